"""Builds the site beside site/ and puts it in place in one step. Knows what a build leaves behind, not what it makes.

Killed at any moment, the old or the new site is whole; the next run tidies up. The two folders change places in one
step where the system can do that (Linux, macOS). Elsewhere the old one steps aside first, and the next run puts it back
if that was the last thing that happened.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import filelock

ROOT = Path(__file__).resolve().parent.parent
# Not --quiet: with it, --strict counts no warnings.
BUILD = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir")
AT_FDCWD = -100
RENAME_EXCHANGE = 2  # Linux: renameat2(2); macOS calls the same thing RENAME_SWAP, with the same number


def exchange(one: Path, other: Path) -> bool:
    """Lets two folders change places in one step; False where the system has no such step."""
    if os.name != "posix":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(libc, "renameat2"):
        return bool(libc.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE) == 0)
    if hasattr(libc, "renamex_np"):
        return bool(libc.renamex_np(*names, RENAME_EXCHANGE) == 0)
    return False


def tidy(site: Path, new: Path, old: Path) -> None:
    """Clears what an earlier run left, and puts back a site that had just stepped aside."""
    if old.exists() and not site.exists():
        old.rename(site)
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)


def publish(site: Path, new: Path, old: Path, swap: Callable[[Path, Path], bool] = exchange) -> None:
    """Puts `new` in the place of `site`; what was there stays behind as `new` or `old`."""
    if not site.exists():
        new.rename(site)
    elif not swap(new, site):
        site.rename(old)
        new.rename(site)


def build(site: Path, command: tuple[str, ...] = BUILD, cwd: Path = ROOT) -> int:
    """One build at a time: a build that outlives its killed parent holds the lock until it ends."""
    new, old = site.with_name(f".{site.name}-new"), site.with_name(f".{site.name}-old")
    with site.with_name(f".{site.name}-lock").open("w") as lock:
        filelock.lock_descriptor(lock.fileno())
        tidy(site, new, old)
        inherited = (lock.fileno(),) if os.name == "posix" else ()  # Windows hands down no lock
        result = subprocess.run((*command, str(new)), cwd=cwd, pass_fds=inherited, check=False).returncode
        if result == 0:
            publish(site, new, old)
        tidy(site, new, old)
        return result


if __name__ == "__main__":
    code = build(ROOT / "site")
    if code == 0:
        print("De site staat in site/.")
    sys.exit(code)
