"""A person's mailbox stands nowhere, in no text and in no field."""

import re
from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model import mailboxes
from toolbox.site.catalog import Entry
from toolbox.source.problem import Place, Problem

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
HINT = "Haal het weg, of gebruik het adres van een loket of team."


def mailboxes_in_texts(context: Context) -> Iterator[Problem]:
    for entry in filter(_may_hold_one, problems.holding(context, "@")):
        for path, text in problems.texts(problems.written(entry)):
            for address in filter(mailboxes.is_personal, _EMAIL.findall(text)):
                message = "in deze tekst staat een adres dat van één persoon lijkt te zijn."
                yield problems.error(entry, path, "persoonlijk-mailadres", message, HINT, word=address)
    for file in context.catalog.texts:
        for number, line in enumerate(file.text.split("\n"), 1):
            for match in _EMAIL.finditer(line):
                if mailboxes.is_personal(match.group()):
                    place = Place(file.path, number, match.start() + 1, len(match.group()))
                    message = "In deze tekst staat een adres dat van één persoon lijkt te zijn."
                    yield Problem(place, "persoonlijk-mailadres", message, HINT)


def _may_hold_one(entry: Entry) -> bool:
    """Whether it is worth looking where."""
    return any("@" in text for text in problems.strings(problems.written(entry)))
