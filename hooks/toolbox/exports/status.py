"""status.json: on what day the site was built, for who watches that it does not stand still. Pages say no such day."""

import json
from collections.abc import Iterator

from toolbox.exports.context import ExportContext
from toolbox.site.output import File

NAME = "status.json"


def make(context: ExportContext) -> Iterator[File]:
    settings = context.site.settings
    said = {"name": settings.name, "status": settings.status, "built": context.site.today.isoformat()}
    yield File(NAME, (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode)
