"""Texts are Markdown: HTML in them would be shown as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model import field
from toolbox.source.problem import Place, Problem
from toolbox.text import markdown

HINT = "Gebruik Markdown: **vet**, *schuin*, [tekst](/regios/twente/), of een lege regel voor een nieuwe alinea."


def check(context: Context) -> Iterator[Problem]:
    for entry in problems.holding(context, "<"):
        for path, text in field.prose(entry.entity):
            if tag := markdown.raw_html(text):
                found = problems.error(entry, path, "ruwe-html", f"in deze tekst staat HTML: {_short(tag)}.", HINT)
                yield Problem(problems.within(entry, path, tag), found.code, found.message, HINT)
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
