"""The style guide: what the design consists of, printed by the components themselves. Knows how to run an example, no data."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

import jinja2
import markupsafe

from toolbox.pages.styleguide import examples, tokens
from toolbox.pages.styleguide.examples import Example
from toolbox.pages.styleguide.tokens import Group
from toolbox.pages.views import parts
from toolbox.pages.views.parts import Link

URL = "stijlgids/"


@dataclass(frozen=True, slots=True)
class State:
    name: str
    code: str
    html: markupsafe.Markup


@dataclass(frozen=True, slots=True)
class Component:
    name: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class StyleGuideView:
    components: tuple[Component, ...]
    groups: tuple[Group, ...] = tokens.GROUPS
    title: str = "Stijlgids"
    description: str = "De kleuren, letters, maten en onderdelen waarvan deze website is gemaakt."
    breadcrumbs: tuple[Link, ...] = (parts.HOME,)


def view(env: jinja2.Environment) -> StyleGuideView:
    """Every component in the order of the table, each state printed by `env`."""
    by_component = groupby(examples.EXAMPLES, key=lambda example: example.component)
    return StyleGuideView(tuple(Component(name, tuple(_state(env, each) for each in of)) for name, of in by_component))


def _state(env: jinja2.Environment, example: Example) -> State:
    return State(example.state, example.code, show(env, example))


def show(env: jinja2.Environment, example: Example) -> markupsafe.Markup:
    """What the example puts on a page."""
    return markupsafe.Markup(env.from_string(example.code).render().strip())  # noqa: S704 - our own templates
