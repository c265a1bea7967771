"""What is left out of Material's style sheets changes nothing: each page type looks the same with all of them."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.utils import get_theme_dir
from PIL import Image, ImageChops
from playwright.sync_api import Page, Route

from toolbox.pages.frame import styles, theme

Visit = Callable[..., Page]
SHEET = re.compile(r"/css/\w+/site\.css$")
# What comes when it likes: drawings once they are near, the day of the site once somebody scrolled, and the colour of what comes to
# lie under the pointer, as the name of the site does on paper.
STILL = """async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { pointer-events: none !important; }");
  document.adoptedStyleSheets = [sheet];
  document.querySelectorAll("[data-built]").forEach(line => line.remove());
  for (const image of document.images) {
    image.loading = "eager";
    await image.decode().catch(() => {});
  }
}"""
LOOKS = ((1280, {"color_scheme": "light"}), (320, {"color_scheme": "dark"}), (1280, {"media": "print"}))


def whole() -> str:
    """The sheet of every page with nothing left out."""
    material = sorted(Path(get_theme_dir("material"), "assets/stylesheets").glob("*.min.css"))
    ours = [theme.FOLDER / name for name in styles.JOINED]
    return "\n".join(path.read_text("utf-8") for path in (*material, *ours))


@pytest.mark.audit
@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")  # a long page on a narrow screen
def test_each_page_type_looks_the_same_with_all_of_material(host: str, sample: list[str], visit: Visit) -> None:
    page, different, asked = visit("", reduced_motion="reduce"), [], 0
    sheet = whole()

    def replace(route: Route) -> None:
        nonlocal asked
        asked += 1
        route.fulfill(body=sheet, content_type="text/css")

    for url in sample:
        pictures = [looks(page, f"{host}/{url}")]
        page.route(SHEET, replace)
        pictures.append(looks(page, f"{host}/{url}"))
        if pictures[0] != pictures[1]:  # a picture taken a moment too soon is no difference
            pictures[1] = looks(page, f"{host}/{url}")
        page.unroute(SHEET)
        different += [f"{url} {look}" for look, a, b in zip(LOOKS, *pictures, strict=True) if differ(a, b)]
    assert asked >= len(sample)
    assert different == []


def differ(one: bytes, other: bytes) -> bool:
    """By more than one step of a colour, by which two drawings of the same line may part."""
    if one == other:
        return False
    pictures = [Image.open(io.BytesIO(raw)).convert("RGB") for raw in (one, other)]
    if pictures[0].size != pictures[1].size:
        return True
    return any(highest > 1 for _, highest in ImageChops.difference(*pictures).getextrema())


def looks(page: Page, address: str) -> list[bytes]:
    page.goto(address, wait_until="networkidle")
    page.evaluate(STILL)
    page.emulate_media(media="print")
    page.screenshot()  # what is drawn for the first time comes late
    pictures = []
    for width, media in LOOKS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(**{"media": "screen", "color_scheme": "light", **media})  # type: ignore[arg-type]
        pictures.append(page.screenshot(full_page=True, animations="disabled"))
    return pictures
