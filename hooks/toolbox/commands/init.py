"""`toolbox init DIR --name NAAM`: a small complete project for another network, to begin with."""

import argparse
from pathlib import Path

from toolbox.commands.run import FINE, Run
from toolbox.source import save

PROJECT = Path(__file__).parent / "project"
NAME = "NAAM"  # what stands in the files for the name of the network
LONGEST = 100
MARKUP = frozenset('"`<>{}[]()#*!|%@:,;~=\\')  # what means something in YAML, Markdown or HTML


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="MAP", type=Path, help="de map, die nog niet bestaat of leeg is")
    parser.add_argument("--name", metavar="NAAM", required=True, help="hoe het netwerk heet")


def run(run: Run, options: argparse.Namespace) -> int:
    folder: Path = options.folder
    name = " ".join(options.name.split())
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return run.refuse(f"De map {folder} is niet leeg. Kies een nieuwe map.")
    if not name or len(name) > LONGEST or MARKUP & set(name) or not name.isprintable() or not name[0].isalpha():
        return run.refuse("De naam begint met een letter en heeft geen leestekens zoals : of <. Kies een andere naam.")
    texts = {folder / target(path): path.read_text("utf-8").replace(NAME, name) for path in files()}
    save.write(texts)
    run.out.write(f"{len(texts)} bestanden staan in {folder}. Lees daar eerst README.md.\n")
    return FINE


def files() -> tuple[Path, ...]:
    return tuple(path for path in sorted(PROJECT.rglob("*")) if path.is_file() and path.suffix != ".pyc")


def target(path: Path) -> str:
    """Where a file of the example goes. Under their own names some would be code or settings of this project."""
    return path.relative_to(PROJECT).as_posix().replace("dot-", ".").removesuffix(".txt") + (
        ".txt" if path.name == "requirements.txt" else ""
    )
