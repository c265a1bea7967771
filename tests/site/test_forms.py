"""The forms on the site, as somebody without an account uses them: what is filled in arrives as valid data."""

from __future__ import annotations

import json
import shutil
import urllib.parse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests import written
from tests.site import folders
from tests.site.entries import Entry
from tests.site.test_browser import LOOKS, look
from tests.toolbox.views import made_up, test_contributing
from toolbox import cli

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
NOON = {"SOURCE_DATE_EPOCH": "1795348800"}
NEW = "/bijdragen/voorstel/praktijkvoorbeelden/"
LONG = "\n\n".join(f"Alinea {number}. " + "Wij praten samen en doen het dan. " * 9 for number in range(20))


@pytest.fixture
def place(root: Path, tmp_path: Path) -> Path:
    shutil.copytree(root / "data", tmp_path / "data")
    shutil.copytree(root / "content", tmp_path / "content")
    return tmp_path


def opened(visit: Visit, address: str, **options: Any) -> Page:
    page = visit(address, **options)
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    return page


def filled(page: Page, approach: str) -> Page:
    """A new example, filled in step by step."""
    page.fill("#v-name", "Voorbeeldplein")
    page.fill("#v-summary", "In Voorbeeldstad praten school en jeugdhulp elke week.")
    page.select_option("#v-status", "onbekend")
    first = left_of(page, "[data-next]")
    page.click("[data-next]")
    assert first == left_of(page, "[data-next]") < left_of(page, "[data-back]")
    page.check("input[name=themes] >> nth=0")
    page.click("[data-next]")
    page.fill("#v-approach", approach)
    page.click("[data-next]")
    row(page, "Verslag van het overleg", "https://www.voorbeeld.nl/verslag", "Gemeente Voorbeeldstad", "2021")
    page.click("[data-next]")
    assert left_of(page, "[data-back]") > first, "a second press goes back"
    return page


def row(page: Page, *cells: str) -> None:
    """The last row of the sources, filled in part by part."""
    fields = page.locator("[data-key=sources] .mao-form__row").last.locator("input")
    for number, cell in enumerate(cells):
        fields.nth(number).fill(cell)


def left_of(page: Page, selector: str) -> float:
    """Where an element begins, from the left."""
    left: float = page.eval_on_selector(selector, "element => element.getBoundingClientRect().left")
    return left


def download(page: Page) -> bytes:
    link = page.get_attribute("[data-download]", "href") or ""
    return urllib.parse.unquote_to_bytes(link.split(",", 1)[1])


def taken_over(place: Path, kind: str, raw: bytes) -> dict[str, dict[str, Any]]:
    (place / "voorstel.json").write_bytes(raw)
    assert cli.main(("new", kind, "--from", str(place / "voorstel.json")), NOON, place) == 0
    return {item["id"]: item for item in written.entries(place / "data", kind)}


def test_a_new_example_of_6000_characters_arrives_whole_though_the_site_was_published_anew_meanwhile(
    host: str, visit: Visit, place: Path
) -> None:
    page = opened(visit, host + NEW)
    page.route("**/*", lambda route: route.fulfill(status=404))  # the folders of that publication are gone
    filled(page, LONG)
    assert "Alinea 19." in page.input_value("[data-result]")
    assert page.is_visible("[data-long]")
    assert page.locator("[data-send-mail]").count() == 0
    assert "versturen kan pas als de redactie een adres heeft." in page.inner_text(".mao-lead")
    assert page.inner_text("[data-last] > legend").endswith("Nakijken en bewaren")
    assert "Bewaar de tekst of het bestand." in page.inner_text("[data-last]")
    made = taken_over(place, "practices", download(page))["voorbeeldplein"]
    assert [line.rstrip() for line in LONG.split("\n")] == made["approach"].strip().split("\n")
    assert len(made["themes"]) == 1


def test_a_correction_holds_only_what_is_different(host: str, visit: Visit, place: Path, region: Entry) -> None:
    page = opened(visit, f"{host}/bijdragen/regio/{region.id}/")
    assert page.input_value("#v-name") == region.name
    towns = written.entries(place / "data", "regions")[0]["municipalities"]
    assert len(page.input_value("#v-municipalities").split("\n")) == len(towns)
    page.fill("#v-until", "2031")
    for _ in range(4):
        page.click("[data-next]")
    assert json.loads(download(page)) == {"formulier": "regions", "welke": region.id, "antwoorden": {"until": "2031"}}
    assert taken_over(place, "regions", download(page))[region.id]["until"] == "2031"


