"""A Pydantic complaint becomes a Dutch sentence about one field, with what is possible."""

from __future__ import annotations

from typing import Any

import pydantic
import pytest

from toolbox import model, source
from toolbox.checks import codes
from toolbox.model import BY_NAME, Settings, validation
from toolbox.model.validation import sentences, words
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source

REGION = {
    "id": "voorbeeld",
    "name": "Voorbeeld",
    "summary": "Zij leren.",
    "type": "netwerk",
    "municipalities": ["voorbeeldstad"],
}


def told(kind: str, text: str) -> list[Problem]:
    """What is said of the first entry in `text`."""
    read = source.read(f"data/{kind}.yaml", text.encode())
    with pytest.raises(pydantic.ValidationError) as raised:
        BY_NAME[kind].model.model_validate(read.values[0])
    return list(validation.of_entry(read, BY_NAME[kind], 0, read.values[0], raised.value.errors()))


def said_of(kind: str, field: str, value: Any) -> tuple[str, str]:
    """Message and hint about one field of an entry that is otherwise empty."""
    error: Any = _error(BY_NAME[kind].model, field, value)
    read = Source("data/x.yaml", "", [{field: value}])
    problem = validation.problem(read, BY_NAME[kind], 0, {"name": "X"}, error)
    return problem.message.partition(": ")[2], problem.hint


def _error(model: Any, field: str, value: Any) -> Any:
    with pytest.raises(pydantic.ValidationError) as raised:
        model.model_validate({field: value})
    return next(error for error in raised.value.errors() if error["loc"][0] == field and error["type"] != "missing")


def test_a_missing_field_points_at_the_first_key_of_its_entry() -> None:
    text = "- id: a\n  name: A\n- id: b\n"
    read = source.read("data/terms.yaml", text.encode())
    with pytest.raises(pydantic.ValidationError) as raised:
        BY_NAME["terms"].model.model_validate(read.values[1])
    found = validation.problem(read, BY_NAME["terms"], 1, read.values[1], raised.value.errors()[0])
    assert found == Problem(
        Place("data/terms.yaml", 3, 3, 2),
        "veld-ontbreekt",
        "Begrip 'b': het veld 'name' (naam) ontbreekt.",
        "Hoe het heet. Zo staat het straks op de pagina. Schrijf bijvoorbeeld 'name: Voorbeeldstreek'.",
    )


def test_a_field_without_value_points_at_its_own_key() -> None:
    (found,) = told("terms", "- id: a\n  name: A\n  definition:\n")
    assert found.place == Place("data/terms.yaml", 3, 3, 10)
    assert found.message == "Begrip 'A': achter 'definition' (uitleg) staat niets."


def test_a_misspelt_field_is_not_missed_as_well() -> None:
    (found,) = told("terms", "- id: a\n  naam: A\n  definition: Een uitleg.\n")
    assert (found.code, found.hint) == ("onbekend-veld", "Bedoelt u 'name'?")


def test_a_field_misspelt_in_a_block_is_not_missed_as_well() -> None:
    text = "- id: a\n  name: A\n  definition: Een uitleg.\n  sources:\n    - titel: X\n"
    assert [found.code for found in told("terms", text)] == ["onbekend-veld"]


def test_a_list_of_wrong_items_is_not_called_empty() -> None:
    text = "- id: a\n  name: A\n  summary: X.\n  type: netwerk\n  municipalities: [{a: b}]\n"
    assert [found.code for found in told("regions", text)] == ["geen-tekst"]


def test_the_settings_have_no_kind() -> None:
    read = source.read("data/site.yaml", b"name: X\nstatus: klaar\n")
    with pytest.raises(pydantic.ValidationError) as raised:
        Settings.model_validate(read.values)
    (found,) = validation.of_entry(read, model.SITE, None, read.values, raised.value.errors())
    assert found.message == "De site: 'klaar' kan niet bij 'status' (stand)."
    assert found.place == Place("data/site.yaml", 2, 9, 5)


def test_what_nobody_foresaw_still_has_a_place_and_a_field() -> None:
    read = source.read("data/regions.yaml", b"- id: a\n  name: A\n  since: 2019\n")
    error: Any = {"type": "int_parsing", "loc": ("since",), "msg": "?", "input": "2019"}
    found = validation.problem(read, BY_NAME["regions"], 0, read.values[0], error)
    assert (found.code, found.message, found.place.line) == (
        "anders-fout",
        "Regio 'A': 'since' (sinds) is niet goed ingevuld.",
        3,
    )


