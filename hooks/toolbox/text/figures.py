"""Makes a picture on a line of its own a figure: a part of the page, as its maker and licence stand below it.

Here it has its address and its words; what else is said of it is for who knows the picture (`pages/figures.py`).
"""

from collections.abc import Sequence

from markdown_it.renderer import RendererProtocol
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import escape

from toolbox.text import targets

FIGURE = "figure"


def shape(state: StateCore) -> None:
    """A paragraph of pictures alone becomes figures; a picture between words stays words."""
    tokens: list[Token] = []
    skipped = 0
    for index, token in enumerate(state.tokens):
        images = _images(state.tokens, index)
        if images:
            tokens += images
            skipped = 3  # the paragraph, what is in it, and its end
        if skipped:
            skipped -= 1
        else:
            tokens.append(token)
    state.tokens[:] = tokens


def _images(tokens: Sequence[Token], index: int) -> list[Token]:
    """The figures of the paragraph that opens here; none when there is anything else in it."""
    if tokens[index].type != "paragraph_open":
        return []
    words = tokens[index + 1]
    children = [child for child in words.children or () if child.type not in ("softbreak", "hardbreak")]
    if not all(child.type == "image" for child in children):
        return []
    return [_figure(child, words) for child in children]


def _figure(image: Token, words: Token) -> Token:
    attrs: dict[str, str | int | float] = {"src": str(image.attrGet("src") or "")}
    alt = "".join(part.content for part in image.children or ())
    return Token(
        FIGURE, "img", 0, attrs=attrs, content=alt, map=words.map, block=True, meta={"title": image.attrGet("title")}
    )


def render(_self: RendererProtocol, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
    token = tokens[index]
    if not str(token.attrGet("src")).startswith(targets.IMAGES):  # a picture of another site is words
        return f"<p>{escape(token.content)}</p>\n"
    return f'<img src="{escape(token.attrGet("src"))}" alt="{escape(token.content)}">\n'
