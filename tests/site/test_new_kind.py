"""The pages of a kind that nobody drew a page for: read by axe, and met by the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.site import conftest, test_browser
from tests.toolbox.models import trees

pytestmark = pytest.mark.browser
LOOKS = ((320, "light"), (1280, "dark"))


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the small project with a kind more."""
    with conftest.serving(trees.tools(tmp_path_factory) / "built") as address:
        yield address


@pytest.mark.parametrize("url", ["gereedschap/", "gereedschap/rekenkaart/"])
def test_axe_finds_nothing(tools: str, visit: Callable[..., Page], url: str) -> None:
    assert test_browser.look(visit(""), f"{tools}/{url}", *LOOKS) == []


def test_the_search_finds_it_and_can_be_narrowed_to_its_kind(tools: str, visit: Callable[..., Page]) -> None:
    page = visit(f"{tools}/zoeken/#q=kaart met sommen&soort=gereedschap&thema=rekenen")
    results = page.locator("[data-result]")
    expect(results).to_have_count(1)
    assert str(results.first.get_attribute("href")).endswith("/gereedschap/rekenkaart/")
