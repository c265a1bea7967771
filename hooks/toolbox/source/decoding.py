"""Bytes to text, and what in a text can't be seen."""

import re

from toolbox.source.problem import Place, Problem

# What YAML forbids, line ends that editors don't count, marks that turn or hide text, the place of a picture: none can be seen.
HIDDEN = re.compile(
    "[^\t\n\x20-\x7e\xa0-\xac\xae-\u061b\u061d-\u200a\u200c\u200d\u2010-\u2027\u202f-\u205f\u206a-\ud7ff"
    "\ue000-\ufefe\uff00-\ufffb\ufffd\U00010000-\U0010ffff]"
)


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
