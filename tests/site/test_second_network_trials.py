"""What people who know MkDocs and Markdown try in a second network is done, told or refused: none of it is silent."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tests.conftest import once
from tests.site import network as second
from toolbox.checks import engine_settings

TRIALS: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("trials.yaml").read_text("utf-8"))
PAGE = "---\ntitle: {}\ndescription: Een proef.\n---\n{}\n"
SETTINGS: dict[str, Any] = {"site_name": second.NAME, "docs_dir": "content", "hooks": ["hook.py"]}
HOOK = (
    "import pathlib\n\n\ndef on_post_build(config):\n    pathlib.Path(config.site_dir, 'eigen.txt').write_text('ja')\n"
)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'


class Outcome(NamedTuple):
    """A project, and the exit code and report of its build."""

    project: Path
    code: int
    report: str

    @property
    def site(self) -> Path:
        return self.project / "site"


def settings(rows: dict[str, Any]) -> str:
    """A mkdocs.yml with these settings; those of a theme and plugins in their group."""
    values = {"plugins": [], "theme": {"name": "material", "language": "nl", "font": False}, **SETTINGS}
    for name, value in rows.items():
        group, _, key = name.partition(".")
        if group == "plugins":
            plugin = f"material/{key}" if name in TRIALS["told"] else key
            values["plugins"] = [*values["plugins"], {plugin: value}]
        elif group == "theme":
            values["theme"] = {**values["theme"], key: value}
        else:
            values[name] = value
    return yaml.safe_dump(values, sort_keys=False, allow_unicode=True)


def build(project: Path, files: dict[str, str]) -> None:
    """Builds a copy of the network that has these files too, and keeps what was said."""
    for name, text in files.items():
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(text, "utf-8")
    done = second.said(project, "mkdocs", "build")
    (project / "code.txt").write_text(str(done.returncode), "utf-8")
    (project / "report.txt").write_text(done.stderr, "utf-8")


def outcome(project: Path) -> Outcome:
    code, report = ((project / f"{name}.txt").read_text("utf-8") for name in ("code", "report"))
    return Outcome(project, int(code), report)


def proofs(table: str) -> dict[str, str]:
    """A text for each row of Markdown, by the name of its file."""
    return {
        f"content/proef-{number}.md": PAGE.format(f"Proef {number}", text) for number, text in enumerate(TRIALS[table])
    }


@pytest.fixture(scope="module")
def tried(network: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """All that is told and all Markdown that works or is told, in one build."""
    told = {path.replace("proef", "mis"): text for path, text in proofs("told_markdown").items()}
    texts = {**proofs("honoured_markdown"), **told}
    config = settings({**TRIALS["told"], "not_in_nav": "proef-*.md\nmis-*.md\n"})

    def make(folder: Path) -> None:
        build(Path(shutil.copytree(network, folder)), {**texts, "mkdocs.yml": config})

    return outcome(once(tmp_path_factory, "network-told", make))


@pytest.fixture(scope="module")
def refused(network: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    config = settings(TRIALS["refused"] | {"docs_dir": "content"})

    def make(folder: Path) -> None:
        build(Path(shutil.copytree(network, folder)), {**proofs("refused_markdown"), "mkdocs.yml": config})

    return outcome(once(tmp_path_factory, "network-refused", make))


@pytest.fixture(scope="module")
def honoured(network: Path, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Texts in another folder, without site.yaml: mkdocs.yml says all."""
    texts = {f"teksten/{name}.md": PAGE.format(name.capitalize(), "Tekst.") for name in ("geheim", "klad", "los")}
    others = {"teksten/eigen.css": "p {}", "teksten/eigen.js": "1", "teksten/teken.svg": DRAWING, "eigen.py": HOOK}
    config = settings({name: row["value"] for name, row in TRIALS["honoured"].items()})

    def make(folder: Path) -> None:
        shutil.copytree(network, folder)
        (folder / "content").rename(folder / "teksten")
        (folder / "data/site.yaml").unlink()
        build(folder, {**texts, **others, "sjablonen/leeg.txt": "", "mkdocs.yml": config})

    return outcome(once(tmp_path_factory, "network-honoured", make))


def test_every_setting_in_the_handbook_is_tried() -> None:
    rows = ("told", "refused", "refused_by_mkdocs", "honoured", "elsewhere")
    assert engine_settings.by_name().keys() - set().union(*(TRIALS[row] for row in rows)) == set()
    assert sum(len(rows) for rows in TRIALS.values()) - len(TRIALS["elsewhere"]) >= 60


