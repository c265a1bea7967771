"""A handful of children in a place that is named can be recognised by who lives there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from toolbox import catalog, problems
from toolbox.checks import context

_FEW = re.compile(
    r"(?<![\w.,-])(?:[1-9]|twee|drie|vier|vijf|zes|zeven|acht|negen)(?![\w.,:%-])\s+(?:[a-zë]+e\s+)?"
    r"(?:kinderen|kind|leerlingen|leerling|jongeren|jongere|jeugdigen|peuters|kleuters|pubers|thuiszitters|gezinnen|gezin)\b",
    re.IGNORECASE,
)
PLACES = ("regions", "municipalities", "location")
KINDS = ("regions", "municipalities")


def check(given: context.Context) -> Iterator[problems.Problem]:
    """A warning, once per text: a number can also be about something else."""
    for entry in given.catalog.all():
        if not _has_place(entry.kind.name, entry.entity) or not _names_some(entry):
            continue
        for path, text in context.texts(context.written(entry)):
            if path[0] not in ("sources", "remark") and (found := _FEW.search(text)):
                message = f"'{found.group()}' is zo weinig dat iemand te herkennen kan zijn."
                hint = "Schrijf 'enkele' of 'minder dan tien', ook als de bron het getal noemt."
                told = context.warning(entry, path, "klein-aantal", message, hint)
                place = context.within(entry, path, found.group())
                yield problems.Problem(place, told.code, told.message, hint, "warning")


def _names_some(entry: catalog.Entry) -> bool:
    """Whether it is worth looking where: few texts count people."""
    return _FEW.search("\n".join(context.strings(context.written(entry)))) is not None


def _has_place(kind: str, entity: Any) -> bool:
    return kind in KINDS or any(getattr(entity, name, None) for name in PLACES)
