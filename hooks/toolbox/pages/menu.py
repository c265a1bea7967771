"""The main menu and the columns of the footer: the kinds where their records put them, between the pages that are no list."""

from collections.abc import Iterable

from toolbox import model

Place = tuple[int, str, str]  # the place, the address and the text
Item = tuple[str, str]
MAIN: tuple[Place, ...] = ((6, "hulp/", "Hulp"),)
COLUMNS: dict[str, tuple[Place, ...]] = {
    "Zoeken en vinden": ((9, "in-beeld/", "In beeld"),),
    "Het netwerk": (
        (1, "over/", "Over Met Andere Ogen"),
        (2, "over/tijdlijn/", "Tijdlijn"),
        (7, "meedoen/", "Meedoen"),
    ),
    "Deze website": (
        (1, "hulp/", "Hulp"),
        (2, "contact/", "Contact"),
        (3, "bijdragen/", "Bijdragen"),
        (4, "redactie/", "Redactie"),
        (5, "hergebruik/", "Hergebruik"),
        (6, "privacy/", "Privacy"),
        (7, "toegankelijkheid/", "Toegankelijkheid"),
        (8, "colofon/", "Colofon"),
    ),
}


def main() -> tuple[Item, ...]:
    """Address and text, in order."""
    kinds = ((kind.menu.main, f"{kind.url}/", kind.menu.title) for kind in model.KINDS if kind.menu and kind.menu.main)
    return _ordered((*MAIN, *kinds))


def columns() -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """The title of each column, and what is in it."""
    places = {title: list(pages) for title, pages in COLUMNS.items()}
    for kind in model.KINDS:
        if kind.menu:
            places.setdefault(kind.menu.column, []).append((kind.menu.place, f"{kind.url}/", kind.menu.title))
    return tuple((title, _ordered(pages)) for title, pages in places.items())


def _ordered(pages: Iterable[Place]) -> tuple[Item, ...]:
    return tuple((url, text) for _, url, text in sorted(pages, key=lambda page: page[0]))
