"""The page /hergebruik/ tells of every export, and the examples for developers work."""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.toolbox.exports import made_up
from toolbox import exports
from toolbox.build import Build
from toolbox.exports.api import documents
from toolbox.pages.views import reuse
from toolbox.site.output import Page

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PARTS = {"<lijst>": "[a-z]+", "<id>": "[a-z0-9-]+", "<pagina>/": "(?:[a-z0-9/-]+/)?"}


def pattern_of(text: str) -> str:
    pattern = re.escape(text)
    for name, part in PARTS.items():
        pattern = pattern.replace(re.escape(name), part)
    return pattern


@pytest.fixture(scope="session")
def page(whole: Build) -> Page:
    return next(promise.make() for promise in whole.pages if promise.url == "hergebruik/")


def test_the_page_tells_of_every_export(page: Page) -> None:
    headings = [html.unescape(title) for title in re.findall(r"<h[23][^>]*>([^<]+)<", page.body)]
    assert [export.offer.title for export in exports.EXPORTS if export.offer.title not in headings] == []


def test_every_file_of_an_export_is_at_an_address_that_the_page_tells(whole: Build) -> None:
    stock = made_up.stock(whole)
    for export in exports.EXPORTS:
        known = [pattern_of(text) for text in (*(link.url for link in export.offer.links), *export.offer.patterns)]
        files = [file.url for file in export.make(stock)]
        assert [url for url in files if not any(re.fullmatch(pattern, url) for pattern in known)] == [], (
            export.offer.name
        )


def test_every_address_on_the_page_is_there(page: Page, whole_files: dict[str, bytes]) -> None:
    links = re.findall(r'href="/([^"#]+\.[a-z]+)"', page.body)
    assert len(links) > 40
    assert [link for link in links if link not in whole_files] == []
    assert 'href="webcal://toolbox.voorbeeld.nl/agenda.ics"' in page.body


def test_the_page_says_what_the_licence_leaves_out(page: Page) -> None:
    assert "Namen en logo's van organisaties en persoonsgegevens vallen er niet onder" in page.body


def test_a_meeting_to_come_can_be_put_in_ones_own_calendar(small: Build, whole: Build) -> None:
    bodies = {promise.url: promise.make().body for promise in small.pages if promise.url.startswith("agenda/")}
    assert 'href="/agenda/voorbeelddag/bijeenkomst.ics"' in bodies["agenda/voorbeelddag/"]
    assert "bijeenkomst.ics" not in bodies["agenda/voorbeeldweek/"]
    agenda = next(page.make().body for page in whole.pages if page.url == "agenda/")
    assert 'href="/hergebruik/#agenda"' in agenda  # data/site.yaml says so


def test_the_english_page_says_that_it_is_english(whole: Build) -> None:
    made = next(promise.make() for promise in whole.pages if promise.url == "hergebruik/developers/")
    assert made.body.startswith('<h1 class="mao-title" lang="en">')
    assert '<div lang="en">' in made.body
    assert made_up.SITE in made.body


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@pytest.fixture(scope="module")
def host(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The exports on a host of their own, with its address in them."""
    folder = tmp_path_factory.mktemp("host")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        address = f"http://127.0.0.1:{server.server_port}"
        made = made_up.build(root, root / "data", site_url=address)
        for file in made.files:
            if file.url.startswith(("api/", "tabellen/")):
                path = folder / file.url
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(file.make())
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield address
        server.shutdown()
        thread.join()


def examples() -> list[tuple[str, str, str]]:
    return [
        (url, language, code)
        for url in reuse.DEVELOPERS
        for language, code in FENCE.findall((ROOT / f"content/{url.rstrip('/')}.md").read_text("utf-8"))
    ]


@pytest.mark.parametrize(("url", "language", "code"), examples())
def test_an_example_for_developers_works(
    host: str, tmp_path: Path, url: str, language: str, code: str, whole: Build
) -> None:
    program = tmp_path / {"python": "example.py", "javascript": "example.mjs"}[language]
    program.write_text(code.replace(reuse.PLACEHOLDER, host), "utf-8")
    runner = sys.executable if language == "python" else shutil.which("node")
    assert runner, "No Node on this machine: `make setup-test` installs it (as root)"
    result = subprocess.run([runner, str(program)], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    if "regions.json" in code:
        assert len(result.stdout.splitlines()) == len(whole.site.all("regions"))
    elif "events.json" in code:
        assert all(node.name in result.stdout for node in whole.site.all("events"))
    else:
        assert "'Noord-Brabant': " in result.stdout


@pytest.mark.parametrize("url", reuse.DEVELOPERS)
def test_the_version_is_in_the_list_of_changes(root: Path, url: str) -> None:
    text = (root / f"content/{url.rstrip('/')}.md").read_text("utf-8")
    changes = re.split(r"^## (?:Wijzigingen|Changes)$", text, flags=re.MULTILINE)[1]
    assert re.findall(r"^### (\S+)$", changes, re.MULTILINE)[0] == documents.VERSION
