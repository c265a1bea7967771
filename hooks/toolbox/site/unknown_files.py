"""Reports what lies among the data and texts and is not read: misnamed files, links, folders."""

from pathlib import PurePosixPath

from toolbox import model
from toolbox.source.problem import Place, Problem
from toolbox.text import dutch


def intended_kind(path: str) -> str:
    """The kind that the file at `path` was probably meant for: `data/regios.yml` -> "regions"; "" when none is near."""
    names = {word: kind.name for kind in model.KINDS for word in (kind.many, kind.one, kind.url, kind.singular)}
    names |= {
        name: name for name in (*(item.name for item in model.COLLECTIONS), *(single.name for single in model.SINGLES))
    }
    parts = PurePosixPath(path)
    near = (*(dutch.suggest(word, names) for word in (parts.stem, parts.parent.name)), parts.parent.parent.name)
    return next((names[word] for word in near if word in names), "")


def problem(path: str) -> Problem:
    """An error when its entries are missed on the site, else a warning."""
    kind = intended_kind(path)
    message = f"Het bestand {path} hoort bij geen enkele lijst. Wat erin staat, komt niet op de site."
    if not kind:
        hint = "Haal het weg, of geef het de naam van een lijst die er al is, zoals regions.yaml."
        return Problem(Place(path), "onbekend-bestand", message, hint, "warning")
    folder = f", of een bestand op .yaml in de map {kind}" if kind in model.BY_NAME else ""
    hint = f"Bedoelt u {kind}.yaml{folder}?"
    return Problem(Place(path), "onbekend-bestand", message, hint)


def irregular(path: str) -> Problem:
    """A link, which leads elsewhere, or a folder where a file should be: what is in it is not read."""
    message = f"Op de plaats van {path} staat geen gewoon bestand of gewone map, maar bijvoorbeeld een koppeling."
    hint = "Zet hier het bestand of de map zelf neer, of haal dit weg."
    return Problem(Place(path), "geen-bestand", message, hint)
