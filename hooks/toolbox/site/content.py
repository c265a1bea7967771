"""Reads the pages that people write in the folder of texts: front matter, address and text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from toolbox import source
from toolbox.model import Settings
from toolbox.source import project
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source
from toolbox.text import markdown, targets

_FRONT = re.compile(r"---\n(.*?\n)---\n", re.DOTALL)
_HEADING = re.compile(r'<h\d[^>]* id="([^"]+)"[^>]*>(.*?)</h\d>', re.DOTALL)
_NAME = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md")
# A part that only a site of one status has.
_PART = re.compile(r"^::: (concept|openbaar)\n(.*?)^:::\n", re.DOTALL | re.MULTILINE)
_FORMER = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+")
FIELDS = {"title": "titel", "description": "omschrijving"}
ALIASES = "aliases"


@dataclass(frozen=True, slots=True)
class ContentPage:
    """`text` is Markdown without raw HTML; `path` is the file, `line` the line of it on which `text` begins.

    `name` is the file from the folder of texts: `over/index.md`; `aliases` are its former addresses: `over/vroeger`.
    """

    url: str
    title: str
    description: str
    text: str
    path: str
    line: int
    name: str = ""
    aliases: tuple[str, ...] = ()


def address(path: str, folder: str = project.FOLDER) -> str:
    """`content/over/index.md` -> "over/", `content/hulp.md` -> "hulp/", `content/404.md` -> "404.html"."""
    return targets.address(path.removeprefix(f"{folder}/")).removeprefix("/")


def read(path: str, raw: bytes, folder: str = project.FOLDER) -> tuple[ContentPage | None, tuple[Problem, ...]]:
    """One file of the `folder` of texts; None when it can't become a page, and then the problems say why."""
    whole, name = source.text(path, raw), path.removeprefix(f"{folder}/")
    if whole.problems:
        return None, whole.problems
    problems = tuple(_shape(path, name, whole.text))
    front = _FRONT.match(whole.text)
    if problems or front is None:
        return None, problems
    head = source.read(path, b"\n" + front[1].encode())  # the first line is the dashes, so that places are right
    values: Mapping[str, Any] = head.values if isinstance(head.values, dict) else {}
    problems = (*head.problems, *_fields(head, values), *_aliases(head, values.get(ALIASES, [])))
    if problems:
        return None, problems
    text = whole.text[front.end() :]
    line = front[0].count("\n") + 1
    aliases = tuple(map(_way, values.get(ALIASES, ())))
    page = ContentPage(address(path, folder), values["title"], values["description"], text, path, line, name, aliases)
    return page, tuple(_headings(path, text, line))


def without_parts(text: str) -> str:
    """The text with all parts and without the lines that mark them; each line where it was."""
    return _PART.sub(lambda part: f"\n{part[2]}\n", text)


def for_status(page: ContentPage, settings: Settings) -> ContentPage:
    """The text as a site of this status shows it; `{controller}` in it is who is responsible for privacy."""
    status = "concept" if settings.is_concept else "openbaar"
    text = _PART.sub(lambda part: part[2] if part[1] == status else "", page.text)
    return replace(page, text=text.replace("{controller}", markdown.escaped(settings.controller)))


def _shape(path: str, name: str, text: str) -> Iterator[Problem]:
    place = Place(path)
    if not _NAME.fullmatch(name):
        message = f"De bestandsnaam '{path}' kan geen webadres worden."
        yield Problem(place, "verkeerde-bestandsnaam", message, "Gebruik kleine letters, cijfers en streepjes.")
    if not _FRONT.match(text):
        message = "Deze pagina begint niet met een kop tussen twee regels met '---'."
        yield Problem(place, "kop-ontbreekt", message, "Zet er 'title: …' en 'description: …' in.")


def _way(alias: str) -> str:
    """A former address as it is kept: as people copy it, it has slashes around it, or is the name of the file."""
    return alias.strip("/").removesuffix(".md").removesuffix("/index")


def _aliases(head: Source, written: Any) -> Iterator[Problem]:
    if not isinstance(written, list):
        hint = (
            f"Schrijf '{ALIASES}: [{written}]'." if isinstance(written, str) else "Schrijf 'aliases: [over/vroeger]'."
        )
        yield Problem(head.place((ALIASES,)), "geen-lijst-waarde", f"Achter '{ALIASES}' hoort een lijst.", hint)
        return
    for index, alias in enumerate(written):
        if not isinstance(alias, str) or not _FORMER.fullmatch(_way(alias)):
            message = "Dit is geen vroeger adres van een tekst."
            hint = "Schrijf wat in het adres achter de naam van de site stond, bijvoorbeeld 'over/vroeger'."
            yield Problem(head.place((ALIASES, index)), "oud-adres-onbekend", message, hint)


def _fields(head: Source, values: Mapping[str, Any]) -> Iterator[Problem]:
    for name, title in FIELDS.items():
        if not isinstance(values.get(name), str):
            message = f"In de kop van deze pagina ontbreekt '{name}' ({title})."
            yield Problem(head.place(()), "kop-ontbreekt", message, f"Voeg een regel toe: '{name}: …'.")
    for name in values:
        if name not in (*FIELDS, ALIASES):
            message = f"De kop van deze pagina kent het veld '{name}' niet."
            yield Problem(
                head.place((name,), key=True), "onbekend-veld", message, "Gebruik alleen title, description en aliases."
            )


def _headings(path: str, text: str, line: int) -> Iterator[Problem]:
    for number in markdown.titles(text):
        message = "Een tekst heeft geen eigen hoofdkop: de titel uit de kop staat al boven de pagina."
        yield Problem(Place(path, line + number), "tweede-hoofdkop", message, "Begin deze regel met ##.")


def headings(page: ContentPage) -> Mapping[str, str]:
    """The headings of a text at every level: the words by the id that a link leads to."""
    html = str(markdown.render(page.text).html)
    return {id: Markup(words).striptags() for id, words in _HEADING.findall(html)}  # noqa: S704 - to plain text
