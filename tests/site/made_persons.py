"""Six persons whose consent differs, with their names wherever a name can hide. All of it is plainly made up."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

from tests.site import building

# Who may be found on a site of 22 November 2026, and in which state the consent is.
CONSENT = {
    "expert-0001": ("given: 2026-01-01", "until: 2027-12-29", "Partievoor Voorbeeldpart"),
    "expert-0002": ("given: 2026-01-01", "until: 2027-12-29", "Ingevoor Voorbeeldintrek"),
    "expert-0003": ("given: 2025-01-01", "until: 2026-11-21", "Verlovoor Voorbeeldverloop"),
    "expert-0004": ("given: 2025-01-01", "until: 2026-11-25", "Bijnavoor Voorbeeldbijna"),
    "expert-0005": ("given: 2026-11-23", "until: 2028-11-23", "Morgenvoor Voorbeeldmorgen"),
    "expert-0006": ("given: 2026-01-01", "until: 2027-12-29", "Heelvoor Voorbeeldheel"),
}
PARTIAL, WHOLE = "expert-0001", "expert-0006"
HIDDEN = tuple(id for id in CONSENT if id not in (PARTIAL, WHOLE))
COVERS = {PARTIAL: "[name, role, email]"}
EVERYTHING = "[name, role, email, phone, photo, reuse]"
ROLES = {"expert-0003": "Rechterhand van Verlovoor Voorbeeldverloop"}  # a role that gives the name away


def words(id: str) -> tuple[str, ...]:
    """Every word that gives the person away, in lower case."""
    first, last = CONSENT[id][2].lower().split()
    number = id[-1]
    return (
        first,
        last,
        f"contact{number}@",
        f"612340{number}",
        f"avg-voorbeeld-{number}",
        f"maker{number}",
        f"foto-{number}",
    )


def entry(id: str) -> str:
    given, until, name = CONSENT[id]
    number = id[-1]
    withdrawn = "    withdrawn: 2026-06-13\n" if id == "expert-0002" else ""
    full = id != PARTIAL
    phone = f"    phone: 030612340{number}\n" if full else ""
    photo = (
        f"  photo:\n    file: foto-{number}.png\n    alt: {name} lacht\n    credit: Maker{number}\n"
        f"    licence: Met dank aan {name}\n"
        if full
        else ""
    )
    return f"""\
- id: {id}
  name: {name}
  summary: {name} weet veel van verzuim.
  type: persoon
  role: {ROLES.get(id, "Adviseur")}
  organisation: voorbeeldbond
  themes: [thuiszitters]
  topics: [Vraag {name} alles]
  not_for: Bel {name} niet voor spoed.
  contact:
    role: Kamer van {name}
    email: contact{number}@voorbeeld.nl
{phone}    url: https://www.voorbeeld.nl/kamer-{CONSENT[id][2].split()[1].lower()}
  consent:
    {given}
    {until}
{withdrawn}    covers: {COVERS.get(id, EVERYTHING)}
    record: AVG-Voorbeeld-{number}
{photo}  body: |
    Lees **{name}** en wat {name} schreef.
  sources:
    - title: Opgave van de persoon zelf
  note: {name} werkt op dinsdag.
  maintained_by:
    organisation: voorbeeldbond
    role: Rechterhand van {name}
  also_known_as: [Dr. {name}]
  remark: Gebeld met {name}.
"""


def picture(id: str, secret: bytes = b"") -> bytes:
    """A picture whose pixels are somebody's; `secret` is what a camera and a program wrote into its file."""
    hidden = ((b"eXIf", secret), (b"tEXt", b"Author\0" + secret)) if secret else ()
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        *hidden,
        (b"IDAT", zlib.compress(b"\0" + id[-1].encode())),
        (b"IEND", b""),
    )
    made = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(made)


def remember(root: Path) -> None:
    """A git history in which everything about these persons was allowed, and told in other words, two weeks ago."""
    experts = root / "data/experts.yaml"
    now = experts.read_text("utf-8")
    dates = {"until: 2026-11-21", "until: 2026-11-25", "    withdrawn: 2026-06-13\n"}
    before = now.replace("given: 2026-11-23", "given: 2026-01-01").replace("weet veel van", "wist alles van")
    for date in dates:
        before = before.replace(date, "" if date.endswith("\n") else "until: 2027-12-29")
    experts.write_text(before, "utf-8")
    _git(root, "init", "-q", "-b", "main")
    commit(root, "2026-11-08T12:00:00Z", "Namen erbij")
    experts.write_text(now, "utf-8")
    commit(root, "2026-11-20T12:00:00Z", "Toestemming bijgewerkt")


def commit(root: Path, when: str, message: str) -> None:
    """Everything as it is now, at a moment in ISO 8601."""
    _git(root, "add", "data", "content")
    person = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl", "-c", "commit.gpgsign=false")
    _git(root, *person, "commit", "-q", "-m", message, GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when)


def _git(root: Path, *arguments: str, **environ: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], env={**os.environ, **environ}, check=True, capture_output=True)


def lay_out(root: Path) -> Path:
    """A repository with these persons, what refers to them, and the real program."""
    shutil.copytree(building.ROOT / "tests/cases/base", root)
    for name in ("hooks", "mkdocs.yml"):
        (root / name).symlink_to(building.ROOT / name)
    (root / "data/experts.yaml").write_text("\n".join(map(entry, CONSENT)), "utf-8")
    (root / "data/practices.yaml").write_text(PRACTICE, "utf-8")
    (root / "data/audiences.yaml").write_text(AUDIENCE, "utf-8")
    (root / "content/images").mkdir()
    for id in (*HIDDEN, WHOLE):
        (root / f"content/images/foto-{id[-1]}.png").write_bytes(picture(id))
    return root


PRACTICE = """\
- id: voorbeeldpraktijk
  name: Samen naar school
  summary: Scholen helpen elkaar in dit voorbeeld.
  themes: [thuiszitters]
  status: onbekend
  experts: [expert-0001, expert-0002, expert-0003, expert-0004, expert-0005, expert-0006]
  approach: Vraag [wie het opschreef](/experts/expert-0002/) hoe het ging.
  sources:
    - title: Verslag Voorbeeld
"""
AUDIENCE = """\
- id: ouders
  name: Ouders
  summary: Voor wie een kind opvoedt.
  start_here:
    - kind: experts
      id: expert-0002
      why: Hier kunt u terecht.
    - kind: themes
      id: thuiszitters
      why: Hier begint u.
"""
