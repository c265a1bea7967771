""".well-known/security.txt (RFC 9116): whom to tell of a leak, once there is an address that is read."""

import datetime as dt
from collections.abc import Iterator

from toolbox.exports.context import ExportContext
from toolbox.site.output import File

URL = ".well-known/security.txt"


def make(context: ExportContext) -> Iterator[File]:
    settings = context.site.settings
    if settings.mail:
        yield File(URL, "".join(f"{line}\n" for line in _lines(context)).encode)


def _lines(context: ExportContext) -> Iterator[str]:
    """It has to say until when it holds: at most a year, and each build says so anew."""
    settings, today = context.site.settings, context.site.today
    yield f"Contact: mailto:{settings.mail}"
    if settings.github:
        yield f"Contact: {settings.github}/security/advisories/new"
    yield f"Expires: {dt.date(today.year + 1, today.month, 1).isoformat()}T00:00:00Z"
    yield "Preferred-Languages: nl, en"
    if context.root:
        yield f"Canonical: {context.address(URL)}"
