"""What is cut out of a text leaves the rest as it was, however people laid it out."""

from __future__ import annotations

import datetime as dt

import pytest

from toolbox.site import erasure
from toolbox.site.erasure import references

REFERENCES = {
    "first of a list": ("- experts: [expert-0012, b]\n  id: q\n", "- experts: [b]\n  id: q\n"),
    "last of a list": ("- id: q\n  experts: [a, expert-0012]\n", "- id: q\n  experts: [a]\n"),
    "in the middle, over lines": (
        "- id: q\n  experts: [\n    a,\n    'expert-0012', # x\n    b\n  ]\n",
        "- id: q\n  experts: [\n    a,\n    # x\n    b\n  ]\n",
    ),
    "a list that is open": ("- id: q\n  experts: [a, expert-0012\n  name: x\n", "- id: q\n  experts: [a\n  name: x\n"),
    "alone in a list that is open": ("- id: q\n  experts: [expert-0012\n  name: x\n", "- id: q\n  name: x\n"),
    "the first field of an entry": ("- experts: [expert-0012]\n  id: q\n", "- id: q\n"),
    "no list": ("- id: q\n  experts: expert-0012 # x\n", "- id: q\n"),
    "dashes below their key": ("- id: q\n  experts:\n  - expert-0012\n  name: x\n", "- id: q\n  name: x\n"),
    "one of several dashes": ("- id: q\n  experts:\n  - expert-0012\n  - b\n", "- id: q\n  experts:\n  - b\n"),
    "dashes of a list at the margin": ("- id: q\n  experts:\n    - expert-0012\n- id: r\n", "- id: q\n- id: r\n"),
    "a longer id": (
        "- id: q\n  experts: [expert-0012-b, x-expert-0012]\n",
        "- id: q\n  experts: [expert-0012-b, x-expert-0012]\n",
    ),
    "another list": ("- id: q\n  themes: [expert-0012]\n", "- id: q\n  themes: [expert-0012]\n"),
    "another kind": (
        "- id: q\n  start:\n    - {kind: themes, id: expert-0012}\n    - kind: themes\n      id: expert-0012\n",
        "- id: q\n  start:\n    - {kind: themes, id: expert-0012}\n    - kind: themes\n      id: expert-0012\n",
    ),
    "an entry of that id in another list": ("- id: expert-0012\n  name: x\n", "- id: expert-0012\n  name: x\n"),
    "blocks in one line": (
        "- id: q\n  start: [{kind: experts, id: 'expert-0012'}, {kind: themes, id: a}]\n",
        "- id: q\n  start: [{kind: themes, id: a}]\n",
    ),
    "the only block in one line": (
        "- id: q\n  start: [{id: expert-0012, kind: experts}]\n  name: x\n",
        "- id: q\n  name: x\n",
    ),
    "an entry in one line": ("- {id: q, experts: [expert-0012], name: x}\n", "- {id: q, name: x}\n"),
    "an address": (
        "- id: q\n  links:\n    - url: /experts/expert-0012/\n      title: x\n    - url: /a/\n",
        "- id: q\n  links:\n    - url: /a/\n",
    ),
    "an address of the entry": ("- id: q\n  url: /experts/expert-0012/\n  name: x\n", "- id: q\n  name: x\n"),
    "Windows line ends": (
        "- id: q\r\n  experts:\r\n    - expert-0012\r\n    - b\r\n",
        "- id: q\r\n  experts:\r\n    - b\r\n",
    ),
    "tabs": ("- id: q\n\texperts:\n\t\t- expert-0012\n\t\t- b\n", "- id: q\n\texperts:\n\t\t- b\n"),
    "several of one list": (
        "- id: q\n  experts: [expert-0012, a, 'expert-0012', b, expert-0012, expert-0012]\n",
        "- id: q\n  experts: [a, b]\n",
    ),
    "several dashes, with a comment": (
        "- id: q\n  experts:\n    # sinds kort\n    - expert-0012\n    - expert-0012\n  name: x\n",
        "- id: q\n  name: x\n",
    ),
    "several blocks": (
        "- id: q\n  start:\n    - {kind: experts, id: expert-0012}\n    - a\n    - kind: experts\n      id: expert-0012\n",
        "- id: q\n  start:\n    - a\n",
    ),
    "blocks of another kind": (
        "- id: q\n  start:\n    - {kind: themes, id: expert-0012}\n    - {id: expert-0012, kind: experts}\n",
        "- id: q\n  start:\n    - {kind: themes, id: expert-0012}\n",
    ),
    "a list in a block that stays": (
        "- id: q\n  start:\n    - a: b\n      links:\n        - url: /experts/expert-0012/\n    - url: /experts/expert-0012/\n",
        "- id: q\n  start:\n    - a: b\n",
    ),
    "several entries": ("- experts: [expert-0012]\n- id: q\n- experts: [expert-0012]\n  id: r\n", "- id: q\n- id: r\n"),
    "JSON": (
        '[{"id": "q", "experts": ["expert-0012"],\n  "name": "x"}]\n',
        '[{"id": "q", \n  "name": "x"}]\n',
    ),
    "a bracket in a text above": (
        "- id: q\n  name: a [b\n  experts: [a, expert-0012]\n",
        "- id: q\n  name: a [b\n  experts: [a]\n",
    ),
}


