"""The page /zoeken/: the lists that are there without a search."""

from toolbox import model
from toolbox.pages.route import Route
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link


def view(context: ViewContext, _route: Route) -> tuple[Link, ...]:
    kinds = (kind for kind in model.KINDS if context.site.all(kind.name))
    return tuple(Link(kind.list.title, f"/{kind.url}/", kind.list.opening) for kind in kinds)
