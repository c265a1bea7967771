"""Which municipality a postcode lies in, as small as it gets: a telephone fetches it at the first digit (js/places.js reads it)."""

import itertools
import json
from collections.abc import Iterable, Iterator

from toolbox.model.kinds.municipality import Municipality
from toolbox.site.site import Site

# A letter for a municipality, which is its row in plaatsen.json, and below it letters for numbers up to MOST.
TOWN, NUMBER, MOST = 0x100, 0x23, 0x38  # from "Ā" and from "#", below the backslash that JSON would double
FIRST = 1000


def index(site: Site) -> bytes:
    """`runs`: per stretch of postcodes of one municipality its letter, then pairs of how many numbers are skipped and how many
    are postcodes; `partly`: the rows in which a part of a postcode lies too."""
    rows = {town.entity.code: row for row, town in enumerate(site.of(Municipality))}
    known = site.postcodes
    pairs = sorted((code, rows[town]) for town, codes in known.municipalities.items() if town in rows for code in codes)
    partly = sorted((code, rows[town]) for town, codes in known.partly.items() if town in rows for code in codes)
    said = {"runs": "".join(_runs(pairs)), "partly": {str(code): row for code, row in partly}}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _runs(pairs: Iterable[tuple[int, int]]) -> Iterator[str]:
    following = FIRST
    for row, group in itertools.groupby(pairs, key=lambda pair: pair[1]):
        yield chr(TOWN + row)
        for first, count in _stretches([code for code, _ in group]):
            yield from _numbers(first - following, count)
            following = first + count


def _stretches(codes: list[int]) -> Iterator[tuple[int, int]]:
    """The first of each stretch without a gap, and how many it counts."""
    for _, group in itertools.groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0]):
        stretch = [code for _, code in group]
        yield stretch[0], len(stretch)


def _numbers(skipped: int, count: int) -> Iterator[str]:
    """A pair of letters; more where a number is too large for one."""
    while skipped > MOST:
        yield f"{chr(NUMBER + MOST)}{chr(NUMBER)}"
        skipped -= MOST
    while count > MOST:
        yield f"{chr(NUMBER + skipped)}{chr(NUMBER + MOST)}"
        skipped, count = 0, count - MOST
    yield f"{chr(NUMBER + skipped)}{chr(NUMBER + count)}"
