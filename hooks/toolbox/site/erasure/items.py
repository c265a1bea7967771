"""Finds the entries of a list in text that may be broken YAML: where each begins, ends and what it says."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

OWN = ("id", "name", "type")  # a dash with one of these begins an entry; another one belongs to the entry above it
KEY = re.compile(r"""([ \t]*)(-[ \t]+)?(["']?)([^\W\d]\w*)\3[ \t]*:(?=[\s"'\w]|$)[ \t]*(.*)""", re.DOTALL)
_DASH = re.compile(r"""[ \t]*-(?=\s|$|["']?id\b)""", re.IGNORECASE)
_NAME = r"""["']?id["']?(?:[ \t]*[:=]|[ \t]+(?=[\w"']))"""  # also without its colon
_MARK = r"""(?:[!&][^\s,]*(?=\s)|[|>][-+\d]*(?=\s)|[\["'\s])*"""  # a tag, an anchor or a bracket before a value, or a line end
_ID = re.compile(rf"""(?:^|[\s{{,-]){_NAME}{_MARK}([^\s"',}}\]#:]++)(?!["']?[ \t]*:)""", re.IGNORECASE)
_ID_LINE = re.compile(rf"[ \t]*(?:-[ \t]*)?(?:[!&]\S*[ \t]+)*{_NAME}", re.IGNORECASE)
_KIND = re.compile(r"""\bkind["']?[ \t]*:""")  # what has one refers to an entry
_BULLET = re.compile(r"""(?m)^([ \t]*)[*+•·](?=\s|["']?id\b)""")
_NUMBERED = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))")
_SIGNS = {  # what looks like a space or a dash is one, and what can't be seen is nothing
    **dict.fromkeys(map(ord, "\xa0\u1680\u2007\u202f\u205f\u3000"), " "),
    **dict.fromkeys(range(0x2000, 0x200B), " "),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
    **dict.fromkeys(map(ord, "\0\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")),
}
_FLOW_KEY = r"""(?:^|[{{,]\s*)["']?{key}["']?[ \t]*:[ \t]*("[^"]*"|'[^']*'|[^,}}\r\n]*)"""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: its first line and the one behind its last, from 0; `text` is all of it. `id` is "" when none stands there."""

    start: int
    end: int
    id: str
    text: str


def depth(line: str) -> int:
    """How far a line springs in; a tab counts as one, as it does for who counts columns."""
    return len(line) - len(line.lstrip(" \t"))


def items(text: str) -> tuple[Item, ...]:
    """Every entry of a list, in order; line endings and what stands above the first entry are left alone."""
    rows, lines = text.removeprefix("\ufeff").split("\n"), plain(text).split("\n")
    starts = [*_starts(lines), len(lines)]
    parts = itertools.pairwise(starts)
    return tuple(Item(start, end, _id(lines[start:end]), "\n".join(rows[start:end])) for start, end in parts)


def plain(text: str) -> str:
    """The text, line by line, with the usual spaces and dashes, and letters for their numbers."""
    return _BULLET.sub(r"\1-", _NUMBERED.sub(_letter, text).translate(_SIGNS))


def _letter(number: re.Match[str]) -> str:
    letter = chr(int(number[1] or number[2], 16))
    return letter if letter.isprintable() else number[0]


def of(text: str, id: str) -> tuple[Item, ...]:
    """The entries of an id: by it, else those without one that speak of it as an id, else what stands below it in another entry."""
    known = items(text)
    word = rf"(?<![\w-]){re.escape(id)}(?![\w-])"
    speaks = re.compile(rf"(?i)(?<![\w-])id(?![\w-])[^\n]*\n?[^\n]*{word}")
    return (
        tuple(item for item in known if item.id.casefold() == id.casefold())
        or tuple(
            item for item in known if not item.id and not _KIND.search(item.text) and speaks.search(plain(item.text))
        )
        or tuple(
            _below(
                text,
                id,
                re.compile(rf"""(?i)[ \t]*(?:(?:-[ \t]+)?["']?{word}["']?[ \t]*:|-[ \t]*{_NAME}{_MARK}{word})"""),
            )
        )
    )


