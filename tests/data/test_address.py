"""One form of address: u, and "je" where the young alone read."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

from toolbox.build import Build
from toolbox.model import field
from toolbox.model.kinds import audience
from toolbox.model.kinds.helpline import Helpline
from toolbox.site.site import Node

YOU = re.compile(r"\b(?:jij|jou|jouw|je)\b", re.IGNORECASE)
LINK = re.compile(r"\[[^\]]*\]\([^)]*\)|\*[^*]+\*")  # a title is as others wrote it
FORMAL = re.compile(r"\b(?:u|uw)\b")
ADDRESSED = ("helplines", "audiences")  # the kinds that speak to who reads
TEXTS = ("line", "plain", "summary", "prose")
APART = ("name", "sources", "remark", "also_known_as", "english")  # names, titles of others, and what is not Dutch


def texts(node: Node) -> Iterator[str]:
    for _, path, value, _ in field.values(node.entity, lambda part: part.type.name in TEXTS):
        if path[0] not in APART:
            yield value


def is_for_the_young(node: Node) -> bool:
    return node.id == audience.YOUNG or getattr(node.entity, "audiences", ()) == (audience.YOUNG,)


def wrong(node: Node) -> Iterator[str]:
    pattern = FORMAL if is_for_the_young(node) else YOU
    return (f"{node.id}: {text}" for text in texts(node) if pattern.search(text))


def test_only_the_young_are_addressed_as_je(whole: Build) -> None:
    nodes = [node for kind in ADDRESSED for node in whole.site.all(kind)]
    assert any(is_for_the_young(node) for node in whole.site.of(Helpline))
    assert [text for node in nodes for text in wrong(node)] == []


def test_nothing_that_the_page_of_the_young_tells_says_u(whole: Build) -> None:
    """Desks for parents too stand there: these speak to nobody."""
    page = next(page.make() for page in whole.pages if page.url == f"voor/{audience.YOUNG}/")
    words = html.unescape(re.sub(r"<[^>]+>", " ", page.body)).replace("\u00ad", "")
    assert re.findall(r"[^.?!]*\b(?:[Uu]|[Uu]w)\b[^.?!]*[.?!]", words) == []


def test_no_text_of_content_says_je(facts: Path) -> None:
    said = [
        f"{path.name}: {line}"
        for path in sorted((facts / "content").rglob("*.md"))
        for line in path.read_text("utf-8").splitlines()
        if path.name not in ("en.md", "developers.md") and YOU.search(LINK.sub("", line))
    ]
    assert said == []
