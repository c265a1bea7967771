"""What is installed is all that a network needs: from wheel and sdist its site is made, in a folder outside this repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import PROJECT, lay_out
from tests.site import building

SETTINGS = """\
site_name: Toolbox Voorbeeld
docs_dir: content
theme: {name: material}
plugins: []
hooks: [hook.py]
"""
HOOK = '"""What MkDocs loads."""\n\nfrom toolbox_mkdocs.hooks import *\n'


@dataclass(frozen=True, slots=True)
class Installation:
    """An environment with the package and what that needs, and a project beside it."""

    python: Path
    packages: Path
    project: Path

    def run(self, *command: str) -> str:
        """`python -m …` in the project; what it printed."""
        own = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "TOOLBOX"))}
        world = own | {"SOURCE_DATE_EPOCH": building.EPOCH, "NO_MKDOCS_2_WARNING": "1"}
        program = [str(self.python), "-m", *command]
        result = subprocess.run(program, cwd=self.project, env=world, capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout


def package(kind: str, folder: Path, root: Path = building.ROOT) -> Path:
    """The wheel or the sdist of the sources in `root`, made without the network."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (made,) = folder.iterdir()
    return made


def install(made: Path, folder: Path) -> Installation:
    """In an environment of its own. What it needs is that of the tests, without the link from there to this repository."""
    base = folder / "env"
    venv.create(base, symlinks=True)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(base)}))
    (packages / "needs.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    python = base / "bin/python"
    options = ("--no-deps", "--no-index", "--no-build-isolation", "--ignore-installed", "--quiet")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", *options, str(made)]
    subprocess.run(command, cwd=folder, check=True)
    return Installation(python, packages, project(folder / "project"))


def project(folder: Path) -> Path:
    """A small network, with the settings and the hook that it writes."""
    shutil.copytree(PROJECT, folder)
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (folder / "hook.py").write_text(HOOK, "utf-8")
    return folder


def files(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix() for path in paths}


def members(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_sdist_makes_the_same_wheel(tmp_path: Path) -> None:
    sdist = package("sdist", tmp_path / "sdist")
    subprocess.run(["tar", "-xzf", sdist], cwd=tmp_path, check=True)
    sources = tmp_path / sdist.name.removesuffix(".tar.gz")
    assert members(package("wheel", tmp_path / "again", sources)) == members(package("wheel", tmp_path / "wheel"))


@pytest.mark.parametrize("kind", ["wheel", pytest.param("sdist", marks=pytest.mark.audit)])
def test_what_is_installed_makes_the_whole_site(kind: str, tmp_path: Path) -> None:
    installed = install(package(kind, tmp_path / "dist"), tmp_path)
    for name in ("toolbox", "toolbox_mkdocs"):
        assert files(installed.packages / name) == files(building.ROOT / "hooks" / name)
    assert installed.run("toolbox", "check").splitlines()[-1] == "Er zijn geen fouten gevonden."
    installed.run("toolbox", "write", "pages")
    installed.run("mkdocs", "build", "--strict", "--site-dir", "site")
    ours = building.mkdocs(tmp_path / "ours", "--config-file", str(lay_out(tmp_path / "here") / "mkdocs.yml"))
    assert ours.returncode == 0, ours.stderr
    site = files(tmp_path / "ours")
    assert files(installed.project / "site") == site
    theme = {name for name in site if name.startswith(("css/", "fonts/", "js/", "img/", "licenties.txt"))}
    assert site - files(installed.project / "pages") <= theme
