"""A former id leads to one entry, and is nobody's id now."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.site import references
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem


def check(context: Context) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Entry] = {}
    for entry in context.catalog.all():
        for index, alias in enumerate(entry.entity.aliases):
            path = ("aliases", index)
            if alias in context.catalog.known[entry.kind.name]:
                message = f"het oude id '{alias}' is nu het id van {entry.kind.the_one} '{alias}'."
                hint = "Haal het hier weg: één webadres kan maar naar één pagina leiden."
                yield problems.error(entry, path, "oud-id-in-gebruik", message, hint)
            elif (first := seen.setdefault((entry.kind.name, alias), entry)) is not entry:
                message = f"het oude id '{alias}' staat ook bij {entry.kind.the_one} '{references.name(first)}'."
                hint = f"Laat het op één plaats staan. De andere staat in {problems.where(first)}."
                yield problems.error(entry, path, "dubbel-oud-id", message, hint)
