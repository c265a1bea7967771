"""robots.txt: nothing is closed off (a concept says `noindex` on each page), and where the sitemap lies."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import artifacts
from toolbox.exports.stock import Stock


def make(stock: Stock) -> Iterator[artifacts.File]:
    lines = ["User-agent: *", "Disallow:"]
    if stock.root:
        lines.append(f"Sitemap: {stock.address('sitemap.xml')}")
    yield artifacts.File("robots.txt", ("\n".join(lines) + "\n").encode)
