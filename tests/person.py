"""One person who agreed to stand on the site, in the words of `data/experts.yaml`, and the record that stays after a removal."""

EXPERT = """\
- id: expert-0012
  name: Voornaam Voorbeeldnaam
  summary: Weet veel van verzuim.
  type: persoon
  themes: [thuiszitters]
  consent:
    given: 2026-01-01
    until: 2027-12-31
    covers: [name]
    record: AVG-2026-012
  sources:
    - title: Opgave van de persoon zelf
"""
RECORD = "- id: expert-0012\n  kind: experts\n  removed: 2026-11-22\n"
