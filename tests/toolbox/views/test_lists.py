"""The list pages, the home page and the overview."""

from __future__ import annotations

import re

from tests.toolbox.views import made_up

from toolbox import model
from toolbox.pages import menu, routes
from toolbox.pages.views.contributing.form_addresses import correction, proposal


def test_a_kind_without_entries_has_no_list_form_or_link() -> None:
    site = made_up.make(municipalities=[], themes=[{"id": "rekenen"}])
    urls = {route.url for route in routes.routes(site)}
    empty = [kind for kind in model.KINDS if kind.name != "themes"]
    gone = [url for kind in empty for url in (f"{kind.url}/", proposal(kind), correction(kind)) if url in urls]
    assert gone == []
    assert {"themas/", "bijdragen/voorstel/themas/", "bijdragen/voorstel/themas/verbeteren/"} <= urls
    assert menu.main(site) == (("themas/", "Thema's"),)
    links = {url for _, column in menu.columns(site) for url, _ in column}
    assert {url for url in links if f"{url.partition('/')[0]}/" in {f"{kind.url}/" for kind in empty}} == set()


def test_a_list_opens_with_a_sentence_and_a_count() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a"}, {"id": "b"}]), "regios/")
    assert read.all("p", "mao-lead")[0].text == "Alle regio's, met wat zij leren en wie er meedoen."
    assert read.all("p", "mao-listing__count")[0].text == "2 regio's"
    assert {"A": "/regios/a/", "B": "/regios/b/"}.items() <= read.links.items()


def test_long_lists_go_by_letter_without_articles() -> None:
    towns = [{"id": "a", "name": "'s-Voorbeeld"}, {"id": "b", "name": "Voorbeeld"}, {"id": "c", "name": "Aa"}]
    read = made_up.asked(made_up.make(municipalities=towns), "gemeenten/")
    assert read.headings == ["A", "V"]
    assert list(read.section("letter-v").links) == ["'s-Voorbeeld", "Voorbeeld"]
    assert made_up.page(made_up.make(municipalities=towns), "gemeenten/").toc == ()


def test_practices_of_daily_work_come_first() -> None:
    levels = {"a": "gemeente en bestuur", "b": "in de klas", "c": ""}
    shown = made_up.make(practices=[{"id": id, **({"level": level} if level else {})} for id, level in levels.items()])
    assert made_up.asked(shown, "praktijkvoorbeelden/").headings == [
        "In de klas",
        "Gemeente en bestuur",
        "Andere voorbeelden",
    ]


def test_what_somebody_copies_from_a_row_is_not_one_word() -> None:
    site = made_up.make(
        resources=[{"id": "a", "name": "Het plan", "year": "2021", "type": "plan"}],
        events=[{"id": "b", "name": "De dag", "start": "2021-03-04", "location": "Utrecht"}],
    )
    texts = [re.sub(r"<[^>]+>", "", made_up.page(site, f"{url}/").body) for url in ("publicaties", "agenda")]
    assert "Het plan Waar het bij A om gaat. Voorbeeld · 2021" in " ".join(texts[0].split())
    assert "4 mrt 2021 De dag Utrecht Bijeenkomst" in " ".join(texts[1].split())


def test_a_meeting_is_a_row_with_its_day_where_it_is_and_whether_it_goes_on() -> None:
    site = made_up.make(
        events=[
            {"id": "een-dag", "start": "2027-01-12", "location": "Voorbeeldstad", "status": "gaat niet door"},
            {"id": "met-tijd", "start": "2027-02-03 14:00", "online": "true", "type": "overig"},
            {"id": "twee-dagen", "start": "2027-03-01", "end": "2027-03-02"},
        ]
    )
    page = made_up.asked(site, "agenda/")
    assert [item.text for item in page.section("komende").all("li")] == [
        "12 jan 2027 Een dag Voorbeeldstad Bijeenkomst · Gaat niet door",
        "3 feb 2027 Met tijd 14.00 uur, Online",
        "1 mrt 2027 Twee dagen 1 maart 2027 tot en met 2 maart 2027 Bijeenkomst",
    ]
    assert page.all("time")[0].attributes["datetime"] == "2027-01-12"


