"""A Python as Windows has it, or one without libyaml: run as a program, with what is to lack and commands as JSON.

No Windows or Mac was used: what lacks there is taken away here, before anything of ours is loaded.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys

MODULES = {
    "nothing": (),
    "posix": ("fcntl", "resource", "termios", "pwd", "grp", "syslog"),
    "libyaml": ("yaml._yaml",),
}
FUNCTIONS = ("fork", "forkpty", "getuid", "geteuid", "sched_getaffinity", "sched_setaffinity", "chown", "mkfifo")


def take_away(lacking: str) -> None:
    for name in MODULES[lacking]:
        sys.modules[name] = None  # type: ignore[assignment] # importing it fails
    if lacking == "posix":
        for name in FUNCTIONS:
            delattr(os, name)
        multiprocessing.get_all_start_methods = lambda: ["spawn"]  # type: ignore[method-assign]


def run(program: str, *words: str) -> int:
    if program == "mkdocs":
        from mkdocs.__main__ import cli as mkdocs

        return int(mkdocs(words, standalone_mode=False) or 0)
    from toolbox import cli

    return cli.main(words)


if __name__ == "__main__":
    take_away(sys.argv[1])
    for command in json.loads(sys.argv[2]):
        print(f"exit {run(*command)}", flush=True)  # noqa: T201
