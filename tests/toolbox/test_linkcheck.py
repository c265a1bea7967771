"""Other sites are asked politely, and nothing that a server does hangs, breaks or misleads the check."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import shutil
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.toolbox import bad_server

from toolbox.build import Overrides
from toolbox.checks import external_links
from toolbox.checks.external_links import Exempt, Link, RetryPolicy, asking, check, exempt, gather, lines, remember
from toolbox.commands import links
from toolbox.commands.run import Run
from toolbox.site import catalog
from toolbox.site.catalog import Catalog, Files
from toolbox.source.problem import Place

TODAY = dt.date(2026, 11, 22)
CASES = Path(__file__).resolve().parent.parent / "cases"


EXPECTED = {
    "/fine": "fine", "/no-content": "fine", "/gone": "broken", "/missing": "broken", "/closed": "refused",
    "/login": "refused", "/broken": "broken", "/teapot": "broken", "/moved": "moved", "/moved-for-good": "moved",
    "/for-now": "fine", "/for-now-then-moved": "fine", "/moved-to-nothing": "broken", "/loop": "broken",
    "/to-script": "broken", "/to-file": "broken", "/to-nowhere": "broken", "/no-location": "broken",
    "/odd-location": "fine", "/garbage": "broken", "/nothing": "broken", "/half": "fine", "/not-a-length": "fine",
    "/long-line": "broken", "/many-headers": "broken", "/status-of-letters": "broken", "/hangs": "broken",
    "/endless": "fine", "/drips": "broken", "/to-bracket": "broken", "/only-get": "fine", "/head-hangs": "fine",
    "/head-resets": "fine", "/second-time": "fine", "/busy-once": "fine", "/always-busy": "refused", "/deep-0": "broken",
    "/lies": "fine",
}  # fmt: skip
SLOW = ("/hangs", "/head-hangs", "/drips")
IMPATIENT = 1.0  # seconds for an answer where one never comes; everything else has time, also on a busy machine


@pytest.fixture
def server() -> Iterator[bad_server.Server]:
    with bad_server.Server() as made:
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield made
        made.stop.set()
        made.shutdown()
        thread.join()


def policy(waits: list[float] | None = None, **more: float) -> RetryPolicy:
    kept = waits if waits is not None else []
    return RetryPolicy(sleep=kept.append, may_visit=bool, **more)  # type: ignore[arg-type]


def test_whatever_a_server_does_is_told_apart(server: bad_server.Server) -> None:
    quick = check([server.address + path for path in EXPECTED if path not in SLOW], policy())
    slow = check([server.address + path for path in ("/fine", *SLOW)], policy(seconds=IMPATIENT))
    assert {one.url.removeprefix(server.address): one.state for one in (*quick, *slow)} == EXPECTED


def test_an_answer_says_in_dutch_what_is_wrong(server: bad_server.Server) -> None:
    paths = ("/missing", "/gone", "/hangs", "/loop", "/deep-0", "/to-script", "/closed", "/nothing")
    results = check([server.address + path for path in paths], policy(tries=1, seconds=IMPATIENT))
    assert {one.url.rsplit("/", 1)[1]: one.detail for one in results} == {
        "missing": "bestaat niet meer (404)",
        "gone": "is weggehaald (410)",
        "hangs": "antwoordt te traag",
        "loop": "stuurt in een kring rond",
        "deep-0": "stuurt te vaak door",
        "to-script": "stuurt door naar iets dat geen webadres is",
        "closed": "laat programma's niet toe (403)",
        "nothing": "antwoordt niet",
    }


def test_head_comes_first_and_is_enough(server: bad_server.Server) -> None:
    check([f"{server.address}/fine", f"{server.address}/missing"], policy())
    assert server.asked == {("HEAD", "/fine"): 1, ("HEAD", "/missing"): 1, ("GET", "/missing"): 1}


def test_between_two_questions_to_one_host_there_is_a_pause_and_a_server_may_ask_for_a_longer_one(
    server: bad_server.Server,
) -> None:
    waits: list[float] = []
    check([f"{server.address}/{name}" for name in ("fine", "fine?2", "always-busy")], policy(waits))
    assert sorted(waits) == [1.0, 1.0, 7.0, 7.0]


def test_a_host_that_never_answers_costs_two_time_outs_however_much_it_has(server: bad_server.Server) -> None:
    waits: list[float] = []
    results = check([f"{server.address}/hangs?{number}" for number in range(40)], policy(waits, seconds=IMPATIENT))
    assert server.asked == {("HEAD", "/hangs?0"): 1, ("GET", "/hangs?0"): 1}
    assert waits == []
    assert [result.state for result in results] == ["broken"] * 40
    assert Counter(result.detail for result in results) == {
        "antwoordt te traag": 1,
        "staat op een site die niet antwoordt": 39,
    }


def test_a_page_that_hangs_is_no_silent_host_until_the_next_one_hangs_too(server: bad_server.Server) -> None:
    paths = ("/fine", "/hangs?1", "/fine?2", "/hangs?3", "/hangs?4", "/fine?5")
    results = check([server.address + path for path in paths], policy(seconds=IMPATIENT))
    assert {result.url.removeprefix(server.address): (result.state, result.detail) for result in results} == {
        "/fine": ("fine", ""),
        "/hangs?1": ("broken", "antwoordt te traag"),
        "/fine?2": ("fine", ""),
        "/hangs?3": ("broken", "antwoordt te traag"),
        "/hangs?4": ("broken", "antwoordt te traag"),
        "/fine?5": ("broken", "staat op een site die niet antwoordt"),
    }


def test_one_host_is_asked_one_thing_at_a_time(server: bad_server.Server) -> None:
    check([f"{server.address}/takes-a-while?{number}" for number in range(12)], policy())
    assert server.most_at_once == 1


def test_no_more_than_three_tries(server: bad_server.Server) -> None:
    check([f"{server.address}/broken"], policy())
    assert server.asked == {("HEAD", "/broken"): 3, ("GET", "/broken"): 3}


def test_a_name_that_does_not_exist_and_a_closed_door() -> None:
    results = check(["http://bestaat-niet.invalid/", "http://127.0.0.1:9/"], policy(tries=1))
    assert {one.state for one in results} == {"broken"}


def test_a_secure_address_that_is_not_secure_is_broken(server: bad_server.Server) -> None:
    (result,) = check([server.address.replace("http:", "https:")], policy(tries=1))
    assert result.detail == "heeft geen geldig certificaat"


def test_a_redirect_into_a_private_network_is_not_followed(server: bad_server.Server) -> None:
    polite = RetryPolicy(tries=1, sleep=[].append)
    (result,) = check([f"{server.address}/fine"], polite)
    assert result.detail == "stuurt door naar een afgesloten netwerk"
    assert server.asked == {}


def book() -> Catalog:
    region = b"""\
