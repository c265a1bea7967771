"""What the hints of the other codes ask is done by hand, on the files of the example: the problem is gone, and all can be read."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.toolbox.test_examples import EXAMPLES, TODAY, UNREADABLE, laid
from tests.toolbox.test_hints import BASE, FOLLOWED, whole

from toolbox import build
from toolbox.checks import codes
from toolbox.history import removed_ids
from toolbox.site import catalog
from toolbox.source.problem import Problem

Files = dict[str, str]  # by path, over those of the base
Hand = Callable[[Files, Problem, re.Match[str]], None]

# What is asked is no work of hands: who reads the hint has to know or to have something that no file holds.
KNOWLEDGE = {
    "afbeelding-kan-niet": "a program for pictures saves it anew; right_files of the example has what it saves",
    "anders-fout": "there for what nobody foresaw",
    "bestand-kan-niet": "the program that made the file saves it anew; right_files of the example has what it saves",
    "bestand-met-naam": "the program that made the file leaves the name out; right_files of the example has what it saves",
    "dubbel-nummer": "the report tells which number is right",
    "dubbele-cbs-code": "the list of CBS tells the code",
    "foto-met-gegevens": "a program for pictures leaves the properties out; right_files of the example has what it saves",
    "foto-onleesbaar": "a program for pictures saves the photo; right_files of the example has what it saves",
    "instelling-doet-niets": "one sentence for each setting, in engine_settings.yaml; test_engine_settings has them",
    "instelling-kan-niet": "one sentence for each setting, in engine_settings.yaml; test_engine_settings has them",
    "onveilige-afbeelding": "a program for drawings saves it without code",
    "samenvatting-herhaalt-naam": "who wrote it knows what it is about",
    "te-groot": "20 MB in two files; test_source has the size",
    "toestemming-begint-later": "nothing is to be done: the day comes",
    "vreemd-webadres": "the browser tells the address",
}


def line(change: Callable[[str], str]) -> Hand:
    """The line that the problem points at becomes another one, or none."""

    def hand(files: Files, problem: Problem, _match: re.Match[str]) -> None:
        lines = files[problem.place.path].split("\n")
        number = problem.place.line - 1
        lines[number : number + 1] = change(lines[number]).split("\n") if change(lines[number]) else []
        files[problem.place.path] = "\n".join(lines)

    return hand


def place(change: Callable[[str], str]) -> Hand:
    """What the problem underlines becomes something else."""

    def hand(files: Files, problem: Problem, match: re.Match[str]) -> None:
        start = problem.place.column - 1
        end = start + problem.place.length
        line(lambda text: text[:start] + change(text[start:end]) + text[end:])(files, problem, match)

    return hand


def text(change: Callable[[str], str]) -> Hand:
    def hand(files: Files, problem: Problem, _match: re.Match[str]) -> None:
        files[problem.place.path] = change(files[problem.place.path])

    return hand


def named(change: Callable[[str], str]) -> Hand:
    """The file gets another name."""

    def hand(files: Files, problem: Problem, _match: re.Match[str]) -> None:
        files[change(problem.place.path)] = files.pop(problem.place.path)

    return hand


def field(inner: str) -> Hand:
    """A field more in the entry that the problem points at."""
    return line(lambda text: text if not text.strip() else f"{text}\n  {inner}")


def take_file(files: Files, problem: Problem, _match: re.Match[str]) -> None:
    del files[problem.place.path]


def bring_back(files: Files, problem: Problem, _match: re.Match[str]) -> None:
    there, path = EXAMPLES[problem.code].right_files, problem.place.path
    files[path] = there[path] if path in there else (BASE / path).read_text("utf-8")


def without(name: str) -> Hand:
    """The field of the entry goes, with all that is below it."""
    return text(lambda text: re.sub(rf"^  {name}:.*\n(?:   .*\n)*", "", text, flags=re.MULTILINE))


def swap(first: str, second: str) -> Hand:
    def change(text: str) -> str:
        of_first, of_second = (
            list(re.finditer(rf"^  {name}: (.*)$", text, re.MULTILINE))[-1] for name in (first, second)
        )
        parts = text[: of_first.start(1)], of_second[1], text[of_first.end(1) : of_second.start(1)], of_first[1]
        return "".join(parts) + text[of_second.end(1) :]

    return text(change)


def keep_ours(text: str) -> str:
    return re.sub(r"^<{7}.*\n(.*?)^={7}\n.*?^>{7}.*\n?", r"\1", text, flags=re.MULTILINE | re.DOTALL)


def in_order(text: str) -> str:
    return "\n\n".join(sorted(block.strip("\n") for block in text.split("\n\n"))) + "\n"


def undraft(files: Files, _problem: Problem, match: re.Match[str]) -> None:
    files[match[1]] = files[match[1]].replace("  draft: true\n", "")


def other_id(files: Files, _problem: Problem, _match: re.Match[str]) -> None:
    files["data/regions.yaml"] = files["data/regions.yaml"].replace("id: oude-regio", "id: nieuwe-regio")


def name_it(files: Files, _problem: Problem, _match: re.Match[str]) -> None:
    files["data/regions.yaml"] = re.sub(
        r"^  note: .*$", "  picture: plein.png", files["data/regions.yaml"], flags=re.MULTILINE
    )


def lead_there(files: Files, _problem: Problem, match: re.Match[str]) -> None:
    files["content/colofon.md"] = f"{(BASE / 'content/colofon.md').read_text('utf-8')}[Kijk hier]({match[1]}).\n"


def rename_picture(files: Files, problem: Problem, match: re.Match[str]) -> None:
    (old,) = re.findall(r"^ +file: (.*)\.png$", files[problem.place.path], re.MULTILINE)
    files[f"content/images/{match[1]}.png"] = files.pop(f"content/images/{old}.png")
    files[problem.place.path] = files[problem.place.path].replace(f"file: {old}", f"file: {match[1]}")


def alias(files: Files, _problem: Problem, match: re.Match[str]) -> None:
    files["data/themes.yaml"] = files["data/themes.yaml"].replace("id: tijd\n", f"id: tijd\n  {match[1]}\n")


def meant(files: Files, problem: Problem, match: re.Match[str]) -> None:
    """What the problem underlines becomes what the hint names."""
    place(lambda _: match[1])(files, problem, match)


def slug(value: str) -> str:
    head, dot, ending = value.rpartition(".")
    return re.sub(r"[^a-z0-9./]+", "-", head.lower()) + dot + ending.lower()


# Code -> what its hint says, and what one does then.
HANDS: dict[str, tuple[str, Hand]] = {
    "afbeelding-onbekend": ("Bedoelt u '(.+)'", meant),
    "afbeelding-ontbreekt": ("haal deze regel weg", line(lambda _: "")),
    "bestand-ontbreekt": ("Bedoelt u '(.+)'", meant),
    "botsende-wijzigingen": ("Kies welke regels blijven, en haal de regels met <<<<<<<, =======", text(keep_ours)),
    "bron-ontbreekt": ("Zet onder 'sources' .* ten minste een 'title'", text(
        lambda text: re.sub(r"^  sources: *$", "  sources:\n    - title: Bron", text, flags=re.MULTILINE))),
    "buiten-nederland": ("Wissel 'lat' en 'lon' om", swap("lat", "lon")),
    "datum-in-toekomst": ("Vul de dag in", place(lambda _: "2026")),
    "dubbel-id": ("Kies een ander id", place(lambda id: f"{id}-2")),
    "dubbel-oud-id": ("Laat het op één plaats staan", line(lambda _: "")),
    "dubbele-andere-naam": ("Haal hem weg bij de een", line(lambda _: "")),
    "dubbele-naam": ("Zet er iets bij", place(lambda name: f"{name} voor ouders")),
    "dubbele-sleutel": ("Houd er één over", line(lambda _: "")),
    "einde-voor-begin": ("Wissel ze om", swap("since", "until")),
    "foto-ontbreekt": ("haal 'photo' weg", without("photo")),
    "foto-zonder-gegevens": ("haal het bestand weg", take_file),
    "geen-afbeelding": ("Gebruik kleine letters, cijfers en streepjes", place(slug)),
    "nergens-genoemd": ("Noem het .* bij een onderdeel", name_it),
    "geen-bestandsnaam": ("Gebruik kleine letters, cijfers en streepjes", place(slug)),
    "geen-bestand": ("haal dit weg", take_file),
    "geen-blok": ("Zet op een nieuwe regel, twee spaties verder, een van de velden 'role'", line(
        lambda line: line.replace(": ", ":\n    role: "))),
    "geen-kleur": ("'#0b5868'. Zet er aanhalingstekens omheen", place(lambda _: '"#0b5868"')),
    "geen-lijst": ("Zet '- ' voor de eerste regel en twee spaties voor de regels daarna", text(
        lambda text: "- " + re.sub(r"\n(?=.)", "\n  ", text))),
    "geen-logo": ("Gebruik kleine letters, cijfers en streepjes", place(slug)),
    "gemeente-in-twee-regios": ("vul bij de oude regio 'until' in", text(
        lambda text: text.replace("  type: regio\n", "  type: regio\n  until: 2025\n", 1))),
    "haakje-als-veldnaam": ("Haal bij een veldnaam de haken weg", line(lambda line: re.sub(r"[\[\]{}]", "", line))),
    "http-bron": ("Probeer in uw browser of het adres ook met https werkt", place(
        lambda url: url.replace("http:", "https:"))),
    "http-link": (r"'https://www.voorbeeld.nl' werkt, en schrijf dat", place(
        lambda link: link.replace("http:", "https:"))),
    "hulplijn-zonder-weg": ("'phone', 'chat' of 'url'", text(
        lambda text: re.sub(r"  phone: *$", "  phone: 0800-2000", text, flags=re.MULTILINE))),
    "instellingen-ontbreken": ("Maak het bestand, met ten minste 'name: …' en 'status: concept'", text(
        lambda _: "name: Voorbeeld\nstatus: concept\n")),
    "pagina-ontbreekt": ("Maak het bestand content/contact.md, met bovenaan 'title: …' en 'description: …' tussen", text(
        lambda _: "---\ntitle: Contact\ndescription: Hoe u ons bereikt.\n---\n")),
    "pagina-zonder-weg": ("Maak in een andere tekst een link naar (/vragen/)", lead_there),
    "id-verdwenen": ("Heeft het een nieuw id, zet dan daar: '([^']+)'", alias),
    "id-weggehaald": ("Geef dat onderdeel een ander id", other_id),
    "kaart-onleesbaar": ("Haal het bestand terug zoals het was", bring_back),
    "kaart-ontbreekt": ("Haal het bestand terug zoals het was", bring_back),
    "kop-ontbreekt": ("Zet er 'title: …' en 'description: …' in", text(
        lambda text: f"---\ntitle: Meedoen\ndescription: Hoe u meedoet.\n---\n{text}")),
    "laatste-regel": ("Zet er een Enter achter", text(lambda text: f"{text}\n")),
    "lang-niet-gecontroleerd": ("Vul daarna bij 'reviewed' de dag in", place(lambda _: str(TODAY))),
    "leeg-onderdeel": ("haal het streepje weg", line(lambda _: "")),
    "link-werkt-niet": ("Een link begint met https://", place(lambda link: link.replace("//", "https://"))),
    "naam-elders": ("Haal de naam weg", place(lambda _: "een adviseur")),
    "naam-in-bestandsnaam": ("een naam zonder mensen erin, bijvoorbeeld ([a-z0-9-]+)", rename_picture),
    "naam-in-id": ("zonder naam, bijvoorbeeld expert-0012", place(lambda _: "expert-0012")),
    "onbekend-bestand": (r"op \.yaml in de map regions", named(lambda path: path.replace("data/", "data/regions/"))),
    "openbaar-onvolledig": ("zet status op concept", place(lambda _: "concept")),
    "opmaak-werkt-niet": ("Schrijf het in woorden", place(lambda sign: re.sub(r"\W", "", sign))),
    "opmerking-in-bestand": ("Zet haar in het veld 'remark'", line(lambda line: line.replace(" # ", "\n  remark: "))),
    "oud-adres-onbekend": ("Begin met het adres van een lijst, bijvoorbeeld 'organisaties/voorbeeld'", place(
        lambda _: "organisaties/voorbeeld")),
    "partner-zonder-naam": ("of 'name'", line(lambda line: f"{line}\n      name: Stichting Voorbeeld")),
    "postcodes-onleesbaar": ("Haal het bestand terug zoals het was", bring_back),
    "ruwe-html": (r"Gebruik Markdown: \*\*vet\*\*", line(lambda line: re.sub(r"</?b>", "**", line))),
    "staat-los": ("noem hier, als dat kan, een thema", text(
        lambda text: re.sub(r"^  themes: .*$", "  themes: [thuiszitters]", text, flags=re.MULTILINE))),
    "te-diep": ("Haal haakjes of inspringing weg", line(lambda line: re.sub(r"([\[\]])\1*", r"\1", line))),
    "te-lang": (r"Er passen 300 tekens", text(
        lambda text: re.sub(r"(?<=  summary: )(.{99}).*\n(?:    .*\n)*", r"\1\n", text))),
    "te-weinig-contrast": ("Kies een donkerdere kleur", place(lambda _: '"#333333"')),
    "toestemming-dekt-niet": ("Haal het weg", without("contact")),
    "toestemming-ingetrokken": ("Haal ze ook uit dit bestand", take_file),
    "toestemming-ontbreekt": ("kies een organisatie, team of loket", place(lambda _: "team")),
    "toestemming-verlopen": ("haal alles weg", take_file),
    "tweede-hoofdkop": ("Begin deze regel met ##", line(lambda line: f"#{line}")),
    "uitgever-ontbreekt": ("'publisher', 'publishers' of 'url'", text(
        lambda text: re.sub(r"  publisher: *$", "  publisher: Staatsblad", text, flags=re.MULTILINE))),
    "uitleg-te-lang": ("Houd er hoogstens twee over", line(lambda line: line.replace(" Dit is een derde zin.", ""))),
    "adres-bezet": ("Geef dit bestand een andere naam", named(lambda path: path.replace("/index.md", "-nieuw.md"))),
    "verkeerde-bestandsnaam": ("Gebruik kleine letters, cijfers en streepjes", named(lambda path: slug(path.replace(" ", "-")))),
    "verkeerde-codering": ("kies de codering UTF-8", text(lambda text: codes.base64.b64decode(text[7:]).decode("cp1252"))),
    "verkeerde-volgorde": ("Verplaats het naar de goede plek", text(in_order)),
    "verwijst-naar-concept": (r"haal 'draft' weg in (\S+), regel 1", undraft),
    "waarde-ongebruikt": ("Haal 'name' weg", line(lambda _: "")),
    "windows-regeleinde": ("Kies in uw programma het regeleinde LF", text(lambda text: text.replace("\r", ""))),
    "yaml-fout": ("Zet aan het eind van de tekst hetzelfde aanhalingsteken", line(lambda line: f"{line}'")),
}  # fmt: skip


def problems(code: str, files: Files) -> list[Problem]:
    given = build.on_disk(BASE, BASE / "data")
    checked = build.check(laid(given, files), TODAY)
    before = EXAMPLES[code].before
    gone = removed_ids.check(catalog.read(laid(given, before))[0], checked.catalog) if before else ()
    return [*checked.problems, *gone]


def test_of_every_code_the_hint_is_followed_or_it_is_said_why_not() -> None:
    tables = (FOLLOWED, HANDS.keys(), KNOWLEDGE.keys())
    assert sorted(code for table in tables for code in table) == sorted(codes.by_code())


@pytest.mark.parametrize("code", HANDS)
def test_doing_what_the_hint_asks_takes_the_problem_away(code: str) -> None:
    example = EXAMPLES[code]
    files = {**example.beside, **example.wrong_files}
    if example.kind:
        files[f"data/{example.kind}.yaml"] = whole(example)
    before = problems(code, files)
    mine = next(problem for problem in before if problem.code == code)
    hint, hand = HANDS[code]
    match = re.search(hint, mine.hint)
    assert match is not None, mine.hint
    hand(files, mine, match)
    after = problems(code, files)
    assert sum(p.code == code for p in after) < sum(p.code == code for p in before)
    assert not ({p.code for p in after} - {p.code for p in before}) & UNREADABLE - {
        "veld-ontbreekt"
    }  # a part of an entry
