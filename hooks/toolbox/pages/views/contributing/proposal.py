"""The forms on the site: for something new, and for a correction filled with what is there. Follows from the models."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import markupsafe

from toolbox import forms, model
from toolbox.forms import issue_forms, questions
from toolbox.forms.questions import Question, Topic
from toolbox.model import Kind, Lists, Settings, json_schema
from toolbox.pages.route import Route
from toolbox.pages.views import content_page, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.contributing import form_addresses
from toolbox.pages.views.parts import Link
from toolbox.site import consent
from toolbox.site.site import Node
from toolbox.text import dutch

HERE = Link("Iets voorstellen", f"/{form_addresses.PROPOSALS}")
LEAD = "Vul in wat u weet en noem uw bron. Een redacteur leest die na, voordat iets op de site komt."
SENT = "U verstuurt het zelf, in de laatste stap."
NOWHERE = "Aan het eind krijgt u een tekst. Bewaar die: versturen kan pas als de redactie een adres heeft."
DESCRIPTION = "Stel iets nieuws voor of geef een verbetering door."
WORDS = ("toevoegen", "aanmelden", "insturen", "doorgeven")  # what people call it
PLENTY = 40  # of more entries than these nobody picks from a list of boxes


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Field:
    """One question with its present answer; `options` when one picks.

    `how` says how one writes more than one answer in a text field. Where a script makes that easier, `titles` are those of the
    columns, each a field then, and `refers` is the kind whose names it suggests.
    """

    id: str
    key: str
    label: str
    help: str
    how: str
    control: str
    required: bool
    columns: str
    titles: str
    refers: str
    limit: int
    value: str
    options: tuple[Option, ...]
    is_short: bool


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """`which` is the id of what is corrected, or ""; `mail` and `github` are "" while these ways are closed.

    `last` is what the last step is called.
    """

    kind: str
    called: str
    which: str
    name: str
    steps: tuple[Step, ...]
    schema: str
    mail: str
    github: str
    last: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Which entry is corrected: picked from `entries`, or looked up in `listed` when there are too many.

    `source` is the list of the kind in the API; beside it stands the document of each entry.
    """

    label: str
    source: str
    listed: Link
    entries: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Group:
    id: str
    title: str
    intro: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ProposalView:
    lead: str
    destination: str
    privacy: str
    mail: str
    form: Form | None
    choice: Choice | None
    groups: tuple[Group, ...]
    text: markupsafe.Markup


def page(
    context: ViewContext,
    lead: str = LEAD,
    *,
    form: Form | None = None,
    choice: Choice | None = None,
    groups: tuple[Group, ...] = (),
    text: markupsafe.Markup = parts.NOTHING,
) -> ProposalView:
    """What the pages with forms share: to whom one writes, and where."""
    settings = context.site.settings
    return ProposalView(lead, destination(settings), settings.privacy_mail, settings.mail, form, choice, groups, text)


def view(context: ViewContext, _route: Route, *, kind: Kind) -> ProposalView:
    """The page with the form for a new entry of a kind."""
    return page(context, form=form(context, kind))


def overview(context: ViewContext, route: Route, groups: tuple[Group, ...]) -> ProposalView:
    """The page that leads to the forms."""
    return page(context, groups=groups, text=content_page.intro(context, route))


def destination(settings: Settings) -> str:
    """Where a proposal goes, which nobody should find out at the end."""
    if settings.mail:
        return f"Uw voorstel gaat per mail naar de redactie, {settings.mail}. {SENT}"
    if settings.github:
        return f"Uw voorstel gaat naar GitHub. {SENT} Dat kan alleen met een account, en het is openbaar."
    return NOWHERE


def kinds() -> tuple[Kind, ...]:
    """The kinds of which a new entry can come from a form."""
    return tuple(kind for kind in model.KINDS if questions.complete(kind))


