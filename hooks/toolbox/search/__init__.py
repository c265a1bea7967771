"""The site as something to search: an index document per page, a register of all pages, and the words of the index.

Knows entries and Dutch words. Pagefind makes the index; `theme/js` asks it and ranks the answers.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from pathlib import Path

from toolbox import artifacts, site
from toolbox.search import corpus, document, index, register

FOLDER = index.FOLDER
_ONE_AT_A_TIME = threading.Lock()


@dataclass(slots=True)
class Index:
    """All that a search needs, made when the first of it is asked for."""

    site: site.Site
    _documents: tuple[document.Document, ...] | None = field(default=None, repr=False)

    @property
    def documents(self) -> tuple[document.Document, ...]:
        if self._documents is None:
            self._documents = corpus.documents(self.site)
        return self._documents

    @property
    def files(self) -> tuple[artifacts.File, ...]:
        return (
            artifacts.File(register.REGISTER, lambda: register.register(self.site, self.documents)),
            artifacts.File(register.WORDS, lambda: register.vocabulary(self.documents)),
        )

    def write(self, folder: Path) -> None:
        """All files of the search, below `folder`: those that the pages read themselves, and Pagefind's own."""
        for file in self.files:
            path = folder / file.url
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.make())
        index.write(self.documents, folder)

    def write_later(self, folder: Path) -> None:
        """The same without waiting for it; of two that are asked for at once the last one stays."""
        threading.Thread(target=self._write_alone, args=(folder,), daemon=True).start()

    def _write_alone(self, folder: Path) -> None:
        with _ONE_AT_A_TIME:
            self.write(folder)
