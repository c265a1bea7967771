"""Texts that say too little, too much, or hold raw HTML."""

import re
from collections.abc import Iterator
from dataclasses import replace

from toolbox.checks import entry_problems, marks
from toolbox.checks.context import Context
from toolbox.checks.marks import Mark
from toolbox.model import field
from toolbox.model.kinds.term import Term
from toolbox.model.validation import words
from toolbox.site import content
from toolbox.site.catalog import Entry
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Path
from toolbox.text import callouts, dutch, markdown

_EMPTY = frozenset("de het een is dit deze van in en voor over wat".split())
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?]['\")]?\s+(?=[A-Z])")
MAX_SENTENCES = 2
SAYS_MORE = "Scholen en jeugdhulp helpen samen leerlingen die niet naar school gaan"


def repeated(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for name in ("summary", "definition"):
            text = vars(entry.entity).get(name)
            if text and not _says_more(text, entry):
                message = f"het veld '{name}' herhaalt alleen de naam."
                known = entry.kind.model.field(name)
                example = words.written(name, known) if known and known.examples else f"{name}: {SAYS_MORE}"
                hint = f"Schrijf in één of twee zinnen waar het om gaat, bijvoorbeeld '{example}'."
                yield entry_problems.error(entry, (name,), "samenvatting-herhaalt-naam", message, hint)


def _says_more(text: str, entry: Entry) -> bool:
    """Whether there is one word that the name does not have: mostly it is among the first."""
    known = {*_WORD.findall(dutch.fold(entry.entity.name)), *_WORD.findall(entry.kind.one), *_EMPTY}
    return any(word[0] not in known for word in _WORD.finditer(dutch.fold(text)))


# Words by which a program or a person says that there is nothing to say, but for one who is called so; and what a template asks.
_NOTHING = re.compile(r"null|~|none|nan|undefined|n\.?v\.?t\.?|n/?a|tbd|-+|\?+|\.{3}|…|x{3,}", re.IGNORECASE)
_ASKS = re.compile(r"todo\b|vul in:|\[?vul hier|lorem ipsum", re.IGNORECASE)


def of_nothing(context: Context) -> Iterator[Problem]:
    """A field in which somebody wrote that it has no value: the page would say so."""
    for entry in context.catalog.all():
        for path, text in field.plain(entry.entity) if not entry.entity.draft else ():
            if _ASKS.match(text) or (path != ("name",) and _NOTHING.fullmatch(text)):
                message = f"achter '{_field(path)}' staat '{_short(text)}'. Dat zegt niets, en komt zo op de pagina."
                hint = "Vul iets in, of haal de hele regel weg."
                yield entry_problems.error(entry, path, "lege-tekst", message, hint)


def _field(path: Path) -> str:
    return next(str(step) for step in reversed(path) if isinstance(step, str))


def long_definitions(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.of(Term):
        count = len(_SENTENCE.split(entry.entity.definition))
        if count > MAX_SENTENCES:
            yield _too_long(entry, count)


def _too_long(entry: Entry, count: int) -> Problem:
    message = f"de uitleg telt {count} zinnen."
    hint = "Houd er hoogstens twee over. De rest kan in 'body'."
    return entry_problems.warning(entry, ("definition",), "uitleg-te-lang", message, hint)


# A quick look whether there can be anything to tell.
_SIGNS = re.compile(
    r"[\[\]*`{}<$~!?|=+#%^•·▪▫◦‣●○■□☐☑✓✔–—\ue000-\uf8ff]|&\w|&#|:\w+:|:::|///|--8<|__|'''|\\u| {4}|[,;]$"
    r"|(?:^|\n)(?:o |-\w|1[.)]\w|\(?a[.)] |\.\. )"
)
_INLINE = re.compile(r"^(?:!!!|\?\?\?\+?) \w+ (inline(?: end)?)", re.MULTILINE)
HINT = "Gebruik Markdown: **vet**, *schuin*, [tekst](/regios/voorbeeld/), of een lege regel voor een nieuwe alinea."


def raw_html(context: Context) -> Iterator[Problem]:
    for entry in entry_problems.holding(context, "<"):
        for path, text in field.prose(entry.entity):
            if tag := markdown.raw_html(text):
                yield entry_problems.error(
                    entry, path, "ruwe-html", f"in deze tekst staat HTML: {_short(tag)}.", HINT, word=tag
                )
    for page in context.catalog.contents:
        if tag := markdown.raw_html(page.text):
            message = f"In deze tekst staat HTML: {_short(tag)}."
            yield Problem(_on_page(page.text, page.path, page.line, tag), "ruwe-html", message, HINT)


def markup(context: Context) -> Iterator[Problem]:
    """Signs that would stand on the page as they are: in Markdown what we don't know of it, elsewhere all of it."""
    for entry in context.catalog.all():
        for path, text in field.prose(entry.entity):
            if _SIGNS.search(text):
                yield from _marked(entry, path, _in_prose(text))
        for path, text in field.plain(entry.entity):
            if _SIGNS.search(text):
                yield from _marked(entry, path, marks.in_plain(text))
    for page in context.catalog.contents:
        if sign := _in_prose(content.without_parts(page.text)):
            mark, word = sign
            place = _on_page(page.text, page.path, page.line, _start(word))
            yield _printed(Problem(place, mark.code, dutch.upper_first(mark.message(_short(word))), mark.hint))


def _marked(entry: Entry, path: Path, sign: tuple[Mark, str] | None) -> Iterator[Problem]:
    if sign:
        mark, word = sign
        message = mark.message(_short(word))
        yield _printed(entry_problems.error(entry, path, mark.code, message, mark.hint, word=_start(word)))


def _printed(problem: Problem) -> Problem:
    """It can be read, and only looks bad; a link that does not work is worse."""
    return replace(problem, severity="warning") if problem.code == "opmaak-werkt-niet" else problem


def _in_prose(text: str) -> tuple[Mark, str] | None:
    return _block(text) or marks.in_prose(markdown.literal(text))


def _block(text: str) -> tuple[Mark, str] | None:
    """A remark of an unknown kind, a picture, or a drawing in code."""
    if name := markdown.unknown_callout(text):
        near = dutch.suggest(name, callouts.by_name()) or "note"
        return Mark(_SIGNS, f"'{name}' is geen soort opmerking.", f"Bedoelt u '{near}'?", printed=False), name
    if opening := markdown.empty_callout(text):
        why = f"onder '{opening}' staat geen tekst, dus het kader is leeg."
        hint = "Zet de tekst op de regels eronder, elk vier spaties naar rechts."
        return Mark(_SIGNS, why, hint, printed=False), opening
    if match := _INLINE.search(text):
        why = f"'{match[1]}' werkt hier niet: het komt als titel boven de opmerking te staan."
        return Mark(_SIGNS, why, "Haal dat weg.", printed=False), match[1]
    if sentence := markdown.accidental_code(text):
        why = "vier spaties aan het begin maken hier code van deze zin."
        return Mark(_SIGNS, why, "Haal de spaties aan het begin van de regel weg.", printed=False), sentence
    if url := next(markdown.between_words(text), None):
        why = "Een afbeelding tussen woorden komt niet op de pagina, alleen haar woorden."
        return Mark(
            _SIGNS, why, "Zet haar op een eigen regel, met een lege regel ervoor en erna.", printed=False
        ), url or "!["
    if "```mermaid" in text:
        hint = "Maak er een tabel of een lijst van."
        return Mark(
            _SIGNS, "'```mermaid' is een tekening in code, en die werkt hier niet.", hint, printed=False
        ), "```mermaid"
    return None


def _start(word: str) -> str:
    """As much of a sign as stands in the file in the same way."""
    return re.split(rf"[\n{markdown.OTHER}]", word)[0]


def _on_page(text: str, path: str, line: int, tag: str) -> Place:
    first = tag.split("\n", maxsplit=1)[0]
    for number, row in enumerate(text.split("\n"), line):
        if (column := row.find(first)) >= 0:
            return Place(path, number, column + 1, len(first))
    return Place(path, line)


def _short(tag: str) -> str:
    tag = tag.replace(markdown.OTHER, "")
    return f"{tag[:40]}…" if len(tag) > 40 else tag
