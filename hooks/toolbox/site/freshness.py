"""How long a check by a person holds, per kind. TERMS is the table; knows dates, nothing of pages."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Any

# In months. None for municipalities and audiences: those come from official lists and from the network itself.
TERMS = {
    "regions": 12,
    "experts": 6,
    "themes": 24,
    "practices": 24,
    "resources": 24,
    "organisations": 12,
    "communities": 12,
    "events": 12,
    "terms": 24,
    "recommendations": 36,
}


def is_overdue(kind: str, entity: Any, today: dt.date) -> bool:
    """Whether a person checked the entry, and that is longer ago than its kind allows. Never checked is not overdue."""
    term = TERMS.get(kind)
    return term is not None and entity.reviewed is not None and due(entity.reviewed, term) < today


def due(reviewed: dt.date, months: int) -> dt.date:
    """The last day on which a check of `reviewed` holds."""
    years, month = divmod(reviewed.month - 1 + months, 12)
    last = calendar.monthrange(reviewed.year + years, month + 1)[1]
    return dt.date(reviewed.year + years, month + 1, min(reviewed.day, last))


def is_reviewed_at_all(kind: str) -> bool:
    return kind in TERMS
