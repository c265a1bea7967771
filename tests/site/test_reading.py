"""Who is in need reads with ease: what /hulp/, the pages for parents and others, home and the help lines say."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.site import reading

NORMAL = 60
LEAST = 25  # words; of fewer a score says nothing


@pytest.mark.parametrize(
    ("word", "count"),
    [("kind", 1), ("school", 1), ("leraar", 2), ("situatie", 4), ("ruzie", 2), ("egoïst", 3), ("mooie", 2), ("bij", 1),
     ("nieuw", 1)],
)  # fmt: skip
def test_syllables_are_counted(word: str, count: int) -> None:
    assert reading.syllables(word) == count


def test_the_formula_of_douma() -> None:
    ease = reading.of("De kat zit op de mat.\nDe hond loopt.\nGeen zin")
    assert ease == reading.Ease(sentences=2, words=9, syllables=9)
    assert round(ease.score, 1) == 125.7


def test_only_the_sentences_of_the_article_count() -> None:
    apart = '<ul class="mao-sources"><li>Niet.</li></ul><p lang="en">Not.</p>'
    apart += '<details class="mao-changes"><ul><li>27 november: Niet.</li></ul></details>'
    html = f"<p>Niet.</p><article><p>Dit <b>telt</b>.</p>{apart}<br><h2>Wel?</h2></article>"
    assert [line for line in reading.body(html).split("\n") if line] == ["Dit telt.", "Wel?"]


def text_at(folder: Path, url: str) -> str:
    return reading.body((folder / url / "index.html").read_text("utf-8"))


@pytest.mark.audit  # a figure for the editors: facts change without a change of the program
def test_who_is_in_need_reads_with_ease(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines, groups = (
        sorted(path.parent.relative_to(built).as_posix() for path in built.glob(f"{folder}/*/index.html"))
        for folder in ("hulplijnen", "voor")
    )
    texts = {f"/{url}": text_at(built, url) for url in ("", "hulp", "hulplijnen", *groups, *lines)}
    texts["/hulplijnen/*"] = "".join(text_at(built, url) for url in lines)
    scores = {url: round(ease.score, 1) for url, text in texts.items() if (ease := reading.of(text)).words >= LEAST}
    with capsys.disabled():
        sys.stdout.write(f"\nFlesch-Douma: {', '.join(f'{url} {score}' for url, score in scores.items())}\n")
    assert {url: score for url, score in scores.items() if score < NORMAL} == {}
