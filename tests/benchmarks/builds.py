"""Clean builds side by side, in turn: this project, Hugo with Pagefind, and Material by MkDocs and what took its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tests.benchmarks import clock, field, ground, hugo, parts

HEADS = ("program", "pages", "seconds", "work", "ms/page", "memory MB", "Pagefind MB", "site MB", "index MB")
BIG, SMALL = 10_000, 1_000


@dataclass(frozen=True, slots=True)
class Size:
    """What every program cost at one size."""

    more: int
    entries: int
    costs: dict[str, clock.Cost]
    rows: tuple[tuple[str, ...], ...]

    def ratio(self, one: str, other: str) -> tuple[float, float] | None:
        if one not in self.costs or other not in self.costs:
            return None
        top, bottom = self.costs[one], self.costs[other]
        return top.wall / bottom.wall, top.processor / bottom.processor


def measure(sizes: Sequence[int], turns: int, only: Sequence[str]) -> parts.Part:
    """`only` names the programs to measure, by a part of their names; nothing means all of `field.BESIDE`."""
    found = sized(sizes, turns, only or field.BESIDE)
    bars = tuple(parts.Bar(name, cost.wall, name in field.OURS) for name, cost in found[-1].costs.items())
    return parts.Part("Clean builds", HEADS, rows(found), tuple(growth(found)), tuple(targets(found)), bars)


def others(sizes: Sequence[int], turns: int, only: Sequence[str]) -> parts.Part:
    """MkDocs beside the two that came after it, on the same Markdown; they take long, so at one size."""
    found = sized(sizes, turns, only or field.AFTER)
    note = (
        "ProperDocs is MkDocs under another name; Zensical is new and reads no hooks, so it can't build this project."
    )
    return parts.Part("What came after MkDocs", HEADS, rows(found), (note,))


def sized(sizes: Sequence[int], turns: int, only: Sequence[str]) -> list[Size]:
    found = []
    for more in sizes:
        ground.say(f"{more:,} entries more")
        with ground.memory() as folder:
            found.append(one_size(ground.Ground(folder, more), turns, only))
    return found


def rows(found: Sequence[Size]) -> tuple[tuple[str, ...], ...]:
    return tuple(row for size in found for row in ((f"**{size.more:,} entries more**", *[""] * 8), *size.rows))


def one_size(at: ground.Ground, turns: int, only: Sequence[str]) -> Size:
    chosen = [program for program in field.programs(at) if any(word in program.name for word in only)]
    costs = clock.in_turn(chosen, turns, ground.clean, ground.say)
    prove(at, chosen)
    told = tuple(row(program, costs[program.name]) for program in chosen)
    return Size(at.more, at.entries, costs, told)


def prove(at: ground.Ground, chosen: Sequence[clock.Program]) -> None:
    made = {program.name: program.fresh for program in chosen if program.fresh}
    if field.HUGO in made and field.PAGES in made:
        hugo.prove(made[field.HUGO], at.data, ground.pages_in(made[field.PAGES]))


def row(program: clock.Program, cost: clock.Cost) -> tuple[str, ...]:
    made = program.fresh or program.cwd
    pages = ground.pages_in(made)
    index = ground.bytes_in(made / "pagefind") if (made / "pagefind").exists() else 0
    times = f"{cost.wall:.1f}", f"{cost.processor:.1f}", f"{1000 * cost.wall / pages:.2f}"
    sizes = f"{(ground.bytes_in(made) - index) / 1e6:.0f}", f"{index / 1e6:.1f}" if index else ""
    memory = f"{cost.memory:.0f}", f"{cost.pagefind:.0f}" if cost.pagefind else ""
    return program.name, f"{pages:,}", *times, *memory, *sizes


def growth(found: Sequence[Size]) -> Iterator[str]:
    """What an entry more costs, from the first size to each later one: a start that is always paid does not blur it."""
    for name in field.OURS:
        told = [f"{size.more:,} more: {each:.2f} ms" for size, each in per_entry(found, name)]
        if told:
            yield f"Per entry more, {name.removeprefix('this project: ')}: {'; '.join(told)}."


def per_entry(found: Sequence[Size], name: str) -> Iterable[tuple[Size, float]]:
    if name not in found[0].costs:
        return
    for size in found[1:]:
        added = size.costs[name].processor - found[0].costs[name].processor
        yield size, 1000 * added / (size.entries - found[0].entries)


def targets(found: Sequence[Size]) -> Iterator[parts.Target]:
    by_more = {size.more: size for size in found}
    if big := by_more.get(BIG):
        yield from compared(big, "clean build of pages, 10,000 more: this project / Hugo", 0.9, field.PAGES, field.HUGO)
        yield from compared(
            big, "the same with search: this project / (Hugo + Pagefind)", 0.8, field.SEARCHED, field.FOUND
        )
    if small := by_more.get(SMALL):
        yield from compared(small, "the same with search, 1,000 more", 1.0, field.SEARCHED, field.FOUND)
    if big:
        what = "clean build without search, 10,000 more: stock MkDocs + Material / this project"
        yield from compared(big, what, 10, field.STOCK, field.REUSED, least=True)
        yield from grown(found)
        yield from added(big)
        if cost := big.costs.get(field.SEARCHED, big.costs.get(field.REUSED)):
            yield parts.Target("peak memory of the Python process at 10,000", 350, cost.memory, unit=" MB")


def compared(
    size: Size, what: str, reach: float, one: str, other: str, *, least: bool = False
) -> Iterator[parts.Target]:
    if ratio := size.ratio(one, other):
        yield parts.Target(what, reach, *ratio, least=least)


def added(size: Size) -> Iterator[parts.Target]:
    """What files for reuse add, beside a build of pages and search: that is what a build is without them."""
    names = (field.PAGES, field.REUSED, field.SEARCHED)
    if all(name in size.costs for name in names):
        bare, whole, usual = (size.costs[name] for name in names)
        wall, work = (whole.wall - bare.wall) / usual.wall, (whole.processor - bare.processor) / usual.processor
        yield parts.Target("what files for reuse add to a build, 10,000 more", 0.2, wall, work)


def grown(found: Sequence[Size]) -> Iterator[parts.Target]:
    """By the processors' work: a difference between two times on the wall would tell more of the machine."""
    each = {size.more: cost for size, cost in per_entry(found, field.REUSED)}
    if SMALL in each and BIG in each:
        ratio = each[BIG] / each[SMALL]
        yield parts.Target("cost per entry at 10,000 / at 1,000 (work)", 1.1, ratio, ratio)
