"""Every Dutch word of data/ and content/ with its file and line, and which of them no list knows. Knows no model and no page.

What is a name comes from the data itself: the names of places, organisations, regions, experts and terms, and each id.

    python -m tests.spelling.words [text|github]

tells them as advice. A word in the file of the experts is not repeated there: it may be a person's name.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

OWN = Path(__file__).with_name("woorden.txt")
FORMS = {
    "text": "{word.path}:{word.line}  {told}\n",
    "github": "::warning file={word.path},line={word.line},title=onbekend-woord::{told}\n",
}
OTHERS = ("content/hergebruik/developers.md", "data/words.yaml")  # in English; and as people in need type
NAMED = (
    "municipalities",
    "organisations",
    "experts",
    "regions",
    "terms",
    "alliances",
    "helplines",
)  # the kinds whose names are words
NAMES = {"name", "also_known_as", "abbreviation", "former_names", "places", "youth_region", "province"}
NOT_TEXT = {
    "id",
    "url",
    "file",
    "calendar_id",
    "kind",
    "email",
    "also_known_as",
    "publisher",
    "aliases",
    "format",
    "code",
}
_KEY = re.compile(r"\s*(?:- )?\{?([a-z_]+): ?")
_ITEM_KEY = re.compile(r"([{,] ?)[a-z_]+: ")
_LINK = re.compile(r"https?://\S+|\S+@\S+|`[^`]*`|\]\([^)]*\)|\b[\w-]+\.(?:nl|org|yaml|md)\b[\w/#-]*|(?<=\s)/[\w/#-]+")
_FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_IN_ENGLISH = re.compile(r"^( +)english:\n(?:\1 +.*\n)+", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    path: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file without its key; `key` is "" in a text of several lines."""

    path: str
    number: int
    key: str
    text: str


def lines(root: Path) -> Iterator[Line]:
    """The lines of data/ and content/ that hold words, in the order of the files."""
    data, written = sorted(root.glob("data/**/*.yaml")), sorted(root.glob("content/**/*.md"))
    for path in (*data, *written):
        name = path.relative_to(root).as_posix()
        if name in OTHERS or path.name == "en.md":
            continue
        text = _FENCED.sub(_emptied, path.read_text("utf-8"))
        yield from _lines(name, _IN_ENGLISH.sub(_emptied, text))


def _lines(name: str, text: str) -> Iterator[Line]:
    for number, line in enumerate(text.splitlines(), 1):
        key = _KEY.match(line)
        yield Line(name, number, key[1] if key else "", _ITEM_KEY.sub(r"\1", line[key.end() if key else 0 :]))


def _emptied(part: re.Match[str]) -> str:
    return "\n" * part[0].count("\n")


def words(text: str) -> list[str]:
    return _WORD.findall(_LINK.sub(" ", text).replace("’", "'"))


def names(found: Iterable[Line]) -> frozenset[str]:
    """The ids of all entries, and each word of the names of places, organisations and the like."""
    known = set()
    for line in found:
        kind = line.path.split("/")[1].removesuffix(".yaml")
        if line.key == "id":
            known |= set(words(line.text))
        if line.key in NAMES and kind in NAMED:
            known |= {part for word in words(line.text) for part in (word, *word.split("-"))}
    return frozenset(known)


def written(path: Path) -> frozenset[str]:
    """The words of our own list; a line that starts with # is a remark."""
    return frozenset(line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#"))


def unknown(root: Path, own: frozenset[str]) -> list[Word]:
    """Every place of a word that neither the dictionary, nor the data, nor our own list knows."""
    found = list(lines(root))
    known = names(found) | own
    text = [line for line in found if line.key not in NOT_TEXT and not line.path.endswith("municipalities.yaml")]
    asked = [Word(line.path, line.number, word) for line in text for word in words(line.text)]
    bad = strange({word.text for word in asked}, known)
    return [word for word in asked if word.text in bad]


def strange(asked: Iterable[str], known: frozenset[str]) -> frozenset[str]:
    """Which words are wrong; one with a hyphen is right when all its parts are."""
    open_words = {word for word in asked if not is_known(word, known)}
    wrong = refused(open_words | {part for word in open_words for part in word.split("-")})
    return frozenset(
        word
        for word in open_words
        if word in wrong and any(part in wrong and not is_known(part, known) for part in word.split("-"))
    )


def is_known(word: str, known: frozenset[str]) -> bool:
    """Our list has words as they stand inside a sentence; at its start they have a capital."""
    bare = word.removesuffix("'s")
    return bool({word, bare, bare[:1].lower() + bare[1:]} & known)


def refused(asked: Iterable[str]) -> frozenset[str]:
    """The words that the Dutch dictionary of hunspell does not know."""
    command = ["hunspell", "-d", "nl_NL", "-i", "utf-8", "-l"]
    answer = subprocess.run(command, input="\n".join(sorted(asked)), capture_output=True, text=True, check=True)
    return frozenset(answer.stdout.split())


def told(word: Word) -> str:
    is_open = not word.path.startswith("data/experts")
    return (
        f"Dit woord kennen wij niet: '{word.text}'."
        if is_open
        else "Op deze regel staat een woord dat wij niet kennen."
    )


if __name__ == "__main__":
    form = FORMS[sys.argv[1] if len(sys.argv) > 1 else "text"]
    strangers = unknown(Path.cwd(), written(OWN))
    sys.stdout.write("".join(form.format(word=word, told=told(word)) for word in strangers))
