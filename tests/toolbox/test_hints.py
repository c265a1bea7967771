"""A hint that says what to write is followed to the letter on the wrong example of its code: the problem is gone then."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.toolbox.test_examples import EXAMPLES, TODAY, entry, laid

from toolbox import build
from toolbox.checks import codes
from toolbox.checks.codes import Example
from toolbox.source.problem import Problem

BASE = Path(__file__).resolve().parent.parent / "cases/base"
Step = Callable[[list[str], Problem, re.Match[str]], None]


def replace_value(lines: list[str], problem: Problem, match: re.Match[str]) -> None:
    """What the place points at becomes what the hint gives."""
    place, number = problem.place, problem.place.line - 1
    start = place.column - 1
    lines[number] = lines[number][:start] + match[1] + lines[number][start + place.length :]


def write(lines: list[str], problem: Problem, match: re.Match[str]) -> None:
    """A field, or an item of a list, stands in place of the one on the line; a lone value in place of the value."""
    number = problem.place.line - 1
    if not re.match(r"(?:- )?\{?[a-z_]+: |- ", match[1]):
        replace_value(lines, problem, match)
        return
    dash = re.match(r" *(?:- )?", lines[number])
    indent = dash[0] if dash else ""
    lines[number] = (indent.removesuffix("- ") if match[1].startswith("- ") else indent) + match[1]


def take_line(lines: list[str], problem: Problem, _match: re.Match[str]) -> None:
    del lines[problem.place.line - 1]


def take_sign(lines: list[str], problem: Problem, _match: re.Match[str]) -> None:
    start, number = problem.place.column - 1, problem.place.line - 1
    lines[number] = (lines[number][:start] + lines[number][start + problem.place.length :]).rstrip()
    if not lines[number]:
        del lines[number]


def sign(plain: str) -> Step:
    def step(lines: list[str], problem: Problem, _match: re.Match[str]) -> None:
        start, number = problem.place.column - 1, problem.place.line - 1
        lines[number] = lines[number][:start] + plain + lines[number][start + problem.place.length :]

    return step


def quote(lines: list[str], problem: Problem, _match: re.Match[str]) -> None:
    """The value on the line in double quotes."""
    key, colon, value = lines[problem.place.line - 1].partition(": ")
    lines[problem.place.line - 1] = f'{key}{colon}"{value}"'


def take_item(lines: list[str], problem: Problem, _match: re.Match[str]) -> None:
    """The value out of its list on one line."""
    start, number = problem.place.column - 1, problem.place.line - 1
    before, after = lines[number][:start], lines[number][start + problem.place.length :]
    lines[number] = before.removesuffix(", ") + after


def take_field(lines: list[str], _problem: Problem, match: re.Match[str]) -> None:
    """The last line with the field, which is that of the example."""
    number = max(number for number, line in enumerate(lines) if line.startswith(f"  {match[1]}:"))
    del lines[number]


def braces(lines: list[str], problem: Problem, _match: re.Match[str]) -> None:
    number = problem.place.line - 1
    lines[number] = lines[number].replace("{", "[").replace("}", "]")


def take_brackets(lines: list[str], problem: Problem, _match: re.Match[str]) -> None:
    number = problem.place.line - 1
    lines[number] = lines[number].replace("[", "").replace("]", "")


# What a hint says and what one does then: the first that fits. What is in quotes comes before what is "for example".
STEPS: tuple[tuple[str, Step], ...] = (
    (r"Typ '([^']+)'", replace_value),
    (r"Typ een gewone spatie", sign(" ")),
    (r"Typ een (?:gewoon streepje|streepje met een spatie)", sign("-")),
    (r"Typ een gewone dubbele punt", sign(": ")),
    (r"Gebruik spaties in plaats van een tab", sign(" ")),
    (r"Bedoelt u '([^']+)'\?", replace_value),
    (r"[Ss]chrijf (?:dan |bijvoorbeeld )?'([^']+)'", write),
    (r"bijvoorbeeld '([^']+)'", write),
    (r"Kies uit: ([^,.]+?)(?:,| of)", replace_value),
    (r"Zet (?:de|hele) tekst tussen aanhalingstekens", quote),
    (r"[Hh]aal (?:deze|de lege|de hele) regel weg", take_line),
    (r"[Hh]aal '([a-z_]+)' weg", take_field),
    (r"Haal (?:er één|het hier) weg", take_item),
    (r"Schrijf \[ en \] in plaats van \{ en \}", braces),
    (r"Haal de streepjes of de haken \[ \] weg", take_brackets),
    (r"Schrijf een getal van (\d+)", replace_value),
    (r"dubbele punt: '([^']+)'", write),
    (r"Haal (?:de spaties|dit teken|het) weg", take_sign),
    (r"bijvoorbeeld ([^\s,]+?)(?:,|\.?$)", replace_value),
    (r"bijvoorbeeld (\d[\d :.-]*\d)\.", replace_value),
)
FOLLOWED = {
    "onzichtbaar-teken", "verkeerd-teken", "beschadigde-letter", "hekje-kapt-af", "geen-lijst-waarde", "onbekend-veld",
    "geen-id", "onbekende-waarde", "geen-jaar", "geen-getal", "geen-datum", "geen-datum-of-jaar", "datum-bestaat-niet",
    "geen-decimaal-getal", "geen-ja-nee", "geen-webadres", "geen-https", "omgeleid-webadres", "geen-mailadres",
    "persoonlijk-mailadres", "geen-cbs-code", "geen-gebiedscode", "titel-is-adres", "begin-zonder-tijd", "duurt-lang",
    "naam-zonder-letters", "onbekende-verwijzing", "spatie-aan-eind", "lege-regels", "geen-telefoonnummer",
    "yaml-anker", "yaml-label", "lege-tekst", "lege-lijst", "dubbel-in-lijst", "verwijst-naar-zichzelf", "geen-tekst",
    "geen-leeftijd", "oud-id-in-gebruik", "opvolger-loopt-rond", "onzeker-nummer", "mobiel-nummer", "tab-teken",
    "onbekende-lijst", "onbekend-adres", "naam-in-bron", "klein-aantal", "toestemming-niet-nodig", "geen-velden",
    "veld-ontbreekt", "lege-verplichte-lijst", "tweede-document", "geen-tijdstip", "vreemd-webadres",
    "samenvatting-herhaalt-naam",
}  # fmt: skip


def problems(example: Example, text: str) -> list[Problem]:
    given = build.on_disk(BASE, BASE / "data")
    path = f"data/{example.kind}.yaml"
    return build.check(laid(given, {**example.beside, path: text}), TODAY).problems


def whole(example: Example) -> str:
    text = codes.raw(example.wrong).decode()
    if example.file:
        return text
    there = (BASE / f"data/{example.kind}.yaml").read_text("utf-8") if example.kind in THERE else ""
    return f"{there.rstrip()}\n\n{entry(example.kind, text)}".lstrip()


# Of these cases the hints alone lead to a file without an error.
CASES = (
    "null-for-list", "dash-stuck-to-word", "braces-for-list", "markdown-link-as-address", "backslash-in-address",
    "source-is-an-address", "source-as-markdown", "source-on-one-line", "title-is-an-address", "hash-in-name",
    "address-of-a-mail-filter", "address-with-mailbox", "curly-quotes-round-a-colon", "curly-quotes-round-a-choice",
    "hard-space-for-indent", "hard-space-after-colon", "dash-of-a-word-processor", "bullet-for-dash", "star-for-dash",
    "full-width-colon", "soft-hyphens", "tab-inside", "name-without-letters",
)  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_hints_alone_lead_to_a_right_file(case: str) -> None:
    path = "data/resources.yaml"
    text = (BASE.parent / "bad" / case / path).read_text("utf-8")
    given = build.on_disk(BASE, BASE / "data")
    for _ in range(9):
        wrong = [p for p in build.check(laid(given, {path: text}), TODAY).problems if p.code != "staat-los"]
        if not wrong:
            break
        after = followed(text, wrong[0])
        assert after is not None, wrong[0].hint
        text = after
    assert wrong == []


THERE = {path.stem for path in (BASE / "data").glob("*.yaml")}


def followed(text: str, problem: Problem) -> str | None:
    """The file after doing what the hint says; None where that asks for knowledge."""
    for pattern, step in STEPS:
        if match := re.search(pattern, problem.hint):
            lines = text.split("\n")
            step(lines, problem, match)
            return "\n".join(lines)
    return None


@pytest.mark.parametrize("code", sorted(FOLLOWED))
def test_a_hint_that_is_followed_takes_the_problem_away(code: str) -> None:
    example = EXAMPLES[code]
    path = f"data/{example.kind}.yaml"
    text = whole(example)
    for _ in range(3):  # a problem of each of a few signs
        mine = [p for p in problems(example, text) if p.code == code and p.place.path == path]
        if not mine:
            break
        after = followed(text, mine[0])
        assert after is not None, mine[0].hint
        text = after
    after_all = problems(example, text)
    assert [p for p in after_all if p.code in (code, "yaml-fout", "onbekend-veld") and p.place.path == path] == []
