"""Guesses what was meant from what was written; "" when a guess is not sure enough."""

import calendar
import datetime as dt
import re

from toolbox.source import other_alphabets
from toolbox.text import dutch, links, web_addresses

_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ]+(\d{1,2}|[a-z]+)[-/. ]+((?:19|20)\d\d)(.*)")
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(.*)")
_WEEKDAY = re.compile(r"(?:ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?\.?,?\s+(?=\d)")
_SHORT_YEAR = re.compile(r"(?<=[a-z. ])'(\d\d)\b")  # mrt '25
_MAILBOX = re.compile(r"(?:mailto:)?([^\s<>()\[\],;:'\"]+@[^\s<>()\[\],;:'\"]+)")
_ITEMS = (r"\d{1,2}[.)]", r"[a-z]\)", r"o")  # what a word processor numbers or marks a list with
_CLOCK = re.compile(r"(?:t|,|om|\s)*(\d{1,2})(?:[:.](\d\d)(?::00)?\s*(?:uur)?|\s*uur)")
_LINK = re.compile(r"\[[^\]]*\]\(\s*(https?://[^\s)]+)\s*\)")
_ANYWHERE = re.compile(r"https?://\S+")
_WHOLE = re.compile(r"https://[\w.-]+/\S*")
_SITE = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)


