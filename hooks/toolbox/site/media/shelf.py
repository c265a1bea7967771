"""The pictures and files that a site publishes, each with its address, and what is said of it wherever it is named."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as default

from toolbox.model import field as fields
from toolbox.model.field import Block, Field
from toolbox.model.kinds.expert import Photo
from toolbox.model.media import LICENCES, Picture
from toolbox.site.media import document, image
from toolbox.text import targets

_ADDRESS = re.compile(rf"/(?:images|files)/{targets.FILE_NAME}")
_PICTURE = re.compile(rf"!\[([^\]]*)\]\(/images/({targets.FILE_NAME})(?: \"[^\"]*\")?\)")
_DOCUMENT = re.compile(rf"(?<!!)(\[[^\]]*\]\(/files/({targets.FILE_NAME})\))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustration:
    """A picture as it is shown; `licence_url` and `source` are "" where there is none. A `portrait` is shown small."""

    name: str
    alt: str
    maker: str
    licence: str
    licence_url: str = ""
    caption: str = ""
    source: str = ""
    portrait: bool = False
    width: int = 0
    height: int = 0

    @property
    def url(self) -> str:
        return f"{targets.IMAGES}{self.name}"

    @property
    def sizes(self) -> Mapping[int, str]:
        """The address for each width that is sent, the largest last."""
        *smaller, largest = image.widths(self.width)
        return {**{width: f"{targets.IMAGES}{width}/{self.name}" for width in smaller}, largest: self.url}

    @property
    def credit(self) -> str:
        return f"{self.word}: {self.maker} ({self.licence})"

    @property
    def word(self) -> str:
        return "Foto" if self.portrait else "Beeld"


@dataclass(frozen=True, slots=True)
class Shelf:
    """`pictures` and `documents` by name; of a document what a link to it says besides."""

    pictures: Mapping[str, Illustration] = default(default_factory=dict)
    documents: Mapping[str, str] = default(default_factory=dict)

    def in_markdown(self, text: str) -> str:
        """`text` that says who made a picture, and what a link to a file leads to."""
        if "](/images/" not in text and "](/files/" not in text:
            return text
        return _DOCUMENT.sub(self._with_note, _PICTURE.sub(self._with_credit, text))

    def _with_note(self, match: re.Match[str]) -> str:
        note = self.documents.get(match[2])
        return f"{match[1]} ({note})" if note else match[1]

    def _with_credit(self, match: re.Match[str]) -> str:
        picture = self.pictures.get(match[2])
        return written(picture, match[1]) if picture else match[1]


NONE = Shelf()
FOLDERS = {"image": targets.IMAGES, "document": targets.FILES}  # where the value of a field lies, by its type


def written(picture: Illustration, alt: str = "") -> str:
    """A picture as Markdown, with who made it."""
    return f"![{alt or picture.alt}]({picture.url})\n\n{picture.credit}"


def make(
    listed: Iterable[Picture], photos: Iterable[Photo], pictures: Mapping[str, bytes], documents: Mapping[str, bytes]
) -> Shelf:
    """All that can be shown, from files by their address from the root."""
    facts = {url: image.facts(raw) for url, raw in pictures.items()}
    chosen = (*map(_listed, listed), *map(_photo, photos))
    return Shelf(
        {
            picture.name: replace(picture, width=seen.shown[0], height=seen.shown[1])
            for picture in chosen
            if (seen := facts.get(picture.url)) and not seen.fault
        },
        {url.rpartition("/")[2]: document.note(url, len(raw)) for url, raw in documents.items()},
    )


def _listed(item: Picture) -> Illustration:
    return Illustration(
        name=item.file,
        alt=item.alt,
        maker=item.maker,
        licence=item.licence,
        licence_url=LICENCES[item.licence],
        caption=item.caption,
        source=item.source,
    )


def _photo(item: Photo) -> Illustration:
    return Illustration(name=item.file, alt=item.alt, maker=item.credit, licence=item.licence, portrait=True)


def addresses(texts: Iterable[str]) -> Iterator[str]:
    """What texts name of what lies here, from the root."""
    return (address for text in texts for address in _ADDRESS.findall(text))


def named(entity: Block) -> Iterator[str]:
    """What an entry names: in a field of its own, and in its texts."""
    for field, _, value, _ in fields.values(entity, _is_file):
        yield f"{FOLDERS[field.type.name]}{value}"
    yield from addresses(text for _, text in fields.prose(entity))
    yield from (url for _, url in fields.targets(entity))


def _is_file(field: Field) -> bool:
    return field.type.name in FOLDERS
