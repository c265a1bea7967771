"""The site as a whole (`data/site.yaml`). What is empty hides its feature."""

import functools
from pathlib import Path
from typing import Annotated, Any

from toolbox import source
from toolbox.model.field import Block, Ref, absent, many, optional, required
from toolbox.model.kinds import BY_NAME
from toolbox.model.settings.look import Colours, Look
from toolbox.model.settings.navigation import Column, HomeBlock, ListText, MenuLink, ThemeGroup
from toolbox.model.types import Choice, Email, Https, Line, OtherId, Plain

Status = Annotated[str, Choice("concept", "openbaar")]


class Host(Block):
    name: Line = required("naam", "Wie de site op internet zet.", "GitHub Pages")
    country: Line = required("land", "In welk land dat is.", "Verenigde Staten")
    logs: Line = optional(
        "wat de host vastlegt", "Wat de host van bezoekers vastlegt, in gewone woorden.", "het IP-adres"
    )
    kept: Line = optional("hoe lang de host dat bewaart", "De tijd, zoals de host die zelf noemt.", "dertig dagen")


class Settings(Block):
    name: Line = required("naam", "De naam van de site.", "Kennisbank Voorbeeld")
    network: Line = optional("netwerk", "De naam van het netwerk waar de site over gaat.", "Kenniskring Voorbeeld")
    tagline: Line = optional("ondertitel", "In één zin waar de site voor is.")
    owner: Annotated[OtherId, Ref("organisations", "Eigenaar van deze site")] = optional(
        "eigenaar", "Het id van de organisatie van wie de site is.", "voorbeeldbond"
    )
    controller: Line = optional("verantwoordelijke", "Wie in de zin van de AVG verantwoordelijk is.")
    email: Email = optional("e-mailadres", "Het adres van de redactie.", "redactie@voorbeeld.nl")
    privacy_email: Email = optional(
        "e-mailadres voor privacy", "Het adres voor vragen over persoonsgegevens.", "privacy@voorbeeld.nl"
    )
    legal_basis: Line = optional(
        "grondslag",
        "Op welke grond uit de AVG gegevens van mensen op de site staan.",
        "toestemming (artikel 6 van de AVG)",
    )
    officer: Line = optional(
        "functionaris gegevensbescherming", "Hoe de functionaris te bereiken is.", "fg@voorbeeld.nl"
    )
    host: Host | None = absent("host", "Waar de site staat.")
    site_url: Https = optional("webadres", "Het adres van de site.", "https://www.voorbeeld.nl/")
    repository: Https = optional(
        "opslagplaats", "Waar de bestanden van de site staan.", "https://www.voorbeeld.nl/toolbox"
    )
    statement_url: Https = optional("toegankelijkheidsverklaring", "Het adres van de officiële verklaring.")
    status: Status = required("stand", "Concept of openbaar.", "concept")
    look: Look | None = absent("uiterlijk", "Logo, kleuren en plaatjes van de site.")
    calendar_id: Line = optional(
        "naam in agenda's",
        "Een vast woord in elke afspraak. Verander het nooit: dan komen afspraken dubbel.",
        "kenniskring",
    )
    menu: tuple[MenuLink, ...] = many("hoofdmenu", "De links bovenaan elke pagina, van links naar rechts.")
    footer: tuple[Column, ...] = many("voet", "De kolommen met links onderaan elke pagina.")
    home: tuple[HomeBlock, ...] = many("beginpagina", "De delen van de beginpagina, van boven naar beneden.")
    theme_groups: tuple[ThemeGroup, ...] = many("groepen thema's", "Hoe de thema's op de beginpagina bij elkaar staan.")
    lists: tuple[ListText, ...] = many("lijsten", "Wat er op de pagina met een lijst staat.")
    remark: Plain = optional("opmerking voor de redactie", "Komt nooit op de site.")

    @property
    def is_concept(self) -> bool:
        """Whether the site still says of itself that it is no more than a concept, and nobody can be mailed."""
        return self.status == "concept" or not self.email or not self.controller

    @property
    def mail(self) -> str:
        """Where people write to the editors; "" while nobody can be mailed."""
        return "" if self.is_concept else self.email

    @property
    def github(self) -> str:
        """The address of the repository without its last slash, where that is at GitHub; what only GitHub has follows from it."""
        return self.repository.rstrip("/") if self.repository.startswith("https://github.com/") else ""

    @property
    def takes_proposals(self) -> bool:
        """Whether what somebody fills in can be sent anywhere."""
        return bool(self.mail or self.github)

    @property
    def privacy_mail(self) -> str:
        """Where people ask about their own data; "" while nobody can be mailed."""
        return "" if self.is_concept else self.privacy_email or self.email

    @property
    def colours(self) -> Colours | None:
        return self.look.colours if self.look else None

    def list_text(self, kind: str) -> ListText:
        """What the list of a kind says: what the file gives, and the rest from the defaults."""
        values = {"kind": kind, "opening": f"Alle {BY_NAME[kind].many} bij elkaar."}
        for settings in (defaults(), self):
            for text in settings.lists:
                values |= text.model_dump(exclude_unset=True) if text.kind == kind else {}
        return ListText.model_validate(values)


@functools.cache
def defaults() -> Settings:
    """What a site says of itself where `site.yaml` says nothing (`defaults.yaml`); of kinds that are there."""
    path = Path(__file__).with_name("defaults.yaml")
    values: dict[str, Any] = source.read(path.name, path.read_bytes()).values or {}
    return Settings.model_validate({**values, "lists": [text for text in values["lists"] if text["kind"] in BY_NAME]})
