"""The fields of each kind, explained from the model, with an annotated example."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import markupsafe

from toolbox import model as models
from toolbox.forms import examples
from toolbox.model import Kind
from toolbox.model.field import Block
from toolbox.pages.views import parts
from toolbox.pages.views.parts import Link

URL = "bijdragen/velden/"


@dataclass(frozen=True, slots=True)
class FieldsView:
    title: str
    description: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    example: str
    rows: tuple[tuple[str | markupsafe.Markup, ...], ...]
    links: tuple[Link, ...]


def title(kind: Kind | None) -> str:
    return f"Velden van {kind.the_one}" if kind else "Welke velden zijn er?"


def description(kind: Kind | None) -> str:
    if kind is None:
        return "De velden van elke soort, met een voorbeeld."
    return f"Elk veld van {kind.the_one} uitgelegd, met een voorbeeld."


def view(kind: Kind | None = None) -> FieldsView:
    """The page of one kind; without one the page that leads to these."""
    above = (parts.HOME, Link("Bijdragen", "/bijdragen/"))
    if kind is None:
        links = tuple(Link(f"Velden van {k.the_one}", f"/{URL}{k.url}/") for k in models.KINDS)
        lead = "Elke soort heeft eigen velden. Kies een soort voor een voorbeeld met uitleg."
        return FieldsView(title(kind), description(kind), above, lead, "", (), links)
    return FieldsView(
        title=title(kind),
        description=description(kind),
        breadcrumbs=(*above, Link("Velden", f"/{URL}")),
        lead=f"Zo ziet een {kind.one} eruit in data/{kind.name}.yaml.",
        example=examples.annotated(kind),
        rows=tuple(_rows(kind.model)),
        links=(),
    )


def _rows(model: type[Block], before: str = "") -> Iterator[tuple[str | markupsafe.Markup, ...]]:
    for field in model.in_file_order():
        choices = f" Kies uit: {', '.join(field.type.values)}." if field.type.values else ""
        code = markupsafe.Markup("<code>{}</code>").format(f"{before}{field.name}")
        yield code, field.title, f"{field.help}{choices}", "ja" if field.required else "nee"
        if field.block:
            yield from _rows(field.block, f"{before}{field.name}.")
