"""What mkdocs.yml says: taken over where it has effect here, told where it has none."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.utils.yaml import yaml_load

from toolbox.build import Result
from toolbox.checks import engine_settings
from toolbox.model import Settings
from toolbox.model.settings.look import Colours
from toolbox.pages.frame import frames, theme
from toolbox.site.site import Site
from toolbox.source import problem
from toolbox.source.problem import Place, Problem
from toolbox.source.project import IMAGES, NO_PROJECT, PATH, Project
from toolbox.text import targets
from toolbox_mkdocs import palette

PAGE_EVENTS = ("nav", "pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page")
Item = tuple[str, str]


def written(config: MkDocsConfig) -> dict[str, Any]:
    """What a project wrote itself, without the defaults of MkDocs."""
    path = Path(config.config_file_path)
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return dict(yaml_load(file) or {})


def project(config: MkDocsConfig) -> Project:
    """The same for the toolbox, which knows no MkDocs."""
    path = Path(config.config_file_path)
    return Project(written(config), path.read_text("utf-8")) if path.is_file() else NO_PROJECT


def judged(result: Result, config: MkDocsConfig, *, own: object) -> Result:
    """The same with what the engine alone knows of; `own` is the function of the toolbox that any of its hooks has."""
    site = result.build.site.settings if result.build else None
    problems = [*_problems(config, site, own), *_lost(config, result)]
    if not problems:
        return result
    build = None if problem.errors(problems) else result.build
    return replace(result, problems=problem.ordered([*problems, *result.problems]), build=build)


def _problems(config: MkDocsConfig, site: Settings | None, own: object) -> Iterator[Problem]:
    ours = project(config)
    if config.nav and site and site.menu:
        yield _vain("In data/site.yaml staat een hoofdmenu. Dat telt, en 'nav' doet niets.", "Haal 'nav' weg.")
    if palette.unknown(ours.values):
        yield _vain(
            "Bij theme.palette staat geen kleur die de toolbox kent.",
            "Noem bij primary een kleur van Material, zoals teal.",
        )
    for name in ours.loaded():
        if "//" not in name and not (Path(config.docs_dir) / name).is_file():
            yield _vain(f"Het bestand '{name}' staat niet in de map {ours.folder}.")
    for name, plugin in config.plugins.items():
        events = [event for event in PAGE_EVENTS if callable(getattr(plugin, f"on_{event}", None))]
        if events and getattr(plugin, "on_page_context", None) is not own and name not in _disabled(config.plugins):
            message = f"'{name}' wil pagina's veranderen met {', '.join(f'on_{event}' for event in events)}. Dat kan hier niet."
            yield _vain(message, "De pagina's komen uit data en content. Gebruik on_files of on_post_build.")


def _lost(config: MkDocsConfig, result: Result) -> Iterator[Problem]:
    """The pages in `nav` that are not there."""
    known = {f"/{page.url}" for page in result.build.pages} if result.build else set()
    ours = project(config)
    for name in ours.menu() if known else ():
        target = targets.resolved(name, "index.md")
        if targets.kind(target) in ("own", "relative") and target.partition("#")[0] not in known:
            place = engine_settings.place(f"nav.{name}", ours.text)
            hint = f"Neem de naam van het bestand over, vanaf de map {ours.folder}."
            yield Problem(place, "onbekend-adres", f"'nav' noemt '{name}', maar die pagina is er niet.", hint)


def _vain(message: str, hint: str = "") -> Problem:
    return Problem(Place(PATH), "instelling-doet-niets", message, hint, "warning")


def _disabled(plugins: PluginCollection) -> tuple[str, ...]:
    """The plugins that would make pages or files that belong to none of ours."""
    return tuple(name for name in plugins if f"plugins.{name.removeprefix('material/')}" in engine_settings.by_name())


def disable(plugins: PluginCollection) -> None:
    """Takes the events of such plugins away, before any of them has run."""
    out = [plugins[name] for name in _disabled(plugins)]
    for methods in plugins.events.values():
        methods[:] = [method for method in methods if getattr(method, "__self__", None) not in out]


def fallback(config: MkDocsConfig) -> Mapping[str, str]:
    """What the site says of itself where `site.yaml` says nothing."""
    own = {field: str(written(config).get(name) or "") for name, field in engine_settings.IN_SITE.items()}
    return {field: value for field, value in own.items() if value and (field == "name" or value.startswith("https://"))}


def look(config: MkDocsConfig, site: Settings) -> dict[str, str]:
    """What the theme asks of the look of a site: as `site.yaml` says, else as the theme of mkdocs.yml."""
    theme = written(config).get("theme")
    images = {name: str(theme.get(name) or "") for name in IMAGES} if isinstance(theme, dict) else {}
    chosen = colours(config, site)
    others = {**images, "theme_color": chosen.light if chosen else ""}
    return {name: value or others.get(name, "") for name, value in frames.look(site.look).items()}


def colours(config: MkDocsConfig, site: Settings) -> Colours | None:
    """The colours of a site: as `site.yaml` says, else as the palette of mkdocs.yml."""
    return site.colours or palette.colours(written(config))


def edit_folder(project: Project, repository: str) -> str:
    """The folder that pencils lead to, with its last slash, "" for no pencil."""
    if "edit_uri" not in project.values:
        return frames.edit_url(repository, theme.BRANCH)
    uri = str(project.values["edit_uri"] or "").removesuffix("/").removesuffix(project.folder).rstrip("/")
    if uri.startswith("https://"):
        return f"{uri}/"
    return f"{frames.folder(repository)}{uri.lstrip('/')}/" if uri and repository else ""


def menu(config: MkDocsConfig, site: Site) -> tuple[Item, ...]:
    """The main menu that `nav` gives, none where `site.yaml` has one: address and text; of a group its first page."""
    if site.settings.menu or not config.nav:
        return ()
    titles = {page.name: page.title for page in site.contents}
    return tuple(_item(item, titles) for item in config.nav if _first(item))


def _item(item: Any, titles: Mapping[str, str]) -> Item:
    file = _first(item)
    title = next(iter(item)) if isinstance(item, dict) else titles.get(file, file)
    return targets.resolved(file, "index.md").removeprefix("/"), str(title)


def _first(item: Any) -> str:
    """The first page in an item of a `nav`."""
    while isinstance(item, dict | list):
        item = next(iter(item.values() if isinstance(item, dict) else item), "")
    return str(item or "")
