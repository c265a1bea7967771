"""HTML files as values a test can ask: what they link to, load and say. Knows the standard library's parser alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

LOADS = {
    ("script", "src"), ("img", "src"), ("img", "srcset"), ("source", "src"), ("source", "srcset"), ("video", "src"),
    ("video", "poster"), ("audio", "src"), ("track", "src"), ("iframe", "src"), ("embed", "src"), ("object", "data"),
    ("input", "src"), ("use", "href"), ("image", "href"), ("form", "action"), ("link", "href"),
}  # fmt: skip
HINTS = {"canonical", "license", "alternate", "author", "next", "prev", "help"}  # a <link> that loads nothing
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass
class Document:
    """One page: `url` from the root without the leading slash, `index.html` left out."""

    url: str
    lang: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    titles: list[str] = field(default_factory=list)
    headings: list[tuple[str, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.titles[0] if self.titles else ""

    @property
    def leads_on(self) -> bool:
        """Whether it only stands at a former address."""
        return "refresh" in self.meta

    def resolve(self, link: str) -> tuple[str, str]:
        """The file below the root and the anchor that `link` leads to; the file is "" outside the root."""
        address, anchor = urldefrag(urljoin(f"http://site.test/{self.url}", link))
        path = unquote(urlsplit(address).path).lstrip("/")
        return (path + "index.html" if not path or path.endswith("/") else path), unquote(anchor)


class Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self.document = Document(url)
        self.open: list[tuple[str, list[str]]] = []
        self.inside_svg = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        found = self.document
        if "id" in values:
            found.ids.append(values["id"])
        if tag == "html":
            found.lang = values.get("lang", "")
        if tag == "meta":
            name = values.get("name") or values.get("property") or values.get("http-equiv", "").lower()
            found.meta[name] = values.get("content", "")
        self.inside_svg = tag == "svg" or self.inside_svg
        if tag in HEADINGS or (tag == "title" and not self.inside_svg):
            self.open.append((tag, []))
        if tag in {"a", "area", "link"} and "href" in values:
            found.links.append(values["href"])
        found.loads += [
            part for name, value in values.items() if (tag, name) in LOADS for part in loaded(tag, name, value, values)
        ]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        for _, text in self.open:
            text.append(data)

    def handle_endtag(self, tag: str) -> None:
        self.inside_svg = self.inside_svg and tag != "svg"
        if self.open and self.open[-1][0] == tag:
            text = " ".join("".join(self.open.pop()[1]).split())
            if tag == "title":
                self.document.titles.append(text)
            else:
                self.document.headings.append((tag, text))


def loaded(tag: str, name: str, value: str, values: dict[str, str]) -> Iterator[str]:
    """The addresses that this attribute makes a browser load or send to."""
    if tag == "link" and set(values.get("rel", "").split()) <= HINTS:
        return
    if name == "srcset":
        yield from (part.split()[0] for part in value.split(",") if part.strip())
    elif value:
        yield value


def read(folder: Path) -> dict[str, Document]:
    """Every page of a built site, by its address."""
    return {url: parse(url, (folder / file_of(url)).read_text("utf-8")) for url in addresses(folder)}


def addresses(folder: Path) -> list[str]:
    """Of the pages in our frame; what others embed (test_embeds.py) has none."""
    urls = (url_of(folder, path) for path in sorted(folder.rglob("*.html")))
    return [url for url in urls if not is_embed(url)]


def file_of(url: str) -> str:
    return url if url.endswith(".html") else f"{url}index.html"


def is_embed(url: str) -> bool:
    return url.startswith("insluiten/") and url != "insluiten/"


def parse(url: str, text: str) -> Document:
    reader = Reader(url)
    reader.feed(text)
    reader.close()
    return reader.document


def mount_of(lost: Document) -> str:
    """The path below which a site is to be shown ("/" or "/toolbox/"), by its page for lost addresses, which starts there."""
    icon = "img/favicon.svg"
    return next(link.removesuffix(icon) for link in (*lost.links, *lost.loads) if link.endswith(icon))


def url_of(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix().removesuffix("index.html")


def is_outside(link: str) -> bool:
    """Whether `link` leaves the site: another host, or a scheme of its own such as mailto."""
    parts = urlsplit(link)
    return bool(parts.scheme or parts.netloc)
