"""What each page says of itself to machines, read by pyld with schema.org's words inlined: no network."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld
from tests.toolbox.exports import made_up

from toolbox import exports, model
from toolbox.build import Build
from toolbox.exports import ExportContext
from toolbox.model.settings.look import Look
from toolbox.site.output import LazyPage, Page

SCHEMA = "https://schema.org/"
THING = {"name", "description", "alternateName", "url", "sameAs", "identifier"}
WORK = THING | {
    "about", "audience", "citation", "creativeWorkStatus", "datePublished", "inLanguage", "isPartOf", "license", "position",
    "publisher", "spatialCoverage", "temporalCoverage", "typicalAgeRange",
}  # fmt: skip
PAGE = WORK | {"breadcrumb", "mainEntity", "lastReviewed"}
ORGANISATION = THING | {
    "contactPoint", "areaServed", "knowsAbout", "parentOrganization", "foundingDate", "dissolutionDate",
}  # fmt: skip
PLACE = THING | {"containsPlace", "containedInPlace", "geo", "address"}
# Of each type the properties that schema.org gives it, as far as we use them.
VOCABULARY = {
    "WebPage": PAGE,
    "CollectionPage": PAGE,
    "WebSite": WORK,
    "CreativeWork": WORK,
    "Report": WORK,
    "Article": WORK,
    "NewsArticle": WORK | {"headline"},
    "Legislation": WORK,
    "VideoObject": WORK,
    "PodcastEpisode": WORK,
    "Organization": ORGANISATION,
    "GovernmentOrganization": ORGANISATION,
    "WorkersUnion": ORGANISATION,
    "Project": ORGANISATION,
    "Person": THING | {"jobTitle", "worksFor", "knowsAbout"},
    "Place": PLACE,
    "AdministrativeArea": PLACE,
    "VirtualLocation": THING,
    "GeoCoordinates": THING | {"latitude", "longitude"},
    "PropertyValue": THING | {"propertyID", "value"},
    "ContactPoint": THING | {"contactType", "email", "telephone"},
    "DefinedTerm": THING | {"termCode", "inDefinedTermSet"},
    "Audience": THING | {"audienceType"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ListItem": THING | {"position", "item"},
    "Dataset": WORK | {"distribution"},
    "DataDownload": WORK | {"contentUrl", "encodingFormat"},
    "Event": THING
    | {
        "startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "organizer", "about", "audience",
    },
}  # fmt: skip
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def load(url: str, options: Any) -> Any:
    """The one address that may be asked for, answered here."""
    assert url == "https://schema.org"
    context = {"@context": {"@vocab": SCHEMA}}
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}


def read(head: str, base: str = f"{made_up.SITE}/") -> list[dict[str, Any]]:
    found = SCRIPT.findall(head)
    assert len(found) == 1
    return list(jsonld.expand(json.loads(found[0]), {"documentLoader": load, "base": base}))


def things(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from things(item)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)


def of_type(found: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [thing for thing in things(found) if SCHEMA + name in thing["@type"]]


def text(thing: dict[str, Any], name: str) -> Any:
    (value,) = thing[SCHEMA + name]
    return value["@value"]


def meta(head: str) -> dict[str, str]:
    return {name: html.unescape(value) for name, value in re.findall(r'<meta property="(.*?)" content="(.*?)">', head)}


def alternates(head: str) -> dict[str, str]:
    return {url: kind for kind, url in re.findall(r'<link rel="alternate" type="(.*?)" .*?href="/(.*?)">', head)}


@pytest.fixture(scope="session")
def heads(small: Build) -> dict[str, str]:
    return {promise.url: promise.make().head for promise in small.pages}


@pytest.fixture(scope="session")
def whole_pages(whole: Build) -> dict[str, Page]:
    """Of each kind three pages, and all others."""
    kept = {node.url.lstrip("/") for kind in model.KINDS for node in whole.site.all(kind.name)[3:]}
    return {promise.url: promise.make() for promise in whole.pages if promise.url not in kept and promise.listed}


def test_all_words_are_schema_orgs_and_none_is_lost(whole_pages: dict[str, Page]) -> None:
    strange = set()
    for url, page in whole_pages.items():
        if url != "404.html":
            for thing in things(read(page.head)):
                (name,) = (word.removeprefix(SCHEMA) for word in thing["@type"])
                used = {word.removeprefix(SCHEMA) for word in thing if not word.startswith("@")}
                strange |= {f"{name}.{word}" for word in used - VOCABULARY[name]}
    assert strange == set()


def test_each_page_says_what_it_is_about_and_what_a_shared_link_shows(
    whole: Build, whole_pages: dict[str, Page]
) -> None:
    nodes = {node.url.lstrip("/"): node for kind in model.KINDS for node in whole.site.all(kind.name)}
    for url, page in whole_pages.items():
        if url == "404.html":
            continue
        shared, found = meta(page.head), read(page.head)
        assert (shared["og:title"], shared["og:description"]) == (page.title, page.description)
        assert shared["og:url"] == f"{made_up.SITE}/{url}"
        (itself,) = (thing for thing in found if thing["@id"] == f"{made_up.SITE}/{url}")
        assert text(itself, "description") == page.description
        if url in nodes:
            (about,) = itself[f"{SCHEMA}mainEntity"]
            (thing,) = (thing for thing in found if thing["@id"] == about["@id"])
            assert text(thing, "name") == nodes[url].name


def test_an_organisation_comes_back(heads: dict[str, str]) -> None:
    (found,) = (
        thing for thing in of_type(read(heads["organisaties/voorbeeldbestuur/"]), "Organization") if "@id" in thing
    )
    assert text(found, "name") == "Voorbeeldbestuur"
    assert text(found, "alternateName") == "VB"
    (contact,) = found[f"{SCHEMA}contactPoint"]
    assert text(contact, "telephone") == "0301234567"


def test_a_place_comes_back_with_the_codes_of_its_municipalities(heads: dict[str, str]) -> None:
    found = read(heads["regios/voorbeeldregio/"])
    (region,) = of_type(found, "Place")
    assert text(region, "description") == "Een verzonnen regio <b>met</b> tekens: </script> & é."
    (code,) = of_type(region[f"{SCHEMA}containsPlace"], "PropertyValue")
    assert (text(code, "propertyID"), text(code, "value")) == ("CBS-gemeentecode", "GM0034")


def test_a_meeting_comes_back(heads: dict[str, str]) -> None:
    (day,) = of_type(read(heads["agenda/voorbeelddag/"]), "Event")
    assert text(day, "startDate") == "2027-03-12T09:30:00+01:00"
    assert text(day, "eventStatus") == "https://schema.org/EventScheduled"
    assert len(day[f"{SCHEMA}location"]) == 2
    (week,) = of_type(read(heads["agenda/voorbeeldweek/"]), "Event")
    assert text(week, "eventStatus") == "https://schema.org/EventCancelled"


def test_a_work_tells_its_time_and_ages(heads: dict[str, str]) -> None:
    found = of_type(read(heads["praktijkvoorbeelden/voorbeeldaanpak/"]), "CreativeWork")
    (work,) = (thing for thing in found if f"{SCHEMA}typicalAgeRange" in thing)
    assert text(work, "typicalAgeRange") == "4-12"
    assert text(work, "temporalCoverage") == "2019/2022-06-01"


def test_the_way_to_a_page_comes_back(heads: dict[str, str]) -> None:
    (crumbs,) = of_type(read(heads["regios/voorbeeldregio/"]), "BreadcrumbList")
    items = crumbs[f"{SCHEMA}itemListElement"]
    assert [text(item, "name") for item in items] == ["Home", "Regio's", "Voorbeeldregio"]
    assert [text(item, "item") for item in items] == [
        f"{made_up.SITE}/",
        f"{made_up.SITE}/regios/",
        f"{made_up.SITE}/regios/voorbeeldregio/",
    ]


def test_a_shared_link_shows_what_the_page_is(small: Build, heads: dict[str, str]) -> None:
    found = meta(heads["themas/voorbeeldthema/"])
    page = next(promise.make() for promise in small.pages if promise.url == "themas/voorbeeldthema/")
    assert (found["og:title"], found["og:description"]) == (page.title, page.description)
    assert found["og:url"] == f"{made_up.SITE}/themas/voorbeeldthema/"


def test_a_shared_link_shows_the_picture_of_the_site_where_it_has_one(small: Build, heads: dict[str, str]) -> None:
    assert "og:image" not in meta(heads[""])
    look = Look.model_validate({"share_picture": {"file": "delen.png", "text": "Een plaatje van Voorbeeld"}})
    site = replace(small.site, settings=small.site.settings.model_copy(update={"look": look}))
    home = LazyPage("", lambda: Page(url="", title="Voorbeeld", description="", body="<h1>Voorbeeld</h1>"))
    (page,) = exports.headed(ExportContext(site), [home])
    found = meta(page.make().head)
    assert (found["og:image"], found["og:image:alt"]) == (
        f"{made_up.SITE}/images/delen.png",
        "Een plaatje van Voorbeeld",
    )


def test_pages_say_where_else_they_can_be_had(heads: dict[str, str], files: dict[str, bytes]) -> None:
    for url, head in heads.items():
        assert {other for other in alternates(head) if other not in files} == set(), url
    region = alternates(heads["regios/voorbeeldregio/"])
    assert region["api/v1/regions/voorbeeldregio.json"] == "application/json"
    assert region["regios/voorbeeldregio/agenda.ics"] == "text/calendar"
    assert alternates(heads["agenda/"])["agenda.ics"] == "text/calendar"


def test_the_page_of_a_person_who_did_not_agree_to_reuse_tells_machines_nothing(heads: dict[str, str]) -> None:
    assert heads["experts/expert-0001/"] == ""
    assert of_type(read(heads["experts/expert-0002/"]), "Person")


def test_no_other_page_tells_machines_of_that_person(heads: dict[str, str]) -> None:
    assert [url for url, head in heads.items() if "onderhergebruik" in head or "expert-0001" in head] == []


def test_without_a_public_address_the_data_speak_from_the_page(tmp_path: Path) -> None:
    data = made_up.write(tmp_path / "data", made_up.DATA | {"site": "name: Voorbeeld\nstatus: concept\n"})
    page = next(
        promise.make() for promise in made_up.build(tmp_path, data).pages if promise.url == "regios/voorbeeldregio/"
    )
    assert "og:image" not in page.head
    found = read(page.head, "https://elders.voorbeeld.nl/map/regios/voorbeeldregio/")
    (region,) = of_type(found, "Place")
    assert region["@id"] == "https://elders.voorbeeld.nl/map/regios/voorbeeldregio/#dit"
