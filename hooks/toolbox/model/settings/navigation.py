"""The parts of `data/site.yaml` that an editor arranges: menu, footer, home, groups of themes, what each list says."""

from typing import Annotated

from toolbox.model.field import Block, Ref, absent, many, optional, required
from toolbox.model.kinds import BY_NAME
from toolbox.model.types import Choice, Line, LinkTarget, OtherId

BLOCKS = ("zoeken", "mijn regio", "deuren", "hulp", "voor wie", "kaart", "thema's", "voorbeelden", "nieuws", "agenda")


class MenuLink(Block):
    title: Line = required("tekst", "Wat er te lezen staat.", "Regio's")
    url: LinkTarget = required("adres", "Een pagina van deze site, vanaf de eerste /.", "/regios/")


class Column(Block):
    title: Line = required("titel", "Wat boven de kolom staat.", "Zoeken en vinden")
    links: tuple[MenuLink, ...] = required("links", "De links in deze kolom, van boven naar beneden.", min_length=1)


class Door(Block):
    title: Line = optional("tekst", "Wat er te lezen staat; zonder tekst de titel van die pagina.", "Wat doen anderen?")
    url: LinkTarget = required("adres", "Een pagina van deze site, vanaf de eerste /.", "/praktijkvoorbeelden/")
    summary: Line = optional("uitleg", "Een zin daaronder; zonder zin de omschrijving van die pagina.")


class HomeBlock(Block):
    block: Annotated[str, Choice(*BLOCKS)] = required("blok", "Welk deel van de beginpagina dit is.", "thema's")
    title: Line = optional("titel", "Wat boven dit deel staat.", "Thema's")
    text: Line = optional("tekst", "Een zin in dit deel, bij hulp, of voorbeelden bij zoeken.")
    link: Line = optional("tekst van de link", "Wat er op de link in dit deel staat.", "Bekijk alle gemeenten")
    doors: tuple[Door, ...] = many("deuren", "De grote links in dit deel, alleen bij deuren.")


class ThemeGroup(Block):
    title: Line = required("titel", "Wat boven deze thema's staat.", "Kinderen en ouders")
    themes: tuple[Annotated[OtherId, Ref("themes", "")], ...] = many(
        "thema's",
        "De id's van de thema's. Een groep zonder id's krijgt de thema's die nergens anders staan.",
        "preventie",
    )


class ListText(Block):
    kind: Annotated[str, Choice(*BY_NAME)] = required("lijst", "De naam van het bestand, zonder .yaml.", "regions")
    opening: Line = optional("opening", "De eerste zin op de pagina met de lijst.")
    empty: Line = optional("als er niets komt", "Wat er staat als er niets gepland is. Dat geldt voor de agenda.")
    more: MenuLink | None = absent("verder", "Een link boven de lijst.")
