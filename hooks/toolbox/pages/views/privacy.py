"""What the page about privacy says beside its text: who is responsible and where the site stands, as `site.yaml` has it."""

from dataclasses import dataclass

import markupsafe

from toolbox.model import Settings
from toolbox.pages.route import Route
from toolbox.pages.views import content_page
from toolbox.pages.views.context import ViewContext


@dataclass(frozen=True, slots=True)
class PrivacyView:
    """`controller` and `host` hold sentences; `mail` is an address or ""."""

    text: markupsafe.Markup
    controller: tuple[str, ...]
    mail: str
    host: tuple[str, ...]
    is_open: bool


def view(context: ViewContext, route: Route) -> PrivacyView:
    settings = context.site.settings
    return PrivacyView(
        text=content_page.intro(context, route),
        controller=_controller(settings),
        mail=settings.privacy_mail,
        host=_host(settings),
        is_open=settings.host is None,
    )


def _controller(settings: Settings) -> tuple[str, ...]:
    if not settings.controller:
        return (
            "Er is nog niemand aangewezen die verantwoordelijk is voor de privacy. Dat gebeurt voordat de site openbaar wordt.",
        )
    sentences = {
        f"Verantwoordelijk voor de privacy op deze site: {settings.controller}.": True,
        f"De grondslag voor gegevens van mensen op deze site: {settings.legal_basis}.": settings.legal_basis,
        f"Functionaris voor gegevensbescherming: {settings.officer}.": settings.officer,
    }
    return tuple(sentence for sentence, value in sentences.items() if value)


def _host(settings: Settings) -> tuple[str, ...]:
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
