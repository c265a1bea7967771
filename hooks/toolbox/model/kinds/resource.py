"""Something to read, watch or use."""

from __future__ import annotations

from typing import Annotated

from toolbox.model.blocks import Described, Ref, Sector, absent, many, optional, required
from toolbox.model.types import Choice, Https, Line, OtherId, Year

Type = Annotated[str, Choice(
    "rapport", "handreiking", "hulpmiddel", "onderzoek", "plan", "regelgeving",
    "kamerbrief", "praktijkbundel", "artikel", "webpagina", "video", "podcast",
)]  # fmt: skip


class Resource(Described):
    type: Type = required("soort", "Wat voor publicatie het is.", "rapport")
    publisher: Line = optional(
        "uitgever", "De naam van de uitgever als die niet bij de organisaties staat.", "Staatsblad"
    )
    publishers: tuple[Annotated[OtherId, Ref("organisations", "Publicaties van deze organisatie")], ...] = many(
        "uitgevers", "De id's van de organisaties die dit uitgaven.", "nji"
    )
    year: Year | None = absent("jaar", "Het jaar van uitgave.", "2021")
    url: Https = optional("webadres", "Waar de publicatie te vinden is.", "https://www.voorbeeld.nl/rapport")
    format: Line = optional("vorm", "Bijvoorbeeld pdf of webpagina.", "pdf")
    language: Line = optional("taal", "De taal, als dat geen Nederlands is.", "Engels")
    themes: tuple[Annotated[OtherId, Ref("themes", "Publicaties bij dit thema")], ...] = many(
        "thema's", "De id's van de thema's.", "stelsel"
    )
    audiences: tuple[Annotated[OtherId, Ref("audiences", "Publicaties voor u")], ...] = many(
        "voor wie", "De id's van de groepen die hier iets aan hebben.", "leraren"
    )
    sector: tuple[Sector, ...] = many("sector", "De sectoren waar het over gaat.", "mbo")
    regions: tuple[Annotated[OtherId, Ref("regions", "Publicaties over deze regio")], ...] = many(
        "regio's", "De id's van de regio's waar het over gaat.", "almere"
    )
    municipalities: tuple[Annotated[OtherId, Ref("municipalities", "Publicaties over deze gemeente")], ...] = many(
        "gemeenten", "De id's van de gemeenten waar het over gaat.", "almere"
    )
