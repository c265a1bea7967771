"""One entry changes under `serve`: the rebuild beside a clean build of the same site, both without search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks import builds, clock, ground, parts, server

PORT = 8765
HEADS = ("entries more", "clean build", "work", "rebuild", "work", "ratio", "by processor")


def measure(sizes: Sequence[int], turns: int, only: Sequence[str]) -> parts.Part:
    found = []
    for more in sizes:
        with ground.memory() as folder:
            found.append(one_size(ground.Ground(folder, more), turns))
    note = (
        "The rebuild runs from the moment that `serve` has seen the change to the moment that its server answers again. "
        "A page is made when it is asked for: the measure of the open browser counts that."
    )
    targets = tuple(target for _, target in found if target)
    return parts.Part("One entry changed under serve", HEADS, tuple(row for row, _ in found), (note,), targets)


def one_size(at: ground.Ground, turns: int) -> tuple[tuple[str, ...], parts.Target | None]:
    clean = clock.in_turn([at.ours("clean", exports=True, search=False)], turns, ground.clean, ground.say)["clean"]
    ground.clean(at.out("clean"))
    env = {"TOOLBOX_DATA": str(at.data), "TOOLBOX_SEARCH": "0"}
    with server.serving(ground.ROOT, PORT, env) as preview:
        again = clock.middle(list(rebuilds(preview, at.data, turns)))
    wall, work = again.wall / clean.wall, again.processor / clean.processor
    costs = f"{clean.wall:.1f} s", f"{clean.processor:.1f} s", f"{again.wall:.2f} s", f"{again.processor:.2f} s"
    what = "rebuild under `serve` after one changed entry / clean build, both without search, 10,000 more"
    target = parts.Target(what, 0.4, wall, work) if at.more == builds.BIG else None
    return (f"{at.more:,}", *costs, f"{wall:.2f}", f"{work:.2f}"), target


def rebuilds(preview: server.Server, data: Path, turns: int) -> Iterator[clock.Cost]:
    """Each turn changes one summary."""
    for turn in range(turns):
        preview.rest()
        before = preview.worked
        change(data, turn)
        seen = preview.line(server.CHANGED)
        done = preview.line(server.BUILT)
        ground.say(f"  turn {turn + 1}: rebuild {done - seen:.2f} s")
        yield clock.Cost(done - seen, preview.worked - before)


def change(data: Path, turn: int) -> str:
    """Another first word in the summary of the first entry of a long file; gives that word."""
    path = edited(data)
    word = f"Wijziging{turn}"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if line.startswith("  summary: "))
    lines[place] = f"  summary: {word} is hier gemaakt om te meten hoe snel een pagina verandert.\n"
    path.write_text("".join(lines), "utf-8")
    return word


def edited(data: Path) -> Path:
    """The file that is changed: that with the most resources."""
    return max(data / "resources.yaml", data / "resources/generated.yaml", key=lambda path: path.stat().st_size)
