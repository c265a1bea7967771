"""The stages in their order, from the files on the disk to all that is to be written."""

import datetime
import functools
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from toolbox import checks, exports
from toolbox.checks import addresses, contents, engine_settings
from toolbox.checks.addresses import Spots
from toolbox.checks.context import Context
from toolbox.exports.context import ExportContext
from toolbox.exports.search import Index, early, signals
from toolbox.history import entry_changes, git
from toolbox.history.entry_changes import EntryHistory
from toolbox.pages import drawings, embeds, maps, render, routes
from toolbox.pages.frame import assets, theme
from toolbox.site import catalog, files, media, redaction, references, site
from toolbox.site.catalog import UNNAMED, Catalog, Files
from toolbox.site.media import pictures, publishing
from toolbox.site.output import File, LazyPage
from toolbox.site.references import Links
from toolbox.site.site import Site
from toolbox.source import problem
from toolbox.source.problem import Problem
from toolbox.source.project import NO_PROJECT, PATH, Project
from toolbox.source.reading import Source
from toolbox.text import targets

_ID = re.compile(r'(?<!<symbol) id="([^"]+)"')
KEPT = ".cache/images"  # below the root: pictures in the sizes that pages show
REMEMBERED = 200  # commits that feeds and dates look back
# Long ago and far ahead: between them they have every id that a page has on some day.
EVER = (datetime.date(2000, 1, 1), datetime.date(2100, 1, 1))
FORGOTTEN = (
    "Feeds vertellen dan niet alles wat er nieuw is, en agenda's niet hoe vaak een bijeenkomst is veranderd. "
    "Haal de hele geschiedenis op (git fetch --unshallow) of bouw in een volledige kloon."
)


@dataclass(frozen=True, slots=True)
class Build:
    """All that is to be written, and the site it is made from; `search` comes last, when the site is there."""

    site: Site
    pages: tuple[LazyPage, ...]
    files: tuple[File, ...]
    search: Index | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """`problems` in the order of a report; `build` is None when there are errors; `sources` have the texts that places point at.

    `forgotten` says in Dutch why feeds and calendars can't tell all that changed; "" when they can.
    """

    problems: list[Problem]
    build: Build | None
    sources: tuple[Source, ...]
    forgotten: str = ""


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the environment says instead of `site.yaml`: "" leaves it as it is; without `search` no index is made.

    `fallback` has what the engine says where `site.yaml` says nothing, by field.
    """

    site_url: str = ""
    repository: str = ""
    search: bool = True
    fallback: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read, what refers to what, and all that is wrong with it, in the order of a report."""

    catalog: Catalog
    links: Links
    problems: list[Problem]
    project: Project = NO_PROJECT

    @property
    def sources(self) -> tuple[Source, ...]:  # the texts that places point at
        catalog = self.catalog
        return (*catalog.sources, *catalog.texts, catalog.map_text, Source(PATH, self.project.text, None))


@dataclass(frozen=True, slots=True)
class Past:
    """What git remembers of the last commits, and of meetings always; `pages` is what each page tells of itself."""

    changes: Callable[[], EntryHistory] = EntryHistory
    meetings: Callable[[], EntryHistory] = EntryHistory
    pages: Callable[[], EntryHistory] = EntryHistory


def load(
    root: Path,
    data: Path,
    today: datetime.date,
    *,
    drafts: bool = False,
    overrides: Overrides = Overrides(),
    project: Project = NO_PROJECT,
) -> Result:
    """Read, check and link everything below `root`; make nothing yet. `data` may lie elsewhere."""
    changes = functools.cache(functools.partial(remembered, root, data, project.folder))
    past = Past(
        changes,
        functools.cache(functools.partial(meetings, root, data)),
        # a preview shows what is not in git yet, and other data have a history of their own
        changes if data == root / "data" and not drafts else EntryHistory,
    )
    checked = check(on_disk(root, data, project), today, project, drafts=drafts, overrides=overrides)
    result = build(checked, today, drafts=drafts, overrides=overrides, past=past, kept=root / KEPT)
    return replace(result, forgotten=forgotten(root, data))


def _settings(catalog: Catalog, project: Project, overrides: Overrides) -> Iterator[Problem]:
    """What mkdocs.yml says in vain; what the environment says goes before both files."""
    own = catalog.settings
    names = (
        ()
        if own is UNNAMED
        else (name for name in engine_settings.IN_SITE.values() if not getattr(overrides, name, ""))
    )
    return engine_settings.check(project.values, project.text, {name: str(getattr(own, name)) for name in names})


def check(
    files: Files,
    today: datetime.date,
    project: Project = NO_PROJECT,
    *,
    drafts: bool = False,
    overrides: Overrides = Overrides(),
) -> Checked:
    """Read, link and check files, wherever they come from, without those that the project leaves out."""
    files = published(files, project, drafts=drafts)
    checked = _check(files, *catalog.read(files), today, project)
    problems = [*checked.problems, *_settings(checked.catalog, project, overrides)]
    return replace(checked, problems=problem.ordered(problems))


def published(files: Files, project: Project, *, drafts: bool = False) -> Files:
    """The files without those that the project leaves out."""
    content, images, documents = (
        {path: raw for path, raw in some.items() if not project.leaves_out(path, drafts=drafts)}
        for some in (files.content, files.pictures, files.documents)
    )
    return replace(files, content=content, pictures=images, documents=documents)


