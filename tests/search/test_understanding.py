"""What is understood of a question, and what is said of a word that is not: asked of the shipped scripts, on the real index."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.search.conftest import ask

ASK = """async (queries) => {
  const load = (name) => import(new URL(`./${name}.js`, document.querySelector("script[type=module]").src));
  const [{ ask }, { openIndex }] = await Promise.all(["search", "search-index"].map(load));
  const index = await openIndex();
  return Promise.all(queries.map(async (query) => {
    const { terms, items } = await ask(index, query);
    return { count: items.length, terms: terms.map((term) => ({ ...term, forms: [...term.forms.keys()] })) };
  }));
}"""


def understood(page: Page, *queries: str) -> list[dict[str, Any]]:
    answers: list[dict[str, Any]] = page.evaluate(ASK, list(queries))
    return answers


def listed(name: str) -> list[str]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_no_real_word_of_dutch_is_taken_for_a_slip(finder: Page) -> None:
    words = " ".join(listed("dutch.txt")).split()
    assert len(words) >= 150
    answers = zip(words, understood(finder, *words), strict=True)
    guessed = [(word, term["guesses"]) for word, answer in answers for term in answer["terms"] if term["forms"]]
    assert [(word, guesses) for word, guesses in guessed if guesses] == []


def test_what_has_no_answer_here_is_said(finder: Page) -> None:
    queries = listed("no_answer.txt")
    answers = zip(queries, understood(finder, *queries), strict=True)
    silent = [query for query, answer in answers if answer["count"] and not any(map(is_told, answer["terms"]))]
    assert len(silent) <= 3, silent


def is_told(term: dict[str, Any]) -> bool:
    return bool(term["guesses"] or term["part"] or not term["forms"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("gefinancierd", "financiering"), ("ensgede", "enschede"), ("tuiszitters", "thuiszitters"), ("teacher", "leraar"),
     ("school refusal", "thuiszitter"), ("samenwerkingsverbant", "samenwerkingsverband"), ("lewarden", "leeuwarden"),
     ("thuiszter", "thuiszitter"), ("opgeleverd", "opleveren"), ("ondersteund", "ondersteuning"), ("kaartje", "kaart"),
     ("moeilijkst", "moeilijk"), ("inclusif", "inclusief"), ("gemeenet", "gemeente"), ("o.z.a.", "oza"), ("bso+", "plus"),
     ("levert het op", "oplevert"), ("aan te pakken", "aanpakken"), ("denbosch", "bosch"),
     ("leerplictambtenar", "leerplichtambtenaar")],
)  # fmt: skip
def test_another_way_to_write_it_is_understood(finder: Page, typed: str, meant: str) -> None:
    (answer,) = understood(finder, typed)
    assert meant in {form for term in answer["terms"] for form in term["forms"]}


def test_a_slip_that_can_be_two_words_finds_both_and_says_so(host: str, finder: Page) -> None:
    finder.goto("about:blank")
    finder.goto(f"{host}/zoeken/#q=latena", wait_until="load")
    finder.wait_for_selector("[data-finder][data-shown]")
    assert finder.locator("[data-finder-notes]").inner_text() == (
        "‘latena’ kennen wij niet. Bedoelde u laten of altena? Hieronder staat wat er is over ‘laten’ en ‘altena’."
    )
    assert ask(finder, "latena", count=1) == [["/gemeenten/altena/"]]


def test_a_slip_that_made_another_word_leads_to_the_name_that_was_meant(finder: Page) -> None:
    assert ask(finder, "bergen op zoon", count=1) == [["/gemeenten/bergen-op-zoom/"]]


@pytest.mark.parametrize(("typed", "near"), [("telewerker", "medewerker"), ("verstaren", "versterken")])
def test_a_word_far_from_any_is_offered_others_and_not_taken_for_them(finder: Page, typed: str, near: str) -> None:
    (answer,) = understood(finder, typed)
    assert answer["count"] == 0
    assert near in answer["terms"][0]["guesses"]


def test_a_compound_that_is_half_known_says_so(host: str, finder: Page) -> None:
    finder.goto("about:blank")
    finder.goto(f"{host}/zoeken/#q=fietsonderwijs", wait_until="load")
    finder.wait_for_selector("[data-finder][data-shown]")
    assert finder.locator("[data-finder-notes]").inner_text().startswith(
        "‘fietsonderwijs’ kennen wij niet, ‘onderwijs’ wel. Hieronder staat wat er is over ‘onderwijs’."
    )  # fmt: skip


def test_no_word_stands_for_a_stop_word(finder: Page) -> None:
    """ "Meten" and "met" share their letters, not their sense."""
    (answer,) = understood(finder, "meten")
    assert "met" not in answer["terms"][0]["forms"]
