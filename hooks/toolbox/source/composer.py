"""Turns YAML's events into plain values, strictly: each scalar is text, nothing is merged, shared or guessed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from toolbox.source import decoding, syntax
from toolbox.source.decoding import Unreadable
from toolbox.source.problem import Place, Problem

Path = tuple[str | int, ...]

MAX_DEPTH = 12  # deeper than any entry needs: a nesting bomb stops here
_C_PARSER: Any = getattr(getattr(yaml, "cyaml", None), "CParser", None)


@dataclass(slots=True)
class Frame:
    """A mapping or list that is being filled; `key` is the key whose value comes next, `seen` the keys so far."""

    values: Any
    key: str | None = None
    seen: set[str] = field(default_factory=set)
    restarted: bool = False


@dataclass(slots=True)
class Reading:
    """What is known so far. `places`, when given, gathers the place of every value by its path."""

    path: str
    places: dict[Path, Place] | None
    values: Any = None
    problems: list[Problem] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    stack: list[Frame] = field(default_factory=list)
    started: bool = False
    finished: bool = False


def run(path: str, text: str, *, parser: str = "c", places: dict[Path, Place] | None = None) -> Reading:
    """Read the first document of `text`; raises Unreadable when it is no YAML of ours."""
    reading = Reading(path, places)
    is_fast = parser == "c" and _C_PARSER is not None
    try:
        for event in events(text, parser):
            handler = HANDLERS.get(type(event))
            if handler is not None:
                handler(reading, event)
            if reading.finished:
                break
    except yaml.MarkedYAMLError as error:
        worded = _in_other_words(text, error) if is_fast else error
        raise Unreadable(syntax.problem(path, text, worded)) from None
    return reading


def events(text: str, parser: str = "c") -> Iterator[Any]:
    """YAML's own events: by libyaml, ten times as fast, where it is there."""
    return _slowly(text) if parser != "c" or _C_PARSER is None else iter(_C_PARSER(text).get_event, None)


def _slowly(text: str) -> Iterator[Any]:
    yield from yaml.parse(text, Loader=yaml.SafeLoader)


def _in_other_words(text: str, error: yaml.MarkedYAMLError) -> yaml.MarkedYAMLError:
    """What libyaml refuses in the words of PyYAML's own parser, so that both say the same."""
    try:
        for _ in _slowly(text):
            pass
    except yaml.MarkedYAMLError as same:
        return same
    return error


def _document(reading: Reading, event: Any) -> None:
    if reading.started:
        message = "Hier begint een tweede deel: een regel met alleen '---'."
        reading.problems.append(
            _problem(reading, event, "tweede-document", message, "Haal deze regel weg. Eén bestand is één lijst.")
        )
        reading.finished = True
    reading.started = True


def _scalar(reading: Reading, event: Any) -> None:
    if event.anchor or event.tag:
        _refuse(reading, event)
    text = event.value
    if event.style == '"' and (hidden := decoding.hidden(text).search(text)):
        reading.problems.append(decoding.hidden_character(_place(reading, event), hidden.group()))
        text = decoding.hidden(text).sub("", text)
    frame = reading.stack[-1] if reading.stack else None
    if _awaits_key(frame):
        _key(reading, text, event)
        return
    if text:
        _add(reading, text, event)
    else:
        _absent(reading, event)
    _done(frame)


def _key(reading: Reading, key: str, event: Any) -> None:
    frame = reading.stack[-1]
    frame.key = key
    if key in frame.seen:
        _repeated(reading, frame, key, event)
    elif reading.places is not None:
        reading.places["key", *_path(reading)] = _place(reading, event)


def _repeated(reading: Reading, frame: Frame, key: str, event: Any) -> None:
    """A key once more. When it is the first of its block a dash was forgotten: one mistake, not one for every key."""
    if frame.restarted:
        return
    message = f"Het veld '{key}' staat hier twee keer."
    hint = "Houd er één over. Nu telt alleen de eerste."
    if len(frame.seen) > 1 and key == next(iter(frame.values), None):
        frame.restarted = True
        hint = f"Begint hier een nieuw onderdeel? Schrijf dan '- {key}' met een streepje ervoor."
    reading.problems.append(_problem(reading, event, "dubbele-sleutel", message, hint))