def form(context: ViewContext, kind: Kind, node: Node | None = None, *, correction: bool = False) -> Form:
    """The form for a new entry; with `node` filled with its values, with `correction` for one that is not known yet."""
    settings = context.site.settings
    correction = correction or node is not None
    name = issue_forms.file(kind, correction=correction)
    github = f"{settings.github}/issues/new?template={name}" if settings.github else ""
    return Form(
        kind=kind.name,
        called=issue_forms.name(kind, correction=correction),
        which=node.id if node else "",
        name=node.name if node else "",
        steps=tuple(_step(context, topic, node, correction=correction) for topic in forms.topics(kind)),
        schema=_schema(kind, context.site.lists, correction=correction),
        mail=settings.mail,
        github=github,
        last="Nakijken en versturen" if settings.takes_proposals else "Nakijken en bewaren",
    )


def _schema(kind: Kind, lists: Lists, *, correction: bool) -> str:
    """The schema of one entry, without the id, which nobody is asked for; a page holds it as text."""
    schema = json_schema.block(kind.model, lists=lists)
    schema["required"] = [] if correction else [name for name in schema["required"] if name != "id"]
    return json.dumps(schema, ensure_ascii=False)


def _step(context: ViewContext, topic: Topic, node: Node | None, *, correction: bool) -> Step:
    return Step(
        topic.title, tuple(_field(context, question, node, correction=correction) for question in topic.questions)
    )


def _field(context: ViewContext, question: Question, node: Node | None, *, correction: bool) -> Field:
    present = _present(node, question.key) if node else None
    control = _control(context, question)
    is_picked = control == "choices" and question.refers
    text = question.picked_help if is_picked else question.help.removesuffix(question.how).rstrip()
    return Field(
        id=f"v-{question.key.replace('.', '-')}",
        key=question.key,
        label=question.label,
        help=f"{text} Bijvoorbeeld: {question.example}" if _tells(question) else text,
        how="" if control == "choices" else question.how,
        control=control,
        required=question.required and not correction,
        columns=" ".join(question.columns),
        titles="|".join(dutch.upper_first(title) for title in question.titles),
        refers=question.refers if control == "lines" else "",
        limit=question.limit,
        value=_text(context, question, present),
        options=_options(context, question, present),
        is_short=question.is_short,
    )


def _tells(question: Question) -> bool:
    return bool(question.example) and not question.choices and not question.refers


def _control(context: ViewContext, question: Question) -> str:
    few = question.refers and len(context.site.all(question.refers)) <= PLENTY and question.control == "lines"
    return "choices" if few else question.control


def present(context: ViewContext, question: Question, node: Node) -> str:
    """What an entry says now, as an answer to a question."""
    return _text(context, question, _present(node, question.key))


def _present(node: Node, key: str) -> Any:
    value: Any = node.entity
    for name in key.split("."):
        value = getattr(value, name, None)
    return value


def _options(context: ViewContext, question: Question, present: Any) -> tuple[Option, ...]:
    chosen = present if isinstance(present, tuple) else (str(present or ""),)
    if isinstance(present, bool):
        chosen = ("ja",) if present else ()
    if choices := context.site.lists.choices().get(question.listed, question.choices):
        return tuple(Option(value, value, value in chosen) for value in choices)
    if _control(context, question) == "choices":
        return tuple(_pickable(context, question.refers, chosen))
    return ()


def _pickable(context: ViewContext, kind: str, chosen: tuple[str, ...]) -> Iterator[Option]:
    """No person is proposed in a form; one that is chosen already stays so, without the name."""
    for node in context.site.all(kind):
        if not consent.is_person(node.entity):
            yield Option(node.id, node.name, node.id in chosen)
        elif node.id in chosen:
            yield Option(node.id, node.id, chosen=True)


def _text(context: ViewContext, question: Question, present: Any) -> str:
    """The present value as somebody would write it in the form."""
    if present is None or isinstance(present, bool):
        return ""
    if question.columns:
        return "\n".join(
            " | ".join(_cell(context, row, name) for name in question.columns).rstrip(" |") for row in present
        )
    if isinstance(present, tuple):
        return "\n".join(_name(context, question.refers, str(item)) for item in present)
    return _name(context, question.refers, str(present))


def _cell(context: ViewContext, row: Any, name: str) -> str:
    value = str(getattr(row, name) or "")
    return _name(context, "organisations", value) if name == "organisation" else value


def _name(context: ViewContext, kind: str, id: str) -> str:
    node = context.site.get(kind, id) if kind else None
    return node.name if node and not consent.is_person(node.entity) else id
