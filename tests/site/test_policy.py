"""What every page promises a browser: its own scripts and nothing else, and links out that give little away."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from tests.site import documents


class Reader(HTMLParser):
    """What a page sets, and what breaks its promises."""

    def __init__(self) -> None:
        super().__init__()
        self.policy = ""
        self.referrer = ""
        self.first = ""
        self.wrong: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and given.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = given["content"]
        if tag in {"script", "link"} and not self.policy:
            self.first = self.first or tag
        if tag == "meta" and given.get("name") == "referrer":
            self.referrer = given["content"]
        self.inside = tag if tag == "script" and given.get("type", "module") in {"module", "text/javascript"} else ""
        self.wrong += [f"<{tag} {name}>" for name in given if name.startswith("on") or name == "style"]
        self.wrong += [
            f"<{tag} {name}={value}>" for name, value in given.items() if is_code(value) and name != "content"
        ]
        if tag == "a" and documents.is_outside(given.get("href", "")) and given["href"].startswith("http"):
            self.wrong += (
                [] if {"external", "license"} & set(given.get("rel", "").split()) else [f"no rel: {given['href']}"]
            )

    def handle_data(self, data: str) -> None:
        if self.inside and data.strip():
            self.wrong.append(f"inline script: {data[:40]}")

    def handle_endtag(self, tag: str) -> None:
        self.inside = "" if tag == self.inside else self.inside


def is_code(value: str) -> bool:
    return value.strip().lower().startswith(("javascript:", "vbscript:", "data:text"))


@pytest.fixture(scope="module")
def read(built: Path) -> dict[str, Reader]:
    found = {}
    for path in sorted(built.rglob("*.html")):
        reader = found[path.relative_to(built).as_posix().removesuffix("index.html")] = Reader()
        reader.feed(path.read_text("utf-8"))
    return found


def directives(policy: str) -> dict[str, list[str]]:
    parts = (part.split() for part in policy.split(";"))
    return {part[0]: part[1:] for part in parts if part}


def test_every_page_has_a_policy_before_anything_is_loaded(read: dict[str, Reader]) -> None:
    assert [url for url, page in read.items() if not page.policy or page.first] == []


def test_only_own_scripts_run_and_no_webassembly(read: dict[str, Reader]) -> None:
    allowed: dict[str, Any] = {url: directives(page.policy) for url, page in read.items()}
    own = {True: ["'none'"], False: ["'self'"]}
    assert [url for url, rules in allowed.items() if rules["script-src"] != own[documents.is_embed(url)]] == []
    assert [url for url, rules in allowed.items() if rules["default-src"] != ["'none'"]] == []
    assert [url for url, rules in allowed.items() if "'unsafe-inline'" in str(rules)] == []


def test_no_page_holds_code(read: dict[str, Reader]) -> None:
    assert {url: page.wrong[:3] for url, page in read.items() if page.wrong} == {}


def test_other_sites_get_to_know_little_of_where_a_visitor_came_from(read: dict[str, Reader]) -> None:
    assert [url for url, page in read.items() if page.referrer != "strict-origin-when-cross-origin"] == []
