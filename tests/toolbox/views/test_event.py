"""The page of a meeting."""

from __future__ import annotations

import pytest
from tests.toolbox.views import made_up

REGISTER = {"registration": "https://www.voorbeeld.nl/aanmelden"}


def asked(**fields: object) -> made_up.Element:
    shown = made_up.make(resources=[{"id": "verslag"}], events=[{"id": "a", **fields}])
    return made_up.asked(shown, "agenda/a/")


@pytest.mark.parametrize(
    ("start", "status", "told"),
    [
        ("2026-11-22", "gepland", "Gepland"),
        ("2026-11-21", "gepland", "Is geweest"),
        ("2026-12-01", "gaat niet door", "Gaat niet door"),
        ("2020-12-01", "gaat niet door", "Ging niet door"),
    ],
)
def test_whether_it_is_over_follows_from_today(start: str, status: str, told: str) -> None:
    assert asked(start=start, status=status).all("span", "mao-badge")[0].text == told


def test_one_can_only_register_for_what_is_coming() -> None:
    assert "Meld u aan" in asked(**REGISTER).links
    assert "Meld u aan" not in asked(start="2020-01-01", **REGISTER).links
    assert "Meld u aan" not in asked(status="gaat niet door", **REGISTER).links


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2026-12-01", "", "1 december 2026"),
        ("2026-12-01 09:30", "", "1 december 2026, 09.30 uur"),
        ("2026-12-01 09:30", "2026-12-01 17:00", "1 december 2026, 09.30 tot 17.00 uur"),
        ("2026-12-01", "2026-12-02", "1 december 2026 tot en met 2 december 2026"),
    ],
)
def test_when_it_is_is_told_in_words(start: str, end: str, told: str) -> None:
    more = {"end": end} if end else {}
    assert f"Wanneer {told}" in asked(start=start, **more).section("in-het-kort").text


def test_what_is_over_has_its_report() -> None:
    assert list(asked(start="2020-01-01", report="verslag").section("verslag").links) == ["Verslag"]
    assert "Verslag" not in asked(start="2020-01-01").headings
    assert "Verslag" not in asked().headings
