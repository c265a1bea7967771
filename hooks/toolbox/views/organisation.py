"""The page of an organisation: what it is, how it belongs to the coalition, and what it does in the network."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox import dutch, site
from toolbox.models import organisation
from toolbox.views import desk, entry, parts


@dataclass(frozen=True, slots=True)
class OrganisationView:
    top: entry.Top
    contact: parts.Contact | None
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> OrganisationView:
    entity: organisation.Organisation = node.entity
    reader = at.reader(node.url)
    return OrganisationView(
        top=entry.top(at, node, reader, label=dutch.upper_first(_type(entity)), facts=_facts(at, node)),
        contact=parts.contact(entity.contact),
        tail=entry.tail(at, node, reader, invite=f"Weet u meer over {entity.name}?"),
    )


def _type(entity: organisation.Organisation) -> str:
    return "organisatie" if entity.type == "overig" else entity.type


def _facts(at: desk.Desk, node: site.Node) -> tuple[parts.Fact, ...]:
    entity: organisation.Organisation = node.entity
    role = "Rol in de coalitie" if at.is_current(node) or not entity.as_of else f"Rol in {entity.as_of[:4]}"
    website = (parts.Value(site_name(entity.url), entity.url, external=True),) if entity.url else ()
    return (
        parts.fact("Afkorting", entity.abbreviation if entity.abbreviation != entity.name else ""),
        parts.fact(role, entity.role),
        parts.fact("Sector", dutch.joined(entity.sector)),
        at.fact("Werkt in", "municipalities", entity.municipalities),
        parts.fact("Heette eerder", *entity.former_names),
        at.fact("Opgevolgd door", "organisations", (entity.successor,)),
        parts.Fact("Website", website),
    )


def site_name(url: str) -> str:
    """A web address as people say it: `https://www.voorbeeld.nl/` -> "voorbeeld.nl"."""
    return url.removeprefix("https://").removeprefix("www.").rstrip("/")
