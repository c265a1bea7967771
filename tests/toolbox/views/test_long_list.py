"""A list of more than 500 entries is one of links by letter, whatever its kind."""

from __future__ import annotations

import pytest
from tests.toolbox.views import made_up

from toolbox import model
from toolbox.pages.views import ViewContext, listing


@pytest.mark.parametrize(("count", "letters"), [(500, 0), (501, 1)])
def test_a_long_list_is_split_by_letter(count: int, letters: int) -> None:
    shown = made_up.make(organisations=[{"id": f"voorbeeld-{number}"} for number in range(count)])
    view = listing.view(ViewContext(shown), made_up.route(shown, "organisaties/"), kind=model.BY_NAME["organisations"])
    assert len(view.letters) == letters
    assert bool(view.groups) != bool(letters)
    assert sum(len(group.rows) for group in view.groups) + sum(len(group.links) for group in view.letters) == count
