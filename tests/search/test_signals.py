"""What people in need type calls up help, and what looks like it does not: the shipped script and words, run by Node."""

from __future__ import annotations

import datetime
import gzip
import json
import random
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.search.conftest import TABLE
from tests.site import folders
from toolbox import build
from toolbox.model.kinds.helpline import Helpline

HERE = Path(__file__).parent
SHOWN = 4  # lines in the box
TODAY = datetime.date(2026, 11, 22)
NEED = ("need.tsv", "need_chat.tsv", "need_street.tsv", "need_notions.tsv")
FRESH = "need_fresh.tsv"  # tuned on too, but not for slips
UNTRIED, REACHED = "need_untried.tsv", 48  # of its sixty sentences in need
SLIPS = 4  # times that each phrase gets one
ASK = """
import { readFileSync } from "node:fs";
import { linesOf, readSignals, signalsIn } from "./signals.js";
const signals = readSignals(JSON.parse(readFileSync("hulpwoorden.json", "utf8")));
const found = JSON.parse(readFileSync(0, "utf8")).map((text) => {
  const { dangers, needs } = signalsIn(signals, text);
  return { lines: linesOf(dangers), page: needs[0]?.url ?? "" };
});
process.stdout.write(JSON.stringify(found));
"""


@dataclass(frozen=True, slots=True)
class Help:
    """The lines in the box, the best one first, and the page that comes first in the results; none and "" for no help."""

    lines: tuple[str, ...]
    page: str

    @property
    def first(self) -> str:
        return self.lines[0] if self.lines else self.page and "/hulp/"

    def __bool__(self) -> bool:
        return bool(self.lines or self.page)


Judge = Callable[[Iterable[str]], list[Help]]


@pytest.fixture(scope="module")
def judge(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """What the shipped script says of texts, with the shipped words."""
    folder = tmp_path_factory.mktemp("signals")
    for name in ("signals", "words"):
        shutil.copy(folders.theme(built, "js") / f"{name}.js", folder)
    shutil.copy(built / "zoeken/hulpwoorden.json", folder)
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")
    (folder / "ask.js").write_text(ASK, "utf-8")

    def ask(texts: Iterable[str]) -> list[Help]:
        run = subprocess.run(
            ["node", "ask.js"], cwd=folder, input=json.dumps(list(texts)), capture_output=True, text=True, check=False
        )
        assert run.returncode == 0, run.stderr
        return [Help(tuple(each["lines"]), each["page"]) for each in json.loads(run.stdout)]

    return ask


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def phrases(*, needy: bool) -> list[list[str]]:
    return [row for row in rows("danger.tsv") if (row[2] != "-") == needy]


def with_a_slip(text: str, dice: random.Random) -> str:
    """The text with one letter wrong, missing, doubled or swapped with the next, in a word of five letters or more."""
    words = text.split(" ")
    place = dice.choice([place for place, word in enumerate(words) if len(word) >= 5] or [0])
    word = words[place]
    if len(word) < 5:
        return text
    at = dice.randrange(len(word) - 1)
    letter = dice.choice("abcdefghijklmnopqrstuvwxyz")
    words[place] = word[:at] + dice.choice(
        (letter + word[at + 1 :], word[at + 1 :], word[at] + word[at:], word[at + 1] + word[at] + word[at + 2 :])
    )
    return " ".join(words)


def slipped(texts: Iterable[str], seed: int) -> Iterator[str]:
    dice = random.Random(seed)
    return (with_a_slip(text, dice) for text in texts)


def is_right(help: Help, first: str) -> bool:
    return (help.first or "-") in first.split("|")


def test_the_tables_are_whole() -> None:
    assert len(phrases(needy=True)) == 281
    assert len(phrases(needy=False)) == 89
    assert {name: [row[2] for row in rows(name)].count("geen") for name in NEED} == {
        "need.tsv": 20,
        "need_chat.tsv": 42,
        "need_street.tsv": 56,
        "need_notions.tsv": 30,
    }
    assert (len(rows(FRESH)), [row[2] for row in rows(FRESH)].count("geen")) == (410, 177)
    assert {name: len(rows(name)) for name in NEED} == {
        "need.tsv": 60,
        "need_chat.tsv": 121,
        "need_street.tsv": 133,
        "need_notions.tsv": 90,
    }


def test_every_phrase_calls_up_help_and_what_is_urgent_a_number_that_fits(judge: Judge, reachable: set[str]) -> None:
    wrong = {}
    for (text, urgency, lines), help in zip(
        phrases(needy=True), judge(row[0] for row in phrases(needy=True)), strict=True
    ):
        fitting = [line for line in lines.split(",") if line in reachable]
        if not help or (urgency != "gewoon" and not help.lines):
            wrong[text] = "no help"
        elif help.lines and fitting and fitting[0] not in help.lines[:SHOWN]:
            wrong[text] = f"{help.lines} without {fitting[0]}"
    assert wrong == {}


@pytest.fixture(scope="module")
def reachable(root: Path) -> set[str]:
    """The help lines that one can call or chat with."""
    entries = build.check(build.on_disk(root, root / "data"), TODAY).catalog.of(Helpline)
    return {entry.id for entry in entries if entry.entity.phone or entry.entity.chat}


def test_no_phrase_that_only_looks_like_it_does(judge: Judge) -> None:
    texts = [row[0] for row in phrases(needy=False)]
    assert {text: help for text, help in zip(texts, judge(texts), strict=True) if help} == {}


@pytest.mark.parametrize("name", [*NEED, FRESH])
def test_people_who_had_not_seen_the_list_get_the_right_help_first(name: str, judge: Judge) -> None:
    table = rows(name)
    answers = zip(table, judge(row[0] for row in table), strict=True)
    assert {row[0]: help for row, help in answers if not is_right(help, row[3])} == {}


@pytest.mark.parametrize("name", NEED)
def test_they_do_with_a_slip_in_each_sentence(name: str, judge: Judge) -> None:
    table = rows(name)
    texts = list(slipped((row[0] for row in table), seed=1))
    answers = zip(texts, table, judge(texts), strict=True)
    assert {text: help for text, row, help in answers if not is_right(help, row[3])} == {}


def test_of_sentences_that_nobody_tried_most_get_the_right_help_and_none_beside_them_an_alarm(judge: Judge) -> None:
    table = rows(UNTRIED)
    right = [is_right(help, row[3]) for row, help in zip(table, judge(row[0] for row in table), strict=True)]
    needy = [is_so for row, is_so in zip(table, right, strict=True) if row[2] != "geen"]
    assert (len(needy), len(right)) == (60, 90)
    assert sum(needy) >= REACHED
    assert sum(right) - sum(needy) == 30


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("papa slaat ons als hij boos is", "veilig-thuis"),
        ("ons slaat papa als hij boos is", "veilig-thuis"),
        ("hij is boos en dan slaat hij ons, mijn papa", "veilig-thuis"),
        ("boos is papa altijd. Soms slaad hij ons", "veilig-thuis"),
        ("papa slaat een gat in de lucht", ""),
        (
            "papa zoekt al een uur naar zijn bril en naar de hamer waarmee de buurman altijd een spijker slaat voor mij",
            "",
        ),
    ],
)
def test_notions_count_together_in_any_order_with_a_slip_and_near_each_other(
    text: str, first: str, judge: Judge
) -> None:
    (help,) = judge([text])
    assert help.first == first


