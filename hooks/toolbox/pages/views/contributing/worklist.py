"""What editors could look at next: what is old, incomplete, unlinked or uncertain. Regions, desks and experts come first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import markupsafe

from toolbox import model
from toolbox.model import Kind
from toolbox.pages.route import Route
from toolbox.pages.views import content_page
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.overviews import cells
from toolbox.site import consent, freshness
from toolbox.site.site import Node, Site
from toolbox.text import dutch


@dataclass(frozen=True, slots=True)
class Item:
    """One entry and why it is on the list; `edit` is its line in the data."""

    kind: Kind
    node: Node
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    id: str
    title: str
    rows: tuple[tuple[str | markupsafe.Markup, ...], ...]


@dataclass(frozen=True, slots=True)
class WorklistView:
    counts: tuple[str, ...]
    text: markupsafe.Markup
    parts: tuple[Part, ...]


def items(site: Site) -> tuple[Item, ...]:
    """Every entry that something is the matter with, the most important kinds first."""
    every = (Item(kind, node, tuple(reasons(node, site))) for kind in _kinds() for node in _ordered(site, kind))
    return tuple(item for item in every if item.reasons)


def counts(site: Site) -> tuple[str, ...]:
    """How many entries nobody ever checked, in words, and the kinds they are of."""
    never = Counter(kind.many for kind in _kinds() for node in site.all(kind.name) if node.entity.reviewed is None)
    return tuple(f"{dutch.number(count)} {name} heeft nog niemand gecontroleerd." for name, count in never.items())


def view(context: ViewContext, route: Route) -> WorklistView:
    listed = items(context.site)
    return WorklistView(
        counts=counts(context.site),
        text=content_page.intro(context, route),
        parts=tuple(_part(kind, listed) for kind in _kinds() if any(item.kind is kind for item in listed)),
    )


def _part(kind: Kind, listed: tuple[Item, ...]) -> Part:
    rows = tuple(
        (cells.link(item.node, called(item.node)), dutch.joined(item.reasons)) for item in listed if item.kind is kind
    )
    return Part(kind.url, kind.list.title, rows)


def called(node: Node) -> str:
    """A person by the id: the list is about the work, and others may copy it."""
    return node.id if consent.is_person(node.entity) else node.name


def _kinds() -> tuple[Kind, ...]:
    reviews = [(kind.review.priority, place, kind) for place, kind in enumerate(model.KINDS) if kind.review]
    return tuple(kind for _, _, kind in sorted(reviews, key=lambda review: review[:2]))


def _ordered(site: Site, kind: Kind) -> tuple[Node, ...]:
    """Desks before other experts: people turn to those."""
    return tuple(sorted(site.all(kind.name), key=lambda node: getattr(node.entity, "type", "") != "loket"))


def reasons(node: Node, site: Site) -> Iterator[str]:
    """What is the matter with an entry, in words."""
    entity, review = node.entity, node.kind.review
    if entity.reviewed and freshness.is_overdue(node.kind, entity, site.today):
        yield f"al lang niet gecontroleerd (op {dutch.day(entity.reviewed)})"
    if review and review.first and entity.reviewed is None:
        yield "nog nooit nagekeken"
    if review and review.contact and not any(getattr(entity, name, "") for name in ("contact", "url")):
        yield "contact ontbreekt"
    if not vars(entity).get("agreed", True):
        yield "niet bevestigd"
    if review and review.named and not node.backlinks and not _leads(node):
        yield "niet verbonden"
    if entity.certainty in ("afgeleid", "onzeker"):
        yield entity.certainty
    if getattr(entity, "status", "") == "onbekend":
        yield "status onbekend"


def _leads(node: Node) -> bool:
    return any(getattr(node.entity, name, ()) for name in ("regions", "themes", "municipalities", "audiences"))
