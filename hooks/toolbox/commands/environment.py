"""Reads what the environment sets: where the data lies, what day it is, what replaces `site.yaml`."""

import datetime
import os
import re
from collections.abc import Mapping
from pathlib import Path
from zoneinfo import ZoneInfo

from toolbox.build import Overrides
from toolbox.source.disk import Refused
from toolbox.text import dutch

PREFIX = "TOOLBOX_"
VARIABLES = (
    "TOOLBOX_DATA",
    "TOOLBOX_SITE_URL",
    "TOOLBOX_REPOSITORY",
    "TOOLBOX_SEARCH",
    "TOOLBOX_PAGES",
)
# What the tests of this repository ask; the commands that they start get these too.
OF_TESTS = ("TOOLBOX_BUILT", "TOOLBOX_CHROMIUM", "TOOLBOX_REWRITE_CASES", "TOOLBOX_REWRITE_TREES")
SECONDS = re.compile(r"[0-9]{1,11}")  # eleven digits are more than people plan ahead
EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
NETHERLANDS = ZoneInfo("Europe/Amsterdam")


def check(environ: Mapping[str, str]) -> None:
    """Raises Refused where a name is not ours: who mistypes one would get something else without a word."""
    for name in sorted(environ):
        if name.startswith(PREFIX) and name not in (*VARIABLES, *OF_TESTS):
            near = dutch.suggest(name, VARIABLES)
            hint = f"Bedoelt u {near}?" if near else f"Kies uit: {', '.join(VARIABLES)}."
            raise Refused(f"{name} is geen instelling van de toolbox. {hint}")


def day(environ: Mapping[str, str]) -> datetime.date | None:
    """The day in the Netherlands that `SOURCE_DATE_EPOCH` (seconds since 1970) sets. Raises Refused."""
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return None
    if not SECONDS.fullmatch(epoch):
        raise Refused("SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970.")
    return (EPOCH + datetime.timedelta(seconds=int(epoch))).astimezone(NETHERLANDS).date()


def overrides(environ: Mapping[str, str]) -> Overrides:
    """`TOOLBOX_SEARCH=0` leaves the index out, to measure the rest."""
    search = environ.get("TOOLBOX_SEARCH") != "0"
    return Overrides(environ.get("TOOLBOX_SITE_URL", ""), environ.get("TOOLBOX_REPOSITORY", ""), search)


def in_ci(environ: Mapping[str, str]) -> bool:
    """Whether nobody reads what is said, as what is made here goes online by itself."""
    return environ.get("CI", "").lower() in ("true", "1")


def data_folder(root: Path, environ: Mapping[str, str], option: str | None = None) -> Path:
    """Where the data lies: as given, else as the environment says, else in `data`. Raises Refused where it is not there."""
    name = option or environ.get("TOOLBOX_DATA") or "data"
    folder = Path(os.path.normpath(root / name))
    if not folder.is_relative_to(root) and not Path(name).is_absolute():
        raise Refused(f"De map {folder} ligt buiten {root}. Geef haar hele pad, of zet de map hier neer.")
    if folder.is_file():
        raise Refused(f"Op de plaats van {folder} staat een bestand. Geef de map met gegevens.")
    if not folder.is_dir():
        near = dutch.suggest(folder.name, _beside(folder))
        raise Refused(f"De map {folder} bestaat niet." + (f" Bedoelt u '{near}'?" if near else ""))
    if folder.is_relative_to(root) and not folder.resolve().is_relative_to(root):
        raise Refused(f"De map {folder} is een koppeling naar een plaats buiten {root}. Zet de map zelf hier neer.")
    return folder.resolve()


def _beside(folder: Path) -> list[str]:
    """The folders that stand where it would."""
    beside = folder.parent.iterdir() if folder.parent.is_dir() else ()
    return sorted(path.name for path in beside if path.is_dir() and not path.name.startswith("."))
