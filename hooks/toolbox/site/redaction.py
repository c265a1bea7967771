"""Takes what is about a person out of what a program prints: more people read a log than a file."""

import functools
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, TextIO

from toolbox.model import mailboxes
from toolbox.model.blocks import Contact
from toolbox.model.kinds.expert import Consent, Expert, Photo
from toolbox.site import erasure
from toolbox.site.erasure.items import Item
from toolbox.source.problem import Place, Problem
from toolbox.text import dutch

HIDDEN = "…"
# Fields that hold ids, and those that hold a day, a number or a choice. What stands in another field of a person is not repeated.
PLAIN = ("id", "type", "organisation", "regions", "themes", "audiences", "sector", "serves", "aliases", "consent")
SHORT = ("as_of", "certainty", "reviewed", "agreed", "draft")  # letters that stand here may be a name
_QUOTED = re.compile(r"'([^'\n]*)'")
_SENTENCES = re.compile(r"(?<=[.?!]) (?=[A-Z])")
_KEYS = frozenset(field.name for model in (Expert, Consent, Photo, Contact) for field in model.fields())


class Text(Protocol):
    """A file that people write in."""

    @property
    def path(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def in_file(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Redactor:
    """`persons` are the entries that are or may be about a person, with whether a line is in one; `names` their names."""

    persons: Mapping[str, tuple[Item, ...]]
    withheld: Mapping[str, frozenset[int]]
    names: tuple[str, ...]

    def problem(self, problem: Problem) -> Problem:
        """The same without what the file says of a person."""
        message, hint = problem.message, problem.hint
        if person := self._around(problem.place):
            kept = _kept(person)
            message, hint = (
                _QUOTED.sub(lambda match: _redacted(match[1], person, kept), text) for text in (message, hint)
            )
            hint = _without_hidden(hint)
        return replace(problem, message=self.text(message), hint=self.text(hint))

    def text(self, text: str) -> str:
        """The same without names, mailboxes and numbers of persons."""
        return self._covered(text, lambda _: HIDDEN)

    def line(self, path: str, number: int, line: str) -> str | None:
        """A line of a file as a report may show it, each character in its column; None when it is about a person."""
        if number in self.withheld.get(path, ()):
            return None
        line = mailboxes.ADDRESS.sub(lambda m: "•" * len(m[0]) if mailboxes.is_personal(m[0]) else m[0], line)
        line = mailboxes.MOBILE.sub(lambda m: "•" * len(m[0]), line)
        return self._covered(line, lambda match: "•" * len(match[0]))

    def _around(self, place: Place) -> Item | None:
        items = self.persons.get(place.path, ())
        return next((item for item in items if item.start < place.line <= item.end), None)

    def _covered(self, text: str, cover: Callable[[re.Match[str]], str]) -> str:
        present = frozenset(_words(text))
        for name in self.names:
            if present.issuperset(parts := _words(name)):
                edge = "" if len(parts) > 1 else r"\b"
                for words in (map(re.escape, name.split()), parts):
                    text = re.sub(edge + r"[\W_]{0,3}".join(words) + edge, cover, text, flags=re.IGNORECASE)
        return text


def of(texts: Iterable[Text]) -> Redactor:
    """What to keep silent about, from the files with experts among `texts`."""
    persons, withheld, names = {}, {}, {}
    for file in texts:
        if erasure.is_experts(file.path):
            persons[file.path], withheld[file.path], known = _read(file.text)
            names.update(dict.fromkeys(known))
    return Redactor(persons, withheld, tuple(names))


@functools.lru_cache(maxsize=16)
def _read(text: str) -> tuple[tuple[Item, ...], frozenset[int], tuple[str, ...]]:
    """Of a file with experts: the persons, the lines that are not surely about somebody else, and the names."""
    items = erasure.items(text)
    persons = tuple(item for item in items if erasure.may_be_person(item))
    starts = {item.start for item in persons}
    others = {line for item in items if item.start not in starts for line in range(item.start + 1, item.end + 1)}
    lines = frozenset(range(1, text.count("\n") + 2)) - others
    return persons, lines, tuple(name for item in persons for name in erasure.known_by(item))


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", dutch.fold(text)))


def _kept(person: Item) -> tuple[str, ...]:
    """What stands in the fields of a person that are not plain, line by line, in letters and digits alone."""
    kept: list[str] = []
    is_plain = True
    for line in person.text.split("\n"):
        head, colon, value = line.partition(":")
        key = head.strip(" \t-\"'") if colon else ""
        if key and len(line) - len(line.lstrip(" \t-")) <= 2:
            is_plain = key in PLAIN or (key in SHORT and not re.search(r"[^\W\d_]", value))
        if not is_plain:
            kept.append(_bare(value if re.fullmatch(r"[a-z_]+", key) else line))
    return tuple(filter(None, kept))


def _bare(text: str) -> str:
    return re.sub(r"\Ahttps?|[\W_]", "", dutch.fold(text).strip())


def _redacted(quoted: str, person: Item, kept: tuple[str, ...]) -> str:
    """What a message quotes, or a mark when it stands in a field of the person, or was made of that."""
    bare = _bare(quoted)
    if not bare or quoted == person.id or _KEYS.issuperset(quoted.split(".")):
        return f"'{quoted}'"
    hides = mailboxes.is_personal(bare) or any(bare in value or (len(value) > 4 and value in bare) for value in kept)
    return f"'{HIDDEN if hides else quoted}'"


def _without_hidden(hint: str) -> str:
    """A hint without what it can no longer say what to type: followed to the letter it would make things worse."""
    if f"'{HIDDEN}'" not in hint:
        return hint
    rest = " ".join(sentence for sentence in _SENTENCES.split(hint) if f"'{HIDDEN}'" not in sentence)
    return rest or "Kijk in het bestand: wat daar over een persoon staat, herhaalt deze melding niet."


class RedactedStream(io.TextIOBase):
    """A stream through which no command says a name that stands in the files with experts, `texts`."""

    def __init__(self, stream: TextIO, texts: Iterable[Text]) -> None:
        self._stream = stream
        self._redactor = functools.cache(lambda: of(file for file in texts if re.search("persoon|consent", file.text)))

    def write(self, text: str) -> int:
        return self._stream.write(self._redactor().text(text))

    def flush(self) -> None:
        self._stream.flush()
