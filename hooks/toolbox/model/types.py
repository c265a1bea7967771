"""The types of value a field can hold, each with a parser from text and a JSON Schema.

Every parser takes the text that stands in the file and gives the value or raises `PydanticCustomError(code, …)`; the code
is the problem's code, `validation.sentences` has its sentence. Nothing is coerced by Pydantic itself.
"""

import datetime
import re
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit

import email_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from toolbox.model import mailboxes, shapes
from toolbox.text import links, web_addresses

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
FORMER = re.compile(rf"(?:{SLUG.pattern}/)?{SLUG.pattern}")  # an id, or the address of another kind
MAX_EMAIL = 254  # characters, RFC 5321
YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
PARTIAL_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?", re.ASCII)
DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d", re.ASCII)
MOMENT = re.compile(r"((?:19|20)\d\d-\d\d-\d\d)(?: (\d\d:\d\d))?", re.ASCII)
WHOLE = re.compile(r"\d{1,6}", re.ASCII)
DECIMAL = re.compile(r"-?\d{1,3}(?:\.\d+)?", re.ASCII)
COLOUR = re.compile(r"#[0-9a-f]{6}")
CBS_CODE = re.compile(r"GM\d{4}", re.ASCII)
AREA_CODE = re.compile(r"[PV]O\d{4}", re.ASCII)
PHONE = re.compile(
    r"(?:\+31[ -]?|0)[1-9](?:[ -]?\d){7,9}|(?:0800|0900|088|14)[ -]?\d(?:[ -]?\d){2,8}|112|113", re.ASCII
)
NETHERLANDS = zoneinfo.ZoneInfo("Europe/Amsterdam")
MAX_AGE = 27  # what youth law reaches to at most
MAX_ID, MAX_LINE, MAX_SUMMARY, MAX_PROSE = 80, 300, 300, 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Type:
    """How one value of a field is read: `parse` takes its text, `schema` describes what may stand in the file.

    `values` are those of a closed list. Only "prose" is Markdown and becomes markup; every other text is escaped.
    """

    name: str
    parse: Callable[[Any], Any]
    schema: Mapping[str, Any]
    values: tuple[str, ...] = ()

    @property
    def limit(self) -> int:
        """The number of characters that fit, 0 where the form of the text says enough."""
        return int(self.schema.get("limit", 0))

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.parse)


def _fail(code: str, **context: Any) -> PydanticCustomError:
    return PydanticCustomError(code, code, context)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise _fail("geen-tekst", found="lijst" if isinstance(value, list | tuple) else "blok")
    text = value.strip()
    if not text:
        raise _fail("lege-tekst")
    return text


def matching(pattern: re.Pattern[str], code: str) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        text = _text(value)
        if not pattern.fullmatch(text):
            raise _fail(code, value=text)
        return text

    return parse


def one_line(limit: int) -> Callable[[Any], str]:
    """One line of plain text: line ends in the file are spaces, as YAML's folded style reads them."""

    def parse(value: Any) -> str:
        text = " ".join(_text(value).split())
        if len(text) > limit:
            raise _fail("te-lang", length=len(text), limit=limit)
        return text

    return parse


def _slug(pattern: re.Pattern[str]) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        text = _text(value)
        if not pattern.fullmatch(text) or len(text) > MAX_ID:
            raise _fail("geen-id", value=text)
        return text

    return parse


def _prose(value: Any) -> str:
    text = _text(value)
    if len(text) > MAX_PROSE:
        raise _fail("te-lang", length=len(text), limit=MAX_PROSE)
    return text


def _year(value: Any) -> int:
    return int(matching(YEAR, "geen-jaar")(value))


def _whole(value: Any) -> int:
    return int(matching(WHOLE, "geen-getal")(value))


def _age(value: Any) -> int:
    text = matching(WHOLE, "geen-leeftijd")(value)
    if int(text) > MAX_AGE:
        raise _fail("geen-leeftijd", value=text)
    return int(text)


def _decimal(value: Any) -> float:
    return float(matching(DECIMAL, "geen-decimaal-getal")(value))


def _boolean(value: Any) -> bool:
    text = _text(value)
    if value not in ("true", "false"):
        raise _fail("geen-ja-nee", value=text)
    return text == "true"


