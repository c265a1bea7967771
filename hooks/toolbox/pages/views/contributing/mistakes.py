"""The page that explains each message of the checker. Knows the codes, not where they come from."""

from collections.abc import Mapping
from dataclasses import dataclass

import markupsafe

from toolbox.checks import codes
from toolbox.checks.codes import Code
from toolbox.pages.route import Route
from toolbox.pages.views import content_page
from toolbox.pages.views.context import ViewContext


@dataclass(frozen=True, slots=True)
class MistakesView:
    """The name of a code is also the anchor that messages point at."""

    text: markupsafe.Markup
    codes: Mapping[str, Code]


def view(context: ViewContext, route: Route) -> MistakesView:
    return MistakesView(content_page.intro(context, route), dict(sorted(codes.by_code().items())))
