"""What mkdocs.yml says is done, told or refused; the table in the handbook says which."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import material
import pytest
import yaml
from mkdocs.config.defaults import MkDocsConfig

from toolbox.checks import engine_settings

SITE = {"name": "Voorbeeld", "site_url": "https://www.voorbeeld.nl/", "repository": ""}
# A value that nobody would call the usual one, for each setting that does nothing here.
ODD: dict[str, Any] = {"theme": "readthedocs", "use_directory_urls": False}
ODD |= dict.fromkeys(("site_url", "repo_url"), "https://www.voorbeeld.nl")


def told(text: str, site: dict[str, str] | None = None) -> list[tuple[int, int, str, str, str, str]]:
    problems = engine_settings.check(yaml.safe_load(text) or {}, text, SITE if site is None else site)
    return [(p.place.line, p.place.column, p.code, p.severity, p.message, p.hint) for p in problems]


def test_every_setting_that_mkdocs_knows_is_in_the_table() -> None:
    assert set(MkDocsConfig()) - {"theme", "plugins"} - set(engine_settings.by_name()) == set()


def test_every_setting_that_material_knows_is_in_the_table() -> None:
    theme = Path(material.__file__).parent / "templates/mkdocs_theme.yml"
    known = {f"theme.{name}" for name in yaml.safe_load(theme.read_text("utf-8"))}
    assert known - set(engine_settings.by_name()) == set()


def test_every_plugin_that_material_brings_is_in_the_table() -> None:
    folder = Path(material.__file__).parent / "plugins"
    brought = {f"plugins.{path.name}" for path in folder.iterdir() if (path / "plugin.py").is_file()}
    assert brought - set(engine_settings.by_name()) == set()


def _written(name: str) -> str:
    """A file with that setting alone, in a value that is not the usual one."""
    group, _, key = name.partition(".")
    if group == "plugins":
        return f"plugins:\n  - {key}\n"
    value = yaml.safe_dump(ODD.get(name, "iets"), default_flow_style=True).removesuffix("\n...\n").strip()
    return f"{group}:\n  {key}: {value}\n" if key else f"{name}: {value}\n"


@pytest.mark.parametrize(
    "name", [name for name, row in engine_settings.by_name().items() if row.effect == "gemeld" and "*" not in name]
)
def test_what_does_nothing_is_told_at_its_line(name: str) -> None:
    line = 2 if "." in name else 1
    ((number, _, code, severity, message, hint),) = told(_written(name))
    assert (number, code, severity) == (line, "instelling-doet-niets", "warning")
    assert name.removeprefix("plugins.") in message
    assert hint == engine_settings.by_name()[name].text


@pytest.mark.parametrize("name", [name for name, row in engine_settings.by_name().items() if row.effect == "geweigerd"])
def test_what_would_publish_too_much_is_refused(name: str) -> None:
    ((_, _, code, severity, _, hint),) = told(_written(name))
    assert (code, severity, hint) == ("instelling-kan-niet", "error", engine_settings.by_name()[name].text)


@pytest.mark.parametrize("name", [name for name, row in engine_settings.by_name().items() if row.effect != "geldt"])
def test_following_the_sentence_of_a_setting_takes_the_problem_away(name: str) -> None:
    text = _written(name.replace("*", "iets"))
    ((number, _, _, _, _, hint),) = told(text)
    lines = text.split("\n")
    if match := re.search(r"Schrijf (\S+)\.", hint):
        lines[number - 1] = f"{lines[number - 1].partition(':')[0]}: {match[1]}"
    else:
        assert re.search(r"[Hh]aal (?:deze regels?|deze plugin|haar|ze|haar dan) weg", hint), hint
        del lines[number - 1]
    assert told("\n".join(lines)) == []


@pytest.mark.parametrize("name", [name for name, row in engine_settings.by_name().items() if row.effect == "geldt"])
def test_of_what_does_its_work_nothing_is_told(name: str) -> None:
    assert told(_written(name) if not name.startswith("extra_") else f"{name}: [a.css]\n", {}) == []


def test_a_value_that_changes_nothing_is_not_told() -> None:
    text = "docs_dir: content\nuse_directory_urls: true\nplugins: []\ntheme:\n  name: material\n  language: nl\n  font: false\n"
    assert told(text) == []
    assert told("theme: material\n") == []


def test_a_setting_of_the_theme_or_a_plugin_that_nobody_knows_is_told() -> None:
    assert told("theme:\n  name: material\n  kleur: rood\n") == [
        (3, 3, "instelling-doet-niets", "warning", "De instelling 'theme.kleur' doet hier niets.",
         "De vormgeving kent deze instelling niet. Haal haar weg."),
    ]  # fmt: skip
    assert told("plugins:\n  - minify: {}\n")[0][4:] == (
        "De plugin 'minify' doet hier niets.",
        "Wat deze plugin met pagina's doet, komt niet op de site. Doet zij niets anders, haal haar dan weg.",
    )


def test_a_setting_that_nobody_knows_is_told_with_the_one_that_was_meant() -> None:
    unknown = "MkDocs en de toolbox kennen deze instelling niet. Haal haar weg."
    assert told("zijbalk: true\n")[0][4:] == ("De instelling 'zijbalk' doet hier niets.", unknown)
    assert told("Copyright: Van ons\n")[0][5] == f"Bedoelt u 'copyright'? {unknown}"
    assert told("zijbalk: true\n")[0][3] == "warning"
    slip = told("exclude_doc: klad.md\n")[0]  # the text would be published
    assert (slip[3], slip[5]) == ("error", f"Bedoelt u 'exclude_docs'? {unknown}")


def test_a_name_of_its_own_in_both_files_is_told_with_the_one_that_counts() -> None:
    assert told("site_name: Iets\nsite_url: https://www.voorbeeld.nl\nrepo_url: https://x.voorbeeld.nl\n") == [
        (1, 1, "instelling-doet-niets", "warning",
         "De instelling 'site_name' is 'Iets', maar in data/site.yaml staat 'Voorbeeld'. Dat telt.",
         "Maak beide gelijk, of haal 'site_name' weg."),
    ]  # fmt: skip


def test_an_address_without_https_is_told() -> None:
    assert told("site_url: http://www.voorbeeld.nl\n", {})[0][4:] == (
        "'site_url' begint niet met https, en doet hier niets.",
        "Schrijf een adres met https, of haal 'site_url' weg.",
    )


@pytest.mark.parametrize("url", ["https://kwaad.voorbeeld.nl/x.css", "//kwaad.voorbeeld.nl/x.css"])
def test_a_file_of_another_site_is_refused(url: str) -> None:
    ((_, _, _, severity, message, hint),) = told(f"extra_css: [{url}]\n")
    assert (severity, message, hint) == (
        "error",
        f"'extra_css' haalt '{url}' van een andere site. Die ziet dan wie de site bezoekt.",
        "Zet het bestand in de map docs, en schrijf hier 'x.css'.",
    )
    assert told(f"extra_javascript:\n  - path: {url}\n")[0][3] == "error"
