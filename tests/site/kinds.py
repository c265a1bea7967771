"""Which pages stand for all the others: one of each type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from toolbox import model

# Content pages look alike: the first four have what the others have (contents list, contact, timeline). The rest are alone.
CONTENT = (
    "hulp/", "hulp/en/", "contact/", "over/tijdlijn/", "privacy/", "in-beeld/",
    "in-beeld/praktijkvoorbeelden/", "zoeken/", "stijlgids/", "bijdragen/meldingen/",
    "bijdragen/voorstel/praktijkvoorbeelden/", "bijdragen/regio/*", "bijdragen/velden/regios/", "redactie/werklijst/",
    "redactie/mensen/", "hergebruik/", "hergebruik/developers/",
)  # fmt: skip
FOLDERS = tuple(kind.url for kind in model.KINDS)


def type_of(url: str) -> str:
    """`regios/twente/` is of the type `regios/*`, `regios/` of its own, and so is each other page but the checks of regions."""
    head, _, rest = url.partition("/")
    if url.startswith("bijdragen/regio/"):
        return "bijdragen/regio/*"
    return f"{head}/*" if rest and head in FOLDERS else url


def sample(sizes: Mapping[str, int]) -> list[str]:
    """One address of each type, the longest page of its type: that one shows most."""
    chosen: dict[str, str] = {}
    for url in sorted(sizes, key=lambda url: (-sizes[url], url)):
        chosen.setdefault(type_of(url), url)
    content = {kind for kind in chosen if not is_listed(kind)}
    return sorted(url for kind, url in chosen.items() if kind not in content or kind in CONTENT)


def is_listed(kind: str) -> bool:
    return kind in {"", "404.html"} or kind.partition("/")[0] in FOLDERS


def files(pages: Iterable[str], folder: Path) -> list[Path]:
    return [folder / (url if url.endswith(".html") else f"{url}index.html") for url in pages]


def sizes_of(pages: Iterable[str], folder: Path) -> dict[str, int]:
    urls = list(pages)
    return {url: path.stat().st_size for url, path in zip(urls, files(urls, folder), strict=True)}
