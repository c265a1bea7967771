"""A kind of entry as one record of data, which is checked for contradictions when it is made."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from toolbox.model.entry_page import LAST, EntryPage, Part
from toolbox.model.field import Block

# The colours of kinds, each one question: where, what others do, help, what about, what to read, who, meeting, explaining.
ACCENTS = ("teal", "oker", "koraal", "pruim", "blauw", "mos", "bes", "lei")
# The fields by which lists and results can be filtered: `site/facets.py` knows how.
FACETS = ("themes", "regions", "audiences", "sector", "ages", "municipalities", "province", "status")


@dataclass(frozen=True, slots=True, kw_only=True)
class ByValue:
    """Groups by the value of `field`, in the order of `titles`; what is in none of them comes last, under `rest`.

    Of a field that takes from a list the titles are its values. Within a group the last one by the field `newest` comes first,
    and what has none comes last; without that field they come as the list does.
    """

    field: str
    rest: str
    newest: str = ""
    titles: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ByDate:
    """What is to come, the first one first, then what is over: by the moments in `fields`, of which the first is always there
    and the last one that is filled tells the last day."""

    coming: str
    past: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ByLetter:
    """Links alone, by the first letter of a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An entry as a line, for what one looks up: the day in the field `first`, the name, the texts of `note`, and in a word or two
    `tags`."""

    first: str = ""
    note: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()

    def fields(self) -> tuple[str, ...]:
        return (*filter(None, (self.first,)), *self.note, *self.tags)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What each card of a list tells of a field, or of the first of `also` that is filled; `unknown` where none is."""

    field: str
    unknown: str
    text: str = "{}"
    also: tuple[str, ...] = ()

    def fields(self) -> tuple[str, ...]:
        return (self.field, *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage:
    """`facets` are the fields by which one can filter; `grouping` None puts all entries below each other.

    Entries come in the order of the field `order`: names and numbers upwards, days and moments from the last one back.
    With `map` the map of the country stands above it. What it says first stands in `site.yaml`.
    `table` are the columns of a page that compares all entries. With a `row` an entry is a line, here and on other pages; else
    a card; with `desks` that says who may come, who not, and how to reach them. In its own list a card has the first of its
    `facts` for a label, as the heading of its group says what the label would, and the others below its summary.
    """

    title: str
    facets: tuple[str, ...] = ()
    grouping: ByValue | ByDate | ByLetter | None = None
    order: str = "name"
    map: bool = False
    table: tuple[Part, ...] = ()
    row: Row | None = None
    desks: bool = False
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The label above a name: the values of `fields` in the text `form`, with a `capital` where it is not a name of its own.

    With `as_link` an entry is shown as a link, never as a card.
    """

    fields: tuple[str, ...] = ()
    form: str = "{}"
    capital: bool = True
    as_link: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What editors look after: how many `months` a check by a person holds, and what else an entry must have.

    `priority` is the place on the worklist; with `first` an entry stands there until a person has checked it once. An entry is
    `connected` that refers to another one or is referred to, and `named` when somebody refers to it.
    """

    months: int
    priority: int = LAST
    first: bool = False
    contact: bool = False
    connected: bool = True
    named: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """`rank` multiplies the score of a result; `synonyms`: the other names of an entry mean the same in any text;
    `places`: these are names of places, of which no part is a word. Of kinds that come `first` entries are suggested
    before others."""

    rank: float = 1.0
    first: bool = False
    synonyms: bool = False
    places: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaOrg:
    """The type at schema.org, for some values of the field `type` another one; `properties` name the fields that fill them."""

    type: str
    types: Mapping[str, str] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeds:
    """What one can follow of each entry: its `news`, and a `calendar` of the meetings that name it."""

    news: bool = False
    calendar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """`fixed` is the reason why nobody can propose a new entry, "" when one can. Where another kind refers to this one, it is
    `picked` from a list. `starter` are values for a new entry that no example of the model can give."""

    fixed: str = ""
    picked: bool = False
    starter: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """Where the kind stands in the overview of the network: counted per theme, and by the year that its entries are from."""

    place: int
    per_theme: bool = False
    per_year: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """A list in `data/<name>.yaml`; `one` and `many` are its Dutch names."""

    name: str
    model: type[Block]
    article: str
    one: str
    many: str

    @property
    def the_one(self) -> str:
        return f"{self.article} {self.one}"

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.model.fields() if field.required)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kind(Collection):
    """`url` is the first word of its addresses, `short` its names where there is little room. `accent` and `icon`, a name in
    Material's set, are its face; for some values of the first field on its card another icon.

    Names that are `proper` are not translated. Entries that are `dated` are of their time and do not become untrue; `official`
    ones come from a list that others keep. Without `review` nobody looks after them: they need no source and may stand alone.
    """

    url: str
    accent: str = "lei"
    icon: str = "information-outline"
    icons: Mapping[str, str] = field(default_factory=dict)
    short: tuple[str, str] = ("", "")
    proper: bool = False
    dated: bool = False
    official: bool = False
    list: ListPage
    page: EntryPage
    card: Card
    review: Review | None
    search: Search
    schema: SchemaOrg
    feeds: Feeds = field(default=Feeds())
    forms: Forms = field(default=Forms())
    overview: Overview | None = None

    @property
    def singular(self) -> str:
        """The name of the file of its model, and of its template if it has one."""
        return self.model.__name__.lower()

    @property
    def called(self) -> tuple[str, str]:
        """One and many, where there is little room."""
        return self.short if all(self.short) else (self.one, self.many)

    def __post_init__(self) -> None:
        if self.accent not in ACCENTS:
            raise ValueError(f"Kind '{self.name}': there is no accent '{self.accent}'.")
        if wrong := tuple(self._contradictions()):
            raise ValueError(f"Kind '{self.name}': {'; '.join(wrong)}.")

    def _contradictions(self) -> Iterator[str]:
        for part, names in self._fields().items():
            for name in names:
                if not self.model.field(name):
                    yield f"its {part} asks for '{name}', which the model lacks"
        if not (order := self.model.field(self.list.order)) or not (order.required or order.default):
            yield f"not every entry has the '{self.list.order}' by which its list is ordered"
        if strange := set(self.list.facets) - set(FACETS):
            yield f"there is no facet of {', '.join(sorted(strange))}"
        grouping = self.list.grouping
        if isinstance(grouping, ByValue) and (strange := set(grouping.titles) - set(self._choices(grouping.field))):
            yield f"groups are titled that are no choice of '{grouping.field}': {', '.join(sorted(strange))}"
        if not (self.page.description or self.page.summary in self.required):
            yield "an entry may lack a summary, and there is no description for those"

    def _fields(self) -> Mapping[str, Iterable[str]]:
        """The fields that each part of the record names."""
        grouping = self.list.grouping
        by_value = (name for name in ("field", "newest") if getattr(grouping, name, ""))
        groups = {
            ByValue: tuple(getattr(grouping, name) for name in by_value),
            ByDate: getattr(grouping, "fields", ()),
        }
        return {
            "list": (self.list.order, *groups.get(type(grouping), ()), *self.list.facets),
            "row": self.list.row.fields() if self.list.row else (),
            "table": tuple(name for part in self.list.table for name in (part.field, *part.also)),
            "card": (*self.card.fields, *(name for fact in self.list.facts for name in fact.fields())),
            "page": self.page.fields(),
            "schema.org": tuple(self.schema.properties.values()),
            "starter": tuple(self.forms.starter),
        }

    def _choices(self, name: str) -> Iterable[str]:
        field = self.model.field(name)
        return field.type.values if field else ()


def checked(*kinds: Kind) -> tuple[Kind, ...]:
    """The kinds, each with a file, an address and a model of its own; raises ValueError."""
    for part in ("name", "url", "model", "singular"):
        values = [getattr(kind, part) for kind in kinds]
        if twice := {str(value) for value in values if values.count(value) > 1}:
            raise ValueError(f"Two kinds have the same {part}: {', '.join(sorted(twice))}.")
    return kinds
