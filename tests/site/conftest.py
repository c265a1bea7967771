"""The site, built once for all tests, and a host that serves it: at the root, and below a sub-path."""

from __future__ import annotations

import os
import pickle
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import browsers
from tests.conftest import once
from tests.site import building, documents, entries, kinds
from tests.site import network as second
from tests.site.entries import Entry

expect.set_options(timeout=30_000)  # a busy machine is no mistake
BELOW = "/toolbox"
LONG = pytest.mark.audit
OLD = ("oude-regio", "nog-oudere-regio")
MOVED = f"https://www.voorbeeld.nl{BELOW}/"


def build(folder: Path, *options: str, **environ: str) -> None:
    result = building.mkdocs(folder, *options, **environ)
    assert result.returncode == 0, f"mkdocs build failed:\n{result.stdout}{result.stderr}"


@pytest.fixture(
    scope="module", params=["chromium", *(pytest.param(name, marks=LONG) for name in ("firefox", "webkit"))]
)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of an engine: in `make audit` all three."""
    return str(request.param)


@pytest.fixture(params=[pytest.param("", id="root"), pytest.param(BELOW, id="below", marks=LONG)])
def mount(request: pytest.FixtureRequest) -> str:
    """Where the site stands on its host: in `make audit` below a sub-path too."""
    return str(request.param)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site from the real data, as `mkdocs build --strict` makes it.

    TOOLBOX_BUILT names one that is there already: the very folder that is to be published.
    """
    if given := os.environ.get("TOOLBOX_BUILT"):
        return Path(given)
    return once(tmp_path_factory, "site", lambda folder: build(folder, "--strict"))


@pytest.fixture(scope="session")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small made-up site of which the editors can not be written to."""

    def make(folder: Path) -> None:
        build(folder, TOOLBOX_DATA=str(building.small(folder.with_name("closed-data"))))

    return once(tmp_path_factory, "closed", make)


@pytest.fixture(scope="session")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same at MOVED, with a region that has had two other ids (OLD) and an expert that was taken away."""

    def make(folder: Path) -> None:
        data = building.small(folder.with_name("moved-data"))
        entries.with_aliases(data, "regions", ", ".join(OLD))
        (data / "removed.yaml").write_text("- id: expert-0012\n  kind: experts\n  removed: 2026-06-01\n", "utf-8")
        build(folder, TOOLBOX_DATA=str(data), TOOLBOX_SITE_URL=MOVED)

    return once(tmp_path_factory, "moved", make)


@pytest.fixture(scope="session")
def region(built: Path) -> Entry:
    """Some region."""
    return entries.first(built, "regions")


@pytest.fixture(scope="session")
def theme(built: Path) -> Entry:
    """Some theme."""
    return entries.first(built, "themes")


@pytest.fixture(scope="session")
def pages(built: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, documents.Document]:
    """Every page, read once for all workers of this run."""

    def make(folder: Path) -> None:
        folder.write_bytes(pickle.dumps(documents.read(built)))

    kept: dict[str, documents.Document] = pickle.loads(once(tmp_path_factory, "pages", make).read_bytes())  # noqa: S301 - ours
    return kept


@pytest.fixture(scope="session")
def sample(built: Path) -> list[str]:
    """One address of each page type."""
    return kinds.sample(kinds.sizes_of(documents.addresses(built), built))


class Host(SimpleHTTPRequestHandler):
    """A host as most are: folders by their index, 404.html for what is not there; at the root, below BELOW and `mount`."""

    def __init__(self, *given: Any, mount: str = BELOW, **more: Any) -> None:
        self.mount = mount
        super().__init__(*given, **more)

    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BELOW).removeprefix(self.mount) or "/")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


@contextmanager
def serving(folder: Path, mount: str = BELOW, kind: type[Host] = Host) -> Iterator[str]:
    """The address of a host that serves a folder, without a slash at the end."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(kind, directory=str(folder), mount=mount)) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def host(built: Path) -> Iterator[str]:
    """The address of a host that serves the site, without a slash at the end."""
    lost = documents.parse("404.html", (built / "404.html").read_text("utf-8"))
    with serving(built, documents.mount_of(lost).rstrip("/")) as address:
        yield address


@pytest.fixture(scope="session")
def host_below(host: str) -> str:
    """The same site below a sub-path, as GitHub Pages serves a project."""
    return host + BELOW


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    path = browsers.program("Chromium", browsers.SHELL, *browsers.CHROMIUM)
    return {"executable_path": path, "args": list(browsers.QUIET)}


@pytest.fixture
def visit(browser: Browser) -> Iterator[Any]:
    """Opens a page in a fresh window of the given width: `visit(address, width=360, …)`.

    Nothing moves there by itself: a button that still scrolls along as it is pressed is missed on a busy machine.
    """
    contexts = []

    def open_page(address: str, *, width: int = 1280, height: int = 800, **options: Any) -> Page:
        quiet = {"locale": "nl-NL", "reduced_motion": "reduce", **options}
        context = browser.new_context(viewport={"width": width, "height": height}, **quiet)
        contexts.append(context)
        page = context.new_page()
        if address:
            page.goto(address, wait_until="load")
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def network(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of a second network, as `toolbox init` makes it."""
    return once(tmp_path_factory, "network", second.lay_out)


@pytest.fixture(scope="session")
def network_site(network: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its site, in the folder of the project that it is made from."""

    def make(folder: Path) -> None:
        shutil.copytree(network, folder)
        second.run(folder, "mkdocs", "build", "--strict", "--quiet")

    return once(tmp_path_factory, "network-built", make) / "site"
