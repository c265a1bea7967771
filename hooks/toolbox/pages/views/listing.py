"""The list page of a kind: an opening sentence, how many there are, and the entries in groups. LISTS is the table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import markupsafe

from toolbox.model import Kind
from toolbox.pages.views import cards, entry, event, maps, parts, titles, written
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.maps import CountryMap
from toolbox.pages.views.parts import Group, Letter, Link
from toolbox.site import facets
from toolbox.site.site import Node
from toolbox.text import dutch, markdown

LONG = 500  # a longer list is one by letter: links alone
Grouping = Callable[[ViewContext, tuple[Node, ...]], tuple[Group, ...]]


MUNICIPALITIES = Link("Bekijk alle gemeenten", "/gemeenten/")


@dataclass(frozen=True, slots=True)
class ListView:
    """A list page prints either `groups` or `letters`."""

    url: str
    title: str
    breadcrumbs: tuple[Link, ...]
    intro: str
    text: markupsafe.Markup
    kind: str
    count: str
    facets: tuple[str, ...]
    groups: tuple[Group, ...]
    letters: tuple[Letter, ...]
    empty: str
    more: Link | None
    picker: Link | None = None
    map: CountryMap | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """How one kind is listed; `grouping` None is a list by letter."""

    intro: str
    empty: str
    grouping: Grouping | None
    more: Link | None = None


def view(context: ViewContext, kind: Kind) -> ListView:
    nodes = context.site.all(kind.name)
    found = LISTS[kind.name]
    grouping = found.grouping if len(nodes) <= LONG else None
    return ListView(
        url=f"{kind.url}/",
        title=titles.of(kind),
        breadcrumbs=(parts.HOME,),
        intro=found.intro,
        text=written.intro(context, f"{kind.url}/"),
        kind=kind.url,
        count=dutch.plural(len(nodes), kind.one, kind.many) if nodes else "",
        facets=tuple(facet.title for facet in facets.used(context.site, nodes)),
        groups=grouping(context, nodes) if grouping else (),
        letters=() if grouping else tuple(letters(nodes)),
        empty=found.empty if not nodes else "",
        more=found.more,
        picker=MUNICIPALITIES if kind.name == "regions" else None,
        map=maps.country(context) if kind.name == "regions" else None,
    )


def letters(nodes: Iterable[Node]) -> Iterator[Letter]:
    """Links by the first letter under which a name is sorted: 's-Hertogenbosch under H."""
    groups: dict[str, list[Link]] = {}
    for node in nodes:
        first = dutch.sort_key(node.name)[0][:1].upper()
        groups.setdefault(first if first.isalpha() else "0-9", []).append(parts.link(node))
    for letter, found in groups.items():
        yield Letter(letter, tuple(found))


def together(context: ViewContext, nodes: tuple[Node, ...]) -> tuple[Group, ...]:
    """All entries below each other, without a heading."""
    return (Group("alle", "", cards.cards(nodes, context.site.today)),)


def by_field(field: str, titles: dict[str, str]) -> Grouping:
    """Groups by the value of a field, in the order of `titles`; what is not in it comes last, under the title of ""."""

    def group(context: ViewContext, nodes: tuple[Node, ...]) -> tuple[Group, ...]:
        found: dict[str, list[Node]] = {value: [] for value in titles}
        for node in nodes:
            value = getattr(node.entity, field)
            found[value if value in titles else ""].append(node)
        made = (
            Group(markdown.slug(titles[value]), titles[value], cards.cards(inside, context.site.today))
            for value, inside in found.items()
        )
        return entry.unique(made)

    return group


def coming(context: ViewContext) -> tuple[Node, ...]:
    """The meetings that are not over, the first one first."""
    found = [node for node in context.site.all("events") if not event.is_past(node.entity, context.site.today)]
    return tuple(sorted(found, key=lambda node: (node.entity.start, node.id)))


def by_date(context: ViewContext, nodes: tuple[Node, ...]) -> tuple[Group, ...]:
    """Meetings to come, or the sentence that there are none; then those of the past."""
    ahead = coming(context)
    past = [node for node in nodes if node not in ahead]
    text = "" if ahead else "Er staan nu geen bijeenkomsten gepland."
    first = Group("komende", "Komende bijeenkomsten", cards.cards(ahead, context.site.today), text=text)
    second = Group("eerdere", "Eerdere bijeenkomsten", cards.cards(past, context.site.today))
    return (first, second) if past else (first,)


