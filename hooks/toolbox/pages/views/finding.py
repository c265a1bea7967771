"""The page /zoeken/: the lists that are there without a search."""

from dataclasses import dataclass

from toolbox import model
from toolbox.pages.route import Route
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class FindingView:
    lists: tuple[Link, ...]
    mail: bool


def view(context: ViewContext, _route: Route) -> FindingView:
    kinds = (kind for kind in model.KINDS if context.site.all(kind.name))
    lists = tuple(Link(kind.list.title, f"/{kind.url}/", kind.list.opening) for kind in kinds)
    return FindingView(lists, mail=bool(context.site.settings.mail))
