"""A page that people wrote in content/: its text with words explained. Knows its place among the other pages.

Where a text lists nothing but help lines, with ordinary links, these become ways to call: name, number and all else come
from the lines themselves. A table with the heads Wanneer, Wat and Bron becomes a phase of a timeline. `content/hulp/en.md`
is `content/hulp.md` in English, and so for any other page.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import markupsafe

from toolbox.model import Settings
from toolbox.model.kinds.helpline import Helpline
from toolbox.pages.route import Route
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import helpline
from toolbox.pages.views.kinds.helpline import Line
from toolbox.pages.views.overviews import timeline
from toolbox.pages.views.overviews.timeline import Point
from toolbox.pages.views.parts import Link
from toolbox.site.content import ContentPage
from toolbox.site.site import Site
from toolbox.text import glossary, markdown
from toolbox.text.glossary import Word

ACCESSIBILITY = "toegankelijkheid/"
LANGUAGE = markupsafe.Markup('<link rel="alternate" hreflang="{}" href="{}/{}">\n')
DUTCH, ENGLISH = "nl", "en"
_ITEM = r'<li><a href="/hulplijnen/([a-z0-9-]+)/">[^<]*</a></li>\n'
_SHAPED = re.compile(rf"<ul>\n(?:{_ITEM})+</ul>\n|{timeline.TABLE}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the text, and the help lines or the phase of a timeline below it; `strand` is how its line looks."""

    text: markupsafe.Markup
    lines: tuple[Line, ...]
    points: tuple[Point, ...]
    strand: str


@dataclass(frozen=True, slots=True)
class Translation:
    """The same page in the language `lang`."""

    title: str
    url: str
    lang: str


@dataclass(frozen=True, slots=True)
class WrittenView:
    translation: Translation | None
    passages: tuple[Passage, ...]
    words: tuple[Word, ...]
    links: tuple[Link, ...]


def view(context: ViewContext, route: Route) -> WrittenView:
    linker = context.linker(f"/{route.url}")
    known: set[str] = set()
    passages: list[Passage] = []
    for pieces in _split(markdown.render(text(route)).html):
        piece, shaped = map(linker.html, pieces) if route.lang == DUTCH else pieces
        lines = _lines(context, re.findall(_ITEM, shaped), known, route.lang)
        strand = timeline.strand(sum(bool(passage.points) for passage in passages))
        passages.append(Passage(piece, lines, timeline.points(shaped), strand))
    return WrittenView(
        translation=_translation(context.site, route.url),
        passages=tuple(passages),
        words=glossary.words(linker.linked),
        links=_links(context.site.settings, route.url),
    )


@dataclass(frozen=True, slots=True)
class ContactView:
    mail: str
    text: markupsafe.Markup


def contact(context: ViewContext, route: Route) -> ContactView:
    """A text of people, after how the editors can be reached."""
    return ContactView(context.site.settings.mail, intro(context, route))


def _split(html: markupsafe.Markup) -> Iterator[tuple[markupsafe.Markup, markupsafe.Markup]]:
    """Pieces of a text, each with the list of help lines or the table of what happened after it."""
    start = 0
    for match in _SHAPED.finditer(html):
        yield html[start : match.start()], html[match.start() : match.end()]
        start = match.end()
    if html[start:].strip():
        yield html[start:], parts.NOTHING


def _lines(context: ViewContext, ids: Iterable[str], known: set[str], lang: str) -> tuple[Line, ...]:
    """The help lines, in short where the page has told of them before."""
    lines = []
    for node in context.nodes(Helpline, ids):
        line = helpline.line(node, english=lang == ENGLISH)
        lines.append(line.in_short() if node.id in known else line)
        known.add(node.id)
    return tuple(lines)


def _links(settings: Settings, url: str) -> tuple[Link, ...]:
    """What `site.yaml` adds to a text: the official statement on accessibility, once there is one."""
    statement = settings.statement_url if url == ACCESSIBILITY else ""
    return (Link("Lees de officiële toegankelijkheidsverklaring", statement),) if statement else ()


def text(route: Route) -> str:
    """What people wrote in content/ for a page, as Markdown."""
    return route.content.text if route.content else ""


def intro(context: ViewContext, route: Route) -> markupsafe.Markup:
    """What people wrote in content/ for a page that is made from data: it opens that page."""
    return context.linker(f"/{route.url}").html(markdown.render(text(route)).html) if route.content else parts.NOTHING


def above(pages: Iterable[ContentPage], url: str) -> tuple[Link, ...]:
    """The pages above a text: /over/ above /over/tijdlijn/."""
    outer = (page for page in pages if page.url and url.startswith(page.url) and page.url != url)
    return (parts.HOME, *(Link(page.title, f"/{page.url}") for page in sorted(outer, key=lambda page: len(page.url))))


def translated(route: Route, site: Site) -> Route:
    """The route of a text that exists in two languages. What stands around a text is Dutch.

    Each tells search engines of both, once the site has an address: they read whole addresses alone.
    """
    if not (other := _translation(site, route.url)):
        return route
    urls = sorted((route.url, other.url.lstrip("/")), key=len)
    pages = zip((DUTCH, ENGLISH), urls, strict=True)
    root = site.settings.site_url.rstrip("/")
    head = "".join(LANGUAGE.format(lang, root, url) for lang, url in pages if root)
    if other.lang == ENGLISH:
        return replace(route, head=head)
    return replace(route, head=head, lang=ENGLISH, above=(), toc=False)


def _translation(site: Site, url: str) -> Translation | None:
    urls = {page.url for page in site.contents if page.url}
    dutch = url.removesuffix(f"{ENGLISH}/")
    if not {dutch, f"{dutch}{ENGLISH}/"} <= urls:
        return None
    if url == dutch:
        return Translation("In English", f"/{url}{ENGLISH}/", ENGLISH)
    return Translation("In het Nederlands", f"/{dutch}", DUTCH)
