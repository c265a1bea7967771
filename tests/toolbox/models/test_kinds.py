"""The twelve kinds and the settings: what each must have, what all share, and that nothing in them can change."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Iterator
from typing import Any

import pydantic
import pytest

from toolbox import model as models
from toolbox.model import Kind, marks
from toolbox.model import kind as kinds
from toolbox.model.blocks import Entity, Link, Ref
from toolbox.model.kind import ByDate, ByValue

EACH_KIND = pytest.mark.parametrize("kind", models.KINDS, ids=lambda kind: kind.name)
OBLIGATORY = {
    "regions": {"id", "name", "summary", "type", "municipalities"},
    "experts": {"id", "name", "summary", "type"},
    "themes": {"id", "name", "summary"},
    "practices": {"id", "name", "summary", "status"},
    "resources": {"id", "name", "summary", "type"},
    "organisations": {"id", "name", "summary", "type"},
    "communities": {"id", "name", "summary", "status"},
    "events": {"id", "name", "summary", "type", "start", "status"},
    "terms": {"id", "name", "definition"},
    "audiences": {"id", "name", "summary"},
    "recommendations": {"id", "name", "summary", "number"},
    "municipalities": {"id", "name", "code", "province", "youth_region", "lat", "lon"},
}
URLS = {
    "regions": "regios", "experts": "experts", "themes": "themas", "practices": "praktijkvoorbeelden",
    "resources": "publicaties", "organisations": "organisaties", "communities": "leergemeenschappen",
    "events": "agenda", "terms": "begrippen", "audiences": "voor", "recommendations": "adviezen",
    "municipalities": "gemeenten",
}  # fmt: skip


def blocks(model: type[pydantic.BaseModel]) -> Iterator[type[pydantic.BaseModel]]:
    """`model` and every block in it."""
    yield model
    for field in model.model_fields.values():
        for part in _models_in(field.annotation):
            yield from blocks(part)


def _models_in(annotation: object) -> Iterator[type[pydantic.BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, pydantic.BaseModel):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _models_in(part)


def test_the_kinds_have_the_addresses_that_last_for_ever() -> None:
    assert {kind.name: kind.url for kind in models.KINDS} == URLS


@EACH_KIND
def test_what_is_obligatory(kind: Kind) -> None:
    assert set(kind.required) == OBLIGATORY[kind.name]


@EACH_KIND
def test_every_kind_has_the_common_fields(kind: Kind) -> None:
    assert set(Entity.model_fields) <= set(kind.model.model_fields)


@EACH_KIND
def test_every_block_is_frozen_and_refuses_what_it_does_not_know(kind: Kind) -> None:
    configs = [block.model_config for block in blocks(kind.model)]
    assert all(config["frozen"] and config["extra"] == "forbid" for config in configs)


@EACH_KIND
def test_every_field_has_a_dutch_title_and_help(kind: Kind) -> None:
    fields = {(b.__name__, name): field for b in blocks(kind.model) for name, field in b.model_fields.items()}
    assert [
        key for key, field in fields.items() if not (field.title and (field.description or "").endswith((".", "?")))
    ] == []


@EACH_KIND
def test_the_examples_of_required_fields_can_be_read(kind: Kind) -> None:
    examples = {
        name: field.examples[0]
        for name, field in kind.model.model_fields.items()
        if field.is_required() and field.examples
    }
    made = kind.model.model_validate(
        {"summary": "Een zin."} | examples if "summary" in kind.model.model_fields else examples
    )
    assert made.id == "zuid-limburg"


@EACH_KIND
def test_the_first_example_of_every_field_can_be_read(kind: Kind) -> None:
    for block in blocks(kind.model):
        for name, field in block.model_fields.items():
            if field.examples:
                pydantic.TypeAdapter(typing.get_type_hints(block, include_extras=True)[name]).validate_python(
                    field.examples[0]
                )


@EACH_KIND
def test_references_lead_to_kinds(kind: Kind) -> None:
    targets = {field.mark.to for field in marks.marked(kind.model, Ref)}
    assert targets <= {"", *models.BY_NAME}


@EACH_KIND
def test_every_reference_says_why_it_is_listed_on_the_other_side(kind: Kind) -> None:
    assert all(field.mark.back for field in marks.marked(kind.model, Ref))


@EACH_KIND
def test_the_order_of_keys_holds_every_field_once(kind: Kind) -> None:
    order = models.key_order(kind.model)
    assert sorted(order) == sorted(kind.model.model_fields)
    assert order[:3] == ("id", "name", "summary")


def test_the_order_of_a_blocks_keys_is_that_of_its_model() -> None:
    assert models.key_order(Link) == ("title", "url")


def test_an_entity_cannot_be_changed() -> None:
    link = Link(title="Hulp", url="/hulp/")
    with pytest.raises(pydantic.ValidationError):
        link.title = "Anders"  # type: ignore[misc]


def test_lists_are_tuples_and_what_is_absent_is_empty() -> None:
    term = models.BY_NAME["terms"].model.model_validate({"id": "a", "name": "A", "definition": "Een uitleg."})
    assert (term.sources, term.aliases, term.note, term.reviewed, term.draft) == ((), (), "", None, False)


def test_marks_are_found_at_any_depth_with_the_block_that_holds_them() -> None:
    audience = models.BY_NAME["audiences"].model.model_validate(
        {"id": "a", "name": "A", "summary": "B.", "start_here": [{"kind": "themes", "id": "preventie", "why": "Zo."}]}
    )
    ((mark, path, value, holder),) = marks.values(audience, Ref)
    assert (mark.to, path, value, holder.kind) == ("", ("start_here", 0, "id"), "preventie", "themes")


def test_an_article_and_a_name_make_a_phrase() -> None:
    assert models.BY_NAME["themes"].the_one == "het thema"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"list": {"facets": ("themas",)}},
            "its list asks for 'themas', which the model lacks; there is no facet of themas",
        ),
        ({"list": {"order": "abbreviation"}}, "not every entry has the 'abbreviation' by which its list is ordered"),
        (
            {"list": {"grouping": ByDate(coming="A", past="B", none="C")}},
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
    term = models.BY_NAME["terms"]
    parts = {part: dataclasses.replace(getattr(term, part), **values) for part, values in change.items()}
    with pytest.raises(ValueError, match=re.escape(f"Kind 'terms': {message}.")):
        dataclasses.replace(term, **parts)


@pytest.mark.parametrize("part", ["name", "url", "singular", "model"])
def test_two_kinds_cannot_share_a_file_an_address_or_a_model(part: str) -> None:
    term = models.BY_NAME["terms"]
    names = {"name": "hints", "url": "hints", "singular": "hint", "model": type("Hint", (term.model,), {})}
    other = dataclasses.replace(term, **names | {part: getattr(term, part)})
    with pytest.raises(ValueError, match=f"Two kinds have the same {part}: "):
        kinds.checked(term, other)
