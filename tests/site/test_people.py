"""Not one byte of the site, its index or its exports tells of a person what consent does not cover; nor after `forget`."""

from __future__ import annotations

import contextlib
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.site import building, documents, folders, hostile, index_parts, made_persons
from toolbox import cli, model
from toolbox.site.media import image, pictures

INDEX = "zoeken/woorden"
IN_INDEX = re.compile(r"zoeken/([0-9a-f]{8}/|woorden:)")
NOON = {"SOURCE_DATE_EPOCH": building.EPOCH}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With a git history: feeds tell what changed, and in it everything was once allowed."""
    root = made_persons.lay_out(tmp_path_factory.mktemp("people") / "root")
    made_persons.remember(root)
    return root


@pytest.fixture(scope="module")
def seeded(root: Path) -> Path:
    return build(root, "site")


def build(root: Path, name: str) -> Path:
    folder = root.parent / name
    result = building.mkdocs(folder, "--config-file", str(root / "mkdocs.yml"))
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def everything(folder: Path) -> dict[str, str]:
    """Every file, its name too, as lower-case text; what is compressed is opened, at any depth, and words of the index read."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {INDEX: " ".join(index_parts.words(folder))} | {
        path.relative_to(folder).as_posix(): " ".join(
            [str(path.relative_to(folder)), *opened(path.read_bytes())]
        ).lower()
        for path in files
    }


