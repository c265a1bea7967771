"""`toolbox newsletter MONTH`: the letter of a month as mail, in plain text and HTML, and as a page that keeps it.

An editor reads it over and sends it. It tells what the feeds tell, and names no person.
"""

import argparse
import datetime
import functools
import re
from pathlib import Path

import jinja2

from toolbox import build
from toolbox.checks import report
from toolbox.commands.newsletter import letter
from toolbox.commands.newsletter.letter import Letter
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.exports.context import ExportContext
from toolbox.site import consent
from toolbox.source import save
from toolbox.text import markdown

MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
KEPT = "{}/nieuwsbrief/{}.md"
FIRST = "---\ntitle: Nieuwsbrieven\ndescription: Alle nieuwsbrieven van de toolbox. De nieuwste staat bovenaan.\n---\n"
LISTED = re.compile(r"^- \[.*\]\(/nieuwsbrief/20\d\d-\d\d/\)$", re.MULTILINE)


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("month", metavar="MAAND", help="bijvoorbeeld 2026-11")
    parser.add_argument("folder", metavar="MAP", type=Path, help="hier komen de twee bestanden om te mailen")
    parser.add_argument("--keep", action="store_true", help="bewaar de brief ook als pagina, onder /nieuwsbrief/")


def run(run: Run, options: argparse.Namespace) -> int:
    match = MONTH.fullmatch(options.month)
    if not match:
        return run.refuse(f"'{options.month}' is geen maand. Schrijf het zo: 2026-11.")
    result = run.load()
    if result.build is None:
        run.err.write(report.REPORTERS["text"](result.problems, result.sources))
        return MISTAKES
    site = result.build.site.shareable()
    if not site.settings.site_url:
        return run.refuse(
            "De site heeft nog geen adres, en een brief heeft hele links nodig. Vul site_url in data/site.yaml in."
        )
    context = ExportContext(site, functools.partial(build.remembered, run.root, run.data, run.project.folder))
    if not context.history.known:
        return run.refuse("Hier is niet bekend wat er wanneer veranderde: de geschiedenis van git ontbreekt.")
    text = letter.make(context, datetime.date(int(match[1]), int(match[2]), 1), _persons(run))
    files = {**_mails(options, text), **(_kept(run, options.month, text) if options.keep else {})}
    save.write({run.root / path: body for path, body in files.items()})
    run.out.write("".join(f"{path}\n" for path in files))
    return FINE


def _persons(run: Run) -> list[str]:
    """Their names in the files, whatever they agreed to."""
    entries = run.read().entries[consent.PERSONS].values()
    return [entry.entity.name for entry in entries if consent.is_person(entry.entity)]


def _mails(options: argparse.Namespace, letter: Letter) -> dict[str, str]:
    names = {kind: str(options.folder / f"{options.month}.{kind}") for kind in ("txt", "html")}
    return {path: _render(kind, letter) for kind, path in names.items()}


def _kept(run: Run, month: str, letter: Letter) -> dict[str, str]:
    """The letter as a page, and the page that leads to all of them."""
    path, index = (KEPT.format(run.project.folder, name) for name in (month, "index"))
    page = (run.root / index).read_text("utf-8") if (run.root / index).is_file() else FIRST
    return {path: _render("md", letter), index: _listed(page, f"- [{letter.title}](/nieuwsbrief/{month}/)")}


def _listed(page: str, line: str) -> str:
    """The page with that line in its list, the newest letter first; what else stands there comes before."""
    lines = {line, *LISTED.findall(page)}
    newest_first = sorted(lines, key=lambda text: text.rpartition("](")[2], reverse=True)
    return f"{LISTED.sub('', page).rstrip()}\n\n" + "".join(f"{text}\n" for text in newest_first)


def _render(kind: str, letter: Letter) -> str:
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=jinja2.select_autoescape(enabled_extensions=("html.jinja",)),
        trim_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    env.filters["md"] = markdown.escaped
    return env.get_template(f"letter.{kind}.jinja").render(letter=letter)
