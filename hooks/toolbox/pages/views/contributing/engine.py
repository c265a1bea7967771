"""The page for who knows MkDocs: what its settings do here, and what a text can hold."""

from dataclasses import dataclass

import markupsafe

from toolbox.checks import engine_settings, marks
from toolbox.checks.engine_settings import Setting
from toolbox.pages.route import Route
from toolbox.pages.views.context import ViewContext
from toolbox.text import markdown

URL = "bijdragen/mkdocs/"
EFFECTS = {"geldt": "Doet het", "gemeld": "Doet niets, en dat wordt gemeld", "geweigerd": "Wordt geweigerd"}
CODE = markupsafe.Markup("<code>{}</code>")
SAMPLES = (
    ("Voetnoot", "Zie de noot[^1].\n\n[^1]: Dit is de noot."),
    ("Taken", "- [x] Dit is gedaan\n- [ ] Dit nog niet"),
    ("Woordenlijst", "IB'er\n: De leraar die de zorg regelt."),
    ("Opmerking", "> [!NOTE]\n> Zo kan het."),
    ("Opmerking, op de manier van MkDocs", '!!! warning "Let op"\n    En zo kan het ook.'),
    ("Uitklappen", '??? vraag "Hoe dan?"\n    Zo.'),
    ("Doorhalen", "Dit is ~~oud~~ nieuw."),
    ("Tabel", "| Woord | Uitleg |\n| --- | --- |\n| zeker | Zo staat het in de bron. |"),
    ("Code", '```python\nprint("Hallo")\n```'),
)


@dataclass(frozen=True, slots=True)
class Sample:
    """Some Markdown as it is written, and what it becomes."""

    id: str
    title: str
    text: str
    html: markupsafe.Markup


@dataclass(frozen=True, slots=True)
class EngineView:
    settings: tuple[tuple[str | markupsafe.Markup, ...], ...]
    samples: tuple[Sample, ...]
    absent: tuple[tuple[str, ...], ...]


def view(context: ViewContext, route: Route) -> EngineView:  # noqa: ARG001 - every view is given both
    return EngineView(
        settings=tuple(_row(name, setting) for name, setting in engine_settings.by_name().items()),
        samples=tuple(_sample(title, text) for title, text in SAMPLES),
        absent=tuple(dict.fromkeys((mark.why, mark.hint) for mark in marks.in_texts())),
    )


def _row(name: str, setting: Setting) -> tuple[str | markupsafe.Markup, ...]:
    return CODE.format(name), EFFECTS[setting.effect], setting.text


def _sample(title: str, text: str) -> Sample:
    id = markdown.slug(title)
    return Sample(id, title, text, markdown.render(text, level=4, name=f"zo-{id}").html)
