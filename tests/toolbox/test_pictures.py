"""A picture is published without what cameras and programs hide in it; what shows it stays as it is."""

from __future__ import annotations

import struct
import zlib

import pytest

from toolbox.site.media import pictures
from toolbox.site.media.pictures import Unknown

SECRET = b"52.1N 5.1E Voorbeeldmaker"
EXIF = b"Exif\0\0" + SECRET


def segment(marker: int, content: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(content) + 2) + content


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def riff(kind: bytes, content: bytes) -> bytes:
    return kind + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


SCAN = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
JFIF = segment(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\0\0")
ICC = segment(0xE2, b"ICC_PROFILE\0\x01\x01profile")
JPEG = b"\xff\xd8" + JFIF + ICC + segment(0xDB, b"\0" * 65) + SCAN + b"\xff\xd9"
JPEG_TELLING = (
    b"\xff\xd8" + JFIF + segment(0xE1, EXIF) + ICC + segment(0xED, SECRET) + segment(0xFE, SECRET)
    + segment(0xDB, b"\0" * 65) + SCAN + b"\xff\xd9" + b"\xff\xd8" + SECRET
)  # fmt: skip
HEAD, END = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)), chunk(b"IEND", b"")
DATA = chunk(b"IDAT", zlib.compress(b"\0\x80"))
PNG = pictures.PNG + HEAD + DATA + END
PNG_TELLING = pictures.PNG + HEAD + chunk(b"eXIf", SECRET) + DATA + chunk(b"tEXt", b"Author\0" + SECRET) + END + SECRET


def webp(*parts: bytes) -> bytes:
    body = b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


WEBP = webp(riff(b"VP8X", bytes([0b100000]) + b"\0" * 9), riff(b"VP8 ", b"image"))
WEBP_TELLING = webp(
    riff(b"VP8X", bytes([0b101100]) + b"\0" * 9), riff(b"VP8 ", b"image"), riff(b"EXIF", EXIF), riff(b"XMP ", SECRET)
)
PAIRS = {"jpeg": (JPEG, JPEG_TELLING), "png": (PNG, PNG_TELLING), "webp": (WEBP, WEBP_TELLING)}


@pytest.mark.parametrize(("bare", "telling"), PAIRS.values(), ids=PAIRS)
def test_what_is_hidden_goes_and_the_rest_stays(bare: bytes, telling: bytes) -> None:
    assert pictures.bare(telling) == bare
    assert pictures.bare(bare) == bare
    assert SECRET not in pictures.bare(telling)


@pytest.mark.parametrize("whole", [JPEG, PNG, WEBP], ids=PAIRS)
def test_a_picture_that_is_cut_off_is_no_picture(whole: bytes) -> None:
    for length in range(len(whole)):
        with pytest.raises(Unknown):
            pictures.bare(whole[:length])


@pytest.mark.parametrize("raw", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7"])
def test_other_files_are_no_picture(raw: bytes) -> None:
    with pytest.raises(Unknown):
        pictures.bare(raw)
