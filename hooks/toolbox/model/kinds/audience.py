"""A group of visitors, with its questions and where it starts."""

from __future__ import annotations

from typing import Annotated

from toolbox.model.blocks import Block, Described, Link, Ref, many, optional, required
from toolbox.model.types import Line, OtherId, Prose


class Question(Block):
    question: Line = required(
        "vraag", "De vraag zoals mensen hem stellen.", "Mijn kind gaat niet meer naar school. Wat nu?"
    )
    answer: Prose = required("antwoord", "Het antwoord in hoogstens 60 woorden.")
    links: tuple[Link, ...] = many("links", "Pagina's om verder te lezen.")


class Start(Block):
    kind: Line = required("lijst", "De naam van het bestand waar het in staat.", "themes")
    id: Annotated[OtherId, Ref("", "Een goed begin voor")] = required("id", "Het id in dat bestand.", "thuiszitters")
    why: Line = required("waarom", "Waarom dit een goed begin is.", "Hier leest u wie u kan helpen.")


class Audience(Described):
    questions: tuple[Question, ...] = many("vragen", "De vragen van deze groep, met antwoord.")
    start_here: tuple[Start, ...] = many("begin hier", "Drie tot zes pagina's om mee te beginnen.")
    body: Prose = optional("tekst", "Meer voor deze groep.")
