"""What stands in a text and comes on no page is told, each piece at its place."""

from collections.abc import Iterator
from dataclasses import replace

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model import field
from toolbox.site import content, references
from toolbox.site.catalog import Entry
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Path
from toolbox.text import dutch, vanishing
from toolbox.text.vanishing import Lost

# By what is lost: what is told of it, and what one does. `{word}` is what stands in the file, `{name}` what a note is called.
SENTENCES = {
    "note": (
        "naar de noot '{name}' verwijst niets, dus zij komt niet op de pagina.",
        "Zet '{name}' in de tekst, waar de noot bij hoort. Of haal deze regel weg.",
    ),
    "note twice": (
        "de noot '{name}' staat er nog een keer. Alleen de laatste komt op de pagina.",
        "Geef de noten elk een eigen nummer, of haal deze regel weg.",
    ),
    "address": (
        "geen link gebruikt dit adres, dus deze regel komt niet op de pagina.",
        "Wilt u een link, schrijf dan in de tekst [woorden](adres). Haal deze regel weg.",
    ),
    "address twice": (
        "dit adres heeft een naam die al bij een ander adres staat. Alleen het eerste telt.",
        "Geef het een eigen naam, of haal deze regel weg.",
    ),
    "cell": (
        "'{word}' staat achter de laatste kolom van deze tabel, en komt niet op de pagina.",
        "Geef de tabel een kolom meer, of haal dit vak weg. Hoort een | bij de tekst, schrijf dan \\|.",
    ),
    "link": (
        "deze link heeft geen woorden, dus niemand ziet hem.",
        "Zet woorden tussen de vierkante haken, of haal de link weg.",
    ),
    "code": (
        "'{word}' achter de taal van deze code komt niet op de pagina.",
        "Haal het weg. Een titel kan in een gewone zin boven de code.",
    ),
    "title": (
        "de titel '{word}' van deze afbeelding komt niet op de pagina.",
        "Haal hem weg, met de aanhalingstekens. Wat erop staat, kan tussen de vierkante haken.",
    ),
    "star": (
        "tussen cijfers wordt een * opmaak, en komt niet op de pagina.",
        "Schrijf \\*, of ×.",
    ),
    "number": (
        "de pagina telt zelf door, dus het nummer '{word}' komt er niet te staan.",
        "Nummer de lijst zonder gaten. Hoort het nummer bij de tekst, begin de regel dan met een streepje.",
    ),
}  # fmt: skip


def check(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for path, text in field.prose(entry.entity):
            for lost in vanishing.read(text):
                message = f"{references.label(entry)}: {_message(lost)}"
                yield _problem(_in_entry(entry, path, text, lost), message, lost)
    for page in context.catalog.contents:
        text = content.without_parts(page.text)
        for lost in vanishing.read(text):
            column = _line(text, lost).find(lost.word)
            place = Place(page.path, page.line + lost.line, max(column, 0) + 1, len(lost.word) if column >= 0 else 1)
            yield _problem(place, dutch.upper_first(_message(lost)), lost)


def _line(text: str, lost: Lost) -> str:
    return text.split("\n")[lost.line]


def _in_entry(entry: Entry, path: Path, text: str, lost: Lost) -> Place:
    """The word on its line; the line, or where the text begins, when it is written differently in the file."""
    line = _line(text, lost).strip()
    place = entry_problems.within(entry, path, line)
    column = line.find(lost.word) if place != entry.place(*path) or place.length == len(line) else -1
    return replace(place, column=place.column + column, length=len(lost.word)) if column >= 0 else place


def _message(lost: Lost) -> str:
    return _told(SENTENCES[lost.kind][0], lost)


def _problem(place: Place, message: str, lost: Lost) -> Problem:
    return Problem(place, "valt-weg", message, _told(SENTENCES[lost.kind][1], lost), "warning")


def _told(sentence: str, lost: Lost) -> str:
    return sentence.format(word=lost.word, name=lost.word.rstrip(":"))