LINKS = {
    "one link": ("Zie [de *expert*](/experts/expert-0012/#x) hier.", "Zie de *expert* hier."),
    "with a title": ('Zie [hem](../experts/expert-0012/ "x").', "Zie hem."),
    "over two lines": ("Zie [wie dit\nopschreef](/experts/expert-0012/).", "Zie wie dit\nopschreef."),
    "brackets in the words": ("Zie [a [b] c](/experts/expert-0012/) en [d].", "Zie a [b] c en [d]."),
    "no bracket that opens": ("Zie a](/experts/expert-0012/).", "Zie a."),
    "the address elsewhere": (
        "Zie [hem][p], [P][] en [p].\n\n[p]: /experts/expert-0012/\n[q]: /a/\n",
        "Zie hem, P en p.\n\n[q]: /a/\n",
    ),
    "the address elsewhere, at the end": ("[p]\n\n[p]: </experts/expert-0012/> 'x'", "p\n\n"),
    "several in each other": (
        "[x [a](/experts/expert-0012/) y](/experts/expert-0012/) [b](/a/) c](/experts/expert-0012/)",
        "x a y [b](/a/) c",
    ),
    "several addresses elsewhere": (
        "[a][p] [b][q] [c][Q]\n\n[p]: /experts/expert-0012/\n[q]: <../experts/expert-0012/#x>\n",
        "a b c\n\n",
    ),
    "another person": (
        "[a](/experts/expert-0012-b/) [b][q]\n\n[q]: /experts/expert-00120/\n",
        "[a](/experts/expert-0012-b/) [b][q]\n\n[q]: /experts/expert-00120/\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), LINKS.values(), ids=LINKS)
def test_a_link_keeps_its_words(before: str, after: str) -> None:
    assert references.without_links(before, "expert-0012") == after


@pytest.mark.parametrize(("before", "after"), REFERENCES.values(), ids=REFERENCES)
def test_a_cut_leaves_the_rest(before: str, after: str) -> None:
    assert references.without(before, "expert-0012") == after


ENTRIES = {
    "JSON": (
        '[{"id": "expert-0012", "name": "Voornaam Voorbeeldnaam"},\n {"id": "b"}]\n',
        '[\n {"id": "b"}]\n',
    ),
    "one line": ("- {id: a}\n- {name: Voornaam Voorbeeldnaam, id: expert-0012}\n- {id: b}\n", "- {id: a}\n- {id: b}\n"),
    "without a dash below it": (
        "- id: expert-0012\n  name: Voornaam Voorbeeldnaam\n  id: b\n  name: c\n",
        "- id: b\n  name: c\n",
    ),
    "without a dash above it": (
        "- id: a\n  name: c\n  id: expert-0012\n  name: Voornaam Voorbeeldnaam\n",
        "- id: a\n  name: c\n",
    ),
    "an entry without id below it": ("- id: expert-0012\n- name: c\n", "- name: c\n"),
    "twice": ("- id: expert-0012\n- id: a\n- id: expert-0012\n", "- id: a\n"),
    "the only one": ("- id: expert-0012\n  name: x\n", ""),
    "a mark and a comment": ("\ufeff# lijst\n- id: expert-0012\n- id: a\n", "\ufeff# lijst\n- id: a\n"),
    "lists at a margin": ("  - id: a\n  - id: expert-0012\n    name: x\n  - id: b\n", "  - id: a\n  - id: b\n"),
    "no dash at all": ("id: expert-0012\nname: Voornaam Voorbeeldnaam\n", ""),
}


@pytest.mark.parametrize(("before", "after"), ENTRIES.values(), ids=ENTRIES)
def test_an_entry_goes_and_no_other(before: str, after: str) -> None:
    result = erasure.erase({"data/experts.yaml": before}, (), "data/removed.yaml", "expert-0012", dt.date(2026, 11, 22))
    assert result.texts["data/experts.yaml"] == after
