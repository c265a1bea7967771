"""What one does who follows a hint by hand: to a line, to what is underlined, to a file, or with another program."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable

from PIL import Image
from tests.toolbox.test_examples import EXAMPLES
from tests.toolbox.test_hints import BASE

from toolbox.checks import codes
from toolbox.source.problem import Problem

Files = dict[str, str]  # by path, over those of the base
Hand = Callable[[Files, Problem, re.Match[str]], None]


def line(change: Callable[[str], str]) -> Hand:
    """The line that the problem points at becomes another one, or none."""

    def hand(files: Files, problem: Problem, _match: re.Match[str]) -> None:
        lines = files[problem.place.path].split("\n")
        number = problem.place.line - 1
        lines[number : number + 1] = change(lines[number]).split("\n") if change(lines[number]) else []
        files[problem.place.path] = "\n".join(lines)

    return hand


def place(change: Callable[[str], str]) -> Hand:
    """What the problem underlines becomes something else."""

    def hand(files: Files, problem: Problem, match: re.Match[str]) -> None:
        start = problem.place.column - 1
        end = start + problem.place.length
        line(lambda text: text[:start] + change(text[start:end]) + text[end:])(files, problem, match)

    return hand


def text(change: Callable[[str], str]) -> Hand:
    def hand(files: Files, problem: Problem, _match: re.Match[str]) -> None:
        files[problem.place.path] = change(files[problem.place.path])

    return hand


def named(change: Callable[[str], str]) -> Hand:
    """The file gets another name."""

    def hand(files: Files, problem: Problem, _match: re.Match[str]) -> None:
        files[change(problem.place.path)] = files.pop(problem.place.path)

    return hand


def field(inner: str) -> Hand:
    """A field more in the entry that the problem points at."""
    return line(lambda text: text if not text.strip() else f"{text}\n  {inner}")


def take_file(files: Files, problem: Problem, _match: re.Match[str]) -> None:
    del files[problem.place.path]


def bring_back(files: Files, problem: Problem, _match: re.Match[str]) -> None:
    there, path = EXAMPLES[problem.code].right_files, problem.place.path
    files[path] = there[path] if path in there else (BASE / path).read_text("utf-8")


def take_entry(files: Files, problem: Problem, _match: re.Match[str]) -> None:
    """All lines of the entry that the problem points at."""
    lines = files[problem.place.path].split("\n")
    starts = [number for number, line in enumerate(lines) if line.startswith("- ")] + [len(lines)]
    end = next(number for number in starts if number >= problem.place.line)
    del lines[starts[starts.index(end) - 1] : end]
    files[problem.place.path] = "\n".join(lines)


def split(files: Files, problem: Problem, _match: re.Match[str]) -> None:
    first, second = files[problem.place.path].split("\n\n")
    files |= {problem.place.path: f"{first}\n", problem.place.path.replace("meer", "nog-meer"): second}


def call_so(files: Files, problem: Problem, match: re.Match[str]) -> None:
    """Another name for the file, also where the others name it."""
    old = problem.place.path.rpartition("/")[2]
    files[problem.place.path.replace(old, match[1])] = files.pop(problem.place.path)
    files |= {path: text.replace(old, match[1]) for path, text in files.items()}


def bytes_of(change: Callable[[bytes], bytes]) -> Hand:
    """What a program makes of the file."""
    return text(lambda text: f"base64:{base64.b64encode(change(codes.raw(text))).decode()}")


def saved_anew(raw: bytes) -> bytes:
    picture = Image.open(io.BytesIO(raw))
    plain = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    saved = io.BytesIO()
    plain.save(saved, "png")
    return saved.getvalue()


def without_maker(raw: bytes) -> bytes:
    """The document without what its properties say of who made it."""
    saved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(saved, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb"<dc:creator>.*?</dc:creator>", b"", old.read(name)))
    return saved.getvalue()


def without(name: str) -> Hand:
    """The field of the entry goes, with all that is below it."""
    return text(lambda text: re.sub(rf"^  {name}:.*\n(?:   .*\n)*", "", text, flags=re.MULTILINE))


def swap(first: str, second: str) -> Hand:
    def change(text: str) -> str:
        of_first, of_second = (
            list(re.finditer(rf"^  {name}: (.*)$", text, re.MULTILINE))[-1] for name in (first, second)
        )
        parts = text[: of_first.start(1)], of_second[1], text[of_first.end(1) : of_second.start(1)], of_first[1]
        return "".join(parts) + text[of_second.end(1) :]

    return text(change)


def keep_ours(text: str) -> str:
    return re.sub(r"^<{7}.*\n(.*?)^={7}\n.*?^>{7}.*\n?", r"\1", text, flags=re.MULTILINE | re.DOTALL)


def in_order(text: str) -> str:
    return "\n\n".join(sorted(block.strip("\n") for block in text.split("\n\n"))) + "\n"


def undraft(files: Files, _problem: Problem, match: re.Match[str]) -> None:
    files[match[1]] = files[match[1]].replace("  draft: true\n", "")


def other_id(files: Files, _problem: Problem, _match: re.Match[str]) -> None:
    files["data/regions.yaml"] = files["data/regions.yaml"].replace("id: oude-regio", "id: nieuwe-regio")


def name_it(files: Files, _problem: Problem, _match: re.Match[str]) -> None:
    files["data/regions.yaml"] = re.sub(
        r"^  note: .*$", "  picture: plein.png", files["data/regions.yaml"], flags=re.MULTILINE
    )


def lead_there(files: Files, _problem: Problem, match: re.Match[str]) -> None:
    files["content/colofon.md"] = f"{(BASE / 'content/colofon.md').read_text('utf-8')}[Kijk hier]({match[1]}).\n"


def rename_picture(files: Files, problem: Problem, match: re.Match[str]) -> None:
    (old,) = re.findall(r"^ +file: (.*)\.png$", files[problem.place.path], re.MULTILINE)
    files[f"content/images/{match[1]}.png"] = files.pop(f"content/images/{old}.png")
    files[problem.place.path] = files[problem.place.path].replace(f"file: {old}", f"file: {match[1]}")


def alias(files: Files, _problem: Problem, match: re.Match[str]) -> None:
    files["data/themes.yaml"] = files["data/themes.yaml"].replace("id: tijd\n", f"id: tijd\n  {match[1]}\n")


def to_head(files: Files, _problem: Problem, match: re.Match[str]) -> None:
    files[match[1]] = files[match[1]].replace("---\n", f"---\n{match[2]}\n", 1)


def meant(files: Files, problem: Problem, match: re.Match[str]) -> None:
    """What the problem underlines becomes what the hint names."""
    place(lambda _: match[1])(files, problem, match)


def slug(value: str) -> str:
    head, dot, ending = value.rpartition(".")
    return re.sub(r"[^a-z0-9./]+", "-", head.lower()) + dot + ending.lower()
