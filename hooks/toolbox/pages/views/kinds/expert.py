"""The page of who knows more about something: for whom they are there, how to reach them, and what one can ask."""

from dataclasses import dataclass

from toolbox.model.kinds import expert
from toolbox.model.kinds.audience import Audience
from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.theme import Theme
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.kinds import desk
from toolbox.pages.views.parts import Desk, Fact, Passage
from toolbox.site.site import Node
from toolbox.text import dutch


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
    desk: Desk | None
    more: Passage
    tail: Tail


def view(context: ViewContext, node: Node[Expert]) -> ExpertView:
    entity: Expert = node.entity
    linker = context.linker(node.url)
    return ExpertView(
        top=entry.top(context, node, linker, label=dutch.upper_first(entity.type), facts=_facts(context, entity)),
        photo=_photo(entity.photo),
        topics_title="Vraag ons over" if entity.agreed else "Weet veel van",
        topics=entity.topics or tuple(theme.name for theme in context.nodes(Theme, entity.themes)),
        desk=desk.desk(context, node),
        more=entry.passage(linker, "meer", "Meer over deze expert", entity.body),
        tail=entry.tail(
            context,
            node,
            linker,
            without=context.nodes(Audience, (*entity.serves, *entity.audiences)),
            groups=(entry.shared(context, node, "Weten ook veel van dit onderwerp"),),
            invite=f"Weet u meer over {entity.name}?",
        ),
    )


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
