"""The letter of a month, read back as mail by a reader that knows nothing of how it was made; it names no person."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.toolbox.exports import made_up
from tests.toolbox.exports.test_feeds import Repository

from toolbox import cli
from toolbox.site import content

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}  # 22 November 2026
MEETING = f"""- id: doen-dag
  name: Doen-Dag van Voorbeeld
  summary: Een dag om samen te doen.
  type: bijeenkomst
  start: 2026-12-10 09:30
  location: Voorbeeldstad
  status: gepland
{made_up.SOURCE}
- id: gaat-niet-door
  name: Dag die vervalt
  summary: Gaat niet door.
  type: bijeenkomst
  start: 2026-12-11
  status: gaat niet door
{made_up.SOURCE}
- id: te-ver-weg
  name: Dag in de verte
  summary: Pas veel later.
  type: bijeenkomst
  start: 2027-06-01
  status: gepland
{made_up.SOURCE}"""

NEWS = f"""- id: boek
  name: Boek van Voorbeeld verschenen
  summary: In het boek staan letters.
  date: 2026-11-03
{made_up.SOURCE}
- id: van-een-mens
  name: Prijs voor Welhergebruik
  summary: Een mens kreeg een prijs.
  date: 2026-11-04
{made_up.SOURCE}
- id: van-een-ander
  name: Prijs voor Zonderhergebruik
  summary: Een ander kreeg een prijs.
  date: 2026-11-05
{made_up.SOURCE}
- id: oud
  name: Bericht van oktober
  summary: Dit is van de maand ervoor.
  date: 2026-10-31
{made_up.SOURCE}"""


class Mail(HTMLParser):
    """What a mail program shows, where its links lead, and what it would fetch."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.links += [value or "" for name, value in attrs if name == "href"]
        self.fetched += [tag for name, _ in attrs if name == "src" or tag in {"link", "script", "img"}]

    def handle_data(self, data: str) -> None:
        self.words += data.split()


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository in which a region changed in November, with the letter of that month."""
    repository = Repository(tmp_path_factory.mktemp("letter"))
    repository.edit("regions", "Een verzonnen regio", "Een heel verzonnen regio")
    (repository.root / "data/events.yaml").write_text(MEETING, "utf-8")
    (repository.root / "data/news.yaml").write_text(NEWS, "utf-8")
    repository.commit()
    assert cli.main(["newsletter", "2026-11", "brief", "--keep"], NOON, repository.root) == 0
    return repository.root


@pytest.fixture(scope="module")
def mail(place: Path) -> EmailMessage:
    """Both ways of the letter in one message, sent and received."""
    message = EmailMessage()
    message["Subject"] = "Nieuwsbrief"
    message.set_content((place / "brief/2026-11.txt").read_text("utf-8"))
    message.add_alternative((place / "brief/2026-11.html").read_text("utf-8"), subtype="html")
    return email.message_from_bytes(message.as_bytes(), policy=email.policy.default)


def text(mail: EmailMessage, way: str) -> str:
    part = mail.get_body((way,))
    assert part is not None
    return str(part.get_content())


def test_both_ways_say_the_same(mail: EmailMessage) -> None:
    plain, html = text(mail, "plain"), Mail(text(mail, "html"))
    assert "Nieuwsbrief november 2026" in plain
    assert "  10 december 2026, Voorbeeldstad. Een dag om samen te doen.\n" in plain
    assert "* Voorbeeldregio\n" in plain
    assert max(map(len, plain.splitlines())) <= 80
    words = " ".join(html.words)
    assert "Doen-Dag van Voorbeeld 10 december 2026, Voorbeeldstad. Een dag om samen te doen." in words
    assert all(link in plain for link in html.links)


def test_not_one_word_stands_in_one_way_alone(mail: EmailMessage) -> None:
    """Beside the signs that plain text has for lists and the end, and the addresses behind its links."""
    html = Mail(text(mail, "html").partition("<body")[2].partition(">")[2])  # without the title of its window
    plain, shown = (
        [word.casefold() for word in words if word not in {"*", "--"} and not word.startswith("https://")]
        for words in (text(mail, "plain").split(), html.words)
    )
    assert plain == shown


def test_its_links_are_whole_and_nothing_is_fetched(mail: EmailMessage) -> None:
    html = Mail(text(mail, "html"))
    assert html.links
    assert [link for link in html.links if not link.startswith(f"{made_up.SITE}/")] == []
    assert html.fetched == []


def test_no_person_is_named_whatever_they_agreed_to(mail: EmailMessage, place: Path) -> None:
    kept = (place / "content/nieuwsbrief/2026-11.md").read_text("utf-8")
    for words in (text(mail, "plain"), text(mail, "html"), kept):
        assert "hergebruik" not in words.casefold()


def test_the_news_of_the_month_comes_first_and_once(mail: EmailMessage) -> None:
    plain = text(mail, "plain")
    first, _, rest = plain.partition("* Boek van Voorbeeld verschenen\n  3 november 2026. In het boek staan letters.\n")
    assert first.split()[-1] == "NIEUWS"
    assert "NIEUW\n" in rest
    assert "Boek van Voorbeeld" not in rest
    assert "Bericht van oktober" not in plain


def test_only_what_comes_soon_and_goes_on_is_announced(mail: EmailMessage) -> None:
    coming = text(mail, "plain").partition("DIT KOMT ERAAN")[2]
    assert "Doen-Dag van Voorbeeld" in coming
    assert "Dag die vervalt" not in coming
    assert "Dag in de verte" not in coming


def test_the_page_that_keeps_it_is_a_page_of_the_site(place: Path) -> None:
    path = "content/nieuwsbrief/2026-11.md"
    page, problems = content.read(path, (place / path).read_bytes())
    assert problems == ()
    assert page is not None
    assert (page.url, page.title) == ("nieuwsbrief/2026-11/", "Nieuwsbrief november 2026")
    assert "- [Doen-Dag van Voorbeeld](/agenda/doen-dag/): 10 december 2026, Voorbeeldstad." in page.text


def test_the_letters_that_are_kept_have_a_page_that_leads_to_them(place: Path) -> None:
    """The newest first, below what an editor wrote above them."""
    index = place / "content/nieuwsbrief/index.md"
    before = index.read_text("utf-8")
    kept = "- [Nieuwsbrief november 2026](/nieuwsbrief/2026-11/)\n"
    assert before == (
        "---\ntitle: Nieuwsbrieven\n"
        "description: Alle nieuwsbrieven van de toolbox. De nieuwste staat bovenaan.\n---\n\n" + kept
    )
    index.write_text(before.replace("---\n\n", "---\nElke maand.\n\n"), "utf-8")
    for month in ("2026-10", "2026-11"):
        assert cli.main(["newsletter", month, "brief", "--keep"], NOON, place) == 0
    older = "- [Nieuwsbrief oktober 2026](/nieuwsbrief/2026-10/)\n"
    assert index.read_text("utf-8").partition("---\nElke maand.\n\n")[2] == kept + older
    page, problems = content.read("content/nieuwsbrief/index.md", index.read_bytes())
    assert (page and page.url, problems) == ("nieuwsbrief/", ())


def test_a_month_in_which_nothing_happened_has_a_letter_too(place: Path) -> None:
    assert cli.main(["newsletter", "2020-01", "stil"], NOON, place) == 0
    assert "Deze maand veranderde er niets." in (place / "stil/2020-01.txt").read_text("utf-8")
    assert not (place / "content/nieuwsbrief/2020-01.md").exists()


def test_what_is_no_month_is_refused(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["newsletter", "november", "brief"], NOON, place) == 2
    assert capsys.readouterr().err == "'november' is geen maand. Schrijf het zo: 2026-11.\n"


def test_without_an_address_or_a_history_there_is_no_letter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made_up.write(tmp_path / "data")
    assert cli.main(["newsletter", "2026-11", "brief"], NOON, tmp_path) == 2
    assert "de geschiedenis van git ontbreekt" in capsys.readouterr().err
    site = tmp_path / "data/site.yaml"
    site.write_text(
        "".join(line for line in site.read_text("utf-8").splitlines(keepends=True) if "site_url" not in line)
    )
    assert cli.main(["newsletter", "2026-11", "brief"], NOON, tmp_path) == 2
    assert "Vul site_url in data/site.yaml in." in capsys.readouterr().err
