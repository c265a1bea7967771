"""Checks the links in texts: each is kept as it was written and leads somewhere, or its very spot is told."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Protocol
from urllib.parse import urlsplit

from toolbox import model
from toolbox.model import field
from toolbox.site import content, prose
from toolbox.site.catalog import Catalog, Entry
from toolbox.site.content import ContentPage
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Path
from toolbox.text import dutch, markdown, targets
from toolbox.text.markdown import Address

_HOST = re.compile(r"(?:www\.[\w-]+|[\w-]+)\.(?:nl|org|com|eu|net|be|amsterdam|frl|info)(?:[/:?#]|$)", re.IGNORECASE)
REFUSED = {
    "empty": "Deze link heeft geen adres.",
    "host": "De link naar '{}' mist 'https:'.",
    "scheme": "De link naar '{}' begint met iets wat op deze site niet werkt.",
}
UNSAID = {
    "mail": re.compile(r"mailto:[^@\s]+@[^@\s]+\.\S+", re.IGNORECASE),
    "phone": re.compile(r"tel:\+?\d(?:[\s().-]*\d){2,}", re.IGNORECASE),
}
ALLOWED = "Een link begint met https://, mailto:, tel: of met een / voor een pagina op deze site."
_LOCAL = re.compile(r"https?://(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?::\d+)?(?:/|$)", re.IGNORECASE)
MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
ANCHORS = 12  # so many headings are named


@dataclass(frozen=True, slots=True)
class Link:
    """A link or a picture as it was written in the file `path`, and where it leads: from the root when it stays on the site.

    `spot` looks up where it stands, for one that is told.
    """

    path: str
    spot: Callable[[], Place]
    url: str
    target: str
    is_picture: bool = False

    @property
    def place(self) -> Place:
        return self.spot()

    @property
    def page(self) -> str:
        return re.split("[?#]", self.target)[0]

    @property
    def anchor(self) -> str:
        return self.target.partition("#")[2]


class Spots(Protocol):
    def __call__(self, url: str, *, ever: bool = False) -> Collection[str]:
        """Every id on the page at an address: today, or on any day."""


def check(
    catalog: Catalog, links: Iterable[Link], known: Collection[str], spots: Spots | None = None
) -> Iterator[Problem]:
    """Links that can't work, and those to pages that are not among the `known` addresses or to a heading that is not there.

    `spots` gives the ids on a page, where these can be told.
    """
    lists = frozenset(f"/{kind.url}/" for kind in model.KINDS)
    unread = tuple(f"/{model.BY_NAME[name].url}/" for name in catalog.unreadable)
    headings = cache(partial(_headings, catalog))
    for link in (_at_home(link, catalog.settings.site_url) for link in links):
        if link.page in lists and link.path == catalog.settings_source.path:
            continue  # the menu and home leave out a list without entries
        if link.is_picture and link.target not in known:
            yield _unknown_picture(link, known, catalog.folder)
        elif targets.kind(link.target) not in ("own", "relative"):
            yield from _of_others(link)
        elif link.page.startswith(targets.FILES) and link.page not in known:
            yield _unknown_file(link, known, catalog.folder)
        elif link.page not in known and not link.page.startswith(unread or ("\0",)):
            yield _unknown_address(link, known)
        elif link.anchor:
            yield from _of_anchor(link, headings(link.page), spots)


def _at_home(link: Link, site_url: str) -> Link:
    """A link to a page of the site by its whole address is judged as one from the root; one to another file of it is not."""
    home = f"{site_url.rstrip('/')}/"
    target = f"/{link.target.removeprefix(home)}" if site_url and link.target.startswith(home) else ""
    return replace(link, target=target) if target and "." not in re.split("[?#]", target)[0] else link


def _of_others(link: Link) -> Iterator[Problem]:
    """What is wrong with a link that does not lead to a page of the site."""
    kind = targets.kind(link.target)
    if kind in REFUSED:
        yield Problem(link.place, "link-werkt-niet", REFUSED[kind].format(link.url), ALLOWED)
    elif kind in UNSAID and not UNSAID[kind].fullmatch(link.url):
        message = f"Achter de link naar '{link.url}' hoort een e-mailadres of een telefoonnummer."
        yield Problem(
            link.place, "link-werkt-niet", message, "Schrijf mailto: en een e-mailadres, of tel: en een nummer."
        )
    elif _LOCAL.match(link.url):
        message = f"De link naar '{link.url}' werkt alleen op uw eigen computer."
        near = _LOCAL.sub("/", link.url)
        yield Problem(link.place, "link-werkt-niet", message, f"Is het een pagina van deze site, schrijf dan '{near}'.")
    elif kind == "insecure":
        yield _insecure(link)
    elif kind == "web":
        yield from _of_web(link)


def _headings(catalog: Catalog, url: str) -> Mapping[str, str]:
    text = next((page for page in catalog.contents if f"/{page.url}" == url), None)
    return content.headings(text) if text else {}


def _of_anchor(link: Link, headings: Mapping[str, str], spots: Spots | None) -> Iterator[Problem]:
    """What is not there today and was or will be, as the meetings to come, is told mildly: no error depends on the day."""
    if link.anchor in headings:
        return
    today = spots(link.page) if spots else ()
    if link.anchor not in today and (headings or spots):
        comes_and_goes = spots is not None and link.anchor in spots(link.page, ever=True)
        yield replace(_unknown_anchor(link, headings or today), severity="warning" if comes_and_goes else "error")


def links(catalog: Catalog, contents: Iterable[ContentPage]) -> Iterator[Link]:
    """Every link in a field of an entry or of the site, and in these texts, with its place."""
    for entry in catalog.all():
        yield from _of_entry(entry)
    for _, file, values in catalog.singles():
        for path, url in field.targets(values):
            yield Link(file.path, partial(file.place, path), url, url)
    for page in contents:
        for address in markdown.addresses(page.text):
            target = targets.resolved(address.url, page.name)
            yield Link(page.path, partial(_in_page, page, address), address.url, target, address.is_picture)


def _of_entry(entry: Entry) -> Iterator[Link]:
    name = prose.file(entry.kind, entry.id)
    file = entry.source
    for path, text in field.prose(entry.entity):
        for address in markdown.addresses(text):
            target = targets.resolved(address.url, name)
            yield Link(file.path, partial(_in_entry, entry, path, address.url), address.url, target, address.is_picture)
    for path, url in field.targets(entry.entity):
        yield Link(file.path, partial(entry.place, *path), url, url)


def _in_entry(entry: Entry, path: Path, url: str) -> Place:
    """The spot of `url` itself, below the start of the text that holds it."""
    place = entry.place(*path)
    lines = entry.source.text.split("\n")
    for number in range(place.line, len(lines) + 1):
        first = place.column - 1 if number == place.line else 0
        if spot := _spot(lines[number - 1], url, first):
            return Place(place.path, number, *spot)
    return place


def _in_page(page: ContentPage, link: Address) -> Place:
    lines = page.text.split("\n")
    for number in range(link.line, len(lines)):
        if spot := _spot(lines[number], link.url, 0):
            return Place(page.path, page.line + number, *spot)
    return Place(page.path, page.line + link.line)


def _spot(line: str, url: str, first: int) -> tuple[int, int] | None:
    """The column of an address in a line and its length: between brackets, or bare."""
    bare = re.escape(re.sub(r"^(mailto:|http://(?=www\.))", "", url)) if ":" in url else "\0"
    match = re.compile(rf"(?<=\()\s*<?({re.escape(url)})(?=[\s)>])|({bare})(?![\w/])").search(line, first)
    return (
        (match.start(match.lastindex) + 1, max(1, len(match[match.lastindex]))) if match and match.lastindex else None
    )


def _insecure(link: Link) -> Problem:
    message = f"De link naar '{link.url}' begint met http. Anderen kunnen dan meelezen."
    hint = f"Probeer of '{link.url.replace('http', 'https', 1)}' werkt, en schrijf dat. Anders mag het zo blijven."
    return Problem(link.place, "http-link", message, hint, "warning")


def _of_web(link: Link) -> Iterator[Problem]:
    try:
        host = urlsplit(link.url).hostname or ""
    except ValueError:
        host = ""
    if "." not in host:
        message = f"De link naar '{link.url}' is geen heel webadres."
        yield Problem(link.place, "link-werkt-niet", message, "Neem het hele adres over uit uw browser.")


def _unknown_address(link: Link, known: Collection[str]) -> Problem:
    near = _near(link, known)
    hint = f"Bedoelt u '{near}'?" if near else "Open de pagina op de site en neem het adres over, vanaf de eerste /."
    return Problem(
        link.place, "onbekend-adres", f"De link naar '{link.url}' gaat naar een pagina die niet bestaat.", hint
    )


def _unknown_file(link: Link, known: Collection[str], folder: str) -> Problem:
    near = dutch.suggest(link.page, [url for url in known if url.startswith(targets.FILES)])
    hint = f"Bedoelt u '{near}'?" if near else f"Zet het bestand in de map {folder}/files."
    return Problem(link.place, "bestand-ontbreekt", f"Het bestand '{link.url}' is er niet.", hint)


def _unknown_picture(link: Link, known: Collection[str], folder: str) -> Problem:
    """Of a picture there is nothing to show before it is known who made it."""
    if targets.kind(link.url) in ("web", "insecure", "host"):
        message = f"De afbeelding '{link.url}' staat op een andere site."
        hint = f"Mag u haar gebruiken, zet haar dan zelf in {folder}/images. Anders kan een link ernaar."
        return Problem(link.place, "afbeelding-onbekend", message, hint)
    name = link.target.rpartition("/")[2]
    near = dutch.suggest(name, [url.removeprefix(targets.IMAGES) for url in known if url.startswith(targets.IMAGES)])
    hint = (
        f"Bedoelt u '{near}'?"
        if near
        else f"Zet het bestand in {folder}/images, en schrijf in data/pictures.yaml wat erop staat."
    )
    return Problem(
        link.place, "afbeelding-onbekend", f"De afbeelding '{link.url}' staat niet in data/pictures.yaml.", hint
    )


def _near(link: Link, known: Collection[str]) -> str | None:
    """The address that was meant: from the root, of another site, a page of that name, or what looks most like it."""
    if MAILBOX.fullmatch(link.url):
        return f"mailto:{link.url}"
    bare = re.sub(r"(?:(?:^|/)index)?\.html?$", "", link.url)
    from_root = "/" + "/".join(part for part in bare.split("/") if part not in ("", ".", "..")) + "/"
    if from_root in known:
        return from_root
    if targets.kind(link.url) == "relative" and _HOST.match(link.url):
        return f"https://{link.url}"
    name = re.sub(r"\.html?$", "", link.page.rstrip("/").rsplit("/", 1)[-1])
    same = sorted(url for url in known if url.endswith((f"/{name}/", f"{targets.FILES}{name}"))) if name else []
    if len(same) == 1:
        return same[0]
    alike = dutch.suggest(link.page, known)  # a long way of folders is no likeness: the page itself is what is sought
    return alike if alike and dutch.suggest(name, [alike.rstrip("/").rsplit("/", 1)[-1]]) else None


def _unknown_anchor(link: Link, spots: Collection[str]) -> Problem:
    page = "" if link.url.startswith("#") else link.url.partition("#")[0]
    near = dutch.suggest(link.anchor, spots)
    hint = f"Bedoelt u '{page}#{near}'?" if near else _choices(spots)
    message = f"De link naar '{link.url}' gaat naar een kop die niet op die pagina staat."
    return Problem(link.place, "onbekend-adres", message, hint)


def _choices(spots: Collection[str]) -> str:
    if not spots:
        return "Op die pagina staat geen kop. Haal het deel vanaf # weg."
    more = " en meer" if len(spots) > ANCHORS else ""
    return f"Op die pagina staan: {', '.join(list(spots)[:ANCHORS])}{more}."
