"""The page /zoeken/: its address, what it says, and that it never breaks in silence."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests import written
from tests.search.conftest import ask, go
from tests.site.entries import Entry

Visit = Callable[..., Page]
BROKEN = "Zoeken werkt nu niet."
# What people who mean harm put in an address or a field, one a line; and far too much of something.
PAYLOADS = (*Path(__file__).with_name("payloads.txt").read_text("utf-8").splitlines(), "x" * 5000)


def status(page: Page) -> str:
    return page.locator("[data-finder-status]").inner_text()


def links(page: Page) -> list[str]:
    found: Any = page.locator("[data-result]").evaluate_all("links => links.map(link => link.pathname)")
    return [str(path) for path in found]


@pytest.mark.parametrize("query", ["ouders" * 24 + "xq", "x" * 100_000, "woord " * 20_000])
def test_a_far_too_long_query_has_an_answer(host: str, finder: Page, query: str) -> None:
    go(finder, f"{host}/zoeken/#q={query}")
    assert f"voor ‘{query[:300].strip()}’." in status(finder)


def test_of_far_too_many_choices_a_hundred_count(host: str, finder: Page) -> None:
    go(finder, f"{host}/zoeken/#{'&'.join(f'thema=t{number}' for number in range(5000))}")
    assert status(finder) == "Geen resultaten."
    counted = finder.evaluate(
        """async () => {
          const { readState } = await import(new URL("./state.js", document.querySelector("script[type=module]").src));
          return readState(location).chosen.thema.length;
        }"""
    )
    assert counted == 100


def test_of_what_is_typed_as_much_is_looked_up_as_a_query_has(host: str, visit: Visit) -> None:
    page = visit(f"{host}/hulp/")
    asked = page.evaluate(
        """async () => {
          const { Combobox } = await import(new URL("./combobox.js", document.querySelector("script[type=module]").src));
          const input = document.createElement("input");
          document.querySelector("main").append(input);
          const asked = [];
          const combobox = new Combobox(input, { label: "", said: () => "", find: async (text) => (asked.push(text.length), []) });
          input.value = "woord ".repeat(20000);
          await combobox.suggest();
          return asked;
        }"""
    )
    assert asked == [300]


def test_a_name_of_brackets_is_spelled_at_once(host: str, visit: Visit) -> None:
    spelled = visit(f"{host}/hulp/").evaluate(
        """async () => {
          const { spelled } = await import(new URL("./places.js", document.querySelector("script[type=module]").src));
          return [spelled(" (".repeat(100000) + "a"), spelled("Bergen (Limburg)")];
        }"""
    )
    assert spelled == ["a", "bergen"]


@pytest.mark.parametrize("sign", ["?", "#"])
def test_the_address_tells_what_is_asked(root: Path, host: str, finder: Page, sign: str) -> None:
    region = next(entry for entry in written.entries(root / "data", "regions") if len(entry.get("themes", ())) > 1)
    first, second = region["themes"][:2]
    go(finder, f"{host}/zoeken/{sign}q={region['name'].split()[-1]}&soort=regios&thema={first}&thema={second}")
    assert all(path.startswith("/regios/") for path in links(finder))
    assert links(finder)
    assert f"thema={first}" in finder.url.split("#")[1]
    assert "?" not in finder.url


def test_what_is_typed_goes_to_no_host(host: str, visit: Visit) -> None:
    asked: list[str] = []
    page = visit(f"{host}/hulp/")
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_selector("[role=combobox]")
    page.fill("#mao-zoekveld", "geheimpje over mijn kind")
    page.press("#mao-zoekveld", "Enter")
    page.wait_for_selector("[data-finder][data-shown]")
    assert page.url.startswith(f"{host}/zoeken/#q=geheimpje")
    assert [url for url in asked if "geheim" in url.split("#")[0]] == []


def test_back_forward_and_reload_bring_a_search_back(host: str, finder: Page) -> None:
    go(finder, f"{host}/zoeken/#q=school")
    first = links(finder)
    finder.locator("summary", has_text="Soort").click()
    finder.get_by_label("Organisaties", exact=False).check()
    finder.wait_for_selector("[data-shown*=organisaties]")
    second = links(finder)
    assert second
    assert second != first
    finder.go_back()
    finder.wait_for_selector("[data-shown='q=school']")
    assert links(finder) == first
    finder.go_forward()
    finder.wait_for_selector("[data-shown*=organisaties]")
    assert links(finder) == second
    finder.reload()
    finder.wait_for_selector("[data-shown*=organisaties]")
    assert links(finder) == second
    assert finder.get_by_label("Organisaties", exact=False).is_checked()


def test_a_facet_without_words_lists_all_that_is_in_it(built: Path, host: str, finder: Page) -> None:
    count = len(json.loads((built / "api/v1/themes.json").read_text("utf-8"))["items"])
    go(finder, f"{host}/zoeken/#soort=themas")
    assert status(finder) == f"{count} resultaten."
    finder.get_by_role("button", name="Toon meer").click()
    finder.wait_for_selector("[data-shown*=toon]")
    assert len(links(finder)) == count
    assert finder.evaluate("document.activeElement.matches('[data-result]')")


def test_results_can_be_put_in_order_of_date(host: str, finder: Page) -> None:
    go(finder, f"{host}/zoeken/#soort=agenda&volgorde=datum")
    starts = finder.evaluate("""async () => {
      const { loadRegister } = await import(new URL("./register.js", document.querySelector("script[type=module]").src));
      const { items } = await loadRegister();
      return [...document.querySelectorAll("[data-result]")].map((a) => items.find((i) => a.pathname.endsWith(i.url)).date);
    }""")
    assert len(starts) > 2
    assert starts == sorted(starts, reverse=True)
    places = finder.locator("[data-finder-order] label").evaluate_all(
        "labels => labels.map(label => label.control.getBoundingClientRect().top - label.getBoundingClientRect().top)"
    )
    assert places == [places[0]] * 2  # what is chosen stands as high as what is not


def test_an_unknown_word_is_named_and_a_slip_is_mended(host: str, finder: Page, region: Entry) -> None:
    go(finder, f"{host}/zoeken/#q={region.id}+xqzwv")
    assert f"/{region.url}" in links(finder)
    assert "‘xqzwv’ komt op deze site niet voor" in finder.locator("[data-finder-notes]").inner_text()
    go(finder, f"{host}/zoeken/#q=samenwerkignsverband")
    finder.get_by_role("link", name="samenwerkingsverband").first.click()
    finder.wait_for_selector("[data-shown='q=samenwerkingsverband']")
    assert links(finder)


def test_nothing_found_leads_on(host: str, finder: Page, region: Entry, theme: Entry) -> None:
    go(finder, f"{host}/zoeken/#q=xqzwv")
    assert status(finder) == "Geen resultaten voor ‘xqzwv’."
    ways = finder.locator("[data-finder-notes] a").evaluate_all("links => links.map(link => link.pathname)")
    assert ways == ["/hulp/", "/contact/"]  # nothing that only looks like it
    go(finder, f"{host}/zoeken/#q=school&soort=voor&thema={theme.id}&regio={region.id}")
    assert not links(finder)
    finder.locator("[data-finder-notes] a").first.click()
    finder.wait_for_selector("[data-shown='q=school']")
    assert links(finder)


def test_markup_is_text(host: str, visit: Visit) -> None:
    assert len(PAYLOADS) >= 30
    page = visit("")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: dialog.dismiss())
    go(page, f"{host}/zoeken/")
    before = page.locator("script, iframe, base, style").count()
    ask(page, *(text.strip()[:300] for text in PAYLOADS), count=1)
    for text in PAYLOADS[:6]:
        page.fill("#mao-zoekveld", text)
        page.press("#mao-zoekveld", "Enter")
        page.wait_for_function(
            "text => document.querySelector('[data-finder-status]').textContent.includes(text)", arg=text
        )
    for sign in "?#":
        for name in ("q", "soort", "thema", "volgorde", "toon"):
            go(
                page,
                page.evaluate(
                    "([a, n, t]) => a + new URLSearchParams({[n]: t})", [f"{host}/zoeken/{sign}", name, PAYLOADS[1]]
                ),
            )
    assert page.evaluate("window.hit") is None
    assert page.locator("script, iframe, base, style").count() == before
    assert page.locator("main img, main [onerror], main [onload]").count() == 0
    assert [url for url in asked if not url.startswith((host, "about:", "data:"))] == []


INCOMPLETE = "Een deel van het zoeken werkt nu niet. Dit zijn de pagina's met uw woorden in hun naam."
BARE = "Een deel van het zoeken werkt nu niet: bij de resultaten staat geen samenvatting."


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("register.json", ""),
        ("woorden.txt", INCOMPLETE),
        ("woorden-*.txt", INCOMPLETE),
        ("samenvattingen-*.txt", BARE),
    ],
)
@pytest.mark.parametrize("harm", ["missing", "damaged", "old"])
def test_what_lacks_of_the_index_is_said_and_names_are_found_still(
    host: str, visit: Visit, region: Entry, part: str, said: str, harm: str
) -> None:
    page = visit("")
    bodies = {
        "missing": "",
        "damaged": "\x00beschadigd",
        "old": '{"stamp": "01234567"}\n\nA' if not said else "01234567\n0\n",
    }
    answer = {"status": 404 if harm == "missing" else 200, "body": bodies[harm]}
    page.route(f"**/zoeken/*/{part}", lambda route: route.fulfill(**answer))
    page.goto(f"{host}/zoeken/#q={region.id}", wait_until="load")
    page.wait_for_selector("[data-finder][data-shown]")
    if said:
        assert page.locator("[data-finder-notes] p").first.inner_text() == said
        assert f"/{region.url}" in links(page)
    else:
        assert BROKEN in status(page)
    assert page.locator("main a[href='../regios/']").is_visible()
    page.unroute(f"**/zoeken/*/{part}")
    page.get_by_role("button", name="Probeer opnieuw").click()
    page.get_by_role("button", name="Probeer opnieuw").wait_for(state="detached")
    page.wait_for_selector(".mao-result__summary")
    assert f"/{region.url}" in links(page)


def test_the_list_follows_what_is_typed_and_the_title_names_it(host: str, finder: Page) -> None:
    go(finder, f"{host}/zoeken/")
    assert finder.title().startswith("Zoeken - ")
    before = finder.evaluate("history.length")
    finder.locator("#mao-zoekveld").press_sequentially("school weigering")
    finder.wait_for_selector("[data-shown='q=school+weigering']")
    assert finder.input_value("#mao-zoekveld") == "school weigering"
    assert finder.title().startswith("school weigering - Zoeken - ")
    assert finder.evaluate("history.length") == before


@pytest.mark.parametrize("way", ["reload", "back"])
def test_the_same_results_stand_at_the_same_height(host: str, finder: Page, way: str) -> None:
    go(finder, f"{host}/zoeken/#q=school&toon=30")
    finder.evaluate("scrollTo({ top: 1500, behavior: 'instant' })")
    finder.wait_for_function("() => history.state?.height === scrollY")
    if way == "reload":
        finder.reload()
    else:
        finder.locator("[data-result]").last.evaluate("link => link.click()")
        finder.wait_for_function("() => !location.pathname.startsWith('/zoeken/')")
        finder.go_back()
    finder.wait_for_selector("[data-finder][data-shown]")
    finder.wait_for_function("() => Math.abs(scrollY - 1500) < 5")


def test_what_is_asked_before_the_scripts_are_there_goes_behind_the_sign_that_no_host_sees(
    host: str, visit: Visit
) -> None:
    asked: list[str] = []
    page = visit("")
    page.route("**/main.js", lambda route: route.abort())
    page.on("request", lambda request: asked.append(request.url))
    for field in ("#mao-zoekveld", "#mao-lost"):
        page.goto(f"{host}/404.html", wait_until="load")
        page.fill(field, "geheimpje over mijn kind")
        page.press(field, "Enter")
        page.wait_for_url(f"{host}/zoeken/#q=geheimpje+over+mijn+kind")
    assert [url for url in asked if "geheim" in url.split("#")[0]] == []


def test_without_scripts_the_page_leads_to_every_list_and_no_word_gets_into_an_address(host: str, visit: Visit) -> None:
    page = visit(f"{host}/", java_script_enabled=False)
    page.fill("#mao-zoekveld", "school")
    page.press("#mao-zoekveld", "Enter")
    page.wait_for_url(f"{host}/zoeken/?")
    assert "Zoeken werkt nu niet in uw browser." in page.locator("main").inner_text()
    ways: Any = page.locator("main a").evaluate_all("links => links.map(link => link.pathname)")
    assert {"/regios/", "/themas/", "/gemeenten/", "/begrippen/", "/agenda/"} <= set(ways)
