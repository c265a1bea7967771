"""Advises on plain Dutch (B1): long sentences, the passive, jargon that the glossary does not explain. Never an error."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolbox.model import field
from toolbox.model.kinds.term import Term
from toolbox.site.catalog import Catalog
from toolbox.text import markdown

LONG = 20  # words in a sentence
# Each opens a word; in lower case alone, so that names and titles are left in peace.
JARGON = (
    "integraal integrale borgen borgt borging faciliteren faciliteert verbinding aansluiting ketenpartner expertise "
    "implementatie implementeren ontwikkelkansen duurzaam duurzame problematiek doorontwikkel opschal laagdrempelig "
    "ontschot vraaggestuurd"
).split()
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_PASSIVE = re.compile(r"\b(?:wordt|worden|werd|werden)\b")
_PARTICIPLE = re.compile(r"\b(?:ge\w{3,}(?:d|t|en)|(?:ver|be|ont|her)\w{3,}(?:d|t))\b")
_JARGON = re.compile(rf"\b(?:{'|'.join(JARGON)})\w*")


@dataclass(frozen=True, slots=True, order=True)
class Advice:
    path: str
    line: int
    text: str


def advise(catalog: Catalog) -> list[Advice]:
    """All advice on the texts of a catalog, in the order of files and lines."""
    explained = frozenset(_explained(catalog))
    advice = (Advice(path, line, text) for path, line, text in texts(catalog) for text in on(text, explained))
    return sorted(dict.fromkeys(advice))


def texts(catalog: Catalog) -> Iterator[tuple[str, int, str]]:
    """Every text that a visitor reads, as plain text with its place."""
    for entry in catalog.all():
        plain = [(("summary",), entry.entity.summary)]
        if hasattr(entry.entity, "definition"):
            plain.append((("definition",), entry.entity.definition))
        written = [(path, markdown.plain(text)) for path, text in field.prose(entry.entity)]
        for path, text in (*plain, *written):
            if text:
                yield entry.source.path, entry.place(*path).line, text
    for page in catalog.contents:
        yield page.path, page.line, markdown.plain(page.text)


def on(text: str, explained: frozenset[str] = frozenset()) -> Iterator[str]:
    """What could be plainer in a text; `explained` are the words of the glossary, in lower case."""
    for sentence in _SENTENCE.split(text):
        count = len(_WORD.findall(sentence))
        start = " ".join(sentence.split()[:6])
        if count > LONG:
            yield f"Een zin van {count} woorden. Maak er twee zinnen van: ‘{start} …’"
        if _is_passive(sentence):
            yield f"Wie doet dit? Zeg dat erbij: ‘{start} …’"
        for word in dict.fromkeys(_JARGON.findall(sentence)):
            if word not in explained:
                yield f"‘{word}’ is vaktaal en staat niet bij de begrippen. Kies een gewoon woord of leg het uit."


def _is_passive(sentence: str) -> bool:
    verb = _PASSIVE.search(sentence)
    return bool(verb and _PARTICIPLE.search(sentence, verb.end()))


def _explained(catalog: Catalog) -> Iterable[str]:
    for entry in catalog.of(Term):
        yield from (name.lower() for name in (entry.entity.name, *entry.entity.also_known_as))
