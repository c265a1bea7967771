"""The file with the words of people in need: what is in it, and what is left out because it would be no help."""

from __future__ import annotations

import json
from typing import Any

from tests.toolbox import facts

from toolbox.exports.search import signals
from toolbox.site import catalog, references, site
from toolbox.site.catalog import Files

LINES = """- id: belt
  name: Lijn die belt
  purpose: Luistert.
  phone: 0800-0000
  chat: https://www.voorbeeld.nl/chat
  hours: dag en nacht
  english: {name: Line that calls, purpose: Listens.}
  sources: [{title: Voorbeeldbron}]
- id: leest
  name: Lijn om te lezen
  purpose: Schrijft.
  url: https://www.voorbeeld.nl/
  sources: [{title: Voorbeeldbron}]
"""
IN_NEED = """classes:
  - {name: ouder, words: [vader, moeder]}
danger:
  - {id: slaan, title: Is het thuis niet veilig?, lines: [leest, belt], parts: [<ouder> slaat], together: [mij <ouder>]}
  - {id: eten, title: Wil je niet eten?, lines: [leest], words: [honger]}
need:
  - {id: bellen, page: /hulp/#bel-iemand, whole: [bellen]}
trade: [protocol]
"""
HELP = "---\ntitle: Hulp nodig?\ndescription: Wie u nu helpt.\n---\n## Bel iemand\n\nDat kan.\n"


def written(words: str | None, lines: str = LINES) -> dict[str, Any]:
    files = Files(
        data={"helplines": {"data/helplines.yaml": lines.encode()}},
        settings=("data/site.yaml", None),
        content={"content/hulp.md": HELP.encode()},
        words=("data/words.yaml", None if words is None else words.encode()),
    )
    book, problems = catalog.read(files)
    links, dangling = references.resolve(book)
    assert [*problems, *dangling] == []
    return dict(json.loads(signals.written(site.make(book, links, facts.TODAY))))


def test_without_the_file_there_are_no_words() -> None:
    nothing = written(None)
    assert (nothing["danger"], nothing["need"], nothing["lines"]) == ([], [], {})


def test_a_line_says_what_one_can_do_at_once() -> None:
    assert written(IN_NEED)["lines"] == {
        "belt": {
            "name": "Lijn die belt",
            "phone": "0800-0000",
            "chat": "https://www.voorbeeld.nl/chat",
            "hours": "dag en nacht",
            "english": "Line that calls",
        }
    }


def test_a_line_that_nobody_can_call_is_left_out_of_the_box() -> None:
    (danger,) = written(IN_NEED)["danger"]
    group = {"parts": ["<ouder> slaat"], "together": ["mij <ouder>"]}
    assert danger == {"title": "Is het thuis niet veilig?", "lines": ["belt"], **group}


def test_a_box_that_would_be_empty_becomes_the_way_to_all_help() -> None:
    assert written(IN_NEED)["need"] == [
        {"title": "Bel iemand", "url": "/hulp/#bel-iemand", "whole": ["bellen"]},
        {"title": "Hulp nodig?", "url": "/hulp/", "words": ["honger"]},
    ]


def test_the_page_with_all_help_is_named_in_the_languages_that_it_has() -> None:
    assert written(IN_NEED)["help"] == {"nl": "/hulp/"}