def opened(raw: bytes) -> Iterator[str]:
    yield raw.decode("utf-8", errors="replace")
    yield raw.decode("latin-1")
    if raw[:2] == b"\x1f\x8b":
        yield from opened(gzip.decompress(raw))
    elif raw[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            for name in packed.namelist():
                yield name
                yield from opened(packed.read(name))
    elif raw[:8] == b"\x89PNG\r\n\x1a\n":
        yield zlib.decompress(b"".join(content for kind, content in chunks(raw) if kind == b"IDAT")).decode("latin-1")


def chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts of a PNG file, by their kind."""
    at = 8
    while at < len(raw):
        length = int.from_bytes(raw[at : at + 4], "big")
        yield raw[at + 4 : at + 8], raw[at + 8 : at + 8 + length]
        at += 12 + length


def telling(folder: Path, id: str) -> list[str]:
    """The files that give the person away, each with the word that does."""
    texts = everything(folder)
    return [f"{name}: {word}" for name, text in texts.items() for word in made_persons.words(id) if word in text]


REFUSED = {
    ("id",),
    ("aliases",),
    ("sources", "title"),
    ("sources", "publisher"),
}  # a name there is a mistake: see below


def test_every_field_of_a_person_that_takes_words_holds_a_seed() -> None:
    entry = yaml.safe_load(made_persons.entry("expert-0003"))[0]
    for path in hostile.texts(model.BY_NAME["experts"]):
        if path not in REFUSED:
            told = str(at(entry, path)).lower()
            assert [word for word in made_persons.words("expert-0003") if word in told], path


def at(value: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        value = value[0] if isinstance(value, list) else value
        value = value[step]
    return value


def test_the_seeds_are_in_the_files_and_the_files_are_without_mistakes(root: Path) -> None:
    texts = "".join(path.read_text("utf-8").lower() for path in (root / "data").glob("*.yaml"))
    for id in made_persons.HIDDEN:
        assert [word for word in made_persons.words(id) if word not in texts] == []
    assert cli.main(["check"], environ=NOON, root=root) == 0


HIDING_PLACES = {
    "id": ("data/experts.yaml", "id: expert-0003", "id: verlovoor-expert"),
    "id of another": ("data/practices.yaml", "id: voorbeeldpraktijk", "id: school-verlovoor-voorbeeldverloop"),
    "former id": ("data/experts.yaml", "  note: Verlovoor", "  aliases: [verlovoor]\n  note: Verlovoor"),
    "name of a picture": ("data/experts.yaml", "file: foto-3.png", "file: verlovoor.png"),
    "own source": ("data/experts.yaml", "van de persoon zelf", "van Verlovoor Voorbeeldverloop"),
    "another entry": ("data/practices.yaml", "helpen elkaar", "helpen Verlovoor Voorbeeldverloop"),
    "title of a page": ("content/hulp.md", "title: ", "title: Verlovoor Voorbeeldverloop en "),
    "settings": ("data/site.yaml", "name: Toolbox", "name: Toolbox van Verlovoor Voorbeeldverloop"),
}


@pytest.mark.parametrize("place", HIDING_PLACES.values(), ids=HIDING_PLACES)
def test_a_name_where_no_consent_can_reach_ends_the_build(place: tuple[str, str, str], tmp_path: Path) -> None:
    root = made_persons.lay_out(tmp_path / "root")
    path, right, wrong = place
    text = (root / path).read_text("utf-8")
    assert right in text
    (root / path).write_text(text.replace(right, wrong), "utf-8")
    assert cli.main(["check"], environ=NOON, root=root) == 1


def test_a_picture_that_hides_a_name_ends_the_build_and_would_lose_it_on_the_way(tmp_path: Path) -> None:
    root = made_persons.lay_out(tmp_path / "root")
    telling = made_persons.picture(made_persons.WHOLE, b"Heelvoor Voorbeeldheel")
    (root / "content/images/foto-6.png").write_bytes(telling)
    assert cli.main(["check"], environ=NOON, root=root) == 1
    assert pictures.bare(telling) == made_persons.picture(made_persons.WHOLE)


@pytest.mark.parametrize("id", made_persons.HIDDEN)
def test_nothing_tells_of_a_person_whose_consent_does_not_hold(seeded: Path, id: str) -> None:
    assert telling(seeded, id) == []


@pytest.mark.parametrize("id", made_persons.HIDDEN)
def test_role_and_organisation_stay(seeded: Path, id: str) -> None:
    page = documents.parse(f"experts/{id}/", (seeded / f"experts/{id}/index.html").read_text("utf-8"))
    role = "Contactpersoon" if id in made_persons.ROLES else "Adviseur"
    level, text = page.headings[0]
    assert (level, text.replace("\xad", "")) == ("h1", f"{role} bij Voorbeeldbond")


def test_what_consent_covers_is_there_and_the_agreement_is_not(seeded: Path) -> None:
    found = {line.split(": ")[1] for line in telling(seeded, made_persons.PARTIAL)}
    assert found == {"partievoor", "voorbeeldpart", "contact1@"}


def test_without_reuse_a_person_is_in_no_export(seeded: Path) -> None:
    assert {line.split(": ")[0] for line in telling(seeded, made_persons.PARTIAL) if not is_page(line)} == set()


def is_page(line: str) -> bool:
    """A page, or the index with which the site itself is searched."""
    return line.split(": ", maxsplit=1)[0].endswith(".html") or IN_INDEX.match(line) is not None


def test_the_index_of_the_search_was_opened(seeded: Path) -> None:
    found = telling(seeded, made_persons.PARTIAL)
    register = (folders.index(seeded) / "register.json").relative_to(seeded).as_posix()
    assert {f"{register}: voorbeeldpart", f"{INDEX}: voorbeeldpart"} <= set(found)


def test_who_agrees_to_everything_is_everywhere(seeded: Path) -> None:
    found = telling(seeded, made_persons.WHOLE)
    assert {line.split(": ")[1] for line in found} == set(made_persons.words(made_persons.WHOLE)) - {"avg-voorbeeld-6"}
    assert {"api/v1/experts/expert-0006.json", "nieuw.xml", "tabellen/experts.csv", "tabellen/experts.xlsx"} <= {
        line.split(": ")[0] for line in found
    }
    assert (seeded / "images/foto-6.png").read_bytes() == image.sized(made_persons.picture(made_persons.WHOLE), 1)


def test_the_dates_of_a_consent_are_nowhere(seeded: Path) -> None:
    dates = ("2027-12-29", "2026-06-13", "2026-11-25", "2028-11-23", "29 december 2027", "25 november 2026")
    assert [f"{name}: {day}" for name, text in everything(seeded).items() for day in dates if day in text] == []


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Where all persons were taken away, one after the other, and what was said at each."""

    root: Path
    site: Path
    told: Mapping[str, str]
    left: Mapping[str, str]


@pytest.fixture(scope="module")
def forgotten(tmp_path_factory: pytest.TempPathFactory) -> Forgotten:
    root = made_persons.lay_out(tmp_path_factory.mktemp("forgotten") / "root")
    page = root / "content/hulp.md"
    lines = (
        f"Bel [deze persoon](/experts/{id}/), dat is {made_persons.CONSENT[id][2]}.\n" for id in made_persons.CONSENT
    )
    page.write_text("\n".join([page.read_text("utf-8"), *lines]), "utf-8")
    made_persons.remember(root)
    told, left = {}, {}
    for id in made_persons.CONSENT:
        with contextlib.redirect_stdout(io.StringIO()) as said:
            assert cli.main(["forget", id], environ=NOON, root=root) == 0
        told[id], left[id] = (
            said.getvalue(),
            "".join(experts.read_text("utf-8") for experts in root.glob("data/experts.yaml")),
        )
    assert cli.main(["check"], environ=NOON, root=root) == 0
    made_persons.commit(root, "2026-11-21T12:00:00Z", "Weggehaald")
    return Forgotten(root, build(root, "site"), told, left)


@pytest.mark.parametrize("id", made_persons.CONSENT)
def test_after_forget_nothing_is_left_in_any_file_or_on_the_site(forgotten: Forgotten, id: str) -> None:
    assert f"'{id}' is weggehaald" in forgotten.told[id]
    assert "Git bewaart oude versies" in forgotten.told[id]
    assert [folder for folder in ("data", "content") if telling(forgotten.root / folder, id)] == []
    assert telling(forgotten.site, id) == []
    gone = (forgotten.site / f"experts/{id}/index.html").read_text("utf-8")
    assert "Deze pagina is weggehaald" in gone
    assert "noindex" in gone


@pytest.mark.parametrize("id", made_persons.CONSENT)
def test_forget_takes_one_person_away_and_leaves_a_line_without_a_name(forgotten: Forgotten, id: str) -> None:
    position = list(made_persons.CONSENT).index(id)
    there = [other for other in made_persons.CONSENT if f"- id: {other}\n" in forgotten.left[id]]
    assert there == list(made_persons.CONSENT)[position + 1 :]
    records = (forgotten.root / "data/removed.yaml").read_text("utf-8")
    assert f"- id: {id}\n  kind: experts\n  removed: 2026-11-22\n" in records
    assert "Bel deze persoon, dat is (naam weggehaald)." in (forgotten.root / "content/hulp.md").read_text("utf-8")


def test_after_forget_feeds_tell_nothing_of_it(forgotten: Forgotten) -> None:
    told = (forgotten.site / "nieuw.xml").read_text("utf-8")
    assert "<entry>" in told
    assert "expert-000" not in told


def test_consent_is_listed_without_a_name(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["consent"], environ=NOON, root=root) == 0
    told = capsys.readouterr().out
    assert told.startswith("6 personen in de bestanden.\n\nexpert-0001  data/experts.yaml:1\n  toestemming: geldt\n")
    assert "  geldt voor: naam, functie, e-mail\n  de afspraak ligt bij: AVG-Voorbeeld-1\n" in told
    assert "Binnen 30 dagen nodig" in told
    assert told.index("expert-0003: geldig tot en met 21 november") < told.index(
        "expert-0004: geldig tot en met 25 november"
    )
    assert "voorbeeldpart" not in told.lower().replace("avg-voorbeeld", "")
