"""Says where the site and its files stand, as GitHub knows it, where data/site.yaml is silent. Prints lines for GITHUB_ENV.

Without an address the page for lost addresses can't find its style sheet below `/name/`. A private repository is not
named: visitors can't open it. Where the settings name it all the same GITHUB_OUTPUT gets hidden=true, for the editors.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import github
import publishing
from toolbox import build
from toolbox.model import Settings
from toolbox.site import catalog

ROOT = Path(__file__).resolve().parent.parent


def variables(settings: Settings, environ: Mapping[str, str], *, is_private: bool) -> Iterator[str]:
    """What `toolbox` reads from the environment, for what the settings leave open."""
    if not settings.site_url:
        yield f"TOOLBOX_SITE_URL={github.api(environ, 'pages')['html_url'].rstrip('/')}/"
    if not (settings.repository or is_private):
        yield f"TOOLBOX_REPOSITORY={_repository(environ)}"


def _repository(environ: Mapping[str, str]) -> str:
    return f"{environ['GITHUB_SERVER_URL']}/{environ['GH_REPO']}"


def _tell(environ: Mapping[str, str], *, is_hidden: bool) -> None:
    with Path(environ["GITHUB_OUTPUT"]).open("a", encoding="utf-8") as output:
        output.write(f"hidden={str(is_hidden).lower()}\n")
    if is_hidden:
        sys.stderr.write(f"::warning::{publishing.HIDDEN}\n")


def main(root: Path, environ: Mapping[str, str]) -> int:
    settings = catalog.read(build.on_disk(root, root / "data"))[0].settings
    is_here = settings.repository.rstrip("/") in {"", _repository(environ)}
    try:
        is_private = is_here and bool(github.api(environ, "")["private"])
        sys.stdout.write("".join(f"{line}\n" for line in variables(settings, environ, is_private=is_private)))
    except subprocess.CalledProcessError:
        sys.stderr.write("::error::GitHub Pages staat niet aan. Kies bij Settings, Pages als bron: GitHub Actions.\n")
        return 1
    _tell(environ, is_hidden=is_private and bool(settings.repository))
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT, os.environ))
