"""Linked data: each entry in the words of schema.org. THINGS is the table: what an entry of each kind is to the world.

Knows entries and addresses, not the page they stand on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from toolbox.exports.api import shape
from toolbox.exports.context import ExportContext
from toolbox.model.blocks import Contact, Entity
from toolbox.site.site import Node

CONTEXT = "https://schema.org"
CODES = "CBS-gemeentecode"
Thing = dict[str, Any]

ORGANISATIONS = {
    "ministerie": "GovernmentOrganization",
    "gemeente": "GovernmentOrganization",
    "vakbond": "WorkersUnion",
}
WORKS = {
    "rapport": "Report",
    "onderzoek": "Report",
    "artikel": "Article",
    "webpagina": "WebPage",
    "regelgeving": "Legislation",
    "video": "VideoObject",
    "podcast": "PodcastEpisode",
}


class Words:
    """Says things with addresses as `address` makes them: absolute, or from the page where the site has no address."""

    def __init__(self, context: ExportContext, address: Callable[[str], str]) -> None:
        self.stock = context
        self.address = address

    def thing(self, node: Node) -> Thing:
        """The entry itself, whole."""
        made = THINGS[node.kind.name](self, node.entity)
        return _filled({"@type": made.pop("@type"), "@id": self.id(node), **_common(node.entity), **made})

    def id(self, node: Node) -> str:
        return f"{self.address(node.url)}#dit"

    def named(self, kind: str, ids: Iterable[str], is_a: str) -> list[Thing]:
        """Other entries in short."""
        nodes = (node for id in ids if (node := self.stock.site.get(kind, id)))
        return [
            {"@type": is_a, "@id": self.id(node), "name": node.name, "url": self.address(node.url)} for node in nodes
        ]

    def towns(self, ids: Iterable[str]) -> list[Thing]:
        """Municipalities with their official codes."""
        found = (node for id in ids if (node := self.stock.site.get("municipalities", id)))
        return [
            {
                "@type": "AdministrativeArea",
                "@id": self.id(node),
                "name": node.name,
                "identifier": _code(node.entity.code),
                "url": self.address(node.url),
            }
            for node in found
        ]

    def terms(self, ids: Iterable[str]) -> list[Thing]:
        return self.named("themes", ids, "DefinedTerm")

    def audience(self, ids: Iterable[str]) -> list[Thing]:
        nodes = (node for id in ids if (node := self.stock.site.get("audiences", id)))
        return [{"@type": "Audience", "audienceType": node.name} for node in nodes]


def _filled(thing: Thing) -> Thing:
    return {name: value for name, value in thing.items() if value not in (None, "", [], ())}


def _common(entity: Entity) -> Thing:
    return {
        "name": entity.name,
        "description": entity.summary,
        "alternateName": list(entity.also_known_as),
    }


def _code(code: str) -> Thing:
    return {"@type": "PropertyValue", "propertyID": CODES, "value": code}


def _contact(found: Contact | None) -> Thing | None:
    if found is None:
        return None
    ways = {"contactType": found.role, "email": found.email, "telephone": found.phone, "url": found.url}
    return _filled({"@type": "ContactPoint", **ways})


def sources(entity: Entity) -> list[Thing]:
    """Where the facts come from."""
    return [
        _filled(
            {
                "@type": "CreativeWork",
                "name": item.title,
                "url": item.url,
                "publisher": {"@type": "Organization", "name": item.publisher} if item.publisher else None,
                "datePublished": item.date,
            }
        )
        for item in entity.sources
    ]


def _region(words: Words, found: Any) -> Thing:
    return {"@type": "Place", "containsPlace": words.towns(found.municipalities)}


def _municipality(_words: Words, found: Any) -> Thing:
    return {
        "@type": "AdministrativeArea",
        "identifier": _code(found.code),
        "geo": {"@type": "GeoCoordinates", "latitude": found.lat, "longitude": found.lon},
        "containedInPlace": {"@type": "AdministrativeArea", "name": found.province},
        "sameAs": found.url,
    }


def _organisation(words: Words, found: Any) -> Thing:
    return {
        "@type": ORGANISATIONS.get(found.type, "Organization"),
        "alternateName": [
            name
            for name in (found.abbreviation, *found.former_names, *found.also_known_as)
            if name != found.name and name
        ],
        "url": found.url,
        "contactPoint": _contact(found.contact),
        "areaServed": words.towns(found.municipalities),
    }


def _expert(words: Words, found: Any) -> Thing:
    subjects = [*found.topics, *words.terms(found.themes)]
    employer = words.named("organisations", (found.organisation,), "Organization")
    if found.type == "persoon":
        return {"@type": "Person", "jobTitle": found.role, "worksFor": employer, "knowsAbout": subjects}
    contact = _contact(found.contact)
    return {"@type": "Organization", "parentOrganization": employer, "knowsAbout": subjects, "contactPoint": contact}


def _term(words: Words, found: Any) -> Thing:
    return {
        "@type": "DefinedTerm",
        "description": found.definition,
        "termCode": found.abbreviation,
        "alternateName": [name for name in (found.full_form, *found.also_known_as) if name and name != found.name],
        "inDefinedTermSet": words.address("/begrippen/"),
    }


def _theme(words: Words, _found: Any) -> Thing:
    return {"@type": "DefinedTerm", "inDefinedTermSet": words.address("/themas/")}


def _practice(words: Words, found: Any) -> Thing:
    places = words.named("regions", found.regions, "Place") + words.towns(found.municipalities)
    ages = found.ages
    return {
        "@type": "CreativeWork",
        "about": words.terms(found.themes),
        "audience": words.audience(found.audiences),
        "spatialCoverage": places,
        "temporalCoverage": f"{found.started}/{found.ended or '..'}" if found.started else "",
        "typicalAgeRange": f"{ages.min}-{ages.max}" if ages else "",
        "creativeWorkStatus": found.status if found.status != "onbekend" else "",
    }


def _resource(words: Words, found: Any) -> Thing:
    publishers = words.named("organisations", found.publishers, "Organization")
    if found.publisher:
        publishers.append({"@type": "Organization", "name": found.publisher})
    return {
        "@type": WORKS.get(found.type, "CreativeWork"),
        "url": found.url,
        "publisher": publishers,
        "datePublished": str(found.year or ""),
        "inLanguage": found.language or "nl",
        "about": words.terms(found.themes),
        "audience": words.audience(found.audiences),
    }


def _community(words: Words, found: Any) -> Thing:
    return {
        "@type": "Project",
        "foundingDate": found.started,
        "dissolutionDate": found.ended,
        "knowsAbout": words.terms(found.themes),
    }


def _event(words: Words, found: Any) -> Thing:
    off = found.status == "gaat niet door"
    mode = "Mixed" if found.online and found.location else "Online" if found.online else "Offline"
    return {
        "@type": "Event",
        "startDate": shape.moment(found.start),
        "endDate": shape.moment(found.end) if found.end else "",
        "eventStatus": f"{CONTEXT}/{'EventCancelled' if off else 'EventScheduled'}",
        "eventAttendanceMode": f"{CONTEXT}/{mode}EventAttendanceMode",
        "location": list(_places(words, found)),
        "organizer": words.named("organisations", found.organiser, "Organization"),
        "about": words.terms(found.themes),
        "audience": words.audience(found.audiences),
        "url": found.registration or words.address(f"/agenda/{found.id}/"),
    }


def _places(words: Words, found: Any) -> Iterator[Thing]:
    if found.location:
        yield {"@type": "Place", "name": found.location, "address": found.location}
    if found.online:
        yield {"@type": "VirtualLocation", "url": found.registration or words.address(f"/agenda/{found.id}/")}


def _audience(_words: Words, found: Any) -> Thing:
    return {"@type": "Audience", "audienceType": found.name}


def _recommendation(words: Words, found: Any) -> Thing:
    return {"@type": "CreativeWork", "position": found.number, "about": words.terms(found.themes)}


THINGS: Mapping[str, Callable[[Words, Any], Thing]] = {
    "regions": _region,
    "experts": _expert,
    "themes": _theme,
    "practices": _practice,
    "resources": _resource,
    "organisations": _organisation,
    "communities": _community,
    "events": _event,
    "terms": _term,
    "audiences": _audience,
    "recommendations": _recommendation,
    "municipalities": _municipality,
}
