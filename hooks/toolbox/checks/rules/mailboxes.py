"""A person's mailbox or mobile number stands nowhere, in no text and in no field."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model import mailboxes
from toolbox.source.problem import Place, Problem
from toolbox.text import dutch


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach a person, and what is told of it in a text; `near` fits in each text where `pattern` does, much sooner."""

    pattern: re.Pattern[str]
    near: re.Pattern[str]
    is_personal: Callable[[str], bool]
    fields: tuple[str, ...]  # of a desk or a help line, where it may stand
    code: str
    message: str
    hint: str

    def is_in(self, text: str) -> bool:
        return bool(self.near.search(text) and self.pattern.search(text))

    def spots(self, text: str) -> Iterator[re.Match[str]]:
        return (match for match in self.pattern.finditer(text) if self.is_personal(match[0]))


CONTACTS = (
    Contact(
        re.compile(rf"{mailboxes.ADDRESS.pattern}(?<=[a-z][a-z])", re.IGNORECASE),
        mailboxes.ADDRESS_NEAR,
        mailboxes.is_personal,
        (),
        "persoonlijk-mailadres",
        "in deze tekst staat een adres dat van één persoon lijkt te zijn.",
        "Haal het weg, of gebruik het adres van een loket of team.",
    ),
    Contact(
        mailboxes.MOBILE,
        mailboxes.MOBILE_NEAR,
        bool,
        ("phone", "chat"),
        "mobiel-nummer",
        "in deze tekst staat een mobiel nummer, dat van één persoon lijkt te zijn.",
        "Haal het weg, of gebruik het nummer van een loket of team.",
    ),
)


def in_texts(context: Context) -> Iterator[Problem]:
    for contact in CONTACTS:
        for entry in entry_problems.matching(context, contact.is_in):
            for path, text in entry_problems.texts(entry_problems.written(entry)):
                for match in contact.spots(text) if path[-1] not in contact.fields else ():
                    yield entry_problems.error(entry, path, contact.code, contact.message, contact.hint, word=match[0])
        for file in context.catalog.texts:
            for number, line in enumerate(file.text.split("\n"), 1):
                for match in contact.spots(line):
                    place = Place(file.path, number, match.start() + 1, len(match.group()))
                    yield Problem(place, contact.code, dutch.upper_first(contact.message), contact.hint)
