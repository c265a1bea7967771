"""The pages that tell what there is to reuse: /hergebruik/, made from what the exports offer, and those for developers."""

from collections.abc import Mapping
from dataclasses import dataclass

import markupsafe

from toolbox.model import Kind
from toolbox.pages.route import Route
from toolbox.pages.views import content_page
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link, Offer
from toolbox.site.media import document
from toolbox.text import dutch, markdown

DEVELOPERS = {
    "hergebruik/ontwikkelaars/": "nl",
    "hergebruik/developers/": "en",
}  # pages with examples, and their language
PLACEHOLDER = "https://toolbox.voorbeeld.nl"  # in texts: the address of this site
TABLE = "csv"  # the form of which the size is told
SUBSCRIBE = "agenda"  # what one can subscribe by webcal
LISTS, FOLLOW, PROGRAMS = "lijsten", "volgen", "programmas"  # the parts of the page


@dataclass(frozen=True, slots=True)
class List:
    """A list of entries to take along; `downloads` are its files, each named by its type, `size` is that of its table."""

    name: str
    url: str
    rows: str
    size: str
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ReuseView:
    """`opening` comes first, `rules` after what there is to take along; `offers` are by the part of the page they stand in."""

    opening: markupsafe.Markup
    rules: markupsafe.Markup
    lists: tuple[List, ...]
    offers: Mapping[str, tuple[Offer, ...]]
    developers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DeveloperView:
    language: str
    text: markupsafe.Markup


def view(context: ViewContext, route: Route) -> ReuseView:
    root = context.site.settings.site_url.rstrip("/")
    titles = {page.url: page.title for page in context.site.contents}
    opening, heading, rules = content_page.intro(context, route).partition("<h2")
    offers = tuple(_offer(offer, root) for offer in context.offers)
    return ReuseView(
        opening=opening,
        rules=heading + rules,
        lists=tuple(_list(context, kind) for kind in context.site.kinds),
        offers={part: tuple(offer for offer in offers if offer.part == part) for part in (LISTS, FOLLOW, PROGRAMS)},
        developers=tuple(Link(titles[url], f"/{url}") for url in DEVELOPERS if url in titles),
    )


def _list(context: ViewContext, kind: Kind) -> List:
    """The other forms of a list are not made for their size: a workbook takes as long as all tables together."""
    files = {
        document.type_of(offer.lists[kind.name].url): offer.lists[kind.name] for offer in context.offers if offer.lists
    }
    table = files.get(TABLE)
    return List(
        name=kind.list.title,
        url=f"/{kind.url}/",
        rows=dutch.number(len(context.site.nodes[kind.name])),
        size=document.note(table.url, len(table.make())) if table else "",
        downloads=tuple(Link(name, f"/{file.url}") for name, file in files.items()),
    )


def _offer(offer: Offer, root: str) -> Offer:
    """With addresses that work from any page, that of a subscription first."""
    links = [Link(link.title, f"/{link.url}") for link in offer.links]
    if offer.name == SUBSCRIBE and root and links:
        links.insert(0, Link("Abonneer op de agenda", f"webcal://{root.partition('://')[2]}{links[0].url}"))
    return offer._replace(links=tuple(links), patterns=tuple(f"{root}/{pattern}" for pattern in offer.patterns))


def developer(context: ViewContext, route: Route) -> DeveloperView:
    """A page with examples, in which the address of this site stands where it has one."""
    root = context.site.settings.site_url.rstrip("/") or PLACEHOLDER
    return DeveloperView(
        language=DEVELOPERS[route.url],
        text=markdown.render(content_page.text(route).replace(PLACEHOLDER, root)).html,
    )
