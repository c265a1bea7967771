"""Every page of the site that is no entry, in one table: rendering, search, sitemap, Markdown and the check of links read it."""

import functools
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

import markupsafe

from toolbox import model
from toolbox.model import Kind
from toolbox.model.kinds.region import Region
from toolbox.pages import contributing, embeds, menu
from toolbox.pages.route import Route
from toolbox.pages.views import content_page, context, finding, home, listing, parts, privacy, reuse, styleguide
from toolbox.pages.views.contributing import form_addresses, worklist
from toolbox.pages.views.overviews import comparison, overview
from toolbox.pages.views.parts import Link
from toolbox.site import content, output
from toolbox.site.catalog import Catalog
from toolbox.site.content import ContentPage
from toolbox.site.site import Site
from toolbox.text import markdown

LOST = "404.html"
REFRESH = markupsafe.Markup('<meta http-equiv="refresh" content="0; url={}">\n')
SHEET = '<link rel="stylesheet" href="/css/{}.css">\n'
NUMBERS = SHEET.format("charts")  # of pages with numbers
RANKS = {"hulp/": 1.6, "contact/": 1.3, "over/": 1.2, "meedoen/": 1.2}
LATER = ("redactie/", *reuse.DEVELOPERS)  # and all below: for who edits the data or uses it in a program
# Texts that stand on a page with more than themselves: the template and the view of that page.
SHAPES = {
    LOST: ("lost", content_page.view),
    **dict.fromkeys(("contact/", "bijdragen/"), ("contact", content_page.contact)),
    "hergebruik/": ("reuse", reuse.view),
    "privacy/": ("privacy", privacy.view),
    **dict.fromkeys(reuse.DEVELOPERS, ("developer", reuse.developer)),
}


# What is the same for every site of this kind; `routes` adds what follows from the entries and texts of one.
ROUTES: tuple[Route, ...] = (
    Route(
        url="in-beeld/",
        title="Het netwerk in beeld",
        description="Welke regio's aan welke thema's werken, welke gemeenten meedoen en hoe oud de gegevens zijn.",
        template="overview",
        view=overview.view,
        head=NUMBERS,
    ),
    *contributing.ROUTES,
    Route(
        url="zoeken/",
        title="Zoeken",
        description="Zoek in regio's, thema's, voorbeelden, publicaties, begrippen en gemeenten.",
        template="finding",
        view=finding.view,
        indexed=False,  # it shows the results
        toc=False,  # most of it is not there before someone searches
    ),
    Route(
        url=embeds.FOLDER,
        title="Op uw eigen website",
        description="Zet de hulplijnen, de agenda of een regio in een kader op uw eigen website.",
        template="embeds",
        view=embeds.view,
    ),
    Route(
        url="redactie/werklijst/",
        title="Werklijst van de redactie",
        description="Wat oud, niet af, niet verbonden of niet zeker is in de gegevens van de toolbox.",
        template="worklist",
        view=worklist.view,
        above=(parts.HOME, Link("Redactie", "/redactie/")),
        listed=False,
        indexed=False,
    ),
    Route(
        url="stijlgids/",
        title="Stijlgids",
        description="De kleuren, letters, maten en onderdelen waarvan deze website is gemaakt.",
        template="styleguide",
        view=styleguide.view,
        listed=False,
        indexed=False,
        head=SHEET.format("styleguide") + NUMBERS,
    ),
)


def routes(site: Site) -> tuple[Route, ...]:
    """All of them. A text of `content/` at the address of another page stands on that page; an entry keeps its address."""
    contents = {page.url: page for page in site.contents}
    entries = {node.url.lstrip("/") for node in site.every()}
    lists = (_list(site, kind) for kind in site.kinds)
    texts = (_text(site, page) for page in site.contents)
    fixed = (replace(page, above=context.above(site, page.url)) if page.url in menu.BELOW else page for page in ROUTES)
    written = (_home(site), *lists, *fixed, *_of_kinds(site.kinds), *map(contributing.check, site.of(Region)), *texts)
    table: dict[str, Route] = {}
    for route in chain(written, _left_behind(site)):
        if route.url not in entries:
            table.setdefault(route.url, replace(route, content=contents.get(route.url)))
    return tuple(table.values())