EXPERTS = by_field("type", {
    "loket": "Loketten: hier kunt u met vragen terecht", "team": "Teams", "organisatie": "Organisaties",
    "persoon": "Mensen", "": "Andere",
})  # fmt: skip
PRACTICES = by_field("level", {
    "in de klas": "In de klas", "in en om de school": "In en om de school",
    "gemeente en bestuur": "Gemeente en bestuur", "": "Andere voorbeelden",
})  # fmt: skip
RESOURCES = by_field("type", {
    "handreiking": "Handreikingen", "hulpmiddel": "Hulpmiddelen", "praktijkbundel": "Bundels met voorbeelden",
    "onderzoek": "Onderzoeken", "rapport": "Rapporten", "plan": "Plannen", "regelgeving": "Wetten en regels",
    "kamerbrief": "Brieven aan de Tweede Kamer", "artikel": "Artikelen", "webpagina": "Webpagina's",
    "video": "Video's", "podcast": "Podcasts", "": "Andere publicaties",
})  # fmt: skip
ORGANISATIONS = by_field("role", {
    "lid": "Leden van de coalitie", "betrokken": "Betrokken bij de coalitie", "kennispartner": "Kennispartners",
    "agendalid": "Agendaleden", "": "Andere organisaties",
})  # fmt: skip

LISTS = {
    "regions": Listing(
        "In een regio leren scholen, kinderopvang, jeugdhulp en gemeenten samen. Staat uw regio er niet bij? "
        "Zoek dan uw gemeente: daar leest u wie u kan helpen en welke regio het dichtst bij is.",
        "Er staan nu geen regio's in de toolbox.",
        together,
    ),
    "experts": Listing(
        "Organisaties, teams en loketten die veel weten van een onderwerp. Op hun pagina staat voor wie zij er zijn.",
        "Er staan nu geen experts in de toolbox.",
        EXPERTS,
        Link("Zoekt u hulp voor een kind? Kijk wie u nu kan helpen", "/hulp/"),
    ),
    "themes": Listing(
        "Waar regio's aan werken of werkten. U leest wat een thema voor u betekent en wie er meer van weet.",
        "Er staan nu geen thema's in de toolbox.",
        together,
    ),
    "practices": Listing(
        "Wat anderen doen of deden. Dat iets ergens is gedaan, zegt niet dat het overal werkt. "
        "Bij elk voorbeeld staat hoe zeker dat is.",
        "Er staan nu geen voorbeelden in de toolbox.",
        PRACTICES,
    ),
    "resources": Listing(
        "Rapporten, handreikingen en hulpmiddelen om te lezen of te gebruiken.",
        "Er staan nu geen publicaties in de toolbox.",
        RESOURCES,
    ),
    "organisations": Listing(
        "Organisaties in en rond de coalitie, en partners van de regio's. Wat zij doen of deden, staat op hun pagina.",
        "Er staan nu geen organisaties in de toolbox.",
        ORGANISATIONS,
    ),
    "communities": Listing(
        "Groepen mensen uit verschillende regio's die samen leerden over één thema.",
        "Er staan nu geen leergemeenschappen in de toolbox.",
        together,
    ),
    "events": Listing(
        "Bijeenkomsten van het netwerk, met datum en plaats.",
        "Er staan nu geen bijeenkomsten gepland.",
        by_date,
        Link("Zet de bijeenkomsten in uw eigen agenda", "/hergebruik/#agenda"),
    ),
    "terms": Listing(
        "Moeilijke woorden en afkortingen, uitgelegd in gewone taal.",
        "Er staan nu geen begrippen in de toolbox.",
        None,
    ),
    "audiences": Listing(
        "Kies wie u bent. U vindt er vragen met antwoorden, en pagina's om mee te beginnen.",
        "Er staan nu geen groepen in de toolbox.",
        together,
    ),
    "recommendations": Listing(
        "De adviezen uit het rapport ‘Mét andere ogen’ van 2018. Daar begon het netwerk mee.",
        "Er staan nu geen adviezen in de toolbox.",
        together,
        Link("Lees meer over Met Andere Ogen", "/over/"),
    ),
    "municipalities": Listing(
        "Zoek uw gemeente. U leest er wie u kan helpen, bij welke jeugdregio zij hoort en welke regio het dichtst bij is.",
        "Er staan nu geen gemeenten in de toolbox.",
        None,
        Link("Bekijk de regio's", "/regios/"),
    ),
}
