"""The site as something to search: an index document per page, a register of all pages, and the words of the index.

Pagefind makes the index; `theme/js` asks it and ranks the answers.
"""

from dataclasses import dataclass, field
from pathlib import Path

from toolbox.exports.search import corpus, index, register
from toolbox.exports.search.document import Document
from toolbox.site.output import File
from toolbox.site.site import Site

FOLDER = index.FOLDER


@dataclass(slots=True)
class Index:
    """All that a search needs, made when the first of it is asked for."""

    site: Site
    _documents: tuple[Document, ...] | None = field(default=None, repr=False)

    @property
    def documents(self) -> tuple[Document, ...]:
        if self._documents is None:
            self._documents = corpus.documents(self.site)
        return self._documents

    @property
    def files(self) -> tuple[File, ...]:
        return (
            File(register.REGISTER, lambda: register.register(self.site, self.documents)),
            File(register.WORDS, lambda: register.vocabulary(self.documents)),
        )

    def write(self, folder: Path) -> None:
        """All files of the search, below `folder`: those that the pages read themselves, and Pagefind's own."""
        for file in self.files:
            path = folder / file.url
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.make())
        self.write_hits(folder)

    def write_hits(self, folder: Path) -> None:
        """Pagefind's own files alone, in `folder`/FOLDER."""
        index.write(self.documents, folder)
