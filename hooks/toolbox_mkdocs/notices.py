"""What stands above the pages of a preview, or in their place: problems, bugs, and why nothing is made."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from toolbox.pages.frame import frames
from toolbox.site.output import File
from toolbox.source.problem import Problem
from toolbox.text import dutch

STALE = "Zolang die er zijn, ziet u hier niet alles van wat u bewaart."
BUG = "Dit is een fout in de toolbox zelf, niet in uw gegevens. Meld hem aan de ontwikkelaar."

# What is printed without the theme, which may be what is broken.
PREVIEW: Any = jinja2.Environment(loader=jinja2.FileSystemLoader(Path(__file__).parent), autoescape=True).get_template(
    "preview.html.jinja"
)


def notice(problems: list[Problem], text: Callable[[list[Problem]], str]) -> str:
    """Errors in the open, warnings folded; `text` tells problems in words."""
    errors = [problem for problem in problems if problem.severity == "error"]
    warnings = [problem for problem in problems if problem.severity == "warning"]
    html = Markup()
    if errors:
        count = dutch.plural(len(errors), "fout", "fouten")
        html += PREVIEW.module.open(f"{count} in de gegevens. {STALE}", text(errors))
    if warnings:
        html += PREVIEW.module.folded(dutch.plural(len(warnings), "waarschuwing", "waarschuwingen"), text(warnings))
    return str(html)


def bug(trace: str) -> str:
    return str(PREVIEW.module.open(BUG, trace))


def refusal(sentence: str) -> str:
    return str(PREVIEW.module.open(sentence, STALE))


def error_page(notice: str) -> bytes:
    return str(PREVIEW.render(notice=notice)).encode(errors="xmlcharrefreplace")


def error_pages(notice: str) -> tuple[File, ...]:
    """What a preview shows before there is a good site."""
    return tuple(File(url, lambda: error_page(notice)) for url in ("index.html", frames.NOT_FOUND))
