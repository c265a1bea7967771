"""A title and an address are found in one line, however people write them."""

from __future__ import annotations

import pytest

from toolbox.text import links

URL = "https://www.voorbeeld.nl/a"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (URL, ["", URL]),
        (f"<{URL}>", ["", URL]),
        (f"[Titel]({URL})", ["Titel", URL]),
        (f"[Titel]({URL}) | Bond | 2021", ["Titel", URL, "Bond", "2021"]),
        (f"Titel - {URL}", ["Titel", URL]),
        (f"Titel: {URL}.", ["Titel", URL]),
        (f"Titel ({URL})", ["Titel", URL]),
        (f"{URL} Titel", ["Titel", URL]),
        (f"1. Titel | {URL}", ["Titel", URL]),
        (f"- Titel | {URL}", ["Titel", URL]),
        (f"[2] Titel | {URL}", ["Titel", URL]),
        (f"{URL} | Titel", ["Titel", URL]),
        (f"{URL} | Titel | Bond", ["Titel", URL, "Bond"]),
        (f"Titel | {URL} | Bond | 2021", ["Titel", URL, "Bond", "2021"]),
        ("Titel | www.voorbeeld.nl/a", ["Titel", URL]),
        ("Titel", ["Titel"]),
        ("Titel | | Bond", ["Titel", "", "Bond"]),
        (f"Titel, {URL}_(b)", ["Titel", f"{URL}_(b)"]),
        (f"**Titel** ({URL})", ["Titel", URL]),
        (f"✓ Titel {URL}", ["Titel", URL]),
        (f"a) Titel {URL}", ["Titel", URL]),
        (f"- [ ] Titel {URL}", ["Titel", URL]),
        (f"Bron: Titel {URL}", ["Titel", URL]),
        (f"url: {URL} titel: Titel", ["Titel", URL]),
        (f"Titel;{URL};2021", ["Titel", URL, "2021"]),
        (f"zie {URL}", ["", URL]),
        (f"Via Vinden {URL}", ["Via Vinden", URL]),
    ],
)
def test_title_and_address_are_found_wherever_they_stand(line: str, parts: list[str]) -> None:
    assert links.parts(line) == parts
