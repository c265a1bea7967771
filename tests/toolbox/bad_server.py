"""A server that misbehaves by path, for the check of links: half answers, lies, rings and silence. Knows raw HTTP."""

from __future__ import annotations

import socketserver
import threading
from collections import Counter


def plain(status: str, *headers: str, body: str = "") -> bytes:
    lines = (f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers)
    return ("\r\n".join(lines) + "\r\n\r\n" + body).encode("latin-1")


FINE = plain("200 OK", body="hallo")
SAYS: dict[str, bytes] = {
    "/fine": FINE,
    "/endless": b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 500_000,
    "/no-content": plain("204 No Content"),
    "/gone": plain("410 Gone"),
    "/missing": plain("404 Not Found"),
    "/closed": plain("403 Forbidden"),
    "/login": plain("401 Unauthorized"),
    "/broken": plain("500 Internal Server Error"),
    "/teapot": plain("418 I'm a teapot"),
    "/moved": plain("301 Moved", "Location: /fine"),
    "/moved-for-good": plain("308 Moved", "Location: /fine"),
    "/for-now": plain("302 Found", "Location: /fine"),
    "/for-now-then-moved": plain("302 Found", "Location: /moved"),
    "/moved-to-nothing": plain("301 Moved", "Location: /missing"),
    "/loop": plain("302 Found", "Location: /loop2"),
    "/loop2": plain("302 Found", "Location: /loop"),
    "/to-script": plain("302 Found", "Location: javascript:alert(1)"),
    "/to-file": plain("302 Found", "Location: file:///etc/passwd"),
    "/to-bracket": plain("302 Found", "Location: http://[half"),
    "/to-nowhere": plain("302 Found", "Location: "),
    "/no-location": plain("302 Found"),
    "/odd-location": plain("302 Found", "Location: /é spatie"),
    "/%C3%A9%20spatie": FINE,
    "/garbage": b"\x00\xff\xfe not http at all\r\n\r\n",
    "/nothing": b"",
    "/half": b"HTTP/1.1 200 OK\r\nContent-Le",
    "/lies": b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\nshort",
    "/not-a-length": b"HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
    "/long-line": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 100_000 + b"\r\n\r\n",
    "/many-headers": b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"\r\n",
    "/status-of-letters": b"HTTP/1.1 abc OK\r\n\r\n",
    "/chunk-lies": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
}


class Server(socketserver.ThreadingTCPServer):
    """A server that misbehaves by path, and counts who asks what."""

    allow_reuse_address = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: Counter[tuple[str, str]] = Counter()
        self.busy = 0
        self.most_at_once = 0
        self.lock = threading.Lock()
        self.stop = threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is no mistake here."""


class Handler(socketserver.BaseRequestHandler):
    server: Server

    def handle(self) -> None:
        method, path = self.request.recv(65536).decode("latin-1").split(" ")[:2]
        with self.server.lock:
            self.server.asked[method, path] += 1
            count = self.server.asked[method, path]
            self.server.busy += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.busy)
        if path.startswith("/takes-a-while"):
            self.server.stop.wait(0.05)
        with self.server.lock:  # before the answer: whoever has it may ask the next thing at once
            self.server.busy -= 1
        self.answer(method, path, count)

    def answer(self, method: str, path: str, count: int) -> None:
        if path.partition("?")[0] in SLOW or (path == "/head-hangs" and method == "HEAD"):
            self.slowly(path)
        elif path == "/head-resets" and method == "HEAD":
            self.request.close()
        else:
            self.request.sendall(self.quickly(method, path, count))

    def slowly(self, path: str) -> None:
        letters = SLOW.get(path, b"")
        for letter in letters:
            self.request.sendall(bytes([letter]))
            if self.server.stop.wait(0.02):
                return
        self.server.stop.wait(0 if letters else 2)

    def quickly(self, method: str, path: str, count: int) -> bytes:
        if path == "/only-get" and method == "HEAD":
            return plain("405 Method Not Allowed")
        if path == "/second-time" and count == 1:
            return plain("503 Service Unavailable")
        if path == "/always-busy" or (path == "/busy-once" and count == 1):
            return plain("429 Too Many Requests", "Retry-After: 7")
        if path.startswith("/deep-"):
            return plain("302 Found", f"Location: /deep-{int(path[6:]) + 1}")
        return SAYS.get(path, FINE)


SLOW = {
    "/hangs": b"",
    "/drips": b"HTTP/1.1 200 OK" + b"x" * 300,
}