def _add(reading: Reading, value: Any, event: Any) -> None:
    """Put a value where it belongs; of a key's values the first one counts."""
    if not reading.stack:
        reading.values = value
        _note(reading, event)
        return
    frame = reading.stack[-1]
    if type(frame.values) is list:
        frame.values.append(value)
        if len(reading.stack) == 1:
            reading.lines.append(event.start_mark.line + 1)
    elif frame.key not in frame.seen:
        frame.values[frame.key] = value
    if reading.places is not None:
        _note(reading, event)


def _absent(reading: Reading, event: Any) -> None:
    """An empty value is an absent one; a dash with nothing behind it is a slip."""
    if reading.stack and type(reading.stack[-1].values) is list:
        hint = "Vul iets in achter het streepje, of haal het streepje weg."
        reading.problems.append(_problem(reading, event, "leeg-onderdeel", "Achter dit streepje staat niets.", hint))


def _done(frame: Frame | None) -> None:
    """The value of the pending key is complete."""
    if frame is not None and frame.key is not None:
        frame.seen.add(frame.key)
        frame.key = None


def _open(reading: Reading, event: Any) -> None:
    if event.anchor or event.tag:
        _refuse(reading, event)
    if len(reading.stack) >= MAX_DEPTH:
        message = "Hier zitten te veel lijsten in elkaar."
        raise Unreadable(_problem(reading, event, "te-diep", message, "Haal haakjes of inspringing weg."))
    if _awaits_key(reading.stack[-1] if reading.stack else None):
        message = "Hier staat een haakje op de plaats van een veldnaam."
        hint = "Haal bij een veldnaam de haken weg. Zet tekst die met { of [ begint tussen aanhalingstekens."
        raise Unreadable(_problem(reading, event, "haakje-als-veldnaam", message, hint))
    values: Any = {} if type(event) is yaml.MappingStartEvent else []
    _add(reading, values, event)
    reading.stack.append(Frame(values))


def _close(reading: Reading, _event: Any) -> None:
    reading.stack.pop()
    _done(reading.stack[-1] if reading.stack else None)


def _alias(reading: Reading, event: Any) -> None:
    _refuse(reading, event)


def _refuse(reading: Reading, event: Any) -> None:
    """Anchors, aliases and tags: what follows would mean something else than what one reads."""
    if getattr(event, "tag", None) and not event.anchor:
        message = "Een woord dat met ! begint heeft in YAML een eigen betekenis."
        raise Unreadable(_problem(reading, event, "yaml-label", message, QUOTE))
    message = "Een woord dat met & of * begint heeft in YAML een eigen betekenis."
    raise Unreadable(_problem(reading, event, "yaml-anker", message, QUOTE))


def _awaits_key(frame: Frame | None) -> bool:
    return frame is not None and frame.key is None and type(frame.values) is dict


def _note(reading: Reading, event: Any) -> None:
    if reading.places is not None:
        reading.places.setdefault(_path(reading), _place(reading, event))


def _path(reading: Reading) -> Path:
    """Where the reading is: the keys and indexes of the containers that are open."""
    steps = (f.key if type(f.values) is dict else len(f.values) - 1 for f in reading.stack)
    return tuple(step for step in steps if step is not None and step != -1)


def _place(reading: Reading, event: Any) -> Place:
    start, end = event.start_mark, event.end_mark
    one_line = type(event) is yaml.ScalarEvent and start.line == end.line
    return Place(reading.path, start.line + 1, start.column + 1, max(1, end.column - start.column) if one_line else 1)


def _problem(reading: Reading, event: Any, code: str, message: str, hint: str) -> Problem:
    return Problem(_place(reading, event), code, message, hint)


QUOTE = "Zet de tekst tussen aanhalingstekens."
HANDLERS: dict[type[Any], Callable[[Reading, Any], None]] = {
    yaml.DocumentStartEvent: _document,
    yaml.ScalarEvent: _scalar,
    yaml.AliasEvent: _alias,
    yaml.MappingStartEvent: _open,
    yaml.SequenceStartEvent: _open,
    yaml.MappingEndEvent: _close,
    yaml.SequenceEndEvent: _close,
}