def test_each_notion_is_a_word_of_its_own(judge: Judge) -> None:
    """ "Me" is both "mij" and "mijn", but one word is one of them."""
    assert judge(["me slaat"]) == [Help((), "")]


def test_nearly_every_slip_is_forgiven_and_none_makes_a_false_alarm(judge: Judge) -> None:
    """A slip that makes another word, "laat" of "slaat", is none: a parent who lets is not one who beats."""
    table = [row for name in NEED for row in rows(name)] * SLIPS
    texts = list(slipped((row[0] for row in table), seed=2))
    wrong = {
        text: row[3] for text, row, help in zip(texts, table, judge(texts), strict=True) if not is_right(help, row[3])
    }
    assert {text for text, first in wrong.items() if first == "-"} == set()
    assert len(wrong) <= len(table) * 0.005, wrong


def test_a_slip_in_the_list_is_forgiven_and_one_beside_it_makes_no_alarm(judge: Judge) -> None:
    needy = list(slipped([row[0] for row in phrases(needy=True)] * SLIPS, seed=3))
    missed = {text for text, help in zip(needy, judge(needy), strict=True) if not help}
    assert len(missed) <= len(needy) * 0.01, missed
    others = list(slipped([row[0] for row in phrases(needy=False)] * SLIPS, seed=4))
    assert {text: help for text, help in zip(others, judge(others), strict=True) if help} == {}


@pytest.mark.parametrize(
    "text",
    [
        "SUÏCIDE!",
        "suicide",
        "Ik wil dood...",
        "zelf-moord",
        "zelf moord",
        "zelfmooord",
        "ik wil  dóód",
        "“mijn vader slaat mij”",
    ],
)
def test_case_accents_signs_and_spaces_do_not_matter(text: str, judge: Judge) -> None:
    (help,) = judge([text])
    assert help.lines


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("mama heeft mij geslagen", "veilig-thuis"),
        ("wat moet ik doen als mijn stiefmoeder mij slaat", "veilig-thuis"),
        ("mijn zus wil dood", "zelfmoordpreventie-113"),
        ("dood wil ik", "zelfmoordpreventie-113"),
        ("i want to die", "zelfmoordpreventie-113"),
        ("my dad hits me", "veilig-thuis"),
    ],
)
def test_other_persons_and_another_order_count_too(text: str, first: str, judge: Judge) -> None:
    (help,) = judge([text])
    assert help.first == first


def test_what_is_typed_short_counts_as_what_it_stands_for_and_filler_counts_not(judge: Judge) -> None:
    short = ["kwil dood", "ikwil niemeer leve", "ik wil er gwn echt niet meer zijn", "kheb hulp nodig"]
    full = ["ik wil dood", "ik wil niet meer leven", "ik wil er niet meer zijn", "ik heb hulp nodig"]
    assert judge(short) == judge(full)
    assert all(judge(full))


def test_beside_a_word_of_the_trade_only_what_somebody_says_of_themselves_counts(judge: Judge) -> None:
    assert judge(["verkrachting lesmateriaal", "mishandeld kind signaleren", "incest protocol"]) == [Help((), "")] * 3
    assert judge(["onderzoek naar kinderen die niet naar school gaan"]) == [Help((), "")]
    (own,) = judge(["mijn vader slaat mij en er is een protocol"])
    assert own.first == "veilig-thuis"


def test_the_names_of_all_pages_and_the_usual_queries_raise_no_alarm(judge: Judge, built: Path) -> None:
    register: dict[str, Any] = json.loads((folders.index(built) / "register.json").read_bytes())
    names = [name for row in register["documents"] for name in (row[1], *(row[4] if len(row) > 4 else ()))]
    assert {name: help.lines for name, help in zip(names, judge(names), strict=True) if help.lines} == {}
    queries = [line.partition("\t")[0] for line in TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    found = {query for query, help in zip(queries, judge(queries), strict=True) if help.lines}
    assert found == {"mishandeling"}


def test_the_words_are_one_small_file(built: Path) -> None:
    assert len(gzip.compress((built / "zoeken/hulpwoorden.json").read_bytes(), 6)) <= 28_000
