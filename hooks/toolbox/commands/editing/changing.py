"""What the commands that change entries share: no change is saved that brings an error."""

import argparse
from collections.abc import Mapping

from toolbox import model, source
from toolbox.build import Checked
from toolbox.checks import report
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.model import Kind
from toolbox.site.catalog import Catalog
from toolbox.source import problem
from toolbox.source.problem import Problem
from toolbox.source.reading import Source
from toolbox.text import dutch


def add_kind(parser: argparse.ArgumentParser) -> None:
    """The argument `kind`, which names a list."""
    names = ", ".join(kind.name for kind in model.KINDS)
    parser.add_argument("kind", metavar="SOORT", type=kind, help=f"een van {names}")


def save(run: Run, texts: Mapping[str, str], done: str) -> int:
    """Save the texts, by path, when they bring no new mistake; else tell the mistakes. Says `done` when it is."""
    checked = run.check(texts)
    if new := new_errors(run, checked):
        run.err.write(report.REPORTERS["text"](new, (*checked.catalog.sources, *checked.catalog.texts)))
        run.err.write("Er is niets veranderd.\n")
        return MISTAKES
    run.save(texts)
    run.out.write(f"{done}\n")
    return FINE


def new_errors(run: Run, checked: Checked) -> list[Problem]:
    """The errors in changed files that are not in the files as they are."""
    errors = problem.errors(checked.problems)
    known = {(error.code, error.message) for error in run.check().problems} if errors else set()
    return [error for error in errors if (error.code, error.message) not in known]


def kind(text: str) -> Kind:
    """The kind that somebody means, by its file, its address or its Dutch name. Raises ArgumentTypeError, in Dutch."""
    for item in model.KINDS:
        if text.lower() in (item.name, item.singular, item.url, item.one, item.many):
            return item
    names = [name for item in model.KINDS for name in (item.name, item.url, item.one, item.many)]
    near = dutch.suggest(text.lower(), names)
    hint = f"Bedoelt u '{near}'?" if near else f"Kies uit: {', '.join(model.BY_NAME)}."
    raise argparse.ArgumentTypeError(f"'{text}' is geen soort. {hint}")


def file_for(catalog: Catalog, kind: Kind, id: str) -> Source:
    """The file that an entry with this id goes into: the kind's own, else the one of its folder whose ids come before it."""
    data = catalog.settings_source.path.rsplit("/", 1)[0]
    own = f"{data}/{kind.name}.yaml"
    files = [file for file in catalog.sources if file.path == own or file.path.startswith(f"{data}/{kind.name}/")]
    first = {
        file.path: min((str(item.get("id", "")) for _, item in source.lists_of(file)), default="") for file in files
    }
    before = (file for file in files if first[file.path] <= id)
    own_file = next((file for file in files if file.path == own), None)
    return own_file or max(before, key=lambda file: first[file.path], default=(files or [source.read(own, b"")])[0])
