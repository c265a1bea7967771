"""A page that people wrote in content/: its text with words explained. Knows its place among the other pages."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox.model import Settings
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link
from toolbox.site.content import ContentPage
from toolbox.site.site import Site
from toolbox.text import glossary, markdown
from toolbox.text.glossary import Word

ACCESSIBILITY = "toegankelijkheid/"


@dataclass(frozen=True, slots=True)
class WrittenView:
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    text: markupsafe.Markup
    words: tuple[Word, ...]
    links: tuple[Link, ...]


def view(context: ViewContext, page: ContentPage) -> WrittenView:
    reader = context.reader(f"/{page.url}")
    text = reader.html(markdown.render(page.text).html)
    return WrittenView(
        title=page.title,
        description=page.description,
        breadcrumbs=(parts.HOME, *_parents(context.site, page.url)),
        text=text,
        words=glossary.words(reader.met),
        links=_links(context.site.settings, page.url),
    )


def _links(settings: Settings, url: str) -> tuple[Link, ...]:
    """What `site.yaml` adds to a text: the official statement on accessibility, once there is one."""
    statement = settings.statement_url if url == ACCESSIBILITY else ""
    return (Link("Lees de officiële toegankelijkheidsverklaring", statement),) if statement else ()


def at_url(context: ViewContext, url: str) -> ContentPage | None:
    return next((page for page in context.site.contents if page.url == url), None)


def intro(context: ViewContext, url: str) -> markupsafe.Markup:
    """What people wrote in content/ for a page that is made from data: it opens that page."""
    own = at_url(context, url)
    return context.reader(f"/{url}").html(markdown.render(own.text).html) if own else parts.NOTHING


def _parents(site: Site, url: str) -> tuple[Link, ...]:
    """The pages above this one: /over/ above /over/tijdlijn/."""
    above = (page for page in site.contents if page.url and url.startswith(page.url) and page.url != url)
    return tuple(Link(page.title, f"/{page.url}") for page in sorted(above, key=lambda page: len(page.url)))
