"""What is new, from a real git repository in a folder of the test, read back by feedparser."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser
import pytest
from tests.toolbox.exports import made_up

from toolbox.build import load
from toolbox.history import news

Edit = Callable[[str, str, str], None]


class Repository:
    """Data under git; each commit is an hour later than the one before."""

    def __init__(self, root: Path) -> None:
        self.root, self.hour = root, 0
        made_up.write(root / "data", {"site": made_up.DATA["site"]})
        self.git("init", "-q", "-b", "main")
        self.commit()
        made_up.write(root / "data")
        self.commit()

    def git(self, *arguments: str, **environ: str) -> None:
        who = {f"GIT_{role}_{part}": "voorbeeld" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
        world = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, **environ}
        subprocess.run(["git", *arguments], cwd=self.root, env=world, check=True, capture_output=True)

    def commit(self) -> None:
        self.hour += 1
        when = f"2026-11-20T{self.hour:02}:00:00+00:00"
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Ria Zonderhergebruik", GIT_COMMITTER_DATE=when, GIT_AUTHOR_DATE=when)

    def edit(self, kind: str, before: str, after: str) -> None:
        path = self.root / f"data/{kind}.yaml"
        text = path.read_text("utf-8")
        assert before in text
        path.write_text(text.replace(before, after), "utf-8")
        self.commit()

    def files(self, name: str = "nieuw") -> dict[str, bytes]:
        """The files with `name` in their address: making all others would cost most of the time."""
        made = made_up.build(self.root, self.root / "data")
        return {file.url: file.make() for file in made.files if name in file.url}

    def feed(self, url: str = "nieuw.xml") -> Any:
        found = feedparser.parse(self.files(url)[url])
        assert not found.bozo
        return found


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


def test_a_new_entry_and_a_change_are_told_in_words_newest_first(repository: Repository) -> None:
    repository.edit("regions", "Een verzonnen regio", "Een heel verzonnen regio")
    feed = repository.feed()
    newest = feed.entries[0]
    assert newest.title == "Gewijzigd: Voorbeeldregio (regio)"
    assert newest.summary == (
        "Regio Voorbeeldregio: samenvatting gewijzigd in 'Een heel verzonnen regio <b>met</b> tekens: </script> & é.'."
    )
    assert newest.link == f"{made_up.SITE}/regios/voorbeeldregio/"
    assert (newest.updated, feed.feed.updated) == ("2026-11-20T03:00:00Z", "2026-11-20T03:00:00Z")
    assert "Nieuw: Voorbeeldloket (expert)" in [entry.title for entry in feed.entries]


def changes(repository: Repository, url: str, *, drafts: bool = False) -> list[tuple[str, str]]:
    """What the page at `url` says of its own past."""
    result = load(repository.root, repository.root / "data", made_up.TODAY, drafts=drafts)
    assert result.build is not None
    body = next(page for page in result.build.pages if page.url == url).make().body
    return re.findall(r'<li><time datetime="([^"]+)".*?</time>: (.*?)</li>', body)


def test_a_page_ends_with_what_changed_on_it_in_the_words_of_the_feed(repository: Repository) -> None:
    repository.edit("regions", "Een tweede alinea", "Een andere alinea")
    repository.edit("themes", "=1+1", "=2+2")
    assert changes(repository, "regios/voorbeeldregio/") == [
        ("2026-11-20", "Regio Voorbeeldregio: tekst gewijzigd."),
        ("2026-11-20", "Nieuwe regio: Voorbeeldregio."),
    ]
    assert changes(repository, "regios/voorbeeldregio/", drafts=True) == []


def test_of_a_person_the_page_says_only_that_something_changed(repository: Repository) -> None:
    repository.edit("experts", "role: Adviseur", "role: Kapitein")
    assert changes(repository, "experts/expert-0001/")[0][1] == "Expert Ria Zonderhergebruik: gegevens gewijzigd."


def test_both_forms_tell_the_same(repository: Repository) -> None:
    files = repository.files()
    atom, feed = feedparser.parse(files["nieuw.xml"]), json.loads(files["nieuw.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [(entry.id, entry.title, entry.summary, entry.link, entry.updated) for entry in atom.entries] == [
        (item["id"], item["title"], item["content_text"], item["url"], item["date_modified"]) for item in feed["items"]
    ]
    assert len({item["id"] for item in feed["items"]}) == len(feed["items"]) > 5


def test_what_is_told_once_keeps_its_id(repository: Repository) -> None:
    before = {entry.id for entry in repository.feed().entries}
    repository.edit("themes", "=1+1", "=2+2")
    after = {entry.id for entry in repository.feed().entries}
    assert before < after
    assert len(after) == len(before) + 1


def test_a_file_that_is_only_tidied_is_no_news(repository: Repository) -> None:
    before = [entry.id for entry in repository.feed().entries]
    path = repository.root / "data/experts.yaml"
    first, second, third = path.read_text("utf-8").split("\n\n")
    folder = repository.root / "data/experts"
    folder.mkdir()
    (folder / "mensen.yaml").write_text(f"{second}\n\n{first}\n", "utf-8")
    path.write_text(third.replace("name: Voorbeeldloket", 'name: "Voorbeeldloket"'), "utf-8")
    repository.commit()
    assert [entry.id for entry in repository.feed().entries] == before


def test_a_remark_for_editors_is_no_news(repository: Repository) -> None:
    before = [entry.id for entry in repository.feed().entries]
    repository.edit("experts", "Alleen voor de redactie.", "Ook alleen voor de redactie.")
    assert [entry.id for entry in repository.feed().entries] == before


def test_many_new_entries_are_one_item(repository: Repository) -> None:
    town = made_up.DATA["municipalities"].replace("Voorbeeldstad", "Plaats {0}").replace("voorbeeldstad", "plaats-{0}")
    more = "\n".join(town.replace("GM0034", "GM1{0:03}").format(number) for number in range(news.MANY + 1))
    repository.edit("municipalities", "- id: voorbeeldstad", f"{more}\n- id: voorbeeldstad")
    newest = repository.feed().entries[0]
    assert newest.title == "Nieuw: 9 gemeenten"
    assert newest.summary.startswith("Onder meer Plaats 0, Plaats 1, ")


def test_a_region_a_theme_and_an_organisation_have_a_feed_of_their_own(repository: Repository) -> None:
    repository.edit("practices", "Een verzonnen aanpak", "Een aanpak")
    titles = [entry.title for entry in repository.feed("themas/voorbeeldthema/nieuw.xml").entries]
    assert titles[0] == "Gewijzigd: Voorbeeldaanpak (praktijkvoorbeeld)"
    assert "Nieuw: Voorbeeldbestuur (organisatie)" not in titles
    regional = [entry.title for entry in repository.feed("regios/voorbeeldregio/nieuw.xml").entries]
    assert "Nieuw: Voorbeeldregio (regio)" in regional
    assert "Gewijzigd: Voorbeeldaanpak (praktijkvoorbeeld)" not in regional


def test_no_feed_names_a_person_whose_consent_does_not_cover_reuse(repository: Repository) -> None:
    repository.edit("experts", "role: Coach", "role: Gids")
    repository.edit("experts", "covers: [name, role, reuse]", "covers: [name, role]")
    repository.edit("practices", "Een verzonnen aanpak", "Een aanpak")
    told = {url: raw.decode() for url, raw in repository.files().items()}
    assert len(told) == 8
    traces = ("onderhergebruik", "elhergebruik", "expert-0001", "expert-0002", "Coach", "Gids")
    assert [(url, trace) for url, text in told.items() for trace in traces if trace in text] == []


def test_of_a_person_who_agreed_it_is_told_that_something_changed_not_what_it_was(repository: Repository) -> None:
    repository.edit("experts", "role: Coach", "role: Gids")
    newest = repository.feed().entries[0]
    assert newest.summary == "Expert Bo Welhergebruik: gegevens gewijzigd."


def test_a_value_that_was_taken_back_is_not_told_again(repository: Repository) -> None:
    repository.edit("organisations", "abbreviation: VB", "abbreviation: Geheim")
    repository.edit("organisations", "abbreviation: Geheim", "abbreviation: VBB")
    told = [entry.summary for entry in repository.feed().entries[:2]]
    assert told == [
        "Organisatie Voorbeeldbestuur: afkorting gewijzigd in 'VBB'.",
        "Organisatie Voorbeeldbestuur: afkorting gewijzigd.",
    ]


def test_what_came_is_told_by_the_name_of_today_what_went_by_number(repository: Repository) -> None:
    extra = "- id: {0}\n  name: {0}\n  summary: S.\n  sources:\n    - {{title: B}}\n\n"
    repository.edit("themes", "- id: voor", "".join(extra.format(id) for id in ("aandacht", "rust")) + "- id: voor")
    repository.edit("regions", "themes: [voorbeeldthema]", "themes: [aandacht, rust]")
    repository.edit("themes", "name: aandacht", "name: Meer aandacht")
    repository.edit("regions", "themes: [aandacht, rust]", "themes: [aandacht]")
    told = [entry.summary for entry in repository.feed("regios/voorbeeldregio/nieuw.xml").entries]
    assert told[:2] == [
        "Regio Voorbeeldregio: thema's: 1 weggehaald.",
        "Regio Voorbeeldregio: thema Meer aandacht toegevoegd, thema's: 1 toegevoegd en 1 weggehaald.",
    ]


def test_what_went_is_told_and_persons_are_not(repository: Repository) -> None:
    entry = "- id: {}\n  name: {}\n  summary: S.\n  type: overig\n  themes: [voorbeeldthema]\n  sources:\n    - {{title: B}}\n\n"
    gone = (("oude-raad", "Oude Raad"), ("praktijk", "Praktijk Zonderhergebruik"), ("voorgoed", "Voorgoed Weg"))
    more = "".join(entry.format(*one).replace("  themes: [voorbeeldthema]\n", "") for one in gone)
    repository.edit("organisations", "- id: voor", f"{more}- id: voor")
    for place in ("  organisation: voorbeeldbestuur\n", "experts: [expert-0001, expert-0002, voorbeeldloket]"):
        repository.edit("experts" if "organisation" in place else "practices", place, "")
    repository.edit("audiences", "    - {kind: experts, id: expert-0001, why: Begin hier.}\n", "")
    experts = (repository.root / "data/experts.yaml").read_text("utf-8")
    repository.edit("experts", experts.split("\n\n")[0], "")
    removed = "- id: voorgoed\n  kind: organisations\n  removed: 2026-11-20\n"
    (repository.root / "data/removed.yaml").write_text(removed, "utf-8")
    repository.edit("organisations", more, "")
    entries = repository.feed().entries
    assert [(one.title, one.summary) for one in entries if "toolbox" in one.title] == [
        ("Niet meer in de toolbox: Oude Raad (organisatie)", "Niet meer in de toolbox: organisatie Oude Raad."),
        ("Niet meer in de toolbox: Voorgoed Weg (organisatie)", "Niet meer in de toolbox: organisatie Voorgoed Weg."),
    ]
    told = "".join(raw.decode() for raw in repository.files().values())
    assert [word for word in ("onderhergebruik", "expert-0001", "Praktijk Z") if word in told] == []


def test_an_entry_that_gets_another_id_is_no_news_nor_is_what_names_it(repository: Repository) -> None:
    before = [entry.id for entry in repository.feed().entries]
    for kind in ("regions", "practices", "events", "experts", "audiences"):
        path = repository.root / f"data/{kind}.yaml"
        text = path.read_text("utf-8")
        path.write_text(text.replace("voorbeeldthema", "nieuw-thema"), "utf-8")
    repository.edit("themes", "- id: voorbeeldthema", "- id: nieuw-thema\n  aliases: [voorbeeldthema]")
    after = repository.feed().entries
    assert [entry.title for entry in after if entry.id not in before] == []


def test_without_git_a_feed_is_empty_and_says_so(files: dict[str, bytes]) -> None:
    found = feedparser.parse(files["nieuw.xml"])
    assert (found.bozo, found.entries) == (False, [])
    assert "niet bekend" in found.feed.subtitle
    assert json.loads(files["themas/voorbeeldthema/nieuw.json"])["items"] == []


def test_the_first_commit_is_no_news_as_a_shallow_copy_begins_there(repository: Repository) -> None:
    copy = repository.root / "copy"
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.root}", str(copy))
    made = made_up.build(copy, copy / "data")
    found = feedparser.parse(next(file for file in made.files if file.url == "nieuw.xml").make())
    assert found.entries == []
    assert "niet bekend" in found.feed.subtitle


def test_a_meeting_that_moves_is_a_new_revision_in_the_calendar(repository: Repository) -> None:
    repository.edit("events", "Zaal 1", "Zaal 2")
    repository.edit("events", "Een week die niet doorgaat.", "Deze week gaat niet door.")
    agenda = repository.files("agenda.ics")["agenda.ics"].decode()
    week, day = agenda.split("BEGIN:VEVENT")[1:]
    assert "SEQUENCE:1" in day
    assert "LAST-MODIFIED:20261120T030000Z" in day
    assert "SEQUENCE:1" in week  # it is off


def test_the_sitemap_tells_the_day_of_the_last_change(repository: Repository) -> None:
    repository.edit("themes", "=1+1", "=2+2")
    sitemap = repository.files("sitemap.xml")["sitemap.xml"].decode()
    entry = sitemap.partition("/themas/voorbeeldthema/</loc>")[2].partition("</url>")[0]
    assert "<lastmod>2026-11-20</lastmod>" in entry
