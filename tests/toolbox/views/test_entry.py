"""What every entry's page opens and ends with."""

from __future__ import annotations

import pytest
from tests.toolbox.views import made_up

from toolbox.model.kinds.region import Region
from toolbox.pages import render
from toolbox.site import freshness


def standing(**fields: object) -> made_up.Element:
    """The line about a region with these fields, and what unfolds from it."""
    read = made_up.asked(made_up.make(regions=[{"id": "a", **fields}]), "regios/a/")
    return read.all(css="mao-standing")[0]


def test_the_way_back_and_the_summary_open_the_page() -> None:
    read = made_up.asked(made_up.make(practices=[{"id": "a"}]), "praktijkvoorbeelden/a/")
    crumbs = read.all("nav", "mao-breadcrumbs")[0]
    assert crumbs.links == {"Home": "/", "Voorbeelden uit de praktijk": "/praktijkvoorbeelden/"}
    assert read.all("p", "mao-lead")[0].text == "Waar het bij A om gaat."


def test_one_quiet_line_says_how_far_to_trust_the_page_and_the_rest_is_folded() -> None:
    found = standing(as_of="2021")
    assert found.tag == "details"
    assert found.all("summary")[0].text == "Stand 2021 · uit openbare bronnen · nog niet nagekeken"
    assert [remark.text for remark in found.all("div")] == [
        "Stand van 2021: Het kan nu anders zijn.",
        "Nog niet nagekeken: Dit is nog niet nagekeken door iemand uit de praktijk.",
    ]


def test_nothing_else_stands_between_the_summary_and_the_facts() -> None:
    fields = {"note": "Alleen de stad.", "certainty": "onzeker", "as_of": "2021", "since": "2019"}
    body = made_up.page(made_up.make(regions=[{"id": "a", **fields}]), "regios/a/").body
    before = body[body.index("mao-lead") : body.index("mao-facts")]
    assert before.count("<details") == 1
    assert "mao-notice" not in before


def test_a_narrow_screen_has_three_facts_before_the_text_and_the_rest_in_a_fold() -> None:
    fields = {"since": "2019", "until": "2021", "area": "jeugdregio", "municipalities": ["m"], "themes": ["t"]}
    shown = made_up.make(regions=[{"id": "a", **fields}], municipalities=[{"id": "m"}], themes=[{"id": "t"}])
    facts = made_up.asked(shown, "regios/a/").section("in-het-kort")
    (fold,) = facts.all("details")
    assert len(facts.all("dt")) - len(fold.all("dt")) == 3
    few = made_up.asked(made_up.make(regions=[{"id": "a", "since": "2019"}]), "regios/a/").section("in-het-kort")
    assert few.all("details") == []


def test_note_and_certainty_are_named_in_the_line_and_told_below_it() -> None:
    found = standing(note="Alleen de stad.", certainty="onzeker", reviewed="2026-10-05")
    assert found.all("summary")[0].text == "Niet zeker · nagekeken op 5 oktober 2026 · met een opmerking"
    assert [remark.text for remark in found.all("div")] == [
        "Let op: Alleen de stad.",
        "Niet zeker: Wij weten niet zeker of dit klopt. De bronnen zeggen er weinig over.",
    ]
    assert (
        standing(certainty="afgeleid").all("summary")[0].text == "Uit openbare bronnen · afgeleid · nog niet nagekeken"
    )


def test_a_page_that_was_checked_has_a_line_that_does_not_unfold() -> None:
    found = standing(as_of="2024-03", reviewed="2026-10-05")
    assert (found.tag, found.text) == ("p", "Stand maart 2024 · nagekeken op 5 oktober 2026")


def test_a_check_of_long_ago_says_so() -> None:
    assert standing(reviewed="2019-10-05").text == "Lang niet nagekeken, voor het laatst op 5 oktober 2019"


def test_what_comes_from_an_official_list_has_no_such_line() -> None:
    assert not made_up.asked(made_up.make(), "gemeenten/voorbeeldstad/").all(css="mao-standing")


def test_what_is_certain_is_a_fact() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a", "certainty": "zeker"}]), "regios/a/")
    assert "Zeker: zo staan ze in de bronnen" in read.section("in-het-kort").text


def test_a_draft_is_marked() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a", "draft": "true"}]), "regios/a/")
    assert [found.text for found in read.all("p", "mao-notice__title")] == ["Concept"]


