"""A link in a text leads where MkDocs would lead it."""

from __future__ import annotations

import pytest
from tests.toolbox import facts

from toolbox.text import markdown, targets


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://a.nl", "web"),
        ("HTTP://a.nl", "insecure"),
        ("mailto:a@b.nl", "mail"),
        ("tel:112", "phone"),
        ("/hulp/", "own"),
        ("#kop", "anchor"),
        ("hulp.md", "relative"),
        ("", "empty"),
        ("#", "empty"),
        ("//a.nl", "host"),
        ("/\\a.nl", "host"),
        ("javascript:alert(1)", "scheme"),
        ("ftp://a.nl", "scheme"),
    ],
)
def test_the_kind_of_an_address(url: str, kind: str) -> None:
    assert targets.kind(url) == kind


@pytest.mark.parametrize(
    ("url", "file", "address"),
    [
        ("tijdlijn.md", "over/index.md", "/over/tijdlijn/"),
        ("../hulp.md#kop", "over/tijdlijn.md", "/hulp/#kop"),
        ("over/index.md", "hulp.md", "/over/"),
        ("index.md", "hulp.md", "/"),
        ("../", "over/tijdlijn.md", "/over/"),
        ("../../regios/", "over/tijdlijn.md", "/regios/"),
        ("..", "hulp.md", "/"),
        ("bestanden/plan.pdf", "hulp.md", "/bestanden/plan.pdf"),
        ("twente.md", "regios/zuid-limburg.md", "/regios/twente/"),
        ("../../themas/mbo/", "regios/twente.md", "/themas/mbo/"),
        ("#kop", "over/index.md", "/over/#kop"),
        ("#kop", "index.md", "/#kop"),
        ("../../../weg/", "hulp.md", "../../../weg/"),
        ("https://a.nl", "hulp.md", "https://a.nl"),
        ("/hulp/", "over/index.md", "/hulp/"),
    ],
)
def test_an_address_is_read_from_its_page(url: str, file: str, address: str) -> None:
    assert targets.resolved(url, file) == address


def test_only_the_addresses_of_links_change() -> None:
    text = "Zie [a](a.md), [b](<a.md>) en [c].\n\n[c]: a.md\n\nEn a.md zelf.\n"
    expected = "Zie [a](/a/), [b](</a/>) en [c].\n\n[c]: /a/\n\nEn a.md zelf.\n"
    assert markdown.readdressed(text, {"a.md": "/a/"}.__getitem__) == expected


def test_texts_of_entries_lead_from_the_root_on_the_site_and_stay_as_written_in_the_catalog() -> None:
    links = (
        "  body: Zie [thema](../themas/rekenen.md) of [kop](#meer).\n  results:\n    - En [de regio](voorbeeld.md).\n"
    )
    site = facts.linked({**facts.REAL, "regions": facts.REGION + links})
    (region,) = site.all("regions")
    assert region.entity.body == "Zie [thema](/themas/rekenen/) of [kop](/regios/voorbeeld/#meer)."
    assert region.entity.results == ("En [de regio](/regios/voorbeeld/).",)
