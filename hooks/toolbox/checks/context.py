"""What every check is given, and how a check stands in the table."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from toolbox.site.catalog import Catalog
from toolbox.site.references import Links
from toolbox.source.problem import Problem


@dataclass(frozen=True, slots=True)
class Context:
    """All that was read, what refers to what, and the day; only warnings may depend on the day."""

    catalog: Catalog
    links: Links
    today: dt.date


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: its name, its function and the codes of the problems that it can find."""

    name: str
    function: Callable[[Context], Iterator[Problem]]
    codes: tuple[str, ...]
