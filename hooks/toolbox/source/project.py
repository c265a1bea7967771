"""What mkdocs.yml says of the texts of a project: in which folder they lie, which are left out, which need no link.

The engine and the commands ask the same: what a build leaves out, no check reads.
"""

import functools
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pathspec
import yaml

from toolbox.source.disk import Refused

PATH = "mkdocs.yml"
FOLDER = "content"  # where texts lie in a project without that file
USUAL = "docs"  # where MkDocs looks when nothing is written
LOADED = ("extra_css", "extra_javascript")
IMAGES = ("logo", "favicon")


class _Loader(yaml.SafeLoader):
    """Values with a tag, such as `!ENV` and `!!python/name:`, are for the engine alone."""


_Loader.add_multi_constructor("", lambda *_: None)


@dataclass(frozen=True, slots=True)
class Project:
    """`values` are what stands in mkdocs.yml and `text` is the file itself, "" where there is none."""

    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    text: str = ""

    @property
    def folder(self) -> str:
        """The folder of the texts, from the root; the one without a setting where the setting can't be followed."""
        written = str(self.values.get("docs_dir") or USUAL) if self.text else FOLDER
        return inside(written) or FOLDER

    def leaves_out(self, path: str, *, drafts: bool = False) -> bool:
        """Whether a text, or another file beside it, is not for the toolbox: left out, loaded by pages, or a draft."""
        names = ("exclude_docs",) if drafts else ("exclude_docs", "draft_docs")
        return self._name(path) in self.loaded() or any(self._matches(name, path) for name in names)

    def lists(self, path: str) -> bool:
        """Whether nothing needs to lead to a text: the file says so, or it is in `nav`."""
        return self._name(path) in self.menu() or self._matches("not_in_nav", path)

    def menu(self) -> tuple[str, ...]:
        """The files that `nav` names at any depth."""
        return tuple(_files(self.values.get("nav")))

    def loaded(self) -> tuple[str, ...]:
        """The files among the texts that pages load: style sheets, scripts, logo and favicon."""
        items = [item for name in LOADED for item in self.values.get(name) or ()]
        theme = self.values.get("theme")
        images = [theme.get(name) for name in IMAGES] if isinstance(theme, dict) else []
        names = [item.get("path", "") if isinstance(item, dict) else item for item in items]
        return tuple(str(name) for name in (*names, *images) if name)

    def _matches(self, setting: str, path: str) -> bool:
        return _patterns(str(self.values.get(setting) or "")).match_file(self._name(path))

    def _name(self, path: str) -> str:
        return path.removeprefix(f"{self.folder}/")


NO_PROJECT = Project()


def read(root: Path) -> Project:
    """The project of a folder. Raises Refused where its file can't be read, OSError where the machine does not let it be."""
    path = root / PATH
    return of(path.read_bytes(), path.parent) if path.is_file() else NO_PROJECT


def of(raw: bytes, folder: Path | None = None) -> Project:
    """What a file says; `folder` is where it lies, if it does, with the file that it builds on (INHERIT)."""
    text = raw.decode("utf-8", errors="replace")
    try:
        values = yaml.load(text, _Loader)  # noqa: S506 - a safe one
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", regel {mark.line + 1}" if mark else ""
        raise Refused(
            f"{PATH}{line} is geen goede YAML. Kijk of de inspringing en de aanhalingstekens kloppen."
        ) from None
    own: Mapping[str, Any] = values if isinstance(values, dict) else {}
    parent = folder / str(own["INHERIT"]) if folder and own.get("INHERIT") else None
    if parent and parent.is_file():
        own = _merged(of(parent.read_bytes(), parent.parent).values, own)
    return Project(own, text)


def inside(folder: str) -> str:
    """A folder of texts below the root in its shortest form; "" for what can't be one: the root, the facts, what lies elsewhere."""
    path = posixpath.normpath(folder.replace("\\", "/"))
    return "" if path in (".", "data") or path.startswith(("/", "..", "data/")) or ":" in path else path


def _files(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    for item in nav.values() if isinstance(nav, dict) else nav if isinstance(nav, list) else ():
        yield from _files(item)


def _merged(parent: Mapping[str, Any], own: Mapping[str, Any]) -> Mapping[str, Any]:
    """What both say, as MkDocs merges it: of a group each key, of anything else the own value."""
    both = {
        key: _merged(parent[key], value) if isinstance(value, dict) and isinstance(parent.get(key), dict) else value
        for key, value in own.items()
    }
    return {**parent, **both}


@functools.lru_cache(maxsize=8)
def _patterns(lines: str) -> pathspec.GitIgnoreSpec:
    try:
        return pathspec.GitIgnoreSpec.from_lines(lines.splitlines())
    except ValueError as error:
        raise Refused(
            f"{PATH} noemt bij exclude_docs, draft_docs of not_in_nav een patroon dat niet kan: {error}"
        ) from None
