"""How the site looks, as `data/site.yaml` says: logo, sign in the tab, share picture, and one colour on light and dark."""

from toolbox.model.field import Block, optional, required
from toolbox.model.media import ImageFile, LogoFile
from toolbox.model.types import Colour, Line

# What the colour stands on, as css/tokens.css has it: paper, surface and sunken, and the text on a button.
LIGHT = ("#fbf8f1", "#ffffff", "#f3ede0")
DARK = ("#121a1c", "#1b2629", "#0d1315", "#08262c")
ENOUGH = 4.5  # WCAG 2.2, 1.4.3: text of the usual size


class Colours(Block):
    light: Colour = required("op licht", "De kleur van links en knoppen op een lichte achtergrond.", "#0b5868")
    dark: Colour = required("op donker", "De kleur van links en knoppen op een donkere achtergrond.", "#85d0d8")


class SharePicture(Block):
    file: ImageFile = required("bestand", "Een png in content/images, 1200 bij 630 punten.", "delen.png")
    text: Line = required("tekst", "Wat er op het plaatje staat, voor wie het niet ziet.", "Kenniskring Voorbeeld")


class Look(Block):
    logo: LogoFile = optional("logo", "Een bestand in content/images: svg, png of webp.", "logo.svg")
    favicon: LogoFile = optional("teken in het tabblad", "Een vierkant bestand in content/images.", "teken.svg")
    share_picture: SharePicture | None = optional(
        "deelplaatje", "Wat te zien is als iemand een pagina deelt.", default=None
    )
    colours: Colours | None = optional("kleuren", "Eén kleur, op licht en op donker.", default=None)

    @property
    def pictures(self) -> dict[tuple[str, ...], str]:
        """The files in content/images that it names, by the way to each name."""
        share = self.share_picture.file if self.share_picture else ""
        names = {("logo",): self.logo, ("favicon",): self.favicon, ("share_picture", "file"): share}
        return {path: name for path, name in names.items() if name}


def mixed(colour: str, part: float, other: str) -> str:
    """`colour` with so large a part of another one in it."""
    pairs = ((int(colour[start : start + 2], 16), int(other[start : start + 2], 16)) for start in (1, 3, 5))
    return "#" + "".join(f"{round(own * (1 - part) + mixed * part):02x}" for own, mixed in pairs)


def contrast(colour: str, other: str) -> float:
    """The ratio of two colours (`#rrggbb`) as WCAG counts it, from 1 to 21."""
    dark, light = sorted((_luminance(colour), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
