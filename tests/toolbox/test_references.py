"""References are resolved both ways from one declaration, and an unknown one tells what was probably meant."""

from __future__ import annotations

import pytest
from tests.toolbox import facts

from toolbox.site import references


def problem_of(theme: str) -> references.problems.Problem:
    book, _ = facts.read({**facts.REAL, "regions": facts.REGION.replace("[rekenen]", f"[{theme}]")})
    _, found = references.resolve(book)
    assert len(found) == 1
    return found[0]


def test_a_link_is_known_from_both_ends() -> None:
    book, _ = facts.read(facts.REAL)
    links, found = references.resolve(book)
    assert found == []
    assert [(r.kind, r.id) for r in links.of(book.entries["regions"]["voorbeeld"])] == [
        ("municipalities", "voorbeeldstad"),
        ("themes", "rekenen"),
    ]
    assert [r.back for r in links.back("themes", "rekenen")] == ["Regio's die aan dit thema {werken|werkten}"]


@pytest.mark.parametrize("meant", ["rekene", "Rekenen met plezier", "sommen"])
def test_an_unknown_id_is_answered_with_the_one_that_was_meant(meant: str) -> None:
    found = problem_of(meant)
    assert found.code == "onbekende-verwijzing"
    assert found.message == f"Regio 'Voorbeeldregio' noemt het thema '{meant}', maar dat bestaat niet."
    assert found.hint == "Bedoelt u 'rekenen'? Alle thema's staan in data/themes.yaml."
    assert (found.place.line, found.place.column, found.place.length) == (6, 12, len(meant))


def test_nothing_is_suggested_when_nothing_comes_near() -> None:
    assert problem_of("zwemles").hint == "Alle thema's staan in data/themes.yaml."


def test_a_file_that_cannot_be_read_makes_no_dangling_references() -> None:
    book, _ = facts.read({**facts.REAL, "themes": "- id: 'rekenen\n"})
    assert references.resolve(book)[1] == []


def test_a_reference_whose_kind_stands_beside_it_is_followed() -> None:
    audience = (
        "- id: ouders\n  name: Ouders\n  summary: Voor ouders.\n"
        "  start_here:\n    - {kind: %s, id: rekenen, why: Een begin.}\n"
    )
    book, _ = facts.read({**facts.REAL, "audiences": audience % "themes"})
    links, found = references.resolve(book)
    assert found == []
    assert len(links.back("themes", "rekenen")) == 2
    book, _ = facts.read({**facts.REAL, "audiences": audience % "theme"})
    (wrong,) = references.resolve(book)[1]
    assert (wrong.code, wrong.hint) == ("onbekende-lijst", "Bedoelt u 'themes'?")


def test_an_unknown_owner_of_the_site_is_told_at_its_line() -> None:
    book, _ = facts.read(facts.REAL, settings="name: x\nowner: niemand\nstatus: concept\n")
    (wrong,) = references.resolve(book)[1]
    assert (wrong.place.path, wrong.place.line, wrong.code) == ("data/site.yaml", 2, "onbekende-verwijzing")
