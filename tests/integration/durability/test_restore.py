"""A backup taken while everyone writes, restored on a blank machine with every row as it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bench.small_house import STORED
from tests.integration.durability.conftest import NewHouse
from tests.integration.durability.houses import POSTGRES, House

#: Not copied: made again of the records, or ended by a restore.
MADE_AGAIN = ("boards_", "access_searchkey", "django_session")
#: Columns of what is made again that differ each time it is made.
OWN = ("id", "reckoning_id", "check_of_id", "reckoned_at", "checked_at")


def told(done: Any) -> dict[str, Any]:
    """The one row that a command gives."""
    assert done.returncode == 0, done.stderr[-3000:]
    (row,) = json.loads(done.stdout)
    assert list(row) == ["file", "tables", "rows", "hash"]
    return dict(row)


@pytest.mark.both_databases
def test_a_backup_under_load_is_restored_with_every_row_equal(
    house: House, houses: NewHouse, tmp_path: Path
) -> None:
    file = tmp_path / "backup"
    before, made, after = backed_up_under_load(house, file)
    blank = houses("blank", blank=True)
    assert told(blank.run("restore", str(file), "--json")) == made
    every_copied_row_is_the_houses_own(house, blank, made)
    notes = [row[0] for row in blank.ask("SELECT words FROM records_casenote ORDER BY id")]
    assert notes[: len(before)] == before, "what was acknowledged before it began"
    assert after, "it was written to meanwhile"
    for table in ("boards_childcard", "boards_openround", "boards_childdates", "access_searchkey"):
        assert made_again(blank, table) == made_again(house, table), table
    assert made_again(blank, "boards_childcard")
    files_are_the_same(house, blank)
    the_log_goes_on(blank, file)


def backed_up_under_load(house: House, file: Path) -> tuple[list[str], dict[str, Any], list[str]]:
    """The notes acknowledged before a backup was begun, its row, and the notes after that."""
    writer = house.starts("-m", "tests.integration.durability.writing_away")
    try:
        assert writer.stdout is not None and writer.stdout.readline() == "ready\n"
        before = [json.loads(writer.stdout.readline())["note"] for _ in range(5)]
        made = told(house.run("backup", "--to", str(file), "--json"))
    finally:
        after, _ = writer.communicate("\n")
    return before, made, after.splitlines()


def every_copied_row_is_the_houses_own(house: House, blank: House, made: dict[str, Any]) -> None:
    """Each row of the copy stands in the house to the letter; the log alone has one line more."""
    here, there = house.rows(), blank.rows()
    assert here.keys() == there.keys()
    copied = [table for table in here if not table.startswith(MADE_AGAIN)]
    assert len(copied) == made["tables"]
    for table in copied:
        more = set(there[table]) - set(here[table])
        assert len(more) == (table == "access_auditline"), table
    rows = sum(len(there[table]) for table in copied)
    assert rows == made["rows"] + 1, "the restore itself is on the log"


def made_again(house: House, table: str) -> list[str]:
    columns = [column for column in house.columns(table) if column not in OWN]
    named = ", ".join(f'"{column}"' for column in columns)
    return sorted(map(str, house.ask(f'SELECT {named} FROM "{table}"')))


def files_are_the_same(house: House, blank: House) -> None:
    """The files lie locked as they lay, and the key that opens them came with them."""
    here = stored(house)
    assert len(here) == 3
    assert stored(blank) == here
    assert STORED[:8] not in b"".join(here.values())
    read = (
        "import django; django.setup()\n"
        "from django.conf import settings; from keepsight.access import stored_files\n"
        "from keepsight.access.log import seal\n"
        "from django.db import connection\n"
        "names = [path.name for path in (settings.HOME / 'stored').iterdir()]\n"
        "print(sorted(len(stored_files.read(n)) for n in names), seal.is_sealed(connection))"
    )
    done = blank.python("-c", read)
    assert done.stdout == f"[0, {len(STORED)}] True\n", done.stderr


def stored(house: House) -> dict[str, bytes]:
    """The files beside the database, by their place."""
    return {
        path.relative_to(house.home).as_posix(): path.read_bytes()
        for folder in ("stored", "incoming")
        for path in (house.home / folder).rglob("*")
        if path.is_file()
    }


def the_log_goes_on(blank: House, file: Path) -> None:
    """The restored log is whole, and holds the head that stands open in the backup."""
    header = json.loads(file.read_bytes().split(b"\n")[1])
    witness = file.with_name("head.json")
    kept = {"lines": header["audit_lines"], "head": header["audit_head"]}
    witness.write_text(json.dumps(kept))
    verified = blank.run("audit", "verify", "--head", str(witness), "--json")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    (row,) = json.loads(verified.stdout)
    assert row["lines"] == header["audit_lines"] + 1


@pytest.mark.skipif(not POSTGRES, reason="PostgreSQL is not installed")
def test_a_backup_of_sqlite_is_restored_on_postgres(
    house: House, houses: NewHouse, tmp_path: Path
) -> None:
    made = told(house.run("backup", "--to", str(tmp_path / "backup"), "--json"))
    other = houses("other", blank=True, postgres=True)
    assert told(other.run("restore", str(tmp_path / "backup"), "--json")) == made
    again = told(other.run("backup", "--to", str(tmp_path / "again"), "--json"))
    assert again["tables"] == made["tables"]
    assert again["rows"] == made["rows"] + 2, "the restore and the second backup are on the log"
