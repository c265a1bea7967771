"""What the page about privacy says beside its text: who is responsible and where the site stands, as `site.yaml` has it."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox import content, models
from toolbox.views import desk, parts, written

URL = "privacy/"


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """`controller` and `host` are sentences; `mail` is an address or ""."""

    title: str
    description: str
    breadcrumbs: tuple[parts.Link, ...]
    text: markupsafe.Markup
    controller: str
    mail: str
    host: tuple[str, ...]
    is_open: bool


def view(at: desk.Desk, page: content.ContentPage) -> PrivacyView:
    settings = at.site.settings
    return PrivacyView(
        title=page.title,
        description=page.description,
        breadcrumbs=(parts.HOME,),
        text=written.intro(at, URL),
        controller=_controller(settings),
        mail=settings.privacy_mail,
        host=_host(settings),
        is_open=settings.host is None,
    )


def _controller(settings: models.Settings) -> str:
    if settings.controller:
        return f"Verantwoordelijk voor de privacy op deze site: {settings.controller}."
    return "Er is nog niemand aangewezen die verantwoordelijk is voor de privacy. Dat gebeurt voordat de site openbaar wordt."


def _host(settings: models.Settings) -> tuple[str, ...]:
    """What is not known is said, so that nobody takes silence for an answer."""
    host = settings.host
    if host is None:
        return (
            "Welk bedrijf dat voor deze site wordt, is nog niet besloten. Zodra het vaststaat, staat hier wie het is.",
        )
    return (
        f"De host van deze site is {host.name}, in dit land: {host.country}.",
        f"Van bezoekers legt de host dit vast: {host.logs}."
        if host.logs
        else "Wat de host van bezoekers vastlegt, is hier nog niet ingevuld.",
        f"Zo lang bewaart de host dat: {host.kept}."
        if host.kept
        else "Hoe lang de host dat bewaart, is hier nog niet ingevuld.",
    )
