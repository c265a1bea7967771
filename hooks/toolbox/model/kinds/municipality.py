"""A municipality, with the places in it."""

from __future__ import annotations

from typing import Annotated

from toolbox.model.blocks import Block, Entity, many, optional, required
from toolbox.model.types import Boolean, CbsCode, Choice, Degrees, Https, Line

Province = Annotated[str, Choice(
    "Drenthe", "Flevoland", "Fryslân", "Gelderland", "Groningen", "Limburg", "Noord-Brabant", "Noord-Holland",
    "Overijssel", "Utrecht", "Zeeland", "Zuid-Holland",
)]  # fmt: skip


class PlaceName(Block):
    name: Line = required("naam", "De naam van de plaats.", "Dokkum")
    also_known_as: tuple[Line, ...] = many("andere namen", "Andere namen en schrijfwijzen.", "Ljouwert")
    quarter: Boolean = optional(
        "wijk",
        "Met true is dit een wijk van een stad: die wordt pas voorgesteld als niets anders past.",
        "true",
        default=False,
    )


class Municipality(Entity):
    code: CbsCode = required("CBS-code", "GM en vier cijfers.", "GM0034")
    province: Province = required("provincie", "De provincie.", "Flevoland")
    youth_region: Line = required("jeugdregio", "De jeugdregio volgens het CBS.", "Flevoland")
    lat: Degrees = required("breedtegraad", "Van de grootste plaats, in graden met een punt.", "52.37025")
    lon: Degrees = required("lengtegraad", "Van de grootste plaats, in graden met een punt.", "5.21413")
    places: tuple[PlaceName, ...] = many("plaatsen", "De plaatsen in deze gemeente.")
    url: Https = optional("webadres", "De website van de gemeente.", "https://www.almere.nl")
