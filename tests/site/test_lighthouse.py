"""What Lighthouse makes of each page type on a slow telephone, on a site that may be indexed and a host that compresses."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any, BinaryIO

import pytest

from tests import browsers
from tests.site import building, conftest, documents, kinds

OPEN = """name: Toolbox Met Andere Ogen
tagline: Wat gebeurt er in uw regio en wie weet er meer van?
status: openbaar
controller: Voorbeeldstichting
email: redactie@voorbeeld.nl
privacy_email: privacy@voorbeeld.nl
"""
WHOLE = ("accessibility", "best-practices", "seo")
FAST = 0.98  # the median of three
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"


class Packer(conftest.Host):
    """A host as most are: it keeps connections open and compresses what is text."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix not in {".html", ".css", ".js", ".svg", ".json"} or not path.is_file():
            return super().send_head()
        body = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        self.end_headers()
        return BytesIO(body)


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as it will be once it is open: to be indexed, without the banner of a concept."""
    folder = tmp_path_factory.mktemp("open")
    data = Path(shutil.copytree(building.ROOT / "data", folder / "data"))
    (data / "site.yaml").write_text(OPEN, "utf-8")
    conftest.build(folder / "site", TOOLBOX_DATA=str(data))
    return folder / "site"


@pytest.fixture(scope="module")
def address(public: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Packer, directory=str(public))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def scores(address: str, chromium: str, *, indexed: bool = True) -> dict[str, Any]:
    """The four scores of one run, and what cost points."""
    command = ["npx", "--no", "lighthouse", address, "--output=json", "--quiet", f"--chrome-flags={FLAGS}"]
    asked = [
        f"--only-categories={','.join((*WHOLE, 'performance'))}",
        *([] if indexed else ["--skip-audits=is-crawlable"]),
    ]
    world = {**os.environ, "CHROME_PATH": chromium}
    done = subprocess.run([*command, *asked], cwd=building.ROOT / "tests", env=world, capture_output=True, check=True)
    report = json.loads(done.stdout)
    lost = [
        f"{name}: {part['id']}"
        for name in WHOLE
        for part in report["categories"][name]["auditRefs"]
        if part["weight"] and (report["audits"][part["id"]]["score"] or 0) < 1
        and report["audits"][part["id"]]["scoreDisplayMode"] not in {"notApplicable", "manual", "informative"}
    ]  # fmt: skip
    return {name: one["score"] for name, one in report["categories"].items()} | {"lost": lost}


@pytest.mark.audit
def test_lighthouse_gives_each_page_type_what_we_promise(
    public: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found, below = documents.read(public), []
    path = browsers.program("Chromium", *browsers.CHROMIUM)
    for url in kinds.sample(kinds.sizes_of(found, public)):
        indexed = "noindex" not in found[url].meta.get("robots", "")
        runs = [scores(f"{address}/{url}", path, indexed=indexed) for _ in range(3)]
        speed = median(run["performance"] for run in runs)
        with capsys.disabled():
            sys.stdout.write(
                f"\n{url or '/'}: performance {speed:.0%}, {', '.join(f'{n} {runs[0][n]:.0%}' for n in WHOLE)}"
            )
        below += [f"{url}: {lost}" for lost in runs[0]["lost"]]
        below += [f"{url}: performance {speed:.0%}"] if speed < FAST else []
    assert below == []
