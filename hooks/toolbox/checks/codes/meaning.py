"""What can be read but does not fit, is not tidy or does not protect people. Knows words only."""

from __future__ import annotations

from toolbox.checks.codes.code import Code

# What does not fit together.
LINKS = {
    "onbekende-verwijzing": Code(
        "Een verwijzing gaat nergens heen",
        "U noemt het id van iets dat er niet is. Kijk in het genoemde bestand hoe het id wordt geschreven, of voeg het "
        "daar eerst toe.",
    ),
    "onbekende-lijst": Code(
        "Een lijst bestaat niet", "Bij 'kind' staat de naam van een bestand in data, zonder .yaml: bijvoorbeeld themes."
    ),
    "onbekend-adres": Code(
        "Een link op de site gaat nergens heen",
        "Links naar de site zelf beginnen met een / en eindigen met een /. Open de pagina en neem het adres over.",
    ),
    "verwijst-naar-concept": Code(
        "Er wordt verwezen naar een concept",
        "Een onderdeel met draft: true staat niet op de site. Wie erop klikt, komt nergens uit.",
    ),
    "verwijst-naar-zichzelf": Code("Een onderdeel verwijst naar zichzelf", "Zo'n link voegt niets toe. Haal hem weg."),
    "opvolger-loopt-rond": Code(
        "De opvolgers lopen rond",
        "Een organisatie kan niet, ook niet via andere organisaties, haar eigen opvolger zijn.",
    ),
    "staat-los": Code(
        "Niets leidt naar dit onderdeel",
        "Lezers vinden een pagina vooral via andere pagina's. Noem bijvoorbeeld een thema of een regio.",
    ),
    "dubbel-id": Code(
        "Een id is al bezet", "Het id is het webadres. Twee onderdelen van één lijst kunnen niet hetzelfde id hebben."
    ),
    "dubbel-oud-id": Code(
        "Een oud id staat er twee keer", "Het oude webadres kan maar naar één pagina leiden. Kies er één."
    ),
    "oud-id-in-gebruik": Code(
        "Een oud id is nu van een ander",
        "Bij dit adres staat al een pagina. Het oude adres kan dus nergens anders heen leiden.",
    ),
    "id-verdwenen": Code(
        "Een webadres is verdwenen",
        "Anderen hebben naar dit adres gelinkt. Zet het oude id bij 'aliases' van het nieuwe onderdeel. Is het voorgoed "
        "weg, zet het dan in data/removed.yaml.",
    ),
    "dubbele-naam": Code(
        "Twee onderdelen heten hetzelfde",
        "Lezers zien dan in een lijst twee keer hetzelfde. Staat het er dubbel, voeg het dan samen.",
    ),
    "dubbele-andere-naam": Code(
        "Een andere naam hoort bij twee onderdelen",
        "Wie op dit woord zoekt, vindt ze allebei. Dat kan de bedoeling zijn: dit is een waarschuwing.",
    ),
    "dubbel-nummer": Code("Twee adviezen hebben hetzelfde nummer", "Neem de nummers over uit het rapport."),
    "dubbele-cbs-code": Code(
        "Twee gemeenten hebben dezelfde code", "Elke gemeente heeft een eigen code van het CBS. Zoek hem daar op."
    ),
    "gemeente-in-twee-regios": Code(
        "Een gemeente staat in twee regio's van dezelfde soort",
        "Op de pagina van een gemeente staat bij welke regio zij hoort. Is een regio opgehouden, vul dan 'until' in.",
    ),
    "buiten-nederland": Code(
        "De plaats ligt niet in Nederland", "Vaak zijn 'lat' en 'lon' verwisseld, of ontbreekt er een cijfer."
    ),
    "einde-voor-begin": Code("Het einde ligt voor het begin", "Vaak zijn de twee verwisseld, of is er een tikfout."),
    "dubbel-in-lijst": Code("Een waarde staat twee keer in een lijst", "Haal er één weg."),
    "lege-lijst": Code("Een lijst of blok is leeg", "Een veld dat u niet invult, hoeft er niet te staan."),
}