def identifier(text: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", dutch.fold(text).replace("'", "")).strip("-")[:80].strip("-")
    rule = "Een id heeft alleen kleine letters, cijfers en streepjes."
    return f"Bedoelt u '{slug}'? {rule}" if slug and slug != text else rule


def year(text: str) -> str:
    years = _YEAR.findall(text)
    return years[0] if len(years) == 1 else ""


def number(text: str) -> str:
    """The number in `text` when there is just one, of at most two digits: "4 jaar"."""
    numbers = re.findall(r"\d+", text)
    return numbers[0] if len(numbers) == 1 and numbers[0] != text and len(numbers[0]) < 3 else ""


def decimal(text: str) -> str:
    return text.replace(",", ".") if re.fullmatch(r"-?\d{1,3},\d+", text) else ""


def boolean(text: str) -> str:
    answers = {"ja": "true", "yes": "true", "waar": "true", "1": "true", "true": "true"}
    answers |= {"nee": "false", "no": "false", "onwaar": "false", "0": "false", "false": "false"}
    return answers.get(dutch.fold(text), "")


def day(text: str) -> str:
    return _day_and_rest(text)[0]


def moment(text: str) -> str:
    date, rest = _day_and_rest(text)
    clock = _CLOCK.fullmatch(rest)
    if not date or (rest.strip() and not clock):
        return ""
    hour, minute = (int(clock[1]), int(clock[2] or 0)) if clock else (24, 0)
    return f"{date} {hour:02}:{minute:02}" if hour < 24 and minute < 60 else date


def nearest(text: str) -> str:
    """The last day of a month that is shorter, or the hour that a clock shows when summer time begins."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)( \d\d:\d\d)?", text)
    if not match or not 0 < int(match[2]) < 13:
        return ""
    year, month = int(match[1]), int(match[2])
    last = calendar.monthrange(year, month)[1]
    if int(match[3]) > last:
        return f"{match[1]}-{match[2]}-{last}{match[4] or ''}"
    time = match[4] or ""
    return f"{text[:10]} 03{time[3:]}" if time.startswith(" 02") else ""


def partial_date(text: str) -> str:
    """A day in any order, or a month in words: "maart 2021" is 2021-03."""
    if date := day(text):
        return date
    match = re.fullmatch(r"([a-z]+|\d{1,2})[-/ ]((?:19|20)\d\d)", dutch.fold(text))
    month = _month(match[1]) if match else 0
    return f"{match[2]}-{month:02}" if match and month else year(text)


def _day_and_rest(text: str) -> tuple[str, str]:
    folded = _SHORT_YEAR.sub(r"20\1", _WEEKDAY.sub("", dutch.fold(text), count=1))
    if match := _DAY_FIRST.fullmatch(folded):
        parts = int(match[3]), _month(match[2]), int(match[1])
    elif match := _YEAR_FIRST.fullmatch(folded):
        parts = int(match[1]), int(match[2]), int(match[3])
    else:
        return "", ""
    try:
        return dt.date(*parts).isoformat(), match[4]
    except ValueError:
        return "", ""


def _month(word: str) -> int:
    """1 to 12 for a month's number, name or first three letters; 0 for another word."""
    if word.isdigit():
        return int(word) if 0 < int(word) < 13 else 0
    names = enumerate(dutch.MONTHS, 1)
    near = (number for number, name in names if word.replace("mrt", "maa")[:3] == name[:3])
    return next(near, 0) if len(word) > 2 else 0


def web_address(text: str) -> str:
    if link := _LINK.fullmatch(text):
        return link[1]
    if "…" in text:  # cut off by a program: nobody can see how it goes on
        return ""
    if not text.startswith("http") and len(inside := _ANYWHERE.findall(text)) == 1:
        text = inside[0].rstrip(")")
    text = links.trimmed(
        re.split(r"[,;]?(?<!^)(?<![\s/=?&:])(?=https?://)", text.strip("<>“”„«»").replace("\\", "/"))[0]
    )
    if re.fullmatch(r"https://[\w.-]+/[\w ./-]+", text):
        return text.replace(" ", "%20")
    if _WHOLE.fullmatch(text):
        return text
    repaired = re.sub(r"^(?:https?)?:?/{0,2}(?=\w)", "", text, flags=re.IGNORECASE)
    return f"https://{repaired}" if _SITE.fullmatch(repaired) and "@" not in repaired else ""


def mailbox(text: str) -> str:
    """The one address in "Voorbeeldbond <info@voorbeeld.nl>;", as mail programs copy it."""
    boxes = _MAILBOX.findall(text)
    return boxes[0].rstrip(".") if len(boxes) == 1 else ""


def phone(text: str) -> str:
    """The number without a word before it, the zero that is left out abroad, or signs between its digits."""
    number = re.sub(r"^[a-z .:]+", "", text, flags=re.IGNORECASE)
    number = re.sub(r"^00(?=31)", "+", number.replace("(0)", " "))
    return " ".join(re.sub(r"[()./]", " ", number).split())


def items(text: str, separators: str) -> list[str]:
    """The items of a list on one line: between what numbers them, else between `separators`, without their dashes."""
    mark = next((mark for mark in _ITEMS if re.match(rf"{mark}\s", text)), "")
    parts = re.split(rf"(?:^|\s){mark}\s+" if mark else separators, text)
    return [item for part in parts if (item := part.strip().lstrip("-–—*•· ([{").rstrip(")]} "))]


def real_address(text: str) -> str:
    return secure(web_addresses.unwrapped(text))


def ordinary_address(text: str) -> str:
    """The address without user and port, its host in letters of ours."""
    text = re.sub(r"^(?:https?:/{0,2})+(?=https?://)", "", text).replace("。", ".")
    text = re.sub(r"(?<=://)w+[.,]", "www.", text)
    match = re.fullmatch(r"(https?://)(?:[^/?#@]*@)?([^/?#:@]+?)\.?(?::\d*)?([/?#].*)?", text, re.IGNORECASE)
    return f"{match[1]}{other_alphabets.ours(match[2]).replace(',', '.')}{match[3] or ''}" if match else ""


def secure(text: str) -> str:
    return re.sub(r"^http:", "https:", text)[:200]


def cbs_code(text: str) -> str:
    digits = re.fullmatch(r"(?:GM)?\s*(\d{1,4})", text, re.IGNORECASE)
    return f"GM{int(digits[1]):04}" if digits else ""


def area_code(text: str) -> str:
    """PO2001, as "po 20-01" is meant."""
    parts = re.fullmatch(r"([PV]O)[ -]*(\d\d)[ -]?(\d\d)", text, re.IGNORECASE)
    return "".join(parts.groups()).upper() if parts else ""
