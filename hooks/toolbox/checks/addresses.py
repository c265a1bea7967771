"""Checks the links in texts that lead to pages of the site itself."""

from collections.abc import Collection, Iterable, Iterator

from toolbox import model
from toolbox.model import field
from toolbox.site import content
from toolbox.site.catalog import Catalog, Entry
from toolbox.site.content import ContentPage
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source
from toolbox.text import dutch, markdown
from toolbox.text.markdown import Address


def check(catalog: Catalog, known: Collection[str], *, contents: bool = True) -> Iterator[Problem]:
    """Links in texts to pages that are not among the `known` addresses; without `contents` in the texts of entries alone."""
    lists = frozenset(f"/{kind.url}/" for kind in model.KINDS)
    unread = tuple(f"/{model.BY_NAME[name].url}/" for name in catalog.unreadable)
    for place, url in _links(catalog, catalog.contents if contents else ()):
        page = url.split("#")[0]
        if page in lists and place.path == catalog.settings_source.path:
            continue  # the menu and home leave out a list without entries
        if page not in known and not page.startswith(unread or ("\0",)):
            yield _unknown_address(place, url, known)
    yield from _unknown_headings(catalog)


def _links(catalog: Catalog, contents: Iterable[ContentPage]) -> Iterator[tuple[Place, str]]:
    """Every link to a page of the site itself, with its place."""
    for entry in catalog.all():
        yield from _of_entry(entry)
    for _, file, values in catalog.singles():
        for path, url in field.targets(values):
            if markdown.is_own(url):
                yield file.place(path), url
    for page in contents:
        for link in markdown.addresses(page.text):
            if markdown.is_own(link.url):
                yield _in_page(page, link), link.url


def _of_entry(entry: Entry) -> Iterator[tuple[Place, str]]:
    for path, text in field.prose(entry.entity):
        for link in markdown.addresses(text):
            if markdown.is_own(link.url):
                yield _within(entry.place(*path), entry.source, link.url), link.url
    for path, url in field.targets(entry.entity):
        if markdown.is_own(url):
            yield entry.place(*path), url


def _within(place: Place, source: Source, url: str) -> Place:
    """The spot of `url` itself, below the start of the text that holds it."""
    lines = source.text.split("\n")
    for number in range(place.line, len(lines) + 1):
        column = lines[number - 1].find(f"({url}", place.column - 1 if number == place.line else 0)
        if column >= 0:
            return Place(place.path, number, column + 2, len(url))
    return place


def _in_page(page: ContentPage, link: Address) -> Place:
    lines = page.text.split("\n")
    for number in range(link.line, len(lines)):
        column = lines[number].find(f"({link.url}")
        if column >= 0:
            return Place(page.path, page.line + number, column + 2, len(link.url))
    return Place(page.path, page.line + link.line)


def _unknown_address(place: Place, url: str, known: Collection[str]) -> Problem:
    near = dutch.suggest(url, known)
    hint = f"Bedoelt u '{near}'?" if near else "Open de pagina op de site en neem het adres over, vanaf de eerste /."
    return Problem(place, "onbekend-adres", f"De link naar '{url}' gaat naar een pagina die niet bestaat.", hint)


def _unknown_headings(catalog: Catalog) -> Iterator[Problem]:
    """The questions on pages of `content/` that words of need lead to, and that are not there."""
    headings = {f"/{page.url}": content.headings(page) for page in catalog.contents}
    for path, url in field.targets(catalog.words):
        page, _, id = url.partition("#")
        if id and page in headings and id not in headings[page]:
            near = dutch.suggest(id, headings[page])
            hint = f"Bedoelt u '{page}#{near}'?" if near else f"Op die pagina staan: {', '.join(headings[page])}."
            message = f"De link naar '{url}' gaat naar een kop die niet op die pagina staat."
            yield Problem(catalog.words_source.place(path), "onbekend-adres", message, hint)
