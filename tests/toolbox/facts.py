"""Made-up files for tests of the rooms between the text and the site."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from toolbox.site import catalog, references, site
from toolbox.site.catalog import Catalog, Files
from toolbox.site.site import Site
from toolbox.source.problem import Problem

TODAY = datetime.date(2026, 11, 22)
SOURCES = "\n  sources:\n    - title: Voorbeeldbron\n"
THEME = "- id: rekenen\n  name: Rekenen met plezier\n  summary: Sommen maken.\n  also_known_as: [Sommen]" + SOURCES
TOWN = "- {id: voorbeeldstad, name: Voorbeeldstad, code: GM9999, province: Utrecht, youth_region: Voorbeeld, lat: 52.1, lon: 5.1}\n"
REGION = (
    "- id: voorbeeld\n  name: Voorbeeldregio\n  summary: Een regio om mee te oefenen.\n  type: regio\n"
    "  municipalities: [voorbeeldstad]\n  themes: [rekenen]" + SOURCES
)


def read(
    texts: Mapping[str, str], contents: Mapping[str, str] | None = None, settings: str | None = None
) -> tuple[Catalog, list[Problem]]:
    """A catalog of the given kinds: file name without ending to YAML text."""
    return catalog.read(
        Files(
            data={name: {f"data/{name}.yaml": text.encode()} for name, text in texts.items()},
            settings=("data/site.yaml", None if settings is None else settings.encode()),
            content={path: text.encode() for path, text in (contents or {}).items()},
        )
    )


def linked(texts: Mapping[str, str], today: datetime.date = TODAY, *, drafts: bool = False) -> Site:
    """The site of the given files, which must hold no mistake."""
    book, found = read(texts)
    links, dangling = references.resolve(book)
    assert [*found, *dangling] == []
    return site.make(book, links, today, drafts=drafts)


REAL = {"themes": THEME, "municipalities": TOWN, "regions": REGION}