def _below(text: str, id: str, head: re.Pattern[str]) -> Iterator[Item]:
    """The lines that begin with a head, with those that spring in further."""
    rows, lines = text.removeprefix("\ufeff").split("\n"), plain(text).split("\n")
    for start, line in enumerate(lines):
        if head.match(line):
            rest = range(start + 1, len(lines))
            is_below = (not lines[n].strip() or depth(lines[n]) > depth(line) or lines[n][:1] in "]}" for n in rest)
            end = next((n for n, below in zip(rest, is_below, strict=True) if not below), len(lines))
            if not _KIND.search(part := "\n".join(rows[start:end])):
                yield Item(start, end, id, part)


def _starts(lines: list[str]) -> Iterator[int]:
    dashes = [number for number, line in enumerate(lines) if _DASH.match(line)]
    margin = min((depth(lines[number]) for number in dashes), default=0)
    outer = [number for number in dashes if depth(lines[number]) <= margin + 1]
    column = _column(lines, outer, margin)
    ends = dict(itertools.pairwise([*outer, len(lines)]))
    has_id = False
    for number, line in enumerate(lines):
        is_own = _is_id(line) and (number in ends or depth(line) == column or not dashes)
        if number in ends and _is_entry(lines[number : ends[number]], column):
            yield number
            has_id = is_own
        elif is_own and (has_id or not dashes):  # somebody forgot the dash
            yield number
        has_id = has_id or is_own


def _column(lines: list[str], outer: Iterable[int], margin: int) -> int:
    """Where the fields of an entry begin."""
    widths = (len(key[1] + (key[2] or "")) for number in outer if (key := KEY.match(lines[number])))
    return next(widths, margin + 2)


def _is_entry(lines: list[str], column: int) -> bool:
    keys = (KEY.match(line) for line in lines[1:] if depth(line) == column)
    return bool(_ID.search(lines[0]) or _opens(lines[0]) or any(key and key[4] in OWN for key in keys))


def _opens(line: str) -> bool:
    key = KEY.match(line)
    return bool(key and key[4] in OWN) or bool(re.match(r"[ \t]*-[ \t]*\{", line))


def _is_id(line: str) -> bool:
    return bool(_ID_LINE.match(line) or (re.match(r"[ \t]*(?:-[ \t]*)?\{", line) and _ID.search(line)))


def _id(lines: list[str]) -> str:
    """The id of an entry: where its fields begin, or else, when it springs in wrongly, the first one of its own."""
    own = [n for n, line in enumerate(lines) if _is_id(line) and (not n or not _DASH.match(line))]
    column = _column(lines, [0], depth(lines[0]) + 2)
    exact = [n for n in own if not n or depth(lines[n]) == column]
    number = next(iter((*exact, *own)), len(lines))
    known = _ID.search("\n".join(lines[number : number + 5]))  # the id may stand below its key
    return known[1] if known and known.start() <= len(lines[number]) else ""


def values(item: Item, key: str) -> tuple[str, ...]:
    """What stands behind every `key` in the entry, in any case and at any depth, without quotes and in one line."""
    text = plain(item.text)
    lines = text.split("\n")
    spoken = tuple(_behind(lines, number) for number, line in enumerate(lines) if _has(line, key))
    flow = re.findall(_FLOW_KEY.format(key=re.escape(key)), text, re.IGNORECASE) if "{" in text else []
    return tuple(dict.fromkeys(value for value in map(_plain, (*spoken, *flow)) if value))


def _has(line: str, key: str) -> bool:
    known = KEY.match(line)
    return bool(known and known[4].casefold() == key)


def _behind(lines: list[str], number: int) -> str:
    """The value of the key on a line, with the lines below it that spring in further."""
    key = KEY.match(lines[number])
    if key is None:
        return ""
    column = len(key[1] + (key[2] or ""))
    below = []
    for line in lines[number + 1 :]:
        if line.strip() and (depth(line) <= column or KEY.match(line)):
            break
        below.append(line)
    return " ".join([re.sub(r"^[|>][-+\d]*\s*", "", key[5]), *below])


def _plain(value: str) -> str:
    bare = " ".join(value.split())
    if quoted := re.match(r"""(["'])(.*?)\1""", bare):
        return quoted[2].strip()
    return re.sub(r"(?:^|\s)#.*", "", bare).strip().strip("\"'")