def _check(files: Files, catalog: Catalog, problems: list[Problem], today: datetime.date, project: Project) -> Checked:
    links, dangling = references.resolve(catalog)
    is_sound = not problem.errors([*problems, *dangling])
    spots = _spots(catalog, links, today) if is_sound else None
    known = routes.addresses(catalog) | media.addresses(catalog)
    # texts are written for the data beside it, so with other data it is not checked
    is_own = files.settings[0] == "data/site.yaml"
    written = tuple(addresses.links(catalog, catalog.contents if is_own else ()))
    problems += [*dangling, *addresses.check(catalog, written, known, spots)]
    problems += contents.former(catalog, known) if is_own else ()
    problems += contents.missing(files, catalog) if is_own and (catalog.texts or project.text) else ()
    if is_own and is_sound:
        problems += contents.unreached(catalog, written, routes.led_to(catalog), project.lists)
    problems += checks.run(Context(catalog, links, today))
    redactor = redaction.of(catalog.sources if problems else ())
    return Checked(catalog, links, [redactor.problem(item) for item in problems], project)


def _spots(catalog: Catalog, links: Links, today: datetime.date) -> Spots:
    """Gives the ids on the page at an address; the pages of a day are there once somebody asks for one."""

    @functools.cache
    def pages(day: datetime.date) -> dict[str, LazyPage]:
        return {f"/{page.url}": page for page in _pages(site.make(catalog, links, day), Past())[0]}

    @functools.cache
    def ids(url: str, *, ever: bool = False) -> tuple[str, ...]:
        there = (pages(day).get(url) for day in (today, *(EVER if ever else ())))
        return tuple(dict.fromkeys(id for page in there if page for id in _ID.findall(page.make().body)))

    return ids


def build(
    checked: Checked,
    today: datetime.date,
    *,
    drafts: bool = False,
    overrides: Overrides = Overrides(),
    past: Past = Past(),
    kept: Path | None = None,
) -> Result:
    """What is to be made of files without errors; nothing when there are any. `past` is asked once a file needs it.

    `kept` is a folder with pictures that were made before.
    """
    catalog = checked.catalog
    if problem.errors(checked.problems):
        return Result(checked.problems, None, checked.sources)
    public = site.make(_with(catalog, overrides), checked.links, today, drafts=drafts)
    pages, exported = _pages(public, past)
    index = Index(public) if overrides.search else None
    others = (
        *exported,
        *drawings.make(),
        *maps.make(public),
        *embeds.make(public),
        *signals.make(public),
        *_media(public, catalog, kept),
    )
    return Result(checked.problems, Build(public, pages, others, index), checked.sources)


def _pages(public: Site, past: Past) -> tuple[tuple[LazyPage, ...], tuple[File, ...]]:
    """The pages, and the files for machines that they tell of."""
    context = ExportContext(public.shareable(), past.changes, past.meetings)
    exported = exports.make(context)
    pages = render.make(public, exports.offers(public, exported), past.pages)
    return exports.headed(context, pages), exported


def _media(site: Site, catalog: Catalog, kept: Path | None) -> Iterator[File]:
    """The pictures and downloads that a page names, and no others; those of the frame in one size."""
    files = media.by_address(catalog, {**catalog.pictures, **catalog.documents})
    named = tuple(publishing.files(site, files, kept))
    own = set(site.settings.look.pictures.values() if site.settings.look else ()) - {file.url[7:] for file in named}
    for name in sorted(own):
        url = f"{targets.IMAGES}{name}"
        yield File(url.removeprefix("/"), functools.partial(_bare, name, files[url]))
    yield from named


def _bare(name: str, raw: bytes) -> bytes:
    return raw if name.endswith(".svg") else pictures.bare(raw)


def remembered(root: Path, data: Path, texts: str) -> EntryHistory:
    """What git remembers of the data and of the folder of `texts`; nothing when the data lies elsewhere."""
    if not data.is_relative_to(root):
        return EntryHistory()
    folder = data.relative_to(root).as_posix()
    commits = git.commits(root, (folder, texts), REMEMBERED)
    return entry_changes.make(commits, functools.partial(git.texts, root), folder)


def meetings(root: Path, data: Path) -> EntryHistory:
    """All that git remembers of meetings; nothing when the data lies elsewhere."""
    if not data.is_relative_to(root):
        return EntryHistory()
    return entry_changes.whole(root, data.relative_to(root).as_posix(), "events")


def forgotten(root: Path, data: Path) -> str:
    """Why feeds and calendars can't tell all that changed; "" when they can, and of data that lie elsewhere."""
    reason = git.missing(root) if data.is_relative_to(root) else ""
    return f"{reason} {FORGOTTEN}" if reason else ""


def write(build: Build, folder: Path) -> None:
    """The whole site on disk, each page with the frame around it: any host can serve it, without an engine."""
    own = theme.files(build.site.settings.colours)
    folders = assets.addresses(own)
    frames = theme.around(build.site, own)
    index = build.search.write(folder, folders["js"]) if build.search else ""
    for lazy_page in build.pages:
        page = lazy_page.make()
        name = page.url if page.url.endswith(".html") else f"{page.url}index.html"
        html = frames.html(page).encode(errors="xmlcharrefreplace")
        _put(folder / name, early.with_index(html, index) if index and name == early.PAGE else html)
    for file in (*own, *(assets.linked(file, folders["css"]) for file in build.files)):
        _put(folder / file.url, file.make())


def _put(path: Path, raw: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)


def _with(catalog: Catalog, overrides: Overrides) -> Catalog:
    settings = catalog.settings
    values = {
        name: value for name, value in overrides.fallback.items() if settings is UNNAMED or not getattr(settings, name)
    }
    values |= {name: value for name in ("site_url", "repository") if (value := getattr(overrides, name))}
    return replace(catalog, settings=settings.model_copy(update=values)) if values else catalog


def on_disk(root: Path, data: Path, project: Project = NO_PROJECT) -> Files:
    """All that the toolbox reads from the disk."""
    return files.read(root, data, project.folder)
