"""The house as a table: which room stands on which floor, and that nobody looks up, sideways or out of the window."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
PACKAGE = HOOKS / "toolbox"

FLOORS = (
    ("problems", "artifacts", "dutch", "codes", "pictures", "repository", "outlines"),
    ("source", "models", "report", "prose", "glossary", "showcase", "templating"),
    ("messages", "content", "country", "strangers", "people", "erasing", "reviews", "differences"),
    ("catalog",),
    ("references", "addresses", "schema", "edit", "history"),
    ("checks", "site", "forgetting", "vanished", "chronicle", "forms", "examples", "language"),
    ("facets",),
    ("views",),
    ("exports", "geo"),
    ("pages", "search", "changes", "linkcheck"),
    ("pipeline",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}

ENGINE_ROOM = HOOKS / "toolbox_mkdocs"
LOADER = HOOKS / "mkdocs_hooks.py"
ENGINES = {"mkdocs", "material", "properdocs", "zensical", ENGINE_ROOM.name}
CLOCKS = {PACKAGE / "cli.py", ENGINE_ROOM / "hooks.py"}
VAGUE = {"utils", "util", "helpers", "manager", "misc"}

MODULES = sorted(path for path in HOOKS.rglob("*.py") if "__pycache__" not in path.parts)
ROOMS = [path for path in MODULES if PACKAGE in path.parents and path != PACKAGE / "__init__.py"]
WRITTEN = sorted(
    path
    for folder in (HOOKS, HOOKS.parent / "tests", HOOKS.parent / ".ci")
    for path in folder.rglob("*")
    if path.suffix in {".py", ".js", ".jinja"} and not {"node_modules", "__pycache__", "cases"} & set(path.parts)
)


def name_of(path: Path) -> str:
    return path.relative_to(HOOKS).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every dotted name that a module imports; `from a import b` counts as `a.b`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, (
                f"{name_of(path)}:{node.lineno}: a relative import; MkDocs loads hooks without a package"
            )
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_module(dotted: str) -> bool:
    path = HOOKS.joinpath(*dotted.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


@pytest.mark.parametrize("path", ROOMS, ids=name_of)
def test_a_module_imports_lower_floors_only(path: Path) -> None:
    room = room_of(path)
    assert room in FLOOR_OF, f"{room} has no floor yet: give it one in FLOORS, and in the table of README.md"
    rooms = {dotted.split(".")[1] for dotted in imported(path) if dotted.startswith("toolbox.")} - {room}
    too_high = {other for other in rooms if FLOOR_OF.get(other, 99) >= FLOOR_OF[room]}
    assert not too_high, f"{name_of(path)} imports {sorted(too_high)}, which is not below {room}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_from_another_room_one_imports_modules_not_names(path: Path) -> None:
    own = f"toolbox.{room_of(path)}." if PACKAGE in path.parents else ""
    names = [
        dotted for dotted in imported(path) if dotted.startswith("toolbox.") and not (own and dotted.startswith(own))
    ]
    assert [dotted for dotted in names if not is_module(dotted)] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_engine_room_knows_the_engine(path: Path) -> None:
    engines = {dotted.split(".")[0] for dotted in imported(path)} & ENGINES
    assert not engines or path == LOADER or ENGINE_ROOM in path.parents


def test_hooks_holds_two_packages_and_a_loader_and_nothing_that_could_shadow_a_library() -> None:
    visible = {path for path in HOOKS.iterdir() if path.name != "__pycache__"}
    assert visible == {PACKAGE, ENGINE_ROOM, LOADER}


def test_the_loader_only_imports_the_engine_room() -> None:
    assert [type(node) for node in ast.parse(LOADER.read_text("utf-8")).body] == [ast.Expr, ast.ImportFrom]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_what_it_knows(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text)) or not text.strip()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_and_the_hook_ask_the_clock(path: Path) -> None:
    calls = (node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    clocks = [
        func.attr for func in calls if isinstance(func, ast.Attribute) and func.attr in {"now", "today", "utcnow"}
    ]
    assert not clocks or path in CLOCKS


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_no_module_is_longer_than_300_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name_of(path) for path in MODULES if path.stem in VAGUE] == []
