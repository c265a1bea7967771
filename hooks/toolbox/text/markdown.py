"""Markdown without raw HTML to markup, plain text, headings and addresses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from toolbox.text import dutch

_RAW_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_BREAKS = {"softbreak": " ", "hardbreak": " "}
_OWN_ID = re.compile(r"\s+\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$")
_UNSAFE_SCHEME = re.compile(r"(?!https:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text: its plain `title`, and the `id` that it carries."""

    title: str
    id: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """`html` is safe to print; `headings` are those of the top level, for a contents list."""

    html: Markup
    headings: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """A link in a text: its `url`, and the line of the text (from 0) on which its paragraph begins."""

    url: str
    line: int


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    """CommonMark with tables and without HTML, and `## Kop {#id}`: an id that stays when the words of a heading change."""
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False}).enable("table")
    markdown.disable(["image", "autolink", "html_block", "html_inline"], ignoreInvalid=True)
    markdown.core.ruler.push("heading_ids", _own_ids)
    return markdown


def _own_ids(state: StateCore) -> None:
    """Takes the id from the words of a heading to the heading itself."""
    for heading, words in pairwise(state.tokens):
        last = words.children[-1] if heading.type == "heading_open" and words.children else None
        if last and last.type == "text" and (match := _OWN_ID.search(last.content)):
            last.content = last.content[: match.start()]
            heading.attrSet("id", match[1])


def is_own(url: str) -> bool:
    """Whether `url` is a page of the site itself, written from the root."""
    return url.startswith("/") and not url.startswith("//")


def render(text: str, *, level: int = 2, ids: bool = True) -> Rendered:
    """`text` as HTML whose highest heading is an `<h{level}>`; headings get ids when `ids` is set."""
    tokens = _parser().parse(text)
    headings = list(_prepare(tokens, level, ids=ids))
    html = _parser().renderer.render(tokens, _parser().options, {})
    return Rendered(Markup(html), tuple(headings))  # noqa: S704 - html is off in the parser


def _prepare(tokens: list[Token], level: int, *, ids: bool) -> Iterator[Heading]:
    """Set heading levels and ids, mark links that leave the site, wrap tables so that they scroll by themselves."""
    highest = min((int(t.tag[1]) for t in tokens if t.type == "heading_open"), default=level)
    seen: dict[str, int] = {}
    for position, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            depth = int(token.tag[1]) - highest + level
            token.tag = f"h{min(depth, 6)}"
            if token.type == "heading_open" and ids:
                title = _words(tokens[position + 1])
                token.attrSet("id", _unique(str(token.attrGet("id") or slug(title)), seen))
                if depth == level:
                    yield Heading(title, str(token.attrGet("id")))
        for child in token.children or ():
            _mark_link(child)


def _mark_link(token: Token) -> None:
    if token.type != "link_open":
        return
    url = str(token.attrGet("href") or "")
    if _UNSAFE_SCHEME.match(url) or url.startswith("//"):
        token.attrSet("href", "/")
    elif not is_own(url) and not url.startswith("#"):
        token.attrSet("rel", "external noopener")


def _unique(name: str, seen: dict[str, int]) -> str:
    seen[name] = seen.get(name, 0) + 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """`text` as an id: folded, with hyphens; never empty."""
    return re.sub(r"[^a-z0-9]+", "-", dutch.fold(text)).strip("-") or "deel"


def _words(token: Token) -> str:
    """The text of a paragraph; a line end in it is a space, and a link is its words."""
    parts = (
        child.content if child.type in ("text", "code_inline") else _BREAKS.get(child.type, "")
        for child in token.children or ()
    )
    return "".join(parts).strip()


def plain(text: str) -> str:
    """The words of `text`, one line per paragraph."""
    inline = (token for token in _parser().parse(text) if token.type == "inline")
    return "\n".join(" ".join(_words(token).split()) for token in inline)


def addresses(text: str) -> Iterator[Address]:
    """Every link in `text`, with the line on which its paragraph begins."""
    if "[" not in text:
        return
    for token in _parser().parse(text):
        for child in token.children or ():
            if child.type == "link_open":
                yield Address(str(child.attrGet("href") or ""), (token.map or [0])[0])


def raw_html(text: str) -> str | None:
    """The first tag of raw HTML in `text`, or None. Code between backticks is text."""
    if "<" not in text:
        return None
    for token in _parser().parse(text):
        if token.type != "inline":
            continue
        for child in token.children or ():
            match = _RAW_HTML.search(child.content) if child.type == "text" else None
            if match:
                return match.group()
    return None
