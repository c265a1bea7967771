"""An entry as a line, as the component `rows` prints it."""

from typing import NamedTuple


class Day(NamedTuple):
    """A day as a block: `iso` for machines, and in words."""

    iso: str
    day: str
    month: str
    year: str


class Row(NamedTuple):
    """An entry as a line, with a `day` before its title or none. Names of `proper` entries are not translated."""

    title: str
    url: str
    note: str = ""
    tags: tuple[str, ...] = ()
    day: Day | None = None
    proper: bool = False
