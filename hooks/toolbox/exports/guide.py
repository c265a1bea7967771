"""llms.txt: what this site is and where its texts and data are, for programs that read. Knows pages and kinds."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import artifacts, dutch, models
from toolbox.exports import calendars, feeds, markdown
from toolbox.exports.api import documents
from toolbox.exports.stock import LICENCE, LICENCE_NAME, Stock
from toolbox.views import listing, titles

NAME = "llms.txt"
CONCEPT = "Dit is een conceptversie: de gegevens zijn nog niet namens het netwerk bevestigd."


def make(stock: Stock) -> Iterator[artifacts.File]:
    yield artifacts.File(NAME, lambda: _text(stock).encode())


def _text(stock: Stock) -> str:
    settings = stock.site.settings
    rights = (
        f"Licentie: [{LICENCE_NAME}]({LICENCE}); noem '{stock.name}'. Namen, logo's en persoonsgegevens vallen er niet onder. "
        "Bij elke pagina staat van wanneer de gegevens zijn en waar zij vandaan komen."
    )
    parts = (
        f"# {settings.name}",
        f"> {settings.tagline}" if settings.tagline else "",
        CONCEPT if settings.status == "concept" else "",
        rights,
        _section("Gegevens", _data(stock)),
        _section("Lijsten", _kinds(stock)),
        _section("Pagina's", _pages(stock)),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(title: str, lines: Iterator[str]) -> str:
    return "\n".join((f"## {title}", "", *lines))


def _data(stock: Stock) -> Iterator[str]:
    for title, url, text in (
        ("JSON", f"{documents.FOLDER}/index.json", "alle lijsten en pagina's als gegevens"),
        ("OpenAPI", f"{documents.FOLDER}/openapi.json", "de beschrijving daarvan"),
        ("Nieuw", feeds.ATOM, "wat er nieuw is of is gewijzigd"),
        ("Agenda", calendars.NAME, "alle bijeenkomsten"),
    ):
        yield f"- [{title}]({stock.address(url)}): {text}"


def _kinds(stock: Stock) -> Iterator[str]:
    for kind in models.KINDS:
        if nodes := stock.site.all(kind.name):
            address = stock.address(f"{kind.url}/{markdown.NAME}")
            count = dutch.plural(len(nodes), kind.one, kind.many)
            yield f"- [{titles.of(kind)}]({address}): {count}. {listing.LISTS[kind.name].intro}"


def _pages(stock: Stock) -> Iterator[str]:
    lists = {f"{kind.url}/" for kind in models.KINDS}
    for page in sorted(stock.site.contents, key=lambda page: page.url):
        if page.url and not page.url.endswith(".html") and page.url not in lists:
            yield f"- [{page.title}]({stock.address(page.url + markdown.NAME)}): {page.description}"
