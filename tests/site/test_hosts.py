"""Real servers with the files of hosting/: policy, types, caching, 404 and the folders of the site, seen by a client.

Each serves the site at its root and below a sub-path.
"""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from tests.conftest import ROOT
from tests.site import conftest, folders

pytestmark = pytest.mark.audit
NGINX = """\
worker_processes 1; daemon off; pid {run}/pid; error_log {run}/error.log;
events {{ worker_connections 64; }}
http {{
    access_log off; client_body_temp_path {run}/a; proxy_temp_path {run}/b; fastcgi_temp_path {run}/c;
    uwsgi_temp_path {run}/d; scgi_temp_path {run}/e;
    server {{ listen 127.0.0.1:{port}; root {site}; include {run}/hosting.conf; }}
}}
"""
MODULES = "mpm_event authz_core dir mime headers setenvif deflate filter"
APACHE = """\
ServerRoot {run}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {run}/pid
ErrorLog {run}/error.log
Mutex file:{run} default
TypesConfig /dev/null
DocumentRoot {site}
<Directory {site}>
    AllowOverride All
    Require all granted
</Directory>
"""
PAGES = {
    "/": "text/html; charset=utf-8",
    "/llms.txt": "text/plain; charset=utf-8",
    "/agenda.ics": "text/calendar; charset=utf-8",
    "/hulp/index.md": "text/markdown; charset=utf-8",
    "/nieuw.xml": "application/atom+xml; charset=utf-8",
    "/img/favicon.svg": "image/svg+xml",
    "/voorbeeld.pdf": "application/pdf",  # nothing of that kind is published today
}


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    headers: Message
    body: bytes


Ask = Callable[..., Reply]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def settings(name: str, mount: str) -> str:
    """A file of hosting/, as its own remark says for a site below `mount`."""
    return (ROOT / "hosting" / name).read_text("utf-8").replace("404 /404.html", f"404 {mount}/404.html")


def nginx(run: Path, site: Path, port: int, mount: str) -> list[str]:
    (run / "hosting.conf").write_text(settings("nginx.conf", mount), "utf-8")
    (run / "nginx.conf").write_text(NGINX.format(run=run, site=site, port=port), "utf-8")
    return ["nginx", "-c", str(run / "nginx.conf"), "-e", str(run / "error.log")]


def apache(run: Path, site: Path, port: int, mount: str) -> list[str]:
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in MODULES.split())
    (run / "apache.conf").write_text(modules + APACHE.format(run=run, site=site, port=port), "utf-8")
    (site / mount.lstrip("/") / ".htaccess").write_text(settings("apache.conf", mount), "utf-8")
    return ["apache2", "-X", "-f", str(run / "apache.conf")]


@pytest.fixture(scope="module", params=["", "/toolbox"], ids=lambda mount: mount or "root")
def mount(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=[nginx, apache], ids=lambda server: server.__name__)
def address(
    request: pytest.FixtureRequest, built: Path, mount: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """Where a real server has a copy of the site."""
    run = tmp_path_factory.mktemp(request.param.__name__)
    site = run / "site"
    shutil.copytree(built, site / mount.lstrip("/"))
    (site / mount.lstrip("/") / "voorbeeld.pdf").touch()
    site.chmod(0o755)
    for folder in (*run.parents, run):  # the workers of a server are somebody else
        if folder.owner() != "root" or folder.is_relative_to("/tmp/pytest-of-root"):  # noqa: S108
            folder.chmod(folder.stat().st_mode | 0o011)
    port = free_port()
    command = request.param(run, site, port, mount)
    with subprocess.Popen(command, cwd=run) as server:
        wait_for(port, server)
        yield f"http://127.0.0.1:{port}{mount}"
        server.terminate()


@pytest.fixture(scope="module")
def ask(address: str) -> Ask:
    """Asks the server for a path below the address of the site."""
    parts = urlsplit(address)
    return lambda path, **headers: answer(int(parts.port or 0), parts.path + path, headers)


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    while server.poll() is None:
        with socket.socket() as client:
            if not client.connect_ex(("127.0.0.1", port)):
                return
    pytest.fail("the server ended")


def answer(port: int, path: str, headers: dict[str, str]) -> Reply:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path, headers=headers)
        reply = connection.getresponse()
        return Reply(reply.status, reply.headers, reply.read())


