"""A project whose mkdocs.yml says all that can be said."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

HANDBOOK = Path(__file__).resolve().parent.parent / "fixtures/handbook/content"
PAGE = "---\ntitle: {}\ndescription: Een pagina.\n---\nTekst van {}.\n"
HONOURED = """
docs_dir: teksten/nl
site_name: Naam uit MkDocs
site_url: https://mkdocs.voorbeeld.nl/pad/
repo_url: https://git.voorbeeld.nl/ons/werk
edit_uri: src/branch/main/teksten/nl/
copyright: Van <b>ons</b>
exclude_docs: |
  geheim.md
draft_docs: |
  klad/
not_in_nav: |
  over/los.md
nav:
  - Start: index.md
  - Over:
      - over/index.md
extra_css: [eigen/rood.css]
extra_javascript: [eigen/klok.js, eigen/deel.mjs]
theme:
  name: material
  language: nl
  font: false
  favicon: eigen/oog.svg
  logo: eigen/oog.svg
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: yellow}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: deep purple}
plugins: [search, tags, blog]
hooks: [hooks/mkdocs_hooks.py, eigen.py]
"""
PICTURE = (
    "- file: schoolplein.png\n  alt: Een plein\n  maker: Gemeente Voorbeeld\n  licence: CC BY 4.0\n  people: false\n"
)
HOOK = """
def on_post_build(config):
    (__import__("pathlib").Path(config.site_dir) / "eigen.txt").write_text("ja")


def on_page_markdown(markdown, page, config, files):
    return ""
"""


FOLDER = "teksten/nl"  # of the texts


def lay_out(project: Path, config: str) -> Path:
    (project / "teksten").mkdir()
    content = (project / "content").rename(project / FOLDER)
    (project / "mkdocs.yml").unlink()
    (project / "mkdocs.yml").write_text(config, "utf-8")
    (project / "eigen.py").write_text(HOOK, "utf-8")
    texts = {"index.md": "Start", "geheim.md": "Zwartboek", "klad/idee.md": "Kladblaadje", "over/index.md": "Over ons"}
    texts |= {"los.md": "Los", "over/los.md": "Ook los"}
    for name, title in texts.items():
        path = content / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(PAGE.format(title, title), "utf-8")
    (content / "index.md").write_text(PAGE.format("Start", "[de wegwijzer](wegwijzer.md)"), "utf-8")
    (content / "images").mkdir()
    Image.new("RGB", (900, 600), "#0b5868").save(content / "images/schoolplein.png")
    (project / "data/pictures.yaml").write_text(PICTURE, "utf-8")
    news = project / "data/news.yaml"
    body = "body: |\n    Zo ziet het eruit.\n\n    ![](schoolplein.png)\n"
    news.write_text(news.read_text("utf-8").replace("body: In het boek staan letters.\n", body), "utf-8")
    (content / "eigen").mkdir()
    for name in ("rood.css", "klok.js", "deel.mjs", "oog.svg", "ander.css"):
        (content / "eigen" / name).write_text(f"/* {name} */", "utf-8")
    return project
