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
from toolbox.source import save
from toolbox.text import markdown

MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
KEPT = "{}/nieuwsbrief/{}.md"


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
    text = letter.make(context, datetime.date(int(match[1]), int(match[2]), 1))
    files = _files(options, text, run.project.folder)
    save.write({run.root / path: body for path, body in files.items()})
    run.out.write("".join(f"{path}\n" for path in files))
    return FINE


def _files(options: argparse.Namespace, letter: Letter, folder: str) -> dict[str, str]:
    """What is written, by path: two to mail, and one to keep."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=jinja2.select_autoescape(enabled_extensions=("html.jinja",)),
        trim_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    env.filters["md"] = markdown.escaped
    mails = {
        str(options.folder / f"{options.month}.txt"): env.get_template("letter.txt.jinja").render(letter=letter),
        str(options.folder / f"{options.month}.html"): env.get_template("letter.html.jinja").render(letter=letter),
    }
    page = {KEPT.format(folder, options.month): env.get_template("letter.md.jinja").render(letter=letter)}
    return {**mails, **(page if options.keep else {})}
