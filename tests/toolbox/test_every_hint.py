"""What the hints of the other codes ask is done by hand, on the files of the example: the problem is gone, and all can be read."""

from __future__ import annotations

import re

import pytest
import yaml
from tests.toolbox.hands import (
    Files,
    Hand,
    alias,
    bring_back,
    bytes_of,
    call_so,
    in_order,
    keep_ours,
    lead_there,
    line,
    meant,
    name_it,
    named,
    other_id,
    place,
    rename_picture,
    saved_anew,
    slug,
    split,
    swap,
    take_entry,
    take_file,
    text,
    to_head,
    undraft,
    without,
    without_maker,
)
from tests.toolbox.test_examples import EXAMPLES, TODAY, UNREADABLE, laid, vanished
from tests.toolbox.test_hints import BASE, FOLLOWED, whole

from toolbox import build
from toolbox.checks import codes, engine_settings
from toolbox.source import project, reading
from toolbox.source.problem import Problem

# There is nothing to follow: no file gives the code, as it is there for what nobody foresaw.
NO_EXAMPLE = {codes.UNFORESEEN}


# Code -> what its hint says, and what one does then.
HANDS: dict[str, tuple[str, Hand]] = {
    "afbeelding-kan-niet": (r"Noem het bestand (\S+), ook waar de site het noemt", call_so),
    "bestand-kan-niet": ("haal het bestand dan weg", take_file),
    "bestand-met-naam": ("haal opmerkingen en namen weg en sla het opnieuw op", bytes_of(without_maker)),
    "dubbel-nummer": (r"(\d+) is nog vrij", meant),
    "dubbele-cbs-code": ("haal dan dit onderdeel weg", take_entry),
    "foto-met-gegevens": ("Sla de foto op zonder eigenschappen", bytes_of(saved_anew)),
    "foto-onleesbaar": ("haal het bestand dan weg", take_file),
    "instelling-doet-niets": ("haal deze regel weg", line(lambda _: "")),
    "instelling-kan-niet": ("haal deze plugin weg", place(lambda _: "")),
    "onveilige-afbeelding": ("Haal dat weg, met wat erbij hoort", text(
        lambda drawing: re.sub(r' onload="[^"]*"', "", drawing))),
    "te-groot": ("over meer bestanden in een map, elk met een deel van de onderdelen", split),
    "toestemming-begint-later": ("verander dan 'given'", place(lambda _: str(TODAY))),
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
    "adres-verdwenen": (r"Is dit nu (\S+)\? Zet daar dan in de kop: '([^']+)'", to_head),
    "adres-bezet": ("Geef dit bestand een andere naam", named(lambda path: path.replace("/index.md", "-nieuw.md"))),
    "valt-weg": ("Of haal deze regel weg", line(lambda _: "")),
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
    settings = files.get(project.PATH, "")
    checked = build.check(laid(given, {path: text for path, text in files.items() if path != project.PATH}), TODAY)
    before = EXAMPLES[code].before
    gone = vanished(laid(given, before), checked.catalog) if before else ()
    return [*checked.problems, *gone, *engine_settings.check(yaml.safe_load(settings) or {}, settings, {})]


def test_of_every_code_with_an_example_the_hint_is_followed() -> None:
    tables = (FOLLOWED, HANDS.keys(), NO_EXAMPLE)
    assert sorted(code for table in tables for code in table) == sorted(codes.by_code())


def test_a_list_that_is_divided_over_two_files_is_small_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 60)
    files = {"data/regions/meer.yaml": "- id: eerste\n  body: Samen leren.\n\n- id: tweede\n  body: Samen leren.\n"}
    (mine,) = (problem for path, text in files.items() for problem in reading.read(path, text.encode()).problems)
    hint, hand = HANDS[mine.code]
    match = re.search(hint, mine.hint)
    assert match is not None
    hand(files, mine, match)
    assert [problem for path, text in files.items() for problem in reading.read(path, text.encode()).problems] == []


SLOW = {"te-groot"}  # two files of 11 MB


@pytest.mark.parametrize(
    "code", [pytest.param(code, marks=pytest.mark.audit if code in SLOW else ()) for code in HANDS]
)
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
