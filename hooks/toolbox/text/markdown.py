"""Markdown without raw HTML to markup, plain text, headings and addresses."""

import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it.token import Token
from markupsafe import Markup

from toolbox.text import callouts, dutch, figures, parser, targets

_RAW_HTML = re.compile(r"</?[a-zA-Z][^<>]*>|<!--")
_BREAKS = {"softbreak": " ", "hardbreak": " "}
OTHER = "\ufffc"  # stands for what is no text in the words of a paragraph
_LINKS = re.compile(r"\[|://|www\.|@", re.IGNORECASE)
_SENTENCE = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?: [\w,'’-]+){3}")
_SIGN = re.compile(r"[\\`*_{}\[\]|~]")


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
    """A link or a picture in a text: its `url`, and the line of the text (from 0) on which its paragraph begins."""

    url: str
    line: int
    is_picture: bool = False


def escaped(text: str) -> str:
    """A plain text as Markdown in which none of its signs means anything."""
    return _SIGN.sub(r"\\\g<0>", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def render(text: str, *, level: int = 2, ids: bool = True, name: str = "") -> Rendered:
    """`text` as HTML whose highest heading is an `<h{level}>`; headings get ids when `ids` is set.

    A page with more than one text gives each a `name`, which comes before the ids of its headings.
    """
    tokens = parser.parser().parse(text)
    headings = list(_prepare(tokens, level, f"{name}-" if name else "", ids=ids))
    notes = {} if ids and not name else {"docId": name or f"{zlib.crc32(text.encode()):x}"}
    html = parser.parser().renderer.render(tokens, parser.parser().options, notes)
    return Rendered(Markup(html), tuple(headings))  # noqa: S704 - html is off in the parser


def _prepare(tokens: list[Token], level: int, prefix: str, *, ids: bool) -> Iterator[Heading]:
    """Set heading levels and ids, mark links that leave the site."""
    highest = min((int(t.tag[1]) for t in tokens if t.type == "heading_open"), default=level)
    seen: dict[str, int] = {}
    for position, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            depth = int(token.tag[1]) - highest + level
            token.tag = f"h{min(depth, 6)}"
            if token.type == "heading_open" and ids:
                title = _words(tokens[position + 1])
                token.attrSet("id", _unique(str(token.attrGet("id") or prefix + slug(title)), seen))
                if depth == level:
                    yield Heading(title, str(token.attrGet("id")))
        _mark_links(token.children or [])


def _mark_links(tokens: list[Token]) -> None:
    """What leaves the site says so; what is no address that a page may lead to is only words."""
    allowed = True
    for token in tokens:
        if token.type == "link_open":
            url = str(token.attrGet("href") or "")
            allowed = targets.kind(url) not in targets.REFUSED
            if targets.kind(url) in ("web", "insecure"):
                token.attrSet("rel", "external noopener")
        if token.type.startswith("link_") and not allowed:
            token.tag, token.attrs = "span", {}


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
    inline = (token for token in parser.parser().parse(text) if token.type == "inline")
    return "\n".join(" ".join(_words(token).split()) for token in inline)


def addresses(text: str) -> Iterator[Address]:
    """Every link and picture in `text`, with the line on which its paragraph begins."""
    if not _LINKS.search(text):
        return
    for token in parser.parser().parse(text):
        line = (token.map or [0])[0]
        for part in (token, *(token.children or ())):
            if part.type == "link_open":
                yield Address(str(part.attrGet("href") or ""), line)
            elif part.type in (figures.FIGURE, "image"):
                yield Address(str(part.attrGet("src") or ""), line, is_picture=True)


def readdressed(text: str, change: Callable[[str], str]) -> str:
    """`text` whose links lead to what `change` makes of their addresses."""
    for url in dict.fromkeys(link.url for link in addresses(text)):
        if (new := change(url)) != url:
            destination = rf"(\]\(\s*<?|^ {{0,3}}\[[^\]]+\]:\s*<?){re.escape(url)}(?=[\s)>]|$)"
            text = re.sub(destination, lambda match: match[1] + new, text, flags=re.MULTILINE)
    return text


def titles(text: str) -> Iterator[int]:
    """The lines (from 0) of `text` with a heading of the highest level; a remark in code is none."""
    tokens = parser.parser().parse(text) if "# " in text or "==" in text else ()
    return ((token.map or [0])[0] for token in tokens if token.type == "heading_open" and token.tag == "h1")


def literal(text: str) -> Iterator[str]:
    """The words of each paragraph as they come on the page; what is code, a link or a picture is one strange sign."""
    for token in parser.parser().parse(text):
        if token.type == "inline":
            yield "".join(
                child.content if child.type == "text" else _BREAKS.get(child.type, OTHER)
                for child in token.children or ()
            )


def between_words(text: str) -> Iterator[str]:
    """The address of every picture in `text` that stands between words, in a heading, a link or a table."""
    if "![" in text:
        for token in parser.parser().parse(text):
            for child in token.children or ():
                if child.type == "image":
                    yield str(child.attrGet("src") or "")


def unknown_callout(text: str) -> str | None:
    """What the first remark of a kind that is not known is called."""
    if "!!!" not in text and "???" not in text:
        return None
    openings = (token for token in parser.parser().parse(text) if token.type in callouts.OPENINGS)
    return next((name for name in map(callouts.name, openings) if name not in callouts.by_name()), None)


def empty_callout(text: str) -> str | None:
    """How the first remark begins that has no text below it."""
    tokens = parser.parser().parse(text) if "!!!" in text or "???" in text else ()
    for opening, close in zip(tokens, tokens[4:], strict=False):  # between them is the title
        if opening.type == "admonition_open" and close.type == "admonition_close":
            return f"{opening.markup} {opening.info.strip()}"
    return None


def accidental_code(text: str) -> str | None:
    """The first line of words that four spaces before them make code of."""
    if "    " not in text:
        return None
    blocks = (token.content.strip() for token in parser.parser().parse(text) if token.type == "code_block")
    lines = (block.split("\n", 1)[0] for block in blocks)
    return next((line for line in lines if _SENTENCE.match(line) and line[-1] not in "{};="), None)


def raw_html(text: str) -> str | None:
    """The first tag of raw HTML in `text`, or None. Code between backticks is text."""
    if "<" not in text:
        return None
    for token in parser.parser().parse(text):
        if token.type != "inline":
            continue
        for child in token.children or ():
            match = _RAW_HTML.search(child.content) if child.type == "text" else None
            if match:
                return match.group()
    return None
