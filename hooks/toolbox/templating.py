"""Where templates become HTML: Jinja, told what is true of all of ours. Knows templates and components, no page."""

from __future__ import annotations

import functools
import hashlib
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import jinja2
import markupsafe
from jinja2 import compiler, nodes

from toolbox import dutch

TEMPLATES = Path(__file__).parent / "templates"
REPEATED = ("card",)  # components that print the same values on many pages
_SPECIAL = re.compile("[&<>\"']")


def environment() -> jinja2.Environment:
    """Where templates are printed: everything is escaped, what is unknown is a bug, and dates have Dutch filters.

    One for as long as no template changes, as templates are slow to compile.
    """
    return _environment(max(path.stat().st_mtime_ns for path in TEMPLATES.rglob("*.jinja")))


@functools.lru_cache(maxsize=1)
def _environment(_changed: int) -> jinja2.Environment:
    made = _Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        bytecode_cache=_compiled_before(),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["day"] = dutch.day
    made.filters["partial_date"] = dutch.partial_date
    made.globals.clear()  # a template prints what it is given, and knows the components
    for name in made.components:
        made.components[name] = _component(made, name)
    made.globals.update(made.components)
    return made


def _compiled_before() -> jinja2.BytecodeCache | None:
    """Templates as code, kept beside them as Python keeps its own. What else decides on that code names the folder."""
    decides = (Path(__file__).read_text("utf-8"), jinja2.__version__, *_names())
    folder = TEMPLATES / "__pycache__" / hashlib.sha256("\n".join(decides).encode()).hexdigest()[:16]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return jinja2.FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _names() -> list[str]:
    return sorted(path.name.partition(".")[0] for path in (TEMPLATES / "components").glob("*.jinja"))


def _component(env: jinja2.Environment, name: str) -> Callable[..., str]:
    macro: Callable[..., str] = vars(env.get_template(f"components/{name}.html.jinja").module)[name]
    return functools.lru_cache(maxsize=4096)(macro) if name in REPEATED else macro


class _Generator(compiler.CodeGenerator):
    """Leaves out what Jinja does at each value for what our templates never do.

    Autoescape is always on, so text is escaped without becoming a Markup first; and a component takes no context, so it is
    called without asking whether it does. Together these are a third of the cost of a page.
    """

    environment: _Environment

    def _output_child_pre(self, node: nodes.Expr, frame: compiler.Frame, finalize: Any) -> None:  # noqa: ARG002
        self.write("environment.escaped(")

    @compiler.optimizeconst
    def visit_Call(  # noqa: N802 - the name is Jinja's
        self, node: nodes.Call, frame: compiler.Frame, forward_caller: bool = False
    ) -> None:
        called = node.node
        if isinstance(called, nodes.Name) and called.name == "caller":
            self.visit(called, frame)
            self.write("(")
        elif isinstance(called, nodes.Name) and called.name in self.environment.components:
            self.write(f"environment.components[{called.name!r}](")
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")


class _Environment(jinja2.Environment):
    code_generator_class = _Generator

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.components: dict[str, Callable[..., str]] = dict.fromkeys(_names(), _not_yet)
        self._read: dict[Any, jinja2.Template] = {}

    def make_globals(self, d: Mapping[str, Any] | None) -> dict[str, Any]:  # noqa: ARG002 - the signature is Jinja's
        """One dictionary for all templates: a chain of them is slow to copy, and none has names of its own."""
        return self.globals

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> jinja2.Template:  # noqa: A002 - the names are Jinja's
        """Remembered here while none is read anew: Jinja locks and looks whether the loader is the same, for each page."""
        if self.auto_reload or name not in self._read:
            self._read[name] = super().get_template(name, parent, globals)
        return self._read[name]

    @staticmethod
    def escaped(value: Any) -> str:
        """The same text as `markupsafe.escape`."""
        if type(value) is str:
            return str(markupsafe.escape(value)) if _SPECIAL.search(value) else value
        return value if type(value) is markupsafe.Markup else markupsafe.escape(value)


def _not_yet(*_values: Any, **_named: Any) -> str:
    raise AssertionError("a component printed while the others are read")
