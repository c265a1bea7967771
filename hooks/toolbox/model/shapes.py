"""The JSON Schema of each type of value, in a file as YAML 1.2 reads it.

A file is read here as text first, elsewhere as YAML 1.2: there `2019` is a number, `true` a boolean and an empty value or `~`
is null. So every shape takes what YAML 1.2 makes of the texts that a parser accepts, and of text only what is sure.
"""

import re
from typing import Any

Schema = dict[str, Any]
SCALAR = ["string", "number", "boolean", "null"]  # what an unquoted word can turn into


def line(limit: int) -> Schema:
    """Text with something in it; a run of spaces counts as one, as the parser does."""
    return {"type": SCALAR, "pattern": rf"^\s*(?:\S|\s+(?=\S)){{1,{limit}}}\s*$", "limit": limit}


def prose(limit: int) -> Schema:
    return {"type": SCALAR, "pattern": r"\S", "limit": limit, "long": True}


def word(pattern: re.Pattern[str], limit: int) -> Schema:
    """Text of one form that can also look like a number or a boolean: an id."""
    return {"type": SCALAR, "pattern": rf"^\s*(?={_all(pattern)})\S{{1,{limit}}}\s*$", "limit": limit}


def text(pattern: re.Pattern[str]) -> Schema:
    """Text of one form that no reader takes for something else."""
    return {"type": "string", "pattern": _whole(pattern)}


def whole(pattern: re.Pattern[str], least: int, most: int) -> Schema:
    return {"type": ["integer", "string"], "minimum": least, "maximum": most, "pattern": _whole(pattern)}


def number(pattern: re.Pattern[str]) -> Schema:
    return {"type": ["number", "string"], "pattern": _whole(pattern)}


def digits(pattern: re.Pattern[str]) -> Schema:
    """Text of digits, spaces and signs; without the spaces a reader takes it for a number."""
    return {"type": ["string", "integer"], "pattern": _whole(pattern)}


def date(pattern: re.Pattern[str]) -> Schema:
    """A day or month is text; a year alone is a number."""
    return whole(pattern, 1900, 2099)


BOOLEAN: Schema = {"enum": [True, False, "true", "false"]}


def choice(values: tuple[str, ...]) -> Schema:
    return {"enum": list(values)}


def _whole(pattern: re.Pattern[str]) -> str:
    """The same for every dialect of regular expressions; spaces around text don't count."""
    return rf"^\s*{_all(pattern, '')}\s*$"


def _all(pattern: re.Pattern[str], end: str = r"\s*$") -> str:
    ascii_digits = pattern.pattern.replace(r"\d", "[0-9]")  # \d is more than ten digits in some dialects
    return f"(?:{ascii_digits}){end}"
