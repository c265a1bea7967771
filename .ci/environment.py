"""Puts the packages of a lock into a virtual environment; one that is damaged, moved or of other locks is made from nothing.

    environment.py .venv requirements.lock --project

Runs with the Python of the machine, before any package is there. To make all again is rare and as sure as it is simple: no
package stays behind that a lock no longer names. Only wheels with their hashes are installed, so nothing is compiled or run.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import manifest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = "pyproject.toml"
PIP = ("-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet", "--quiet", "install")
LOCKED = ("--require-hashes", "--only-binary", ":all:", "--requirement")
EDITABLE = ("--no-deps", "--no-build-isolation", "--no-index", "--editable")
WHICH = "import sys; print('%d.%d' % sys.version_info[:2], sys.prefix)"
CLASSIFIER = re.compile(r'"Programming Language :: Python :: (\d+)\.(\d+)"')
Version = tuple[int, int]


def known(pyproject: str) -> list[Version]:
    """The versions of Python that the classifiers of the project name: for these the locked packages have wheels."""
    return sorted((int(major), int(minor)) for major, minor in CLASSIFIER.findall(pyproject))


def refusal(version: Version, versions: list[Version]) -> str:
    """Why nothing is set up with this Python, and what to do; "" when it is right."""
    if version in versions:
        return ""
    first, last, this = ("{}.{}".format(*one) for one in (versions[0], versions[-1], version))
    return (
        f"The locked packages are for Python {first} to {last} and this is Python {this}: "
        f"install Python {last} and say so, as in `make site PYTHON=python{last}`."
    )


def python_of(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def state(folder: Path, names: list[str]) -> dict[str, str]:
    """What the folder would be made from now: its Python as that tells it itself, its place, and the files in `names`."""
    asked = subprocess.run([str(python_of(folder)), "-I", "-c", WHICH], capture_output=True, text=True, check=True)
    return {"python": asked.stdout.strip(), **{name: manifest.digest(ROOT / name) for name in names}}


def sound(folder: Path) -> list[str]:
    """The files that the environment was made from, if it is whole and they still say the same; else none."""
    made_from = manifest.read(folder)
    names = [name for name in made_from if name != "python"]
    try:
        return names if made_from == state(folder, names) else []
    except (OSError, subprocess.CalledProcessError):
        return []


def create(folder: Path) -> str:
    """Makes the environment from nothing; why that is impossible, or ""."""
    reason = refusal(sys.version_info[:2], known((ROOT / PROJECT).read_text("utf-8")))
    if not reason and subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=False).returncode:
        reason = "A virtual environment could not be made. On Debian and Ubuntu: apt-get install python3-venv"
    return reason


def install(folder: Path, lock: Path, *, project: bool) -> bool:
    """The packages of a lock, and the project itself by its own files; whether that went well."""
    commands = [(*LOCKED, str(lock)), *([(*EDITABLE, str(ROOT))] if project else [])]
    python = str(python_of(folder))
    return all(not subprocess.run([python, "-I", *PIP, *options], check=False).returncode for options in commands)


def main(folder: Path, lock: str, *, project: bool) -> int:
    names = sound(folder)
    if lock in names:
        return 0
    sys.stderr.write(f"Setting up {folder.name} from {lock} …\n")
    if not names and (reason := create(folder)):
        sys.stderr.write(f"{reason}\n")
        return 1
    manifest.remove(folder)
    if not install(folder, ROOT / lock, project=project):
        return 1
    manifest.write(folder, state(folder, sorted({*names, lock, *([PROJECT] if project else [])})))
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT / sys.argv[1], sys.argv[2], project="--project" in sys.argv[3:]))
