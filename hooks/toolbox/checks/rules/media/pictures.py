"""A picture has words, a maker and a licence, people in it agreed, it can be shown, and its file tells nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model import field, media
from toolbox.model.field import Field
from toolbox.model.kinds.expert import Expert
from toolbox.model.media import Picture
from toolbox.site import media as media_files
from toolbox.site.catalog import Catalog, Item
from toolbox.site.media import document, image
from toolbox.site.media import pictures as files
from toolbox.site.media.pictures import Unknown
from toolbox.source.problem import Place, Problem
from toolbox.text import dutch, targets

UNREADABLE = "foto-onleesbaar"
# What is wrong with a file, and what one does about it. Of what can't be read the code is another.
FAULTS = {
    "unreadable": (
        "Dit bestand is geen hele foto in JPEG, PNG of WebP.",
        "Sla de foto opnieuw op, als JPEG. Lukt dat niet, haal het bestand dan weg.",
    ),
    "pixels": ("Deze afbeelding is groter dan 50 miljoen punten.", "Maak haar kleiner: 1600 punten breed is genoeg."),
    "size": ("Deze afbeelding is groter dan 20 MB.", "Maak haar kleiner: 1600 punten breed is genoeg."),
    "animated": ("Deze afbeelding beweegt.", "Sla één beeld ervan op."),
    "colours": ("De kleuren van deze afbeelding zijn die van drukwerk.", "Sla haar op in RGB, met 8 bits per kleur."),
}


def files_of(context: Context) -> Iterator[Problem]:
    """Each file in turn: is it where pictures are, does somebody say what it is, and what is in it."""
    catalog = context.catalog
    look = catalog.settings.look
    folder = of(catalog)
    own = {folder + name for name in (look.pictures.values() if look else ())}
    photos = {folder + entry.entity.photo.file for entry in catalog.of(Expert) if entry.entity.photo}
    used = own | photos | {folder + name for name in catalog.listed}
    meant = {folder + near for item in catalog.gallery if (near := _meant(context, item))}
    # texts are written for the data beside it: with other data nothing in it is for nothing
    is_own = catalog.settings_source.path == "data/site.yaml"
    is_known = all(file.readable for file in catalog.sources if _is_gallery(file.path))
    for path, raw in catalog.pictures.items():
        if path in used and not path.endswith(".svg"):
            yield from _of_file(path, raw, strict=path in photos)
        elif path not in used | meant and is_own and is_known:
            yield _unclaimed(path, folder)


def of(catalog: Catalog) -> str:
    """The folder of pictures, with its last slash."""
    return f"{catalog.folder}{targets.IMAGES}"


def _unclaimed(path: str, folder: str) -> Problem:
    name = path.removeprefix(folder)
    if name == path:
        hint = f"Zet haar in de map {folder.rstrip('/')}, en schrijf in data/pictures.yaml wat erop staat en wie haar maakte."
    elif not media.IMAGE_FILE.fullmatch(name):
        hint = "Noem haar met kleine letters, cijfers en streepjes, en laat de naam eindigen op .jpg, .png of .webp."
    else:
        hint = f"Zet haar in data/pictures.yaml: '- file: {name}', of haal het bestand weg. Zonder dat komt zij niet op de site."
    message = "Bij deze afbeelding staat nergens wie haar maakte en wat erop staat."
    return Problem(Place(path), "foto-zonder-gegevens", message, hint)


def _of_file(path: str, raw: bytes, *, strict: bool) -> Iterator[Problem]:
    facts = image.facts(raw)
    fault = "size" if len(raw) > document.MAX_SIZE else facts.fault
    if fault:
        message, hint = FAULTS[fault]
        yield Problem(Place(path), UNREADABLE if fault == "unreadable" else "afbeelding-kan-niet", message, hint)
    elif document.type_of(path) not in image.EXTENSIONS[facts.kind]:
        yield _misnamed(path, facts.kind)
    else:
        yield from _hidden(path, raw, strict=strict or facts.located)


def _misnamed(path: str, kind: str) -> Problem:
    stem, right = path.rpartition("/")[2].rpartition(".")[0], image.EXTENSIONS[kind][0]
    message = f"In dit bestand zit een {kind}, en de naam zegt iets anders."
    return Problem(
        Place(path), "afbeelding-kan-niet", message, f"Noem het bestand {stem}.{right}, ook waar de site het noemt."
    )


def _hidden(path: str, raw: bytes, *, strict: bool) -> Iterator[Problem]:
    """The site leaves out what a picture hides, and the repository does not: it is public too."""
    try:
        if files.bare(raw) == raw:
            return
    except Unknown:
        yield Problem(Place(path), UNREADABLE, *FAULTS["unreadable"])
        return
    message = "In deze foto zitten gegevens die u niet ziet, zoals de plaats, de dag of de maker."
    hint = "Sla de foto op zonder eigenschappen. In Windows: Eigenschappen, Details, Persoonlijke gegevens verwijderen."
    yield Problem(Place(path), "foto-met-gegevens", message, hint, "error" if strict else "warning")


def photos(context: Context) -> Iterator[Problem]:
    """The photo of an expert is there."""
    for entry in context.catalog.of(Expert):
        if (photo := entry.entity.photo) and of(context.catalog) + photo.file not in context.catalog.pictures:
            message = f"de foto '{photo.file}' is er niet."
            hint = f"Zet het bestand in de map {of(context.catalog).rstrip('/')}, of haal 'photo' weg."
            yield entry_problems.error(entry, ("photo", "file"), "foto-ontbreekt", message, hint)


def gallery(context: Context) -> Iterator[Problem]:
    """What `pictures.yaml` says of each."""
    seen: set[str] = set()
    for item in context.catalog.gallery:
        name = item.entity.file
        if of(context.catalog) + name not in context.catalog.pictures:
            yield _absent(context, item)
        if name in seen:
            message, hint = f"Afbeelding '{name}' staat hier twee keer.", "Haal één van de twee weg."
            yield Problem(item.place("file"), "dubbel-id", message, hint)
        seen.add(name)
        if item.entity.people and not item.entity.consent:
            yield _without_consent(item)


def _absent(context: Context, item: Item[Picture]) -> Problem:
    near = _meant(context, item)
    folder = of(context.catalog).rstrip("/")
    hint = f"Bedoelt u '{near}'?" if near else f"Zet het bestand in de map {folder}, of haal dit onderdeel weg."
    return Problem(item.place("file"), "foto-ontbreekt", f"De afbeelding '{item.entity.file}' is er niet.", hint)


def _meant(context: Context, item: Item[Picture]) -> str:
    """The file that an item means, where none has its name."""
    paths, folder = context.catalog.pictures, of(context.catalog)
    names = [path.removeprefix(folder) for path in paths if path.startswith(folder)]
    return "" if item.entity.file in names else dutch.suggest(item.entity.file, names) or ""


def _without_consent(item: Item[Picture]) -> Problem:
    message = f"Afbeelding '{item.entity.file}': er staan mensen op, en er staat niet bij dat zij dat goedvinden."
    hint = "Vraag het hun, en vul 'consent' in: wanneer, en waar de afspraken liggen. Of kies een afbeelding zonder mensen."
    return Problem(item.place("people"), "toestemming-ontbreekt", message, hint)


def named(context: Context) -> Iterator[Problem]:
    """A picture that an entry names is in `pictures.yaml`."""
    known = {url.removeprefix(targets.IMAGES) for url in media_files.addresses(context.catalog)}
    for entry in context.catalog.all():
        for _, path, name, _ in field.values(entry.entity, _is_picture):
            if name not in known:
                near = dutch.suggest(name, known)
                hint = f"Bedoelt u '{near}'?" if near else f"Zet haar in data/pictures.yaml: '- file: {name}'."
                message = f"de afbeelding '{name}' staat niet in data/pictures.yaml."
                yield entry_problems.error(entry, path, "afbeelding-onbekend", message, hint)


def _is_picture(field: Field) -> bool:
    return field.name == "picture"


def unused(context: Context) -> Iterator[Problem]:
    """What no text and no entry names is not published."""
    catalog = context.catalog
    texts = [file.text for file in chain(catalog.sources, catalog.texts) if not _is_gallery(file.path)]
    there = (item for item in catalog.gallery if of(catalog) + item.entity.file in catalog.pictures)
    places = {item.entity.file: item.place("file") for item in there}
    places |= {path.rpartition("/")[2]: Place(path) for path in catalog.documents}
    for name, place in places.items():
        if not any(name in text for text in texts):
            message = f"'{name}' wordt nergens op de site genoemd, en komt er dus niet op."
            hint = "Noem het in een tekst of bij een onderdeel, of haal het weg."
            yield replace(Problem(place, "nergens-genoemd", message, hint), severity="warning")


def _is_gallery(path: str) -> bool:
    return path.endswith("/pictures.yaml") or "/pictures/" in path
