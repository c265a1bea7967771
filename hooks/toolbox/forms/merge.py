"""Merges a correction into the values of an entry, and keeps what a form does not ask."""

from collections.abc import Collection
from typing import Any

from toolbox.forms import questions
from toolbox.forms.issue_bodies import Proposal
from toolbox.forms.questions import Question

Values = dict[str, Any]
SAME = ("url", "title", "organisation", "name")  # by the first of these that both have, a row is known again


def merged(values: Values, proposal: Proposal, persons: Collection[str]) -> Values:
    """The values of an entry after a correction. Persons in a list stay: no form shows them."""
    result = dict(values)
    for topic in questions.topics(proposal.kind):
        for question in topic.questions:
            outer, _, inner = question.key.rpartition(".")
            answer = proposal.values.get(outer, {}).get(inner) if outer else proposal.values.get(inner)
            if answer is None and question.key not in proposal.gone:
                continue
            if outer:
                result[outer] = _put(result.get(outer, {}), inner, answer)
            else:
                result = _put(result, inner, _kept(question, answer, values.get(inner), persons))
    return {name: value for name, value in result.items() if value != {}}


def _put(values: Values, name: str, answer: Any) -> Values:
    """With `given` in its place; without the field when nothing is left of it."""
    return {**values, name: answer} if answer else {key: value for key, value in values.items() if key != name}


def _kept(question: Question, answer: Any, before: Any, persons: Collection[str]) -> Any:
    if question.columns:
        return [_row(question, row, before if isinstance(before, list) else []) for row in answer or ()]
    if question.refers and isinstance(before, list):
        return [*(answer or ()), *(id for id in before if id in persons and id not in (answer or ()))]
    return answer


def _row(question: Question, row: Values, before: list[Any]) -> Values:
    """A row of the form with what the same row had beside it: the day on which a source was read."""
    same = next((old for old in before if isinstance(old, dict) and _is_same(row, old)), {})
    return {**row, **{name: value for name, value in same.items() if name not in question.columns}}


def _is_same(row: Values, old: Values) -> bool:
    name = next((name for name in SAME if name in row and name in old), "")
    return bool(name) and row[name] == old[name]
