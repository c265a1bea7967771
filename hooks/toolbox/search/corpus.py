"""Every page of the site as a document of the index, with the extra words that find it. Knows weights and ranks."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace

from toolbox import content, facets, models, prose, site
from toolbox.search import compounds, document, entries, everyday, generated, synonyms, words
from toolbox.views import listing
from toolbox.views import titles as headings

PLACES = models.BY_NAME["municipalities"].url
TITLE, NAME, SUMMARY, TEXT = 10.0, 8.0, 3.0, 1.0
PART, BESIDE = 0.8, 0.3  # part of a compound, and a word that means the same, beside the weight of the word itself
KIND, RELATED = 2.5, 0.4
HIDDEN = {  # pages that are no result, each with the reason why
    "": "home: every page leads there, and its words are those of the pages it leads to",
    "404.html": "stands at every address that is not there",
    "zoeken/": "the page that shows the results",
}
RANKS = {
    "regions": 1.6, "themes": 1.6, "audiences": 2.0, "experts": 1.15, "practices": 1.1, "terms": 1.2,
    "recommendations": 0.85, "organisations": 0.95, "events": 0.85, "municipalities": 0.9,
}  # fmt: skip
SEEN_AS = {"hulp/": 1.6, "contact/": 1.3, "over/": 1.2, "meedoen/": 1.2}


@dataclass(frozen=True, slots=True)
class Draft:
    """A page before its extra words: the chains of texts that people wrote, each with its weight."""

    document: document.Document
    passages: tuple[tuple[float, tuple[str, ...]], ...]


def _draft(made: document.Document, *passages: tuple[float, str]) -> Draft:
    """Texts are cut here, once; the same word is one value on all pages, or the words of a large site take its memory."""
    return Draft(made, tuple((weight, tuple(map(sys.intern, words.chains(text)))) for weight, text in passages))


def documents(shown: site.Site) -> tuple[document.Document, ...]:
    """All pages, in the order of their numbers."""
    drafts = [*_entries(shown), *_lists(), *_generated(shown)]
    drafts += _written(shown, {*HIDDEN, *(draft.document.url for draft in drafts)})
    splitter = compounds.Splitter(_vocabulary(drafts))
    meanings = synonyms.Synonyms((*_named(shown), *everyday.GROUPS))
    return tuple(_finished(draft, splitter, meanings) for draft in drafts)


def _vocabulary(drafts: Iterable[Draft]) -> Iterator[str]:
    """Words that stand alone, often enough not to be a slip; names of places are made of other words by accident."""
    counted: Counter[str] = Counter()
    for draft in drafts:
        if draft.document.kind != PLACES:
            for _, chains in draft.passages:
                counted.update(set(words.parts(chains)))
    yield from (word for word, count in counted.items() if count > 1)
    yield from everyday.PARTS


def _named(shown: site.Site) -> Iterator[tuple[str, ...]]:
    """Terms, organisations and themes under all their names."""
    for kind in ("terms", "organisations", "themes"):
        for node in shown.all(kind):
            if others := entries.names(node):
                yield (node.name, *others)


def _finished(draft: Draft, splitter: compounds.Splitter, meanings: synonyms.Synonyms) -> document.Document:
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
    splitter: compounds.Splitter,
    meanings: synonyms.Synonyms,
) -> Iterator[tuple[float, Iterable[str]]]:
    """The words of a passage, and those that stand beside them. Words that say nothing count in names alone."""
    tokens = words.parts(chains)
    told = dict.fromkeys(tokens)
    telling = told if weight >= NAME else [token for token in told if token not in words.STOP]
    yield weight, telling
    yield weight, words.joined(chains)
    if draft.document.kind != PLACES and weight > RELATED:
        yield weight * PART, (part for token in telling for part in splitter.all_parts(token))
        yield weight * BESIDE, meanings.of(tokens)


def _new(found: Iterable[str], known: set[str]) -> list[str]:
    """Words that are not known yet, each once; they are known from now on."""
    fresh = [word for word in dict.fromkeys(found) if word not in known]
    known.update(fresh)
    return fresh


def _entries(shown: site.Site) -> Iterator[Draft]:
    titles = facets.titles(shown)
    for kind in models.KINDS:
        for node in shown.all(kind.name):
            yield _entry(shown, node, titles)


def _entry(shown: site.Site, node: site.Node, titles: facets.Titles) -> Draft:
    names = entries.names(node)
    made = document.Document(
        url=node.url.lstrip("/"),
        title=node.name,
        kind=node.kind.url,
        summary=entries.summary(node),
        names=names,
        facets=facets.of(shown, node, titles),
        rank=RANKS.get(node.kind.name, 1.0),
        date=entries.date(node),
    )
    return _draft(
        made,
        (TITLE, node.name),
        (NAME, " | ".join(names)),
        (SUMMARY, made.summary),
        (TEXT, "\n".join(entries.texts(node))),
        (KIND, f"{node.kind.one} {node.kind.many}"),
        (RELATED, " | ".join(entries.related(shown, node))),
    )


def _lists() -> Iterator[Draft]:
    for kind in models.KINDS:
        yield _page(f"{kind.url}/", headings.of(kind), listing.LISTS[kind.name].intro, names=(kind.many, kind.one))


def _generated(shown: site.Site) -> Iterator[Draft]:
    for one in generated.pages(shown):
        draft = _page(one.url, one.title, one.summary, one.text, one.words)
        yield replace(draft, document=replace(draft.document, names=(), rank=one.rank))


def _written(shown: site.Site, taken: Container[str]) -> Iterator[Draft]:
    """The texts of people, save where a page of another kind holds them."""
    return (_text(page) for page in shown.contents if page.url not in taken)


def _text(page: content.ContentPage) -> Draft:
    return _page(page.url, page.title, page.description, prose.plain(page.text))


def _page(url: str, title: str, summary: str, text: str = "", names: tuple[str, ...] = ()) -> Draft:
    made = document.Document(
        url=url, title=title, kind=document.PAGE, summary=summary, names=names, rank=SEEN_AS.get(url, 1.0)
    )
    return _draft(made, (TITLE, title), (NAME, " | ".join(names)), (SUMMARY, summary), (TEXT, text))
