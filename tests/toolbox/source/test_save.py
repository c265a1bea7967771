"""Files are replaced all or none, one command after the other, and never over what somebody else saved."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from toolbox.source import save


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/a.yaml").write_bytes(b"a\n")
    (tmp_path / "data/b.yaml").write_bytes(b"b\n")
    return tmp_path


BEFORE = {"data/a.yaml": b"a\n", "data/b.yaml": b"b\n"}


def contents(root: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (root / "data").iterdir() if path.is_file()}


def test_what_differs_is_replaced_and_named(root: Path) -> None:
    with save.session(root) as session:
        changed = session.replace(BEFORE, {"data/a.yaml": "a\n", "data/b.yaml": "é\n", "data/c.yaml": "c\n"})
    assert changed == ["data/b.yaml", "data/c.yaml"]
    assert contents(root) == {"a.yaml": b"a\n", "b.yaml": "é\n".encode(), "c.yaml": b"c\n"}


def test_a_file_can_go(root: Path) -> None:
    with save.session(root) as session:
        assert session.replace(BEFORE, {"data/a.yaml": None, "data/b.yaml": "x\n"}) == ["data/a.yaml", "data/b.yaml"]
    assert contents(root) == {"b.yaml": b"x\n"}


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_what_somebody_else_saved_meanwhile_is_left_alone_and_nothing_is_replaced(root: Path, name: str) -> None:
    """Also what is only read, and a file that was not there."""
    with save.session(root) as session:
        (root / f"data/{name}.yaml").write_bytes(b"redactie\n")
        with pytest.raises(save.Refused) as refused:
            session.replace(BEFORE, {"data/a.yaml": "x\n", "data/c.yaml": "c\n"})
    assert str(refused.value) == (
        f"Een ander programma heeft data/{name}.yaml opgeslagen terwijl deze opdracht bezig was. "
        "Er is niets veranderd. Voer de opdracht opnieuw uit."
    )
    assert contents(root) == {"a.yaml": b"a\n", "b.yaml": b"b\n"} | {f"{name}.yaml": b"redactie\n"}


FAILS_AT_THE_SECOND = """
import errno, sys
from pathlib import Path
from toolbox.source import save

moves = []

def refuse(event, arguments):
    if event == "os.rename":
        moves.append(arguments)
        if len(moves) == 2:
            raise OSError(errno.EIO, "broken")

sys.addaudithook(refuse)
with save.session(Path(sys.argv[1])) as session:
    session.replace({"data/a.yaml": b"a\\n", "data/b.yaml": b"b\\n"}, {"data/c.yaml": "c\\n", "data/a.yaml": "x\\n"})
"""


def test_what_was_replaced_is_put_back_when_the_next_can_not_be(root: Path) -> None:
    """The disk breaks at the second of two, which the first does not show."""
    command = (sys.executable, "-c", FAILS_AT_THE_SECOND, str(root))
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.stderr.endswith("OSError: [Errno 5] broken\n")
    assert contents(root) == {"a.yaml": b"a\n", "b.yaml": b"b\n"}


def test_a_file_keeps_who_may_read_it(root: Path) -> None:
    (root / "data/a.yaml").chmod(0o640)
    with save.session(root) as session:
        session.replace(BEFORE, {"data/a.yaml": "x\n"})
    assert (root / "data/a.yaml").stat().st_mode & 0o777 == 0o640


def test_the_lock_lies_where_all_see_it_and_serve_does_not_look(root: Path) -> None:
    with save.session(root):
        assert [path.name for path in root.iterdir()] == ["data", ".toolbox-lock"]
    assert (root / ".toolbox-lock").stat().st_mode & 0o777 == 0o666
