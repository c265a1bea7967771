"""What every export is made from: the part of the site that others may reuse."""

from collections.abc import Callable
from dataclasses import dataclass, field

from toolbox.history.entry_changes import EntryHistory
from toolbox.pages import routes
from toolbox.pages.route import Route
from toolbox.site.site import Site
from toolbox.text import markdown

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_NAME = "CC BY 4.0"


@dataclass(frozen=True, slots=True)
class ExportContext:
    """`site` holds what may be reused (`Site.shareable`), `routes` are its pages that are no entry."""

    site: Site
    read_history: Callable[[], EntryHistory] = EntryHistory
    read_meetings: Callable[[], EntryHistory] = EntryHistory
    root: str = field(init=False)
    routes: tuple[Route, ...] = field(init=False)

    def __post_init__(self) -> None:
        """`root` is the public address of the site without its last slash; "" while it has none."""
        object.__setattr__(self, "root", self.site.settings.site_url.rstrip("/"))
        object.__setattr__(self, "routes", routes.routes(self.site))

    @property
    def history(self) -> EntryHistory:
        """What git remembers; asked only when a file that needs it is made."""
        return self.read_history()

    @property
    def meetings(self) -> EntryHistory:
        """All that git remembers of meetings, however long ago; nothing where it does not remember all."""
        return self.read_meetings()

    @property
    def name(self) -> str:
        return self.site.settings.name

    @property
    def network(self) -> str:
        return self.site.settings.network or self.name

    @property
    def calendar_id(self) -> str:
        """Part of each UID; it stays when the site gets another address."""
        return self.site.settings.calendar_id or markdown.slug(self.network)

    def address(self, url: str) -> str:
        """The absolute address of `url`, with or without the slash it starts with; from the root while the site has none."""
        return f"{self.root}/{url.lstrip('/')}"

    def has(self, kind: str, id: str) -> bool:
        return id in self.site.nodes.get(kind, ())
