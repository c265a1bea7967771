"""A table in which all examples stand beside each other."""

from __future__ import annotations

from tests.toolbox.views import made_up

from toolbox.pages import routes


def table(site: made_up.Site) -> list[list[str]]:
    page = made_up.asked(site, "in-beeld/praktijkvoorbeelden/")
    return [[cell.text for cell in row.all("th") + row.all("td")] for row in page.all("tr")]


def test_every_example_is_a_row_and_what_is_not_known_is_a_dash() -> None:
    towns = [{"id": f"stad-{number}", "code": f"GM000{number}"} for number in range(1, 6)]
    site = made_up.make(
        municipalities=towns,
        regions=[{"id": "streek", "name": "Stad 1", "municipalities": ["stad-1"]}],
        practices=[
            {
                "id": "a",
                "municipalities": [town["id"] for town in towns],
                "ages": {"min": 4, "max": 12},
                "sector": ["basisonderwijs", "jeugdhulp"],
                "level": "in de klas",
                "started": "2019-03",
                "funding": "De [gemeente](/gemeenten/stad-1/) betaalt. Bedragen staan er niet bij.",
                "evidence": "onderzocht",
            },
            {"id": "b"},
            {"id": "c", "municipalities": ["stad-1"], "regions": ["streek"]},
        ],
    )
    assert table(site) == [
        ["Voorbeeld", "Waar", "Voor wie", "Plek", "Sinds", "Wie betaalt het?", "Hoe zeker is dat?"],
        [
            "A",
            "Stad 1, Stad 2, Stad 3 en nog 2",
            "4 tot en met 12 jaar; basisonderwijs en jeugdhulp",
            "in de klas",
            "maart 2019",
            "De gemeente betaalt.",
            "onderzocht",
        ],
        ["B", "–", "–", "–", "–", "–", "–"],
        ["C", "Stad 1", "–", "–", "–", "–", "–"],
    ]


def test_a_date_sorts_by_its_day_and_a_choice_by_its_place_among_the_choices() -> None:
    site = made_up.make(practices=[{"id": "a", "started": "2019-03", "evidence": "erkend"}, {"id": "b"}])
    page = made_up.asked(site, "in-beeld/praktijkvoorbeelden/")
    assert [(time.text, time.attributes["datetime"]) for time in page.all("time")] == [("maart 2019", "2019-03")]
    assert [(data.text, data.attributes["value"]) for data in page.all("data")] == [("erkend", "3")]


def test_the_table_leads_back_to_the_list_and_is_there_while_there_are_examples() -> None:
    site = made_up.make(practices=[{"id": "a"}])
    back = made_up.asked(site, "in-beeld/praktijkvoorbeelden/").links
    assert back["Bekijk de voorbeelden met een samenvatting"] == "/praktijkvoorbeelden/"
    assert [route.url for route in routes.routes(site) if route.template == "comparison"] == [
        "in-beeld/praktijkvoorbeelden/"
    ]
    assert [route.url for route in routes.routes(made_up.make()) if route.template == "comparison"] == []
