"""Which documents hold a word and how heavily it weighs there, as text: each host compresses that, each browser reads it fast.

A line per word: how many letters it shares with the line before (A is none), its other letters, and for each weight a
sign from `!` on with the documents behind it. Of these it says how many are skipped, five bits a sign (`0` to `O`), the
lowest first; a sign from `P` on means that more follow. `theme/js/search-index.js` reads it.
"""

import itertools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from toolbox.exports.search.document import Document

Held = dict[float, list[int]]  # weight -> numbers of documents, ascending
FIRST_WEIGHT, FIRST_GAP, FIRST_SHARED, MOST_SHARED = 33, 48, 65, 25
BITS = 5
LETTERS = 3  # words that begin with the same letters lie in the same shard, and so do the forms of a word
MOST_POWER = 15


def held(documents: Sequence[Document]) -> dict[str, Held]:
    """The postings of each word, in the order of the alphabet."""
    words: defaultdict[str, Held] = defaultdict(dict)
    for number, document in enumerate(documents):
        for weight, text in document.texts:
            for word in text.split():
                words[word].setdefault(weight, []).append(number)
    return {word: words[word] for word in sorted(words)}


def weights(words: Mapping[str, Held]) -> list[float]:
    """All that a word can weigh, heaviest first: the place in this list is what a sign stands for."""
    known = sorted({weight for numbers in words.values() for weight in numbers}, reverse=True)
    if len(known) > FIRST_GAP - FIRST_WEIGHT:
        raise ValueError("more weights than there are signs for")
    return known


def lines(words: Mapping[str, Held]) -> dict[str, str]:
    """What follows a word in its line."""
    signs = {weight: chr(FIRST_WEIGHT + place) for place, weight in enumerate(weights(words))}
    return {
        word: "".join(signs[weight] + _gaps(numbers) for weight, numbers in sorted(held.items(), reverse=True))
        for word, held in words.items()
    }


def _gaps(numbers: Iterable[int]) -> str:
    signs = []
    before = -1
    for number in numbers:
        gap = number - before - 1
        signs.append(_SMALL[gap] if gap < len(_SMALL) else _gap(gap))
        before = number
    return "".join(signs)


def _gap(gap: int) -> str:
    signs = ""
    while gap >> BITS:
        signs += chr(FIRST_GAP + (1 << BITS) + gap % (1 << BITS))
        gap >>= BITS
    return signs + chr(FIRST_GAP + gap)


_SMALL = [_gap(gap) for gap in range(1 << 2 * BITS)]


def front_coded(words: Iterable[str]) -> Iterator[str]:
    """Each word without the letters that it shares with the one before."""
    before = ""
    for word in words:
        alike = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(word, before, strict=False))
        shared = min(sum(1 for _ in alike), MOST_SHARED)
        yield chr(FIRST_SHARED + shared) + word[shared:]
        before = word


def shards(lines: Mapping[str, str], size: int) -> dict[str, str]:
    """About as many signs in each, named by the letters that its first word begins with: as few as `size` allows."""
    groups = [(start, list(group)) for start, group in itertools.groupby(lines, key=lambda word: word[:LETTERS])]
    count = max(1, math.ceil(sum(map(_length, lines.items())) / size))
    share = sum(map(_length, lines.items())) / count
    named: dict[str, list[str]] = {}
    length, current = 0, ""
    for start, group in groups:
        if not named or length >= share * len(named):
            current = start
            named[current] = []
        named[current] += group
        length += sum(_length((word, lines[word])) for word in group)
    return {start: _shard(words, lines) for start, words in named.items()}


def _length(line: tuple[str, str]) -> int:
    return len(line[0]) + len(line[1])


def _shard(words: Sequence[str], lines: Mapping[str, str]) -> str:
    return "\n".join(coded + lines[word] for coded, word in zip(front_coded(words), words, strict=True))


def listed(words: Mapping[str, Held]) -> str:
    """The words on more than one page, with how many hold it as a power of two (`!` is two pages): what slips are held
    against. Words of one page stand in the register, when they are a name, and else in their shard."""
    counts = {word: sum(map(len, numbers.values())) for word, numbers in words.items()}
    common = [word for word, count in counts.items() if count > 1]
    powers = (chr(FIRST_WEIGHT - 1 + min(int(math.log2(counts[word])), MOST_POWER)) for word in common)
    return "".join(map("".join, zip(front_coded(common), powers, strict=True)))
