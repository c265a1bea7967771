"""Files that MkDocs writes but never sees made: each makes itself, and in a build several processes share the work."""

from __future__ import annotations

import functools
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Sequence

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
        self.is_left = False  # to another process, or until somebody asks for it

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002 - the signature is MkDocs'
        if not self.is_left:
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


class OnDemand:
    """The files of a preview, each made when a browser first asks for it: a save costs what is looked at, not the site."""

    def __init__(self) -> None:
        self._left: dict[str, MadeFile] = {}
        self._one_at_a_time = threading.Lock()

    def leave(self, files: Iterable[MadeFile]) -> None:
        """From now on these are the files, none of them made; those of before are forgotten."""
        with self._one_at_a_time:
            self._left = {file.dest_uri: file for file in files}
            for file in self._left.values():
                file.is_left = True

    def paths(self) -> tuple[str, ...]:
        """What nobody has asked for yet."""
        return tuple(self._left)

    def make(self, path: str) -> bool:
        """Writes the file at `path`, or the page in the folder of that name; whether there was one to write."""
        with self._one_at_a_time:
            page = f"{path.rstrip('/')}/index.html".lstrip("/")
            file = self._left.pop(path, None) or self._left.pop(page, None)
            if file:
                file.write()
            return bool(file)


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
                file.is_left = True

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
