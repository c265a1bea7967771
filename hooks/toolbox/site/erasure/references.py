"""Removes references to a person by id: items of lists, blocks with a kind and an id, and links."""

from __future__ import annotations

import re

from toolbox.site.erasure import flow, items
from toolbox.site.erasure.flow import Flow

URL = "/experts/"
FIELDS = ("experts",)  # the lists that name experts
MAX_TITLE = 500  # signs of what stands behind the address of a link: more is no title
_DASH = re.compile(r"[ \t]*-(?=\s|$)")
_COMMENT = r"[ \t]*(?:#.*)?\s*"
_EXPERTS = re.compile(r"""\bkind["']?[ \t]*:[ \t]*["']?experts\b""")


def without(text: str, id: str) -> str:
    """A list of entries without what names expert `id`."""
    word = re.compile(rf"(?<![\w-]){re.escape(id)}(?![\w-])")
    position = len(text)
    while match := next((m for m in reversed(list(word.finditer(text, 0, position)))), None):
        position = match.start()
        text = _without(text, match)
    return text


def _without(text: str, match: re.Match[str]) -> str:
    """The text without what the id at one spot belongs to; unchanged when that names nobody."""
    before = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    if " #" in before or before.lstrip().startswith("#"):
        return text
    brackets = flow.around(text, match.start())
    if brackets is not None:
        return _without_in_brackets(text, match, brackets)
    rows = text.split("\n")
    number = text.count("\n", 0, match.start())
    part = _part(rows, number, match[0])
    return drop(rows, *part) if part else text


def _without_in_brackets(text: str, match: re.Match[str], brackets: Flow) -> str:
    inside = text[brackets.start : brackets.end]
    start, end = brackets.parts[brackets.part(match.start())]
    part = text[start:end].strip().split(" #")[0].strip("\"' \t")
    if text[brackets.start] == "[" and part == match[0] and flow.key_of(text, brackets) in FIELDS:
        return _out(text, match.start())
    names = re.search(rf"""\bid["']?[ \t]*:[ \t]*["']?{re.escape(match[0])}["']?\s*[,}}]""", inside)
    if inside.startswith("{") and ((names and _EXPERTS.search(inside)) or _is_address(part, match[0])):
        return _out(text, brackets.start)
    return text


def _out(text: str, index: int) -> str:
    """The text without the part at `index`, or without the field that would be left with nothing."""
    left, whole = flow.without(text, index)
    if whole is None:
        return left
    brackets = flow.around(text, whole + 1)
    rows = text.split("\n")
    end = text.count("\n", 0, brackets.end if brackets else whole) + 1
    return drop(rows, text.count("\n", 0, whole), end)


def _is_address(value: str, id: str) -> bool:
    return bool(re.search(rf"""(?:^|[\s"']){URL}{re.escape(id)}/?(?:#[\w-]*)?["']?$""", value))


def _part(rows: list[str], number: int, id: str) -> tuple[int, int] | None:
    """The lines that go for what stands on a line, or None."""
    row, word = rows[number], rf"[\"']?{re.escape(id)}[\"']?"
    if re.fullmatch(rf"[ \t]*-[ \t]+{word}{_COMMENT}", row):
        above = header(rows, number)
        key = items.KEY.match(rows[above]) if above is not None else None
        return (number, number + 1) if key and key[4] in FIELDS else None
    known = items.KEY.match(row)
    if known is None:
        return None
    value = re.sub(r"\s#.*", "", known[5]).strip()
    if known[4] in FIELDS and value.strip("\"'") == id:
        return number, number + 1
    address = _is_address(value, id)
    block = _block(rows, number) if address or (known[4] == "id" and value.strip("\"'") == id) else None
    if block and (address or _EXPERTS.search("\n".join(rows[slice(*block)]))):
        return block
    return (number, number + 1) if address else None


