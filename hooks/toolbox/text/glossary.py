"""Finds the words of the glossary in a page's text and links each where it first occurs."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import markupsafe

from toolbox.text import dutch

_TAG = re.compile(r"(<[^<>]*>)")
_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDS = ("", "en", "s", "'s", "n")
_CLOSED = ("a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6")  # in these no word becomes a link


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is explained: its `term`, the `text` that explains it, the `url` of its page and the ways it is written.

    `forms` are found however they are capitalised, `abbreviations` only as they stand or in capitals ("so" is also a word).
    """

    term: str
    text: str
    url: str
    forms: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a word; an `exact` one only counts in these capitals."""

    written: str
    exact: bool
    word: Word


class Glossary:
    """All words, by the first token of each way they are written; the longest way first."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._forms: defaultdict[str, list[_Form]] = defaultdict(list)
        for word in words:
            for form in _forms(word):
                first = _TOKEN.match(form.written)
                if first:
                    self._forms[_key(first[0])].append(form)
        for forms in self._forms.values():
            forms.sort(key=lambda form: -len(form.written))
        self._keys = {first: {_key(form.written) for form in forms} for first, forms in self._forms.items()}

    def urls_in(self, text: str) -> frozenset[str]:
        """The addresses of all words that occur in a text."""
        return frozenset(form.word.url for _, form in self.forms(text))

    def forms(self, text: str) -> Iterator[tuple[int, _Form]]:
        """Every word in a text, with where it begins. Most texts have none: that is seen without a look at each token."""
        key = _key(text)
        openings = self._forms.keys() & _TOKEN.findall(key)
        if not any(form in key for first in openings for form in self._keys[first]):
            return
        keyed = key if len(key) == len(text) else text  # a letter that folds to two (ẞ) would move what comes after it
        for token in _TOKEN.finditer(keyed):
            for form in self._forms.get(token[0] if keyed is key else _key(token[0]), ()):
                start, end = token.start(), token.start() + len(form.written)
                if not text[end : end + 1].isalnum() and _matches(text[start:end], form):
                    yield start, form
                    break


def _matches(text: str, form: _Form) -> bool:
    """Whether a text is this form. A sentence may begin with it; capitals further on make it a name (Passend Onderwijs Almere)."""
    text = text.replace("’", "'")
    return text == form.written or (
        not form.exact and text[1:] == form.written[1:] and text[:1].casefold() == form.written[:1].casefold()
    )


def _key(text: str) -> str:
    return text.replace("’", "'").casefold()


def _forms(word: Word) -> Iterator[_Form]:
    for form in dict.fromkeys(word.forms):
        for end in _ENDS:
            yield _Form(form.replace("’", "'") + end, exact=False, word=word)
    for form in dict.fromkeys(word.abbreviations):
        for written in dict.fromkeys((form, form.upper(), f"{form}'s")):
            yield _Form(written, exact=True, word=word)


@dataclass(slots=True)
class Linker:
    """Reads one page from top to bottom: links each word once, and remembers in `linked` which these were."""

    glossary: Glossary
    skip: str = ""  # the address of the page itself
    linked: dict[str, Word] = field(default_factory=dict)

    def html(self, html: str) -> markupsafe.Markup:
        """Safe HTML with links; what stands in a link, heading or code stays as it is."""
        parts: list[str] = []
        closed = 0
        for part in _TAG.split(html):
            if part.startswith("<"):
                closed += _depth_change(part)
                parts.append(part)
            else:
                parts.append(part if closed or not part.strip() else self._linked(part))
        return markupsafe.Markup("".join(parts))  # noqa: S704 - safe HTML goes in, and only links are added

    def line(self, text: str) -> markupsafe.Markup:
        """Plain text with links."""
        return self.html(str(markupsafe.escape(text)).replace("&#39;", "'"))

    def _linked(self, text: str) -> str:
        parts: list[str] = []
        done = 0
        for start, form in self.glossary.forms(text):
            url, end = form.word.url, start + len(form.written)
            if start < done or url == self.skip or url in self.linked:
                continue
            self.linked[url] = form.word
            parts.append(f'{text[done:start]}<a class="mao-term" href="{url}">{text[start:end]}</a>')
            done = end
        return "".join(parts) + text[done:]


def _depth_change(tag: str) -> int:
    """How much deeper a tag leads into what stays as it is."""
    name = re.match(r"</?([a-z0-9]+)", tag)
    if name is None or name[1] not in _CLOSED:
        return 0
    return -1 if tag.startswith("</") else 1


def words(linked: dict[str, Word]) -> tuple[Word, ...]:
    """What a page came across, in the order of a list."""
    return tuple(sorted(linked.values(), key=lambda word: dutch.sort_key(word.term)))
