"""Every page of the site as a document of the index, with the extra words that find it. Knows weights and ranks."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from toolbox import model
from toolbox.exports.search import document, entries, everyday, generated
from toolbox.exports.search.document import Document
from toolbox.exports.search.synonyms import Synonyms
from toolbox.site import facets
from toolbox.site.content import ContentPage
from toolbox.site.site import Node, Site
from toolbox.text import markdown, stems
from toolbox.text.compounds import Splitter

PLACES = frozenset(kind.url for kind in model.KINDS if kind.search.places)
TITLE, NAME, SUMMARY, TEXT = 10.0, 8.0, 3.0, 1.0
PART, BESIDE = 0.8, 0.3  # part of a compound, and a word that means the same, beside the weight of the word itself
KIND, RELATED = 2.5, 0.4
HIDDEN = {  # pages that are no result, each with the reason why
    "": "home: every page leads there, and its words are those of the pages it leads to",
    "404.html": "stands at every address that is not there",
    "zoeken/": "the page that shows the results",
}
SEEN_AS = {"hulp/": 1.6, "contact/": 1.3, "over/": 1.2, "meedoen/": 1.2}


@dataclass(frozen=True, slots=True)
class Draft:
    """A page before its extra words: the chains of texts that people wrote, each with its weight."""

    document: Document
    passages: tuple[tuple[float, tuple[str, ...]], ...]


def _draft(document: Document, *passages: tuple[float, str]) -> Draft:
    """Texts are cut here, once; the same word is one value on all pages, or the words of a large site take its memory."""
    return Draft(document, tuple((weight, tuple(map(sys.intern, stems.chains(text)))) for weight, text in passages))


def documents(site: Site) -> tuple[Document, ...]:
    """All pages, in the order of their numbers."""
    drafts = [*_entries(site), *_lists(), *_generated(site)]
    drafts += _written(site, {*HIDDEN, *(draft.document.url for draft in drafts)})
    splitter = Splitter(_vocabulary(drafts))
    meanings = Synonyms((*_named(site), *everyday.GROUPS))
    return tuple(_finished(draft, splitter, meanings) for draft in drafts)


def _vocabulary(drafts: Iterable[Draft]) -> Iterator[str]:
    """Words that stand alone, often enough not to be a slip; names of places are made of other words by accident."""
    counted: Counter[str] = Counter()
    for draft in drafts:
        if draft.document.kind not in PLACES:
            for _, chains in draft.passages:
                counted.update(set(stems.parts(chains)))
    yield from (word for word, count in counted.items() if count > 1)
    yield from everyday.PARTS


def _named(site: Site) -> Iterator[tuple[str, ...]]:
    """What has more names than one, under all of them."""
    for kind in (kind for kind in model.KINDS if kind.search.synonyms):
        for node in site.all(kind.name):
            if others := entries.names(node):
                yield (node.name, *others)


def _finished(draft: Draft, splitter: Splitter, meanings: Synonyms) -> Document:
    """With its extra words. Each word is there once, where it weighs most: that keeps the index small."""
    lines = [line for passage in draft.passages for line in _lines(draft, *passage, splitter, meanings)]
    known: set[str] = set()
    kept = (
        (round(weight, 2), " ".join(_new(some, known))) for weight, some in sorted(lines, key=lambda line: -line[0])
    )
    return replace(draft.document, texts=tuple((weight, text) for weight, text in kept if text))


def _lines(
    draft: Draft,
    weight: float,
    chains: tuple[str, ...],
    splitter: Splitter,
    meanings: Synonyms,
) -> Iterator[tuple[float, Iterable[str]]]:
    """The words of a passage, and those that stand beside them. Words that say nothing count in names alone."""
    tokens = stems.parts(chains)
    told = dict.fromkeys(tokens)
    telling = told if weight >= NAME else [token for token in told if token not in stems.STOP]
    yield weight, telling
    yield weight, stems.joined(chains)
    if draft.document.kind not in PLACES and weight > RELATED:
        yield weight * PART, (part for token in telling for part in splitter.all_parts(token))
        yield weight * BESIDE, meanings.of(tokens)


def _new(found: Iterable[str], known: set[str]) -> list[str]:
    """Words that are not known yet, each once; they are known from now on."""
    fresh = [word for word in dict.fromkeys(found) if word not in known]
    known.update(fresh)
    return fresh


def _entries(site: Site) -> Iterator[Draft]:
    titles = facets.titles(site)
    for kind in model.KINDS:
        for node in site.all(kind.name):
            yield _entry(site, node, titles)


def _entry(site: Site, node: Node, titles: facets.Titles) -> Draft:
    names = entries.names(node)
    made = Document(
        url=node.url.lstrip("/"),
        title=node.name,
        kind=node.kind.url,
        summary=entries.summary(node),
        names=names,
        facets=facets.of(site, node, titles),
        rank=node.kind.search.rank,
        date=entries.date(node),
    )
    return _draft(
        made,
        (TITLE, node.name),
        (NAME, " | ".join(names)),
        (SUMMARY, made.summary),
        (TEXT, "\n".join(entries.texts(node))),
        (KIND, f"{node.kind.one} {node.kind.many}"),
        (RELATED, " | ".join(entries.related(site, node))),
    )


def _lists() -> Iterator[Draft]:
    for kind in model.KINDS:
        yield _page(f"{kind.url}/", kind.list.title, kind.list.opening, names=(kind.many, kind.one))


def _generated(site: Site) -> Iterator[Draft]:
    for one in generated.pages(site):
        draft = _page(one.url, one.title, one.summary, one.text, one.words)
        yield replace(draft, document=replace(draft.document, names=(), rank=one.rank))


def _written(site: Site, taken: Container[str]) -> Iterator[Draft]:
    """The texts of people, save where a page of another kind holds them."""
    return (_text(page) for page in site.contents if page.url not in taken)


def _text(page: ContentPage) -> Draft:
    return _page(page.url, page.title, page.description, markdown.plain(page.text))


def _page(url: str, title: str, summary: str, text: str = "", names: tuple[str, ...] = ()) -> Draft:
    made = Document(url=url, title=title, kind=document.PAGE, summary=summary, names=names, rank=SEEN_AS.get(url, 1.0))
    return _draft(made, (TITLE, title), (NAME, " | ".join(names)), (SUMMARY, summary), (TEXT, text))
