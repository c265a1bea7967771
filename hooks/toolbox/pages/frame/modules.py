"""Which modules a page will load, read from what the scripts import: its head names them, as one leads to the next otherwise."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from toolbox.site.output import File

FIRST = "main"
EVERYWHERE = "body"
_IMPORT = re.compile(r'^(?:import|export) [^";]*"\./([\w-]+)\.js";$', re.MULTILINE)
# What main.js starts as soon as a page is there: the attributes of which a page must have one, and the module.
_PART = re.compile(r'^start\("([^"]+)", \(\) => import\("\./([\w-]+)\.js"\)', re.MULTILINE)
_ATTRIBUTE = re.compile(r"\[(data-[a-z-]+)\]")


@dataclass(frozen=True, slots=True)
class Part:
    """A module that starts on pages with one of these attributes; without any it starts everywhere."""

    module: str
    attributes: tuple[str, ...]

    def is_on(self, html: str) -> bool:
        return not self.attributes or any(_has(html, attribute) for attribute in self.attributes)


@dataclass(frozen=True, slots=True)
class Modules:
    """The modules in a folder (from the root, with its last slash): what each imports, and what starts where."""

    folder: str = ""
    imports: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()

    def of(self, html: str) -> list[str]:
        """All that a page loads beside main.js itself, in the order of their names."""
        needed: set[str] = set()
        waiting = [FIRST, *(part.module for part in self.parts if part.is_on(html))] if self.imports else []
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed.add(name)
                waiting += self.imports[name]
        return sorted(needed - {FIRST})

    def links(self, html: str) -> str:
        """The same as elements for the head of a page at the root."""
        return "".join(f'<link rel="modulepreload" href="/{self.folder}{name}.js">\n' for name in self.of(html))


def read(files: Iterable[File], folder: str) -> Modules:
    """What the scripts in a folder say of each other."""
    scripts = {
        file.url.removeprefix(folder)[:-3]: file for file in files if re.match(folder + r"[\w-]+\.js$", file.url)
    }
    texts = {name: file.make().decode() for name, file in scripts.items()}
    return Modules(
        folder, {name: tuple(_IMPORT.findall(text)) for name, text in texts.items()}, parts(texts.get(FIRST, ""))
    )


def parts(script: str) -> tuple[Part, ...]:
    """What main.js starts. A selector is the whole page, or one or more attributes."""
    return tuple(
        Part(module, () if selector == EVERYWHERE else tuple(_ATTRIBUTE.findall(selector)))
        for selector, module in _PART.findall(script)
    )


def _has(html: str, attribute: str) -> bool:
    return attribute in html and re.search(rf"<[^<>]*\s{attribute}[\s=>]", html) is not None
