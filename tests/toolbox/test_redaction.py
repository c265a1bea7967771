"""No command says the name of a person, in any form, whatever the consent is and whatever is wrong with the entry."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import ROOT

from toolbox import cli, commands
from toolbox.checks import external_links, report
from toolbox.checks.external_links import Result
from toolbox.commands import links

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}  # 2026-11-22
WORDS = ("zonnevoor", "voorbeeldzon", "kamer77", "612 34 77", "6123477")
PERSON = """\
- id: expert-{number}
  name: Zonnevoor Voorbeeldzon
  summary: Zonnevoor weet veel van verzuim.
  type: persoon
  role: Adviseur
  themes: [thuiszitters]
  also_known_as: [Dr. Zonnevoor Voorbeeldzon]
  contact:
    email: kamer77@voorbeeld.nl
    phone: 030 612 34 77
    url: https://www.voorbeeld.nl/zonnevoor
{consent}  sources:
    - title: Opgave van de persoon zelf
  note: Bel Zonnevoor op dinsdag.
"""
GIVEN = "    given: 2026-01-01\n"
UNTIL = "    until: 2027-12-31\n"
REST = "    covers: [name, role, email, phone]\n    record: AVG-2026-077\n"
CONSENTS = {
    "none": "",
    "future": f"  consent:\n    given: 2026-12-01\n{UNTIL}{REST}",
    "given": f"  consent:\n{GIVEN}{UNTIL}{REST}",
    "withdrawn": f"  consent:\n{GIVEN}{UNTIL}    withdrawn: 2026-06-13\n{REST}",
    "expired": f"  consent:\n{GIVEN}    until: 2026-11-21\n{REST}",
    "expiring": f"  consent:\n{GIVEN}    until: 2026-11-25\n{REST}",
    "wrongly written": f"  consent:\n    given: Zonnevoor Voorbeeldzon\n    untill: 2027\n{REST}",
    "no block": "  consent: Zonnevoor Voorbeeldzon, mondeling\n",
}
DESK = """\
- id: loket-a
  name: Loket Voorbeeld
  summary: Weet veel van verzuim.
  type: loket
  themes: [thuiszitters]
  sources:
    - title: Verslag Voorbeeld
