"""Entries of every kind as hypothesis makes them: right in all the ways that a model allows, and wrong in many."""

from __future__ import annotations

import functools
import json
import typing
from typing import Any

from hypothesis import strategies as st

from toolbox import source
from toolbox.model import lists, types
from toolbox.model.field import Block, Field
from toolbox.source import mending

# What looks like something else to one reader or another, beside what people write.
ODD = (
    "null", "~", "true", "no", "2019", "012", "0x1f", "1e3", "1.5", ".5", "10:30", "-", "a: b", "# nee", "a #b",
    "'s-Graveland", "[x]", "{x}", "&x", "*x", "!x", "%x", "@x", "`x`", '"x"', " x ", "x\u00a0y", "é", "𝒳", "1_000",
    "0o17", "+5", "x" * 301,
)  # fmt: skip
WORD = st.from_regex(r"[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
WEB = st.sampled_from(
    ("https://voorbeeld.nl", "https://www.voorbeeld.nl/a?b=c#d", "HTTPS://voorbeeld.nl:443/", "https://x.nl/%20")
)
TEXTS: dict[str, st.SearchStrategy[str]] = {
    "id": WORD | st.sampled_from(("null", "true", "1e3", "0x1f", "2019", "a" * 80)),
    "year": st.from_regex(types.YEAR, fullmatch=True),
    "whole": st.from_regex(types.WHOLE, fullmatch=True),
    "age": st.sampled_from(("0", "27", "012", "4")),
    "decimal": st.from_regex(types.DECIMAL, fullmatch=True).filter(str.isascii),
    "boolean": st.sampled_from(("true", "false")),
    "date": st.dates().map(str).filter(lambda day: day[:2] in ("19", "20")),
    "partial date": st.sampled_from(("2021", "1999-12", "2024-02-29")),
    "moment": st.sampled_from(("2026-03-12", "2026-03-12 09:30", "2026-03-12 00:00")),
    "https": WEB,
    "http": WEB | st.just("http://voorbeeld.nl/oud"),
    "target": WEB | st.sampled_from(("/", "/regios/twente/", "/hulp/#één")),
    "email": st.sampled_from(("info@voorbeeld.nl", "loket+jeugd@sub.voorbeeld.nl")),
    "phone": st.sampled_from(("0612345670", "030 123 45 67", "+31301234567", "112", "088-1234567")),
    "code": st.sampled_from(("GM0034", "GM1680")),
    "document": st.sampled_from(("loket.pdf", "1.csv")),
    "image": st.sampled_from(("loket.jpg", "1.png")),
}
ANY = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), min_size=1, max_size=12)
SHORT = st.sampled_from(ODD) | ANY.filter(lambda text: mending.meant(text) == text)  # a letter in pieces is told
LONG = SHORT | st.lists(SHORT, max_size=4).map("\n".join)


def texts(field: Field) -> st.SearchStrategy[str]:
    """Texts for one scalar field; most of them right."""
    field = lists.defaults().closed(field)
    if field.type.values:
        return st.sampled_from(field.type.values)
    if field.type.name in TEXTS:
        strategy = TEXTS[field.type.name]
        return strategy | strategy.map(lambda text: f" {text} ")
    return LONG if field.type.name == "prose" else SHORT


def values(field: Field) -> st.SearchStrategy[Any]:
    part = mappings(field.block) if field.block else texts(field)
    return st.lists(part, min_size=1, max_size=3) if field.many else part


@functools.cache
def mappings(model: type[Block]) -> st.SearchStrategy[dict[str, Any]]:
    """All obligatory fields, and a few of the others."""
    needed = [field for field in model.fields() if field.required]
    others = [field for field in model.fields() if not field.required]
    some = st.lists(st.sampled_from(others), max_size=3, unique=True) if others else st.just([])
    return some.flatmap(lambda more: st.fixed_dictionaries({f.name: values(f) for f in (*needed, *more)}))


def wrong_mappings(model: Any) -> st.SearchStrategy[dict[str, Any]]:
    """A right entry in which one field, at any depth, holds something else or is absent."""
    anything = (
        SHORT
        | st.just("")
        | st.sampled_from((["x"], [], {"x": "y"}, {}, [[]], [""], "True", "2026-02-30", "+2019", "0x3"))
    )

    def spoil(entry: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
        ways = list(_paths(entry))
        return st.tuples(st.sampled_from(ways), anything, st.booleans()).map(lambda how: _spoilt(entry, *how))

    return mappings(model).flatmap(spoil)


def _paths(value: Any, path: tuple[Any, ...] = ()) -> typing.Iterator[tuple[Any, ...]]:
    if path:
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from _paths(part, (*path, key))


def _spoilt(entry: dict[str, Any], path: tuple[Any, ...], value: Any, remove: bool) -> dict[str, Any]:
    copy = json.loads(json.dumps(entry))
    around = copy
    for step in path[:-1]:
        around = around[step]
    around[path[-1]] = value
    if remove and isinstance(around, dict):
        del around[path[-1]]
    return copy


def written(value: Any, style: str) -> str:
    """The value in YAML's flow style; its texts unquoted where our own reader takes them for what they are."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(part, style)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(part, style) for part in value) + "]"
    quoted = json.dumps(value, ensure_ascii=False)
    if style == "single" and "\n" not in value:
        quoted = "'" + value.replace("'", "''") + "'"
    return value if style == "plain" and _reads_back(value) else quoted


def _reads_back(text: str) -> bool:
    read = source.read("x", f"- {{a: {text}}}\n".encode())
    return not read.problems and read.values == ([{"a": text}] if text else [{}])
