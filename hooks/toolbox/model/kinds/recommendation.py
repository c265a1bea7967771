"""One of the recommendations of the report of 2018."""

from __future__ import annotations

from typing import Annotated

from toolbox.model.blocks import Described, Ref, many, optional, required
from toolbox.model.types import OtherId, Prose, Whole


class Recommendation(Described):
    number: Whole = required("nummer", "Het nummer in het rapport.", "1")
    themes: tuple[Annotated[OtherId, Ref("themes", "{Kinds} waar dit thema bij hoort")], ...] = many(
        "thema's", "De id's van de thema's.", "thuiszitters"
    )
    body: Prose = optional("tekst", "Meer over dit advies.")
