"""A page of our own that a mouse rests on is fetched ahead, once; for who is careful with data nothing is."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

Visit = Callable[..., Page]
LINK = ".mao-menu__link[href$='themas/']"
CAREFUL = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"


END_OF_PAGE = ("/built.js", "/status.json")  # on what day the site was made


def rested(page: Page, host: str, *links: str) -> list[str]:
    """What is asked for when the mouse has rested on each link in turn."""
    page.clock.install(time=0)
    page.goto(f"{host}/regios/", wait_until="networkidle")
    page.clock.pause_at(60_000)  # so that what passes below the mouse as the page scrolls is not rested on
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for link in links:
        page.hover(link)
        page.clock.run_for(200)
    with page.expect_request("**/last.txt"):  # what was asked before it has been told by now
        page.evaluate("void fetch('/last.txt')")
    return [url for url in asked[:-1] if not url.endswith(END_OF_PAGE)]


def test_our_own_page_is_fetched_ahead_once(host: str, visit: Visit) -> None:
    outside = "footer a[href*='creativecommons']"
    assert rested(visit(""), host, LINK, "h1", LINK, outside) == [f"{host}/themas/"]


def test_nothing_is_fetched_ahead_for_who_saves_data(host: str, visit: Visit) -> None:
    page = visit("")
    page.add_init_script(CAREFUL)
    assert rested(page, host, LINK) == []
