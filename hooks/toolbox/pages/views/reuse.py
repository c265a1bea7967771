"""The pages that tell what there is to reuse: /hergebruik/, made from the table of exports, and those for developers."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox import exports
from toolbox.exports import Export
from toolbox.pages.views import parts, written
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link
from toolbox.site.content import ContentPage
from toolbox.text import markdown

URL = "hergebruik/"
DEVELOPERS = {
    "hergebruik/ontwikkelaars/": "nl",
    "hergebruik/developers/": "en",
}  # pages with examples, and their language
PLACEHOLDER = "https://toolbox.voorbeeld.nl"  # in texts: the address of this site
SUBSCRIBE = "agenda"  # the export to which one can subscribe by webcal
RIGHTS = (
    "De gegevens vallen onder CC BY 4.0. Namen en logo's van organisaties en persoonsgegevens vallen er niet onder. Een persoon "
    "staat alleen in deze bestanden als die persoon daarmee instemt. Die instemming kan ophouden: haal de gegevens daarom elke dag "
    "opnieuw op, en bewaar geen oude."
)


@dataclass(frozen=True, slots=True)
class Offer:
    """One export as the page tells it."""

    id: str
    title: str
    text: str
    who: str
    links: tuple[Link, ...]
    patterns: tuple[str, ...]
    subscribe: str


@dataclass(frozen=True, slots=True)
class ReuseView:
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    text: markupsafe.Markup
    rights: str
    offers: tuple[Offer, ...]
    developers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DeveloperView:
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    language: str
    text: markupsafe.Markup


def view(context: ViewContext, page: ContentPage) -> ReuseView:
    root = context.site.settings.site_url.rstrip("/")
    return ReuseView(
        title=page.title,
        description=page.description,
        breadcrumbs=(parts.HOME,),
        text=written.intro(context, URL),
        rights=RIGHTS,
        offers=tuple(_offer(export, root) for export in exports.EXPORTS),
        developers=tuple(Link(one.title, f"/{url}") for url in DEVELOPERS if (one := written.at_url(context, url))),
    )


def _offer(export: Export, root: str) -> Offer:
    links = tuple(Link(link.title, f"/{link.url}") for link in export.links)
    subscribe = ""
    if export.name == SUBSCRIBE and root:
        subscribe = f"webcal://{root.partition('://')[2]}{links[0].url}"
    patterns = tuple(f"{root}/{pattern}" for pattern in export.patterns)
    return Offer(export.name, export.title, export.text, export.who, links, patterns, subscribe)


def developer(context: ViewContext, page: ContentPage) -> DeveloperView:
    """A page with examples, in which the address of this site stands where it has one."""
    root = context.site.settings.site_url.rstrip("/") or PLACEHOLDER
    above = written.at_url(context, URL)
    return DeveloperView(
        title=page.title,
        description=page.description,
        breadcrumbs=(parts.HOME, *((Link(above.title, f"/{URL}"),) if above else ())),
        language=DEVELOPERS[page.url],
        text=markdown.render(page.text.replace(PLACEHOLDER, root)).html,
    )
