"""The files that a site is not whole without, and the texts that nothing leads to."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from toolbox import model
from toolbox.checks.addresses import Link
from toolbox.model import field
from toolbox.site import content
from toolbox.site.catalog import Catalog, Files
from toolbox.site.content import ContentPage
from toolbox.source.problem import Place, Problem

# The texts that pages of the toolbox itself lead to, by their address.
LINKED = tuple(f"/{name}/" for name in ("hulp", "contact", "bijdragen", "redactie", "privacy", "colofon"))
LOST = "404.md"
ENGLISH = "en/"  # a text in English has the address of the Dutch one before it


def missing(files: Files, catalog: Catalog) -> Iterator[Problem]:
    """What is not there at all."""
    if files.settings[1] is None:
        message = "Dit bestand is er niet. Menu, voettekst en beginpagina zijn nu die van elke kennisbank."
        hint = "Maak het bestand, met ten minste 'name: …' en 'status: concept'."
        yield Problem(Place(files.settings[0]), "instellingen-ontbreken", message, hint, "warning")
    written = {f"/{content.address(text.path, catalog.folder)}" for text in catalog.texts}
    for url in LINKED:
        if url not in written:
            path = f"{catalog.folder}{url.rstrip('/')}.md"
            message = f"Op veel pagina's staat een link naar {url}, maar die tekst is er niet."
            yield Problem(Place(path), "pagina-ontbreekt", message, _to_make(path))
    if f"/{content.address(LOST)}" not in written:
        path = f"{catalog.folder}/{LOST}"
        message = "Wie een adres typt dat er niet is, krijgt een pagina die niet van deze site is."
        yield replace(Problem(Place(path), "pagina-ontbreekt", message, _to_make(path)), severity="warning")


def _to_make(path: str) -> str:
    return f"Maak het bestand {path}, met bovenaan 'title: …' en 'description: …' tussen twee regels met '---'."


def former(catalog: Catalog, known: Collection[str]) -> Iterator[Problem]:
    """Former addresses of texts at which another page stands, or that two texts have."""
    seen: dict[str, ContentPage] = {}
    files = {file.path: file for file in catalog.texts}
    for page in catalog.contents:
        for alias in page.aliases:
            first = seen.setdefault(alias, page)
            place = files[page.path].find(alias, Place(page.path)) or Place(page.path)
            if f"/{alias}/" in known:
                message = f"Het oude adres '{alias}' is nu het adres van een pagina."
                hint = "Haal het hier weg: één webadres kan maar naar één pagina leiden."
                yield Problem(place, "oud-id-in-gebruik", message, hint)
            elif first is not page:
                message = f"Het oude adres '{alias}' staat ook in {first.path}."
                yield Problem(place, "dubbel-oud-id", message, "Laat het op één plaats staan.")


def unreached(
    catalog: Catalog, links: Iterable[Link], pages: Collection[str], is_listed: Callable[[str], bool]
) -> Iterator[Problem]:
    """Texts that one comes to by no link; `pages` are where pages of the toolbox lead by themselves, and a menu of the engine
    lists some texts."""
    on: dict[str, set[str]] = {page.path: set() for page in catalog.contents}
    for link in links:
        on.setdefault(link.path, set()).add(link.page)
    from_texts = {f"/{page.url}": on.pop(page.path) | set(_around(page.url)) for page in catalog.contents}
    listed = (f"/{page.url}" for page in catalog.contents if is_listed(page.path))
    reached = _reached(from_texts, {"/", *LINKED, *pages, *_usual(catalog), *listed}.union(*on.values()))
    for page in catalog.contents:
        if f"/{page.url}" not in reached and page.name != LOST:
            message = "Geen menu en geen link leidt naar deze tekst."
            hint = (
                f"Maak in een andere tekst een link naar /{page.url}, of zet dat adres in het menu in data/site.yaml."
            )
            yield Problem(Place(page.path), "pagina-zonder-weg", message, hint, "warning")


def _usual(catalog: Catalog) -> Iterator[str]:
    """Where menu, footer and home lead as long as the site has none of its own."""
    if not (catalog.settings.menu and catalog.settings.footer and catalog.settings.home):
        yield from (address for _, address in field.targets(model.defaults()))


def _reached(links: Mapping[str, set[str]], roots: set[str]) -> set[str]:
    """These addresses, where the texts there lead to, and so on."""
    reached: set[str] = set()
    waiting = roots
    while waiting:
        reached |= waiting
        waiting = set().union(*(links.get(url, ()) for url in waiting)) - reached
    return reached


def _around(url: str) -> Iterator[str]:
    """What the page of a text leads to by itself: its translation, and the texts above it."""
    parts = url.split("/")[:-1]
    yield from (f"/{'/'.join(parts[:count])}/" for count in range(1, len(parts)))
    yield f"/{url}{ENGLISH}"
