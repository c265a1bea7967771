"""What a preview remembers never shows: after each of many edits the site is the one that a fresh process makes."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.engine.made_up import Engine
from toolbox_mkdocs import hooks
from toolbox_mkdocs.preview import OnDemand

# A preview in a process of its own: one build, with every file written.
FRESH = """\
import sys
from pathlib import Path
from tests.engine.made_up import Engine
engine = Engine(Path(sys.argv[1]), Path(sys.argv[2]))
engine.start("serve")
engine.serve()
"""
LEFT = 2  # entries that a file keeps, so that every edit has something to work on
MORE = 8  # entries that are added to each of these, so that there is something to drop
ENTRY = (
    "- id: extra-{n}\n  name: Extra {n}\n  {field}: Nummer {n} is verzonnen.\n  sources:\n    - title: Verslag {n}\n"
)
GROWN = {"themes.yaml": "summary", "terms.yaml": "definition"}
ITEM = re.compile(r"^- id: .*\n(?:(?!- id: ).*\n)*", re.MULTILINE)


def _retell(text: str, dice: random.Random) -> str:
    """Another summary or definition somewhere: what cards, lists and the entry's own page show."""
    found = dice.choice(list(re.finditer(r"^  (summary|definition): (?![>|'\"]).*$", text, re.MULTILINE)))
    return f"{text[: found.start()]}  {found[1]}: Hier staat nu getal {dice.randrange(10**6)}.{text[found.end() :]}"


def _drop(text: str, dice: random.Random) -> str:
    """An entry less; what names it is in error, which a preview shows above the last good site."""
    items = list(ITEM.finditer(text))
    if len(items) <= LEFT:
        return text
    found = dice.choice(items)
    return text[: found.start()] + text[found.end() :]


def _swap(text: str, dice: random.Random) -> str:
    """Two entries in each other's place: the pencil leads elsewhere."""
    items = list(ITEM.finditer(text))
    at = dice.randrange(len(items) - 1)
    one, two = items[at], items[at + 1]
    return text[: one.start()] + two.group() + one.group() + text[two.end() :]


def _break(text: str, _dice: random.Random) -> str:
    return text + "- id: [\n"


EDITS: tuple[Callable[[str, random.Random], str], ...] = (_retell, _retell, _retell, _drop, _swap, _break)
FILES = ("regions.yaml", "themes.yaml", "events.yaml", "terms.yaml")


@pytest.mark.parametrize("edits", [1, pytest.param(50, marks=pytest.mark.audit)])
def test_a_preview_after_many_edits_is_the_site_of_a_fresh_process(
    edits: int, project: Path, tmp_path: Path, real: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    dice = random.Random(8)
    data = project / "data"
    for name, field in GROWN.items():
        with (data / name).open("a", encoding="utf-8") as file:
            file.writelines(f"\n{ENTRY.format(n=number, field=field)}" for number in range(MORE))
    monkeypatch.setenv("TOOLBOX_DATA", str(data))
    monkeypatch.setenv("TOOLBOX_SEARCH", "0")
    real.start("serve")
    real.serve()
    session = hooks.session
    left = session.on_demand = OnDemand()
    for _ in range(edits):
        path = data / dice.choice(FILES)
        before = path.read_text("utf-8")
        path.write_text(dice.choice(EDITS)(before, dice), "utf-8")
        shown = _written(real.serve(), left)
        if 'role="alert"' in session.notice:  # the last good site stays, which a fresh process has not seen
            path.write_text(before, "utf-8")
            shown = _written(real.serve(), left)
        assert _differing(shown, _fresh(project, tmp_path / "fresh")) == []


def _differing(some: dict[str, bytes], others: dict[str, bytes]) -> list[str]:
    return sorted(name for name in some.keys() | others.keys() if some.get(name) != others.get(name))


def _written(site: Path, on_demand: OnDemand) -> dict[str, bytes]:
    """Every file of the preview, asked for one by one."""
    for path in on_demand.paths():
        assert on_demand.make(path)
    return _bytes(site)


def _fresh(root: Path, site: Path) -> dict[str, bytes]:
    world = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "hooks")))}
    subprocess.run([sys.executable, "-c", FRESH, str(root), str(site)], cwd=root, env=world, check=True)
    return _bytes(site)


def _bytes(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
