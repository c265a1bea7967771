"""Groups of words that mean the same, and which of them a text calls for. Knows words, not where the groups come from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from toolbox.search import words

Phrase = tuple[str, ...]


class Synonyms:
    """Finds phrases by their stems, so that "leraren" calls for "juf" as "leraar" does."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups: list[tuple[str, ...]] = []  # the words of each group
        self._by_phrase: defaultdict[Phrase, list[int]] = defaultdict(list)
        for group in groups:
            self._add(tuple(dict.fromkeys(group)))
        self._longest: dict[str, int] = {}
        for phrase in self._by_phrase:
            self._longest[phrase[0]] = max(len(phrase), self._longest.get(phrase[0], 0))

    def _add(self, group: tuple[str, ...]) -> None:
        number = len(self._groups)
        spoken = [words.tokens(name) for name in group]
        self._groups.append(tuple(dict.fromkeys(token for phrase in spoken for token in phrase)))
        for phrase in {tuple(map(words.stem, phrase)) for phrase in spoken}:
            if phrase:
                self._by_phrase[phrase].append(number)

    def of(self, tokens: Sequence[str]) -> Iterator[str]:
        """The words of all phrases that mean the same as one in `tokens`; each group once."""
        stems = tuple(map(words.stem, tokens))
        called: dict[int, None] = {}
        for start, first in enumerate(stems):
            if first in self._longest:
                for length in range(1, self._longest[first] + 1):
                    called.update(dict.fromkeys(self._by_phrase.get(stems[start : start + length], ())))
        for number in called:
            yield from self._groups[number]
