"""Words as the search sees them: folded, cut at spaces and hyphens, and with the ending of a plural or a verb taken off.

`theme/js/words.js` does the same to what a visitor types; a test holds both beside each other for every word of the site.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from toolbox.text import dutch

_CHAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DOTTED = re.compile(r"\b([a-z])\.(?=[a-z]\b)", re.ASCII)  # "o.z.a." is "oza"
_IRREGULAR = {"kinderen": "kind", "kids": "kind"}
_S = re.compile(r"(?:[a-z]{2}(?:al|am|or)|el|em|en|er|erd|aar|eur|eau|ie|e|[aiouy])s$")
_LONG = re.compile(r"(aa|ee|oo|uu)([b-df-hj-np-tv-z])$")
_PARTICIPLE = re.compile(r"^ge(?=[a-z]{5})(?!.*(?:cht|heid|aard)$)(.+)[dt]$")  # "gewicht" is none
_DOUBLE = re.compile(r"([b-df-hj-np-tv-z])\1$")
SHORTEST = 3  # no ending is taken off when less than this would be left

# Words that say nothing about what someone looks for; a query of these alone keeps them.
STOP = frozenset(
    """aan al alle als ben bent beste betekenis betekent bij dan dat de den der des deze die dit doe doen doet door dus
    een en er erg ga gaat geen haar had heb hebben heeft hem het hij hoe hoeveel hun ik in is je jij jouw kan
    krijg krijgt kunnen kunt maar mag me men met mij mijn moet moeten na naar nee niet nog nu of om ons onze ook
    op over s t te ter toe tot u uit uw van vanaf veel voor vind vinden waar waarom waarover wanneer wat we weet
    wel welk welke werd wie wij wil wilt word worden wordt zal ze zich zij zijn zo zoek zoeken zou""".split()
)


def chains(text: str) -> list[str]:
    """`"Regio's: zuid-Limburg"` is `["regios", "zuid-limburg"]`: cut at spaces alone."""
    return _CHAIN.findall(_DOTTED.sub(r"\1", dutch.fold(text).replace("'", "")).replace("+", " plus "))


def parts(chains: Iterable[str]) -> list[str]:
    """Chains cut at their hyphens."""
    return " ".join(chains).replace("-", " ").split()


def tokens(text: str) -> list[str]:
    """`"Regio's: zuid-Limburg"` is `["regios", "zuid", "limburg"]`."""
    return parts(chains(text))


def joined(chains: Iterable[str]) -> Iterator[str]:
    """Chains with a hyphen, written without: "e-mail" is also "email"."""
    return (chain.replace("-", "") for chain in chains if "-" in chain)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What the forms of a word share: "scholen" and "school" are both "schol". Not a word, only a key."""
    word = _IRREGULAR.get(word, word)
    if word.endswith("heden"):
        word = word[:-4] + "eid"
    word = _PARTICIPLE.sub(r"\1", word)
    for ending in ("en", "ing"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST + (ending == "ing"):
            word = _hardened(_DOUBLE.sub(r"\1", word[: -len(ending)]))
    if _S.search(word) and len(word) > SHORTEST:
        word = word[:-1]
    if word.endswith("e") and len(word) > SHORTEST:
        word = _hardened(_DOUBLE.sub(r"\1", word[:-1]))
    return _LONG.sub(lambda match: match[1][0] + match[2], word)


def _hardened(word: str) -> str:
    """A word does not end in v or z: "brieven" comes from "brief"."""
    return word[:-1] + {"v": "f", "z": "s"}[word[-1]] if word[-1:] in ("v", "z") else word
