"""Every fact says where it comes from: sources, and of a publication who made it or where it is."""

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model.kinds.resource import Resource
from toolbox.source.problem import Problem


def sources(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        if not entry.entity.sources and entry.kind.review:
            hint = "Zet onder 'sources' waar de gegevens vandaan komen, met ten minste een 'title'."
            yield problems.error(entry, ("name",), "bron-ontbreekt", "er staat geen bron bij.", hint)


def publishers(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.of(Resource):
        if not (entry.entity.publisher or entry.entity.publishers or entry.entity.url):
            message = "er staat niet bij wie dit uitgaf of waar het te vinden is."
            hint = "Vul ten minste een van de velden 'publisher', 'publishers' of 'url' in."
            yield problems.error(entry, ("name",), "uitgever-ontbreekt", message, hint)


def insecure(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for index, reference in enumerate(entry.entity.sources):
            if reference.url.startswith("http:"):
                message = "het adres van deze bron begint niet met https."
                hint = "Probeer in uw browser of het adres ook met https werkt. Zo niet, laat het dan zo staan."
                yield problems.warning(entry, ("sources", index, "url"), "http-bron", message, hint)
