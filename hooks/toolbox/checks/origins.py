"""Every fact says where it comes from: sources, and of a publication who made it or where it is."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import problems
from toolbox.checks import context

FREE = ("audiences", "municipalities")  # written by the editors; the colophon names the source


def sources(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        if not entry.entity.sources and entry.kind.name not in FREE:
            hint = "Zet onder 'sources' waar de gegevens vandaan komen, met ten minste een 'title'."
            yield context.error(entry, ("name",), "bron-ontbreekt", "er staat geen bron bij.", hint)


def publishers(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.entries["resources"].values():
        if not (entry.entity.publisher or entry.entity.publishers or entry.entity.url):
            message = "er staat niet bij wie dit uitgaf of waar het te vinden is."
            hint = "Vul ten minste een van de velden 'publisher', 'publishers' of 'url' in."
            yield context.error(entry, ("name",), "uitgever-ontbreekt", message, hint)


def insecure(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        for index, reference in enumerate(entry.entity.sources):
            if reference.url.startswith("http:"):
                message = "het adres van deze bron begint niet met https."
                hint = "Probeer in uw browser of het adres ook met https werkt. Zo niet, laat het dan zo staan."
                yield context.warning(entry, ("sources", index, "url"), "http-bron", message, hint)
