"""Requests addresses on other sites, politely, and tells whether they still answer.

One question at a time per host, HEAD before GET, a pause between, two more tries for what may pass. Nothing that a
server does may hang or break the check: every answer has a limit in time and size, and a host that stays silent is
asked twice, however many of its addresses there are.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urljoin, urlsplit

State = Literal["fine", "moved", "broken", "refused"]
PASSING = (408, 425, 429, 500, 502, 503, 504)  # what a later try can mend
CLOSED = (401, 403, 405, 406, 429, 451, 999)  # a site that keeps programs out; a person may get in
PERMANENT = (301, 308)
REDIRECTS = (*PERMANENT, 302, 303, 307)
PATIENCE = 2  # time-outs in a row of a host that never answered; one that did may have a few slow pages


@dataclass(frozen=True, slots=True)
class Result:
    """How `url` answers: `detail` says in Dutch what is wrong, `target` where it has moved to."""

    url: str
    state: State
    detail: str = ""
    target: str = ""


def _is_public(host: str) -> bool:
    """Whether every address of the host is on the open internet."""
    try:
        addresses = {str(info[4][0]) for info in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return True  # unknown: the question itself will tell
    return all(ipaddress.ip_address(address.split("%")[0]).is_global for address in addresses)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryPolicy:
    """How to ask: seconds for one answer and between two questions, how often, and as whom."""

    seconds: float = 20.0
    between: float = 1.0
    tries: int = 3
    hops: int = 5
    longest_wait: float = 30.0
    workers: int = 8
    agent: str = "Mozilla/5.0 (compatible; toolbox-linkcheck)"
    sleep: Callable[[float], None] = time.sleep
    may_visit: Callable[[str], bool] = _is_public


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    location: str = ""
    wait: float = 0.0


@dataclass(slots=True)
class _Host:
    """How a host behaves: whether it ever answered, and how many time-outs there were since, in a row."""

    answers: bool = False
    timeouts: int = 0

    @property
    def is_silent(self) -> bool:
        return self.timeouts >= (2 * PATIENCE if self.answers else PATIENCE)


_Hosts = dict[str, _Host]  # by name and port; the worst of two threads at once is a question more


class _Failed(Exception):
    """No answer; the text says why, in Dutch."""


class _TimedOut(_Failed):
    """No answer in time, of the host or of the server that knows its name."""


def check(urls: Iterable[str], policy: RetryPolicy) -> tuple[Result, ...]:
    """Each of `urls`; hosts side by side, the addresses of one host after each other."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        by_host[_netloc(url)].append(url)
    hosts: _Hosts = defaultdict(_Host)
    with ThreadPoolExecutor(policy.workers) as pool:
        answers = pool.map(lambda urls: list(_check_host(urls, hosts, policy)), by_host.values())
        results = [result for some in answers for result in some]
    return tuple(sorted(results, key=lambda result: result.url))


def _check_host(urls: list[str], hosts: _Hosts, policy: RetryPolicy) -> Iterator[Result]:
    for number, url in enumerate(urls):
        if number and not hosts[_netloc(url)].is_silent:
            policy.sleep(policy.between)
        yield _result(url, hosts, policy)


def _netloc(url: str) -> str:
    """The name and port of its host; "" for half an address."""
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        return ""


def _result(url: str, hosts: _Hosts, policy: RetryPolicy) -> Result:
    current, moved, seen = url, True, {url}
    for _ in range(policy.hops + 1):
        try:
            answer = _try_repeatedly(current, hosts[_netloc(current)], policy)
        except _Failed as failure:
            return Result(url, "broken", str(failure))
        if answer.status not in REDIRECTS or not answer.location:
            return _result_of(url, current, answer.status, moved=moved)
        moved = moved and answer.status in PERMANENT
        current = _joined(current, quote(answer.location, safe="%/:=&?~#+!$,;'@()*[]"))
        if current in seen:
            return Result(url, "broken", "stuurt in een kring rond")
        seen.add(current)
    return Result(url, "broken", "stuurt te vaak door")


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError:
        return ""