def test_an_organisation_and_a_word_are_rows_with_what_they_are() -> None:
    site = made_up.make(
        organisations=[{"id": "bond", "type": "vakbond", "as_of": "2019-06"}],
        terms=[{"id": "zorgplicht", "definition": "De school zoekt een plek."}],
    )
    rows = made_up.asked(site, "organisaties/").all("li", "mao-rows__item")
    assert [item.text for item in rows] == ["Bond Waar het bij Bond om gaat. Vakbond · Stand van juni 2019"]
    page = made_up.asked(site, "begrippen/")
    assert page.section("letter-z").text == "Z Zorgplicht De school zoekt een plek."


def test_the_agenda_says_when_nothing_is_planned() -> None:
    read = made_up.asked(made_up.make(events=[{"id": "a", "start": "2020-01-01"}]), "agenda/")
    assert read.all("p", "mao-lead")[0].text == (
        "Er staan nu geen bijeenkomsten gepland. Hieronder staat wat er eerder was. Bijeenkomsten, met datum en plaats."
    )
    assert read.headings == ["Eerdere bijeenkomsten"]
    assert list(read.section("eerdere").links) == ["A"]


def test_what_comes_first_in_the_agenda_is_the_nearest() -> None:
    shown = made_up.make(events=[{"id": "later", "start": "2027-05-01"}, {"id": "gauw", "start": "2026-12-01"}])
    assert list(made_up.asked(shown, "agenda/").section("komende").links) == ["Gauw", "Later"]


def test_what_is_from_long_ago_says_so_on_its_card() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a", "as_of": "2021-05"}]), "regios/")
    assert [found.text for found in read.all("li", "mao-tag")] == ["Stand van mei 2021"]


def test_home_answers_four_questions_and_leads_to_help() -> None:
    kinds = {kind: [{"id": f"een-{kind}"}] for kind in ("regions", "experts", "practices", "terms")}
    content = {"content/hulp.md": "---\ntitle: Hulp\ndescription: Wie helpt.\n---\nBel.\n"}
    read = made_up.asked(made_up.make(content=content, audiences=[{"id": "ouders"}], **kinds), "")
    assert list(read.section("wat-zoekt-u").links.values()) == [
        "/regios/",
        "/experts/",
        "/praktijkvoorbeelden/",
        "/begrippen/",
    ]
    assert read.links["Kijk wie nu kan helpen"] == "/hulp/"
    assert read.section("ik-ben").links == {"Ouders": "/voor/ouders/"}


def test_home_shows_meetings_only_when_some_are_coming() -> None:
    past, coming = {"id": "a", "start": "2020-01-01"}, {"id": "b", "start": "2026-12-01"}
    assert "Bijeenkomsten" not in made_up.asked(made_up.make(events=[past]), "").headings
    assert list(made_up.asked(made_up.make(events=[past, coming]), "").section("agenda").links) == ["B"]


def test_news_comes_newest_first_with_its_day_and_what_it_is_about() -> None:
    site = made_up.make(
        themes=[{"id": "rekenen"}],
        news=[
            {"id": "toen", "date": "2021-03-01"},
            {"id": "nu", "date": "2026-11-20", "themes": ["rekenen"], "links": [{"title": "Meer", "url": "/hulp/"}]},
        ],
    )
    read = made_up.asked(site, "nieuws/")
    assert [item.text for item in read.all(css="mao-card__label")] == ["20 november 2026", "1 maart 2021"]
    assert list(made_up.asked(site, "themas/rekenen/").section("nieuws-over-dit-thema").links) == ["Nu"]
    page = made_up.asked(site, "nieuws/nu/")
    assert page.all(css="mao-facts__item")[0].text == "Datum 20 november 2026"
    assert page.links["Meer"] == "/hulp/"


