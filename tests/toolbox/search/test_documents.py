"""Each page becomes one document, with the words that find it, the facets it names itself, and nothing for editors."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.toolbox.views import made_up

from toolbox.exports.search import Index, document, index, register
from toolbox.exports.search.document import Document
from toolbox.model import kind
from toolbox.pages import render
from toolbox.site import facets
from toolbox.site.site import Site
from toolbox.text import stems

HELP = "---\ntitle: Hulp nodig?\ndescription: Wie helpt u?\n---\nBel de **leerplichtambtenaar**.\n"


@pytest.fixture
def shown() -> Site:
    return made_up.make(
        content={"content/hulp.md": HELP},
        municipalities=[
            {"id": "voorbeeldstad", "places": [{"name": "Oud Dorp", "also_known_as": ["Ald Doarp"]}]},
            {"id": "elders", "code": "GM0002", "province": "Noord-Brabant"},
        ],
        regions=[{"id": "streek", "municipalities": ["voorbeeldstad", "elders"], "themes": ["rekenen"]}],
        themes=[{"id": "rekenen", "also_known_as": ["Sommen"], "body": "Onderwijszorgarrangement."}],
        terms=[{"id": "oza", "name": "Zorgles", "abbreviation": "OZA", "remark": "Geheimpje"}],
        practices=[
            {"id": "proef", "themes": ["rekenen"], "status": "afgerond", "ages": {"min": "3", "max": "12"},
             "sector": ["speciaal onderwijs"], "regions": ["streek"], "goal": "Meer OZA's in de [klas](/hulp/)."},
        ],
        resources=[{"id": "boek", "year": "2021", "as_of": "2019"}],
    )  # fmt: skip


def documents(shown: Site) -> dict[str, Document]:
    return {one.url: one for one in Index(shown).documents}


def words_of(one: Document) -> set[str]:
    return {word for _, text in one.texts for word in text.split()}


def test_entries_lists_and_written_pages_are_in_it_once(shown: Site) -> None:
    urls = [one.url for one in Index(shown).documents]
    assert len(urls) == len(set(urls))
    assert {"regios/streek/", "begrippen/oza/", "regios/", "gemeenten/", "hulp/"} <= set(urls)
    assert not {"", "404.html", "zoeken/"} & set(urls)


def test_every_page_of_the_sitemap_is_in_it_but_home_and_the_page_of_results(shown: Site) -> None:
    listed = {page.url for page in render.make(shown) if page.listed}
    assert "bijdragen/regio/streek/" in listed
    assert listed - documents(shown).keys() == {"", "zoeken/"}
    assert documents(shown).keys() - listed == set()


def test_words_of_a_page_find_it_and_so_do_its_other_names(shown: Site) -> None:
    found = documents(shown)
    assert {"rekenen", "sommen", "onderwijs", "zorg", "arrangement"} <= words_of(found["themas/rekenen/"])
    assert {"oud", "dorp", "ald", "doarp"} <= words_of(found["gemeenten/voorbeeldstad/"])
    assert {"bel", "leerplichtambtenaar", "plicht", "ambtenaar"} <= words_of(found["hulp/"])
    assert {"zorgles", "klas", "rekenen", "praktijkvoorbeeld"} <= words_of(found["praktijkvoorbeelden/proef/"])


def test_remarks_and_sources_are_not_in_it(shown: Site) -> None:
    of_entries = (one for one in documents(shown).values() if one.kind != document.PAGE)
    everything = set().union(*map(words_of, of_entries))
    assert not {"geheimpje", "bron", "https"} & everything


def test_a_page_belongs_to_what_it_names_itself(shown: Site) -> None:
    found = documents(shown)
    assert found["praktijkvoorbeelden/proef/"].facets == {
        "thema": ("rekenen",),
        "regio": ("streek",),
        "sector": ("speciaal-onderwijs",),
        "leeftijd": ("0-3", "4-11", "12-17"),
        "status": ("afgerond",),
    }
    assert found["regios/streek/"].facets == {"thema": ("rekenen",), "provincie": ("utrecht", "noord-brabant")}
    assert found["gemeenten/elders/"].facets == {"provincie": ("noord-brabant",)}
    assert found["hulp/"].facets == {}


def test_other_names_of_what_a_page_refers_to_find_it(shown: Site) -> None:
    assert "sommen" in words_of(documents(shown)["regios/streek/"])


def test_what_the_page_on_reuse_is_made_of_finds_it() -> None:
    site = made_up.make(content={"content/hergebruik.md": HELP})
    assert {"excel", "csv", "rss", "json"} <= words_of(documents(site)["hergebruik/"])


def test_what_has_a_date_is_found_by_its_words_and_not_by_when_it_was_checked() -> None:
    site = made_up.make(
        events=[{"id": "dialoog", "start": "2023-03-09 09:30"}],
        resources=[{"id": "boek", "year": "2021", "as_of": "2019"}],
    )
    assert {"9", "maart", "2023"} <= words_of(documents(site)["agenda/dialoog/"])
    assert "2021" in words_of(documents(site)["publicaties/boek/"])
    assert "2019" not in words_of(documents(site)["publicaties/boek/"])


def test_a_publication_is_dated_by_its_year(shown: Site) -> None:
    assert documents(shown)["publicaties/boek/"].date == "2021"


def test_a_facet_is_the_same_in_records_tables_and_scripts(root: Path) -> None:
    """Three rooms name them: a record says which fields filter, the table how, and an address is read before the table is there."""
    assert sorted(kind.FACETS) == sorted(field for facet in facets.FACETS for field in facet.fields)
    script = (root / "hooks/toolbox_mkdocs/theme/js/state.js").read_text("utf-8")
    named = re.search(r"^export const FACETS = (\[.*\]);$", script, re.MULTILINE)
    assert named
    assert json.loads(named[1]) == ["soort", *(facet.name for facet in facets.FACETS)]


def address(row: list[Any], raw: dict[str, Any]) -> str:
    """As the page reads it: an id that says no more than the title is left out."""
    kind = raw["kinds"][row[2]][0]
    return row[0] if kind == "pagina" else f"{kind}/{row[0] or '-'.join(stems.tokens(row[1]))}/"


def test_an_address_that_follows_from_the_title_is_not_in_the_register() -> None:
    site = made_up.make(
        regions=[
            {"id": "s-voorbeeld-aan-de-ijssel", "name": "’s-Voorbeeld aan de IJssel"},
            {"id": "streek", "name": "De Streek"},
        ]
    )
    raw = json.loads(Index(site).parts.files[index.REGISTER])
    rows = [row[:2] for row in raw["documents"] if raw["kinds"][row[2]][0] == "regios"]
    assert sorted(rows) == [["", "’s-Voorbeeld aan de IJssel"], ["streek", "De Streek"]]


def test_the_register_has_a_row_per_document_in_their_order(shown: Site) -> None:
    raw: dict[str, Any] = json.loads(Index(shown).parts.files[index.REGISTER])
    addresses = [address(row, raw) for row in raw["documents"]]
    assert addresses == [one.url for one in Index(shown).documents]
    assert [name for name, *_ in raw["facets"]] == [facet.name for facet in facets.FACETS]
    rows = dict(zip(addresses, raw["documents"], strict=True))
    codes = [value for _, _, values, *_ in raw["facets"] for value, _ in values]
    assert [codes[ord(letter) - register.FIRST_CODE] for letter in rows["regios/streek/"][3]] == [
        "rekenen",
        "utrecht",
        "noord-brabant",
    ]
    assert raw["kinds"][rows["hulp/"][2]][0] == "pagina"


def test_the_register_says_which_kinds_and_facets_are_names(shown: Site) -> None:
    raw: dict[str, Any] = json.loads(Index(shown).parts.files[index.REGISTER])
    assert {url for url, *_, last in raw["kinds"] if last == 1} == {kind.url for kind in shown.kinds if kind.proper}
    assert [name for name, *_, last in raw["facets"] if last == 1] == ["regio", "provincie"]