@pytest.mark.parametrize(
    ("as_of", "reviewed", "current"),
    [
        ("2021", None, False),
        ("2021", "2026-01-01", True),
        ("2023", None, True),
        ("2023-10", None, False),
        ("2023-11", None, True),
        ("2023-11-21", None, False),
        ("2023-11-22", None, True),
        ("", None, False),
    ],
)
def test_three_years_is_the_limit_of_the_present(as_of: str, reviewed: str | None, current: bool) -> None:
    fields = made_up.entry("regions", "a", as_of=as_of, reviewed=reviewed)
    entity = Region.model_validate({name: value for name, value in fields.items() if value})
    assert freshness.is_current(entity, made_up.TODAY) is current


def test_sources_are_a_list_with_their_dates() -> None:
    sources = [
        {"title": "Verslag", "url": "https://www.voorbeeld.nl/v", "publisher": "Voorbeeld", "accessed": "2026-11"},
        {"title": "Boek"},
    ]
    section = made_up.asked(made_up.make(regions=[{"id": "a", "sources": sources}]), "regios/a/").section("bronnen")
    assert [found.text for found in section.all("li")] == ["Verslag, Voorbeeld, geraadpleegd november 2026", "Boek"]
    assert section.links == {"Verslag": "https://www.voorbeeld.nl/v"}


def test_terms_are_linked_once_and_explained_below() -> None:
    shown = made_up.make(
        terms=[{"id": "schooltuin", "definition": "Een tuin bij school."}],
        regions=[{"id": "a", "summary": "Elke schooltuin telt.", "question": "Wie wil een schooltuin?"}],
    )
    read = made_up.asked(shown, "regios/a/")
    assert [found.text for found in read.all("a", "mao-term")] == ["schooltuin"]
    assert read.all("p", "mao-lead")[0].links == {"schooltuin": "/begrippen/schooltuin/"}
    assert "Schooltuin Een tuin bij school." in read.section("woorden").text


def test_nothing_is_listed_for_two_reasons() -> None:
    shown = made_up.make(
        audiences=[{"id": "ouders"}], experts=[{"id": "loket", "audiences": ["ouders"], "serves": ["ouders"]}]
    )
    read = made_up.asked(shown, "voor/ouders/")
    assert [found.text for found in read.all("h3")] == ["Loket"]


def test_many_entries_are_links_and_few_are_cards() -> None:
    few = made_up.make(regions=[{"id": "a"}], practices=[{"id": f"p{n}", "regions": ["a"]} for n in range(12)])
    many = made_up.make(regions=[{"id": "a"}], practices=[{"id": f"p{n}", "regions": ["a"]} for n in range(13)])
    id = "voorbeelden-uit-deze-regio"
    assert len(made_up.asked(few, "regios/a/").section(id).all("article")) == 12
    assert len(made_up.asked(many, "regios/a/").section(id).all("li", "mao-linklist__item")) == 13


REGIONS = {
    "now": {"reviewed": "2026-11-01"},
    "then": {"as_of": "2021"},
}


@pytest.mark.parametrize(
    ("regions", "heading"),
    [
        (("now",), "Regio's die aan dit thema werken"),
        (("then",), "Regio's die aan dit thema werkten"),
        (("now", "then"), "Regio's die aan dit thema werken of werkten"),
    ],
)
def test_a_heading_has_the_tense_of_what_stands_under_it(regions: tuple[str, ...], heading: str) -> None:
    entries = [{"id": name, "themes": ["samen"], **REGIONS[name]} for name in regions]
    assert heading in made_up.asked(made_up.make(themes=[{"id": "samen"}], regions=entries), "themas/samen/").headings


def test_without_an_address_a_page_asks_for_nothing() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a"}]), "regios/a/")
    assert not read.all(css="mao-feedback")
    assert not read.all(css="mao-invite")


def test_with_an_address_every_entry_asks_whether_it_is_right() -> None:
    entries = {kind: [{"id": "a"}] for kind in made_up.KINDS if kind != "municipalities"}
    entries["recommendations"] = [{"id": "a", "number": "1"}]
    site = made_up.make(settings=made_up.REACHED, **entries)
    for kind in made_up.KINDS:
        for node in site.all(kind):
            links = made_up.asked(site, node.url.lstrip("/")).all(css="mao-feedback")[0].links
            assert list(links)[:2] == ["Ja", "Nee, dit moet anders"], node.url


