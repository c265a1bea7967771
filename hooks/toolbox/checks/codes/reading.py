"""What is wrong with a file as a whole, with its YAML, or with one field. Knows words only."""

from __future__ import annotations

from toolbox.checks.codes.code import Code

# What is wrong with a file as a whole, or with its YAML.
FILES = {
    "onbekend-bestand": Code(
        "Een bestand hoort bij geen enkele lijst",
        "De naam van een bestand in data zegt welke lijst het is: regions.yaml. De naam is Engels, met kleine letters, "
        "en eindigt op .yaml. Een ander bestand leest de toolbox niet.",
    ),
    "geen-bestand": Code(
        "Op de plaats van een bestand staat iets anders",
        "In data en content staan gewone bestanden en mappen. Een koppeling (symbolische link) leidt naar een andere plaats, "
        "die op de computer van een ander niet bestaat of niet openbaar is. De toolbox volgt haar niet.",
    ),
    "verkeerde-codering": Code(
        "Het bestand is niet als UTF-8 opgeslagen",
        "UTF-8 is de afspraak om letters op te slaan. Met een andere afspraak verandert é in een ander teken. "
        "Kies in uw programma 'Opslaan als' en dan UTF-8.",
    ),
    "onzichtbaar-teken": Code(
        "Er staat een teken dat u niet ziet",
        "Zulke tekens komen vaak mee bij knippen en plakken. Zij maken een woord onvindbaar. "
        "Haal het teken weg, of typ de regel opnieuw.",
    ),
    "tab-teken": Code(
        "Er staat een tab",
        "Een tab is in elk programma anders breed. Daarom springt u in met spaties: twee per stap.",
    ),
    "te-groot": Code(
        "Het bestand is te groot",
        "Een bestand mag 20 MB zijn. Verdeel de lijst over meer bestanden, in een map met de naam van de lijst.",
    ),
    "te-diep": Code(
        "Te veel lijsten in elkaar",
        "Geen enkel onderdeel heeft zoveel lagen nodig. Waarschijnlijk staan er haakjes of spaties te veel.",
    ),
    "yaml-fout": Code(
        "De regel is niet te lezen",
        "De bestanden volgen de regels van YAML: een veld, een dubbele punt, een spatie, een waarde. Zolang een regel "
        "niet te lezen is, kijkt de toolbox niet naar de rest van het bestand.",
    ),
    "yaml-anker": Code(
        "Een woord begint met & of *",
        "In YAML hebben die tekens een eigen betekenis. Zet de tekst tussen aanhalingstekens.",
    ),
    "yaml-label": Code(
        "Een woord begint met !",
        "In YAML heeft dat teken een eigen betekenis. Zet de tekst tussen aanhalingstekens.",
    ),
    "haakje-als-veldnaam": Code(
        "Er staat een haakje op de plaats van een veldnaam",
        "Een haakje { of [ begint een blok of een lijst. Hoort het bij de tekst, zet die dan tussen aanhalingstekens.",
    ),
    "tweede-document": Code(
        "Er begint een tweede deel in het bestand",
        "Een regel met alleen --- begint in YAML een nieuw document. Een bestand is hier altijd één lijst.",
    ),
    "dubbele-sleutel": Code(
        "Een veld staat er twee keer",
        "Een onderdeel heeft elk veld hoogstens één keer. Voeg de twee samen. Begint hier een nieuw onderdeel, "
        "zet er dan een streepje voor.",
    ),
    "leeg-onderdeel": Code(
        "Achter een streepje staat niets",
        "Elk streepje is een onderdeel van een lijst. Vul het in, of haal het streepje weg.",
    ),
    "geen-lijst": Code(
        "Het bestand is geen lijst",
        "Elk bestand in data is een lijst: elk onderdeel begint met een streepje en een spatie. "
        "Alleen site.yaml is geen lijst.",
    ),
    "geen-velden": Code(
        "Een onderdeel heeft geen velden",
        "Een onderdeel heeft velden, zoals id en name. Vaak ontbreekt alleen de spatie achter de dubbele punt.",
    ),
    "kop-ontbreekt": Code(
        "De kop van een pagina klopt niet",
        "Een pagina in content begint met een regel ---, dan de velden title en description, en weer een regel ---.",
    ),
    "tweede-hoofdkop": Code(
        "De tekst heeft een eigen hoofdkop",
        "De titel van de pagina is al de hoofdkop. Begin koppen in de tekst met twee hekjes: ##.",
    ),
    "verkeerde-bestandsnaam": Code(
        "Een bestandsnaam kan geen webadres worden",
        "De naam van een bestand in content wordt het adres van de pagina. Gebruik alleen kleine letters, cijfers "
        "en streepjes.",
    ),
    "kaart-ontbreekt": Code(
        "De kaart van Nederland is er niet",
        "De kaarten op de site komen uit één bestand: data/geo/gemeenten_kaart.json. Zonder dat bestand toont geen "
        "pagina waar een regio ligt. Haal het terug uit een eerdere versie.",
    ),
    "kaart-onleesbaar": Code(
        "De kaart van Nederland is niet te lezen",
        "In data/geo/gemeenten_kaart.json staan de grenzen van de gemeenten. Een programma heeft het gemaakt. Verander er "
        "met de hand niets in: haal een eerdere versie terug.",
    ),
}

