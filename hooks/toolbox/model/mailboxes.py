"""Tells a person's mailbox from that of a team by the form of the address, and a mobile number from that of a desk."""

import re
from pathlib import Path

import yaml

_INITIALS = re.compile(r"(?:[a-z]\.?){1,3}\.(?:de|te|[a-z-]{3})[a-z.-]*")
# The @ as it stands in a web address too, and as people write it to hide it from programs.
_AT = r"(?:@|%40| ?[\[({](?:at|apenstaartje|@)[\])}] ?| apenstaartje )"
_DOT = r"(?:\.| ?[\[({](?:punt|dot|\.)[\])}] ?| punt )"
ADDRESS = re.compile(rf"(?<![\w.+-])[\w.+-]+{_AT}[\w-]+(?:{_DOT}[\w-]+)+", re.IGNORECASE)
_SIGNS = r"\s./·_*'’\u2010-\u2015\u2212-"  # between digits, in a text from a word processor too
_GAP = f"[{_SIGNS}]*"
_DATE = r"(?!0?[6６][-./ ]\d\d?[-./ ](?:19|20)\d\d(?!\d))"  # with a time behind it a date has as many digits
_HERE = rf"\(?[0０O]{_GAP}[6６]\)?(?:{_GAP}\d){{8}}"


def _of_countries(gap: str = "", zero: str = "") -> str:
    """What fits a number that begins with that of its country; `zero` is what one dials within the country alone."""
    rows = yaml.safe_load(Path(__file__).with_name("mobiles.yaml").read_text("utf-8"))
    numbers = (rf"{row['country']}{zero}{gap.join(row['begin'])}\)?(?:{gap}\d){{{row['rest']}}}" for row in rows)
    return f"(?:{'|'.join(numbers)})"


_ABROAD = rf"(?:\+|00){_GAP}" + _of_countries(_GAP, rf"[(){_SIGNS}]*(?:0\)?{_GAP})?")
_MESSENGER = rf"(?:(?<=wa\.me/)|(?<=send\?phone=)){_of_countries()}(?!\d)"
MOBILE = re.compile(rf"(?<![\d/.=-]){_DATE}(?:{_ABROAD}|{_HERE})(?![\d-])|{_MESSENGER}")
# Each fits in every text with such an address or number, and is found much sooner.
ADDRESS_NEAR = re.compile(r"@|%40|[\[({]at|apenstaartje", re.IGNORECASE)
MOBILE_NEAR = re.compile(rf"\d(?:[(){_SIGNS}]*\d){{8}}")
FIRST_NAMES = frozenset(Path(__file__).with_name("first_names.txt").read_text("utf-8").split())


def is_personal(address: str) -> bool:
    """Whether `address` has the form voornaam@, voornaam.achternaam@ or x.achternaam@."""
    box = re.split(_AT, address, maxsplit=1, flags=re.IGNORECASE)[0].lower()
    return box.split(".")[0].split("-")[0].split("_")[0] in FIRST_NAMES or bool(_INITIALS.fullmatch(box))
