"""Finds title and address in one line, in whatever order and with whatever between them people write them."""

import re

_LINK = re.compile(r"\[([^\]]*)\]\(\s*<?((?:https?://|www\.)[^\s)>]+)>?[^)]*\)")
_ADDRESS = re.compile(
    r"<?((?:https?://|www\.)[^\s|<>]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}/[^\s|<>]*)>?", re.IGNORECASE
)
_HTML = re.compile(r"<a\s[^>]*?href=[\"']?([^\s\"'>]+)[^>]*>(.*?)</a>", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:\(?(?:\d{1,3}|[a-z])[.)]\)?|\[\d{1,3}\]:?|[-*•–—·+✓✔☐▪→])\s+(?:\[[ xX]?\]\s+)?")
_LABEL = re.compile(
    r"^(?:(?:url|titel|title|link|webadres|adres|bron|website)\s*[:=]\s*)+|^(?:via|zie|en)$", re.IGNORECASE
)
_NEVER = re.compile(r"[\s\"'<>\\^`{|}“”„«»…]|[^/=?&:]https?://")
_ENDS = ".,;:!?*\"'”’"
_BETWEEN = " \t-–—:;,|•·()[]!<>=→*_\"“”„'"


def parts(line: str) -> list[str]:
    """The parts of a line between bars, an address always second and what it is called first; "" where one of them is not there."""
    line = _HTML.sub(r"[\2](\1)", _NUMBER.sub("", line))
    if re.search(r";\s*(?:https?://|www\.)", line):  # a row of a table
        line = line.replace(";", "|")
    if link := _LINK.search(line):
        rest = f"{line[: link.start()]} {line[link.end() :]}"
        return [link[1].strip(), _whole(link[2]), *_named(rest)]
    address = _ADDRESS.search(line)
    if not address:
        return [part.strip() for part in line.split("|")]
    url = trimmed(address[1])
    rest = (
        f"{line[: address.start()]}|{line[address.start() + len(address[0]) :]}"
        if "|" in line
        else _around(line, address)
    )
    title, *others = [*_named(rest), ""]
    return [title, _whole(url), *filter(None, others)]


def _around(line: str, address: re.Match[str]) -> str:
    return f"{line[: address.start()]} {line[address.end() :]}"


def _named(text: str) -> list[str]:
    """What is left beside an address, without the signs that stood between."""
    parts = (part.strip(_BETWEEN) for part in text.split("|"))
    return [words for part in parts if (words := _LABEL.sub("", part))]


def trimmed(url: str) -> str:
    """Without the full stop, bracket or star of the sentence around it."""
    url = url.rstrip(_ENDS)
    for opening, closing in ("()", "[]"):
        if url.endswith(closing) and url.count(opening) < url.count(closing):
            url = url[:-1].rstrip(_ENDS)
    return url


def is_bare(url: str) -> bool:
    """Whether nothing of the text around an address sticks to it; a question or exclamation mark may be its own."""
    return not _NEVER.search(url) and trimmed(url) in (url, url.rstrip("?!"))


def _whole(url: str) -> str:
    return url if "://" in url else f"https://{url}"
