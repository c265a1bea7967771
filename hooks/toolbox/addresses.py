"""Links in texts to the site's own pages, checked. Knows which addresses the site will have, not what is on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from toolbox import catalog, content, dutch, models, problems, prose, source
from toolbox.models import fields, marks

# Pages that no file of content/ and no entry brings.
GENERATED = (
    "",
    "bijdragen/meldingen/",
    "bijdragen/velden/",
    "bijdragen/voorstel/",
    "in-beeld/",
    "redactie/werklijst/",
    "zoeken/",
)


def check(book: catalog.Catalog, *, contents: bool = True) -> Iterator[problems.Problem]:
    """Links in texts to pages of the site that do not exist; without `contents` in the texts of entries alone."""
    known = {f"/{url}" for url in GENERATED} | {f"/{content.address(text.path)}" for text in book.texts}
    for kind in models.KINDS:
        known.add(f"/{kind.url}/")
        known.update(f"/{kind.url}/{id}/" for id in book.known[kind.name])
        known.update((f"/bijdragen/velden/{kind.url}/", f"/bijdragen/voorstel/{kind.url}/"))
    known.update(f"/bijdragen/regio/{id}/" for id in book.known["regions"])
    unread = tuple(f"/{models.BY_NAME[name].url}/" for name in book.unreadable)
    for place, url in _links(book, book.contents if contents else ()):
        page = url.split("#")[0]
        if page not in known and not page.startswith(unread or ("\0",)):
            yield _unknown_address(place, url, known)


def _links(book: catalog.Catalog, contents: Iterable[content.ContentPage]) -> Iterator[tuple[problems.Place, str]]:
    """Every link to a page of the site itself, with its place."""
    for entry in book.all():
        yield from _of_entry(entry)
    for page in contents:
        for link in prose.addresses(page.text):
            if prose.is_own(link.url):
                yield _in_page(page, link), link.url


def _of_entry(entry: catalog.Entry) -> Iterator[tuple[problems.Place, str]]:
    for _, path, text, _ in marks.values(entry.entity, fields.Markdown):
        for link in prose.addresses(text):
            if prose.is_own(link.url):
                yield _within(entry.place(*path), entry.source, link.url), link.url
    for _, path, url, _ in marks.values(entry.entity, fields.Target):
        if prose.is_own(url):
            yield entry.place(*path), url


def _within(place: problems.Place, one: source.Source, url: str) -> problems.Place:
    """The spot of `url` itself, below the start of the text that holds it."""
    lines = one.text.split("\n")
    for number in range(place.line, len(lines) + 1):
        column = lines[number - 1].find(f"({url}", place.column - 1 if number == place.line else 0)
        if column >= 0:
            return problems.Place(place.path, number, column + 2, len(url))
    return place


def _in_page(page: content.ContentPage, link: prose.Address) -> problems.Place:
    lines = page.text.split("\n")
    for number in range(link.line, len(lines)):
        column = lines[number].find(f"({link.url}")
        if column >= 0:
            return problems.Place(page.path, page.line + number, column + 2, len(link.url))
    return problems.Place(page.path, page.line + link.line)


def _unknown_address(place: problems.Place, url: str, known: set[str]) -> problems.Problem:
    meant = dutch.suggest(url, known)
    hint = f"Bedoelt u '{meant}'?" if meant else "Open de pagina op de site en neem het adres over, vanaf de eerste /."
    return problems.Problem(
        place, "onbekend-adres", f"De link naar '{url}' gaat naar een pagina die niet bestaat.", hint
    )