def test_the_two_answers_lead_to_a_letter_and_to_the_form() -> None:
    site = made_up.make(settings=made_up.REACHED, regions=[{"id": "a"}], themes=[{"id": "samen"}])
    links = made_up.asked(site, "themas/samen/").all(css="mao-feedback")[0].links
    assert links["Ja"] == (
        "mailto:redactie@voorbeeld.nl?subject=Klopt%3A%20Samen%20%28samen%29"
        "&body=Wat%20op%20de%20pagina%20https%3A%2F%2Fwww.voorbeeld.nl%2Fthemas%2Fsamen%2F%20staat%2C%20klopt."
    )
    assert links["Nee, dit moet anders"] == "/bijdragen/voorstel/themas/verbeteren/?pagina=/themas/samen/"
    assert links["Help mee"] == "/bijdragen/"
    of_region = made_up.asked(site, "regios/a/").all(css="mao-feedback")[0].links
    assert of_region["Nee, dit moet anders"] == "/bijdragen/regio/a/#verbeteren"
    assert of_region["Controleer uw regio"] == "/bijdragen/regio/a/"


def test_an_answer_about_a_person_names_nobody_and_goes_through_no_form() -> None:
    consent = {"given": "2026-01-01", "until": "2027-01-01", "covers": ["name"], "record": "AVG-1"}
    person = {"id": "expert-1", "type": "persoon", "name": "Voorbeeld Persoon", "role": "Adviseur", "consent": consent}
    site = made_up.make(settings=made_up.REACHED, experts=[person])
    links = made_up.asked(site, "experts/expert-1/").all(css="mao-feedback")[0].links
    assert links["Ja"].startswith("mailto:redactie@voorbeeld.nl?subject=Klopt%3A%20expert-1&")
    assert (
        links["Nee, dit moet anders"] == "mailto:redactie@voorbeeld.nl?subject=Dit%20moet%20anders%3A%20expert-1&body="
    )


def test_names_are_not_translated_and_titles_are() -> None:
    site = made_up.make(regions=[{"id": "streek", "themes": ["samen"]}], themes=[{"id": "samen"}])
    region, theme = made_up.asked(site, "regios/streek/"), made_up.asked(site, "themas/samen/")
    marked = [
        [part.attributes.get("translate") for part in page.all("h1") + page.all("a", "mao-card__link")]
        for page in (region, theme)
    ]
    assert marked == [["no"], [None, "no"]]


def test_no_page_leads_to_a_name_that_a_browser_translates() -> None:
    towns = [{"id": name, "youth_region": "Voorbeeldland"} for name in ("ergens", "nergens")]
    partners = [{"organisation": "club"}, {"name": "Voorbeeldbond"}]
    regions = [
        {"id": id, "municipalities": ["ergens", "nergens"], "partners": partners, "themes": ["samen", "rekenen"]}
        for id in ("streek", "land")
    ]
    site = made_up.make(
        regions=regions,
        municipalities=towns,
        organisations=[{"id": "club", "url": "https://www.voorbeeld.nl/"}],
        themes=[{"id": "samen"}, {"id": "rekenen"}],
        experts=[{"id": "loket", "regions": ["streek"], "organisation": "club"}],
        alliances=[{"id": "verband", "municipalities": ["ergens"]}],
        helplines=[{"id": "lijn"}],
    )
    names = {node.url: node.name for kind in site.kinds if kind.proper for node in site.all(kind.name)}
    bodies = {promise.url: made_up.read(promise.make().body) for promise in render.make(site)}
    led = [(url, link) for url, body in bodies.items() for link in body.all("a")]
    named = [(url, link) for url, link in led if names.get(link.attributes.get("href", "")) == plain(link)]
    assert {link.text for _, link in named} == set(names.values())
    assert [(url, link.text) for url, link in named if not is_kept(link)] == []
    assert [is_kept(item) for item in bodies["regios/streek/"].all("li") if item.text == "Voorbeeldbond"] == [True]


def plain(element: made_up.Element) -> str:
    return element.text.replace("\xad", "")


def is_kept(element: made_up.Element) -> bool:
    """Whether a browser leaves the whole text of it as it is."""
    parts = (element, *element.all())
    return any(part.attributes.get("translate") == "no" and part.text == element.text for part in parts)
