"""Reads files that people download: whether one is what its name says, how large it is, and whom its properties name."""

import contextlib
import functools
import html
import io
import logging
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TextIO

from toolbox.model import mailboxes
from toolbox.site.media import makers

if TYPE_CHECKING:
    import pypdf  # takes a tenth of the start of each command: imported once there is a PDF

# What may be published, by the end of the name; of what is a zip the part that makes it so.
TYPES = {"pdf": "", "docx": "word/document.xml", "xlsx": "xl/workbook.xml", "odt": "content.xml", "csv": ""}
MAX_SIZE = 20_000_000
MAX_INSIDE = 200_000_000  # of all that is in a zip, and in the documents that lie in it
DEEPEST = 3  # documents in documents
# The parts of a zip that are documents of their own, and those that can be opened to see whom they name.
_EMBEDDED = re.compile(r"(?:.*/)?embeddings/[^/]+|Object \d+|.*\.(?:docx|xlsx|pptx|odt|ods|odp|pdf)", re.IGNORECASE)
_OPENED = ("docx", "xlsx", "pptx", "odt", "ods", "odp", "pdf")
AT_ONCE = 1_000_000  # characters of a part, which can be very long
LONGEST = 1000  # characters of what names one person
# The parts of a zip that can name people: not the cells of a table.
_PARTS = re.compile(r"(?!xl/(?:worksheets|sharedStrings)).*\.xml")
_PICTURES = re.compile(r".*\.(?:jpe?g|png|webp|tiff?|svg)", re.IGNORECASE)
# In the properties, and beside the changes that were kept and the remarks in the margin.
_QUOTED = r"""\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)')"""
_PERSON = re.compile(
    r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by|Manager|(?:\w+:)?author)\b[^<>]*>([^<]+)</"
    rf"|\s(?:\w+:author|userName){_QUOTED}"
    rf"|<(?:\w+:)?(?:person\s[^<>]*?\bdisplayName|userInfo\s[^<>]*?\bname){_QUOTED}"
)
# What the programs write where a name was taken away, and in front of a remark whose author stands elsewhere.
_NOBODY = re.compile(r"(?:unknown )?author|(?:onbekende )?auteur|tc=\{.*", re.IGNORECASE)
LOGGER = logging.getLogger("pypdf")


class _Closed(Exception):
    """A document lies inside that can't be opened."""


def _pdf(raw: bytes) -> "pypdf.PdfReader":
    import pypdf

    return pypdf.PdfReader(io.BytesIO(raw))


def type_of(name: str) -> str:
    return name.rpartition(".")[2].lower()


def note(name: str, size: int) -> str:
    """What a link to it says besides: "pdf, 1,2 MB"."""
    kilobytes = max(1, round(size / 1000))
    amount = f"{kilobytes} kB" if kilobytes < 1000 else f"{size / 1_000_000:.1f} MB".replace(".", ",")
    return f"{type_of(name)}, {amount.replace(',0 ', ' ')}"


@functools.lru_cache(maxsize=512)
def fault(name: str, raw: bytes) -> str:
    """A key of FAULTS in checks/rules/media/documents.py, or "" when it is what its name says."""
    if type_of(name) not in TYPES:
        return "type"
    if len(raw) > MAX_SIZE:
        return "size"
    if type_of(name) == "csv":
        return _fault_of_text(raw)
    try:
        own = _fault_of_pdf(raw) if type_of(name) == "pdf" else _fault_of_zip(type_of(name), raw)
        return own or _fault_inside(name, raw)
    except _Closed:
        return "embedded"
    except Exception:  # whatever a reader stumbles over, the file is what is wrong
        return "content"


