"""The real facts and texts: what is asked here is asked of what contributors wrote, and goes on holding when they write more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.toolbox.exports.conftest import small, whole, whole_files
from tests.toolbox.exports.test_html_head import whole_pages

__all__ = ["small", "whole", "whole_files", "whole_pages"]


@pytest.fixture(scope="session")
def facts(root: Path) -> Path:
    return root
