"""Puts the theme's frame around a page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote, urlsplit

import jinja2
from markupsafe import escape

from toolbox import model
from toolbox.model import Settings
from toolbox.model.settings.look import Look
from toolbox.pages.frame import assets
from toolbox.pages.frame.modules import Modules
from toolbox.pages.views.contributing import form_addresses
from toolbox.site import output
from toolbox.site.output import Page
from toolbox.text.markdown import Heading

NOT_FOUND = "404.html"
ENTRIES = frozenset(kind.url for kind in model.KINDS)  # sections of which all pages below the list share a frame
# Characters for private use pass every filter of a template unchanged. A page's own text is never searched for marks.
MARK = "\ue000{}\ue001"
MARKS = re.compile("\ue000([a-z]+)\ue001")
CONTENTS = "<!-- op deze pagina -->"  # where in its body a page has its contents list; else it stands before the body
DUTCH = "nl"  # what the frame itself speaks
PLAIN = ("title", "description", "canonical", "edit", "share", "feedback", "lang")

# Where a file is edited, behind the address of a repository, as each kind of host has it; the name of a host tells its kind.
EDITORS = {"gitlab": "-/edit/", "codeberg": "_edit/", "forgejo": "_edit/", "gitea": "_edit/"}


def edit_url(repository: str, branch: str) -> str:
    """The folder that pencils lead to, with its last slash; "" without a repository. A host that is unknown does as GitHub."""
    host = urlsplit(repository).netloc.split(":")[0].split(".")
    way = next((way for name, way in EDITORS.items() if name in host), "edit/")
    return f"{folder(repository)}{way}{branch}/" if repository else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameSettings:
    """What a page cannot know of itself.

    `site_url` is the public address and `edit_url` the folder that pencils lead to, each with its last slash or "";
    the site is shown below the path `mount`; the style sheets of the theme lie in `sheets`, and `modules` are its scripts;
    `notice` is HTML that stands above every page. What is wrong is passed on by mail to `mail`, or on the page `form` (from the
    root); both may be "".
    """

    site_url: str = ""
    edit_url: str = ""
    mount: str = "/"
    sheets: str = "css/"
    modules: Modules = field(default_factory=Modules)
    notice: str = ""
    mail: str = ""
    form: str = ""


@dataclass(slots=True)
class Frames:
    """The theme's main.html, rendered once for all pages that share it; a frame is text, a mark's name, text, …"""

    env: jinja2.Environment
    config: Mapping[str, Any]
    settings: FrameSettings
    _frames: dict[tuple[object, ...], list[str]] = field(default_factory=dict)
    _lists: dict[tuple[Heading, ...], str] = field(default_factory=dict)

    def html(self, page: Page) -> str:
        filling = values(page, self.settings)
        frame = self._frame(page.url, filling)
        text = {name: str(escape(value)) if name in PLAIN else value for name, value in filling.items()}
        text["body"], text["toc"] = placed(filling["body"], self._contents(page.toc))
        return "".join([text[part] if odd % 2 else part for odd, part in enumerate(frame)])

    def _frame(self, url: str, filling: dict[str, str]) -> list[str]:
        shape = url_shape(url)
        key = (shape, *map(bool, filling.values()))
        if key not in self._frames:
            marks = {name: MARK.format(name) if value else "" for name, value in filling.items()}
            self._frames[key] = MARKS.split(self._render(url, shape, marks))
        return self._frames[key]

    def _contents(self, toc: tuple[Heading, ...]) -> str:
        """The contents list; entries of one kind mostly have the same."""
        if toc not in self._lists:
            self._lists[toc] = contents(self.env, toc)
        return self._lists[toc]

    def _render(self, url: str, shape: str, marks: dict[str, str]) -> str:
        page = SimpleNamespace(url=shape, is_homepage=not url, **attributes(marks, MARK.format("toc")))
        context = {"page": page, "config": self.config, "base_url": base_url(url, self.settings.mount)}
        return self.env.get_template("main.html").render(context)


def settings(site: Settings, edit_url: str, sheets: str, modules: Modules) -> FrameSettings:
    """What `site.yaml` says of it."""
    site_url = folder(site.site_url)
    mount = urlsplit(site_url).path or "/"
    return FrameSettings(
        site_url=site_url,
        edit_url=edit_url,
        mount=mount,
        sheets=sheets,
        modules=modules,
        mail=site.mail,
        form=form_addresses.PROPOSALS,
    )


def values(page: Page, settings: FrameSettings) -> dict[str, str]:
    """What differs from page to page. `PLAIN` values are text that the theme escapes, the others are finished HTML."""
    exists = page.url != NOT_FOUND
    editable = page.edit and not page.edit.startswith("/")  # data outside the repository have no pencil
    canonical = settings.site_url + (page.url if page.canonical is None else page.canonical)
    head = settings.modules.links(page.body) + page.head
    return {
        "title": page.title,
        "description": page.description,
        "canonical": canonical if settings.site_url and exists else "",
        "share": output.mailto("", page.title, canonical) if settings.site_url and exists else "",
        "feedback": _feedback(page, settings, exists=exists),
        "edit": settings.edit_url + page.edit if settings.edit_url and editable else "",
        "climbs": "" if exists or settings.site_url else page.url,
        "lang": "" if page.lang == DUTCH else page.lang,
        "head": assets.with_folder(_relative(head, page.url, settings.mount), settings.sheets),
        "body": settings.notice + _relative(page.body, page.url, settings.mount),
    }


def look(look: Look | None) -> dict[str, str]:
    """What the theme asks of the look of the site, "" where it has its own."""
    named = {path[0]: f"images/{file}" for path, file in (look.pictures if look else {}).items()}
    colour = look.colours.light if look and look.colours else ""
    return {"logo": named.get("logo", ""), "favicon": named.get("favicon", ""), "theme_color": colour}


def contents(env: jinja2.Environment, toc: tuple[Heading, ...]) -> str:
    return env.get_template("partials/toc.html").render(toc=toc)


def placed(body: str, toc: str) -> tuple[str, str]:
    """The body with the contents list in its place, and what of that list is left to stand before it."""
    return (body.replace(CONTENTS, toc, 1), "") if CONTENTS in body else (body, toc)


def folder(address: str) -> str:
    """An address with one slash at its end; "" stays ""."""
    return address.rstrip("/") + "/" if address else ""


def _feedback(page: Page, settings: FrameSettings, *, exists: bool) -> str:
    """Where to tell that something is wrong on this page, with the page named; "" when there is no such place."""
    if not exists:
        return ""
    here = f"{settings.site_url or '/'}{page.url}"
    if settings.mail:
        return output.mailto(
            settings.mail, f"Klopt er iets niet: {page.title}", f"Op de pagina {here} klopt volgens mij niet:"
        )
    if not settings.form or page.url == settings.form:  # no page leads to itself
        return ""
    return f"{output.base(page.url)}{settings.form}?pagina={quote('/' + page.url)}"


def attributes(values: dict[str, str], toc: tuple[Heading, ...] | str) -> dict[str, Any]:
    """The same under the names by which the theme asks a page for them; a `toc` that is text is finished HTML."""
    meta = {"description": values["description"], "edit_url": values["edit"], "head": values["head"], "toc": toc}
    meta |= {"share": values["share"], "feedback": values["feedback"], "lang": values["lang"]}
    meta |= {"climbs": values["climbs"]}
    return {
        "title": values["title"],
        "content": values["body"],
        "canonical_url": values["canonical"] or None,
        "meta": meta,
    }


def url_shape(url: str) -> str:
    """What a frame may show of an address: of an entry the section and the depth, of any other page all of it."""
    section, slash, rest = url.partition("/")
    if section not in ENTRIES:
        return url
    return section + slash + "-/" * rest.count("/")


def base_url(url: str, mount: str) -> str:
    """The theme's way to the root, without the last slash. 404 is shown at any depth, so its way starts at the host."""
    return (mount if url == NOT_FOUND else output.base(url)).rstrip("/")


@jinja2.pass_context
def from_root(context: jinja2.runtime.Context, path: str) -> str:
    """The filter `url`, in place of MkDocs' own, which knows no page that is shown at any depth. Other sites stay as they are."""
    return path if "://" in path else f"{context['base_url']}/{path.removeprefix('.')}"


def _relative(html: str, url: str, mount: str) -> str:
    return output.relative(html, url, mount if url == NOT_FOUND else "")
