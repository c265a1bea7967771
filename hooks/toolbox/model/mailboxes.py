"""Tells a person's mailbox from that of a team by the form of the address, and a mobile number from that of a desk."""

import re
from pathlib import Path

_INITIALS = re.compile(r"(?:[a-z]\.?){1,3}\.(?:de|te|[a-z-]{3})[a-z.-]*")
# The @ as it stands in a web address too.
ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_GAP = r"\s./·_*'’\u2010-\u2015\u2212-"  # between digits, in a text from a word processor too
_DATE = r"(?!0?[6６][-./ ]\d\d?[-./ ](?:19|20)\d\d(?!\d))"  # with a time behind it a date has as many digits
_BEGIN = rf"(?:(?:\+|00)[{_GAP}]*31[(){_GAP}]*(?:0\)?[{_GAP}]*)?|\(?[0０O][{_GAP}]*)[6６]"
MOBILE = re.compile(rf"(?<![\d/.=-]){_DATE}{_BEGIN}\)?(?:[{_GAP}]*\d){{8}}(?![\d-])|(?<=wa\.me/)316\d{{8}}(?!\d)")
FIRST_NAMES = frozenset(Path(__file__).with_name("first_names.txt").read_text("utf-8").split())


def is_personal(address: str) -> bool:
    """Whether `address` has the form voornaam@, voornaam.achternaam@ or x.achternaam@."""
    box = address.replace("%40", "@").split("@", maxsplit=1)[0].lower()
    return box.split(".")[0].split("-")[0].split("_")[0] in FIRST_NAMES or bool(_INITIALS.fullmatch(box))
