"""Reads `data/geo/gemeenten_postcodes.json`, or says what is wrong with it."""

from typing import Annotated

import pydantic

from toolbox import source
from toolbox.site import postcodes
from toolbox.site.postcodes import Postcodes, RegisterSource
from toolbox.source.problem import Problem
from toolbox.source.reading import Source

_RANGES = r"^\d{4}(-\d{4})?( \d{4}(-\d{4})?)*$"
BACK = "Haal het bestand terug zoals het was: dit schrijft niemand met de hand."

Ranges = Annotated[str, pydantic.StringConstraints(pattern=_RANGES)]
TownCode = Annotated[str, pydantic.StringConstraints(pattern=r"^GM\d{4}$")]
AreaCode = Annotated[str, pydantic.StringConstraints(pattern=r"^[PV]O\d{4}$")]


class _File(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(extra="forbid", strict=True)

    sources: list[RegisterSource]
    municipalities: dict[TownCode, Ranges]
    partly: dict[TownCode, Ranges]
    alliances: dict[AreaCode, Ranges]


def read(path: str, raw: bytes | None) -> tuple[Postcodes, tuple[Problem, ...]]:
    """The postcodes, and why they can't be read; none where there is no such file."""
    if raw is None:
        return postcodes.NONE, ()
    text = source.text(path, raw)
    if text.problems:
        return postcodes.NONE, text.problems
    try:
        file = _File.model_validate_json(text.text)
    except pydantic.ValidationError as error:
        return postcodes.NONE, (_problem(text, error.errors(include_url=False)[0]["loc"]),)
    return _made(file), ()


def _made(file: _File) -> Postcodes:
    expanded = postcodes.expanded
    return Postcodes(
        municipalities={code: expanded(text) for code, text in file.municipalities.items()},
        partly={code: expanded(text) for code, text in file.partly.items()},
        alliances={code: frozenset(expanded(text)) for code, text in file.alliances.items()},
        sources=tuple(file.sources),
    )


def _problem(text: Source, way: tuple[int | str, ...]) -> Problem:
    """At the last name on the way to the mistake that stands in the file; at its beginning when it is no JSON at all."""
    names = [name for name in way if isinstance(name, str) and f'"{name}"' in text.text]
    if not names:
        message = "Het bestand met de postcodes van gemeenten is niet te lezen."
        return Problem(text.place_at(0), "postcodes-onleesbaar", message, BACK)
    index = text.text.index(f'"{names[-1]}"') + 1
    message = f"In het bestand met de postcodes van gemeenten klopt '{names[-1][:20]}' niet."
    return Problem(text.place_at(index), "postcodes-onleesbaar", message, BACK)
