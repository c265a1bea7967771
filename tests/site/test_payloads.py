"""Whatever stands in a field is refused or shown as text: nothing runs, nothing becomes markup."""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
from collections.abc import Callable, Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page
from pydantic_core import PydanticCustomError

from tests.engine import made_up
from tests.site import building, conftest, hostile, made_persons
from toolbox import build, model, source
from toolbox.build import Checked, Overrides
from toolbox.model import Kind
from toolbox.model.field import Field
from toolbox.site import catalog, references
from toolbox.site.catalog import Files

TODAY = dt.date(2026, 11, 22)
WATCH = "window.hits = []; window.hit = what => window.hits.push(what); window.alert = window.hit;"
FOREIGN = {
    "iframe", "object", "embed", "frame", "math", "video", "audio", "source", "style", "marquee",
    "animate", "set", "foreignobject", "body2", "x", "applet", "portal",
}  # fmt: skip
OURS = {  # what a page may hold, by an attribute that our templates alone give, and how that can begin
    "img": ("class", ("mao-figure__image", "mao-drawing", "mao-door__drawing")),
    "textarea": ("class", ("mao-input mao-form__input",)),
    "template": ("data-schema", ("",)),
    "base": ("target", ("_blank",)),  # of an embed: a link opens beside the site that shows it
}
PICTURES = {f"content/images/{name}.png": made_persons.picture("expert-0001") for name in ("loket", "plein")}
DOCUMENTS = {"content/files/lijst.csv": b"a;b"}
LINKING = {"href", "src", "action", "formaction", "data", "srcset", "poster", "xlink:href"}
SAFE = re.compile(r"(?:https?:|mailto:|tel:|#|\.{0,2}/|data:image/|[a-z0-9_-]+(?:[/.?#]|$))", re.IGNORECASE)


def test_there_are_enough_payloads() -> None:
    assert len(set(hostile.PAYLOADS)) >= 60


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_every_text_field_of_a_kind_is_filled(kind: Kind) -> None:
    entry = hostile.entries(kind)[0]
    for path in hostile.texts(kind):
        if not set(path) & set(hostile.LEFT_OUT):
            assert "hit(1)" in json.dumps(_at(entry, path)), path


def _at(value: Any, path: tuple[str, ...]) -> Any:
    for step in path:
        value = value[0] if isinstance(value, list) else value
        value = value[step]
    return value


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_a_field_with_a_form_of_its_own_takes_no_code(kind: Kind) -> None:
    taken = []
    for path, field in hostile.leaves(kind.model):
        if hostile.is_text(field) or path[-1] == "kind" or field.reference or field.type.name == "listed":
            continue  # takes any words, and has to name what is there: see the next test, and the cases with lists
        for payload in (*hostile.PAYLOADS, *hostile.HIDDEN):
            value = _accepted(field, payload)
            if value is not None and (not SAFE.match(value) or re.search(r"[<>\"'`\s]|:8080|@kwaad|xn--", value)):
                taken.append((path, payload))
    assert taken == []


def test_a_reference_that_names_no_entry_is_refused() -> None:
    region = hostile.entries(model.BY_NAME["regions"])[0] | {"themes": list(hostile.PAYLOADS)}
    book, _ = catalog.read(Files({"regions": {"data/regions.yaml": hostile.yaml([region])}}, ("x", None), {}))
    told = [problem.message for problem in references.resolve(book)[1] if problem.code == "onbekende-verwijzing"]
    assert len(set(told)) >= len(hostile.PAYLOADS)


def _accepted(field: Field, payload: str) -> str | None:
    try:
        return str(field.type.parse(payload))
    except PydanticCustomError:
        return None


