"""Guesses which field was meant by a word that names none."""

import functools
from collections.abc import Collection, Mapping
from pathlib import Path

import yaml

from toolbox.model.validation import words
from toolbox.text import dutch


def hint(key: str, block: words.Model | None, present: Collection[str] = ()) -> str:
    """The field that `key` stands for or looks like; else the block that it belongs in; else all fields.

    `present` are the fields that the block has already: another word stands for none of them.
    """
    if block is None:
        return ""
    if other := _other_word(key, block, present):
        return f"Bedoelt u '{other}'?"
    if not _alike(key, block, likeness=100) and (owners := _owners(key, block)):
        return f"Dit veld hoort in {dutch.joined(owners, 'of')}, twee spaties verder."
    if near := _alike(key, block):
        return f"Bedoelt u '{near}'?"
    fields = dutch.joined([field.name for field in block.fields()])
    return f"Deze velden kunnen hier: {fields}. Past het in geen daarvan, haal het dan weg."


def meant(key: str, block: words.Model | None, present: Collection[str] = ()) -> str:
    """The field of `block` that `key` stands for or looks like; "" when there is none."""
    return (_other_word(key, block, present) or _alike(key, block)) if block else ""


def _other_word(key: str, block: words.Model, present: Collection[str]) -> str:
    """What other directories call so; not where it is a Dutch title of a field of ours."""
    if _alike(key, block, likeness=100):
        return ""
    names = _other_words().get(_folded(key), ())
    return next((name for name in names if block.field(name) and name not in present), "")


def _alike(key: str, block: words.Model, likeness: float = dutch.LIKENESS) -> str:
    """The field of `block` whose word or Dutch title looks like `key`."""
    fields = block.fields()
    choices = {field.title: field.name for field in fields} | {field.name: field.name for field in fields}
    near = dutch.suggest(key.replace("_", " "), choices, likeness) or dutch.suggest(key, choices, likeness)
    return choices[near] if near else ""


def _owners(key: str, block: words.Model) -> list[str]:
    """The fields of `block` whose own block has a field `key`: somebody forgot to indent."""
    return [f"'{field.name}'" for field in block.fields() if field.block and field.block.field(key)]


def _folded(key: str) -> str:
    return " ".join(dutch.fold(key).replace("_", " ").replace("-", " ").split())


@functools.cache
def _other_words() -> Mapping[str, list[str]]:
    table: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("other_words.yaml").read_text("utf-8"))
    return table
