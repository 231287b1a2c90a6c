"""What tests need of the machine beside Python: a browser with fonts, and PostgreSQL.

On Debian as root they are installed; elsewhere what is missing is named, and the tests that need it are skipped.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from setup.environment import say

LEAST_POSTGRES = 15
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
POSTGRES_FOLDERS = Path("/usr/lib/postgresql")
FONT_FOLDERS = (Path("/usr/share/fonts/truetype/liberation"), Path("/usr/share/fonts/liberation"))


@dataclass(frozen=True)
class Need:
    """One thing tests need: its Debian packages, and the tests that are skipped without it."""

    name: str
    packages: tuple[str, ...]
    tests: str


BROWSER = Need("Chromium", ("chromium", "fonts-liberation"), "the browser tests (tests/browser)")
POSTGRES = Need(
    f"PostgreSQL {LEAST_POSTGRES} or later",
    ("postgresql",),
    "the tests on PostgreSQL (those marked both_databases)",
)


def browser_program() -> str | None:
    """The browser's program on the path, if any."""
    found = (shutil.which(name) for name in BROWSERS)
    return next((program for program in found if program), None)


def postgres_programs(installed: Path = POSTGRES_FOLDERS) -> Path | None:
    """The folder of the newest usable PostgreSQL's programs (initdb, postgres), if any.

    Debian keeps each version in a folder named by its number, off the path.
    """
    versions = [
        (int(folder.name), folder / "bin")
        for folder in installed.glob("[0-9]*")
        if folder.name.isdigit() and (folder / "bin/initdb").exists()
    ]
    on_path = shutil.which("initdb")
    if on_path and (version := version_of(Path(on_path))):
        versions.append((version, Path(on_path).resolve().parent))
    usable = [(number, folder) for number, folder in versions if number >= LEAST_POSTGRES]
    return max(usable)[1] if usable else None


def version_of(initdb: Path) -> int | None:
    """The main version that `initdb --version` says, such as 15."""
    try:
        answer = subprocess.run([str(initdb), "--version"], capture_output=True, text=True)
    except OSError:
        return None
    said = re.search(r"\(PostgreSQL\)\s+(\d+)", answer.stdout)
    return int(said[1]) if said else None


def missing() -> list[Need]:
    """The needs that this machine does not meet now."""
    fonts = any(folder.is_dir() for folder in FONT_FOLDERS)
    lacks_browser = browser_program() is None or (can_install() and not fonts)
    lacks_postgres = postgres_programs() is None
    return [
        need for need, lacking in ((BROWSER, lacks_browser), (POSTGRES, lacks_postgres)) if lacking
    ]


def can_install() -> bool:
    """True where this process may install Debian packages."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_missing() -> list[Need]:
    """Install what is missing where that is possible; what is still missing afterwards."""
    lacking = missing()
    if lacking and can_install():
        packages = [package for need in lacking for package in need.packages]
        say(f"Installing {', '.join(packages)} with apt-get.")
        install(packages)
        lacking = missing()
    return lacking


def install(packages: list[str]) -> None:
    """Run apt-get; where it fails its own words stand and the missing need is told later."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "-qq", "update"],
        ["apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages],
    ):
        subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def under_ci(environment: Mapping[str, str] = os.environ) -> bool:
    """True where nothing may be skipped for want of a browser or a database (`CI=true`)."""
    return environment.get("CI", "").lower() in {"true", "1"}
