"""Pictures and documents that lie among the texts."""

from collections.abc import Mapping

from toolbox.site.catalog import Catalog
from toolbox.text import targets


def addresses(catalog: Catalog) -> frozenset[str]:
    """Where a text finds them, from the root: what is there, and what is listed, for that it is absent is told elsewhere."""
    there = by_address(catalog, {**catalog.pictures, **catalog.documents})
    return frozenset((*there, *(f"{targets.IMAGES}{name}" for name in catalog.listed)))


def by_address(catalog: Catalog, files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """What is in these files, by their address from the root instead of their path."""
    return {path.removeprefix(catalog.folder): raw for path, raw in files.items()}
