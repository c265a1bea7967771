"""`toolbox worklist`: what editors could look at next, as Markdown.

The same list as on /redactie/werklijst/, and the drafts, which no page names.
"""

import argparse
import itertools
from collections.abc import Iterator

from toolbox import model
from toolbox.checks import report
from toolbox.commands.run import FINE, MISTAKES, MISUSE, Run
from toolbox.model import Entity, Kind
from toolbox.pages.views.contributing import worklist
from toolbox.site.catalog import Catalog
from toolbox.site.site import Site
from toolbox.text import dutch


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--kinds", metavar="SOORTEN", default="", help="alleen deze lijsten, met komma's ertussen")
    parser.add_argument("--regions", metavar="REGIO'S", default="", help="alleen wat bij deze regio's hoort")


def run(run: Run, options: argparse.Namespace) -> int:
    kinds, regions = _words(options.kinds), _words(options.regions)
    if unknown := kinds - set(model.BY_NAME):
        run.refuse(f"Deze lijsten bestaan niet: {', '.join(sorted(unknown))}.")
        return MISUSE
    result = run.load()
    if result.build is None:
        run.err.write(report.REPORTERS["text"](result.problems, result.sources))
        return MISTAKES
    parts = (lines(result.build.site, kinds, regions), drafts(run.read(), kinds, regions))
    run.out.write("\n".join(itertools.chain(*parts)) + "\n")
    return FINE


def _words(text: str) -> set[str]:
    return {word.strip() for word in text.split(",") if word.strip()}


def lines(site: Site, kinds: set[str], regions: set[str]) -> Iterator[str]:
    items = [item for item in worklist.items(site) if _is_wanted(item.kind, item.node.entity, kinds, regions)]
    yield f"{dutch.plural(len(items), 'onderdeel', 'onderdelen')} om na te kijken."
    for kind in dict.fromkeys(item.kind.name for item in items):
        yield ""
        yield f"### {dutch.upper_first(model.BY_NAME[kind].many)}"
        yield ""
        for item in items:
            if item.kind.name == kind:
                yield f"- {worklist.called(item.node)}: {dutch.joined(item.reasons)}, `{item.node.edit.replace('#L', ':')}`"
    if not regions:
        yield ""
        yield from worklist.counts(site)


def drafts(catalog: Catalog, kinds: set[str], regions: set[str]) -> Iterator[str]:
    """What waits to go on the site, by id: a person in a draft is told of nowhere."""
    entries = [entry for entries in catalog.entries.values() for entry in entries.values() if entry.entity.draft]
    wanted = [entry for entry in entries if _is_wanted(entry.kind, entry.entity, kinds, regions)]
    if wanted:
        yield from ("", "### Nog niet op de site", "")
    for entry in wanted:
        certainty = "" if entry.entity.certainty == "zeker" else f", {entry.entity.certainty}"
        yield f"- {dutch.upper_first(entry.kind.one)} {entry.id}: concept{certainty}, `{entry.edit.replace('#L', ':')}`"


def _is_wanted(kind: Kind, entity: Entity, kinds: set[str], regions: set[str]) -> bool:
    own = {entity.id} if kind.name == "regions" else set(getattr(entity, "regions", ()))
    return (not kinds or kind.name in kinds) and (not regions or bool(own & regions))
