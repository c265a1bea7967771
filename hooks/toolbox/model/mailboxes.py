"""Tells a person's mailbox from that of a team by the form of the address."""

from __future__ import annotations

import re

_INITIALS = re.compile(r"(?:[a-z]\.?){1,3}\.(?:de|te|[a-z-]{3})[a-z.-]*")
FIRST_NAMES = frozenset(
    (
        "ad adam adriaan ahmed albert alex alexander ali amber amy an andre angela anita anja anke anna anne annelies "
        "annemarie annette anouk ans anton arie arjan arjen arnold arthur astrid ayse bart bas bea ben bep bernard "
        "bert bianca bob boris bram brigitte britt carla carlijn carmen carolien caroline cees charlotte chris "
        "christa christiaan christine claudia coen conny corine corrie daan danny dave david debbie dennis dick "
        "diederik dirk dorien edwin eline elisabeth ellen els elsbeth emma eric erik erna erwin esmee esther eva "
        "evelien evert fatima femke ferdinand fleur floor floris frank frans fred frederik frits geert geke gemma "
        "gerard gerda gerrit gert gijs greet guus hanneke hannie hans harm harry hassan heleen helma hendrik henk "
        "hennie herman hilde hugo ilse inge ingrid irene iris isabel jaap jack jacob jacqueline jan janine janna "
        "jannie jasper jeanine jelle jennifer jeroen jesse jessica jet joan jochem johan johanna john jolanda joost "
        "joris jos joyce judith julia jurgen karel karen karin kees kim klaas koen kristel lars laura leo leonie lex "
        "lieke lies liesbeth linda lisa lisette loes lotte lucas lucie luuk maaike maarten madelon manon marc marcel "
        "margreet margriet maria marian marianne marieke mariette marijke marijn marina mario marion marja marjan "
        "marjolein mark marleen marlies marloes martijn martin martine mathijs matthijs maud max menno merel michael "
        "michel michiel mieke miranda mirjam mohamed monique myrthe nadia nanda nico nicole niels nienke nina noor "
        "olga oscar patricia patrick paul paula peter petra pier piet pieter pim rachel ralph ramon remco rene renate "
        "renee riet rob robbert robert robin roel roelof roland ron ronald rosa roy rudolf ruth ruud sander sandra "
        "sanne sara saskia sebastiaan selma sharon simon simone sjoerd sofie sonja stefan stephanie steven suzanne "
        "sven sylvia tamara tanja teun theo thijs thomas tim tineke tom ton tonny trudy vera vincent wendy wessel wil "
        "wilco willem willemijn wim wouter yolanda yvette yvonne"
    ).split()
)


def is_personal(address: str) -> bool:
    """Whether `address` has the form voornaam@, voornaam.achternaam@ or x.achternaam@."""
    box = address.split("@", maxsplit=1)[0].lower()
    return box.split(".")[0].split("-")[0].split("_")[0] in FIRST_NAMES or bool(_INITIALS.fullmatch(box))
