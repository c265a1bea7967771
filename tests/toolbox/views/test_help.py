"""Who helps now: a text that names help lines, and the lines themselves with a number to call."""

from __future__ import annotations

import dataclasses

from tests.toolbox.views import made_up

LINES = [
    {
        "id": "luisterlijn",
        "name": "Luisterlijn",
        "purpose": "Iemand die luistert.",
        "phone": "088-000 00 00",
        "chat": "https://www.voorbeeld.nl/chat",
        "url": "https://www.voorbeeld.nl",
        "hours": "dag en nacht",
        "cost": "gratis",
        "note": "Het nummer staat in een oude bron.",
        "english": {"name": "Listening line", "purpose": "Someone who listens.", "cost": "free"},
        "urgent": "true",
    },
    {
        "id": "leeslijn",
        "name": "Leeslijn",
        "purpose": "Om te lezen.",
        "phone": "",
        "url": "https://www.voorbeeld.nl/lees",
    },
]
HEAD = "---\ntitle: {}\ndescription: Voorbeeld.\n---\n"
DUTCH = """Tik op een nummer.

## Praten {#praten}

- [andere woorden](/hulplijnen/luisterlijn/)
- [x](/hulplijnen/leeslijn/)

## Nog eens

- [x](/hulplijnen/luisterlijn/)

Gewone tekst.

- [x](/hulplijnen/leeslijn/) met tekst erbij
"""
ENGLISH = "Tap a number.\n\n- [x](/hulplijnen/luisterlijn/)\n- [x](/hulplijnen/leeslijn/)\n"
CONTENT = {"content/hulp.md": HEAD.format("Hulp") + DUTCH, "content/hulp/en.md": HEAD.format("Help") + ENGLISH}


def names(element: made_up.Element) -> dict[str, str]:
    """What each link is called when it is heard alone, and its address."""
    return {link.attributes.get("aria-label", link.text): link.attributes["href"] for link in element.all("a")}


def asked(url: str) -> made_up.Element:
    return made_up.asked(made_up.make(content=CONTENT, helplines=LINES), url)


def test_a_list_of_help_lines_becomes_ways_to_call_in_the_place_where_it_stands() -> None:
    first, again = asked("hulp/").all("ul", "mao-helplines")
    assert [line.all("p", "mao-helpline__name")[0].text for line in first.all("li")] == ["Luisterlijn", "Leeslijn"]
    assert names(first.all("li")[0]) == {
        "Luisterlijn": "/hulplijnen/luisterlijn/",
        "Bel 088-000 00 00, Luisterlijn": "tel:0880000000",
        "Chat, Luisterlijn": "https://www.voorbeeld.nl/chat",
        "Website, Luisterlijn": "https://www.voorbeeld.nl",
    }
    assert "Dag en nacht · Gratis Het nummer staat in een oude bron." in first.all("li")[0].text
    assert names(first.all("li")[1]) == {
        "Leeslijn": "/hulplijnen/leeslijn/",
        "Website, Leeslijn": "https://www.voorbeeld.nl/lees",
    }
    assert "Iemand die luistert." not in again.text


def test_a_link_among_other_words_stays_a_link() -> None:
    prose = asked("hulp/").all("div", "mao-prose")
    assert prose[-1].text == "Gewone tekst. x met tekst erbij"


def test_headings_of_help_have_ids_that_stay() -> None:
    assert [heading.attributes["id"] for heading in asked("hulp/").all("h2")] == ["praten", "nog-eens"]


def test_help_in_english_says_the_same_from_the_same_lines() -> None:
    first, second = asked("hulp/en/").all("li", "mao-helpline")
    assert "Listening line Someone who listens. Call 088-000 00 00" in first.text
    assert "Call 088-000 00 00, Listening line" in names(first)
    assert "We could not confirm this number." in first.text
    assert (first.attributes["lang"], second.attributes["lang"]) == ("en", "nl")


def test_both_pages_of_help_lead_to_each_other_in_words_of_the_other() -> None:
    site = made_up.make(content=CONTENT, helplines=LINES)
    settings = site.settings.model_copy(update={"site_url": "https://www.voorbeeld.nl/"})
    known = dataclasses.replace(site, settings=settings)
    for url, other, lang in (("hulp/", "/hulp/en/", "en"), ("hulp/en/", "/hulp/", "nl")):
        link = made_up.asked(site, url).all("p", "mao-other-language")[0].all("a")[0]
        assert link.attributes == {"href": other, "lang": lang, "hreflang": lang}
        head = made_up.page(known, url).head
        assert '<link rel="alternate" hreflang="nl" href="https://www.voorbeeld.nl/hulp/">' in head
        assert '<link rel="alternate" hreflang="en" href="https://www.voorbeeld.nl/hulp/en/">' in head
        assert "hreflang" not in made_up.page(site, url).head
    assert [made_up.page(site, url).lang for url in ("hulp/", "hulp/en/")] == ["nl", "en"]


def test_without_a_text_in_english_nothing_leads_there() -> None:
    site = made_up.make(content={"content/hulp.md": CONTENT["content/hulp.md"]}, helplines=LINES)
    assert not made_up.asked(site, "hulp/").all("p", "mao-other-language")
    assert "hreflang" not in made_up.page(site, "hulp/").head


def test_the_page_of_a_help_line_opens_with_its_number() -> None:
    page = asked("hulplijnen/luisterlijn/")
    ways = page.all("div", "mao-helpline")[0]
    assert names(ways)["Bel 088-000 00 00, Luisterlijn"] == "tel:0880000000"
    order = [element.attributes.get("class", "") for element in page.children if isinstance(element, made_up.Element)]
    assert order.index("mao-helpline mao-helpline--urgent") < next(
        place for place, css in enumerate(order) if css.startswith("mao-standing")
    )
    assert page.section("english").text == "In English Listening line. Someone who listens. Free. All help in English"


def test_hostile_texts_of_a_help_line_stay_texts() -> None:
    line = {"id": "luisterlijn", "name": "<b>Lijn</b>", "purpose": '"><script>', "phone": "0800-0000"}
    body = made_up.page(made_up.make(content=CONTENT, helplines=[line, {"id": "leeslijn"}]), "hulp/").body
    assert "<b>Lijn" not in body
    assert "<script" not in body
