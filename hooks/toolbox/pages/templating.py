"""Where templates become HTML: Jinja, told what is true of all of ours. Knows templates and components, no page."""

from __future__ import annotations

import functools
import hashlib
import os
import re
import types
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import jinja2
import markupsafe
from jinja2 import compiler, nodes, utils, visitor

from toolbox.text import dutch

TEMPLATES = Path(__file__).parent / "templates"
COMPONENTS = "components"  # the attribute of the environment that has them, by name
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
    """The function behind a macro. What Jinja fills in before it calls one, it has as defaults."""
    macro = vars(env.get_template(f"components/{name}.html.jinja").module)[name]
    made: types.FunctionType = macro._func
    absent = {"l_1_caller": env.undefined(name="caller")}
    names = made.__code__.co_varnames[: made.__code__.co_argcount]
    made.__defaults__ = tuple(absent.get(name, utils.missing) for name in names)
    return functools.lru_cache(maxsize=4096)(made) if name in REPEATED else made


class _Known(visitor.NodeTransformer):
    """A template as it is meant: a component is found by its name at once, where Jinja would look in the context of the
    template first; and a dictionary is a small view, with names as the others have."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = frozenset(names)

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - the name is Jinja's
        if isinstance(node.node, nodes.Name) and node.node.name in self.names:
            node.node = nodes.Getitem(nodes.EnvironmentAttribute(COMPONENTS), nodes.Const(node.node.name), "load")
        return self.generic_visit(node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802
        named = [nodes.Keyword(pair.key.as_const(), self.visit(pair.value)) for pair in node.items]
        return nodes.Call(nodes.EnvironmentAttribute("view"), [], named, None, None)


class _Generator(compiler.CodeGenerator):
    """Leaves out what Jinja does at each value for what our templates never do.

    Autoescape is always on, so text is escaped without becoming a Markup first. A component takes no context, so it is
    called without asking whether it does, by what is known here of the code that Jinja makes of a macro; what it gives is
    safe, so where it is printed nobody asks. A view has names and no keys, so Jinja need not try both. Together these were
    much of the cost of a page.
    """

    environment: _Environment
    printed: nodes.Expr | None = None  # what is being printed, as it is

    def _output_child_pre(self, node: nodes.Expr, frame: compiler.Frame, finalize: Any) -> None:  # noqa: ARG002
        self.printed = node if _is_component(node) else None
        self.write("(" if self.printed else "environment.escaped(")

    def macro_def(self, macro_ref: compiler.MacroRef, frame: compiler.Frame) -> None:
        """What a call block holds is a function that its component calls without anything."""
        if isinstance(macro_ref.node, nodes.CallBlock):
            self.write("macro")
        else:
            super().macro_def(macro_ref, frame)

    @compiler.optimizeconst
    def visit_Call(  # noqa: N802
        self, node: nodes.Call, frame: compiler.Frame, forward_caller: bool = False
    ) -> None:
        if not _is_component(node):
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        is_printed = forward_caller or node is self.printed
        self.write("" if is_printed else "Markup(")
        if isinstance(node.node, nodes.Getitem):
            self.write(f"environment.{COMPONENTS}[{node.node.arg.as_const()!r}](")
        else:
            self.visit(node.node, frame)
            self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        for named in node.kwargs:
            self.write(f"l_1_{named.key}=")  # a macro's own names are those of the first level in the code
            self.visit(named.value, frame)
            self.write(", ")
        self.write("l_1_caller=caller)" if forward_caller else ")")
        self.write("" if is_printed else ")")

    @compiler.optimizeconst
    def visit_Getattr(self, node: nodes.Getattr, frame: compiler.Frame) -> None:  # noqa: N802
        self.visit(node.node, frame)
        self.write(f".{node.attr}")


def _is_component(node: nodes.Node) -> bool:
    """Whether a node calls a component, or in a component what its call block holds."""
    if not isinstance(node, nodes.Call):
        return False
    called = node.node
    if isinstance(called, nodes.Getitem):
        return isinstance(called.node, nodes.EnvironmentAttribute)
    return isinstance(called, nodes.Name) and called.name == "caller"


class _Environment(jinja2.Environment):
    code_generator_class = _Generator
    view = types.SimpleNamespace

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.components: dict[str, Callable[..., str]] = dict.fromkeys(_names(), _not_yet)
        self._read: dict[Any, jinja2.Template] = {}

    def _generate(self, source: nodes.Template, *where: Any, **options: Any) -> str:
        return super()._generate(_Known(self.components).visit(source), *where, **options)

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
        if type(value) is markupsafe.Markup:
            return value
        return str(value) if type(value) is int else markupsafe.escape(value)


def _not_yet(*_values: Any, **_named: Any) -> str:
    raise AssertionError("a component printed while the others are read")