def _fault_of_text(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return "codes"
    if "\0" in text:
        return "content"
    return "mailbox" if any(mailboxes.is_personal(item[0]) for item in mailboxes.ADDRESS.finditer(text)) else ""


def _fault_of_pdf(raw: bytes) -> str:
    if not raw.startswith(b"%PDF-"):
        return "content"
    with _in_silence():
        reader = _pdf(raw)
        return "locked" if reader.is_encrypted else "" if len(reader.pages) else "content"


def _fault_of_zip(kind: str, raw: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        infos = {info.filename: info for info in archive.infolist()}
        if TYPES[kind] not in infos or any(name.endswith("vbaProject.bin") for name in infos):
            return "content"
        if sum(info.file_size for info in infos.values()) > MAX_INSIDE:
            return "inside"
        return "locked" if any(info.flag_bits & 1 for info in infos.values()) else ""


def _fault_inside(name: str, raw: bytes) -> str:
    """Of all documents in one, that one included."""
    size = 0
    for inner, content in _layers(name, raw):
        size += len(content) if type_of(inner) == "pdf" else _size(content)
        if size > MAX_INSIDE:
            return "inside"
    return ""


def _size(raw: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return sum(info.file_size for info in archive.infolist())


def _layers(name: str, raw: bytes, depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """A document, then those that lie in it and in these; what one says comes before the next is opened. Raises _Closed."""
    yield name, raw
    for inner, content in _attached(raw) if type_of(name) == "pdf" else _embedded(raw):
        if depth == DEEPEST or not _is_open(inner, content):
            raise _Closed
        yield from _layers(inner, content, depth + 1)


def _is_open(name: str, raw: bytes) -> bool:
    """Whether one can see whom a document names that lies in another."""
    with contextlib.suppress(Exception):
        if type_of(name) == "pdf":
            return not _fault_of_pdf(raw)
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            return type_of(name) in _OPENED and not any(info.flag_bits & 1 for info in archive.infolist())
    return False


def _attached(raw: bytes) -> Iterator[tuple[str, bytes]]:
    with _in_silence():
        attachments: Mapping[str, list[bytes]] = _pdf(raw).attachments
        yield from ((name, content) for name, contents in attachments.items() for content in contents)


def _embedded(raw: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        yield from ((name, archive.read(name)) for name in archive.namelist() if _EMBEDDED.fullmatch(name))


@functools.lru_cache(maxsize=512)
def authors(name: str, raw: bytes) -> tuple[str, ...]:
    """Who made or changed it or wrote in its margin, by its own account; of a file without a fault."""
    if type_of(name) == "csv":
        return ()
    people: list[str] = []
    with contextlib.suppress(Exception):  # what can't be read names nobody
        for inner, content in _layers(name, raw):
            people.extend(_of_pdf(content) if type_of(inner) == "pdf" else _of_zip(content))
    names = (" ".join(html.unescape(person).split()) for person in people)
    return tuple(dict.fromkeys(words for words in names if words and not _NOBODY.fullmatch(words)))


def _of_pdf(raw: bytes) -> Iterator[str]:
    with _in_silence():
        reader = _pdf(raw)
        yield (reader.metadata.author if reader.metadata else None) or ""
        yield from (reader.xmp_metadata.dc_creator if reader.xmp_metadata else None) or ()
        for page in reader.pages:
            remarks = (item.get_object() for item in page.annotations or ())
            yield from (str(item.get("/T", "")) for item in remarks if item.get("/Subtype") != "/Widget")
        for picture in _photos(reader):
            yield from makers.names(picture)


def _photos(reader: "pypdf.PdfReader") -> Iterator[bytes]:
    """Each photo on its pages as it lies there, once; what a program drew has no maker."""
    seen = set()
    for page in reader.pages:
        resources = page.get("/Resources")
        objects = resources.get_object().get("/XObject") if resources else None
        for item in objects.get_object().values() if objects else ():
            picture = item.get_object()
            if "/DCTDecode" in str(picture.get("/Filter")) and (content := picture.get_data()) not in seen:
                seen.add(content)
                yield content


def _of_zip(raw: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        for part in filter(_PICTURES.fullmatch, archive.namelist()):
            yield from makers.names(archive.read(part))
        for part in filter(_PARTS.fullmatch, archive.namelist()):
            with archive.open(part) as file:
                yield from _in_part(io.TextIOWrapper(file, "utf-8", errors="replace"))


def _in_part(file: TextIO) -> Iterator[str]:
    """In pieces that overlap, as one can be as long as memory."""
    tail = ""
    while piece := file.read(AT_ONCE):
        text = tail + piece
        yield from (match[match.lastindex or 0] for match in _PERSON.finditer(text))
        tail = text[-LONGEST:]


@contextlib.contextmanager
def _in_silence() -> Iterator[None]:
    """What the library has to say of a file goes to nobody: it may quote it."""
    level = LOGGER.level
    LOGGER.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        LOGGER.setLevel(level)
