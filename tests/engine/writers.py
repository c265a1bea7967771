"""Files written by several processes, run as a program: a test process has threads, beside which nothing is forked."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError

from toolbox_mkdocs.files import MadeFile, Writers

HERE = os.getpid()


def make(manner: str, begun: Path) -> bytes:
    """What a file holds: which process made it. In another process than the first it can go wrong.

    The first waits until another has begun: on a busy machine it would have made all by then.
    """
    if os.getpid() != HERE:
        begun.touch()
    patience = time.monotonic() + 60
    while not begun.exists() and time.monotonic() < patience:
        time.sleep(0.01)
    if os.getpid() != HERE and manner == "full":
        raise OSError(errno.ENOSPC, "", "index.html")
    if os.getpid() != HERE and manner == "killed":
        os._exit(1)
    return b"here" if os.getpid() == HERE else b"elsewhere"


def main(folder: Path, manner: str) -> None:
    os.cpu_count = lambda: 2
    config = MkDocsConfig()
    config.site_dir = str(folder)
    begun = folder / "begun"
    files = [MadeFile(f"{number}/index.html", config, lambda: make(manner, begun)) for number in range(1_000)]
    writers = Writers(files, lambda: (folder / "beside").write_bytes(make("right", folder / "begun-beside")))
    for file in files:
        file.copy_file()
    try:
        writers.wait()
    except BuildError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
