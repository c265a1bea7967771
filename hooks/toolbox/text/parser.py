"""The one Markdown parser: what GitHub and MkDocs know, without HTML; everything in our own markup."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import escape
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.gfm import gfm_plugin

from toolbox.text import callouts, code, figures

WIDE = 4  # columns: such a table scrolls by itself, a smaller one is stacked on a phone
_OWN_ID = re.compile(r"\s+\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$")


@lru_cache(maxsize=1)
def parser() -> MarkdownIt:
    """CommonMark with what GitHub adds, definition lists, remarks, folds, and `## Kop {#id}`: an id that stays when the
    words of a heading change."""
    markdown = MarkdownIt(
        "commonmark", {"html": False, "xhtmlOut": False, "typographer": False, "highlight": code.highlight}
    )
    markdown.use(gfm_plugin).use(deflist_plugin).use(admon_plugin)
    markdown.options["strikethrough_single_tilde"] = False  # ~ is also "about"
    markdown.disable(["html_block", "html_inline"])
    markdown.core.ruler.before("inline", "callouts", callouts.shape)
    markdown.core.ruler.push("figures", figures.shape)
    markdown.core.ruler.push("heading_ids", _own_ids)
    markdown.core.ruler.push("codes", _untranslated)
    markdown.core.ruler.push("wide_tables", _wide_tables)
    markdown.add_render_rule("image", _picture)
    markdown.add_render_rule(figures.FIGURE, figures.render)
    markdown.add_render_rule("list_item_open", _list_item)
    markdown.add_render_rule("footnote_block_open", lambda *_: '<div class="mao-footnotes">\n<ol>\n')
    markdown.add_render_rule("footnote_block_close", lambda *_: "</ol>\n</div>\n")
    markdown.add_render_rule("footnote_anchor", _way_back)
    return markdown


def _own_ids(state: StateCore) -> None:
    """Takes the id from the words of a heading to the heading itself."""
    for heading, words in pairwise(state.tokens):
        last = words.children[-1] if heading.type == "heading_open" and words.children else None
        if last and last.type == "text" and (match := _OWN_ID.search(last.content)):
            last.content = last.content[: match.start()]
            heading.attrSet("id", match[1])


def _untranslated(state: StateCore) -> None:
    """What is typed to a computer means nothing in another language."""
    for token in state.tokens:
        for part in (token, *(token.children or ())):
            if part.type in ("code_inline", "fence", "code_block"):
                part.attrSet("translate", "no")


def _wide_tables(state: StateCore) -> None:
    """Puts a wide table into a part of the page that scrolls, and that the keyboard reaches."""
    tokens: list[Token] = []
    around = False
    for index, token in enumerate(state.tokens):
        if token.type == "table_open":
            titles = _titles(state.tokens, index)
            around = len(titles) >= WIDE
            if around:
                token.attrSet("class", "mao-table__table")
                label = f"Tabel: {', '.join(titles)}"
                attrs: dict[str, str | int | float] = {
                    "class": "mao-table", "role": "region", "aria-label": label, "tabindex": "0",
                }  # fmt: skip
                tokens.append(Token("scroll_open", "div", 1, attrs=attrs, block=True))
        tokens.append(token)
        if token.type == "table_close" and around:
            tokens.append(Token("scroll_close", "div", -1, block=True))
    state.tokens[:] = tokens


def _titles(tokens: list[Token], start: int) -> list[str]:
    end = next(index for index in range(start, len(tokens)) if tokens[index].type == "thead_close")
    return [token.content for token in tokens[start:end] if token.type == "inline"]


def _picture(self: RendererProtocol, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    """The words of a picture alone."""
    return str(escape(self.renderInlineAsText(tokens[index].children, options, env)))  # type: ignore[attr-defined]


def _list_item(self: RendererProtocol, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    """A task is a sign with a word: a box that nobody can tick would only puzzle."""
    item = self.renderToken(tokens, index, options, env)  # type: ignore[attr-defined]
    if "checked" not in tokens[index].meta:
        return str(item)
    sign, word = ("✓", "gedaan") if tokens[index].meta["checked"] else ("○", "nog te doen")
    return f'{item}<span class="mao-task" role="img" aria-label="{word}">{sign}</span> '


def _way_back(self: RendererProtocol, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType) -> str:
    """The way from a footnote back to the place that names it."""
    place = self.rules["footnote_anchor_name"](tokens, index, options, env)  # type: ignore[attr-defined]
    again = tokens[index].meta["subId"]
    place += f":{again}" if again > 0 else ""
    return f' <a href="#fnref{place}" class="mao-footnote-back" aria-label="Terug naar de tekst">↩︎</a>'
