"""Counts of facets agree with those made from the YAML itself, by other means."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests import written
from tests.search.conftest import go
from toolbox.site import facets

KINDS = {
    "regions": "regios", "experts": "experts", "themes": "themas", "practices": "praktijkvoorbeelden",
    "resources": "publicaties", "organisations": "organisaties", "communities": "leergemeenschappen", "events": "agenda",
    "terms": "begrippen", "audiences": "voor", "helplines": "hulplijnen", "recommendations": "adviezen",
    "municipalities": "gemeenten",
}  # fmt: skip
FIELDS = {"thema": "themes", "regio": "regions", "voor": "audiences", "sector": "sector"}
AGES = {"0-3": range(4), "4-11": range(4, 12), "12-17": range(12, 18), "18-27": range(18, 28)}
COUNT = """
async (asked) => {
  const { loadRegister } = await import(new URL("./register.js", document.querySelector("script[type=module]").src));
  const { fitting } = await import(new URL("./facets.js", document.querySelector("script[type=module]").src));
  const register = await loadRegister();
  let found;
  const step = (items, left, name) => {
    if (!items.length) return;
    if (!left.length) return void (found[name.join(" ")] = items.length);
    const [facet, ...rest] = left;
    for (const { value } of register.facets.find((one) => one.name === facet).values) {
      step(fitting(items, register.facets, { [facet]: [value] }), rest, [...name, value]);
    }
  };
  return asked.map((facets) => {
    found = {};
    step(register.items, facets, []);
    return found;
  });
}
"""


def slug(text: str) -> str:
    return text.lower().replace(" ", "-").replace("â", "a")


def named(root: Path) -> list[dict[str, set[str]]]:
    """What every entry names itself, facet by facet."""
    data = {kind: written.entries(root / "data", kind) for kind in KINDS}
    provinces = {town["id"]: slug(town["province"]) for town in data["municipalities"]}
    return [facets_of(entry, url, provinces) for kind, url in KINDS.items() for entry in data[kind]]


def facets_of(entry: dict[str, Any], url: str, provinces: dict[str, str]) -> dict[str, set[str]]:
    found = {facet: {slug(value) for value in entry.get(field, [])} for facet, field in FIELDS.items()}
    found["soort"] = {url}
    found["status"] = {slug(entry["status"])} if "status" in entry else set()
    found["provincie"] = {provinces[id] for id in entry.get("municipalities", [])}
    if "province" in entry:
        found["provincie"] = {slug(entry["province"])}
    ages = entry.get("ages")
    years = set(range(int(ages["min"]), int(ages["max"]) + 1)) if ages else set()
    found["leeftijd"] = {name for name, band in AGES.items() if years & set(band)}
    return found


def expected(entries: list[dict[str, set[str]]], facets: tuple[str, ...]) -> dict[str, int]:
    counts: defaultdict[str, int] = defaultdict(int)
    for entry in entries:
        first, second, third = (sorted(entry[facet]) for facet in facets)
        for name in (f"{a} {b} {c}" for a in first for b in second for c in third):
            counts[name] += 1
    return counts


def test_every_combination_of_three_facets_counts_what_the_data_say(finder: Page, root: Path) -> None:
    entries = named(root)
    facets = ("soort", *FIELDS, "leeftijd", "provincie", "status")
    asked = list(combinations(facets, 3))
    counted: list[dict[str, int]] = finder.evaluate(COUNT, [list(three) for three in asked])
    for three, found in zip(asked, counted, strict=True):
        assert found == expected(entries, three), three
    assert sum(map(len, counted)) > 500


def test_the_counts_beside_the_boxes_follow_the_query_and_the_choices(host: str, finder: Page, root: Path) -> None:
    practices = [entry for entry in named(root) if entry["soort"] == {"praktijkvoorbeelden"}]
    audience = Counter(id for entry in practices for id in sorted(entry["voor"])).most_common(1)[0][0]
    entries = [entry for entry in practices if audience in entry["voor"]]
    themes = [id for id, _ in Counter(id for entry in entries for id in sorted(entry["thema"])).most_common(2)]
    asked = "".join(f"&thema={id}" for id in themes)
    go(finder, f"{host}/zoeken/#soort=praktijkvoorbeelden{asked}&voor={audience}")
    boxes: dict[str, str] = finder.locator("[data-facet=thema] label").evaluate_all(
        "labels => Object.fromEntries(labels.map(l => [l.querySelector('input').value, l.textContent.match(/\\((\\d+)\\)/)[1]]))"
    )
    assert {value: int(count) for value, count in boxes.items()} == {
        value: sum(value in entry["thema"] for entry in entries) for value in boxes
    }
    assert finder.locator("[data-facet=thema] input:disabled").count() == sum(count == "0" for count in boxes.values())
    total = sum(bool(entry["thema"] & set(themes)) for entry in entries)
    assert finder.locator("[data-finder-status]").inner_text().split()[0] == str(total)


def test_counts_of_a_query_are_those_of_its_results(host: str, finder: Page) -> None:
    go(finder, f"{host}/zoeken/#q=school&toon=1000")
    kinds: list[str] = finder.locator("[data-result]").evaluate_all(
        "links => links.map(l => l.pathname).filter(p => p.split('/').length > 3).map(p => p.split('/')[1])"
    )
    counts: dict[str, str] = finder.locator("[data-facet=soort] label").evaluate_all(
        "labels => Object.fromEntries(labels.map(l => [l.querySelector('input').value, l.textContent.match(/\\((\\d+)\\)/)[1]]))"
    )
    for kind in ("regios", "begrippen", "publicaties"):
        assert int(counts[kind]) == kinds.count(kind)


def test_an_address_knows_the_facets_of_the_register(host: str, finder: Page) -> None:
    """The script names them in words of its own, so that an address can be read before the register is there."""
    go(finder, f"{host}/zoeken/")
    known = finder.evaluate(
        """async () => {
          const { FACETS } = await import(new URL("./state.js", document.querySelector("script[type=module]").src));
          const { loadRegister } = await import(new URL("./register.js", document.querySelector("script[type=module]").src));
          return [FACETS, (await loadRegister()).facets.map(({ name }) => name)];
        }"""
    )
    assert known[0] == known[1] == ["soort", *(facet.name for facet in facets.FACETS)]
