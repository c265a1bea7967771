"""What the settings of mkdocs.yml mean here (`engine_settings.yaml`), and those that a project wrote in vain."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from toolbox.source import project
from toolbox.source.problem import Place, Problem
from toolbox.source.project import LOADED, PATH, Project
from toolbox.text import dutch

HIDING = ("exclude_docs", "draft_docs")  # with a slip in these a text is published that should not be
# The settings of which site.yaml says the same: there they count.
IN_SITE = {"site_name": "name", "site_url": "site_url", "repo_url": "repository"}
# What changes how pages look; some of it stands below the theme.
_LOOK = re.compile(
    r"^(?:(nav|copyright|edit_uri|extra_css|extra_javascript)|[ \t]+(custom_dir|logo|favicon|palette))\s*:",
    re.MULTILINE,
)
_OTHER_HOST = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """`text` says what a setting does or what to do instead; about a value that `fits` there is nothing to say."""

    effect: Literal["geldt", "gemeld", "geweigerd"]
    text: str
    fits: tuple[Any, ...] = ()


@cache
def by_name() -> Mapping[str, Setting]:
    """Every setting by its name; of a theme and of plugins as `theme.font` and `plugins.search`."""
    table: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
    return {name: Setting(row["effect"], row["text"], tuple(row.get("fits", ()))) for name, row in table.items()}


def setting(name: str) -> Setting | None:
    """The row of a setting, that of its group when it has none of its own, else that of what nobody knows."""
    return by_name().get(name) or by_name().get(f"{name.partition('.')[0]}.*" if "." in name else "*")


def check(written: Mapping[str, Any], text: str, site: Mapping[str, str]) -> Iterator[Problem]:
    """What a project wrote in mkdocs.yml (`text`) and has no effect; `site` are the values of `site.yaml`."""
    for name, value in names(written):
        row = setting(name)
        if row and row.effect != "geldt" and value not in row.fits:
            yield _in_vain(name, row, text)
    for name, field in IN_SITE.items():
        yield from _beside(name, str(written.get(name) or ""), site.get(field, ""), text)
    if (folder := written.get("docs_dir")) and not project.inside(str(folder)):
        message = (
            f"De map '{folder}' bij 'docs_dir' kan niet: daarin staat meer dan teksten, of zij ligt buiten dit project."
        )
        hint = "Noem een eigen map voor de teksten, naast mkdocs.yml, zoals content."
        yield Problem(place("docs_dir", text), "instelling-kan-niet", message, hint)
    for name in LOADED:
        for item in written.get(name) or ():
            url = str(item.get("path", "") if isinstance(item, dict) else item)
            if _OTHER_HOST.match(url):
                message = f"'{name}' haalt '{url}' van een andere site. Die ziet dan wie de site bezoekt."
                hint = f"Zet het bestand in de map {Project(written, text).folder}, en schrijf hier '{url.rpartition('/')[2]}'."
                yield replace(_problem(name, text, message, hint), severity="error")


def _beside(name: str, value: str, own: str, text: str) -> Iterator[Problem]:
    """What is wrong with a setting that `site.yaml` has too: there it is `own`, or "" when nothing is said."""
    if value and own and value.rstrip("/") != own.rstrip("/"):
        message = f"De instelling '{name}' is '{value}', maar in data/site.yaml staat '{own}'. Dat telt."
        yield _problem(name, text, message, f"Maak beide gelijk, of haal '{name}' weg.")
    elif value and not own and name != "site_name" and not value.startswith("https://"):
        yield _problem(
            name,
            text,
            f"'{name}' begint niet met https, en doet hier niets.",
            f"Schrijf een adres met https, of haal '{name}' weg.",
        )


def look(text: str) -> tuple[str, ...]:
    """The settings in a mkdocs.yml that change how pages look."""
    return tuple(match[1] or match[2] for match in _LOOK.finditer(text))


def names(written: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The settings that are written, and their values."""
    for key, value in written.items():
        if key == "theme":
            theme = {"name": value} if isinstance(value, str) else value or {}
            yield from ((f"theme.{name}", inner) for name, inner in theme.items())
        elif key == "plugins":
            yield from ((f"plugins.{name}", None) for name in plugins(value))
        else:
            yield key, value


def plugins(value: Any) -> tuple[str, ...]:
    """The plugins of a list or a mapping, without the name of the theme before theirs."""
    names = (item if isinstance(item, str) else next(iter(item), "") for item in value or ())
    return tuple(name.removeprefix("material/") for name in names)


def _in_vain(name: str, row: Setting, text: str) -> Problem:
    group, _, key = name.partition(".")
    called = f"De plugin '{key}'" if group == "plugins" else f"De instelling '{name}'"
    if row.effect == "geweigerd":
        return Problem(place(name, text), "instelling-kan-niet", f"{called} kan hier niet.", row.text)
    known = [other for other in by_name() if "." not in other]
    near = dutch.suggest(name, known) if row is by_name()["*"] else None
    hint = f"Bedoelt u '{near}'? {row.text}" if near else row.text
    problem = _problem(name, text, f"{called} doet hier niets.", hint)
    return replace(problem, severity="error") if near in HIDING else problem


def _problem(name: str, text: str, message: str, hint: str) -> Problem:
    return Problem(place(name, text), "instelling-doet-niets", message, hint, "warning")


def place(name: str, text: str) -> Place:
    """The spot of a setting; of what stands in a group below the line of that group."""
    group, _, key = name.partition(".")
    first = re.search(rf"^({re.escape(group)})\s*:", text, re.MULTILINE)
    below = text[first.end() :] if first else ""
    inner = re.search(rf"(?<![\w-])({re.escape(key)})(?![\w-])", below) if key else None
    if not first:
        return Place(PATH)
    start = first.end() + inner.start(1) if inner else first.start(1)
    line = text.count("\n", 0, start) + 1
    return Place(PATH, line, start - text.rfind("\n", 0, start), len(key or group))
