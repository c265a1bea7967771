"""The pages for who changes the data: what messages and fields mean, and forms to propose, correct and check."""

import functools
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from typing import Any

from toolbox import model
from toolbox.checks import codes
from toolbox.forms import issue_forms
from toolbox.model import Kind, Single
from toolbox.pages.route import Route
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.contributing import checkup, correction, engine, form_addresses, handbook, mistakes, proposal
from toolbox.pages.views.parts import Link
from toolbox.site.site import Node

# The rank of pages for who changes the data or the program: below 0.5 they come last in results, and none is suggested.
BEHIND = 0.4
CONTRIBUTING = (parts.HOME, Link("Bijdragen", "/bijdragen/"))


def _fields(url: str, what: str, description: str, view: Callable[[ViewContext, Route], Any]) -> Route:
    above = (*CONTRIBUTING, Link("Velden", f"/{handbook.URL}"))
    return Route(
        url=url,
        title=f"Velden van {what}",
        description=description,
        template="fields",
        view=view,
        above=above,
        rank=BEHIND,
    )


def _of_kind(kind: Kind) -> Route:
    description = f"Elk veld van {kind.the_one} uitgelegd, met een voorbeeld."
    view = functools.partial(handbook.view, kind=kind)
    route = _fields(f"{handbook.URL}{kind.url}/", kind.the_one, description, view)
    return replace(route, text=lambda: "\n".join(field.title for field in kind.model.fields()))


def _of_pictures() -> Route:
    description = "Wat u bij een afbeelding opschrijft: wat erop staat, wie haar maakte en wat ermee mag."
    view = functools.partial(handbook.view, kind=model.PICTURES)
    return _fields(handbook.OF_PICTURES, model.PICTURES.the_one, description, view)


def _single(single: Single, url: str, view: Callable[[ViewContext, Route], Any]) -> Route:
    description = f"{single.description} Elk veld uitgelegd, met een voorbeeld."
    return _fields(url, single.title.lower(), description, view)


def _proposal(kind: Kind) -> Route:
    return Route(
        url=form_addresses.proposal(kind),
        title=f"{issue_forms.name(kind, correction=False)} voorstellen",
        description=proposal.DESCRIPTION,
        template="proposal",
        view=functools.partial(proposal.view, kind=kind),
        above=(*CONTRIBUTING, proposal.HERE),
        words=tuple(f"{kind.one} {word}" for word in proposal.WORDS),
        rank=BEHIND,
    )


def _correction(kind: Kind) -> Route:
    return Route(
        url=form_addresses.correction(kind),
        title=correction.title(kind),
        description=f"Schrijf op wat er niet klopt op de pagina van {kind.the_one}.",
        template="proposal",
        view=functools.partial(correction.view, kind=kind),
        above=(*CONTRIBUTING, proposal.HERE),
        words=(f"{kind.one} verbeteren", f"{kind.one} wijzigen", "fout melden"),
        rank=BEHIND,
    )


ROUTES: tuple[Route, ...] = (
    Route(
        url="bijdragen/meldingen/",
        title="Wat betekenen de meldingen?",
        description="Uitleg bij elke melding die u kunt krijgen als u de gegevens van de toolbox aanpast.",
        template="mistakes",
        view=mistakes.view,
        above=CONTRIBUTING,
        words=("foutmelding", "foutmeldingen"),
        text=lambda: "\n".join(f"{code} {meaning.title}" for code, meaning in codes.by_code().items()),
        rank=BEHIND,
    ),
    Route(
        url=engine.URL,
        title="Voor wie MkDocs kent",
        description="Wat elke instelling van MkDocs hier doet, en wat er in een tekst kan.",
        template="engine",
        view=engine.view,
        above=CONTRIBUTING,
        words=("Markdown", "opmaak", "mkdocs.yml"),
        rank=BEHIND,
    ),
    Route(
        url=handbook.URL,
        title="Welke velden zijn er?",
        description="De velden van elke soort, met een voorbeeld.",
        template="fields",
        view=handbook.overview,
        above=CONTRIBUTING,
        rank=BEHIND,
    ),
    *map(_of_kind, model.KINDS),
    _of_pictures(),
    _single(model.SITE, handbook.OF_SITE, handbook.site),
    _single(model.LISTS, handbook.TO_CHOOSE, handbook.lists),
    _single(model.WORDS, handbook.IN_NEED, handbook.words),
    Route(
        url=form_addresses.PROPOSALS,
        title=proposal.HERE.title,
        description=proposal.DESCRIPTION,
        template="proposal",
        view=correction.overview,
        above=CONTRIBUTING,
        words=proposal.WORDS,
        rank=BEHIND,
    ),
)


def forms(kinds: Collection[Kind]) -> Iterator[Route]:
    """To propose and correct entries of these kinds."""
    yield from (_proposal(kind) for kind in proposal.kinds() if kind in kinds)
    yield from (_correction(kind) for kind in correction.kinds() if kind in kinds)


def check(region: Node) -> Route:
    return Route(
        url=form_addresses.checkup(region.id),
        title=f"Controleer uw regio: {region.name}",
        description=f"Alles wat de toolbox zegt over {region.name}, om na te kijken en te verbeteren.",
        template="checkup",
        view=functools.partial(checkup.view, node=region),
        above=CONTRIBUTING,
        words=("Klopt het nog?", "nakijken"),
        rank=BEHIND,
    )
