"""Files written by several processes, run as a program: a test process has threads, beside which nothing is forked."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError

from toolbox_mkdocs.files import MadeFile, Writers

HERE = os.getpid()


def make(manner: str) -> bytes:
    """What a file holds: which process made it. In another process than the first it can go wrong."""
    if os.getpid() != HERE and manner == "full":
        raise OSError(errno.ENOSPC, "", "index.html")
    if os.getpid() != HERE and manner == "killed":
        os._exit(1)
    return b"here" if os.getpid() == HERE else b"elsewhere"


def main(folder: Path, manner: str) -> None:
    os.cpu_count = lambda: 2
    config = MkDocsConfig()
    config.site_dir = str(folder)
    files = [MadeFile(f"{number}/index.html", config, lambda: make(manner)) for number in range(1_000)]
    writers = Writers(files, lambda: (folder / "beside").write_bytes(make("right")))
    for file in files:
        file.copy_file()
    try:
        writers.wait()
    except BuildError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
