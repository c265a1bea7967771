"""What was checked long ago may have changed. What was never checked is counted elsewhere, not complained about."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.site import freshness
from toolbox.source.problem import Problem
from toolbox.text import dutch


def check(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        if freshness.is_overdue(entry.kind, entry.entity, context.today):
            day = dutch.day(entry.entity.reviewed)
            message = f"dit is al lang niet gecontroleerd, voor het laatst op {day}."
            hint = "Kijk of alles nog klopt. Vul daarna bij 'reviewed' de dag in waarop u keek."
            yield problems.warning(entry, ("reviewed",), "lang-niet-gecontroleerd", message, hint)
