"""The pages that tell what there is to reuse: /hergebruik/, made from what the exports offer, and those for developers."""

from dataclasses import dataclass

import markupsafe

from toolbox.pages.route import Route
from toolbox.pages.views import content_page
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link, Offer
from toolbox.text import markdown

DEVELOPERS = {
    "hergebruik/ontwikkelaars/": "nl",
    "hergebruik/developers/": "en",
}  # pages with examples, and their language
PLACEHOLDER = "https://toolbox.voorbeeld.nl"  # in texts: the address of this site
SUBSCRIBE = "agenda"  # what one can subscribe by webcal


@dataclass(frozen=True, slots=True)
class ReuseView:
    text: markupsafe.Markup
    offers: tuple[Offer, ...]
    developers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DeveloperView:
    language: str
    text: markupsafe.Markup


def view(context: ViewContext, route: Route) -> ReuseView:
    root = context.site.settings.site_url.rstrip("/")
    titles = {page.url: page.title for page in context.site.contents}
    return ReuseView(
        text=content_page.intro(context, route),
        offers=tuple(_offer(offer, root) for offer in context.offers),
        developers=tuple(Link(titles[url], f"/{url}") for url in DEVELOPERS if url in titles),
    )


def _offer(offer: Offer, root: str) -> Offer:
    """With addresses that work from any page."""
    links = [Link(link.title, f"/{link.url}") for link in offer.links]
    if offer.name == SUBSCRIBE and root and links:
        links.append(Link("Abonneren (webcal)", f"webcal://{root.partition('://')[2]}{links[0].url}"))
    return offer._replace(links=tuple(links), patterns=tuple(f"{root}/{pattern}" for pattern in offer.patterns))


def developer(context: ViewContext, route: Route) -> DeveloperView:
    """A page with examples, in which the address of this site stands where it has one."""
    root = context.site.settings.site_url.rstrip("/") or PLACEHOLDER
    return DeveloperView(
        language=DEVELOPERS[route.url],
        text=markdown.render(content_page.text(route).replace(PLACEHOLDER, root)).html,
    )
