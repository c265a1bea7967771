"""Groups of words that mean the same, and which of them a text calls for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from toolbox.text import stems

Phrase = tuple[str, ...]


class Synonyms:
    """Finds phrases by their stems, so that "leraren" calls for "juf" as "leraar" does."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups: list[tuple[str, ...]] = []  # the words of each group, without those that say nothing
        called: defaultdict[Phrase, dict[int, None]] = defaultdict(dict)
        for group in groups:
            spoken = [stems.tokens(name) for name in dict.fromkeys(group)]
            for name in filter(None, spoken):
                called[tuple(map(_key, name))][len(self._groups)] = None
            spoken_words = dict.fromkeys(token for name in spoken for token in name if token not in stems.STOP)
            self._groups.append(tuple(spoken_words))
        self._by_first: defaultdict[str, list[tuple[Phrase, dict[int, None]]]] = defaultdict(list)
        for phrase, numbers in sorted(called.items(), key=lambda item: len(item[0])):
            self._by_first[phrase[0]].append((phrase, numbers))

    def of(self, tokens: Sequence[str]) -> Iterator[str]:
        """The words of all phrases that mean the same as one in `tokens`; each group once."""
        roots = tuple(map(_key, tokens))
        called: dict[int, None] = {}
        for start in [start for start, first in enumerate(roots) if first in self._by_first]:
            for phrase, numbers in self._by_first[roots[start]]:
                if len(phrase) == 1 or roots[start : start + len(phrase)] == phrase:
                    called.update(numbers)
        for number in called:
            yield from self._groups[number]


def _key(word: str) -> str:
    """What the forms of a word share; "met" is no form of "meten"."""
    return f"{word}." if word in stems.STOP else stems.stem(word)
