"""The form to correct an entry of a kind, and the one that does not belong to an entry. Knows names and addresses, no values:
the page itself fetches those of the entry that is asked for, so that there is one page per kind and not one per entry."""

from __future__ import annotations

from toolbox import models, people
from toolbox.forms import issues, questions
from toolbox.views import checkup, desk, parts, proposal

MANY = 400  # of more entries than these the page to correct is not picked here, but looked up


def kinds() -> tuple[models.Kind, ...]:
    """The kinds with such a page; of a region there is a page of its own to check."""
    return tuple(kind for kind in models.KINDS if kind.name != "regions")


def url(kind: models.Kind) -> str:
    return f"{proposal.URL}{kind.url}/verbeteren/"


def view(at: desk.Desk, kind: models.Kind) -> proposal.ProposalView:
    name = issues.name(kind, correction=True)
    return proposal.ProposalView(
        title=f"{name} doorgeven",
        description=f"Geef door wat er niet klopt op de pagina van {kind.the_one}, zonder account.",
        breadcrumbs=(parts.HOME, parts.Link("Bijdragen", "/bijdragen/"), proposal.HERE),
        lead="Verander alleen wat anders moet. De rest laat u staan. U hebt geen account nodig.",
        privacy=at.site.settings.privacy_mail,
        mail="" if at.site.settings.is_concept else at.site.settings.email,
        form=proposal.form(at, kind, correction=True),
        choice=proposal.Choice(
            label=f"Welke pagina van {kind.the_one} klopt niet?",
            source=f"/api/v1/{kind.name}.json",
            listed=parts.Link(f"Alle {kind.many}", f"/{kind.url}/"),
            entries=_entries(at, kind),
        ),
        groups=(),
        text=parts.NOTHING,
    )


def _entries(at: desk.Desk, kind: models.Kind) -> tuple[parts.Link, ...]:
    nodes = [node for node in at.site.all(kind.name) if not people.is_person(node.entity)]
    return tuple(parts.Link(node.name, node.url) for node in nodes) if len(nodes) <= MANY else ()


def overview(at: desk.Desk) -> proposal.ProposalView:
    """The page that leads to all forms."""
    fixed = (parts.Link(kind.many, "", reason) for kind, reason in _fixed())
    regions = (
        parts.Link(f"Controleer de regio {node.name}", f"/{checkup.URL}{node.id}/") for node in at.site.all("regions")
    )
    return proposal.overview(
        at,
        (
            proposal.Group("nieuw", "Iets nieuws", "Er ontbreekt een pagina.", _new()),
            proposal.Group(
                "verbetering", "Een verbetering", "Er staat iets op een pagina dat niet klopt.", _corrections()
            ),
            proposal.Group("regio", "Uw eigen regio", "Kijk of alles over uw regio klopt.", tuple(regions)),
            proposal.Group("vast", "Wat niet kan", "Dit kunt u verbeteren, maar er komt niets bij.", tuple(fixed)),
        ),
    )


def _new() -> tuple[parts.Link, ...]:
    return tuple(
        parts.Link(issues.name(kind, correction=False), f"/{proposal.URL}{kind.url}/") for kind in proposal.kinds()
    )


def _corrections() -> tuple[parts.Link, ...]:
    return tuple(parts.Link(issues.name(kind, correction=True), f"/{url(kind)}") for kind in kinds())


def _fixed() -> list[tuple[models.Kind, str]]:
    return [(models.BY_NAME[name], reason) for name, reason in sorted(questions.FIXED.items())]
