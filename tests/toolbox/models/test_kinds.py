"""The kinds and the settings: what each must have, what all share, and that nothing in them can change."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any

import pydantic
import pytest
from pydantic_core import PydanticUndefined

from toolbox.model import BY_NAME, KINDS, Kind, field
from toolbox.model.blocks import Entity, Link, Partner
from toolbox.model.field import Block, Field, Ref
from toolbox.model.kind import ByDate, ByValue, checked

EACH_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
OBLIGATORY = {
    "regions": {"id", "name", "summary", "type", "municipalities"},
    "experts": {"id", "name", "summary", "type"},
    "themes": {"id", "name", "summary"},
    "practices": {"id", "name", "summary", "status"},
    "resources": {"id", "name", "summary", "type"},
    "organisations": {"id", "name", "summary", "type"},
    "communities": {"id", "name", "summary", "status"},
    "events": {"id", "name", "summary", "type", "start", "status"},
    "news": {"id", "name", "summary", "date"},
    "terms": {"id", "name", "definition"},
    "audiences": {"id", "name", "summary"},
    "helplines": {"id", "name", "purpose"},
    "recommendations": {"id", "name", "summary", "number"},
    "municipalities": {"id", "name", "code", "province", "youth_region", "lat", "lon"},
    "alliances": {"id", "name", "summary", "code", "sector", "municipalities"},
}
URLS = {
    "regions": "regios", "experts": "experts", "themes": "themas", "practices": "praktijkvoorbeelden",
    "resources": "publicaties", "organisations": "organisaties", "communities": "leergemeenschappen",
    "events": "agenda", "terms": "begrippen", "audiences": "voor", "recommendations": "adviezen",
    "municipalities": "gemeenten", "alliances": "samenwerkingsverbanden", "helplines": "hulplijnen", "news": "nieuws",
}  # fmt: skip


def references(kind: Kind) -> list[Field]:
    return [part for block in blocks(kind.model) for part in block.fields() if part.reference]


def blocks(model: type[Block]) -> Iterator[type[Block]]:
    """`model` and every block in it."""
    yield model
    for part in model.fields():
        if part.block:
            yield from blocks(part.block)


def test_the_kinds_have_the_addresses_that_last_for_ever() -> None:
    assert {kind.name: kind.url for kind in KINDS} == URLS


@EACH_KIND
def test_what_is_obligatory(kind: Kind) -> None:
    assert set(kind.required) == OBLIGATORY[kind.name]


@EACH_KIND
def test_every_kind_has_the_common_fields(kind: Kind) -> None:
    assert set(Entity.model_fields) <= {part.name for part in kind.model.fields()}


@EACH_KIND
def test_every_block_is_frozen_and_refuses_what_it_does_not_know(kind: Kind) -> None:
    configs = [block.model_config for block in blocks(kind.model)]
    assert all(config["frozen"] and config["extra"] == "forbid" for config in configs)


@EACH_KIND
def test_every_field_has_a_dutch_title_and_help(kind: Kind) -> None:
    infos = [(block, *item) for block in blocks(kind.model) for item in block.model_fields.items()]
    silent = [(block, name) for block, name, info in infos if not (info.title and info.description)]
    assert silent == []
    helps = [part.help for block in blocks(kind.model) for part in block.fields()]
    assert [text for text in helps if not text.endswith((".", "?"))] == []


@EACH_KIND
def test_the_examples_of_required_fields_can_be_read(kind: Kind) -> None:
    examples = {part.name: part.examples[0] for part in kind.model.fields() if part.required and part.examples}
    assert kind.model.model_validate({"summary": "Een zin."} | examples).id == "voorbeeld-streek"


@EACH_KIND
def test_the_first_example_of_every_field_can_be_read(kind: Kind) -> None:
    for block in blocks(kind.model):
        for part in block.fields():
            for example in part.examples[:1]:
                for text in example if part.many else (example,):
                    assert part.type.parse(text) is not None


@EACH_KIND
def test_references_lead_to_kinds(kind: Kind) -> None:
    targets = {part.reference.to for part in references(kind)}
    assert targets <= {"", *BY_NAME}


@EACH_KIND
def test_every_reference_says_why_it_is_listed_on_the_other_side(kind: Kind) -> None:
    assert [part.name for part in references(kind) if not (part.reference and part.reference.back)] == []


@EACH_KIND
def test_the_order_of_keys_holds_every_field_once(kind: Kind) -> None:
    order = [part.name for part in kind.model.in_file_order()]
    assert sorted(order) == sorted(kind.model.model_fields)
    assert (order[:3], order[-1]) == (["id", "name", "summary"], "remark")


def test_the_order_of_a_blocks_keys_is_that_of_its_model() -> None:
    assert [part.name for part in Link.in_file_order()] == ["title", "url"]


def test_an_entity_cannot_be_changed() -> None:
    link = Link(title="Hulp", url="/hulp/")
    with pytest.raises(pydantic.ValidationError):
        link.title = "Anders"  # type: ignore[misc]


def test_lists_are_tuples_and_what_is_absent_is_empty() -> None:
    term = BY_NAME["terms"].model.model_validate({"id": "a", "name": "A", "definition": "Een uitleg."})
    assert (term.sources, term.aliases, term.note, term.reviewed, term.draft) == ((), (), "", None, False)


def test_a_field_says_what_it_holds() -> None:
    fields = {part.name: part for part in BY_NAME["practices"].model.fields()}
    held = {name: (part.type.name, part.many, part.required, part.default) for name, part in fields.items()}
    assert held["status"] == ("choice", False, True, PydanticUndefined)
    assert held["themes"] == ("reference", True, False, ())
    assert held["results"] == ("prose", True, False, ())
    assert held["contact"] == ("block", False, False, None)
    assert held["partners"] == ("block", True, False, ())
    assert held["reviewed"] == ("date", False, False, None)
    assert held["started"] == ("partial date", False, False, "")
    assert fields["evidence"].type.values == ("beschreven", "ervaringen verzameld", "onderzocht", "erkend")
    assert fields["themes"].reference == Ref("themes", "Voorbeelden bij dit thema")
    assert (fields["partners"].block, fields["themes"].block) == (Partner, None)
    assert (fields["name"].type.limit, fields["reviewed"].type.limit) == (300, 0)


def test_a_field_is_made_once() -> None:
    model = BY_NAME["regions"].model
    assert model.fields() is model.fields()
    assert model.field("themes") in model.in_file_order()
    assert model.field("onderwerp") is None


def test_references_are_read_at_any_depth_with_the_kind_that_stands_beside_them() -> None:
    audience = BY_NAME["audiences"].model.model_validate(
        {
            "id": "a", "name": "A", "summary": "B.", "maintained_by": {"organisation": "vng"},
            "start_here": [{"kind": "themes", "id": "preventie", "why": "Zo."}],
        }
    )  # fmt: skip
    assert [(path, kind, id) for _, path, kind, id in field.references(audience)] == [
        (("maintained_by", "organisation"), "organisations", "vng"),
        (("start_here", 0, "id"), "themes", "preventie"),
    ]


def test_texts_and_links_are_read_at_any_depth() -> None:
    questions = [
        {"question": "Wat?", "answer": "Dit."},
        {"question": "Wie?", "answer": "Zij.", "links": [{"title": "Hulp", "url": "/hulp/"}]},
    ]
    values = {"id": "a", "name": "A", "summary": "B.", "questions": questions, "body": "Meer."}
    audience = BY_NAME["audiences"].model.model_validate(values)
    assert list(field.prose(audience)) == [
        (("questions", 0, "answer"), "Dit."),
        (("questions", 1, "answer"), "Zij."),
        (("body",), "Meer."),
    ]
    assert list(field.targets(audience)) == [(("questions", 1, "links", 0, "url"), "/hulp/")]


def test_an_article_and_a_name_make_a_phrase() -> None:
    assert BY_NAME["themes"].the_one == "het thema"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"list": {"facets": ("themas",)}},
            "its list asks for 'themas', which the model lacks; there is no facet of themas",
        ),
        ({"list": {"order": "abbreviation"}}, "not every entry has the 'abbreviation' by which its list is ordered"),
        (
            {"list": {"grouping": ByDate(coming="A", past="B", fields=("start",))}},
            "its list asks for 'start', which the model lacks",
        ),
        (
            {
                "list": {
                    "grouping": ByValue(field="certainty", titles={"zeker": "Zeker", "vast": "Vast"}, rest="Anders")
                }
            },
            "groups are titled that are no choice of 'certainty': vast",
        ),
        ({"card": {"fields": ("level",)}}, "its card asks for 'level', which the model lacks"),
        ({"page": {"description": "Over {naam}."}}, "its page asks for 'naam', which the model lacks"),
        ({"page": {"summary": "summary"}}, "an entry may lack a summary, and there is no description for those"),
        ({"schema": {"properties": {"about": "subject"}}}, "its schema.org asks for 'subject', which the model lacks"),
        ({"forms": {"starter": {"code": "1"}}}, "its starter asks for 'code', which the model lacks"),
    ],
)
def test_a_record_that_contradicts_itself_is_refused(change: dict[str, dict[str, Any]], message: str) -> None:
    term = BY_NAME["terms"]
    parts = {part: dataclasses.replace(getattr(term, part), **values) for part, values in change.items()}
    with pytest.raises(ValueError, match=re.escape(f"Kind 'terms': {message}.")):
        dataclasses.replace(term, **parts)


@pytest.mark.parametrize("part", ["name", "url", "model"])
def test_two_kinds_cannot_share_a_file_an_address_or_a_model(part: str) -> None:
    term = BY_NAME["terms"]
    names = {"name": "hints", "url": "hints", "model": type("Hint", (term.model,), {})}
    other = dataclasses.replace(term, **names | {part: getattr(term, part)})
    with pytest.raises(ValueError, match=f"Two kinds have the same {part}: "):
        checked(term, other)
