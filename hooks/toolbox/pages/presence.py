"""Whether a page is there: of a kind without entries nothing is, and a text of `content/` only when somebody wrote it."""

from toolbox import model
from toolbox.site.site import Site

# What the toolbox makes for every site: below one of these all pages are there.
ALWAYS = ("zoeken/", "in-beeld/", "insluiten/", "bijdragen/", "redactie/", "stijlgids/")
OF_PEOPLE = ("bijdragen/", "redactie/")  # where a text stands above these pages
_KINDS = {kind.url: kind.name for kind in model.KINDS}


def is_there(site: Site, address: str) -> bool:
    """Whether `address`, from the root or of another site, leads anywhere."""
    url = address.partition("#")[0].removeprefix("/")
    first, _, rest = url.partition("/")
    if "://" in address or not url:
        return True
    if first in _KINDS:
        return bool(site.nodes.get(_KINDS[first]) if not rest else site.get(_KINDS[first], rest.rstrip("/")))
    is_written = any(page.url == url for page in site.contents)
    return is_written or (url.startswith(ALWAYS) and url not in OF_PEOPLE)
