"""Joins the theme's style sheets to one, without comments and with colours for older browsers."""

import re
from collections.abc import Iterable
from pathlib import Path

URL = "css/site.css"
JOINED = tuple(f"css/{name}.css" for name in "prose tokens base layout components search map forms".split())
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_BOTH = re.compile(r"(--[\w-]+): (light-dark\((#\w+), #\w+\));")


def read(theme: Path) -> bytes:
    """The sheet at URL, from the files of a theme."""
    return joined((theme / name).read_text("utf-8") for name in JOINED).encode()


def joined(sheets: Iterable[str]) -> str:
    """One sheet of all; later ones win."""
    return "".join(with_fallback(re.sub(r"\n\s*", "\n", _REMARK.sub("", sheet)).lstrip()) for sheet in sheets)


def with_fallback(css: str) -> str:
    """`css` whose values with `light-dark()` are the light ones, and both in browsers that know it.

    A browser that does not would have no colour at all: a custom property that it can't read is not left out but empty.
    """
    both = "".join(f"{name}: {value};\n" for name, value, _ in _BOTH.findall(css))
    if not both:
        return css
    first, end, rest = _BOTH.sub(r"\1: \3;", css).partition("\n}\n")
    return f"{first}{end}@supports (color: light-dark(#000, #fff)) {{\n:root {{\n{both}}}\n}}\n{rest}"
