"""`mkdocs` without the files for reuse and what they put in heads, to measure the pages alone."""

from __future__ import annotations

from mkdocs.__main__ import cli

from toolbox import exports

if __name__ == "__main__":
    exports.make = lambda _: ()
    exports.headed = lambda _, pages: tuple(pages)
    exports.offers = lambda *_: tuple(export.offer for export in exports.EXPORTS)  # texts lead to their headings
    cli()
