"""Reads the body of an issue that a form made, as a proposal. It is a stranger's text: it is split, never run.

GitHub writes each question as `### label` and the answer below it, `_No response_` when there is none. The form may have changed
since: a question that is missing was not answered, and what was answered to one that is gone is for an editor. The others stand
there once, in the order of the form; a text that adds such a heading makes one of them stand there twice, and is refused.
"""

import re
from dataclasses import dataclass
from typing import Any

from toolbox import model
from toolbox.forms import answers, issue_forms, questions
from toolbox.forms.answers import Refused
from toolbox.model import Kind
from toolbox.source import mending
from toolbox.text import dutch

MAX_LENGTH = 70_000  # GitHub's own limit is 65,536 characters
_NOTHING = ("_No response_", "None", "")


@dataclass(frozen=True, slots=True)
class Proposal:
    """`which` is the id of the entry to correct, or "" for a new one; `gone` are keys of answers that were taken away.

    `unknown` are the questions that the form has no more, with what was answered.
    `confirmed`: somebody says that all of it is right; when an editor takes that over, it was checked today.
    """

    kind: Kind
    which: str
    values: dict[str, Any]
    gone: tuple[str, ...] = ()
    confirmed: bool = False
    unknown: tuple[tuple[str, str], ...] = ()


def parse(body: str, names: answers.Names) -> Proposal:
    """What the body of an issue proposes. Raises Refused."""
    text = mending.meant(body.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > MAX_LENGTH:
        raise Refused("Deze tekst is te lang. Er passen 65.000 tekens in een formulier.")
    if mending.LOST in text:
        raise Refused(f"In uw bericht is een letter verloren gegaan: er staat {mending.LOST}. Typ dat woord opnieuw.")
    kind, correction = _form(text)
    labels = {q.label: q.key for topic in questions.topics(kind) for q in topic.questions}
    headings = [issue_forms.FORM, *([issue_forms.WHICH, issue_forms.CONFIRM] if correction else []), *labels]
    written = _answers(text)
    _once_in_order([label for label, _ in written if label in headings], headings)
    answer_by_heading = {label: answer for label, answer in written if label in headings}
    unknown = tuple((label, answer) for label, answer in written if label not in headings and answer)
    which = _which(kind, answer_by_heading.get(issue_forms.WHICH, ""), names) if correction else ""
    answer_by_key = {labels[label]: answer for label, answer in answer_by_heading.items() if label in labels}
    confirmed = answer_by_heading.get(issue_forms.CONFIRM) == issue_forms.RIGHT
    values = answers.values(kind, answer_by_key, names)
    return Proposal(kind, which, values, confirmed=confirmed, unknown=unknown)


def _form(text: str) -> tuple[Kind, bool]:
    match = re.match(rf"\s*### {re.escape(issue_forms.FORM)}\n+([^\n]+)\n", text + "\n")
    for kind in model.KINDS:
        for correction in (False, True):
            if match and match[1].strip() == issue_forms.name(kind, correction=correction):
                return kind, correction
    raise Refused("Dit bericht is niet met een van onze formulieren gemaakt.")


def _answers(text: str) -> list[tuple[str, str]]:
    """Each heading with what stands below it; "" where nothing was answered."""
    parts = re.split(r"^### (.+)$", text, flags=re.MULTILINE)
    labels = (label.rstrip(" ") for label in parts[1::2])
    return [
        (label, "" if answer.strip() in _NOTHING else answer.strip())
        for label, answer in zip(labels, parts[2::2], strict=True)
    ]


def _once_in_order(labels: list[str], headings: list[str]) -> None:
    places = [headings.index(label) for label in labels]
    if places != sorted(set(places)):
        raise Refused("De vragen van het formulier staan er niet allemaal één keer in. Vul het formulier opnieuw in.")


def _which(kind: Kind, answer: str, names: answers.Names) -> str:
    """The entry that is meant, by name, id or address."""
    address = re.search(rf"/{kind.url}/([a-z0-9-]+)/?(?:[#?]\S*)?$", (answer.split() or [""])[-1])
    id = names.get(kind.name, {}).get(dutch.fold(address[1] if address else answer))
    if not id:
        raise Refused(
            f"Wij kennen {kind.the_one} '{' '.join(answer.split())[:80]}' niet. Neem het webadres van de pagina over."
        )
    return id
