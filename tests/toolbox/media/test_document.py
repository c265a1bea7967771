"""A file to download is what it is called, and whom its properties name is known."""

from __future__ import annotations

import io
import zipfile

import pypdf
import pytest
from PIL import ExifTags, Image, PngImagePlugin
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from toolbox.site.media import document


def pdf(**properties: str) -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(72, 72)
    writer.add_metadata({f"/{name}": text for name, text in properties.items()})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def locked() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf()))
    writer.encrypt("", "geheim", algorithm="RC4-128")  # opens without a word, and does not let others copy
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def remarked(subtype: str) -> bytes:
    """A PDF with a remark in the margin, or a field of a form."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf()))
    remark = DictionaryObject(
        {NameObject("/Subtype"): NameObject(subtype), NameObject("/T"): TextStringObject("Jan Voorbeeld")}
    )
    writer.add_annotation(0, remark)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def office(**parts: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return target.getvalue()


def attached(name: str, raw: bytes) -> bytes:
    """A PDF with a file attached to it."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf()))
    writer.add_attachment(name, raw)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def photo(kind: str = "JPEG", **exif: str) -> bytes:
    """A picture with properties, by the name that EXIF has for them."""
    image, target = Image.new("RGB", (8, 8)), io.BytesIO()
    properties = image.getexif()
    for name, value in exif.items():
        properties[getattr(ExifTags.Base, name)] = value.encode("utf-16-le") if name == "XPAuthor" else value
    image.save(target, kind, exif=properties)
    return target.getvalue()


def named_in_png(name: str) -> bytes:
    image, target = Image.new("RGB", (8, 8)), io.BytesIO()
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", name)
    image.save(target, "PNG", pnginfo=text)
    return target.getvalue()


def printed(raw: bytes) -> bytes:
    """A PDF with a photo on its page, as it lay on the disk."""
    photo = b"<</Type/XObject/Subtype/Image/Width 8/Height 8/Filter/DCTDecode/Length %d>>stream\n%b\nendstream"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]/Resources<</XObject<</Foto 4 0 R>>>>>>"
    parts = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, photo % (len(raw), raw))
    whole, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(whole))
        whole += b"%d 0 obj%b\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"xref\n0 5\n0000000000 65535 f \n%btrailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return whole + end % (table, len(whole))


XMP = b"<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>Jan</rdf:li><rdf:li>Noor</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>"


