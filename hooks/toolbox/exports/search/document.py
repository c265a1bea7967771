"""What the index holds of one page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

PAGE = "pagina"  # the kind of every page that is not an entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page as the search knows it.

    `url` starts without a slash (`regios/twente/`), `kind` is the URL word of its kind or `PAGE`. `names` are its other
    names. `texts` are words with their weight (0 to 10, the title's own is 10): names, summary, body, and the extra
    words that stand nowhere on the page. `passages` are its texts beside its summary, as one reads them, and
    the names of what it refers to. `facets` by parameter of /zoeken/; `rank` is how much sooner than others it is
    meant when words match alike; `date` (ISO, of any length) is for sorting.
    """

    url: str
    title: str
    kind: str
    summary: str = ""
    names: tuple[str, ...] = ()
    texts: tuple[tuple[float, str], ...] = ()
    passages: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    rank: float = 1.0
    date: str = ""
