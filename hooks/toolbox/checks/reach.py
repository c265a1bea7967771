"""A person's mailbox stands nowhere, in no text and in no field."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox import catalog, problems
from toolbox.checks import context
from toolbox.models import mailboxes

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
HINT = "Haal het weg, of gebruik het adres van een loket of team."


def mailboxes_in_texts(given: context.Context) -> Iterator[problems.Problem]:
    for entry in filter(_may_hold_one, context.holding(given, "@")):
        for path, text in context.texts(context.written(entry)):
            for address in filter(mailboxes.is_personal, _EMAIL.findall(text)):
                message = "in deze tekst staat een adres dat van één persoon lijkt te zijn."
                found = context.error(entry, path, "persoonlijk-mailadres", message, HINT)
                yield problems.Problem(context.within(entry, path, address), found.code, found.message, HINT)
    for one in given.catalog.texts:
        for number, line in enumerate(one.text.split("\n"), 1):
            for match in _EMAIL.finditer(line):
                if mailboxes.is_personal(match.group()):
                    place = problems.Place(one.path, number, match.start() + 1, len(match.group()))
                    message = "In deze tekst staat een adres dat van één persoon lijkt te zijn."
                    yield problems.Problem(place, "persoonlijk-mailadres", message, HINT)


def _may_hold_one(entry: catalog.Entry) -> bool:
    """Whether it is worth looking where."""
    return any("@" in text for text in context.strings(context.written(entry)))
