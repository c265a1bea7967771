"""What the commands that change entries share: no change is saved that brings an error."""

from __future__ import annotations

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
    for candidate in model.KINDS:
        if text.lower() in (candidate.name, candidate.singular, candidate.url, candidate.one, candidate.many):
            return candidate
    names = [
        name for candidate in model.KINDS for name in (candidate.name, candidate.url, candidate.one, candidate.many)
    ]
    suggestion = dutch.suggest(text.lower(), names)
    hint = (
        f"Bedoelt u '{suggestion}'?"
        if suggestion
        else f"Kies uit: {', '.join(candidate.name for candidate in model.KINDS)}."
    )
    raise argparse.ArgumentTypeError(f"'{text}' is geen soort. {hint}")


def file_for(catalog: Catalog, kind: Kind, id: str) -> Source:
    """The file that an entry with this id goes into: the kind's own, else the one of its folder whose ids come before it."""
    data = catalog.settings_source.path.rsplit("/", 1)[0]
    files = [file for file in catalog.sources if _is_of(file.path, data, kind)]
    own = f"{data}/{kind.name}.yaml"
    first_id = {
        file.path: min((str(item.get("id", "")) for _, item in source.lists_of(file)), default="") for file in files
    }
    own_file = [file for file in files if file.path == own] or sorted(
        (file for file in files if first_id[file.path] <= id), key=lambda file: first_id[file.path], reverse=True
    )
    return (own_file or files or [source.read(own, b"")])[0]


def _is_of(path: str, data: str, kind: Kind) -> bool:
    return path == f"{data}/{kind.name}.yaml" or path.startswith(f"{data}/{kind.name}/")
