"""How fast a return is checked: ``keepsight validate``, from files to a JSON report, process and all.

CPU seconds are those of user and system together, on all cores. Three sizes: the figure of each is
the small one's and the hundredfold's; what it grows by is told for each step of ten.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench.figure import Figure
from bench.made_up_clean_census import made_up_clean_census
from bench.made_up_looked_after import made_up_looked_after

CIN_CHILDREN = (5_000, 50_000, 500_000)
SSDA903_CHILDREN = (1_000, 10_000, 100_000)
ROUNDS = 3
#: Ten times the children may take ten times the time.
MOST_GROWTH = 10.0

#: CPU seconds and MB (of a million bytes), for the small size and for a hundred times of it.
CIN_SECONDS, CIN_MB = (0.6, 30.0), (200.0, 3_000.0)
SSDA903_SECONDS, SSDA903_MB = (0.5, 8.0), 3_000.0

ROOT = Path(__file__).parents[1]

#: Runs a command and tells its CPU seconds, its peak memory in kB and how it ended. It is small: a
#: process counts the memory of the one that it was started by, until it is its own.
STARTER = """
import json, os, sys
with open(os.devnull, "w") as nowhere, open(sys.argv[1], "w") as errors:
    files = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1), (os.POSIX_SPAWN_DUP2, errors.fileno(), 2)]
    process = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ, file_actions=files)
_, status, used = os.wait4(process, 0)
code = os.waitstatus_to_exitcode(status)
print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss, code]))
"""


class Taken(NamedTuple):
    """What one run took: CPU seconds, and MB at its peak."""

    seconds: float
    mb: float


def measure() -> Iterator[Figure]:
    """Of either return time and memory, small and large, and how the time grows."""
    yield from _figures("a CIN census", CIN_CHILDREN, _census, _check_cin, CIN_SECONDS, CIN_MB)
    yield from _figures(
        "an SSDA903 return with last year's",
        SSDA903_CHILDREN,
        _folders,
        _check_ssda903,
        SSDA903_SECONDS,
        (None, SSDA903_MB),
    )


def _figures(
    what: str,
    sizes: tuple[int, ...],
    make: Callable[[Path, int], None],
    command: Callable[[Path], list[str]],
    seconds: tuple[float, float],
    mb: tuple[float | None, float],
) -> Iterator[Figure]:
    small, middle, large = (_taken(make, command, size, size < sizes[-1]) for size in sizes)
    name = f"{what} of {sizes[0]:,} children checked"
    growth = middle.seconds / small.seconds
    yield Figure(name, small.seconds, "CPU s", seconds[0], growth, MOST_GROWTH)
    if mb[0] is not None:
        yield Figure(f"{name}, memory", small.mb, "MB", mb[0])
    name = f"{what} of {sizes[-1]:,} children checked"
    yield Figure(name, large.seconds, "CPU s", seconds[1])
    yield Figure(f"{name}, memory", large.mb, "MB", mb[1])
    growth = large.seconds / middle.seconds
    yield Figure(
        f"{what} from {sizes[1]:,} children to {sizes[-1]:,}", growth, "times", MOST_GROWTH
    )


def _taken(
    make: Callable[[Path, int], None],
    command: Callable[[Path], list[str]],
    children: int,
    several: bool,
) -> Taken:
    """Over files of so many children: one run, or the median of some after one that is left out."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        make(folder, children)
        runs = [_run(folder, command(folder)) for _ in range(1 + ROUNDS if several else 1)]
    kept = runs[1:] or runs
    return Taken(*(statistics.median(values) for values in zip(*kept, strict=True)))


def _run(folder: Path, command: list[str]) -> Taken:
    """One run, which must find something: the made-up returns have faults."""
    errors = folder / "errors.txt"
    arguments = ["-I", "-S", "-c", STARTER, str(errors), sys.executable, *command]
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KEEPSIGHT_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    said = subprocess.run(
        [sys.executable, *arguments],
        env={**kept, "PYTHONPATH": str(ROOT / "src")},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, kilobytes, code = json.loads(said.stdout)
    if code != 1 or not (folder / "found.json").stat().st_size:
        raise RuntimeError(f"{' '.join(command)} ended with {code}: {errors.read_text()[-2_000:]}")
    return Taken(seconds, kilobytes * 1_024 / 1e6)


def _census(folder: Path, children: int) -> None:
    (folder / "census.xml").write_bytes(made_up_clean_census(children).content)


def _folders(folder: Path, children: int) -> None:
    made = made_up_looked_after(children)
    for name, files in (("this", made.this), ("last", made.last)):
        (folder / name).mkdir()
        for file, content in files.items():
            (folder / name / file).write_bytes(content)


def _check_cin(folder: Path) -> list[str]:
    return _validate(folder, "cin", "census.xml")


def _check_ssda903(folder: Path) -> list[str]:
    last = str(folder / "last")
    return _validate(folder, "ssda903", "this", "--previous", last, "--authority", "998")


def _validate(folder: Path, which: str, path: str, *more: str) -> list[str]:
    """The command's arguments, behind the interpreter."""
    asked = ["-m", "keepsight", "validate", which, str(folder / path), *more]
    return [*asked, "--collection", "2025-26", "--json", str(folder / "found.json")]
