"""The theme's scripts as a browser gets them: without the remarks and types, which are a third of their bytes."""

import re
from pathlib import Path

_BLOCK = re.compile(r"^[ \t]*/\*\*.*?\*/\n|/\*\*.*?\*/ ?", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^[ \t]*//[^\n]*\n|(?<=[;{,]) //[^\n]*", re.MULTILINE)
_INDENT = re.compile(r"\n\s+")


def read(path: Path) -> bytes:
    return bare(path.read_text("utf-8")).encode()


def bare(script: str) -> str:
    """What is run. A remark stands on a line of its own or behind the end of a statement, and no string lies over lines."""
    return _INDENT.sub("\n", _LINE.sub("", _BLOCK.sub("", script))).lstrip()
