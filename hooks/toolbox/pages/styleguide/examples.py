"""The table of examples.jinja as values: every component in its states. The style guide prints it and the tests run it."""

import re
from dataclasses import dataclass
from pathlib import Path

_HEAD = re.compile(r"^## ([a-z]+): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Example:
    """A component in one state. `code` is what a template writes; "" for what is seen elsewhere, as `state` says."""

    component: str
    state: str
    code: str


def _read(text: str) -> tuple[Example, ...]:
    _, *parts = _HEAD.split(text)
    cells = iter(parts)
    return tuple(Example(name, state, code.strip()) for name, state, code in zip(cells, cells, cells, strict=True))


EXAMPLES = _read(Path(__file__).with_name("examples.jinja").read_text("utf-8"))
