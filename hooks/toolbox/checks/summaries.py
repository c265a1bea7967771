"""A summary says more than the name above it; a definition says it in two sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox import catalog, dutch, problems
from toolbox.checks import context

_EMPTY = frozenset("de het een is dit deze van in en voor over wat".split())
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?]['\")]?\s+(?=[A-Z])")
MAX_SENTENCES = 2


def repeated(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        for field in ("summary", "definition"):
            told = vars(entry.entity).get(field)
            if told and not _says_more(told, entry):
                message = f"het veld '{field}' herhaalt alleen de naam."
                hint = "Schrijf in één of twee zinnen waar het om gaat."
                yield context.error(entry, (field,), "samenvatting-herhaalt-naam", message, hint)


def _says_more(told: str, entry: catalog.Entry) -> bool:
    """Whether there is one word that the name does not have: mostly it is among the first."""
    known = {*_WORD.findall(dutch.fold(entry.entity.name)), *_WORD.findall(entry.kind.one), *_EMPTY}
    return any(word[0] not in known for word in _WORD.finditer(dutch.fold(told)))


def long_definitions(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.entries["terms"].values():
        count = len(_SENTENCE.split(entry.entity.definition))
        if count > MAX_SENTENCES:
            yield _too_long(entry, count)


def _too_long(entry: catalog.Entry, count: int) -> problems.Problem:
    message = f"de uitleg telt {count} zinnen."
    hint = "Houd er hoogstens twee over. De rest kan in 'body'."
    return context.warning(entry, ("definition",), "uitleg-te-lang", message, hint)
