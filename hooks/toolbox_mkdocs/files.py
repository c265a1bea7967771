"""Files that MkDocs writes but never sees made: each makes itself, and in a build several processes share the work."""

import functools
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.structure.files import File, InclusionLevel

from toolbox.pages import templating
from toolbox.site.output import Page
from toolbox_mkdocs import failures

FEW = 200  # so many files are written sooner than a process has started


def published(files: Iterable[File], config: MkDocsConfig, loaded: Container[str]) -> Iterator[File]:
    """Of what lies among the texts the files that mkdocs.yml lets pages load: the toolbox makes the rest."""
    return (file for file in files if file.src_dir == config.docs_dir and file.src_uri in loaded)


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
        self.put(self.make())

    def put(self, content: bytes) -> None:
        """There are tens of thousands, most the first in a folder of their own: a Path each would cost as much as writing."""
        path = self.abs_dest_path
        folder = os.path.dirname(path)  # noqa: PTH120
        try:
            os.mkdir(folder)  # noqa: PTH102
        except FileExistsError:
            pass
        except FileNotFoundError:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
        with open(path, "wb") as file:  # noqa: PTH123
            file.write(content)


def taken(files: list[MadeFile], url: str) -> MadeFile | None:
    """The file at `url`, taken out of those that others write."""
    file = next((file for file in files if file.dest_uri == url), None)
    if file:
        files.remove(file)
        file.is_mine = lambda: False
    return file


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


class Batch:
    """The files of a build: MkDocs takes them from the first on, other processes from the last on, until they meet."""

    def __init__(self, files: Sequence[MadeFile]) -> None:
        context = multiprocessing.get_context("fork")
        self._files = files
        self._first, self._last = context.Value("l", 0, lock=False), context.Value("l", len(files), lock=False)
        self._lock = context.Lock()
        for number, file in enumerate(files):
            file.is_mine = functools.partial(self._takes, number)

    def _takes(self, number: int) -> bool:
        """Whether MkDocs, which has come to file `number`, is to write it."""
        with self._lock:
            if number >= self._last.value:
                return False
            self._first.value = number + 1
            return True

    def write_from_the_end(self) -> None:
        while (number := self._take_last()) is not None:
            self._files[number].write()

    def _take_last(self) -> int | None:
        with self._lock:
            if self._last.value <= self._first.value:
                return None
            self._last.value -= 1
            return int(self._last.value)

    def close(self) -> None:
        """What nobody has taken stays unwritten."""
        with self._lock:
            self._last.value = self._first.value


class Writers:
    """The processes that write their share of `files`, this one's own share excepted; one of them does `beside` first.

    None where they can't help: on a system without fork, with one processor, or beside threads, which a fork would leave
    behind. Then this process does all.
    """

    def __init__(self, files: Sequence[MadeFile], beside: Callable[[], object] | None = None) -> None:
        self._left = beside
        self._batch: Batch | None = None
        self._shares: list[Future[None]] = []
        count = min(4, os.cpu_count() or 1)
        if len(files) < FEW or count == 1 or not _can_fork() or threading.active_count() > 1:
            return
        templating.environment()  # compiled once, before the fork
        self._left, self._batch = None, Batch(files)
        works = [*([beside] if beside else []), *[self._batch.write_from_the_end] * (count - 1)]
        context = multiprocessing.get_context("fork")
        self._pool = ProcessPoolExecutor(len(works), context, initializer=_begin, initargs=(works,))
        self._shares = [self._pool.submit(_work, number) for number in range(len(works))]

    def wait(self) -> None:
        """Until all is done; what went wrong in another process is raised here."""
        if self._left:
            self._left()
        try:
            for share in self._shares:
                share.result()
        except BrokenProcessPool:
            raise BuildError("Een deel van de site is niet geschreven: een proces is afgebroken.") from None
        finally:
            self.stop()

    def stop(self) -> None:
        """No process writes any more when this is done."""
        if self._batch:
            self._batch.close()
            self._pool.shutdown()


_works: list[
    Callable[[], object]
] = []  # filled in the processes of `Writers` alone, which have it from before the fork


def _begin(works: Sequence[Callable[[], object]]) -> None:
    _works[:] = works
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A build that is killed can't stop its processes, and these would wait for work for ever."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _work(number: int) -> None:
    with failures.refusals():
        _works[number]()


def _can_fork() -> bool:
    """Not on macOS either, whose own libraries start threads."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


def _always() -> bool:
    return True
