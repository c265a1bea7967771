"""The page /zoeken/: the lists that are there without a search."""

from dataclasses import dataclass

from toolbox.pages.route import Route
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class FindingView:
    lists: tuple[Link, ...]
    mail: bool


def view(context: ViewContext, _route: Route) -> FindingView:
    lists = tuple(
        Link(kind.list.title, f"/{kind.url}/", context.site.settings.list_text(kind.name).opening)
        for kind in context.site.kinds
    )
    return FindingView(lists, mail=bool(context.site.settings.mail))
