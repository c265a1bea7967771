"""Resolves the references between entries to links in both directions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from toolbox import model, source
from toolbox.model import field, lists, validation, words
from toolbox.model.field import Block
from toolbox.site import consent
from toolbox.site.catalog import Catalog, Entry
from toolbox.source.problem import Problem
from toolbox.text import dutch, markdown


class Reference(NamedTuple):
    """`entry` names the entry `id` of `kind` at `path`; `back` is the heading under which `entry` is listed there."""

    entry: Entry
    path: source.Path
    kind: str
    id: str
    back: str


class Links:
    """All sound references, from either end."""

    def __init__(self, references: list[Reference]) -> None:
        self._of: defaultdict[tuple[str, str], list[Reference]] = defaultdict(list)
        self._back: defaultdict[tuple[str, str], list[Reference]] = defaultdict(list)
        for reference in references:
            self._of[reference.entry.kind.name, reference.entry.id].append(reference)
            self._back[reference.kind, reference.id].append(reference)

    def of(self, entry: Entry) -> tuple[Reference, ...]:
        return tuple(self._of.get((entry.kind.name, entry.id), ()))

    def back(self, kind: str, id: str) -> tuple[Reference, ...]:
        return tuple(self._back.get((kind, id), ()))


def resolve(catalog: Catalog) -> tuple[Links, list[Problem]]:
    """Every reference of every entry: the sound ones as links, the others as problems."""
    sound: list[Reference] = []
    suggester = IdSuggester(catalog)
    problems: list[Problem] = []
    for entry in catalog.all():
        for reference in references_of(entry):
            if reference.kind not in model.BY_NAME:
                problems.append(_unknown_kind(reference))
            elif reference.id in catalog.entries[reference.kind]:
                sound.append(reference)
            elif reference.id not in catalog.known[reference.kind] and reference.kind not in catalog.unreadable:
                problems.append(_unknown(catalog, reference, suggester))
    problems += [*_unknown_in_singles(catalog, suggester), *_unknown_classes(catalog), *_unlisted(catalog)]
    return Links(sound), problems


def references_of(entry: Entry) -> Iterator[Reference]:
    for ref, path, kind, id in field.references(entry.entity):
        back = ref.back.replace("{Kinds}", dutch.upper_first(entry.kind.many))
        yield Reference(entry, path, kind, id, back)


def label(entry: Entry) -> str:
    return f"{dutch.upper_first(entry.kind.one)} '{name(entry)}'"


def name(entry: Entry) -> str:
    """What an entry is called in a message: a person, or who may be one, by the id alone."""
    may_be_person = consent.is_person(entry.entity) or vars(entry.entity).get("consent")
    return entry.id if may_be_person else str(entry.entity.name)


def _unknown(catalog: Catalog, reference: Reference, suggester: IdSuggester) -> Problem:
    kind = model.BY_NAME[reference.kind]
    pronoun = "dat" if kind.article == "het" else "die"
    message = f"{label(reference.entry)} noemt {kind.the_one} '{reference.id}', maar {pronoun} bestaat niet."
    where = f"Alle {kind.many} staan in data/{kind.name}.yaml."
    several = _several(reference.id)
    if len(several) > 1 and catalog.known[reference.kind].issuperset(several):
        hint = f"Zet elk id apart tussen de haken: [{', '.join(several)}]. {where}"
    else:
        near = suggester.suggest(reference.kind, reference.id)
        hint = f"Bedoelt u '{near}'? {where}" if near else where
    return Problem(reference.entry.place(*reference.path), "onbekende-verwijzing", message, hint)


def _several(text: str) -> list[str]:
    """What somebody wrote as one: "a, b", "a en b" or "a b"."""
    return [part for part in re.split(r"[;,/&，、；\s]", text) if part not in ("", "en")]


class IdSuggester:
    """Suggests the id that was probably meant by a word. The names of a kind are gathered once, when first asked for."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._names: dict[str, dict[str, str]] = {}

    def suggest(self, kind: str, word: str) -> str | None:
        """The id whose name, other name or former id this is, or the one that looks like it."""
        if kind not in self._names:
            self._names[kind] = _names(self._catalog, kind)
        return self._names[kind].get(markdown.slug(word)) or dutch.suggest(
            word, sorted(self._catalog.known.get(kind, ()))
        )


