"""What an entry, a field and a block are called in a message."""

import re
from collections.abc import Mapping
from typing import Any

from toolbox.model import Collection, Single
from toolbox.model.field import Block, Field
from toolbox.source import writing
from toolbox.text import dutch, links, web_addresses

Loc = tuple[int | str, ...]
Model = type[Block]
OTHERS = ("organisatie", "team", "loket")
TEXT = "Een of twee korte zinnen in gewone woorden."  # what stands for a text of which the model has no example
_GLUED = re.compile(r"\s*([a-z_]+):(\S.*)", re.DOTALL)


def subject(kind: Collection | Single, values: Mapping[str, Any]) -> str:
    """Who it is about: "Regio 'Twente'", by its name, else its id; who may be a person by the id alone."""
    if isinstance(kind, Single):
        return kind.title
    missing = "zonder id" if _may_be_person(kind, values) else "zonder naam"
    name = name_of(kind, values)
    return f"{dutch.upper_first(kind.one)} '{name}'" if name else f"{dutch.upper_first(kind.one)} {missing}"


def name_of(kind: Collection, values: Mapping[str, Any]) -> str:
    """The name of what stands in an item, else its id, as a message says it; "" when it has neither."""
    keys = ("id",) if _may_be_person(kind, values) else ("name", "id", "file")
    known = (values.get(key) for key in keys)
    return next((" ".join(text.split())[:80] for text in known if isinstance(text, str) and text.strip()), "")


def _may_be_person(kind: Collection, values: Mapping[str, Any]) -> bool:
    return kind.name == "experts" and (values.get("type") not in OTHERS or "consent" in values)


def field_at(model: Model, loc: Loc) -> Field | None:
    """The declared field that `loc` ends in; an index counts as the list around it."""
    field: Field | None = None
    block: Model | None = model
    for name in (step for step in loc if isinstance(step, str)):
        field = block.field(name) if block else None
        block = field.block if field else None
    return field


def block_at(model: Model, loc: Loc) -> Model | None:
    """The model of the mapping at `loc`, which is the entry itself when `loc` is empty."""
    if not any(isinstance(step, str) for step in loc):
        return model
    field = field_at(model, loc)
    return field.block if field else None


def called(key: str, field: Field | None) -> str:
    """`'since' (sinds)`: the word in the file, with its Dutch title when that is another word."""
    title = field.title if field else ""
    return f"'{key}' ({title})" if title and title != key else f"'{key}'"


def described(model: Model, loc: Loc) -> str:
    """`'url' (webadres) van onderdeel 2 in 'sources' (bronnen)`: a field, and the block that it stands in."""
    keys = [position for position, step in enumerate(loc) if isinstance(step, str)]
    if not keys:
        return "dit onderdeel"
    last = keys[-1]
    text = called(str(loc[last]), field_at(model, loc))
    if len(keys) == 1:
        return text
    around = loc[:last]
    outer = next(step for step in reversed(around) if isinstance(step, str))
    number = around[-1]
    part = f"onderdeel {number + 1} in " if isinstance(number, int) else ""
    return f"{text} van {part}{called(outer, field_at(model, around))}"


def written(key: str, field: Field | None) -> str:
    """How a field can be written, with the first example of its model: `since: 2019`."""
    value = field.examples[0] if field and field.examples else TEXT
    return f"{key}: [{', '.join(map(str, value))}]" if isinstance(value, list) else f"{key}: {value}"


def example(model: Model) -> str:
    """One field as it can be written: the last that is obligatory, else the first."""
    fields = model.fields()
    field = next((field for field in reversed(fields) if field.required), fields[0])
    return written(field.name, field)


def unglued(value: Any) -> str:
    """`id: a` for `id:a`, where the space after the colon is missing; "" when that is not the matter."""
    match = _GLUED.fullmatch(value) if isinstance(value, str) else None
    return f"{match[1]}: {match[2].split()[0]}" if match and not match[2].startswith("//") else ""


def row(value: Any, block: Model | None) -> str:
    """A title and an address on one line as a block on one line; "" where the block has no such fields or the text no address."""
    if not isinstance(value, str) or block is None or not {"title", "url"} <= {field.name for field in block.fields()}:
        return ""
    title, url = (*links.parts(value), "", "")[:2]
    if not url.startswith("http"):
        return ""
    parts = {"title": title or "Titel van de pagina", "url": web_addresses.unwrapped(url)}
    return "{" + ", ".join(f"{key}: {writing.scalar(part, inside=True)}" for key, part in parts.items()) + "}"
