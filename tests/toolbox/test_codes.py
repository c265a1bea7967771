"""The list of codes equals the codes that the program uses, and every explanation can be read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from toolbox import checks
from toolbox.checks import codes
from toolbox.model import validation
from toolbox.model.validation import sentences

PACKAGE = Path(codes.__file__).resolve().parent.parent
# Which argument is the code, per function that makes a Problem of it.
ARGUMENT = {"Problem": 1, "_problem": 2, "_fail": 0, "error": 2, "warning": 2}
SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")


def written(path: Path) -> Iterator[str]:
    """Every code that a module passes to a function as it stands."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        argument = node.args[ARGUMENT[name]] if len(node.args) > ARGUMENT.get(name, 99) else None
        if isinstance(argument, ast.Constant) and SLUG.fullmatch(str(argument.value)):
            yield str(argument.value)


def used() -> set[str]:
    found = {code for path in PACKAGE.rglob("*.py") for code in written(path)}
    found.update(code for check in checks.CHECKS for code in check.codes)
    return found | set(sentences.by_code()) | set(validation.CODES.values()) | {"anders-fout"}


def test_every_code_in_use_is_explained() -> None:
    assert used() - set(codes.by_code()) == set()


def test_every_explained_code_is_in_use() -> None:
    assert set(codes.by_code()) - used() == set()


@pytest.mark.parametrize("code", codes.by_code())
def test_a_code_is_a_slug_with_a_title_and_sentences(code: str) -> None:
    told = codes.by_code()[code]
    assert SLUG.fullmatch(code)
    assert told.title[0].isupper()
    assert not told.title.endswith(".")
    assert re.search(r"[.:]$|\.$", told.explanation)


def test_no_two_codes_have_the_same_title_and_explanation() -> None:
    assert len({(code.title, code.explanation) for code in codes.by_code().values()}) == len(codes.by_code())


@pytest.mark.parametrize("code", codes.by_code())
def test_an_explanation_says_u(code: str) -> None:
    told = codes.by_code()[code]
    assert not re.search(r"\b(je|jij|jouw|jullie)\b", f"{told.title} {told.explanation}", re.IGNORECASE)
