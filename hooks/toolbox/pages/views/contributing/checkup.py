"""A region's own page to check: all that the toolbox says about it, what is missing, and how to say that it is right."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolbox import forms
from toolbox.forms.questions import Question
from toolbox.model import field
from toolbox.pages.route import Route
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.contributing import proposal, worklist
from toolbox.pages.views.contributing.proposal import Form
from toolbox.pages.views.parts import Fact, Link, Value
from toolbox.site.site import Node
from toolbox.text import dutch, markdown

SELDOM = ("until", "note", "links")  # nothing lacks when these are empty


@dataclass(frozen=True, slots=True)
class CheckupView:
    page: Link
    facts: tuple[Fact, ...]
    missing: tuple[str, ...]
    doubts: tuple[str, ...]
    groups: tuple[tuple[str, tuple[Link, ...]], ...]
    sources: tuple[str, ...]
    name: str
    site: str
    id: str
    mail: str
    destination: str
    privacy: str
    address: str
    form: Form


def view(context: ViewContext, route: Route, *, node: Node) -> CheckupView:
    settings = context.site.settings
    asked = [question for topic in forms.topics(node.kind) for question in topic.questions]
    answers = {question: proposal.present(context, question, node) for question in asked}
    return CheckupView(
        page=parts.link(node),
        facts=tuple(_fact(question, text) for question, text in answers.items() if text and question.key != "sources"),
        missing=tuple(question.label for question, text in answers.items() if not text and question.key not in SELDOM),
        doubts=tuple(_doubts(context, node)),
        groups=tuple(_groups(context, node)),
        sources=tuple(_source(reference) for reference in node.entity.sources),
        name=node.name,
        site=settings.name,
        id=node.id,
        mail=settings.mail,
        destination=proposal.destination(settings),
        privacy=settings.privacy_mail,
        address=f"{settings.site_url.rstrip('/')}/{route.url}",
        form=proposal.form(context, node.kind, node),
    )


def _fact(question: Question, text: str) -> Fact:
    """What stands there, each name, row and paragraph on a line of its own."""
    lines = (markdown.plain(text) if question.control == "text" else text).split("\n")
    return Fact(question.label, tuple(Value(_line(line) if question.columns else line) for line in lines))


def _line(row: str) -> str:
    """The parts of a row that say something."""
    return ", ".join(part for cell in row.split("|") if (part := cell.strip()))


def _doubts(context: ViewContext, node: Node) -> Iterator[str]:
    """What is old, incomplete or uncertain about it, in the words of the editors' list."""
    yield from map(dutch.upper_first, worklist.reasons(node, context.site))
    if node.entity.note:
        yield f"Let op: {node.entity.note}"


def _groups(context: ViewContext, node: Node) -> Iterator[tuple[str, tuple[Link, ...]]]:
    """The pages that it names and those that name it."""
    named: dict[str, dict[str, Link]] = {}
    for _, _, kind, id in field.references(node.entity):
        if other := context.site.get(kind, id):
            named.setdefault(f"Genoemd: {other.kind.many}", {})[other.id] = parts.link(other)
    for heading, links in named.items():
        yield heading, tuple(links.values())
    for group in node.backlinks:
        yield group.heading, tuple(parts.link(other) for other in group.nodes)


def _source(reference: object) -> str:
    return ". ".join(
        str(part) for name in ("title", "publisher", "date", "url") if (part := getattr(reference, name, ""))
    )
