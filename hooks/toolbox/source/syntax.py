"""Says in Dutch what PyYAML's parser says of broken text."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from toolbox.source.problem import Place, Problem


@dataclass(frozen=True, slots=True)
class Phrase:
    """A parser's complaint (`pattern`) and what to tell a person. `opening`: show where the trouble began."""

    pattern: str
    message: str
    hint: str
    opening: bool = False


QUOTE = "Zet de tekst tussen aanhalingstekens."
PHRASES = (
    Phrase(
        "mapping values are not allowed here",
        "In deze regel staat een dubbele punt te veel, of de regel springt verkeerd in.",
        "Zet tekst met een dubbele punt tussen aanhalingstekens.",
    ),
    Phrase(
        "could not find expected ':'",
        "Achter een veldnaam hoort een dubbele punt met een spatie.",
        "Schrijf bijvoorbeeld 'name: Twente'.",
        opening=True,
    ),
    Phrase(
        "found unexpected end of stream|while scanning a quoted scalar",
        "Hier begint een aanhalingsteken dat nergens ophoudt.",
        "Zet aan het eind van de tekst hetzelfde aanhalingsteken. Begint de tekst met 's of 't, gebruik dan dubbele.",
        opening=True,
    ),
    Phrase(
        "expected ',' or ']'",
        "Deze lijst met [ ] is niet af: er ontbreekt een komma of een ].",
        "Schrijf bijvoorbeeld [preventie, mbo].",
        opening=True,
    ),
    Phrase(
        "expected ',' or '}'",
        "Dit blok met { } is niet af: er ontbreekt een komma of een }.",
        "Sluit het af met }. Tekst die met { begint hoort tussen aanhalingstekens.",
        opening=True,
    ),
    Phrase(
        "unknown escape character|expected escape sequence",
        "Een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis.",
        "Schrijf \\\\ of gebruik enkele aanhalingstekens.",
    ),
    Phrase("cannot start any token", "Een tekst mag niet met dit teken beginnen.", QUOTE),
    Phrase(
        "undefined alias|expected alphabetic or numeric character",
        "Een woord dat met & of * begint heeft in YAML een eigen betekenis.",
        QUOTE,
        opening=True,
    ),
    Phrase("tag|directive", "Dit woord heeft in YAML een eigen betekenis.", QUOTE),
    Phrase(
        "chomping or indentation|expected a comment or a line break",
        "Achter | of > mag op deze regel niets meer staan.",
        "Begin de tekst op de volgende regel.",
    ),
    Phrase(
        "<block end>, but found '<scalar>'",
        "Hier staat nog tekst achter een aanhalingsteken.",
        "Zet de hele tekst tussen aanhalingstekens, of haal ze weg.",
    ),
    Phrase(
        "block sequence|sequence entries are not allowed",
        "Deze regel springt anders in dan de lijst waar hij bij hoort.",
        "Zet de streepjes van één lijst precies onder elkaar.",
    ),
    Phrase(
        "did not find expected|expected <block end>|expected the node content|expected <document start>",
        "Deze regel springt anders in dan de regels ervoor.",
        "Zet de velden van één onderdeel precies onder elkaar.",
    ),
)
OTHER = Phrase(
    "",
    "Deze regel is niet te lezen.",
    "Vergelijk hem met de regels erboven: inspringing, dubbele punt, aanhalingstekens.",
)


def problem(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """The first complaint of the parser as a Problem at the spot that a person must look at."""
    complaint = " ".join(part for part in (error.context, error.problem) if part)
    phrase = next((p for p in PHRASES if re.search(p.pattern, complaint)), OTHER)
    mark = (error.context_mark if phrase.opening else None) or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    return Problem(_inside(path, text, line, column), "yaml-fout", phrase.message, phrase.hint)


def _inside(path: str, text: str, line: int, column: int) -> Place:
    """The spot itself, or the end of the last line with text when the parser only noticed at the end of the file."""
    lines = text.split("\n")
    if line < len(lines) and lines[line].strip():
        return Place(path, line + 1, min(column, len(lines[line])) + 1)
    last = max((number for number, content in enumerate(lines[: line + 1]) if content.strip()), default=0)
    return Place(path, last + 1, max(len(lines[last].rstrip()), 1))
