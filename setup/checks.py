"""`./run check`: format, lint, types, contracts and house tests, side by side, with how to mend what fails."""

from __future__ import annotations

import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from setup.environment import TEST_LOCK, Environment, say

AT_ONCE = 2


@dataclass(frozen=True)
class Check:
    """One thing that is checked: what .venv's Python runs for it, and how to mend a failure."""

    name: str
    arguments: tuple[str, ...]
    mend: str


@dataclass(frozen=True)
class Finding:
    """How one check went, in how many seconds, and what it printed."""

    check: Check
    passed: bool
    seconds: float
    printed: str


# The slowest stands first, so that the others run beside it.
TYPES = Check("types", ("-m", "mypy"), "Mend the types at the lines named above.")
HOUSE = Check(
    "house tests",
    ("-m", "pytest", "tests/house", "-q", "-p", "no:cacheprovider", "--no-header"),
    "Each failure above says which rule of docs/house.md is broken, and where.",
)
CONTRACTS = Check(
    "contracts",
    ("-c", "from importlinter.cli import lint_imports_command as lint; lint()"),
    "A floor imports only floors below it: docs/house.md shows them. Move the code, not the rule.",
)
LINT = Check("lint", ("-m", "ruff", "check", "."), "Much of it mends itself: ./run check --fix")
FORMAT = Check(
    "format",
    ("-m", "ruff", "format", "--check", "--output-format=concise", "."),
    "It mends itself: ./run check --fix",
)
ALL = (TYPES, HOUSE, CONTRACTS, LINT, FORMAT)
BEFORE_TESTS = (TYPES, CONTRACTS, LINT, FORMAT)  # the tests themselves hold the house tests


def check(root: Path, arguments: list[str]) -> int:
    """Run every check; 0 where all passed, 1 where one failed, 2 for arguments it does not know."""
    if arguments not in ([], ["--fix"]):
        say("./run check takes no arguments but --fix, which mends format and some of lint.")
        return 2
    environment = Environment(root).ready(TEST_LOCK)
    if arguments:
        fix(environment)
    return 0 if passed(environment, ALL) else 1


def fix(environment: Environment) -> None:
    """Let ruff mend what it can."""
    for command in (("ruff", "check", "--fix", "--quiet", "."), ("ruff", "format", "--quiet", ".")):
        subprocess.run(
            [str(environment.python), "-m", *command],
            cwd=environment.root,
            stdout=subprocess.DEVNULL,
        )


def passed(environment: Environment, checks: tuple[Check, ...]) -> bool:
    """Run the checks, printing each as it ends; True where all passed."""
    started = time.monotonic()
    failed = []
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for done in as_completed([pool.submit(run, environment, check) for check in checks]):
            finding = done.result()
            tell(finding)
            if not finding.passed:
                failed.append(finding.check.name)
    seconds = time.monotonic() - started
    if failed:
        print(f"\n{', '.join(failed)}: failed ({seconds:.0f} s for all checks).", flush=True)
    else:
        print(f"All {len(checks)} checks passed in {seconds:.0f} s.", flush=True)
    return not failed


def run(environment: Environment, check: Check) -> Finding:
    started = time.monotonic()
    done = subprocess.run(
        [str(environment.python), *check.arguments],
        cwd=environment.root,
        env=quiet_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return Finding(check, done.returncode == 0, time.monotonic() - started, done.stdout)


def tell(finding: Finding) -> None:
    verdict = "passed" if finding.passed else "FAILED"
    print(f"{finding.check.name:<12} {verdict} in {finding.seconds:.0f} s", flush=True)
    if not finding.passed:
        print(f"\n{finding.printed.rstrip()}\n{finding.check.mend}\n", flush=True)


def quiet_environment() -> dict[str, str]:
    """The environment of checks and tests: none of a person's own Keepsight settings reach them."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name != "DATABASE_URL"
        and (not name.startswith("KEEPSIGHT_") or name.startswith("KEEPSIGHT_TEST_"))
    }
    return {**kept, "KEEPSIGHT_SECRET_KEY": "for checks and tests alone, on no child's record"}
