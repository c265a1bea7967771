"""Ref annotations to links both ways. Knows which fields name entries, not what a link means to a reader."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from toolbox import catalog, dutch, models, people, problems, prose, source
from toolbox.models import entity, marks


class Reference(NamedTuple):
    """`entry` names the entry `id` of `kind` at `path`; `back` is the heading under which `entry` is listed there."""

    entry: catalog.Entry
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

    def of(self, entry: catalog.Entry) -> tuple[Reference, ...]:
        return tuple(self._of.get((entry.kind.name, entry.id), ()))

    def back(self, kind: str, id: str) -> tuple[Reference, ...]:
        return tuple(self._back.get((kind, id), ()))


def resolve(book: catalog.Catalog) -> tuple[Links, list[problems.Problem]]:
    """Every reference of every entry: the sound ones as links, the others as problems."""
    sound: list[Reference] = []
    meant = Meant(book)
    found: list[problems.Problem] = []
    for entry in book.all():
        for reference in references_of(entry):
            if reference.kind not in models.BY_NAME:
                found.append(_unknown_kind(reference))
            elif reference.id in book.entries[reference.kind]:
                sound.append(reference)
            elif reference.id not in book.known[reference.kind] and reference.kind not in book.unreadable:
                found.append(_unknown(book, reference, meant))
    found.extend(_unknown_owner(book))
    return Links(sound), found


def references_of(entry: catalog.Entry) -> Iterator[Reference]:
    for mark, path, value, holder in marks.values(entry.entity, entity.Ref):
        back = mark.back.replace("{Kinds}", dutch.upper_first(entry.kind.many)) if "{" in mark.back else mark.back
        yield Reference(entry, path, mark.to or holder.kind, value, back)


def label(entry: catalog.Entry) -> str:
    return f"{dutch.upper_first(entry.kind.one)} '{name(entry)}'"


def name(entry: catalog.Entry) -> str:
    """What an entry is called in a message: a person, or who may be one, by the id alone."""
    may_be_person = people.is_person(entry.entity) or vars(entry.entity).get("consent")
    return entry.id if may_be_person else str(entry.entity.name)


def _unknown(book: catalog.Catalog, reference: Reference, meant: Meant) -> problems.Problem:
    kind = models.BY_NAME[reference.kind]
    pronoun = "dat" if kind.article == "het" else "die"
    message = f"{label(reference.entry)} noemt {kind.the_one} '{reference.id}', maar {pronoun} bestaat niet."
    where = f"Alle {kind.many} staan in data/{kind.name}.yaml."
    several = re.split(r"\s*[;,/&]\s*|\s+en\s+", reference.id)
    if len(several) > 1 and book.known[reference.kind].issuperset(several):
        hint = f"Zet elk id apart tussen de haken: [{', '.join(several)}]. {where}"
    else:
        near = meant.by(reference.kind, reference.id)
        hint = f"Bedoelt u '{near}'? {where}" if near else where
    return problems.Problem(reference.entry.place(*reference.path), "onbekende-verwijzing", message, hint)


class Meant:
    """Which id was probably meant by a word: the names of a kind are gathered once, when somebody errs."""

    def __init__(self, book: catalog.Catalog) -> None:
        self._book = book
        self._names: dict[str, dict[str, str]] = {}

    def by(self, kind: str, word: str) -> str | None:
        """The id whose name, other name or former id this is, or the one that looks like it."""
        if kind not in self._names:
            self._names[kind] = _names(self._book, kind)
        return self._names[kind].get(prose.slug(word)) or dutch.suggest(word, sorted(self._book.known[kind]))


def _names(book: catalog.Catalog, kind: str) -> dict[str, str]:
    names: dict[str, str] = {}
    for entry in book.entries[kind].values():
        entity = entry.entity
        others = (entity.name, *entity.also_known_as, *entity.aliases, getattr(entity, "abbreviation", ""))
        for name in filter(None, others):
            names.setdefault(prose.slug(name), entry.id)
    return names


def _unknown_kind(reference: Reference) -> problems.Problem:
    names = [kind.name for kind in models.KINDS]
    message = f"{label(reference.entry)} noemt de lijst '{reference.kind}', maar die bestaat niet."
    meant = dutch.suggest(reference.kind, names) or next(
        (k.name for k in models.KINDS if k.url == reference.kind), None
    )
    hint = f"Bedoelt u '{meant}'?" if meant else f"U kunt kiezen uit {dutch.joined(names, 'of')}."
    return problems.Problem(reference.entry.place(*reference.path[:-1], "kind"), "onbekende-lijst", message, hint)


def _unknown_owner(book: catalog.Catalog) -> Iterator[problems.Problem]:
    owner = book.settings.owner
    if not owner or owner in book.known["organisations"] or "organisations" in book.unreadable:
        return
    message = f"De site noemt als eigenaar de organisatie '{owner}', maar die bestaat niet."
    meant = Meant(book).by("organisations", owner)
    hint = f"Bedoelt u '{meant}'?" if meant else "Alle organisaties staan in data/organisations.yaml."
    yield problems.Problem(book.settings_source.place(("owner",)), "onbekende-verwijzing", message, hint)
