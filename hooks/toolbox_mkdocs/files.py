"""Files that MkDocs writes but never sees made: each makes itself, and in a build several processes share the work."""

from __future__ import annotations

import functools
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, InclusionLevel

from toolbox.site.output import Page
from toolbox_mkdocs import failures

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
        self.is_mine: Callable[[], bool] = _always  # False: another process writes it, or it waits until somebody asks

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002 - the signature is MkDocs'
        if self.is_mine():
            self.write()

    def write(self) -> None:
        """There are tens of thousands, most the first in a folder of their own: a Path each would cost as much as writing."""
        path, made = self.abs_dest_path, self.make()
        folder = os.path.dirname(path)  # noqa: PTH120
        try:
            os.mkdir(folder)  # noqa: PTH102
        except FileExistsError:
            pass
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(made)


class NativeFile(File):
    """An empty page that MkDocs renders; `on_page_content` gives it what it holds."""

    def __init__(self, name: str, config: MkDocsConfig, make: Callable[[], Page]) -> None:
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


class Row:
    """So many files, which MkDocs takes from the first on and the helpers from the last on, until they meet: nobody waits."""

    def __init__(self, count: int) -> None:
        context = multiprocessing.get_context("fork")
        self._first, self._last = context.Value("l", 0, lock=False), context.Value("l", count, lock=False)
        self._lock = context.Lock()

    def takes(self, number: int) -> bool:
        """Whether MkDocs, which has come to file `number`, is to write it."""
        with self._lock:
            if number >= self._last.value:
                return False
            self._first.value = number + 1
            return True

    def from_the_end(self) -> Iterator[int]:
        while True:
            with self._lock:
                if self._last.value <= self._first.value:
                    return
                self._last.value -= 1
                number = self._last.value
            yield number


class Hands:
    """The processes that write their share of `files`, the parent's own share excepted, and one that does `beside`.

    None where they can't help: on a system without fork, with one processor, or beside threads, which a fork would leave
    behind. Then the parent does all.
    """

    def __init__(self, files: Sequence[MadeFile], beside: Callable[[], object] | None = None) -> None:
        self.helpers: list[multiprocessing.process.BaseProcess] = []
        self.left = beside
        hands = min(4, os.cpu_count() or 1)
        if len(files) < FEW or hands == 1 or not _can_fork() or threading.active_count() > 1:
            return
        if beside:
            self._start(beside)
            self.left = None
        row = Row(len(files))
        for number, file in enumerate(files):
            file.is_mine = functools.partial(row.takes, number)
        for _ in range(1, hands):
            self._start(functools.partial(_write, files, row))

    def _start(self, work: Callable[[], object]) -> None:
        helper = multiprocessing.get_context("fork").Process(target=_help, args=(work,), daemon=True)
        helper.start()
        self.helpers.append(helper)

    def wait(self) -> None:
        """Until all is done. What went wrong in a process was told there; here it ends the build."""
        if self.left:
            self.left()
        for helper in self.helpers:
            helper.join()
            if helper.exitcode:
                raise BuildError("Een deel van de site is niet geschreven: zie hierboven.")


def _help(work: Callable[[], object]) -> None:
    try:
        with failures.refusals():
            work()
    except BuildError as error:
        sys.exit(str(error))


def _write(files: Sequence[MadeFile], row: Row) -> None:
    for number in row.from_the_end():
        files[number].write()


def _can_fork() -> bool:
    """Not on macOS either, whose own libraries start threads."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


def _always() -> bool:
    return True
