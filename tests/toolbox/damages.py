"""The ways in which people type, paste and merge wrong, each with the code that belongs to it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

READ = ""  # in the table: nothing is told, as what is read is what was meant
NAMES = ("Gids", "Wegwijzer", "Café Één", "Handreiking samen", "Twee: het vervolg")
WORDS = (
    "Legt uit wie wat doet.",
    "Voor scholen, ouders en gemeenten.",
    "Zo praat u met elkaar – ook als het moeilijk is.",
)


@dataclass(frozen=True)
class Entry:
    """A right entry in lines; `name` and `summary` are what must be read."""

    lines: tuple[str, ...]
    name: str
    summary: str

    def line(self, start: str) -> int:
        return next(number for number, line in enumerate(self.lines) if line.lstrip(" -").startswith(start))


def entry(chance: random.Random) -> Entry:
    name, summary = chance.choice(NAMES), chance.choice(WORDS)
    own = [
        "  type: handreiking",
        "  publisher: Bond",
        "  themes: [thuiszitters, preventie]",
        "  also_known_as:",
        "    - Boek",
        "    - Blad",
        f"  as_of: 20{chance.randint(10, 26)}-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}",
    ]
    written = f'"{name}"' if ":" in name else name
    head = ["- id: gids", f"  name: {written}", f"  summary: {summary}"]
    sources = ["  sources:", "    - title: Bron", f"      url: https://www.voorbeeld.nl/{chance.randint(1, 999)}"]
    return Entry((*head, *own, *sources), name, summary)


Damage = Callable[[Entry, random.Random], tuple[list[str], int]]  # the lines, and the one at which it is told, from 1


def on(start: str, old: str, new: str) -> Damage:
    """In the line of a field one text becomes another."""

    def damage(entry: Entry, _chance: random.Random) -> tuple[list[str], int]:
        lines, number = list(entry.lines), entry.line(start)
        assert old in lines[number]
        lines[number] = lines[number].replace(old, new, 1)
        return lines, number + 1

    return damage


def whole(start: str, *new: str, at: int = 0) -> Damage:
    """The line of a field becomes other lines; it is told at the one of these."""

    def damage(entry: Entry, _chance: random.Random) -> tuple[list[str], int]:
        lines, number = list(entry.lines), entry.line(start)
        lines[number : number + 1] = new
        return lines, number + 1 + at

    return damage


def behind(start: str, sign: str) -> Damage:
    """A sign at the end of the line of a field."""

    def damage(entry: Entry, _chance: random.Random) -> tuple[list[str], int]:
        lines, number = list(entry.lines), entry.line(start)
        lines[number] += sign
        return lines, number + 1

    return damage


def within(start: str, sign: str) -> Damage:
    """A sign somewhere in the value of a field, between two letters."""

    def damage(entry: Entry, chance: random.Random) -> tuple[list[str], int]:
        lines, number = list(entry.lines), entry.line(start)
        first = lines[number].index(":") + 3
        place = chance.randint(first + 1, len(lines[number]) - 1)
        lines[number] = lines[number][:place] + sign + lines[number][place:]
        return lines, number + 1

    return damage


TABLE: dict[str, tuple[Damage, str]] = {
    "hard space as indent": (on("type", "  type", "\u00a0 type"), "verkeerd-teken"),
    "wide space as indent": (on("publisher", "  publisher", "\u3000publisher"), "verkeerd-teken"),
    "hard space behind a colon": (on("type", ": ", ":\u00a0"), "verkeerd-teken"),
    "thin space behind a colon": (on("publisher", ": ", ":\u2009"), "verkeerd-teken"),
    "hard space inside": (within("summary", "\u00a0"), READ),
    "dash of a word processor": (on("title", "- ", "– "), "verkeerd-teken"),
    "long dash as list mark": (on("Boek", "- ", "— "), "verkeerd-teken"),
    "bullet as list mark": (on("Blad", "- ", "• "), "verkeerd-teken"),
    "star as list mark": (on("Boek", "- ", "* "), "verkeerd-teken"),
    "arrow as list mark": (on("Blad", "- ", "→ "), "verkeerd-teken"),
    "mark from another set of letters": (on("Blad", "- ", "\uf0d8 "), "verkeerd-teken"),
    "hard space behind a dash": (on("title", "- ", "-\u00a0"), "verkeerd-teken"),
    "hard space in a field's indent": (on("url", "      url", "    \u00a0 url"), "verkeerd-teken"),
    "arrow that no list has": (on("Boek", "- ", "➜ "), "verkeerd-teken"),
    "hand as list mark": (on("Blad", "- ", "👉 "), "verkeerd-teken"),
    "numbers as list marks": (whole("Boek", "    1. Boek"), "verkeerd-teken"),
    "letters as list marks": (whole("Boek", "    a) Boek"), "verkeerd-teken"),
    "circle of a word processor": (whole("Boek", "    o Boek"), "verkeerd-teken"),
    "fence of a chat": (whole("type", "```yaml", "  type: handreiking"), "verkeerd-teken"),
    "single angle quotes round a colon": (whole("name", "  name: ‹Een: twee›"), "verkeerd-teken"),
    "colon of another script": (on("publisher", ": ", "ː"), "verkeerd-teken"),
    "joiner behind a letter": (within("name", "\u200d"), "onzichtbaar-teken"),
    "blank of braille": (within("summary", "\u2800"), "onzichtbaar-teken"),
    "letter that is only room": (within("summary", "\u3164"), "onzichtbaar-teken"),
    "sign for a variant behind a letter": (within("publisher", "\ufe0f"), "onzichtbaar-teken"),
    "sign without a font": (within("summary", "\ue123"), "onzichtbaar-teken"),
    "letter of a Mac": (within("summary", "√©"), "beschadigde-letter"),
    "letter that was lost twice": (within("summary", "ï¿½"), "beschadigde-letter"),
    "list behind its field": (whole("themes", "  themes: - thuiszitters"), "yaml-fout"),
    "two lists behind a field": (whole("themes", "  themes: [thuiszitters], [preventie]"), "yaml-fout"),
    "hash at the start of a text": (whole("publisher", "  publisher: #bond voor scholen"), "hekje-kapt-af"),
    "two addresses at once": (
        whole("url", "      url: https://www.voorbeeld.nl/a,https://www.voorbeeld.nl/b"),
        "geen-webadres",
    ),
    "full stop behind an address": (behind("url", "."), "geen-webadres"),
    "address without https as a title": (on("title", "Bron", "voorbeeld.nl/bron"), "titel-is-adres"),
    "mobile number with strokes": (whole("summary", "  summary: Bel 06/12 34 56 78."), "mobiel-nummer"),
    "mobile number of a messenger": (whole("summary", "  summary: App via wa.me/31612345678."), "mobiel-nummer"),
    "mobile number in wide digits": (whole("summary", "  summary: Bel ０６-12345678."), "mobiel-nummer"),
    "day with a time, that is no number": (whole("summary", "  summary: Op 06-12-2021 10:00 in de zaal."), READ),
    "dash without a space": (on("title", "- ", "-"), "yaml-fout"),
    "wide comma in a list": (on("themes", ", ", "，"), "onbekende-verwijzing"),
    "letter of another alphabet": (on("publisher", "Bond", "Bоnd"), "verkeerd-teken"),
    "letter of another alphabet in a field": (on("type", "type", "tуpe"), "verkeerd-teken"),
    "place of a picture": (within("summary", "\ufffc"), "onzichtbaar-teken"),
    "curly quotes round a colon": (whole("name", "  name: “Een: twee”"), "verkeerd-teken"),
    "low curly quotes round a colon": (whole("name", "  name: „Een: twee”"), "verkeerd-teken"),
    "curly quotes round a choice": (on("type", "handreiking", "“handreiking”"), "onbekende-waarde"),
    "wide colon": (on("publisher", ": ", "："), "verkeerd-teken"),
    "hyphen that does not break": (on("as_of", "-", "‑"), "geen-datum-of-jaar"),
    "wide digits": (on("as_of", "20", "２０"), "geen-datum-of-jaar"),
    "letter as mail sends it": (within("summary", "=C3=A9"), "beschadigde-letter"),
    "letter as an address has it": (within("name", "%C3%AB"), "beschadigde-letter"),
    "letter as JSON writes it": (whole("publisher", "  publisher: Caf\\u00e9bond"), "beschadigde-letter"),
    "letter that became a question mark": (whole("publisher", "  publisher: Financi?le bond"), "beschadigde-letter"),
    "letter and its accent apart": (whole("publisher", "  publisher: Cafe\u0301bond"), "beschadigde-letter"),
    "letters that a pdf joins": (within("summary", "\ufb01"), "beschadigde-letter"),
    "bold letters of a network": (whole("publisher", "  publisher: 𝗕𝗼𝗻𝗱"), "beschadigde-letter"),
    "bullet of a font inside": (within("summary", "\uf0b7"), "verkeerd-teken"),
    "mark of a merge in the indent": (
        whole("type", "  <<<<<<< HEAD", "  type: plan", "  =======", "  type: film", "  >>>>>>> tak"),
        "botsende-wijzigingen",
    ),
    "one mark of a merge in the indent": (whole("type", "  =======", "  type: handreiking"), "botsende-wijzigingen"),
    "bracket behind an address": (behind("url", ")"), "geen-webadres"),
    "star behind an address": (behind("url", "**"), "geen-webadres"),
    "two addresses without room": (
        whole("url", "      url: https://www.voorbeeld.nl/ahttps://www.voorbeeld.nl/b"),
        "geen-webadres",
    ),
    "one w too many": (whole("url", "      url: https://wwww.voorbeeld.nl/"), "vreemd-webadres"),
    "short address": (whole("url", "      url: https://lnkd.in/eAbC123"), "omgeleid-webadres"),
    "code that follows a reader": (behind("url", "?utm_source=mail"), "omgeleid-webadres"),
    "address behind an account": (
        whole("url", "      url: https://school.sharepoint.com/:b:/s/team/EaBc"),
        "omgeleid-webadres",
    ),
    "mobile number of Belgium": (whole("summary", "  summary: Bel +32 470 12 34 56."), "mobiel-nummer"),
    "mobile number of Germany": (whole("summary", "  summary: Bel 0049 (0)151 23456789."), "mobiel-nummer"),
    "mobile number of the United Kingdom": (whole("summary", "  summary: Bel +44 7911 123456."), "mobiel-nummer"),
    "mailbox without its sign": (
        whole("summary", "  summary: Mail jan.voorbeeld [at] school.nl voor meer."),
        "persoonlijk-mailadres",
    ),
    "roman numbers as list marks": (whole("Boek", "    ii) Boek"), "verkeerd-teken"),
    "number stuck to a word": (whole("Boek", "    1.Boek"), "verkeerd-teken"),
    "dash stuck to a word": (whole("Boek", "    -Boek"), "verkeerd-teken"),
    "box of a task": (whole("Boek", "    - [ ] Boek"), "yaml-fout"),
    "text that begins with a bracket": (whole("summary", "  summary: [concept] Legt uit."), "yaml-fout"),
    "comma of JSON": (whole("name", '  "name": "Gids",'), "yaml-fout"),
    "comma behind a text": (behind("publisher", ","), "opmaak-werkt-niet"),
    "equals sign for a colon": (whole("publisher", "  publisher = Bond"), "yaml-fout"),
    "error of a spreadsheet": (whole("publisher", "  publisher: '#N/B'"), "opmaak-werkt-niet"),
    "ids without a comma": (on("themes", ", ", " "), "onbekende-verwijzing"),
    "word for nothing": (whole("publisher", "  publisher: n.v.t."), "lege-tekst"),
    "null for a text": (whole("publisher", "  publisher: null"), "lege-tekst"),
    "what a template asks": (whole("summary", "  summary: 'Vul in: samenvatting.'"), "lege-tekst"),
    "list in a text that is folded": (whole("summary", "  summary: >", "    - Wie.", "    - Wat.", at=2), "valt-weg"),
    "list below a text": (whole("summary", "  summary: Legt uit", "    - wie", "    - wat", at=1), "valt-weg"),
    "address in a title": (on("title", "Bron", "Bron https://www.voorbeeld.nl/a"), "titel-is-adres"),
    "tab inside": (within("summary", "\t"), "tab-teken"),
    "tab as indent": (on("type", "  type", "\ttype"), "tab-teken"),
    "soft hyphen": (within("summary", "\u00ad"), "onzichtbaar-teken"),
    "zero width space": (within("name", "\u200b"), "onzichtbaar-teken"),
    "mark that turns text": (within("summary", "\u202e"), "onzichtbaar-teken"),
    "line separator": (within("summary", "\u2028"), "onzichtbaar-teken"),
    "letter in another coding": (within("summary", "Ã©"), "beschadigde-letter"),
    "letter twice in another coding": (within("summary", "ÃƒÂ©"), "beschadigde-letter"),
    "letter that is lost": (within("summary", "\ufffd"), "beschadigde-letter"),
    "merge marks": (
        whole("type", "<<<<<<< HEAD", "  type: handreiking", "=======", "  type: film", ">>>>>>> tak"),
        "botsende-wijzigingen",
    ),
    "merge marks with what both began with": (
        whole("type", "<<<<<<< HEAD", "  type: plan", "||||||| base", "=======", "  type: film", ">>>>>>> tak"),
        "botsende-wijzigingen",
    ),
    "one mark of a merge": (whole("type", "=======", "  type: handreiking"), "botsende-wijzigingen"),
    "half a merge": (whole("type", "  type: handreiking", ">>>>>>> tak", at=1), "botsende-wijzigingen"),
    "hash in a value": (whole("name", "  name: Gids #2 voor scholen"), "hekje-kapt-af"),
    "hash in a list": (on("themes", "thuiszitters", "thuiszitters #1"), "hekje-kapt-af"),
    "null for a list": (whole("themes", "  themes: null"), "geen-lijst-waarde"),
    "link as in Markdown": (whole("url", "      url: [a](https://www.voorbeeld.nl/)"), "yaml-fout"),
    "address of a mail filter": (
        whole("url", "      url: https://nl.safelinks.protection.outlook.com/?url=https%3A%2F%2Fx.nl&data=a%40x.nl"),
        "omgeleid-webadres",
    ),
    "quote behind an address": (behind("url", "”"), "geen-webadres"),
    "words before an address": (on("url", "url: ", "url: zie "), "geen-webadres"),
    "mobile number with hyphens that do not break": (
        whole("summary", "  summary: Bel 06‑12345678."),
        "mobiel-nummer",
    ),
    "mobile number": (whole("summary", "  summary: Bel 06 - 12 34 56 78."), "mobiel-nummer"),
    "address as a title": (on("title", "Bron", "www.voorbeeld.nl"), "titel-is-adres"),
}
