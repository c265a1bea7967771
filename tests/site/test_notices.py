"""What others made is told with the site: their conditions are files of it, and the colophon names them."""

from __future__ import annotations

from pathlib import Path


def test_what_others_made_is_told_with_the_site(root: Path, built: Path) -> None:
    notices = (built / "licenties.txt").read_text("utf-8")
    assert (root / "LICENSES/MIT.txt").read_text("utf-8") in notices
    letters = [path.read_text("utf-8") for path in built.rglob("OFL.txt")]
    assert letters == [(root / "hooks/toolbox_mkdocs/theme/fonts/OFL.txt").read_text("utf-8")]
    assert "SIL OPEN FONT LICENSE Version 1.1" in letters[0]
    colophon = (built / "colofon/index.html").read_text("utf-8")
    assert [
        name for name in ("MIT-licentie", "/licenties.txt", "SIL Open Font License 1.1") if name not in colophon
    ] == []
