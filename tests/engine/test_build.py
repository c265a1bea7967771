"""`mkdocs build`: a mistake leaves the output folder alone, and nothing of the engine is left in the site."""

from __future__ import annotations

import datetime
import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from tests.engine.made_up import ERROR, FILES, SITE, WARNING, Engine, result
from toolbox.build import Overrides


@pytest.mark.parametrize("strict", [False, True])
def test_an_error_ends_the_build_before_the_output_folder_is_touched(
    engine: Engine, strict: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    engine.site.mkdir()
    (engine.site / "index.html").write_text("yesterday")
    engine.answer = result(ERROR, WARNING)
    with pytest.raises(Abort) as stopped:
        engine.build(strict=strict)
    assert stopped.value.code == 1
    assert [path.name for path in engine.site.rglob("*")] == ["index.html"]
    said = capsys.readouterr().err
    assert said.count("data/regions.yaml:12:12  onbekende-verwijzing") == 1
    assert said.count("Zet b na a.") == 1


def test_a_warning_is_told_and_fails_no_strict_build(engine: Engine, capsys: pytest.CaptureFixture[str]) -> None:
    engine.answer = result(WARNING)
    site = engine.build(strict=True)
    assert capsys.readouterr().err.count("Zet b na a.") == 1
    assert "Zet b na a." not in (site / "index.html").read_text("utf-8")


def test_of_a_cut_history_nothing_is_made_that_goes_online_by_itself(
    real: Engine, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    git = ("git", "-c", "user.name=Test", "-c", "user.email=test@voorbeeld.nl", "-C", str(real.root))
    for command in (("init", "-q"), ("add", "data", "content"), ("commit", "-q", "-m", "Begin")):
        subprocess.run((*git, *command), check=True)
    commit = subprocess.run((*git, "rev-parse", "HEAD"), check=True, capture_output=True).stdout
    (real.root / ".git/shallow").write_bytes(commit)
    monkeypatch.setenv("CI", "true")
    real.site.mkdir()
    (real.site / "index.html").write_text("yesterday")
    with pytest.raises(Abort) as stopped:
        real.build()
    assert stopped.value.code == 1
    assert [path.name for path in real.site.rglob("*")] == ["index.html"]
    assert "De geschiedenis van git is hier afgekapt (een 'shallow clone')." in caplog.text
    assert "De site is niet gemaakt, wat er al stond is niet veranderd." in caplog.text


def test_of_a_cut_history_a_build_by_hand_is_made_and_says_so(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    engine.answer = replace(result(), forgotten="De geschiedenis is hier afgekapt.")
    assert (engine.build() / "index.html").is_file()
    assert capsys.readouterr().err.count("Let op: De geschiedenis is hier afgekapt.") == 1


def test_a_bug_is_not_swallowed(engine: Engine) -> None:
    engine.answer = ZeroDivisionError("a bug")
    with pytest.raises(ZeroDivisionError):
        engine.build()


def test_the_site_holds_the_pages_the_files_and_what_the_pages_load(engine: Engine) -> None:
    site = engine.build()
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {promise.url if promise.url == "404.html" else f"{promise.url}index.html" for promise in SITE}
    assets = names - pages - {file.url for file in FILES}
    assert names > pages
    assert {name.split("/")[0] for name in assets} == {"css", "fonts", "img", "js", "licenties.txt"}
    assert {Path(name).suffix for name in assets} <= {".css", ".js", ".svg", ".png", ".woff2", ".txt"}


def test_the_sitemap_is_ours(engine: Engine) -> None:
    site = engine.build()
    assert (site / "sitemap.xml").read_bytes() == b"<urlset/>\n"
    assert not (site / "sitemap.xml.gz").exists()


def test_what_a_page_loads_from_the_site_exists(engine: Engine) -> None:
    site = engine.build()
    page = (site / "index.html").read_text("utf-8")
    loaded = re.findall(r'<(?:link rel="(?:stylesheet|icon)"|script[^>]*?) (?:href|src)="\./([^"]+)"', page)
    assert len(loaded) > 2
    assert [path for path in loaded if not (site / path).is_file()] == []


def test_two_builds_give_the_same_bytes(engine: Engine, tmp_path: Path) -> None:
    first = {path: path.read_bytes() for path in engine.build().rglob("*") if path.is_file()}
    again = {path: path.read_bytes() for path in engine.build().rglob("*") if path.is_file()}
    assert first == again


def test_today_is_the_day_in_the_netherlands(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795388400")  # 22 November 2026, 23:00 in London and midnight here
    engine.build()
    assert engine.asked[-1]["today"] == datetime.date(2026, 11, 23)


def test_the_data_can_stand_elsewhere(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine.build()
    monkeypatch.setenv("TOOLBOX_DATA", str(tmp_path))
    engine.build()
    assert [asked["data"] for asked in engine.asked] == [engine.root / "data", tmp_path]


def test_the_environment_overrides_the_address_and_the_repository(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOOLBOX_SITE_URL", "https://voorbeeld.nl/")
    monkeypatch.setenv("TOOLBOX_REPOSITORY", "https://voorbeeld.nl/r")
    engine.build()
    assert replace(engine.asked[-1]["overrides"], fallback={}) == Overrides(
        "https://voorbeeld.nl/", "https://voorbeeld.nl/r"
    )


def test_a_draft_is_no_part_of_a_build(engine: Engine) -> None:
    engine.build()
    assert engine.asked[-1]["drafts"] is False
