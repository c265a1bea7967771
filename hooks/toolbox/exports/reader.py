"""The body of a page, as our own templates print it, back to Markdown. Knows the tags they use, not HTML at large."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_FORM = re.compile(r"<(form|svg)\b.*?</\1>", re.DOTALL)  # neither stands in its like
SKIPPED = {"script", "style", "svg", "form", "button", "nav", "template", "dialog"}
HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
BLOCKS = {"p", "li", "tr", "dt", "dd", "pre", "blockquote", "caption", "summary", *HEADINGS}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}


class Reader(HTMLParser):
    """Gathers blocks; a row of a table is a block, and so is each item of a list."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self.words: list[str] = []
        self.start = ""
        self.skipping = 0
        self.targets: list[str] = []
        self.cells: list[str] | None = None
        self.pre = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SKIPPED or self.skipping:
            self.skipping += tag in SKIPPED
            return
        if tag in BLOCKS:
            self.flush()
            self.start = f"{HEADINGS[tag]} " if tag in HEADINGS else "- " if tag in {"li", "dd"} else ""
            self.pre = tag == "pre"
        if tag == "tr":
            self.cells = []
        elif tag in MARKS and not self.pre:
            self.words.append(MARKS[tag])
        elif tag == "a":
            self.targets.append(dict(attrs).get("href") or "")
            self.words.append("[")

    def handle_endtag(self, tag: str) -> None:
        if self.skipping:
            self.skipping -= tag in SKIPPED
        elif tag in {"td", "th"} and self.cells is not None:
            self.cells.append(self.taken())
        elif tag == "tr":
            self.row()
        elif tag in MARKS and not self.pre:
            self.words.append(MARKS[tag])
        elif tag == "a" and self.targets:
            self.words.append(f"]({self.targets.pop()})")
        elif tag in BLOCKS:
            self.flush()

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.words.append(data)

    def taken(self) -> str:
        text = "".join(self.words)
        self.words = []
        return text.strip("\n") if self.pre else " ".join(text.split())

    def row(self) -> None:
        cells, self.cells = self.cells or [], None
        line = f"| {' | '.join(cells)} |"
        is_first = not (self.blocks and self.blocks[-1].startswith("|"))
        self.blocks.append(f"{line}\n|{' --- |' * len(cells)}" if is_first else line)

    def flush(self) -> None:
        text = self.taken()
        if text:
            self.blocks.append(f"```\n{text}\n```" if self.pre else self.start + text)
        self.start, self.pre = "", False


def markdown(body: str) -> str:
    """Blocks with an empty line between them; items of a list and rows of a table stand together."""
    reader = Reader()
    reader.feed(_FORM.sub("", body))  # what is skipped anyway is most of a page with a form
    reader.flush()
    text = "\n\n".join(reader.blocks)
    return re.sub(r"(?<=\|)\n\n(?=\|)|\n\n(?=- )", "\n", text.replace("\n\n- ", "\n- "))