def _calendar(text: str, code: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise _fail(code, value=text) from None


def _day(value: Any) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    text = matching(DAY, "geen-datum")(value)
    return _calendar(text, "datum-bestaat-niet")


def _partial_date(value: Any) -> str:
    text = matching(PARTIAL_DATE, "geen-datum-of-jaar")(value)
    _calendar((text + "-01-01")[:10], "datum-bestaat-niet")
    return text


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A day, with a Dutch clock time ("09:30") or "" when only the day is known."""

    day: datetime.date
    time: str = ""

    def __str__(self) -> str:
        return f"{self.day} {self.time}".strip()

    def exists(self) -> bool:
        """Whether a clock here shows it: when summer time begins, one hour is left out."""
        clock = datetime.datetime.combine(self.day, datetime.time.fromisoformat(self.time or "12:00"), NETHERLANDS)
        return clock.astimezone(datetime.UTC).astimezone(NETHERLANDS).replace(fold=0) == clock


def _moment(value: Any) -> Moment:
    if isinstance(value, Moment):
        return value
    text = _text(value)
    match = MOMENT.fullmatch(text)
    if not match:
        raise _fail("geen-tijdstip", value=text)
    time = match[2] or ""
    if time > "23:59" or time[3:] > "59":
        raise _fail("datum-bestaat-niet", value=text)
    moment = Moment(_calendar(match[1], "datum-bestaat-niet"), time)
    if not moment.exists():
        raise _fail("datum-bestaat-niet", value=text)
    return moment


def web_address(text: str, schemes: tuple[str, ...]) -> str:
    """`text` when it is an absolute web address without user, odd port, space or look-alike host; raises otherwise.

    A host with accents becomes punycode.
    """
    try:
        parts = urlsplit(text)
        hostname, port = parts.hostname, parts.port
    except ValueError:
        raise _fail("geen-webadres", value=text) from None
    if parts.scheme not in ("http", "https") or not hostname or not links.is_bare(text):
        raise _fail("geen-webadres", value=text)
    if parts.scheme not in schemes:
        raise _fail("geen-https", value=text)
    host = web_addresses.plain_host(hostname)
    if not host or parts.username is not None or port not in (None, 443, 80):
        raise _fail("vreemd-webadres", value=text)
    if web_addresses.is_wrapped(text):
        raise _fail("omgeleid-webadres", value=text)
    return text if hostname.isascii() else re.sub(r"(?<=://)[^/?#:]+", host, text, count=1)


def _https(value: Any) -> str:
    return web_address(_text(value), ("https",))


def _http_or_https(value: Any) -> str:
    return web_address(_text(value), ("https", "http"))


def _link_target(value: Any) -> str:
    """A web address, or a page of the site itself from the root (`/hulp/`)."""
    text = _text(value)
    if text.startswith("/") and not text.startswith("//"):
        if re.fullmatch(r"/(?:[a-z0-9-]+/)*(?:#[\w-]+)?|/files/[a-z0-9-]+\.[a-z]+", text):
            return text
        raise _fail("geen-webadres", value=text)
    return web_address(text, ("https",))


def _email(value: Any) -> str:
    text = _text(value)
    if len(text) > MAX_EMAIL:  # the library reads all of it first, and takes its time
        raise _fail("geen-mailadres", value=text)
    try:
        email_validator.validate_email(text, check_deliverability=False, allow_smtputf8=False)
    except email_validator.EmailNotValidError:
        raise _fail("geen-mailadres", value=text) from None
    return text


def _functional_email(value: Any) -> str:
    """The mailbox of a desk or team, never a person's."""
    text = _email(value)
    if mailboxes.is_personal(text):
        raise _fail("persoonlijk-mailadres", value=text)
    return text


def _among(values: tuple[str, ...]) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        text = _text(value)
        if value not in values:
            raise _fail("onbekende-waarde", value=text, choices=values)
        return text

    return parse


class Choice(Type):
    """One of a closed list of Dutch values."""

    def __init__(self, *values: str) -> None:
        super().__init__("choice", _among(values), shapes.choice(values), values)


WEB = re.compile(r"[hH][tT][tT][pP][sS]://\S+")
WEB_OR_OLD = re.compile(r"[hH][tT][tT][pP][sS]?://\S+")
TARGETS = re.compile(rf"{WEB.pattern}|/\S*")
MAILBOX = re.compile(r"[^@\s]+@[^@\s]+")

Id = Annotated[str, Type("id", _slug(SLUG), shapes.word(SLUG, MAX_ID))]
FormerId = Annotated[str, Type("id", _slug(FORMER), shapes.word(FORMER, MAX_ID))]
# Any text: who writes a name means an id, and `references` says which.
OtherId = Annotated[str, Type("reference", one_line(MAX_ID), shapes.line(MAX_ID))]
Line = Annotated[str, Type("line", one_line(MAX_LINE), shapes.line(MAX_LINE))]
Summary = Annotated[str, Type("summary", one_line(MAX_SUMMARY), shapes.line(MAX_SUMMARY))]
Plain = Annotated[str, Type("plain", one_line(2_000), shapes.line(2_000))]
Prose = Annotated[str, Type("prose", _prose, shapes.prose(MAX_PROSE))]
Year = Annotated[int, Type("year", _year, shapes.whole(YEAR, 1900, 2099))]
Whole = Annotated[int, Type("whole", _whole, shapes.whole(WHOLE, 0, 999_999))]
Age = Annotated[int, Type("age", _age, shapes.whole(WHOLE, 0, MAX_AGE))]
Degrees = Annotated[float, Type("decimal", _decimal, shapes.number(DECIMAL))]
Boolean = Annotated[bool, Type("boolean", _boolean, shapes.BOOLEAN)]
Day = Annotated[datetime.date, Type("date", _day, shapes.text(DAY))]
PartialDate = Annotated[str, Type("partial date", _partial_date, shapes.date(PARTIAL_DATE))]
MomentField = Annotated[Moment, Type("moment", _moment, shapes.text(MOMENT))]
Https = Annotated[str, Type("https", _https, shapes.text(WEB))]
HttpOrHttps = Annotated[str, Type("http", _http_or_https, shapes.text(WEB_OR_OLD))]
LinkTarget = Annotated[str, Type("target", _link_target, shapes.text(TARGETS))]
Email = Annotated[str, Type("email", _functional_email, shapes.text(MAILBOX))]
Phone = Annotated[str, Type("phone", matching(PHONE, "geen-telefoonnummer"), shapes.digits(PHONE))]
CbsCode = Annotated[str, Type("code", matching(CBS_CODE, "geen-cbs-code"), shapes.text(CBS_CODE))]
AreaCode = Annotated[str, Type("code", matching(AREA_CODE, "geen-gebiedscode"), shapes.text(AREA_CODE))]
Colour = Annotated[str, Type("colour", matching(COLOUR, "geen-kleur"), shapes.text(COLOUR))]
