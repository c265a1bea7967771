"""A tag becomes a release when the version and the changelog say the same; what the site is built with is listed with it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import project_urls
import publiccode
import release
import sbom
from tests import locks

CHANGELOG = (
    "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n\n### Added\n\n- this\n\n## [1.1.0]\n\n- before\n"
)


def test_the_notes_are_the_section_of_the_version() -> None:
    assert release.section(CHANGELOG, "1.2.0") == "### Added\n\n- this"
    assert release.section(CHANGELOG, "1.1.0") == "- before"
    assert release.section(CHANGELOG, "1.3.0") == ""


def repository(folder: Path, changelog: str) -> Path:
    (folder / "pyproject.toml").write_text('[project]\nversion = "1.2.0"\n', "utf-8")
    (folder / "CHANGELOG.md").write_text(changelog, "utf-8")
    return folder


def test_a_tag_that_fits_is_released_and_another_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = repository(tmp_path, CHANGELOG)
    assert release.main(place, "v1.2.0") == 0
    assert capsys.readouterr().out == "### Added\n\n- this\n"
    assert release.main(place, "v1.3.0") == 1
    assert capsys.readouterr().err == "::error::the tag is v1.3.0 and pyproject.toml says 1.2.0\n"
    assert release.main(repository(tmp_path, "## [Unreleased]\n"), "v1.2.0") == 1
    assert "CHANGELOG.md has no section [1.2.0]" in capsys.readouterr().err


def test_the_bill_of_materials_lists_the_lock(root: Path) -> None:
    bill = json.loads(sbom.main(root))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    pins = {
        (name, str(pin.specifier).removeprefix("==")) for name, pin in locks.pins(root / "requirements.lock").items()
    }
    listed = {(part["name"], part["version"]) for part in bill["components"]}
    assert listed >= pins  # one package may have a version per Python
    assert {name for name, _ in listed} == {name for name, _ in pins}
    references = [part["bom-ref"] for part in bill["components"]]
    assert bill["dependencies"] == [{"ref": bill["metadata"]["component"]["bom-ref"], "dependsOn": references}]
    assert len(set(references)) == len(references)


def published(root: Path) -> dict[str, Any]:
    """What publiccode.yml says once the site has its addresses."""
    fixed = (root / ".ci/publiccode.yml").read_text("utf-8")
    text = publiccode.document(fixed, "https://github.com/voorbeeld/toolbox", "https://www.voorbeeld.nl/", "1.0.0")
    return dict(yaml.safe_load(text))


def wrong(root: Path, values: dict[str, Any]) -> list[str]:
    """Where it is not as the standard says; no package on PyPI or npm checks that, so the schema is ours."""
    schema = json.loads((root / "tests/ci/publiccode.schema.json").read_text("utf-8"))
    return [error.json_path for error in jsonschema.Draft202012Validator(schema).iter_errors(values)]


def test_publiccode_is_as_the_standard_asks(root: Path) -> None:
    values = published(root)
    assert wrong(root, values) == []
    assert (
        values["legal"]["license"] == tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["license"]
    )
    assert (values["url"], values["landingURL"]) == (
        "https://github.com/voorbeeld/toolbox",
        "https://www.voorbeeld.nl/",
    )


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"softwareType": "website"}, "$.softwareType"),
        ({"categories": ["kennis"]}, "$.categories[0]"),
        ({"maintenance": {"type": "community"}}, "$.maintenance"),
        ({"localisation": {"localisationReady": False}}, "$.localisation"),
        ({"licentie": "EUPL-1.2"}, "$"),
    ],
)
def test_what_the_standard_does_not_know_is_seen(root: Path, change: dict[str, Any], place: str) -> None:
    assert wrong(root, published(root) | change) == [place]


def test_the_citation_and_the_package_have_one_version(root: Path) -> None:
    citation = yaml.safe_load((root / "CITATION.cff").read_text("utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["version"] == tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def test_the_licence_is_the_text_itself_and_every_named_one_is_there(root: Path) -> None:
    assert (root / "LICENSE").read_bytes() == (root / "LICENSES/EUPL-1.2.txt").read_bytes()
    table = tomllib.loads((root / "REUSE.toml").read_text("utf-8"))["annotations"]
    named = {name for part in table for name in re.split(r" AND ", part["SPDX-License-Identifier"])}
    assert {f"{name}.txt" for name in named} == {path.name for path in (root / "LICENSES").iterdir()}


def test_a_release_says_where_the_project_is_found(root: Path) -> None:
    project = (root / "pyproject.toml").read_text("utf-8")
    assert project_urls.document(project, "", "") == project
    text = project_urls.document(project, "https://github.com/voorbeeld/toolbox/", "https://www.voorbeeld.nl/")
    assert tomllib.loads(text) == {
        **tomllib.loads(project),
        "project": {
            **tomllib.loads(project)["project"],
            "urls": {
                "Homepage": "https://www.voorbeeld.nl/",
                "Source": "https://github.com/voorbeeld/toolbox",
                "Issues": "https://github.com/voorbeeld/toolbox/issues",
            },
        },
    }


WHEEL = "--python-version 3.11 --implementation cp --abi cp311 --platform manylinux_2_36_x86_64 --only-binary :all:"


@pytest.mark.audit
def test_reuse_finds_a_licence_for_every_file(root: Path, tmp_path: Path) -> None:
    """On each Python and system: the wheel is for one of them by its name alone."""
    python, target = str(root / ".venv-bench/bin/python"), str(tmp_path)
    options = [*WHEEL.split(), "--no-deps", "--require-hashes", "--target", target, "--requirement"]
    subprocess.run([python, "-m", "pip", "install", "-q", *options, root / "tests/ci/reuse.lock"], check=True)
    command = [python, "-m", "reuse", "lint"]
    result = subprocess.run(
        command, cwd=root, env={**os.environ, "PYTHONPATH": target}, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Your project is compliant with version 3.2 of the REUSE Specification" in result.stdout


@pytest.mark.audit
def test_cyclonedx_takes_the_bill_of_materials(root: Path) -> None:
    """By the schema that its own library brings."""
    command = [root / ".venv-bench/bin/python", "-c", CYCLONEDX]
    bill = sbom.main(root)
    for text, told in ((bill, "None\n"), (bill.replace('"type": "library"', '"type": "book"'), "'book' is not one of")):
        result = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
        assert result.stdout.startswith(told)


CYCLONEDX = """
import sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(sys.stdin.read())
print(error and error.data.message)
"""
