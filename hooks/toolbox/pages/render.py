"""All pages of the site as promises: each is a view that a template prints. Knows templates and addresses, nothing of a kind."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

import jinja2
import markupsafe

from toolbox import model
from toolbox.model import Kind
from toolbox.model.kinds.region import Region
from toolbox.pages import templating, views
from toolbox.pages.views import (
    ViewContext,
    cards,
    finding,
    home,
    listing,
    overview,
    privacy,
    reuse,
    styleguide,
    written,
)
from toolbox.pages.views.contributing import checkup, correction, handbook, mistakes, proposal, worklist
from toolbox.pages.views.parts import Offer
from toolbox.site import output
from toolbox.site.content import ContentPage
from toolbox.site.output import LazyPage, Page
from toolbox.site.site import Node, Site
from toolbox.text.markdown import Heading

NOINDEX = markupsafe.Markup('<meta name="robots" content="noindex">\n')
UNLISTED = (worklist.URL,)
LOST, SEARCH = "404.html", "zoeken/"
_HEADING = re.compile(r'<h2[^>]* id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_BETWEEN = re.compile(r"\n(?<=>\n)\s+(?=<)")  # begins with what is rare: with the > it takes twice as long


@dataclass(frozen=True, slots=True)
class Renderer:
    """What every page is made with."""

    context: ViewContext
    env: jinja2.Environment
    shared: frozenset[str]  # names that a theme, a term or an expert may have in common

    def body(self, name: str, view: Any) -> str:
        printed = self.env.get_template(f"pages/{name}.html.jinja").render(view=view)
        return _BETWEEN.sub("\n", printed).strip() + "\n"

    def title(self, node: Node) -> str:
        """What a tab and a list of results show; it says the kind where the name alone could be another page."""
        return f"{node.name} ({node.kind.one})" if node.name in self.shared else node.name


def make(site: Site, offers: tuple[Offer, ...] = ()) -> tuple[LazyPage, ...]:
    """Every page of the site, none of them made yet; `offers` are what the exports give to take along."""
    renderer = Renderer(ViewContext(site, offers), templating.environment(), _shared(site))
    return tuple(_promises(renderer))


def _shared(site: Site) -> frozenset[str]:
    names = Counter(node.name for kind in model.KINDS for node in site.all(kind.name))
    return frozenset(name for name, count in names.items() if count > 1)


def _promises(renderer: Renderer) -> Iterator[LazyPage]:
    shown = renderer.context.site
    made: dict[str, Callable[[], Page]] = {
        "": functools.partial(_home, renderer),
        overview.URL: functools.partial(_overview, renderer),
        mistakes.URL: functools.partial(_mistakes, renderer),
        finding.URL: functools.partial(_finding, renderer),
        worklist.URL: functools.partial(_worklist, renderer),
        **_contributing(renderer),
    }
    for kind in model.KINDS:
        made[f"{kind.url}/"] = functools.partial(_list, renderer, kind)
        for node in shown.all(kind.name):
            made[node.url.lstrip("/")] = functools.partial(_entry, renderer, node)
    for page in shown.contents:
        made.setdefault(page.url, functools.partial(_text, renderer, page))
    if lost := written.at_url(renderer.context, LOST):
        made[LOST] = functools.partial(_lost, renderer, lost, f"/{SEARCH}" if SEARCH in made else "")
    yield from (LazyPage(url, promise, listed=url not in UNLISTED) for url, promise in made.items())
    yield LazyPage(styleguide.URL, functools.partial(_style_guide, renderer), listed=False)
    left = {url: promise for url, promise in _left_behind(renderer) if url not in made}
    yield from (LazyPage(url, promise, listed=False) for url, promise in left.items())


def _contributing(renderer: Renderer) -> dict[str, Callable[[], Page]]:
    """The pages for who wants to change something."""
    at = renderer.context
    part = functools.partial
    made: list[tuple[str, str, Callable[[], Any]]] = [
        (handbook.URL, "fields", handbook.view),
        *((f"{handbook.URL}{kind.url}/", "fields", part(handbook.view, kind)) for kind in model.KINDS),
        (proposal.URL, "proposal", part(correction.overview, at)),
        *((f"{proposal.URL}{kind.url}/", "proposal", part(proposal.view, at, kind)) for kind in proposal.kinds()),
        *((correction.url(kind), "proposal", part(correction.view, at, kind)) for kind in correction.kinds()),
        *((f"{checkup.URL}{node.id}/", "checkup", part(checkup.view, at, node)) for node in at.site.of(Region)),
    ]
    return {url: functools.partial(_viewed, renderer, name, url, view) for url, name, view in made}


def _viewed(renderer: Renderer, name: str, url: str, view: Callable[[], Any]) -> Page:
    return _plain(renderer, name, url, view())


def _left_behind(renderer: Renderer) -> Iterator[tuple[str, Callable[[], Page]]]:
    """What stands at addresses that were once given out."""
    shown = renderer.context.site
    for url in shown.removed:
        yield url.lstrip("/"), functools.partial(_removed, renderer, url.lstrip("/"))
    for node in (node for kind in model.KINDS for node in shown.all(kind.name)):
        for alias in node.entity.aliases:
            yield f"{node.kind.url}/{alias}/", functools.partial(_moved, renderer, node, alias)


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


def _list(renderer: Renderer, kind: Kind) -> Page:
    view = listing.view(renderer.context, kind)
    body = renderer.body("list", view)
    toc = () if view.letters else contents(body)
    return Page(
        url=view.url, title=view.title, description=view.intro, body=body, toc=toc, edit=_edit(renderer, view.url)
    )


def _home(renderer: Renderer) -> Page:
    view = home.view(renderer.context)
    body = renderer.body("home", view)
    return Page(url="", title=view.title, description=view.description, body=body, edit=_edit(renderer, ""))


def _overview(renderer: Renderer) -> Page:
    page = _plain(renderer, "overview", overview.URL, overview.view(renderer.context))
    return dataclasses.replace(page, head='<link rel="stylesheet" href="/css/charts.css">\n')


def _mistakes(renderer: Renderer) -> Page:
    return _plain(renderer, "mistakes", mistakes.URL, mistakes.view(renderer.context))


def _finding(renderer: Renderer) -> Page:
    """Without a contents list: most of it is not there before someone searches."""
    return replace(_plain(renderer, "finding", finding.URL, finding.view(renderer.context)), toc=())


def _worklist(renderer: Renderer) -> Page:
    page = _plain(renderer, "worklist", worklist.URL, worklist.view(renderer.context))
    return replace(page, head=str(NOINDEX))


def _text(renderer: Renderer, page: ContentPage) -> Page:
    name, view = TEXTS.get(page.url, ("written", written.view))
    return _plain(renderer, name, page.url, view(renderer.context, page))


def _lost(renderer: Renderer, page: ContentPage, search: str) -> Page:
    """404.html is shown at any address that is not there; its search starts from the words of that address."""
    view = written.view(renderer.context, page)
    body = renderer.body("lost", SimpleNamespace(title=view.title, text=view.text, search=search))
    return Page(url=LOST, title=view.title, description=view.description, body=body, edit=_edit(renderer, LOST))


# Texts that stand on a page with more than themselves: the template and the view of that page.
TEXTS: dict[str, tuple[str, Callable[[ViewContext, ContentPage], Any]]] = {
    reuse.URL: ("reuse", reuse.view),
    privacy.URL: ("privacy", privacy.view),
    **dict.fromkeys(reuse.DEVELOPERS, ("developer", reuse.developer)),
}


def _plain(renderer: Renderer, name: str, url: str, view: Any) -> Page:
    body = renderer.body(name, view)
    return Page(
        url=url,
        title=view.title,
        description=view.description,
        body=body,
        toc=contents(body),
        edit=_edit(renderer, url),
    )


def _style_guide(renderer: Renderer) -> Page:
    """For those who build the site: every component by the components themselves."""
    page = _plain(renderer, "styleguide", styleguide.URL, styleguide.view(renderer.env))
    sheet = markupsafe.Markup('<link rel="stylesheet" href="/css/styleguide.css">\n')
    return dataclasses.replace(page, head=str(sheet + NOINDEX))


def _moved(renderer: Renderer, node: Node, alias: str) -> Page:
    """What stands at the former address of an entry, and leads on by itself."""
    url = f"{node.kind.url}/{alias}/"
    target = output.base(url) + node.url.lstrip("/")
    head = markupsafe.Markup('<meta http-equiv="refresh" content="0; url={}">\n{}').format(target, NOINDEX)
    body = renderer.body("moved", SimpleNamespace(title=node.name, url=node.url))
    description = f"Deze pagina heeft een nieuw adres: {node.name}."
    canonical = node.url.lstrip("/")
    title = renderer.title(node)
    return Page(url=url, title=title, description=description, body=body, head=str(head), canonical=canonical)


def _removed(renderer: Renderer, url: str) -> Page:
    """What stands at the address of an entry that was taken away for good. It tells nothing of what was there."""
    kind = next(kind for kind in model.KINDS if url.startswith(f"{kind.url}/"))
    title = "Deze pagina is weggehaald"
    body = renderer.body("removed", SimpleNamespace(title=title, list=kind.list.title, url=f"/{kind.url}/"))
    description = "Wat hier stond, is weggehaald. Het komt niet terug."
    return Page(url=url, title=title, description=description, body=body, head=str(NOINDEX))


def _edit(renderer: Renderer, url: str) -> str:
    """The file in content/ behind a page, with the line on which its text begins."""
    page = written.at_url(renderer.context, url)
    return f"{page.path}#L{page.line}" if page else ""


def contents(body: str) -> tuple[Heading, ...]:
    """The contents list of a page: the headings of its sections, as they stand in its body."""
    return tuple(Heading(_words(title), id) for id, title in _HEADING.findall(body))


@functools.lru_cache(maxsize=1024)
def _words(html: str) -> str:
    return markupsafe.Markup(html).striptags()  # noqa: S704 - to plain text
