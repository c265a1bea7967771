"""Reads from an entry's text what can identify a person elsewhere: ids, names, mailboxes, numbers, pictures."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from toolbox.model import mailboxes
from toolbox.site import consent
from toolbox.site.erasure import items
from toolbox.site.erasure.items import Item

OTHERS = {"organisatie", "team", "loket"}
PHONES = ("phone", "telefoon", "tel")
_MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w.-]*\w")
_PHONE = re.compile(r"\+?\d[\d ()-]{7,}\d")
_PICTURE = re.compile(r"(?<![\w.-])[\w.-]+\.(?:jpe?g|png|webp|gif|svg|avif|heic|tiff?)\b", re.IGNORECASE)
_COMMENTED = re.compile(r"(?m)#[ \t]*(\S.*)$")
_ACCENTED: defaultdict[str, str] = defaultdict(str)  # the letters of Europe that are a plain one with something on it
for _character in map(chr, range(0xC0, 0x250)):
    _ACCENTED[unicodedata.normalize("NFD", _character)[0]] += _character


@dataclass(frozen=True, slots=True)
class Person:
    """`ids` holds the id and former ones; `names` are whole names, `hints` what else can name the person.

    `contacts` are mailboxes and numbers, `pictures` file names; `is_named` tells whether it could be read who this is.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    hints: tuple[str, ...]
    contacts: tuple[str, ...]
    pictures: tuple[str, ...]
    is_named: bool


def may_be_person(item: Item) -> bool:
    """Whether the entry is, or in its broken state may be, about a person."""
    types = _types(item)
    ids = len(re.findall(r"(?m)^[ \t-]*[\"']?id[\"']?[ \t]*:", item.text))
    return not types or not types <= OTHERS or ids > len(types) or "consent" in item.text


def is_person(item: Item) -> bool:
    """Whether the entry says that it is about a person, in whatever file it stands."""
    return "persoon" in _types(item) or bool(items.values(item, "consent") or items.values(item, "covers"))


def _types(item: Item) -> set[str]:
    """Two, where the dash of the next entry is missing."""
    return {value.casefold() for value in items.values(item, "type")}


def known_by(item: Item) -> tuple[str, ...]:
    """The names, mailboxes, numbers, and telling addresses and ids of an entry, to keep silent about."""
    names = [*_names(item), *items.values(item, "also_known_as")]
    several = [part.strip(" \"'") for name in names for part in name.strip("[]").split(",")]
    urls = [url for url in items.values(item, "url") if any(consent.names(name, url) for name in several)]
    ids = [id for id in (item.id, *_aliases(item)) if _is_telling(id, several)]
    return tuple(dict.fromkeys([*(name for name in several if " " in name), *_contacts(item), *urls, *ids]))


def _is_telling(id: str, names: Iterable[str]) -> bool:
    """Whether an id holds a first name, or a name of the person."""
    is_number = re.fullmatch(r"(?:expert-\d+)?", id)
    return not is_number and (mailboxes.is_personal(id) or any(consent.names(name, id) for name in names))


def read(item: Item) -> Person:
    """Who stands in an entry."""
    item = replace(item, text=unicodedata.normalize("NFC", item.text))
    role = next(iter(items.values(item, "role")), "")
    values = _names(item)
    written = [name for name in values if not consent.is_a_function(name, role)]
    names = [order for name in written if " " in name and "{" not in name for order in _orders(name.strip("[]"))]
    commented = _names(Item(0, 0, "", "\n".join(_COMMENTED.findall(item.text))))
    others = [part.strip(" []\"'") for name in items.values(item, "also_known_as") for part in name.split(",")]
    return Person(
        ids=tuple(dict.fromkeys(filter(None, (item.id.casefold(), *_aliases(item))))),
        names=tuple(dict.fromkeys(names)),
        hints=tuple(dict.fromkeys(filter(None, (*map(_last, names), *written, *commented, *others)))),
        contacts=_contacts(item),
        pictures=tuple(dict.fromkeys(p for value in items.values(item, "file") for p in _PICTURE.findall(value))),
        is_named=bool(names) or len(written) < len(values),
    )


def spelled(word: str) -> str:
    """A pattern of a word, in whatever way its accents are written."""
    return "".join(map(_letter, word))


def number(text: str) -> str:
    """A pattern of a telephone number, with or without its country and in whatever groups."""
    digits = re.sub(r"\D", "", re.sub(r"^\s*(?:\+|00)31|\(0\)", "", text)).removeprefix("0")
    return r"(?<!\d)(?:(?:\+|00)31[ ()0-]{0,5}|\(?0)?" + r"[ ()./-]{0,3}".join(digits) + r"(?!\d)"


def _letter(letter: str) -> str:
    base = unicodedata.normalize("NFD", letter)[0]
    accented = _ACCENTED.get(base, "") + _ACCENTED.get(base.swapcase(), "")
    return rf"[{base}{accented}][\u0300-\u036f]*" if accented else re.escape(letter)


def _names(item: Item) -> tuple[str, ...]:
    return tuple(name for key in ("name", "naam") for name in items.values(item, key))


def _orders(name: str) -> tuple[str, ...]:
    """Also the other way round, when the last name stands first."""
    last, comma, first = name.partition(",")
    return (name, f"{first} {last}") if comma else (name,)


def _last(name: str) -> str:
    """The last word as it stands in a text; "" when there is none."""
    word = next(reversed(re.findall(r"[^\W\d_]{2,}", name)), "")
    return word.capitalize() if word in (word.lower(), word.upper()) else word


def _contacts(item: Item) -> tuple[str, ...]:
    values = (value for key in PHONES for value in items.values(item, key))
    numbers = (number.strip() for value in values for number in _PHONE.findall(value))
    return tuple(dict.fromkeys((*_MAILBOX.findall(item.text), *numbers)))


def _aliases(item: Item) -> list[str]:
    lines = item.text.split("\n")
    start = next((n for n, line in enumerate(lines) if (k := items.KEY.match(line)) and k[4] == "aliases"), None)
    if start is None:
        return []
    words = [re.sub(r"\s#.*", "", lines[start].partition(":")[2])]
    for line in lines[start + 1 :]:
        if items.KEY.match(line) and not line.lstrip().startswith("- "):
            break
        words.append(re.sub(r"\s#.*", "", line))
    return re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", " ".join(re.sub(r"^\s*-\s", " ", word) for word in words))
