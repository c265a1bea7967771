"""Where the pencil and the menu of mkdocs.yml lead."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from toolbox.source.project import Project
from toolbox_mkdocs import settings


@pytest.mark.parametrize(
    ("values", "folder"),
    [
        ({}, "https://git.nl/r/edit/main/"),
        ({"edit_uri": ""}, ""),
        ({"edit_uri": "blob/main/content/"}, "https://git.nl/r/blob/main/"),
        ({"edit_uri": "https://elders.nl/x/content"}, "https://elders.nl/x/"),
        ({"edit_uri": "blob/main/docs/nl/", "docs_dir": "docs/nl"}, "https://git.nl/r/blob/main/"),
    ],
)
def test_the_pencil_leads_where_edit_uri_says(values: dict[str, str], folder: str) -> None:
    assert settings.edit_folder(Project({"docs_dir": "content", **values}, "edit_uri"), "https://git.nl/r/") == folder


def test_a_menu_takes_the_title_of_a_page_without_one_and_the_first_page_of_a_group() -> None:
    nav = ["hulp.md", {"Groep": [{"Diep": [{"Eerste": "over/index.md"}, "b.md"]}]}, {"Leeg": []}]
    config: Any = SimpleNamespace(nav=nav)
    site: Any = SimpleNamespace(
        settings=SimpleNamespace(menu=()), contents=(SimpleNamespace(name="hulp.md", title="Hulp nodig?"),)
    )
    assert settings.menu(config, site) == (("hulp/", "Hulp nodig?"), ("over/", "Groep"))
    site.settings.menu = ("iets",)
    assert settings.menu(config, site) == ()
