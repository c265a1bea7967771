"""Pictures and documents that lie in content/."""

from toolbox.site.catalog import Catalog
from toolbox.text import targets


def addresses(catalog: Catalog) -> frozenset[str]:
    """Where a text finds them, from the root: what is there, and what is listed, for that it is absent is told elsewhere."""
    there = (path.removeprefix("content") for path in (*catalog.pictures, *catalog.documents))
    return frozenset((*there, *(f"{targets.IMAGES}{name}" for name in catalog.listed)))
