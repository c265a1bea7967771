"""Removes references to a person by id: items of lists, blocks with a kind and an id, and links."""

import itertools
import re
from collections.abc import Callable

from toolbox.site.erasure import flow, items
from toolbox.site.erasure.flow import Flow

URL = "/experts/"
FIELDS = ("experts",)  # the lists that name experts
MAX_TITLE = 500  # signs of what stands behind the address of a link: more is no title
_DASH = re.compile(r"[ \t]*-(?=\s|$)")
_COMMENT = r"[ \t]*(?:#.*)?\s*"
_EXPERTS = re.compile(r"""\bkind["']?[ \t]*:[ \t]*["']?experts\b""")


def without(text: str, id: str) -> str:
    """A list of entries without what names expert `id`. Each entry is looked at by itself: a file can be long."""
    rows = text.split("\n")
    starts = (item.start for item in items.items(text) if _DASH.match(rows[item.start].removeprefix("\ufeff")))
    bounds = sorted({0, *starts, len(rows)})
    entries = ["\n".join(rows[start:end]) for start, end in itertools.pairwise(bounds)]
    changed = [_without_in_entry(entry, id) if id in entry else entry for entry in entries]
    return "\n".join(left for left, entry in zip(changed, entries, strict=True) if left or not entry)


def _without_in_entry(text: str, id: str) -> str:
    word = re.compile(rf"(?<![\w-]){re.escape(id)}(?![\w-])")
    before = ""
    while before != text:  # once more, as what is cut moves what stands behind it
        before = text
        for position in [match.start() for match in word.finditer(text)][::-1]:
            if match := word.match(text, position):
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
    return drop(rows, _alike(rows, *part, match[0])) if part else text


def _without_in_brackets(text: str, match: re.Match[str], brackets: Flow) -> str:
    inside = text[brackets.start : brackets.end]
    start, end = brackets.parts[brackets.part(match.start())]
    part = _bare(text[start:end])
    if inside.startswith("[") and part == match[0] and flow.key_of(text, brackets) in FIELDS:
        return _out(text, match.start(), match[0], lambda other: _bare(other) == match[0])
    if inside.startswith("{") and (_is_reference(inside, match[0]) or _is_address(part, match[0])):
        return _out(text, brackets.start, match[0], lambda other: _is_reference(other, match[0]))
    return text


def _bare(part: str) -> str:
    return part.strip().split(" #")[0].strip("\"' \t")


def _is_reference(block: str, id: str) -> bool:
    """Whether a block between { } names the person."""
    names = re.search(rf"""\bid["']?[ \t]*:[ \t]*["']?{re.escape(id)}["']?\s*[,}}]""", block)
    return bool(names and _EXPERTS.search(block))


def _out(text: str, index: int, id: str, is_gone: Callable[[str], bool]) -> str:
    """The text without the part at `index` and those like it, or without the field that would be left with nothing."""
    left, whole = flow.without(text, index, is_gone)
    if whole is None:
        return left
    brackets = flow.around(text, whole + 1)
    rows = text.split("\n")
    start, end = (text.count("\n", 0, spot) for spot in (whole, brackets.end if brackets else whole))
    return drop(rows, _alike(rows, start, end + 1, id))


def _is_address(value: str, id: str) -> bool:
    return bool(re.search(rf"""(?:^|[\s"']){URL}{re.escape(id)}/?(?:#[\w-]*)?["']?$""", value))


def _part(rows: list[str], number: int, id: str) -> tuple[int, int] | None:
    """The lines that go for what stands on a line, or None."""
    row = rows[number]
    if _is_bare_item(row, id):
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


def _is_bare_item(row: str, id: str) -> bool:
    return bool(re.fullmatch(rf"[ \t]*-[ \t]+[\"']?{re.escape(id)}[\"']?{_COMMENT}", row))


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
    return start, _end(rows, start)


def _end(rows: list[str], start: int) -> int:
    """The line behind an item of a list."""
    depth = items.depth(rows[start])
    rest = range(start + 1, len(rows))
    return next((n for n in rest if not rows[n].strip() or items.depth(rows[n]) <= depth), len(rows))


