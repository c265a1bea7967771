"""The pictures and files that lie in content/: how they are called, and what `data/pictures.yaml` says of a picture."""

import re
from typing import Annotated

from toolbox.model import shapes
from toolbox.model.field import Block, absent, optional, required
from toolbox.model.kind import Collection
from toolbox.model.types import Boolean, Choice, Day, Https, Line, Plain, Type, matching

IMAGE_FILE = re.compile(r"[a-z0-9-]+\.(?:jpg|jpeg|png|webp)")
LOGO_FILE = re.compile(r"[a-z0-9-]+\.(?:svg|png|webp)")
DOCUMENT_FILE = re.compile(r"[a-z0-9-]+\.(?:pdf|odt|docx|xlsx|csv)")
ImageFile = Annotated[str, Type("image", matching(IMAGE_FILE, "geen-afbeelding"), shapes.text(IMAGE_FILE))]
LogoFile = Annotated[str, Type("image", matching(LOGO_FILE, "geen-logo"), shapes.text(LOGO_FILE))]
DocumentFile = Annotated[
    str, Type("document", matching(DOCUMENT_FILE, "geen-bestandsnaam"), shapes.text(DOCUMENT_FILE))
]
CREATIVE_COMMONS = "https://creativecommons.org"
# What may stand at `licence`, each with the page that explains it.
LICENCES = {
    "CC0 1.0": f"{CREATIVE_COMMONS}/publicdomain/zero/1.0/deed.nl",
    "CC BY 4.0": f"{CREATIVE_COMMONS}/licenses/by/4.0/deed.nl",
    "CC BY 3.0": f"{CREATIVE_COMMONS}/licenses/by/3.0/deed.nl",
    "CC BY-SA 4.0": f"{CREATIVE_COMMONS}/licenses/by-sa/4.0/deed.nl",
    "CC BY-SA 3.0": f"{CREATIVE_COMMONS}/licenses/by-sa/3.0/deed.nl",
    "CC BY-NC 4.0": f"{CREATIVE_COMMONS}/licenses/by-nc/4.0/deed.nl",
    "CC BY-NC-SA 4.0": f"{CREATIVE_COMMONS}/licenses/by-nc-sa/4.0/deed.nl",
    "publiek domein": "",
    "met toestemming van de maker": "",
}
Licence = Annotated[str, Choice(*LICENCES)]


class Agreement(Block):
    """That the people in a picture agreed, and where one can read it; never who they are."""

    given: Day = required("gegeven op", "De dag waarop de mensen op de afbeelding toestemming gaven.", "2026-11-22")
    record: Line = required(
        "vindplaats", "Een kenmerk van de plek waar de afspraken liggen, zonder namen.", "AVG-2026-012"
    )


class Picture(Block):
    file: ImageFile = required("bestand", "De naam van het bestand in content/images.", "schoolplein.jpg")
    alt: Line = required(
        "beschrijving", "Wat erop te zien is, voor wie de afbeelding niet ziet.", "Een schoolplein met een klimrek"
    )
    maker: Line = required("maker", "Wie de afbeelding maakte.", "Gemeente Voorbeeld")
    licence: Licence = required("licentie", "Wat anderen met de afbeelding mogen doen.", "CC BY 4.0")
    people: Boolean = required("mensen", "Of er iemand herkenbaar op staat: true of false. Kinderen nooit.", "false")
    consent: Agreement | None = absent("toestemming", "Alleen als er mensen op staan: wanneer en waar zij die gaven.")
    caption: Plain = optional("bijschrift", "Wat er onder de afbeelding staat.", "Het plein na de verbouwing.")
    source: Https = optional(
        "herkomst", "De pagina waar de afbeelding vandaan komt.", "https://www.voorbeeld.nl/beeldbank/12"
    )
    remark: Plain = optional("opmerking voor de redactie", "Komt nooit op de site.")


PICTURES = Collection(
    name="pictures",
    model=Picture,
    article="de",
    one="afbeelding",
    many="afbeeldingen",
)
