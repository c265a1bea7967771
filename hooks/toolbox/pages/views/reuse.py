"""The pages that tell what there is to reuse: /hergebruik/, made from what the exports offer, and those for developers."""

from dataclasses import dataclass

import markupsafe

from toolbox.pages.route import Route
from toolbox.pages.views import written
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link, Offer
from toolbox.text import markdown

DEVELOPERS = {
    "hergebruik/ontwikkelaars/": "nl",
    "hergebruik/developers/": "en",
}  # pages with examples, and their language
PLACEHOLDER = "https://toolbox.voorbeeld.nl"  # in texts: the address of this site
SUBSCRIBE = "agenda"  # what one can subscribe by webcal
RIGHTS = (
    "De gegevens vallen onder CC BY 4.0. Namen en logo's van organisaties en persoonsgegevens vallen er niet onder. Een persoon "
    "staat alleen in deze bestanden als die persoon daarmee instemt. Die instemming kan ophouden: haal de gegevens daarom elke dag "
    "opnieuw op, en bewaar geen oude."
)


@dataclass(frozen=True, slots=True)
class Section:
    """An offer as the page prints it; `subscribe` is a webcal address or ""."""

    id: str
    title: str
    text: str
    who: str
    links: tuple[Link, ...]
    patterns: tuple[str, ...]
    subscribe: str


@dataclass(frozen=True, slots=True)
class ReuseView:
    text: markupsafe.Markup
    rights: str
    offers: tuple[Section, ...]
    developers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DeveloperView:
    language: str
    text: markupsafe.Markup


def view(context: ViewContext, route: Route) -> ReuseView:
    root = context.site.settings.site_url.rstrip("/")
    titles = {page.url: page.title for page in context.site.contents}
    return ReuseView(
        text=written.intro(context, route),
        rights=RIGHTS,
        offers=tuple(_section(offer, root) for offer in context.offers),
        developers=tuple(Link(titles[url], f"/{url}") for url in DEVELOPERS if url in titles),
    )


def _section(offer: Offer, root: str) -> Section:
    links = tuple(Link(link.title, f"/{link.url}") for link in offer.links)
    subscribe = ""
    if offer.name == SUBSCRIBE and root:
        subscribe = f"webcal://{root.partition('://')[2]}{links[0].url}"
    patterns = tuple(f"{root}/{pattern}" for pattern in offer.patterns)
    return Section(offer.name, offer.title, offer.text, offer.who, links, patterns, subscribe)


def developer(context: ViewContext, route: Route) -> DeveloperView:
    """A page with examples, in which the address of this site stands where it has one."""
    root = context.site.settings.site_url.rstrip("/") or PLACEHOLDER
    return DeveloperView(
        language=DEVELOPERS[route.url],
        text=markdown.render(written.text(route).replace(PLACEHOLDER, root)).html,
    )
