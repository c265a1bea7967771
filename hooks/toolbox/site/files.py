"""Reads from the disk all the files that the toolbox uses.

A link is never followed: it leads to what nobody sees in the repository, and on Windows git makes a text of it.
"""

import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from toolbox import model, source
from toolbox.site import erasure
from toolbox.site.catalog import Files
from toolbox.site.media import document
from toolbox.source import project
from toolbox.source.reading import Source
from toolbox.text import targets

LISTS = (".yaml", ".yml")
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg", ".avif", ".heic", ".tif", ".tiff")
OUTLINES = "geo/gemeenten_kaart.json"
POSTCODES = "geo/gemeenten_postcodes.json"


def read(root: Path, data: Path, folder: str = project.FOLDER) -> Files:
    """What lies in `data` and in the `folder` of texts below `root`. Raises OSError where the machine does not let it be read."""
    facts, texts = list(_walk(data)), list(_walk(root / folder))
    written = {path for path in facts if _is_file(path) and path.suffix.lower() in LISTS}
    kinds = {kind.name: _of_kind(data, kind.name, written) for kind in model.COLLECTIONS}
    settings, words, lists = (data / f"{single.name}.yaml" for single in model.SINGLES)
    strange = written - {settings, words, lists} - {path for paths in kinds.values() for path in paths}
    pages = [path for path in texts if _is_file(path) and path.suffix == ".md"]
    pictures = [path for path in texts if _is_file(path) and path.suffix.lower() in PICTURES]
    documents = [
        path for path in texts if _is_file(path) and _is_document(_name(root, path), folder) and path not in pictures
    ]
    return Files(
        data={name: _raw(root, paths) for name, paths in kinds.items()},
        settings=(_name(root, settings), settings.read_bytes() if settings in written else None),
        words=(_name(root, words), words.read_bytes() if words in written else None),
        lists=(_name(root, lists), lists.read_bytes() if lists in written else None),
        content=_raw(root, pages),
        pictures=_beginnings(root, pictures),
        documents=_beginnings(root, documents),
        strange=_raw(root, sorted(strange)),
        irregular=tuple(sorted(_name(root, path) for path in (*facts, *texts) if _is_irregular(path))),
        outlines=_outlines(root, data),
        postcodes=_postcodes(root, data),
        folder=folder,
    )


def experts(root: Path, data: Path) -> tuple[Source, ...]:
    """The files with experts as text, in whatever state; none when they can't be opened, which the command itself tells."""
    with contextlib.suppress(OSError):
        paths = [path for path in _walk(data) if _is_file(path) and erasure.is_experts(_name(root, path))]
        return tuple(source.text(_name(root, path), path.read_bytes()) for path in paths)
    return ()


def unread(root: Path, data: Path, files: Files) -> dict[str, bytes]:
    """What lies in the same folders and holds no text that the toolbox reads. Raises OSError."""
    known = files.written()
    paths = [path for folder in (data, root / files.folder) for path in _walk(folder) if _is_file(path)]
    return _raw(root, (path for path in paths if _name(root, path) not in known))


def _walk(folder: Path) -> Iterator[Path]:
    """What lies in a folder and the folders in it, in order; of a link the link itself."""
    if folder.is_symlink():
        yield folder
    elif folder.is_dir():
        for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
            yield Path(entry.path)
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry.path))


def _is_file(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _is_irregular(path: Path) -> bool:
    """A link, or what is no file though its name says so."""
    named = path.suffix.lower() in (*LISTS, *PICTURES, ".md") or path.name in (
        Path(OUTLINES).name,
        Path(POSTCODES).name,
    )
    return path.is_symlink() or (named and not path.is_file())


def _of_kind(data: Path, name: str, lists: set[Path]) -> list[Path]:
    """A kind's list, `<kind>.yaml`, and those it has been split into, `<kind>/*.yaml`."""
    split = sorted(path for path in lists if path.parent == data / name and path.suffix == ".yaml")
    return [*({data / f"{name}.yaml"} & lists), *split]


def _outlines(root: Path, data: Path) -> tuple[str, bytes | None]:
    """The map of the country, which also serves data that lie elsewhere."""
    paths = [folder / OUTLINES for folder in (data, root / "data")]
    path = next((path for path in paths if _is_file(path) and not path.parent.is_symlink()), None)
    return _name(root, path or paths[0]), path.read_bytes() if path else None


def _postcodes(root: Path, data: Path) -> tuple[str, bytes | None]:
    """Of these data alone: another network has places of its own."""
    path = data / POSTCODES
    is_there = _is_file(path) and not path.parent.is_symlink()
    return _name(root, path), path.read_bytes() if is_there else None


def _raw(root: Path, paths: Iterable[Path]) -> dict[str, bytes]:
    return {_name(root, path): path.read_bytes() for path in paths}


def _beginnings(root: Path, paths: Iterable[Path]) -> dict[str, bytes]:
    """Of what is too large no more than shows that it is."""
    return {_name(root, path): _beginning(path) for path in paths}


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(document.MAX_SIZE + 1)


def _is_document(name: str, folder: str) -> bool:
    """All that lies where files to download are, and what is called like one elsewhere."""
    return not name.endswith(".md") and (
        name.startswith(f"{folder}{targets.FILES}") or document.type_of(name) in document.TYPES
    )


def _name(root: Path, path: Path) -> str:
    """The path as messages and links show it: from the root where it lies below it."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
