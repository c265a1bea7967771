"""`toolbox golive` against a folder that is ready and a host that answers as GitHub does: each step is seen by itself."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from tests.conftest import PROJECT
from tests.toolbox import fake_host
from tests.toolbox.fake_host import READY as ANSWERS
from tests.toolbox.fake_host import WORDS, FakeHost

from toolbox import cli
from toolbox.commands.golive import files, hosting, steps
from toolbox.model import Settings

READY = """\
name: Toolbox Voorbeeld
controller: Voorbeeldbond
email: redactie@voorbeeld.example
privacy_email: privacy@voorbeeld.example
legal_basis: toestemming
host:
  name: Voorbeeldhost
  country: Nederland
  logs: het IP-adres
  kept: dertig dagen
site_url: https://toolbox.voorbeeld.example/
repository: https://github.com/voorbeeld/toolbox
statement_url: https://verklaring.voorbeeld.example/1
status: openbaar
"""
WRONG = {
    "openbaar-te-lezen": ("", {"private": True}),
    "pages": ("/pages", ANSWERS["/pages"] | {"build_type": "legacy"}),
    "omgeving": ("/environments/github-pages", {"deployment_branch_policy": None}),
    "voorstellen": ("/actions/permissions/workflow", {"can_approve_pull_request_reviews": False}),
    "regels": ("/rules/branches/main", [{"type": "pull_request"}]),
    "labels": ("/labels?per_page=100", [{"name": "voorstel"}]),
    "lekken": ("/private-vulnerability-reporting", None),  # GitHub has nothing there: 404
    "domein": ("/pages", ANSWERS["/pages"] | {"https_enforced": False}),
}
TOKEN = "geheim"


@pytest.fixture
def host() -> Iterator[FakeHost]:
    with fake_host.serving(dict(ANSWERS)) as fake:
        yield fake


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A repository in which everything is ready."""
    place = Path(shutil.copytree(PROJECT, tmp_path / "place"))
    (place / "data/site.yaml").write_text(READY, "utf-8")
    (place / ".github").mkdir()
    (place / ".github/owners.toml").write_text(
        '[[owner]]\nname = "redactie"\ngithub = "@voorbeeld/redactie"\nkinds = []\nregions = []\n', "utf-8"
    )
    (place / ".github/CODEOWNERS").write_text("* @voorbeeld/redactie\n", "utf-8")
    (place / ".github/labels.toml").write_text('[[label]]\nname = "voorstel"\n[[label]]\nname = "akkoord"\n', "utf-8")
    return place


def golive(place: Path, host: FakeHost, *, token: str = TOKEN) -> int:
    environ = {"SOURCE_DATE_EPOCH": "1795348800", "GITHUB_API_URL": host.url, "GH_TOKEN": token}
    return cli.main(["golive", "--format", "json"], environ, place)


def outcome(text: str, done: bool | None) -> list[str]:
    return [row["id"] for row in json.loads(text) if row["done"] is done]


def test_it_ends_with_zero_when_all_is_done(place: Path, host: FakeHost, capsys: pytest.CaptureFixture[str]) -> None:
    assert golive(place, host) == 0
    text = capsys.readouterr().out
    assert outcome(text, done=True) == [step.id for step in steps.read()]
    assert {method for method, _ in host.asked} == {"GET"}, "it asks and changes nothing"
    assert TOKEN not in text


@pytest.mark.parametrize("step", WRONG)
def test_a_setting_at_the_host_that_is_not_right_is_the_only_step_left(
    step: str, place: Path, host: FakeHost, capsys: pytest.CaptureFixture[str]
) -> None:
    path, answer = WRONG[step]
    host.answers[path] = answer
    assert golive(place, host) == 1
    assert outcome(capsys.readouterr().out, done=False) == [step]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("controller: Voorbeeldbond", ["verantwoordelijke", "stand"]),
        ("email: redactie@voorbeeld.example", ["mail", "stand"]),
        ("privacy_email: privacy@voorbeeld.example", ["privacymail"]),
        ("legal_basis: toestemming", ["grondslag"]),
        ("  kept: dertig dagen", ["host"]),
        ("site_url: https://toolbox.voorbeeld.example/", ["webadres", "domein"]),
        ("statement_url: https://verklaring.voorbeeld.example/1", ["verklaring"]),
    ],
)
def test_a_line_that_lacks_in_site_yaml_is_a_step(
    line: str, left: list[str], place: Path, host: FakeHost, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "data/site.yaml").write_text(READY.replace(f"\n{line}\n", "\n"), "utf-8")
    assert golive(place, host) == 1
    assert outcome(capsys.readouterr().out, done=False) == [step.id for step in steps.read() if step.id in left]


def test_owners_and_words_are_steps_too(place: Path, host: FakeHost, capsys: pytest.CaptureFixture[str]) -> None:
    (place / ".github/CODEOWNERS").write_text("# nobody\n", "utf-8")
    (place / "data/words.yaml").write_text(WORDS, "utf-8")
    assert golive(place, host) == 1
    assert outcome(capsys.readouterr().out, done=False) == ["eigenaren", "woorden"]


def test_without_a_token_or_the_right_to_see_it_says_so(
    place: Path, host: FakeHost, capsys: pytest.CaptureFixture[str]
) -> None:
    of_host = [step.id for step in steps.read() if step.host]
    assert golive(place, host, token="") == 1
    assert outcome(capsys.readouterr().out, done=None) == of_host
    assert host.asked == []
    host.answers["/actions/permissions/workflow"] = 403
    assert golive(place, host) == 1
    assert outcome(capsys.readouterr().out, done=None) == ["voorstellen"]


def test_the_token_is_not_taken_along_to_another_address(place: Path, host: FakeHost) -> None:
    host.answers["/pages"] = 302
    golive(place, host)
    assert "" in {token for _, token in host.asked}


def test_at_another_host_its_settings_are_no_steps(
    place: Path, host: FakeHost, capsys: pytest.CaptureFixture[str]
) -> None:
    (place / "data/site.yaml").write_text(READY.replace("github.com", "git.voorbeeld.example"), "utf-8")
    assert golive(place, host) == 0
    assert outcome(capsys.readouterr().out, done=True) == [step.id for step in steps.read() if not step.host]


def test_people_read_what_to_do(place: Path, host: FakeHost, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "data/site.yaml").write_text(READY.replace("status: openbaar", "status: concept"), "utf-8")
    cli.main(["golive"], {"GH_TOKEN": "", "GITHUB_API_URL": host.url}, place)
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "11 van 20 stappen zijn klaar."
    assert lines[1:5] == [
        "[x] Het adres van de opslagplaats staat in site.yaml",
        "[?] Iedereen kan de opslagplaats lezen",
        "    Settings, General, onderaan bij Danger Zone: Change visibility, Change to public.",
        "    Dit is alleen te zien met GH_TOKEN, de sleutel van een beheerder van de opslagplaats.",
    ]
    assert lines[-2:] == [
        "[ ] De site zegt dat zij openbaar is",
        "    Doe dit als laatste. Zet in `data/site.yaml`: `status: openbaar`",
    ]


def test_each_step_says_how_it_is_seen() -> None:
    names = {one.name for one in fields(steps.Step)}
    assert names == {"id", "title", "how", "setting", "local", "host"}
    for step in steps.read():
        ways = [step.setting in Settings.model_fields, step.local in files.CHECKS, step.host in hosting.CHECKS]
        assert sum(ways) == 1, step.id
