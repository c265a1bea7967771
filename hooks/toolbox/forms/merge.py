"""What a correction changes in the values of an entry, and what it leaves: a form never asks all that stands there. No disk."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from toolbox.forms import questions
from toolbox.forms.issue_bodies import Proposal
from toolbox.forms.questions import Question

Values = dict[str, Any]
SAME = ("url", "title", "organisation", "name")  # by the first of these that both have, a row is known again


def merged(values: Values, asked: Proposal, persons: Collection[str]) -> Values:
    """The values of an entry after a correction. Persons in a list stay: no form shows them."""
    made = dict(values)
    for topic in questions.topics(asked.kind):
        for question in topic.questions:
            outer, _, inner = question.key.rpartition(".")
            given = asked.values.get(outer, {}).get(inner) if outer else asked.values.get(inner)
            if given is None and question.key not in asked.gone:
                continue
            if outer:
                made[outer] = _put(made.get(outer, {}), inner, given)
            else:
                made = _put(made, inner, _kept(question, given, values.get(inner), persons))
    return {name: value for name, value in made.items() if value != {}}


def _put(values: Values, name: str, given: Any) -> Values:
    """With `given` in its place; without the field when nothing is left of it."""
    return {**values, name: given} if given else {key: value for key, value in values.items() if key != name}


def _kept(question: Question, given: Any, before: Any, persons: Collection[str]) -> Any:
    if question.columns:
        return [_row(question, row, before if isinstance(before, list) else []) for row in given or ()]
    if question.refers and isinstance(before, list):
        return [*(given or ()), *(id for id in before if id in persons and id not in (given or ()))]
    return given


def _row(question: Question, row: Values, before: list[Any]) -> Values:
    """A row of the form with what the same row had beside it: the day on which a source was read."""
    same = next((old for old in before if isinstance(old, dict) and _is_same(row, old)), {})
    return {**row, **{name: value for name, value in same.items() if name not in question.columns}}


def _is_same(row: Values, old: Values) -> bool:
    name = next((name for name in SAME if name in row and name in old), "")
    return bool(name) and row[name] == old[name]
