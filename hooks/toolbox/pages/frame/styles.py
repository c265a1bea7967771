"""Joins the theme's style sheets to one, without comments and with colours for older browsers."""

import re
from collections.abc import Iterable
from pathlib import Path

from toolbox.model.settings import look
from toolbox.model.settings.look import Colours

URL = "css/site.css"
JOINED = tuple(
    f"css/{name}.css" for name in "fonts prose tokens base controls layout components home search map forms".split()
)
_REMARK = re.compile(r"/\*(?!!).*?\*/", re.DOTALL)  # but one that must stay, as a licence
_BOTH = re.compile(r"(--[\w-]+): (light-dark\((#\w+), #\w+\));")


# How much of white, black or the dark paper is mixed into the colour of the site, light and dark, for what follows from it.
_MIXES = {
    "brand": ((0.0, "#ffffff"), (0.0, "#ffffff")),
    "brand-strong": ((0.3, "#000000"), (0.4, "#ffffff")),
    "brand-tint": ((0.88, "#ffffff"), (0.82, "#121a1c")),
    "brand-line": ((0.65, "#ffffff"), (0.6, "#121a1c")),
    "eye-left": ((0.8, "#ffffff"), (0.72, "#121a1c")),
    "help": ((0.35, "#000000"), (0.72, "#121a1c")),
    "footer": ((0.35, "#000000"), (0.78, "#121a1c")),
}


def read(theme: Path, colours: Colours | None = None) -> bytes:
    """The sheet at URL, from the files of a theme; with the colours of the site in place of ours."""
    sheet = joined((theme / name).read_text("utf-8") for name in JOINED)
    return (sheet + with_fallback(coloured(colours)) if colours else sheet).encode()


def bare(path: Path) -> bytes:
    """A sheet of its own, which only some pages or only paper have."""
    return joined([path.read_text("utf-8")]).encode()


def coloured(colours: Colours) -> str:
    """The tokens that follow from one colour on light and one on dark."""
    lines = (
        f"--mao-{name}: light-dark({look.mixed(colours.light, *light)}, {look.mixed(colours.dark, *dark)});"
        for name, (light, dark) in _MIXES.items()
    )
    return ":root {\n" + "\n".join(lines) + "\n}\n"


def joined(sheets: Iterable[str]) -> str:
    """One sheet of all; later ones win."""
    whole = "".join(with_fallback(re.sub(r"\n\s*", "\n", _REMARK.sub("", sheet)).lstrip()) for sheet in sheets)
    return re.sub(r" (?=\{)|(?<=[;{},])\n", "", re.sub(r"(?m)^([\w-]+): ", r"\1:", whole))


def with_fallback(css: str) -> str:
    """`css` whose values with `light-dark()` are the light ones, and both in browsers that know it.

    A browser that does not would have no colour at all: a custom property that it can't read is not left out but empty.
    """
    both = "".join(f"{name}: {value};\n" for name, value, _ in _BOTH.findall(css))
    if not both:
        return css
    first, end, rest = _BOTH.sub(r"\1: \3;", css).partition("\n}\n")
    return f"{first}{end}@supports (color: light-dark(#000, #fff)) {{\n:root {{\n{both}}}\n}}\n{rest}"
