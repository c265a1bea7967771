"""Reads a web address: its host in letters or punycode, and what a mail filter put in its place."""

import base64
import binascii
import functools
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import yaml

# "ww." and "wwww." are slips of who types.
HOST = re.compile(r"(?!-|ww\.|wwww+\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+", re.IGNORECASE)
# The letters of the languages around us. Of other scripts some look like these, and lead elsewhere; an "ò" is no letter of theirs.
LETTERS = re.compile(r"[a-z0-9.ß-ñó-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥīĭįĵķĺļľłńņňōŏőœŕŗřśŝşšţťũūŭůűųŵŷźżžșț-]+")
_ANYWHERE = re.compile(r"https?://\S+", re.IGNORECASE)
_MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)


def plain_host(host: str) -> str:
    """The host in the letters of machines; "" when it is none, or looks like another."""
    try:
        letters = host.lower().encode("ascii").decode("idna") if "xn--" in host.lower() else host.lower()
        plain = letters.encode("idna").decode("ascii") if LETTERS.fullmatch(letters) else ""
    except UnicodeError:
        return ""
    return plain if HOST.fullmatch(plain) and (plain == host.lower() or not host.isascii()) else ""


def readable(url: str) -> str:
    """The address as people read it: its host in letters."""
    host = urlsplit(url).hostname or ""
    if "xn--" not in host:
        return url
    try:
        return url.replace(host, host.encode("ascii").decode("idna"), 1)
    except UnicodeError:
        return url


@functools.cache
def wrappers() -> tuple[tuple[str, str, str], ...]:
    """The end of the host of each such service, the parameter with the real address, and how the path begins."""
    rows = yaml.safe_load(Path(__file__).with_name("wrappers.yaml").read_text("utf-8"))
    return tuple((row["host"], row["parameter"], row.get("path", "")) for row in rows)


def is_wrapped(url: str) -> bool:
    """Whether a mail filter or a search made this address, or it holds somebody's mail address."""
    return _wrapper(url) is not None or bool(_MAILBOX.search(unquote(url)))


def _wrapper(url: str) -> str | None:
    """The parameter with the real address, when the service at `url` wraps addresses."""
    parts = urlsplit(url)
    host = f".{parts.hostname or ''}"
    return next(
        (name for end, name, path in wrappers() if host.endswith(f".{end}") and parts.path.startswith(path)), None
    )


def unwrapped(url: str) -> str:
    """The address that was meant; the same one when nothing is wrapped, or nobody can read what."""
    for _ in range(4):  # a filter behind a filter
        if not _is_readable(url) or not is_wrapped(url):
            return url
        inner = next((url for url in _inside(url) if _is_readable(url)), "")
        if not inner:
            return _without_mailbox(url)
        url = inner
    return url


def _inside(url: str) -> Iterator[str]:
    parts = urlsplit(url)
    parameter = _wrapper(url)
    if match := re.search(r"/v[23]/_{2,3}(https?:/+.*?)_{2,3}[;.]", url):
        yield re.sub(r"^(https?):/+", r"\1://", match[1])
    for name in filter(None, (parameter, "url")):
        for value in parse_qs(parts.query).get(name, ()):
            yield value
            if "urldefense" in (parts.hostname or ""):
                yield unquote(value.replace("-", "%").replace("_", "/"))
            yield _from_base64(value.removeprefix("a1") if "bing." in (parts.hostname or "") else value)
    if parameter is not None and (match := _ANYWHERE.search(unquote(parts.path))):
        yield match[0]


def _from_base64(value: str) -> str:
    try:
        return base64.b64decode(value + "=" * (-len(value) % 4), altchars=b"-_").decode("ascii")
    except (ValueError, binascii.Error):
        return ""


def _without_mailbox(url: str) -> str:
    """Without the part behind the question mark, where that alone holds a mail address."""
    bare = re.split(r"[?#]", url, maxsplit=1)[0]
    return url if _wrapper(url) is not None or is_wrapped(bare) else bare


def _is_readable(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        return False
