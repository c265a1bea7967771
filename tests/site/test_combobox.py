"""A field with suggestions whose answers come when the test says so: what keys and pointer do never depends on how soon that is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
FIELD = "#voorbeeld"
LIT = "#voorbeeld-keuzes [aria-selected=true]"
# A form with the field alone; `answer(question, titles)` gives the answer to a question, numbered in the order they were asked.
START = """
async (module) => {
  const { Combobox } = await import(module);
  const [form, box, input] = ["form", "div", "input"].map((name) => document.createElement(name));
  input.id = "voorbeeld";
  box.append(input);
  form.append(box);
  form.addEventListener("submit", (event) => { event.preventDefault(); location.hash = "verstuurd"; });
  document.querySelector("main").prepend(form);
  const questions = [];
  const find = () => new Promise((done) => questions.push(done));
  new Combobox(input, { label: "Voorbeelden", find, said: () => "" });
  window.answer = (question, titles) => {
    questions[question](titles.map((title) => ({ title, note: "", url: `#${title}` })));
    return new Promise((done) => setTimeout(done));
  };
  input.focus();
}
"""


SCRIPT = "new URL('combobox.js', document.querySelector('script[type=module]').src).href"


@pytest.fixture
def page(host: str, visit: Visit) -> Page:
    page = visit(f"{host}/contact/")
    page.evaluate(START, page.evaluate(SCRIPT))
    return page


def answer(page: Page, question: int, *titles: str) -> None:
    page.evaluate("([question, titles]) => answer(question, titles)", [question, list(titles)])


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def test_keys_pressed_before_the_answer_choose_from_the_answer(page: Page) -> None:
    press(page, "a")
    answer(page, 0, "a-een", "a-twee")
    press(page, "b", "ArrowDown", "ArrowDown", "Enter")
    expect(page.locator(LIT)).to_have_count(0)
    answer(page, 1, "ab-een", "ab-twee")
    page.wait_for_url("**/#ab-twee")


def test_what_is_lit_is_what_enter_opens(page: Page) -> None:
    press(page, "a", "ArrowDown")
    answer(page, 0, "a-een", "a-twee")
    expect(page.locator(LIT)).to_have_text("a-een")
    press(page, "ArrowDown", "Enter")
    page.wait_for_url("**/#a-twee")


def test_a_late_answer_to_the_same_text_leaves_the_choice_alone(page: Page) -> None:
    press(page, "a", "b", "Backspace")
    answer(page, 2, "een", "twee")
    press(page, "ArrowDown", "ArrowDown")
    answer(page, 0, "laat", "later")
    expect(page.locator(LIT)).to_have_text("twee")
    press(page, "Enter")
    page.wait_for_url("**/#twee")


def test_the_next_letter_forgets_the_choice(page: Page) -> None:
    press(page, "a")
    answer(page, 0, "een", "twee")
    press(page, "ArrowDown", "b")
    expect(page.locator(LIT)).to_have_count(0)
    press(page, "Enter")
    page.wait_for_url("**/#verstuurd")


def test_the_list_stays_under_a_pressed_button(page: Page) -> None:
    press(page, "a")
    answer(page, 0, "een", "twee")
    press(page, "b")
    page.get_by_role("option", name="twee").hover()
    page.mouse.down()
    answer(page, 1, "anders")
    page.mouse.up()
    page.wait_for_url("**/#twee")


def test_without_an_answer_enter_sends_the_form(page: Page) -> None:
    press(page, "a", "ArrowDown", "ArrowDown", "Enter")
    answer(page, 0)
    answer(page, 1)
    answer(page, 2)
    page.wait_for_url("**/#verstuurd")


def test_escape_forgets_the_answer_and_the_keys(page: Page) -> None:
    press(page, "a", "ArrowDown", "Enter", "Escape")
    answer(page, 0, "een")
    expect(page.get_by_role("option")).to_have_count(0)
    assert page.url.endswith("/contact/")


def test_a_field_that_was_left_and_entered_again_listens_to_its_arrows(page: Page) -> None:
    press(page, "a", "Tab")
    answer(page, 0, "een")
    page.focus(FIELD)
    press(page, "ArrowDown")
    answer(page, 1, "een")
    expect(page.get_by_role("option")).to_have_text(["een"])