@pytest.mark.parametrize("hidden", hostile.HIDDEN, ids=ascii)
def test_what_cannot_be_seen_is_refused_before_anything_is_read(hidden: str) -> None:
    for text in (f"- id: x\n  name: {hidden}\n", f'- id: x\n  name: "\\u{ord(hidden[1]):04x}"\n'):
        read = source.read("data/regions.yaml", text.encode())
        assert {problem.code for problem in read.problems} & {"onzichtbaar-teken", "yaml-fout"}, text


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of nothing but payloads. The editors' checks are left out: what they refuse must be harmless all the same."""
    folder = tmp_path_factory.mktemp("attacked")
    data = {kind.name: {f"data/{kind.name}.yaml": hostile.yaml(hostile.entries(kind))} for kind in model.KINDS}
    settings = {"name": " ".join(hostile.MARKUP[:9]), "tagline": " ".join(hostile.MARKUP[9:18]), "status": "concept"}
    said = dict.fromkeys(("alt", "maker", "caption"), '"><img src=x onerror=hit(1)>')
    picture = {"file": "plein.png", "licence": "CC BY 4.0", "people": "false", **said}
    data["pictures"] = {"data/pictures.yaml": hostile.yaml([picture])}
    lines = "".join(f"{key}: {json.dumps(value)}\n" for key, value in settings.items())
    text = "---\ntitle: '<script>hit(1)</script>'\ndescription: '\"><script>hit(1)</script>'\n---\n"
    text += '![](plein.png)\n\n!["><b onclick=hit(1)>](plein.png)\n\n[<b>](lijst.csv)\n\n'
    page = (text + "\n\n".join(p for p in hostile.PAYLOADS if not p.startswith("# "))).encode()
    contents = {f"content/{name}.md": page for name in ("hulp", "over/tijdlijn", "index")}
    book, found = catalog.read(Files(data, ("data/site.yaml", lines.encode()), contents, PICTURES, DOCUMENTS))
    assert {kind.name: len(book.entries[kind.name]) for kind in model.KINDS} == {
        kind.name: len(hostile.chunks()) for kind in model.KINDS
    }, [problem.message for problem in found][:3]
    checked = Checked(book, references.resolve(book)[0], [])
    made = build.build(checked, TODAY, overrides=Overrides(search=False))
    with pytest.MonkeyPatch.context() as patch:
        for name in ("TOOLBOX_DATA", "TOOLBOX_PAGES", "TOOLBOX_SITE_URL", "TOOLBOX_REPOSITORY"):
            patch.delenv(name, raising=False)
        engine = made_up.Engine(building.ROOT, folder / "site", answer=made)
        patch.setattr(build, "load", engine.load)
        engine.start("build")
        engine.build()
        logging.getLogger("mkdocs").handlers.clear()
    return folder / "site"


