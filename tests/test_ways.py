"""Every way to contribute is tried from beginning to end: a table of what arrives by which way, and of the test that shows it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

FORMS, ISSUES, COMMANDS = "site/test_forms.py", "toolbox/forms/test_from_issue.py", "toolbox/edit/test_commands.py"
EDITOR, PAGES = "editor/test_language_server.py", "toolbox/views/test_contributing.py"
WAYS = {
    ("editor", "new"): (EDITOR, "test_what_is_typed_in_an_editor_is_right_there_and_for_the_checker"),
    ("editor", "correction"): (EDITOR, "test_what_is_typed_in_an_editor_is_right_there_and_for_the_checker"),
    ("editor", "confirmation"): (EDITOR, "test_what_is_typed_in_an_editor_is_right_there_and_for_the_checker"),
    ("command", "new, 6,000 characters"): (COMMANDS, "test_a_filled_in_form_becomes_an_entry_in_its_place"),
    ("command", "correction"): (FORMS, "test_a_correction_holds_only_what_is_different"),
    ("command", "confirmation"): (COMMANDS, "test_reviewed_sets_today_at_each_entry"),
    ("own region", "correction"): (FORMS, "test_a_correction_holds_only_what_is_different"),
    ("own region", "confirmation"): (FORMS, "test_all_is_right_is_a_mail_to_the_editors_with_the_day_of_today"),
    ("own region", "removal"): (PAGES, "test_a_removal_goes_by_mail_to_the_address_for_privacy_alone"),
    ("web form", "new, 6,000 characters"): (FORMS, "test_a_new_example_of_6000_characters_arrives_whole"),
    ("web form", "correction"): (
        FORMS,
        "test_a_page_leads_to_its_own_correction_filled_in_and_only_what_differs_is_sent",
    ),
    ("web form", "removal"): (PAGES, "test_a_removal_goes_by_mail_to_the_address_for_privacy_alone"),
    ("issue form", "new"): (ISSUES, "test_a_new_example_arrives_as_valid_data"),
    ("issue form", "new, 6,000 characters"): (ISSUES, "test_an_entry_of_6000_characters_arrives_whole"),
    ("issue form", "correction"): (ISSUES, "test_a_correction_changes_only_what_was_filled_in"),
    ("issue form", "confirmation"): (ISSUES, "test_a_confirmation_sets_the_day_and_nothing_else"),
    ("issue form", "removal"): (ISSUES, "test_a_person_never_comes_through_a_public_form"),
}


@pytest.mark.parametrize("way", WAYS, ids=": ".join)
def test_a_way_has_its_test(way: tuple[str, str]) -> None:
    path, name = WAYS[way]
    found = ast.parse((Path(__file__).parent / path).read_text("utf-8")).body
    assert name in {node.name for node in found if isinstance(node, ast.FunctionDef)}
