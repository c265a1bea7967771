"""Code in a text with colours: each piece gets the class of what it is, the style sheet gives the colour."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from markupsafe import escape
from pygments.lexers import get_lexer_by_name
from pygments.token import Comment, Keyword, Name, Number, Operator, String
from pygments.util import ClassNotFound

# The first that holds a token counts.
CLASSES = (
    (Comment, "comment"),
    (String, "string"),
    (Number, "number"),
    (Keyword, "word"),
    (Operator.Word, "word"),
    (Name.Tag, "name"),
    (Name.Attribute, "name"),
    (Name.Function, "name"),
    (Name.Class, "name"),
)


def highlight(code: str, language: str, attributes: str) -> str:  # noqa: ARG001 - the signature is markdown-it's
    """`code` as HTML inside a `<code>`; "" for a language that is not known, and then it stays without colours."""
    try:
        lexer = get_lexer_by_name(language, stripnl=False) if language else None
    except ClassNotFound:
        lexer = None
    return "".join(_pieces(lexer.get_tokens(code))) if lexer else ""


def _pieces(tokens: Iterator[tuple[Any, str]]) -> Iterator[str]:
    classed = ((_class(kind), text) for kind, text in tokens)
    for name, group in groupby(classed, key=lambda piece: piece[0]):
        text = escape("".join(piece[1] for piece in group))
        yield f'<span class="mao-code-{name}">{text}</span>' if name and text.strip() else str(text)


def _class(kind: Any) -> str:
    return next((name for tokens, name in CLASSES if kind in tokens), "")
