"""An editor that saves a file while a command is at work, at a moment of our choosing: run as a program, it tells what came of it.

A program of its own, because what listens to the files that Python opens can't be taken away again.
"""

from __future__ import annotations

import contextlib
import io
import json
import random
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.toolbox import pairs

from toolbox import cli

EDITED = "\n# Van de redactie\n"


@dataclass
class Editor:
    """Saves the file that is opened the `moment`-th time that the command opens one in `data`."""

    data: Path = Path()
    moment: int = 0
    opened: int = 0
    saved: list[Path] = field(default_factory=list)

    def listen(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event != "open" or self.data == Path() or not isinstance(arguments[0], str):
            return
        path = Path(arguments[0])
        if path.parent != self.data or not path.name.endswith(".yaml"):
            return
        self.opened += 1
        if self.opened == self.moment:
            self.saved.append(path)
            self.data, data = Path(), self.data  # its own opening is not heard
            path.write_text((path.read_text("utf-8") if path.exists() else "") + EDITED, "utf-8")
            self.data = data


def run(name: str, moment: int, editor: Editor) -> dict[str, Any]:
    """One command in a new folder, with one save during it."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        pairs.lay_out(root)
        before = pairs.contents(root)
        words = pairs.CHANGES[name].words("links", root)
        editor.data, editor.moment, editor.opened, editor.saved = root / "data", moment, 0, []
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as err:
            code = cli.main(words, pairs.NOON, root)
        editor.data = Path()
        after = pairs.contents(root)
        kept = all(EDITED.strip("#\n ") in after[path.name] for path in editor.saved)
        same = {name: rest for name, text in after.items() if (rest := text.replace(EDITED, ""))} == before
        did = pairs.CHANGES[name].is_done("links", root) if code == 0 else same
    return {
        "name": name,
        "moment": moment,
        "of": editor.opened,
        "code": code,
        "kept": kept,
        "did": did,
        "said": err.getvalue(),
    }


if __name__ == "__main__":
    chance = random.Random(int(sys.argv[1]))
    editor = Editor()
    sys.addaudithook(editor.listen)
    moments = {name: run(name, 0, editor)["of"] for name in pairs.CHANGES}
    names = [chance.choice(list(moments)) for _ in range(int(sys.argv[2]))]
    json.dump([run(name, chance.randint(1, moments[name]), editor) for name in names], sys.stdout)
