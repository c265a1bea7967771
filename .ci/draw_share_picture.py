"""Draws the picture that a shared link shows, `content/images/delen.png`. Run by hand when the design changes; needs Chromium.

.venv/bin/python .ci/draw_share_picture.py
"""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

TARGET = Path(__file__).resolve().parent.parent / "content/images/delen.png"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 1200, 630
DRAWING = f"""<!doctype html>
<html lang="nl"><style>
html, body {{ margin: 0 }}
</style>
<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">
<rect width="{WIDTH}" height="{HEIGHT}" fill="#fbf9f4"/>
<rect y="606" width="{WIDTH}" height="24" fill="#0b5868"/>
<g transform="translate(800 137) scale(8.4)">
<circle cx="13" cy="20" r="13" fill="#cfe6e6"/><circle cx="27" cy="20" r="13" fill="#fbdfa6"/>
<path d="M20 9.05a13 13 0 0 1 0 21.9 13 13 0 0 1 0-21.9z" fill="#2b2a33"/>
</g>
<g transform="translate(72 92) scale(2.4)">
<circle cx="13" cy="13" r="13" fill="#0b6172"/><circle cx="27" cy="13" r="13" fill="#f0a830"/>
<path d="M20 2.05a13 13 0 0 1 0 21.9 13 13 0 0 1 0-21.9z" fill="#2b2a33"/>
</g>
<g font-family="Palatino, 'URW Palladio L', P052, 'DejaVu Serif', serif" font-weight="700" font-size="70" fill="#083f4b">
<text x="72" y="262">Toolbox</text><text x="72" y="346">Met Andere Ogen</text>
</g>
<g font-family="system-ui, 'Noto Sans', 'Liberation Sans', Arial, sans-serif" font-size="34" fill="#1d2a2f">
<text x="72" y="430">Regio’s, experts, voorbeelden</text><text x="72" y="478">en begrippen in gewone taal</text>
</g>
</svg>"""


def main() -> None:
    browser_path = next(path for name in BROWSERS if (path := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.set_content(DRAWING)
        page.screenshot(path=TARGET)
        browser.close()


if __name__ == "__main__":
    main()