CORRECTION = "/bijdragen/voorstel/praktijkvoorbeelden/verbeteren/"


@pytest.fixture
def practice(place: Path) -> dict[str, Any]:
    """An example with what the test below looks at; the form does not ask when its first source was looked at."""
    wanted = {"regions", "municipalities", "requirements"}
    practices = written.entries(place / "data", "practices")
    fitting = (entry for entry in practices if wanted <= entry.keys() and "funding" not in entry)
    return next(entry for entry in fitting if "accessed" in entry["sources"][0])


def test_a_page_leads_to_its_own_correction_filled_in_and_only_what_differs_is_sent(
    host: str, visit: Visit, place: Path, practice: dict[str, Any]
) -> None:
    id = practice["id"]
    page = visit(f"{host}/praktijkvoorbeelden/{id}/")
    page.click(".mao-aid a:has-text('Schrijf het op')")
    page.wait_for_url(f"**{CORRECTION}?pagina=*")
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    meanwhile = {"formulier": "practices", "welke": id, "antwoorden": {"level": "in de klas"}}
    before = taken_over(place, "practices", json.dumps(meanwhile).encode())
    assert page.input_value("#v-name") == practice["name"]
    assert page.is_checked(f"input[name=regions][value={practice['regions'][0]}]")
    page.click("[data-next]")
    assert len(page.input_value("#v-municipalities").split("\n")) == len(practice["municipalities"])
    page.click("[data-next]")
    page.fill("#v-funding", "")
    page.fill("#v-requirements", "")
    page.click("[data-next]")
    page.click("[data-key=sources] button:has-text('Nog één toevoegen')")
    row(page, "Verslag van de gemeente", "https://www.voorbeeld.nl/verslag")
    page.click("[data-next]")
    assert "Weghalen: Wat vraagt het?" in page.input_value("[data-result]")
    assert page.is_hidden("[data-nothing]")
    sent = json.loads(download(page))
    assert set(sent["antwoorden"]) == {"sources"}
    assert sent["weghalen"] == ["requirements"]
    after = taken_over(place, "practices", download(page))[id]
    old = before[id]
    extra = {"title": "Verslag van de gemeente", "url": "https://www.voorbeeld.nl/verslag"}
    assert after == {**{k: v for k, v in old.items() if k != "requirements"}, "sources": [*old["sources"], extra]}


def test_every_entry_fills_its_form_with_what_stands_in_the_files(host: str, visit: Visit) -> None:
    """Unchanged, no form has anything to send: what the site publishes and what the files hold are read as the same."""
    page = visit(f"{host}/bijdragen/voorstel/agenda/verbeteren/")
    for url in page.eval_on_selector_all("#v-pagina option", "all => all.map(one => one.value).filter(Boolean)")[:2]:
        page.select_option("#v-pagina", url)
        page.click("[data-choice] button")
        page.wait_for_selector("form[data-proposal]:not([hidden])")
        while page.is_visible("[data-next]"):
            page.click("[data-next]")
            assert page.is_hidden("[data-errors]"), page.inner_text("[data-error-list]")
        assert page.is_visible("[data-nothing]")
        assert json.loads(download(page))["antwoorden"] == {}
        page.goto(f"{host}/bijdragen/voorstel/agenda/verbeteren/")
        page.wait_for_selector("[data-choice]:not([hidden])")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [("hulp/", "[data-from-page]"), ("regios/", "[data-from-page]"), ("regios/*/", "#verbeteren")],
)
def test_a_page_without_a_form_of_its_own_leads_to_what_one_can_do(
    asked: str, shown: str, host: str, visit: Visit, region: Entry
) -> None:
    page = visit(f"{host}/bijdragen/voorstel/?pagina=/{asked.replace('regios/*/', region.url)}")
    page.wait_for_selector(shown)
    assert page.is_visible(shown)


