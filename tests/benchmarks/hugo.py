"""Writes the source of a Hugo site from the same YAML: as many pages of the same kinds, about as large, linked both ways.

Knows Hugo's folders; the templates lie ready in hugo_site/. What those do not do (words that are explained, the nearest region,
a part of each picture of a map) is work that only we have: it makes the comparison kind to Hugo.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

from tests.benchmarks import recipe

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
HERE = Path(__file__).with_name("hugo_site")
ADAPTER = "_content.gotmpl"
KINDS = {  # each list of entries, and the first word of its addresses
    "regions": "regios",
    "experts": "experts",
    "themes": "themas",
    "practices": "praktijkvoorbeelden",
    "resources": "publicaties",
    "organisations": "organisaties",
    "communities": "leergemeenschappen",
    "events": "agenda",
    "terms": "begrippen",
    "audiences": "voor",
    "recommendations": "adviezen",
    "municipalities": "gemeenten",
}
PART = 500  # entries in one file
PAGE = "---\ntitle: {title}\ndescription: Alle {title} op een rij.\n---\n"
FORM = "---\ntitle: Voorstel {number}\ndescription: Een pagina waarop iemand iets doorgeeft.\nchoices: true\n---\n"


def write(folder: Path, data: Path, pages: int = 0) -> Path:
    """A site of all entries in `data` and our own texts; forms make up the number of `pages` that ours has."""
    shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns(ADAPTER))
    shutil.copytree(
        ROOT / "hooks/toolbox_mkdocs/theme", folder / "static", ignore=shutil.ignore_patterns("*.html", "partials")
    )
    content = folder / "content"
    texts(content)
    for kind, url in KINDS.items():
        facts(data, kind, folder / "data")
        put(content / url / "_index.md", PAGE.format(title=url.capitalize()))
        put(content / url / ADAPTER, (HERE / ADAPTER).read_text("utf-8").replace("KIND", kind))
    shutil.copy(data / "geo/gemeenten_kaart.json", folder / "data/outlines.json")
    for number in range(pages - count(folder, data)):
        put(content / "bijdragen" / f"voorstel-{number:02}.md", FORM.format(number=number))
    return folder


def facts(data: Path, kind: str, folder: Path) -> None:
    """The entries of one kind, letter for letter; in several files, as Hugo takes a long one for an attack."""
    paths = [data / f"{kind}.yaml", *sorted((data / kind).glob("*.yaml"))]
    text = "\n".join(path.read_text("utf-8").removesuffix("[]\n") for path in paths if path.is_file())
    entries = [f"- id: {entry}" for entry in re.split(r"^- id: ", text, flags=re.MULTILINE)[1:]]
    for number in range(0, len(entries), PART):
        put(folder / kind / f"part{number}.yaml", "".join(entries[number : number + PART]))


def texts(content: Path) -> None:
    """Our texts under the names that Hugo gives a page with pages below it."""
    for path in CONTENT.rglob("*.md"):
        inside = path.relative_to(CONTENT)
        if inside.name == "404.md":
            continue
        if path.with_suffix("").is_dir():
            inside = inside.with_suffix("") / "_index.md"
        put(
            content / inside.with_name(inside.name.replace("index.md", "_index.md").replace("__", "_")),
            path.read_text("utf-8"),
        )


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def count(folder: Path, data: Path) -> int:
    """The pages that Hugo makes of it: every entry, every text, and the one for an address that is not there."""
    return recipe.entries_in(data) + sum(1 for _ in (folder / "content").rglob("*.md")) + 1


def prove(site: Path, data: Path, pages: int) -> None:
    """Ends the benchmark when what Hugo made is not what ours is measured against."""
    made = sum(1 for _ in site.rglob("*.html"))
    if made != pages:
        sys.exit(f"Hugo made {made:,} pages, this project {pages:,}")
    for kind in ("experts", "practices", "resources"):
        for text in (data / kind / "generated.yaml").read_text("utf-8").split("- id: ")[1:20]:
            entry, _, rest = text.partition("\n")
            summary = rest.partition("  summary: ")[2].partition("\n")[0]
            if summary not in (site / KINDS[kind] / entry / "index.html").read_text("utf-8"):
                sys.exit(f"Hugo's page of {entry} does not tell what the entry tells")
