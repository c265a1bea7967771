"""The scripts and style sheets of the theme, each kind in a folder named by its content.

A browser may keep such a folder for ever, and a page that was open during a publication never gets a newer part beside older
ones. Imports and links within a folder are relative, so that none is rewritten.
"""

import functools
import hashlib
import re
from collections.abc import Iterable, Mapping

from toolbox.site.output import File

KINDS = ("css", "js")
LINK = re.compile(r'(href="[./]*/)css/([\w-]+\.css")')  # to a sheet by its plain name, as the toolbox writes it


def named(files: Iterable[File]) -> tuple[File, ...]:
    """The same files, those that are `css/…` and `js/…` in a folder that is named by all that is in it."""
    plain = {file.url: file for file in files}
    contents = {kind: {url: file.make() for url, file in plain.items() if url.startswith(f"{kind}/")} for kind in KINDS}
    moved = {
        url: File(url.replace("/", f"/{digest}/", 1), functools.partial(bytes, content[url]))
        for content in contents.values()
        for digest in (_digest(content),)
        for url in content
    }
    return tuple(moved.get(url, file) for url, file in plain.items())


def addresses(files: Iterable[File]) -> dict[str, str]:
    """The address of the folder of each kind, with a slash at its end."""
    folders = {file.url.rpartition("/")[0] + "/" for file in files}
    return {kind: folder for folder in folders if (kind := folder.partition("/")[0]) in KINDS}


def with_folder(html: str, sheets: str) -> str:
    """`html` whose links to our style sheets lead to their folder, `sheets`."""
    return LINK.sub(rf"\1{sheets}\2", html)


def linked(file: File, sheets: str) -> File:
    """A file of the toolbox with such links: a page for a frame on another site brings its own head."""
    if not file.url.endswith(".html"):
        return file
    return File(file.url, lambda: with_folder(file.make().decode(), sheets).encode())


def _digest(contents: Mapping[str, bytes]) -> str:
    parts = (part for url in sorted(contents) for part in (url.encode(), contents[url]))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:8]