# What is wrong with one field.
FIELDS = {
    "veld-ontbreekt": Code(
        "Een verplicht veld ontbreekt",
        "Zonder dit veld kan de pagina niet worden gemaakt. Een veld waar niets achter staat, telt niet mee.",
    ),
    "onbekend-veld": Code(
        "Een veld bestaat niet",
        "De namen van velden zijn Engels en liggen vast. Vaak is het een tikfout, of staat het veld niet ver genoeg "
        "naar rechts.",
    ),
    "geen-lijst-waarde": Code(
        "Hier hoort een lijst",
        "Sommige velden zijn altijd een lijst, ook met maar één waarde. Korte waarden zet u tussen haken: [preventie].",
    ),
    "geen-blok": Code(
        "Hier hoort een blok met velden",
        "Dit veld heeft zelf ook velden. Die staan eronder, twee spaties verder naar rechts.",
    ),
    "geen-tekst": Code(
        "Hier hoort één waarde",
        "Er staat een lijst of een blok, maar dit veld heeft één tekst of getal. Een dubbele punt met een spatie maakt "
        "van tekst een blok: zet de tekst dan tussen aanhalingstekens.",
    ),
    "lege-tekst": Code(
        "Het veld heeft alleen spaties",
        "Vul iets in, of haal de hele regel weg.",
    ),
    "lege-verplichte-lijst": Code(
        "Een verplichte lijst is leeg",
        "Zet minstens één waarde tussen de haken.",
    ),
    "te-lang": Code(
        "Een tekst is te lang",
        "Een korte tekst wordt beter gelezen. Een langere tekst kan in een ander veld, zoals body.",
    ),
    "geen-id": Code(
        "Dit is geen id",
        "Een id is het vaste woord in een webadres: kleine letters zonder accenten, cijfers en streepjes. "
        "Ook in een verwijzing staat het id en niet de naam.",
    ),
    "onbekende-waarde": Code(
        "Deze waarde kan hier niet",
        "Dit veld heeft een vaste lijst met waarden. Zo kunnen lezers erop zoeken.",
    ),
    "geen-jaar": Code("Dit is geen jaar", "Een jaar heeft vier cijfers, van 1900 tot en met 2099."),
    "geen-getal": Code("Dit is geen getal", "Schrijf alleen cijfers, zonder punt, komma of woorden."),
    "geen-leeftijd": Code("Dit is geen leeftijd", "Een leeftijd is een getal van 0 tot en met 27."),
    "geen-decimaal-getal": Code("Dit is geen getal met een punt", "Schrijf een punt en geen komma: 52.37."),
    "geen-ja-nee": Code("Hier hoort ja of nee", "Schrijf true voor ja en false voor nee."),
    "geen-datum": Code("Dit is geen datum", "Schrijf eerst het jaar, dan de maand en dan de dag: 2026-03-12."),
    "geen-datum-of-jaar": Code(
        "Dit is geen datum",
        "Schrijf wat u weet: een jaar (2021), een maand (2021-03) of een dag (2021-03-09).",
    ),
    "datum-bestaat-niet": Code(
        "Deze datum of tijd bestaat niet", "Kijk of de maand zoveel dagen heeft, en of de tijd op een klok past."
    ),
    "geen-tijdstip": Code(
        "Dit is geen datum of tijd",
        "Schrijf een dag (2026-03-12), of een dag en een tijd in Nederland (2026-03-12 09:30).",
    ),
    "geen-webadres": Code(
        "Dit is geen webadres", "Neem het hele adres over uit uw browser. Een adres op deze site begint met een /."
    ),
    "geen-https": Code(
        "Het adres begint niet met https",
        "Met https kan niemand meelezen. Bijna elke website heeft het. Alleen bij een bron mag http.",
    ),
    "vreemd-webadres": Code(
        "Het adres ziet er vreemd uit",
        "Er staat een gebruikersnaam, een poortnummer of een ongewone naam in. Zulke adressen kunnen lezers misleiden.",
    ),
    "geen-mailadres": Code("Dit is geen e-mailadres", "Een e-mailadres ziet eruit als info@voorbeeld.nl."),
    "persoonlijk-mailadres": Code(
        "Het e-mailadres is van één persoon",
        "Mensen wisselen van baan, en hun adres is een persoonsgegeven. Gebruik het adres van een loket of team.",
    ),
    "geen-telefoonnummer": Code(
        "Dit is geen telefoonnummer", "Schrijf een Nederlands nummer, bijvoorbeeld 030 123 45 67."
    ),
    "geen-cbs-code": Code("Dit is geen gemeentecode", "Het CBS geeft elke gemeente een code: GM en vier cijfers."),
    "geen-afbeelding": Code(
        "Dit is geen naam van een afbeelding",
        "De afbeelding staat in content/images. De naam heeft kleine letters, cijfers en streepjes, en eindigt op "
        ".jpg, .jpeg, .png of .webp.",
    ),
    "anders-fout": Code(
        "Het veld is niet goed ingevuld", "Vergelijk het met hetzelfde veld in een ander onderdeel van het bestand."
    ),
}
