"""The house as a table: the order of the rooms, what may be imported from where, and how large a room or module grows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

HOOKS = Path(__file__).resolve().parent.parent / "hooks"
PACKAGE = HOOKS / "toolbox"

# A room imports from itself and from those before it.
ROOMS = ("text", "source", "model", "site", "checks", "history", "forms", "pages", "exports", "commands")
ORDER = (*ROOMS[:-1], "build", "commands", "cli", "__main__")  # `build` alone knows the order of the stages
MOST = 14  # modules beside each other without a folder of their own

ENGINE_ROOM = HOOKS / "toolbox_mkdocs"
LOADER = HOOKS / "mkdocs_hooks.py"
ENGINES = {"mkdocs", "material", "properdocs", "zensical", ENGINE_ROOM.name}
CLOCKS = {PACKAGE / "cli.py", ENGINE_ROOM / "hooks.py"}
ANNOTATIONS = {
    "get_args",
    "get_origin",
    "get_type_hints",
    "__metadata__",
    "__annotations__",
    "model_fields",
    "FieldInfo",
}
PLACEHOLDERS = {"found", "made", "given", "told", "shown", "one", "book", "at"}  # they say of no value what it is
VAGUE = {"utils", "util", "helpers", "manager", "misc"}

MODULES = sorted(path for path in HOOKS.rglob("*.py") if "__pycache__" not in path.parts)
PROGRAM = [path for path in MODULES if PACKAGE in path.parents and path != PACKAGE / "__init__.py"]
WRITTEN = sorted(
    path
    for folder in (HOOKS, HOOKS.parent / "tests", HOOKS.parent / ".ci")
    for path in folder.rglob("*")
    if path.suffix in {".py", ".js", ".jinja"} and not {"node_modules", "__pycache__", "cases"} & set(path.parts)
)


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def name_of(path: Path) -> str:
    return path.relative_to(HOOKS).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Every dotted name that a module imports; `from a import b` counts as `a.b`."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, (
                f"{name_of(path)}:{node.lineno}: a relative import; MkDocs loads hooks without a package"
            )
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_class(name: str) -> bool:
    return name[:1].isupper() and not name.isupper()


def is_module(dotted: str) -> bool:
    path = HOOKS.joinpath(*dotted.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def toolbox_names(path: Path) -> list[str]:
    return [dotted for dotted in imported(path) if dotted.startswith("toolbox.")]


def test_there_are_ten_rooms_and_the_order() -> None:
    assert {room_of(path) for path in PROGRAM} == set(ORDER), "name a new room in ROOMS, and in the table of README.md"
    assert len(ROOMS) == 10


def test_a_module_imports_from_rooms_above_its_own() -> None:
    reached = [(path, dotted.split(".")[1]) for path in PROGRAM for dotted in toolbox_names(path)]
    upwards = [
        f"{name_of(path)} imports {other}, which does not come before {room_of(path)}"
        for path, other in reached
        if other in ORDER and ORDER.index(other) > ORDER.index(room_of(path))
    ]
    assert upwards == []


def test_from_another_room_one_imports_classes_by_name_and_functions_by_module() -> None:
    """So a Site can be called `site`, and a reader sees where a function comes from."""
    names = [
        f"{name_of(path)}: {dotted}"
        for path in MODULES
        for dotted in toolbox_names(path)
        if not dotted.startswith(f"toolbox.{room_of(path)}." if PACKAGE in path.parents else "/")
        and not is_module(dotted)
        and not is_class(name := dotted.rpartition(".")[2])
        and not name.isupper()
    ]
    assert names == []


def test_no_room_is_full() -> None:
    """The room of kinds grows with what the network has to tell: a kind is a file there."""
    folders = {path.parent for path in PROGRAM} - {PACKAGE / "model/kinds"}
    counts = {name_of(folder): sum(path.name != "__init__.py" for path in folder.glob("*.py")) for folder in folders}
    assert {folder: count for folder, count in counts.items() if count > MOST} == {}


def test_only_the_engine_room_knows_the_engine() -> None:
    knowing = {path for path in MODULES if {dotted.split(".")[0] for dotted in imported(path)} & ENGINES}
    assert [path for path in knowing if path != LOADER and ENGINE_ROOM not in path.parents] == []


def test_hooks_holds_two_packages_and_a_loader_and_nothing_that_could_shadow_a_library() -> None:
    visible = {path for path in HOOKS.iterdir() if path.name != "__pycache__"}
    assert visible == {PACKAGE, ENGINE_ROOM, LOADER}
    assert [type(node) for node in parsed(LOADER).body] == [ast.Expr, ast.ImportFrom], "the loader only imports"


def test_a_module_says_what_it_knows() -> None:
    silent = [path for path in MODULES if (tree := parsed(path)).body and not ast.get_docstring(tree)]
    assert silent == []


def test_only_the_command_and_the_hook_ask_the_clock() -> None:
    calls = ((path, node.func) for path in MODULES for node in ast.walk(parsed(path)) if isinstance(node, ast.Call))
    asking = {
        path for path, func in calls if isinstance(func, ast.Attribute) and func.attr in {"now", "today", "utcnow"}
    }
    assert asking <= CLOCKS


def test_one_module_looks_into_the_annotations_of_models() -> None:
    """All others read `Field`."""
    names = {
        name_of(path)
        for path in MODULES
        for node in ast.walk(parsed(path))
        if {getattr(node, "id", ""), getattr(node, "attr", "")} & ANNOTATIONS
    }
    assert names == {"toolbox/model/field.py"}


def test_no_module_is_longer_than_300_lines() -> None:
    lengths = {str(path.relative_to(HOOKS.parent)): len(path.read_text("utf-8").splitlines()) for path in WRITTEN}
    assert {path: length for path, length in lengths.items() if length > 300} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name_of(path) for path in MODULES if path.stem in VAGUE] == []


def test_no_value_has_a_name_that_says_nothing() -> None:
    """Arguments and variables; what a field of a model is called is written in files by others too."""
    names = [
        f"{name_of(path)}:{node.lineno}: {name}"
        for path in MODULES
        for node in named_in(parsed(path))
        if (name := node.arg if isinstance(node, ast.arg) else node.id) in PLACEHOLDERS
    ]
    assert names == []


def named_in(tree: ast.Module) -> Iterator[ast.arg | ast.Name]:
    """What a module itself gives a name, fields of classes left out."""
    classes = [node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    fields = {part.target for node in classes for part in node.body if isinstance(part, ast.AnnAssign)}
    for node in ast.walk(tree):
        is_stored = isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
        if (is_stored or isinstance(node, ast.arg)) and node not in fields:
            yield node
