"""How entries hang together: what stands alone, refers to itself or to what is not shown, or follows itself."""

from collections.abc import Iterator

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model.kinds.organisation import Organisation
from toolbox.site.catalog import Catalog, Entry
from toolbox.source.problem import Problem
from toolbox.text import dutch


def unconnected(context: Context) -> Iterator[Problem]:
    """References are shown on both their pages, so an entry stands alone when it has none either way."""
    if not _is_whole(context.catalog):
        return
    for entry in context.catalog.all():
        if _is_expected(entry) and not context.links.of(entry) and not context.links.back(entry.kind.name, entry.id):
            message = "geen enkele andere pagina leidt hiernaartoe."
            hint = "Verwijs ernaar vanuit een ander onderdeel. Of noem hier, als dat kan, een thema of een regio."
            yield entry_problems.warning(entry, ("name",), "staat-los", message, hint)


def _is_whole(catalog: Catalog) -> bool:
    """Whether every entry could be read: one with a mistake may hold the reference that seems to be missing."""
    return not catalog.unreadable and all(
        catalog.known[name] == entries.keys() for name, entries in catalog.entries.items()
    )


def _is_expected(entry: Entry) -> bool:
    """Whether others should lead to it: a draft waits, and who has a role in the coalition is shown by that role."""
    review = entry.kind.review
    member = isinstance(entry.entity, Organisation) and bool(entry.entity.role)
    return review is not None and review.connected and not entry.entity.draft and not member


def partners(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for index, partner in enumerate(vars(entry.entity).get("partners", ())):
            if not (partner.organisation or partner.name):
                message = "bij een partner staat niet wie het is."
                hint = "Vul 'organisation' in, of 'name' als de organisatie zelf geen pagina heeft."
                yield entry_problems.error(entry, ("partners", index), "partner-zonder-naam", message, hint)
            elif partner.organisation and partner.name:
                message = f"de naam '{partner.name}' komt nergens op de site, want de organisatie heeft een pagina met haar naam."
                hint = "Haal 'name' weg. Is het een andere naam, zet hem dan bij de organisatie in 'also_known_as'."
                yield entry_problems.warning(entry, ("partners", index, "name"), "waarde-ongebruikt", message, hint)


def successors(context: Context) -> Iterator[Problem]:
    """One problem per loop, at the member that comes first in the files."""
    organisations = {entry.id: entry for entry in context.catalog.of(Organisation)}
    next_of = {id: entry.entity.successor for id, entry in organisations.items()}
    reported: set[str] = set()
    for id, entry in organisations.items():
        loop = _loop(id, next_of)
        if loop and not reported & set(loop):
            reported.update(loop)
            message = f"de opvolgers lopen rond: {dutch.joined([*loop, id], 'en dan weer')}."
            hint = "Haal 'successor' weg bij de organisatie die nu bestaat."
            yield entry_problems.error(entry, ("successor",), "opvolger-loopt-rond", message, hint)


def _loop(start: str, next_of: dict[str, str]) -> list[str]:
    """The ids from `start` until it comes back; empty when it does not."""
    steps = [start]
    while (following := next_of.get(steps[-1], "")) and following not in steps:
        steps.append(following)
    return steps if following == start else []


def drafts(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        if entry.entity.draft:
            continue
        for reference in context.links.of(entry):
            other = context.catalog.entries[reference.kind][reference.id]
            if other.entity.draft:
                message = f"'{other.id}' is nog een concept en staat dus niet op de site."
                hint = f"Haal de verwijzing weg, of haal 'draft' weg in {entry_problems.where(other)}."
                yield entry_problems.error(entry, reference.path, "verwijst-naar-concept", message, hint)
