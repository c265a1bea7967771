"""What a page asks of its reader: whether it is right, and what more there is to know. Nothing while nobody can be answered."""

from typing import NamedTuple

from toolbox.model import Settings
from toolbox.model.kinds.region import Region
from toolbox.pages.views import parts
from toolbox.pages.views.contributing import form_addresses
from toolbox.pages.views.parts import Link
from toolbox.site import consent, output
from toolbox.site.site import Node


class Feedback(NamedTuple):
    """`invite` asks for more and `more` leads there; `right` and `wrong` are the ways of the two answers to "Klopt dit?"."""

    invite: str
    more: Link
    right: str
    wrong: str


def of(settings: Settings, node: Node, invite: str) -> Feedback | None:
    """None while the site has no address."""
    if not settings.mail:
        return None
    return Feedback(invite, _more(node), _right(settings, node), _wrong(settings, node))


def _more(node: Node) -> Link:
    if node.kind.model is Region:
        return Link("Controleer uw regio", f"/{form_addresses.checkup(node.id)}")
    return parts.HELP_US


def _right(settings: Settings, node: Node) -> str:
    address = f"{settings.site_url.rstrip('/')}{node.url}"
    return output.mailto(settings.mail, f"Klopt: {_name(node)}", f"Wat op de pagina {address} staat, klopt.")


def _wrong(settings: Settings, node: Node) -> str:
    """The form with what stands there now; a person never goes through a form."""
    if consent.is_person(node.entity):
        return output.mailto(settings.privacy_mail, f"Dit moet anders: {_name(node)}", "")
    return f"/{form_addresses.correction_of(node)}"


def _name(node: Node) -> str:
    """A person by the id: a subject travels."""
    return node.id if consent.is_person(node.entity) else f"{node.name} ({node.id})"
