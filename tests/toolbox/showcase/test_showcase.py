"""The style guide shows all there is: every value of the design and every component, in states that really print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.toolbox.views import made_up

from toolbox.checks import contents
from toolbox.pages import render, templating
from toolbox.pages.styleguide import examples, tokens
from toolbox.pages.styleguide.examples import Example
from toolbox.pages.views import styleguide

CSS = Path(templating.__file__).parents[2] / "toolbox_mkdocs/theme/css/tokens.css"
COMPONENTS = {path.name.removesuffix(".html.jinja") for path in (templating.TEMPLATES / "components").glob("*.jinja")}
MAP = b'{"view_box": [0, 0, 9, 9], "paths": {"GM0001": "M0 0L9 0L9 9Z"}}'
RUN = [example for example in examples.EXAMPLES if example.code]


def test_every_value_of_the_design_is_told() -> None:
    defined = set(re.findall(r"^\s*(--mao-[a-z0-9-]+):", CSS.read_text("utf-8"), re.MULTILINE))
    named = {name for group in tokens.GROUPS for name in group.tokens}
    assert named | {"--mao-eye-blend"} == defined, "how the two eyes of home mix can't be shown by itself"


def test_every_component_has_an_example() -> None:
    shown = {example.component for example in examples.EXAMPLES}
    assert shown - {"button"} == COMPONENTS, "a button is a class alone"


def test_every_component_is_in_the_table_for_developers() -> None:
    readme = (templating.TEMPLATES / "components/README.md").read_text("utf-8")
    assert [name for name in sorted(COMPONENTS) if not re.search(rf"[` ]{name}\(", readme)] == []


@pytest.mark.parametrize("example", RUN, ids=lambda example: f"{example.component}: {example.state}")
def test_every_example_prints_its_component(example: Example) -> None:
    html = styleguide.show(templating.environment(), example)
    read = made_up.read(str(html))
    assert read.text.strip()
    assert any("mao-" in found.attributes.get("class", "") for found in read.all()) or example.component == "date"


def test_the_page_shows_each_state_once_and_asks_engines_to_stay_away() -> None:
    site = made_up.make(outlines=MAP)
    promise = next(promise for promise in render.make(site) if promise.url == "stijlgids/")
    page = promise.make()
    assert not promise.listed
    assert 'content="noindex"' in page.head
    assert page.body.count('class="mao-specimen"') == len(examples.EXAMPLES)


def test_its_links_lead_somewhere_in_a_network_without_entries_too() -> None:
    site = made_up.make()
    pages = {f"/{page.url}": page for page in render.make(site)}
    links = set(re.findall(r'href="(/[^"#?]*)', pages["/stijlgids/"].make().body))
    assert links - pages.keys() - set(contents.LINKED) == set()
    assert "/zoeken/" in links


@pytest.mark.parametrize("sheet", sorted(CSS.parent.glob("*.css")), ids=lambda path: path.name)
def test_every_brace_of_a_style_sheet_is_closed(sheet: Path) -> None:
    text = sheet.read_text("utf-8")
    assert text.count("{") == text.count("}")


LINES = ("line-strong on paper", "line-strong on surface", "line-strong on sunken", "line-strong on brand-tint",
         "brand on surface", "brand on paper", "focus on paper", "focus on surface", "footer-title on footer")  # fmt: skip


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_lines_of_fields_and_the_ring_around_focus_stand_out(scheme: str) -> None:
    """WCAG 1.4.11 asks for 3 to 1; axe looks at text alone."""
    values = {}
    for name, light, dark, single in re.findall(
        r"^  --mao-([a-z-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));", CSS.read_text("utf-8"), re.MULTILINE
    ):
        values.setdefault(name, single or (light if scheme == "light" else dark))
    faint = {pair: found for pair in LINES if (found := contrast(*(values[name] for name in pair.split(" on ")))) < 3}
    assert faint == {}


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


def brightness(colour: str) -> float:
    """The relative luminance of WCAG."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
