"""What changed on a page: the last changes of its entry that git remembers, in the words of the feeds."""

from zoneinfo import ZoneInfo

from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Change
from toolbox.site.site import Node

MOST = 8
DUTCH_TIME = ZoneInfo("Europe/Amsterdam")


def of(context: ViewContext, node: Node) -> tuple[Change, ...]:
    """The newest ones first; nothing where git remembers none."""
    return tuple(
        Change(parts.when(item.when.astimezone(DUTCH_TIME).date().isoformat()), item.sentences[0])
        for item in context.changes(node)[:MOST]
    )
