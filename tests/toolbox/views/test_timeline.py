"""A table of what happened when stands on its page as a line of points, each with its year, its day and its source."""

from __future__ import annotations

from tests.toolbox.views import made_up

HEAD = "| Wanneer | Wat | Bron |\n| --- | --- | --- |\n"
TEXT = f"""---
title: Tijdlijn
description: Wat er gebeurde.
---
Hier staan de stappen.

## Het begin

{HEAD}| 23 november 2018 | Het *rapport* verschijnt. | [Voorbeeld](https://voorbeeld.nl/) |
| december 2018 | De brief. | Voorbeeldkamer |

## Daarna

{HEAD}| 2020, voor de zomer | De groepen beginnen. | |

## Nu

{HEAD}| nu | Dit weten wij niet. | Gezocht in 2026. |

## Een gewone tabel

| Wat | Wanneer |
| --- | --- |
| Dit | 2020 |
"""
SITE = made_up.make(content={"content/verhaal.md": TEXT})


def test_a_table_of_what_happened_is_a_line_with_each_year_once_and_each_source() -> None:
    page = made_up.asked(SITE, "verhaal/")
    points = page.all("li", "mao-timeline__point")
    assert [point.text for point in points] == [
        "2018 23 november 2018 Het rapport verschijnt. Bron: Voorbeeld",
        "december 2018 De brief. Bron: Voorbeeldkamer",
        "2020 2020, voor de zomer De groepen beginnen.",
        "Nu Dit weten wij niet. Gezocht in 2026.",
    ]
    assert points[0].links == {"Voorbeeld": "https://voorbeeld.nl/"}
    assert {year.attributes["aria-hidden"] for year in page.all("span", "mao-timeline__year")} == {"true"}


def test_each_phase_has_a_strand_of_its_own_and_the_line_ends_in_what_is_not_known() -> None:
    page = made_up.asked(SITE, "verhaal/")
    strands = [line.attributes["class"].rpartition("--")[2] for line in page.all("ol", "mao-timeline")]
    assert strands == ["left", "right", "both"]
    assert [point.text for point in page.all("li", "mao-timeline__point--now")] == [page.all("li")[-1].text]


def test_another_table_stays_a_table_and_the_text_keeps_its_headings() -> None:
    page = made_up.asked(SITE, "verhaal/")
    assert [table.text for table in page.all("table")] == ["Wat Wanneer Dit 2020"]
    assert page.headings == ["Het begin", "Daarna", "Nu", "Een gewone tabel"]
