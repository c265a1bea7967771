"""A summary says more than the name above it; a definition says it in two sentences."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from toolbox import catalog, dutch, problems
from toolbox.checks import context

_EMPTY = frozenset("de het een is dit deze van in en voor over wat".split())
_SENTENCE = re.compile(r"[.!?]['\")]?\s+(?=[A-Z])")
MAX_SENTENCES = 2


def repeated(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        for field in ("summary", "definition"):
            told = getattr(entry.entity, field, "")
            if told and not _words(told) - _words(entry.entity.name) - _words(entry.kind.one) - _EMPTY:
                message = f"het veld '{field}' herhaalt alleen de naam."
                hint = "Schrijf in één of twee zinnen waar het om gaat."
                yield context.error(entry, (field,), "samenvatting-herhaalt-naam", message, hint)


@functools.lru_cache(maxsize=64)  # of the kinds, and of a name that many have
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", dutch.fold(text)))


def long_definitions(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.entries["terms"].values():
        count = len(_SENTENCE.split(entry.entity.definition))
        if count > MAX_SENTENCES:
            yield _too_long(entry, count)


def _too_long(entry: catalog.Entry, count: int) -> problems.Problem:
    message = f"de uitleg telt {count} zinnen."
    hint = "Houd er hoogstens twee over. De rest kan in 'body'."
    return context.warning(entry, ("definition",), "uitleg-te-lang", message, hint)
