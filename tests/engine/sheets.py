"""What a style sheet asks of a browser, by the names of @mdn/browser-compat-data. Knows no browser."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import tinycss2

PSEUDO = re.compile(r"::?([a-z-]+)")
PLACES = (
    "types", "types.color", "types.gradient", "types.basic-shape", "types.transform-function", "types.easing-function",
    "types.image", "properties.custom-property", "properties.grid-template-columns",
)  # fmt: skip
UNITS = {"dvh", "svh", "lvh"}
QUIET = {"skip_whitespace": True, "skip_comments": True}


class Use(NamedTuple):
    names: tuple[str, ...]  # of which one is meant
    where: str  # the rule
    is_guarded: bool  # in @supports
    is_paper: bool
    value: str = ""  # where a value asks it: its text
    has_fallback: bool = False  # the same property stands before it in the rule


def uses(sheet: str) -> Iterator[Use]:
    yield from _of(tinycss2.parse_stylesheet(sheet, **QUIET), is_guarded=False, is_paper=False)


def _of(nodes: Sequence[Any], *, is_guarded: bool, is_paper: bool) -> Iterator[Use]:
    for node in nodes:
        prelude = " ".join(tinycss2.serialize(node.prelude).split())
        if node.type == "qualified-rule":
            for pseudo in PSEUDO.findall(prelude):
                yield Use((f"css.selectors.{pseudo.lstrip('-')}",), prelude, is_guarded, is_paper)
            yield from _declared(node.content, prelude, is_guarded, is_paper)
        elif node.type == "at-rule":
            paper = is_paper or node.at_keyword == "page" or prelude == "print"
            yield Use((f"css.at-rules.{node.at_keyword}",), f"@{node.at_keyword} {prelude}", is_guarded, paper)
            if re.search(r"[<>]", prelude):
                yield Use(("css.at-rules.media.range_syntax",), f"@{node.at_keyword} {prelude}", is_guarded, paper)
            if node.content and node.at_keyword in {"media", "supports", "container", "layer"}:
                inner = tinycss2.parse_rule_list(node.content, **QUIET)
                guarded = is_guarded or node.at_keyword == "supports"
                yield from _of(inner, is_guarded=guarded, is_paper=paper)


def _declared(content: Any, where: str, is_guarded: bool, is_paper: bool) -> Iterator[Use]:
    before: set[str] = set()
    for item in tinycss2.parse_declaration_list(content, **QUIET):
        if item.type != "declaration" or item.name.startswith("-"):
            functions = _functions(item.value) if item.type == "declaration" and item.name.startswith("--") else ()
            yield from (
                Use(_function(name), where, is_guarded, is_paper, tinycss2.serialize(item.value)) for name in functions
            )
            continue
        value = tinycss2.serialize(item.value).strip()
        fallback = item.name in before and "var(" not in value  # with a variable in it a browser can't tell in time
        before.add(item.name)
        yield Use((f"css.properties.{item.name}",), where, is_guarded, is_paper)
        for names in _asked(item):
            yield Use(names, where, is_guarded, is_paper, value, fallback)


def _asked(item: Any) -> Iterator[tuple[str, ...]]:
    for token in item.value:
        if token.type == "ident":
            yield (f"css.properties.{item.name}.{token.value}",)
        if token.type == "dimension" and token.lower_unit in UNITS:
            yield ("css.types.length.viewport_percentage_units_dynamic",)
    yield from map(_function, _functions(item.value))


def _function(name: str) -> tuple[str, ...]:
    return tuple(f"css.{place}.{name}" for place in PLACES)


def _functions(tokens: Sequence[Any]) -> Iterator[str]:
    for token in tokens:
        if token.type == "function":
            yield token.lower_name
        yield from _functions(getattr(token, "arguments", None) or getattr(token, "content", None) or ())
