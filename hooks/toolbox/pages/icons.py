"""Signs from the set of Material Design Icons, which a package carries as files; only what pages show is read."""

import functools
import importlib.util
import re
from pathlib import Path

_USED = re.compile(r'<use href="#teken-([a-z0-9-]+)"')
_OUTLINE = re.compile(r'<path d="([^"]+)"')


def sprite(body: str) -> str:
    """The outlines that signs in `body` use, each once; "" without signs."""
    names = dict.fromkeys(_USED.findall(body))
    symbols = "".join(
        f'<symbol id="teken-{name}" viewBox="0 0 24 24"><path d="{path(name)}"/></symbol>' for name in names
    )
    return f'<svg class="mao-sprite" width="0" height="0" aria-hidden="true">{symbols}</svg>\n' if names else ""


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
