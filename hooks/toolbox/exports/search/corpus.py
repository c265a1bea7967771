"""Every page of the site as a document of the index, with the extra words that find it."""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from toolbox import model
from toolbox.exports import EXPORTS
from toolbox.exports.search import entries, everyday
from toolbox.exports.search.document import PAGE, Document
from toolbox.exports.search.synonyms import Synonyms
from toolbox.pages import routes
from toolbox.pages.route import Route
from toolbox.site import facets
from toolbox.site.site import Node, Site
from toolbox.text import stems
from toolbox.text.compounds import PARTS, Splitter

PLACES = frozenset(kind.url for kind in model.KINDS if kind.search.places)
TITLE, NAME, SUMMARY, TEXT = 10.0, 8.0, 3.0, 1.0
PART, BESIDE = 0.8, 0.3  # part of a compound, and a word that means the same, beside the weight of the word itself
KIND, RELATED = 2.5, 0.4


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
    drafts = [*_entries(site), *(_page(route) for route in routes.routes(site) if route.indexed)]
    splitter = Splitter(_vocabulary(drafts))
    meanings = Synonyms((*_named(site), *everyday.groups()))
    return tuple(_finished(draft, splitter, meanings) for draft in drafts)


def _vocabulary(drafts: Iterable[Draft]) -> Iterator[str]:
    """Words that stand alone, often enough not to be a slip; names of places are made of other words by accident."""
    counted: Counter[str] = Counter()
    for draft in drafts:
        if draft.document.kind not in PLACES:
            for _, chains in draft.passages:
                counted.update(set(stems.parts(chains)))
    yield from (word for word, count in counted.items() if count > 1)
    yield from PARTS


def _named(site: Site) -> Iterator[tuple[str, ...]]:
    """What has more names than one, under all of them."""
    for node in site.every():
        if node.kind.search.synonyms and (others := entries.names(node)):
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
    unique = dict.fromkeys(tokens)
    significant = unique if weight >= NAME else [token for token in unique if token not in stems.STOP]
    yield weight, significant
    yield weight, stems.joined(chains)
    if draft.document.kind not in PLACES and weight > RELATED:
        yield weight * PART, (part for token in significant for part in splitter.all_parts(token))
        yield weight * BESIDE, meanings.of(tokens)


def _new(words: Iterable[str], known: set[str]) -> list[str]:
    """Words that are not known yet, each once; they are known from now on."""
    fresh = [word for word in dict.fromkeys(words) if word not in known]
    known.update(fresh)
    return fresh


def _entries(site: Site) -> Iterator[Draft]:
    titles = facets.titles(site)
    return (_entry(site, node, titles) for node in site.every())


def _entry(site: Site, node: Node, titles: facets.Titles) -> Draft:
    names, texts = entries.names(node), tuple(entries.texts(node))
    document = Document(
        url=node.url.lstrip("/"),
        title=node.name,
        kind=node.kind.url,
        summary=entries.summary(node),
        names=names,
        passages=(*texts, *entries.mentioned(site, node)),
        facets=facets.of(site, node, titles),
        rank=node.kind.search.rank,
        date=entries.date(node),
    )
    return _draft(
        document,
        (TITLE, node.name),
        (NAME, " | ".join((*names, *entries.places(node)))),
        (SUMMARY, document.summary),
        (TEXT, "\n".join(texts)),
        (KIND, f"{node.kind.one} {node.kind.many} {entries.when(node)}"),
        (RELATED, " | ".join(entries.related(site, node))),
    )


def _page(route: Route) -> Draft:
    page = Document(
        url=route.url,
        title=route.title,
        kind=PAGE,
        summary=route.description,
        names=route.names,
        passages=(*route.text().splitlines(), *_offers(route)),
        rank=route.rank,
    )
    return _draft(
        page,
        (TITLE, route.title),
        (NAME, " | ".join((*route.names, *route.words))),
        (SUMMARY, route.description),
        (TEXT, "\n".join(page.passages)),
    )


def _offers(route: Route) -> Iterator[str]:
    """What the page on reuse is made of beside its own text."""
    if route.template == "reuse":
        for export in EXPORTS:
            yield f"{export.offer.title}\n{export.offer.text}"
