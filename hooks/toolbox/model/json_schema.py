"""The models as JSON Schema (2020-12), for editors and forms; `Ids` and `Lists` complete values with what exists in the data.

A schema rejects nothing that the check accepts in a file as YAML 1.2 reads it.
"""

import functools
import json
from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticCustomError

from toolbox import model
from toolbox.model import Collection, Kind, Lists, Single, types, validation
from toolbox.model.field import Block, Field
from toolbox.model.validation import sentences, words
from toolbox.model.validation.sentences import FieldError
from toolbox.text import dutch

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_EMPTY: Schema = {
    "not": {"anyOf": [{"type": ["number", "boolean", "array", "object"]}, {"type": "string", "minLength": 1}]}
}
SOURCED = ("sources",)  # what the check asks of each entry that is reviewed
Ids = Mapping[str, Mapping[str, str]]  # kind name -> id -> what to call the entry, "" for its id alone


def of_list(kind: Collection, ids: Ids | None = None, lists: Lists | None = None) -> Schema:
    """The schema of `data/<name>.yaml`: a list of entries; with `ids` and `lists`, values complete with what exists."""
    return {
        "$schema": DIALECT,
        "title": dutch.upper_first(kind.many),
        "description": f"De lijst met {kind.many}. Elk onderdeel begint met een streepje.",
        "type": ["array", "null"],
        "items": {
            **block(kind.model, ids, lists, SOURCED if isinstance(kind, Kind) and kind.review else ()),
            "title": dutch.upper_first(kind.one),
        },
    }


def of_single(single: Single, ids: Ids | None = None) -> Schema:
    return {
        "$schema": DIALECT,
        "title": single.title,
        "description": single.description,
        **block(single.model, ids),
    }


def files(ids: Ids | None = None, lists: Lists | None = None) -> dict[str, str]:
    """Every schema as a file: its name and its text."""
    schemas = {kind.name: of_list(kind, ids, lists) for kind in (*model.KINDS, model.PICTURES)}
    schemas |= {single.name: of_single(single, ids) for single in model.SINGLES}
    return {f"{name}.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in schemas.items()}


def block(
    model: type[Block], ids: Ids | None = None, lists: Lists | None = None, needed: tuple[str, ...] = ()
) -> Schema:
    """The schema of one mapping with fixed fields, in the order in which a file has them; a rule asks for those `needed` too."""
    fields = model.in_file_order()
    required = [field.name for field in fields if field.required or field.name in needed]
    return {
        "type": "object",
        "properties": {field.name: _of_field(lists.closed(field) if lists else field, ids, lists) for field in fields},
        "required": required,
        "additionalProperties": False,
        "errorMessage": _fields_wrong(required),
    }


def _of_field(field: Field, ids: Ids | None, lists: Lists | None) -> Schema:
    value = block(field.block, ids, lists) if field.block else _scalar(field, ids)
    schema = {
        "title": field.title,
        "description": field.help,
        **({"type": "array", "items": value} if field.many else value),
    }
    if field.required and field.many:
        schema["minItems"] = 1
    elif not field.required:
        schema = _or_absent(schema)
    if field.examples:
        schema["examples"] = [_example(example, schema) for example in field.examples]
    return schema


def _scalar(field: Field, ids: Ids | None) -> Schema:
    if field.type.values:
        return {"enum": list(field.type.values), "errorMessage": f"Kies uit: {dutch.joined(field.type.values, 'of')}."}
    if field.reference and field.reference.to and ids is not None:
        return _one_of(ids.get(field.reference.to, {}), field.reference.to)
    return {**field.type.schema, **_mismatch(field)}


def _one_of(known: Mapping[str, str], kind: str) -> Schema:
    message = f"Dit id staat niet in data/{kind}.yaml. Is het nieuw? Sla alles op en voer 'make check' uit."
    return {"enum": sorted(known), "enumDescriptions": [known[id] for id in sorted(known)], "errorMessage": message}


def _mismatch(field: Field) -> Schema:
    """What an editor says of text that does not fit, in the words that the checker uses."""
    refusal = _refusal(field.type.parse)
    if refusal is None:
        return {}
    field_error = FieldError(field.name, words.called(field.name, field), "", refusal.context or {}, field, None)
    hint = sentences.by_code()[validation.CODES.get(refusal.type, refusal.type)](field_error)[1]
    return {"patternErrorMessage": hint, "errorMessage": hint}


@functools.lru_cache(maxsize=64)
def _refusal(parser: Any) -> PydanticCustomError | None:
    """How a parser refuses what no field can hold; few parsers serve many fields."""
    try:
        parser("\0" * (types.MAX_PROSE + 1))
    except PydanticCustomError as error:
        return error
    return None


def _or_absent(schema: Schema) -> Schema:
    """An empty value is an absent field: null for YAML 1.2, or quotes with nothing between them.

    As a value of `enum` an editor would propose them.
    """
    if "enum" in schema:
        closed = {key: schema[key] for key in ("enum", "enumDescriptions", "errorMessage") if key in schema}
        return {**{key: value for key, value in schema.items() if key not in closed}, "anyOf": [closed, _EMPTY]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if types[0] in ("array", "object"):
        message = "Hier hoort een lijst." if types[0] == "array" else "Hier hoort een blok met velden."
        return {**schema, "type": [types[0], "null", "string"], "pattern": "^$", "patternErrorMessage": message}
    pattern = f"^$|{schema['pattern']}" if "pattern" in schema else ""
    return {**schema, "type": list(dict.fromkeys((*types, "null"))), **({"pattern": pattern} if pattern else {})}


def _example(example: Any, schema: Schema) -> Any:
    """An example as a file would have it: a number where YAML reads one."""
    if isinstance(example, str) and {"integer", "number"} & set(schema.get("type", ())) and example.isdecimal():
        return int(example) if "pattern" in schema and example[0] != "0" else example
    return example


def _fields_wrong(required: list[str]) -> str:
    names = f" Verplicht: {dutch.joined(required)}." if required else ""
    return f"Een veld ontbreekt, of dit veld bestaat hier niet.{names}"
