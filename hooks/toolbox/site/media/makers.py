"""Whom a picture names as its maker: a photo in a document keeps what a camera or program wrote into it."""

import contextlib
import io
import re
from collections.abc import Iterator
from typing import Any

from PIL import Image, IptcImagePlugin

FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
MADE_BY, MADE_BY_IN_WINDOWS, CAMERA, OWNER = 0x013B, 0x9C9D, 0x8769, 0xA430  # EXIF
BY_LINE, WRITER = (2, 80), (2, 122)  # IPTC
_CREATOR = re.compile(rb"<dc:creator>(.{1,1000}?)</dc:creator>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def names(raw: bytes) -> Iterator[str]:
    """Every name in the properties, whatever the picture is; none where it can't be read."""
    for block in _CREATOR.findall(raw):
        yield from _TAG.split(block.decode("utf-8", "replace"))
    with contextlib.suppress(Exception), Image.open(io.BytesIO(raw), formats=FORMATS) as image:
        exif = image.getexif()
        values = [exif.get(MADE_BY), exif.get(MADE_BY_IN_WINDOWS), exif.get_ifd(CAMERA).get(OWNER)]
        values += [image.info.get(name) for name in ("Author", "Artist")]
        printed = IptcImagePlugin.getiptcinfo(image) or {}
        yield from map(_text, (*values, printed.get(BY_LINE), printed.get(WRITER)))


def _text(value: Any) -> str:
    """A property as text: Windows writes two bytes for each letter."""
    if isinstance(value, list):
        return ", ".join(map(_text, value))
    if isinstance(value, bytes):
        return value.decode("utf-16-le" if value[1:2] == b"\0" else "utf-8", "replace").strip("\0")
    return str(value or "").strip("\0")
