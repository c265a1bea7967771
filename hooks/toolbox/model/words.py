"""The words of people in need (`data/words.yaml`): which help lines or page they call up. Without the file there are none."""

from collections.abc import Iterator
from typing import Annotated

from toolbox.model import field
from toolbox.model.field import Block, Field, Path, Ref, many, optional, required
from toolbox.model.types import Choice, Id, Line, LinkTarget, OtherId, Plain

TOGETHER = "Woorden die samen tellen, in welke volgorde ook, als ze binnen twaalf woorden van elkaar staan."
WEAK = "Als bij 'samen', maar alleen als er verder niets past, en niet naast een vakwoord."
Language = Annotated[str, Choice("nl", "en")]


class WordClass(Block):
    name: Id = required("naam", "Het woord dat tussen < en > in een zinsdeel staat.", "ouder")
    words: tuple[Line, ...] = required(
        "woorden", "De woorden waarvan er een kan staan.", ["vader", "moeder"], min_length=1
    )


class Shorthand(Block):
    full: Line = required("voluit", "Wat er staat als men het uitschrijft.", "ik heb")
    words: tuple[Line, ...] = required("kort", "Hoe men het kort typt, in één woord.", ["kheb", "ikheb"], min_length=1)


class Danger(Block):
    """How much of a query a phrase must be: a word that counts anywhere, words in this order, words in any, or all there is."""

    id: Id = required("id", "Een vast woord voor deze groep.", "geweld-thuis")
    title: Line = required("titel", "Wat boven de nummers staat, met 'je'.", "Is het thuis niet veilig?")
    language: Language = optional("taal", "De taal van de titel.", "en", default="nl")
    lines: tuple[Annotated[OtherId, Ref("helplines", "")], ...] = required(
        "hulplijnen", "De id's van de hulplijnen, de beste voorop.", ["veilig-thuis", "kindertelefoon"], min_length=1
    )
    words: tuple[Line, ...] = many("woorden", "Woorden die overal tellen.", "mishandeld")
    parts: tuple[Line, ...] = many(
        "zinsdelen", "Woorden die na elkaar tellen, ook in een zin.", "<ouder> slaat ... mij"
    )
    together: tuple[Line, ...] = many("samen", TOGETHER, "<ouder> <slaat> <mij>")
    weak: tuple[Line, ...] = many("vangnet", WEAK, "<ik> <naar>")
    whole: tuple[Line, ...] = many("hele vragen", "Wat alleen telt als er verder niets staat.", "geweld thuis")


class Need(Block):
    id: Id = required("id", "Een vast woord voor deze groep.", "zit-thuis")
    page: LinkTarget = required("pagina", "De pagina of de vraag die bovenaan komt.", "/hulp/#mijn-kind-zit-thuis")
    words: tuple[Line, ...] = many("woorden", "Woorden die overal tellen.", "thuiszitter")
    parts: tuple[Line, ...] = many("zinsdelen", "Woorden die na elkaar tellen, ook in een zin.", "<kind> zit thuis")
    together: tuple[Line, ...] = many("samen", TOGETHER, "<mijn> <kind> niet/nooit school")
    weak: tuple[Line, ...] = many("vangnet", WEAK, "<mijn> <kind> <naar>")
    whole: tuple[Line, ...] = many("hele vragen", "Wat alleen telt als er verder niets staat.", "zit thuis")


class Words(Block):
    """`trade` are words of people at work: beside one only what somebody says of themselves counts. `ordinary` look like a
    phrase with a slip, and mean something else. `filler` may stand between the words of a phrase."""

    read_by: tuple[Line, ...] = many(
        "gelezen door", "Welke organisaties deze woorden hebben gelezen, met het jaar.", "113 Zelfmoordpreventie (2026)"
    )
    classes: tuple[WordClass, ...] = many("groepen", "Woorden die in een zinsdeel op dezelfde plaats kunnen staan.")
    danger: tuple[Danger, ...] = many("gevaar", "Wat de nummers van hulplijnen toont. Het ergste staat voorop.")
    need: tuple[Need, ...] = many("nood", "Wat een pagina bovenaan de resultaten zet.")
    trade: tuple[Line, ...] = many("vakwoorden", "Woorden van wie hier voor het werk zoekt.", "protocol")
    ordinary: tuple[Line, ...] = many("gewone woorden", "Woorden die op een ander woord hier lijken.", "bedreigde")
    shorthand: tuple[Shorthand, ...] = many("kort getypt", "Hoe mensen woorden kort typen, als in een chat.")
    filler: tuple[Line, ...] = many(
        "stopwoorden", "Woorden die overal tussen kunnen staan en niets veranderen.", "gewoon"
    )
    remark: Plain = optional("opmerking voor de redactie", "Komt nooit op de site.")


NONE = Words.model_validate({})


def phrases(words: Words) -> Iterator[tuple[Path, str]]:
    """Every phrase with the way to it."""
    return ((path, phrase) for _, path, phrase, _ in field.values(words, _is_phrase))


def _is_phrase(part: Field) -> bool:
    return part.name in ("parts", "together", "weak", "whole")
