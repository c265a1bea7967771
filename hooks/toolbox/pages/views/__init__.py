"""What a template prints, one frozen value per page. VIEWS is the table: the view of a kind's entry. Knows no HTML but prose."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from toolbox.pages.views import context
from toolbox.pages.views.kinds import (
    audience,
    community,
    event,
    expert,
    municipality,
    organisation,
    practice,
    recommendation,
    region,
    resource,
    term,
    theme,
)
from toolbox.site.site import Node

ViewContext = context.ViewContext
VIEWS: dict[str, Callable[[ViewContext, Node], Any]] = {
    "regions": region.view,
    "experts": expert.view,
    "themes": theme.view,
    "practices": practice.view,
    "resources": resource.view,
    "organisations": organisation.view,
    "communities": community.view,
    "events": event.view,
    "terms": term.view,
    "audiences": audience.view,
    "recommendations": recommendation.view,
    "municipalities": municipality.view,
}
