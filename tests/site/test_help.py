"""Who needs help now, on a phone: a way to it on the first screen, and numbers that a thumb hits."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.site import test_browser
from tests.site.test_page_types import Visit

pytestmark = pytest.mark.browser
SMALL = """() => [...document.querySelectorAll("main a[href^='tel:']")]
  .map(link => [link.textContent, link.getBoundingClientRect()])
  .filter(([, box]) => box.height < 44 || box.width < 44).map(([text]) => text)"""
PAGES = ("hulp/", "hulp/en/", "hulplijnen/", "hulplijnen/veilig-thuis/", "voor/jongeren/", "voor/ouders/")


def phone(visit: Visit) -> Page:
    return visit("", width=360, height=740, is_mobile=True, has_touch=True)


def test_help_opens_with_numbers_in_danger_on_the_first_two_screens(host: str, visit: Visit) -> None:
    page = phone(visit)
    page.goto(f"{host}/hulp/", wait_until="load")
    assert page.locator("a[href='tel:112']").bounding_box()["y"] < 740  # type: ignore[index]


@pytest.mark.parametrize("url", ["", "voor/jongeren/", "voor/ouders/"])
def test_without_javascript_one_tap_leads_from_the_first_screen_to_numbers(host: str, visit: Visit, url: str) -> None:
    page = visit("", width=360, height=740, is_mobile=True, has_touch=True, java_script_enabled=False)
    page.goto(f"{host}/{url}", wait_until="load")
    way = page.locator("a[href*='hulp/']:visible").first
    expect(way).to_be_in_viewport()
    way.tap()
    page.wait_for_url(f"{host}/hulp/**")
    expect(page.locator("a[href='tel:112']").first).to_be_visible()


@pytest.mark.parametrize("url", PAGES)
def test_numbers_are_large_enough_and_axe_finds_nothing(host: str, visit: Visit, url: str) -> None:
    page = phone(visit)
    assert test_browser.look(page, f"{host}/{url}", (360, "light"), (1280, "dark")) == []
    assert page.evaluate(SMALL) == []


def test_a_number_is_read_with_the_name_of_the_line(host: str, visit: Visit) -> None:
    page = phone(visit)
    page.goto(f"{host}/hulp/", wait_until="load")
    link = page.get_by_role("link", name="Bel 0800-2000, Veilig Thuis", exact=True)
    assert link.first.get_attribute("href") == "tel:08002000"


def test_on_paper_the_lines_for_danger_have_a_name_that_can_be_read(host: str, visit: Visit) -> None:
    page = phone(visit)
    page.goto(f"{host}/hulp/", wait_until="load")
    page.emulate_media(media="print")
    expect(page.locator(".mao-helpline--urgent .mao-helpline__name").first).to_have_css("color", "rgb(0, 0, 0)")
