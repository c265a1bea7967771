"""Who takes part in the builds side by side, and the commands of each. Knows no figures."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from tests.benchmarks import clock, ground

PAGES, SEARCHED, REUSED = (
    "this project: pages",
    "this project: pages and search",
    "this project: pages and files for reuse",
)
HUGO, FOUND = "Hugo", "Hugo and Pagefind"
STOCK, PROPER, ZENSICAL = "MkDocs and Material", "ProperDocs and Material", "Zensical"
OURS = PAGES, SEARCHED, REUSED
BESIDE = *OURS, HUGO, FOUND, STOCK
AFTER = STOCK, PROPER, ZENSICAL


def programs(at: ground.Ground) -> Iterator[clock.Program]:
    """Those that are on this machine. The first build, not timed, counts the pages that the others are to have as well."""
    first = at.ours("first", exports=False, search=False)
    clock.cost(first)
    pages = ground.pages_in(at.out("first"))
    ground.clean(at.out("first"))
    yield at.ours(PAGES, exports=False, search=False)
    yield at.hugo(HUGO, pages, search=False)
    yield at.ours(SEARCHED, exports=False, search=True)
    yield at.hugo(FOUND, pages, search=True)
    yield at.ours(REUSED, exports=True, search=False)
    yield at.stock(STOCK, pages, sys.executable, "-m", "mkdocs", "-q", "build", "-d", "{made}")
    if ground.has("properdocs"):
        yield at.stock(
            PROPER, pages, ground.PYTHON, "-m", "properdocs", "-q", "build", "-d", "{made}", "-f", "mkdocs.yml"
        )
    if ground.has("zensical"):
        yield at.stock(ZENSICAL, pages, ground.PYTHON, "-m", "zensical", "build", "--clean", "-f", "mkdocs.yml")
