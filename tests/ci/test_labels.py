"""The labels that the forms and workflows rely on are made by a workflow, from one table."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.ci.conftest import ROOT, write

TABLE = tomllib.loads((ROOT / ".github/labels.toml").read_text("utf-8"))["label"]


def test_each_label_is_made_or_put_right(tmp_path: Path) -> None:
    log = tmp_path / "gh.log"
    write(tmp_path / "gh", f'#!/bin/sh\nprintf "%s|" "$@" >> "{log}"\necho >> "{log}"\n')
    command = [sys.executable, ROOT / ".ci/labels.py"]
    subprocess.run(command, env={"GH_COMMAND": str(tmp_path / "gh")}, check=True)
    assert log.read_text("utf-8").splitlines() == [
        f"label|create|{label['name']}|--force|--color|{label['color']}|--description|{label['description']}|"
        for label in TABLE
    ]


def test_a_refusal_of_the_host_makes_the_run_red(tmp_path: Path) -> None:
    write(tmp_path / "gh", "#!/bin/sh\nexit 4\n")
    command = [sys.executable, ROOT / ".ci/labels.py"]
    assert subprocess.run(command, env={"GH_COMMAND": str(tmp_path / "gh")}, check=False).returncode == 4


def test_every_label_that_a_form_or_workflow_names_is_in_the_table() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / ".github").rglob("*.yml")]
    named = {name for text in texts for name in re.findall(r"^labels:\n- (\S+)$|labels: \[(\S+)\]", text, re.MULTILINE)}
    names = {name for pair in named for name in pair if name} | {"akkoord", "werklijst"}
    assert names <= {label["name"] for label in TABLE}
    assert "voorstel" in names
