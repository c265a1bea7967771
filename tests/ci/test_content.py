"""Valid content never turns code red: harmless edits of the real facts pass what check.yml runs for a change of facts alone."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.conftest import ROOT, git
from tests.toolbox.models import trees
from toolbox import model
from toolbox.model import Kind

# What makes the whole site and all its files anew: after the edits too, in `make audit`.
LONG = [
    f"--ignore=tests/data/test_{name}.py"
    for name in ("address", "exports", "told", "open_site", "worth", "help", "my_region", "towns")
]
ITEM = re.compile(r"^- id: (\S+)\n(?:(?!- id: ).*\n?)*", re.MULTILINE)
SOURCES = "  sources:\n    - title: Verslag van Voorbeeld\n      url: https://www.voorbeeld.nl/verslag\n"
TERM = f"- id: zzz-voorbeeldbegrip\n  name: Voorbeeldbegrip\n  definition: Een woord dat nergens staat.\n{SOURCES}"
THEME = f"- id: zzz-voorbeeldthema\n  name: Voorbeeldthema\n  summary: Een onderwerp dat is verzonnen.\n{SOURCES}"


def appended(root: Path, kind: str, entry: str) -> None:
    path = root / f"data/{kind}.yaml"
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\n{entry}".lstrip(), "utf-8")


def replaced(root: Path, kind: str, pattern: str, replacement: str) -> None:
    path = root / f"data/{kind}.yaml"
    text, count = re.subn(pattern, replacement, path.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count == 1
    path.write_text(text, "utf-8")


def listed(root: Path) -> list[Kind]:
    """The kinds that have a list."""
    return [kind for kind in model.KINDS if (root / f"data/{kind.name}.yaml").is_file()]


def fewer(root: Path) -> None:
    """Three of each kind that nothing refers to, with a note that they are gone for good."""
    texts = [path.read_text("utf-8") for path in (*root.glob("data/**/*.yaml"), *root.glob("content/**/*.md"))]
    mentions = Counter(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", "\n".join(texts)))
    dice, gone = random.Random(14), []
    for kind in (
        kind for kind in listed(root) if kind.name != "alliances"
    ):  # a regulation names them, and each town has two
        path = root / f"data/{kind.name}.yaml"
        items = list(ITEM.finditer(path.read_text("utf-8")))
        free = [item[1] for item in items if mentions[item[1]] == 1]
        chosen = dice.sample(free, min(3, len(free)))
        path.write_text("".join(item[0] for item in items if item[1] not in chosen), "utf-8")
        gone += [(id, kind.name) for id in chosen]
    assert len(gone) >= len(listed(root))
    records = [f"- id: {id}\n  kind: {kind}\n  removed: 2026-11-22\n" for id, kind in sorted(gone)]
    (root / "data/removed.yaml").write_text("\n".join(records), "utf-8")


def split(root: Path) -> None:
    """Each list in a folder of two files."""
    for kind in listed(root):
        path = root / f"data/{kind.name}.yaml"
        items = [item[0] for item in ITEM.finditer(path.read_text("utf-8"))]
        folder = path.with_suffix("")
        folder.mkdir(exist_ok=True)
        for name, part in (("een", items[: len(items) // 2]), ("twee", items[len(items) // 2 :])):
            (folder / f"{name}.yaml").write_text("".join(part), "utf-8")
        path.unlink()


EDITS: dict[str, Callable[[Path], None]] = {
    "an entry more at the end": lambda root: appended(root, "terms", TERM),
    "a name in quotes": lambda root: replaced(root, "regions", r"^  name: ([^'\"\n]*)$", r'  name: "\1"'),
    "another name of the site": lambda root: replaced(root, "site", r"^name: .*$", "name: Toolbox Voorbeeld"),
    "a new theme": lambda root: appended(root, "themes", THEME),
    "another summary": lambda root: replaced(
        root, "experts", r"^  summary: [^>|'\"\n]*$", "  summary: Weet veel van voorbeelden."
    ),
    "entries less": fewer,
    "lists in folders": split,
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """This repository as it stands, with the tools of this one."""
    root = tmp_path / "toolbox"
    for name in git(ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split("\0"):
        if (ROOT / name).is_file():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, root / name)
    shutil.copytree(ROOT / "hooks", root / "hooks", dirs_exist_ok=True, ignore=trees.HALF_WRITTEN)  # compiled
    for name in (".venv", "tests/node_modules"):
        (root / name).symlink_to(ROOT / name)
    (root / "data/removed.yaml").touch()
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "een")
    for edit in EDITS.values():
        edit(root)
    git(root, "add", "--all", "data")
    git(root, "commit", "-q", "-m", "twee")
    return root


def run(root: Path, *command: str) -> str:
    """What a command says that must succeed, in the copy and with its code."""
    ours = ("PYTEST", "COV_", "TOOLBOX_", "GITHUB_", "HYPOTHESIS_")
    world = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    world |= {"PYTHONPATH": str(root / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=root, env=world, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-8000:]
    return done.stdout


def test_harmless_edits_pass_the_check_and_the_tests_of_the_data(copy: Path) -> None:
    run(copy, sys.executable, "-m", "toolbox", "check")
    run(copy, sys.executable, "-m", "toolbox", "vanished", "main~1")
    said = run(
        copy,
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        "0",
        "-m",
        "content and not audit",
        *LONG,
        "tests/data",
        "tests/test_handbook.py",
    )
    assert re.search(r"^\d\d+ passed", said, re.MULTILINE), said


@pytest.mark.audit
def test_harmless_edits_pass_all_that_a_change_of_facts_alone_has_to(copy: Path) -> None:
    said = run(copy, sys.executable, ".ci/scope.py", "main~1")
    assert said == "code=false\n"
    said = run(copy, ".ci/content")
    assert re.search(r"\d\d\d passed", said), said
