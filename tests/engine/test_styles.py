"""Of Material's style sheets is kept what can match on our pages, and no more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolbox_mkdocs import hooks, styles

CLASS = re.compile(r'class="([^"]*)"')


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        ("a{color:red}.md-typeset a{color:blue}", "a{color:red}.md-typeset a{color:blue}"),
        (".md-header{top:0}.md-typeset .md-button{top:0}#__x{top:0}", ""),
        (".md-typeset__wrap{top:0}[dir=rtl] p{top:0}[data-md-color-primary=red]{top:0}", ""),
        (".md-typeset .x,.md-typeset p,.y>p{top:0}", ".md-typeset p{top:0}"),
        ("code:not(.focus-visible){top:0}", "code:not(.focus-visible){top:0}"),
        (".md-typeset :is(h1,.x,h2){top:0}p{top:1px}", "p{top:1px}"),
        ("@media print{.x{top:0}p{top:0}}@media screen{.x{top:0}}", "@media print{p{top:0}}"),
        ('@charset "UTF-8";@keyframes x{from{top:0}to{top:1px}}p{top:0}', "p{top:0}"),
        ("/* p{top:0} */p{top:1px}", "p{top:1px}"),
        ("p{background:url(\"data:x;<a b='{};'>\");top:0}", "p{background:url(\"data:x;<a b='{};'>\");top:0}"),
        (":root{--a:var(--b);--b:1px;--c:2px}p{top:calc(var(--a))}", ":root{--a:var(--b);--b:1px}p{top:calc(var(--a))}"),
        (":root{--a:var(--b);--b:1px}", ""),
    ],
)  # fmt: skip
def test_what_can_match_is_kept(sheet: str, kept: str) -> None:
    assert styles.trimmed([sheet]) == kept


def test_values_that_our_own_sheets_name_are_theirs_to_set() -> None:
    own = (hooks.THEME / name for name in styles.JOINED)
    named = "".join(path.read_text("utf-8") for path in own)
    assert set(re.findall(r"var\((--md-[\w-]+)", named)) <= set(re.findall(r"^\s*(--md-[\w-]+):", named, re.MULTILINE))


def test_the_sheet_of_every_page_is_a_small_part_of_material_and_all_of_ours() -> None:
    sheet = hooks._style_sheet().decode()
    cut, _, ours = sheet.partition("\n:root {")
    assert ".md-typeset h2{" in cut
    assert ".md-header" not in cut
    assert 5_000 < len(cut) < 30_000
    assert ".mao-footer {" in ours
    assert "/*" not in ours


def test_no_page_carries_a_class_of_material_but_the_one_that_is_kept(root: Path) -> None:
    sources = [path for end in ("jinja", "html") for path in (root / "hooks").rglob(f"*.{end}")]
    found = {name for path in sources for classes in CLASS.findall(path.read_text("utf-8")) for name in classes.split()}
    assert "md-typeset" in found
    assert {name for name in found if name.startswith("md-")} == {"md-typeset"}
