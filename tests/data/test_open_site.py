"""The real texts in a site that is open: no word of a concept is left, and only then the editors can be mailed."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from toolbox import model
from toolbox.build import Build
from toolbox.model import Settings
from toolbox.pages import render
from toolbox.site import content

OPEN = {
    "status": "openbaar",
    "controller": "Stichting *Voorbeeld*",
    "email": "redactie@voorbeeld.example",
    "privacy_email": "privacy@voorbeeld.example",
    "legal_basis": "toestemming",
    "officer": "fg@voorbeeld.example",
    "host": {"name": "Voorbeeldhost", "country": "Nederland", "logs": "het IP-adres", "kept": "dertig dagen"},
    "site_url": "https://toolbox.voorbeeld.example/",
    "repository": "https://github.com/voorbeeld/toolbox",
    "statement_url": "https://verklaring.voorbeeld.example/1",
}
KINDS = {kind.url for kind in model.KINDS}
UNFINISHED = re.compile(
    r"[^.>]*(?:conceptversie|geen redactie|nog geen adres|nog geen uitgever|nog niemand aangewezen|nog niet besloten)[^.<]*"
)


def of_type(url: str) -> str:
    """What stands for the type of a page: the kind of an entry, else its own address."""
    kind, _, rest = url.partition("/")
    return kind if kind in KINDS and rest.count("/") == 1 else url


@pytest.fixture(scope="module")
def opened(root: Path, whole: Build) -> dict[str, str]:
    """What each page of the open site says that is no entry, and one entry of each kind; not the style guide, which shows all."""
    written = whole.site.settings.model_dump(exclude_defaults=True)
    settings = Settings.model_validate({**written, **OPEN})
    paths = sorted((root / "content").rglob("*.md"))
    read = (content.read(path.relative_to(root).as_posix(), path.read_bytes())[0] for path in paths)
    texts = tuple(content.for_status(page, settings) for page in read if page)
    site = replace(whole.site, settings=settings, contents=texts)
    wanted = {of_type(page.url): page for page in render.make(site, ())}
    return {page.url: page.make().body for page in wanted.values() if page.url != "stijlgids/"}


def test_an_open_site_says_nowhere_that_it_is_a_concept(opened: dict[str, str]) -> None:
    assert {url: words for url, body in opened.items() if (words := UNFINISHED.findall(body))} == {}
    assert "Stichting *Voorbeeld*" in opened["redactie/"]
    assert "De grondslag voor gegevens van mensen op deze site: toestemming." in opened["privacy/"]
    assert "fg@voorbeeld.example" in opened["privacy/"]
    assert "https://verklaring.voorbeeld.example/1" in opened["toegankelijkheid/"]


def test_the_editors_can_be_mailed_once_the_site_is_open_and_not_before(whole: Build) -> None:
    pages = {page.url: page.make().body for page in whole.pages if page.url in {"contact/", "privacy/", "bijdragen/"}}
    mailed = [url for url, body in pages.items() if re.search("mailto:[^?]", body)]
    assert bool(mailed) is bool(whole.site.settings.mail)
