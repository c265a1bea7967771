"""Cuts out of Material's style sheets what our pages can use: text and colours. Knows CSS and class names, no page.

Material styles a header, a search dialog, tabs and much else that our skeleton does not have; of 150 kB a tenth can apply.
What is kept is decided per selector, so that a new version of Material needs no new list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

URL = "css/site.css"
JOINED = tuple(f"css/{name}.css" for name in "tokens base layout components search map forms".split())
OURS = re.compile(r"md-typeset|mao-.*")  # the classes that our pages carry
_STRING = r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'"""
_PIECE = re.compile(rf"""{_STRING}|[{{}};]|[^"'{{}};/]+|/""", re.DOTALL)
_PART = re.compile(rf"""{_STRING}|[();]|[^"'();/]+|/""", re.DOTALL)
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_NESTING = ("@media", "@supports")
_UNTESTED = re.compile(r":not\([^()]*\)")
_CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
_FOREIGN = re.compile(r"#[a-zA-Z_]|\[(?:dir|data-md-(?!color-scheme))|::?-|\bfrom\b")
_COMMA = re.compile(r",(?![^(]*\))")
_VARIABLE = re.compile(r"--[\w-]+")

Rule = tuple[str, str | None]  # what stands before the braces and between them; None: a statement without braces


def joined(material: Iterable[str], ours: Iterable[str]) -> str:
    """The sheet at URL; ours come last and win."""
    return trimmed(material) + "\n" + "".join(map(light, ours))


def light(css: str) -> str:
    """The same sheet without its remarks and indents."""
    return re.sub(r"\n\s*", "\n", _REMARK.sub("", css)).lstrip()


def trimmed(sheets: Iterable[str]) -> str:
    """One sheet with the rules of `sheets` that can apply to our pages, and the values that those name."""
    kept = _kept("".join(sheets))
    used: set[str] = set()
    while (found := set(_used(kept, used))) != used:
        used = found
    return _written(kept, frozenset(used))


def rules(css: str) -> Iterator[Rule]:
    """The rules of one level, in order."""
    depth, before = 0, ""
    parts: list[str] = []
    for part in _PIECE.findall(css):
        depth += (part == "{") - (part == "}")
        if part == "{" and depth == 1:
            before, parts = "".join(parts).strip(), []
        elif (part == "}" and depth == 0) or (part == ";" and depth == 0):
            yield (before, "".join(parts)) if part == "}" else ("".join(parts).strip(), None)
            parts = []
        elif not part.startswith("/*"):
            parts.append(part)


def selectors(before: str) -> list[str]:
    """Those of a list of selectors that can match on our pages."""
    return [one for one in map(str.strip, _COMMA.split(before)) if _can_match(one)]


def _can_match(selector: str) -> bool:
    tested = _UNTESTED.sub("", selector)
    return not _FOREIGN.search(tested) and all(map(OURS.fullmatch, _CLASS.findall(tested)))


def _declared(body: str) -> list[str]:
    """What stands between the semicolons of a rule; those inside brackets and quotes are not its own."""
    found, depth = [""], 0
    for part in _PART.findall(body):
        depth += (part == "(") - (part == ")")
        if part == ";" and depth == 0:
            found.append("")
        else:
            found[-1] += part
    return [one.strip() for one in found if one.strip()]


Kept = list[tuple[str, "Kept | list[str]"]]


def _kept(css: str) -> Kept:
    """The rules that can apply: with their declarations, or with the rules inside them."""
    found: Kept = []
    for before, body in rules(css):
        if body is not None and before.startswith(_NESTING):
            if inside := _kept(body):
                found.append((before, inside))
        elif body is not None and not before.startswith("@") and (left := selectors(before)):
            found.append((",".join(left), _declared(body)))
    return found


def _declarations(kept: Kept) -> Iterator[str]:
    for _, inside in kept:
        for one in inside:
            if isinstance(one, str):
                yield one
            else:
                yield from _declarations([one])


def _used(kept: Kept, used: set[str]) -> Iterator[str]:
    """The names of values that declarations name, those of values that are used themselves included."""
    for declaration in _declarations(kept):
        name, _, value = declaration.partition(":")
        if not name.startswith("--") or name in used:
            yield from _VARIABLE.findall(value)


def _written(kept: Kept, used: frozenset[str]) -> str:
    text = ""
    for before, inside in kept:
        lines = [one for one in inside if isinstance(one, str) and (one[:2] != "--" or one.partition(":")[0] in used)]
        nested = _written([one for one in inside if not isinstance(one, str)], used)
        if lines or nested:
            text += f"{before}{{{';'.join(lines)}{nested}}}"
    return text
