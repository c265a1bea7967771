"""How a build ends that can't go on, and what does not end a preview."""

import contextlib
import logging
import os
from collections.abc import Iterator

from mkdocs.exceptions import BuildError
from mkdocs.utils import CountHandler

from toolbox.commands import environment
from toolbox.source import disk
from toolbox.source.disk import Refused


class Refusal(BuildError):
    """A build that can't be done as asked. A mistake in the data ends with 1, as for any command."""

    exit_code = 2


@contextlib.contextmanager
def refusals() -> Iterator[None]:
    """What the machine or its environment does not let us do ends a build with one Dutch sentence."""
    try:
        yield
    except (Refused, OSError) as error:
        if (sentence := disk.sentence(error)) is None:
            raise
        raise Refusal(sentence) from None


def forgotten(reason: str) -> str:
    """What is said where git does not remember all. Where nobody reads that, as the site goes online by itself, the build ends."""
    if environment.in_ci(os.environ):
        raise BuildError(f"{reason} De site is niet gemaakt, wat er al stond is niet veranderd.")
    return f"Let op: {reason}"


def count_no_warnings() -> None:
    """`serve --strict` would hang on a warning of MkDocs: under `serve` nothing is strict."""
    for handler in logging.getLogger("mkdocs").handlers:
        if isinstance(handler, CountHandler):
            handler.setLevel(logging.CRITICAL)
