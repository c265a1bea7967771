"""All files of the search, made of the documents: the register, the list of words, shards of postings, summaries, and
words of Dutch that look like one of the site.

Each begins with the same stamp, so that parts of two builds are never read as one.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from toolbox.exports.search import postings
from toolbox.exports.search.document import Document
from toolbox.text import dictionary

FOLDER = "zoekindex"
REGISTER, WORDS = f"{FOLDER}/register.json", f"{FOLDER}/woorden.txt"
SHARD = 50_000  # signs: few shards tell a host little of what is asked, small ones keep a first search small
FEW, BLOCK = 2_000, 200  # summaries of so many pages are one file; of more, files of so many


def make(documents: Sequence[Document], register: Mapping[str, Any]) -> dict[str, bytes]:
    """Address to content, the same for the same documents."""
    words = postings.held(documents)
    shards = postings.shards(postings.lines(words), SHARD)
    block = BLOCK if len(documents) > FEW else FEW
    blocks = list(_blocks(documents, block))
    register = {**register, "weights": postings.weights(words), "block": block}
    dutch = "".join(postings.front_coded(dictionary.near([word for word in words if word.isalpha()])))
    texts = [_json(register), *shards.values(), *blocks, dutch]
    stamp = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]
    files = {
        REGISTER: _json({"stamp": stamp, **register}),
        WORDS: f"{stamp}\n{' '.join(shards)}\n{postings.listed(words)}",
        f"{FOLDER}/nederlands.txt": f"{stamp}\n{dutch}",
        **{f"{FOLDER}/woorden-{start}.txt": f"{stamp}\n{shard}" for start, shard in shards.items()},
        **{f"{FOLDER}/samenvattingen-{number}.txt": f"{stamp}\n{text}" for number, text in enumerate(blocks)},
    }
    return {url: text.encode() for url, text in files.items()}


def _blocks(documents: Sequence[Document], size: int) -> Iterator[str]:
    """A summary a line."""
    for first in range(0, len(documents), size):
        yield "\n".join(" ".join(document.summary.split()) for document in documents[first : first + size])


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
