"""The page /zoeken/: what it says before anything is found, and the lists that are there without a search."""

from dataclasses import dataclass

from toolbox import model
from toolbox.pages.route import Route
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link


@dataclass(frozen=True, slots=True)
class FindingView:
    title: str
    breadcrumbs: tuple[Link, ...]
    lists: tuple[Link, ...]


def view(context: ViewContext, route: Route) -> FindingView:
    lists = (
        Link(kind.list.title, f"/{kind.url}/", kind.list.opening) for kind in model.KINDS if context.site.all(kind.name)
    )
    return FindingView(
        title=route.title,
        breadcrumbs=(parts.HOME,),
        lists=tuple(lists),
    )
