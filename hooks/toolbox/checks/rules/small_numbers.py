"""A handful of children in a place that is named can be recognised by who lives there."""

import re
from collections.abc import Iterator
from typing import Any

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem

BESIDE = r"\w.,-"  # behind these a number is part of something else
# Where a pattern begins with plain letters and capitals count, a text is searched three times as fast: so it is asked of
# texts in lower case, and what may not stand before a number is looked up behind it.
_NUMBERS = "1 2 3 4 5 6 7 8 9 twee drie vier vijf zes zeven acht negen".split()
_FEW = re.compile(
    f"(?:{'|'.join(rf'{number}(?<![{BESIDE}]{number})' for number in _NUMBERS)})"
    r"\s+(?:[a-zë]+e\s+)?(?:kinderen|kind|leerlingen|leerling|jongeren|jongere|jeugdigen|peuters|kleuters|pubers|"
    r"thuiszitters|gezinnen|gezin)\b"
)
PLACES = ("regions", "municipalities", "province", "location")


def check(context: Context) -> Iterator[Problem]:
    """A warning, once per text: a number can also be about something else."""
    for entry in context.catalog.all():
        if not _has_place(entry.entity) or not _names_some(entry):
            continue
        for path, text in entry_problems.texts(entry_problems.written(entry)):
            if path[0] not in ("sources", "remark") and (few := _few(text)):
                message = f"'{few}' is zo weinig dat iemand te herkennen kan zijn."
                hint = "Schrijf 'enkele' of 'minder dan tien', ook als de bron het getal noemt."
                yield entry_problems.warning(entry, path, "klein-aantal", message, hint, word=few)


def _names_some(entry: Entry) -> bool:
    """Whether it is worth looking where: few texts count people."""
    return bool(_few("\n".join(entry_problems.strings(entry_problems.written(entry)))))


def _few(text: str) -> str:
    """So many people as this text first says, in its own capitals; "" when it does not."""
    match = _FEW.search(text.replace("İ", "I").lower())  # the one letter that becomes two, and would move the rest
    return text[match.start() : match.end()] if match else ""


def _has_place(entity: Any) -> bool:
    return any(vars(entity).get(name) for name in PLACES)
