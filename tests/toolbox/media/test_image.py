"""A picture is seen as it was meant, in no more sizes than it needs, and its file tells nothing of who made it or where."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from toolbox.site.media import image, pictures

SECRET = "Voorbeeldmaker"
KINDS = ("JPEG", "PNG", "WEBP")


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 30), mode: str = "RGB", **more: Any) -> bytes:
    target = io.BytesIO()
    Image.new(mode, size, "teal").save(target, kind, **more)
    return target.getvalue()


def telling(kind: str) -> bytes:
    """With a maker, a place and a profile of colours in it."""
    exif = Image.Exif()
    exif[0x013B] = SECRET
    exif[image.GPS] = {1: "N", 2: (52.0, 5.0, 0.0)}
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Author", SECRET)
    more: dict[str, Any] = {"pnginfo": texts} if kind == "PNG" else {"comment": SECRET} if kind == "JPEG" else {}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return picture(kind, exif=exif, icc_profile=profile, xmp=f"<x>{SECRET}</x>".encode(), **more)


def opened(raw: bytes) -> Image.Image:
    return Image.open(io.BytesIO(raw))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_that_is_hidden_is_sent_at_any_width(kind: str) -> None:
    raw = telling(kind)
    assert SECRET.encode() in raw
    for width in (20, 40):
        sent = image.sized(raw, width)
        assert SECRET.encode() not in sent
        assert not {"exif", "icc_profile", "xmp", "comment", "Author"} & opened(sent).info.keys()
        assert pictures.bare(sent) == sent


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_tells_where_it_was_taken_is_known(kind: str) -> None:
    assert image.facts(telling(kind)).located
    assert not image.facts(picture(kind)).located


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_picture_gives_the_same_bytes_in_its_own_kind(kind: str) -> None:
    raw = picture(kind, (200, 100))
    sent = image.sized(raw, 80)
    assert (sent, opened(sent).format, opened(sent).size) == (image.sized(raw, 80), kind, (80, 40))


@pytest.mark.parametrize(
    ("width", "widths"),
    [(2000, (400, 800, 1600)), (1600, (400, 800, 1600)), (1000, (400, 800, 1000)), (400, (400,)), (40, (40,))],
)
def test_there_are_three_widths_and_fewer_of_a_small_picture(width: int, widths: tuple[int, ...]) -> None:
    assert image.widths(width) == widths


def test_a_photo_of_a_telephone_held_upright_is_upright_without_its_mark() -> None:
    lying = Image.new("RGB", (60, 40), "white")
    lying.paste("black", (0, 0, 60, 20))  # what is at the top when it lies is at the right when it is held
    exif = Image.Exif()
    exif[image.ORIENTATION] = 6
    target = io.BytesIO()
    lying.save(target, "JPEG", exif=exif, quality=95)
    raw = target.getvalue()
    assert (image.facts(raw).width, image.facts(raw).height) == (40, 60)
    sent = opened(image.sized(raw, 40)).convert("L")
    assert sent.size == (40, 60)
    assert sent.getpixel((35, 30)) < 40  # type: ignore[operator]
    assert sent.getpixel((5, 30)) > 215  # type: ignore[operator]


def test_what_can_be_seen_through_stays_so() -> None:
    see_through = Image.new("P", (20, 20), 0)
    target = io.BytesIO()
    see_through.save(target, "PNG", transparency=0)
    sent = opened(image.sized(target.getvalue(), 10)).convert("RGBA")
    assert sent.getpixel((5, 5))[3] == 0  # type: ignore[index]


def bomb() -> bytes:
    """A file of 70 bytes that says it has 3.6 thousand million points."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return pictures.PNG + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def moving(kind: str) -> bytes:
    target = io.BytesIO()
    other = [Image.new("RGB", (20, 20), "white")]
    Image.new("RGB", (20, 20)).save(target, kind, save_all=True, append_images=other, duration=100)
    return target.getvalue()


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", "unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "unreadable"),
        (b"%PDF-1.7", "unreadable"),
        (picture("GIF"), "unreadable"),
        (picture("JPEG", (300, 300))[:900], "unreadable"),
        (picture("PNG", (300, 300))[:-30], "unreadable"),
        (picture("WEBP", (300, 300))[:-30], "unreadable"),
        (bomb(), "pixels"),
        (moving("WEBP"), "animated"),
        (moving("PNG"), "animated"),
        (picture("JPEG", mode="CMYK"), "colours"),
        (picture("PNG", mode="I;16"), "colours"),
        (picture("JPEG", mode="L"), ""),
        (picture("JPEG", (1, 1)), ""),
        (picture("PNG", mode="P"), ""),
    ],
)
def test_what_can_not_be_shown_is_a_fault_and_never_an_exception(raw: bytes, fault: str) -> None:
    assert image.facts(raw).fault == fault
