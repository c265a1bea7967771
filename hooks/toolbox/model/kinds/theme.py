"""A subject that regions, experts, examples and publications share."""

from __future__ import annotations

from typing import Annotated

from toolbox.model.blocks import Block, Described, Ref, many, optional, required
from toolbox.model.types import Line, OtherId, Prose


class ForYou(Block):
    """What a theme means to one audience."""

    audience: Annotated[OtherId, Ref("audiences", "{Kinds} die over uw werk of gezin gaan")] = required(
        "groep", "Het id van de groep.", "ouders"
    )
    text: Prose = optional("tekst", "Wat dit thema voor deze groep betekent.")
    questions: tuple[Line, ...] = many("vragen", "Vragen die deze groep kan stellen.", "Wie helpt mij verder?")


class Theme(Described):
    recommendations: tuple[Annotated[OtherId, Ref("recommendations", "{Kinds} bij dit advies")], ...] = many(
        "adviezen", "De id's van de adviezen waar dit thema bij hoort.", "advies-1"
    )
    related: tuple[Annotated[OtherId, Ref("themes", "Verwante thema's")], ...] = many(
        "verwante thema's", "De id's van thema's die hierop lijken.", "preventie"
    )
    for_you: tuple[ForYou, ...] = many("wat betekent dit voor u?", "Per groep een uitleg en vragen.")
    body: Prose = optional("tekst", "Meer over dit thema.")
