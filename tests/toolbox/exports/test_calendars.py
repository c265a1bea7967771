"""Calendars read back by another library than the one that writes them."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import vobject
from tests import written
from tests.toolbox.exports import made_up

CALENDARS = {
    "agenda.ics", "regios/voorbeeldregio/agenda.ics", "themas/voorbeeldthema/agenda.ics",
    "agenda/voorbeelddag/bijeenkomst.ics", "agenda/voorbeeldweek/bijeenkomst.ics",
}  # fmt: skip


def events(raw: bytes) -> dict[str, Any]:
    return {event.uid.value: event for event in vobject.readOne(raw.decode()).vevent_list}


def test_there_is_a_calendar_for_all_for_a_region_for_a_theme_and_for_each_meeting(files: dict[str, bytes]) -> None:
    assert {url for url in files if url.endswith(".ics")} == CALENDARS
    counts = {url: len(events(files[url])) for url in CALENDARS}
    assert [counts[url] for url in sorted(CALENDARS)] == [2, 1, 1, 1, 2]


def test_a_meeting_comes_back_with_its_time_and_place(files: dict[str, bytes]) -> None:
    event = events(files["agenda.ics"])["voorbeelddag@kring.voorbeeld"]
    assert event.summary.value == "Voorbeelddag, met een komma; en puntkomma"
    assert event.dtstart.value.astimezone(datetime.UTC) == datetime.datetime(2027, 3, 12, 8, 30, tzinfo=datetime.UTC)
    assert event.dtend.value.astimezone(datetime.UTC) == datetime.datetime(2027, 3, 12, 16, tzinfo=datetime.UTC)
    assert event.location.value == "Zaal 1, Voorbeeldstad, online"
    assert event.status.value == "CONFIRMED"
    assert event.url.value == "https://toolbox.voorbeeld.nl/agenda/voorbeelddag/"
    assert "Aanmelden: https://www.voorbeeld.nl/aanmelden" in event.description.value


def test_a_meeting_that_is_off_says_so_to_the_calendar(files: dict[str, bytes]) -> None:
    event = events(files["agenda.ics"])["voorbeeldweek@kring.voorbeeld"]
    assert (event.status.value, hasattr(event, "sequence")) == ("CANCELLED", False)  # there is no git here
    assert event.summary.value == "Gaat niet door: Voorbeeldweek"
    assert (event.dtstart.value, event.dtend.value) == (datetime.date(2027, 6, 1), datetime.date(2027, 6, 6))


def test_dutch_time_is_right_in_summer_and_winter(files: dict[str, bytes]) -> None:
    """By the rules in the file itself, not by what the reader knows of Amsterdam."""
    zone = vobject.readOne(files["agenda.ics"].decode()).vtimezone.tzinfo
    for month, hours in ((1, 1), (7, 2)):
        assert zone.utcoffset(datetime.datetime(2027, month, 1, 12)) == datetime.timedelta(hours=hours)  # noqa: DTZ001


def test_lines_are_folded_and_end_as_the_standard_says(files: dict[str, bytes]) -> None:
    for url in CALENDARS:
        lines = files[url].split(b"\r\n")
        assert b"\n" not in b"".join(lines)
        assert max(map(len, lines)) <= 75


def test_every_meeting_is_in_the_agenda_with_all_that_a_calendar_shows(
    facts: Path, whole_files: dict[str, bytes]
) -> None:
    found = events(whole_files["agenda.ics"])
    (authority,) = {uid.partition("@")[2] for uid in found}
    meetings = written.entries(facts / "data", "events")
    assert {uid.partition("@")[0] for uid in found} == {entry["id"] for entry in meetings}
    for entry in meetings:
        event = found[f"{entry['id']}@{authority}"]
        off = entry["status"] == "gaat niet door"
        assert event.summary.value == f"{'Gaat niet door: ' if off else ''}{entry['name']}"
        assert event.status.value == ("CANCELLED" if off else "CONFIRMED")
        assert moment(event.dtstart.value) == entry["start"]
        is_whole_day = len(entry["start"]) == len("2027-03-01")
        assert last_moment(event) == entry.get("end", entry["start"] if is_whole_day else None)
        where = [entry[name] for name in ("location",) if name in entry] + ["online"] * (entry.get("online") == "true")
        assert (event.location.value if hasattr(event, "location") else "") == ", ".join(where)
        assert event.url.value == f"{made_up.SITE}/agenda/{entry['id']}/"
        told = " ".join(event.description.value.split())
        texts = [entry.get(name, "") for name in ("summary", "note", "registration")]
        assert [text for text in texts if " ".join(text.split()) not in told] == []


def last_moment(event: Any) -> str | None:
    """The last day or moment of a meeting as it stands in a file; None for a moment whose end is not known."""
    if not hasattr(event, "dtend"):
        return None
    end = event.dtend.value
    return moment(end) if isinstance(end, datetime.datetime) else (end - datetime.timedelta(days=1)).isoformat()


def moment(when: datetime.date) -> str:
    """A day, or a day and time in the Netherlands, as it stands in a file."""
    if not isinstance(when, datetime.datetime):
        return when.isoformat()
    return when.astimezone(ZoneInfo("Europe/Amsterdam")).strftime("%Y-%m-%d %H:%M")
