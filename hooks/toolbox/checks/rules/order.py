"""Entries stand in the order of their ids, so that two people add to different places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from toolbox import source
from toolbox.checks.context import Context
from toolbox.source.problem import Problem


def check(context: Context) -> Iterator[Problem]:
    """One warning per file, at the first entry that stands too low."""
    for one in context.catalog.sources:
        ids = [(index, str(item["id"])) for index, item in source.lists_of(one) if isinstance(item.get("id"), str)]
        for (_, before), (index, id) in pairwise(ids):
            if id < before:
                message = f"'{id}' staat onder '{before}'. De onderdelen van dit bestand horen op volgorde van id."
                hint = "Verplaats het naar de goede plek. Dan vinden anderen het terug."
                yield Problem(one.place((index, "id")), "verkeerde-volgorde", message, hint, "warning")
                break
