"""What a page is that is no entry: where it stands, what it is called, who may find it and how it is printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from toolbox.model import Kind
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link
from toolbox.site.content import ContentPage


def _nothing() -> str:
    return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """One page; `view` makes what `template` prints below its title and the way to it (`above`).

    `content` is the text of `content/` that stands on it. `listed`: in the sitemap, and search engines may keep it. `indexed`:
    our own search finds it. `twin`: it also exists as Markdown. `toc`: it has a list of its sections. `head` and `canonical`
    are as in a Page, as is `lang`. `names` are its other names, `words` and `text` more that finds it, `rank` is as in a Document.
    """

    url: str
    title: str
    description: str
    template: str
    view: Callable[[ViewContext, Route], Any]
    above: tuple[Link, ...] = (parts.HOME,)
    kind: Kind | None = None  # of which it is the list, or of which an entry was taken away
    content: ContentPage | None = None
    listed: bool = True
    indexed: bool = True
    twin: bool = False
    toc: bool = True
    head: str = ""
    canonical: str | None = None
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    text: Callable[[], str] = _nothing
    rank: float = 1.0
    lang: str = "nl"
