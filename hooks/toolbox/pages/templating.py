"""The Jinja environment that prints every page: stock Jinja, with the components and two Dutch filters."""

import functools
import re
from graphlib import TopologicalSorter
from pathlib import Path

import jinja2

from toolbox.text import dutch

TEMPLATES = Path(__file__).parent / "templates"
_CALLED = re.compile(r"\b(\w+)\(")


def environment() -> jinja2.Environment:
    """Where templates are printed: everything is escaped, what is unknown is a bug, and dates have Dutch filters.

    One for as long as no template changes, as templates are slow to compile.
    """
    return _environment(max(path.stat().st_mtime_ns for path in TEMPLATES.rglob("*.jinja")))


@functools.lru_cache(maxsize=1)
def _environment(_changed: int) -> jinja2.Environment:
    """All templates are read at once, so that no page mixes an old one with a new one."""
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.filters["day"] = dutch.day
    env.filters["partial_date"] = dutch.partial_date
    for name in _components():
        env.globals[name] = getattr(env.get_template(f"components/{name}.html.jinja").module, name)
    for name in env.list_templates(extensions=["jinja"]):
        env.get_template(name)
    return env


def _components() -> tuple[str, ...]:
    """The names of the components, each after those that it prints: a macro knows what was there when it was read."""
    sources = {
        path.name.partition(".")[0]: path.read_text("utf-8") for path in (TEMPLATES / "components").glob("*.jinja")
    }
    needs = {
        name: sorted(set(_CALLED.findall(source)) & sources.keys() - {name}) for name, source in sorted(sources.items())
    }
    return tuple(TopologicalSorter(needs).static_order())
