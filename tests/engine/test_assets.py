"""Scripts and style sheets lie in folders named by their content: a browser may keep them, and old ones never meet new ones."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.engine.made_up import Engine, result
from tests.site import folders
from toolbox.pages.frame import assets
from toolbox.site.output import File

COLOURS = {"colours": {"light": "#7a1f5c", "dark": "#f0a8d8"}}


def names(engine: Engine) -> tuple[str, str]:
    site = engine.build()
    return folders.theme(site, "css").name, folders.theme(site, "js").name


def addresses(**scripts: str) -> dict[str, str]:
    """The folders of a theme with these scripts."""
    files = [File(f"js/{name}.js", text.encode) for name, text in scripts.items()]
    return assets.addresses(assets.named([*files, File("css/site.css", b"p {}".__bytes__)]))


def test_a_folder_keeps_its_name_until_something_in_it_changes(engine: Engine) -> None:
    sheets, scripts = names(engine)
    assert names(engine) == (sheets, scripts)
    assert re.fullmatch("[0-9a-f]{8}", sheets)
    assert re.fullmatch("[0-9a-f]{8}", scripts)
    engine.answer = result(look=COLOURS)
    other, same = names(engine)
    assert other != sheets
    assert same == scripts


def test_one_letter_or_name_in_a_folder_gives_another_one() -> None:
    first = addresses(main="start();", end="stop();")
    assert addresses(end="stop();", main="start();") == first
    others = [
        addresses(main="start(0);", end="stop();"),
        addresses(main="start();", last="stop();"),
        addresses(main="stop();", end="start();"),
    ]
    assert len({each["js"] for each in (first, *others)}) == 4
    assert {each["css"] for each in others} == {first["css"]}


def test_all_other_files_keep_their_address() -> None:
    files = [File("fonts/a.woff2", bytes), File("img/css/b.svg", bytes), File("licenties.txt", bytes)]
    assert assets.named(files) == tuple(files)


def test_no_script_names_a_folder_when_it_imports(root: Path) -> None:
    scripts = (root / "hooks/toolbox_mkdocs/theme/js").glob("*.js")
    imports = {
        name for script in scripts for name in re.findall(r'(?:from |import\()"([^"]+)"', script.read_text("utf-8"))
    }
    assert len(imports) > 20
    assert {name for name in imports if not re.fullmatch(r"\./[a-z-]+\.js", name)} == set()


def test_a_link_to_a_sheet_by_its_plain_name_leads_to_its_folder() -> None:
    html = (
        '<link rel="stylesheet" href="/css/charts.css"><link href="../../css/site.css"><a href="/css/">css/site.css</a>'
    )
    assert assets.with_folder(html, "css/0123abcd/") == (
        '<link rel="stylesheet" href="/css/0123abcd/charts.css"><link href="../../css/0123abcd/site.css">'
        '<a href="/css/">css/site.css</a>'
    )


def test_the_page_of_results_names_the_index_that_its_scripts_can_read(real: Engine) -> None:
    site = real.build()
    current = json.loads((site / "zoeken/stand.json").read_text("utf-8"))
    assert current["scripts"] == f"js/{folders.theme(site, 'js').name}/"
    early = re.findall(
        r'rel="preload" as="fetch" crossorigin href="\.\./([^"]+)"', (site / "zoeken/index.html").read_text("utf-8")
    )
    parts = [f"{current['index']}{name}" for name in ("register.json", "woorden.txt")]
    assert early == ["zoeken/stand.json", *parts, "zoeken/hulpwoorden.json"]
    assert [path for path in early if not (site / path).is_file()] == []
    assert real.build() == site
    assert json.loads((site / "zoeken/stand.json").read_text("utf-8")) == current
