"""`toolbox forget ID`: a person out of all files, and what remains elsewhere."""

from __future__ import annotations

import argparse

from toolbox import forgetting, people
from toolbox.commands.run import FINE, MISTAKES, Run

REMAINS = """\
Wat u zelf nog doet:
- Sla de wijziging op en zet haar vandaag nog op de site (of gebruik de workflow 'forget').
- Git bewaart oude versies. Moet de naam daar ook uit, volg dan 'Wissen uit de geschiedenis' op /redactie/mensen/.
- Kopieën (forks), wie de gegevens eerder ophaalde, en zoekmachines houden hun eigen versie. Vraag om verwijdering.
- Vernietig de afspraak op de plek waar zij ligt, of leg vast waarom u haar moet bewaren.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="het id van de persoon, bijvoorbeeld expert-0012")


def run(run: Run, options: argparse.Namespace) -> int:
    entry = run.read().entries["experts"].get(options.id)
    if entry is None:
        return run.refuse(f"Er is geen expert met het id '{options.id}' die te lezen is.")
    if not people.is_person(entry.entity):
        return run.refuse(f"'{options.id}' is geen persoon. Haal een organisatie, team of loket zelf uit het bestand.")
    done = forgetting.forget(run.read, options.id, run.today)
    run.save({**done.texts, **dict.fromkeys(done.pictures)})
    _tell(run, options.id, done)
    return MISTAKES if done.look else FINE


def _tell(run: Run, id: str, done: forgetting.Forgotten) -> None:
    run.out.write(f"'{id}' is weggehaald. Veranderd: {', '.join(sorted([*done.texts, *done.pictures]))}.\n")
    for place in done.look:
        run.out.write(
            f"{place.path}:{place.line}:{place.column}  kijk zelf: hier staat misschien nog iets over deze persoon.\n"
        )
    run.out.write(REMAINS)
