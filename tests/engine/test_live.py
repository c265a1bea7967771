"""A real `mkdocs serve` on the small project, through what happens in a working day."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
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
    said: list[str]

    def page(self) -> str:
        return self._get("")

    def next_page(self, seen: str) -> str:
        """What an open page shows once it has reloaded itself: MkDocs answers when there is something new."""
        epoch, request = EPOCH.findall(seen)[0]
        answers = (
            int(self._get(f"livereload/{epoch}/{request}")) for _ in range(2)
        )  # a minute each when nothing is new
        assert any(answer > int(epoch) for answer in answers)
        return self.page()

    def _get(self, path: str) -> str:
        return self.get(path).decode()

    def get(self, path: str) -> bytes:
        with urlopen(self.url + path, timeout=PATIENCE) as answer:  # noqa: S310 - our own address
            return answer.read()  # type: ignore[no-any-return]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _until_served(stream: IO[str]) -> str:
    """The next line, or "" once it is there, or the end."""
    line = stream.readline()
    return "" if "Serving on" in line else line


@pytest.fixture
def preview(project: Path, tmp_path: Path) -> Iterator[Preview]:
    text = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").unlink()
    (project / "mkdocs.yml").write_text(f"{text}watch: [elders]\n", "utf-8")
    (project / "elders").mkdir()
    with serving(project, tmp_path, TOOLBOX_SEARCH="0") as preview:
        yield preview


@contextlib.contextmanager
def serving(project: Path, tmp_path: Path, **env: str) -> Iterator[Preview]:
    data = Path(shutil.copytree(project / "data", tmp_path / "data"))
    address = f"127.0.0.1:{free_port()}"
    world = {**os.environ, "TOOLBOX_DATA": str(data), "NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--strict", "--dev-addr", address]
    said: list[str] = []
    with subprocess.Popen(command, cwd=project, env=world | env, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        listener = threading.Thread(target=said.extend, args=(server.stderr,))  # a full pipe would hold the server up
        try:
            said.extend(iter(partial(_until_served, server.stderr), ""))
            assert server.poll() is None, "".join(said)
            listener.start()
            yield Preview(f"http://{address}/", data, said)
        finally:
            server.terminate()
            if listener.ident:
                listener.join()


def test_an_error_shows_in_the_open_page_and_goes_when_it_is_mended(preview: Preview, tmp_path: Path) -> None:
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

    (tmp_path / "project/elders/kladblok.txt").write_text("Een bestand waarop mkdocs.yml laat letten.", "utf-8")
    assert body(preview.next_page(mended)) == body(good)


@pytest.mark.parametrize("name", [".", "themes.yaml"])
def test_data_that_went_away_are_seen_when_they_are_back(preview: Preview, tmp_path: Path, name: str) -> None:
    """As `git stash` and `mv` do: the server itself stops watching a folder that is gone."""
    path = (preview.data / name).resolve()
    good = preview.page()
    path.rename(tmp_path / "away")
    gone = preview.next_page(good)
    assert body(gone) != body(good)
    (tmp_path / "away").rename(path)
    back = preview.next_page(gone)
    assert body(back) == body(good)

    themes = preview.data / "themes.yaml"
    themes.write_text(themes.read_text("utf-8") + "- id: [\n", "utf-8")
    assert 'role="alert"' in preview.next_page(back)


def body(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


def test_the_search_is_there_after_each_of_many_saves_and_the_terminal_stays_quiet(
    project: Path, tmp_path: Path
) -> None:
    """Saves come while the search of the last one is still being made: nothing that is out of date is written."""
    with serving(project, tmp_path) as preview:
        page = preview.page()
        themes = preview.data / "themes.yaml"
        text = themes.read_text("utf-8")
        for number in range(4):
            themes.write_text(text.replace("  summary: ", f"  summary: Getal{number} staat hier. ", 1), "utf-8")
            page = preview.next_page(page)
        folder = json.loads(preview.get("zoeken/stand.json"))["index"]
        assert b"Getal3" in preview.get(f"{folder}samenvattingen-0.txt")
    assert "Documentation built" in "".join(preview.said)
    assert "Traceback" not in "".join(preview.said)
