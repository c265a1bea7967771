""".well-known/security.txt (RFC 9116): whom to tell of a leak, once there is an address that is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolbox import artifacts
from toolbox.exports.stock import Stock

URL = ".well-known/security.txt"


def make(stock: Stock) -> Iterator[artifacts.File]:
    settings = stock.site.settings
    if settings.email and not settings.is_concept:
        yield artifacts.File(URL, "".join(f"{line}\n" for line in _lines(stock)).encode)


def _lines(stock: Stock) -> Iterator[str]:
    """It has to say until when it holds: at most a year, and each build says so anew."""
    settings, today = stock.site.settings, stock.site.today
    yield f"Contact: mailto:{settings.email}"
    if settings.repository:
        yield f"Contact: {settings.repository.rstrip('/')}/security/advisories/new"
    yield f"Expires: {dt.date(today.year + 1, today.month, 1).isoformat()}T00:00:00Z"
    yield "Preferred-Languages: nl, en"
    if stock.root:
        yield f"Canonical: {stock.address(URL)}"
