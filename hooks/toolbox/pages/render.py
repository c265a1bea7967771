"""Every page of the site as a lazy page: a route or an entry, printed by a template when it is asked for."""

import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import jinja2
import markupsafe

from toolbox.history.entry_changes import EntryHistory
from toolbox.pages import figures, icons, routes, templating, views
from toolbox.pages.joints import Joints
from toolbox.pages.route import Route
from toolbox.pages.views import ViewContext, cards
from toolbox.pages.views.parts import Offer
from toolbox.site.output import LazyPage, Page
from toolbox.site.site import Node, Site
from toolbox.text.markdown import Heading

NOINDEX = '<meta name="robots" content="noindex">\n'
_HEADING = re.compile(r'<h2[^>]* id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_BETWEEN = re.compile(r"\n(?<=>\n)\s+(?=<)")  # begins with what is rare: with the > it takes twice as long


@dataclass(frozen=True, slots=True)
class Renderer:
    """What every page is made with."""

    context: ViewContext
    environment: Callable[[], jinja2.Environment]
    shared: frozenset[str]  # names that a theme, a term or an expert may have in common
    joints: Joints

    def body(self, name: str, view: Any, route: Route | None = None) -> str:
        env = self.environment()
        printed = env.get_template(f"pages/{name}.html.jinja").render(view=view, route=route)
        printed = figures.dressed(printed, self.context.site.shelf, env)
        return self.joints.soften(_BETWEEN.sub("\n", printed).strip() + "\n") + icons.sprite(printed)

    def title(self, node: Node) -> str:
        """What a tab and a list of results show; it says the kind where the name alone could be another page."""
        return f"{node.name} ({node.kind.one})" if node.name in self.shared else node.name


def make(
    site: Site, offers: tuple[Offer, ...] = (), past: Callable[[], EntryHistory] = EntryHistory
) -> tuple[LazyPage, ...]:
    """Every page of the site, none of them made yet.

    `offers` are what the exports give to take along, `past` is what git remembers.
    """
    renderer = Renderer(
        ViewContext(site, offers, past),
        functools.cache(templating.environment),  # the same for all pages, and for a check of the facts none
        _shared(site),
        Joints(_words_of(site)),
    )
    own = (LazyPage(r.url, functools.partial(_page, renderer, r), r.listed) for r in routes.routes(site))
    entries = (LazyPage(node.url.lstrip("/"), functools.partial(_entry, renderer, node)) for node in site.every())
    return (*own, *entries)


def _shared(site: Site) -> frozenset[str]:
    names = Counter(node.name for node in site.every())
    return frozenset(name for name, count in names.items() if count > 1)


def _words_of(site: Site) -> Iterator[str]:
    """What a site says in its names and summaries; names of places are made of other words by accident."""
    for node in site.every():
        if not node.kind.search.places:
            yield f"{node.name} {cards.summary(node)}"


def _page(renderer: Renderer, route: Route) -> Page:
    body = renderer.body(route.template, route.view(renderer.context, route), route)
    return Page(
        url=route.url,
        title=route.title,
        description=route.description,
        body=body,
        toc=contents(body) if route.toc else (),
        edit=f"{route.content.path}#L{route.content.line}" if route.content else "",
        head=route.head + ("" if route.listed else NOINDEX),
        canonical=route.canonical,
        lang=route.lang,
    )


def _entry(renderer: Renderer, node: Node) -> Page:
    template, view = views.of(node.kind)
    body = renderer.body(template, view(renderer.context, node))
    reviewed = node.entity.reviewed
    return Page(
        url=node.url.lstrip("/"),
        title=renderer.title(node),
        description=cards.summary(node) or node.kind.page.description.format_map(vars(node.entity)),
        body=body,
        toc=contents(body),
        edit=node.edit,
        updated=reviewed.isoformat() if reviewed else "",
    )


def contents(body: str) -> tuple[Heading, ...]:
    """The contents list of a page: the headings of its sections, as they stand in its body."""
    return tuple(Heading(_words(title), id) for id, title in _HEADING.findall(body))


@functools.lru_cache(maxsize=1024)
def _words(html: str) -> str:
    return markupsafe.Markup(html).striptags()  # noqa: S704 - to plain text
