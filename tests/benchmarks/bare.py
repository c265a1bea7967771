"""`mkdocs` with the exports left out, to measure what they add: the same command, but no files for reuse and bare heads."""

from __future__ import annotations

from mkdocs.__main__ import cli

from toolbox import exports


def strip() -> None:
    exports.make = lambda _stock: ()
    exports.headed = lambda _stock, pages: tuple(pages)


if __name__ == "__main__":
    strip()
    cli()