@pytest.mark.parametrize("name", TRIALS["told"])
def test_what_does_nothing_is_told_at_its_line_and_the_site_is_made(tried: Outcome, name: str) -> None:
    assert tried.code == 0, tried.report
    group, _, key = name.partition(".")
    what = f"De plugin '{key}'" if group == "plugins" else f"De instelling '{name}'"
    place, code = next_to(tried.report, f"  {what} doet hier niets.\n")
    lines = (tried.project / "mkdocs.yml").read_text("utf-8").splitlines()
    assert (key or name) in lines[int(place.split(":")[1]) - 1]
    assert code == "instelling-doet-niets  (waarschuwing)"


def next_to(report: str, message: str) -> tuple[str, str]:
    """The place and the code above a message."""
    place, code = report[: report.index(message)].rstrip("\n").rpartition("\n")[2].split("  ", 1)
    return place, code


def test_what_is_told_changes_no_page(tried: Outcome, network_site: Path) -> None:
    pages = [path.relative_to(network_site) for path in network_site.rglob("*.html")]
    pages.remove(Path("zoeken/index.html"))  # it has the address of an index, in which the texts of the trials are too
    assert len(pages) > 20
    assert [str(page) for page in pages if (tried.site / page).read_bytes() != (network_site / page).read_bytes()] == []


@pytest.mark.parametrize(("number", "text"), list(enumerate(TRIALS["honoured_markdown"])))
def test_markdown_that_people_know_is_seen(tried: Outcome, number: int, text: str) -> None:
    page = (tried.site / f"proef-{number}/index.html").read_text("utf-8")
    assert TRIALS["honoured_markdown"][text] in page.partition('<article class="mao-body"')[2]


@pytest.mark.parametrize(("number", "text"), list(enumerate(TRIALS["told_markdown"])))
def test_markdown_that_does_not_work_is_told_at_its_line_and_the_page_is_made(
    tried: Outcome, number: int, text: str
) -> None:
    code = TRIALS["told_markdown"][text]
    assert re.search(rf"^content/mis-{number}\.md:5:\d+  {code}  \(waarschuwing\)$", tried.report, re.MULTILINE)
    assert (tried.site / f"mis-{number}/index.html").is_file()


@pytest.mark.parametrize(("number", "text"), list(enumerate(TRIALS["refused_markdown"])))
def test_a_link_or_sign_that_can_not_be_ends_the_build(refused: Outcome, number: int, text: str) -> None:
    code = TRIALS["refused_markdown"][text]
    assert re.search(rf"^content/proef-{number}\.md:\d+:\d+  {code}$", refused.report, re.MULTILINE)
    assert (refused.code, refused.site.exists()) == (1, False)


@pytest.mark.parametrize("name", ["extra_css", "extra_javascript"])
def test_a_file_of_another_site_ends_the_build(refused: Outcome, name: str) -> None:
    url = TRIALS["refused"][name][0]
    message = f"  '{name}' haalt '{url}' van een andere site. Die ziet dan wie de site bezoekt.\n"
    assert next_to(refused.report, message)[1] == "instelling-doet-niets"
    assert (refused.code, refused.site.exists()) == (1, False)


@pytest.mark.audit
@pytest.mark.parametrize("name", [*TRIALS["refused"], *TRIALS["refused_by_mkdocs"]])
def test_each_setting_that_is_refused_ends_a_build_of_its_own(network: Path, tmp_path: Path, name: str) -> None:
    rows = TRIALS["refused"] | TRIALS["refused_by_mkdocs"]
    project = Path(shutil.copytree(network, tmp_path / "kring"))
    build(project, {"mkdocs.yml": settings({name: rows[name]})})
    assert (outcome(project).code, (project / "site").exists()) == (1, False)
    if engine_settings.by_name()[name].effect == "geweigerd":  # MkDocs ends before it asks the toolbox
        check = second.said(project, "toolbox", "check")
        assert check.returncode == 1
        message = f"  De plugin '{name.partition('.')[2]}' kan hier niet.\n"
        assert next_to(check.stdout, message)[1] == "instelling-kan-niet"


@pytest.mark.audit
@pytest.mark.parametrize("name", TRIALS["honoured"])
def test_what_has_effect_is_seen_and_nothing_is_told_of_it(honoured: Outcome, name: str) -> None:
    row = TRIALS["honoured"][name]
    assert honoured.code == 0, honoured.report
    assert "instelling-doet-niets" not in honoured.report
    if "absent" in row:
        assert not (honoured.site / row["absent"]).exists()
    else:
        assert row["text"] in (honoured.site / row["file"]).read_text("utf-8")
    assert f"{row.get('silent', 'mkdocs.yml')}:" not in honoured.report
