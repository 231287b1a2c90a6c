"""Everything a person does with Keepsight on the command line starts here: see `./run --help`.

Standard library only, since it runs before anything is installed.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent
HELP = """\
Keepsight: one record of every child a council's children's services work with.

  ./run demo [--day D] [--port N] [--no-serve]
                          make the invented council and show it in a browser
  ./run keepsight ...     the command line: import files, list what is due, and more
                          (./run keepsight --help lists its commands)
  ./run test [PATH...]    run the tests, or those at PATH
  ./run check [--fix]     check format, lint, types, contracts and house tests
  ./run bench [NAME...]   measure speed against the budgets, or the figures named
  ./run wheelhouse        fetch every package into wheelhouse/, for a machine with no network

Each installs what it needs into .venv the first time.
"""


def keepsight(arguments: list[str]) -> int:
    """The command line itself, in the folder the person stands in."""
    from setup.environment import RUN_LOCK, Environment

    python = Environment(ROOT).ready(RUN_LOCK).python
    os.environ.setdefault("KEEPSIGHT_HOME", str(ROOT / ".keepsight"))
    # -P: a file in the person's own folder must not stand in for a module.
    return become([str(python), "-P", "-m", "keepsight", *arguments])


def demo(arguments: list[str]) -> int:
    return keepsight(["demo", *arguments])


def bench(arguments: list[str]) -> int:
    from setup.environment import TEST_LOCK, Environment

    python = Environment(ROOT).ready(TEST_LOCK).python
    os.environ.setdefault("KEEPSIGHT_HOME", str(ROOT / ".keepsight"))
    os.chdir(ROOT)
    return become([str(python), "-m", "bench", *arguments])


def test(arguments: list[str]) -> int:
    from setup.testing import test

    return test(ROOT, arguments)


def check(arguments: list[str]) -> int:
    from setup.checks import check

    return check(ROOT, arguments)


def wheelhouse(arguments: list[str]) -> int:
    from setup.environment import TEST_LOCK, Environment, fill_wheelhouse

    fill_wheelhouse(Environment(ROOT).ready(TEST_LOCK), TEST_LOCK)
    print("wheelhouse/ holds every package. Copy it beside ./run on a machine of the same kind.")
    return 0


COMMANDS = {
    "demo": demo,
    "keepsight": keepsight,
    "test": test,
    "check": check,
    "bench": bench,
    "wheelhouse": wheelhouse,
}


def keep_bytecode() -> None:
    """Have compiled modules kept in `.venv`, also where a person's settings say to keep none.

    Without them every start compiles a thousand files: half a second for each command.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(ROOT / ".venv" / "bytecode")


def become(command: list[str]) -> int:
    """Give this process over to `command`, so that its signals and exit code are its own."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(command[0], command)


def main(arguments: list[str]) -> int:
    """Run one command; its exit code, or 2 where nothing was done."""
    if not arguments or arguments[0] in {"-h", "--help", "help"}:
        print(HELP, end="")
        return 0
    name, *rest = arguments
    if name not in COMMANDS:
        print(f"There is no command {name}. ./run --help lists them.", file=sys.stderr)
        return 2
    from setup.environment import SetUpError

    signal.signal(signal.SIGTERM, end)
    keep_bytecode()
    try:
        return COMMANDS[name](rest)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def end(number: int, frame: FrameType | None) -> None:
    """Leave in order when asked to stop, so that what was started is stopped too."""
    raise SystemExit(128 + number)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.exit(main(sys.argv[1:]))
