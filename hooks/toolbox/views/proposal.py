"""The forms on the site: for something new, and for a correction filled with what is there. Follows from the models."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import markupsafe

from toolbox import forms, models, people, schema, site
from toolbox.forms import issues, questions
from toolbox.views import desk, parts, written

URL = "bijdragen/voorstel/"
HERE = parts.Link("Iets voorstellen", f"/{URL}")
LEAD = "Vul in wat u weet. Wat u niet weet, laat u leeg. U hebt geen account nodig."
DESCRIPTION = "Stel iets nieuws voor of geef een verbetering door, zonder account."
PLENTY = 40  # of more entries than these nobody picks from a list of boxes


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One question with its present answer; `options` when one picks."""

    id: str
    key: str
    label: str
    help: str
    control: str
    required: bool
    columns: str
    limit: int
    value: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """`which` is the id of what is corrected, or ""; `mail` and `github` are "" while these ways are closed."""

    kind: str
    called: str
    which: str
    name: str
    steps: tuple[Step, ...]
    schema: str
    mail: str
    github: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Which entry is corrected: picked from `entries`, or looked up in `listed` when there are too many.

    `source` is the list of the kind in the API; beside it stands the document of each entry.
    """

    label: str
    source: str
    listed: parts.Link
    entries: tuple[parts.Link, ...]


@dataclass(frozen=True, slots=True)
class Group:
    id: str
    title: str
    intro: str
    links: tuple[parts.Link, ...]


@dataclass(frozen=True, slots=True)
class ProposalView:
    title: str
    description: str
    breadcrumbs: tuple[parts.Link, ...]
    lead: str
    privacy: str
    mail: str
    form: Form | None
    choice: Choice | None
    groups: tuple[Group, ...]
    text: markupsafe.Markup


def title(kind: models.Kind | None) -> str:
    return f"{issues.name(kind, correction=False)} voorstellen" if kind else HERE.title


def view(at: desk.Desk, kind: models.Kind) -> ProposalView:
    """The page with the form for a new entry of a kind."""
    return ProposalView(
        title=title(kind),
        description=DESCRIPTION,
        breadcrumbs=(parts.HOME, parts.Link("Bijdragen", "/bijdragen/"), HERE),
        lead=LEAD,
        privacy=at.site.settings.privacy_mail,
        mail=_mail(at),
        form=form(at, kind),
        choice=None,
        groups=(),
        text=parts.NOTHING,
    )


def overview(at: desk.Desk, groups: tuple[Group, ...]) -> ProposalView:
    """The page that leads to the forms."""
    return ProposalView(
        title=HERE.title,
        description=DESCRIPTION,
        breadcrumbs=(parts.HOME, parts.Link("Bijdragen", "/bijdragen/")),
        lead=LEAD,
        privacy=at.site.settings.privacy_mail,
        mail=_mail(at),
        form=None,
        choice=None,
        groups=groups,
        text=written.intro(at, URL),
    )


def _mail(at: desk.Desk) -> str:
    return "" if at.site.settings.is_concept else at.site.settings.email


def kinds() -> tuple[models.Kind, ...]:
    """The kinds of which a new entry can come from a form."""
    return tuple(kind for kind in models.KINDS if questions.complete(kind))


def form(at: desk.Desk, kind: models.Kind, node: site.Node | None = None, *, correction: bool = False) -> Form:
    """The form for a new entry; with `node` filled with its values, with `correction` for one that is not known yet."""
    settings = at.site.settings
    correction = correction or node is not None
    name = issues.file(kind, correction=correction)
    github = f"{settings.repository.rstrip('/')}/issues/new?template={name}" if settings.repository else ""
    return Form(
        kind=kind.name,
        called=issues.name(kind, correction=correction),
        which=node.id if node else "",
        name=node.name if node else "",
        steps=tuple(_step(at, topic, node, correction=correction) for topic in forms.topics(kind)),
        schema=_schema(kind, correction=correction),
        mail=_mail(at),
        github=github,
    )


def _schema(kind: models.Kind, *, correction: bool) -> str:
    """The schema of one entry, without the id, which nobody is asked for; a page holds it as text."""
    made = schema.block(kind.model)
    made["required"] = [] if correction else [name for name in made["required"] if name != "id"]
    return json.dumps(made, ensure_ascii=False)


def _step(at: desk.Desk, topic: forms.Topic, node: site.Node | None, *, correction: bool) -> Step:
    return Step(topic.title, tuple(_field(at, question, node, correction=correction) for question in topic.questions))


def _field(at: desk.Desk, question: forms.Question, node: site.Node | None, *, correction: bool) -> Field:
    present = _present(node, question.key) if node else None
    control = _control(at, question)
    told = question.picked_help if control == "choices" and question.refers else question.help
    return Field(
        id=f"v-{question.key.replace('.', '-')}",
        key=question.key,
        label=question.label,
        help=f"{told} Bijvoorbeeld: {question.example}" if _tells(question) else told,
        control=control,
        required=question.required and not correction,
        columns=" ".join(question.columns),
        limit=question.limit,
        value=_text(at, question, present),
        options=_options(at, question, present),
    )


def _tells(question: forms.Question) -> bool:
    return bool(question.example) and not question.choices and not question.refers


def _control(at: desk.Desk, question: forms.Question) -> str:
    few = question.refers and len(at.site.all(question.refers)) <= PLENTY and question.control == "lines"
    return "choices" if few else question.control


def present(at: desk.Desk, question: forms.Question, node: site.Node) -> str:
    """What an entry says now, as an answer to a question."""
    return _text(at, question, _present(node, question.key))


def _present(node: site.Node, key: str) -> Any:
    value = node.entity
    for name in key.split("."):
        value = getattr(value, name, None)
    return value


def _options(at: desk.Desk, question: forms.Question, present: Any) -> tuple[Option, ...]:
    chosen = present if isinstance(present, tuple) else (str(present or ""),)
    if isinstance(present, bool):
        chosen = ("ja",) if present else ()
    if question.choices:
        return tuple(Option(value, value, value in chosen) for value in question.choices)
    if _control(at, question) == "choices":
        return tuple(_pickable(at, question.refers, chosen))
    return ()


def _pickable(at: desk.Desk, kind: str, chosen: tuple[str, ...]) -> Iterator[Option]:
    """No person is proposed in a form; one that is chosen already stays so, without the name."""
    for node in at.site.all(kind):
        if not people.is_person(node.entity):
            yield Option(node.id, node.name, node.id in chosen)
        elif node.id in chosen:
            yield Option(node.id, node.id, chosen=True)


def _text(at: desk.Desk, question: forms.Question, present: Any) -> str:
    """The present value as somebody would write it in the form."""
    if present is None or isinstance(present, bool):
        return ""
    if question.columns:
        return "\n".join(" | ".join(_cell(at, row, name) for name in question.columns).rstrip(" |") for row in present)
    if isinstance(present, tuple):
        return "\n".join(_name(at, question.refers, str(item)) for item in present)
    return _name(at, question.refers, str(present))


def _cell(at: desk.Desk, row: Any, name: str) -> str:
    value = str(getattr(row, name) or "")
    return _name(at, "organisations", value) if name == "organisation" else value


def _name(at: desk.Desk, kind: str, id: str) -> str:
    node = at.site.get(kind, id) if kind else None
    return node.name if node and not people.is_person(node.entity) else id
