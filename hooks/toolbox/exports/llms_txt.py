"""llms.txt: what this site is and where its texts and data are, for programs that read. Knows pages and kinds."""

from collections.abc import Iterator

from toolbox.exports import feeds, ics, markdown
from toolbox.exports.api import documents
from toolbox.exports.context import LICENCE, LICENCE_NAME, ExportContext
from toolbox.model.kinds.event import Event
from toolbox.site.output import File
from toolbox.text import dutch

NAME = "llms.txt"
CONCEPT = "Dit is een conceptversie: de gegevens zijn nog niet namens het netwerk bevestigd."


def make(context: ExportContext) -> Iterator[File]:
    yield File(NAME, lambda: _text(context).encode())


def _text(context: ExportContext) -> str:
    settings = context.site.settings
    rights = (
        f"Licentie: [{LICENCE_NAME}]({LICENCE}); noem '{context.name}'. Namen, logo's en persoonsgegevens vallen er niet onder. "
        "Bij elke pagina staat van wanneer de gegevens zijn en waar zij vandaan komen."
    )
    parts = (
        f"# {settings.name}",
        f"> {settings.tagline}" if settings.tagline else "",
        CONCEPT if settings.is_concept else "",
        rights,
        _section("Gegevens", _data(context)),
        _section("Lijsten", _kinds(context)),
        _section("Pagina's", _pages(context)),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(title: str, lines: Iterator[str]) -> str:
    return "\n".join((f"## {title}", "", *lines))


def _data(context: ExportContext) -> Iterator[str]:
    for title, url, text in (
        ("JSON", f"{documents.FOLDER}/index.json", "alle lijsten en pagina's als gegevens"),
        ("OpenAPI", f"{documents.FOLDER}/openapi.json", "de beschrijving daarvan"),
        ("Nieuw", feeds.ATOM, "wat er nieuw is of is gewijzigd"),
        ("Agenda", ics.NAME, "alle bijeenkomsten"),
    ):
        if url != ics.NAME or context.site.of(Event):
            yield f"- [{title}]({context.address(url)}): {text}"


def _kinds(context: ExportContext) -> Iterator[str]:
    for kind in context.site.kinds:
        address = context.address(f"{kind.url}/{markdown.NAME}")
        count = dutch.plural(len(context.site.all(kind.name)), kind.one, kind.many)
        yield f"- [{kind.list.title}]({address}): {count}. {context.site.settings.list_text(kind.name).opening}"


def _pages(context: ExportContext) -> Iterator[str]:
    for route in sorted(context.routes, key=lambda route: route.url):
        if route.twin and not route.kind:
            yield f"- [{route.title}]({context.address(route.url + markdown.NAME)}): {route.description}"
