"""Words of Dutch, and which of them lie one slip from a word of the site.

`dictionary.txt` has the words of 6 to 11 letters, folded, of the word list of OpenTaal as Debian's wdutch 2.20.19 has it
(LICENSES/BSD-3-Clause.txt).
"""

from collections.abc import Collection, Iterator
from pathlib import Path

from rapidfuzz.distance import OSA

from toolbox.text import stems


def near(words: Collection[str]) -> Iterator[str]:
    """The words of Dutch that are no form of one of `words`, but could be taken for a slip in one; in the order of the alphabet."""
    forms = frozenset(map(stems.stem, words))
    meant: dict[str, list[str]] = {}
    for word in words:
        for short in _shortened(word):
            meant.setdefault(short, []).append(word)
    known = meant.keys()
    for other in Path(__file__).with_suffix(".txt").read_text("ascii").split():
        shorts = _shortened(other)
        if not known.isdisjoint(shorts) and stems.stem(other) not in forms:
            alike = (word for short in shorts for word in meant.get(short, ()))
            if any(OSA.distance(other, word, score_cutoff=1) == 1 for word in alike):
                yield other


def _shortened(word: str) -> list[str]:
    """The word, and what is left without each of its letters: words that lie one slip apart share one of these."""
    return [word, *[word[:place] + word[place + 1 :] for place in range(len(word))]]
