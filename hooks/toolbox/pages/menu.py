"""The main menu and the columns of the footer, as `site.yaml` has them; without what leads to a page that is not there."""

from collections.abc import Iterable, Iterator

from toolbox import model
from toolbox.model.settings.navigation import Column, MenuLink
from toolbox.pages import presence
from toolbox.site.site import Site

Item = tuple[str, str]
HELP = ("koraal", "hulp/")  # the page about help is a text, not the list of a kind
BELOW = {"in-beeld/": "regios/"}  # a page of data that is no kind, and what it is about


def main(site: Site) -> tuple[Item, ...]:
    """Address (from the root, without its slash) and text, in order."""
    return tuple(_links(site, site.settings.menu or model.defaults().menu))


def columns(site: Site) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    """The title of each column, and what is in it. Without columns in `site.yaml` the first one also has each new kind."""
    named = site.settings.footer or (_with_new_kinds(model.defaults().footer))
    columns = ((column.title, tuple(_links(site, column.links))) for column in named)
    return tuple((title, links) for title, links in columns if links)


def parents(site: Site) -> dict[str, str]:
    """Of kinds (by folder) and pages that are not in the main menu the address in it that answers the same question, if any."""
    urls = {url for url, _ in main(site)}
    listed = {kind.accent: f"{kind.url}/" for kind in reversed(model.KINDS) if f"{kind.url}/" in urls}
    answers = {accent: url for accent, url in {HELP[0]: HELP[1], **listed}.items() if url in urls}
    kinds = (kind for kind in model.KINDS if kind.accent in answers and f"{kind.url}/" not in urls)
    return {kind.url: answers[kind.accent] for kind in kinds} | {
        page: url for page, url in BELOW.items() if url in urls
    }


def above(site: Site, place: str) -> tuple[Item, ...]:
    """The item of the main menu below which a kind (by folder) or page lies; none where it is in that menu, or below nothing."""
    address = parents(site).get(place)
    return tuple(item for item in main(site) if item[0] == address)


def _links(site: Site, links: Iterable[MenuLink]) -> Iterator[Item]:
    for link in links:
        if presence.is_there(site, link.url):
            yield link.url.removeprefix("/"), link.title


def _with_new_kinds(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    known = {link.url for column in columns for link in column.links}
    new = ((kind.list.title, f"/{kind.url}/") for kind in model.KINDS if f"/{kind.url}/" not in known)
    links = tuple(MenuLink.model_validate({"title": title, "url": url}) for title, url in new)
    return (columns[0].model_copy(update={"links": (*columns[0].links, *links)}), *columns[1:])
