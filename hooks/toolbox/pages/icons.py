"""Signs from the set of Material Design Icons, which a package carries as files; only what pages show is read."""

import functools
import importlib.util
import re
from pathlib import Path

_OUTLINE = re.compile(r'<path d="([^"]+)"')


@functools.cache
def path(name: str) -> str:
    """The outline of an icon, on a square of 24; raises ValueError for a name that the set lacks."""
    file = _folder() / f"{name}.svg"
    if not file.is_file():
        raise ValueError(f"There is no icon '{name}'.")
    return "".join(_OUTLINE.findall(file.read_text("utf-8")))


@functools.cache
def _folder() -> Path:
    package = importlib.util.find_spec("material")
    places = package.submodule_search_locations if package else None
    return Path(next(iter(places or ("",)))) / "templates/.icons/material"
