"""Which alliance of schools works where: in all of a municipality, or for some of its postcodes."""

from collections.abc import Iterable

from toolbox.model.kinds.alliance import Alliance
from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.municipality import Municipality
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Fact, Value
from toolbox.site import postcodes
from toolbox.site.site import Node
from toolbox.text import dutch

# The values of an alliance's `sector`, as people call these schools: many alliances have the letters in their name.
SCHOOLS = {"po": "Voor de basisschool (po)", "vo": "Voor de middelbare school (vo)"}


def of_municipality(context: ViewContext, town: Node[Municipality]) -> tuple[Fact, ...]:
    """The alliances of a municipality, for each kind of school."""
    return tuple(_fact(context, town, sector, town.back(Alliance)) for sector in SCHOOLS)


def is_split(facts: Iterable[Fact]) -> bool:
    """Whether somewhere a postcode tells which alliance it is."""
    return any(value.note for fact in facts for value in fact.values)


def of_alliance(context: ViewContext, alliance: Node[Alliance]) -> tuple[Value, ...]:
    """The municipalities of an alliance, each with the postcodes that lie in it when others do not."""
    towns = context.nodes(Municipality, alliance.entity.municipalities)
    return tuple(
        Value(town.name, town.url, note=_told(_part(context, town, alliance)), proper=town.kind.proper)
        for town in towns
    )


def _fact(context: ViewContext, town: Node[Municipality], sector: str, alliances: Iterable[Node[Alliance]]) -> Fact:
    """The alliance of the most postcodes comes first, then those of the others alone."""
    nodes = [node for node in alliances if node.entity.sector == sector]
    nodes.sort(key=lambda node: -len(_shared(context, town, node)))
    values = []
    for place, node in enumerate(nodes):
        part = _part(context, town, node)
        when = f"Alleen bij {_told(part)}" if part and place else ""
        stretches = " ".join(f"{first}-{last}" for first, last in part)
        value = Value(node.name, node.url, note=when, postcodes=stretches, proper=node.kind.proper)
        values.append(value)
    return Fact(SCHOOLS[sector], tuple(values))


def _part(context: ViewContext, town: Node[Municipality], alliance: Node[Alliance]) -> tuple[tuple[int, int], ...]:
    """The stretches of postcodes in its area, where others of the municipality belong to another alliance; else none."""
    same = (node for node in town.back(Alliance) if node.entity.sector == alliance.entity.sector)
    if not any(_shared(context, town, other) for other in same if other is not alliance):
        return ()
    return postcodes.ranges(_shared(context, town, alliance), context.site.postcodes.of(town.entity.code))


def _told(part: tuple[tuple[int, int], ...]) -> str:
    """ "postcode 1381 tot en met 1383 en 1390"."""
    texts = tuple(str(first) if first == last else f"{first} tot en met {last}" for first, last in part)
    return f"postcode {dutch.joined(texts)}" if texts else ""


def _shared(context: ViewContext, town: Node[Municipality], alliance: Node[Alliance]) -> tuple[int, ...]:
    return context.site.postcodes.shared(town.entity.code, alliance.entity.code)


def support_desk(context: ViewContext) -> Fact:
    """The expert for parents and young people that each alliance has, where the toolbox tells of it."""
    expert = context.site.get(Expert, "ouder-en-jeugdsteunpunt")
    return Fact(
        "Ouder- en jeugdsteunpunt", (Value("Bij het samenwerkingsverband van uw school", expert.url),) if expert else ()
    )


def primary_schools(context: ViewContext, entity: Municipality) -> Fact:
    """How many primary schools there are, and of when that is known."""
    date = context.site.postcodes.dated("primary_schools")
    note = f"DUO, {dutch.partial_date(date[:7])}" if date else ""
    count = entity.primary_schools
    return Fact("Basisscholen", (Value(str(count), note=note),) if count is not None else ())
