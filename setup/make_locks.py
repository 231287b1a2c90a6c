"""Pins every package by version and hash: `python -m setup.make_locks` after a change to a requirements file.

It needs `uv` (on the path, or put into .venv by hand); installing from the locks does not. No lock may name a
registry or a machine, so uv is told to name none and the result is checked.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = (
    ("requirements.in", "requirements.lock"),
    ("requirements-test.in", "requirements-test.lock"),
)
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--only-binary=:all:",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-header",
    "--no-annotate",
    "--no-config",
    "--quiet",
)


def found_uv() -> str | None:
    """The `uv` to run: the one in .venv, else the one on the path."""
    own = ROOT / ".venv/bin/uv"
    return str(own) if own.exists() else shutil.which("uv")


def places_named(lock: str) -> list[str]:
    """The lines of a lock that name a registry, a machine or a folder; none may."""
    return [
        line
        for line in lock.splitlines()
        if "://" in line or " @ " in line or line.startswith(("--index", "--extra", "--find", "-f"))
    ]


def make(uv: str, source: str, lock: str, upgrade: bool) -> None:
    """Compile one lock in the project's folder; raises SystemExit where it would name a place."""
    command = [uv, "pip", "compile", source, *OPTIONS, "--output-file", lock]
    if upgrade:
        command.append("--upgrade")
    environment = {name: value for name, value in os.environ.items() if name != "UV_FIND_LINKS"}
    subprocess.run(command, check=True, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    named = places_named((ROOT / lock).read_text(encoding="utf-8"))
    if named:
        raise SystemExit(f"{lock} names a place, which no lock may: {named[0]}")


def main() -> int:
    uv = found_uv()
    if uv is None:
        print("Making the locks needs uv. Install it, then run this again.", file=sys.stderr)
        return 2
    for source, lock in LOCKS:
        make(uv, source, lock, upgrade="--upgrade" in sys.argv[1:])
        print(f"{lock} is made of {source}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
