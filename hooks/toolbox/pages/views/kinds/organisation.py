"""The page of an organisation: what it is, how it belongs to the coalition, and what it does in the network."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.model.kinds.organisation import Organisation
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Contact, Fact, Value
from toolbox.site.site import Node
from toolbox.text import dutch


@dataclass(frozen=True, slots=True)
class OrganisationView:
    top: Top
    contact: Contact | None
    tail: Tail


def view(context: ViewContext, node: Node) -> OrganisationView:
    entity: Organisation = node.entity
    reader = context.reader(node.url)
    return OrganisationView(
        top=entry.top(context, node, reader, label=dutch.upper_first(_type(entity)), facts=_facts(context, node)),
        contact=parts.contact(entity.contact),
        tail=entry.tail(context, node, reader, invite=f"Weet u meer over {entity.name}?"),
    )


def _type(entity: Organisation) -> str:
    return "organisatie" if entity.type == "overig" else entity.type


def _facts(context: ViewContext, node: Node) -> tuple[Fact, ...]:
    entity: Organisation = node.entity
    role = "Rol in de coalitie" if context.is_current(node) or not entity.as_of else f"Rol in {entity.as_of[:4]}"
    website = (Value(site_name(entity.url), entity.url, external=True),) if entity.url else ()
    return (
        parts.fact("Afkorting", entity.abbreviation if entity.abbreviation != entity.name else ""),
        parts.fact(role, entity.role),
        parts.fact("Sector", dutch.joined(entity.sector)),
        context.fact("Werkt in", "municipalities", entity.municipalities),
        parts.fact("Heette eerder", *entity.former_names),
        context.fact("Opgevolgd door", "organisations", (entity.successor,)),
        Fact("Website", website),
    )


def site_name(url: str) -> str:
    """A web address as people say it: `https://www.voorbeeld.nl/` -> "voorbeeld.nl"."""
    return url.removeprefix("https://").removeprefix("www.").rstrip("/")
