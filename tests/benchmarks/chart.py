"""A chart of bars as an SVG that stands by itself, light and dark. Knows names and seconds."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.benchmarks import parts

WIDTH, LEFT, ROW, BAR = 780, 310, 30, 18
STYLE = """text { font: 14px system-ui, sans-serif; fill: #1d2a2f } .title { font-weight: 700 }
.ours { fill: #0b6172 } .other { fill: #b9892f }
@media (prefers-color-scheme: dark) { .paper { fill: #141a1c } text { fill: #e8ecec }
.ours { fill: #5fb6c4 } .other { fill: #d9a94f } }"""


def svg(title: str, bars: Sequence[parts.Bar]) -> str:
    height = 50 + ROW * len(bars) + 10
    longest = max((bar.seconds for bar in bars), default=1.0)
    drawn = "\n".join(row(bar, number, longest) for number, bar in enumerate(sorted(bars, key=lambda bar: bar.seconds)))
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{escape(title)}">
<style>{STYLE}</style>
<rect class="paper" width="{WIDTH}" height="{height}" fill="#fbf9f4"/>
<text class="title" x="16" y="30">{escape(title)}</text>
{drawn}
</svg>
"""


def row(bar: parts.Bar, number: int, longest: float) -> str:
    top = 50 + ROW * number
    length = max(2.0, (WIDTH - LEFT - 80) * bar.seconds / longest)
    kind = "ours" if bar.is_ours else "other"
    return (
        f'<text x="{LEFT - 12}" y="{top + 14}" text-anchor="end">{escape(bar.name)}</text>'
        f'<rect class="{kind}" x="{LEFT}" y="{top}" width="{length:.1f}" height="{BAR}" rx="2"/>'
        f'<text x="{LEFT + length + 8:.1f}" y="{top + 14}">{bar.seconds:.1f} s</text>'
    )
