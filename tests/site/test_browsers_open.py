"""The first tests of all: each engine opens, or its driver and it are named. What follows would fail a hundred times otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests import browsers
from tests.conftest import EARLY

HELLO = "<h1>Hallo</h1>"
SAYS = "document.querySelector('h1').textContent"


def says(browser: Browser) -> str:
    page = browser.new_context(locale="nl-NL", viewport={"width": 320, "height": 480}).new_page()
    page.set_content(HELLO)
    return str(page.evaluate(SAYS))


def test_playwright_opens_chromium(playwright: Playwright) -> None:
    with browsers.chromium(playwright) as browser:
        assert says(browser) == "Hallo"


def test_playwright_opens_firefox(playwright: Playwright) -> None:
    with browsers.firefox(playwright) as browser:
        assert says(browser) == "Hallo"


def test_selenium_opens_webkit() -> None:
    with browsers.webkit() as browser:
        browser.get(f"data:text/html,{HELLO}")
        assert browser.execute_script(f"return {SAYS}") == "Hallo"


def test_a_wrong_pair_is_named(playwright: Playwright, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    strange = tmp_path / "chromium"
    strange.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Chromium 1.0" || exit 3\n', "utf-8")
    strange.chmod(0o755)
    monkeypatch.setenv("TOOLBOX_CHROMIUM", str(strange))
    named = rf"^playwright [\d.]+ does not drive Chromium 1\.0 \({strange}\): take another version of one of them\. It said: "
    with pytest.raises(pytest.fail.Exception, match=named), browsers.chromium(playwright):
        pass


def test_a_browser_that_is_not_there_is_named(playwright: Playwright, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    told = (
        "^No Firefox on this machine. `make setup-test` installs it \\(as root\\), or set TOOLBOX_FIREFOX to its path.$"
    )
    with pytest.raises(pytest.fail.Exception, match=told), browsers.firefox(playwright):
        pass


def test_these_tests_come_first(request: pytest.FixtureRequest) -> None:
    assert request.session.items[0].path == EARLY
