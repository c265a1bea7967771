"""Copies JPEG, PNG and WebP photos without what cameras hide in them: place, date, maker, thumbnails.

Only what is needed to show the picture is copied, so what is not known here is left out.
"""

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
    position = 2
    while raw[position : position + 2] != b"\xff\xd9":
        if raw[position] != 0xFF:
            raise Unknown
        marker = raw[position + 1]
        end = position + 2 + int(struct.unpack(">H", raw[position + 2 : position + 4])[0])
        if end > len(raw):
            raise Unknown
        if _is_shown(marker, raw[position + 4 : end]):
            yield raw[position:end]
        position = end
        if marker == 0xDA:  # behind a start of scan come bare data, up to the next marker
            position = _end_of_scan(raw, end)
            yield raw[end:position]
    yield b"\xff\xd9"


def _is_shown(marker: int, content: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        return marker in JPEG_SHOWN or (marker == 0xE2 and content.startswith(b"ICC_PROFILE\0"))
    return marker != 0xFE


def _end_of_scan(raw: bytes, start: int) -> int:
    position = raw.index(b"\xff", start) if b"\xff" in raw[start:] else len(raw)
    while raw[position + 1] == 0 or 0xD0 <= raw[position + 1] <= 0xD7 or raw[position + 1] == 0xFF:
        position = raw.find(b"\xff", position + (1 if raw[position + 1] == 0xFF else 2))
        if position < 0:
            raise Unknown
    return position


def _png(raw: bytes) -> Iterator[bytes]:
    position, kind = len(PNG), b""
    while kind != b"IEND":
        length = int(struct.unpack(">I", raw[position : position + 4])[0])
        kind, end = raw[position + 4 : position + 8], position + 12 + length
        if end > len(raw):
            raise Unknown
        if kind in PNG_SHOWN:
            yield raw[position:end]
        position = end


def _webp(raw: bytes) -> Iterator[bytes]:
    position, whole = 12, 8 + int(struct.unpack("<I", raw[4:8])[0])
    if whole > len(raw):
        raise Unknown
    while position < whole:
        kind, length = raw[position : position + 4], int(struct.unpack("<I", raw[position + 4 : position + 8])[0])
        end = position + 8 + length + length % 2
        if end > whole:
            raise Unknown
        if kind == b"VP8X":
            yield raw[position : position + 8] + bytes([raw[position + 8] & ~WEBP_HIDDEN]) + raw[position + 9 : end]
        elif kind in WEBP_SHOWN:
            yield raw[position:end]
        position = end
