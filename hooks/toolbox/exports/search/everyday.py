"""Everyday words beside the words of the trade. A line is a group: who types one of them also finds the others.

This is the place for words that belong to no single entry; another name of one entry goes into its `also_known_as`.
"""

from __future__ import annotations

GROUPS = tuple(
    tuple(word.strip() for word in line.split(","))
    for line in """
leraar, leraren, juf, juffrouw, meester, docent, leerkracht, onderwijzer, mentor, leerkrachten, docenten
ouder, ouders, vader, moeder, papa, mama, opvoeder, verzorger, voogd
raadslid, raadsleden, gemeenteraad, gemeenteraadslid
wethouder, wethouders, bestuurder
beleidsmedewerker, ambtenaar, beleidsadviseur, beleid
leerling, leerlingen, scholier, scholieren, student
kind, kinderen, zoon, dochter, kleuter, peuter
jongere, jongeren, puber, pubers, tiener, tieners
basisonderwijs, basisschool, basisscholen, primair onderwijs, groep 8, po
vo, voortgezet onderwijs, middelbare school, middelbaar, havo, vwo, vmbo, brugklas
speciaal onderwijs, speciale school, bijzondere school
mbo, roc, middelbaar beroepsonderwijs, beroepsopleiding
kinderopvang, creche, kinderdagverblijf, bso, buitenschoolse opvang, naschoolse opvang, peuterspeelzaal, voorschool
kindcentrum, kindcentra, ikc, brede school, kindcentrum 0-12
financiering, geld, bekostiging, bekosten, betalen, betaalt, budget, subsidie, kosten, financien, financieel
inkoop, aanbesteding, inkopen
regelgeving, wet, wetten, regels, wetgeving, recht, rechten
thuiszitter, thuiszitters, thuiszitten, schoolweigering, schoolweigeraar, schooluitval, langdurig verzuim
verzuim, spijbelen, spijbelaar, afwezig, ziekmelden, schoolverzuim, aanwezigheid
leerplichtambtenaar, leerplicht, leerplichtwet
jeugdhulp, jeugdzorg, hulpverlening, hulpverlener, hulpverleners, jeugdbescherming
wijkteam, jeugdteam, buurtteam, cjg, centrum voor jeugd en gezin
jeugdgezondheidszorg, jgz, consultatiebureau, schoolarts, jeugdarts, ggd, jeugdverpleegkundige
ggz, psycholoog, psychische hulp, psychiater, geestelijke gezondheidszorg, depressie, angst
onderwijsconsulent, onderwijsconsulenten, bemiddeling, bemiddelaar
ib, intern begeleider, iber, zorgcoordinator, ondersteuningscoordinator
klacht, klachten, klagen, geschil, geschillen, bezwaar, oneens
hulp, help, helpt, helpen, ondersteuning, steun, begeleiding, bijstand
loket, balie, contactpunt, aanspreekpunt, meldpunt
advies, adviezen, aanbeveling, aanbevelingen
bijeenkomst, bijeenkomsten, congres, symposium, conferentie, evenement, webinar, studiedag
handreiking, handleiding, stappenplan, wegwijzer, gids
hulpmiddel, instrument, tool, checklist, vragenlijst
rapport, onderzoek, studie, verslag, evaluatie
voorbeeld, voorbeelden, praktijkvoorbeeld, casus, goede voorbeelden
samenwerking, samenwerken, samenwerkt, partnerschap, verbinding
preventie, voorkomen, preventief, vroegtijdig, vroegsignalering, signaleren, vroeghulp
inclusie, inclusief, inclusief onderwijs, erbij horen, samen naar school
monitoring, meten, monitor, indicatoren, cijfers, effect, resultaat
afspraken, afspraak, convenant, overeenkomst
overleg, oogo, vergadering
vrijstelling, ontheffing, vrijgesteld, 5a
beperking, handicap, gehandicapt
autisme, adhd, ass, gedragsproblemen, moeilijk gedrag
hoogbegaafd, hoogbegaafdheid, meerbegaafd
pesten, gepest, veilig, veiligheid
mishandeling, geweld, veilig thuis, kindermishandeling, onveilig
overgang, overstap, doorstroom, overgaan
schoolbestuur, schoolbesturen, directie, directeur, schoolleider
samenwerkingsverband, swv, samenwerkingsverbanden
afkorting, afkortingen, begrip, begrippen, woordenlijst, betekenis, betekent, jargon
agenda, kalender, datum
contact, bellen, mailen, email, telefoon
aanmelden, meedoen, deelnemen, aansluiten
bijdragen, meeschrijven, verbeteren, fout melden, aanvullen, toevoegen
privacy, persoonsgegevens, avg, gegevens
toegankelijkheid, toegankelijk, schermlezer, wcag
""".strip().splitlines()
)

# What compounds end or begin with, though the site may never write it alone.
PARTS = tuple(
    """aanbod aanpak adviseur ambtenaar arrangement begeleiding beleid bestuur bureau budget centrum coach consulent
    coordinator deskundige directeur expert functie gesprek groep hulp instelling kamer klas kring leider leiding lokaal
    maatregel medewerker middelen model module netwerk ontwikkeling opvang organisatie overleg partner pedagoog perspectief
    plan plicht problematiek professional profiel programma project punt raad regeling school schakel specialist steun
    structuur systeem taak team tijd traject verband verlener visie voorziening vraag weigering werker wet zitter zorg
    onderwijs ouder jeugd kind leerling gezin wijk buurt gemeente gezondheid samenwerking ondersteuning thuis leer""".split()
)


# How people say it in a sentence, and the word of the trade that the sentence is about.
SAYINGS = {
    saying.strip(): word.strip()
    for line in """
thuiszitter: zit thuis, zitten thuis, zit al weken thuis, zit al maanden thuis, thuis zitten, thuis komen te zitten
thuiszitter: wil niet naar school, wil niet meer naar school, gaat niet naar school, gaat niet meer naar school
thuiszitter: durft niet naar school, kan niet naar school, niet meer naar school, niet naar school, weigert school
zorgplicht: geen plek, geen plaats, school weigert mijn kind, geweigerd door school, geen school vinden
klacht: niet eens met, niet mee eens, niet eens zijn
basisonderwijs: lagere school, primair onderwijs
begrippen: wat betekenen al die woorden, moeilijke woorden
hulp: wie helpt mij, wie helpt ons, wie kan mij helpen, wie kan ons helpen, waar kan ik terecht, waar vind ik hulp
meedoen: lid worden, hoe doe ik mee, aansluiten bij
""".strip().splitlines()
    for word, _, sayings in [line.partition(":")]
    for saying in sayings.split(",")
}
