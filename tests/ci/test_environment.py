"""Setting up does not age: wheels with hashes alone, by any pip, and what is damaged is made again."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from importlib import metadata
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import environment
import manifest
import node_packages
from tests import locks
from tests.ci.conftest import ROOT

LATER = 4_000_000_000  # the year 2096
BACKEND = """\
import pathlib
pathlib.Path({marker!r}).touch()
"""
PIPS = ("22.3", "23.2.1", "24.0", "")  # the first that Python 3.11 brought, later ones, and the newest


def versions() -> list[environment.Version]:
    return environment.known((ROOT / "pyproject.toml").read_text("utf-8"))


@pytest.mark.parametrize("version", versions())
def test_a_python_that_the_project_names_is_right(version: environment.Version) -> None:
    assert environment.refusal(version, versions()) == ""


@pytest.mark.parametrize("version", [(3, 10), (3, 15)])
def test_another_python_is_refused_in_a_sentence_that_says_what_to_do(version: environment.Version) -> None:
    assert environment.refusal(version, [(3, 11), (3, 12), (3, 14)]) == (
        f"The locked packages are for Python 3.11 to 3.14 and this is Python 3.{version[1]}: "
        "install Python 3.14 and say so, as in `make site PYTHON=python3.14`."
    )


def test_a_newer_python_sets_nothing_up(place: Path) -> None:
    newer = "import runpy, sys; sys.argv = sys.argv[1:]; sys.path.insert(0, '.ci'); sys.version_info = (3, 99, 0); "
    program = newer + "runpy.run_path(sys.argv[0], run_name='__main__')"
    shutil.rmtree(place / ".venv")
    shutil.copy(ROOT / "pyproject.toml", place)
    command = [sys.executable, "-c", program, ".ci/environment.py", ".venv", "requirements.lock"]
    result = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    last = ".".join(map(str, versions()[-1]))
    assert result.stderr == (
        "Setting up .venv from requirements.lock …\n"
        f"The locked packages are for Python 3.11 to {last} and this is Python 3.99: "
        f"install Python {last} and say so, as in `make site PYTHON=python{last}`.\n"
    )
    assert not (place / ".venv").exists()


def test_the_readme_names_the_same_versions() -> None:
    first, *_, last = ("{}.{}".format(*version) for version in versions())
    assert f"They need Python {first} to {last} (with `venv`)" in (ROOT / "README.md").read_text("utf-8")


def test_the_tests_run_with_each_python_that_the_project_names() -> None:
    job = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))["jobs"]["test"]
    assert job["strategy"]["matrix"]["python"] == ["{}.{}".format(*version) for version in versions()]


def asks(name: str, extras: set[str]) -> list[Requirement]:
    """What an installed package asks on this machine, with these of its extras."""
    asked = [Requirement(text) for text in metadata.requires(name) or ()]
    worlds = [{"extra": extra} for extra in ("", *extras)]
    return [one for one in asked if not one.marker or any(one.marker.evaluate(world) for world in worlds)]


def missing_extras(locked: dict[str, Requirement], extras: dict[str, set[str]]) -> list[str]:
    """Which extras packages ask of others that a lock does not name: an older pip takes such a package from outside the lock."""
    installed = {canonicalize_name(dist.name) for dist in metadata.distributions()}
    return [
        f"{name} asks {one}, the lock has {locked[canonicalize_name(one.name)]}"
        for name in sorted(extras | {name: pin.extras for name, pin in locked.items() if name in installed})
        for one in asks(name, extras.get(name) or locked[name].extras)
        if not one.extras <= locked[canonicalize_name(one.name)].extras
    ]


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.lock", {"build"}), ("requirements-test.lock", {"build", "test"})]
)
def test_a_lock_names_each_extra_that_its_packages_ask(lock: str, extras: set[str]) -> None:
    assert missing_extras(locks.pins(ROOT / lock), {"toolbox-met-andere-ogen": extras}) == []


def test_an_extra_that_lacks_is_seen() -> None:
    locked = locks.pins(ROOT / "requirements-test.lock")
    locked["coverage"].extras.clear()
    (told,) = missing_extras(locked, {})
    assert told.startswith("pytest-cov asks coverage[toml]")


@pytest.fixture
def warehouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packages, the only place where pip may look."""
    folder = tmp_path / "warehouse"
    folder.mkdir()
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def wheel(folder: Path) -> Path:
    path = folder / "voorbeeld-1.0-py3-none-any.whl"
    about = "voorbeeld-1.0.dist-info"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("voorbeeld.py", "A = 1\n")
        archive.writestr(f"{about}/METADATA", "Metadata-Version: 2.1\nName: voorbeeld\nVersion: 1.0\n")
        archive.writestr(
            f"{about}/WHEEL", "Wheel-Version: 1.0\nGenerator: made-up\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(
            f"{about}/RECORD", "".join(f"{name},,\n" for name in archive.namelist()) + f"{about}/RECORD,,\n"
        )
    return path


