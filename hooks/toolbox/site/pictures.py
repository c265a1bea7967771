"""Photos without what cameras and programs hide in them: place, date, maker, thumbnails. Knows three formats, byte by byte.

Only what is needed to show the picture is copied, so what is not known here is left out.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

PNG = b"\x89PNG\r\n\x1a\n"
PNG_SHOWN = (
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs",
)  # fmt: skip
WEBP_SHOWN = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP")
WEBP_HIDDEN = 0b1100  # the flags of VP8X that promise EXIF and XMP
JPEG_SHOWN = (0xE0, 0xEE)  # JFIF, and Adobe's word on colours; ICC profiles (0xE2) only by their name


class Unknown(ValueError):
    """Not a whole JPEG, PNG or WebP file."""


def bare(raw: bytes) -> bytes:
    """The same picture without anything that is not shown; raises Unknown for what is no picture."""
    try:
        if raw.startswith(b"\xff\xd8"):
            return b"\xff\xd8" + b"".join(_jpeg(raw))
        if raw.startswith(PNG):
            return PNG + b"".join(_png(raw))
        if raw[:4] == b"RIFF" and raw[8:12] == b"WEBP":
            body = b"".join(_webp(raw))
            return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body
    except (struct.error, IndexError):
        raise Unknown from None
    raise Unknown


def _jpeg(raw: bytes) -> Iterator[bytes]:
    """Segments up to the end of the image; what stands behind that (a second picture, a video) is left out."""
    at = 2
    while raw[at : at + 2] != b"\xff\xd9":
        if raw[at] != 0xFF:
            raise Unknown
        marker = raw[at + 1]
        end = at + 2 + int(struct.unpack(">H", raw[at + 2 : at + 4])[0])
        if end > len(raw):
            raise Unknown
        if _is_shown(marker, raw[at + 4 : end]):
            yield raw[at:end]
        at = end
        if marker == 0xDA:  # behind a start of scan come bare data, up to the next marker
            at = _end_of_scan(raw, end)
            yield raw[end:at]
    yield b"\xff\xd9"


def _is_shown(marker: int, content: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        return marker in JPEG_SHOWN or (marker == 0xE2 and content.startswith(b"ICC_PROFILE\0"))
    return marker != 0xFE


def _end_of_scan(raw: bytes, start: int) -> int:
    at = raw.index(b"\xff", start) if b"\xff" in raw[start:] else len(raw)
    while raw[at + 1] == 0 or 0xD0 <= raw[at + 1] <= 0xD7 or raw[at + 1] == 0xFF:
        at = raw.find(b"\xff", at + (1 if raw[at + 1] == 0xFF else 2))
        if at < 0:
            raise Unknown
    return at


def _png(raw: bytes) -> Iterator[bytes]:
    at, kind = len(PNG), b""
    while kind != b"IEND":
        length = int(struct.unpack(">I", raw[at : at + 4])[0])
        kind, end = raw[at + 4 : at + 8], at + 12 + length
        if end > len(raw):
            raise Unknown
        if kind in PNG_SHOWN:
            yield raw[at:end]
        at = end


def _webp(raw: bytes) -> Iterator[bytes]:
    at, whole = 12, 8 + int(struct.unpack("<I", raw[4:8])[0])
    if whole > len(raw):
        raise Unknown
    while at < whole:
        kind, length = raw[at : at + 4], int(struct.unpack("<I", raw[at + 4 : at + 8])[0])
        end = at + 8 + length + length % 2
        if end > whole:
            raise Unknown
        if kind == b"VP8X":
            yield raw[at : at + 8] + bytes([raw[at + 8] & ~WEBP_HIDDEN]) + raw[at + 9 : end]
        elif kind in WEBP_SHOWN:
            yield raw[at:end]
        at = end
