"""A list holds something, nothing twice, and no entry names itself; so do the lists of choices."""

import re
from collections.abc import Iterator
from typing import Any

from toolbox import model
from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.source.problem import Problem
from toolbox.source.reading import Path
from toolbox.text import markdown

_NOTHING = re.compile(r"[\[{]\s*(?:#[^\n]{0,300}\n\s*){0,20}[\]}]")  # only so can an empty list or block be written


def empty(context: Context) -> Iterator[Problem]:
    suspect = {file.path for file in context.catalog.sources if _NOTHING.search(file.text)}
    for entry in context.catalog.all():
        if entry.source.path not in suspect or all(entry_problems.containers(entry_problems.written(entry))):
            continue
        for path in _empty(entry_problems.written(entry)):
            hint = "Haal de hele regel weg: een veld dat u niet invult, hoeft er niet te staan."
            yield entry_problems.warning(
                entry, path, "lege-lijst", f"achter '{path[-1]}' staat niets tussen de haken.", hint
            )


def empty_settings(context: Context) -> Iterator[Problem]:
    """In a file that is one mapping an empty list says nothing either: what a site has without it comes back."""
    for single, file, _ in context.catalog.singles():
        if single is model.WORDS or not _NOTHING.search(file.text):  # there it says that nobody has read them yet
            continue
        for path in _empty(file.values):
            message = f"{single.title}: achter '{path[-1]}' staat niets tussen de haken. De site is dan als zonder deze regel."
            hint = "Vul in wat er moet staan, of haal de hele regel weg."
            yield Problem(file.place(path), "lege-lijst", message, hint, "warning")


def _empty(value: Any, path: Path = ()) -> Iterator[Path]:
    if path and isinstance(value, list | dict) and not value:
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from _empty(part, (*path, key))


def repeated(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        if not any(map(_repeats, entry_problems.containers(entry_problems.written(entry)))):
            continue
        for path, values in _lists(entry_problems.written(entry)):
            for index, value in enumerate(values):
                if isinstance(value, str) and value in values[:index]:
                    message = f"'{value[:60]}' staat twee keer in '{path[-1]}'."
                    yield entry_problems.warning(entry, (*path, index), "dubbel-in-lijst", message, "Haal er één weg.")


def _repeats(value: Any) -> bool:
    if not isinstance(value, list) or len(value) < 2:
        return False
    texts = [item for item in value if isinstance(item, str)]
    return len(texts) != len(set(texts))


def _lists(value: Any, path: Path = ()) -> Iterator[tuple[Path, list[Any]]]:
    if isinstance(value, list):
        yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from _lists(part, (*path, key))


def itself(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for reference in context.links.of(entry):
            if (reference.kind, reference.id) == (entry.kind.name, entry.id) and reference.path[0] != "successor":
                message = f"'{entry.id}' verwijst naar zichzelf."
                yield entry_problems.warning(
                    entry, reference.path, "verwijst-naar-zichzelf", message, "Haal het hier weg."
                )


def choices(context: Context) -> Iterator[Problem]:
    file = context.catalog.lists_source
    for name, values in context.catalog.lists.choices().items():
        seen: dict[str, str] = {}
        for index, value in enumerate(values):
            slug = markdown.slug(value) if any(map(str.isalnum, value)) else ""
            first = seen.setdefault(slug, value)
            if not slug:
                message = f"{model.LISTS.title}: in '{value}' bij '{name}' staat geen letter en geen cijfer."
                yield Problem(file.place((name, index)), "naam-zonder-letters", message, "Schrijf een woord.")
            elif index != values.index(value) or first != value:
                message = f"{model.LISTS.title}: '{value}' staat twee keer in '{name}', of lijkt op '{first}'."
                yield Problem(file.place((name, index)), "dubbel-in-lijst", message, "Haal er één weg.", "warning")


def age_groups(context: Context) -> Iterator[Problem]:
    file = context.catalog.lists_source
    for index, group in enumerate(context.catalog.lists.ages):
        if group.max < group.min:
            message = f"{model.LISTS.title}: 'max' ({group.max}) is lager dan 'min' ({group.min})."
            hint = "Wissel ze om, of verbeter een van de twee: eerst 'min', dan 'max'."
            yield Problem(file.place(("ages", index, "max")), "einde-voor-begin", message, hint)
