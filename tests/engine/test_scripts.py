"""What a browser gets of the scripts of the theme."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from toolbox.pages.frame import scripts, theme

# How TypeScript writes each of two texts, without remarks and in its own layout.
PLAIN = """
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const ts = createRequire(import.meta.url)(process.argv[1]);
const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, removeComments: true };
const texts = JSON.parse(readFileSync(0, "utf-8"));
console.log(JSON.stringify(texts.map((text) => ts.transpileModule(text, { compilerOptions }).outputText)));
"""


def plain(root: Path, texts: list[str]) -> list[str]:
    compiler = root / "tests/node_modules/typescript"
    command = ["node", "--input-type=module", "--eval", PLAIN, str(compiler)]
    result = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    lines: list[str] = json.loads(result.stdout)
    return lines


def test_remarks_and_types_are_left_out_and_nothing_else() -> None:
    script = (
        '// What it does.\nimport { a } from "./a.js";\n\n/** @type {Map<string, number>} */\nconst b = new Map();\n\n'
        "/**\n * More than\n * one line.\n */\nexport function c() {\n  // why\n"
        '  const d = /** @type {string[]} */ (["http://voorbeeld.nl/"]); // signs\n  return d;\n}\n'
    )
    assert scripts.bare(script) == (
        'import { a } from "./a.js";\nconst b = new Map();\nexport function c() {\n'
        'const d = (["http://voorbeeld.nl/"]);\nreturn d;\n}\n'
    )


@pytest.mark.audit  # the compiler takes its time; each browser test runs the scripts
def test_each_script_does_what_it_did_and_carries_no_remark(root: Path) -> None:
    paths = sorted((theme.FOLDER / "js").glob("*.js"))
    own = plain(root, [path.read_text("utf-8") for path in paths])
    bare = [scripts.read(path).decode() for path in paths]
    assert {path.name for path, one, other in zip(paths, own, plain(root, bare), strict=True) if one != other} == set()
    assert [path.name for path, script in zip(paths, bare, strict=True) if "/**" in script or "\n//" in script] == []
