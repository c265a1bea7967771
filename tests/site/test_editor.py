"""An editor arranges the real site in `data/` alone, and hears at which line an address or a colour is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from tests import written
from tests.site import building, conftest

pytestmark = pytest.mark.audit  # it builds the whole site anew
Visit = Callable[..., Page]
COLOURS = {"light": "#7a1f5c", "dark": "#f0b6da"}
PRINTED = {"light": "rgb(122, 31, 92)", "dark": "rgb(240, 182, 218)"}
USED = "() => [...document.querySelectorAll('body *')].map(element => getComputedStyle(element).color)"


@pytest.fixture(scope="module")
def arranged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The site with another menu, footer, home, group of themes, opening, logo and colours; and what its file says."""
    data = Path(shutil.copytree(building.ROOT / "data", tmp_path_factory.mktemp("editor") / "data"))
    said = written.mapping(data / "site.yaml")
    said["menu"] = [{"title": "Zoek zelf", "url": "/zoeken/"}, {"title": "Wie helpt?", "url": "/hulp/"}]
    said["footer"] = [{"title": "Onze pagina's", "links": [{"title": "Over ons", "url": "/over/"}]}]
    said["home"] = [block for block in reversed(said["home"]) if block.get("title")]
    said["theme_groups"][0]["title"] = "Om mee te beginnen"
    next(text for text in said["lists"] if text["kind"] == "regions")["opening"] = "Hier leren wij van elkaar."
    said["look"] |= {"logo": "delen.png", "colours": COLOURS}
    _write(data, said)
    folder = data.with_name("site")
    conftest.build(folder, "--strict", TOOLBOX_DATA=str(data))
    return folder, said


def _write(data: Path, said: dict[str, Any]) -> None:
    (data / "site.yaml").write_text(yaml.safe_dump(said, allow_unicode=True, sort_keys=False), "utf-8")


@pytest.mark.parametrize("scheme", PRINTED)
def test_what_the_file_says_is_what_a_visitor_sees(
    arranged: tuple[Path, dict[str, Any]], visit: Visit, scheme: str
) -> None:
    folder, said = arranged
    with conftest.serving(folder) as host:
        page = visit(f"{host}/", color_scheme=scheme)
        assert page.locator(".mao-menu__link:visible").all_inner_texts() == ["Zoek zelf", "Wie helpt?"]
        assert "Onze pagina's" in page.locator("footer").inner_text()
        titles = [block["title"].split("{")[0].strip() for block in said["home"]]
        text = page.locator("main").inner_text()
        places = [text.find(title) for title in titles if title in text]  # a block without entries is absent
        assert len(places) > 4
        assert places == sorted(places)
        assert "Om mee te beginnen" in text
        assert page.locator("header img[src$='images/delen.png']").count() == 1
        assert PRINTED[scheme] in page.evaluate(USED)
        page.goto(f"{host}/regios/", wait_until="load")
        assert "Hier leren wij van elkaar." in page.locator("main").inner_text()


def test_a_wrong_address_and_a_pale_colour_are_told_at_their_line(tmp_path: Path) -> None:
    data = Path(shutil.copytree(building.ROOT / "data", tmp_path / "data"))
    said = written.mapping(data / "site.yaml")
    said["menu"][0]["url"] = "/zoken/"
    said["look"] |= {"colours": {"light": "#ffcc00", "dark": COLOURS["dark"]}}
    _write(data, said)
    lines = (data / "site.yaml").read_text("utf-8").split("\n")
    done = building.mkdocs(tmp_path / "site", TOOLBOX_DATA=str(data))
    assert done.returncode == 1
    for word, code, text in (
        ("/zoken/", "onbekend-adres", "Bedoelt u '/zoeken/'?"),
        ("#ffcc00", "te-weinig-contrast", "een contrast van 1,2 op 1."),
    ):
        number = next(number for number, line in enumerate(lines, 1) if word in line)
        assert f"site.yaml:{number}:" in done.stderr
        assert code in done.stderr
        assert text in done.stderr
