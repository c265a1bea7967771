"""The fields of each kind, explained from the model, with an annotated example."""

from collections.abc import Iterator
from dataclasses import dataclass

import markupsafe

from toolbox.forms import examples
from toolbox.model import KINDS, LISTS, PICTURES, SITE, WORDS, Collection, Lists
from toolbox.model.field import Block
from toolbox.pages.route import Route
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link
from toolbox.text import dutch

URL = "bijdragen/velden/"
IN_NEED = f"{URL}woorden/"
OF_SITE = f"{URL}site/"
TO_CHOOSE = f"{URL}lijsten/"
OF_PICTURES = f"{URL}afbeeldingen/"


@dataclass(frozen=True, slots=True)
class FieldsView:
    lead: str
    example: str
    rows: tuple[tuple[str | markupsafe.Markup, ...], ...]
    links: tuple[Link, ...]


def overview(_context: ViewContext, _route: Route) -> FieldsView:
    """The page that leads to those of the kinds."""
    return FieldsView(
        lead="Elke soort heeft eigen velden. Kies een soort voor een voorbeeld met uitleg.",
        example="",
        rows=(),
        links=(
            *(Link(f"Velden van {kind.the_one}", f"/{URL}{kind.url}/") for kind in KINDS),
            Link(dutch.upper_first(PICTURES.many), f"/{OF_PICTURES}"),
            Link(SITE.title, f"/{OF_SITE}"),
            Link(LISTS.title, f"/{TO_CHOOSE}"),
            Link(WORDS.title, f"/{IN_NEED}"),
        ),
    )


def view(context: ViewContext, _route: Route, *, kind: Collection) -> FieldsView:
    return FieldsView(
        lead=f"Zo ziet een {kind.one} eruit in data/{kind.name}.yaml.",
        example=examples.annotated(kind, context.site.lists),
        rows=tuple(rows(kind.model, context.site.lists)),
        links=(),
    )


def site(context: ViewContext, _route: Route) -> FieldsView:
    """What the site says of itself, which is one file."""
    lead = f"{SITE.description} Dat staat in data/{SITE.name}.yaml."
    return FieldsView(lead, examples.annotated(SITE), tuple(rows(SITE.model, context.site.lists)), links=())


def lists(context: ViewContext, _route: Route) -> FieldsView:
    """What one can choose from, which is one file."""
    lead = (
        f"{LISTS.description} Dat staat in data/{LISTS.name}.yaml. Ontbreekt een lijst, dan geldt die van de toolbox. "
        "Filters, formulieren en controle volgen de lijst, in haar volgorde."
    )
    return FieldsView(lead, examples.annotated(LISTS), tuple(rows(LISTS.model, context.site.lists)), links=())


def words(context: ViewContext, _route: Route) -> FieldsView:
    """The words of people in need, which are one file."""
    return FieldsView(
        lead=f"{WORDS.description} Dat staat in data/{WORDS.name}.yaml. Een woord tussen < en > is een woord uit die groep, "
        "een / staat tussen woorden die allebei kunnen, en ... zijn hoogstens vier andere woorden. Hoofdletters, accenten, "
        "leestekens en een verschrijving maken niet uit.",
        example=examples.annotated(WORDS),
        rows=tuple(rows(WORDS.model, context.site.lists)),
        links=(),
    )


def rows(model: type[Block], choices: Lists, before: str = "") -> Iterator[tuple[str | markupsafe.Markup, ...]]:
    for field in map(choices.closed, model.in_file_order()):
        values = f" Kies uit: {', '.join(field.type.values)}." if field.type.values else ""
        code = markupsafe.Markup("<code>{}</code>").format(f"{before}{field.name}")
        yield code, field.title, f"{field.help}{values}", "ja" if field.required else "nee"
        if field.block:
            yield from rows(field.block, choices, f"{before}{field.name}.")
