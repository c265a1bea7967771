"""The words of people in need as one small file, which the page reads itself: nothing that is typed is sent anywhere.

`theme/js/signals.js` finds the words, `theme/js/urgent.js` shows the help.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from toolbox.model.field import Block
from toolbox.model.kinds.helpline import Helpline
from toolbox.model.words import Danger, Need
from toolbox.site import content
from toolbox.site.output import File
from toolbox.site.site import Node, Site

URL = "zoeken/hulpwoorden.json"
HELP, ENGLISH = "/hulp/", "/hulp/en/"


def make(site: Site) -> tuple[File, ...]:
    return (File(URL, lambda: written(site)),)


def written(site: Site) -> bytes:
    """JSON: `classes` of words, the groups of `danger` and of `need`, the `lines` to show by id, words of `trade`, `ordinary`
    ones and `filler`, what each `shorthand` is in full, and the page with all help in each language that it is there in."""
    words = site.words
    lines = {node.id: _line(node) for node in site.of(Helpline) if _can_be_shown(node)}
    titles = dict(_titles(site))
    whole = {
        "help": {language: url for language, url in (("nl", HELP), ("en", ENGLISH)) if url in titles},
        "lines": {id: line for id, line in lines.items() if any(id in group.lines for group in words.danger)},
        "classes": {item.name: item.words for item in words.classes},
        "danger": [_danger(group, lines) for group in words.danger if any(id in lines for id in group.lines)],
        "need": [
            *(_need(group, group.page, titles) for group in words.need if group.page in titles),
            *(_need(group, HELP, titles) for group in words.danger if not any(id in lines for id in group.lines)),
        ],
        "trade": words.trade,
        "ordinary": words.ordinary,
        "shorthand": {short: item.full for item in words.shorthand for short in item.words},
        "filler": words.filler,
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def _can_be_shown(node: Node[Helpline]) -> bool:
    """A line that nobody can call or chat with is no help at once."""
    return bool(node.entity.phone or node.entity.chat)


def _line(node: Node[Helpline]) -> Mapping[str, str]:
    """What one can do at once: `name`, and where known `phone`, `chat`, `hours` and the `english` name."""
    entity = node.entity
    english = entity.english.name if entity.english else ""
    known = {"name": node.name, "phone": entity.phone, "chat": entity.chat, "hours": entity.hours, "english": english}
    return {key: value for key, value in known.items() if value}


def _danger(group: Danger, lines: Iterable[str]) -> Mapping[str, Any]:
    language = {} if group.language == "nl" else {"language": group.language}
    return {"title": group.title, **language, "lines": [id for id in group.lines if id in lines], **_phrases(group)}


def _need(group: Danger | Need, page: str, titles: Mapping[str, str]) -> Mapping[str, Any]:
    """The page that comes first; for danger without a line to show that is the page with all help."""
    return {"title": titles.get(page, ""), "url": page, **_phrases(group)}


def _phrases(group: Block) -> Mapping[str, tuple[str, ...]]:
    return {key: value for key in ("words", "parts", "together", "weak", "whole") if (value := getattr(group, key))}


def _titles(site: Site) -> Iterator[tuple[str, str]]:
    """What can come first by its address: the texts with their headings, and the entries."""
    for page in site.contents:
        yield f"/{page.url}", page.title
        yield from ((f"/{page.url}#{id}", title) for id, title in content.headings(page).items())
    for nodes in site.nodes.values():
        yield from ((node.url, node.name) for node in nodes.values())
