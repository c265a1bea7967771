"""What the site gives to machines. EXPORTS is the table: a new export is one line here and one file beside this one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from toolbox import artifacts
from toolbox.exports import api, calendars, feeds, guide, heads, markdown, robots, sitemap, tables
from toolbox.exports.stock import Stock

__all__ = ["EXPORTS", "Export", "Stock", "headed", "make"]


@dataclass(frozen=True, slots=True)
class Export:
    """`make` gives the files of one export; they are made when they are written."""

    name: str
    make: Callable[[Stock], Iterable[artifacts.File]]


EXPORTS = (
    Export("robots", robots.make),
    Export("sitemap", sitemap.make),
    Export("api", api.make),
    Export("tables", tables.make),
    Export("calendars", calendars.make),
    Export("feeds", feeds.make),
    Export("markdown", markdown.make),
    Export("guide", guide.make),
)


def headed(stock: Stock, pages: Iterable[artifacts.PagePromise]) -> tuple[artifacts.PagePromise, ...]:
    """The pages with what machines look for in their heads."""
    return heads.Heads(stock).add(pages)


def make(stock: Stock) -> tuple[artifacts.File, ...]:
    return tuple(file for export in EXPORTS for file in export.make(stock))
