"""robots.txt: nothing is closed off (a concept says `noindex` on each page), and where the sitemap lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolbox import artifacts, site


def make(of: site.Site, _pages: Sequence[artifacts.PagePromise]) -> Iterator[artifacts.File]:
    lines = ["User-agent: *", "Disallow:"]
    if of.settings.site_url:
        lines.append(f"Sitemap: {of.settings.site_url.rstrip('/')}/sitemap.xml")
    yield artifacts.File("robots.txt", ("\n".join(lines) + "\n").encode)
