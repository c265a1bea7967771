"""Leads the links in texts from the root of the site, so that a text can stand on any page and in any file."""

import functools
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from toolbox.model import Kind, field
from toolbox.model.field import Block
from toolbox.site.content import ContentPage
from toolbox.source.reading import Path, Source
from toolbox.text import markdown, targets

_RELATIVE = re.compile(r"\]\(\s*<?(?!/|https?:|mailto:|tel:)|^[\s>-]*\[[^\]]+\]:\s", re.MULTILINE)


def relative(sources: Iterable[Source]) -> frozenset[str]:
    """The paths of the files in which a link can be relative: in most there is none."""
    return frozenset(source.path for source in sources if _RELATIVE.search(source.text))


def entity(kind: Kind, value: Any) -> Any:
    """The same entity with links from the root."""
    change = functools.partial(targets.resolved, file=file(kind, value.id))
    for path, text in tuple(field.prose(value)):
        value = _replaced(value, path, markdown.readdressed(text, change))
    return value


def page(page: ContentPage) -> ContentPage:
    """The same page with links from the root."""
    change = functools.partial(targets.resolved, file=page.name)
    return replace(page, text=markdown.readdressed(page.text, change)) if _RELATIVE.search(page.text) else page


def file(kind: Kind, id: str) -> str:
    """The file that an entry would be if it were written in Markdown: from there its links are read."""
    return f"{kind.url}/{id}.md"


def _replaced(value: Any, path: Path, text: str) -> Any:
    """`value` with `text` at `path`."""
    if not path:
        return text
    if isinstance(value, Block):
        name = str(path[0])
        return value.model_copy(update={name: _replaced(getattr(value, name), path[1:], text)})
    index = int(path[0])
    return (*value[:index], _replaced(value[index], path[1:], text), *value[index + 1 :])
