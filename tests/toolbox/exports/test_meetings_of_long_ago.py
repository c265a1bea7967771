"""A meeting stays one event in the calendars of people, whatever happened to it and however long ago."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import icalendar
import pytest
import vobject
from tests.toolbox.exports import made_up

from toolbox import build, cli

MEETING = """- id: {id}
{aliases}  name: Voorbeelddag
  summary: Wij praten. Versie {number}.
  type: bijeenkomst
  start: {start}
  location: {location}
  status: gepland
  sources:
    - {{title: Bron}}
"""
WHO = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl")


def commit(stream: list[bytes], number: int, files: dict[str, str], branch: str = "main") -> None:
    """A commit a day, as `git fast-import` reads it."""
    when = 1_600_000_000 + number * 86_400
    stream.append(
        f"commit refs/heads/{branch}\ncommitter Voorbeeld <info@voorbeeld.nl> {when} +0000\ndata 1\nx\n".encode()
    )
    for path, text in files.items():
        raw = text.encode()
        stream.append(f"M 100644 inline {path}\ndata {len(raw)}\n".encode() + raw + b"\n")


def repository(root: Path, versions: list[str]) -> Path:
    """One commit for each version of the file with meetings."""
    root.mkdir()
    site = "name: Voorbeeld\nstatus: concept\n"
    stream: list[bytes] = []
    for number, text in enumerate(versions):
        commit(stream, number, {"data/events.yaml": text, "data/site.yaml": site})
    subprocess.run(("git", "init", "-q", "-b", "main", str(root)), check=True)
    subprocess.run(("git", "-C", str(root), "fast-import", "--quiet"), input=b"".join(stream), check=True)
    subprocess.run(("git", "-C", str(root), *WHO, "checkout", "-q", "-f", "main"), check=True)
    return root


def version(
    number: int, *, start: str = "2027-03-01", location: str = "Zaal 1", id: str = "dag", aliases: str = ""
) -> str:
    line = f"  aliases: [{aliases}]\n" if aliases else ""
    return MEETING.format(id=id, aliases=line, number=number, start=start, location=location)


def agenda(root: Path) -> bytes:
    made = made_up.build(root, root / "data")
    return next(file for file in made.files if file.url == "agenda.ics").make()


def event(raw: bytes) -> tuple[str, int, str]:
    """The same in two libraries: UID, SEQUENCE and the day of the last change."""
    (read,) = vobject.readOne(raw.decode()).vevent_list
    (other,) = icalendar.Calendar.from_ical(raw).walk("VEVENT")
    assert (str(other["UID"]), other["SEQUENCE"]) == (read.uid.value, int(read.sequence.value))
    assert other.decoded("DTSTAMP") == read.dtstamp.value
    return read.uid.value, int(read.sequence.value), read.dtstamp.value.date().isoformat()


def test_an_event_that_moves_and_is_renamed_over_300_commits_stays_one_event(tmp_path: Path) -> None:
    versions = [version(number) for number in range(300)]
    versions[20:] = [version(number, start="2027-04-01") for number in range(20, 300)]
    versions[120:] = [version(number, start="2027-05-01") for number in range(120, 300)]
    now = {"id": "grote-dag", "aliases": "dag"}
    versions[150:] = [version(number, start="2027-05-01", **now) for number in range(150, 300)]
    versions[290:] = [version(number, start="2027-06-01", location="Zaal 2", **now) for number in range(290, 300)]
    found = [event(agenda(repository(tmp_path / str(count), versions[:count]))) for count in (1, 100, 140, 160, 300)]
    assert found == [
        ("dag@voorbeeld", 0, "2020-09-13"),
        ("dag@voorbeeld", 1, "2020-12-21"),
        ("dag@voorbeeld", 2, "2021-01-30"),
        ("dag@voorbeeld", 2, "2021-02-19"),
        ("dag@voorbeeld", 3, "2021-07-09"),
    ]


def test_a_meeting_that_was_away_comes_back_with_a_higher_number(tmp_path: Path) -> None:
    versions = [version(0), "[]\n", version(1, start="2027-04-01")]
    assert event(agenda(repository(tmp_path / "a", versions)))[1] == 1


def test_without_the_whole_history_no_number_is_given_and_the_build_says_so(tmp_path: Path) -> None:
    whole = repository(tmp_path / "whole", [version(0), version(1, start="2027-04-01")])
    shallow = tmp_path / "shallow"
    subprocess.run(("git", "clone", "-q", "--depth", "1", f"file://{whole}", str(shallow)), check=True)
    bare = tmp_path / "bare"
    (bare / "data").mkdir(parents=True)
    for path in (whole / "data").iterdir():
        (bare / "data" / path.name).write_bytes(path.read_bytes())
    assert b"SEQUENCE:1" in agenda(whole)
    assert build.forgotten(whole, whole / "data") == ""
    for root, reason in ((shallow, "afgekapt"), (bare, "geen geschiedenis")):
        assert b"SEQUENCE" not in agenda(root)
        assert reason in build.forgotten(root, root / "data")


def test_what_is_published_by_itself_is_not_made_without_the_whole_history(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "root"
    made_up.write(root / "data")
    out = tmp_path / "out"
    environ = {"SOURCE_DATE_EPOCH": "1795348800"}
    assert cli.main(["write", str(out)], environ={**environ, "CI": "true"}, root=root) == 2
    assert capsys.readouterr().err.startswith("Er is hier geen geschiedenis van git. Feeds vertellen dan niet alles")
    assert not out.exists()
    assert cli.main(["write", str(out)], environ=environ, root=root) == 0
    assert capsys.readouterr().err.startswith("Er is hier geen geschiedenis van git.")
    assert (out / "nieuw.xml").is_file()


def test_a_repository_of_another_owner_is_read_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = tmp_path / "root"
    repository(root, [version(0), version(1, start="2027-04-01")])
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git has a way to try this
    refused = subprocess.run(("git", "-C", str(root), "log"), capture_output=True, env={**os.environ}, check=False)
    assert b"dubious ownership" in refused.stderr
    assert event(agenda(root))[1] == 1


def test_a_whole_day_keeps_nobody_from_other_appointments(files: dict[str, bytes]) -> None:
    events = {str(e["UID"]): e for e in icalendar.Calendar.from_ical(files["agenda.ics"]).walk("VEVENT")}
    assert events["voorbeeldweek@kring.voorbeeld"]["TRANSP"] == "TRANSPARENT"
    assert "TRANSP" not in events["voorbeelddag@kring.voorbeeld"]
