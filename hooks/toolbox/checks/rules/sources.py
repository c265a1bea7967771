"""Every fact says where it comes from: sources, and of a publication who made it or where it is, of a help line how to reach it."""

import re
from collections.abc import Iterator

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model.kinds.helpline import Helpline
from toolbox.model.kinds.resource import Resource
from toolbox.source.problem import Problem


def sources(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        if not entry.entity.sources and entry.kind.review:
            hint = "Zet onder 'sources' waar de gegevens vandaan komen, met ten minste een 'title'."
            yield entry_problems.error(entry, ("name",), "bron-ontbreekt", "er staat geen bron bij.", hint)


ADDRESS = re.compile(
    r"<?((?:https?://|www\.)(?:www\.)?([^\s/?#:]+)\S*?|((?:[a-z0-9-]+\.)+[a-z]{2,})/\S*?)>?", re.IGNORECASE
)
_INSIDE = re.compile(r"(https?://(?:www\.)?([^\s/?#:]+)()\S*)", re.IGNORECASE)


def titles(context: Context) -> Iterator[Problem]:
    """What a reader chooses a link by is not its address."""
    for entry in context.catalog.all():
        for path, text in entry_problems.texts(entry_problems.written(entry)):
            if path[-1] == "title" and (match := ADDRESS.fullmatch(text.strip()) or _INSIDE.search(text)):
                message = "deze titel is een webadres." if match.re is ADDRESS else "in deze titel staat een webadres."
                hint = f"Schrijf hoe de pagina heet, bijvoorbeeld 'title: Pagina van {match[2] or match[3]}'."
                yield entry_problems.error(entry, path, "titel-is-adres", message, hint)


def publishers(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.of(Resource):
        if not (entry.entity.publisher or entry.entity.publishers or entry.entity.url):
            message = "er staat niet bij wie dit uitgaf of waar het te vinden is."
            hint = "Vul ten minste een van de velden 'publisher', 'publishers' of 'url' in."
            yield entry_problems.error(entry, ("name",), "uitgever-ontbreekt", message, hint)


def helplines(context: Context) -> Iterator[Problem]:
    """A help line can be reached, and only by what is sure enough for somebody in need."""
    for entry in context.catalog.of(Helpline):
        line = entry.entity
        if not (line.phone or line.chat or line.url):
            message = "er staat niet bij hoe iemand deze hulplijn bereikt."
            hint = "Vul ten minste een van de velden 'phone', 'chat' of 'url' in."
            yield entry_problems.error(entry, ("name",), "hulplijn-zonder-weg", message, hint)
        for field in ("phone", "chat"):
            if getattr(line, field) and line.certainty == "onzeker":
                message = "dit is niet zeker, en wie hulp zoekt moet erop kunnen rekenen."
                hint = f"Vraag het na bij de hulplijn en pas 'certainty' aan. Of haal '{field}' weg."
                yield entry_problems.error(entry, (field,), "onzeker-nummer", message, hint)


def insecure(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for index, reference in enumerate(entry.entity.sources):
            if reference.url.startswith("http:"):
                message = "het adres van deze bron begint niet met https."
                hint = "Probeer in uw browser of het adres ook met https werkt. Zo niet, laat het dan zo staan."
                yield entry_problems.warning(entry, ("sources", index, "url"), "http-bron", message, hint)
