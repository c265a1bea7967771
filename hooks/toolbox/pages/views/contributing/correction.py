"""The form to correct an entry of a kind, and the one that does not belong to an entry. Knows names and addresses, no values:
the page itself fetches those of the entry that is asked for, so that there is one page per kind and not one per entry."""

from collections.abc import Iterator

from toolbox import model
from toolbox.forms import issue_forms
from toolbox.model import Kind
from toolbox.model.kinds.region import Region
from toolbox.pages.route import Route
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.contributing import form_addresses, proposal
from toolbox.pages.views.contributing.proposal import Choice, Group, ProposalView
from toolbox.pages.views.parts import Link
from toolbox.site import consent
from toolbox.text import dutch

GROUPS = {
    "nieuw": ("Iets nieuws", "Ontbreekt er iets? Vertel het ons."),
    "verbetering": (
        "Een verbetering",
        "Klopt er iets niet op een pagina? Kijk onderaan die pagina bij ‘Klopt er iets niet?’, of zoek haar hier op.",
    ),
    "regio": ("Uw eigen regio", "Kijk of alles over uw regio klopt."),
    "vast": ("Wat al vaststaat", "Hier komt niets bij. Een verbetering kan wel."),
}
MANY = 400  # of more entries than these the page to correct is not picked here, but looked up


def kinds() -> tuple[Kind, ...]:
    """The kinds with such a page; of a region there is a page of its own to check."""
    return tuple(kind for kind in model.KINDS if kind.model is not Region)


def title(kind: Kind) -> str:
    return f"{dutch.upper_first(kind.one)} verbeteren"


def view(context: ViewContext, _route: Route, *, kind: Kind) -> ProposalView:
    choice = Choice(
        label=f"{'Welk' if kind.article == 'het' else 'Welke'} {kind.one} klopt niet?",
        source=f"/api/v1/{kind.name}.json",
        listed=Link(f"Alle {kind.many}", f"/{kind.url}/"),
        entries=_entries(context, kind),
    )
    form = proposal.form(context, kind, correction=True)
    return proposal.page(context, "Verander alleen wat anders moet. De rest laat u staan.", form=form, choice=choice)


def _entries(context: ViewContext, kind: Kind) -> tuple[Link, ...]:
    nodes = [node for node in context.site.all(kind.name) if not consent.is_person(node.entity)]
    return tuple(map(parts.link, nodes)) if len(nodes) <= MANY else ()


def overview(context: ViewContext, route: Route) -> ProposalView:
    """The page that leads to all forms."""
    links = {
        "nieuw": tuple(_new(context)),
        "verbetering": tuple(_corrections(context)),
        "regio": tuple(_regions(context)),
        "vast": tuple(_fixed(context)),
    }
    return proposal.overview(context, route, tuple(Group(id, *GROUPS[id], links[id]) for id in GROUPS))


def _regions(context: ViewContext) -> Iterator[Link]:
    for node in context.site.of(Region):
        yield Link(f"Controleer de regio {node.name}", f"/{form_addresses.checkup(node.id)}")


def _new(context: ViewContext) -> Iterator[Link]:
    for kind in proposal.kinds():
        if kind in context.site.kinds:
            yield Link(issue_forms.name(kind, correction=False), f"/{form_addresses.proposal(kind)}")


def _corrections(context: ViewContext) -> Iterator[Link]:
    for kind in kinds():
        if kind in context.site.kinds:
            yield Link(title(kind), f"/{form_addresses.correction(kind)}")


def _fixed(context: ViewContext) -> Iterator[Link]:
    for kind in sorted(context.site.kinds, key=lambda kind: kind.name):
        if kind.forms.fixed:
            yield Link(dutch.upper_first(kind.many), "", kind.forms.fixed)
