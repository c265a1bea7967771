"""All pages of the site as promises: each is a view that a template prints. Knows templates and addresses, nothing of a kind."""

from __future__ import annotations

import dataclasses
import functools
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import SimpleNamespace
from typing import Any

import jinja2
import markupsafe

from toolbox import artifacts, content, models, site, templating, views
from toolbox.exports import told
from toolbox.views import (
    cards,
    checkup,
    correction,
    finding,
    handbook,
    home,
    listing,
    mistakes,
    overview,
    privacy,
    proposal,
    styleguide,
    titles,
    worklist,
    written,
)

NOINDEX = markupsafe.Markup('<meta name="robots" content="noindex">\n')
UNLISTED = (worklist.URL,)
LOST, SEARCH = "404.html", "zoeken/"
_HEADING = re.compile(r'<h2[^>]* id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_BETWEEN = re.compile(r"\n(?<=>\n)\s+(?=<)")  # begins with what is rare: with the > it takes twice as long


@dataclass(frozen=True, slots=True)
class Press:
    """What every page is made with."""

    at: views.Desk
    env: jinja2.Environment
    shared: frozenset[str]  # names that a theme, a term or an expert may have in common

    def body(self, name: str, view: Any) -> str:
        printed = self.env.get_template(f"pages/{name}.html.jinja").render(view=view)
        return _BETWEEN.sub("\n", printed).strip() + "\n"

    def title(self, node: site.Node) -> str:
        """What a tab and a list of results show; it says the kind where the name alone could be another page."""
        return f"{node.name} ({node.kind.one})" if node.name in self.shared else node.name


def make(shown: site.Site) -> tuple[artifacts.PagePromise, ...]:
    """Every page of the site, none of them made yet."""
    press = Press(views.Desk(shown), _fresh(templating.environment()), _shared(shown))
    return tuple(_promises(press))


def _fresh(env: jinja2.Environment) -> jinja2.Environment:
    """Compiles what changed, once for all pages: asking the disk for each page is slow, and may mix old and new."""
    env.auto_reload = True
    for name in env.list_templates(extensions=["jinja"]):
        env.get_template(name)
    env.auto_reload = False
    return env


def _shared(shown: site.Site) -> frozenset[str]:
    names = Counter(node.name for kind in models.KINDS for node in shown.all(kind.name))
    return frozenset(name for name, count in names.items() if count > 1)


def _promises(press: Press) -> Iterator[artifacts.PagePromise]:
    shown = press.at.site
    made: dict[str, Callable[[], artifacts.Page]] = {
        "": functools.partial(_home, press),
        overview.URL: functools.partial(_overview, press),
        mistakes.URL: functools.partial(_mistakes, press),
        finding.URL: functools.partial(_finding, press),
        worklist.URL: functools.partial(_worklist, press),
        **_contributing(press),
    }
    for kind in models.KINDS:
        made[f"{kind.url}/"] = functools.partial(_list, press, kind)
        for node in shown.all(kind.name):
            made[node.url.lstrip("/")] = functools.partial(_entry, press, node)
    for page in shown.contents:
        made.setdefault(page.url, functools.partial(_text, press, page))
    if lost := written.at_url(press.at, LOST):
        made[LOST] = functools.partial(_lost, press, lost, f"/{SEARCH}" if SEARCH in made else "")
    yield from (artifacts.PagePromise(url, promise, listed=url not in UNLISTED) for url, promise in made.items())
    yield artifacts.PagePromise(styleguide.URL, functools.partial(_style_guide, press), listed=False)
    left = {url: promise for url, promise in _left_behind(press) if url not in made}
    yield from (artifacts.PagePromise(url, promise, listed=False) for url, promise in left.items())


def _contributing(press: Press) -> dict[str, Callable[[], artifacts.Page]]:
    """The pages for who wants to change something."""
    at = press.at
    part = functools.partial
    made: list[tuple[str, str, Callable[[], Any]]] = [
        (handbook.URL, "fields", handbook.view),
        *((f"{handbook.URL}{kind.url}/", "fields", part(handbook.view, kind)) for kind in models.KINDS),
        (proposal.URL, "proposal", part(correction.overview, at)),
        *((f"{proposal.URL}{kind.url}/", "proposal", part(proposal.view, at, kind)) for kind in proposal.kinds()),
        *((correction.url(kind), "proposal", part(correction.view, at, kind)) for kind in correction.kinds()),
        *((f"{checkup.URL}{node.id}/", "checkup", part(checkup.view, at, node)) for node in at.site.all("regions")),
    ]
    return {url: functools.partial(_viewed, press, name, url, view) for url, name, view in made}


def _viewed(press: Press, name: str, url: str, view: Callable[[], Any]) -> artifacts.Page:
    return _plain(press, name, url, view())


def _left_behind(press: Press) -> Iterator[tuple[str, Callable[[], artifacts.Page]]]:
    """What stands at addresses that were once given out."""
    shown = press.at.site
    for url in shown.removed:
        yield url.lstrip("/"), functools.partial(_removed, press, url.lstrip("/"))
    for node in (node for kind in models.KINDS for node in shown.all(kind.name)):
        for alias in node.entity.aliases:
            yield f"{node.kind.url}/{alias}/", functools.partial(_moved, press, node, alias)


def _entry(press: Press, node: site.Node) -> artifacts.Page:
    body = press.body(node.kind.singular, views.VIEWS[node.kind.name](press.at, node))
    reviewed = node.entity.reviewed
    return artifacts.Page(
        url=node.url.lstrip("/"),
        title=press.title(node),
        description=cards.summary(node) or _description(node),
        body=body,
        toc=contents(body),
        edit=node.edit,
        updated=reviewed.isoformat() if reviewed else "",
    )


def _description(node: site.Node) -> str:
    """For an entry without a summary of its own: a municipality."""
    return f"Wie helpt in {node.name}, bij welke jeugdregio de gemeente hoort en welke regio het dichtst bij is."


def _list(press: Press, kind: models.Kind) -> artifacts.Page:
    view = listing.view(press.at, kind)
    body = press.body("list", view)
    toc = () if view.letters else contents(body)
    return artifacts.Page(
        url=view.url, title=view.title, description=view.intro, body=body, toc=toc, edit=_edit(press, view.url)
    )


def _home(press: Press) -> artifacts.Page:
    view = home.view(press.at)
    body = press.body("home", view)
    return artifacts.Page(url="", title=view.title, description=view.description, body=body, edit=_edit(press, ""))


def _overview(press: Press) -> artifacts.Page:
    page = _plain(press, "overview", overview.URL, overview.view(press.at))
    return dataclasses.replace(page, head='<link rel="stylesheet" href="/css/charts.css">\n')


def _mistakes(press: Press) -> artifacts.Page:
    return _plain(press, "mistakes", mistakes.URL, mistakes.view(press.at))


def _finding(press: Press) -> artifacts.Page:
    """Without a contents list: most of it is not there before someone searches."""
    return replace(_plain(press, "finding", finding.URL, finding.view(press.at)), toc=())


def _worklist(press: Press) -> artifacts.Page:
    page = _plain(press, "worklist", worklist.URL, worklist.view(press.at))
    return replace(page, head=str(NOINDEX))


def _text(press: Press, page: content.ContentPage) -> artifacts.Page:
    name, view = TEXTS.get(page.url, ("written", written.view))
    return _plain(press, name, page.url, view(press.at, page))


def _lost(press: Press, page: content.ContentPage, search: str) -> artifacts.Page:
    """404.html is shown at any address that is not there; its search starts from the words of that address."""
    view = written.view(press.at, page)
    body = press.body("lost", SimpleNamespace(title=view.title, text=view.text, search=search))
    return artifacts.Page(url=LOST, title=view.title, description=view.description, body=body, edit=_edit(press, LOST))


# Texts that stand on a page with more than themselves: the template and the view of that page.
TEXTS: dict[str, tuple[str, Callable[[views.Desk, content.ContentPage], Any]]] = {
    told.URL: ("reuse", told.view),
    privacy.URL: ("privacy", privacy.view),
    **dict.fromkeys(told.DEVELOPERS, ("developer", told.developer)),
}


def _plain(press: Press, name: str, url: str, view: Any) -> artifacts.Page:
    body = press.body(name, view)
    return artifacts.Page(
        url=url,
        title=view.title,
        description=view.description,
        body=body,
        toc=contents(body),
        edit=_edit(press, url),
    )


def _style_guide(press: Press) -> artifacts.Page:
    """For those who build the site: every component by the components themselves."""
    page = _plain(press, "styleguide", styleguide.URL, styleguide.view(press.env))
    sheet = markupsafe.Markup('<link rel="stylesheet" href="/css/styleguide.css">\n')
    return dataclasses.replace(page, head=str(sheet + NOINDEX))


def _moved(press: Press, node: site.Node, alias: str) -> artifacts.Page:
    """What stands at the former address of an entry, and leads on by itself."""
    url = f"{node.kind.url}/{alias}/"
    target = artifacts.base(url) + node.url.lstrip("/")
    head = markupsafe.Markup('<meta http-equiv="refresh" content="0; url={}">\n{}').format(target, NOINDEX)
    body = press.body("moved", SimpleNamespace(title=node.name, url=node.url))
    description = f"Deze pagina heeft een nieuw adres: {node.name}."
    canonical = node.url.lstrip("/")
    title = press.title(node)
    return artifacts.Page(url=url, title=title, description=description, body=body, head=str(head), canonical=canonical)


def _removed(press: Press, url: str) -> artifacts.Page:
    """What stands at the address of an entry that was taken away for good. It tells nothing of what was there."""
    kind = next(kind for kind in models.KINDS if url.startswith(f"{kind.url}/"))
    title = "Deze pagina is weggehaald"
    body = press.body("removed", SimpleNamespace(title=title, list=titles.of(kind), url=f"/{kind.url}/"))
    description = "Wat hier stond, is weggehaald. Het komt niet terug."
    return artifacts.Page(url=url, title=title, description=description, body=body, head=str(NOINDEX))


def _edit(press: Press, url: str) -> str:
    """The file in content/ behind a page, with the line on which its text begins."""
    page = written.at_url(press.at, url)
    return f"{page.path}#L{page.line}" if page else ""


def contents(body: str) -> tuple[artifacts.Heading, ...]:
    """The contents list of a page: the headings of its sections, as they stand in its body."""
    return tuple(artifacts.Heading(_words(title), id) for id, title in _HEADING.findall(body))


@functools.lru_cache(maxsize=1024)
def _words(html: str) -> str:
    return markupsafe.Markup(html).striptags()  # noqa: S704 - to plain text
