"""A page that people wrote in content/: its text with words explained. Knows its place among the other pages."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox import content, glossary, prose, site
from toolbox.views import desk, parts


@dataclass(frozen=True, slots=True)
class WrittenView:
    title: str
    description: str
    breadcrumbs: tuple[parts.Link, ...]
    text: markupsafe.Markup
    words: tuple[glossary.Word, ...]


def view(at: desk.Desk, page: content.ContentPage) -> WrittenView:
    reader = at.reader(f"/{page.url}")
    text = reader.html(prose.render(page.text).html)
    return WrittenView(
        title=page.title,
        description=page.description,
        breadcrumbs=(parts.HOME, *_parents(at.site, page.url)),
        text=text,
        words=glossary.words(reader.met),
    )


def at_url(at: desk.Desk, url: str) -> content.ContentPage | None:
    return next((page for page in at.site.contents if page.url == url), None)


def intro(at: desk.Desk, url: str) -> markupsafe.Markup:
    """What people wrote in content/ for a page that is made from data: it opens that page."""
    own = at_url(at, url)
    return at.reader(f"/{url}").html(prose.render(own.text).html) if own else parts.NOTHING


def _parents(shown: site.Site, url: str) -> tuple[parts.Link, ...]:
    """The pages above this one: /over/ above /over/tijdlijn/."""
    above = (page for page in shown.contents if page.url and url.startswith(page.url) and page.url != url)
    return tuple(parts.Link(page.title, f"/{page.url}") for page in sorted(above, key=lambda page: len(page.url)))
