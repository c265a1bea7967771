"""Says where the site and its files stand, as GitHub knows it, where data/site.yaml is silent. Prints lines for GITHUB_ENV.

Without an address the page for lost addresses can't find its style sheet below `/name/`. A private repository is not
named: visitors can't open it.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import github
from toolbox import build
from toolbox.model import Settings
from toolbox.site import catalog

ROOT = Path(__file__).resolve().parent.parent
HIDDEN = (
    "::warning::De opslagplaats is niet openbaar, en data/site.yaml noemt haar bij 'repository'. Wie de site bezoekt, kan die "
    "links niet openen. Kies bij Settings, General: Change visibility, Change to public. Of haal de regel 'repository' weg."
)


def variables(settings: Settings, environ: Mapping[str, str]) -> Iterator[str]:
    """What `toolbox` reads from the environment, for what the settings leave open."""
    if not settings.site_url:
        yield f"TOOLBOX_SITE_URL={github.api(environ, 'pages')['html_url'].rstrip('/')}/"
    repository = f"{environ['GITHUB_SERVER_URL']}/{environ['GH_REPO']}"
    if settings.repository.rstrip("/") in {"", repository}:
        is_private = github.api(environ, "")["private"]
        if settings.repository and is_private:
            sys.stderr.write(f"{HIDDEN}\n")
        if not (settings.repository or is_private):
            yield f"TOOLBOX_REPOSITORY={repository}"


def main(root: Path, environ: Mapping[str, str]) -> int:
    settings = catalog.read(build.on_disk(root, root / "data"))[0].settings
    try:
        sys.stdout.write("".join(f"{line}\n" for line in variables(settings, environ)))
    except subprocess.CalledProcessError:
        sys.stderr.write("::error::GitHub Pages staat niet aan. Kies bij Settings, Pages als bron: GitHub Actions.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT, os.environ))
