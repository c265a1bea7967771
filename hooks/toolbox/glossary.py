"""Finds the words of the glossary in a page's text and links each where it first occurs. Knows words and HTML, no entries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import markupsafe

from toolbox import dutch

_TAG = re.compile(r"(<[^>]*>)")
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

    def found(self, text: str) -> frozenset[str]:
        """The addresses of all words that occur in a text."""
        forms = (self.at(text, token) for token in self.openings(text))
        return frozenset(form.word.url for form in forms if form)

    def openings(self, text: str) -> list[re.Match[str]]:
        """The tokens of a text with which a word may begin. Most texts have none: that is seen without a look at each."""
        if self._forms.keys().isdisjoint(_TOKEN.findall(_key(text))):
            return []
        return [token for token in _TOKEN.finditer(text) if _key(token[0]) in self._forms]

    def at(self, text: str, token: re.Match[str]) -> _Form | None:
        """The word that begins with `token` in `text`, if there is one."""
        for form in self._forms.get(_key(token[0]), ()):
            found = text[token.start() : token.start() + len(form.written)]
            after = text[token.start() + len(form.written) :][:1]
            if not after.isalnum() and _is(found, form):
                return form
        return None


def _is(found: str, form: _Form) -> bool:
    """Whether a text is this form. A sentence may begin with it; capitals further on make it a name (Passend Onderwijs Almere)."""
    found = found.replace("’", "'")
    return found == form.written or (
        not form.exact and found[1:] == form.written[1:] and found[:1].casefold() == form.written[:1].casefold()
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
class Reader:
    """Reads one page from top to bottom: links each word once, and remembers in `met` which it came across."""

    glossary: Glossary
    skip: str = ""  # the address of the page itself
    met: dict[str, Word] = field(default_factory=dict)

    def html(self, html: str) -> markupsafe.Markup:
        """Safe HTML with links; what stands in a link, heading or code stays as it is."""
        parts: list[str] = []
        closed = 0
        for part in _TAG.split(html):
            if part.startswith("<"):
                closed += _step(part)
                parts.append(part)
            else:
                parts.append(part if closed or not part else "".join(self._linked(part)))
        return markupsafe.Markup("".join(parts))  # noqa: S704 - safe HTML goes in, and only links are added

    def line(self, text: str) -> markupsafe.Markup:
        """Plain text with links."""
        return self.html(str(markupsafe.escape(text)).replace("&#39;", "'"))

    def _linked(self, text: str) -> Iterator[str]:
        done = 0
        for token in self.glossary.openings(text):
            form = self.glossary.at(text, token) if token.start() >= done else None
            if form is None or form.word.url in (self.skip, *self.met):
                continue
            self.met[form.word.url] = form.word
            end = token.start() + len(form.written)
            yield text[done : token.start()]
            yield f'<a class="mao-term" href="{form.word.url}">{text[token.start() : end]}</a>'
            done = end
        yield text[done:]


def _step(tag: str) -> int:
    """How much deeper a tag leads into what stays as it is."""
    name = re.match(r"</?([a-z0-9]+)", tag)
    if name is None or name[1] not in _CLOSED:
        return 0
    return -1 if tag.startswith("</") else 1


def words(met: dict[str, Word]) -> tuple[Word, ...]:
    """What a page came across, in the order of a list."""
    return tuple(sorted(met.values(), key=lambda word: dutch.sort_key(word.term)))
