"""The files of a site that are pictures and downloads: no others than its pages name, and nothing that hides in them.

A picture that was made once is taken from a folder beside the site, by what is in it: a build makes only what is new.
"""

import contextlib
import functools
import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import PIL

from toolbox.site.media import image, shelf
from toolbox.site.output import File
from toolbox.site.site import Site
from toolbox.text import targets

MADE_BY = f"{PIL.__version__} {image.SAVING}"


def files(site: Site, raws: Mapping[str, bytes], folder: Path | None) -> Iterator[File]:
    """`raws` are the files among the texts by address; `folder` has the pictures that were made before."""
    named = set(shelf.addresses(page.text for page in site.contents))
    for node in site.every():
        named.update(shelf.named(node.entity))
    for _, picture in sorted(site.shelf.pictures.items()):
        if picture.url in named:
            for width, url in picture.sizes.items():
                make = functools.partial(_made, raws[picture.url], width, folder)
                yield File(url.removeprefix("/"), make)
    for name in sorted(site.shelf.documents):
        if (url := f"{targets.FILES}{name}") in named:
            yield File(url.removeprefix("/"), functools.partial(bytes, raws[url]))


def _made(raw: bytes, width: int, folder: Path | None) -> bytes:
    """The picture at a width: from before where that is there."""
    if folder is None:
        return image.sized(raw, width)
    path = folder / hashlib.sha256(f"{MADE_BY} {width} ".encode() + raw).hexdigest()
    with contextlib.suppress(OSError):
        return path.read_bytes()
    result = image.sized(raw, width)
    with contextlib.suppress(OSError):  # where nothing can be kept it is made each time
        _keep(path, result)
    return result


def _keep(path: Path, content: bytes) -> None:
    """Whole or not at all, also when two processes make the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(name).replace(path)
