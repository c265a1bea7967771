"""Whether a site that calls itself open says what its visitors have a right to know."""

from collections.abc import Iterator
from dataclasses import replace

from toolbox.checks.context import Context
from toolbox.model import Settings
from toolbox.model.settings import Host
from toolbox.source.problem import Problem
from toolbox.text import dutch

NEEDED = ("controller", "email", "privacy_email", "legal_basis", "host", "site_url", "statement_url")
HINT = "Vul het in, of zet status op concept."


def incomplete(context: Context) -> Iterator[Problem]:
    settings = context.catalog.settings
    titles = {field.name: field.title for field in Settings.fields()}
    lacking = [titles[name] for name in NEEDED if not getattr(settings, name)]
    if settings.host:
        lacking += [field.title for field in Host.fields() if not getattr(settings.host, field.name)]
    if settings.status == "openbaar" and lacking:
        place = context.catalog.settings_source.place(("status",))
        message = f"De site heet openbaar, maar dit ontbreekt nog: {dutch.joined(lacking)}."
        yield replace(Problem(place, "openbaar-onvolledig", message, HINT), severity="warning")
