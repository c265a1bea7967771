"""The site as something to search: an index document per page, and all that is made of them (`index.py`).

`theme/js` reads it, ranks the answers and shows them.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from toolbox.exports.search import corpus, index, register
from toolbox.exports.search.document import Document
from toolbox.site.site import Site

FOLDER = "zoeken"
CURRENT = f"{FOLDER}/stand.json"  # says where the index lies, and the folder of the scripts that can read it


@dataclass(frozen=True, slots=True)
class Index:
    """All that a search needs, made when it is asked for."""

    site: Site

    @property
    def documents(self) -> tuple[Document, ...]:
        return corpus.documents(self.site)

    @property
    def parts(self) -> index.Parts:
        documents = self.documents
        return index.make(documents, register.register(self.site, documents))

    def write(self, folder: Path, scripts: str = "") -> str:
        """All files of the search below `folder`; the address of the folder that they lie in."""
        parts = self.parts
        address = f"{FOLDER}/{parts.stamp}/"
        (folder / address).mkdir(parents=True, exist_ok=True)
        for name, content in parts.files.items():
            (folder / address / name).write_bytes(content)
        (folder / CURRENT).write_text(json.dumps({"index": address, "scripts": scripts}) + "\n", "utf-8")
        return address
