"""The rules of the editors, one per function. CHECKS is the table: a new rule is one line here and one function beside it."""

from toolbox.checks import hiding, openness
from toolbox.checks.context import Check, Context
from toolbox.checks.rules import (
    connections,
    consents,
    dates,
    ids,
    layout,
    lists,
    mailboxes,
    municipalities,
    names,
    persons,
    small_numbers,
    sources,
    texts,
    vanishing,
)
from toolbox.checks.rules.media import documents, look, pictures
from toolbox.source.problem import Problem

CHECKS = (
    Check("ids", ids.repeated, ("dubbel-id",)),
    Check("names", names.check, ("dubbele-naam", "dubbele-andere-naam")),
    Check("names without letters", names.nameless, ("naam-zonder-letters",)),
    Check("addresses of texts", ids.addresses, ("adres-bezet",)),
    Check("former ids", ids.former, ("oud-id-in-gebruik", "dubbel-oud-id", "oud-adres-onbekend")),
    Check("one region of a type", municipalities.in_two_regions, ("gemeente-in-twee-regios",)),
    Check("codes of municipalities", municipalities.codes, ("dubbele-cbs-code",)),
    Check("whereabouts of municipalities", municipalities.whereabouts, ("buiten-nederland",)),
    Check("numbers of recommendations", ids.numbers, ("dubbel-nummer",)),
    Check("sources", sources.sources, ("bron-ontbreekt",)),
    Check("publishers", sources.publishers, ("uitgever-ontbreekt",)),
    Check("names of partners", connections.partners, ("partner-zonder-naam", "waarde-ongebruikt")),
    Check("ways to help", sources.helplines, ("hulplijn-zonder-weg", "onzeker-nummer")),
    Check("insecure sources", sources.insecure, ("http-bron",)),
    Check("summaries", texts.repeated, ("samenvatting-herhaalt-naam",)),
    Check("long definitions", texts.long_definitions, ("uitleg-te-lang",)),
    Check("periods", dates.periods, ("einde-voor-begin",)),
    Check("meetings", dates.meetings, ("begin-zonder-tijd", "duurt-lang")),
    Check("consent needed", consents.needed, ("toestemming-ontbreekt", "toestemming-niet-nodig")),
    Check("consent covers", consents.covered, ("toestemming-dekt-niet",)),
    Check(
        "consent running",
        consents.running,
        ("toestemming-ingetrokken", "toestemming-begint-later", "toestemming-verlopen"),
    ),
    Check("names in ids", persons.in_ids, ("naam-in-id",)),
    Check("names in files", persons.in_files, ("naam-in-bestandsnaam",)),
    Check("names in own sources", persons.in_own_sources, ("naam-in-bron",)),
    Check("names elsewhere", persons.elsewhere, ("naam-elders",)),
    Check("persons in texts", mailboxes.in_texts, ("persoonlijk-mailadres", "mobiel-nummer")),
    Check("titles of links", sources.titles, ("titel-is-adres",)),
    Check("addresses that hide", hiding.check, ("omgeleid-webadres",)),
    Check("small numbers", small_numbers.check, ("klein-aantal",)),
    Check("photos", pictures.photos, ("foto-ontbreekt",)),
    Check(
        "pictures",
        pictures.files_of,
        ("foto-zonder-gegevens", "foto-onleesbaar", "foto-met-gegevens", "afbeelding-kan-niet"),
    ),
    Check("what is said of pictures", pictures.gallery, ("foto-ontbreekt", "dubbel-id", "toestemming-ontbreekt")),
    Check("pictures of entries", pictures.named, ("afbeelding-onbekend",)),
    Check(
        "files to download",
        documents.check,
        ("bestand-kan-niet", "bestand-met-naam", "verkeerde-bestandsnaam", "persoonlijk-mailadres"),
    ),
    Check("files of publications", documents.named, ("bestand-ontbreekt",)),
    Check("files for nothing", pictures.unused, ("nergens-genoemd",)),
    Check("colours", look.contrast, ("te-weinig-contrast",)),
    Check("pictures of the site", look.of_site, ("afbeelding-ontbreekt", "onveilige-afbeelding")),
    Check("removed ids", ids.removed, ("id-weggehaald",)),
    Check("reviews", dates.reviews, ("lang-niet-gecontroleerd",)),
    Check("successors", connections.successors, ("opvolger-loopt-rond",)),
    Check("drafts", connections.drafts, ("verwijst-naar-concept",)),
    Check("an open site", openness.incomplete, ("openbaar-onvolledig",)),
    Check("raw HTML", texts.raw_html, ("ruwe-html",)),
    Check("markup that is printed", texts.markup, ("opmaak-werkt-niet", "link-werkt-niet", "beschadigde-letter")),
    Check("what comes on no page", vanishing.check, ("valt-weg",)),
    Check("dates in the future", dates.future, ("datum-in-toekomst",)),
    Check("empty lists", lists.empty, ("lege-lijst",)),
    Check("empty settings", lists.empty_settings, ("lege-lijst",)),
    Check("repeated items", lists.repeated, ("dubbel-in-lijst",)),
    Check("values to choose", lists.choices, ("naam-zonder-letters", "dubbel-in-lijst")),
    Check("age groups", lists.age_groups, ("einde-voor-begin",)),
    Check("references to itself", lists.itself, ("verwijst-naar-zichzelf",)),
    Check("unconnected entries", connections.unconnected, ("staat-los",)),
    Check("order", layout.order, ("verkeerde-volgorde",)),
    Check("tidiness", layout.tidiness, ("spatie-aan-eind", "lege-regels", "laatste-regel", "windows-regeleinde")),
    Check("comments", layout.comments_in_data, ("hekje-kapt-af", "opmerking-in-bestand")),
)


def run(context: Context) -> list[Problem]:
    """What all rules find."""
    return [problem for check in CHECKS for problem in check.function(context)]
