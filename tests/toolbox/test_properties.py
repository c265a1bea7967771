"""No input makes a traceback: damaged versions of whole files get an answer, with places inside the file."""

from __future__ import annotations

import io
import json
import random
import re
import tempfile
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from tests.conftest import PROJECT

from toolbox import cli, source
from toolbox.checks import codes, report
from toolbox.source import problem

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}
# Of each file its entries: a few of them are as good as all, and quick. A page is one entry.
ENTRIES = {
    path.relative_to(PROJECT).as_posix(): re.split(r"(?m)^(?=- id:)", path.read_text("utf-8"))
    for path in (*(PROJECT / "data").glob("*.yaml"), *(PROJECT / "content").rglob("*.md"))
}
DATA = sorted(path for path in ENTRIES if path.startswith("data/"))
PAGES = sorted(ENTRIES.keys() - DATA)
CHARACTERS = (
    *"-:#[]{}&*!|>'\"%@`,?~\\",
    "\t",
    " ",
    "\n",
    "é",
    "\u200b",
    "\u202e",
    "\x00",
    "\ufeff",
    "😀",
    "---\n",
    "- ",
    ": ",
)
SCALARS = (
    "", "~", "null", "NO", "true", "2019", "012", "10:30", "1e400", "2026-02-30", "https://", "http://x", "x@y", "[]", "{}",
    "[a, [b]]", "{a: {b: c}}", "&a b", "*a", "!!python/object:os.system x", "'", '"', "|", ">-", "x" * 400, "-", "?", "/regios/",
    "<b>x</b>", "🙂", "../../etc/passwd", "[x](/nergens/)", "[x](javascript:1)", "jan@voorbeeld.nl",
)  # fmt: skip
QUESTION = re.compile(rb"[\[{][^\]}]*\?")  # the one thing on which the two parsers differ: see `source.read`
Mutation = Callable[[list[str], random.Random], None]


def drop_line(lines: list[str], chance: random.Random) -> None:
    del lines[chance.randrange(len(lines))]


def double_line(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines.insert(at, lines[at])


def swap_lines(lines: list[str], chance: random.Random) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def shift_line(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    width = len(lines[at]) - len(lines[at].lstrip(" "))
    lines[at] = " " * max(0, width + chance.choice((-2, -1, 1, 2))) + lines[at].lstrip(" ")


def insert_character(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    column = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:column] + chance.choice(CHARACTERS) + lines[at][column:]


def drop_character(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    column = chance.randint(0, len(lines[at]))
    lines[at] = lines[at][:column] + lines[at][column + 1 :]


def replace_scalar(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = re.sub(r"(: |- |\[).*", lambda found: found[1] + chance.choice(SCALARS), lines[at], count=1)


def replace_key(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    keys = ("naam", "url", "Name", "id", "", "1", "<<", "contact", "sources", "consent")
    lines[at] = re.sub(r"[a-z_]+:", lambda _: f"{chance.choice(keys)}:", lines[at], count=1)


def cut_off(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] = lines[at][: chance.randint(0, len(lines[at]))]
    del lines[at + 1 :]


def join_lines(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at : at + 2] = ["".join(lines[at : at + 2])]


MUTATIONS: tuple[Mutation, ...] = (
    drop_line,
    double_line,
    swap_lines,
    shift_line,
    insert_character,
    drop_character,
    replace_scalar,
    replace_key,
    cut_off,
    join_lines,
)


def swap_bytes(raw: bytes, chance: random.Random) -> bytes:
    """`raw` with one byte that may be no UTF-8, with other line ends or in another coding."""
    at = chance.randint(0, len(raw))
    other: tuple[bytes, ...] = (
        raw[:at] + bytes([chance.randrange(256)]) + raw[at + 1 :],
        raw.replace(b"\n", b"\r\n"),
        raw.replace(b"\n", b"\r", 1),
        b"\xef\xbb\xbf" + raw,
        raw.decode("utf-8").encode("utf-16"),
        raw.decode("utf-8").encode("cp1252", errors="replace"),
    )
    return chance.choice(other)


@st.composite
def damaged(draw: st.DrawFn) -> tuple[str, bytes]:
    """The path of a file and a few of its entries, damaged in one to three ways; one in eight is a page."""
    path = draw(st.sampled_from(PAGES if draw(st.integers(0, 7)) == 0 else DATA))
    chance = random.Random(draw(st.integers(0, 2**32)))
    entries = ENTRIES[path]
    first = chance.randrange(len(entries))
    lines = "".join(entries[first : first + chance.randint(1, 3)]).split("\n")
    for mutation in draw(st.lists(st.sampled_from(MUTATIONS), min_size=1, max_size=3)):
        mutation(lines, chance)
        lines = lines or [""]
    raw = "\n".join(lines).encode("utf-8", errors="replace")
    return path, swap_bytes(raw, chance) if draw(st.integers(0, 9)) == 0 else raw


def outside(found: dict[str, Any], raw: bytes) -> bool:
    """Whether a problem points at a place that an editor could not go to."""
    lines = raw.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line, column = found["line"], found["column"]
    return not (1 <= line <= len(lines) + 1 and 1 <= column <= len([*lines, ""][line - 1]) + 1)


def answers(path: str, raw: bytes, folder: Path) -> None:
    (folder / "data").mkdir()
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(raw)
    with redirect_stdout(io.StringIO()) as out:
        exit_code = cli.main(["check", "--format", "json"], environ=NOON, root=folder)
    problems = json.loads(out.getvalue())
    assert exit_code == any(each["severity"] == "error" for each in problems)
    assert [each for each in problems if each["code"] not in codes.by_code()] == []
    assert [each for each in problems if each["path"] == path and outside(each, raw)] == []


def read_twice(path: str, raw: bytes) -> None:
    assume(not QUESTION.search(raw))
    fast, plain = (source.read(path, raw, parser=parser) for parser in ("c", "python"))
    assert fast == plain
    report.text(problem.ordered(fast.problems), [fast])


@given(damaged())
def test_damaged_files_get_an_answer(file: tuple[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        answers(*file, Path(folder))


@given(damaged())
def test_both_parsers_read_the_same(file: tuple[str, bytes]) -> None:
    read_twice(*file)


@given(st.binary(max_size=400))
def test_any_bytes_get_an_answer(raw: bytes) -> None:
    read_twice("data/regions.yaml", raw)
