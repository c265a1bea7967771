"""The style guide: what the design consists of, printed by the components themselves. Knows how to run an example, no data."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

import jinja2
import markupsafe

from toolbox.pages import templating
from toolbox.pages.route import Route
from toolbox.pages.styleguide import examples, tokens
from toolbox.pages.styleguide.examples import Example
from toolbox.pages.styleguide.tokens import Group
from toolbox.pages.views.context import ViewContext

MAPS = ("countrymap", "smallmap")


@dataclass(frozen=True, slots=True)
class State:
    name: str
    code: str
    html: markupsafe.Markup


@dataclass(frozen=True, slots=True)
class StyleGuideView:
    components: Mapping[str, tuple[State, ...]]
    groups: tuple[Group, ...] = tokens.GROUPS


def view(context: ViewContext, _route: Route) -> StyleGuideView:
    """Every component in the order of the table, each state printed; maps where there is a drawing below them."""
    env = templating.environment()
    drawn = (item for item in examples.EXAMPLES if context.site.outlines.rings or item.component not in MAPS)
    by_component = groupby(drawn, key=lambda example: example.component)
    return StyleGuideView({name: tuple(_state(env, example) for example in states) for name, states in by_component})


def _state(env: jinja2.Environment, example: Example) -> State:
    return State(example.state, example.code, show(env, example))


def show(env: jinja2.Environment, example: Example) -> markupsafe.Markup:
    """What the example puts on a page."""
    return markupsafe.Markup(env.from_string(example.code).render().strip())  # noqa: S704 - our own templates
