"""A directory of 600 publications and 200 contributors in English, mended by the hints alone, holds on the narrowest screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site import building
from tests.site.conftest import serving
from tests.site.test_page_types import CUT_OFF, READY, WIDE, Visit
from tests.toolbox.foreign_directory import directory
from tests.toolbox.test_foreign_directory import mended

LISTS = ("publicaties/", "experts/", "themas/schrijven/", "themas/", "zoeken/#q=handbook", "")


@pytest.mark.audit
def test_what_the_hints_alone_made_of_it_holds_at_320_px(tmp_path: Path, visit: Visit) -> None:
    data = building.small(tmp_path / "data")
    for path, text in mended(directory(600, 200, seed=22)).files.items():
        (data.parent / path).write_text(text, "utf-8")
    result = building.mkdocs(tmp_path / "site", TOOLBOX_DATA=str(data))
    assert result.returncode == 0, result.stdout + result.stderr
    pages = [
        page.parent for kind in ("publicaties", "experts") for page in (tmp_path / "site" / kind).glob("*/index.html")
    ]
    assert len(pages) > 800
    sample = [f"{page.parent.name}/{page.name}/" for page in sorted(pages)[::20]]
    page, wrong = visit("", width=320), []
    with serving(tmp_path / "site") as host:
        for url in (*LISTS, *sample):
            page.goto(f"{host}/{url}", wait_until="load")
            page.wait_for_function(READY)
            page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            wrong += [f"{url}: wider than 320 px"] if page.evaluate(WIDE) else []
            wrong += [f"{url}: cut off {spot}" for spot in page.evaluate(CUT_OFF)]
    assert wrong == []
