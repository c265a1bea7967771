"""Who follows the successors of an organisation comes to an end."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model.kinds.organisation import Organisation
from toolbox.source.problem import Problem
from toolbox.text import dutch


def check(context: Context) -> Iterator[Problem]:
    """One problem per loop, at the member that comes first in the files."""
    organisations = {entry.id: entry for entry in context.catalog.of(Organisation)}
    next_of = {id: entry.entity.successor for id, entry in organisations.items()}
    told: set[str] = set()
    for id, entry in organisations.items():
        loop = _loop(id, next_of)
        if loop and not told & set(loop):
            told.update(loop)
            message = f"de opvolgers lopen rond: {dutch.joined([*loop, id], 'en dan weer')}."
            hint = "Haal 'successor' weg bij de organisatie die nu bestaat."
            yield problems.error(entry, ("successor",), "opvolger-loopt-rond", message, hint)


def _loop(start: str, next_of: dict[str, str]) -> list[str]:
    """The ids from `start` until it comes back; empty when it does not."""
    steps = [start]
    while (following := next_of.get(steps[-1], "")) and following not in steps:
        steps.append(following)
    return steps if following == start else []
