"""Passing a page on and telling what is wrong with it: without third parties, and without promises that cannot be kept."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

from playwright.sync_api import Page

from tests.site.entries import Entry
from toolbox.pages.frame import frames
from toolbox.site import output

Visit = Callable[..., Page]
PAGE = output.Page(url="regios/voorbeeld/", title="Zorg & welzijn", description="", body="<h1>x</h1>")


def filling(**around: str) -> dict[str, str]:
    return frames.values(PAGE, frames.FrameSettings(**around))


def test_a_mail_to_share_has_no_recipient_and_needs_an_address() -> None:
    assert filling()["share"] == ""
    assert filling(site_url="https://voorbeeld.nl/")["share"] == (
        "mailto:?subject=Zorg%20%26%20welzijn&body=https%3A%2F%2Fvoorbeeld.nl%2Fregios%2Fvoorbeeld%2F"
    )


def test_what_is_wrong_goes_to_the_form_with_the_page_or_by_mail_when_there_is_an_address() -> None:
    assert filling()["feedback"] == ""
    form = filling(form="bijdragen/voorstel/")["feedback"]
    assert form == "../../bijdragen/voorstel/?pagina=/regios/voorbeeld/"
    mail = filling(form="bijdragen/voorstel/", mail="redactie@voorbeeld.nl")["feedback"]
    assert mail.startswith("mailto:redactie@voorbeeld.nl?subject=Klopt%20er%20iets%20niet%3A%20Zorg%20%26%20welzijn&")
    assert mail.endswith("%2Fregios%2Fvoorbeeld%2F%20klopt%20volgens%20mij%20niet%3A")


def test_sharing_shows_only_what_works(host: str, visit: Visit, region: Entry) -> None:
    without = visit(f"{host}/{region.url}", java_script_enabled=False)
    assert without.locator("[data-share]").is_hidden()  # no site_url: there is no address to mail
    page = visit(f"{host}/{region.url}?q=geheim#bronnen")
    page.get_by_role("button", name="Print deze pagina").wait_for()
    mail = page.get_by_role("link", name="Mail deze pagina").get_attribute("href")
    assert mail
    assert mail.startswith(f"mailto:?subject={quote(region.name)}&body=http")
    assert "geheim" not in mail


def test_the_address_can_be_copied(host: str, visit: Visit) -> None:
    page = visit(f"{host}/themas/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Kopieer het adres").click()
    page.get_by_role("button", name="Gekopieerd").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{host}/themas/"
