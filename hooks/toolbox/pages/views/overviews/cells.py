"""What stands in a cell of a table: a link to an entry, or a name, which a browser that translates the page leaves as it is."""

import markupsafe

from toolbox.site.site import Node

_KEPT = markupsafe.Markup(' translate="no"')


def link(node: Node, text: str = "") -> markupsafe.Markup:
    """To an entry by its name, or by another text."""
    kept = _KEPT if node.kind.proper else ""
    return markupsafe.Markup('<a href="{}"{}>{}</a>').format(node.url, kept, text or node.name)


def name(text: str) -> markupsafe.Markup:
    return markupsafe.Markup("<span{}>{}</span>").format(_KEPT, text)
