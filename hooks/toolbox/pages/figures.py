"""Gives every picture on a page its sizes, maker and licence, and every link to a file its type and size.

Texts and templates print `<img src="…" alt="…">` and an ordinary link: what else is known of a file is added here, in one place.
"""

import html
import re

import jinja2
from markupsafe import escape

from toolbox.site.media.shelf import Shelf
from toolbox.text import targets

_IMAGE = re.compile(r'<img src="([^"]*)" alt="([^"]*)">')
_LINK = re.compile(rf'(<a [^>]*?href="{targets.FILES}({targets.FILE_NAME})"[^>]*>.*?)(</a>)', re.DOTALL)
FIGURE = "pages/figure.html.jinja"


def dressed(body: str, shelf: Shelf, env: jinja2.Environment) -> str:
    """`body` with all that the shelf knows; of a picture that is not there its words."""
    if f'href="{targets.FILES}' in body:
        body = _LINK.sub(lambda match: _noted(match, shelf), body)
    return _IMAGE.sub(lambda match: _shown(match, shelf, env), body) if "<img src=" in body else body


def _noted(match: re.Match[str], shelf: Shelf) -> str:
    note = shelf.documents.get(match[2])
    return f'{match[1]} <span class="mao-file">({escape(note)})</span>{match[3]}' if note else match[0]


def _shown(match: re.Match[str], shelf: Shelf, env: jinja2.Environment) -> str:
    picture = shelf.pictures.get(match[1].removeprefix(targets.IMAGES)) if match[1].startswith(targets.IMAGES) else None
    words = html.unescape(match[2])
    if picture:
        return env.get_template(FIGURE).render(picture=picture, alt=words or picture.alt).strip()
    return f"<p>{escape(words)}</p>" if words else ""
