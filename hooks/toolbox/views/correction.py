"""The form to correct an entry of a kind, and the one that does not belong to an entry. Knows names and addresses, no values:
the page itself fetches those of the entry that is asked for, so that there is one page per kind and not one per entry."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import dutch, models, people
from toolbox.forms import issues, questions
from toolbox.views import checkup, desk, parts, proposal

GROUPS = {
    "nieuw": ("Iets nieuws", "Ontbreekt er iets? Vertel het ons."),
    "verbetering": (
        "Een verbetering",
        "Klopt er iets niet op een pagina? Kies onderaan die pagina ‘Geef het door’, of zoek de pagina hier op.",
    ),
    "regio": ("Uw eigen regio", "Kijk of alles over uw regio klopt."),
    "vast": ("Wat al vaststaat", "Hier komt niets bij. Een verbetering kan wel."),
}
MANY = 400  # of more entries than these the page to correct is not picked here, but looked up


def kinds() -> tuple[models.Kind, ...]:
    """The kinds with such a page; of a region there is a page of its own to check."""
    return tuple(kind for kind in models.KINDS if kind.name != "regions")


def url(kind: models.Kind) -> str:
    return f"{proposal.URL}{kind.url}/verbeteren/"


def title(kind: models.Kind) -> str:
    return f"{dutch.upper_first(kind.one)} verbeteren"


def description(kind: models.Kind) -> str:
    return f"Geef door wat er niet klopt op de pagina van {kind.the_one}, zonder account."


def view(at: desk.Desk, kind: models.Kind) -> proposal.ProposalView:
    return proposal.ProposalView(
        title=title(kind),
        description=description(kind),
        breadcrumbs=(parts.HOME, parts.Link("Bijdragen", "/bijdragen/"), proposal.HERE),
        lead="Verander alleen wat anders moet. De rest laat u staan. U hebt geen account nodig.",
        privacy=at.site.settings.privacy_mail,
        mail="" if at.site.settings.is_concept else at.site.settings.email,
        form=proposal.form(at, kind, correction=True),
        choice=proposal.Choice(
            label=f"{'Welk' if kind.article == 'het' else 'Welke'} {kind.one} klopt niet?",
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
    links = {"nieuw": _new(), "verbetering": _corrections(), "regio": tuple(_regions(at)), "vast": tuple(_fixed())}
    return proposal.overview(at, tuple(proposal.Group(id, *GROUPS[id], links[id]) for id in GROUPS))


def _regions(at: desk.Desk) -> Iterator[parts.Link]:
    for node in at.site.all("regions"):
        yield parts.Link(f"Controleer de regio {node.name}", f"/{checkup.URL}{node.id}/")


def _new() -> tuple[parts.Link, ...]:
    return tuple(
        parts.Link(issues.name(kind, correction=False), f"/{proposal.URL}{kind.url}/") for kind in proposal.kinds()
    )


def _corrections() -> tuple[parts.Link, ...]:
    return tuple(parts.Link(title(kind), f"/{url(kind)}") for kind in kinds())


def _fixed() -> Iterator[parts.Link]:
    for name, reason in sorted(questions.FIXED.items()):
        yield parts.Link(dutch.upper_first(models.BY_NAME[name].many), "", reason)
