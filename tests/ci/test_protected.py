"""Where nothing may be put on main, who has to go is offered to the editors, and told where they look."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ci.conftest import asked, at, removal, write
from tests.person import RECORD


@pytest.mark.usefixtures("person")
def test_where_main_is_protected_it_is_offered_told_and_red(place: Path) -> None:
    write(place.parent / "origin.git/hooks/update", '#!/bin/sh\n[ "$1" != refs/heads/main ]\n')
    result = removal(place)
    assert result.returncode == 1
    assert (
        "::error::expert-0012 staat nog op de site. Neem het voorstel over: https://example.org/pull/1" in result.stdout
    )
    assert at(place, "weghalen-expert-0012:data/removed.yaml") == RECORD
    assert "expert-0012" in at(place, "main:data/experts.yaml")
    assert "Neem het voorstel over met *Merge*" in (place.parent / "summary.md").read_text("utf-8")
    verbs = [" ".join(line.split()[:2]) for line in asked(place)]
    assert verbs == [
        *("pr list", "pr create", "issue list", "issue list", "label create", "issue create", "issue list"),
        *("api --paginate", "api --method", "workflow enable"),
    ]
    assert "[Neem dit voorstel over](https://example.org/pull/1)" in asked(place)[-2]
    assert "Voorbeeldnaam" not in "".join(asked(place)) + result.stdout


@pytest.mark.usefixtures("person")
def test_where_main_is_protected_and_no_pull_request_may_be_opened_a_branch_waits_and_is_told(
    place: Path,
) -> None:
    write(place.parent / "origin.git/hooks/update", '#!/bin/sh\n[ "$1" != refs/heads/main ]\n')
    (place.parent / "gh.refuses").touch()
    result = removal(place)
    address = "https://github.com/voorbeeld/toolbox/compare/main...weghalen-expert-0012?expand=1"
    assert result.returncode == 1
    assert f"::error::expert-0012 staat nog op de site. Neem het voorstel over: {address}" in result.stdout
    assert at(place, "weghalen-expert-0012:data/removed.yaml") == RECORD
    texts = [line for line in asked(place) if line.startswith("api --method")]
    assert ["deel:voorstellen" in texts[0], "deel:weghalen-expert-0012" in texts[1], len(texts)] == [True, True, 2]
    assert all(address in text for text in (*texts, (place.parent / "summary.md").read_text("utf-8")))
