"""Bytes to text, and what in a text can't be seen."""

import re

from toolbox.source.problem import Place, Problem

# What YAML forbids, line ends that editors don't count, marks that turn or hide text, letters that are only room, the place of a
# picture, what no font has: none can be seen.
_NEVER = re.compile(
    "[^\t\n\x20-\x7e\xa0-\xac\xae-\u034e\u0350-\u061b\u061d-\u115e\u1161-\u17b3\u17b6-\u180a\u1810-\u200a\u200c\u200d"
    "\u2010-\u2027\u202f-\u205f\u206a-\u27ff\u2801-\u3163\u3165-\ud7ff\uf000-\uf0ff\uf900-\ufdcf\ufdf0-\ufefe\uff00-\uff9f"
    "\uffa1-\uffef\ufffd\U00010000-\U000dffff]"
)
# What joins signs holds an emoji or a word of another script together; behind or before a letter of ours it hides.
_JOINERS = re.compile("[\u200c\u200d\ufe00-\ufe0f]")
_OURS = r"A-Za-zÀ-ɏ\s"
_EITHER = re.compile(rf"{_NEVER.pattern}|{_JOINERS.pattern}(?<=[{_OURS}].)|[\u200c\u200d](?=[{_OURS}]|\Z)")


def hidden(text: str) -> re.Pattern[str]:
    """What fits each character of `text` that can't be seen."""
    return _EITHER if _JOINERS.search(text) else _NEVER


class Unreadable(Exception):
    """A whole file can't be read; carries the problems that say why. Caught within this package."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems


def place_at(path: str, text: str, index: int, length: int = 1) -> Place:
    """The place of the character at `index`."""
    return Place(path, text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), length)


def decode(path: str, raw: bytes) -> str:
    """UTF-8 to text with Unix line ends and without a byte-order mark."""
    decoded = raw.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    try:
        return decoded.decode("utf-8")
    except UnicodeDecodeError as error:
        before = decoded[: error.start].decode("utf-8", errors="replace")
        place = place_at(path, before, len(before))
        message = "Dit bestand is niet als UTF-8 opgeslagen. Letters met een streepje of puntjes gaan daardoor stuk."
        raise Unreadable(
            Problem(place, "verkeerde-codering", message, "Sla het bestand opnieuw op en kies de codering UTF-8.")
        ) from None


def hidden_character(place: Place, character: str) -> Problem:
    message = f"Hier staat een teken dat u niet kunt zien (U+{ord(character):04X})."
    return Problem(place, "onzichtbaar-teken", message, "Haal dit teken weg of typ de regel opnieuw.")
