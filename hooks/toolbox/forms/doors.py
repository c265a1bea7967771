"""Where the list of issue forms leads to instead of a public message, as far as the settings know addresses."""

from collections.abc import Iterator

from toolbox.model import Settings

# The name, what it is for, and the page of the site.
PAGES = (
    ("Hulp nodig voor een kind?", "De toolbox helpt niet in één geval. Hier staat wie dat wel doet.", "hulp/"),
    (
        "Een vraag over privacy",
        "Staat er iets over u op de site? Schrijf daarover nooit in een openbaar bericht.",
        "privacy/",
    ),
    ("Een andere vraag aan de redactie", "Hoe u de redactie bereikt.", "contact/"),
)
LEAK = ("Een lek melden", "In vertrouwen: alleen wie de site beheert, leest het.")


def links(settings: Settings) -> Iterator[dict[str, str]]:
    """GitHub's `contact_links`."""
    for name, about, page in PAGES if settings.site_url else ():
        yield {"name": name, "url": f"{settings.site_url.rstrip('/')}/{page}", "about": about}
    if settings.github:
        name, about = LEAK
        yield {"name": name, "url": f"{settings.github}/security/advisories/new", "about": about}
