"""What a page carries for its hand-out on paper: where it stands on the web, as text and as a QR code. Knows addresses."""

import io
from dataclasses import dataclass

import markupsafe
import segno

from toolbox.site.site import Node, Site

NOTHING = markupsafe.Markup()
MASK = 3  # any mask can be read; trying all eight for the finest costs ten times as long


@dataclass(frozen=True, slots=True)
class Handout:
    """`address` is "" and `code` empty as long as the site has no address."""

    address: str
    code: markupsafe.Markup


def of(site: Site, node: Node) -> Handout | None:
    """What stands at the head of a hand-out; None for kinds that have none."""
    if not node.kind.page.handout:
        return None
    root = site.settings.site_url.rstrip("/")
    address = f"{root}{node.url}" if root else ""
    return Handout(address, code(address) if address else NOTHING)


def code(address: str) -> markupsafe.Markup:
    """A QR code as SVG, without a word of its own: the address stands beside it."""
    drawn = io.BytesIO()
    segno.make(address, error="m", boost_error=False, mask=MASK, micro=False).save(
        drawn,
        kind="svg",
        xmldecl=False,
        svgns=False,
        omitsize=True,
        border=2,
        nl=False,
        svgclass="mao-qr",
        lineclass=None,
    )
    svg = drawn.getvalue().decode()
    return markupsafe.Markup(svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # noqa: S704 - segno's
