"""What anybody fills in is printed on a page, or stands here with the reason why it is not."""

from __future__ import annotations

import dataclasses
import html
import itertools
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

import pytest
from tests.toolbox.media import test_image
from tests.toolbox.views import made_up

from toolbox import model
from toolbox.model import Kind, Settings, lists
from toolbox.model.field import Block, Field
from toolbox.model.kinds.expert import Expert
from toolbox.model.media import Picture
from toolbox.pages import render
from toolbox.site.media import shelf
from toolbox.site.site import Site
from toolbox.text import dutch

COMMON = {
    "aliases": "addresses that lead here",
    "also_known_as": "words by which the search finds it",
}
OF_KIND = {
    "audiences": {"start_here.kind": "a part of an address"},
    "regions": {"partners.name": "the organisation has a page, which tells its name: this is told to who writes it"},
    "practices": {"partners.name": "the organisation has a page, which tells its name: this is told to who writes it"},
    "themes": {"start_here.kind": "a part of an address"},
    "helplines": {"order": "the place in lists"},
    "municipalities": {
        "code": "for programs: exports and linked data have it",
        "lat": "the place on a map",
        "lon": "the place on a map",
        "places.quarter": "the order in which the search proposes places",
    },
}
SETTINGS = {
    "owner": "linked data name it as the publisher",
    "repository": "forms lead there when it is at GitHub, and the frame does; test_contributing and test_frames have both",
}
ARRANGED = (
    "look",
    "calendar_id",
    "menu",
    "footer",
    "home",
    "theme_groups",
    "lists",
)  # test_lists.py shows what these make
NEVER = ("draft", "remark", "consent")  # for editors alone
PRINTED_BY = {"helplines": {"also_known_as"}, "municipalities": {"also_known_as"}, "terms": {"also_known_as"}}
CHOSEN = {
    "experts": {"type": "loket"},
    "audiences": {"start_here.kind": "themes"},
    "themes": {"start_here.kind": "themes"},
}
WORDS = {"certainty": "Zeker: zo staan ze in de bronnen"}
EMPTY = "leeg"
CONTENT = {
    f"content/{name}.md": f"---\ntitle: {name}\ndescription: Voorbeeld.\n---\nTekst.\n"
    for name in ("privacy", "toegankelijkheid")
}


@dataclasses.dataclass(frozen=True)
class Leaf:
    """One value that is filled in, and what a page that prints it holds."""

    way: str
    printed: str
    common: bool


class Filling:
    """An entry or block with a value in every field; `targets` are the entries that it refers to."""

    def __init__(self, chosen: Mapping[str, str] = MappingProxyType({})) -> None:
        self.chosen = chosen
        self.numbers = itertools.count(100)
        self.leaves: list[Leaf] = []
        self.targets: dict[str, list[dict[str, Any]]] = {"municipalities": [{"id": "voorbeeldstad"}]}

    def block(self, model: type[Block], way: str = "") -> dict[str, Any]:
        return {
            field.name: [value] if field.many else value
            for field in model.fields()
            if field.name not in NEVER and (value := self.value(field, f"{way}{field.name}"))
        }

    def value(self, field: Field, way: str) -> Any:
        if field.block:
            return self.block(field.block, f"{way}.")
        number = next(self.numbers)
        value, printed = self.target(field, number) if field.reference else sample(field, number)
        if way in self.chosen:
            value = printed = self.chosen[way]
        common = not field.required and field.type.name in ("choice", "listed", "boolean", "age")
        if way != "id":
            self.leaves.append(Leaf(way, WORDS.get(way, printed), common))
        return value

    def target(self, field: Field, number: int) -> tuple[str, str]:
        kind = model.BY_NAME[(field.reference and field.reference.to) or "themes"]
        id = f"doel-{number}"
        more = {"number": str(800_000 + number)} if kind.name == "recommendations" else {}
        self.targets.setdefault(kind.name, []).append({"id": id, **more})
        return id, f"/{kind.url}/{id}/"


