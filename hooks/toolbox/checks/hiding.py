"""A web address shows where it leads, and not who clicked: no filter or service in its place, no code that follows a reader."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import yaml

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.source.problem import Place, Problem, Severity
from toolbox.text import dutch, links, web_addresses

_TABLE: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
_HOSTS, _CODES, _ENDS = ("|".join(map(re.escape, _TABLE[name].split())) for name in ("hosts", "codes", "closed"))
_SHORT = re.compile(rf"(?:https?://)?(?:www\.)?(?:{_HOSTS})/\w", re.IGNORECASE)
_CLOSED = re.compile(rf"https?://(?:[\w-]+\.)*(?:{_ENDS})(?:[/?#]|$)", re.IGNORECASE)
_CODE = re.compile(rf"(?<=[?&])(?:{_CODES})=[^&#]*&?")
_ADDRESS = re.compile(r"(?<![\w.@/-])(?:https?://|(?=[\w.]+/\w))[^\s<>()\[\]|\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sort:
    """Which addresses are so, what is told of one, and what one writes instead: the same when only a browser can tell."""

    is_so: Callable[[str], object]
    severity: Severity
    message: str
    hint: str = "Open het in uw browser en neem het adres over uit de adresbalk, zonder wat van u is."
    meant: Callable[[str], str] = str


def without_codes(url: str) -> str:
    """The address without what tells who clicked."""
    return re.sub(r"[?&]+(?=#|$)", "", _CODE.sub("", url))


SORTS = (
    Sort(
        web_addresses.is_wrapped,
        "error",
        "dit adres is van een mailfilter of zoekmachine, of er staat een e-mailadres in.",
        meant=web_addresses.unwrapped,
    ),
    Sort(_SHORT.match, "warning", "dit adres is ingekort: niemand ziet waar het heen gaat."),
    Sort(
        _CLOSED.match,
        "warning",
        "op dit adres komt alleen wie daar een account heeft, of op hetzelfde netwerk zit.",
        "Neem een adres dat iedereen kan openen: probeer het in een privévenster van uw browser.",
    ),
    Sort(_CODE.search, "warning", "in dit adres staat een code die bijhoudt wie er klikt.", meant=without_codes),
)


def check(context: Context) -> Iterator[Problem]:
    for entry in entry_problems.matching(context, _is_suspect):
        for path, text in entry_problems.texts(entry_problems.written(entry)):
            for url, sort in _hiding(text):
                problem = entry_problems.error(
                    entry, path, "omgeleid-webadres", sort.message, _hint(url, sort), word=url
                )
                yield replace(problem, severity=sort.severity)
    singles = (source for _, source, _ in context.catalog.singles())
    for file in (*context.catalog.texts, *singles):
        for number, line in enumerate(file.text.split("\n") if _is_suspect(file.text) else (), 1):
            for url, sort in _hiding(line):
                place = Place(file.path, number, line.find(url) + 1, len(url))
                message = dutch.upper_first(sort.message)
                yield Problem(place, "omgeleid-webadres", message, _hint(url, sort), sort.severity)


@cache
def _words() -> tuple[str, ...]:
    hosts = (*(host for host, _, _ in web_addresses.wrappers()), *_TABLE["hosts"].split(), *_TABLE["closed"].split())
    return *(f"{host}/" for host in hosts), *(f"{code}=" for code in _TABLE["codes"].split())


def _is_suspect(text: str) -> bool:
    """A quick look at any text: whether such an address can be in it."""
    lines = "\n".join(line for line in text.split("\n") if "/" in line)
    return any(word in lines for word in _words())


def _hiding(text: str) -> Iterator[tuple[str, Sort]]:
    for match in _ADDRESS.finditer(text):
        url = links.trimmed(match[0])
        if sort := next((sort for sort in SORTS if sort.is_so(url)), None):
            yield url, sort


def _hint(url: str, sort: Sort) -> str:
    near = sort.meant(url)
    asked = f"Bedoelt u '{near}'? " if near != url else ""
    return f"{asked}{sort.hint}"
