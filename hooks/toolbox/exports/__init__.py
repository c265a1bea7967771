"""What the site gives to machines. EXPORTS is the table: a new export is one line here and one file beside this one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from toolbox import artifacts, site
from toolbox.exports import robots, sitemap

Pages = Sequence[artifacts.PagePromise]


@dataclass(frozen=True, slots=True)
class Export:
    """`make` gives the files of one export; they are made when they are written."""

    name: str
    make: Callable[[site.Site, Pages], Iterable[artifacts.File]]


EXPORTS = (
    Export("robots", robots.make),
    Export("sitemap", sitemap.make),
)


def make(of: site.Site, pages: Pages) -> tuple[artifacts.File, ...]:
    return tuple(file for export in EXPORTS for file in export.make(of, pages))