def sample(field: Field, number: int) -> tuple[str, str]:
    """A value that no other field has, as far as its type allows, and how a page writes it."""
    if values := lists.defaults().closed(field).type.values:
        return (values[0],) * 2
    day = f"2027-{number % 12 + 1:02}-{number % 28 + 1:02}"
    samples = {
        "id": (f"oud-{number}",) * 2,
        "year": (str(1900 + number % 100),) * 2,
        "whole": (str(700_000 + number),) * 2,
        "age": (str(3 + number % 25),) * 2,
        "decimal": (f"52.{number}",) * 2,
        "boolean": ("true", field.title),
        "date": (day, dutch.partial_date(day)),
        "partial date": (day, dutch.partial_date(day)),
        "moment": (f"{day} 09:{number % 60:02}", f"09.{number % 60:02}"),
        "email": (f"loket{number}@voorbeeld.nl",) * 2,
        "phone": (f"030 1234{number:03}",) * 2,
        "code": (f"{str(*field.examples[:1])[:2]}{number:04}",) * 2,
        "image": (f"foto{number}.png",) * 2,
        "document": (f"lijst{number}.csv",) * 2,
        "colour": (f"#{number:06x}",) * 2,
    }
    address = (f"https://www.voorbeeld{number}.nl/", f"https://www.voorbeeld{number}.nl")
    return samples.get(
        field.type.name, address if field.type.name in ("https", "http", "target") else (f"woord{number}",) * 2
    )


def printed(leaf: Leaf, pages: Mapping[str, str]) -> bool:
    """Whether a page of a filled entry holds it; a value that others can have too only when an empty entry's page does not."""
    pattern = re.compile(rf"(?<!\w){re.escape(leaf.printed)}(?!\w)", re.IGNORECASE)
    holding = {id for id, page in pages.items() if pattern.search(page)}
    return bool(holding) and not (leaf.common and EMPTY in holding)


def bodies(entries: Iterable[dict[str, Any]], kind: Kind, site: Site) -> dict[str, str]:
    pages = {page.url: page for page in render.make(_with_pictures(site))}
    return {e["id"]: html.unescape(pages[f"{kind.url}/{e['id']}/"].make().body) for e in entries}


def _with_pictures(site: Site) -> Site:
    """As if every picture that a sample names lay in `content/images`."""
    said = {"alt": "Een plein", "maker": "Voorbeeld", "licence": "CC BY 4.0", "people": "false"}
    listed = [Picture.model_validate({"file": f"foto{number}.png", **said}) for number in range(200)]
    photos = [node.entity.photo for node in site.of(Expert) if node.entity.photo]
    files = {f"/images/{picture.file}": test_image.picture("PNG", (4, 4)) for picture in listed}
    return dataclasses.replace(site, shelf=shelf.make(listed, photos, files, {}))


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_a_page_prints_every_public_field(kind: Kind) -> None:
    filling = Filling(CHOSEN.get(kind.name, {}))
    full = {**filling.block(kind.model), "id": "vol"}
    empty = {"id": EMPTY} | ({"number": "1"} if kind.name == "recommendations" else {})
    entries = [full, empty]
    if kind.page.summary != "summary":  # it opens a page in place of the summary
        entries.append({name: value for name, value in full.items() if name != "summary"} | {"id": "zonder"})
    targets = filling.targets | {kind.name: [*entries, *filling.targets.get(kind.name, [])]}
    pages = bodies(entries, kind, made_up.make(**targets))
    assert {leaf.way for leaf in filling.leaves if not printed(leaf, pages)} == silent(kind)


def silent(kind: Kind) -> set[str]:
    """The ways that are silent in this kind; those that hold for every kind may be printed by one."""
    return set(COMMON) - PRINTED_BY.get(kind.name, set()) | set(OF_KIND.get(kind.name, {}))


def test_a_page_prints_every_setting_of_the_site() -> None:
    filling = Filling()
    settings = Settings.model_validate(filling.block(Settings) | {"status": "openbaar"})
    site = dataclasses.replace(made_up.make(content=CONTENT), settings=settings)
    pages = {page.url: html.unescape(page.make().body) for page in render.make(site)}
    silent = {leaf.way for leaf in filling.leaves if not printed(leaf, pages)}
    assert {way for way in silent if way.partition(".")[0] not in ARRANGED} == set(SETTINGS)
