"""Remarks and folds in a text: `> [!NOTE]` and `!!! note` become the same notice, `??? vraag` becomes a fold."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

OPENINGS = ("alert_open", "admonition_open")


@cache
def by_name() -> Mapping[str, Mapping[str, str]]:
    """Every kind of remark: its `title` and its `look`."""
    table: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return table


def shape(state: StateCore) -> None:
    """Gives both ways to write a remark the markup of a notice, a fold that of a question."""
    for token, title in pairwise(state.tokens):
        if token.type in OPENINGS:
            _open(token)
        elif token.type in ("alert_title_open", "admonition_title_open"):
            _title(token, title, state.tokens)
    _close(state.tokens)


def name(opening: Token) -> str:
    """What the writer called a remark: `note`."""
    return str(opening.meta.get("kind") or opening.meta.get("tag") or "").casefold()


def _open(token: Token) -> None:
    if is_fold(token):
        token.tag, token.attrs = "details", {"class": "mao-question"}
        if token.markup.endswith("+"):
            token.attrSet("open", "")
        return
    look = by_name().get(name(token), {}).get("look", "info")
    token.attrs = {"class": f"mao-notice mao-notice--{look}"}


def is_fold(token: Token) -> bool:
    return token.markup.startswith("?")


def _title(token: Token, words: Token, tokens: list[Token]) -> None:
    opening = next(before for before in reversed(tokens[: tokens.index(token)]) if before.type in OPENINGS)
    has_own = " " in opening.info.strip()
    if not has_own and (kind := by_name().get(name(opening))):
        words.content = kind["title"]
    token.tag = "summary" if is_fold(opening) else "p"
    token.attrs = {"class": "mao-question__title" if is_fold(opening) else "mao-notice__title"}


def _close(tokens: list[Token]) -> None:
    """An end has the tag of its beginning."""
    waiting: list[Any] = []
    for token in tokens:
        if token.type.startswith(("alert", "admonition")):
            if token.nesting == 1:
                waiting.append(token.tag)
            else:
                token.tag = waiting.pop()
