"""Reads files into a Catalog: every sound entry with its place, and every problem on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Generic, cast

from typing_extensions import TypeVar

from toolbox import model, source
from toolbox.model import Collection, Entity, Kind, Lists, Settings, Single, Words, lists, words
from toolbox.model.field import Block
from toolbox.model.media import Picture
from toolbox.model.removal import Removal
from toolbox.site import content, data_files, outlines, postcodes, unknown_files
from toolbox.site.content import ContentPage
from toolbox.site.data_files import ListFile
from toolbox.site.outlines import Outlines, map_file
from toolbox.site.postcodes import Postcodes, postcode_file
from toolbox.source import project
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source

# What is written in one item of a list: an entity, or the record of one that was taken away.
Written_co = TypeVar("Written_co", bound=Block, covariant=True, default=Entity)
E = TypeVar("E", bound=Entity)
NO_FILE = Source("", "", None)
# What a site without a sound file says of itself.
UNNAMED = Settings.model_validate({"name": "Kennisbank", "status": "concept"})


@dataclass(frozen=True, slots=True)
class Item(Generic[Written_co]):
    """One sound item: what was written (`entity`, frozen) and where (`source`, the `index`-th item of its list)."""

    kind: Collection
    entity: Written_co
    source: Source
    index: int

    @property
    def id(self) -> str:
        return str(vars(self.entity)["id"])

    @property
    def line(self) -> int:
        return self.source.lines[self.index]

    @property
    def edit(self) -> str:
        return f"{self.source.path}#L{self.line}"

    def place(self, *path: str | int, key: bool = False) -> Place:
        return self.source.place((self.index, *path), key=key)


@dataclass(frozen=True, slots=True)
class Entry(Item[Written_co]):
    """An item that has a page."""

    kind: Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """What the files say.

    `entries` by kind and id, of a repeated id the first; `repeated` are the later ones. `known` also holds the ids of
    entries with mistakes, and `unreadable` the kinds of which a file or an id can't be read: no reference to them is
    judged. `files` are those of each kind, `sources` all files of `data`, `texts` those of the `folder` of texts, also when
    no page could be made of them. `removed` are the ids that were taken away for good; `pictures` and `documents` what lies
    in that folder by path, `gallery` what is said of pictures, `listed` those of which it is, right or wrong; `outlines` is
    the map, `map_text` its file.
    """

    entries: Mapping[str, Mapping[str, Entry]]
    repeated: tuple[Entry, ...]
    known: Mapping[str, frozenset[str]]
    unreadable: frozenset[str]
    files: Mapping[str, tuple[Source, ...]]
    sources: tuple[Source, ...]
    contents: tuple[ContentPage, ...]
    texts: tuple[Source, ...]
    settings: Settings
    settings_source: Source
    words: Words = words.NONE
    words_source: Source = NO_FILE
    lists: Lists = field(default_factory=lists.defaults)
    lists_source: Source = NO_FILE
    removed: tuple[Item[Removal], ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    documents: Mapping[str, bytes] = field(default_factory=dict)
    gallery: tuple[Item[Picture], ...] = ()
    listed: frozenset[str] = frozenset()
    outlines: Outlines = outlines.NONE
    map_text: Source = NO_FILE
    postcodes: Postcodes = postcodes.NONE
    folder: str = project.FOLDER

    def all(self) -> Iterator[Entry]:
        for entries in self.entries.values():
            yield from entries.values()

    def singles(self) -> Iterator[tuple[Single, Source, Block]]:
        """The files that are one mapping, and what they say."""
        yield model.SITE, self.settings_source, self.settings
        yield model.WORDS, self.words_source, self.words
        yield model.LISTS, self.lists_source, self.lists

    def of(self, written_by: type[E]) -> tuple[Entry[E], ...]:
        """The entries of the kind with this model; none when there is no such kind."""
        return cast("tuple[Entry[E], ...]", tuple(self.entries.get(model.name_of(written_by), {}).values()))


@dataclass(frozen=True, slots=True)
class Files:
    """What lies on the disk: the files of each list by name, `site.yaml`, those of the `folder` of texts, its pictures and
    downloads.

    `strange` are the YAML files among the data that belong to no kind, `irregular` what is no file, links among them;
    `outlines` is the file with the map and what is in it, without a path nobody asks for a map; `postcodes` the one with
    postcodes.
    """

    data: Mapping[str, Mapping[str, bytes]]
    settings: tuple[str, bytes | None]
    content: Mapping[str, bytes]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    documents: Mapping[str, bytes] = field(default_factory=dict)
    words: tuple[str, bytes | None] = ("", None)
    lists: tuple[str, bytes | None] = ("", None)
    strange: Mapping[str, bytes] = field(default_factory=dict)
    irregular: tuple[str, ...] = ()
    outlines: tuple[str, bytes | None] = ("", None)
    postcodes: tuple[str, bytes | None] = ("", None)
    folder: str = project.FOLDER

    def raw(self) -> dict[str, bytes]:
        """What is in every file, by path."""
        geo = {path: raw for path, raw in (self.outlines, self.postcodes) if raw is not None}
        return {**self.written(), **self.pictures, **self.documents, **geo}

    def written(self) -> dict[str, bytes]:
        """What is in every file that people write in, by path."""
        single = {path: raw for _, path, raw in self.singles() if raw is not None}
        return single | {
            path: raw for some in (*self.data.values(), self.strange, self.content) for path, raw in some.items()
        }

    def singles(self) -> Iterator[tuple[Single, str, bytes | None]]:
        """The files that are one mapping, there or not: what they are, their path and what is in them."""
        yield (model.SITE, *self.settings)
        yield (model.WORDS, *self.words)
        yield (model.LISTS, *self.lists)

    def replaced(self, texts: Mapping[str, str]) -> Files:
        """The same with other texts at some paths, among them perhaps a list that was not there yet."""
        new = {path: text.encode() for path, text in texts.items()}
        data = {
            name: {path: new.get(path, raw) for path, raw in files.items()}
            | {path: raw for path, raw in new.items() if path.endswith(f"/{name}.yaml")}
            for name, files in self.data.items()
        }
        content = {path: new.get(path, raw) for path, raw in self.content.items()}
        settings, words, lists = ((path, new.get(path, raw)) for _, path, raw in self.singles())
        return replace(self, data=data, content=content, settings=settings, words=words, lists=lists)

    def without(self, pictures: Iterable[str]) -> Files:
        """The same without some pictures."""
        gone = set(pictures)
        return replace(self, pictures={path: raw for path, raw in self.pictures.items() if path not in gone})


def read(files: Files) -> tuple[Catalog, list[Problem]]:
    """Every entry that can be read, and every problem on the way."""
    problems: list[Problem] = []
    repeated: list[Entry] = []
    lists_source, to_choose_from = data_files.read_single(model.LISTS, files.lists, lists.defaults(), problems)
    collections = data_files.read_lists(files.data, to_choose_from.completed())
    problems += [problem for of_kind in collections.values() for file in of_kind for problem in file.problems]
    sources = {kind.name: tuple(file.source for file in collections[kind.name]) for kind in model.KINDS}
    entries = {kind.name: _by_id(kind, collections[kind.name], repeated) for kind in model.KINDS}
    settings_source, settings = data_files.read_single(model.SITE, files.settings, UNNAMED, problems)
    words_source, in_need = data_files.read_single(model.WORDS, files.words, words.NONE, problems)
    problems.extend(map(unknown_files.problem, files.strange))
    problems.extend(map(unknown_files.irregular, files.irregular))
    shapes, map_text = _outlines(files, problems)
    known_postcodes, wrong = postcode_file.read(*files.postcodes)
    problems.extend(wrong)
    misnamed = model.BY_NAME.keys() & map(unknown_files.intended_kind, (*files.strange, *files.irregular))
    result = Catalog(
        entries=entries,
        repeated=tuple(repeated),
        known={name: frozenset(data_files.ids(of_kind)) for name, of_kind in sources.items()},
        unreadable=frozenset(misnamed)
        | {name for name, of_kind in sources.items() if not all(map(data_files.names_all, of_kind))},
        files=sources,
        sources=(
            *(file.source for of_kind in collections.values() for file in of_kind),
            settings_source,
            words_source,
            lists_source,
        ),
        contents=tuple(_contents(files, problems)),
        texts=tuple(source.text(path, raw) for path, raw in sorted(files.content.items())),
        settings=settings,
        settings_source=settings_source,
        words=in_need,
        words_source=words_source,
        lists=to_choose_from.completed(),
        lists_source=lists_source,
        removed=tuple(
            Item(model.REMOVED, cast("Removal", entity), file.source, index)
            for file in collections[model.REMOVED.name]
            for index, entity in file.entities
        ),
        pictures=files.pictures,
        documents=files.documents,
        listed=frozenset(data_files.ids((file.source for file in collections[model.PICTURES.name]), "file")),
        gallery=tuple(
            Item(model.PICTURES, cast("Picture", entity), file.source, index)
            for file in collections[model.PICTURES.name]
            for index, entity in file.entities
        ),
        outlines=shapes,
        map_text=map_text,
        postcodes=known_postcodes,
        folder=files.folder,
    )
    return result, problems


def _outlines(files: Files, problems: list[Problem]) -> tuple[Outlines, Source]:
    """The map. That it is missing is told once there are municipalities to draw."""
    path, raw = files.outlines
    if raw is None and not (path and files.data.get("municipalities")):
        return outlines.NONE, NO_FILE
    shapes, text, wrong = map_file.read(path, raw)
    problems.extend(wrong)
    return shapes, text


def _by_id(kind: Kind, files: Iterable[ListFile], repeated: list[Entry]) -> dict[str, Entry]:
    """The first entry of each id; the later ones go to `repeated`."""
    first: dict[str, Entry] = {}
    entries = (Entry(kind, entity, file.source, index) for file in files for index, entity in file.entities)
    repeated.extend(entry for entry in entries if first.setdefault(entry.id, entry) is not entry)
    return first


def _contents(files: Files, problems: list[Problem]) -> Iterator[ContentPage]:
    for path, raw in sorted(files.content.items()):
        page, wrong = content.read(path, raw, files.folder)
        problems.extend(wrong)
        if page is not None:
            yield page
