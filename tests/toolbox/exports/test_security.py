"""security.txt is there once somebody reads the address in it, and not before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolbox import exports
from toolbox.exports.context import ExportContext
from toolbox.site import catalog, references, site
from toolbox.site.catalog import Files

TODAY = dt.date(2026, 11, 22)
OPEN = b"""\
name: Toolbox Voorbeeld
status: openbaar
controller: Voorbeeldbond
email: info@voorbeeld.nl
site_url: https://toolbox.voorbeeld.nl/
repository: https://github.com/voorbeeld/toolbox
"""


def files(settings: bytes) -> dict[str, bytes]:
    book, _ = catalog.read(Files({}, ("data/site.yaml", settings), {}))
    stock = ExportContext(site.make(book, references.resolve(book)[0], TODAY))
    made = (
        file for export in exports.EXPORTS if export.offer.name == "veiligheid" for file in export.make(replace(stock))
    )
    return {file.url: file.make() for file in made}


def test_whom_to_tell_and_until_when_that_holds() -> None:
    assert files(OPEN) == {
        ".well-known/security.txt": b"Contact: mailto:info@voorbeeld.nl\n"
        b"Contact: https://github.com/voorbeeld/toolbox/security/advisories/new\n"
        b"Expires: 2027-11-01T00:00:00Z\n"
        b"Preferred-Languages: nl, en\n"
        b"Canonical: https://toolbox.voorbeeld.nl/.well-known/security.txt\n"
    }


def test_at_another_host_a_leak_goes_by_mail() -> None:
    text = files(OPEN.replace(b"github.com", b"git.voorbeeld.nl"))[".well-known/security.txt"]
    assert text.startswith(b"Contact: mailto:info@voorbeeld.nl\nExpires: ")


def test_a_concept_names_nobody() -> None:
    assert files(OPEN.replace(b"openbaar", b"concept")) == {}
