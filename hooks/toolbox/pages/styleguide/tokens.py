"""The design's values with what each is for. The values themselves stand in the theme's tokens.css."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Shape = Literal["colour", "type", "space", "radius", "font", "length"]


@dataclass(frozen=True, slots=True)
class Token:
    name: str
    purpose: str


@dataclass(frozen=True, slots=True)
class Group:
    """Values of one sort; `shape` says how a value is made visible."""

    id: str
    title: str
    shape: Shape
    tokens: tuple[Token, ...]


def _group(id: str, title: str, shape: Shape, **tokens: str) -> Group:
    return Group(
        id, title, shape, tuple(Token(f"--mao-{name.replace('_', '-')}", text) for name, text in tokens.items())
    )


GROUPS = (
    _group(
        "kleur",
        "Kleur",
        "colour",
        paper="achtergrond van de pagina",
        surface="vlak op de pagina: kaart, kop, invoerveld",
        sunken="rustig vlak: hulpregel, label",
        line="lijn tussen en om onderdelen",
        line_strong="rand van wat u kunt bedienen",
        ink="tekst",
        ink_soft="tekst die minder opvalt",
        brand="links, knoppen en het linkeroog van het beeldmerk",
        brand_strong="een link of knop waar de muis op staat",
        brand_tint="vlak dat erbij hoort: In het kort, ingangen",
        brand_line="rand van zo'n vlak",
        on_brand="tekst op een knop",
        accent="streep en het rechteroog van het beeldmerk; nooit voor tekst",
        accent_tint="vlak van een opmerking: Let op",
        accent_line="rand van zo'n vlak",
        accent_ink="tekst en teken in zo'n vlak",
        on_accent="teken op de accentkleur",
        good_tint="vlak van een status: loopt",
        good_ink="tekst van die status",
        stop_tint="vlak van een status: gaat niet door",
        stop_ink="tekst van die status",
        both="waar de twee ogen van het beeldmerk samenkomen",
        focus="rand om wat u met het toetsenbord bereikt",
        eye_left="linkeroog op de beginpagina",
        eye_right="rechteroog op de beginpagina",
        footer="vlak onder aan de pagina",
        footer_ink="tekst daarop",
        footer_title="kopjes daarop",
    ),
    _group(
        "letter",
        "Letters en maten",
        "type",
        size_0="kleine tekst: label, noot",
        size_1="gewone tekst",
        size_2="samenvatting boven een pagina",
        size_3="kop van een kaart",
        size_4="kop van een deel",
        size_5="titel van een pagina",
        size_6="titel van de beginpagina",
    ),
    _group(
        "lettertype",
        "Lettertypen",
        "font",
        font_text="gewone tekst: het lettertype van uw eigen apparaat, dus niets om te laden",
        font_title="koppen",
        font_code="code en bestandsnamen",
    ),
    _group(
        "ruimte",
        "Ruimte",
        "space",
        space_1="binnen een regel",
        space_2="tussen kleine dingen",
        space_3="binnen een klein vlak",
        space_4="tussen alinea's",
        space_5="tussen onderdelen",
        space_6="tussen delen van de pagina",
        space_7="tussen kolommen",
        gutter="rand links en rechts van de pagina",
    ),
    _group("breedte", "Breedte", "length", measure="langste regel tekst", width="breedste pagina"),
    _group(
        "hoek",
        "Hoeken",
        "radius",
        radius="kaart en vlak",
        radius_small="label en veld",
        radius_round="knop",
    ),
)
UNSEEN = ("--mao-eye-blend",)  # how the two eyes of home mix: nothing that can be shown by itself
