"""That the site stands still is told by a schedule that does not publish, and taken back when it moves again."""

from __future__ import annotations

import datetime as dt
import functools
import json
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import watch
from tests.ci.conftest import Run, asked, write

TODAY = dt.date(2026, 11, 27)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Nothing: a test is silent."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where the files of `tmp_path` are served."""
    handler = functools.partial(Quiet, directory=str(tmp_path))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (json.dumps({"built": "2026-11-24"}), dt.date(2026, 11, 24)),
        ("[]", None),
        ("{", None),
        ('{"built": 3}', None),
        ("", None),
    ],
)
def test_the_day_is_read_from_the_site_itself(text: str, day: dt.date | None, address: str, tmp_path: Path) -> None:
    if text:
        (tmp_path / "status.json").write_text(text, "utf-8")
    assert watch.built(address) == day


@pytest.mark.parametrize(
    ("made", "last", "told"),
    [
        (TODAY, TODAY, []),
        (dt.date(2026, 11, 24), dt.date(2026, 10, 8), []),
        (dt.date(2026, 11, 23), TODAY, [watch.STANDS.format(days=4)]),
        (None, TODAY, [watch.UNKNOWN]),
        (TODAY, dt.date(2026, 10, 7), [watch.SOON.format(days=51)]),
    ],
)
def test_it_is_told_after_three_days_and_before_github_stops(
    made: dt.date | None, last: dt.date, told: list[str]
) -> None:
    assert list(watch.sentences(made, last, TODAY)) == told


def test_the_newest_commit_is_known() -> None:
    assert dt.date(2026, 11, 1) <= watch.changed()


GH = """\
#!/bin/sh
case $2 in
*/pages) echo '{{"html_url": "{address}"}}' ;;
*) exec "{others}" "$@" ;;
esac
"""


def test_that_it_stands_still_is_told_in_the_standing_issue(
    place: Path, run: Run, address: str, tmp_path: Path
) -> None:
    others = (tmp_path / "gh").rename(tmp_path / "others")
    write(tmp_path / "gh", GH.format(address=address, others=others))
    (tmp_path / "status.json").write_text('{"built": "2026-01-01"}', "utf-8")
    result = run("watch.py")
    assert (result.returncode, result.stderr) == (0, "")
    assert re.search(r"## De site staat stil\\n\\nDe site is al \d+ dagen niet bijgewerkt\.", asked(place)[-1])
