"""The programs beside this project, each with a site of as many pages: Hugo with Pagefind, and stock MkDocs + Material.

Hugo builds two sites. One is made from the same YAML by the templates in `hugo_site/`: the same frame, facts, texts, related
entries both ways and a list per kind. The other has the same frame around plain Markdown pages without relations; Material
builds these too, without a menu of all pages, which would cost it far more.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.benchmarks import project, recipe
from tests.benchmarks.process import Program
from toolbox import model

REPOSITORY = Path(__file__).resolve().parents[2]
SITE = Path(__file__).with_name("hugo_site")
ADAPTER = "_content.gotmpl"
OTHERS = REPOSITORY / ".venv-bench"
PART = 500  # entries in one file: Hugo takes a longer one for an attack
SECTIONS, SENTENCES, LINKS = 6, 6, 3  # of a plain page, which so is as large as ours on average
MATERIAL = """site_name: Voorbeeld
theme: {name: material, language: nl, font: false}
plugins: [search]
nav: [index.md]
not_in_nav: "/pages/"
"""


def material(root: Path, folder: Path, data: Path, pages: int) -> Program:
    source, output = folder / "material", folder / "out-material"
    put(source / "mkdocs.yml", MATERIAL)
    put(source / "docs/index.md", "# Home\n")
    plain(source / "docs/pages", pages - 2)  # home, and what Material adds for an address that is not there
    command = (python(), "-m", "mkdocs", "-q", "build", "-d", str(output))
    return Program(name=source.name, commands=(command,), cwd=source, env=project.QUIET, output=output)


def hugo(root: Path, folder: Path, data: Path, pages: int, *, search: bool, related: bool) -> Program:
    source = folder / ("hugo" if related else "hugo-plain")
    output = folder / f"out-{source.name}{'-search' * search}"
    if not source.exists():
        related_site(source, root / "content", data, pages) if related else plain_site(source, pages)
    build = (hugo_command(), "--destination", str(output), "--cacheDir", str(folder / "hugo-cache"))
    index = (python(), "-m", "pagefind", "--site", str(output), "--force-language", "nl", "--quiet")
    return Program(name=source.name, commands=(build, index) if search else (build,), cwd=source, output=output)


class Peer(NamedTuple):
    """`against` is the program of ours that does as much."""

    name: str
    against: str
    make: Callable[[Path, Path, Path, int], Program]


PEERS = (
    Peer("Hugo", project.PAGES, partial(hugo, search=False, related=True)),
    Peer("Hugo and Pagefind", project.SEARCHED, partial(hugo, search=True, related=True)),
    Peer("bare Hugo and Pagefind", project.WHOLE, partial(hugo, search=True, related=False)),
    Peer("MkDocs and Material with search", project.WHOLE, material),
)


def python() -> str:
    path = OTHERS / "bin/python"
    return str(path) if path.exists() else sys.exit("run this by `make bench`, which sets up .venv-bench")


def hugo_command() -> str:
    """Hugo itself: the package's own command would start Python first."""
    binary = next(OTHERS.glob("lib/python*/site-packages/hugo/binaries/hugo*"), None)
    return str(binary) if binary else sys.exit("run this by `make bench`, which sets up .venv-bench")


def related_site(folder: Path, texts: Path, data: Path, pages: int) -> None:
    """All entries in `data` and all `texts`; forms make up the number of pages that ours has."""
    content = folder / "content"
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns(ADAPTER))
    theme = REPOSITORY / "hooks/toolbox_mkdocs/theme"
    shutil.copytree(theme, folder / "static", ignore=shutil.ignore_patterns("*.html", "partials"))
    copy_texts(texts, content)
    for kind in model.KINDS:
        entries(data, kind.name, folder / "data" / kind.name)
        title = kind.url.capitalize()
        put(content / kind.url / "_index.md", f"---\ntitle: {title}\ndescription: Alle {title} op een rij.\n---\n")
        put(content / kind.url / ADAPTER, (SITE / ADAPTER).read_text("utf-8").replace("KIND", kind.name))
    shutil.copy(data / "geo/gemeenten_kaart.json", folder / "data/outlines.json")
    known = (
        recipe.entries_in(data) + sum(1 for _ in content.rglob("*.md")) + 1
    )  # and that of an address that is not there
    for number in range(pages - known):
        head = f"title: Voorstel {number}\ndescription: Een pagina waarop iemand iets doorgeeft.\nchoices: true"
        put(content / f"bijdragen/voorstel-{number:02}.md", f"---\n{head}\n---\n")


def entries(data: Path, kind: str, folder: Path) -> None:
    """The entries of one kind, letter for letter, in files of PART."""
    paths = [data / f"{kind}.yaml", *sorted((data / kind).glob("*.yaml"))]
    text = "\n".join(path.read_text("utf-8").removesuffix("[]\n") for path in paths if path.is_file())
    items = [f"- id: {item}" for item in re.split(r"^- id: ", text, flags=re.MULTILINE)[1:]]
    for start in range(0, len(items), PART):
        put(folder / f"part{start}.yaml", "".join(items[start : start + PART]))


def copy_texts(source: Path, content: Path) -> None:
    """Under the names that Hugo gives a page with pages below it."""
    for path in source.rglob("*.md"):
        place = path.relative_to(source)
        if path.with_suffix("").is_dir():
            place = place.with_suffix("") / "_index.md"
        if place.name != "404.md":
            name = place.name.replace("index.md", "_index.md").replace("__", "_")
            put(content / place.with_name(name), path.read_text("utf-8"))


def plain_site(folder: Path, pages: int) -> None:
    """The frame of `hugo_site/` around pages of Markdown."""
    shutil.copytree(SITE, folder, ignore=shutil.ignore_patterns(ADAPTER))
    put(folder / "content/pages/_index.md", "---\ntitle: Voorbeelden\n---\n")
    plain(folder / "content/pages", pages - 3)  # home, the list, and what is there for an address that is not


def plain(folder: Path, pages: int) -> None:
    for number in range(pages):
        dice = recipe.Dice(str(number))
        sections = "\n\n".join(section(dice, pages) for _ in range(SECTIONS))
        put(folder / f"{number:06}.md", f"---\ntitle: Voorbeeld {number}\n---\n\n{dice.sentences(2)}\n\n{sections}\n")


def section(dice: recipe.Dice, pages: int) -> str:
    """A heading, a passage and a few links."""
    title = " ".join(dice.word() for _ in range(3)).capitalize()
    links = (f"- [Voorbeeld {number}]({number:06}.md)" for number in (dice.randrange(pages) for _ in range(LINKS)))
    return "\n\n".join((f"## {title}", dice.sentences(SENTENCES), "\n".join(links)))


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
