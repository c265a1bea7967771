"""`toolbox schema`: the models as JSON Schema for editors and as issue forms; with `--ids` also what exists in the data."""

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from toolbox import forms, model
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.forms import doors
from toolbox.model import json_schema
from toolbox.site import consent
from toolbox.site.catalog import Catalog
from toolbox.source import save

FOLDER = ".vscode/schemas"  # from the models alone, committed
FORMS = ".github/ISSUE_TEMPLATE"  # GitHub's issue forms, with names from the data in their lists
SETTINGS = ".vscode/settings.json"  # which schema belongs to which file; all else in it is written by people
LOCAL = ".vscode/local"  # with the ids of the data, ignored by git; the editor reads these


def configure(parser: argparse.ArgumentParser) -> None:
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--ids", action="store_true", help=f"met de id's van de gegevens, in {LOCAL}")
    ways.add_argument("--check", action="store_true", help="alleen kijken of alles bij de modellen past")


def run(run: Run, options: argparse.Namespace) -> int:
    if options.ids:
        catalog = run.read()
        texts = json_schema.files(ids(catalog), catalog.lists)
        save.write({run.root / LOCAL / name: text for name, text in texts.items()})
    elif not options.check:
        catalog = run.read()
        texts = committed(run.root, forms.pickable(catalog), tuple(doors.links(catalog.settings)))
        save.write({run.root / path: text for path, text in texts.items()})
    elif stale := list(outdated(run.root)):
        run.out.write(f"Niet bij: {', '.join(path.rpartition('/')[2] for path in stale)}. Voer 'toolbox schema' uit.\n")
        return MISTAKES
    return FINE


def committed(
    root: Path, picked: Mapping[str, tuple[str, ...]], contacts: Iterable[dict[str, str]] = ()
) -> dict[str, str]:
    """What is committed, by path from the root: it follows from the models, in lists from the names in the data.

    `contacts` follow from the settings.
    """
    schemas = {f"{FOLDER}/{name}": text for name, text in json_schema.files().items()}
    issue_forms = {f"{FORMS}/{name}": text for name, text in forms.files(picked, contacts).items()}
    return {**schemas, **issue_forms, SETTINGS: _settings(root / SETTINGS)}


def _settings(file: Path) -> str:
    """What the editor knows already, with the schema of every file of data."""
    names = {
        kind.name: [f"data/{kind.name}.yaml", f"data/{kind.name}/*.yaml"] for kind in (*model.KINDS, model.PICTURES)
    }
    singles = {single.name: [f"data/{single.name}.yaml"] for single in model.SINGLES}
    files = {f"{LOCAL}/{name}.json": paths for name, paths in {**names, **singles}.items()}
    known = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return json.dumps({**known, "yaml.schemas": files}, indent=2, ensure_ascii=False) + "\n"


def outdated(root: Path) -> Iterator[str]:
    """The files that no longer follow from the models. Names in lists may be old: these are refreshed after a merge."""
    for path, wanted in committed(root, {}).items():
        file = root / path
        text = file.read_text("utf-8") if file.is_file() else ""
        if text != (forms.right(file.name, text) if path.startswith(FORMS) else wanted):
            yield path


def ids(catalog: Catalog) -> json_schema.Ids:
    """Every id with the name of its entry; a person is only an id."""
    return {kind: {id: _name(catalog, kind, id) for id in sorted(known)} for kind, known in catalog.known.items()}


def _name(catalog: Catalog, kind: str, id: str) -> str:
    entry = catalog.entries[kind].get(id)
    return "" if entry is None or consent.is_person(entry.entity) else str(entry.entity.name)
