"""The site as something to search: an index document per page, and all that is made of them (`index.py`).

`theme/js` reads it, ranks the answers and shows them.
"""

from dataclasses import dataclass
from pathlib import Path

from toolbox.exports.search import corpus, index, register
from toolbox.exports.search.document import Document
from toolbox.site.site import Site

FOLDER = index.FOLDER


@dataclass(frozen=True, slots=True)
class Index:
    """All that a search needs, made when it is asked for."""

    site: Site

    @property
    def documents(self) -> tuple[Document, ...]:
        return corpus.documents(self.site)

    @property
    def files(self) -> dict[str, bytes]:
        """Address to content."""
        documents = self.documents
        return index.make(documents, register.register(self.site, documents))

    def write(self, folder: Path) -> None:
        """All files of the search, in `folder`/FOLDER."""
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        for url, content in self.files.items():
            (folder / url).write_bytes(content)
