"""A window in any of the three engines, by the same few words. Knows how each is driven, no page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any, ClassVar, Protocol

import pytest
from playwright.sync_api import Browser, Error, Page, Playwright
from selenium import webdriver
from selenium.common.exceptions import TimeoutException, WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait

from tests import browsers

PATIENCE = 30  # seconds: a busy machine is no mistake
GONE = (Error, WebDriverException)  # what a question to a page gives that makes way for another one


class Window(Protocol):
    """`ask` evaluates an expression in the page; `press` takes names as the DOM has them; `write` types where the focus is."""

    def open(self, address: str) -> None: ...
    def ask(self, expression: str) -> Any: ...
    def click(self, selector: str) -> None: ...
    def type(self, selector: str, text: str) -> None: ...
    def write(self, text: str) -> None: ...
    def choose(self, selector: str, value: str) -> None: ...
    def press(self, key: str) -> None: ...
    def resize(self, width: int, height: int) -> None: ...
    def reload(self) -> None: ...
    def back(self) -> None: ...


def until(window: Window, expression: str) -> Any:
    """What an expression says once that is not false; also where one page makes way for another meanwhile."""
    try:
        return WebDriverWait(window, PATIENCE, 0.05, GONE).until(lambda window: window.ask(expression))
    except TimeoutException:
        address, text = window.ask("location.href"), window.ask("document.body.innerText.slice(0, 600)")
        pytest.fail(f"never so: {expression}\non {address}, that says:\n{text}", pytrace=False)


class PlaywrightWindow:
    def __init__(self, page: Page) -> None:
        self.page = page

    def open(self, address: str) -> None:
        self.page.goto(address, wait_until="load")

    def ask(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def click(self, selector: str) -> None:
        self.page.click(selector)

    def type(self, selector: str, text: str) -> None:
        self.page.focus(selector)
        self.write(text)

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)

    def choose(self, selector: str, value: str) -> None:
        self.page.select_option(selector, value)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def resize(self, width: int, height: int) -> None:
        self.page.set_viewport_size({"width": width, "height": height})

    def reload(self) -> None:
        self.page.reload(wait_until="load")

    def back(self) -> None:
        """By the page itself, after its answer: Playwright waits for ever for a page that comes back as it was."""
        self.page.evaluate("setTimeout(() => history.back())")


class PhoneWindow(PlaywrightWindow):
    """One that is touched."""

    def click(self, selector: str) -> None:
        self.page.tap(selector)


class SeleniumWindow:
    """WebKit's driver clicks where a thing was while the page still scrolls to it, so that is done first, at once."""

    KEYS: ClassVar = {
        "Enter": Keys.ENTER,
        "Escape": Keys.ESCAPE,
        "ArrowDown": Keys.ARROW_DOWN,
        "Tab": Keys.TAB,
        "Space": " ",
    }
    NARROWEST = 447

    def __init__(self, driver: webdriver.Remote) -> None:
        self.driver = driver

    def open(self, address: str) -> None:
        self.driver.get(address)

    def ask(self, expression: str) -> Any:
        return self.driver.execute_script(f"return {expression}")

    def _at(self, selector: str) -> Any:
        element = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        return element

    def click(self, selector: str) -> None:
        self._at(selector).click()

    def type(self, selector: str, text: str) -> None:
        self._at(selector).send_keys(text)

    def write(self, text: str) -> None:
        ActionChains(self.driver).send_keys(text).perform()

    def choose(self, selector: str, value: str) -> None:
        Select(self._at(selector)).select_by_value(value)

    def press(self, key: str) -> None:
        ActionChains(self.driver).send_keys(self.KEYS.get(key, key)).perform()

    def resize(self, width: int, height: int) -> None:
        for _ in range(2):  # the first time the borders of the window are not known yet
            bars = self.ask("outerHeight - innerHeight")
            self.driver.set_window_size(max(width, self.NARROWEST), height + bars)

    def reload(self) -> None:
        self.driver.refresh()

    def back(self) -> None:
        """By the driver: one that is asked something while a page makes way never answers."""
        self.driver.back()


Windows = Callable[[], AbstractContextManager[Window]]
SMALL = {"width": 360, "height": 740}
SAME_SHAPE = {"width": 447, "height": 919}  # WebKit's driver has no narrower window
PLAYWRIGHT = {"chromium": browsers.chromium, "firefox": browsers.firefox}
NAMES = (*PLAYWRIGHT, "webkit")


@contextmanager
def engine(name: str, playwright: Playwright) -> Iterator[Windows]:
    """What opens windows in one browser, each with nothing kept of the one before."""
    if name == "webkit":
        with browsers.webkit() as driver:
            yield lambda: _fresh_in_webkit(driver)
    else:
        with PLAYWRIGHT[name](playwright) as browser:
            yield lambda: _fresh(browser)


@contextmanager
def phone(name: str, playwright: Playwright) -> Iterator[Windows]:
    """The same, small; only Chromium can be touched here."""
    with engine(name, playwright) if name != "chromium" else browsers.chromium(playwright) as opened:
        yield (lambda: _touched(opened)) if isinstance(opened, Browser) else (lambda: _small(opened))


@contextmanager
def _touched(browser: Browser) -> Iterator[Window]:
    touch: Any = {"has_touch": True, "is_mobile": True}
    context = browser.new_context(viewport=SMALL, locale="nl-NL", reduced_motion="reduce", **touch)  # type: ignore[arg-type]
    yield PhoneWindow(context.new_page())
    context.close()


@contextmanager
def _small(windows: Windows) -> Iterator[Window]:
    with windows() as window:
        window.resize(**SAME_SHAPE)
        yield window


@contextmanager
def _fresh(browser: Browser) -> Iterator[Window]:
    context = browser.new_context(locale="nl-NL", reduced_motion="reduce")
    yield PlaywrightWindow(context.new_page())
    context.close()


@contextmanager
def _fresh_in_webkit(driver: webdriver.Remote) -> Iterator[Window]:
    """Its driver has one window for all; each test has a host of its own, and so a storage of its own."""
    window = SeleniumWindow(driver)
    window.resize(1280, 800)
    yield window
    driver.get("about:blank")
