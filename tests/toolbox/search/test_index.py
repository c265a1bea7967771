"""What a browser is to read of the index holds every word of every document, in few parts, the same each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.site import index_parts

from toolbox.exports.search import index, postings
from toolbox.exports.search.document import Document

WORDS = ("onderwijs", "onderwijszorg", "school", "scholen", "schoolbestuur", "zorg", "0", "4")
# Far more gaps than one sign can tell, in more documents than one file of summaries is for.
MANY = tuple(
    Document(
        url=f"{number}/",
        title=f"T{number}",
        kind="pagina",
        summary=f"Samenvatting\n{number}",
        texts=((10.0, "onderwijs" if number in (1, 2_100) else ""), (0.75, WORDS[number % 8]), (0.3, f"w{number}")),
    )
    for number in range(2_101)
)


def made(documents: tuple[Document, ...], size: int = index.SHARD) -> dict[str, str]:
    words = postings.held(documents)
    return postings.shards(postings.lines(words), size)


def held(shards: dict[str, str], weights: list[float]) -> dict[str, dict[int, float]]:
    lines = (line for shard in shards.values() for line in index_parts.lines(f"stamp\n{shard}"))
    return {word: index_parts.postings(line, weights) for word, line in lines}


@pytest.mark.parametrize("size", [100, 1_000, index.SHARD])
def test_every_word_of_every_document_is_read_back_with_its_weight(size: int) -> None:
    weights = postings.weights(postings.held(MANY))
    expected: dict[str, dict[int, float]] = {}
    for number, document in enumerate(MANY):
        for weight, text in document.texts:
            for word in text.split():
                expected.setdefault(word, {})[number] = weight
    assert weights == [10.0, 0.75, 0.3]
    assert held(made(MANY, size), weights) == expected


def test_words_that_begin_alike_lie_in_one_shard_named_by_where_it_begins() -> None:
    shards = made(MANY, 100)
    assert list(shards) == sorted(shards)
    assert {"ond", "sch", "zor"} <= set(shards)
    assert [word for word, _ in index_parts.lines("\n" + shards["sch"])] == ["scholen", "school", "schoolbestuur"]
    assert list(made(MANY, 1_000_000)) == ["0"]


def test_the_list_has_the_words_of_more_than_one_page_with_a_power_of_two() -> None:
    few = postings.held((*MANY[:8], *MANY[:2]))
    assert postings.listed(few) == 'Aonderwijs"Jzorg!Aw0!B1!'


def test_all_parts_carry_one_stamp_of_all_that_is_in_them() -> None:
    parts = index.make(MANY, {"documents": []})
    stamp, files = parts.stamp, parts.files
    assert json.loads(files[index.REGISTER])["stamp"] == stamp
    others = [content for url, content in files.items() if url != index.REGISTER]
    assert len(others) == 3 + len(made(MANY)) + 11
    assert [content for content in others if not content.startswith(f"{stamp}\n".encode())] == []
    changed = index.make((*MANY[:-1], MANY[0]), {"documents": []})
    assert changed.stamp != stamp


def test_texts_lie_in_files_named_by_their_first_page() -> None:
    documents = [
        Document(url=f"{number}/", title="T", kind="pagina", passages=("Een\n zin.", "x" * 2_500))
        for number in range(5)
    ]
    parts = index.make(documents, {})
    files = parts.files
    assert json.loads(files[index.REGISTER])["texts"] == [0, 3]
    stamp, *lines = files["teksten-3.txt"].decode().split("\n")
    assert stamp == parts.stamp
    assert lines == ["Een zin.\t" + "x" * 2_500] * 2


def test_summaries_are_one_file_until_there_are_many_pages() -> None:
    few = index.make(MANY[:2_000], {}).files
    assert few["samenvattingen-0.txt"].decode().count("\n") == 2_000
    assert json.loads(few[index.REGISTER])["block"] == 2_000
    many = index.make(MANY, {}).files
    assert many["samenvattingen-10.txt"].decode().split("\n")[1:] == [
        f"Samenvatting {number}" for number in range(2_000, 2_101)
    ]


PRINT = """\
import hashlib
from tests.toolbox.search.test_index import MANY
from toolbox.exports.search import index
print(hashlib.sha256(repr(index.make(MANY, {}).files).encode()).hexdigest())
"""


def test_two_processes_make_the_same_bytes(root: Path) -> None:
    path = os.pathsep.join((str(root), str(root / "hooks")))
    worlds = ({**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": seed} for seed in "12")
    digests = {subprocess.check_output([sys.executable, "-c", PRINT], env=world) for world in worlds}
    assert len(digests) == 1
