"""Every place, quarter and postcode that our sources know leads to the page of its municipality.

`places.csv` holds what people type: the 2,499 pairs of place and municipality of GeoNames (postal codes, 12 April 2024; two of its
2,501 are another spelling of the same) and the 1,007 quarters of CBS (2018) and Amsterdam (2026). The postcodes are those of
`data/geo/`, through the file that a browser fetches.
"""

from __future__ import annotations

import csv
import datetime
import gzip
import json
import shutil
import subprocess
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from toolbox import build
from toolbox.pages.maps import places, postcodes
from toolbox.site import catalog, references, site
from toolbox.site.site import Site

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SCRIPTS = ROOT / "hooks/toolbox_mkdocs/theme/js"
SMALL = 6_000  # bytes


@pytest.fixture(scope="module")
def shown() -> Site:
    known, _ = catalog.read(build.on_disk(ROOT, ROOT / "data"))
    return site.make(known, references.resolve(known)[0], datetime.date(2026, 11, 27))


@pytest.fixture(scope="module")
def names() -> list[tuple[str, str, str]]:
    with (HERE / "places.csv").open(encoding="utf-8", newline="") as file:
        return [(row["gemeente"], row["naam"], row["soort"]) for row in csv.DictReader(file, delimiter=";")]


def ask(shown: Site, typed: list[str]) -> Any:
    """What the scripts make of texts, as a browser runs them."""
    node = shutil.which("node")
    assert node, "No Node on this machine: `make setup-test` installs it (as root)"
    asked = {
        "scripts": SCRIPTS.as_uri(),
        "places": json.loads(places.index(shown)),
        "postcodes": json.loads(postcodes.index(shown)),
        "typed": typed,
    }
    command = [node, str(HERE / "my_region.mjs")]
    result = subprocess.run(command, input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return json.loads(result.stdout)


def test_every_place_and_quarter_leads_to_its_municipality(shown: Site, names: list[tuple[str, str, str]]) -> None:
    assert Counter(kind for _, _, kind in names) == {"plaats": 2499, "wijk": 1007}
    typed = sorted({name for _, name, _ in names})
    answers = dict(zip(typed, ask(shown, typed)["answers"], strict=True))
    lost = [(town, name) for town, name, _ in names if town not in answers[name]]
    assert lost == []


def test_no_two_suggestions_read_the_same_and_lead_to_the_same_page(shown: Site) -> None:
    twice = {}
    for town, name, _, *lists in json.loads(places.index(shown))["municipalities"]:
        names = [
            name,
            *(each for some in lists for place in some for each in ([place] if isinstance(place, str) else place)),
        ]
        twice[town] = [each for each, times in Counter(names).items() if times > 1]
    assert {town: names for town, names in twice.items() if names} == {}


def test_every_postcode_leads_to_its_municipality_the_sure_one_first(shown: Site) -> None:
    wanted: defaultdict[int, list[str]] = defaultdict(list)
    towns = {town.entity.code: town.id for town in shown.all("municipalities")}
    for among in (shown.postcodes.municipalities, shown.postcodes.partly):
        for code, known in among.items():
            for postcode in known:
                wanted[postcode].append(towns[code])
    typed = sorted(wanted)
    answers = ask(shown, [str(postcode) for postcode in typed])
    assert len(typed) == 4083
    assert dict(zip(typed, answers["answers"], strict=True)) == wanted
    assert answers["postcodes"] == [str(postcode) for postcode in typed]


@pytest.mark.parametrize("text", ["1315", "1315 AB", "1315ab", " 1315  ab ", "1315A"])
def test_a_postcode_is_understood_however_it_is_written(shown: Site, text: str) -> None:
    assert ask(shown, [text])["answers"] == [["almere"]]


@pytest.mark.parametrize("text", ["131", "13155", "0315", "1315 ABC", "1315-AB", "1000"])
def test_what_is_no_postcode_leads_nowhere(shown: Site, text: str) -> None:
    assert ask(shown, [text])["answers"] == [[]]


def test_the_postcodes_are_small_as_they_are_and_smaller_when_packed(shown: Site) -> None:
    raw = postcodes.index(shown)
    assert len(raw) < SMALL
    assert len(gzip.compress(raw)) < SMALL / 1.9
