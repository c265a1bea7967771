"""The style sheet of every page: all of ours joined, with colours for browsers that don't know `light-dark()`."""

from __future__ import annotations

import re
from pathlib import Path

from toolbox.model.settings import look
from toolbox.model.settings.look import Colours
from toolbox.pages.frame import styles, theme

CLASS = re.compile(r'class="([^"]*)"')


def sources() -> str:
    return "".join((theme.FOLDER / name).read_text("utf-8") for name in styles.JOINED)


def test_remarks_and_room_are_left_out() -> None:
    assert styles.joined(["/* p {} */\np {\n  top: 0;\n}\n", "a { top: 0; }\n"]) == "p{top:0;}a{ top: 0; }"


def test_the_sheet_for_paper_is_bare_too_and_a_licence_stays(tmp_path: Path) -> None:
    sheet = tmp_path / "own.css"
    sheet.write_text("/*! licence */\n/* on paper */\np {\n  top: 0;\n}\n", "utf-8")
    assert styles.bare(sheet).decode() == "/*! licence */\np{top:0;}"
    (paper,) = (file.make() for file in theme.files() if file.url.endswith("/print.css"))
    assert paper == styles.bare(theme.FOLDER / "css/print.css")


def test_a_browser_without_light_dark_gets_the_light_value() -> None:
    css = ":root {\n--a: light-dark(#fff, #000);\n--b: 1px;\n}\n@media print {\n:root { --a: #eee; }\n}\n"
    assert styles.with_fallback(css) == (
        ":root {\n--a: #fff;\n--b: 1px;\n}\n"
        "@supports (color: light-dark(#000, #fff)) {\n:root {\n--a: light-dark(#fff, #000);\n}\n}\n"
        "@media print {\n:root { --a: #eee; }\n}\n"
    )


def test_every_colour_of_two_schemes_is_one_that_the_fallback_knows() -> None:
    sheet = styles.read(theme.FOLDER).decode()
    outside, _, rest = sheet.partition("@supports (color: light-dark(#000, #fff)){")
    inside, _, after = rest.partition("}}")
    assert inside.count("light-dark(") == sources().count(": light-dark(") > 20
    assert "light-dark(" not in outside + after


def test_the_sheet_of_every_page_is_all_of_ours_and_nothing_else() -> None:
    sheet = styles.read(theme.FOLDER).decode()
    assert ".md-typeset h2{" in sheet
    assert ".mao-footer{" in sheet
    assert "/*" not in sheet
    assert set(re.findall(r"\.(md-[\w-]+)", sheet)) == {"md-typeset"}


def test_every_value_that_is_used_is_set() -> None:
    used = set(re.findall(r"var\((--(?:md|mao)-[\w-]+)\)", sources()))
    assert used <= set(re.findall(r"^\s*(--(?:md|mao)-[\w-]+):", sources(), re.MULTILINE))


def test_no_page_carries_a_class_of_material_but_the_one_that_is_kept(root: Path) -> None:
    templates = [path for end in ("jinja", "html") for path in (root / "hooks").rglob(f"*.{end}")]
    names = {
        name for path in templates for classes in CLASS.findall(path.read_text("utf-8")) for name in classes.split()
    }
    assert "md-typeset" in names
    assert {name for name in names if name.startswith("md-")} == {"md-typeset"}


def test_a_colour_of_the_site_is_checked_on_what_it_stands_on() -> None:
    tokens = dict(re.findall(r"--mao-([\w-]+): (light-dark\([^)]*\));", sources()))
    pairs = [re.findall(r"#\w+", tokens[name]) for name in ("paper", "surface", "sunken")]
    assert tuple(light.replace("#fff", "#ffffff") if light == "#fff" else light for light, _ in pairs) == look.LIGHT
    assert (*(dark for _, dark in pairs), re.findall(r"#\w+", tokens["on-brand"])[1]) == look.DARK


def test_the_colours_of_the_site_come_last_and_whatever_is_mixed_from_them_can_be_read() -> None:
    colours = Colours.model_validate({"light": "#7a1f5c", "dark": "#f0a8d8"})
    sheet = styles.read(theme.FOLDER, colours).decode()
    own = sheet.removeprefix(styles.read(theme.FOLDER).decode())
    assert own.startswith(":root {\n--mao-brand: #7a1f5c;\n")
    assert "--mao-brand: light-dark(#7a1f5c, #f0a8d8);" in own
    tokens = {
        name: (light, dark) for name, light, dark in re.findall(r"--mao-([\w-]+): light-dark\((#\w+), (#\w+)\)", own)
    }
    grounds = ((look.LIGHT[0], look.DARK[0]), tokens["brand-tint"])
    ratios = [
        look.contrast(text, ground)
        for pair in grounds
        for text, ground in zip(tokens["brand-strong"], pair, strict=True)
    ]
    assert min(ratios) >= look.ENOUGH


def test_contrast_is_counted_as_the_standard_does() -> None:
    assert (look.contrast("#000000", "#ffffff"), look.contrast("#777777", "#777777")) == (21, 1)
    assert round(look.contrast("#767676", "#ffffff"), 2) == 4.54