- id: voorbeeldregio
  name: Voorbeeldregio
  summary: Een voorbeeld.
  type: regio
  municipalities: [voorbeeldstad]
  approach: Lees [het verslag](https://www.voorbeeld.nl/verslag#deel) en [onze hulp](/hulp/).
  links:
    - title: Website
      url: https://www.voorbeeld.nl/
  sources:
    - title: Verslag
      url: http://www.voorbeeld.nl/verslag
  remark: https://geheim.voorbeeld.nl/
"""
    page = b"---\ntitle: Hulp\ndescription: Hulp.\n---\n[Website](https://www.voorbeeld.nl/)\n"
    data = {"regions": {"data/regions.yaml": region}}
    return catalog.read(Files(data, ("data/site.yaml", None), {"content/hulp.md": page}))[0]


def test_addresses_come_with_everyone_who_names_them() -> None:
    found = {link.url: [(label, place.path, place.line) for label, place in link.places] for link in gather(book())}
    assert found == {
        "http://www.voorbeeld.nl/verslag": [("Regio 'Voorbeeldregio'", "data/regions.yaml", 12)],
        "https://www.voorbeeld.nl/": [
            ("Regio 'Voorbeeldregio'", "data/regions.yaml", 9),
            ("Pagina 'Hulp'", "content/hulp.md", 5),
        ],
        "https://www.voorbeeld.nl/verslag": [("Regio 'Voorbeeldregio'", "data/regions.yaml", 6)],
    }


def test_the_report_goes_by_entry_and_remembers_since_when() -> None:
    place = Place("data/regions.yaml", 9, 12)
    named = [
        Link(url, (("Regio 'Voorbeeldregio'", place),)) for url in ("https://a.nl/", "https://b.nl/", "https://c.nl/")
    ]
    results = [
        external_links.Result("https://a.nl/", "broken", "bestaat niet meer (404)"),
        external_links.Result("https://b.nl/", "moved", "is verhuisd", "https://d.nl/"),
        external_links.Result("https://c.nl/", "fine"),
    ]
    since = remember(results, {"https://a.nl/": "2026-11-01", "https://c.nl/": "2026-10-01"}, TODAY)
    assert since == {"https://a.nl/": "2026-11-01"}
    ended = [Exempt("https://e.nl/*", "gaf een fout", dt.date(2026, 11, 1))]
    assert "\n".join(lines(named, results, since, ended)) == (
        "3 adressen gevraagd, 1 in orde.\n\n"
        "### Werkt niet (1)\n\n"
        "- <https://a.nl/> bestaat niet meer (404), sinds 1 november 2026\n"
        "  - Regio 'Voorbeeldregio', `data/regions.yaml:9`\n\n"
        "### Is verhuisd: neem het nieuwe adres over (1)\n\n"
        "- <https://b.nl/> is verhuisd: <https://d.nl/>\n"
        "  - Regio 'Voorbeeldregio', `data/regions.yaml:9`\n\n"
        "De uitzondering voor <https://e.nl/*> gold tot en met 1 november 2026: gaf een fout"
    )


@pytest.mark.parametrize(
    ("url", "day", "expected"),
    [
        ("https://a.nl/x", TODAY, True),
        ("https://a.nl/", TODAY, True),
        ("https://b.nl/x", TODAY, False),
        ("https://a.nl/x", dt.date(2026, 11, 23), False),
    ],
)
def test_an_exception_has_an_end(url: str, day: dt.date, expected: bool) -> None:
    assert exempt(url, [Exempt("https://a.nl/*", "houdt programma's buiten", TODAY)], day) is expected


def test_the_exceptions_of_this_repository_have_a_reason_and_an_end(root: Path) -> None:
    assert links._exceptions(root / links.EXCEPTIONS) == []


def test_the_command_never_says_no(tmp_path: Path, server: bad_server.Server) -> None:
    root = Path(shutil.copytree(CASES / "base", tmp_path / "root"))
    page = root / "content/hulp.md"
    page.write_text(page.read_text("utf-8") + f"\n[Website]({server.address}/missing)\n", "utf-8")
    out = io.StringIO()
    run = Run(root, root / "data", TODAY, Overrides(), out, io.StringIO())
    code = links.run(run, argparse.Namespace(memory=tmp_path / "memory.json"), policy())
    assert code == 0
    assert "1 adres gevraagd, 0 in orde." in out.getvalue()


def test_the_memory_is_kept_in_a_file(tmp_path: Path) -> None:
    results = [asking.Result("https://a.nl/", "broken", "antwoordt niet")]
    first = remember(results, {}, TODAY)
    (tmp_path / "memory.json").write_text(json.dumps(first))
    later = remember(results, json.loads((tmp_path / "memory.json").read_text()), TODAY + dt.timedelta(days=9))
    assert later == {"https://a.nl/": "2026-11-22"}
