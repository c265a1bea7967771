"""Turns what somebody wrote in a form into the values of an entry."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from toolbox.forms import questions
from toolbox.forms.questions import Question
from toolbox.model import Kind
from toolbox.model.kinds.expert import Expert
from toolbox.text import dutch, links, web_addresses

Names = Mapping[str, Mapping[str, str]]  # kind name -> folded name or id -> id


class Refused(Exception):
    """This can't become an entry; `str` says in Dutch why and what one does."""


def values(kind: Kind, answers: Mapping[str, str], names: Names) -> dict[str, Any]:
    """The values by field of what was answered, by key; what is empty is left out. Checking them is for the models."""
    result: dict[str, Any] = {}
    for topic in questions.topics(kind):
        for question in topic.questions:
            text = answers.get(question.key, "").strip()
            value = _value(question, text, names) if text else ""
            if value:
                outer, _, inner = question.key.rpartition(".")
                (result.setdefault(outer, {}) if outer else result)[inner] = value
    if kind.model is Expert and result.get("type") == "persoon":
        raise Refused(
            "Gegevens van een persoon gaan nooit via een formulier of een openbaar bericht. Mail de redactie."
        )
    return result


def _value(question: Question, text: str, names: Names) -> Any:
    if question.control == "choice" and question.choices == ("ja", "nee"):
        return {"ja": "true", "nee": "false"}.get(text, text)
    if question.control == "choices":
        return _stripped(re.split(r"[,\n]", text))
    rows = [row.strip(" \t-*•") for row in text.split("\n") if row.strip(" \t-*•")]
    if question.control == "rows":
        return [_row(question, row, names) for row in rows]
    if question.is_address:
        return _address(text)
    if question.refers:
        ids = [_id(question.refers, part, names) for row in rows for part in _parts(row, question.refers, names)]
        return ids if question.control == "lines" else ids[0]
    return rows if question.control == "lines" else text


def _parts(row: str, kind: str, names: Names) -> list[str]:
    """One name, or several with commas between them; a name can hold a comma itself, so the longest that is known counts."""
    known = names.get(kind, {})
    most = 1 + max((name.count(",") for name in known), default=0)
    pieces = _stripped(re.split(r"[,;]", row))
    parts: list[str] = []
    start = 0
    while start < len(pieces):
        sizes = range(min(most, len(pieces) - start), 1, -1)
        longest = next((n for n in sizes if dutch.fold(", ".join(pieces[start : start + n])) in known), 1)
        parts.append(", ".join(pieces[start : start + longest]))
        start += longest
    return parts


def _stripped(parts: Iterable[str]) -> list[str]:
    """Without the white space around each part; what is empty is left out."""
    return [part.strip() for part in parts if part.strip()]


def _row(question: Question, row: str, names: Names) -> dict[str, str]:
    has_address = question.columns[:2] == ("title", "url")
    parts = links.parts(row) if has_address else [part.strip() for part in row.split("|")]
    if len(parts) > len(question.columns):
        raise Refused(f"Bij '{question.label}' staat een regel met te veel streepjes (|).")
    filled = {name: part for name, part in zip(question.columns, parts, strict=False) if part}
    if "url" in filled:
        filled["url"] = web_addresses.unwrapped(filled["url"])
    if "organisation" in filled:
        filled["organisation"] = _id("organisations", filled["organisation"], names)
    return filled


def _address(text: str) -> str:
    """The address in an answer, without what a mail program put around it; the answer itself when that is more."""
    title, url = (*links.parts(text), "", "")[:2]
    return web_addresses.unwrapped(url) if url.startswith("http") and (not title or text.startswith("[")) else text


def _id(kind: str, name: str, names: Names) -> str:
    """The id of what is named; a name that nobody has stays as it is, and the check tells what was probably meant."""
    return names.get(kind, {}).get(dutch.fold(name), name)