class Raw(HTMLParser):
    """Whatever on a page is not ours."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        data = given.get("type") in {"application/ld+json", "application/json"}
        self.inside = tag if tag == "script" and not data else ""
        name, starts = OURS.get(tag, ("", ("",)))
        if tag in FOREIGN or (name and not (name in given and given[name].startswith(starts))):
            self.found.append(f"<{tag} {given}>")
        for name, value in given.items():
            if name.startswith("on") or name in {"style", "srcdoc"}:
                self.found.append(f"<{tag} {name}={value[:40]}>")
            if name in LINKING and value and not SAFE.match(value):
                self.found.append(f"<{tag} {name}={value[:40]}>")
            if name in {"src", "action"} and "kwaad.example" in value:
                self.found.append(f"<{tag} {name}={value[:40]}>")

    def handle_data(self, data: str) -> None:
        if self.inside and data.strip():
            self.found.append(f"script: {data[:40]}")
        self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == self.inside else self.inside


def read(path: Path) -> Raw:
    page = Raw()
    page.feed(path.read_text("utf-8"))
    return page


def test_no_payload_becomes_markup_on_any_page(attacked: Path) -> None:
    pages = {path.relative_to(attacked).as_posix(): read(path) for path in sorted(attacked.rglob("*.html"))}
    assert len(pages) > len(model.KINDS) * len(hostile.chunks())
    assert {url: page.found[:3] for url, page in pages.items() if page.found} == {}


def test_templates_are_not_filled_in(attacked: Path) -> None:
    told = {path: "".join(read(path).text) for path in sorted(attacked.rglob("*.html"))}
    assert [str(path) for path, text in told.items() if "1337" in text or "<class" in text or "<Config" in text] == []
    assert any("{{ 7*191 }}" in text for text in told.values())
    assert [str(path) for path, text in told.items() if "\ue000" in text or "\ue001" in text] == []  # no font has these


def test_files_for_machines_stay_well_formed(attacked: Path) -> None:
    files = list(attacked.rglob("*"))
    assert {".xml", ".svg", ".json"} <= {path.suffix for path in files}
    for path in files:
        if path.suffix in {".xml", ".atom", ".svg"}:
            ElementTree.parse(path)  # noqa: S314 - we wrote it
        elif path.suffix in {".json", ".jsonld", ".geojson"}:
            json.loads(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def address(attacked: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(conftest.Host, directory=str(attacked))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def watched(visit: Callable[..., Page], asked: list[str]) -> Page:
    """A window without the protection of the Content-Security-Policy, that remembers what ran and who was asked."""
    page = visit("", bypass_csp=True)
    page.add_init_script(WATCH)
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: dialog.dismiss())
    return page


# Every page as the parser of a browser reads it, in frames side by side: their own style sheets and modules would only cost time.
FRAMES = r"""async urls => {
  const ran = [];
  const look = async url => {
    const whole = await (await fetch(url)).text();
    const text = whole.replace(/<link rel="stylesheet"[^>]*>|<script[^>]* src="[^"]*"><\/script>/g, "");
    const frame = document.createElement("iframe");
    const loaded = new Promise(done => frame.onload = done);
    frame.srcdoc = text.replace("<head>", `<head><base href="${url}">`);
    document.body.append(frame);
    await loaded;
    if (frame.contentWindow.hits.length || frame.contentWindow.location.href !== "about:srcdoc") ran.push(url);
    frame.remove();
  };
  for (let start = 0; start < urls.length; start += 10) await Promise.all(urls.slice(start, start + 10).map(look));
  return ran;
}"""


@pytest.mark.parametrize("step", [5, pytest.param(1, marks=pytest.mark.audit)])
def test_nothing_runs_in_a_browser_even_without_a_policy(
    attacked: Path, address: str, visit: Callable[..., Page], step: int
) -> None:
    """A fifth of the pages has each kind and each group of payloads: there are thirteen groups in a row."""
    asked: list[str] = []
    page = watched(visit, asked)
    urls = [f"/{path.relative_to(attacked).as_posix()}" for path in sorted(attacked.rglob("*.html"))]
    whole = [
        url for url in urls if url.count("/") < 3 or url.endswith(("/p0/index.html", "/p2/index.html")[:: min(step, 2)])
    ]
    ran = []
    for url in whole:  # one of each kind, and the lists, with our own scripts too
        page.goto(f"{address}{url.removesuffix('index.html')}", wait_until="load")
        ran += [url] if page.evaluate("window.hits.length") else []
    assert ran == []
    page.goto(f"{address}/robots.txt")
    assert page.evaluate(FRAMES, urls[::step]) == []
    assert [url for url in asked if not url.startswith((address, "data:image", "about:"))] == []


def test_a_frame_notices_what_runs(attacked: Path, address: str, visit: Callable[..., Page]) -> None:
    bad = attacked / "bad.html"
    bad.write_text("<html><head></head><body><img src=x onerror=hit(1)></body></html>", "utf-8")
    page = watched(visit, [])
    page.goto(f"{address}/robots.txt")
    assert page.evaluate(FRAMES, ["/bad.html", "/hulp/index.html"]) == ["/bad.html"]
    bad.unlink()


IN_ADDRESSES = (
    "<img src=x onerror=hit(1)>",
    '"><svg onload=hit(1)>',
    "javascript:hit(1)",
    "</script><script>hit(1)</script>",
)


@pytest.mark.parametrize("where", ["/zoeken/?q=", "/zoeken/#q=", "/zoeken/?soort=", "/weg/"])
def test_nothing_runs_that_stands_in_an_address(host: str, visit: Callable[..., Page], where: str) -> None:
    asked: list[str] = []
    page = watched(visit, asked)
    for payload in IN_ADDRESSES:
        page.goto("about:blank")
        page.goto(f"{host}{where}{quote(payload, safe='')}", wait_until="networkidle")
        assert page.evaluate("window.hits") == []
        assert page.locator("main img[src=x], main svg[onload]").count() == 0
    assert [url for url in asked if not url.startswith((host, "data:", "about:"))] == []
