"""The home page: a promise, one field, help in numbers and a drawing, then the blocks of the site in their order."""

from __future__ import annotations

from tests.toolbox.views import made_up

NUMBERS = ("112", "113", "0800-0001", "0800-0002", "0800-0003")
LINES = [
    {
        "id": f"lijn-{place}",
        "name": f"Lijn {number}",
        "purpose": "Wie luistert.",
        "phone": number,
        "urgent": "true",
        "order": str(place),
    }
    for place, number in enumerate(NUMBERS, 1)
]


def test_help_is_four_numbers_that_a_telephone_calls_and_no_name_repeats_its_number() -> None:
    help_page = {"content/hulp.md": "---\ntitle: Hulp\ndescription: Wie helpt.\n---\nTekst.\n"}
    page = made_up.asked(made_up.make(content=help_page, helplines=LINES), "")
    calls = page.all("a", "mao-calls__call")
    assert [call.attributes["href"] for call in calls] == ["tel:112", "tel:113", "tel:08000001", "tel:08000002"]
    assert calls[0].attributes["aria-label"] == "112, Lijn"
