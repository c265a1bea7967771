"""The files beside Pagefind's index that the page itself reads: the register of all pages, and the words of the index.

Pagefind says which documents hold a word; the register says what a document is, so that facets, counts, suggestions and
lists need no further request. `theme/js/register.js` reads both.
"""

import json
import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

from toolbox import model
from toolbox.exports.search import everyday
from toolbox.exports.search.document import PAGE, Document
from toolbox.site import facets
from toolbox.site.site import Site
from toolbox.text import dutch, stems

# /zoeken/ and the header load these by name; a row of `documents` is what `_row` gives.
REGISTER = "zoeken/register.json"
WORDS = "zoeken/woorden.txt"
PAGES = "Andere pagina's"
FIRST_CODE = 48  # the letter for the first facet value is "0"


def register(site: Site, documents: Sequence[Document]) -> bytes:
    """JSON: `kinds` and `facets` with their titles, the kinds suggested `first`, `stop` words, `sayings` with the word they
    stand for, and a row per document in the order of their numbers."""
    kinds = _kinds()
    titles = facets.titles(site)
    codes = {(name, value): number for number, (name, value) in enumerate((n, v) for n in titles for v in titles[n])}
    whole = {
        "kinds": [[url, *names] for url, names in kinds.items()],
        "facets": [[facet.name, facet.title, list(titles[facet.name].items())] for facet in facets.FACETS],
        "first": [kind.url for kind in model.KINDS if kind.search.first],
        "stop": sorted(stems.STOP),
        "sayings": {" ".join(stems.tokens(phrase)): word for phrase, word in everyday.sayings().items()},
        "documents": [_row(document, list(kinds), codes) for document in documents],
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def _row(document: Document, kinds: list[str], codes: dict[tuple[str, str], int]) -> list[Any]:
    """`[url, title, kind, facet values, other names, rank, date]`; what is empty or usual at the end is left out.

    Facet values are letters, each a code: they are most of a row, and shorter so than as numbers.
    """
    values = "".join(
        chr(FIRST_CODE + codes[name, value]) for name, values in document.facets.items() for value in values
    )
    row = [
        document.url,
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


def vocabulary(documents: Sequence[Document]) -> bytes:
    """The words of the index, a line each, with how many documents hold it as a power of two: "school 6".

    A word that only names one page stands in the register already, and is left out here.
    """
    held: Counter[str] = Counter()
    for item in documents:
        held.update({word for _, text in item.texts for word in text.split()})
    named = {token for item in documents for name in (item.title, *item.names) for token in stems.tokens(name)}
    lines = (
        f"{word} {math.floor(math.log2(count))}" if count > 1 else word
        for word, count in sorted(held.items())
        if count > 1 or word not in named
    )
    return "\n".join(lines).encode()


def _kinds() -> dict[str, tuple[str, str]]:
    """The values of `soort`: URL word to the names of one and of many."""
    named = {kind.url: (dutch.upper_first(kind.one), dutch.upper_first(kind.many)) for kind in model.KINDS}
    return named | {PAGE: ("Pagina", PAGES)}
