"""A host that answers as GitHub's API does: what a repository is set to, as one table that a test may change."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

REPOSITORY = "voorbeeld/toolbox"
CHECK = {"type": "required_status_checks", "parameters": {"required_status_checks": [{"context": "klaar"}]}}
# How GitHub answers for a repository in which everything is ready.
READY: dict[str, Any] = {
    "": {"private": False},
    "/pages": {
        "build_type": "workflow",
        "html_url": "https://toolbox.voorbeeld.example/",
        "https_enforced": True,
    },
    "/environments/github-pages": {"deployment_branch_policy": {"protected_branches": False}},
    "/actions/permissions/workflow": {"can_approve_pull_request_reviews": True},
    "/rules/branches/main": [{"type": "pull_request"}, CHECK],
    "/labels?per_page=100": [{"name": "voorstel"}, {"name": "akkoord"}],
    "/private-vulnerability-reporting": {"enabled": True},
}
# And for one that was made a minute ago: None is a 404.
NEW: dict[str, Any] = {
    "": {"private": True},
    "/pages": None,
    "/environments/github-pages": None,
    "/actions/permissions/workflow": {"can_approve_pull_request_reviews": False},
    "/rules/branches/main": [],
    "/labels?per_page=100": [{"name": "bug"}],
    "/private-vulnerability-reporting": {"enabled": False},
}

# Words of people in need that nobody has read yet; of the small project.
WORDS = """\
read_by: []
classes:
  - {name: ik, words: [ik]}
danger:
  - {id: nood, title: Bel meteen, lines: [voorbeeldlijn], parts: [<ik> bel]}
"""


@dataclass(slots=True)
class FakeHost:
    """What is asked, in order, and what is answered; None is a 404, a number that status."""

    answers: dict[str, Any]
    url: str = ""
    asked: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def serving(answers: dict[str, Any]) -> Iterator[FakeHost]:
    fake = FakeHost(answers)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            fake.asked.append((self.command, self.headers.get("Authorization", "")))
            answer = fake.answers.get(self.path.removeprefix(f"/repos/{REPOSITORY}"))
            self.send_response(answer if isinstance(answer, int) else 404 if answer is None else 200)
            self.send_header("Location", f"{fake.url}/elders")  # followed where the status says so
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            """Nothing: a test is silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        fake.url = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield fake
        server.shutdown()
        thread.join()
