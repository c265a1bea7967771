"""Folds, sorts, counts, joins and dates in Dutch, and suggests the word that was meant."""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from babel import dates
from rapidfuzz import fuzz, process

MONTHS = tuple(dates.get_month_names("wide", locale="nl")[month] for month in range(1, 13))
SHORT_MONTHS = tuple(dates.get_month_names("abbreviated", locale="nl")[month] for month in range(1, 13))
LIKENESS = 75.0  # below this a suggestion misleads more than it helps (rapidfuzz ratio, 0 to 100)

_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
_ARTICLE = re.compile(r"^('s[- ]|'t |de |het |een )")


REMEMBERED = 100  # letters: names and words are folded again and again, long texts once


def fold(text: str) -> str:
    """`text` as people type it: lower case, without diacritics, with straight apostrophes and single spaces."""
    return _short(text) if len(text) <= REMEMBERED else _fold(text)


def _fold(text: str) -> str:
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES))
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(text.casefold().split())


_short = lru_cache(maxsize=65536)(_fold)


@lru_cache(maxsize=65536)
def sort_key(name: str) -> tuple[str, str]:
    """Where a name stands in a Dutch list: 's-Hertogenbosch under H, De Meierij under M."""
    folded = fold(name)
    return _ARTICLE.sub("", folded), folded


def plural(count: int, singular: str, several: str) -> str:
    """`plural(1, "regio", "regio's")` is "1 regio"; numbers get a Dutch thousands point."""
    return f"{number(count)} {singular if count == 1 else several}"


def number(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def joined(parts: Sequence[str], last: str = "en") -> str:
    """`joined(["a", "b", "c"])` is "a, b en c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def day(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def partial_date(text: str) -> str:
    """A year, month or day in words: `2021`, `2021-03`, `2021-03-09` -> "2021", "maart 2021", "9 maart 2021"."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return text
    words = f"{MONTHS[parts[1] - 1]} {parts[0]}"
    return words if len(parts) == 2 else f"{parts[2]} {words}"


def suggest(word: str, choices: Iterable[str], likeness: float = LIKENESS) -> str | None:
    """The choice that looks most like `word`, or None when none comes near."""
    pool = list(choices)
    match = process.extractOne(fold(word), pool, processor=fold, scorer=fuzz.ratio, score_cutoff=likeness)
    return match[0] if match else None
