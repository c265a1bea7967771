"""A list holds something, nothing twice, and no entry names itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from toolbox import problems
from toolbox.checks import context

_NOTHING = re.compile(r"[\[{]\s*(?:#[^\n]*\n\s*)*[\]}]")  # only so can an empty list or block be written


def empty(given: context.Context) -> Iterator[problems.Problem]:
    suspect = {one.path for one in given.catalog.sources if _NOTHING.search(one.text)}
    for entry in given.catalog.all():
        if entry.source.path not in suspect or all(context.containers(context.written(entry))):
            continue
        for path in _empty(context.written(entry)):
            hint = "Haal de hele regel weg: een veld dat u niet invult, hoeft er niet te staan."
            yield context.warning(entry, path, "lege-lijst", f"achter '{path[-1]}' staat niets tussen de haken.", hint)


def _empty(value: Any, path: context.Path = ()) -> Iterator[context.Path]:
    if path and isinstance(value, list | dict) and not value:
        yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from _empty(part, (*path, key))


def repeated(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        if not any(map(_repeats, context.containers(context.written(entry)))):
            continue
        for path, values in _lists(context.written(entry)):
            for index, value in enumerate(values):
                if isinstance(value, str) and value in values[:index]:
                    message = f"'{value[:60]}' staat twee keer in '{path[-1]}'."
                    yield context.warning(entry, (*path, index), "dubbel-in-lijst", message, "Haal er één weg.")


def _repeats(value: Any) -> bool:
    if not isinstance(value, list) or len(value) < 2:
        return False
    texts = [item for item in value if isinstance(item, str)]
    return len(texts) != len(set(texts))


def _lists(value: Any, path: context.Path = ()) -> Iterator[tuple[context.Path, list[Any]]]:
    if isinstance(value, list):
        yield path, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from _lists(part, (*path, key))


def itself(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        for reference in given.links.of(entry):
            if (reference.kind, reference.id) == (entry.kind.name, entry.id) and reference.path[0] != "successor":
                message = f"'{entry.id}' verwijst naar zichzelf."
                yield context.warning(entry, reference.path, "verwijst-naar-zichzelf", message, "Haal het hier weg.")
