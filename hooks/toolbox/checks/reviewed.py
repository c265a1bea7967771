"""What was checked long ago may have changed. What was never checked is counted elsewhere, not complained about."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import dutch, problems, reviews
from toolbox.checks import context


def check(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        if reviews.is_overdue(entry.kind.name, entry.entity, given.today):
            day = dutch.day(entry.entity.reviewed)
            message = f"dit is al lang niet gecontroleerd, voor het laatst op {day}."
            hint = "Kijk of alles nog klopt. Vul daarna bij 'reviewed' de dag in waarop u keek."
            yield context.warning(entry, ("reviewed",), "lang-niet-gecontroleerd", message, hint)