def _alike(rows: list[str], start: int, end: int, id: str) -> list[tuple[int, int]]:
    """An item of a list, and those above it that name the person too: of a long list all go at once."""
    above = header(rows, start) if _DASH.match(rows[start]) else None
    key = items.KEY.match(rows[above]) if above is not None else None
    if above is None or key is None:
        return [(start, end)]
    column = items.depth(rows[start])
    siblings = (n for n in range(above + 1, start) if items.depth(rows[n]) == column and _DASH.match(rows[n]))
    parts = ((n, _end(rows, n)) for n in siblings)
    return [*((n, to) for n, to in parts if _names(rows[n:to], id, is_list=key[4] in FIELDS)), (start, end)]


def _names(item: list[str], id: str, *, is_list: bool) -> bool:
    """Whether an item of a list names the person by its own fields."""
    if re.match(r"[ \t]*-[ \t]*\{", item[0]):
        return _is_reference("\n".join(item), id)
    keys = [key for row in item if (key := items.KEY.match(row))]
    own = {key[4]: re.sub(r"\s#.*", "", key[5]).strip() for key in keys if _column(key) == _column(keys[0])}
    is_block = own.get("kind", "").strip("\"'") == "experts" and own.get("id", "").strip("\"'") == id
    return (is_list and _is_bare_item(item[0], id)) or is_block or any(_is_address(value, id) for value in own.values())


def drop(rows: list[str], parts: list[tuple[int, int]]) -> str:
    """The lines without some; the key of a list that has none left goes too, and a dash is taken over by the next field."""
    above = _emptied(rows, parts)
    for start, end in reversed(parts if above is None else [(above, parts[-1][1])]):
        dash = re.match(r"""([ \t]*-[ \t]+)["']?\w+["']?[ \t]*:""", rows[start])
        behind = rows[end] if end < len(rows) else ""
        if dash and items.KEY.match(behind) and items.depth(behind) == len(dash[1]):
            rows[end] = dash[1] + behind.lstrip(" \t")
        del rows[start:end]
    return "\n".join(rows)


def _emptied(rows: list[str], parts: list[tuple[int, int]]) -> int | None:
    """The line of the key above, when these lines are all that stands below it."""
    start, end = parts[0][0], parts[-1][1]
    above = header(rows, start) if _DASH.match(rows[start]) else None
    gone = {n for part in parts for n in range(*part)}
    if above is None or any(_is_told(rows[n]) for n in range(above + 1, end) if n not in gone):
        return None
    column = items.depth(rows[start])
    below = next((rows[n] for n in range(end, len(rows)) if _is_told(rows[n])), "")
    is_more = items.depth(below) == column and _DASH.match(below)
    return None if is_more and not _is_outer(rows, above, column) else above


def _is_told(row: str) -> bool:
    """Whether a line holds more than a comment."""
    return bool(row.strip()) and not row.lstrip().startswith("#")


def _is_outer(rows: list[str], above: int, column: int) -> bool:
    """Whether a dash at `column` begins an entry, not an item of the list below the key at `above`."""
    key = items.KEY.match(rows[above])
    return bool(key and _column(key) > column)


def without_links(text: str, id: str) -> str:
    """Links to the person's page keep their words, also where the address stands elsewhere in the text."""
    address = rf"<?[^()\[\]\s]*experts/{re.escape(id)}(?![\w-])"
    links = list(re.finditer(rf"\]\(\s*{address}[^)\n]{{0,{MAX_TITLE}}}\)", text))
    opening = _openings(text) if links else {}
    brackets = [(index, index + 1) for link in links if (index := opening.get(link.start())) is not None]
    bounds = itertools.chain([0], *sorted([*brackets, *(link.span() for link in links)]), [len(text)])
    text = "".join(text[start:end] for start, end in zip(bounds, bounds, strict=True))
    definition = re.compile(rf"(?m)^[ \t]*\[([^\]\n]+)\]:[ \t]*{address}.*\n?")
    labels = {label.casefold() for label in definition.findall(text)}
    link = re.compile(r"\[([^\[\]]+)\](?:\[([^\[\]]*)\])?(?![(:])")
    words = lambda link: link[1] if (link[2] or link[1]).casefold() in labels else link[0]  # noqa: E731
    return link.sub(words, definition.sub("", text)) if labels else text


def _openings(text: str) -> dict[int, int]:
    """Where the bracket opens that closes at an index; those inside it come in pairs."""
    waiting: list[int] = []
    openings = {}
    for bracket in re.finditer(r"[\[\]]", text):
        if bracket[0] == "[":
            waiting.append(bracket.start())
        elif waiting:
            openings[bracket.start()] = waiting.pop()
    return openings
