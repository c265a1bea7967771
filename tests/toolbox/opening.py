"""The first day of an owner, seen by `golive` step by step, and what may be wrong with the site that is open then."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from tests.ci.conftest import git
from tests.conftest import ROOT
from tests.site import documents
from tests.toolbox import first_day
from tests.toolbox.fake_host import REPOSITORY, FakeHost
from tests.toolbox.first_day import Owner

from toolbox import cli
from toolbox.commands.golive import steps

EPOCH = "1795348800"
SAMPLES = "stijlgids/"  # what it shows is made up
HERE = f"https://github.com/{REPOSITORY}/"


def started(place: Path, host: FakeHost) -> Owner:
    """The owner in front of a folder with our files, of which nothing is at the host yet."""
    for name in (".ci", ".github"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "OPERATIONS.md", place)
    (place / ".gitignore").write_text("__pycache__/\n.cache/\n", "utf-8")
    git(place, "init", "-q", "-b", "main")
    git(place, "add", ".")
    git(place, "commit", "-q", "-m", "Begin")
    git(place.parent, "init", "-q", "--bare", "-b", "main", "remote.git")
    return Owner(place, place.parent / "remote.git", host)


def ready(owner: Owner, place: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, list[str]]:
    """What `golive` ends with, and the steps that it sees as done."""
    environ = {"SOURCE_DATE_EPOCH": EPOCH, "GITHUB_API_URL": owner.host.url, "GH_TOKEN": "geheim"}
    code = cli.main(["golive", "--format", "json"], environ, place)
    return code, [row["title"] for row in json.loads(capsys.readouterr().out) if row["done"]]


def walk(owner: Owner, capsys: pytest.CaptureFixture[str]) -> Path:
    """The whole first day, each step seen by `golive`; the main that it leaves, in a fresh clone."""
    text = first_day.day((owner.place / "OPERATIONS.md").read_text("utf-8"))
    owner.begin(text)
    _, done = ready(owner, owner.place, capsys)
    for title, how in first_day.STEP.findall(text):
        assert title not in done or title == "De gegevens zijn zonder fouten", "it was done before anybody did it"
        owner.follow(how)
        capsys.readouterr()
        code, now = ready(owner, owner.place, capsys)
        assert set(now) == {*done, title}
        done = now
    assert (code, len(done)) == (0, len(steps.read()))
    assert len(done) < len(owner.deeds) < 60
    fresh = owner.remote.with_name("fresh")
    git(owner.remote.parent, "clone", "-q", str(owner.remote), str(fresh))
    assert ready(owner, fresh, capsys)[0] == 0, "what was done is on main"
    return fresh


def lost(fresh: Path, site: Path) -> list[str]:
    """The links of a site to its own repository, itself and its editors that lead to nothing there."""
    pages = documents.read(site)
    links = {link for page in pages.values() for link in page.links if page.url != SAMPLES}
    files = {f"{HERE}{way}/main/{name}" for name in git(fresh, "ls-files").splitlines() for way in ("edit", "blob")}
    files |= {f"{HERE}issues/new?template={path.name}" for path in (fresh / ".github/ISSUE_TEMPLATE").iterdir()}
    known = {HERE.rstrip("/"), *(f"{HERE}{name}" for name in ("issues", "security/advisories/new", "security"))}
    own = [link for link in links if link.startswith((HERE, HERE[:-1]))]
    wrong = [link for link in own if unquote(link.partition("#")[0].partition("&")[0]) not in files | known]
    data = (fresh / "data").rglob("*.yaml")
    letters = {urlsplit(link).path for link in links if link.startswith("mailto:")}
    wrong += letters - set(re.findall(r"[\w.+-]+@[\w.-]+\w", "".join(path.read_text("utf-8") for path in data))) - {""}
    canonical = [
        re.findall(r'rel="canonical" href="([^"]+)"', path.read_text("utf-8")) for path in site.rglob("*.html")
    ]
    wrong += [url for urls in canonical for url in urls if not url.startswith(f"https://{first_day.ADDRESS}/")]
    assert own
    assert first_day.CHOICES["email"] in letters
    assert any(canonical)
    return sorted(wrong)


def said(site: Path) -> list[str]:
    """The pages that speak of a concept, and those of the sitemap that keep search engines out or end without the statement."""
    told = re.findall(rf"<loc>https://{first_day.ADDRESS}/([^<]*)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert "hulp/" in told
    statement = f'href="{first_day.CHOICES["statement_url"]}">Toegankelijkheidsverklaring</a>'
    ends = {url: (site / url / "index.html").read_text("utf-8") for url in told}
    wrong = {url for url, text in ends.items() if "noindex" in text or statement not in text.rpartition("<footer")[2]}
    texts = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    return sorted(wrong | {path.relative_to(site).as_posix() for path, text in texts.items() if "onceptversie" in text})
