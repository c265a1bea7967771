"""What the index holds of one page, and the HTML in which Pagefind reads it."""

import html as escaping
from collections.abc import Mapping
from dataclasses import dataclass, field

PAGE = "pagina"  # the kind of every page that is not an entry
EVERY = "qalles"  # a word of every document: asking for it gives all of them, while asking for nothing loads the whole index


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page as the search knows it.

    `url` starts without a slash (`regios/twente/`), `kind` is the URL word of its kind or `PAGE`. `names` are its other
    names. `texts` are words with their weight (0 to 10, the title's own is 10): names, summary, body, and the extra
    words that stand nowhere on the page. `facets` by parameter of /zoeken/; `rank` is how much sooner than others it is
    meant when words match alike; `date` (ISO, of any length) is for sorting.
    """

    url: str
    title: str
    kind: str
    summary: str = ""
    names: tuple[str, ...] = ()
    texts: tuple[tuple[float, str], ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rank: float = 1.0
    date: str = ""


def html(document: Document) -> str:
    """The document as Pagefind reads it."""
    parts = (f'<p data-pagefind-weight="{weight:g}">{text}</p>' for weight, text in document.texts if text)
    meta = (("title", document.title), ("summary", document.summary), ("kind", document.kind))
    return (
        '<html lang="nl"><head><title></title></head><body data-pagefind-body>'
        + "".join(
            f'<i data-pagefind-meta="{name}[content]" content="{escaping.escape(value)}"></i>' for name, value in meta
        )
        + "\n".join(parts)
        + f'\n<p data-pagefind-weight="0.1">{EVERY}</p>'
        + "</body></html>"
    )
