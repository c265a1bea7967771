"""What a template prints, one frozen value per page. VIEWS names the kinds whose page has a shape of its own."""

from collections.abc import Callable
from typing import Any

from toolbox.model import Kind
from toolbox.pages.views import context
from toolbox.pages.views.kinds import (
    alliance,
    audience,
    event,
    expert,
    generic,
    helpline,
    municipality,
    region,
    theme,
)
from toolbox.site.site import Node

ViewContext = context.ViewContext
VIEWS: dict[str, Callable[[ViewContext, Node[Any]], Any]] = {
    "regions": region.view,
    "experts": expert.view,
    "themes": theme.view,
    "events": event.view,
    "audiences": audience.view,
    "helplines": helpline.view,
    "municipalities": municipality.view,
    "alliances": alliance.view,
}


def of(kind: Kind) -> tuple[str, Callable[[ViewContext, Node[Any]], Any]]:
    """The template and the view of the page of an entry."""
    return (kind.singular, VIEWS[kind.name]) if kind.name in VIEWS else ("entry", generic.view)
