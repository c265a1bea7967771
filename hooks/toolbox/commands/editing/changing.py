"""What the commands that change entries share: nothing is saved unless the data is at least as right as before."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from toolbox import model, source
from toolbox.checks import report
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.model import Kind
from toolbox.site.catalog import Catalog
from toolbox.source import problem
from toolbox.source.reading import Source
from toolbox.text import dutch


def save(run: Run, texts: Mapping[str, str], done: str) -> int:
    """Save the texts, by path, when they bring no new mistake; else tell the mistakes. Says `done` when it is."""
    checked = run.check(texts)
    wrong = problem.errors(checked.problems)
    before = {(one.code, one.message) for one in run.check().problems} if wrong else set()
    new = [one for one in wrong if (one.code, one.message) not in before]
    if new:
        run.err.write(report.REPORTERS["text"](new, (*checked.catalog.sources, *checked.catalog.texts)))
        run.err.write("Er is niets veranderd.\n")
        return MISTAKES
    run.save(texts)
    run.out.write(f"{done}\n")
    return FINE


def kind(parser_value: str) -> Kind:
    """The kind that somebody means, by its file, its address or its Dutch name. Raises ArgumentTypeError, in Dutch."""
    for one in model.KINDS:
        if parser_value.lower() in (one.name, one.singular, one.url, one.one, one.many):
            return one
    names = [name for one in model.KINDS for name in (one.name, one.url, one.one, one.many)]
    meant = dutch.suggest(parser_value.lower(), names)
    hint = f"Bedoelt u '{meant}'?" if meant else f"Kies uit: {', '.join(one.name for one in model.KINDS)}."
    raise argparse.ArgumentTypeError(f"'{parser_value}' is geen soort. {hint}")


def file_for(catalog: Catalog, kind: Kind, data: str, id: str) -> Source:
    """The file that an entry with this id goes into: the kind's own, else the one of its folder whose ids come before it."""
    files = [one for one in catalog.sources if _is_of(one.path, data, kind)]
    own = f"{data}/{kind.name}.yaml"
    first = {one.path: min((str(item.get("id", "")) for _, item in source.lists_of(one)), default="") for one in files}
    found = [one for one in files if one.path == own] or sorted(
        (one for one in files if first[one.path] <= id), key=lambda one: first[one.path], reverse=True
    )
    return (found or files or [source.read(own, b"")])[0]


def _is_of(path: str, data: str, kind: Kind) -> bool:
    return path == f"{data}/{kind.name}.yaml" or path.startswith(f"{data}/{kind.name}/")
