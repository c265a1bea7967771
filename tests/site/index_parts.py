"""Reads the words of the search's index back, independently of what writes them and of the scripts that read them."""

import re
from collections.abc import Iterator
from pathlib import Path

_LINE = re.compile(r"([A-Z])([a-z0-9]*)([!-/][!-o]*)")


def words(folder: Path) -> dict[str, str]:
    """Each word of a built site with its postings as they are written."""
    shards = sorted(folder.glob("zoeken/*/woorden-*.txt"))
    return {word: postings for shard in shards for word, postings in lines(shard.read_text("utf-8"))}


def lines(shard: str) -> Iterator[tuple[str, str]]:
    word = ""
    for line in shard.split("\n")[1:]:
        match = _LINE.fullmatch(line)
        assert match, line
        word = word[: ord(match[1]) - ord("A")] + match[2]
        yield word, match[3]


def postings(line: str, weights: list[float]) -> dict[int, float]:
    """Number of the document to weight."""
    numbers = {}
    for sign, gaps in re.findall(r"([!-/])([0-o]+)", line):
        number = -1
        for gap in re.findall(r"[P-o]*[0-O]", gaps):
            number += 1 + sum((ord(letter) - ord("0")) % 32 << 5 * place for place, letter in enumerate(gap))
            numbers[number] = weights[ord(sign) - ord("!")]
    return numbers
