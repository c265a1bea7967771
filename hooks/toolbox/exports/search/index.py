"""Runs Pagefind over the documents, and numbers what it made by document."""

import os
import re
import shutil
import subprocess
import tempfile
import zlib
from collections.abc import Sequence
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from toolbox.exports.search import document
from toolbox.exports.search.document import Document

FOLDER = "pagefind"
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it; thousands of small files are slow on a disk
UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "wasm.unknown.pagefind")  # for pages that use Pagefind's own looks
# Which of Pagefind's pages is which document: their ids in the order of the register, without anything between them, as
# every byte here is one that a visitor waits for. Asking Pagefind itself for it costs more.
NUMBERS = "nummers.txt"
PREFIX = "nl_"  # what all of them begin with; js/engine.js puts it back
GZIP = 16 + zlib.MAX_WBITS  # that what is decompressed has gzip's head
# What Pagefind reads is named by the number of the document: nobody sees these addresses, as the register has the real ones.
DIGITS = 7
_NUMBER = re.compile(rb'"url":"/(\d+)\.html"')


def write(documents: Sequence[Document], site: Path) -> None:
    """Puts the index of `documents` into `site`/pagefind, in the place of an older one."""
    memory = str(MEMORY) if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="toolbox-", dir=memory) as work:
        source, output = Path(work, "documents"), Path(work, FOLDER)
        source.mkdir()
        for number, item in enumerate(documents):
            with open(f"{source}/{number:0{DIGITS}}.html", "wb") as file:  # noqa: PTH123 - a Path each costs as much as writing
                file.write(document.html(item).encode())
        _run("--site", str(source), "--output-path", str(output), "--force-language", "nl", "--quiet")
        for pattern in UNUSED:
            for path in output.glob(pattern):
                path.unlink()
        ids = _ids(output, len(documents))
        width = max(map(len, ids), default=0)
        (output / NUMBERS).write_text("".join(id.ljust(width) for id in ids), "utf-8")
        if (site / FOLDER).exists():
            shutil.rmtree(site / FOLDER)
        shutil.move(output, site / FOLDER)


def _ids(output: Path, count: int) -> list[str]:
    """The id that Pagefind gave to each document, in the order of the register."""
    ids: dict[int, str] = {}
    for entry in os.scandir(output / "fragment"):
        with open(entry.path, "rb") as file:  # noqa: PTH123
            number = _NUMBER.search(zlib.decompress(file.read(), GZIP))
        if number:
            ids[int(number[1])] = entry.name.partition(".")[0].removeprefix(PREFIX)
    return [ids[number] for number in range(count)]


def _run(*options: str) -> None:
    command = [pagefind_bin.get_executable(), *options]  # `python -m pagefind` takes as long to start as a small index
    result = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if result.returncode:
        raise RuntimeError(f"Pagefind made no index:\n{result.stdout}{result.stderr}")