def address_of(file: Path, built: Path) -> str:
    return f"/{file.relative_to(built).as_posix()}"


def named_by_content(built: Path) -> dict[str, str]:
    """Of each kind of folder that is named by its content a file, with its type."""
    return {
        address_of(folders.theme(built, "css") / "site.css", built): "text/css; charset=utf-8",
        address_of(folders.theme(built, "js") / "main.js", built): "text/javascript; charset=utf-8",
        address_of(folders.index(built) / "woorden.txt", built): "text/plain; charset=utf-8",
    }


def test_every_type_is_named_and_no_browser_has_to_guess(ask: Ask, built: Path) -> None:
    types = PAGES | named_by_content(built)
    replies = {path: ask(path) for path in types}
    assert {path: reply.headers["Content-Type"] for path, reply in replies.items()} == types
    assert {reply.headers["X-Content-Type-Options"] for reply in replies.values()} == {"nosniff"}
    assert {reply.status for reply in replies.values()} == {200}


def test_the_policy_of_the_host_is_that_of_the_page_and_forbids_frames(ask: Ask, built: Path) -> None:
    meta = re.search(r'Content-Security-Policy" content="([^"]+)"', (built / "index.html").read_text("utf-8"))
    assert meta
    assert ask("/").headers["Content-Security-Policy"] == f"{meta[1]}; frame-ancestors 'none'"
    assert ask("/").headers["Strict-Transport-Security"] == "max-age=31536000"


def test_only_what_is_made_for_it_may_stand_in_a_frame(ask: Ask) -> None:
    paths = (
        "/insluiten/hulplijnen/",
        "/insluiten/agenda/",
        "/insluiten/",
        "/hulp/",
        "/insluiten/nergens/",
        "/insluiten/a/b",
    )
    policies = [str(ask(path).headers["Content-Security-Policy"]).rpartition("; ")[2] for path in paths]
    assert policies == ["frame-ancestors *"] * 2 + ["frame-ancestors 'none'"] * 4


def test_an_embed_shows_in_a_foreign_page_and_nothing_else_does(
    address: str, visit: Callable[..., Page], tmp_path: Path
) -> None:
    """The page of a partner has another name than the site: another origin to a browser."""
    urls = ("insluiten/hulplijnen/", "hulp/")
    frames = "".join(f'<iframe src="{address}/{url}" name="{url}"></iframe>' for url in urls)
    (tmp_path / "index.html").write_text(f"<!doctype html><title>Elders</title>{frames}", "utf-8")
    with conftest.serving(tmp_path) as elsewhere:
        page = visit(elsewhere.replace("127.0.0.1", "localhost"))
        headings = {frame.name: frame.locator("h1").all_inner_texts() for frame in page.frames if frame.name}
    assert headings == {"insluiten/hulplijnen/": ["Hulplijnen"], "hulp/": []}


def test_what_is_not_there_says_so_with_our_own_page(ask: Ask, built: Path) -> None:
    reply = ask("/nergens/")
    assert (reply.status, reply.body) == (404, (built / "404.html").read_bytes())
    assert "default-src 'none'" in str(reply.headers["Content-Security-Policy"])


def test_a_folder_without_a_slash_leads_on(ask: Ask) -> None:
    reply = ask("/hulp")
    assert reply.status == 301
    assert str(reply.headers["Location"]).endswith("/hulp/")


def test_a_browser_asks_again_and_what_did_not_change_is_not_sent_twice(ask: Ask) -> None:
    first = ask("/hulp/")
    assert first.headers["Cache-Control"] == "no-cache"
    again = ask("/hulp/", **{"If-None-Match": str(first.headers["ETag"])})
    assert (again.status, again.body) == (304, b"")


def test_what_is_named_by_its_content_is_kept_for_ever_and_nothing_else_is(ask: Ask, built: Path) -> None:
    kept = {path: ask(path).headers["Cache-Control"] for path in named_by_content(built)}
    assert set(kept.values()) == {"public, max-age=31536000, immutable"}
    gone = ("/js/00000000/main.js", "/zoeken/00000000/woorden.txt")  # of a publication before this one
    others = (*PAGES, "/zoeken/", "/zoeken/stand.json", "/zoeken/hulpwoorden.json", *gone)
    assert {ask(path).headers["Cache-Control"] for path in others} == {"no-cache"}
    assert {ask(path).status for path in gone} == {404}