def _of_kinds(kinds: Collection[Kind]) -> Iterator[Route]:
    """To compare, propose and correct their entries."""
    yield from (comparison.route(kind) for kind in kinds if kind.list.table)
    yield from contributing.forms(kinds)


def addresses(catalog: Catalog) -> frozenset[str]:
    """Where a link may lead, from the root: the pages of the site once all its files can be read."""
    return _made(catalog) | {f"/{content.address(text.path, catalog.folder)}" for text in catalog.texts}


def led_to(catalog: Catalog) -> frozenset[str]:
    """Where pages of the toolbox lead by themselves: those without a text of `content/`, and those with more than a text."""
    return _made(catalog) | {f"/{url}" for url in SHAPES}


def _made(catalog: Catalog) -> frozenset[str]:
    kinds = [kind for kind in model.KINDS if catalog.known[kind.name]]
    urls = {"", *(route.url for route in (*ROUTES, *_of_kinds(kinds)))}
    for kind in kinds:
        urls |= {f"{kind.url}/", *(f"{kind.url}/{id}/" for id in catalog.known[kind.name])}
    urls |= {form_addresses.checkup(id) for id in catalog.known.get("regions", ())}
    return frozenset(f"/{url}" for url in urls)


def _home(site: Site) -> Route:
    own = next((page for page in site.contents if not page.url), None)
    return Route(
        url="",
        title=own.title if own else site.settings.name,
        description=own.description if own else site.settings.tagline,
        template="home",
        view=home.view,
        indexed=False,  # every page leads there, and its words are those of the pages it leads to
        toc=False,
    )


def _list(site: Site, kind: Kind) -> Route:
    return Route(
        url=f"{kind.url}/",
        title=kind.list.title,
        description=site.settings.list_text(kind.name).opening,
        template="list",
        view=functools.partial(listing.view, kind=kind),
        above=context.above(site, kind.url),
        kind=kind,
        twin=True,
        toc=not listing.is_by_letter(site, kind),
        names=(kind.many, kind.one),
    )


def _text(site: Site, page: ContentPage) -> Route:
    template, view = SHAPES.get(page.url, ("written", content_page.view))
    is_page = page.url != LOST  # which stands at every address that is not there
    route = Route(
        url=page.url,
        title=page.title,
        description=page.description,
        template=template,
        view=view,
        above=content_page.above(site.contents, page.url),
        listed=is_page,
        indexed=is_page,
        twin=is_page,
        toc=is_page,
        head=NUMBERS if template == "reuse" else "",
        text=lambda: markdown.plain(page.text),
        rank=contributing.BEHIND if page.url.startswith(LATER) else RANKS.get(page.url, 1.0),
    )
    return content_page.translated(route, site)


def _left_behind(site: Site) -> Iterator[Route]:
    """What stands at addresses that were once given out."""
    for url in site.removed:
        yield _removed(url.lstrip("/"))
    for node in site.every():
        for alias in node.entity.aliases:
            former = alias if "/" in alias else f"{node.kind.url}/{alias}"
            yield _moved(f"{former}/", node.name, node.url.lstrip("/"))
    for page in site.contents:
        yield from (_moved(f"{alias}/", page.title, page.url) for alias in page.aliases)


def _removed(url: str) -> Route:
    """At the address of an entry that was taken away for good. It tells nothing of what was there."""
    kind = next(kind for kind in model.KINDS if url.startswith(f"{kind.url}/"))
    return Route(
        url=url,
        title="Deze pagina is weggehaald",
        description="Wat hier stond, is weggehaald. Het komt niet terug.",
        template="removed",
        view=lambda _context, route: route,
        kind=kind,
        listed=False,
        indexed=False,
        toc=False,
    )


def _moved(url: str, title: str, now: str) -> Route:
    """At the former address of an entry or a text; it leads on by itself."""
    return Route(
        url=url,
        title=title,
        description=f"Deze pagina heeft een nieuw adres: {title}.",
        template="moved",
        view=lambda _context, route: route,
        listed=False,
        indexed=False,
        toc=False,
        head=str(REFRESH.format(output.base(url) + now)),
        canonical=now,
    )
