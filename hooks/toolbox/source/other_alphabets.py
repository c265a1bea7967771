"""Letters of another alphabet in a word of ours: they look the same, and nobody finds the word."""

import re
from collections.abc import Iterator

# Cyrillic and Greek letters, and below each the Latin one that it looks like.
_THEIRS = "аеорсухіјѕһԛԝАВЕКМНОРСТХІЈЅαονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"
_OURS = "aeopcyxijshqwABEKMHOPCTXIJSaovABEZHIKMNOPTYX"
_MEANT = str.maketrans(_THEIRS, _OURS)
_ANY = re.compile(f"[{_THEIRS}]")
# A web address is passed over: a host that looks like another one is told as such.
_MIXED = re.compile(
    rf"https?://\S+|((?<![^\W\d_])(?=[^\W\d_]*[A-Za-zÀ-ÿ])(?=[^\W\d_]*[{_THEIRS}])[A-Za-zÀ-ÿ{_THEIRS}]+(?![^\W\d_]))"
)


def strange(text: str) -> Iterator[int]:
    """Where a letter stands that only looks like one of ours; a word that is wholly of another alphabet is left alone."""
    if not text.isascii() and _ANY.search(text):
        for word in _MIXED.finditer(text):
            yield from (word.start(1) + letter.start() for letter in _ANY.finditer(word[1] or ""))


def meant(text: str) -> str:
    """The text in our letters."""
    if text.isascii() or not _ANY.search(text):
        return text
    return _MIXED.sub(lambda word: ours(word[0]) if word[1] else word[0], text)


def ours(letters: str) -> str:
    return letters.translate(_MEANT)
