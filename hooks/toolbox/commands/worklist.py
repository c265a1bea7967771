"""`toolbox worklist`: what editors could look at next, as Markdown; the same list as on /redactie/werklijst/."""

import argparse
from collections.abc import Iterator

from toolbox import model
from toolbox.checks import report
from toolbox.commands.run import FINE, MISTAKES, MISUSE, Run
from toolbox.pages.views.contributing import worklist
from toolbox.pages.views.contributing.worklist import Item
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
    run.out.write("\n".join(lines(result.build.site, kinds, regions)) + "\n")
    return FINE


def _words(text: str) -> set[str]:
    return {word.strip() for word in text.split(",") if word.strip()}


def lines(site: Site, kinds: set[str], regions: set[str]) -> Iterator[str]:
    items = [item for item in worklist.items(site) if _is_wanted(item, kinds, regions)]
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


def _is_wanted(item: Item, kinds: set[str], regions: set[str]) -> bool:
    own = {item.node.id} if item.kind.name == "regions" else set(getattr(item.node.entity, "regions", ()))
    return (not kinds or item.kind.name in kinds) and (not regions or bool(own & regions))
