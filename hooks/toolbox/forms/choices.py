"""Which entries and values of `data/lists.yaml` a form on GitHub lets one pick from a list.

This depends on the data, so a form whose lists are old is not wrong: they are refreshed after a merge.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from toolbox import model
from toolbox.model import lists
from toolbox.site import consent
from toolbox.site.catalog import Catalog
from toolbox.text import dutch

MOST = 40  # of more than these nobody picks: then a name is typed, as it is of municipalities and organisations
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # in C where that is there: ten times as fast
Choices = Mapping[str, tuple[str, ...]]  # name of a kind or a list -> what one can pick, in its order


def pickable(catalog: Catalog) -> Choices:
    """What there is to pick. A person is in no list, and a draft is not there yet."""
    names_by_kind = {kind.name: tuple(_named(catalog, kind.name)) for kind in model.KINDS if kind.forms.picked}
    few = {kind: names for kind, names in names_by_kind.items() if 0 < len(names) <= MOST}
    return {**few, **catalog.lists.choices()}


def _named(catalog: Catalog, kind: str) -> Iterator[str]:
    """Each entry by its name; by its id where another has that name."""
    used: set[str] = set()
    entries = [e for e in catalog.entries[kind].values() if not (e.entity.draft or consent.is_person(e.entity))]
    for entry in sorted(entries, key=lambda entry: dutch.sort_key(entry.entity.name)):
        name = entry.entity.name
        yield entry.id if dutch.fold(name) in used else name
        used.add(dutch.fold(name))


def kept(text: str, refers: Mapping[str, str]) -> Choices:
    """What a form that is there now lets one pick; `refers` tells of each question's key which kind or list it names."""
    try:
        body = yaml.load(text, LOADER)["body"]  # noqa: S506 - a safe one
        options = {element["id"]: element["attributes"]["options"] for element in body if element["type"] == "dropdown"}
    except (yaml.YAMLError, TypeError, KeyError):
        return {}
    picked = {kind.name for kind in model.KINDS if kind.forms.picked} | set(lists.defaults().choices())
    options_by_kind: dict[str, tuple[str, ...]] = {}
    for key, kind in refers.items():
        if kind in picked and _is_list(options.get(key)):
            options_by_kind.setdefault(kind, tuple(options[key]))
    return options_by_kind


def _is_list(options: Any) -> bool:
    return isinstance(options, list) and len(options) > 0 and all(isinstance(option, str) for option in options)
