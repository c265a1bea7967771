"""What other sites show in a frame: the card of a region, the agenda, the help lines; and the page with the code to copy.

Each is a whole document without scripts and without the frame of our pages; what it leads to opens outside the frame.
"""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import markupsafe

from toolbox.model.kinds.event import Event
from toolbox.model.kinds.helpline import Helpline
from toolbox.model.kinds.region import Region
from toolbox.pages import templating
from toolbox.pages.route import Route
from toolbox.pages.views import cards, listing
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import helpline
from toolbox.pages.views.kinds.helpline import Line
from toolbox.pages.views.parts import Card
from toolbox.site import output
from toolbox.site.output import File
from toolbox.site.site import Site

FOLDER = "insluiten/"
MOST = 5  # meetings in one frame
CODE = markupsafe.Markup('<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>')


@dataclass(frozen=True, slots=True, kw_only=True)
class Embed:
    """`url` starts at the root, as does `more`: the page that tells all. `height` in pixels suits a column of 360."""

    url: str
    title: str
    more: str
    height: int
    label: str = ""
    text: str = ""
    cards: tuple[Card, ...] = ()
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """What somebody copies; "" while the site has no address."""

    title: str
    url: str
    code: str


@dataclass(frozen=True, slots=True)
class EmbedsView:
    lists: tuple[Code, ...]
    regions: tuple[Code, ...]


def view(context: ViewContext, route: Route) -> EmbedsView:  # noqa: ARG001 - as every view
    codes = {embed: _code(context.site, embed) for embed in every(context.site)}
    is_region = {embed: embed.url.startswith(f"/{FOLDER}regios/") for embed in codes}
    return EmbedsView(
        lists=tuple(code for embed, code in codes.items() if not is_region[embed]),
        regions=tuple(code for embed, code in codes.items() if is_region[embed]),
    )


def _code(site: Site, embed: Embed) -> Code:
    root = site.settings.site_url.rstrip("/")
    title = f"{embed.title} - {site.settings.name}"
    return Code(embed.title, embed.url, str(CODE.format(root + embed.url, title, embed.height)) if root else "")


def every(site: Site) -> Iterator[Embed]:
    """Of what the site tells of; nobody is named in any."""
    if site.of(Helpline):
        lines = tuple(map(helpline.line, site.of(Helpline)))
        yield Embed(url=f"/{FOLDER}hulplijnen/", title="Hulplijnen", more="/hulplijnen/", height=640, lines=lines)
    if events := site.of(Event):
        coming = listing.coming((node for node in events if node.entity.status == "gepland"), site.today)
        yield Embed(
            url=f"/{FOLDER}agenda/",
            title="Agenda",
            more="/agenda/",
            height=480,
            text="" if coming else "Er staan nu geen bijeenkomsten gepland.",
            cards=cards.cards(coming[:MOST], site.today),
        )
    for node in site.of(Region):
        card = cards.card(node, site.today)
        yield Embed(
            url=f"/{FOLDER}regios/{node.id}/",
            title=node.name,
            more=node.url,
            height=320,
            label=", ".join((card.label, *card.tags)),
            text=card.summary,
        )


def make(site: Site) -> Iterator[File]:
    for embed in every(site):
        yield File(f"{embed.url[1:]}index.html", functools.partial(_document, site, embed))


def _document(site: Site, embed: Embed) -> bytes:
    template = templating.environment().get_template("embed.html.jinja")
    html = template.render(embed=embed, name=site.settings.name, root=site.settings.site_url.rstrip("/"))
    return output.relative(html, embed.url[1:]).encode()
