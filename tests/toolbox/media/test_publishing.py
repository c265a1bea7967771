"""What a project with pictures and files publishes: pages, exports and the files themselves."""

from __future__ import annotations

import datetime
import io
import json
import shutil
from pathlib import Path

import pytest
from PIL import Image
from tests.toolbox import test_cases
from tests.toolbox.views.made_up import Element, read

from toolbox import build
from toolbox.build import Build
from toolbox.site import output

CASE = test_cases.CASES / "good/pictures-and-files"
TODAY = datetime.date(2026, 11, 22)
PRACTICE = """- id: plein
  name: Een groen plein
  summary: Hier spelen kinderen buiten.
  status: onbekend
  picture: plein.png
  approach: |
    Lees [de brief](brief.docx).

    ![Het loket](loket.webp)
  themes: [thuiszitters]
  sources:
    - title: Voorbeeld
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a large picture that people see in three sizes, and one that nobody names any more."""
    root = test_cases.lay_out(CASE, tmp_path_factory.mktemp("media") / "root")
    (root / "data/practices.yaml").write_text(PRACTICE, "utf-8")
    Image.new("RGB", (2000, 1000), "teal").save(root / "content/images/klas.jpg")
    Image.new("RGB", (9, 9)).save(root / "content/images/oud.png")
    pictures = root / "data/pictures.yaml"
    unnamed = pictures.read_text("utf-8").split("\n\n")[0].replace("klas.jpg", "oud.png")
    pictures.write_text(pictures.read_text("utf-8") + "\n" + unnamed + "\n", "utf-8")
    (root / "content/files/oud.csv").write_text("a;b\n", "utf-8")
    return root


@pytest.fixture(scope="module")
def made(root: Path) -> Build:
    result = build.load(root, root / "data", TODAY)
    assert [problem.code for problem in result.problems if problem.severity == "error"] == []
    assert result.build is not None
    return result.build


def files(made: Build) -> dict[str, bytes]:
    return {file.url: file.make() for file in made.files}


def page(made: Build, url: str) -> str:
    return next(page for page in made.pages if page.url == url).make().body


def figures(made: Build, url: str) -> list[Element]:
    return read(page(made, url)).all("figure")


def test_what_is_named_is_published_in_its_sizes_and_nothing_else(made: Build) -> None:
    media = sorted(name for name in files(made) if name.startswith(("images/", "files/")))
    assert media == [
        "files/brief.docx", "files/handreiking.pdf", "files/lijst.csv",
        "images/400/klas.jpg", "images/800/klas.jpg", "images/klas.jpg", "images/loket.webp", "images/plein.png",
    ]  # fmt: skip


def test_each_file_is_what_its_page_says(made: Build) -> None:
    written = files(made)
    widths = {name: Image.open(io.BytesIO(written[name])).size for name in written if name.endswith("klas.jpg")}
    assert widths == {
        "images/400/klas.jpg": (400, 200), "images/800/klas.jpg": (800, 400), "images/klas.jpg": (1600, 800),
    }  # fmt: skip
    assert written["files/lijst.csv"] == (CASE / "content/files/lijst.csv").read_bytes()


def test_two_builds_are_equal_and_the_second_takes_what_was_made(root: Path, made: Build) -> None:
    first = files(made)
    kept = {path: path.stat().st_mtime_ns for path in (root / build.KEPT).iterdir()}
    again = build.load(root, root / "data", TODAY).build
    assert again is not None
    assert files(again) == first
    assert {path: path.stat().st_mtime_ns for path in (root / build.KEPT).iterdir()} == kept
    shutil.rmtree(root / build.KEPT)
    assert files(again) == first


def test_a_picture_keeps_its_place_and_the_browser_chooses_its_size(made: Build) -> None:
    image = figures(made, "hulp/")[1].all("img")[0].attributes
    assert image["alt"] == "De klas"
    assert (image["width"], image["height"], image["loading"], image["decoding"]) == ("1600", "800", "lazy", "async")
    assert image["srcset"] == "/images/400/klas.jpg 400w, /images/800/klas.jpg 800w, /images/klas.jpg 1600w"
    assert "(min-width" in image["sizes"]


def test_below_a_picture_stands_who_made_it_and_what_one_may_do_with_it(made: Build) -> None:
    first, _, last = figures(made, "hulp/")
    assert first.all("img")[0].attributes["alt"] == "Een schoolplein"
    assert first.text == "Het plein na de verbouwing. Beeld: Gemeente Voorbeeld ( CC BY 4.0 )"
    assert first.links == {
        "Gemeente Voorbeeld": "https://www.voorbeeld.nl/beeld/12",
        "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/deed.nl",
    }
    assert last.text == "Beeld: Gemeente Voorbeeld (met toestemming van de maker)"


def test_the_picture_of_an_entry_is_on_its_page(made: Build) -> None:
    first, second = figures(made, "praktijkvoorbeelden/plein/")
    assert first.all("img")[0].attributes["src"] == "/images/plein.png"
    assert second.all("img")[0].attributes["alt"] == "Het loket"


def test_a_link_to_a_file_says_what_it_is_and_how_large(made: Build) -> None:
    links = read(page(made, "hulp/")).links
    brief, table = (len((CASE / f"content/files/{name}").read_bytes()) for name in ("brief.docx", "lijst.csv"))
    assert max(brief, table) < 1000
    assert links["De brief (docx, 1 kB)"] == "/files/brief.docx"
    assert links["de lijst (csv, 1 kB)"] == "/files/lijst.csv"


def test_the_file_of_a_publication_is_the_way_to_it(made: Build) -> None:
    element = read(page(made, "publicaties/handreiking/"))
    assert element.links["Lees de publicatie (pdf, 1 kB)"] == "/files/handreiking.pdf"
    assert "Wij hebben geen webadres van deze publicatie." not in element.text


def test_exports_say_where_a_file_is_and_who_made_a_picture(made: Build) -> None:
    written = files(made)
    assert json.loads(written["api/v1/resources/handreiking.json"])["file"] == "/files/handreiking.pdf"
    assert b"/files/handreiking.pdf" in written["tabellen/resources.csv"]
    assert (
        "- Bestand: [handreiking.pdf](/files/handreiking.pdf) (pdf, 1 kB)"
        in written["publicaties/handreiking/index.md"].decode()
    )
    text = written["praktijkvoorbeelden/plein/index.md"].decode()
    assert "![Een schoolplein](/images/plein.png)\n\nBeeld: Gemeente Voorbeeld (CC BY 4.0)" in text
    assert "[de brief](/files/brief.docx) (docx, 1 kB)" in text
    assert "![Het loket](/images/loket.webp)\n\nBeeld: Gemeente Voorbeeld (met toestemming van de maker)" in text
    approach = json.loads(written["api/v1/practices/plein.json"])["approach"]
    assert "Beeld: Gemeente Voorbeeld (met toestemming van de maker)" in approach


def test_every_address_of_a_picture_is_relative_on_a_page_below_the_root(made: Build) -> None:
    html = output.relative(page(made, "hulp/"), "hulp/")
    assert 'srcset="../images/400/klas.jpg 400w, ../images/800/klas.jpg 800w, ../images/klas.jpg 1600w"' in html
    assert '"/images/' not in html
