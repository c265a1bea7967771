"""Reads from an entry's text what can identify a person elsewhere: ids, names, mailboxes, numbers, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.site import consent
from toolbox.site.erasure import items
from toolbox.site.erasure.items import Item

OTHERS = {"organisatie", "team", "loket"}
_MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w.-]*\w")
_PHONE = re.compile(r"\+?\d[\d ()-]{7,}\d")
_PICTURE = re.compile(r"(?<![\w.-])[\w.-]+\.(?:jpe?g|png|webp|gif|svg|avif|heic|tiff?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Person:
    """`ids` holds the id and former ones; `names` are whole names; `contacts` mailboxes and numbers; `pictures` file names."""

    ids: tuple[str, ...]
    names: tuple[str, ...]
    contacts: tuple[str, ...]
    pictures: tuple[str, ...]


def may_be_person(item: Item) -> bool:
    """Whether the entry is, or in its broken state may be, about a person."""
    types = {
        value.casefold() for value in items.values(item, "type")
    }  # two, where the dash of the next entry is missing
    ids = len(re.findall(r"(?m)^[ \t-]*[\"']?id[\"']?[ \t]*:", item.text))
    return not types or not types <= OTHERS or ids > len(types) or "consent" in item.text


def known_by(item: Item) -> tuple[str, ...]:
    """The names, mailboxes, numbers and telling addresses of an entry, to keep silent about."""
    names = [name for key in ("name", "naam", "also_known_as") for name in items.values(item, key)]
    several = [part.strip(" \"'") for name in names for part in name.strip("[]").split(",")]
    urls = [url for url in items.values(item, "url") if any(consent.names(name, url) for name in several)]
    return tuple(dict.fromkeys([*(name for name in several if " " in name), *read(item).contacts, *urls]))


def read(item: Item) -> Person:
    """Who stands in an entry."""
    role = next(iter(items.values(item, "role")), "")
    names = [name for key in ("name", "naam") for name in items.values(item, key)]
    return Person(
        ids=tuple(dict.fromkeys(filter(None, (item.id, *_aliases(item))))),
        names=tuple(name for name in names if " " in name and not consent.is_a_function(name, role)),
        contacts=tuple(dict.fromkeys((*_MAILBOX.findall(item.text), *(m.strip() for m in _phones(item))))),
        pictures=tuple(dict.fromkeys(p for value in items.values(item, "file") for p in _PICTURE.findall(value))),
    )


def _phones(item: Item) -> Iterator[str]:
    return (number for value in items.values(item, "phone") for number in _PHONE.findall(value))


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
