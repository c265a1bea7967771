"""Who knows MkDocs finds that mkdocs.yml means what it says: one build that uses all that has effect, and one that is told off."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import material
import pytest
import yaml
from markupsafe import Markup

from tests.engine.made_up import Engine, result
from tests.engine.said import FOLDER, HANDBOOK, HONOURED, lay_out
from tests.site import documents, folders
from toolbox.model.settings import look
from toolbox_mkdocs import settings

PALETTE = yaml.safe_load((Path(settings.__file__).parent / "palette.yaml").read_text("utf-8"))


def build(project: Path, site: Path) -> subprocess.CompletedProcess[str]:
    world = {**os.environ, "TOOLBOX_SEARCH": "0", "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795348800"}
    for name in ("TOOLBOX_DATA", "TOOLBOX_SITE_URL", "TOOLBOX_REPOSITORY"):
        world.pop(name, None)
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)]
    return subprocess.run(command, cwd=project, env=world, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def honoured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """A project whose mkdocs.yml says all that can be said, its site, and what the build told."""
    from tests.conftest import lay_out as small

    folder = tmp_path_factory.mktemp("settings")
    project = lay_out(small(folder / "project"), HONOURED)
    (project / "data/site.yaml").unlink()
    shutil.copytree(HANDBOOK, project / FOLDER, dirs_exist_ok=True)
    done = build(project, folder / "site")
    assert done.returncode == 0, done.stderr
    return project, folder / "site", done.stderr


def test_what_the_site_says_of_itself_comes_from_mkdocs_where_site_yaml_is_absent(honoured: Any) -> None:
    page = (honoured[1] / "over/index.html").read_text("utf-8")
    assert "<title>Over ons - Naam uit MkDocs</title>" in page
    assert 'rel="canonical" href="https://mkdocs.voorbeeld.nl/pad/over/"' in page
    assert 'href="https://git.voorbeeld.nl/ons/werk/src/branch/main/teksten/nl/over/index.md#L5"' in page
    assert "Van &lt;b&gt;ons&lt;/b&gt;" in page


def test_the_menu_is_that_of_nav(honoured: Any) -> None:
    page = (honoured[1] / "over/index.html").read_text("utf-8")
    menu = page.partition('<ul class="mao-menu__list">')[2].partition("</ul>")[0]
    assert menu.count("<li>") == 2
    assert ">Start</a>" in menu
    assert 'aria-current="page">Over</a>' in menu


def test_what_is_excluded_or_a_draft_is_nowhere_on_the_site(honoured: Any) -> None:
    files = [path for path in honoured[1].rglob("*") if path.is_file()]
    assert [
        str(path) for path in files if b"Zwartboek" in path.read_bytes() or b"Kladblaadje" in path.read_bytes()
    ] == []
    assert (honoured[1] / "hulp/index.html").is_file()


def test_own_style_sheets_scripts_logo_and_favicon_are_loaded_and_no_other_file_is_published(honoured: Any) -> None:
    page = (honoured[1] / "over/index.html").read_text("utf-8")
    assert '<link rel="stylesheet" href="../eigen/rood.css">' in page
    assert '<script defer src="../eigen/klok.js"></script>' in page
    assert '<script type="module" src="../eigen/deel.mjs"></script>' in page
    assert '<link rel="icon" href="../eigen/oog.svg" type="image/svg+xml">' in page
    assert '<img class="mao-mark" src="../eigen/oog.svg" alt="" width="40" height="40">' in page
    names = sorted(path.name for path in (honoured[1] / "eigen").iterdir())
    assert names == ["deel.mjs", "klok.js", "oog.svg", "rood.css"]


def test_the_colours_are_those_of_the_palette_as_dark_or_light_as_it_takes_to_be_read(honoured: Any) -> None:
    sheet = (folders.theme(honoured[1], "css") / "site.css").read_text("utf-8")
    light, dark = re.findall(r"--mao-brand: light-dark\((#\w+), (#\w+)\)", sheet)[-1]
    assert (light, dark) == ("#736a1b", "#9e80d1")
    assert min(look.contrast(light, ground) for ground in look.LIGHT) >= look.ENOUGH
    assert min(look.contrast(dark, ground) for ground in look.DARK) >= look.ENOUGH
    page = (honoured[1] / "over/index.html").read_text("utf-8")
    assert f'<meta name="theme-color" content="{light}"' in page


def test_the_colours_have_the_names_and_values_of_material() -> None:
    sheet = next((Path(material.__file__).parent / "templates/assets/stylesheets").glob("palette*.css"))
    theirs = dict(re.findall(r"primary=([a-z-]+)\]\{--md-primary-fg-color:(#\w+)", sheet.read_text("utf-8")))
    assert {name.replace(" ", "-"): value for name, value in PALETTE.items()} == theirs


def test_a_text_that_nothing_leads_to_is_told_unless_not_in_nav_has_it(honoured: Any) -> None:
    assert re.findall(r"^teksten/nl/(\S+):1:1  pagina-zonder-weg", honoured[2], re.MULTILINE) == ["los.md"]


def test_of_the_pages_in_nav_nothing_is_told_that_is_not_so(honoured: Any) -> None:
    assert "'nav'" not in honoured[2]
    assert "WARNING" not in honoured[2]


def test_plugins_that_have_no_place_here_are_told_and_leave_nothing_behind(honoured: Any) -> None:
    project, site, said = honoured
    for name in ("search", "tags", "blog"):
        assert f"De plugin '{name}' doet hier niets." in said
        assert not (site / name).exists()
    assert not (project / FOLDER / "blog").exists()


def test_other_hooks_run_and_what_they_want_of_pages_is_told(honoured: Any) -> None:
    assert (honoured[1] / "eigen.txt").read_text("utf-8") == "ja"
    assert "'eigen.py' wil pagina's veranderen met on_page_markdown. Dat kan hier niet." in honoured[2]
    assert "mkdocs_hooks" not in honoured[2]


def test_a_setting_that_would_publish_too_much_ends_the_build(real: Engine) -> None:
    text = (real.root / "mkdocs.yml").read_text("utf-8")
    (real.root / "mkdocs.yml").unlink()
    (real.root / "mkdocs.yml").write_text(text + "extra_css: ['https://kwaad.voorbeeld.nl/x.css']\n", "utf-8")
    done = build(real.root, real.site)
    assert done.returncode == 1
    assert "haalt 'https://kwaad.voorbeeld.nl/x.css' van een andere site." in done.stderr
    assert not real.site.exists()


def test_a_page_in_nav_that_is_not_there_ends_the_build(real: Engine) -> None:
    text = (real.root / "mkdocs.yml").read_text("utf-8")
    (real.root / "mkdocs.yml").unlink()
    (real.root / "mkdocs.yml").write_text(f"nav:\n  - hulp.md\n  - Groep: [regios/index.md, weg.md]\n{text}", "utf-8")
    done = build(real.root, real.site)
    assert done.returncode == 1
    assert "mkdocs.yml:3:30  onbekend-adres\n  'nav' noemt 'weg.md', maar die pagina is er niet.\n" in done.stderr
    assert "1 fout in de gegevens" in done.stderr


def test_a_draft_is_in_the_preview(engine: Engine) -> None:
    path = engine.root / "mkdocs.yml"
    text = path.read_text("utf-8")
    path.unlink()
    path.write_text(text + "draft_docs: klad.md\nexclude_docs: weg.md\n", "utf-8")
    engine.answer = result()
    engine.build()
    assert _left_out(engine) == ["klad", "weg"]
    engine.start("serve")
    engine.serve()
    assert _left_out(engine) == ["weg"]


def _left_out(engine: Engine) -> list[str]:
    """What the toolbox was asked not to read, the last time."""
    project, drafts = engine.asked[-1]["project"], engine.asked[-1]["drafts"]
    return [name for name in ("klad", "weg", "hulp") if project.leaves_out(f"content/{name}.md", drafts=drafts)]


@pytest.mark.parametrize(
    ("url", "alt"), [("hulpmiddelen/kaart/", "De ingang van de school"), ("nieuws/boek-verschenen/", "Een plein")]
)
def test_a_picture_in_a_text_and_in_news_keeps_its_place_and_says_who_made_it(
    honoured: Any, url: str, alt: str
) -> None:
    page = (honoured[1] / url / "index.html").read_text("utf-8")
    (image,) = re.findall(r'<img class="mao-figure__image"[^>]*>', page)
    assert (f'alt="{alt}"' in image, 'width="' in image, 'height="' in image) == (True, True, True)
    (source,) = re.findall(r' src="([^"]+)"', image)
    assert (honoured[1] / url / source).resolve().is_file()
    assert "Gemeente Voorbeeld" in page.partition(image)[2].partition("</figure>")[0]


RAW = re.compile(r"\[\^|!!!|\?\?\?|\]\(|\[[x ]\]|\[!|~~|```|^#+ |\*\*|^\|", re.MULTILINE)


def handbook(site: Path) -> dict[str, str]:
    """The pages of the handbook by their address: what people wrote, without what stands around it."""
    files = [path.relative_to(HANDBOOK).with_suffix("").as_posix() for path in HANDBOOK.rglob("*.md")]
    urls = [f"{file.removesuffix('index').rstrip('/')}/" for file in files]
    assert len(urls) == 20
    return {url: article((site / url / "index.html").read_text("utf-8")) for url in urls}


def article(html: str) -> str:
    return html.partition('<article class="mao-body"')[2].partition("</article>")[0]


def test_a_handbook_of_twenty_pages_has_no_raw_sign(honoured: Any) -> None:
    raw = {}
    for url, html in handbook(honoured[1]).items():
        text = Markup(re.sub(r"<code.*?</code>", "", html, flags=re.DOTALL)).striptags()  # noqa: S704 - to plain text
        raw |= {url: signs} if (signs := RAW.findall(text)) else {}
    assert raw == {}


def test_a_handbook_of_twenty_pages_has_no_dead_link(honoured: Any) -> None:
    pages = documents.read(honoured[1])
    links, dead = 0, []
    for url, html in handbook(honoured[1]).items():
        page = documents.parse(url, html)
        for link in page.links:
            file, anchor = page.resolve(link)
            target = pages.get(file.removesuffix("index.html"))
            links += 1
            if not documents.is_outside(link) and not (target and (not anchor or anchor in target.ids)):
                dead.append((url, link))
    assert dead == []
    assert links > 60
