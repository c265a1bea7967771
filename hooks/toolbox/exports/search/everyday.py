"""Everyday words beside the words of the trade, as `everyday.yaml` has them."""

import functools
from pathlib import Path
from typing import Any

import yaml


@functools.cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("everyday.yaml").read_text("utf-8"))
    return words


def groups() -> tuple[tuple[str, ...], ...]:
    """Words that mean the same."""
    return tuple(map(tuple, _words()["groups"]))


def sayings() -> dict[str, str]:
    """A way to say it in a sentence, and the word that it stands for."""
    return {saying: word for word, sayings in _words()["sayings"].items() for saying in sayings}
