"""robots.txt: nothing is closed off (a concept says `noindex` on each page), and where the sitemap lies."""

from collections.abc import Iterator

from toolbox.exports.context import ExportContext
from toolbox.site.output import File


def make(context: ExportContext) -> Iterator[File]:
    lines = ["User-agent: *", "Disallow:"]
    if context.root:
        lines.append(f"Sitemap: {context.address('sitemap.xml')}")
    yield File("robots.txt", ("\n".join(lines) + "\n").encode)
