"""Linked data: each entry in the words of schema.org, by the record of its kind; `own` is for what a field alone can't tell."""

import datetime
import functools
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from toolbox.exports.api import shape
from toolbox.exports.context import ExportContext
from toolbox.model.blocks import Contact, Entity
from toolbox.model.kinds.event import Event
from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.organisation import Organisation
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.resource import Resource
from toolbox.model.kinds.term import Term
from toolbox.model.types import Moment
from toolbox.site.site import Node

CONTEXT = "https://schema.org"
CODES = "CBS-gemeentecode"
Thing = dict[str, Any]


class Words:
    """Says things with addresses as `address` makes them: absolute, or from the page where the site has no address."""

    def __init__(self, context: ExportContext, address: Callable[[str], str]) -> None:
        self.context = context
        self.address = address

    def thing(self, node: Node) -> Thing:
        """The entry itself, whole."""
        entity, schema = node.entity, node.kind.schema
        type_ = schema.types.get(getattr(entity, "type", ""), schema.type)
        parts = {name: self.value(node, field) for name, field in schema.properties.items()}
        if schema.type == "DefinedTerm":
            parts["inDefinedTermSet"] = self.address(f"/{node.kind.url}/")
        return _filled({"@type": type_, "@id": self.id(node), **_common(entity), **parts, **own(entity, node, self)})

    def id(self, node: Node) -> str:
        return f"{self.address(node.url)}#dit"

    def value(self, node: Node, name: str) -> Any:
        """What a field says: a text or a number, a way to make contact, or the entries that it names."""
        value, field = getattr(node.entity, name), node.kind.model.field(name)
        if field and field.reference:
            return self._named(field.reference.to, value if field.many else (value,))
        if isinstance(value, Contact):
            return _contact(value)
        if isinstance(value, datetime.date):
            return value.isoformat()
        return shape.moment(value) if isinstance(value, Moment) else value

    def _named(self, kind: str, ids: Iterable[str]) -> list[Thing]:
        return [self._short(node) for id in ids if (node := self.context.site.get(kind, id))]

    def _short(self, node: Node) -> Thing:
        """Another entry in short: a municipality with its official code, a group of people without an address."""
        type_ = node.kind.schema.type
        if type_ == "Audience":
            return {"@type": type_, "audienceType": node.name}
        code = getattr(node.entity, "code", "")
        identifier = {"identifier": _code(code)} if code else {}
        return {"@type": type_, "@id": self.id(node), "name": node.name, **identifier, "url": self.address(node.url)}


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


def _contact(contact: Contact | None) -> Thing | None:
    if contact is None:
        return None
    ways = {"contactType": contact.role, "email": contact.email, "telephone": contact.phone, "url": contact.url}
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


@functools.singledispatch
def own(entity: Entity, node: Node, words: Words) -> Thing:  # noqa: ARG001
    """What is more than the value of one field, or is said in another way than the field does."""
    return {}


@own.register
def _municipality(entity: Municipality, node: Node, words: Words) -> Thing:  # noqa: ARG001
    return {
        "identifier": _code(entity.code),
        "geo": {"@type": "GeoCoordinates", "latitude": entity.lat, "longitude": entity.lon},
        "containedInPlace": {"@type": "AdministrativeArea", "name": entity.province},
        "sameAs": entity.url,
    }


@own.register
def _organisation(entity: Organisation, node: Node, words: Words) -> Thing:  # noqa: ARG001
    return {"alternateName": _others(entity, entity.abbreviation, *entity.former_names)}


@own.register
def _term(entity: Term, node: Node, words: Words) -> Thing:  # noqa: ARG001
    return {"alternateName": _others(entity, entity.full_form)}


def _others(entity: Entity, *names: str) -> list[str]:
    return [name for name in (*names, *entity.also_known_as) if name and name != entity.name]


@own.register
def _expert(entity: Expert, node: Node, words: Words) -> Thing:
    subjects = [*entity.topics, *words.value(node, "themes")]
    employer = words.value(node, "organisation")
    if entity.type == "persoon":
        return {"jobTitle": entity.role, "worksFor": employer, "knowsAbout": subjects}
    return {"parentOrganization": employer, "knowsAbout": subjects, "contactPoint": _contact(entity.contact)}


@own.register
def _practice(entity: Practice, node: Node, words: Words) -> Thing:
    ages = entity.ages
    return {
        "spatialCoverage": [*words.value(node, "regions"), *words.value(node, "municipalities")],
        "temporalCoverage": f"{entity.started}/{entity.ended or '..'}" if entity.started else "",
        "typicalAgeRange": f"{ages.min}-{ages.max}" if ages else "",
        "creativeWorkStatus": entity.status if entity.status != "onbekend" else "",
    }


@own.register
def _resource(entity: Resource, node: Node, words: Words) -> Thing:
    others = [{"@type": "Organization", "name": entity.publisher}] if entity.publisher else []
    return {
        "publisher": [*words.value(node, "publishers"), *others],
        "datePublished": str(entity.year or ""),
        "inLanguage": entity.language or "nl",
    }


@own.register
def _event(entity: Event, node: Node, words: Words) -> Thing:
    off = entity.status == "gaat niet door"
    mode = "Mixed" if entity.online and entity.location else "Online" if entity.online else "Offline"
    url = entity.registration or words.address(node.url)
    return {
        "eventStatus": f"{CONTEXT}/{'EventCancelled' if off else 'EventScheduled'}",
        "eventAttendanceMode": f"{CONTEXT}/{mode}EventAttendanceMode",
        "location": list(_places(entity, url)),
        "url": url,
    }


def _places(entity: Event, url: str) -> Iterator[Thing]:
    if entity.location:
        yield {"@type": "Place", "name": entity.location, "address": entity.location}
    if entity.online:
        yield {"@type": "VirtualLocation", "url": url}
