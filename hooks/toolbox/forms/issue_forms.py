"""Writes GitHub's issue forms, one for a new entry and one for a correction of each kind.

Which page a correction is about is typed, and not picked: a link from the site fills that in, which GitHub promises of text alone.
"""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Any

import yaml

from toolbox import model
from toolbox.forms import choices, questions
from toolbox.forms.questions import Question
from toolbox.model import Kind
from toolbox.text import dutch

LIST = "config.yml"
FORM, WHICH = "Formulier", "Welke pagina?"
CONFIRM, RIGHT = "Klopt alles?", "Ja, alles klopt"
PRIVATE = (
    "**Dit bericht is openbaar en blijft bewaard.** Zet er geen namen, e-mailadressen of telefoonnummers van mensen in, en "
    "niets over een kind. Gaat het over een persoon, of wilt u iets over uzelf laten weghalen? Gebruik dan dit formulier "
    "niet. Mail de redactie; het adres voor privacy staat op de site onder Privacy."
)
# The emitter in C, where there is one, writes the same ten times as fast; only an emoji it can not write as it is.
FAST_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
ESCAPE = "\\U"
NO_NAMES: choices.Choices = MappingProxyType({})


def name(kind: Kind, *, correction: bool) -> str:
    """What the form is called, and what its first answer says."""
    new = f"{'Nieuw' if kind.article == 'het' else 'Nieuwe'} {kind.one}"
    return f"Verbetering van {kind.the_one}" if correction else new


def files(picked: choices.Choices = NO_NAMES, contacts: Iterable[dict[str, str]] = ()) -> dict[str, str]:
    """Every form by its file's name, and the settings of the list of forms; `picked` are the names in the data.

    `contacts` lead from that list to other places.
    """
    texts = {LIST: _list(list(contacts))}
    for name, (kind, correction) in _all().items():
        texts[name] = _dump(form(kind, correction=correction, picked=picked))
    return texts


def _list(contacts: list[dict[str, str]]) -> str:
    settings = {"blank_issues_enabled": False, **({"contact_links": contacts} if contacts else {})}
    return str(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=120))


def right(name: str, text: str) -> str:
    """What a form's file should hold now, by the models alone: names in its lists and contacts are left as they are in `text`."""
    if name not in _all():
        return text or files()[name]
    kind, correction = _all()[name]
    asked = (question for topic in questions.topics(kind) for question in topic.questions)
    refers = {_key(question): question.refers or question.listed for question in asked}
    return _dump(form(kind, correction=correction, picked=choices.kept(text, refers)))


def _all() -> dict[str, tuple[Kind, bool]]:
    return {
        file(kind, correction=correction): (kind, correction)
        for kind in model.KINDS
        for correction in ((False, True) if questions.complete(kind) else (True,))
    }


def file(kind: Kind, *, correction: bool) -> str:
    return f"{'verbetering' if correction else 'nieuw'}-{kind.name}.yml"


def _dump(form_: dict[str, Any]) -> str:
    text = _written(form_, FAST_DUMPER)
    return _written(form_, yaml.SafeDumper) if ESCAPE in text else text


def _written(form_: dict[str, Any], dumper: Any) -> str:
    head = "# Made from the models by `toolbox schema`: change hooks/toolbox/model instead.\n"
    return head + str(yaml.dump(form_, Dumper=dumper, allow_unicode=True, sort_keys=False, width=120))


def form(kind: Kind, *, correction: bool, picked: choices.Choices = NO_NAMES) -> dict[str, Any]:
    title = name(kind, correction=correction)
    about = "Vul alleen in wat anders moet." if correction else "Vul in wat u weet. De redactie leest mee."
    which = (
        [
            _line("pagina", WHICH, f"De naam of het webadres van {kind.the_one}.", required=True),
            _dropdown("alles-klopt", CONFIRM, "Kies dit als er niets anders moet.", (RIGHT,), required=False),
        ]
        if correction
        else []
    )
    asked = [
        _element(q, picked.get(q.refers or q.listed, ()), correction=correction)
        for topic in questions.topics(kind)
        for q in topic.questions
    ]
    return {
        "name": title,
        "description": about,
        "title": f"{title}: ",
        "labels": ["voorstel"],
        "body": [
            {
                "type": "markdown",
                "attributes": {"value": f"{about} Op de site komt het pas als een redacteur het goedkeurt."},
            },
            {"type": "markdown", "attributes": {"value": PRIVATE}},
            _dropdown("formulier", FORM, "Laat dit zo staan.", (title,), required=True, default=0),
            *which,
            *asked,
        ],
    }


def _element(question: Question, names: tuple[str, ...], *, correction: bool) -> dict[str, Any]:
    required = question.required and not correction
    key = _key(question)
    if question.control in ("choice", "choices") or names:
        many = {"multiple": True} if question.control in ("choices", "lines") else {}
        help_text = question.picked_help if names and question.refers else question.help
        return _dropdown(key, question.label, help_text, names or question.choices, required=required, **many)
    if question.control == "line":
        return _line(key, question.label, question.help, question.example, required=required)
    return _line(key, question.label, question.help, question.example, required=required, type_="textarea")


def _key(question: Question) -> str:
    return question.key.replace(".", "-")


def _line(
    key: str, label: str, help_text: str, example: str = "", *, required: bool, type_: str = "input"
) -> dict[str, Any]:
    hint = {"placeholder": f"Bijvoorbeeld: {example}"} if example else {}
    attributes = {"label": dutch.upper_first(label), "description": help_text, **hint}
    return {"type": type_, "id": key, "attributes": attributes, "validations": {"required": required}}


def _dropdown(
    key: str, label: str, help_text: str, options: tuple[str, ...], *, required: bool, **more: Any
) -> dict[str, Any]:
    attributes = {"label": label, "description": help_text, "options": list(options), **more}
    return {"type": "dropdown", "id": key, "attributes": attributes, "validations": {"required": required}}
