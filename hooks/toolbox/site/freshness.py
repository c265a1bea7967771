"""Whether an entry may be told in the present, and when a person is due to check it again."""

import calendar
import datetime as dt
import functools
import re
from collections.abc import Iterable

from toolbox.model import Kind
from toolbox.model.blocks import Entity

STAYS_CURRENT = 3  # years that a description may be old before it is told as the past
_TENSES = re.compile(r"\{(\w+)\|(\w+)\}")


def is_current(entity: Entity, today: dt.date) -> bool:
    """Whether what an entry says may be told in the present: someone checked it, or it is at most three years old."""
    return entity.reviewed is not None or _is_recent(entity.as_of, today)


@functools.lru_cache(maxsize=1024)
def _is_recent(as_of: str, today: dt.date) -> bool:
    if not as_of:
        return False
    last = as_of + "-12-31"[len(as_of) - 4 :]  # the last day that a year or month can mean
    return f"{int(last[:4]) + STAYS_CURRENT}{last[4:]}" >= today.isoformat()


def in_tense(text: str, entities: Iterable[Entity], today: dt.date) -> str:
    """A heading in the tense of what stands under it: "{werken|werkten}" is one of these, or for some of each both."""
    if "|" not in text:
        return text
    tenses = {is_current(entity, today) for entity in entities}
    return _TENSES.sub(r"\1 of \2" if len(tenses) > 1 else r"\1" if True in tenses else r"\2", text)


def is_overdue(kind: Kind, entity: Entity, today: dt.date) -> bool:
    """Whether a person checked the entry, and that is longer ago than its kind allows. Never checked is not overdue."""
    if kind.review is None or entity.reviewed is None:
        return False
    return due(entity.reviewed, kind.review.months) < today


def due(reviewed: dt.date, months: int) -> dt.date:
    """The last day on which a check of `reviewed` holds."""
    years, month = divmod(reviewed.month - 1 + months, 12)
    last = calendar.monthrange(reviewed.year + years, month + 1)[1]
    return dt.date(reviewed.year + years, month + 1, min(reviewed.day, last))
