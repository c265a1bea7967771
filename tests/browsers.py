"""The engines that visitors have, as Debian packs them: Chromium and Firefox by Playwright, WebKit by Selenium. Knows no page.

A driver follows browsers at a distance, so a new one of either may not know the other. What goes wrong between them is told
with both names and versions.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from importlib import metadata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Playwright
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SHELL = "chromium-headless-shell"  # Chromium without a window around it: the same pages for two thirds of the work
FIREFOX = ("firefox-esr", "firefox")
WEBKIT = "*/webkit2gtk-4.*/MiniBrowser"  # below /usr/lib
HANGS = 120  # seconds: a driver that does not answer fails a test instead of stopping all of them
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def program(name: str, *candidates: str) -> str:
    """The first of these that is on this machine; else the test fails and says how to get it: it is never skipped.

    TOOLBOX_CHROMIUM, TOOLBOX_FIREFOX and TOOLBOX_WEBKIT name another one.
    """
    variable = f"TOOLBOX_{name.upper()}"
    wanted = (os.environ.get(variable, ""), *candidates)
    path = next((path for candidate in wanted if candidate and (path := shutil.which(candidate))), None)
    if not path:
        pytest.fail(
            f"No {name} on this machine. `make setup-test` installs it (as root), or set {variable} to its path."
        )
    return path


@contextmanager
def pair(driver: str, path: str) -> Iterator[None]:
    """What a driver and a browser can't do together fails the test in a sentence that names both."""
    try:
        yield
    except (Error, WebDriverException) as error:
        asked = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
        browser = (asked.stdout.strip() or path).splitlines()[0]
        reason = str(error).strip().partition("\n")[0]
        pytest.fail(
            f"{driver} {metadata.version(driver)} does not drive {browser} ({path}): take another version of one of them. "
            f"It said: {reason}",
            pytrace=False,
        )


@contextmanager
def opened(path: str, launch: Callable[[], Browser]) -> Iterator[Browser]:
    """A browser with which Playwright has opened a page."""
    with ExitStack() as stack:
        with pair("playwright", path):
            browser = stack.enter_context(launch())
            browser.new_page().close()
        yield browser


@contextmanager
def chromium(playwright: Playwright) -> Iterator[Browser]:
    path = program("Chromium", SHELL, *CHROMIUM)
    with opened(path, partial(playwright.chromium.launch, executable_path=path, args=list(QUIET))) as browser:
        yield browser


@contextmanager
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """By WebDriver BiDi; without an emulated colour scheme and without scripts switched off, which are preferences there."""
    path = program("Firefox", *FIREFOX)
    with opened(path, partial(playwright.firefox.launch, channel="moz-firefox", executable_path=path)) as browser:
        yield browser


@contextmanager
def webkit() -> Iterator[webdriver.Remote]:
    """By Selenium, with a screen in memory, as WebKit knows no other."""
    path = program("WebKit", *map(str, Path("/usr/lib").glob(WEBKIT)))
    options = Options()
    options.binary_location = path
    options.add_argument("--automation")
    with ExitStack() as stack:
        world = {**os.environ, "DISPLAY": stack.enter_context(screen())}
        with pair("selenium", path):
            service = Service(shutil.which("WebKitWebDriver"), env=world)
            stack.callback(service.stop)
            service.start()
            connection = RemoteConnection(client_config=ClientConfig(service.service_url, timeout=HANGS))
            browser = stack.enter_context(webdriver.Remote(connection, options=options))
        yield browser


@contextmanager
def screen() -> Iterator[str]:
    """The name of a display that nobody sees; it takes the first number that is free."""
    command = ("Xvfb", "-displayfd", "1", "-screen", "0", "1800x1400x24", "-nolisten", "tcp")
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        try:
            yield f":{server.stdout.readline().strip() if server.stdout else ''}"
        finally:
            server.terminate()