def test_home_shows_three_messages_of_the_last_half_year_and_nothing_when_there_are_none() -> None:
    days = {"a": "2026-05-21", "b": "2026-05-22", "c": "2026-06-01", "d": "2026-11-01", "e": "2026-11-22"}
    site = made_up.make(news=[{"id": id, "date": day} for id, day in days.items()])
    assert list(made_up.asked(site, "").section("nieuws").links) == ["E", "D", "C", "Al het nieuws"]
    last = made_up.make(news=[{"id": id, "date": days[id]} for id in "ab"])
    assert list(made_up.asked(last, "").section("nieuws").links) == ["B", "Al het nieuws"]
    old = made_up.make(news=[{"id": "a", "date": days["a"]}])
    assert "Nieuws" not in made_up.asked(old, "").headings
    assert "/nieuws/" in {f"/{url}" for _, column in menu.columns(old) for url, _ in column}


def test_home_puts_every_theme_in_a_group() -> None:
    settings = f"{made_up.CONCEPT}theme_groups: [{{title: Kinderen en ouders, themes: [preventie]}}, {{title: Meer thema's}}]\n"
    site = made_up.make(settings=settings, themes=[{"id": "preventie"}, {"id": "nieuw"}])
    read = made_up.asked(site, "").section("themas")
    assert [found.text for found in read.all("h3")] == ["Kinderen en ouders", "Meer thema's"]
    assert list(read.links) == ["Preventie", "Nieuw"]


def test_home_has_meetings_as_the_rows_of_their_own_list() -> None:
    events = [{"id": "dag", "name": "De dag", "start": "2026-12-01 09:30", "location": "Utrecht"}]
    page = made_up.asked(made_up.make(events=events), "")
    (meeting,) = page.section("agenda").all("li", "mao-rows__item")
    assert meeting.links == {"De dag": "/agenda/dag/"}
    assert meeting.all("time", "mao-rows__day")[0].attributes["datetime"] == "2026-12-01"
    assert page.section("agenda").all("article") == []


def test_home_shows_the_examples_of_the_most_recent_time() -> None:
    practices = [{"id": f"p{year}", "as_of": str(year)} for year in range(2020, 2025)]
    read = made_up.asked(made_up.make(practices=practices), "")
    assert [found.text for found in read.section("voorbeelden").all("h3")] == ["P2024", "P2023", "P2022"]


def rows(shown: made_up.Element, id: str) -> list[list[str]]:
    return [[cell.text for cell in row.all("th") + row.all("td")] for row in shown.section(id).all("tr")]


def test_the_overview_shows_regions_by_theme_and_counts_from_the_data_alone() -> None:
    shown = made_up.make(
        themes=[{"id": "samen"}, {"id": "apart"}],
        regions=[{"id": "a", "themes": ["samen"], "as_of": "2021"}, {"id": "b"}],
        municipalities=[{"id": "voorbeeldstad"}, {"id": "elders", "code": "GM0002"}],
    )
    read = made_up.asked(shown, "in-beeld/")
    assert "alleen uit de gegevens van deze toolbox" in read.text
    assert rows(read, "regios-en-themas") == [["Thema", "A"], ["Apart", "–"], ["Samen", "ja"]]
    assert "niet bekend: B." in read.section("regios-en-themas").text
    assert rows(read, "per-thema")[2] == ["Samen", "1", "0", "0", "0"]
    assert rows(read, "per-provincie")[1] == ["Utrecht", "2", "1"]
    assert rows(read, "hoe-oud") == [["Jaar", "Pagina's"], ["2021", "1"], ["Onbekend", "1"]]
    assert ["Regio's", "2", "0"] in rows(read, "per-soort")


