"""Finds what may still point at a person who was taken away, in any file, whatever it holds."""

import re
from collections.abc import Iterable, Iterator, Mapping

from toolbox.site.erasure import items, person
from toolbox.site.erasure.person import Person
from toolbox.source.problem import Place


def places(texts: Mapping[str, str], removed: str, ids: Iterable[str], persons: Iterable[Person]) -> Iterator[Place]:
    """The lines, and files by their name, that hold an id, a name, a mailbox or a number; ids belong in the list `removed`."""
    persons = tuple(persons)
    traces = [trace for identity in persons for trace in _of(identity)]
    known = [*traces, *(rf"(?<![\w-]){re.escape(id)}(?![\w-])" for id in ids)]
    for path, text in texts.items():
        if pattern := "|".join(traces if path == removed else known):
            yield from _in(path, text, re.compile(pattern, re.IGNORECASE))


def _in(path: str, text: str, pattern: re.Pattern[str]) -> Iterator[Place]:
    if pattern.search(path):
        yield Place(path)
    text = items.plain(text)
    line, line_before, start = 1, 0, 0
    for match in pattern.finditer(text):
        line += text.count("\n", start, match.start())
        start = match.start()
        if line != line_before:
            yield Place(path, line, start - text.rfind("\n", 0, start))
        line_before = line


def _of(identity: Person) -> Iterator[str]:
    """Patterns of what tells of a person: a name in any case and with anything between its words, a hint as it is written."""
    for name in identity.names:
        yield _words(name)
    for hint in identity.hints:
        if len(re.findall(r"[^\W\d_]", hint)) > 1:
            yield rf"(?-i:(?<![^\W\d_]){_words(hint)}(?![^\W\d_]))"
    for contact in identity.contacts:
        yield re.escape(contact) if "@" in contact else person.number(contact)


def _words(text: str) -> str:
    return r"[\W_]*".join(map(person.spelled, re.findall(r"[^\W_]+", text)))
