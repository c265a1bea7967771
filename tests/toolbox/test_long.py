"""Nobody can make it hang: far too long input costs no more than its length. A processor limit ends what costs more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource")
SECONDS = 20
CASES = {
    "a compound of the same words": "from toolbox.text.compounds import Splitter\n"
    "splitter = Splitter(['ouder', 'ouders'])\n"
    "assert splitter.split('ouders' * 24 + 'xq') == splitter.split('ouders' * 12 + 'xq') == ()",
    "digits in a table": "from toolbox.exports import csv_tables as tables\n"
    "assert [tables.text('1' * 20_000 + 'x') for _ in range(13)] == ['1' * 20_000 + 'x'] * 13",
    "links in a table": "from toolbox.exports import csv_tables as tables\nassert tables.text('[a](' * 40_000) == '[a](' * 40_000",
    "a passive that never ends": "from toolbox.checks import plain_language\n"
    "assert len(list(plain_language.on('wordt ' * 40_000))) == 1",
    "a mailbox without an end": "from toolbox.checks.rules import mailboxes\n"
    "def found(text):\n    return [match[0] for match in mailboxes.CONTACTS[0].pattern.finditer(text)]\n"
    "long = ('a' * 150_000, 'a@' + 'a-' * 75_000, 'a@' + 'a.' * 75_000)\n"
    "assert [found(text) for text in long] == [[], [], []]\n"
    "assert found('Mail jan@voorbeeld.nl, x@y, i+n@a-b.c.nl') == ['jan@voorbeeld.nl', 'i+n@a-b.c.nl']",
    "spaces inside a line": "from toolbox.checks.rules import layout\npattern = layout.UNTIDY[0][1]\n"
    "assert not pattern.search('a:' + ' ' * 150_000 + 'b')\nassert pattern.search('a   \\nb').span() == (1, 4)",
    "initials in a mailbox": "from toolbox.model import mailboxes\n"
    "assert not mailboxes.is_personal('x.' + 'a' * 150_000 + '1@voorbeeld.nl')\nassert mailboxes.is_personal('x.de@voorbeeld.nl')",
    "a reference with spaces": "from toolbox.site import references\n"
    "assert references._several('a' + ' ' * 150_000 + 'b') == ['a', 'b']\n"
    "assert references._several('a, b en c/d') == ['a', 'b', 'c', 'd']",
    "brackets that stay open": "from toolbox.checks.rules import lists\n"
    "assert not lists._NOTHING.search('[#' * 75_000) and not lists._NOTHING.search('[\\n#' * 50_000)\n"
    "assert lists._NOTHING.search('[ # niets\\n ]')",
    "spaces in an answer": "from toolbox.forms import answers\n"
    "assert answers._parts('a' + ' ' * 150_000 + 'b', 'regions', {}) == ['a' + ' ' * 150_000 + 'b']",
    "commas in an answer": "from toolbox.forms import answers\n"
    "names = {'regions': {'a, b': 'a-b'}}\nassert answers._parts('a,b,' * 15_000, 'regions', names) == ['a, b'] * 15_000",
    "hashes in an issue": "from toolbox.forms import issue_bodies\n"
    "text = '### a' + ' ' * 150_000 + 'b\\n'\n"
    "assert [len(label) for label, _ in issue_bodies._answers(text)] == [150_002]",
    "tags in a text": "from toolbox.text import glossary\nlinker = glossary.Linker(glossary.Glossary(()))\n"
    "assert linker.html('<' * 150_000) == '<' * 150_000",
    "remarks above the list of who was taken away": "import datetime as dt\nfrom toolbox.site.erasure import records\n"
    "text = '# Weg.\\n' * 40 + '- id: a\\n  kind: themes\\n'\n"
    "assert 'id: b' in records.with_record(text, 'b', dt.date(2026, 1, 1))",
    "spaces before a field of a person": "from toolbox.site import redaction\nfrom toolbox.site.erasure.items import Item\n"
    "assert redaction._kept(Item(0, 1, 'a', ' ' * 20_000 + 'b')) == ()\n"
    "assert redaction._kept(Item(0, 1, 'a', '- id: a\\n  name: A B')) == ('ab',)",
    "links to a person": "from toolbox.site.erasure import references\n"
    "assert references.without_links('[a](experts/x' * 12_000, 'x') == '[a](experts/x' * 12_000\n"
    "assert references.without_links('[Jan](/experts/x/) [b](/a/)', 'x') == 'Jan [b](/a/)'",
    "half links beside one to a person": "from toolbox.site.erasure import references\n"
    "link, words = '](/experts/x/) ' * 15_000, ' ' * 15_000\n"
    "assert references.without_links('](a' * 30_000 + link, 'x') == '](a' * 30_000 + words\n"
    "labels = [f'[p{n}]: /experts/x/\\n' for n in range(9_000)]\n"
    "assert references.without_links(''.join(labels) + '[a][p7] ' * 9_000, 'x') == 'a ' * 9_000",
    "many references to a person": "from toolbox.site.erasure import references\n"
    "for many, none in (\n"
    "    ('- id: a\\n  experts: [b, x]\\n' * 9_000, '- id: a\\n  experts: [b]\\n' * 9_000),\n"
    "    ('- experts:\\n    - b\\n' + '    - x\\n' * 9_000, '- experts:\\n    - b\\n'),\n"
    "    ('- experts: [' + 'x, b, ' * 9_000 + 'c]\\n', '- experts: [' + 'b, ' * 9_000 + 'c]\\n'),\n"
    "    ('- a:\\n' + '    - kind: experts\\n      id: x\\n' * 9_000 + '    - b\\n', '- a:\\n    - b\\n'),\n"
    "    ('- a: [' + '{kind: experts, id: x}, ' * 9_000 + 'c]\\n', '- a: [c]\\n'),\n"
    "    ('- themes: [' + 'x, ' * 9_000 + 'c]\\n', '- themes: [' + 'x, ' * 9_000 + 'c]\\n'),\n"
    "):\n    assert references.without(many, 'x') == none",
    "names and numbers in a file that nobody reads": "from toolbox.site.erasure import traces\n"
    "from toolbox.site.erasure.person import Person\n"
    "person = Person((), ('A A',), ('Aa',), ('0301234567',), (), True)\n"
    "for text in ('a' * 150_000, 'a ' * 75_000, 'a' + ' ' * 150_000, '030' * 50_000, '0' * 150_000):\n"
    "    assert len(list(traces.places({'p': text}, '', ('x',), (person,)))) < 2",
    "pictures and mailboxes of a person": "from toolbox.site.erasure import person\n"
    "assert person._MAILBOX.findall('a.' * 75_000) == person._PICTURE.findall('a-' * 75_000) == []",
    "places in a long line that reads otherwise": "from toolbox.source import mending\n"
    "line, read = 'a, ' * 20_000 + '\\u00a0- b', 'a, ' * 20_000 + ' - b'\n"
    "assert [mending.column(line[:n], read[:n], 7) for n in (8_000, 9_999, 60_004)] == [7, 7, 7]\n"
    "shuffled = ''.join(chr(97 + n * 7919 % 26) for n in range(9_000))\n"
    "assert [mending.column('\\u00a0' + shuffled, shuffled, n) for n in range(1, 2_000)] == list(range(2, 2_001))",
    "line ends that are hard": "from toolbox.source import writing\n"
    "assert not writing.HARD_BREAK.search('a' + ' ' * 150_000 + 'b')",
    "comments in a file": "from toolbox import source\nfrom toolbox.source import comments\n"
    "assert len(comments.read(source.read('', b'- id: a\\n' + b'# x\\n' * 150_000))) == 150_000",
    "signs of every kind in an entry": "import datetime\nfrom toolbox import build\nfrom toolbox.checks import plain_language\n"
    "from toolbox.site.catalog import Files\nfrom toolbox.text import markdown\n"
    "def check(summary, body):\n"
    "    text = f'- id: a\\n  name: Voorbeeld\\n  summary: {summary}\\n  body: \"{body}\"\\n'\n"
    "    files = Files({'themes': {'data/themes.yaml': text.encode()}}, ('data/site.yaml', None), {})\n"
    "    return {one.code for one in build.check(files, datetime.date(2026, 1, 1)).problems}\n"
    "assert 'te-lang' in check('x' * 1_000_000, 'x')\n"
    "for sign in ('[', '<', '*', '`', ' ', '1', 'a-', '[a](', '**a ', 'a@', '| a ', '&lt', '- ', 'wordt '):\n"
    "    text = f'x{sign * 19_990}'[:19_990] + 'y'\n"
    "    assert 'te-lang' not in check('Kort.', text)\n"
    "    assert markdown.render(text).html and len(list(plain_language.on(text))) < 3",
}


# What is tried has been imported before: each case runs in a process of its own, and so many starts would cost more than all cases.
EACH = f"""
import json, os, resource, sys
import toolbox.cli
failed = []
for name, case in json.load(sys.stdin).items():
    if not os.fork():
        resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))
        exec(case, {{}})
        os._exit(0)
    if os.wait()[1]:
        failed.append(name)
print(json.dumps(failed))
"""


def failing(root: Path, cases: dict[str, str]) -> list[str]:
    """The names of the cases that go wrong or cost too much."""
    done = subprocess.run(
        [sys.executable, "-c", EACH],
        input=json.dumps(cases),
        env={**os.environ, "PYTHONPATH": str(root / "hooks")},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    names: list[str] = json.loads(done.stdout)
    return names


def test_far_too_long_input_costs_no_more_than_its_length(root: Path) -> None:
    assert failing(root, CASES) == []


def test_what_costs_too_much_or_goes_wrong_is_named(root: Path) -> None:
    hangs = "import resource\nresource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True:\n    pass"
    assert failing(root, {"right": "pass", "hangs": hangs, "wrong": "assert False"}) == ["hangs", "wrong"]
