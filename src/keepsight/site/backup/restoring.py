"""Restoring: a house out of a backup on a blank machine, compared row by row before it stands there."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.db import DatabaseError, transaction

from keepsight.access.log import audit
from keepsight.site.backup.blank_database import blank_database
from keepsight.site.backup.blank_house import BlankHouse
from keepsight.site.backup.guards import laid_aside
from keepsight.site.backup.loading import Load, go_on_from, loader, table_of
from keepsight.site.backup.made_again import make_again
from keepsight.site.backup.parts import (
    FileEnds,
    FirstWords,
    Part,
    PieceOfFile,
    Rows,
    Summing,
    Sums,
    TableBegins,
    TableEnds,
)
from keepsight.site.backup.refusal import Damaged, NoBackup, NotTheSame
from keepsight.site.backup.schema import empty_tables, make_tables
from keepsight.site.backup.tables import Table, lines
from keepsight.site.clock import now
from keepsight.site.database import migrate, must_be_safe
from keepsight.site.machine import machine

Say = Callable[[str], None]


@dataclass(frozen=True)
class Restored:
    """What was restored: its sums, and the first broken line of its log, if one is."""

    sums: Sums
    first_broken: int | None


@dataclass
class _Taken:
    """What came out of the backup so far."""

    tables: dict[str, Table]
    ends: list[TableEnds]
    files: list[FileEnds]
    sums: Sums | None = None


def restore_house(
    database: Any, house: BlankHouse, first: FirstWords, parts: Iterator[Part], *, say: Say
) -> Restored:
    """A house out of the parts of a backup that follow its first words.

    Database and files are made beside their places, compared with what was copied, brought to this
    version, and put in place together at the end. Raises ``NoBackup`` and ``NotTheSame``; then the
    machine is as blank as before.
    """
    must_be_reached(database)
    place = blank_database(database)
    try:
        must_be_safe()
        restored = _filled(database, house, first, parts, say)
        house.put_in_place()
        place.put_in_place()
    except DatabaseError as error:
        raise NoBackup(f"The database refused it ({type(error).__name__}): {error}") from error
    except OSError as error:
        raise NoBackup(f"A file could not be written: {error.strerror}.") from error
    finally:
        place.throw_away()
    house.done()
    return restored


def must_be_reached(database: Any) -> None:
    """Refuse a database that is not there. SQLite makes its file when first asked, so it is not."""
    if database.vendor == "sqlite":
        return
    try:
        database.ensure_connection()
    except DatabaseError as error:
        raise NoBackup(
            "The database cannot be reached. Make an empty one and name it in DATABASE_URL."
        ) from error


def _filled(
    database: Any, house: BlankHouse, first: FirstWords, parts: Iterator[Part], say: Say
) -> Restored:
    """The whole database beside its place, and the files beside theirs."""
    say("Making the tables …")
    make_tables(database, first.migrations)
    say("Putting the records in …")
    with laid_aside(database):
        empty_tables(database)
        taken = _taken(database, house, first.vendor, parts)
        go_on_from(database, first.next_numbers, taken.tables)
    say("Comparing every row with what was copied …")
    sums = _the_same(database, house, first.vendor, taken)
    migrate()
    say("Making search and lists again …")
    make_again(now=now())
    verdict = audit.verify(head=(first.audit_lines, first.audit_head))
    with transaction.atomic():
        about = {"audit_lines": first.audit_lines, "rows": sums.rows, "hash": sums.hash}
        audit.write(act="restore", now=now(), account_id=machine().pk, about=about)
    return Restored(sums, verdict.first_broken)


def _taken(database: Any, house: BlankHouse, held_by: str, parts: Iterator[Part]) -> _Taken:
    """Every row into its table, every file beside its place."""
    taken = _Taken({}, [], [])
    load: Load | None = None
    for part in parts:
        if isinstance(part, TableBegins):
            table = table_of(part)
            taken.tables[table.name] = table
            load = loader(database, table, held_by=held_by)
        elif isinstance(part, Rows):
            if load is None:
                raise Damaged("The backup holds rows of no table.")
            load(part.rows)
        elif isinstance(part, TableEnds):
            taken.ends.append(part)
        elif isinstance(part, PieceOfFile | FileEnds):
            house.take(part)
            if isinstance(part, FileEnds):
                taken.files.append(part)
        elif isinstance(part, Sums):
            taken.sums = part
    return taken


def _the_same(database: Any, house: BlankHouse, held_by: str, taken: _Taken) -> Sums:
    """The sums of what now stands in the database and on the disk, read again.

    Raises ``NotTheSame`` with every table and file that differs from what was copied: to the letter
    between two databases of a kind, else in what it says.
    """
    found, differ = Summing(), []
    for end in taken.ends:
        deque(found.add_table(end.name, lines(database, taken.tables[end.name])), maxlen=0)
        now_held = found.tables[end.name]
        if database.vendor != held_by:
            now_held = replace(now_held, hash_as_held=end.hash_as_held)
        if now_held != end:
            differ.append(end.name)
    for file in taken.files:
        if not house.is_as_copied(file.name, file.size, file.hash):
            differ.append(file.name)
        found.files[file.name] = file
    if differ or found.sums() != taken.sums:
        raise NotTheSame(differ or ["the sums"])
    return found.sums()
