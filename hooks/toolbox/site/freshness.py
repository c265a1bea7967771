"""When an entry is due to be checked by a person again."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Any

from toolbox.model import Kind


def is_overdue(kind: Kind, entity: Any, today: dt.date) -> bool:
    """Whether a person checked the entry, and that is longer ago than its kind allows. Never checked is not overdue."""
    if kind.review is None or entity.reviewed is None:
        return False
    return due(entity.reviewed, kind.review.months) < today


def due(reviewed: dt.date, months: int) -> dt.date:
    """The last day on which a check of `reviewed` holds."""
    years, month = divmod(reviewed.month - 1 + months, 12)
    last = calendar.monthrange(reviewed.year + years, month + 1)[1]
    return dt.date(reviewed.year + years, month + 1, min(reviewed.day, last))
