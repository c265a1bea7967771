"""Pages and files of the site as values, before they are written anywhere."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from toolbox.text.markdown import Heading

_SIZES = re.compile(r'srcset="[^"]*"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, whole.

    `url` is the public address without the leading slash (`regios/twente/`, "" for home, `404.html` alone ends in a file name).
    `title` and `description` are plain text, not yet escaped. `body` is safe HTML that starts with `<h1`; its links to the
    site itself start at the root (`href="/regios/"`), the engine makes them relative (`relative`).
    `edit` is the source behind the pencil, from the root with its line (`data/regions.yaml#L12`), or "".
    `updated` is an ISO date or "", never the build date. `head` is safe HTML for `<head>`. `canonical` is the address under
    which the same is known, as in `url`; None for its own. `lang` is the language of the body.
    """

    url: str
    title: str
    description: str
    body: str
    toc: tuple[Heading, ...] = ()
    edit: str = ""
    updated: str = ""
    head: str = ""
    canonical: str | None = None
    lang: str = "nl"


@dataclass(frozen=True, slots=True)
class LazyPage:
    """A page that is made when it is written, so that pages are never all in memory.

    What is not `listed` is in no sitemap or index.
    """

    url: str
    make: Callable[[], Page]
    listed: bool = True


@dataclass(frozen=True, slots=True)
class File:
    """Any other file of the site, made when it is written: `url` without the leading slash (`sitemap.xml`)."""

    url: str
    make: Callable[[], bytes]


def mailto(to: str, subject: str, text: str) -> str:
    """The address of a letter that is written already; the mail program of the visitor sends it."""
    return f"mailto:{to}?subject={quote(subject, safe='')}&body={quote(text, safe='')}"


def base(url: str) -> str:
    """The way from the page at `url` back to the root: "./" for home, "../../" for `regios/twente/`."""
    return "../" * url.count("/") or "./"


def relative(html: str, url: str, mount: str = "") -> str:
    """`html` with its links from the root made relative to the page at `url`, so that the site also runs below a sub-path.

    With `mount` (`/toolbox/`) they start there instead, for a page that is shown at any depth. Only attributes that our
    own templates write are touched: a `"` in a value is escaped before it gets here.
    """
    start = mount or base(url)
    for attribute in ("href", "src", "action"):
        html = html.replace(f'{attribute}="/', f'{attribute}="{start}')
    if 'srcset="/' in html:
        html = _SIZES.sub(lambda sizes: sizes[0].replace('"/', f'"{start}').replace(", /", f", {start}"), html)
    return html
