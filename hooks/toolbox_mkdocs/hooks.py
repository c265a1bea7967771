"""The events that MkDocs calls: they hand it the pages and files of the toolbox.

In a build any error in the data ends it, before the output folder is touched. Under `serve` nothing may be raised
(MkDocs would hang every page): there the last good site stays and the problems stand on the page itself.
"""

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from toolbox import build, cli
from toolbox.build import Build, Result
from toolbox.checks import report
from toolbox.commands import environment
from toolbox.exports import search
from toolbox.exports.search import early
from toolbox.pages import templating
from toolbox.pages.frame import assets, frames, modules, theme
from toolbox.site.output import LazyPage
from toolbox.source import problem
from toolbox.source.problem import Problem
from toolbox.text import dutch
from toolbox_mkdocs import failures, notices, preview, settings
from toolbox_mkdocs.files import MadeFile, NativeFile, Writers, published, taken

__all__ = [
    "on_build_error", "on_config", "on_env", "on_files", "on_page_content",
    "on_page_context", "on_post_build", "on_serve", "on_shutdown", "on_startup",
]  # fmt: skip


@dataclass(slots=True)
class Session:
    """One run of the command. Under `serve` it outlives the builds and remembers the last good one."""

    serving: bool = False
    good: Build | None = None
    build: Build | None = None
    notice: str = ""
    bugs: set[str] = field(default_factory=set)
    writers: Writers = field(default_factory=lambda: Writers([]))
    on_demand: preview.OnDemand | None = None  # once there is a server, which can be asked
    watch: preview.Watch | None = None


session = Session()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    session.serving, session.good, session.on_demand = command == "serve", None, None


@event_priority(1000)  # before any plugin: some make files or requests of their own, with a priority of 100
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    settings.disable(config.plugins)
    if session.on_demand:
        session.on_demand.close()
    if session.serving:
        _load_for_preview(config)
    else:
        _load_for_build(config)
    _configure_theme(config)
    config.nav = None  # MkDocs would look for its pages among the files that it reads itself
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    loaded = settings.project(config).loaded()
    kept = Files(published(files, config, loaded))
    make_page = _native_page if _is_native() else _framed_page
    colours = settings.colours(config, session.build.site.settings) if session.build else None
    own = theme.files(colours, map(Path, reversed(config.theme.dirs)))
    config.extra.update(folders := assets.addresses(own), modules=modules.read(own, folders["js"]))
    renderer = frames.Frames(_with_filter(config.theme.get_env()), config, _frame_settings(config))
    for file in own:
        kept.append(MadeFile(file.url, config, file.make))
    for lazy_page in session.build.pages if session.build else ():
        kept.append(make_page(lazy_page, config, renderer))
    for file in session.build.files if session.build else notices.error_pages(session.notice):
        make = assets.linked(file, config.extra["css"]).make
        kept.append(MadeFile(file.url, config, _guarded(make, file.url)))
    return kept


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    own_files = [file for file in files if isinstance(file, MadeFile)]
    index = _index(config, own_files)
    if session.on_demand:
        left = (file for file in own_files if file.dest_uri != frames.NOT_FOUND)
        session.on_demand.open(left, {search.FOLDER: index} if index else {})
        own_files, index = [], None
    session.writers = Writers(own_files, index)
    return _with_filter(env)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Native pages only: the values that the theme asks for, as a frame would get them."""
    if not isinstance(page.file, NativeFile):
        return html
    content = page.file.make()
    values = frames.values(content, _frame_settings(config))
    toc = frames.contents(_with_filter(config.theme.get_env()), content.toc)
    values["body"], toc = frames.placed(values["body"], toc)
    for name, value in frames.attributes(values, toc).items():
        setattr(page, name, value)
    return values["body"]


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: object) -> TemplateContext:  # noqa: ARG001
    context["base_url"] = frames.base_url(page.url, _mount(config))
    return context


def on_post_build(config: MkDocsConfig) -> None:  # noqa: ARG001
    """A build waits for the processes that share its work."""
    session.writers.wait()


def on_build_error(error: Exception) -> None:
    session.writers.stop()
    if isinstance(error, OSError | failures.Refusal) and not session.serving:
        with failures.refusals():  # raised here it keeps its exit code; MkDocs would end with 1
            raise error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> LiveReloadServer:  # noqa: ARG001
    session.on_demand = preview.OnDemand()
    preview.answer(server, session.on_demand)
    session.watch = preview.Watch(server, (_data(config), Path(config.docs_dir), theme.FOLDER, templating.TEMPLATES))
    _say("Wijzigingen in data, content en sjablonen ziet u meteen; na een wijziging in Python-code start u opnieuw.")
    return server


def on_shutdown() -> None:
    if session.watch:
        session.watch.close()


def _load_for_build(config: MkDocsConfig) -> None:
    """Ends the build on any error, at the last moment that the output folder is still whole."""
    result = _load(config)
    if result.problems:
        _say(_report(result.problems, result))
    if result.build is None:
        count = dutch.plural(len(problem.errors(result.problems)), "fout", "fouten")
        raise BuildError(f"{count} in de gegevens: de site is niet gemaakt, wat er al stond is niet veranderd.")
    if result.forgotten:
        _say(failures.forgotten(result.forgotten))
    session.build, session.notice = result.build, ""


def _load_for_preview(config: MkDocsConfig) -> None:
    """Never raises: what is wrong becomes the notice above the last good site."""
    failures.count_no_warnings()
    session.bugs.clear()
    try:
        result = _load(config)
    except Exception as error:
        if isinstance(error, BuildError) and session.on_demand is None:  # nothing is served yet
            raise
        session.build = session.good
        session.notice = notices.refusal(str(error)) if isinstance(error, BuildError) else _bug()
        return
    session.build = session.good = result.build or session.good
    session.notice = notices.notice(result.problems, lambda some: _report(some, result))
    if errors := problem.errors(result.problems):
        _say(_report(errors, result))


def _load(config: MkDocsConfig) -> Result:
    with failures.refusals():
        environment.check(os.environ)
        today, overrides = cli.today(os.environ), environment.overrides(os.environ)
        overrides = replace(overrides, fallback=settings.fallback(config))
        drafts, project = session.serving, settings.project(config)
        result = build.load(_root(config), _data(config), today, drafts=drafts, overrides=overrides, project=project)
    return settings.judged(result, config, own=on_page_context)


def _report(problems: list[Problem], result: Result) -> str:
    return report.text(problems, result.sources)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent.resolve()


def _data(config: MkDocsConfig) -> Path:
    return environment.data_folder(_root(config), os.environ)


def _configure_theme(config: MkDocsConfig) -> None:
    """What the theme reads from the configuration. MkDocs' own 404 and sitemap go: the toolbox makes them."""
    config.theme.static_templates.clear()
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    config.theme.dirs[:] = [*own, str(theme.FOLDER)]  # MkDocs would list the 14,000 files of Material at every build
    config.extra.update(written=(), concept=True, noindex=True, takes_proposals=False)
    if session.build:
        site = session.build.site
        config.site_name = site.settings.name
        config.extra.update(theme.variables(site))
        config.extra.update(settings.look(config, site.settings))
        config.extra.update(menu=settings.menu(config, site) or config.extra["menu"])
        if not session.serving:
            config.site_url = frames.folder(site.settings.site_url) or None
    config.extra.update(policy=not session.serving)


