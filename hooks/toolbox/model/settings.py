"""The site as a whole (`data/site.yaml`). What is empty hides its feature."""

from typing import Annotated

from toolbox.model.field import Block, Ref, absent, optional, required
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
    name: Line = required("naam", "De naam van de site.", "Toolbox Met Andere Ogen")
    tagline: Line = optional("ondertitel", "In één zin waar de site voor is.")
    owner: Annotated[OtherId, Ref("organisations", "Eigenaar van deze site")] = optional(
        "eigenaar", "Het id van de organisatie van wie de site is.", "met-andere-ogen"
    )
    controller: Line = optional("verantwoordelijke", "Wie in de zin van de AVG verantwoordelijk is.")
    email: Email = optional("e-mailadres", "Het adres van de redactie.", "redactie@voorbeeld.nl")
    privacy_email: Email = optional(
        "e-mailadres voor privacy", "Het adres voor vragen over persoonsgegevens.", "privacy@voorbeeld.nl"
    )
    host: Host | None = absent("host", "Waar de site staat.")
    site_url: Https = optional("webadres", "Het adres van de site.", "https://www.voorbeeld.nl/")
    repository: Https = optional(
        "opslagplaats", "Waar de bestanden van de site staan.", "https://www.voorbeeld.nl/toolbox"
    )
    statement_url: Https = optional("toegankelijkheidsverklaring", "Het adres van de officiële verklaring.")
    status: Status = required("stand", "Concept of openbaar.", "concept")
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
    def takes_proposals(self) -> bool:
        """Whether what somebody fills in can be sent anywhere."""
        return bool(self.mail or self.repository)

    @property
    def privacy_mail(self) -> str:
        """Where people ask about their own data; "" while nobody can be mailed."""
        return "" if self.is_concept else self.privacy_email or self.email
