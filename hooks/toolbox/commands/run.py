"""What every command is given: where it runs, what day it is, and the files as it first saw them."""

import datetime
import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TextIO

from toolbox import build
from toolbox.build import Checked, Overrides, Result
from toolbox.site import catalog
from toolbox.site.catalog import Catalog, Files
from toolbox.source import project
from toolbox.source.project import Project
from toolbox.source.save import Session

FINE, MISTAKES, MISUSE = 0, 1, 2


@dataclass(frozen=True)
class Run:
    """`root` is the repository, `data` its folder with data; `out` and `err` are where the command speaks.
    `environ` is what the machine says: a token for the host.

    A command that the table marks with `saves` has a `session`: no other one saves until it ends.
    """

    root: Path
    data: Path
    today: datetime.date
    overrides: Overrides
    out: TextIO
    err: TextIO
    session: Session | None = None
    environ: Mapping[str, str] = field(default_factory=dict)

    @functools.cached_property
    def project(self) -> Project:
        """What its mkdocs.yml says of the texts."""
        return project.read(self.root)

    @functools.cached_property
    def files(self) -> Files:
        """What lay on the disk when the command first looked."""
        return build.on_disk(self.root, self.data, self.project)

    def load(self, *, drafts: bool = False) -> Result:
        return build.load(
            self.root, self.data, self.today, drafts=drafts, overrides=self.overrides, project=self.project
        )

    def read(self, instead: Mapping[str, str] = MappingProxyType({})) -> Catalog:
        """What stands in the files, right or wrong; `instead` has texts, by path, in place of those on the disk."""
        return catalog.read(self.files.replaced(instead))[0]

    def check(self, instead: Mapping[str, str] = MappingProxyType({})) -> Checked:
        """All that is wrong with the files, without making anything of them; `instead` as above."""
        return build.check(self.files.replaced(instead), self.today, self.project, overrides=self.overrides)

    def save(self, texts: Mapping[str, str | None]) -> list[str]:
        """Replace files by `texts`, by path; None takes one away. Gives what changed; raises Refused and OSError as `save` does."""
        if self.session is None:
            raise RuntimeError("mark this command with `saves` in COMMANDS")
        return self.session.replace(self.files.raw(), texts)

    def refuse(self, message: str) -> int:
        """Say in one line why this can't be done as asked."""
        self.err.write(f"{message}\n")
        return MISUSE
