"""The way in: help, exit codes, JSON alone on standard output, and the state of the database."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from keepsight.site.command_line import commands
from tests.integration.commands.conftest import Keepsight

ROOT = Path(__file__).resolve().parents[3]
#: The first twelve; a clock may keep further ones while a circumstance holds.
LIMITS = {"T04", "T08A", "T08B", "T12", "T16", "T18", "T19", "T20", "T69", "T70", "T71", "T74"}


@pytest.fixture
def own_home(tmp_path: Path) -> dict[str, str]:
    """An environment with a house that nobody has entered yet."""
    kept = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    return {**kept, "KEEPSIGHT_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT / "src")}


def process(*arguments: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "keepsight", *arguments]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_explains_itself(keepsight: Keepsight, name: str) -> None:
    said = keepsight(name, "--help")
    assert said.code == 0
    assert said.err == ""
    assert commands()[name].help in said.out
    assert "--json" in said.out


def test_the_list_of_commands_names_each_with_its_title(keepsight: Keepsight) -> None:
    said = keepsight("--help")
    assert said.code == 0
    words = " ".join(said.out.split())
    for name, command in commands().items():
        assert f"{name} {command.title}" in words


@pytest.mark.parametrize("arguments", [(), ("no-such-command",), ("explain", "T12")])
def test_what_is_no_command_is_exit_2(keepsight: Keepsight, arguments: tuple[str, ...]) -> None:
    assert keepsight(*arguments).code == 2


def test_clocks(keepsight: Keepsight) -> None:
    rows = keepsight("clocks", "--json").json
    assert {row["code"] for row in rows} >= LIMITS
    for row in rows:
        assert list(row) == "code title room limit unit kind valid_from source".split()
        if row["kind"] in ("waiting", "own date"):
            assert row["limit"] is row["unit"] is row["valid_from"] is None
            continue
        assert row["kind"] in {"statutory", "guidance", "local"}
        assert date.fromisoformat(row["valid_from"])


def test_explain(keepsight: Keepsight) -> None:
    (row,) = keepsight("explain", "T12", "--trigger", "2016-09-12", "--json").json
    assert list(row) == "code trigger due_on due_at sentence law".split()
    assert (row["code"], row["trigger"], row["due_on"]) == ("T12", "2016-09-12", "2016-10-03")
    assert row["sentence"].startswith("Fifteen working days from the strategy discussion")
    assert list(row["law"]) == "key valid_from kind source".split()


def test_explain_in_hours(keepsight: Keepsight) -> None:
    given = ("explain", "T04", "--trigger", "2016-09-12", "--at", "14:30", "--json")
    (row,) = keepsight(*given).json
    assert (row["due_on"], row["due_at"]) == ("2016-09-13", "2016-09-13T13:30:00Z")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("T99", "--trigger", "2016-09-12"), "T99"),
        (("T12", "--trigger", "1950-01-01"), "was in force"),
        (("T12", "--trigger", "2016-09-12", "--start", "9"), "trigger"),
        (("T12", "--trigger", "12 September"), "is not a date"),
        (("T12", "--trigger", "2016-09-12", "--at", "half past"), "is not a time"),
    ],
)
def test_what_cannot_be_explained_is_one_sentence(
    keepsight: Keepsight, arguments: tuple[str, ...], says: str
) -> None:
    said = keepsight("explain", *arguments)
    assert (said.code, said.out) == (2, "")
    assert says in said.err


def test_json_goes_into_a_file_and_nothing_to_standard_output(
    keepsight: Keepsight, tmp_path: Path
) -> None:
    said = keepsight("clocks", "--json", tmp_path / "clocks.json")
    assert (said.code, said.out) == (0, "")
    assert {row["code"] for row in json.loads((tmp_path / "clocks.json").read_text())} >= LIMITS
    assert keepsight("clocks", "--json", tmp_path / "clocks.json").code == 0, "written anew"


def test_json_never_writes_over_a_file_of_another_kind(
    keepsight: Keepsight, tmp_path: Path
) -> None:
    census = tmp_path / "census.xml"
    census.write_text("<Message/>")
    assert keepsight("clocks", "--json", census).code == 2
    assert census.read_text() == "<Message/>"
    assert keepsight("clocks", "--json", tmp_path / "nowhere/clocks.json").code == 2


def test_limits_are_told_without_a_database_or_django(own_home: dict[str, str]) -> None:
    run = (
        "import sys; from keepsight.site.command_line import main;"
        "main(['clocks', '--json']); main(['explain', 'T12', '--trigger', '2016-09-12', '--json']);"
        "sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", run], env=own_home, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert not Path(own_home["KEEPSIGHT_HOME"]).exists()


def test_an_empty_database_is_migrated_and_an_older_one_refused(own_home: dict[str, str]) -> None:
    empty = process("due", "--json", env=own_home)
    assert (empty.returncode, empty.stdout) == (2, "")
    assert empty.stderr.strip() == "No council is held here yet. Import something first."
    with sqlite3.connect(Path(own_home["KEEPSIGHT_HOME"]) / "keepsight.sqlite3") as database:
        database.execute("DELETE FROM django_migrations WHERE app = 'boards'")
    database.close()
    older = process("audit", "verify", "--json", env=own_home)
    assert (older.returncode, older.stdout) == (2, "")
    assert older.stderr.strip().endswith("Run: ./run keepsight migrate")
