"""Plays a workflow job by job as GitHub does, with outcomes that a test chooses. Knows no more of its language than ours say."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

_NAME = re.compile(r"\$\{\{ ([\w.-]+) \}\}")
_COMPARED = re.compile(r"([\w.-]+) (==|!=) (?:'(.*)'|([\w.-]+))")


@dataclass(slots=True)
class Play:
    """`perform` gets what a step runs or uses and its environment, and gives its outcome and what it puts out.

    `values` holds what expressions name, `refs` the commit that each job checked out, and `performed` what was done.
    """

    perform: Callable[[str, Mapping[str, str]], tuple[str, str]]
    values: dict[str, str]
    cancelled: bool = False
    refs: dict[str, str] = field(default_factory=dict)
    performed: list[str] = field(default_factory=list)

    def text(self, value: Any) -> str:
        return _NAME.sub(lambda match: self.values.get(match[1], ""), str(value))

    def holds(self, condition: str) -> bool:
        """Terms with `&&` between; another form is a mistake here, so that conditions stay that simple."""
        terms = condition.removeprefix("${{").removesuffix("}}").strip().split(" && ")
        return all(self._term(term) for term in terms)

    def _term(self, term: str) -> bool:
        if term == "!cancelled()":
            return not self.cancelled
        match = _COMPARED.fullmatch(term)
        assert match, f"not a condition that is known here: {term}"
        name, sign, literal, other = match.groups()
        right = self.values.get(other, "") if other else literal
        return (self.values.get(name, "") == right) is (sign == "==")

    def job(self, name: str, job: Mapping[str, Any]) -> None:
        """Runs a job when its condition holds; without one when all that it needs succeeded."""
        needs = [job["needs"]] if isinstance(job.get("needs"), str) else job.get("needs", [])
        succeeded = not self.cancelled and all(self.values[f"needs.{other}.result"] == "success" for other in needs)
        runs = self.holds(job["if"]) if "if" in job else succeeded
        self.values[f"needs.{name}.result"] = self._steps(name, job["steps"]) if runs else "skipped"
        for output, expression in job.get("outputs", {}).items():
            self.values[f"needs.{name}.outputs.{output}"] = self.text(expression) if runs else ""

    def _steps(self, name: str, steps: list[dict[str, Any]]) -> str:
        result = "success"
        for step in steps:
            runs = result == "success" and self.holds(step.get("if", "!cancelled()"))
            outcome = self._step(name, step) if runs else "skipped"
            self.values[f"steps.{step.get('id')}.outcome"] = outcome
            result = outcome if outcome not in ("success", "skipped") else result
        return result

    def _step(self, name: str, step: dict[str, Any]) -> str:
        action = step.get("run") or step["uses"].partition("@")[0]
        if action == "actions/checkout":
            self.refs[name] = self.text(step["with"].get("ref", ""))
        self.performed.append(action)
        outcome, output = self.perform(action, {key: self.text(value) for key, value in step.get("env", {}).items()})
        for line in output.splitlines():
            key, _, value = line.partition("=")
            self.values[f"steps.{step.get('id')}.outputs.{key}"] = value
        return outcome
