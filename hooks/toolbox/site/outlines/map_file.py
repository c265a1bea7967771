"""Reads the file with the outlines of the municipalities, or says what is wrong with it."""

import json
import math
import re
from typing import Any

from toolbox import source
from toolbox.site import outlines
from toolbox.site.outlines import Outlines
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source

_POINT = r"-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?"
_PATH = re.compile(rf"(?:M{_POINT}(?:L{_POINT}){{2,}}Z)+")
_CODE = re.compile(r"GM\d{4}")
BACK = "Haal het bestand terug zoals het was: dit schrijft niemand met de hand."


class _Unreadable(Exception):
    """What is wrong, and the character at which."""

    def __init__(self, index: int, message: str) -> None:
        self.index = index
        self.message = message


def read(path: str, raw: bytes | None) -> tuple[Outlines, Source, tuple[Problem, ...]]:
    """What the file draws, its text, and why it can't be drawn; `raw` is None when there is no such file."""
    if raw is None:
        return outlines.NONE, Source(path, "", None), (_missing(path),)
    text = source.text(path, raw)
    if text.problems:
        return outlines.NONE, text, text.problems
    try:
        values = _loaded(text.text)
        _inspect(text.text, values)
    except _Unreadable as error:
        problem = Problem(text.place_at(error.index), "kaart-onleesbaar", error.message, BACK)
        return outlines.NONE, text, (problem,)
    return outlines.make(values["view_box"], values["paths"]), text, ()


def _missing(path: str) -> Problem:
    message = "De kaart met de grenzen van de gemeenten is er niet."
    return Problem(Place(path), "kaart-ontbreekt", message, BACK)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        index = min(error.pos, len(text.rstrip()) - 1)  # a file that breaks off is wrong at its end
        raise _Unreadable(
            max(index, 0), "De kaart van Nederland is niet te lezen: vanaf hier klopt het JSON niet."
        ) from None
    except (RecursionError, ValueError):  # brackets or digits without end
        raise _Unreadable(0, "De kaart van Nederland is niet te lezen: dit is geen kaart.") from None


def _inspect(text: str, values: Any) -> None:
    """Raise _Unreadable unless the values are those of a map."""
    if not isinstance(values, dict):
        raise _Unreadable(0, "De kaart van Nederland is niet te lezen: het bestand begint niet met {.")
    if not _is_box(values.get("view_box")):
        raise _Unreadable(_index_of(text, "view_box"), "Op de kaart staat bij 'view_box' geen vlak van vier getallen.")
    paths = values.get("paths")
    if not isinstance(paths, dict) or not paths:
        raise _Unreadable(_index_of(text, "paths"), "Op de kaart staan bij 'paths' geen gemeenten.")
    for code, path in paths.items():
        if not _CODE.fullmatch(code):
            raise _Unreadable(_index_of(text, code), f"'{code[:20]}' op de kaart is geen code van een gemeente.")
        if not isinstance(path, str) or not _PATH.fullmatch(path):
            raise _Unreadable(_index_of(text, code), f"De grens van {code} op de kaart is niet te tekenen.")


def _is_box(value: Any) -> bool:
    if not isinstance(value, list) or len(value) != 4:
        return False
    numbers = [number for number in value if type(number) in (int, float) and math.isfinite(number)]
    return len(numbers) == 4 and numbers[2] > 0 and numbers[3] > 0


def _index_of(text: str, key: str) -> int:
    """Where a key stands, behind its quote; the beginning when it is not there."""
    return text.find(f'"{key}"') + 1