"""
MISTAKES: dict[str, Callable[[str], str]] = {
    "none": lambda text: text,
    "a wrong mailbox": lambda text: text.replace("kamer77@voorbeeld.nl", "kamer77@"),
    "a first name as mailbox": lambda text: text.replace("kamer77@", "zonnevoor.voorbeeldzon@"),
    "a wrong number": lambda text: text.replace("030 612 34 77", "612 34 77"),
    "a wrong address": lambda text: text.replace("https://www.", "www."),
    "an insecure address": lambda text: text.replace("https://www.", "http://www."),
    "a name for an id": lambda text: text.replace("[thuiszitters]", "[Zonnevoor Voorbeeldzon]"),
    "the name in the id": lambda text: text.replace("expert-0077", "zonnevoor-voorbeeldzon"),
    "no id": lambda text: text.replace("- id: expert-0077\n  name", "- name"),
    "another word for the name": lambda text: text.replace("  name:", "  naam:"),
    "the name as a field": lambda text: text.replace("  role:", "  Zonnevoor Voorbeeldzon:"),
    "a text for a list": lambda text: text.replace("[Dr. Zonnevoor Voorbeeldzon]", "Zonnevoor, Voorbeeldzon"),
    "a block without a space": lambda text: text.replace("  contact:\n", "  photo: file:zonnevoor.png\n  contact:\n"),
    "a type that does not exist": lambda text: text.replace("type: persoon", "type: Zonnevoor"),
    "no type": lambda text: text.replace("  type: persoon\n", ""),
    "another type": lambda text: text.replace("type: persoon", "type: team"),
    "a colon too many": lambda text: text.replace("summary: Zonnevoor", "summary: Zonnevoor: dat"),
    "a quote that is open": lambda text: text.replace("name: Z", 'name: "Z'),
    "a field that springs in too far": lambda text: text.replace("  name: ", "    name: "),
    "a dash that is missing": lambda text: text.replace("- id: expert-0077", "  id: expert-0077"),
    "twice the same name": lambda text: text + "\n" + text.replace("0077", "0078"),
    "twice the same id": lambda text: text + "\n" + text,
    "trailing spaces": lambda text: text.replace("Voorbeeldzon\n", "Voorbeeldzon  \n"),
    "a first name for a choice": lambda text: (
        re.sub("[zZ]onnevoor", "Iemand", text)
        .replace("Voorbeeldzon", "Voorbeeld")
        .replace(
            "  role:", "  agreed: Zonnevoor\n  certainty: Zonnevoor\n  draft: Zonnevoor\n  reviewed: Zonnevoor\n  role:"
        )
    ),
    "a name twice": lambda text: text.replace("  role:", "  name: Zonnevoor\n  role:"),
    "a tab": lambda text: text.replace("  role:", "\trole:"),
    "an anchor": lambda text: text.replace("name: Z", "name: &a Z"),
}
ELSEWHERE = {
    "data/practices.yaml": (
        "- id: praktijk-a\n  name: Samen naar school\n  summary: Scholen helpen Zonnevoor Voorbeeldzona in dit voorbeeld.\n"
        "  themes: [thuiszitters]\n  status: onbekend\n  experts: [expert-0077, zonnevoor-voorbeeldzona]\n"
        "  also_known_as: [Zonnevoor Voorbeeldzona]\n  sources:\n    - title: Verslag Voorbeeld\n"
    ),
    "content/hulp.md": "---\ntitle: Hulp\ndescription: Wie u kunt bellen in dit voorbeeld.\n---\nBel Zonnevoor Voorbeeldzona.\n",
}


def git(root: Path, *arguments: str) -> None:
    person = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *person, "-C", str(root), *arguments], check=True, capture_output=True, env={**os.environ})


def lay_out(root: Path, person: str, *, elsewhere: bool = False) -> Path:
    """A repository of which the last commit, `HEAD~1`, knew the person as well."""
    shutil.copytree(ROOT / "tests/cases/base", root)
    git(root, "init", "-q")
    (root / "data/experts.yaml").write_text(
        "\n".join([PERSON.format(number="0077", consent=CONSENTS["given"]), DESK]), "utf-8"
    )
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "een")
    (root / "data/experts.yaml").write_text(f"{person}\n{DESK}", "utf-8")
    for path, text in ELSEWHERE.items() if elsewhere else ():
        (root / path).write_text(text, "utf-8")
    (root / "bericht.md").write_text("### Soort\n\nZonnevoor Voorbeeldzon\n", "utf-8")
    (root / "nieuw.json").write_text(json.dumps({"id": "expert-0077", "name": "Iemand anders"}), "utf-8")
    return root


# How each command is called; forget comes last, as it takes the person away.
CALLS: dict[str, tuple[tuple[str, ...], ...]] = {
    "changes": (("HEAD",), ("HEAD", "--format", "markdown"), ("HEAD", "--html", "voor-en-na.html")),
    "check": (*(("--format", name) for name in report.REPORTERS), ("--taal",)),
    "consent": ((),),
    "from-issue": (("bericht.md",), ("bericht.md", "--event")),
    "golive": ((), ("--format", "json")),
    "init": (("ander", "--name", "Kenniskring Voorbeeld"),),
    "links": ((),),
    "new": (("experts", "--from", "nieuw.json"),),
    "newsletter": (("2026-11", "brief"),),
    "rename": (("experts", "expert-0077", "expert-0079"), ("experts", "expert-0079", "expert-0077")),
    "reviewed": (("experts", "expert-0077"),),
    "schema": ((),),
    "tidy": (("--check",), ()),
    "vanished": tuple(("HEAD", "--format", name) for name in report.REPORTERS),
    "worklist": ((), ("--kinds", "experts")),
    "write": (("uit",),),
    "forget": (("expert-0077",), ("--gone-in", "HEAD")),
}


def said(root: Path, monkeypatch: pytest.MonkeyPatch, *names: str) -> dict[str, str]:
    """What each command says, and the page that tells what is different."""
    monkeypatch.chdir(root)
    monkeypatch.setattr(links, "_exceptions", lambda _: [])
    monkeypatch.setattr(
        external_links, "check", lambda urls, _: tuple(Result(url, "broken", "antwoordt niet") for url in urls)
    )
    spoken = {}
    for name, calls in CALLS.items():
        for arguments in calls if name in (names or CALLS) else ():
            out = io.StringIO()
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
                code = cli.main([name, *arguments], environ=NOON, root=root)
            assert code in (0, 1, 2)
            spoken[f"{name} {' '.join(arguments)}"] = out.getvalue()
    page = root / "voor-en-na.html"
    return spoken | {"voor en na": page.read_text("utf-8") if page.exists() else ""}


def telling(spoken: dict[str, str]) -> list[str]:
    return [f"{name}: {word} in {text}" for name, text in spoken.items() for word in WORDS if word in text.lower()]


def test_every_command_is_called() -> None:
    assert sorted(CALLS) == sorted(command.name for command in commands.COMMANDS)


SOUND = [consent for name, consent in CONSENTS.items() if name not in ("none", "wrongly written", "no block")]


def persons(consents: list[str]) -> str:
    """One person for each consent, of whom the name differs by its last letters."""
    entries = (PERSON.format(number=f"00{77 + n}", consent=consent) for n, consent in enumerate(consents))
    return "\n".join(entry.replace("Voorbeeldzon", f"Voorbeeldzon{'abcdefgh'[n]}") for n, entry in enumerate(entries))


@pytest.mark.parametrize("elsewhere", [False, True], ids=["", "named elsewhere"])
@pytest.mark.parametrize("consents", [SOUND, list(CONSENTS.values())], ids=["right", "wrong"])
def test_no_command_says_a_name_whatever_the_consent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, consents: list[str], *, elsewhere: bool
) -> None:
    root = lay_out(tmp_path / "root", persons(consents), elsewhere=elsewhere)
    spoken = said(root, monkeypatch)
    assert telling(spoken) == []
    assert spoken["forget expert-0077"].startswith("'expert-0077' is weggehaald.")
    is_built = consents is SOUND and not elsewhere
    assert (root / "uit/index.html").is_file() == is_built
    assert ("- expert-0078: niet bevestigd" in spoken["worklist "]) == is_built


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_no_report_says_a_name_whatever_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mistake: Callable[[str], str]
) -> None:
    root = lay_out(tmp_path / "root", mistake(PERSON.format(number="0077", consent=CONSENTS["withdrawn"])))
    spoken = said(root, monkeypatch, "check", "tidy", "reviewed", "forget")
    assert telling(spoken) == []
    assert spoken["check --format text"] != "Er zijn geen fouten gevonden.\n"


@pytest.mark.parametrize("id", ["zonnevoor", "zonnevoor-0077", "marieke"])
def test_an_id_that_is_a_name_is_not_said(tmp_path: Path, capsys: pytest.CaptureFixture[str], id: str) -> None:
    person = PERSON.format(number="0077", consent=CONSENTS["given"]).replace("expert-0077", id)
    root = lay_out(tmp_path / "root", person)
    git(root, "commit", "-q", "-a", "-m", "twee")
    (root / "data/experts.yaml").write_text(f"{person.replace('Adviseur', 'Begeleider')}\n{DESK}", "utf-8")
    assert cli.main(["changes", "HEAD"], environ=NOON, root=root) == 0
    assert capsys.readouterr().out == "Expert een persoon (…): functie gewijzigd.  /experts/…/\n"
    assert cli.main(["check"], environ=NOON, root=root) in (0, 1)
    assert "'loket-a' staat onder '…'" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "wrong", "hint"),
    [
        (
            "also_known_as: [Dr. Zonnevoor Voorbeeldzon]",
            "also_known_as: Zonnevoor; Voorbeeldzon",
            "Kijk in het bestand: wat daar over een persoon staat, herhaalt deze melding niet.",
        ),
        (
            "url: https://www.voorbeeld.nl/zonnevoor",
            "url: www.voorbeeld.nl/zonnevoor",
            "Neem het hele adres over, bijvoorbeeld https://www.voorbeeld.nl/pagina.",
        ),
    ],
)
def test_a_hint_that_may_not_say_what_to_type_does_not_ask_for_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, wrong: str, hint: str
) -> None:
    """Of "Bedoelt u '…'?" nobody can do what it says."""
    person = PERSON.format(number="0077", consent=CONSENTS["given"]).replace(line, wrong)
    root = lay_out(tmp_path / "root", person)
    assert cli.main(["check", "--format", "json"], environ=NOON, root=root) == 1
    assert hint in [problem["hint"] for problem in json.loads(capsys.readouterr().out)]


def test_a_withdrawn_consent_is_told_by_id(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root", PERSON.format(number="0077", consent=CONSENTS["withdrawn"]))
    assert cli.main(["check", "--format", "github"], environ=NOON, root=root) == 0
    assert "::Expert 'expert-0077': de toestemming is ingetrokken op 13 juni 2026.%0A" in capsys.readouterr().out


def test_a_desk_is_told_by_name_and_its_line_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root", PERSON.format(number="0077", consent=CONSENTS["given"]))
    experts = root / "data/experts.yaml"
    experts.write_text(
        experts.read_text("utf-8").replace("type: loket\n  themes: [thuis", "type: loket\n  themes: [tuis"), "utf-8"
    )
    assert cli.main(["check"], environ=NOON, root=root) == 1
    out = capsys.readouterr().out
    assert "Expert 'Loket Voorbeeld' noemt het thema 'tuiszitters'" in out
    assert " |   themes: [tuiszitters]\n" in out
