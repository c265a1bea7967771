"""What the data and the files of the repository say of being ready."""

import tomllib
from collections.abc import Callable

from toolbox.commands.run import Run
from toolbox.site.catalog import Catalog
from toolbox.source import problem

OWNERS, CODEOWNERS = ".github/owners.toml", ".github/CODEOWNERS"


def tells_of_host(run: Run, catalog: Catalog) -> bool:  # noqa: ARG001
    host = catalog.settings.host
    return bool(host and host.logs and host.kept)


def has_owners(run: Run, catalog: Catalog) -> bool:  # noqa: ARG001
    """The first owner, who is there for all, has an account or team, and GitHub's own file names it."""
    table, reviewers = run.root / OWNERS, run.root / CODEOWNERS
    if not (table.is_file() and reviewers.is_file()):
        return False
    owners = tomllib.loads(table.read_text("utf-8")).get("owner", [])
    account = owners[0].get("github", "") if owners else ""
    return bool(account) and f"* {account}\n" in reviewers.read_text("utf-8")


def has_read_words(run: Run, catalog: Catalog) -> bool:  # noqa: ARG001
    """A toolbox without such words has none to be read."""
    return bool(catalog.words.read_by) or not catalog.words.danger


def is_sound(run: Run, catalog: Catalog) -> bool:  # noqa: ARG001
    return not problem.errors(run.check().problems)


def is_open(run: Run, catalog: Catalog) -> bool:  # noqa: ARG001
    return not catalog.settings.is_concept


CHECKS: dict[str, Callable[[Run, Catalog], bool]] = {
    check.__name__: check for check in (tells_of_host, has_owners, has_read_words, is_sound, is_open)
}
