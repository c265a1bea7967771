"""The page of who knows more about something: what one can ask, for whom, and how to reach them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from toolbox import dutch, site
from toolbox.models import expert
from toolbox.views import desk, entry, parts

UNCONFIRMED = parts.Notice(
    "unchecked",
    "Nog niet bevestigd",
    "Deze gegevens komen uit openbare bronnen. De expert heeft ze nog niet bevestigd.",
)


@dataclass(frozen=True, slots=True)
class Photo:
    url: str
    alt: str
    credit: str


@dataclass(frozen=True, slots=True)
class ExpertView:
    top: entry.Top
    photo: Photo | None
    topics_title: str
    topics: tuple[str, ...]
    serves: tuple[parts.Link, ...]
    not_for: str
    contact: parts.Contact | None
    contact_missing: str
    more: parts.Passage
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> ExpertView:
    entity: expert.Expert = node.entity
    reader = at.reader(node.url)
    reach = parts.contact(entity.contact)
    return ExpertView(
        top=_top(entry.top(at, node, reader, label=dutch.upper_first(entity.type), facts=_facts(at, entity)), entity),
        photo=_photo(entity.photo),
        topics_title="Vraag ons over" if entity.agreed else "Weet veel van",
        topics=entity.topics or tuple(theme.name for theme in at.nodes("themes", entity.themes)),
        serves=tuple(map(parts.link, at.nodes("audiences", entity.serves))),
        not_for=entity.not_for,
        contact=reach,
        contact_missing="" if reach else parts.missing("Hoe u deze expert bereikt,"),
        more=entry.passage(reader, "meer", "Meer over deze expert", entity.body),
        tail=entry.tail(
            at,
            node,
            reader,
            without=at.nodes("audiences", (*entity.serves, *entity.audiences)),
            groups=(entry.shared(at, node, "Weten ook veel van dit onderwerp"),),
            invite=f"Weet u meer over {entity.name}?",
        ),
    )


def _top(top: entry.Top, entity: expert.Expert) -> entry.Top:
    """What is not confirmed is told first, and says already that nobody checked it."""
    if entity.agreed:
        return top
    others = tuple(notice for notice in top.notices if notice.text != entry.UNCHECKED)
    return dataclasses.replace(top, notices=(UNCONFIRMED, *others))


def _facts(at: desk.Desk, entity: expert.Expert) -> tuple[parts.Fact, ...]:
    return (
        parts.fact("Functie", entity.role),
        at.fact("Organisatie", "organisations", (entity.organisation,)),
        at.fact("Regio's", "regions", entity.regions),
        at.fact("Thema's", "themes", entity.themes),
        at.fact("Voor wie", "audiences", entity.audiences),
        parts.fact("Sector", dutch.joined(entity.sector)),
        parts.fact("Bevestigd op", dutch.day(entity.agreed) if entity.agreed else ""),
    )


def _photo(photo: expert.Photo | None) -> Photo | None:
    if photo is None:
        return None
    return Photo(f"/images/{photo.file}", photo.alt, f"Foto: {photo.credit} ({photo.licence})")
