"""Each wrong example in the handbook gives the message that it explains, and its right twin does not."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from toolbox import codes, examples, models, pipeline
from toolbox.examples import mistakes

TODAY = dt.date(2026, 11, 22)
# What lines of text can't show: bytes, files, photos, other files beside it, or more than fits on a page.
UNSHOWN = {
    "onbekend-bestand", "verkeerde-codering", "onzichtbaar-teken", "tab-teken", "te-groot", "te-diep", "tweede-document",
    "kop-ontbreekt", "tweede-hoofdkop", "verkeerde-bestandsnaam", "te-lang", "anders-fout", "verwijst-naar-concept",
    "dubbel-id", "dubbel-oud-id", "oud-id-in-gebruik", "id-verdwenen", "dubbel-nummer", "lang-niet-gecontroleerd",
    "verkeerde-volgorde", "lege-regels", "laatste-regel", "windows-regeleinde", "bestand-ontbreekt",
    "toestemming-dekt-niet", "toestemming-ingetrokken", "toestemming-begint-later", "toestemming-verlopen", "naam-in-id",
    "naam-elders", "naam-in-bestandsnaam", "naam-in-bron", "klein-aantal", "foto-ontbreekt", "foto-zonder-gegevens",
    "foto-onleesbaar", "foto-met-gegevens", "id-weggehaald",
}  # fmt: skip


def found(root: Path, mistake: mistakes.Mistake, text: str) -> set[str]:
    base = root / "tests" / "cases" / "base"
    path = f"data/{mistake.kind}.yaml"
    files = pipeline.on_disk(base, base / "data")
    now = files.data[mistake.kind].get(path, b"").decode()
    whole = text if mistake.file else f"{now.rstrip()}\n\n{entry(mistake.kind, text)}".lstrip()
    return {one.code for one in pipeline.check(files.replaced({path: whole}), TODAY).problems}


def entry(kind: str, lines: str) -> str:
    """The lines in an entry that has all that its kind must have."""
    of = models.BY_NAME[kind]
    given = {line.split(":")[0] for line in lines.split("\n") if not line.startswith(" ")}
    needed = {name: value for name, value in examples.entry(of).items() if name in (*of.required, "sources")}
    needed |= {
        "id": "voorbeeld",
        "sources": [{"title": "Bron"}],
        **({"publisher": "Staatsblad"} if kind == "resources" else {}),
    }
    if kind == "regions":
        needed |= {"type": "netwerkregio", "municipalities": ["voorbeelddorp"]}
    rest = [f"{name}: {value}" for name, value in needed.items() if name not in given]
    return "".join(f"{'- ' if not n else '  '}{line}\n" for n, line in enumerate([*rest, *lines.split("\n")]))


@pytest.mark.parametrize("mistake", mistakes.by_code().values(), ids=lambda mistake: mistake.code)
def test_the_wrong_way_gives_the_message_and_the_right_way_does_not(mistake: mistakes.Mistake, root: Path) -> None:
    assert mistake.code in found(root, mistake, mistake.wrong)
    right = found(root, mistake, mistake.right)
    assert mistake.code not in right
    assert not right & {"yaml-fout", "veld-ontbreekt", "onbekend-veld", "geen-blok"}


def test_every_code_has_an_example_or_can_not_be_shown() -> None:
    assert set(mistakes.by_code()) <= set(codes.CODES)
    assert set(codes.CODES) - set(mistakes.by_code()) <= UNSHOWN
    assert not set(mistakes.by_code()) & UNSHOWN
