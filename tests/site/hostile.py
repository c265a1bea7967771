"""What an attacker would write, in every field of every kind. Knows the models alone, so a new field is filled by itself."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterator
from typing import Any

from toolbox.model import Kind, types
from toolbox.model.blocks import Block, Ref
from toolbox.model.types import Choice
from toolbox.model.validation import words

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

SOUND: dict[Any, str] = {
    types.Id: "voorbeeld", types.Year: "2021", types.Whole: "3", types.Age: "4", types.Degrees: "52.1",
    types.Boolean: "false", types.Day: "2026-01-02", types.PartialDate: "2021", types.MomentField: "2026-12-12",
    types.Https: "https://www.voorbeeld.nl/", types.HttpOrHttps: "https://www.voorbeeld.nl/", types.LinkTarget: "https://www.voorbeeld.nl/",
    types.Email: "info@voorbeeld.nl", types.Phone: "030 123 45 67", types.CbsCode: "GM0034", types.ImageFile: "loket.png",
}  # fmt: skip
LEFT_OUT = ("draft", "consent", "successor")  # a draft is not shown; persons are another test
Path = tuple[str, ...]


def leaves(model: type[Block], path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every scalar field of a model, at any depth, with its annotation."""
    hints = typing.get_type_hints(model, include_extras=True)
    for name in model.model_fields:
        block = words.block_in(hints[name])
        if block is not None:
            yield from leaves(block, (*path, name))
        else:
            yield (*path, name), hints[name]


def marks(hint: Any) -> list[Any]:
    own = list(getattr(hint, "__metadata__", ()))
    inner = [hint.__origin__] if own else list(typing.get_args(hint))
    return own + [mark for part in inner for mark in marks(part)]


def is_text(hint: Any) -> bool:
    """Whether the field takes any words: no choice, reference or value of a form of its own."""
    found = marks(hint)
    special = any(known.__metadata__[0] in found for known in SOUND) or any(isinstance(m, Choice) for m in found)
    return not special and not is_reference(hint)


def is_reference(hint: Any) -> bool:
    return any(isinstance(mark, Ref) for mark in marks(hint))


def texts(kind: Kind) -> tuple[Path, ...]:
    return tuple(path for path, hint in leaves(kind.model) if is_text(hint) and path != ("start_here", "kind"))


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
        made.append(one)
    return made


def _block(model: type[Block], group: tuple[str, ...], kind: str) -> dict[str, Any]:
    hints = typing.get_type_hints(model, include_extras=True)
    names = [name for name in model.model_fields if name not in (*LEFT_OUT, "aliases")]
    filled = {name: _value(name, hints[name], group, kind) for name in names}
    return (
        {"kind": "themes", **filled} | ({"kind": "themes"} if "kind" in filled else {}) if "kind" in names else filled
    )


def _value(name: str, hint: Any, group: tuple[str, ...], kind: str) -> Any:
    block = words.block_in(hint)
    value = _block(block, group, kind) if block else _scalar(name, hint, group)
    return [value] if typing.get_origin(hint) is tuple else value


def _scalar(name: str, hint: Any, group: tuple[str, ...]) -> str:
    found = marks(hint)
    if is_reference(hint):
        return "p0"
    choices = [mark for mark in found if isinstance(mark, Choice)]
    if choices:
        return choices[0].values[-1]
    for known, value in SOUND.items():
        if known.__metadata__[0] in found:
            return _odd(known, value, group) if known in (types.Https, types.LinkTarget, types.HttpOrHttps) else value
    return "\n\n".join(group) if types.PROSE in found else " ".join(group)


def _odd(known: Any, sound: str, group: tuple[str, ...]) -> str:
    """The first payload that passes for an address, when one does."""
    parse = known.__metadata__[0].func
    for payload in group:
        try:
            return str(parse(payload))
        except Exception:  # noqa: S112 - refused, by whatever name
            continue
    return sound


def yaml(listed: list[dict[str, Any]]) -> bytes:
    """Entries as YAML: JSON is nearly that."""
    return "\n".join(f"- {json.dumps(one, ensure_ascii=False)}" for one in listed).encode() + b"\n"
