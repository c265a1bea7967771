"""The pages that are neither entry, list nor written text, as something to find. Knows what they are about, not their contents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolbox import model
from toolbox.checks import codes
from toolbox.model import Kind
from toolbox.model.kinds.region import Region
from toolbox.pages.views import overview
from toolbox.pages.views.contributing import checkup, correction, handbook, mistakes, proposal
from toolbox.site.site import Node, Site

# For who changes the data: found when one asks for them, and never before what the public looks for.
BEHIND = 0.4  # js/suggestions.js suggests nothing below 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Generated:
    """`words` are what people call it, `text` what stands on it, `rank` as in a Document."""

    url: str
    title: str
    summary: str
    words: tuple[str, ...] = ()
    text: str = ""
    rank: float = BEHIND


def pages(site: Site) -> Iterator[Generated]:
    yield Generated(
        url=overview.URL,
        title="Het netwerk in beeld",
        summary="Welke regio's aan welke thema's werken, en hoe oud de gegevens zijn.",
        rank=1.0,
    )
    yield Generated(
        url=mistakes.URL,
        title="Wat betekenen de meldingen?",
        summary="Uitleg bij elke melding over de gegevens van de toolbox.",
        words=("foutmelding", "foutmeldingen"),
        text="\n".join(f"{code} {told.title}" for code, told in codes.by_code().items()),
    )
    yield from (_fields(kind) for kind in (None, *model.KINDS))
    yield from (_proposal(kind) for kind in (None, *proposal.kinds()))
    yield from (_correction(kind) for kind in correction.kinds())
    yield from (_checkup(node) for node in site.of(Region))


def _fields(kind: Kind | None) -> Generated:
    titles = (field.title for field in kind.model.fields()) if kind else ()
    return Generated(
        url=f"{handbook.URL}{kind.url}/" if kind else handbook.URL,
        title=handbook.title(kind),
        summary=handbook.description(kind),
        text="\n".join(titles),
    )


def _proposal(kind: Kind | None) -> Generated:
    called = ("toevoegen", "aanmelden", "insturen", "doorgeven")
    return Generated(
        url=f"{proposal.URL}{kind.url}/" if kind else proposal.URL,
        title=proposal.title(kind),
        summary=proposal.DESCRIPTION,
        words=tuple(f"{kind.one} {word}" for word in called) if kind else called,
    )


def _correction(kind: Kind) -> Generated:
    return Generated(
        url=correction.url(kind),
        title=correction.title(kind),
        summary=correction.description(kind),
        words=(f"{kind.one} verbeteren", f"{kind.one} wijzigen", "fout melden"),
    )


def _checkup(region: Node) -> Generated:
    return Generated(
        url=f"{checkup.URL}{region.id}/",
        title=checkup.title(region),
        summary=checkup.description(region),
        words=("Klopt het nog?", "nakijken"),
    )
