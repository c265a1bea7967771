"""Adds a record to the list of removed ids as text, so that no record in it is ever lost."""

import datetime as dt
import re

from toolbox.site.erasure import items
from toolbox.site.erasure.items import Item
from toolbox.source import writing

_ID = re.compile(r"""\bid["']?[ \t]*:[ \t]*["']?([a-z0-9-]+)""")
_END = re.compile(
    r"(?m)^\.\.\.(?=\s|\Z)(?:.*\n?)(?:[ \t]*(?:#.*)?\n)*[ \t]*\Z"
)  # of a document, with what is no text behind it
_EXPERTS = re.compile(r"""\bkind["']?[ \t]*:[ \t]*["']?experts\b""")


def recorded(text: str) -> tuple[str, ...]:
    """The ids of experts in the list, in whatever state it is."""
    blocks = [item.text for item in items.items(text)] or re.findall(r"\{[^{}]*\}", text)
    ids = (_ID.search(block) for block in blocks if _EXPERTS.search(block))
    return tuple(dict.fromkeys(known[1] for known in ids if known))


def with_record(text: str, id: str, today: dt.date) -> str:
    """The list with a record of expert `id`; where its ids are in order the new one stands in its place, else at the end."""
    if id in recorded(text):
        return text
    if end := _END.search(text):
        above = with_record(text[: end.start()], id, today)
        return f"{above}{text[end.start() :]}"
    known = items.items(text)
    ending = "\r\n" if "\r\n" in text else "\n"
    if bare := re.fullmatch(r"(\ufeff?(?:\s*#[^\n]*\n)*\s*)\[(.*)\](\s*)", text, re.DOTALL):
        comma = ", " if bare[2].strip().rstrip(",") else ""
        inside = bare[2].rstrip().rstrip(",")
        return f"{bare[1]}[{inside}{comma}{{id: {id}, kind: experts, removed: {today}}}]{bare[3] or ending}"
    dash = re.match(r"([ \t]*)-", known[0].text) if known else None
    margin = dash[1] if dash else ""
    fields = writing.dump([{"id": id, "kind": "experts", "removed": f"{today}"}], {})
    record = "".join(f"{margin}{field}{ending}" for field in fields.splitlines())
    lines = text.split("\n")
    behind = next((item for item in known if item.id > id), None)
    if behind is None or not _is_ordered(known):
        above = text.rstrip()
        return f"{above}{ending}{ending}{record}" if above.strip("\ufeff") else f"{text}{record}"
    head, tail = "\n".join(lines[: behind.start]), "\n".join(lines[behind.start :])
    mark = "\ufeff" if not head and tail.startswith("\ufeff") else ""
    return f"{mark}{head}{chr(10) if head else ''}{record}{ending}{tail.removeprefix(mark)}"


def _is_ordered(known: tuple[Item, ...]) -> bool:
    ids = [item.id for item in known]
    return ids == sorted(ids) and all(ids)
