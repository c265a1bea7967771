"""Reports which addresses fail, in Markdown; exceptions, and since when an address fails."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolbox.checks.external_links.asking import Result
from toolbox.checks.external_links.gathering import Link
from toolbox.text import dutch

HEADINGS = {
    "broken": "Werkt niet",
    "moved": "Is verhuisd: neem het nieuwe adres over",
    "refused": "Laat programma's niet toe: kijk zelf in uw browser",
}


@dataclass(frozen=True, slots=True)
class Exempt:
    """An address that is not asked, or with a * at the end all that begin so; why, and to which day."""

    url: str
    reason: str
    until: dt.date

    def covers(self, url: str) -> bool:
        return url.startswith(self.url[:-1]) if self.url.endswith("*") else url == self.url


def exempt(url: str, exceptions: Iterable[Exempt], today: dt.date) -> bool:
    return any(exception.covers(url) and today <= exception.until for exception in exceptions)


def remember(results: Iterable[Result], before: Mapping[str, str], today: dt.date) -> dict[str, str]:
    """The day on which each address that fails now was first seen to fail."""
    return {result.url: before.get(result.url, today.isoformat()) for result in results if result.state == "broken"}


def lines(
    links: Iterable[Link],
    results: Iterable[Result],
    since: Mapping[str, str],
    ended: Iterable[Exempt] = (),
) -> Iterator[str]:
    """The report as Markdown, which reads as plain text too; what works is only counted."""
    known = {link.url: link for link in links}
    checked = tuple(results)
    yield f"{dutch.plural(len(checked), 'adres', 'adressen')} gevraagd, {_count(checked, 'fine')} in orde."
    for state, heading in HEADINGS.items():
        of_state = [result for result in checked if result.state == state]
        if of_state:
            yield ""
            yield f"### {heading} ({len(of_state)})"
            yield ""
            for result in of_state:
                yield from _item(known[result.url], result, since.get(result.url, ""))
    for exception in ended:
        yield ""
        yield f"De uitzondering voor <{exception.url}> gold tot en met {dutch.day(exception.until)}: {exception.reason}"


def _item(link: Link, result: Result, since: str) -> Iterator[str]:
    day = f", sinds {dutch.partial_date(since)}" if since else ""
    to = f": <{result.target}>" if result.target else ""
    yield f"- <{result.url}> {result.detail}{day}{to}"
    for label, place in link.places:
        yield f"  - {label}, `{place.path}:{place.line}`"


def _count(results: Iterable[Result], state: str) -> str:
    return dutch.number(sum(result.state == state for result in results))
