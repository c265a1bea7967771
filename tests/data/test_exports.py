"""Each promise of the exports to a whole project, asked of the real facts."""

from __future__ import annotations

from tests.toolbox.exports.test_api import (
    test_each_document_is_what_its_schema_says,
    test_every_address_in_the_index_and_the_lists_is_there,
    test_every_field_is_in_the_api_as_it_stands_in_the_file,
)
from tests.toolbox.exports.test_calendars import test_every_meeting_is_in_the_agenda_with_all_that_a_calendar_shows
from tests.toolbox.exports.test_html_head import (
    test_all_words_are_schema_orgs_and_none_is_lost,
    test_each_page_says_what_it_is_about_and_what_a_shared_link_shows,
)
from tests.toolbox.exports.test_markdown import (
    test_entries_lists_and_texts_have_one_and_no_page_that_is_made_from_data,
    test_every_text_of_every_entry_is_in_it,
    test_it_begins_with_the_title_and_every_link_is_absolute,
    test_the_guide_leads_to_files_that_are_there,
)
from tests.toolbox.exports.test_sitemap import test_every_page_is_in_it_but_the_error_page
from tests.toolbox.exports.test_tables import (
    test_each_entry_is_a_row_with_its_own_values,
    test_every_value_is_in_the_column_of_its_field,
    test_no_cell_of_the_tables_is_a_formula,
)

__all__ = [
    "test_all_words_are_schema_orgs_and_none_is_lost",
    "test_each_document_is_what_its_schema_says",
    "test_each_entry_is_a_row_with_its_own_values",
    "test_each_page_says_what_it_is_about_and_what_a_shared_link_shows",
    "test_entries_lists_and_texts_have_one_and_no_page_that_is_made_from_data",
    "test_every_address_in_the_index_and_the_lists_is_there",
    "test_every_field_is_in_the_api_as_it_stands_in_the_file",
    "test_every_meeting_is_in_the_agenda_with_all_that_a_calendar_shows",
    "test_every_page_is_in_it_but_the_error_page",
    "test_every_text_of_every_entry_is_in_it",
    "test_every_value_is_in_the_column_of_its_field",
    "test_it_begins_with_the_title_and_every_link_is_absolute",
    "test_no_cell_of_the_tables_is_a_formula",
    "test_the_guide_leads_to_files_that_are_there",
]
