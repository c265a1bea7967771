"""The theme: what pages load of it, and what its templates ask of a site. Any engine puts the same frame around a page with it."""

import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import jinja2

from toolbox.model.settings.look import Colours
from toolbox.pages import menu
from toolbox.pages.frame import assets, frames, modules, scripts, styles
from toolbox.pages.frame.frames import Frames
from toolbox.pages.views import home
from toolbox.site.output import File
from toolbox.site.site import Site

FOLDER = Path(__file__).parents[3] / "toolbox_mkdocs/theme"
ASSETS = {".svg", ".png", ".ico", ".webp", ".woff2", ".txt"}
BRANCH = "main"


def around(site: Site, own: tuple[File, ...]) -> Frames:
    """The frame around every page of a site, for whoever has no settings of an engine beside it; `own` files of the theme."""
    folders = assets.addresses(own)
    edit_url = frames.edit_url(site.settings.repository, BRANCH)
    settings = frames.settings(site.settings, edit_url, folders["css"], modules.read(own, folders["js"]))
    # the theme escapes by itself: marks and finished HTML go through its templates too
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(FOLDER), undefined=jinja2.StrictUndefined)  # noqa: S701
    env.filters["url"] = frames.from_root
    engine = {"site_name": site.settings.name, "extra_css": (), "extra_javascript": (), "copyright": ""}
    return Frames(env, {**engine, "extra": {**variables(site), **folders, **frames.look(site.settings.look)}}, settings)


def variables(site: Site) -> dict[str, Any]:
    """What the templates read from `config.extra`, but for the look."""
    settings = site.settings
    return {
        "written": frozenset(page.url for page in site.contents),
        "menu": menu.main(site),
        "parents": menu.parents(site),
        "columns": menu.columns(site),
        "statement": settings.statement_url,
        "home_search": home.has_search(settings),
        "concept": settings.is_concept,
        "noindex": settings.is_concept,
        "takes_proposals": settings.takes_proposals,
        "policy": True,
    }


def files(colours: Colours | None = None, folders: Iterable[Path] = (FOLDER,)) -> tuple[File, ...]:
    """What pages load, scripts and sheets bare, most sheets joined; a file of a later folder stands in for that of an earlier one.

    Scripts and style sheets lie in folders named by their content.
    """
    own = {file.url: file for folder in folders for file in _files(folder)}
    return assets.named((File(styles.URL, functools.partial(styles.read, FOLDER, colours)), *own.values()))


def _files(folder: Path) -> Iterator[File]:
    for path in sorted(folder.rglob("*")):
        url = path.relative_to(folder).as_posix()
        if path.suffix == ".js":
            yield File(url, functools.partial(scripts.read, path))
        elif path.suffix == ".css" and url not in styles.JOINED:
            yield File(url, functools.partial(styles.bare, path))
        elif path.suffix in ASSETS:
            yield File(url, path.read_bytes)
