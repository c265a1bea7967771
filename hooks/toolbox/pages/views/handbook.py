"""The fields of each kind, explained from the model, with an annotated example. Knows models and examples, no entry."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox import model as models
from toolbox.forms import examples
from toolbox.model import Kind, json_schema
from toolbox.model.blocks import Block
from toolbox.model.validation import words
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


def _rows(model: type[Block], before: str = "") -> list[tuple[str | markupsafe.Markup, ...]]:
    made: list[tuple[str | markupsafe.Markup, ...]] = []
    shapes = json_schema.block(model)["properties"]
    for name in models.key_order(model):
        info = model.model_fields[name]
        told = f"{info.description or ''} {_choices(shapes[name])}".strip()
        needed = "ja" if info.is_required() else "nee"
        made.append((markupsafe.Markup("<code>{}</code>").format(f"{before}{name}"), info.title or name, told, needed))
        if inner := words.block_in(info.annotation):
            made += _rows(inner, f"{before}{name}.")
    return made


def _choices(made: json_schema.Schema) -> str:
    closed = made.get("enum") or next((part["enum"] for part in made.get("anyOf", []) if "enum" in part), None)
    closed = closed or made.get("items", {}).get("enum") or ()
    listed = [str(value) for value in closed if isinstance(value, str) and value not in ("true", "false")]
    return f"Kies uit: {', '.join(listed)}." if listed else ""
