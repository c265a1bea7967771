"""Texts are Markdown: HTML in them would be shown as it stands."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import problems, prose
from toolbox.checks import context
from toolbox.models import fields, marks

HINT = "Gebruik Markdown: **vet**, *schuin*, [tekst](/regios/twente/), of een lege regel voor een nieuwe alinea."


def check(given: context.Context) -> Iterator[problems.Problem]:
    for entry in context.holding(given, "<"):
        for _, path, text, _ in marks.values(entry.entity, fields.Markdown):
            if tag := prose.raw_html(text):
                found = context.error(entry, path, "ruwe-html", f"in deze tekst staat HTML: {_short(tag)}.", HINT)
                yield problems.Problem(context.within(entry, path, tag), found.code, found.message, HINT)
    for page in given.catalog.contents:
        if tag := prose.raw_html(page.text):
            message = f"In deze tekst staat HTML: {_short(tag)}."
            yield problems.Problem(_on_page(page.text, page.path, page.line, tag), "ruwe-html", message, HINT)


def _on_page(text: str, path: str, line: int, tag: str) -> problems.Place:
    first = tag.split("\n", maxsplit=1)[0]
    for number, words in enumerate(text.split("\n"), line):
        if (column := words.find(first)) >= 0:
            return problems.Place(path, number, column + 1, len(first))
    return problems.Place(path, line)


def _short(tag: str) -> str:
    return f"{tag[:40]}…" if len(tag) > 40 else tag