# What a text or a source should be like, and a file to keep changes readable.
TEXTS = {
    "bron-ontbreekt": Code(
        "Er staat geen bron bij", "Lezers moeten kunnen nagaan waar iets vandaan komt. Alles op de site heeft een bron."
    ),
    "uitgever-ontbreekt": Code(
        "Er staat niet bij wie dit uitgaf",
        "Van een publicatie staat er een uitgever of een webadres bij. Anders kan niemand haar vinden.",
    ),
    "http-bron": Code(
        "Het adres van een bron begint niet met https",
        "Probeer of de bron ook met https te lezen is. Bij een oude bron mag http blijven staan.",
    ),
    "samenvatting-herhaalt-naam": Code(
        "De samenvatting herhaalt alleen de naam", "De naam staat er al boven. Schrijf waar het om gaat."
    ),
    "uitleg-te-lang": Code(
        "De uitleg van een begrip is lang",
        "De uitleg staat ook bij het woord op andere pagina's. Daar passen hoogstens twee zinnen.",
    ),
    "ruwe-html": Code(
        "Er staat HTML in een tekst", "Teksten zijn geschreven in Markdown. HTML zou letterlijk op de pagina staan."
    ),
    "datum-in-toekomst": Code(
        "Een datum ligt in de toekomst", "Gezien, gecontroleerd of bevestigd is iets pas als het is gebeurd."
    ),
    "lang-niet-gecontroleerd": Code(
        "Een onderdeel is al lang niet gecontroleerd",
        "Hoe lang een controle geldt, verschilt per soort: voor experts een half jaar, voor regio's een jaar. Kijk of alles "
        "nog klopt, en vul dan bij 'reviewed' de dag in.",
    ),
    "verkeerde-volgorde": Code(
        "De onderdelen staan niet op volgorde",
        "In elk bestand staan de onderdelen op volgorde van hun id. Dan vindt iedereen ze terug.",
    ),
    "spatie-aan-eind": Code(
        "Er staan spaties aan het eind van een regel",
        "U ziet ze niet, maar bij een wijziging vallen ze op. Haal ze weg.",
    ),
    "lege-regels": Code("Er staan te veel lege regels", "Tussen twee onderdelen hoort één lege regel."),
    "laatste-regel": Code("De laatste regel is niet af", "Een bestand eindigt met een Enter achter de laatste regel."),
    "windows-regeleinde": Code(
        "De regels eindigen zoals op Windows",
        "Dan lijkt bij een wijziging het hele bestand veranderd. Kies in uw programma het regeleinde LF.",
    ),
}

# What protects people.
PEOPLE = {
    "toestemming-ontbreekt": Code(
        "Voor een persoon is toestemming nodig",
        "De gegevens van een persoon zijn openbaar zodra zij in het bestand staan. Dat mag alleen met toestemming.",
    ),
    "toestemming-niet-nodig": Code(
        "Er staat toestemming bij iets dat geen persoon is",
        "Alleen een persoon geeft toestemming. Kijk of 'type' klopt.",
    ),
    "toestemming-dekt-niet": Code(
        "De toestemming geldt hier niet voor",
        "Ook als de site het niet laat zien: het bestand zelf is openbaar. Haal het weg, of vraag toestemming.",
    ),
    "toestemming-ingetrokken": Code(
        "De toestemming is ingetrokken", "De site laat de persoon al weg. Haal de gegevens ook uit het bestand."
    ),
    "toestemming-begint-later": Code(
        "De toestemming gaat later in", "Tot die dag laat de site de persoon weg. U hoeft nu niets te doen."
    ),
    "toestemming-verlopen": Code(
        "De toestemming loopt af of is voorbij",
        "Een week voor de laatste dag laat de site de persoon weg. Vraag opnieuw om toestemming, of haal alles weg.",
    ),
    "naam-in-id": Code(
        "De naam van een persoon staat in een id",
        "Een id wordt een webadres, en dat blijft overal bewaard. Gebruik bijvoorbeeld expert-0012.",
    ),
    "naam-elders": Code(
        "De naam van een persoon staat op een andere plaats",
        "Trekt de persoon de toestemming in, dan blijft de naam daar staan. Noem de functie, of verwijs naar de expert.",
    ),
    "naam-in-bestandsnaam": Code(
        "De naam van een persoon staat in de naam van een bestand",
        "Ook namen van bestanden zijn openbaar en blijven bewaard. Gebruik bijvoorbeeld expert-0012.jpg.",
    ),
    "naam-in-bron": Code(
        "De naam van de persoon staat in een bron",
        "Bij een persoon staat de naam alleen in het veld 'name'. Noem de bron zonder de naam.",
    ),
    "klein-aantal": Code(
        "Een aantal is zo klein dat iemand te herkennen kan zijn",
        "In een dorp of wijk weten mensen al gauw om welke kinderen of gezinnen het gaat. Schrijf 'enkele' of 'minder "
        "dan tien'. Gaat het getal over iets anders, dan mag het blijven staan.",
    ),
    "foto-ontbreekt": Code(
        "Een foto is er niet", "De foto hoort in de map content/images te staan, met precies dezelfde naam."
    ),
    "foto-zonder-gegevens": Code(
        "Bij een afbeelding ontbreekt wie haar maakte",
        "Van elke afbeelding moet bekend zijn wat erop staat, wie haar maakte en wat ermee mag. Dat staat in 'photo' bij "
        "een expert.",
    ),
    "foto-onleesbaar": Code(
        "Een foto is niet te lezen", "Alleen foto's in JPEG, PNG of WebP kunnen op de site. Sla de foto opnieuw op."
    ),
    "foto-met-gegevens": Code(
        "In een foto zitten verborgen gegevens",
        "Camera's bewaren in een foto de plaats en de tijd. De bestanden zijn openbaar. Sla de foto daarom op zonder die "
        "gegevens.",
    ),
    "id-weggehaald": Code(
        "Een id was van iets dat is weggehaald",
        "In data/removed.yaml staan de id's die niet opnieuw worden gebruikt. Oude links zouden anders bij iets of iemand "
        "anders uitkomen.",
    ),
}
