"""The body of an issue that a form made, as a proposal. The body is text of a stranger: it is split, never run.

GitHub writes each question as `### label` and the answer below it, `_No response_` when there is none. Every question stands
there once, in the order of the form; a text that adds such a heading makes one of them stand there twice, and is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolbox import model
from toolbox.forms import answers, issue_forms, questions
from toolbox.forms.answers import Refused
from toolbox.model import Kind
from toolbox.source import damage
from toolbox.text import dutch

MAX_LENGTH = 70_000  # GitHub's own limit is 65,536 characters
_NOTHING = ("_No response_", "None", "")


@dataclass(frozen=True, slots=True)
class Proposal:
    """`which` is the id of the entry to correct, or "" for a new one; `gone` are keys of answers that were taken away.

    `confirmed`: somebody says that all of it is right; when an editor takes that over, it was checked today.
    """

    kind: Kind
    which: str
    values: dict[str, Any]
    gone: tuple[str, ...] = ()
    confirmed: bool = False


def parse(body: str, names: answers.Names) -> Proposal:
    """What the body of an issue proposes. Raises Refused."""
    text = body.replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > MAX_LENGTH:
        raise Refused("Deze tekst is te lang. Er passen 65.000 tekens in een formulier.")
    if hidden := damage.HIDDEN.search(text.replace("\t", " ")):
        raise Refused(
            f"In deze tekst staat een teken dat u niet kunt zien (U+{ord(hidden.group()):04X}). Haal het weg."
        )
    kind, correction = _form(text)
    labels = {q.label: q.key for topic in questions.topics(kind) for q in topic.questions}
    heads = [issue_forms.FORM, *([issue_forms.WHICH, issue_forms.CONFIRM] if correction else []), *labels]
    given = dict(_answers(text, heads))
    which = _which(kind, given[issue_forms.WHICH], names) if correction else ""
    told = {labels[label]: answer for label, answer in given.items() if label in labels}
    confirmed = given.get(issue_forms.CONFIRM) == issue_forms.RIGHT
    return Proposal(kind, which, answers.values(kind, told, names), confirmed=confirmed)


def _form(text: str) -> tuple[Kind, bool]:
    found = re.match(rf"\s*### {re.escape(issue_forms.FORM)}\n+([^\n]+)\n", text + "\n")
    for kind in model.KINDS:
        for correction in (False, True):
            if found and found[1].strip() == issue_forms.name(kind, correction=correction):
                return kind, correction
    raise Refused("Dit bericht is niet met een van onze formulieren gemaakt.")


def _answers(text: str, heads: list[str]) -> Iterator[tuple[str, str]]:
    """Each question with its answer; all are there, once and in order, or the body was not made by the form alone."""
    parts = re.split(r"^### (.+)$", text, flags=re.MULTILINE)
    labels = [label.rstrip(" ") for label in parts[1::2]]
    found = [(label, answer) for label, answer in zip(labels, parts[2::2], strict=True) if label in heads]
    foreign = [label for label in labels if label not in heads]
    if foreign:
        raise Refused("In een antwoord begint een regel met '###'. Begin koppen met '##' of haal de hekjes weg.")
    if [label for label, _ in found] != heads:
        raise Refused("De vragen van het formulier staan er niet allemaal één keer in. Vul het formulier opnieuw in.")
    for label, answer in found:
        yield label, "" if answer.strip() in _NOTHING else answer.strip()


def _which(kind: Kind, told: str, names: answers.Names) -> str:
    """The entry that is meant, by name, id or address."""
    address = re.search(rf"/{kind.url}/([a-z0-9-]+)/?(?:[#?]\S*)?$", (told.split() or [""])[-1])
    id = names.get(kind.name, {}).get(dutch.fold(address[1] if address else told))
    if not id:
        raise Refused(
            f"Wij kennen {kind.the_one} '{' '.join(told.split())[:80]}' niet. Neem het webadres van de pagina over."
        )
    return id
