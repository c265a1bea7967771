"""Reads pictures with Pillow: whether one can be shown, how large it is, and what is sent of it at a width.

The same picture gives the same bytes, without anything that its maker or a camera hid in it.
"""

import functools
import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageCms, ImageOps

EXTENSIONS = {"JPEG": ("jpg", "jpeg"), "PNG": ("png",), "WEBP": ("webp",)}
WIDTHS = (400, 800, 1600)
MAX_PIXELS = 50_000_000
MODES = ("1", "L", "LA", "P", "PA", "RGB", "RGBA")  # not the colours of print, nor 16 bits
ORIENTATION, GPS = 0x0112, 0x8825  # EXIF: how a camera was held, and where
SAVING: Mapping[str, dict[str, Any]] = {
    "JPEG": {"quality": 82, "optimize": True, "progressive": True, "subsampling": "4:2:0"},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 82, "method": 4},
}


@dataclass(frozen=True, slots=True)
class Facts:
    """`kind` is a key of EXTENSIONS, `width` and `height` are as it is seen; `fault` is a key of FAULTS in
    checks/rules/media/pictures.py, or ""; what is `located` tells where it was taken.
    """

    kind: str = ""
    width: int = 0
    height: int = 0
    located: bool = False
    fault: str = ""

    @property
    def shown(self) -> tuple[int, int]:
        """The size of the largest that is sent."""
        width = widths(self.width)[-1]
        return width, _height(self.width, self.height, width)


@functools.lru_cache(maxsize=512)
def facts(raw: bytes) -> Facts:
    """What one must know of a picture, whatever stands in the file."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=tuple(EXTENSIONS)) as image:
                return _facts(image)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return Facts(fault="pixels")
    except Exception:  # whatever a decoder stumbles over, the file is what is wrong
        return Facts(fault="unreadable")


def _facts(image: Image.Image) -> Facts:
    exif = image.getexif()
    turned = exif.get(ORIENTATION, 1) in (5, 6, 7, 8)
    width, height = reversed(image.size) if turned else image.size
    fault = _fault(image)
    if not fault:
        image.draft(
            "RGB", (width // 8 or 1, height // 8 or 1)
        )  # of a JPEG: all of it is read, and little of it is kept
        image.load()
    return Facts(_format(image), width, height, located=bool(exif.get_ifd(GPS)), fault=fault)


def _format(image: Image.Image) -> str:
    """A telephone puts a second photo behind the first (MPO), which nobody sees."""
    return "JPEG" if image.format == "MPO" else str(image.format)


def _fault(image: Image.Image) -> str:
    if image.width * image.height > MAX_PIXELS:
        return "pixels"
    if _format(image) != "JPEG" and getattr(image, "is_animated", False):
        return "animated"
    return "" if image.mode in MODES else "colours"


def widths(width: int) -> tuple[int, ...]:
    """The widths in which a picture is sent: never more than its own, the largest last."""
    largest = min(width, WIDTHS[-1])
    return (*(smaller for smaller in WIDTHS if smaller < largest), largest)


def _height(width: int, height: int, narrower: int) -> int:
    return max(1, round(height * narrower / width))


def sized(raw: bytes, width: int) -> bytes:
    """The picture at a width, upright and in the colours of a screen; in the format that it has."""
    with Image.open(io.BytesIO(raw), formats=tuple(EXTENSIONS)) as original:
        kind = _format(original)
        image = _on_screen(ImageOps.exif_transpose(original))
    height = _height(image.width, image.height, width)
    if width != image.width:
        image = image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)
    image.info.clear()  # what was hidden there would be saved again
    target = io.BytesIO()
    image.save(target, kind, **SAVING[kind])
    return target.getvalue()


def _on_screen(image: Image.Image) -> Image.Image:
    """In sRGB, which is what a browser takes for granted; a picture with a palette or in grey as colours."""
    transparent = "A" in image.getbands() or "transparency" in image.info
    profile = image.info.get("icc_profile")
    mode = "RGBA" if transparent else "RGB"
    image = image.convert(mode)
    if not profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        result = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):  # a profile that can't be read, or one of grey
        return image
    return result or image
