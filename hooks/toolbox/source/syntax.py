"""Says in Dutch what PyYAML's parser says of broken text."""

import functools
import json
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from toolbox.source import look_alikes
from toolbox.source.problem import Place, Problem

LINK = re.compile(r"([ ]*(?:- +)*(?:[\w-]+: +)?)(\[([^\]]*)\]\(\s*(https?://[^\s)]+)\s*\).*)")
STUCK = re.compile(r" *(-)([A-Za-z_][\w-]*:(?: .*)?)")
DASH = re.compile(r"[ ]*(?:- +)*[\w-]+: +(-)(?: .*)?")  # a list that begins behind its field
LISTS = re.compile(r"[ ]*(?:- +)*(([\w-]+): +\[([^\[\]]*)\] *, *\[([^\[\]]*)\]) *")
# A text that begins with a bracket, a comma behind a value, another sign in place of a colon or a colon without its space.
BRACKET = re.compile(r"( *(?:- +)*(?:[\w-]+: +)?)(\[([^\[\]]*)\] +[^\s#,].*)")
COMMA = re.compile(r".*[\"'\]}](,) *")
COLON = re.compile(r" *(?:- +)*([A-Za-z_]\w*)(?: *[;=] *|:(?=[^\s:/]))(\S.*)")
CUT = re.compile(r"""[^"'#]*[^"'#\s:|>-]\s+(#.*)""")  # a comment behind a text without quotes


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of `phrases.yaml`."""

    pattern: str
    message: str
    hint: str
    opening: bool = False


@functools.cache
def phrases() -> tuple[Phrase, ...]:
    """What the parser can say, and last what is told of anything else."""
    return tuple(Phrase(**row) for row in yaml.safe_load(Path(__file__).with_name("phrases.yaml").read_text("utf-8")))


def problem(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """The first complaint of the parser as a Problem at the spot that a person must look at."""
    complaint = " ".join(part for part in (error.context, error.problem) if part)
    phrase = next(phrase for phrase in phrases() if re.search(phrase.pattern, complaint))
    mark = (error.context_mark if phrase.opening else None) or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    place = _inside(path, text, line, column)
    better = (helper(path, text, place.line) for helper in HELPERS)
    return next(filter(None, better), Problem(place, "yaml-fout", phrase.message, phrase.hint))


def _link(path: str, text: str, number: int) -> Problem | None:
    """A link as in Markdown, where YAML reads a list."""
    match = LINK.fullmatch(text.split("\n")[number - 1])
    if match is None:
        return None
    before, link, title, url = match.groups()
    title = json.dumps(title or "Titel van de pagina", ensure_ascii=False)
    quoted = json.dumps(link, ensure_ascii=False)
    key = before.strip(" -").removesuffix(":")
    meant = f"- {{title: {title}, url: {url}}}" if not key else f"{key}: {url if 'url' in key else quoted}"
    message = "Een link tussen [ ] en ( ) is Markdown. Hier leest YAML een lijst."
    return Problem(Place(path, number, match.start(2) + 1, len(link)), "yaml-fout", message, f"Schrijf '{meant}'.")


def _cut(path: str, text: str, number: int) -> Problem | None:
    """A # that cuts off a text on this line or the one above, so that what follows belongs to nothing."""
    lines = text.split("\n")
    for other in (number, number - 1):
        if other and (match := CUT.fullmatch(lines[other - 1])):
            place = Place(path, other, match.start(1) + 1, len(match[1].rstrip()))
            message = "Een # met een spatie ervoor kapt deze tekst af."
            return Problem(place, "hekje-kapt-af", message, "Zet de hele tekst tussen aanhalingstekens.")
    return None


def _stuck(path: str, text: str, number: int) -> Problem | None:
    """A dash without a space before a field, on this line or the one above: YAML reads both as one text."""
    lines = text.split("\n")
    for other in (number, number - 1):
        if other and (match := STUCK.fullmatch(lines[other - 1])):
            place = Place(path, other, match.start(1) + 1, 1)
            hint = f"Schrijf '- {match[2].rstrip()}'."
            return Problem(place, "yaml-fout", "Achter het streepje hoort een spatie.", hint)
    return None


