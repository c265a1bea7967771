"""`toolbox changes BASE`: what a change does, changes in words, and on request each changed page before and after."""

import argparse
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import jinja2
import markupsafe

from toolbox import build
from toolbox.build import Checked
from toolbox.commands.run import FINE, Run
from toolbox.history import comparison, revision
from toolbox.history.comparison import State
from toolbox.history.revision import Unknown
from toolbox.site import consent, redaction
from toolbox.site.catalog import Entry
from toolbox.site.output import Page
from toolbox.source import save

MOST = 200  # pages in one file; a change of a whole list would not open in a browser


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("base", metavar="BASIS", help="een versie in git, bijvoorbeeld origin/main")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="de vorm van de zinnen")
    parser.add_argument(
        "--html", metavar="BESTAND", type=Path, help="elke gewijzigde pagina, voor en na, in één bestand"
    )


def run(run: Run, options: argparse.Namespace) -> int:
    try:
        files = revision.files(run.root, run.data, options.base)
    except Unknown:
        return run.refuse(f"'{options.base}' is hier geen commit die te lezen is.")
    files = replace(files, pictures=run.files.pictures)  # of pictures only the present is shown
    old = build.check(files, run.today, revision.project_of(run.root, options.base))
    new = run.check()
    redactor = redaction.of((*old.catalog.sources, *new.catalog.sources))  # also who was taken away by this change
    changes = comparison.compare(State(old.catalog, old.links), State(new.catalog, new.links))
    if options.format == "markdown":
        run.out.write(
            redactor.text(comparison.markdown(changes, run.overrides.site_url or new.catalog.settings.site_url))
        )
    else:
        run.out.write(redactor.text(comparison.text(changes)))
    if options.html:
        save.write({run.root / options.html: redactor.text(document(pages(run, old), pages(run, new)))})
    return FINE


def pages(run: Run, checked: Checked) -> dict[str, Page]:
    """Every page by its address, persons as their function; none when there are errors."""
    experts = {id: _nameless(entry) for id, entry in checked.catalog.entries.get(consent.PERSONS, {}).items()}
    catalog = replace(checked.catalog, entries={**checked.catalog.entries, consent.PERSONS: experts})
    result = build.build(replace(checked, catalog=catalog), run.today).build
    return {lazy_page.url: lazy_page.make() for lazy_page in result.pages} if result else {}


def _nameless(entry: Entry) -> Entry:
    if not consent.is_person(entry.entity):
        return entry
    return replace(entry, entity=entry.entity.model_copy(update={"consent": None}))


def document(old: Mapping[str, Page], new: Mapping[str, Page]) -> str:
    """One HTML file that needs nothing else: no script, no picture, no address that is fetched."""
    pairs = [(url, _body(old.get(url)), _body(new.get(url))) for url in sorted({*old, *new})]
    changed = [(url, before, after) for url, before, after in pairs if before != after]
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True)
    return env.get_template("changes.html.jinja").render(pages=changed[:MOST], count=len(changed), most=MOST)


def _body(page: Page | None) -> markupsafe.Markup:
    return markupsafe.Markup(page.body if page else "")  # noqa: S704 - printed by our own templates
