"""Reads files that people download: whether one is what its name says, how large it is, and whom its properties name."""

import contextlib
import functools
import io
import logging
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from toolbox.model import mailboxes

if TYPE_CHECKING:
    import pypdf  # takes a tenth of the start of each command: imported once there is a PDF

# What may be published, by the end of the name; of what is a zip the part that makes it so, and the one that names people.
TYPES = {
    "pdf": ("", ""),
    "docx": ("word/document.xml", "docProps/core.xml"),
    "xlsx": ("xl/workbook.xml", "docProps/core.xml"),
    "odt": ("content.xml", "meta.xml"),
    "csv": ("", ""),
}
MAX_SIZE = 20_000_000
MAX_PROPERTIES = 1_000_000
_PERSON = re.compile(
    r"<(dc:creator|cp:lastModifiedBy|meta:initial-creator|meta:printed-by)[^>]*>([^<]*)</\1>", re.IGNORECASE
)
LOGGER = logging.getLogger("pypdf")


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
        return _fault_of_pdf(raw) if type_of(name) == "pdf" else _fault_of_zip(type_of(name), raw)
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
        if TYPES[kind][0] not in infos or any(name.endswith("vbaProject.bin") for name in infos):
            return "content"
        return "locked" if any(info.flag_bits & 1 for info in infos.values()) else ""


@functools.lru_cache(maxsize=512)
def authors(name: str, raw: bytes) -> tuple[str, ...]:
    """Who its properties say made or changed it; of a file without a fault."""
    kind = type_of(name)
    if kind == "csv":
        return ()
    with contextlib.suppress(Exception):  # properties that can't be read name nobody
        people = _of_pdf(raw) if kind == "pdf" else _of_zip(TYPES[kind][1], raw)
        return tuple(dict.fromkeys(words for person in people if (words := " ".join(person.split()))))
    return ()


def _of_pdf(raw: bytes) -> tuple[str, ...]:
    with _in_silence():
        reader = _pdf(raw)
        author = reader.metadata.author if reader.metadata else None
        xmp = reader.xmp_metadata
        return (author or "", *((xmp.dc_creator or ()) if xmp else ()))


def _of_zip(part: str, raw: bytes) -> tuple[str, ...]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        if part not in archive.namelist() or archive.getinfo(part).file_size > MAX_PROPERTIES:
            return ()
        return tuple(text for _, text in _PERSON.findall(archive.read(part).decode("utf-8", "replace")))


@contextlib.contextmanager
def _in_silence() -> Iterator[None]:
    """What the library has to say of a file goes to nobody: it may quote it."""
    level = LOGGER.level
    LOGGER.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        LOGGER.setLevel(level)
