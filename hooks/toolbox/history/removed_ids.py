"""Finds addresses that were published before and lead nowhere now: of entries by their id, and of texts."""

from collections.abc import Collection, Iterator

from toolbox import model
from toolbox.model import Kind
from toolbox.site import consent
from toolbox.site.catalog import Catalog, Entry
from toolbox.site.content import ContentPage
from toolbox.source.problem import Place, Problem
from toolbox.text import dutch


def check(before: Catalog, now: Catalog) -> Iterator[Problem]:
    """An id or former id of `before` that is now no id, no former id and not among what was taken away for good."""
    gone = {(item.entity.kind, item.id) for item in now.removed}
    moved = {model.former(entry.kind, alias) for entry in now.all() for alias in entry.entity.aliases}
    for kind in model.KINDS:
        if kind.name in now.unreadable:
            continue
        for id, entry in _given_out(before, kind):
            if id not in now.known[kind.name] and (kind, id) not in moved and (kind.name, id) not in gone:
                yield _problem(kind, id, entry, now)


def texts(before: Catalog, now: Catalog, known: Collection[str]) -> Iterator[Problem]:
    """The address of each text of `before` that is now none of the `known` ones, and no former address of a text."""
    moved = {f"{alias}/" for page in now.contents for alias in page.aliases}
    for page in before.contents:
        for url in (page.url, *(f"{alias}/" for alias in page.aliases)):
            if url.endswith("/") and f"/{url}" not in known and url not in moved:  # 404.html is no address of its own
                yield _of_text(url, page, now)


def _of_text(url: str, page: ContentPage, now: Catalog) -> Problem:
    message = f"De tekst '{page.title}' stond op /{url}. Dat adres gaat nu nergens heen."
    names = {text.name: text for text in now.contents}
    same = next((text for text in now.contents if text.title == page.title), None)
    new = same or names.get(dutch.suggest(page.name, names) or "")
    hint = f"Zet in de kop van de tekst die er nu over gaat: 'aliases: [{url.rstrip('/')}]'."
    if new:
        hint = f"Is dit nu {new.path}? Zet daar dan in de kop: 'aliases: [{url.rstrip('/')}]'."
    away = "Is het voorgoed weg, doe dat dan bij de tekst die er het dichtst bij komt."
    return Problem(Place(page.path), "adres-verdwenen", message, f"{hint} {away}")


def _given_out(before: Catalog, kind: Kind) -> Iterator[tuple[str, Entry]]:
    for id, entry in before.entries[kind.name].items():
        if not entry.entity.draft:
            yield id, entry
            yield from ((alias, entry) for alias in entry.entity.aliases if "/" not in alias)


def _problem(kind: Kind, id: str, entry: Entry, now: Catalog) -> Problem:
    name = id if consent.is_person(entry.entity) else entry.entity.name
    message = (
        f"{kind.article.capitalize()} {kind.one} '{name}' stond op /{kind.url}/{id}/. Dat adres gaat nu nergens heen."
    )
    new = _successor(kind, id, entry, now)
    hint = f"Heeft het een nieuw id, zet dan daar: 'aliases: [{id}]'."
    if new is not None:
        hint = f"Is dit nu '{new.id}' ({new.source.path}, regel {new.line})? Zet daar dan: 'aliases: [{id}]'."
    away = f"Is het voorgoed weg, zet het id dan in data/{model.REMOVED.name}.yaml, met kind en removed."
    return Problem(Place(entry.source.path), "id-verdwenen", message, f"{hint} {away}")


def _successor(kind: Kind, id: str, entry: Entry, now: Catalog) -> Entry | None:
    """The entry with the same name, or the one whose id looks most like it."""
    entries = now.entries[kind.name]
    same = next((other for other in entries.values() if other.entity.name == entry.entity.name), None)
    likely = dutch.suggest(id, sorted(entries))
    return same or (entries.get(likely) if likely else None)
