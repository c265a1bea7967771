"""Reads past characters that can't be seen or are damaged: what was meant is read, and each one is problems."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from toolbox.source import coded_letters, decoding, look_alikes, other_alphabets
from toolbox.source.decoding import Unreadable
from toolbox.source.problem import Place, Problem

LONGEST = 10_000  # letters of a line; beyond, places in it are told as they are read: comparing costs their square
MOST = 100  # of each sort in one file: a file that is no text has no end of them
LOST = "\ufffd"
TAB = re.compile("\t")
INDENTING_TAB = re.compile(r"(?m)^[ -]*\t")
Spot = tuple[int, int]  # where it starts and ends in the text
LINE_ENDS = re.compile("[\t\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Letters as Windows shows the bytes of UTF-8, one letter or sign of Latin script at a time, once or twice over.
_WINDOWS = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
)
_MAC = "†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"  # how a Mac shows the second byte of é, ë, ï and the like
DAMAGED = re.compile(
    f"(?:[ÂÃÅ][{_WINDOWS}]|â[{_WINDOWS}]{{2}}|ð[{_WINDOWS}]{{3}}|Ã[ƒ‚][{_WINDOWS}Â]+)+|(?:√[{_MAC}])+|(?:ï¿½)+|\ufffd+"
)
DAMAGE_STARTS = re.compile("[ÂÃÅâð√ï\ufffd]")  # found much sooner than what fits as a whole
MEANT = re.compile("[\u00a0-\u017f\u2010-\u203a\u20ac\u2122\U0001f300-\U0001faff]+")


def read(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """The text as it was meant, and every sign in it that is not. Raises Unreadable where nobody can know how lines belong."""
    letters = _damaged_letters(text)
    masked = _replaced(text, {spot: "x" * (spot[1] - spot[0]) for spot in letters})
    problems = [_damaged(path, text, spot, meant) for spot, meant in letters.items()][:MOST]
    problems += [_hidden(path, text, spot) for spot in _runs(decoding.hidden(masked), masked)][:MOST]
    problems += [_strange(path, text, start) for start in other_alphabets.strange(text)][:MOST]
    problems += [_tab(path, text, spot) for spot in _runs(TAB, text)][:MOST]
    if conflicts := look_alikes.conflicts(path, text):
        raise Unreadable(*conflicts)
    if INDENTING_TAB.search(text):
        raise Unreadable(*problems)
    return (meant(text) if problems else text), tuple(problems)


def column(line: str, read: str, wanted: int) -> int:
    """The column in a line of the file of what stands at column `wanted` of the line that is read instead; both from 1."""
    if max(len(line), len(read)) > LONGEST:
        return min(wanted, len(line))
    for start, end, begin, stop in _differences(read, line):
        if wanted - 1 < end:
            return min(begin + (wanted - 1 - start), max(stop - 1, begin)) + 1
    return len(line) + wanted - len(read)


@lru_cache(maxsize=16)
def _differences(read: str, line: str) -> tuple[tuple[int, int, int, int], ...]:
    """The parts of both that belong together, in order: where each starts and ends in the one and in the other."""
    steps = Levenshtein.opcodes(read, line)
    return tuple((step.src_start, step.src_end, step.dest_start, step.dest_end) for step in steps)


def meant(text: str) -> str:
    """The text as it was meant, for what somebody typed elsewhere. What was lost stays lost."""
    return other_alphabets.meant(visible(_replaced(text, _damaged_letters(text))))


def visible(text: str) -> str:
    """The text without what can't be seen; a tab, and what ends a line for some programs, is a space."""
    return decoding.hidden(text).sub("", LINE_ENDS.sub(" ", text))


def _runs(pattern: re.Pattern[str], text: str) -> Iterator[Spot]:
    """Where the pattern fits, what stands in a row as one."""
    start = end = -1
    for match in pattern.finditer(text):
        if match.start() != end:
            if start >= 0:
                yield start, end
            start = match.start()
        end = match.end()
    if start >= 0:
        yield start, end


def _replaced(text: str, by: Mapping[Spot, str]) -> str:
    parts, last = [], 0
    for (start, end), other in by.items():
        parts += [text[last:start], other]
        last = end
    return "".join([*parts, text[last:]])


def _damaged_letters(text: str) -> dict[Spot, str]:
    """Where letters are damaged, with what was meant. What was lost stays lost."""
    spots = ((match.span(), match[0]) for match in coded_letters.found(DAMAGED, text, DAMAGE_STARTS))
    read = ((span, damage if damage[0] == LOST else _meant(damage)) for span, damage in spots)
    return {span: letters for span, letters in sorted((*read, *coded_letters.read(text))) if letters}


def _meant(letters: str) -> str:
    """What was meant by letters that were read in the wrong coding, perhaps twice; "" when they were not."""
    if letters[0] == "ï":
        return LOST
    if letters[0] == "√":
        return letters.encode("mac_roman").decode("utf-8", "ignore")
    for _ in range(2):
        try:
            raw = b"".join(bytes([ord(c)]) if "\x80" <= c <= "\x9f" else c.encode("cp1252") for c in letters)
            letters = raw.decode("utf-8")
        except (UnicodeEncodeError, UnicodeDecodeError):
            return ""
        if MEANT.fullmatch(letters) and not DAMAGED.fullmatch(letters):
            return letters
    return ""


def _damaged(path: str, text: str, spot: Spot, letters: str) -> Problem:
    place = _place(path, text, spot)
    if letters[0] == LOST:
        message = f"Hier is een letter verloren gegaan: er staat {LOST}."
        hint = "Zoek in de bron welke letter het was, en typ die opnieuw."
        return Problem(place, "beschadigde-letter", message, hint)
    before = re.search(r"\w{0,30}$", meant(text[max(0, spot[0] - 30) : spot[0]]))
    behind = re.match(r"\w{0,30}", meant(text[spot[1] : spot[1] + 30]))
    word = f"{before[0] if before else ''}{letters}{behind[0] if behind else ''}"
    message = "Hier is een letter beschadigd: het bestand is een keer in een verkeerde codering bewaard."
    if not DAMAGED.match(text[spot[0] : spot[1]]):
        message = "Hier staat een letter in code, in stukken of in een ander lettertype."
    return Problem(place, "beschadigde-letter", message, f"Bedoelt u '{word}'? Typ '{letters}'.")


def _hidden(path: str, text: str, spot: Spot) -> Problem:
    return decoding.hidden_character(_place(path, text, spot), text[spot[0]])


def _strange(path: str, text: str, start: int) -> Problem:
    letter = text[start]
    alphabet = f"van een ander alfabet ({letter}, U+{ord(letter):04X})"
    message = f"Hier staat een letter {alphabet}. U ziet geen verschil met een gewone."
    hint = f"Typ '{other_alphabets.ours(letter)}'."
    return Problem(_place(path, text, (start, start + 1)), "verkeerd-teken", message, hint)


def _tab(path: str, text: str, spot: Spot) -> Problem:
    message = "In deze regel staat een tab."
    return Problem(_place(path, text, spot), "tab-teken", message, "Gebruik spaties in plaats van een tab.")


def _place(path: str, text: str, spot: Spot) -> Place:
    return decoding.place_at(path, text, spot[0], spot[1] - spot[0])
