"""What is cut out of a file leaves every other value as it was, however people laid it out; or nothing is cut."""

from __future__ import annotations

import pytest

from toolbox import erasing, source

CASES = {
    "first of a flow list": ("- a: [x, y, z]\n", (0, "a", 0), "- a: [y, z]\n"),
    "last of a flow list": ("- a: [x, y]\n  b: c\n", (0, "a", 1), "- a: [x]\n  b: c\n"),
    "only one of a flow list": ("- i: q\n  a: [x]\n  b: c\n", (0, "a", 0), "- i: q\n  b: c\n"),
    "item of a block list": ("- i: q\n  a:\n    - x\n    - y\n", (0, "a", 0), "- i: q\n  a:\n    - y\n"),
    "dashes below their key": ("- i: q\n  a:\n  - x\n  b: c\n", (0, "a", 0), "- i: q\n  b: c\n"),
    "item with fields": (
        "- i: q\n  a:\n    - k: x\n      l: m\n\n    - k: y\n",
        (0, "a", 0),
        "- i: q\n  a:\n\n    - k: y\n",
    ),
    "field with a text of lines": ("- i: q\n  a: |\n    x\n\n    y\n  b: c\n", (0, "a"), "- i: q\n  b: c\n"),
    "entry in the middle": ("- i: p\n\n- i: q\n  a: |\n    x\n\n- i: r\n", (1,), "- i: p\n\n- i: r\n"),
    "last entry": ("- i: p\n\n- i: q\n", (1,), "- i: p\n"),
    "only entry": ("- i: p\n", (0,), ""),
}


@pytest.mark.parametrize(("text", "path", "left"), CASES.values(), ids=CASES)
def test_a_cut_leaves_the_rest(text: str, path: source.Path, left: str) -> None:
    assert erasing.without(source.read("data/x.yaml", text.encode()), path).text == left


def test_what_cannot_be_cut_safely_is_refused() -> None:
    one = source.read("data/x.yaml", b"- {i: q, a: [x,\n  y]}\n")
    with pytest.raises(erasing.Refused):
        erasing.without(one, (0, "a"))
