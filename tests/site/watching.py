"""A host that hears of each error in a script and each promise that nobody caught, in any engine. Knows no page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, ClassVar
from urllib.parse import unquote

from tests.site import conftest

TOLD, SCRIPT = "/fout?", "/fouten.js"
TELL = f"""
const tell = (text) => void fetch("{TOLD}" + encodeURIComponent(location.pathname + ": " + text), {{ keepalive: true }});
addEventListener("error", ({{ message }}) => tell(message));
addEventListener("unhandledrejection", ({{ reason }}) => tell("not caught: " + reason));
"""


class Watcher(conftest.Host):
    """Puts a script of its own before all others in each page."""

    heard: ClassVar[list[str]]

    def send_head(self) -> BytesIO | BinaryIO | None:
        if self.path.startswith(TOLD):
            self.heard.append(unquote(self.path.removeprefix(TOLD)))
        if self.path.startswith((TOLD, SCRIPT)):
            return self.answer(TELL.encode(), "text/javascript")
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if self.path.partition("?")[0].endswith("/") else path
        if page.suffix != ".html" or not page.is_file():
            return super().send_head()
        tag = f'<head>\n<script src="{SCRIPT}"></script>'.encode()
        return self.answer(page.read_bytes().replace(b"<head>", tag, 1), "text/html; charset=utf-8")

    def answer(self, body: bytes, kind: str) -> BytesIO:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


@contextmanager
def watched(folder: Path) -> Iterator[str]:
    """The address of such a host; at its end a test fails when anything was heard."""

    class Listener(Watcher):
        heard: ClassVar[list[str]] = []

    with conftest.serving(folder, kind=Listener) as address:
        yield address
    assert Listener.heard == [], Listener.heard
