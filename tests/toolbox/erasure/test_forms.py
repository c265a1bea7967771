"""A person goes however an id is written, and from a file with experts in any form; nobody else does."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.toolbox.erasure.forgetful import ABOVE, BELOW, NOON, OWN, RECORD, REMOVED, lay_out, rows, swapped, telling

from toolbox import cli

# Ways to write the id that are not the usual one.
IDS: dict[str, Callable[[str], str]] = {
    "below its key": swapped(r"\A- id: ", "- id:\n    "),
    "folded": swapped(r"\A- id: ", "- id: >-\n    "),
    "below a comment": swapped(r"\A- id: ", "- id: # het id\n    "),
    "in a list": swapped(r"\A- id: (\S+)", r"- id: [\1]"),
    "with a tag": swapped(r"\A- id: ", "- id: !!str "),
    "with an anchor": swapped(r"\A- id: ", "- &a id: &b "),
    "as a question": swapped(r"\A- id: ", "- ? id\n  : "),
    "with a space that does not break": swapped(r"\A- id: ", "-\u00a0id:\u00a0"),
    "with a space without width": swapped(r"\A- id: expert", "\u200b- id: expert\u200b"),
    "with a dash that does not break": swapped(r"\A- id: expert-", "- id: expert\u2011"),
    "with a long dash": swapped(r"\A-", "\u2013"),
    "with a star": swapped(r"\A-", "*"),
    "with capitals": swapped(r"\A- id: e", "- ID: E"),
    "with a number for a letter": swapped(r"\A- id: expert-(\d+)", r'- id: "expert\\x2d\1"'),
    "below the name": swapped(r"\A- id: (\S+)\n  name: (.*)", r"- name: \2\n  - id: \1"),
    "as the key of the entry": swapped(r"\A- id: (\S+)", r"\1:"),
    "as the key of the entry, with a dash": swapped(r"\A- id: (\S+)\n((?:.|\n)*)", r"- \1:\n\2"),
    "deep below the entry above": lambda text: "".join(f"    {line}" for line in text.splitlines(keepends=True)),
}


@pytest.mark.parametrize("write", IDS.values(), ids=IDS)
def test_a_person_goes_however_the_id_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], write: Callable[[str], str]
) -> None:
    other = OWN.replace("naam", "dame").replace("12@", "11@").replace("34 12", "34 11").replace("-0012", "-0011")
    above = f"{ABOVE}\n{other}"
    below = BELOW + "  note: Vraag expert-0012.\n"
    root = lay_out(tmp_path / "root", (above, write(OWN), below))
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 1, capsys.readouterr().err
    assert capsys.readouterr().out.count("kijk zelf") == 1, "only the note that is left to a person"
    assert rows((root / "data/experts.yaml").read_text("utf-8")) == rows(above + below)
    assert (root / "data/removed.yaml").read_text("utf-8") == f"{REMOVED}\n{RECORD}"


# Files with experts as a whole, in a form that no program of ours writes.
FORMS: dict[str, Callable[[str], bytes]] = {
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-be"),
    "the line ends of old Macs": lambda text: text.replace("\n", "\r").encode(),
    "a mark and a comment": lambda text: f"\ufeff# lijst\n{text}".encode(),
    "two documents": lambda text: text.replace("- id: expert-0020", "...\n---\n- id: expert-0020").encode(),
    "tabs": lambda text: text.replace("  ", "\t").encode(),
    "an anchor of the person": lambda text: (
        text.replace("[thuiszitters]", "&a [thuiszitters]", 2)
        .replace("themes: &a", "themes:", 1)
        .replace("type: team\n  themes: [thuiszitters]", "type: team\n  themes: *a")
        .encode()
    ),
    "twice the same id": lambda text: f"{text}\n{OWN}".encode(),
    "the same in other letters": lambda text: text.replace("name: Voornaam Voorb", "name: VOORNAAM voorb").encode(),
    "a name over two lines": lambda text: text.replace("name: Voornaam V", "name: >-\n    Voornaam\n    V").encode(),
    "another word for the name": lambda text: text.replace("name: Voornaam V", "Naam: Voornaam V").encode(),
    "between brackets": lambda text: text.replace(
        OWN,
        "- {id: expert-0012, name: Voornaam Voorbeeldnaam, type: persoon,\n   contact: {email: kamer12@voorbeeld.nl}}\n",
    ).encode(),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_person_goes_from_a_file_in_any_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: Callable[[str], bytes]
) -> None:
    root = lay_out(tmp_path / "root")
    experts = root / "data/experts.yaml"
    experts.write_bytes(form(experts.read_text("utf-8")))
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 0, capsys.readouterr().err
    assert telling(root) == []
    assert (root / "data/removed.yaml").read_text("utf-8") == f"{REMOVED}\n{RECORD}"
    left = experts.read_text("utf-8")
    assert "Loket Voorbeeld" in left
    assert "Team Voorbeeld" in left


def test_a_person_goes_from_json_over_many_lines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root")
    entry = '  {\n    "name": "%s",\n    "id": "%s",\n    "type": "persoon"\n  }'
    entries = [entry % ("Iemand Anders", "expert-0001"), entry % ("Voornaam Voorbeeldnaam", "expert-0012")]
    (root / "data/experts.yaml").write_text("[\n" + ",\n".join([*entries, entries[0]]) + "\n]\n", "utf-8")
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 0, capsys.readouterr().err
    assert rows((root / "data/experts.yaml").read_text("utf-8")) == rows("[\n" + ",\n".join([entries[0]] * 2) + "\n]\n")
