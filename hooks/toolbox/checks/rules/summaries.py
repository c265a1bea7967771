"""A summary says more than the name above it; a definition says it in two sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model.kinds.term import Term
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem
from toolbox.text import dutch

_EMPTY = frozenset("de het een is dit deze van in en voor over wat".split())
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?]['\")]?\s+(?=[A-Z])")
MAX_SENTENCES = 2


def repeated(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for field in ("summary", "definition"):
            told = vars(entry.entity).get(field)
            if told and not _says_more(told, entry):
                message = f"het veld '{field}' herhaalt alleen de naam."
                hint = "Schrijf in één of twee zinnen waar het om gaat."
                yield problems.error(entry, (field,), "samenvatting-herhaalt-naam", message, hint)


def _says_more(told: str, entry: Entry) -> bool:
    """Whether there is one word that the name does not have: mostly it is among the first."""
    known = {*_WORD.findall(dutch.fold(entry.entity.name)), *_WORD.findall(entry.kind.one), *_EMPTY}
    return any(word[0] not in known for word in _WORD.finditer(dutch.fold(told)))


def long_definitions(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.of(Term):
        count = len(_SENTENCE.split(entry.entity.definition))
        if count > MAX_SENTENCES:
            yield _too_long(entry, count)


def _too_long(entry: Entry, count: int) -> Problem:
    message = f"de uitleg telt {count} zinnen."
    hint = "Houd er hoogstens twee over. De rest kan in 'body'."
    return problems.warning(entry, ("definition",), "uitleg-te-lang", message, hint)