def around(name: str, raw: bytes) -> bytes:
    """A text with another file inside."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr(name, raw)
    return target.getvalue()


def nested(depth: int, raw: bytes) -> bytes:
    """So many texts around one."""
    for _ in range(depth):
        raw = around("word/embeddings/tekst.docx", raw)
    return raw


WORD = office(**{"word/document.xml": "<w/>"})
CORE = "<p><dc:creator>{}</dc:creator><cp:lastModifiedBy>Ander  Voorbeeld</cp:lastModifiedBy></p>"


@pytest.mark.parametrize(
    ("name", "raw", "fault"),
    [
        ("a.pdf", pdf(), ""),
        ("a.pdf", b"gemeente;aantal", "content"),
        ("a.pdf", pdf()[:40], "content"),
        ("a.pdf", locked(), "locked"),
        ("a.docx", WORD, ""),
        ("a.xlsx", WORD, "content"),
        ("a.docx", office(**{"word/document.xml": "<w/>", "word/vbaProject.bin": "x"}), "content"),
        ("a.docx", nested(3, WORD), ""),
        ("a.docx", nested(4, WORD), "embedded"),
        ("a.docx", around("word/embeddings/oleObject1.bin", b"x"), "embedded"),
        ("a.docx", around("word/embeddings/kapot.xlsx", b"x"), "embedded"),
        ("a.docx", around("word/embeddings/slot.pdf", locked()), "embedded"),
        ("a.xlsx", office(**{"xl/workbook.xml": "<w/>", "xl/printerSettings/printerSettings1.bin": "x"}), ""),
        ("a.odt", office(**{"content.xml": "<c/>", "Object 1": "x"}), "embedded"),
        ("a.odt", office(**{"content.xml": "<c/>", "Object 1/content.xml": "<c/>"}), ""),
        ("a.pdf", attached("tabel.csv", b"a;b"), "embedded"),
        ("a.pdf", attached("tekst.docx", WORD), ""),
        ("a.odt", office(**{"content.xml": "<c/>"}), ""),
        ("a.odt", b"PK\x03\x04", "content"),
        ("a.csv", "gemeente;één\n".encode("utf-8-sig"), ""),
        ("a.csv", "één".encode("latin-1"), "codes"),
        ("a.csv", b"\0", "content"),
        ("a.csv", b"loket;jan.voorbeeld@voorbeeld.nl", "mailbox"),
        ("a.csv", b"x" * 20_000_001, "size"),
        ("a.svg", b"<svg/>", "type"),
        ("a.html", b"<p>", "type"),
    ],
)
def test_what_is_wrong_with_a_file(name: str, raw: bytes, fault: str) -> None:
    assert document.fault(name, raw) == fault


@pytest.mark.parametrize(
    ("name", "raw", "authors"),
    [
        ("a.pdf", pdf(Author="Jan  Voorbeeld"), ("Jan Voorbeeld",)),
        ("a.pdf", pdf(Title="Handreiking"), ()),
        (
            "a.docx",
            office(**{"word/document.xml": "<w/>", "docProps/core.xml": CORE.format("")}),
            ("Ander Voorbeeld",),
        ),
        (
            "a.odt",
            office(**{"content.xml": "<c/>", "meta.xml": "<m><meta:initial-creator>Jan</meta:initial-creator></m>"}),
            ("Jan",),
        ),
        (
            "a.docx",
            nested(3, office(**{"word/document.xml": "<w/>", "docProps/core.xml": CORE.format("Jan")})),
            ("Jan", "Ander Voorbeeld"),
        ),
        ("a.docx", around("word/embeddings/plan.pdf", pdf(Author="Jan Voorbeeld")), ("Jan Voorbeeld",)),
        (
            "a.pdf",
            attached("tekst.docx", around("docProps/core.xml", CORE.format("Jan").encode())),
            ("Jan", "Ander Voorbeeld"),
        ),
        ("a.docx", around("word/media/image1.jpeg", photo(Artist="Jan Voorbeeld")), ("Jan Voorbeeld",)),
        ("a.docx", around("word/media/image1.JPG", photo(XPAuthor="Noor Voorbeeld")), ("Noor Voorbeeld",)),
        ("a.docx", around("word/media/image1.png", named_in_png("Jan Voorbeeld")), ("Jan Voorbeeld",)),
        ("a.docx", around("word/media/image1.jpeg", photo() + XMP), ("Jan", "Noor")),
        ("a.docx", around("word/media/image1.svg", b"<svg>" + XMP + b"</svg>"), ("Jan", "Noor")),
        ("a.docx", around("word/media/image1.webp", photo("WEBP", Artist="Jan")), ("Jan",)),
        ("a.docx", around("word/media/image1.jpeg", photo(Software="Gimp")), ()),
        ("a.docx", around("word/media/image1.jpeg", b"geen foto"), ()),
        ("a.xlsx", around("xl/media/image1.jpeg", photo(Artist="Jan")), ("Jan",)),
        ("a.docx", nested(1, around("word/media/image1.jpeg", photo(Artist="Jan"))), ("Jan",)),
        ("a.pdf", printed(photo(Artist="Jan Voorbeeld")), ("Jan Voorbeeld",)),
        ("a.csv", b"Jan Voorbeeld", ()),
        ("a.pdf", remarked("/Text"), ("Jan Voorbeeld",)),
        ("a.pdf", remarked("/Widget"), ()),  # there it is what a field of a form is called
        (
            "a.docx",
            office(**{"word/document.xml": '<w:p><w:ins w:id="1" w:author="Jan d\'Voorbeeld"/></w:p>'}),
            ("Jan d'Voorbeeld",),
        ),
        (
            "a.docx",
            office(
                **{"word/document.xml": "<w/>", "word/comments.xml": "<w:comment w:author='Ander &amp; Voorbeeld'/>"}
            ),
            ("Ander & Voorbeeld",),
        ),
        ("a.docx", office(**{"word/document.xml": '<w:del w:author="Author"/><w:del w:author="Auteur"/>'}), ()),
        (
            "a.xlsx",
            office(**{"xl/workbook.xml": "<w/>", "xl/comments1.xml": "<authors><author>Jan</author></authors>"}),
            ("Jan",),
        ),
        (
            "a.xlsx",
            office(
                **{
                    "xl/workbook.xml": "<w/>",
                    "xl/comments1.xml": "<authors><author>tc={1F}</author></authors>",
                    "xl/persons/person.xml": '<person id="1" displayName="Ander"/>',
                    "xl/tables/table1.xml": '<table name="Tabel" displayName="Tabel"/>',
                }
            ),
            ("Ander",),
        ),
        (
            "a.odt",
            office(**{"content.xml": "<office:change-info><dc:creator>Jan</dc:creator></office:change-info>"}),
            ("Jan",),
        ),
        (
            "a.docx",
            office(**{"word/document.xml": f"<w>{'x' * 999_980}</w><w:ins w:author='Achter een grens'/>"}),
            ("Achter een grens",),
        ),
    ],
)
def test_whom_the_properties_name(name: str, raw: bytes, authors: tuple[str, ...]) -> None:
    assert document.authors(name, raw) == authors


def test_a_file_that_grows_too_large_when_it_is_opened_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "MAX_INSIDE", 1000)
    assert document.fault("a.docx", office(**{"word/document.xml": "<w/>", "word/media/a.xml": "x" * 997})) == "inside"
    assert document.fault("a.docx", office(**{"word/document.xml": "<w/>", "word/media/a.xml": "x" * 996})) == ""
    inner = office(**{"word/document.xml": "<w/>", "word/media/a.xml": "x" * 900})
    assert document.fault("b.docx", nested(1, inner)) == "inside"


@pytest.mark.parametrize(
    ("size", "note"),
    [
        (1, "pdf, 1 kB"),
        (1_400, "pdf, 1 kB"),
        (999_400, "pdf, 999 kB"),
        (1_234_567, "pdf, 1,2 MB"),
        (20_000_000, "pdf, 20 MB"),
    ],
)
def test_a_size_is_told_as_people_here_write_it(size: int, note: str) -> None:
    assert document.note("handreiking.pdf", size) == note


def test_the_library_says_nothing_of_a_broken_file(capsys: pytest.CaptureFixture[str]) -> None:
    document.fault("a.pdf", pdf()[:-200] + b"Voorbeeldnaam")
    assert capsys.readouterr() == ("", "")
