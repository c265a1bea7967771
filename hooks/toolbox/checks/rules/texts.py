"""Texts that say too little, too much, or hold raw HTML."""

import re
from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model import field
from toolbox.model.kinds.term import Term
from toolbox.site.catalog import Entry
from toolbox.source.problem import Place, Problem
from toolbox.text import dutch, markdown

_EMPTY = frozenset("de het een is dit deze van in en voor over wat".split())
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?]['\")]?\s+(?=[A-Z])")
MAX_SENTENCES = 2


def repeated(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for name in ("summary", "definition"):
            text = vars(entry.entity).get(name)
            if text and not _says_more(text, entry):
                message = f"het veld '{name}' herhaalt alleen de naam."
                hint = "Schrijf in één of twee zinnen waar het om gaat."
                yield problems.error(entry, (name,), "samenvatting-herhaalt-naam", message, hint)


def _says_more(text: str, entry: Entry) -> bool:
    """Whether there is one word that the name does not have: mostly it is among the first."""
    known = {*_WORD.findall(dutch.fold(entry.entity.name)), *_WORD.findall(entry.kind.one), *_EMPTY}
    return any(word[0] not in known for word in _WORD.finditer(dutch.fold(text)))


def long_definitions(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.of(Term):
        count = len(_SENTENCE.split(entry.entity.definition))
        if count > MAX_SENTENCES:
            yield _too_long(entry, count)


def _too_long(entry: Entry, count: int) -> Problem:
    message = f"de uitleg telt {count} zinnen."
    hint = "Houd er hoogstens twee over. De rest kan in 'body'."
    return problems.warning(entry, ("definition",), "uitleg-te-lang", message, hint)


HINT = "Gebruik Markdown: **vet**, *schuin*, [tekst](/regios/twente/), of een lege regel voor een nieuwe alinea."


def raw_html(context: Context) -> Iterator[Problem]:
    for entry in problems.holding(context, "<"):
        for path, text in field.prose(entry.entity):
            if tag := markdown.raw_html(text):
                yield problems.error(
                    entry, path, "ruwe-html", f"in deze tekst staat HTML: {_short(tag)}.", HINT, word=tag
                )
    for page in context.catalog.contents:
        if tag := markdown.raw_html(page.text):
            message = f"In deze tekst staat HTML: {_short(tag)}."
            yield Problem(_on_page(page.text, page.path, page.line, tag), "ruwe-html", message, HINT)


def _on_page(text: str, path: str, line: int, tag: str) -> Place:
    first = tag.split("\n", maxsplit=1)[0]
    for number, words in enumerate(text.split("\n"), line):
        if (column := words.find(first)) >= 0:
            return Place(path, number, column + 1, len(first))
    return Place(path, line)


def _short(tag: str) -> str:
    return f"{tag[:40]}…" if len(tag) > 40 else tag
