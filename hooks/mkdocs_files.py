"""Files that MkDocs writes but never sees made: each makes itself, and in a build several processes share the work."""

from __future__ import annotations

import functools
import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from toolbox import artifacts

FEW = 200  # so many files are written sooner than a process has started


class MadeFile(File):
    """A file of the site whose content is made when it is written."""

    def __init__(self, url: str, config: MkDocsConfig, make: Callable[[], bytes]) -> None:
        super().__init__(
            f"{url}.made",  # so that MkDocs makes no page of a file that is Markdown
            None,
            config.site_dir,
            use_directory_urls=True,
            dest_uri=url,
            inclusion=InclusionLevel.INCLUDED,
        )
        self.make = make
        self.is_shared_out = False  # another process writes it

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002 - the signature is MkDocs'
        if not self.is_shared_out:
            self.write()

    def write(self) -> None:
        path = self.abs_dest_path
        made = self.make()
        try:
            file = open(path, "wb")  # noqa: PTH123, SIM115 - there are tens of thousands, and a Path each costs as much as writing
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
            file = open(path, "wb")  # noqa: PTH123, SIM115
        with file:
            file.write(made)


class NativeFile(File):
    """An empty page that MkDocs renders; `on_page_content` gives it what it holds."""

    def __init__(self, name: str, config: MkDocsConfig, make: Callable[[], artifacts.Page]) -> None:
        super().__init__(
            f"{name}.md",
            None,
            config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{name}.html",
            inclusion=InclusionLevel.NOT_IN_NAV,
        )
        self.content_string = ""
        self.make = make


class Hands:
    """The processes that write their share of `files`, the parent's own share excepted, and one that does `beside`.

    None where they can't help: on a system without fork, with one processor, or beside threads, which a fork would leave
    behind. Then the parent does all.
    """

    def __init__(self, files: Sequence[MadeFile], beside: Callable[[], None] | None = None) -> None:
        self.helpers: list[multiprocessing.process.BaseProcess] = []
        self.left = beside
        hands = min(4, os.cpu_count() or 1)
        if len(files) < FEW or hands == 1 or not hasattr(os, "fork") or threading.active_count() > 1:
            return
        if beside:
            self._start(beside)
            self.left = None
        for number in range(1, hands):
            share = files[number::hands]
            self._start(functools.partial(_write, share))
            for file in share:
                file.is_shared_out = True

    def _start(self, work: Callable[[], None]) -> None:
        helper = multiprocessing.get_context("fork").Process(target=work, daemon=True)
        helper.start()
        self.helpers.append(helper)

    def wait(self) -> None:
        """Until all is done. What went wrong in a process was told there; here it ends the build."""
        if self.left:
            self.left()
        for helper in self.helpers:
            helper.join()
            if helper.exitcode:
                raise RuntimeError("a part of the site could not be written: see above")


def _write(files: Sequence[MadeFile]) -> None:
    for file in files:
        file.write()
