"""Where the forms stand, without a slash at the start. Every page leads there, so this knows no page."""

from toolbox.model import Kind
from toolbox.model.kinds.region import Region
from toolbox.site.site import Node

PROPOSALS = "bijdragen/voorstel/"
REGIONS = "bijdragen/regio/"


def proposal(kind: Kind) -> str:
    return f"{PROPOSALS}{kind.url}/"


def correction(kind: Kind) -> str:
    return f"{PROPOSALS}{kind.url}/verbeteren/"


def checkup(region: str) -> str:
    return f"{REGIONS}{region}/"


def correction_of(node: Node) -> str:
    """The form with what the page of an entry says now; a region has it on a page of its own."""
    if node.kind.model is Region:
        return f"{checkup(node.id)}#verbeteren"
    return f"{correction(node.kind)}?pagina={node.url}"
