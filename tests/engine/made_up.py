"""A small made-up site for the engine room: the toolbox's answer is given, MkDocs and the theme are real."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from mkdocs.commands import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from toolbox.build import Build, Result
from toolbox.model import Settings
from toolbox.site.output import File, LazyPage, Page
from toolbox.source import problem
from toolbox.source.problem import Place, Problem
from toolbox.text.markdown import Heading

ERROR = Problem(
    Place("data/regions.yaml", 12, 12),
    "onbekende-verwijzing",
    "Het thema 'a<b' bestaat niet.",
    "Kies een ander.",
)
WARNING = Problem(Place("data/themes.yaml", 3), "niet-gesorteerd", "Zet b na a.", severity="warning")


def promise(page: Page) -> LazyPage:
    return LazyPage(page.url, lambda: page)


def entry(url: str, title: str, **more: Any) -> LazyPage:
    return promise(Page(url=url, title=title, description="", body=f"<h1>{title}</h1>", **more))


def settings(**changes: Any) -> Settings:
    return Settings.model_validate(
        {"name": "Toolbox & Co", "status": "concept"} | {key: value for key, value in changes.items() if value}
    )


HOSTILE = Page(
    url="regios/twente/",
    title="""<script>"Één" & 'twee' {{ config }} {% raw %} \\1 \ue000body\ue001""",
    description='Zegt "ja" & <nee> {{ page.title }}',
    body='<h1>A &lt; B {{ x }}</h1>\n<p><a href="/themas/">T</a> <img src="/img/a.png" alt=\'\'>\u00e9\U0001f600\ud800</p>\n',
    toc=(
        Heading('<i>Één</i> & "zo" {{ y }}', "een"),
        *(Heading(f"K{n}", f"k{n}") for n in range(4)),
    ),
    edit="data/regions.yaml#L12",
    updated="2026-01-02",
    head='<link rel="alternate" href="/regios/twente.json">',
)
NOT_FOUND = Page(
    url="404.html",
    title="Niet gevonden",
    description="",
    body='<h1>Niet gevonden</h1><p><a href="/zoeken/">Zoek</a></p>',
)
SITE = (
    entry("", "Home"),
    promise(HOSTILE),
    entry("regios/", "Regio's", toc=(Heading("Eén", "een"),)),
    entry("regios/achterhoek/", "Achterhoek"),
    entry("over/", "Over", edit="content/over/index.md#L1"),
    entry("over/tijdlijn/", "Tijdlijn"),
    entry("hulp/", "Hulp"),
    promise(NOT_FOUND),
)
FILES = (File("sitemap.xml", lambda: b"<urlset/>\n"), File(".nojekyll", lambda: b""))


TEXTS = tuple(SimpleNamespace(url=url) for url in ("hulp/", "bijdragen/", "hergebruik/"))


def result(*found: Problem, pages: tuple[LazyPage, ...] = SITE, **changes: Any) -> Result:
    """What the toolbox answers: no build when there are errors."""
    site: Any = SimpleNamespace(
        settings=settings(**changes), nodes={"regions": {"twente": "Twente"}}, contents=TEXTS, kinds=()
    )
    build = None if problem.errors(list(found)) else Build(site=site, pages=pages, files=FILES)
    return Result(list(found), build, ())


@dataclass
class Engine:
    """MkDocs with the hook, told what the toolbox answers."""

    root: Path
    site: Path
    answer: Result | Exception = field(default_factory=result)
    asked: list[dict[str, Any]] = field(default_factory=list)

    def load(self, root: Path, data: Path, today: object, **options: Any) -> Result:
        self.asked.append({"root": root, "data": data, "today": today, **options})
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def start(self, command: str) -> None:
        self.config().plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]

    def build(self, **options: Any) -> Path:
        """One build, or under `serve` one rebuild."""
        build.build(self.config(**options))
        return self.site

    def serve(self) -> Path:
        config = self.config(site_url="http://127.0.0.1:8000/")
        build.build(config, serve_url=config.site_url)
        return self.site

    def config(self, **options: Any) -> MkDocsConfig:
        return load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site), **options)
