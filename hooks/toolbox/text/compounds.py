"""Cuts Dutch compounds into words that the site uses itself: onderwijszorg is onderwijs and zorg."""

from collections.abc import Iterable
from functools import lru_cache

SHORTEST = 4
LONGEST = 80  # letters: what is longer is no word, and is not taken apart
SHORT = frozenset("wet dag les mbo ggz vso sbo ikc bus vmb gym opa oma".split())
LINKS = ("", "s", "e", "en", "n")
ENDINGS = ("", "en", "s", "n")  # the last part may stand in the plural
# Words that are mostly a part of speech, not of a compound: "onderwijs" is not under and wise.
NEVER = frozenset(
    """aan achter als anders beter boven buiten binnen deel door eerst enig even geen haar heid hier hoog iets immers
    juist kent laat lang lijk maar meer mede met naar neer niet onder over rond samen schap soms steeds tegen terug toen
    toch tot tussen uit van vast veel verder voor vooral waar want ware weer wordt zeer zelf zich zijn zijnde wijze
    wijs heeft hebt zoals sten ster lijke ring ringen ding elen eren lijn ingen sing rijk eenheid leden""".split()
)

# What compounds begin or end with, though a site may never write it alone.
PARTS = frozenset(
    """aanbod aanpak adviseur ambtenaar arrangement begeleiding beleid bestuur bureau budget centrum coach consulent
    coordinator deskundige directeur expert functie gesprek groep hulp instelling kamer klas kring leider leiding lokaal
    maatregel medewerker middelen model module netwerk ontwikkeling opvang organisatie overleg partner pedagoog
    perspectief plan plicht problematiek professional profiel programma project punt raad regeling school schakel
    specialist steun structuur systeem taak team tijd traject verband verlener visie voorziening vraag weigering werker
    wet zitter zorg onderwijs ouder jeugd kind leerling gezin wijk buurt gemeente gezondheid samenwerking ondersteuning
    thuis leer zelfmoord preventie""".split()
)


class Splitter:
    """Knows the words a compound may be made of: those that stand alone somewhere on the site or in the glossary."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._known = frozenset(
            word
            for word in vocabulary
            if word not in NEVER and word.isalpha() and (len(word) >= SHORTEST or word in SHORT)
        )
        self.all_parts = lru_cache(maxsize=65536)(self._all_parts)

    def _all_parts(self, word: str) -> tuple[str, ...]:
        """The parts of `word` and their own parts, or () when it is not a compound of known words."""
        return tuple(part for piece in self.split(word) for part in (piece, *self._all_parts(piece)))

    def split(self, word: str) -> tuple[str, ...]:
        """The fewest known words that `word` is made of, or ()."""
        return self._cut(word, {}) if 2 * SHORTEST <= len(word) <= LONGEST and word.isalpha() else ()

    def _cut(self, word: str, ends: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """The fewest parts, at least two; of equally many those with the longest first part."""
        cuts: list[tuple[str, ...]] = []
        for end in range(len(word) - 3, 2, -1):
            if word[:end] in self._known:
                cuts += ((word[:end], *rest) for link in LINKS if (rest := self._rest(word[end:], link, ends)))
        return min(cuts, key=len, default=())

    def _end(self, word: str, ends: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """What the end of a word is made of; `ends` are those of this word that were looked at already."""
        if word not in ends:
            known = self._singular(word)
            ends[word] = (known,) if known else self._cut(word, ends)
        return ends[word]

    def _singular(self, word: str) -> str:
        """`word` or what it is the plural of, as far as it is known; else ""."""
        forms = (word.removesuffix(end) for end in ENDINGS if word.endswith(end))
        return next((form for form in forms if form in self._known), "")

    def _rest(self, tail: str, link: str, ends: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        after = tail.removeprefix(link)
        return self._end(after, ends) if tail.startswith(link) and len(after) >= 3 else ()
