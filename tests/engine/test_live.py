"""A real `mkdocs serve` on the real data: an error shows in the open page, and goes when it is mended."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO
from urllib.request import urlopen

import pytest

PATIENCE = 120  # seconds that a slow machine may take for one build
EPOCH = re.compile(r"livereload\((\d+), (\d+)\);")


@dataclass
class Preview:
    url: str
    data: Path

    def page(self) -> str:
        return self._get("")

    def next_page(self, seen: str) -> str:
        """What an open page shows once it has reloaded itself: MkDocs answers when there is something new."""
        epoch, request = EPOCH.findall(seen)[0]
        while int(self._get(f"livereload/{epoch}/{request}")) <= int(epoch):
            pass
        return self.page()

    def _get(self, path: str) -> str:
        with urlopen(self.url + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own address
            return answer.read().decode()  # type: ignore[no-any-return]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _until_served(stream: IO[str]) -> str:
    """The next line, or "" once it is there, or the end."""
    line = stream.readline()
    return "" if "Serving on" in line else line


@pytest.fixture
def preview(root: Path, tmp_path: Path) -> Iterator[Preview]:
    data = Path(shutil.copytree(root / "data", tmp_path / "data"))
    address = f"127.0.0.1:{free_port()}"
    world = {**os.environ, "TOOLBOX_DATA": str(data), "NO_MKDOCS_2_WARNING": "1", "TOOLBOX_SEARCH": "0"}
    world["TMPDIR"] = str(tmp_path)
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--strict", "--dev-addr", address]
    with subprocess.Popen(command, cwd=root, env=world, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            said = list(iter(partial(_until_served, server.stderr), ""))
            assert server.poll() is None, "".join(said)
            yield Preview(f"http://{address}/", data)
        finally:
            server.terminate()


def test_an_error_shows_in_the_open_page_and_goes_when_it_is_mended(preview: Preview) -> None:
    themes = preview.data / "themes.yaml"
    right = themes.read_text("utf-8")
    good = preview.page()
    assert 'role="alert"' not in good
    assert "Content-Security-Policy" not in good  # the reload is an inline script

    themes.write_text(right + "- id: [\n", "utf-8")
    wrong = preview.next_page(good)
    assert 'role="alert"' in wrong
    assert "themes.yaml:" in wrong
    assert re.findall("<h1.*?</h1>", wrong) == re.findall("<h1.*?</h1>", good)

    themes.write_text(right, "utf-8")
    mended = preview.next_page(wrong)
    assert EPOCH.sub("", mended).split("<script>livereload")[0] == EPOCH.sub("", good).split("<script>livereload")[0]