def _dash(path: str, text: str, number: int) -> Problem | None:
    """A list that begins on the line of its field."""
    line = text.split("\n")[number - 1]
    if (match := DASH.fullmatch(line)) is None:
        return None
    message = "Achter een dubbele punt kan geen lijst met streepjes beginnen."
    hint = "Zet het streepje op de volgende regel, met twee spaties meer ervoor dan bij het veld."
    if not line[match.end(1) :].strip():
        hint = "Haal het streepje weg."
    return Problem(Place(path, number, match.start(1) + 1, 1), "yaml-fout", message, hint)


def _lists(path: str, text: str, number: int) -> Problem | None:
    """Each value of a list in brackets of its own."""
    match = LISTS.fullmatch(text.split("\n")[number - 1])
    if match is None:
        return None
    field, name, first, second = match.groups()
    hint = f"Schrijf '{name}: [{first}, {second}]'."
    place = Place(path, number, match.start(1) + 1, len(field))
    return Problem(place, "yaml-fout", "Hier staan twee lijsten achter één veld.", hint)


def _bracket(path: str, text: str, number: int) -> Problem | None:
    """A text that begins with a word in brackets, or the box of a task."""
    match = BRACKET.fullmatch(text.split("\n")[number - 1])
    if match is None:
        return None
    before, words, inner = match.groups()
    message = "Wat met [ begint, leest YAML als een lijst."
    meant = f"{before.lstrip()}{json.dumps(words.rstrip(), ensure_ascii=False)}"
    if inner.strip() in ("", "x", "X"):
        meant = f"{before.lstrip()}{words[words.index(']') + 1 :].strip()}"
    return Problem(
        Place(path, number, match.start(2) + 1, len(words.rstrip())), "yaml-fout", message, f"Schrijf '{meant}'."
    )


def _comma(path: str, text: str, number: int) -> Problem | None:
    """A comma at the end of a line, as in JSON; on this line or the one above."""
    lines = text.split("\n")
    for other in (number, number - 1):
        if other and (match := COMMA.fullmatch(lines[other - 1])):
            place = Place(path, other, match.start(1) + 1, 1)
            return Problem(place, "yaml-fout", "Achter deze waarde staat een komma.", "Haal het weg.")
    return None


def _colon(path: str, text: str, number: int) -> Problem | None:
    """A field whose colon is another sign, or has no space behind it."""
    line = text.split("\n")[number - 1]
    if (match := COLON.fullmatch(line)) is None:
        return None
    place = Place(path, number, match.start(1) + 1, len(line.strip()) - match.start(1) + len(line) - len(line.lstrip()))
    message = "Achter een veldnaam hoort een dubbele punt met een spatie."
    return Problem(place, "yaml-fout", message, f"Schrijf '{match[1]}: {match[2].rstrip()}'.")


def _left_over(path: str, text: str, number: int) -> Problem | None:
    """The middle mark of a merge, that stands in the indent of an entry."""
    lines = text.split("\n")
    marks = (other for other in (number, number - 1) if other and re.fullmatch(r" +={7,} *", lines[other - 1]))
    return next((look_alikes.conflict(path, other, lines[other - 1]) for other in marks), None)


# What explains a line that YAML refuses better than its parser does: the first that knows.
HELPERS = (_link, _cut, _stuck, _dash, _lists, _bracket, _left_over, _comma, _colon)


def _inside(path: str, text: str, line: int, column: int) -> Place:
    """The spot itself, or the end of the last line with text when the parser only noticed at the end of the file."""
    lines = text.split("\n")
    if line < len(lines) and lines[line].strip():
        return Place(path, line + 1, min(column, len(lines[line])) + 1)
    last = max((number for number, content in enumerate(lines[: line + 1]) if content.strip()), default=0)
    return Place(path, last + 1, max(len(lines[last].rstrip()), 1))
