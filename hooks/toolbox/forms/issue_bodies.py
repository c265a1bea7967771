"""Reads the body of an issue that a form made, as a proposal. It is a stranger's text: it is split, never run.

GitHub writes each question as `### label` and the answer below it, `_No response_` when there is none. Every question stands
there once, in the order of the form; a text that adds such a heading makes one of them stand there twice, and is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from toolbox import model
from toolbox.forms import answers, issue_forms, questions
from toolbox.forms.answers import Refused
from toolbox.model import Kind
from toolbox.source import decoding
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
    if hidden := decoding.HIDDEN.search(text.replace("\t", " ")):
        raise Refused(
            f"In deze tekst staat een teken dat u niet kunt zien (U+{ord(hidden.group()):04X}). Haal het weg."
        )
    kind, correction = _form(text)
    labels = {q.label: q.key for topic in questions.topics(kind) for q in topic.questions}
    headings = [issue_forms.FORM, *([issue_forms.WHICH, issue_forms.CONFIRM] if correction else []), *labels]
    answer_by_heading = dict(_answers(text, headings))
    which = _which(kind, answer_by_heading[issue_forms.WHICH], names) if correction else ""
    answer_by_key = {labels[label]: answer for label, answer in answer_by_heading.items() if label in labels}
    confirmed = answer_by_heading.get(issue_forms.CONFIRM) == issue_forms.RIGHT
    return Proposal(kind, which, answers.values(kind, answer_by_key, names), confirmed=confirmed)


def _form(text: str) -> tuple[Kind, bool]:
    match = re.match(rf"\s*### {re.escape(issue_forms.FORM)}\n+([^\n]+)\n", text + "\n")
    for kind in model.KINDS:
        for correction in (False, True):
            if match and match[1].strip() == issue_forms.name(kind, correction=correction):
                return kind, correction
    raise Refused("Dit bericht is niet met een van onze formulieren gemaakt.")


def _answers(text: str, headings: list[str]) -> Iterator[tuple[str, str]]:
    """Each question with its answer; all are there, once and in order, or the body was not made by the form alone."""
    parts = re.split(r"^### (.+)$", text, flags=re.MULTILINE)
    labels = [label.rstrip(" ") for label in parts[1::2]]
    known = [(label, answer) for label, answer in zip(labels, parts[2::2], strict=True) if label in headings]
    foreign = [label for label in labels if label not in headings]
    if foreign:
        raise Refused("In een antwoord begint een regel met '###'. Begin koppen met '##' of haal de hekjes weg.")
    if [label for label, _ in known] != headings:
        raise Refused("De vragen van het formulier staan er niet allemaal één keer in. Vul het formulier opnieuw in.")
    for label, answer in known:
        yield label, "" if answer.strip() in _NOTHING else answer.strip()


def _which(kind: Kind, answer: str, names: answers.Names) -> str:
    """The entry that is meant, by name, id or address."""
    address = re.search(rf"/{kind.url}/([a-z0-9-]+)/?(?:[#?]\S*)?$", (answer.split() or [""])[-1])
    id = names.get(kind.name, {}).get(dutch.fold(address[1] if address else answer))
    if not id:
        raise Refused(
            f"Wij kennen {kind.the_one} '{' '.join(answer.split())[:80]}' niet. Neem het webadres van de pagina over."
        )
    return id
