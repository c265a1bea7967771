"""`toolbox rename KIND OLD NEW`: another id, everywhere; the old address keeps working."""

import argparse

from toolbox.commands.editing import changing
from toolbox.commands.run import Run
from toolbox.model import Kind, types
from toolbox.site import rename
from toolbox.site.rename import Renaming
from toolbox.source import problem


def configure(parser: argparse.ArgumentParser) -> None:
    changing.add_kind(parser)
    parser.add_argument("old", metavar="OUD", help="het id van nu")
    parser.add_argument("new", metavar="NIEUW", help="het nieuwe id")


def run(run: Run, options: argparse.Namespace) -> int:
    kind: Kind = options.kind
    checked = run.check()
    catalog = checked.catalog
    others = {
        alias: e.id for e in catalog.entries[kind.name].values() for alias in e.entity.aliases if e.id != options.old
    }
    if problem.errors(checked.problems):
        return run.refuse("Er staan nog fouten in de gegevens. Voer eerst 'toolbox check' uit.")
    if options.old not in catalog.entries[kind.name]:
        return run.refuse(f"Er is geen {kind.one} met het id '{options.old}'.")
    if not types.SLUG.fullmatch(options.new) or len(options.new) > types.MAX_ID:
        return run.refuse(f"'{options.new}' is geen id. Gebruik kleine letters, cijfers en streepjes.")
    if options.new in catalog.known[kind.name] or options.new in others:
        return run.refuse(f"Het id '{options.new}' is al bezet.")
    referring = [(reference.entry, reference.path) for reference in checked.links.back(kind.name, options.old)]
    texts = rename.rename(catalog, referring, Renaming(kind, options.old, options.new))
    done = f"'{options.old}' heet nu '{options.new}'. Het oude webadres blijft werken. Veranderd: {', '.join(sorted(texts))}."
    return changing.save(run, texts, done)
