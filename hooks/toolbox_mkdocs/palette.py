"""The colours of `theme.palette` in mkdocs.yml as ours: one on light and one on dark, as dark or light as it takes to be read."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from toolbox.model.settings import look
from toolbox.model.settings.look import Colours

DARK = "slate"  # what Material calls its dark scheme
STEPS = 20


def colours(written: Mapping[str, Any]) -> Colours | None:
    """None where no scheme has a colour with a name. Of one scheme alone its colour serves both."""
    primaries = dict(_primaries(written))
    if not primaries:
        return None
    light, dark = (primaries.get(is_dark, primaries.get(not is_dark, "")) for is_dark in (False, True))
    return Colours(light=_readable(light, look.LIGHT, "#000000"), dark=_readable(dark, look.DARK, "#ffffff"))


def unknown(written: Mapping[str, Any]) -> bool:
    """Whether a palette is written that gives no colour."""
    theme = written.get("theme")
    return isinstance(theme, dict) and bool(theme.get("palette")) and colours(written) is None


def _primaries(written: Mapping[str, Any]) -> Iterator[tuple[bool, str]]:
    """The first colour of each scheme: is it the dark one, and how it is written as a number."""
    theme = written.get("theme")
    palette = theme.get("palette") if isinstance(theme, dict) else None
    schemes = [item for item in (palette if isinstance(palette, list) else [palette]) if isinstance(item, dict)]
    for scheme in reversed(schemes):
        if colour := _by_name().get(str(scheme.get("primary", "")).replace("-", " ")):
            yield scheme.get("scheme") == DARK, colour


@cache
def _by_name() -> Mapping[str, str]:
    names: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return names


def _readable(colour: str, backgrounds: tuple[str, ...], other: str) -> str:
    """The colour with so much of black or white in it that it can be read on each of these."""
    shades = (look.mixed(colour, step / STEPS, other) for step in range(STEPS + 1))
    return next(shade for shade in shades if all(look.contrast(shade, ground) >= look.ENOUGH for ground in backgrounds))
