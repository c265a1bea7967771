"""The page of who knows more about something: what one can ask, for whom, and how to reach them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from toolbox.model.kinds import expert
from toolbox.model.kinds.expert import Expert
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Contact, Fact, Link, Notice, Passage
from toolbox.site.site import Node
from toolbox.text import dutch

UNCONFIRMED = Notice(
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
    top: Top
    photo: Photo | None
    topics_title: str
    topics: tuple[str, ...]
    serves: tuple[Link, ...]
    not_for: str
    contact: Contact | None
    contact_missing: str
    more: Passage
    tail: Tail


def view(context: ViewContext, node: Node) -> ExpertView:
    entity: Expert = node.entity
    reader = context.reader(node.url)
    reach = parts.contact(entity.contact)
    return ExpertView(
        top=_top(
            entry.top(context, node, reader, label=dutch.upper_first(entity.type), facts=_facts(context, entity)),
            entity,
        ),
        photo=_photo(entity.photo),
        topics_title="Vraag ons over" if entity.agreed else "Weet veel van",
        topics=entity.topics or tuple(theme.name for theme in context.nodes("themes", entity.themes)),
        serves=tuple(map(parts.link, context.nodes("audiences", entity.serves))),
        not_for=entity.not_for,
        contact=reach,
        contact_missing="" if reach else parts.missing("Hoe u deze expert bereikt,"),
        more=entry.passage(reader, "meer", "Meer over deze expert", entity.body),
        tail=entry.tail(
            context,
            node,
            reader,
            without=context.nodes("audiences", (*entity.serves, *entity.audiences)),
            groups=(entry.shared(context, node, "Weten ook veel van dit onderwerp"),),
            invite=f"Weet u meer over {entity.name}?",
        ),
    )


def _top(top: Top, entity: Expert) -> Top:
    """What is not confirmed is told first, and says already that nobody checked it."""
    if entity.agreed:
        return top
    others = tuple(notice for notice in top.notices if notice.text != entry.UNCHECKED)
    return dataclasses.replace(top, notices=(UNCONFIRMED, *others))


def _facts(context: ViewContext, entity: Expert) -> tuple[Fact, ...]:
    return (
        parts.fact("Functie", entity.role),
        context.fact("Organisatie", "organisations", (entity.organisation,)),
        context.fact("Regio's", "regions", entity.regions),
        context.fact("Thema's", "themes", entity.themes),
        context.fact("Voor wie", "audiences", entity.audiences),
        parts.fact("Sector", dutch.joined(entity.sector)),
        parts.fact("Bevestigd op", dutch.day(entity.agreed) if entity.agreed else ""),
    )


def _photo(photo: expert.Photo | None) -> Photo | None:
    if photo is None:
        return None
    return Photo(f"/images/{photo.file}", photo.alt, f"Foto: {photo.credit} ({photo.licence})")