def sources(folder: Path, marker: Path) -> Path:
    """A package without a wheel; to compile it runs its own code."""
    tree = folder.parent / "voorbeeld-1.0"
    tree.mkdir()
    (tree / "backend.py").write_text(BACKEND.format(marker=str(marker)), "utf-8")
    (tree / "PKG-INFO").write_text("Metadata-Version: 2.1\nName: voorbeeld\nVersion: 1.0\n", "utf-8")
    settings = '[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n'
    (tree / "pyproject.toml").write_text(settings, "utf-8")
    path = folder / "voorbeeld-1.0.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.add(tree, tree.name)
    return path


def lock_of(place: Path, package: Path) -> str:
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    (place / "voorbeeld.lock").write_text(f"voorbeeld==1.0 \\\n    --hash=sha256:{digest}\n", "utf-8")
    return "voorbeeld.lock"


def set_up(place: Path, lock: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(place / ".ci/environment.py"), "env", lock]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def works(place: Path) -> bool:
    python = place / "env/bin/python"
    programs = ("import voorbeeld", "import pip.__main__")
    return all(not subprocess.run([python, "-c", program], check=False).returncode for program in programs)


def test_what_is_damaged_mends_itself_and_what_is_whole_is_left_alone(place: Path, warehouse: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", place)
    lock = lock_of(place, wheel(warehouse))
    assert set_up(place, lock).stderr == "Setting up env from voorbeeld.lock …\n"
    assert works(place)
    os.utime(place / lock, (LATER, LATER))
    assert set_up(place, lock).stderr == ""
    (place / "env/bin/python").unlink()
    next((place / "env").rglob("voorbeeld.py")).unlink()
    next((place / "env").rglob("pip/__main__.py")).unlink()
    assert set_up(place, lock).stderr == "Setting up env from voorbeeld.lock …\n"
    assert works(place)


def test_a_copy_is_made_again_where_it_stands(place: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "ROOT", place)
    lock = lock_of(place, wheel(warehouse))
    venv.create(place / "env", symlinks=True)
    manifest.write(place / "env", environment.state(place / "env", [lock]))
    shutil.copytree(place / "env", place / "copy", symlinks=True)
    assert environment.sound(place / "env") == [lock]
    assert environment.sound(place / "copy") == []


@pytest.mark.audit  # a whole environment more than every change can wait for
def test_what_would_have_to_be_compiled_is_refused_and_none_of_its_code_runs(place: Path, warehouse: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", place)
    marker = place / "ran"
    result = set_up(place, lock_of(place, sources(warehouse, marker)))
    assert result.returncode == 1
    assert "No matching distribution found for voorbeeld==1.0" in result.stderr
    assert not marker.exists()
    assert manifest.read(place / "env") == {}


def test_the_packages_of_npm_mend_themselves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tests").mkdir()
    for name in node_packages.NAMES:
        (tmp_path / name).write_text("{}", "utf-8")
    install = (
        "sh",
        "-c",
        "rm -rf tests/node_modules; mkdir -p tests/node_modules/a; echo 1 > tests/node_modules/a/index.js",
    )
    file = tmp_path / "tests/node_modules/a/index.js"

    def says() -> str:
        assert node_packages.main(tmp_path, install) == 0
        assert file.read_text("utf-8") == "1\n"
        return capsys.readouterr().err

    assert says() == "Setting up tests/node_modules …\n"
    os.utime(tmp_path / "tests/package-lock.json", (LATER, LATER))
    assert says() == ""
    file.unlink()
    assert says() == "Setting up tests/node_modules …\n"
    shutil.rmtree(tmp_path / "tests/node_modules")
    assert says() == "Setting up tests/node_modules …\n"
    (tmp_path / "tests/package-lock.json").write_text('{"lockfileVersion": 3}', "utf-8")
    assert says() == "Setting up tests/node_modules …\n"
    assert node_packages.main(tmp_path, install) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.audit
@pytest.mark.parametrize("pip", PIPS)
def test_each_pip_sets_up_all_that_the_tests_need(
    pip: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the network, with nothing kept from before."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    folder = tmp_path / "env"
    assert environment.create(folder) == ""
    python = str(environment.python_of(folder))
    wanted = f"pip=={pip}" if pip else "pip"
    subprocess.run([python, *environment.PIP, "--upgrade", wanted], check=True)
    lock = ROOT / "requirements-test.lock"
    assert environment.install(folder, lock, project=True)
    subprocess.run([python, "-m", "pip", "check"], check=True)
    asked = "from importlib.metadata import version as v; import toolbox, playwright, selenium; print(v('pip'), v('coverage'))"
    told = subprocess.run([python, "-c", asked], check=True, capture_output=True, text=True).stdout.split()
    assert told[1] == str(locks.pins(lock)["coverage"].specifier).removeprefix("==")
    assert told[0].startswith(pip)
    with capsys.disabled():
        sys.stdout.write(f"\npip {told[0]}: {len(list(folder.rglob('*.dist-info')))} packages, coverage {told[1]}\n")


def test_what_runs_on_any_machine_needs_no_newer_shell() -> None:
    """A Mac has the bash of 2007: with `set -u` it takes an empty list for a name that is not there."""
    assert (ROOT / ".ci/tools").read_text("utf-8").startswith("#!/bin/sh\n")
    run = (ROOT / ".ci/run").read_text("utf-8")
    assert [
        new for new in ("[@]", "[*]", "mapfile", "readarray", "declare -A", ",,}", "^^}", "&>>") if new in run
    ] == []


@pytest.mark.parametrize("lacking", ["", "hunspell"])
@pytest.mark.parametrize("works", [True, False])
def test_the_quicker_browser_is_brought_in_where_the_others_are_there(
    tmp_path: Path, lacking: str, works: bool
) -> None:
    """Chromium alone made the tests a third slower; and the tests can do without the other one, so it never stops them."""
    programs = {
        "chromium", "java", "firefox", "hunspell", "node", "npm", "WebKitWebDriver", "Xvfb",
        "id", "env", "apt-get", "grep", "sh",
    } - {lacking}  # fmt: skip
    scripts = {
        "hunspell": "echo nl_NL",
        "id": "echo 0",
        "env": 'shift; exec "$@"',
        "apt-get": f'echo "$@" >>{tmp_path}/asked; {"exit 0" if works else "exit 100"}',
        "grep": f'exec {shutil.which("grep")} "$@"',
        "sh": f'exec {shutil.which("sh")} "$@"',
    }
    for name in programs:
        (tmp_path / name).write_text(f"#!/bin/sh\n{scripts.get(name, '')}\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    ended = subprocess.run([ROOT / ".ci/tools"], env={"PATH": str(tmp_path)}, check=False, capture_output=True)
    debian = "\nID=debian\n" in f"\n{Path('/etc/os-release').read_text('utf-8')}"
    wanted = [*((lacking, "hunspell-nl") if lacking else ()), *(("chromium-headless-shell",) if debian else ())]
    asked = (tmp_path / "asked").read_text("utf-8").splitlines() if wanted else []
    installed = [line.partition("--no-install-recommends ")[2].split() for line in asked if "install" in line]
    assert installed == ([wanted] if works and wanted else [])
    assert ended.returncode == (100 if lacking and not works else 0)