def _names(catalog: Catalog, kind: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for entry in catalog.entries.get(kind, {}).values():
        entity = entry.entity
        others = (entity.name, *entity.also_known_as, *entity.aliases, getattr(entity, "abbreviation", ""))
        for name in filter(None, others):
            names.setdefault(markdown.slug(name), entry.id)
    return names


def _unknown_kind(reference: Reference) -> Problem:
    names = [kind.name for kind in model.KINDS]
    message = f"{label(reference.entry)} noemt de lijst '{reference.kind}', maar die bestaat niet."
    near = dutch.suggest(reference.kind, names) or next((k.name for k in model.KINDS if k.url == reference.kind), None)
    hint = f"Bedoelt u '{near}'?" if near else f"U kunt kiezen uit {dutch.joined(names, 'of')}."
    return Problem(reference.entry.place(*reference.path[:-1], "kind"), "onbekende-lijst", message, hint)


def _unknown_in_singles(catalog: Catalog, suggester: IdSuggester) -> Iterator[Problem]:
    """What the files that are one mapping refer to, and that is not there."""
    for _, file, values in catalog.singles():
        for _, path, name, id in field.references(values):
            if id in catalog.known.get(name, ()) or name in catalog.unreadable:
                continue
            kind = model.BY_NAME[name]
            pronoun = "dat" if kind.article == "het" else "die"
            message = f"{_naming(values, path)} {kind.the_one} '{id}', maar {pronoun} bestaat niet."
            near = suggester.suggest(name, id)
            where = f"Alle {kind.many} staan in data/{name}.yaml."
            yield Problem(
                file.place(path), "onbekende-verwijzing", message, f"Bedoelt u '{near}'? {where}" if near else where
            )


def _naming(values: Block, path: source.Path) -> str:
    """Which part of a file names something: a group by its id or title, else the site."""
    if len(path) == 1:
        return "De site noemt als eigenaar"
    group = getattr(values, str(path[0]))[int(path[1])]
    return f"De groep '{vars(group).get('id') or group.title}' noemt"


def _unknown_classes(catalog: Catalog) -> Iterator[Problem]:
    """The classes of words that phrases name, and that are not there."""
    names = [item.name for item in catalog.words.classes]
    for path, phrase in words.phrases(catalog.words):
        for name in re.findall(r"<([^>]*)>", phrase):
            if name not in names:
                message = f"'{phrase}' noemt de groep woorden '<{name}>', maar die bestaat niet."
                near = dutch.suggest(name, names)
                hint = f"Bedoelt u '<{near}>'?" if near else "Zet de groep onder 'classes', met een naam en woorden."
                yield Problem(catalog.words_source.place(path), "onbekende-verwijzing", message, hint)


def _unlisted(catalog: Catalog) -> Iterator[Problem]:
    """The values that are not in the list that their field takes from."""
    choices, file = catalog.lists.choices(), catalog.lists_source
    if catalog.lists is lists.defaults() and file.text:
        return  # the file has mistakes: what it would let one choose from is not known
    where = f" Alle keuzes staan in {file.path}." if file.values else ""
    for entry in catalog.all():
        for part, path, value, _ in field.values(entry.entity, lists.is_listed):
            if value not in choices[lists.name_of(part)]:
                message, hint = validation.unlisted(entry.kind, path, value, catalog.lists.closed(part))
                yield Problem(entry.place(*path), "onbekende-waarde", f"{label(entry)}: {message}", f"{hint}{where}")
