"""The oldest browsers that README names, and /toegankelijkheid/ with it, know all that scripts and style sheets ask of them.

What is younger is asked for first, stands in `@supports`, has something older before it, or is named here with what lacks then.
"""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict

import pytest

from tests.conftest import ROOT
from tests.engine import compat, sheets
from toolbox.pages.frame import styles, theme

SCRIPTS = ("node", "tests/engine/features.mjs", "tests/search/tsconfig.json")
# Asked for before it is used, or harmless where it is absent.
HANDLED = {
    "api.HTMLElement.hidePopover": "main.js looks whether it is there",
    "api.KeyboardEvent.isComposing": "it is false where it is absent, which is right for letters of ours",
    "api.Navigator.share": "main.js looks whether it is there",
}
# Where a browser leaves these out, the page is only a little less fine: nothing overlaps, hides or can't be read.
FINE = {
    "css.properties": (
        "accent-color align-content.start align-self.start appearance appearance.auto box-decoration-break "
        "box-decoration-break.clone box-decoration-break.slice color-adjust color-adjust.exact color-scheme "
        "color-scheme.dark color-scheme.light cursor.default cursor.pointer float.inline-start forced-color-adjust "
        "forced-color-adjust.none hyphenate-limit-chars hyphens outline overflow-wrap.anywhere "
        "overscroll-behavior overscroll-behavior.contain paint-order scroll-behavior "
        "scroll-behavior.smooth scrollbar-color scrollbar-width scrollbar-width.thin "
        "text-decoration.dotted text-size-adjust text-size-adjust.none text-wrap text-wrap.balance text-wrap.pretty "
    ),
    "css.selectors": (
        "focus-visible "  # a browser without it draws a ring of its own
        "has "  # each place is looked at by the browser tests of old browsers; lists with it are below
        "marker"
    ),
}
ALLOWED = {f"{group}.{name}" for group, names in FINE.items() for name in names.split()}


@pytest.fixture(scope="module")
def oldest() -> dict[str, int]:
    return compat.floor((ROOT / "README.md").read_text("utf-8"))


def sheet(name: str) -> str:
    return (
        styles.read(theme.FOLDER).decode() if name == "site" else styles.bare(theme.FOLDER / "css/print.css").decode()
    )


def test_scripts_ask_nothing_that_they_lack(oldest: dict[str, int]) -> None:
    result = subprocess.run(SCRIPTS, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    places = defaultdict(list)
    for line in result.stdout.splitlines():
        names, _, place = line.partition("\t")
        places[compat.known(names.split("|")) or f"unknown: {names}"].append(place)
    assert len(places) > 100
    young = {
        name: where for name, where in places.items() if name.startswith("unknown") or compat.is_young(name, oldest)
    }
    assert {name: where for name, where in young.items() if name not in HANDLED} == {}
    assert set(HANDLED) == set(young)


def test_style_sheets_say_first_what_they_know(oldest: dict[str, int]) -> None:
    young = defaultdict(set)
    for use in sheets.uses(sheet("site")):
        name = compat.known(use.names)
        if name and not (use.is_guarded or use.has_fallback or use.is_paper) and compat.is_young(name, oldest):
            young[name].add(f"{use.where} {use.value}".strip())
    assert {name: rules for name, rules in young.items() if name not in ALLOWED} == {}


def test_no_list_of_selectors_is_lost_for_one_that_is_young(oldest: dict[str, int]) -> None:
    """A browser leaves out a whole list for one selector in it that it can't read."""
    for use in sheets.uses(sheet("site")):
        name = compat.known(use.names)
        is_list = "," in re.sub(r"\([^()]*\)", "", use.where)
        if is_list and name == "css.selectors.has" and not (use.is_guarded or use.is_paper):
            pytest.fail(use.where)


@pytest.mark.parametrize(
    ("rule", "young"),
    [
        (".a { fill: color-mix(in srgb, red, blue); }", True),
        (".a { fill: red; fill: color-mix(in srgb, red, blue); }", False),
        (".a { fill: red; fill: color-mix(in srgb, var(--a), blue); }", True),
        ("@supports (color: color-mix(in srgb, red, blue)) { .a { fill: color-mix(in srgb, red, blue); } }", False),
        ("@media (width > 40em) { .a { top: 0; } }", True),
        ("@media (min-width: 40em) { .a { top: 0; } }", False),
        ("@container (min-width: 40em) { .a { top: 0; } }", True),
        (".a:popover-open { top: 0; }", True),
    ],
)
def test_the_test_sees_what_is_young(rule: str, young: bool, oldest: dict[str, int]) -> None:
    names = [
        compat.known(use.names) for use in sheets.uses(rule) if not (use.is_guarded or use.has_fallback or use.is_paper)
    ]
    assert any(compat.is_young(name, oldest) for name in names if name) == young
