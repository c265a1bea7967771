"""`serve` as a process that can be asked what it has done. Knows MkDocs' words in the log, not what is served."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import clock, ground

READY, CHANGED, BUILT = "Serving on", "Detected file changes", "Documentation built"
ENDED = "(it ended)"
LONG = 900  # seconds
PAUSE, IDLE = 1.0, 0.3  # seconds between two looks, and the share of them that looking for changes takes at most


class Server:
    """A preview that runs. `line` waits for a line of its log and tells when it came."""

    def __init__(self, cwd: Path, port: int, env: Mapping[str, str]) -> None:
        command = (sys.executable, "-u", "-m", "mkdocs", "serve", "--livereload", "-a", f"127.0.0.1:{port}")
        self.address = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **ground.QUIET, **env},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._lines: queue.Queue[tuple[float, str]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put((time.perf_counter(), line))
        self._lines.put((time.perf_counter(), ENDED))

    def line(self, words: str) -> float:
        """The moment at which the next line with these words came."""
        said = []
        while True:
            try:
                moment, text = self._lines.get(timeout=LONG)
            except queue.Empty:
                sys.exit(f"serve did not say {words!r}:\n{''.join(said)[-4000:]}")
            said.append(text)
            if text == ENDED:
                sys.exit(f"serve ended before it said {words!r}:\n{''.join(said)[-4000:]}")
            if words in text:
                return moment

    @property
    def worked(self) -> float:
        return clock.worked(self.process.pid)

    def rest(self) -> None:
        """Until it does nothing but look for changes: what the last change began has ended, an index of the search too."""
        before, now = 0.0, self.worked
        while now - before > IDLE * PAUSE:
            time.sleep(PAUSE)
            before, now = now, self.worked


@contextmanager
def serving(cwd: Path, port: int, env: Mapping[str, str] | None = None) -> Iterator[Server]:
    """A preview that is ready; it ends with the block."""
    server = Server(cwd, port, env or {})
    try:
        server.line(READY)
        yield server
    finally:
        server.process.terminate()
        server.process.wait()
