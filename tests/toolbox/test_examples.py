"""Each wrong example in the handbook gives the message that it explains, and its right twin does not."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from toolbox import build, model
from toolbox.checks import codes, engine_settings
from toolbox.checks.codes import Example
from toolbox.forms import examples
from toolbox.history import removed_ids
from toolbox.pages import routes
from toolbox.site import catalog
from toolbox.site.catalog import Catalog, Files
from toolbox.source import project
from toolbox.source.problem import Problem

TODAY = dt.date(2026, 11, 22)
UNREADABLE = {"yaml-fout", "veld-ontbreekt", "onbekend-veld", "geen-blok"}


EXAMPLES = {code: told.example for code, told in codes.by_code().items() if told.example}


def found(root: Path, example: Example, text: str, files: Mapping[str, str]) -> set[str]:
    """The codes that the checker gives for the example, in the small data of the cases."""
    base = root / "tests" / "cases" / "base"
    given = build.on_disk(base, base / "data")
    now = {**example.beside, **files}
    if example.kind:
        path = f"data/{example.kind}.yaml"
        there = given.data[example.kind].get(path, b"").decode()
        now[path] = text if example.file else f"{there.rstrip()}\n\n{entry(example.kind, text)}".lstrip()
    settings = now.pop(project.PATH, "")
    of_engine = engine_settings.check(yaml.safe_load(settings) or {}, settings, {})
    told = build.check(laid(given, now), TODAY)
    gone = vanished(laid(given, example.before), told.catalog) if example.before else ()
    return {one.code for one in (*told.problems, *gone, *of_engine)}


def vanished(before: Files, now: Catalog) -> tuple[Problem, ...]:
    """What `toolbox vanished` says of these."""
    then = catalog.read(before)[0]
    return *removed_ids.check(then, now), *removed_ids.texts(then, now, routes.addresses(now))


def laid(given: Files, texts: Mapping[str, str]) -> Files:
    """The files with others over them, as if all were on the disk."""
    data = {kind: dict(files) for kind, files in given.data.items()}
    content, pictures, strange = dict(given.content), dict(given.pictures), [*given.strange]
    documents = dict(given.documents)
    irregular = tuple(path for path, text in texts.items() if text == "[koppeling]")
    alone = {getattr(given, name)[0]: name for name in ("outlines", "postcodes", "settings")}
    changed: dict[str, Any] = {}
    for path, text in texts.items():
        if path in irregular:
            continue
        kind = path.removeprefix("data/").split("/")[0].removesuffix(".yaml")
        if path.startswith("content/images/"):
            pictures[path] = codes.raw(text)
        elif path.startswith("content/files/"):
            documents[path] = codes.raw(text)
        elif path in alone:
            changed[alone[path]] = (path, codes.raw(text) or None)  # an empty text stands for no file
        elif path.startswith("content/"):
            content[path] = codes.raw(text)
        elif kind in data:
            data[kind][path] = codes.raw(text)
        else:
            strange.append(path)
    return dataclasses.replace(
        given,
        data=data,
        content={path: raw for path, raw in content.items() if raw},  # here too
        pictures=pictures,
        documents=documents,
        strange=dict.fromkeys(strange, b""),
        irregular=irregular,
        **changed,
    )


def entry(kind: str, lines: str) -> str:
    """The lines in an entry that has all that its kind must have."""
    of = model.BY_NAME[kind]
    given = {line.split(":")[0] for line in lines.split("\n") if not line.startswith(" ")}
    needed = {name: value for name, value in examples.entry(of).items() if name in (*of.required, "sources")}
    needed |= {
        "id": "voorbeeld",
        "sources": [{"title": "Bron"}],
        **({"publisher": "Staatsblad"} if kind == "resources" else {}),
    }
    if kind == "regions":
        needed |= {"type": "netwerk", "municipalities": ["voorbeelddorp"]}
    rest = [f"{name}: {value}" for name, value in needed.items() if name not in given]
    return "".join(f"{'- ' if not n else '  '}{line}\n" for n, line in enumerate([*rest, *lines.split("\n")]))


@pytest.mark.parametrize(("code", "example"), EXAMPLES.items(), ids=EXAMPLES)
def test_the_wrong_way_gives_the_message_and_the_right_way_does_not(code: str, example: Example, root: Path) -> None:
    assert code in found(root, example, example.wrong, example.wrong_files)
    right = found(root, example, example.right, example.right_files)
    assert code not in right
    assert not right & UNREADABLE


def test_every_code_has_an_example_but_the_one_for_what_nobody_foresaw() -> None:
    assert set(codes.by_code()) - set(EXAMPLES) == {codes.UNFORESEEN}


@pytest.mark.parametrize(("code", "example"), EXAMPLES.items(), ids=EXAMPLES)
def test_an_example_shows_two_ways_that_one_can_tell_apart(code: str, example: Example) -> None:
    assert example.wrong.strip() != example.right.strip()
    assert not set(example.wrong + example.right) & {"\t", "\r", "\u200b"}