def _is_native() -> bool:
    return os.environ.get("TOOLBOX_PAGES") == "native" and not session.serving


def _with_filter(env: jinja2.Environment) -> jinja2.Environment:
    env.filters["url"] = frames.from_root
    return env


def _frame_settings(config: MkDocsConfig) -> frames.FrameSettings:
    mount, notice, sheets, scripts = _mount(config), session.notice, config.extra["css"], config.extra["modules"]
    if not session.build:
        return frames.FrameSettings(mount=mount, notice=notice, sheets=sheets, modules=scripts)
    site = session.build.site.settings
    edit_url = settings.edit_folder(settings.project(config), site.repository)
    return replace(frames.settings(site, edit_url, sheets, scripts), mount=mount, notice=notice)


def _mount(config: MkDocsConfig) -> str:
    return urlsplit(frames.folder(config.site_url or "")).path or "/"


def _framed_page(lazy_page: LazyPage, config: MkDocsConfig, renderer: frames.Frames) -> File:
    url = lazy_page.url if lazy_page.url == frames.NOT_FOUND else f"{lazy_page.url}index.html"

    def make() -> bytes:
        return renderer.html(lazy_page.make()).encode(errors="xmlcharrefreplace")

    return MadeFile(url, config, _guarded(make, url))


def _native_page(lazy_page: LazyPage, config: MkDocsConfig, renderer: object) -> File:  # noqa: ARG001
    name = "404" if lazy_page.url == frames.NOT_FOUND else f"{lazy_page.url}index"
    return NativeFile(name, config, lazy_page.make)


def _index(config: MkDocsConfig, files: list[MadeFile]) -> Callable[[], bytes] | None:
    """What writes the index and, in a build, the page that names it. Under `serve` a bug in it costs the search alone."""
    if not session.build or not (index := session.build.search):
        return None
    page = None if session.serving else taken(files, early.PAGE)

    def make() -> bytes:
        address = index.write(Path(config.site_dir), config.extra["js"])
        if page:
            page.put(early.with_index(page.make(), address))
        return b""

    return _guarded(make, search.FOLDER)


def _guarded(make: Callable[[], bytes], url: str) -> Callable[[], bytes]:
    """Under `serve` a bug in one page costs that page alone."""
    if not session.serving:
        return make

    def guarded() -> bytes:
        try:
            return make()
        except Exception:
            page = notices.error_page(_bug())
            return page if url.endswith(".html") else b""

    return guarded


def _bug() -> str:
    """The exception at hand as a notice. A broken template breaks every page: the terminal tells it once."""
    trace = traceback.format_exc()
    if trace not in session.bugs:
        _say(trace)
    session.bugs.add(trace)
    return notices.bug(trace)


def _say(text: str) -> None:
    """Not through MkDocs' loggers, whose warnings `--strict` counts."""
    sys.stderr.write(text.rstrip() + "\n")
