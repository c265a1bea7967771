"""A region's own page to check: all that the toolbox says about it, what is missing, and how to say that it is right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolbox import dutch, forms, models, prose, site
from toolbox.models import entity, marks
from toolbox.views import desk, parts, proposal, worklist

URL = "bijdragen/regio/"
SELDOM = ("until", "note", "links")  # nothing lacks when these are empty


@dataclass(frozen=True, slots=True)
class CheckupView:
    title: str
    description: str
    breadcrumbs: tuple[parts.Link, ...]
    lead: str
    page: parts.Link
    facts: tuple[parts.Fact, ...]
    missing: tuple[str, ...]
    doubts: tuple[str, ...]
    groups: tuple[tuple[str, tuple[parts.Link, ...]], ...]
    sources: tuple[str, ...]
    name: str
    id: str
    mail: str
    privacy: str
    invite: str
    form: proposal.Form


def title(node: site.Node) -> str:
    return f"Controleer uw regio: {node.name}"


def description(node: site.Node) -> str:
    return f"Alles wat de toolbox zegt over {node.name}, om na te kijken en te verbeteren."


def view(at: desk.Desk, node: site.Node) -> CheckupView:
    settings = at.site.settings
    asked = [question for topic in forms.topics(node.kind) for question in topic.questions]
    told = {question: proposal.present(at, question, node) for question in asked}
    address = f"{settings.site_url.rstrip('/')}/{URL}{node.id}/" if settings.site_url else f"/{URL}{node.id}/"
    return CheckupView(
        title=title(node),
        description=description(node),
        breadcrumbs=(parts.HOME, parts.Link("Bijdragen", "/bijdragen/")),
        lead="Hier staat alles wat de toolbox over deze regio zegt. Kijk of het klopt. U kunt deze pagina ook afdrukken.",
        page=parts.Link(node.name, node.url),
        facts=tuple(_fact(question, text) for question, text in told.items() if text and question.key != "sources"),
        missing=tuple(question.label for question, text in told.items() if not text and question.key not in SELDOM),
        doubts=tuple(_doubts(at, node)),
        groups=tuple(_groups(at, node)),
        sources=tuple(_source(one) for one in node.entity.sources),
        name=node.name,
        id=node.id,
        mail="" if settings.is_concept else settings.email,
        privacy=settings.privacy_mail,
        invite=INVITE.format(name=node.name, address=address),
        form=proposal.form(at, node.kind, node),
    )


INVITE = """\
Onderwerp: Klopt dit nog over {name}?

Beste lezer,

Op de Toolbox Met Andere Ogen staat een pagina over {name}. Wilt u kijken of die nog klopt? Dat kost ongeveer tien minuten.
U vindt alles bij elkaar op {address}

Klopt alles? Laat dat dan weten. Klopt er iets niet? Vul het in op die pagina, of schrijf het in uw antwoord.

Noem geen namen van kinderen of ouders.

Met vriendelijke groet,
De redactie
"""


def _fact(question: forms.Question, text: str) -> parts.Fact:
    """What stands there, each name, row and paragraph on a line of its own."""
    lines = (prose.plain(text) if question.control == "text" else text.replace(" | ", ", ")).split("\n")
    return parts.Fact(question.label, tuple(parts.Value(line) for line in lines))


def _doubts(at: desk.Desk, node: site.Node) -> Iterator[str]:
    """What is old, incomplete or uncertain about it, in the words of the editors' list."""
    yield from map(dutch.upper_first, worklist.reasons(node, at.site))
    if node.entity.note:
        yield f"Let op: {node.entity.note}"


def _groups(at: desk.Desk, node: site.Node) -> Iterator[tuple[str, tuple[parts.Link, ...]]]:
    """The pages that it names and those that name it."""
    named: dict[str, dict[str, parts.Link]] = {}
    for mark, _, id, _ in marks.values(node.entity, entity.Ref):
        other = at.site.get(mark.to, id) if mark.to else None
        if other is not None:
            kind: models.Kind = other.kind
            named.setdefault(f"Genoemd: {kind.many}", {})[other.id] = parts.link(other)
    for heading, links in named.items():
        yield heading, tuple(links.values())
    for group in node.backlinks:
        yield group.heading, tuple(parts.link(other) for other in group.nodes)


def _source(one: object) -> str:
    return ". ".join(str(part) for name in ("title", "publisher", "date", "url") if (part := getattr(one, name, "")))