@pytest.mark.parametrize(
    "asked",
    ["/praktijkvoorbeelden/bestaat-niet/", "/themas/*/", "//kwaad.example/", "/../../x/", "<b>x</b>", "%"],
)
def test_a_strange_page_to_correct_opens_no_form(asked: str, host: str, visit: Visit, theme: Entry) -> None:
    asked = asked.replace("themas/*/", theme.url)
    page = visit(f"{host}{CORRECTION}?pagina={urllib.parse.quote(asked)}")
    page.wait_for_selector("[data-choice-lost]:not([hidden])")
    assert page.is_hidden("form[data-proposal]")
    assert page.evaluate("location.pathname") == CORRECTION


def test_all_is_right_is_a_mail_to_the_editors_with_the_day_of_today(built: Path, host: str, visit: Visit) -> None:
    page = visit("")
    scripts = folders.theme(built, "js").relative_to(built)
    body = made_up.page(test_contributing.with_mail(), "bijdragen/regio/voorbeeldregio/").body
    html = f'<!doctype html><title>Proef</title>{body}<script type="module" src="{host}/{scripts}/main.js"></script>'
    page.route("**/proef/", lambda route: route.fulfill(content_type="text/html", body=html))
    page.goto(f"{host}/proef/")
    page.wait_for_selector("[data-confirm]:not([hidden])")
    address, _, query = (page.get_attribute("[data-confirm-link]", "href") or "").partition("?")
    said = {name: value[0] for name, value in urllib.parse.parse_qs(query).items()}
    today = page.evaluate("new Date().toLocaleDateString('nl-NL', {day: 'numeric', month: 'long', year: 'numeric'})")
    assert address == "mailto:redactie@voorbeeld.nl"
    assert said == {
        "subject": "Alles klopt: Voorbeeldregio",
        "body": f"Alles klopt over Voorbeeldregio (voorbeeldregio), op {today}.",
    }
    page.fill("#v-until", "2024")
    while page.is_visible("[data-next]"):
        page.click("[data-next]")
    mail = urllib.parse.unquote(page.get_attribute("[data-send-mail]", "href") or "")
    assert mail.startswith("mailto:redactie@voorbeeld.nl?subject=Verbetering van de regio: Voorbeeldregio")
    assert mail.endswith("Tot:\r\n2024")
    assert page.evaluate("localStorage.length") == 1
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")
    page.context.set_offline(True)
    page.click("[data-send-github]")  # that page would not open
    assert page.inner_text("[data-told]").startswith("U hebt nu geen internet. Uw tekst staat hier nog.")
    assert page.evaluate("localStorage.length") == 1
    page.context.set_offline(False)
    page.click("[data-send-mail]")
    assert page.evaluate("localStorage.length") == 0
    assert "Sluit deze pagina pas" in page.inner_text("[data-told]")
    github = page.get_attribute("[data-send-github]", "href") or ""
    assert github.startswith(
        "https://github.com/voorbeeld/toolbox/issues/new?template=verbetering-regions.yml&until=2024"
    )


def test_the_summary_of_mistakes_takes_the_focus_and_leads_to_each_field(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    page.fill("#v-started", "gisteren")
    page.click("[data-next]")
    assert page.evaluate("document.activeElement.hasAttribute('data-errors')")
    said = page.inner_text("[data-error-list]")
    assert "Naam van het praktijkvoorbeeld: Vul dit in." in said
    assert "Begonnen: Schrijf een jaar, een maand of een dag" in said
    page.click("[data-error-list] a >> nth=0")
    assert page.evaluate("document.activeElement.id") == "v-name"
    assert page.get_attribute("#v-name", "aria-invalid") == "true"
    assert "v-name-fout" in (page.get_attribute("#v-name", "aria-describedby") or "")


def test_nothing_leaves_the_device_while_somebody_fills_in(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    filled(page, "Kort.")
    assert asked == []


def test_the_forms_and_the_handbook_are_accessible(host: str, visit: Visit, region: Entry) -> None:
    page = visit("")
    assert [
        said
        for url in (
            NEW,
            CORRECTION,
            "/bijdragen/voorstel/",
            f"/bijdragen/regio/{region.id}/",
            "/bijdragen/velden/regios/",
        )
        for said in look(page, host + url, *LOOKS)
    ] == []
