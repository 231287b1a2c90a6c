"""`./run test`: the checks, then every test on SQLite, then what a database decides again on PostgreSQL."""

from __future__ import annotations

import codecs
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from setup import checks, machine
from setup.environment import TEST_LOCK, Environment, SetUpError, say
from setup.postgres import private_cluster

POSTGRES_URL = "KEEPSIGHT_TEST_POSTGRES"
MARK = "both_databases"
NOTHING_COLLECTED = 5
#: A file stays with one process. pytest-django puts first what asks for the database, then what commits to
#: it, then browsers and the rest in the order of the folders: small units last, and not those with the fewest
#: tests last, since these take the longest, and one process would wait for the other.
BY_FILE = ("--dist", "loadfile", "--no-loadscope-reorder")
LAST_LINE = re.compile(r"^=*\s*(.*\b(?:passed|failed|errors?|skipped|no tests ran)\b.*?)\s*=*$")
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Outcome:
    """One line of the summary: what was run, how it went, and whether that is good enough."""

    what: str
    how: str
    good: bool


def test(root: Path, arguments: list[str]) -> int:
    """Run the tests: all of them with the checks before, or those that `arguments` name.

    `arguments` go to pytest as they stand. 0 where all is good, else 1.
    """
    environment = Environment(root).ready(TEST_LOCK)
    outcomes = [absent(need) for need in machine.install_missing()]
    if not arguments:
        good = checks.passed(environment, checks.BEFORE_TESTS)
        outcomes.append(Outcome("checks", "passed" if good else "failed", good))
        if not good:
            print("\nThe tests were not run: mend what the checks found first.", flush=True)
            return 1
    with cluster(outcomes) as url:
        outcomes += passes(environment, arguments, url)
    return summed_up(outcomes)


def absent(need: machine.Need) -> Outcome:
    """What it means that the machine lacks `need`: a failure under CI, else a skip told aloud."""
    fails = machine.under_ci()
    verdict = "FAILED" if fails else "SKIPPED"
    say(f"\n*** {need.name} is not installed. {verdict}: {need.tests}. ***\n")
    return Outcome(need.tests, f"{verdict}, since {need.name} is not installed", good=not fails)


@contextmanager
def cluster(outcomes: list[Outcome]) -> Iterator[str | None]:
    """A private PostgreSQL's URL for the run, or None where there is none; always stopped.

    One that is installed and does not start becomes a failure among `outcomes`.
    """
    with ExitStack() as stack:
        url = None
        if programs := machine.postgres_programs():
            try:
                url = stack.enter_context(private_cluster(programs))
            except SetUpError as error:
                say(f"\n*** {error} ***\n")
                outcomes.append(Outcome(machine.POSTGRES.tests, f"FAILED. {error}", good=False))
        yield url


def passes(environment: Environment, arguments: list[str], url: str | None) -> list[Outcome]:
    """The run on SQLite, then the marked tests on PostgreSQL where there is one."""
    with tempfile.TemporaryDirectory(prefix="keepsight-tests-") as home:
        settings = {**checks.quiet_environment(), "KEEPSIGHT_HOME": home}
        settings["POLARS_MAX_THREADS"] = "1"  # every core has a process of its own already
        if url:
            settings[POSTGRES_URL] = url
        done = [pytest("tests on SQLite", environment, arguments, settings)]
        if url and (marked := files_with_marked_tests(environment.root, arguments)):
            # The others need not be read: that takes as long as hundreds of tests.
            chosen = [*(arguments or marked), "-m", MARK]
            on_postgres = {**settings, "DATABASE_URL": url}
            done.append(pytest("tests on PostgreSQL", environment, chosen, on_postgres))
    return done


def files_with_marked_tests(root: Path, arguments: list[str]) -> list[str]:
    """The files under the paths among `arguments`, or of all tests, that mention the mark.

    The matrix comes before what is smaller, so that neither process waits long for the other.
    """
    paths = [root / argument.split("::")[0] for argument in arguments]
    there = [path for path in paths if path.exists()] or [root / "tests"]
    files = [file for path in there for file in ([path] if path.is_file() else path.rglob("*.py"))]
    marked = [file for file in files if MARK in file.read_text(encoding="utf-8")]
    names = (str(file.relative_to(root)) for file in marked if file.name.startswith("test_"))
    return sorted(names, reverse=True)


def pytest(
    what: str, environment: Environment, arguments: list[str], settings: dict[str, str]
) -> Outcome:
    """Run pytest on both cores, letting its words through; the outcome has its last line."""
    print(f"\n--- {what} ---", flush=True)
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    command = [
        str(environment.python),
        *("-m", "pytest", "-n", workers(), *BY_FILE, "-rfEs", *colour, *arguments),
    ]
    code, last = shown(command, environment.root, settings)
    if code == NOTHING_COLLECTED:
        partly = bool(set(arguments) - {"-m", MARK})
        return Outcome(what, "none of these" if partly else "NONE, which cannot be right", partly)
    return Outcome(what, last or f"ended with code {code} and without a summary", code == 0)


def workers() -> str:
    """How many tests run side by side: as many as cores, from two to four."""
    return str(min(max(os.cpu_count() or 2, 2), 4))


def shown(command: list[str], folder: Path, settings: dict[str, str]) -> tuple[int, str]:
    """Run a command, showing what it prints as it comes; its code, and pytest's last line."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    line, last = "", ""
    with subprocess.Popen(
        command, cwd=folder, env=settings, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        try:
            while chunk := os.read(process.stdout.fileno(), 65536):
                text = decoder.decode(chunk)
                sys.stdout.write(text)
                sys.stdout.flush()
                *whole, line = (line + text).split("\n")
                for ended in whole:
                    if match := LAST_LINE.match(COLOUR.sub("", ended)):
                        last = match[1]
        except BaseException:  # asked to stop: what was started stops too
            process.terminate()
            raise
    return process.returncode, last


def summed_up(outcomes: list[Outcome]) -> int:
    """Print the summary, what is not good last; the exit code."""
    bad = [outcome for outcome in outcomes if not outcome.good]
    print("\n--- summary ---")
    for outcome in [outcome for outcome in outcomes if outcome.good] + bad:
        print(f"{outcome.what}: {outcome.how}")
    print("Something failed." if bad else "All is well.", flush=True)
    return 1 if bad else 0
