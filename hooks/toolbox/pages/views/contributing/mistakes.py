"""The page that explains each message of the checker. Knows the codes, not where they come from."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox.checks import codes
from toolbox.checks.codes import Code
from toolbox.pages.route import Route
from toolbox.pages.views import parts, written
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class Explained:
    """`id` is the problem code, and the anchor that messages point at; `wrong` and `right` are lines of a file, or ""."""

    id: str
    title: str
    explanation: str
    wrong: str = ""
    right: str = ""


@dataclass(frozen=True, slots=True)
class MistakesView:
    title: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    text: markupsafe.Markup
    codes: tuple[Explained, ...]


def view(context: ViewContext, route: Route) -> MistakesView:
    return MistakesView(
        title=route.title,
        breadcrumbs=(parts.HOME, Link("Bijdragen", "/bijdragen/")),
        lead="De toolbox controleert alle gegevens. Klopt er iets niet, dan krijgt u een melding met de plaats, "
        "wat er mis is en wat u kunt doen. Hier staat per melding wat die betekent.",
        text=written.intro(context, route),
        codes=tuple(_explained(code, meaning) for code, meaning in sorted(codes.by_code().items())),
    )


def _explained(id: str, code: Code) -> Explained:
    ways = (code.example.wrong, code.example.right) if code.example else ("", "")
    return Explained(id, code.title, code.explanation, *ways)
