"""Soft hyphens at the joints of long words that stand large: samenwerkings-verband, wherever a line has to end in it."""

import functools
import itertools
import re
from collections.abc import Iterable, Iterator

from toolbox.text.compounds import LINKS, PARTS, Splitter

LONG = 12  # letters: a shorter word fits on the narrowest screen
SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+")
# What stands large or where there is little room: the title of a page, the names of cards, rows, doors and numbers to call, facts.
_LARGE = re.compile(
    r'(<(?:h1 class="mao-title|a class="mao-(?:card|rows|door)__link|span class="mao-calls__name|dd class="mao-facts__value)'
    r"[^<>]*)>([^<]+)"
)


class Joints:
    """Knows where the words of a site may be cut: between words that stand alone in its names and summaries."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._softened = functools.lru_cache(maxsize=65536)(self._soften)

    @functools.cached_property
    def _splitter(self) -> Splitter:
        """Made once a long word asks for it: who only checks the facts prints none."""
        return Splitter({word for text in self._texts for word in _WORD.findall(text.casefold())} | PARTS)

    def soften(self, body: str) -> str:
        """The body of a page, its large words with soft hyphens; who hears the page gets the words without."""
        return _LARGE.sub(self._softened_large, body)

    def _softened_large(self, large: re.Match[str]) -> str:
        tag, text = large.groups()
        softened = self._softened(text)
        is_named = softened != text and tag.startswith(("<h1", "<a"))  # nothing else can have a name
        return f'{tag} aria-label="{text}">{softened}' if is_named else f"{tag}>{softened}"

    def _soften(self, text: str) -> str:
        return _WORD.sub(lambda word: SOFT_HYPHEN.join(self.pieces(word[0])), text)

    def pieces(self, word: str) -> tuple[str, ...]:
        """A word in the pieces it is made of, each with the letters that bind it to the next one."""
        if len(word) < LONG:
            return (word,)
        starts = [0, *_starts(word.casefold(), self._splitter.split(word.casefold()))]
        pieces = [word[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]
        return tuple(smaller for piece in pieces for smaller in self.pieces(piece)) if pieces[1:] else (word,)


def _starts(word: str, parts: tuple[str, ...]) -> Iterator[int]:
    """Where each part but the first begins; the last one may be known as a singular."""
    position = 0
    for before, after in itertools.pairwise(parts):
        position += len(before)
        position += next(len(link) for link in LINKS if word.startswith(link + after, position))
        yield position
