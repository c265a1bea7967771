"""A file of data written back in the one layout: tidied, with an entry more, with an entry changed. Nothing in it is lost."""

import functools
from collections.abc import Callable, Mapping
from typing import Any

from toolbox import source
from toolbox.model.field import Block, Field
from toolbox.model.kind import Kind
from toolbox.model.kinds.municipality import PlaceName
from toolbox.model.lists import AgeGroup
from toolbox.model.settings.navigation import MenuLink
from toolbox.model.single import Single
from toolbox.model.validation import cut_texts
from toolbox.source import comments, writing
from toolbox.source.disk import Refused
from toolbox.source.reading import Source
from toolbox.source.writing import Style

Values = dict[str, Any]
SHORT = ("reference", "choice", "listed", "id")  # lists of these are written on one line
NAMES = ("also_known_as", "former_names")  # and these
ROWS = (PlaceName, MenuLink, AgeGroup)  # blocks that are written on one line


@functools.cache
def styles(model: type[Block]) -> Mapping[str, Style]:
    """How the fields of a model are written, in their order in a file."""
    return {field.name: _style(field) for field in model.in_file_order()}


def _style(field: Field) -> Style:
    is_row = field.type.name in SHORT or field.name in NAMES or field.block in ROWS
    return Style(field.type.name == "prose", is_row, styles(field.block) if field.block else {})


def tidy(file: Source, kind: Kind | Single) -> str:
    """The file in the one layout: entries by id, comments in `remark`. Raises Refused."""
    entries = load(file, kind)
    return written(file, kind, entries) if entries else file.text


def inserted(file: Source, kind: Kind, values: Values) -> str:
    """The tidy file with an entry more. Raises Refused."""
    return written(file, kind, [*load(file, kind), values])


def changed(file: Source, kind: Kind, index: int, change: Callable[[Values], Values]) -> str:
    """The tidy file with one entry changed. Raises Refused."""
    entries = load(file, kind)
    return written(file, kind, [*entries[:index], change(dict(entries[index])), *entries[index + 1 :]])


def load(file: Source, kind: Kind | Single) -> list[Values]:
    """The entries of a file, or the one mapping that it is. Raises Refused when it does not hold just these.

    What nobody can see in a text is left out.
    """
    if not file.readable or any(problem.code != "onzichtbaar-teken" for problem in file.problems):
        raise Refused(f"{file.path} heeft eerst herstel nodig. Voer 'toolbox check' uit.")
    values = [file.values] if isinstance(kind, Single) and file.values is not None else file.values or []
    if not isinstance(values, list) or not all(isinstance(item, dict) for item in values):
        raise Refused(f"In {file.path} staat iets anders dan onderdelen met velden. Voer 'toolbox check' uit.")
    return values


def written(file: Source, kind: Kind | Single, entries: list[Values]) -> str:
    """The text of the file with these entries, read back: those that it had in their order, then new ones."""
    if cut := next((comment for comment in cut_texts.read(file, kind) if cut_texts.is_sure(comment, file)), None):
        raise Refused(
            f"In {file.path}, regel {cut.place.line}, kapt een # een tekst af. Zet die tussen aanhalingstekens."
        )
    entries = _with_comments(file, entries)
    values = entries[0] if isinstance(kind, Single) else sorted(entries, key=_id)
    text = writing.dump(values, styles(kind.model))
    again = source.read(file.path, text.encode())
    if again.problems or _comparable(again.values) != _comparable(values):
        raise AssertionError(f"{file.path}: an edit would lose or change a value")
    return text


def _with_comments(file: Source, entries: list[Values]) -> list[Values]:
    """The entries with the comments of the file in `remark`, behind what stood there."""
    texts: dict[int, list[str]] = {}
    for comment in comments.read(file):
        texts.setdefault(comment.item, []).append(comment.text)
    if not all(isinstance(entries[index].get("remark", ""), str) for index in texts):
        raise Refused(f"In {file.path} is 'remark' geen tekst. Voer 'toolbox check' uit.")
    return [_remarked(entry, " ".join(filter(None, texts.get(index, ())))) for index, entry in enumerate(entries)]


def _remarked(entry: Values, text: str) -> Values:
    return {**entry, "remark": f"{entry.get('remark', '')} {text}".strip()} if text else entry


def _id(entry: Values) -> str:
    id = entry.get("id", "")
    return id if isinstance(id, str) else ""


def _comparable(value: Any) -> Any:
    """A value to compare by: the spaces between words don't count."""
    if isinstance(value, dict):
        return {key: _comparable(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_comparable(part) for part in value]
    return " ".join(value.replace("\\\n", "\n").split()) if isinstance(value, str) else value
