"""A file to download is what its name says, can be opened by everybody, and names no person in its properties."""

from collections.abc import Iterator

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model import media
from toolbox.model.kinds.organisation import Organisation
from toolbox.model.kinds.resource import Resource
from toolbox.site.catalog import Catalog
from toolbox.site.media import document
from toolbox.source.problem import Place, Problem
from toolbox.text import dutch, targets

# What is wrong with a file, and what one does about it.
FAULTS = {
    "type": ("Dit soort bestand kan niet op de site.", "Sla het op als pdf, odt, docx, xlsx of csv."),
    "size": (
        "Dit bestand is groter dan 20 MB.",
        "Maak de afbeeldingen erin kleiner, of verdeel het over meer bestanden.",
    ),
    "inside": (
        "In dit bestand zit, uitgepakt, meer dan 200 MB.",
        "Maak de afbeeldingen en tabellen erin kleiner, of verdeel het over meer bestanden.",
    ),
    "content": (
        "Dit bestand is niet wat de naam zegt, of het is niet heel.",
        "Sla het opnieuw op, met de goede soort. Lukt dat niet, haal het bestand dan weg.",
    ),
    "embedded": (
        "In dit bestand zit een ander bestand, en dat is niet te openen. Wie erin staat, is dus niet te zien.",
        "Zet er een afbeelding van in. Of haal dat bestand eruit.",
    ),
    "codes": ("Dit bestand is niet als UTF-8 opgeslagen.", "Kies bij het opslaan: CSV UTF-8."),
    "locked": ("Dit bestand is op slot.", "Sla het op zonder wachtwoord en zonder beveiliging."),
}


def check(context: Context) -> Iterator[Problem]:
    catalog, folder = context.catalog, _folder(context.catalog)
    bodies = frozenset(_bodies(catalog))
    for path, raw in catalog.documents.items():
        fault = document.fault(path, raw)
        if not path.startswith(folder):
            message = "Dit bestand staat niet waar de site het zoekt."
            yield Problem(Place(path), "bestand-kan-niet", message, f"Zet het in de map {folder.rstrip('/')}.")
        elif fault == "mailbox":
            message, hint = (
                "In dit bestand staat het e-mailadres van een mens.",
                "Gebruik het adres van een loket of team.",
            )
            yield Problem(Place(path), "persoonlijk-mailadres", message, hint)
        elif fault:
            yield Problem(Place(path), "bestand-kan-niet", *FAULTS[fault])
        elif not media.DOCUMENT_FILE.fullmatch(path.removeprefix(folder)):
            message = f"De bestandsnaam '{path}' kan geen webadres worden."
            hint = "Gebruik kleine letters, cijfers en streepjes."
            yield Problem(Place(path), "verkeerde-bestandsnaam", message, hint)
        elif any(dutch.fold(name) not in bodies for name in document.authors(path, raw)):
            yield _with_author(path)


def _folder(catalog: Catalog) -> str:
    """The folder of files to download, with its last slash."""
    return f"{catalog.folder}{targets.FILES}"


def _with_author(path: str) -> Problem:
    """Who it is, is not said again."""
    message = "In dit bestand staat wie het, of een foto erin, maakte, veranderde of van een opmerking voorzag."
    hint = (
        "Neem wijzigingen aan, haal opmerkingen en namen weg en sla het opnieuw op. In Word en Excel: Bestand, Info, "
        "Controleren op problemen. In LibreOffice: Bestand, Eigenschappen. Zit de naam in een foto, zet die er dan opnieuw in, "
        "opgeslagen zonder eigenschappen. "
        "De naam van een organisatie uit data/organisations.yaml mag."
    )
    return Problem(Place(path), "bestand-met-naam", message, hint)


def _bodies(catalog: Catalog) -> Iterator[str]:
    """The names of organisations, and of the network itself."""
    yield from map(dutch.fold, (catalog.settings.name, catalog.settings.network))
    for entry in catalog.of(Organisation):
        names = (entry.entity.name, entry.entity.abbreviation, *entry.entity.also_known_as, *entry.entity.former_names)
        yield from map(dutch.fold, names)


def named(context: Context) -> Iterator[Problem]:
    """The file of a publication is there."""
    folder = _folder(context.catalog)
    names = [path.removeprefix(folder) for path in context.catalog.documents]
    for entry in context.catalog.of(Resource):
        if (name := entry.entity.file) and name not in names:
            near = dutch.suggest(name, names)
            hint = (
                f"Bedoelt u '{near}'?"
                if near
                else f"Zet het bestand in de map {folder.rstrip('/')}, of haal 'file' weg."
            )
            yield entry_problems.error(entry, ("file",), "bestand-ontbreekt", f"het bestand '{name}' is er niet.", hint)
