"""Writes problems as text for people, as annotations for GitHub and as JSON for programs."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from toolbox.site import redaction
from toolbox.site.redaction import Redactor, Text
from toolbox.source.problem import Place, Problem
from toolbox.text import dutch

EXPLANATION = "…/bijdragen/meldingen/#{code}"
WIDTH = 100  # what of a line is shown; a long summary would hide its own caret


Line = tuple[str, str]
Reporter = Callable[[Sequence[Problem], Iterable[Text]], str]


def text(problems: Sequence[Problem], sources: Iterable[Text]) -> str:
    """What a person reads: each problem with its place, its lines and where more is told; the count at the end."""
    paths = {problem.place.path for problem in problems}
    files = tuple(sources)
    texts = {file.path: list(_lines(file)) for file in files if file.path in paths and file.text}
    redactor = redaction.of(files) if problems else redaction.of(())
    return "".join(f"{_paragraph(problem, texts, redactor)}\n" for problem in problems) + f"{_summary(problems)}\n"


def _lines(file: Text) -> Iterator[Line]:
    """Each line as it stands in the file, beside what is read: there a name is a name, whatever is hidden in it."""
    return zip(file.in_file.split("\n"), file.text.split("\n"), strict=True)


def _paragraph(problem: Problem, texts: Mapping[str, Sequence[Line]], redactor: Redactor) -> str:
    place = problem.place
    mark = "" if problem.severity == "error" else "  (waarschuwing)"
    lines = [
        f"{place.path}:{place.line}:{place.column}  {problem.code}{mark}",
        *(f"  {sentence}" for sentence in (problem.message, problem.hint) if sentence),
        *_excerpt(place, texts.get(place.path, ()), redactor),
        f"  Uitleg: {EXPLANATION.format(code=problem.code)}",
    ]
    return "".join(f"{line}\n" for line in lines)


def _excerpt(place: Place, lines: Sequence[Line], redactor: Redactor) -> list[str]:
    """The line of the place below the one before it, with a caret under every character that it is about; none of a person."""
    if place.line > len(lines):
        return []
    gutter = len(str(place.line))
    line = _line(place.path, place.line, lines, redactor)
    above = _line(place.path, place.line - 1, lines, redactor) if place.line > 1 else None
    if line is None:
        return []
    start = _window(place)
    rows = [f"    {place.line:>{gutter}} | {_visible(line, start)}"]
    if above is not None:
        rows.insert(0, f"    {place.line - 1:>{gutter}} | {_visible(above, 0)}")
    column = place.column - 1 - start + (start > 0)
    room = max(1, min(place.length, len(line) - place.column + 1, WIDTH - column))
    carets = f"    {'':>{gutter}} | {' ' * column}{'^' * room}"
    return ["", *(row.rstrip() for row in rows), carets]


def _line(path: str, number: int, lines: Sequence[Line], redactor: Redactor) -> str | None:
    written, read = lines[number - 1]
    covered = redactor.line(path, number, read)
    return covered if written == read else redactor.line(path, number, written) if covered == read else None


def _window(place: Place) -> int:
    """Where to begin showing a line, so that the place is in it: usually at its start."""
    end = place.column - 1 + min(place.length, WIDTH // 2)
    return 0 if end <= WIDTH else place.column - 1 - WIDTH // 4


def _visible(line: str, start: int) -> str:
    """WIDTH characters of `line` from `start`, with a mark where it goes on; what can't be seen as one mark each."""
    end = start + WIDTH
    part = "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in line[start:end])
    return f"{'…' if start else ''}{part}{'…' if end < len(line) else ''}"


def _summary(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if not problems:
        return "Er zijn geen fouten gevonden."
    parts = [dutch.plural(errors, "fout", "fouten")] if errors else []
    parts += [dutch.plural(warnings, "waarschuwing", "waarschuwingen")] if warnings else []
    return f"{dutch.joined(parts)}."


def github(problems: Sequence[Problem], sources: Iterable[Text]) -> str:  # noqa: ARG001 - GitHub has the texts
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    place = problem.place
    properties = f"file={_property(place.path)},line={place.line},col={place.column},title={_property(problem.code)}"
    text = "\n".join(part for part in (problem.message, problem.hint) if part)
    return f"::{problem.severity} {properties}::{_data(text)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Sequence[Problem], sources: Iterable[Text]) -> str:  # noqa: ARG001 - one shape for all
    """A list of objects; line and column from 1, in code points."""
    return json.dumps([_object(problem) for problem in problems], ensure_ascii=False, indent=2) + "\n"


def _object(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "code": problem.code,
        "severity": problem.severity,
        "message": problem.message,
        "hint": problem.hint,
    }


REPORTERS: dict[str, Reporter] = {"text": text, "github": github, "json": as_json}
