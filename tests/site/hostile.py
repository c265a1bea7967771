"""What an attacker would write, in every field of every kind. Knows the models alone, so a new field is filled by itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from toolbox.model import Kind
from toolbox.model.field import Block, Field

MARKUP = (
    "<script>hit(1)</script>",
    "</script><script>hit(1)</script>",
    "<ScRiPt>hit(1)</sCrIpT>",
    "<script src=//kwaad.example/x.js>",
    "<scr<script>ipt>hit(1)</scr</script>ipt>",
    "<img src=x onerror=hit(1)>",
    "<img/src=x/onerror=hit(1)>",
    '"><img src=x onerror=hit(1)>',
    "'><img src=x onerror=hit(1)>",
    "<svg onload=hit(1)>",
    "<svg><script>hit(1)</script></svg>",
    "<svg><animate onbegin=hit(1) attributeName=x></svg>",
    "<body onload=hit(1)>",
    "<iframe srcdoc='<script>parent.hit(1)</script>'>",
    "<iframe src=javascript:hit(1)>",
    "<object data=javascript:hit(1)>",
    "<embed src=javascript:hit(1)>",
    "<details open ontoggle=hit(1)>",
    "<input autofocus onfocus=hit(1)>",
    "<video><source onerror=hit(1)></video>",
    "<math><mtext><script>hit(1)</script></mtext></math>",
    "<style>*{background:url(//kwaad.example)}</style>",
    "<link rel=stylesheet href=//kwaad.example/x.css>",
    "<base href=//kwaad.example/>",
    "<form action=//kwaad.example><button>",
    "<meta http-equiv=refresh content=0;url=//kwaad.example>",
    "<template><script>hit(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=hit(1)>'>",
    "<!--><img src=x onerror=hit(1)>-->",
    "<![CDATA[<script>hit(1)</script>]]>",
    "</title><script>hit(1)</script>",
    "</textarea><script>hit(1)</script>",
    "</style><script>hit(1)</script>",
    "--><script>hit(1)</script>",
    "]]><script>hit(1)</script>",
    "<a href=javascript:hit(1)>klik</a>",
    "<x onclick=hit(1)>klik",
    "<marquee onstart=hit(1)>",
    "&lt;script&gt;hit(1)&lt;/script&gt;",
    "&#60;script&#62;hit(1)&#60;/script&#62;",
    "%3Cscript%3Ehit(1)%3C/script%3E",
    '" autofocus onfocus=hit(1) x="',
    "' onmouseover='hit(1)",
    "` onmouseover=`hit(1)",
    "\\u003cscript\\u003ehit(1)\\u003c/script\\u003e",
)
ADDRESSES = (
    "javascript:hit(1)",
    "JaVaScRiPt:hit(1)",
    " javascript:hit(1)",
    "java&#115;cript:hit(1)",
    "javascript://voorbeeld.nl/%0ahit(1)",
    "data:text/html,<script>hit(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5oaXQoMSk8L3NjcmlwdD4=",
    "vbscript:hit(1)",
    "file:///etc/passwd",
    "//kwaad.example/",
    "/\\kwaad.example/",
    "https://voorbeeld.nl@kwaad.example/",
    "https://xn--vorbeeld-n3a.nl/",
    "https://v\u043e\u043erbeeld.nl/",
    'https://voorbeeld.nl/"onmouseover=hit(1)',
    "https://voorbeeld.nl/'onmouseover='hit(1)",
    "https://voorbeeld.nl:8080/",
    "https://127.0.0.1/",
    "blob:https://kwaad.example/x",
    "view-source:https://kwaad.example/",
)
TEMPLATES = (
    "{{ 7*191 }}",
    "{% print(7*191) %}",
    "{{ config }}",
    "{{ ''.__class__.__mro__ }}",
    "${7*191}",
    "#{7*191}",
    "<%= 7*191 %>",
    "{# weg #}",
    "{% raw %}",
    "\ue000body\ue001",
    "\ue000title\ue001",
    "\\1 \\g<0>",
    "%s %(name)s {0} {name}",
)
MARKDOWN = (
    "[klik](javascript:hit(1))",
    "[klik](JAVASCRIPT:hit(1))",
    "[klik](<javascript:hit(1)>)",
    "[klik](data:text/html,<script>hit(1)</script>)",
    "[klik](//kwaad.example/)",
    "![x](javascript:hit(1))",
    "![x](https://kwaad.example/volg.png)",
    "<javascript:hit(1)>",
    "<https://kwaad.example/>",
    "[klik][x]\n\n[x]: javascript:hit(1)",
    '[klik](https://voorbeeld.nl/ "\' onmouseover=hit(1)")',
    "```html\n<script>hit(1)</script>\n```",
    "`<script>hit(1)</script>`",
    '[a](/x"onmouseover=hit(1))',
    "| <b onclick=hit(1)> |\n| --- |\n| x |",
    "# kop <script>hit(1)</script>",
    "[klik](java\nscript:hit(1))",
    "[klik](&#106;avascript:hit(1))",
    "\\<script>hit(1)\\</script>",
)
HIDDEN = ("a\u202eb", "a\u200bb", "a\u2066b", "a\u0000b", "a\u0007b", "a\ufeffb", "a\u00adb", "a\u2028b")
PAYLOADS = (*MARKUP, *ADDRESSES, *TEMPLATES, *MARKDOWN)

SOUND: dict[str, str] = {
    "id": "voorbeeld", "year": "2021", "whole": "3", "age": "4", "decimal": "52.1",
    "boolean": "false", "date": "2026-01-02", "partial date": "2021", "moment": "2026-12-12",
    "https": "https://www.voorbeeld.nl/", "http": "https://www.voorbeeld.nl/", "target": "https://www.voorbeeld.nl/",
    "email": "info@voorbeeld.nl", "phone": "030 123 45 67", "code": "GM0034", "image": "loket.png",
    "document": "lijst.csv",
    "listed": "regio",
}  # fmt: skip
LEFT_OUT = ("draft", "consent", "successor")  # a draft is not shown; persons are another test
Path = tuple[str, ...]


def leaves(model: type[Block], path: Path = ()) -> Iterator[tuple[Path, Field]]:
    """Every scalar field of a model, at any depth."""
    for field in model.fields():
        if field.block is not None:
            yield from leaves(field.block, (*path, field.name))
        else:
            yield (*path, field.name), field


def is_text(field: Field) -> bool:
    """Whether the field takes any words: no choice, reference or value of a form of its own."""
    return not (field.type.name in SOUND or field.type.values or field.reference)


def texts(kind: Kind) -> tuple[Path, ...]:
    return tuple(path for path, field in leaves(kind.model) if is_text(field) and path != ("start_here", "kind"))


def chunks(size: int = 260) -> tuple[tuple[str, ...], ...]:
    """The payloads in groups that fit a line of text, so that few entries hold all of them."""
    groups: list[list[str]] = [[]]
    for payload in PAYLOADS:
        if sum(len(one) + 1 for one in groups[-1]) + len(payload) > size:
            groups.append([])
        groups[-1].append(payload)
    return tuple(tuple(group) for group in groups)


def entries(kind: Kind) -> list[dict[str, Any]]:
    """As many entries as there are groups: each has its group in every text field."""
    made = []
    for number, group in enumerate(chunks()):
        one = _block(kind.model, group, kind.name)
        one |= {"id": f"p{number}", "name": " ".join(group)}
        if kind.name == "recommendations":
            one["number"] = str(number + 1)
        if kind.name == "alliances":
            one["code"] = f"PO{2001 + number}"
        made.append(one)
    return made


def _block(model: type[Block], group: tuple[str, ...], kind: str) -> dict[str, Any]:
    fields = {field.name: field for field in model.fields() if field.name not in (*LEFT_OUT, "aliases")}
    filled = {name: _value(field, group, kind) for name, field in fields.items()}
    return (
        {"kind": "themes", **filled} | ({"kind": "themes"} if "kind" in filled else {}) if "kind" in fields else filled
    )


def _value(field: Field, group: tuple[str, ...], kind: str) -> Any:
    value = _block(field.block, group, kind) if field.block else _scalar(field, group)
    return [value] if field.many else value


def _scalar(field: Field, group: tuple[str, ...]) -> str:
    if field.reference:
        return "p0"
    if field.type.values:
        return field.type.values[-1]
    if field.type.name in ("https", "http", "target"):
        return _odd(field, group)
    if field.type.name in SOUND:
        return SOUND[field.type.name]
    return "\n\n".join(group) if field.type.name == "prose" else " ".join(group)


def _odd(field: Field, group: tuple[str, ...]) -> str:
    """The first payload that passes for an address, when one does."""
    for payload in group:
        try:
            return str(field.type.parse(payload))
        except Exception:  # noqa: S112 - refused, by whatever name
            continue
    return SOUND[field.type.name]


def yaml(listed: list[dict[str, Any]]) -> bytes:
    """Entries as YAML: JSON is nearly that."""
    return "\n".join(f"- {json.dumps(one, ensure_ascii=False)}" for one in listed).encode() + b"\n"