def _result_of(url: str, final_url: str, status: int, *, moved: bool) -> Result:
    if 200 <= status < 300:
        return Result(url, "moved", "is verhuisd", final_url) if moved and final_url != url else Result(url, "fine")
    if status in CLOSED:
        return Result(url, "refused", f"laat programma's niet toe ({status})")
    names = {404: "bestaat niet meer", 410: "is weggehaald"}
    return Result(url, "broken", f"{names.get(status, 'geeft een fout')} ({status})")


def _try_repeatedly(url: str, host: _Host, policy: RetryPolicy) -> _Answer:
    """HEAD, and GET when that says no; again when it may pass. An address that hangs is not asked again."""
    last: _Answer | _Failed = _Failed("antwoordt niet")
    for attempt in range(policy.tries):
        for method in ("HEAD", "GET"):
            try:
                last = _request_and_count(method, url, host, policy)
            except _Failed as failure:
                last = failure
                continue
            if last.status < 400:
                return last
        wait = last.wait if isinstance(last, _Answer) else 0.0
        if isinstance(last, _TimedOut) or (isinstance(last, _Answer) and last.status not in PASSING):
            break
        if attempt + 1 < policy.tries:
            policy.sleep(min(max(wait, policy.between * 2**attempt), policy.longest_wait))
    if isinstance(last, _Failed):
        raise last
    return last


def _request_and_count(method: str, url: str, host: _Host, policy: RetryPolicy) -> _Answer:
    """Asks once and notes how the host behaved; one that is silent is not asked."""
    if host.is_silent:
        raise _TimedOut("staat op een site die niet antwoordt")
    try:
        answer = _request(method, url, policy)
    except _TimedOut:
        host.timeouts += 1
        raise
    host.answers, host.timeouts = True, 0
    return answer


def _request(method: str, url: str, policy: RetryPolicy) -> _Answer:
    if not _netloc(url) or (parts := urlsplit(url)).scheme not in ("http", "https") or not parts.hostname:
        raise _Failed("stuurt door naar iets dat geen webadres is")
    if not policy.may_visit(parts.hostname):
        raise _Failed("stuurt door naar een afgesloten netwerk")
    try:
        connection = _connection(parts.scheme, parts.hostname, parts.port, policy.seconds)
        with contextlib.closing(connection), _limit(connection, policy.seconds):
            path = quote(parts.path or "/", safe="%/:=&?~+!$,;'@()*[]")
            connection.request(
                method, path + (f"?{parts.query}" if parts.query else ""), headers={"User-Agent": policy.agent}
            )
            response = connection.getresponse()
            response.read(1024 if method == "GET" else 0)
            return _Answer(
                response.status, response.getheader("Location", ""), _seconds(response.getheader("Retry-After", ""))
            )
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise (_TimedOut if _is_timeout(error) else _Failed)(_reason(error)) from None


def _connection(scheme: str, host: str, port: int | None, seconds: float) -> http.client.HTTPConnection:
    if scheme == "https":
        return http.client.HTTPSConnection(host, port, timeout=seconds, context=ssl.create_default_context())
    return http.client.HTTPConnection(host, port, timeout=seconds)


@contextlib.contextmanager
def _limit(connection: http.client.HTTPConnection, seconds: float) -> Iterator[None]:
    """Cuts the connection off after `seconds`: a server that sends a letter now and then would hold it for ever."""

    late = threading.Event()

    def cut() -> None:
        late.set()
        with contextlib.suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)

    connection.connect()
    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if late.is_set():
            raise TimeoutError  # in place of whatever being cut off looked like


def _seconds(text: str) -> float:
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0.0


def _is_timeout(error: Exception) -> bool:
    return isinstance(error, TimeoutError) or (isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN)


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLError):
        return "heeft geen geldig certificaat"
    if isinstance(error, socket.gaierror | UnicodeError):
        return "bestaat niet: de naam van de site is onbekend"
    if isinstance(error, TimeoutError):
        return "antwoordt te traag"
    return "antwoordt niet"
