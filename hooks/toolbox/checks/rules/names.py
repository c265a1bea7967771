"""Two entries of a kind have different names, or a reader can't tell them apart."""

from collections.abc import Iterator

from toolbox import model
from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model.kind import ByDate
from toolbox.site import references
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem
from toolbox.text import dutch


def check(context: Context) -> Iterator[Problem]:
    for kind in model.KINDS:
        entries = tuple(context.catalog.entries[kind.name].values())
        yield from _names(entries)
        if not isinstance(kind.list.grouping, ByDate):  # a meeting that comes back each year keeps its other name
            yield from _other_names(entries)


def nameless(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        if not any(map(str.isalnum, entry.entity.name)):
            message = "in de naam staat geen letter en geen cijfer."
            hint = f"Schrijf hoe {entry.kind.the_one} heet, bijvoorbeeld 'name: {_example(entry)}'."
            yield entry_problems.error(entry, ("name",), "naam-zonder-letters", message, hint)


def _example(entry: Entry) -> str:
    field = entry.kind.model.field("name")
    return str(field.examples[0]) if field and field.examples else entry.id


def _names(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    seen: dict[str, Entry] = {}
    for entry in entries:
        first = seen.setdefault(_told_apart_by(entry), entry)
        if first is not entry:
            hint = f"Zet er iets bij waaraan een lezer het verschil ziet. De andere staat in {entry_problems.where(first)}."
            message = f"deze naam heeft {entry.kind.the_one} '{first.id}' ook al."
            yield entry_problems.error(entry, ("name",), "dubbele-naam", message, hint)


def _told_apart_by(entry: Entry) -> str:
    """The name; meetings and publications that return each year also have their date."""
    moment = vars(entry.entity).get("start") or vars(entry.entity).get("year")
    return f"{dutch.fold(entry.entity.name)} {moment or ''}"


def _other_names(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """Another name that is also another entry's name: a search for it gives two answers."""
    names = {dutch.fold(entry.entity.name): entry for entry in entries}
    seen: dict[str, Entry] = {}
    for entry in entries:
        for index, name in enumerate(entry.entity.also_known_as):
            folded = dutch.fold(name)
            first = names.get(folded) or seen.setdefault(folded, entry)
            if first is not entry:
                message = f"de andere naam '{name}' hoort ook bij {entry.kind.the_one} '{references.name(first)}'."
                hint = "Haal hem weg bij de een, tenzij mensen met dit woord allebei kunnen bedoelen."
                yield entry_problems.warning(entry, ("also_known_as", index), "dubbele-andere-naam", message, hint)
            elif name.casefold() == entry.entity.name.casefold():
                message = f"de andere naam '{name}' is de naam zelf."
                yield entry_problems.warning(
                    entry, ("also_known_as", index), "dubbele-andere-naam", message, "Haal hem hier weg."
                )
