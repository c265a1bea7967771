"""The page /zoeken/: what it says before anything is found, and the lists that are there without a search."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox import models
from toolbox.views import desk, listing, parts, titles

URL = "zoeken/"


@dataclass(frozen=True, slots=True)
class FindingView:
    title: str
    description: str
    breadcrumbs: tuple[parts.Link, ...]
    lists: tuple[parts.Link, ...]


def view(at: desk.Desk) -> FindingView:
    lists = (
        parts.Link(titles.of(kind), f"/{kind.url}/", listing.LISTS[kind.name].intro)
        for kind in models.KINDS
        if at.site.all(kind.name)
    )
    return FindingView(
        title="Zoeken",
        description="Zoek in regio's, thema's, voorbeelden, publicaties, begrippen en gemeenten.",
        breadcrumbs=(parts.HOME,),
        lists=tuple(lists),
    )
