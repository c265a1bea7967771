"""How easily a built page reads: the formula of Flesch as Douma fitted it to Dutch, over the whole sentences of the page.

206.84 - 0.77 x syllables per hundred words - 0.93 x words per sentence (W.H. Douma, De leesbaarheid van landbouwbladen,
Wageningen 1960; told at https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php, with 60 to 70 as normal reading).
"""

import re
from html.parser import HTMLParser
from typing import NamedTuple

# Two or three vowels of one sound; after them each vowel, and each one with a sign on it, opens a syllable of its own.
SYLLABLE = re.compile(
    r"aai|ooi|oei|ieu|eeu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouyàáâäèéêëìíîïòóôöùúûü]", re.IGNORECASE
)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
SENTENCE = re.compile(r"(?:[^.!?]|[.!?](?=\S))+[.!?]")  # the point in 9.00 ends nothing
BLOCKS = frozenset(("p", "li", "dd", "dt", "summary", "td", "h1", "h2", "h3", "h4"))
# Ways on, explained words, where facts come from and what changed are no sentences of the page, nor is what is said in English.
APART = frozenset(
    ("mao-breadcrumbs", "mao-definitions", "mao-sources", "mao-standing", "mao-pager", "mao-handout", "mao-changes")
)


class Ease(NamedTuple):
    """`score` is 60 or more for what most people read with ease."""

    sentences: int
    words: int
    syllables: int

    @property
    def score(self) -> float:
        return 206.84 - 77 * self.syllables / self.words - 0.93 * self.words / self.sentences


def syllables(word: str) -> int:
    return len(SYLLABLE.findall(word)) or 1


def of(text: str) -> Ease:
    """A text whose lines are blocks; only what ends as a sentence counts, so no menu or list of names does."""
    sentences = [WORD.findall(match) for line in text.splitlines() for match in SENTENCE.findall(line)]
    sentences = [words for words in sentences if words]
    words = [word for sentence in sentences for word in sentence]
    return Ease(len(sentences), len(words), sum(map(syllables, words)))


def body(html: str) -> str:
    """The text of the article of a page, a line for each block."""
    reader = _Reader()
    reader.feed(html)
    return "".join(reader.text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.open: list[bool] = []  # of each open element whether its text counts

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.text.append("\n")
        if tag in ("br", "img", "input", "link", "meta", "hr"):
            return
        values = {name: value or "" for name, value in attrs}
        classes = set(values.get("class", "").split())
        counts = tag == "article" or (bool(self.open) and self.open[-1])
        self.open.append(counts and not classes & APART and values.get("lang", "nl") == "nl")

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()
        if tag in BLOCKS:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1]:
            self.text.append(" ".join(data.split("\n")))