def header(rows: list[str], number: int) -> int | None:
    """The line of the key that the list item on a line belongs to."""
    column = items.depth(rows[number])
    for above in range(number - 1, -1, -1):
        row = rows[above]
        if not row.strip() or row.lstrip().startswith("#") or items.depth(row) > column:
            continue
        key = items.KEY.match(row)
        if key and not re.sub(r"#.*", "", key[5]).strip() and _column(key) <= column:
            return above
        if items.depth(row) < column or not _DASH.match(row):
            return None
    return None


def _column(key: re.Match[str]) -> int:
    return len(key[1] + (key[2] or ""))


def _block(rows: list[str], number: int) -> tuple[int, int] | None:
    """The item inside an entry that holds a line, as its lines; None for a field of the entry itself."""
    own = items.KEY.match(rows[number])
    column = _column(own) if own else items.depth(rows[number])
    start = number
    while start >= 0 and not (_DASH.match(rows[start]) and items.depth(rows[start]) < column):
        if rows[start].strip() and items.depth(rows[start]) < column:
            return None
        start -= 1
    if start < 0 or header(rows, start) is None:
        return None
    end = start + 1
    while end < len(rows) and rows[end].strip() and items.depth(rows[end]) > items.depth(rows[start]):
        end += 1
    return start, end


def drop(rows: list[str], start: int, end: int) -> str:
    """The lines without some; the key of a list that has none left goes too, and a dash is taken over by the next field."""
    above = _emptied(rows, start, end)
    first = start if above is None else above
    dash = re.match(r"""([ \t]*-[ \t]+)["']?\w+["']?[ \t]*:""", rows[first])
    behind = rows[end] if end < len(rows) else ""
    if dash and items.KEY.match(behind) and items.depth(behind) == len(dash[1]):
        rows = [*rows[:end], dash[1] + behind.lstrip(" \t"), *rows[end + 1 :]]
    return "\n".join([*rows[:first], *rows[end:]])


def _emptied(rows: list[str], start: int, end: int) -> int | None:
    """The line of the key above, when these lines are all that stands below it."""
    above = header(rows, start) if _DASH.match(rows[start]) else None
    if above is None or "".join(rows[above + 1 : start]).strip():
        return None
    column = items.depth(rows[start])
    below = next((row for row in rows[end:] if row.strip()), "")
    is_more = items.depth(below) == column and _DASH.match(below) and header(rows, start) is not None
    return None if is_more and not _is_outer(rows, above, column) else above


def _is_outer(rows: list[str], above: int, column: int) -> bool:
    """Whether a dash at `column` begins an entry, not an item of the list below the key at `above`."""
    key = items.KEY.match(rows[above])
    return bool(key and _column(key) > column)


def without_links(text: str, id: str) -> str:
    """Links to the person's page keep their words, also where the address stands elsewhere in the text."""
    address = rf"<?[^()\[\]\s]*experts/{re.escape(id)}(?![\w-])"
    while link := re.search(rf"\]\(\s*{address}[^)\n]{{0,{MAX_TITLE}}}\)", text):
        start = _opening(text, link.start())
        text = text[:start] + text[start + 1 : link.start()] + text[link.end() :]
    for definition in re.findall(rf"(?m)^[ \t]*\[([^\]\n]+)\]:[ \t]*{address}", text):
        label = re.escape(definition)
        text = re.sub(rf"(?m)^[ \t]*\[{label}\]:[ \t]*{address}.*\n?", "", text)
        text = re.sub(rf"(?i)\[([^\[\]]+)\]\[{label}\]|\[({label})\](?:\[\])?(?![(:])", r"\1\2", text)
    return text


def _opening(text: str, index: int) -> int:
    """Where the bracket opens that closes at `index`; brackets inside it come in pairs."""
    depth = 0
    for position in range(index - 1, -1, -1):
        depth += {"]": 1, "[": -1}.get(text[position], 0)
        if depth < 0:
            return position
    return index
