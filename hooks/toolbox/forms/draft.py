"""A new entry: from what somebody filled in, or a template to fill in; and an id for it."""

import json
import re
import typing
from collections.abc import Collection, Mapping
from typing import Any

from toolbox.model import Kind, Lists
from toolbox.model.field import Field
from toolbox.model.kinds.expert import Expert
from toolbox.source import mending
from toolbox.text import markdown

Values = dict[str, Any]
MAX_BYTES = 1_000_000


def from_json(raw: bytes) -> Values:
    """The fields in a JSON object, as texts. Raises ValueError with a Dutch reason."""
    if len(raw) > MAX_BYTES:
        raise ValueError("Dit bestand is groter dan 1 MB.")
    try:
        value = json.loads(raw.decode("utf-8"), object_pairs_hook=_once)
    except RecursionError:
        raise ValueError("Hier zitten te veel lijsten in elkaar.") from None
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise ValueError("Dit bestand is geen JSON in UTF-8.") from None
    if not isinstance(value, dict):
        raise ValueError("Dit bestand heeft geen velden.")
    if mending.LOST in str(value):
        raise ValueError(f"In dit bestand is een letter verloren gegaan: er staat {mending.LOST}.")
    return typing.cast("Values", _texts(value))


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({key for key, _ in pairs}) < len(pairs):
        raise ValueError("Een veld staat er twee keer.")
    return dict(pairs)


def _texts(value: Any) -> Any:
    """What JSON calls numbers and booleans, as a file has them; what is empty is absent."""
    if isinstance(value, dict):
        parts = {key: _texts(part) for key, part in value.items()}
        return {key: part for key, part in parts.items() if part not in ("", [], {}, None)}
    if isinstance(value, list):
        return [part for part in map(_texts, value) if part not in ("", [], {}, None)]
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else mending.meant(value) if isinstance(value, str) else json.dumps(value)


def identifier(kind: Kind, values: Mapping[str, Any], taken: Collection[str]) -> str:
    """An id that is still free: the name's, or for a person a number, as an id holds no name."""
    if kind.model is Expert and values.get("type") == "persoon":
        numbers = [int(match[1]) for id in taken if (match := re.fullmatch(r"expert-(\d+)", id))]
        return f"expert-{max(numbers, default=0) + 1:04}"
    name = values.get("name")
    wanted = markdown.slug(name.replace("'", "") if isinstance(name, str) else f"nieuw {kind.one}")[:70].strip("-")
    number = 2
    id = wanted
    while id in taken:
        id = f"{wanted}-{number}"
        number += 1
    return id


def template(kind: Kind, known: Mapping[str, Collection[str]], choices: Lists) -> Values:
    """An entry that is right as it stands, so that one changes it field by field; `draft` keeps it off the site."""
    required = (choices.closed(field) for field in kind.model.fields() if field.required and field.name != "id")
    values: Values = {field.name: _example(field, known) for field in required}
    values["name"] = f"Vul in: de naam van {kind.the_one}"
    values.setdefault("sources", [{"title": "Vul in: waar staat dit?", "url": "https://www.voorbeeld.nl/"}])
    values |= kind.forms.starter
    return {"id": identifier(kind, {}, known.get(kind.name, ())), **values, "draft": "true"}


def _example(field: Field, known: Mapping[str, Collection[str]]) -> Any:
    """A value that is right: an id that exists, the model's own example, or a text that asks for one."""
    if ids := known.get(field.reference.to, ()) if field.reference else ():
        return [min(ids)] if field.many else min(ids)
    if field.type.limit and not field.many:
        return f"Vul in: {field.title}."
    return field.examples[0] if field.examples else "Vul in"
