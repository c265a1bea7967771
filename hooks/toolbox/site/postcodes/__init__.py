"""Which postcodes lie in a municipality and in the area of an alliance, and the sources of what is known of all municipalities."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterSource:
    """The one source of some `fields` of all municipalities; `date` is the day, month or year of its contents."""

    fields: tuple[str, ...]
    title: str
    publisher: str
    date: str
    licence: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Postcodes:
    """Postcodes by the code of a municipality or alliance, in order. Of `partly` only some addresses lie in the municipality."""

    municipalities: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    partly: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    alliances: Mapping[str, frozenset[int]] = field(default_factory=dict)
    sources: tuple[RegisterSource, ...] = ()

    def of(self, municipality: str) -> tuple[int, ...]:
        """All postcodes of a municipality, also those that it shares with another one."""
        return tuple(sorted((*self.municipalities.get(municipality, ()), *self.partly.get(municipality, ()))))

    def shared(self, municipality: str, alliance: str) -> tuple[int, ...]:
        """The postcodes of a municipality that lie in the area of an alliance."""
        area = self.alliances.get(alliance, frozenset())
        return tuple(postcode for postcode in self.of(municipality) if postcode in area)

    def dated(self, field: str) -> str:
        """Of when the source of a field is; "" when none is named."""
        return next((source.date for source in self.sources if field in source.fields), "")


NONE = Postcodes()


def expanded(text: str) -> tuple[int, ...]:
    """ "1011-1013 1021" is 1011, 1012, 1013 and 1021."""
    bounds = (part.partition("-") for part in text.split())
    return tuple(code for first, _, last in bounds for code in range(int(first), int(last or first) + 1))


def ranges(postcodes: Iterable[int], among: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """First and last of each stretch of `postcodes`, of which `among` holds nothing in between; both in order."""
    place = {postcode: number for number, postcode in enumerate(among)}
    numbered = ((place[postcode] - number, postcode) for number, postcode in enumerate(postcodes))
    return tuple(_ends(group) for _, group in itertools.groupby(numbered, key=lambda pair: pair[0]))


def _ends(group: Iterator[tuple[int, int]]) -> tuple[int, int]:
    postcodes = [postcode for _, postcode in group]
    return postcodes[0], postcodes[-1]