def test_the_overview_counts_examples_per_theme_and_province_and_names_the_gaps() -> None:
    site = made_up.make(
        themes=[{"id": "samen"}, {"id": "apart"}],
        municipalities=[
            {"id": "voorbeeldstad"},
            {"id": "elders", "code": "GM0002", "province": "Drenthe"},
            {"id": "ver", "code": "GM0003", "province": "Zeeland"},
        ],
        regions=[{"id": "streek", "municipalities": ["elders"]}],
        practices=[
            {"id": "a", "themes": ["samen"], "municipalities": ["voorbeeldstad"]},
            {"id": "b", "themes": ["samen"], "regions": ["streek"]},
            {"id": "c", "themes": ["samen"], "regions": ["streek"], "municipalities": ["voorbeeldstad"]},
            {"id": "d", "themes": ["apart"]},
        ],
    )
    page = made_up.asked(site, "in-beeld/")
    assert rows(page, "voorbeelden-per-provincie") == [
        ["Thema", "Drenthe", "Utrecht", "Zeeland"],
        ["Apart", "–", "–", "–"],
        ["Samen", "1", "2", "–"],
    ]
    text = page.section("voorbeelden-per-provincie").text
    assert "van 1 voorbeeld weten wij de plaats niet" in text
    assert "Van Zeeland kennen wij geen voorbeelden." in text


def test_home_leads_to_what_is_written_about_the_network() -> None:
    content = {
        f"content/{name}.md": f"---\ntitle: {title}\ndescription: Voorbeeld.\n---\nTekst.\n"
        for name, title in (("over/index", "Over ons"), ("meedoen", "Meedoen"))
    }
    doors = "[{url: /over/}, {title: Doe mee, url: /meedoen/, summary: Zo gaat dat.}]"
    settings = f"{made_up.CONCEPT}home: [{{block: deuren, title: Over het netwerk, doors: {doors}}}]\n"
    read = made_up.asked(made_up.make(content=content, settings=settings), "")
    assert read.headings == ["Over het netwerk"]
    assert read.section("over-het-netwerk").links == {"Over ons": "/over/", "Doe mee": "/meedoen/"}
    assert [text.text for text in read.all("p", "mao-door__summary")] == ["Voorbeeld.", "Zo gaat dat."]
    assert "Over het netwerk" not in made_up.asked(made_up.make(settings=settings), "").headings


def test_examples_of_long_ago_are_told_in_the_past_on_home() -> None:
    assert "Wat anderen deden" in made_up.asked(made_up.make(practices=[{"id": "a", "as_of": "2019"}]), "").headings
    assert "Wat anderen doen" in made_up.asked(made_up.make(practices=[{"id": "a", "as_of": "2026"}]), "").headings


def test_the_blocks_of_home_stand_in_the_order_of_the_file_and_what_is_not_named_is_absent() -> None:
    settings = f"{made_up.CONCEPT}home: [{{block: thema's, title: Onderwerpen}}, {{block: zoeken}}, {{block: kaart}}]\n"
    shown = made_up.make(settings=settings, themes=[{"id": "rekenen"}], practices=[{"id": "proef"}])
    read = made_up.asked(shown, "")
    assert read.headings == ["Onderwerpen"]
    assert [field.attributes["type"] for field in read.all("input")] == ["search"]
    assert read.section("themas").links == {"Rekenen": "/themas/rekenen/"}


def test_a_list_says_what_the_file_gives_and_the_rest_from_the_defaults() -> None:
    settings = f"{made_up.CONCEPT}lists: [{{kind: events, opening: Wat er is.}}]\n"
    read = made_up.asked(made_up.make(settings=settings, events=[{"id": "a", "start": "2020-01-01"}]), "agenda/")
    assert read.all("p", "mao-lead")[0].text == (
        "Er staan nu geen bijeenkomsten gepland. Hieronder staat wat er eerder was. Wat er is."
    )


def test_menu_and_footer_follow_the_file_without_what_is_not_there() -> None:
    menu_of_file = "menu: [{title: Onderwerpen, url: /themas/}, {title: Wanneer, url: /agenda/}]\n"
    footer = "footer: [{title: Meer, links: [{title: Elders, url: 'https://www.voorbeeld.nl/'}, {title: Wie, url: /experts/}]}]\n"
    site = made_up.make(settings=f"{made_up.CONCEPT}{menu_of_file}{footer}", themes=[{"id": "rekenen"}])
    assert menu.main(site) == (("themas/", "Onderwerpen"),)
    assert menu.columns(site) == (("Meer", (("https://www.voorbeeld.nl/", "Elders"),)),)