@pytest.mark.parametrize(
    ("kind", "field", "value", "message", "hint"),
    [
        (
            "regions", "themes", "preventie",
            "achter 'themes' (thema's) hoort een lijst.", "Schrijf 'themes: [preventie]'.",
        ),
        (
            "regions", "themes", "preventie; mbo,",
            "achter 'themes' (thema's) hoort een lijst.", "Schrijf 'themes: [preventie, mbo]'.",
        ),
        (
            "regions", "links", "https://www.voorbeeld.nl",
            "achter 'links' hoort een lijst.",
            "Begin onder het veld een nieuwe regel met een streepje en een spatie.",
        ),
        (
            "regions", "partners", [{"organisation": ["vng"]}],
            "bij 'organisation' (organisatie) van onderdeel 1 in 'partners' hoort één waarde, geen lijst.",
            "Haal de streepjes of de haken [ ] weg.",
        ),
        (
            "regions", "sources", ["los"],
            "achter 'sources' (bronnen) hoort een blok met velden.",
            ("Zet op een nieuwe regel, twee spaties verder, een van de velden 'title', 'url', 'publisher', 'date' of "
            "'accessed'."),
        ),
        (
            "experts", "contact", {"email": "j.voorbeeld@voorbeeld.nl"},
            "het adres bij 'email' (e-mailadres) van 'contact' lijkt van één persoon te zijn.",
            "Gebruik het adres van een loket of team, bijvoorbeeld info@voorbeeld.nl.",
        ),
        (
            "regions", "summary", "x" * 1301,
            "'summary' (samenvatting) is te lang: 1.301 tekens.", "Maak de tekst korter. Er passen 300 tekens.",
        ),
        (
            "regions", "", "x",
            "hier staat een dubbele punt zonder veldnaam ervoor.", "Zet de veldnaam voor de dubbele punt.",
        ),
        (
            "regions", "url", "x",
            "het veld 'url' bestaat hier niet.",
            "Dit veld hoort in 'sources', 'contact' of 'links', twee spaties verder.",
        ),
        (
            "resources", "Last-Updated", "x",
            "het veld 'Last-Updated' bestaat hier niet.", "Bedoelt u 'as_of'?",
        ),
        (
            "themes", "beschrijving!", "x",
            "het veld 'beschrijving!' bestaat hier niet.",
            ("Deze velden kunnen hier: id, name, summary, sources, as_of, note, certainty, reviewed, maintained_by, "
            "aliases, also_known_as, draft, remark, recommendations, related, for_you, start_here en body. "
            "Past het in geen daarvan, haal het dan weg."),
        ),
    ],
)  # fmt: skip
def test_a_sentence_names_the_field_and_the_hint_what_is_possible(
    kind: str, field: str, value: Any, message: str, hint: str
) -> None:
    assert said_of(kind, field, value) == (message, hint)


def test_a_long_value_is_cut_in_the_message() -> None:
    message, _ = said_of("experts", "type", "heel " * 40)
    assert message == f"'{('heel ' * 40)[:60]}…' kan niet bij 'type' (soort)."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("- x\n", "Een veld is een woord, een dubbele punt, een spatie en een waarde: 'id: voorbeeld-streek'."),
        ("- id:a\n", "Zet een spatie achter elke dubbele punt: 'id: a'."),
        (
            "- https://www.voorbeeld.nl\n",
            "Een veld is een woord, een dubbele punt, een spatie en een waarde: 'id: voorbeeld-streek'.",
        ),
        ("- [a, b]\n", "Hier staan twee streepjes of een haak te veel. Haal er één weg."),
    ],
)  # fmt: skip
def test_an_item_that_is_no_entry(text: str, hint: str) -> None:
    found = validation.not_a_mapping(source.read("data/x.yaml", text.encode()), BY_NAME["terms"], 0)
    assert (found.code, found.message, found.hint) == (
        "geen-velden",
        "Onderdeel 1 van deze lijst is geen begrip met velden.",
        hint,
    )


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("tekst\n", "Schrijf '- id: …' en zet de andere velden van het onderdeel daar precies onder."),
        ("id:a\n", "Zet een spatie achter elke dubbele punt: '- id: a'."),
        ("id: a\nname: b\n", "Zet '- ' voor de eerste regel en twee spaties voor de regels daarna."),
        ("terms:\n  - id: a\n", "Haal de regel 'terms:' weg en begin de streepjes vooraan de regel."),
    ],
)
def test_a_file_that_is_no_list(text: str, hint: str) -> None:
    found = validation.not_a_list(source.read("data/terms.yaml", text.encode()), BY_NAME["terms"])
    assert (found.code, found.hint) == ("geen-lijst", hint)
    assert found.message == "Dit bestand is geen lijst van begrippen: elk onderdeel hoort met een streepje te beginnen."


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("- name: X\n", "Haal de streepjes weg: dit bestand is geen lijst."),
        ("name:X\n", "Zet een spatie achter elke dubbele punt: 'name: X'."),
        ("", "Schrijf op elke regel een veld, een dubbele punt, een spatie en een waarde: 'status: concept'."),
    ],
)
def test_settings_that_have_no_fields(text: str, hint: str) -> None:
    found = validation.not_fields(source.read("data/site.yaml", text.encode()), model.SITE)
    assert (found.code, found.hint) == ("geen-velden", hint)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"name": "Twente", "id": "x"}, "Regio 'Twente'"),
        ({"name": "  ", "id": "twente"}, "Regio 'twente'"),
        ({"name": ["Twente"], "id": "twente"}, "Regio 'twente'"),
        ({"name": "Noord\n  en Zuid"}, "Regio 'Noord en Zuid'"),
        ({}, "Regio zonder naam"),
    ],
)
def test_an_entry_is_called_by_its_name_else_its_id(values: dict[str, Any], name: str) -> None:
    assert words.subject(BY_NAME["regions"], values) == name


def test_every_sentence_has_an_explanation() -> None:
    assert set(sentences.by_code()) - set(codes.by_code()) == set()


def test_a_sound_entry_needs_no_message() -> None:
    assert BY_NAME["regions"].model.model_validate(REGION).id == "voorbeeld"
