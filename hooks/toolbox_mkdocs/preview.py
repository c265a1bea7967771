"""A preview that lasts a working day: makes what a browser asks for, and sees files that went away and came back."""

from __future__ import annotations

import contextlib
import itertools
import tempfile
import threading
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from toolbox_mkdocs.files import MadeFile

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment


class OnDemand:
    """The files of a preview, each made when a browser first asks for it: a save costs what is looked at, not the site."""

    def __init__(self) -> None:
        self._files: dict[str, MadeFile] = {}
        self._folders: dict[str, Callable[[], object]] = {}
        self._made: set[str] = set()
        self._build = 1
        self._is_building = False
        self._turn = threading.Condition()

    def close(self) -> None:
        """A build begins: waits for what is being made, and after this nothing of before is written any more."""
        with self._turn:
            self._is_building = True
            self._leave((), {})

    def _leave(self, files: Iterable[MadeFile], folders: Mapping[str, Callable[[], object]]) -> None:
        """From now on these are the files, and the folders that are made as a whole; none of them is made yet."""
        self._files = {file.dest_uri: file for file in files}
        self._folders = dict(folders)
        self._made.clear()
        for file in self._files.values():
            file.is_mine = _never

    def open(self, files: Iterable[MadeFile], folders: Mapping[str, Callable[[], object]]) -> None:
        """The build has emptied the output: now these can be asked for."""
        with self._turn:
            self._leave(files, folders)
            self._build += 1
            self._is_building = False
            self._turn.notify_all()

    def paths(self) -> tuple[str, ...]:
        """The files that nobody has asked for yet."""
        return tuple(path for path in self._files if path not in self._made)

    def make(self, path: str) -> int:
        """Writes the file at `path`, the page in the folder of that name, or the folder around it, unless somebody else
        just did: the number of the build that it is of, or 0 when there is none."""
        page = f"{path.rstrip('/')}/index.html".lstrip("/")
        with self._turn:
            self._turn.wait_for(lambda: not self._is_building)
            for name in (path, page, path.partition("/")[0]):
                write = self._files[name].write if name in self._files else self._folders.get(name)
                if write and name not in self._made:
                    write()
                    self._made.add(name)
                if write:
                    return self._build
        return 0


def answer(server: LiveReloadServer, on_demand: OnDemand) -> None:
    """What the server does not find, it finds once it is made. It looks when no build is going on."""
    usual = server.get_app() or server.serve_request

    def application(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").removeprefix(server.mount_path)
        answers: list[tuple[Any, ...]] = []
        seen = 0

        def hold(*head: Any) -> None:
            answers.append(head)

        while True:  # a save may throw away what was just made; a build is asked once
            body = usual(environ, hold)  # type: ignore[arg-type]
            build = on_demand.make(path) if answers[-1][0].startswith("404") else 0
            if build in (0, seen):
                start_response(*answers[-1])
                return body
            seen = build

    server.set_app(application)


class Watch(FileSystemEventHandler):
    """Has the server watch some folders, also when they go away for a while.

    The server stops watching a folder that is gone, as `data` is for a moment in `git stash` or `mv`. So this listens to
    the folders around them. The server builds when a file changes in what it watches: to wake it, a file is made in a
    folder of its own.
    """

    def __init__(self, server: LiveReloadServer, folders: Iterable[Path]) -> None:
        self._server = server
        self._gone = set(folders)
        self._watched: set[Path] = set()
        self._signals = tempfile.TemporaryDirectory(prefix="toolbox-")
        self._count = itertools.count()
        server.watch(self._signals.name)
        for folder in {path.parent for path in self._gone}:
            if folder.is_dir():
                server.observer.schedule(self, str(folder), recursive=False)
        self._look()

    def close(self) -> None:
        self._signals.cleanup()

    def on_any_event(self, event: FileSystemEvent) -> None:  # noqa: ARG002 - what is there tells more than one event
        if self._look():
            Path(self._signals.name, str(next(self._count))).touch()

    def _look(self) -> bool:
        """Watches what has come back; whether anything came or went."""
        watched = {
            Path(emitter.watch.path) for emitter in self._server.observer.emitters if emitter.should_keep_running()
        }
        gone = {path for path in self._watched if path not in watched or not path.is_dir()}
        back = {path for path in self._gone | gone if path.is_dir()}
        for path in gone:
            self._forget(str(path))
        for path in back:
            self._server.watch(str(path))
        self._watched = (self._watched - gone) | back
        self._gone = (self._gone | gone) - back
        return bool(gone or back)

    def _forget(self, path: str) -> None:
        """The server counts who watches a path, MkDocs itself included, and starts anew once nobody does."""
        with contextlib.suppress(KeyError):
            while True:
                self._server.unwatch(path)


def _never() -> bool:
    return False
