"""The program for builds: check, clean builds and a rebuild of this project, in turn with another commit and with peers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmarks import process, project, serve
from tests.benchmarks.peers import PEERS
from tests.benchmarks.process import Cost, Program
from tests.benchmarks.project import Project

HEADS = ("program", "pages", "seconds", "processor", "MB", "ours / it", "by processor", "ms/entry more")
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """What each program cost at one size. `against` names for each the program of ours that it is compared with."""

    more: int
    costs: Mapping[str, Sequence[Cost]]
    against: Mapping[str, str]
    pages: Mapping[str, int]


def measure(
    projects: Sequence[Project], folder: Path, more: int, turns: int, words: str, wanted: Callable[[str], bool]
) -> Size:
    facts = [each.grow(folder, more, words) for each in projects]
    chosen = programs(projects, facts, folder, wanted)
    costs = process.alternate(chosen, turns)
    pages = {program.name: pages_in(program.output) for program in chosen if program.output}
    against = {program.name: program.against for program in chosen}
    if wanted(serve.REBUILD):
        costs |= serve.rebuilds(projects, facts, folder, turns)
        against |= {other.name(serve.REBUILD): serve.REBUILD for other in projects if other.commit}
    return Size(more=more, costs=costs, against=against, pages=pages)


def programs(
    projects: Sequence[Project], facts: Sequence[Path], folder: Path, wanted: Callable[[str], bool]
) -> list[Program]:
    ours = [
        program
        for each, data in zip(projects, facts, strict=True)
        for program in each.programs(data, folder)
        if wanted(program.name)
    ]
    peers = [peer for peer in PEERS if wanted(peer.name)]
    if not peers:
        return ours
    first = projects[0].build(project.PAGES, facts[0], folder)
    process.measure(first)  # not counted: it tells how many pages the others are to have
    pages = pages_in(first.output)
    return ours + [
        replace(peer.make(projects[0].folder, folder, facts[0], pages), name=peer.name, against=peer.against)
        for peer in peers
    ]


def pages_in(site: Path | None) -> int:
    return sum(1 for _ in site.rglob("*.html")) if site else 0


def unequal(size: Size) -> list[str]:
    """The peers that have built another number of pages than ours: their times say nothing."""
    ours = {count for name, count in size.pages.items() if not size.against[name]}
    return [peer.name for peer in PEERS if ours and size.pages.get(peer.name, min(ours)) not in ours]


def rows(sizes: Sequence[Size]) -> Iterator[Row]:
    for size in sizes:
        yield (f"**{size.more:,} entries more**", *[""] * (len(HEADS) - 1))
        yield from (row(size, name, sizes[0]) for name in size.costs)


def row(size: Size, name: str, first: Size) -> Row:
    cost = process.middle(size.costs[name])
    pages = f"{size.pages[name]:,}" if name in size.pages else ""
    memory = f"{cost.memory:,.0f}" if cost.memory else ""
    slope = per_entry(first, size, name)
    return (
        name,
        pages,
        f"{cost.wall:.2f}",
        f"{cost.processor:.2f}",
        memory,
        *ratio(size, name),
        f"{slope:.2f}" if slope else "",
    )


def ratio(size: Size, name: str) -> tuple[str, str]:
    ours = size.costs.get(size.against.get(name, ""))
    if not ours:
        return "", ""
    wall, processor = process.ratios(ours, size.costs[name])
    return f"{wall:.2f}", f"{processor:.2f}"


def per_entry(first: Size, size: Size, name: str) -> float:
    """Milliseconds of the processors that an entry more costs since the first size: a start that is always paid is left out."""
    if size.more <= first.more or name not in first.costs:
        return 0.0
    before, after = (process.middle(each.costs[name]).processor for each in (first, size))
    return 1000 * (after - before) / (size.more - first.more)
