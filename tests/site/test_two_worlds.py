"""The site while nobody can be written to, and the same once there is an address: what it asks, and where a form ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site import building
from tests.site.conftest import build, once, serving
from toolbox import model

Visit = Callable[..., Page]
MAIL = "redactie@voorbeeld.nl"
REACHED = f"""\
name: Toolbox Voorbeeld
tagline: Een verzonnen site.
controller: Voorbeeldbestuur
email: {MAIL}
status: openbaar
"""
LEAD = "Vul in wat u weet en noem uw bron. Een redacteur leest die na, voordat iets op de site komt."
NEW = "bijdragen/voorstel/begrippen/"
CORRECTION = "bijdragen/voorstel/begrippen/verbeteren/"
LETTER = re.compile(r'href="mailto:([^"?]+)')  # a letter to somebody; that of the share row has no address


@pytest.fixture(scope="module")
def reached(tmp_path_factory: pytest.TempPathFactory) -> Path:
    def make(folder: Path) -> None:
        data = building.small(folder.with_name("reached-data"))
        (data / "site.yaml").write_text(REACHED + building.PICTURE, "utf-8")
        build(folder, TOOLBOX_DATA=str(data))

    return once(tmp_path_factory, "reached", make)


@pytest.fixture(scope="module")
def worlds(closed: Path, reached: Path) -> Iterator[Mapping[str, str]]:
    """The address of a host of each."""
    with serving(closed) as without, serving(reached) as with_address:
        yield {"closed": without, "reached": with_address}


def pages(folder: Path) -> Mapping[str, str]:
    """Every page by its address, the style guide excepted: it shows every component in every state."""
    files = ((path.relative_to(folder).as_posix(), path) for path in sorted(folder.rglob("*.html")))
    return {name: path.read_text("utf-8") for name, path in files if not name.startswith("stijlgids/")}


def entries(folder: Path) -> Mapping[str, str]:
    starts = tuple(f"{kind.url}/" for kind in model.KINDS)
    return {name: text for name, text in pages(folder).items() if name.startswith(starts) and name.count("/") == 2}


def test_without_an_address_no_page_offers_a_letter(closed: Path) -> None:
    assert {name: LETTER.findall(text) for name, text in pages(closed).items() if LETTER.search(text)} == {}


def test_without_an_address_a_page_asks_in_one_line(closed: Path) -> None:
    asking = [name for name, text in pages(closed).items() if "mao-invite" in text or "mao-feedback" in text]
    assert asking == []
    assert all(text.count("Schrijf het op voor later") == 1 for text in entries(closed).values())


def test_with_an_address_every_entry_asks_whether_it_is_right(reached: Path) -> None:
    assert len(entries(reached)) >= len(model.KINDS)
    silent = [
        name
        for name, text in entries(reached).items()
        if not re.search(
            rf'Klopt dit\? <a href="mailto:{MAIL}\?[^"]+">Ja</a> <a href="[^"]+">Nee, dit moet anders</a>', text
        )
    ]
    assert silent == []


def test_with_an_address_it_stands_where_people_look_for_it(reached: Path) -> None:
    made = pages(reached)
    for name in ("contact/index.html", "bijdragen/index.html"):
        assert LETTER.findall(made[name])[0] == MAIL, name


def walk_to_the_end(page: Page) -> None:
    """Every step, with the least that a new term needs."""
    page.fill("#v-name", "Voorbeeldwoord")
    page.fill("#v-definition", "Een woord dat hier als voorbeeld staat.")
    while page.is_visible("[data-next]"):
        if page.is_visible("#v-sources-0-0"):
            page.fill("#v-sources-0-0", "Verslag")
            page.fill("#v-sources-0-1", "https://www.voorbeeld.nl/verslag")
        page.click("[data-next]")
        assert page.is_hidden("[data-errors]"), page.inner_text("[data-errors]")


@pytest.mark.browser
def test_a_form_that_goes_nowhere_says_so_first_and_ends_in_keeping(worlds: Mapping[str, str], visit: Visit) -> None:
    page = visit(f"{worlds['closed']}/{NEW}", width=360, height=740)
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    told = page.locator(".mao-lead")
    expect(told).to_have_text(
        f"{LEAD} Aan het eind krijgt u een tekst. Bewaar die: versturen kan pas als de redactie een adres heeft."
    )
    assert told.evaluate("told => told.compareDocumentPosition(document.querySelector('[data-step]')) & 4"), (
        "after the step"
    )
    walk_to_the_end(page)
    expect(page.locator("[data-last] > legend")).to_contain_text("Nakijken en bewaren")
    assert page.locator("[data-last] .mao-form__ways").inner_text().split("\n") == [
        "Kopieer de tekst",
        "Download het bestand",
    ]
    assert "Voorbeeldwoord" in page.input_value("[data-result]")
    assert "versturen" not in page.inner_text("form[data-proposal]").lower()


@pytest.mark.browser
def test_a_form_that_goes_to_the_editors_says_so_first_and_ends_in_a_letter(
    worlds: Mapping[str, str], visit: Visit
) -> None:
    page = visit(f"{worlds['reached']}/{NEW}", width=360, height=740)
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    expect(page.locator(".mao-lead")).to_have_text(
        f"{LEAD} Uw voorstel gaat per mail naar de redactie, {MAIL}. U verstuurt het zelf, in de laatste stap."
    )
    walk_to_the_end(page)
    expect(page.locator("[data-last] > legend")).to_contain_text("Nakijken en versturen")
    letter = page.get_attribute("[data-send-mail]", "href") or ""
    assert letter.startswith(f"mailto:{MAIL}?subject=")
    assert "Voorbeeldwoord" in letter


@pytest.mark.browser
def test_no_leads_to_the_form_with_what_stands_there_now(worlds: Mapping[str, str], visit: Visit) -> None:
    page = visit(f"{worlds['reached']}/begrippen/voorbeeldregel/", width=360, height=740)
    page.click("text=Nee, dit moet anders")
    page.wait_for_url(f"**/{CORRECTION}?pagina=/begrippen/voorbeeldregel/")
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    assert page.input_value("#v-name") == "Voorbeeldregel"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("world", "offered"),
    [("closed", "Kijk waar u met uw vraag terechtkunt"), ("reached", "Stel uw vraag aan de redactie")],
)
def test_a_search_without_results_offers_what_there_is(
    worlds: Mapping[str, str], visit: Visit, world: str, offered: str
) -> None:
    page = visit(f"{worlds[world]}/zoeken/#q=xqzv", width=360, height=740)
    expect(page.locator(".mao-finder__ways a[href$='contact/']")).to_have_text(offered)


def test_few_pages_say_that_there_is_nothing(built: Path) -> None:
    """Whatever their words: a page with the component `empty` has an answer that a visitor can't use."""
    made = pages(built)
    empty = [name for name, text in made.items() if "mao-empty" in text]
    assert len(empty) <= len(made) * 0.05, empty
