"""What remains of a person in any file below data/ or content/ is told with its place, and never with the name."""

from pathlib import Path

import pytest
from tests.toolbox.erasure.forgetful import ABOVE, BELOW, NOON, OWN, RECORD, REMOVED, lay_out, telling

from toolbox import cli

LOOK = "  kijk zelf: hier staat misschien nog iets over deze persoon."
PAGE = "---\ntitle: Bellen\ndescription: Wie u kunt bellen in dit voorbeeld.\n---\n"
NAMELESS = "In het bestand was geen hele naam van deze persoon te lezen. Zoek zelf in data en content naar de naam.\n"


def forget(root: Path, capsys: pytest.CaptureFixture[str], files: dict[str, bytes]) -> tuple[int, list[str], str]:
    """The exit code, the places that are told, and all that is said."""
    for name, raw in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(raw)
    code = cli.main(["forget", "expert-0012"], environ=NOON, root=root)
    said = "".join(capsys.readouterr())
    assert not [word for word in ("voornaam", "voorbeeldnaam", "kamer12") if word in said.lower()]
    return code, [line.removesuffix(LOOK) for line in said.splitlines() if line.endswith(LOOK)], said


# Files that no command reads, with the places in them.
UNREAD: dict[str, tuple[bytes, list[str]]] = {
    "data/experts.yaml.bak": (OWN.encode(), ["1:7", "2:9", "3:12", "7:12", "8:12", "17:9"]),
    "data/notes.md": (b"Weg.\nBel Voornaam Voorbeeldnaam.\n", ["2:5"]),
    "data/geo/x.csv": (b"naam;tel\nx;0306123412\ny;+31 (0)30-612 34 12\nz;130612341234\n", ["2:3", "3:3"]),
    "data/oud.json": (b'{"a": "Voornaam \\u0056oorbeeldnaam"}', ["1:8"]),
    "content/oud.txt": (
        b"Mail KAMER12@voorbeeld.nl of mevrouw Voorbeeldnaam.\nZie expert-0012 of expert-00120.\n",
        ["1:6", "2:5"],
    ),
    "content/.weg/x": ("Voornaam\u200b Voorbeeldnaam".encode("utf-16-le"), ["1:1"]),
    "content/images/x.png": (b"\x89PNG\0\xff\xfe\nVoornaam\xa0Voorbeeldnaam\0", ["2:1"]),
    "content/images/expert-0012.png": (b"\x89PNG", ["1:1"]),
}


@pytest.mark.parametrize("name", UNREAD)
def test_what_no_command_reads_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    root = lay_out(tmp_path / "root")
    (root / ".gitignore").write_text("*\n", "utf-8")
    raw, places = UNREAD[name]
    code, told, _ = forget(root, capsys, {name: raw})
    assert (code, told) == (1, [f"{name}:{place}" for place in places])
    assert (root / name).read_bytes() == raw


def test_a_name_in_the_name_of_a_file_is_told_without_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root")
    assert forget(root, capsys, {"content/voornaam_voorbeeldnaam.pdf": b"%PDF"})[:2] == (1, ["content/….pdf:1:1"])


@pytest.mark.parametrize(
    "name",
    ["data/Experts.yaml", "data/experts2.yaml", "data/x.YAML", "data/mensen.yml", "data/experts/oud/x.yaml"],
)
def test_a_copy_in_a_list_that_is_not_read_goes(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    root = lay_out(tmp_path / "root")
    assert forget(root, capsys, {name: f"{OWN}\n{BELOW}".encode()})[:2] == (0, [])
    assert telling(root) == []
    assert (root / name).read_text("utf-8") == BELOW


def test_a_copy_of_the_list_of_the_removed_stays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root")
    copy = {"data/removed2.yaml": f"{REMOVED}{RECORD}".encode()}
    assert forget(root, capsys, copy)[:2] == (1, ["data/removed2.yaml:4:7"])
    assert (root / "data/removed2.yaml").read_text("utf-8") == REMOVED + RECORD


# What stands in the place of the name, and what is told of a page with the name in it.
NAMES = {
    "no name": ("  role: Adviseur", [], False),
    "one word": ("  name: Voorbeeldnaam", ["5:14", "6:12"], False),
    "in a comment": ("  # name: Voornaam Voorbeeldnaam", ["5:5"], False),
    "in parts": ("  name:\n    first: Voornaam\n    last: Voorbeeldnaam", [], False),
    "in parts on one line": ("  name: {first: Voornaam, last: Voorbeeldnaam}", [], False),
    "another word for it": ("  NAAM: Voornaam Voorbeeldnaam", ["6:12"], True),
    "the last name first": ("  name: Voorbeeldnaam, Voornaam", ["6:12"], True),
}


@pytest.mark.parametrize(("written", "places", "is_read"), NAMES.values(), ids=NAMES)
def test_a_name_that_is_not_read_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], written: str, places: list[str], *, is_read: bool
) -> None:
    own = OWN.replace("  name: Voornaam Voorbeeldnaam", written)
    root = lay_out(tmp_path / "root", (ABOVE, own, BELOW))
    page = f"{PAGE}Bel Voornaam Voorbeeldnaam,\nof mevrouw Voorbeeldnaam.\n"
    code, told, said = forget(root, capsys, {"content/bellen.md": page.encode(), "content/hulp.md": PAGE.encode()})
    assert (code, NAMELESS in said) == (1, not is_read)
    assert told == [f"content/bellen.md:{place}" for place in places]
    assert ("Voornaam" not in (root / "content/bellen.md").read_text("utf-8")) == is_read


def test_an_entry_without_an_id_is_told_when_the_name_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = OWN.replace(
        "- id: expert-0012\n  name: Voornaam Voorbeeldnaam", "- name: Voornaam Voorbeeldnaam\n- id: expert-0012"
    )
    root = lay_out(tmp_path / "root", (ABOVE, own, BELOW))
    code, told, said = forget(root, capsys, {})
    assert (code, told, NAMELESS in said) == (1, ["data/experts.yaml:9:1"], True)


def test_a_name_goes_however_its_accents_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = OWN.replace("Voornaam Voorbeeldnaam", "Zoë Müller")
    root = lay_out(tmp_path / "root", (ABOVE, own, BELOW))
    page = f"{PAGE}Zoe\u0308 Mu\u0308ller, Zoe Muller, ZOË\nMÜLLER,\n> Zoë\n> Müller, Zoë&nbsp;Müller, mu\u0308ller.\n"
    code, told, _ = forget(
        root, capsys, {"content/bellen.md": page.encode(), "data/x.txt": "Zoë Müller".encode("cp1252")}
    )
    assert (code, told) == (1, ["data/x.txt:1:1", "content/bellen.md:6:3", "content/bellen.md:7:20"])
    assert (root / "content/bellen.md").read_text("utf-8") == (
        f"{PAGE}(naam weggehaald), (naam weggehaald), (naam weggehaald),\n> Zoë\n> Müller, Zoë&nbsp;Müller, mu\u0308ller.\n"
    )


def test_where_the_id_of_nobody_stands_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root", (ABOVE, f"# {OWN.splitlines()[0]}\n", BELOW))
    code, told, said = forget(root, capsys, {"data/practices.yaml": b"[]\n", "data/audiences.yaml": b"[]\n"})
    assert said.startswith("Er is geen expert met het id 'expert-0012'.\n")
    assert (code, told) == (2, ["data/experts.yaml:9:9", "content/hulp.md:7:25"])
