"""The public lists of choices (`data/lists.yaml`). A field that takes its values from one is of the type *listed*.

Which values there are only a Catalog knows: a model is made once. `site/references.py` checks them.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

from toolbox import source
from toolbox.model import shapes
from toolbox.model.field import Block, Field, many, optional, required
from toolbox.model.types import MAX_ID, Age, Choice, Line, Plain, Type, one_line
from toolbox.text import dutch


@dataclass(frozen=True, slots=True, eq=False)
class Listed(Type):
    """One of the values of a list: `list` is its name in the file."""

    list: str = ""


def listed(name: str) -> Listed:
    return Listed("listed", one_line(MAX_ID), shapes.line(MAX_ID), list=name)


Word = Annotated[str, Type("word", one_line(MAX_ID), shapes.line(MAX_ID))]
Sector = Annotated[str, listed("sectors")]
Level = Annotated[str, listed("levels")]
AreaType = Annotated[str, listed("area_types")]
RegionType = Annotated[str, listed("region_types")]
Province = Annotated[str, listed("provinces")]


class AgeGroup(Block):
    title: Line = required("tekst", "Wat er te lezen staat.", "4 tot en met 11 jaar")
    min: Age = required("vanaf", "De jongste leeftijd in jaren.", "4")
    max: Age = required("tot en met", "De oudste leeftijd in jaren.", "11")


class Lists(Block):
    sectors: tuple[Word, ...] = many("sectoren", "De sectoren van experts, voorbeelden en organisaties.", "jeugdhulp")
    ages: tuple[AgeGroup, ...] = many("leeftijden", "De groepen waar lezers op kunnen zoeken.")
    levels: tuple[Word, ...] = many("plekken", "Waar een voorbeeld zich afspeelt.", "in de klas")
    area_types: tuple[Word, ...] = many("soorten gebied", "Hoe het gebied van een regio is afgebakend.", "stad")
    region_types: tuple[Word, ...] = many("soorten regio", "Wat voor regio's er zijn.", "regio")
    provinces: tuple[Word, ...] = many("provincies", "De provincies van gemeenten.", "Utrecht")
    remark: Plain = optional("opmerking voor de redactie", "Komt nooit op de site.")

    def completed(self) -> "Lists":
        """With the lists of the toolbox where the file has none."""
        empty = [field.name for field in Lists.fields() if field.many and not getattr(self, field.name)]
        return self.model_copy(update={name: getattr(defaults(), name) for name in empty}) if empty else self

    def closed(self, field: Field) -> Field:
        """A field that takes from a list as one with a choice from its values, and an example among them; another as it is."""
        if not (name := name_of(field)):
            return field
        words = getattr(self, name)
        fitting = tuple(example for example in field.examples if set(_items(example)) <= set(words))
        return replace(field, type=Choice(*words), examples=fitting or ([words[0]] if field.many else words[0],))

    def titles(self, field: Field) -> Mapping[str, str]:
        """What people read for each value of a field, in the order of its list."""
        return {word: dutch.upper_first(word) for word in self.closed(field).type.values}

    def choices(self) -> dict[str, tuple[str, ...]]:
        """The values by the name of their list."""
        return {field.name: getattr(self, field.name) for field in Lists.fields() if field.type.name == "word"}


def name_of(field: Field) -> str:
    """The list that a field takes from, "" for another field."""
    return field.type.list if isinstance(field.type, Listed) else ""


def is_listed(field: Field) -> bool:
    return bool(name_of(field))


def _items(example: Any) -> tuple[str, ...]:
    return tuple(example) if isinstance(example, list) else (example,)


@functools.cache
def defaults() -> Lists:
    """What one can choose where the file says nothing (`lists.yaml`)."""
    path = Path(__file__).with_suffix(".yaml")
    return Lists.model_validate(source.read(path.name, path.read_bytes()).values)
