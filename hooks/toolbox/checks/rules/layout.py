"""The order and the tidiness of a file."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from toolbox import model, source
from toolbox.checks.context import Context
from toolbox.model import Collection, Single
from toolbox.model.validation import cut_texts
from toolbox.source import comments
from toolbox.source.comments import Comment
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source
from toolbox.text import dutch

LISTS = {kind.name: kind for kind in model.COLLECTIONS}


def order(context: Context) -> Iterator[Problem]:
    """One warning per file, at the first entry that stands too low."""
    for file in context.catalog.sources:
        ids = [(index, str(item["id"])) for index, item in source.lists_of(file) if isinstance(item.get("id"), str)]
        for (_, before), (index, id) in pairwise(ids):
            if id < before:
                message = f"'{id}' staat onder '{before}'. De onderdelen van dit bestand horen op volgorde van id."
                hint = "Verplaats het naar de goede plek. Dan vinden anderen het terug."
                yield Problem(file.place((index, "id")), "verkeerde-volgorde", message, hint, "warning")
                break


# What to look for, where it is, and what to tell. Looking for a sign costs nothing, so a tidy file costs nothing.
UNTIDY = (
    (
        " \n",
        re.compile(r"(?<! ) +$", re.MULTILINE),
        "spatie-aan-eind",
        "staan spaties aan het eind",
        "Haal de spaties weg.",
    ),
    (
        "\n\n\n",
        re.compile(r"(?<=\n\n)\n+|(?<=\n)\n+\Z|\A\n+"),
        "lege-regels",
        "staat een lege regel te veel",
        "Haal de lege regel weg.",
    ),
)


def tidiness(context: Context) -> Iterator[Problem]:
    """At most one warning of each sort per file."""
    for file in context.catalog.sources:
        if file.readable and file.text:
            yield from _untidy(file)


def _untidy(source: Source) -> Iterator[Problem]:
    between = f"\n\n{source.text}\n"  # the file's begin and end count as lines
    for sign, pattern, code, what, hint in UNTIDY:
        spots = list(pattern.finditer(source.text)) if sign in between else []
        if spots and code == "lege-regels":  # in a text between quotes an empty line is what parts two paragraphs
            texts = comments.flowing(source)
            spots = [spot for spot in spots if not any(start < spot.start() < end for start, end in texts)]
        if spots:
            more = f" Dat is zo op {dutch.plural(len(spots), 'plek', 'plekken')}." if len(spots) > 1 else ""
            place = source.place_at(spots[0].start(), max(1, len(spots[0].group().strip("\n"))))
            yield Problem(place, code, f"Hier {what}.{more}", hint, "warning")
    if not source.text.endswith("\n"):
        message, hint = "De laatste regel van dit bestand is niet af.", "Zet er een Enter achter."
        yield Problem(source.place_at(len(source.text) - 1), "laatste-regel", message, hint, "warning")
    if source.windows:
        message = "De regels van dit bestand eindigen zoals op Windows (CRLF)."
        hint = "Kies in uw programma het regeleinde LF, of pas het bestand aan op de website van de opslagplaats."
        yield Problem(Place(source.path), "windows-regeleinde", message, hint, "warning")


# A field whose text goes on below without its line ends, and a line that is a list or a heading only where it begins one.
_FLOWING = re.compile(r"( *(?:- +)*)[\w-]+: +(?:>[-+0-9]*|[^|>\[{&#\s].*)")
_BEGIN = re.compile(r" *(?:[-*+•]|\d{1,2}[.)]|#{2,6}) +\S|\s*\|.*\|$")
_HEADING = re.compile(r" *#{2,6} +\S")
_FOLDS = re.compile(r": +>[-+0-9]* *$")


def folded(context: Context) -> Iterator[Problem]:
    """Where a list, heading or table stands in a text whose lines YAML joins."""
    for file in context.catalog.sources:
        for number in _joined(file.text.split("\n")) if file.readable else ():
            message = "YAML zet deze regel achter de vorige: er komt geen opsomming, kop of tabel."
            hint = "Zet achter de naam van het veld een | en begin de tekst op de volgende regel."
            place = Place(file.path, number, 1, len(file.line(number)))
            yield Problem(place, "valt-weg", message, hint, "warning")


def _joined(lines: Sequence[str]) -> Iterator[int]:
    """The first such line, from 1, of each text."""
    margin = -1  # of the field whose text goes on
    for number, (before, line) in enumerate(pairwise(lines), 2):
        if field := _FLOWING.fullmatch(before.rstrip()):
            margin = len(field[1])
        indent = len(line) - len(line.lstrip())
        if line.strip() and indent <= margin:
            margin = -1
        elif margin >= 0 and before.strip() and _is_lost(before, line):
            yield number
            margin = -1


def _is_lost(before: str, line: str) -> bool:
    """Whether a line is something else once it stands behind the one before, or that one once it goes on."""
    begins = _BEGIN.match(line) and not _FOLDS.search(before)
    return bool(begins or (line.strip() and _HEADING.match(before)))


REMARK = "Zet haar in het veld 'remark' van dit onderdeel; 'toolbox tidy' doet dat voor u."


def comments_in_data(context: Context) -> Iterator[Problem]:
    """Each text that a # cuts off, and at most one warning per file of other comments.

    A file with comments alone has no entry yet that could hold them.
    """
    removed = {item.source.path for item in context.catalog.removed}  # nothing more is said of what was taken away
    for file, kind in _files(context):
        if not (file.readable and file.values):
            continue
        cut = list(cut_texts.read(file, kind))
        yield from (_cut(file, comment) for comment in cut)
        every = [comment for comment in comments.read(file) if comment not in cut]
        if every:
            more = f" Dat is zo op {dutch.plural(len(every), 'plek', 'plekken')}." if len(every) > 1 else ""
            hint = "Haal haar weg." if file.path in removed else REMARK
            message = f"Hier staat een opmerking, achter een #.{more}"
            yield Problem(every[0].place, "opmerking-in-bestand", message, hint, "warning")


def _files(context: Context) -> Iterator[tuple[Source, Collection | Single]]:
    """The files with data, each with what it is a list of or what one thing it tells."""
    singles = {file.path: single for single, file, _ in context.catalog.singles()}
    for file in context.catalog.sources:
        names = file.path.removesuffix(".yaml").split("/")[-2:]
        kind = singles.get(file.path) or next(filter(None, map(LISTS.get, reversed(names))), None)
        if kind:
            yield file, kind


def _cut(file: Source, comment: Comment) -> Problem:
    message = "Een # met een spatie ervoor kapt deze tekst af: wat erachter staat, telt niet mee."
    quoted = cut_texts.quoted(comment)
    hint = f"Schrijf '{quoted}'." if quoted else "Zet de hele tekst tussen aanhalingstekens."
    if not cut_texts.is_sure(comment, file):
        hint = f"{hint} Is het een opmerking? {REMARK}"
    return Problem(comment.place, "hekje-kapt-af", message, hint, "warning")
