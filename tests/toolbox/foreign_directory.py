"""A directory in other words, as another network brings it: publications and contributors in English, with a mistake each or more.

The same number gives the same files. What is wrong is known by line and code.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

Told = tuple[str, int, str]  # path, line, code
Lines = list[str]
# What is done to a right entry, from its number; gives its lines and at which of these (from 0) what is told.
Way = Callable[[Lines, int], dict[int, str]]
RESOURCES, EXPERTS = "data/resources.yaml", "data/experts.yaml"
THEMES = ("schrijven", "rekenen")
FIRST = 2000  # the year of the first publication
SENTENCE = "This handbook describes how a school, a family and the services around them agree on one plan. "
TITLE = "Interdisciplinaryparticipationandassessmenthandbooks"  # with its number more than sixty letters, most of them one word


@dataclass(frozen=True)
class Directory:
    """The files by path, and all that is to be told of them."""

    files: dict[str, str]
    wrong: frozenset[Told]


def resource(number: int, chance: random.Random) -> Lines:
    return [
        f"- id: handbook-{number:04}",
        f"  name: {TITLE} volume {number:04}",
        f"  summary: {SENTENCE * chance.randint(1, 3)}".rstrip(),
        "  type: handreiking",
        "  publisher: Example Association for Learning Together",
        f"  year: {chance.randint(FIRST + 1, 2026) if number else FIRST}",
        f"  url: https://www.example.org/{number}",
        f"  themes: [{chance.choice(THEMES)}]",
        "  sources:",
        f"    - title: Catalogue of the Example Association, number {number}",
        f"      url: https://www.example.org/catalogue/{number}",
    ]


def contributor(number: int, chance: random.Random) -> Lines:
    return [
        f"- id: contributor-{number:04}",
        f"  name: {TITLE} group {number:04}",
        f"  summary: {SENTENCE * chance.randint(1, 3)}".rstrip(),
        "  type: team",
        f"  themes: [{chance.choice(THEMES)}]",
        "  contact:",
        "    role: Office of the Example Association for Learning Together",
        "    email: info@example.org",
        "  sources:",
        f"    - title: Catalogue of the Example Association, number {number}",
        "  body: |",
        *(f"    {SENTENCE * chance.randint(3, 9)}".rstrip() for _ in range(2)),
    ]


def change(number: int, old: str, new: str, code: str) -> Way:
    """In one line of the entry."""

    def way(lines: Lines, _number: int) -> dict[int, str]:
        assert old in lines[number], lines[number]
        lines[number] = lines[number].replace(old, new, 1)
        return {number: code}

    return way


def other_fields(lines: Lines, _number: int) -> dict[int, str]:
    for number, (ours, theirs) in {1: ("name", "title"), 2: ("summary", "description"), 4: ("publisher", "author"),
                                   3: ("type", "category"), 6: ("url", "link"), 7: ("themes", "tags")}.items():  # fmt: skip
        lines[number] = lines[number].replace(ours, theirs, 1)
    return dict.fromkeys((1, 2, 3, 4, 6, 7), "onbekend-veld")


def other_field(lines: Lines, _number: int) -> dict[int, str]:
    lines.insert(6, "  license: CC-BY")
    return {6: "onbekend-veld"}


def long_text(lines: Lines, _number: int) -> dict[int, str]:
    lines[2] = f"  summary: {(SENTENCE * 9).rstrip()}"
    return {2: "te-lang"}


def plain_source(lines: Lines, number: int) -> dict[int, str]:
    lines[-2:] = [f"    - https://www.example.org/catalogue/{number}"]
    return {len(lines) - 1: "geen-blok"}


def same_name(lines: Lines, _number: int) -> dict[int, str]:
    lines[1], lines[5] = f"  name: {TITLE} volume 0000", f"  year: {FIRST}"
    return {1: "dubbele-naam"}


def bare_list(lines: Lines, _number: int) -> dict[int, str]:
    lines[7] = "  themes: schrijven; rekenen"
    return {7: "geen-lijst-waarde"}


def same_id(lines: Lines, _number: int) -> dict[int, str]:
    lines[0] = "- id: handbook-0000"
    return {0: "dubbel-id"}


def relative_link(lines: Lines, _number: int) -> dict[int, str]:
    lines[-1] += " See [the first handbook](../resources/handbook-0000.md)."
    return {len(lines) - 1: "onbekend-adres"}


def loose_mailbox(lines: Lines, _number: int) -> dict[int, str]:
    lines[5:8] = ["  email: info@example.org"]
    return {5: "onbekend-veld"}


def person(lines: Lines, _number: int) -> dict[int, str]:
    lines[3] = "  type: persoon"
    return {3: "toestemming-ontbreekt"}


WAYS: tuple[Way, ...] = (
    other_fields,
    other_field,
    long_text,
    plain_source,
    same_name,
    change(3, "handreiking", "guide", "onbekende-waarde"),
    change(3, "handreiking", "report", "onbekende-waarde"),
    change(5, "  year: ", "  year: March 5, ", "geen-jaar"),
    change(6, "https://", "", "geen-webadres"),
    change(6, "https://www.example.org/", "../downloads/", "geen-webadres"),
    bare_list,
    same_id,
    change(7, "[", "[my-", "onbekende-verwijzing"),
    change(0, "handbook-", "Handbook_", "geen-id"),
)
OF_CONTRIBUTORS: tuple[Way, ...] = (
    long_text,
    relative_link,
    loose_mailbox,
    person,
    change(3, "team", "teams", "onbekende-waarde"),
    change(7, "info", "j.smith", "persoonlijk-mailadres"),
)


def directory(resources: int, contributors: int, seed: int) -> Directory:
    """So many entries of each kind; the first of each is right."""
    chance = random.Random(seed)
    files, wrong = {}, set()
    for path, count, make, ways in (
        (RESOURCES, resources, resource, WAYS),
        (EXPERTS, contributors, contributor, OF_CONTRIBUTORS),
    ):
        written: Lines = []
        for number in range(count):
            lines = make(number, chance)
            told = ways[number % len(ways)](lines, number) if number else {}
            wrong |= {(path, len(written) + line + 1, code) for line, code in told.items()}
            written += [*lines, ""]
        files[path] = "\n".join(written[:-1]) + "\n"
    return Directory(files, frozenset(wrong))
