"""An entry as a line, as the component `rows` prints it."""

from typing import NamedTuple


class Day(NamedTuple):
    """A day as a block: `iso` for machines, and in words."""

    iso: str
    day: str
    month: str
    year: str


class Row(NamedTuple):
    """An entry as a line; before its title a `day` or a text, `first`: "" where this one lacks what others have there, None where
    nothing stands before a title. Names of `proper` entries are not translated."""

    title: str
    url: str
    note: str = ""
    tags: tuple[str, ...] = ()
    first: str | None = None
    day: Day | None = None
    proper: bool = False
