"""Letters as another program writes them: in code (=C3=A9 of mail, %C3%A9 of addresses), in pieces, or dressed up."""

import re
import unicodedata
from collections.abc import Iterator

_CODED = re.compile(
    r"(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F])+)+|(?:%[C-Fc-f][0-9A-Fa-f](?:%[89ABab][0-9A-Fa-f])+)+"
    r"|(?<=[a-z]{2})=[EF][0-9A-F](?![0-9A-Z=])"
)
_STARTS = re.compile("[=%][C-Fc-f][0-9A-Fa-f]")  # found much sooner than what fits as a whole
LONGEST = 2_000  # characters of an address
LETTERS = re.compile("[\u00a1-\u017f\u2010-\u203a\u20ac\u2122]+")
# An accent beside its letter or behind it, letters that a pdf joins, words in bold of a network where nothing can be bold.
_PIECES = re.compile(
    "[A-Za-z][\u0300-\u036f]+|\u00a8[aeiouAEIOU\u0131]|[\ufb00-\ufb06]+|[\U0001d400-\U0001d7ff]{2,}|[\uff21-\uff3a\uff41-\uff5a]{2,}"
)
_PIECES_SIGNS = re.compile(
    "[\u0300-\u036f\u00a8\ufb00-\ufb06\U0001d400-\U0001d7ff\uff21-\uff3a\uff41-\uff5a]"
)  # one in each
_BESIDE = {"\u00a8": "\u0308"}
Spot = tuple[int, int]  # where it starts and ends in the text


def read(text: str) -> Iterator[tuple[Spot, str]]:
    """Where a letter stands so, and which it is."""
    for match in found(_CODED, text, _STARTS):
        if LETTERS.fullmatch(letters := _decoded(match[0])) and not _is_in_address(text, match.start()):
            yield match.span(), letters
    if not text.isascii() and _PIECES_SIGNS.search(text):
        yield from ((match.span(), _whole(match[0])) for match in _PIECES.finditer(text))


def found(pattern: re.Pattern[str], text: str, starts: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, looked for only where `starts` fits: at the start of each fit of `pattern`."""
    end = 0
    for start in starts.finditer(text):
        if start.start() >= end and (match := pattern.match(text, start.start())):
            end = match.end()
            yield match


def _is_in_address(text: str, start: int) -> bool:
    """Whether the word before has a slash, as an address or a way to a file: there these codes mean what they say."""
    words = re.split(r"\s", text[max(0, start - LONGEST) : start])
    return "/" in words[-1] or words[-1].startswith("www.")


def _decoded(sign: str) -> str:
    raw = bytes.fromhex(re.sub("[=%]", "", sign))
    return raw.decode("cp1252" if len(raw) == 1 else "utf-8", "replace")


def _whole(sign: str) -> str:
    """One letter for its pieces, and ordinary letters for others; "" where there is no such letter."""
    if sign[0] in _BESIDE:
        sign = sign[1].replace("\u0131", "i") + _BESIDE[sign[0]]
    letters = unicodedata.normalize("NFKC", sign)
    return letters if letters != sign and not any(map(unicodedata.combining, letters)) else ""
