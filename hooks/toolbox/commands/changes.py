"""`toolbox changes BASE`: what a change does, changes in words, and on request each changed page before and after."""

import argparse
import html
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

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
    old, new = build.check(files, run.today), run.check()
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


STYLE = """
body{font:1rem/1.5 system-ui,sans-serif;margin:1rem;color:#111;background:#fff}
section{border-block-start:3px solid #555;margin-block:2rem}
.both{display:grid;grid-template-columns:1fr 1fr;gap:1rem}
article{border:1px solid #999;padding:1rem;overflow-wrap:anywhere;min-width:0}
article h1{font-size:1.4rem}article.none{color:#555}
@media(max-width:50rem){.both{grid-template-columns:1fr}}
"""


def document(old: Mapping[str, Page], new: Mapping[str, Page]) -> str:
    """One HTML file that needs nothing else: no script, no picture, no address that is fetched."""
    urls = [url for url in sorted({*old, *new}) if _body(old.get(url)) != _body(new.get(url))]
    parts = [_section(url, old.get(url), new.get(url)) for url in urls[:MOST]]
    more = f"<p>Nog {len(urls) - MOST} pagina's zijn niet getoond.</p>" if len(urls) > MOST else ""
    index = "".join(f'<li><a href="#p{n}">/{html.escape(url)}</a></li>' for n, url in enumerate(urls[:MOST]))
    numbered = "".join(f'<section id="p{n}">{part}</section>' for n, part in enumerate(parts))
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Voor en na</title>'
        f'<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<style>{STYLE}</style></head><body><h1>Voor en na: {len(urls)} gewijzigde pagina's</h1>"
        f"<ul>{index}</ul>{numbered}{more}</body></html>\n"
    )


def _body(page: Page | None) -> str:
    return page.body if page else ""


def _section(url: str, old: Page | None, new: Page | None) -> str:
    none = "<p>Deze pagina is er niet.</p>"
    bodies = {"Voor": page.body if (page := old) else none, "Na": page.body if (page := new) else none}
    sides = "".join(f"<div><h3>{title}</h3><article>{body}</article></div>" for title, body in bodies.items())
    return f'<h2>/{html.escape(url)}</h2><div class="both">{sides}</div>'
