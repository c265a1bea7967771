"""An id renamed everywhere: at the entry, where it is referred to, and in links in texts; the old one stays as an alias."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from toolbox import source
from toolbox.model import Kind, Single, data_file, field
from toolbox.site.catalog import Catalog, Entry
from toolbox.source.reading import Source

Referring = Sequence[tuple[Entry, source.Path]]  # who names the entry, and in which field


@dataclass(frozen=True, slots=True)
class Renaming:
    kind: Kind
    old: str
    new: str

    def link(self, text: str) -> str:
        """A text with its links to the old address leading to the new one."""
        old = re.escape(f"/{self.kind.url}/{self.old}/")
        return re.sub(rf"(?<![\w/.:-]){old}", f"/{self.kind.url}/{self.new}/", text)


def rename(catalog: Catalog, referring: Referring, renaming: Renaming) -> dict[str, str]:
    """The texts that change, by path. The data has no errors and `renaming.new` is free."""
    entry = catalog.entries[renaming.kind.name][renaming.old]
    spots = {*_spots(catalog, referring, renaming), (entry.source.path, entry.index, "id")}
    texts = {file.path: text for file in catalog.texts if (text := renaming.link(file.text)) != file.text}
    for file, kind in _files(catalog):
        old = data_file.load(file, kind)
        new = [_renamed(item, (file.path, index), spots, renaming) for index, item in enumerate(old)]
        if entry.source.path == file.path:
            aliases = [alias for alias in old[entry.index].get("aliases", []) if alias != renaming.new]
            new[entry.index]["aliases"] = [*aliases, renaming.old]
        if new != old:
            texts[file.path] = data_file.written(file, kind, new)
    return texts


def _files(catalog: Catalog) -> Iterator[tuple[Source, Kind | Single]]:
    """Each file with entries, and those that are one mapping."""
    of_kind = {entry.source.path: (entry.source, entry.kind) for entry in catalog.all()}
    yield from of_kind.values()
    yield from ((file, single) for single, file, _ in catalog.singles() if file.values)


def _spots(catalog: Catalog, referring: Referring, renaming: Renaming) -> Iterator[source.Path]:
    """Where the entry is named: the path of the file, the index of the entry, the way to the value."""
    for entry, path in referring:
        yield (entry.source.path, entry.index, *path)
    for _, file, entity in catalog.singles():
        for _, path, kind, id in field.references(entity):
            if (kind, id) == (renaming.kind.name, renaming.old):
                yield (file.path, 0, *path)


def _renamed(value: Any, spot: source.Path, spots: set[source.Path], renaming: Renaming) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(part, (*spot, key), spots, renaming) for key, part in value.items()}
    if isinstance(value, list):
        return [_renamed(part, (*spot, index), spots, renaming) for index, part in enumerate(value)]
    return renaming.new if spot in spots and value.strip() == renaming.old else renaming.link(value)
