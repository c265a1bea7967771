"""All files of the search, made of the documents: the register, the list of words, shards of postings, summaries, texts to
quote from, and words of Dutch that look like one of the site.

They lie in a folder named by their content, and each begins with that name, so that parts of two builds are never read as one.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolbox.exports.search import postings
from toolbox.exports.search.document import Document
from toolbox.text import dictionary

REGISTER, WORDS = "register.json", "woorden.txt"
SHARD = 18_000  # signs: few shards tell a host little of what is asked, small ones keep a first search small
QUOTED = 6_000  # signs of texts in a file: a search quotes from one or two
FEW, BLOCK = 2_000, 200  # summaries of so many pages are one file; of more, files of so many


@dataclass(frozen=True, slots=True)
class Parts:
    """The `files` of the search by their names, and the name of the folder that they lie in: the same for the same documents."""

    stamp: str
    files: dict[str, bytes]


def make(documents: Sequence[Document], register: Mapping[str, Any]) -> Parts:
    words = postings.held(documents)
    shards = postings.shards(postings.lines(words), SHARD)
    block = BLOCK if len(documents) > FEW else FEW
    blocks = list(_blocks(documents, block))
    texts = _texts(documents)
    register = {**register, "weights": postings.weights(words), "block": block, "texts": list(texts)}
    dutch = "".join(postings.front_coded(dictionary.near([word for word in words if word.isalpha()])))
    parts = [_json(register), *shards.values(), *blocks, *texts.values(), dutch]
    stamp = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:8]
    files = {
        REGISTER: _json({"stamp": stamp, **register}),
        WORDS: f"{stamp}\n{' '.join(shards)}\n{postings.listed(words)}",
        "nederlands.txt": f"{stamp}\n{dutch}",
        **{f"woorden-{start}.txt": f"{stamp}\n{shard}" for start, shard in shards.items()},
        **{f"samenvattingen-{number}.txt": f"{stamp}\n{text}" for number, text in enumerate(blocks)},
        **{f"teksten-{first}.txt": f"{stamp}\n{text}" for first, text in texts.items()},
    }
    return Parts(stamp, {name: text.encode() for name, text in files.items()})


def _blocks(documents: Sequence[Document], size: int) -> Iterator[str]:
    """A summary a line."""
    for first in range(0, len(documents), size):
        yield "\n".join(" ".join(document.summary.split()) for document in documents[first : first + size])


def _texts(documents: Sequence[Document]) -> dict[int, str]:
    """What pages say, a page a line with tabs between its passages; each file named by the number of its first page."""
    files: dict[int, list[str]] = {}
    length = QUOTED
    for number, document in enumerate(documents):
        line = "\t".join(" ".join(passage.split()) for passage in document.passages)
        if length >= QUOTED:
            current = files[number] = []
            length = 0
        current.append(line)
        length += len(line)
    return {first: "\n".join(lines) for first, lines in files.items()}


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
