"""Where a link in a text leads: to a page of the site, to the web, to a mail program or a telephone, or nowhere."""

import posixpath
import re

SCHEMES = {"https": "web", "http": "insecure", "mailto": "mail", "tel": "phone"}
REFUSED = ("empty", "host", "scheme")
# Where pictures and files of our own are, and how one is called.
IMAGES, FILES = "/images/", "/files/"
FILE_NAME = r"[a-z0-9-]+\.[a-z0-9]+"
_PICTURE = re.compile(r"[^/?#]+\.(?:jpe?g|png|webp)", re.IGNORECASE)
_DOCUMENT = re.compile(r"[^/?#]+\.(?:pdf|docx|xlsx|odt|csv)", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def kind(url: str) -> str:
    """own (from the root), relative, anchor, web, insecure, mail, phone; or what is REFUSED: empty, `//host`, another scheme."""
    if url in ("", "#"):
        return "empty"
    if url.startswith(("//", "/\\", "\\")):
        return "host"
    if url.startswith("/"):
        return "own"
    if url.startswith("#"):
        return "anchor"
    scheme = _SCHEME.match(url)
    return SCHEMES.get(scheme[1].casefold(), "scheme") if scheme else "relative"


def resolved(url: str, file: str) -> str:
    """A `url` on the page of `file` (`over/index.md`), from the root, as MkDocs finds it.

    What names a file is sought from the folder of `file`, anything else from the address of its page; the bare name of a
    picture or a file to download where all of these are. A way that leads out of the site stays as it is.
    """
    if kind(url) == "anchor":
        return f"{address(file)}{url}"
    if kind(url) != "relative":
        return url
    for pattern, folder in ((_PICTURE, IMAGES), (_DOCUMENT, FILES)):
        if pattern.fullmatch(url):
            return f"{folder}{url}"
    path, sign, rest = re.fullmatch(r"([^?#]*)([?#]?)(.*)", url, re.DOTALL).groups()  # type: ignore[union-attr]
    names_file = bool(posixpath.splitext(path)[1])
    base = f"/{posixpath.dirname(file)}" if names_file else address(file)
    way = _joined(base, path)
    return f"{address(way[1:]) if path.endswith('.md') else way}{sign}{rest}" if way else url


def address(file: str) -> str:
    """The address from the root of a file of `content/`: `over/index.md` is /over/."""
    name = file.removesuffix(".md")
    if name == "404":
        return "/404.html"
    return "/" if name == "index" else f"/{name.removesuffix('/index')}/"


def _joined(base: str, path: str) -> str:
    """`path` from the folder `base`, both from the root; "" when it climbs out."""
    way = posixpath.normpath(posixpath.join(base.lstrip("/"), path))
    if way.startswith(".."):
        return ""
    return "/" if way == "." else f"/{way}{'/' if path.endswith(('/', '.')) else ''}"
