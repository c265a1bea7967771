"""The head of a page names the modules that it will load, as the scripts themselves say."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from toolbox.pages.frame import modules, theme
from toolbox.pages.frame.modules import Modules
from toolbox.site.output import File

# What the compiler reads that each script imports at its start.
COMPILER = """
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const ts = createRequire(import.meta.url)(process.argv[1]);
const texts = JSON.parse(readFileSync(0, "utf-8"));
const read = (text) => ts.createSourceFile("a.js", text, ts.ScriptTarget.ESNext).statements
  .filter((statement) => statement.moduleSpecifier).map((statement) => statement.moduleSpecifier.text);
console.log(JSON.stringify(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, read(text)]))));
"""
MAIN = """import { make } from "./dom.js";
start("body", () => import("./fields.js").then(({ startFields }) => startFields));
start("[data-a], [data-b]", () => import("./list.js").then(({ startList }) => startList), true);
const later = () => start("[data-a]", () => import("./later.js"));
"""
SCRIPTS = {
    "main": MAIN,
    "dom": "export const a = 1;\n",
    "fields": 'import { make } from "./dom.js";\nimport {\nopen,\nshut,\n} from "./box.js";\n',
    "box": 'export { make } from "./dom.js";\n',
    "list": 'import "./box.js";\nconst names = () => import("./names.js");\n',
    "names": "",
    "later": "",
}


def of(scripts: dict[str, str], folder: str = "js/0123abcd/") -> Modules:
    return modules.read([File(f"{folder}{name}.js", text.encode) for name, text in scripts.items()], folder)


def test_a_page_names_what_it_loads_and_what_that_imports() -> None:
    graph = of(SCRIPTS)
    assert graph.of("<p>data-a</p>") == ["box", "dom", "fields"]
    assert graph.of('<p class="a" data-b="1">') == ["box", "dom", "fields", "list"]
    assert graph.of("<p data-a-b data-ab>") == ["box", "dom", "fields"]
    assert graph.links("<p>").splitlines()[0] == '<link rel="modulepreload" href="/js/0123abcd/box.js">'
    assert of({}).links("<p data-a>") == ""


def test_the_imports_are_those_that_a_compiler_reads(root: Path) -> None:
    own = theme.files()
    folder = next(file.url for file in own if file.url.endswith("/main.js")).removesuffix("main.js")
    graph = modules.read(own, folder)
    texts = {path.stem: path.read_text("utf-8") for path in (theme.FOLDER / "js").glob("*.js")}
    command = ["node", "--input-type=module", "--eval", COMPILER, str(root / "tests/node_modules/typescript")]
    answer = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    read = {name: [f"./{other}.js" for other in others] for name, others in graph.imports.items()}
    assert read == json.loads(answer.stdout)
    assert len(graph.parts) == texts["main"].count('\nstart("') > 5
    assert {part.module for part in graph.parts} <= texts.keys()
