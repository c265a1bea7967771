"""A page that people wrote in content/: its text with words explained. Knows its place among the other pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import markupsafe

from toolbox.model import Settings
from toolbox.pages.route import Route
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link
from toolbox.site.content import ContentPage
from toolbox.text import glossary, markdown
from toolbox.text.glossary import Word

ACCESSIBILITY = "toegankelijkheid/"


@dataclass(frozen=True, slots=True)
class WrittenView:
    text: markupsafe.Markup
    words: tuple[Word, ...]
    links: tuple[Link, ...]


def view(context: ViewContext, route: Route) -> WrittenView:
    reader = context.reader(f"/{route.url}")
    html = reader.html(markdown.render(text(route)).html)
    return WrittenView(
        text=html,
        words=glossary.words(reader.met),
        links=_links(context.site.settings, route.url),
    )


@dataclass(frozen=True, slots=True)
class ContactView:
    mail: str
    text: markupsafe.Markup


def contact(context: ViewContext, route: Route) -> ContactView:
    """A text of people, after how the editors can be reached."""
    return ContactView(context.site.settings.mail, intro(context, route))


def _links(settings: Settings, url: str) -> tuple[Link, ...]:
    """What `site.yaml` adds to a text: the official statement on accessibility, once there is one."""
    statement = settings.statement_url if url == ACCESSIBILITY else ""
    return (Link("Lees de officiële toegankelijkheidsverklaring", statement),) if statement else ()


def text(route: Route) -> str:
    """What people wrote in content/ for a page, as Markdown."""
    return route.content.text if route.content else ""


def intro(context: ViewContext, route: Route) -> markupsafe.Markup:
    """What people wrote in content/ for a page that is made from data: it opens that page."""
    return context.reader(f"/{route.url}").html(markdown.render(text(route)).html) if route.content else parts.NOTHING


def above(pages: Iterable[ContentPage], url: str) -> tuple[Link, ...]:
    """The pages above a text: /over/ above /over/tijdlijn/."""
    outer = (page for page in pages if page.url and url.startswith(page.url) and page.url != url)
    return (parts.HOME, *(Link(page.title, f"/{page.url}") for page in sorted(outer, key=lambda page: len(page.url))))
