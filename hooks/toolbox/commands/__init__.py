"""The table of commands: a new command is one line here and one file beside this one."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from toolbox.commands import changes, check, consent, golive, init, links, newsletter, schema, vanished, worklist, write
from toolbox.commands.editing import forget, from_issue, new, rename, reviewed, tidy
from toolbox.commands.run import FINE, MISTAKES, MISUSE, Run

__all__ = ["COMMANDS", "FINE", "MISTAKES", "MISUSE", "Command", "Run"]


@dataclass(frozen=True, slots=True)
class Command:
    """`help` is Dutch; `configure` declares the arguments, `run` does the work and gives the exit code.

    What `saves` replaces files of `data` or `content`: such commands run one after the other. What `begins` needs no data yet.
    """

    name: str
    help: str
    configure: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Run, argparse.Namespace], int]
    saves: bool = False
    begins: bool = False


COMMANDS = (
    Command("changes", "een wijziging in woorden vertellen", changes.configure, changes.run),
    Command("check", "alle gegevens controleren", check.configure, check.run),
    Command("consent", "van wie er gegevens zijn, en tot wanneer dat mag", consent.configure, consent.run),
    Command("forget", "een persoon uit alle bestanden halen", forget.configure, forget.run, saves=True),
    Command(
        "from-issue", "van een voorstel op GitHub een onderdeel maken", from_issue.configure, from_issue.run, saves=True
    ),
    Command("golive", "wat er nog moet gebeuren voordat de site opengaat", golive.configure, golive.run),
    Command("init", "een project voor een ander netwerk beginnen", init.configure, init.run, begins=True),
    Command("links", "adressen op andere sites nakijken", links.configure, links.run),
    Command("new", "een onderdeel toevoegen", new.configure, new.run, saves=True),
    Command("newsletter", "de brief van een maand maken", newsletter.configure, newsletter.run),
    Command("rename", "een id overal veranderen", rename.configure, rename.run, saves=True),
    Command("reviewed", "vastleggen dat iets vandaag klopt", reviewed.configure, reviewed.run, saves=True),
    Command("tidy", "de bestanden in de vaste indeling zetten", tidy.configure, tidy.run, saves=True),
    Command("schema", "de hulp voor tekstprogramma's (JSON Schema) bijwerken", schema.configure, schema.run),
    Command("vanished", "webadressen die zijn verdwenen", vanished.configure, vanished.run),
    Command("worklist", "wat de redactie kan nakijken", worklist.configure, worklist.run),
    Command("write", "de hele site in een map zetten, klaar voor een webserver", write.configure, write.run),
)
