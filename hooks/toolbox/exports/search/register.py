"""The register of all pages: what a document is, so that facets, counts, suggestions and lists need no further request.

`theme/js/register.js` reads it.
"""

from collections.abc import Sequence
from typing import Any

from toolbox.exports.search import everyday
from toolbox.exports.search.document import PAGE, Document
from toolbox.model import Kind
from toolbox.site import facets
from toolbox.site.facets import Facet
from toolbox.site.site import Site
from toolbox.text import dutch, stems

PAGES = "Andere pagina's"
FIRST_CODE = 48  # the letter for the first facet value is "0"


def register(site: Site, documents: Sequence[Document]) -> dict[str, Any]:
    """`kinds` and `facets` with their titles, and a 1 where these are of names; the kinds suggested `first`, `stop` words,
    `sayings` with the word they stand for, `groups` of words that mean the same, and a row per document in their order."""
    kinds = _kinds(site)
    titles = facets.titles(site)
    codes = {(name, value): number for number, (name, value) in enumerate((n, v) for n in titles for v in titles[n])}
    return {
        "kinds": [[url, *names] for url, names in kinds.items()],
        "facets": [
            [facet.name, facet.title, list(titles[facet.name].items()), *_proper(facet)] for facet in facets.FACETS
        ],
        "first": [kind.url for kind in site.kinds if kind.search.first],
        "stop": sorted(stems.STOP),
        "sayings": {" ".join(stems.tokens(phrase)): word for phrase, word in everyday.sayings().items()},
        "groups": everyday.groups(),
        "documents": [_row(document, list(kinds), codes) for document in documents],
    }


def _row(document: Document, kinds: list[str], codes: dict[tuple[str, str], int]) -> list[Any]:
    """`[address, title, kind, facet values, other names, rank, date]`; what is empty or usual at the end is left out.

    Facet values are letters, each a code: they are most of a row, and shorter so than as numbers.
    """
    values = "".join(
        chr(FIRST_CODE + codes[name, value]) for name, values in document.facets.items() for value in values
    )
    row = [
        _address(document),
        document.title,
        kinds.index(document.kind),
        values,
        list(document.names),
        document.rank,
        document.date,
    ]
    usual: tuple[Any, ...] = ("", [], 1.0, "")
    while len(row) > 3 and row[-1] == usual[len(row) - 4]:
        row.pop()
    return row


def _address(document: Document) -> str:
    """The id of an entry, and nothing where that is its title written as one; of another page the address from the root."""
    if document.kind == PAGE:
        return document.url
    id = document.url.removeprefix(f"{document.kind}/").removesuffix("/")
    return "" if id == "-".join(stems.tokens(document.title)) else id


def _proper(named: Kind | Facet) -> tuple[int, ...]:
    return (1,) if named.proper else ()


def _kinds(site: Site) -> dict[str, tuple[Any, ...]]:
    """The values of `soort`: URL word to the names of one and of many."""
    named = {
        kind.url: (dutch.upper_first(kind.one), dutch.upper_first(kind.many), *_proper(kind)) for kind in site.kinds
    }
    return named | {PAGE: ("Pagina", PAGES)}
