"""Making a backup: one moment of the database and its files, locked, read back, then put in place."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings

from keepsight import __version__
from keepsight.access.log import audit
from keepsight.site.backup.checking import check
from keepsight.site.backup.in_place import give_name
from keepsight.site.backup.kept_files import HeldStill, held_still
from keepsight.site.backup.locked_file import LockedWriter
from keepsight.site.backup.one_moment import one_moment
from keepsight.site.backup.parts import (
    FileEnds,
    FirstWords,
    PieceOfFile,
    Summing,
    Sums,
    TableBegins,
    line_of_part,
)
from keepsight.site.backup.refusal import NoBackup
from keepsight.site.backup.tables import copied_tables, lines, next_numbers, unknown_tables

PIECE = 48 * 1024
#: Rows of a table from which on it is told that they are copied.
WORTH_A_WORD = 100_000
Say = Callable[[str], None]


def make_backup(database: Any, to: Path, secret: str, *, now: datetime, say: Say) -> Sums:
    """Write a backup of the house into a new file; it is whole and was read back when this returns.

    Nobody is kept from writing meanwhile. ``now`` stands in the header. Raises ``NoBackup`` where
    the file cannot be written or the database holds a table that nobody knows; then there is no file.
    """
    if unknown := unknown_tables(database):
        raise NoBackup(
            f"The database holds tables that are not Keepsight's: {', '.join(unknown)}. "
            "They would be missing from the backup. Move them to a database of their own."
        )
    with _put_in_place_when_whole(to) as (file, path):
        made = _write(database, file, secret, now, say)
        file.flush()
        os.fsync(file.fileno())
        say("Reading it back …")
        if check(path, secret) != made:
            raise NoBackup("What was read back is not what was written. Try another disk.")
    return made


def _write(database: Any, file: BinaryIO, secret: str, now: datetime, say: Say) -> Sums:
    """The whole backup into an open file."""
    home = Path(settings.HOME)
    with held_still(home) as held, one_moment(database):
        count, head = audit.head()  # the first question: the moment is now
        held.look()
        header = {
            "made_at": now.isoformat(timespec="seconds"),
            "version": __version__,
            "audit_lines": count,
            "audit_head": head,
        }
        locked = LockedWriter(file, secret, header)
        first = FirstWords(
            version=__version__,
            vendor=database.vendor,
            migrations=_applied(database),
            next_numbers=next_numbers(database),
            secret_key=settings.SECRET_KEY,
            audit_lines=count,
            audit_head=head,
        )
        locked.write(line_of_part(first))
        summing = Summing()
        _write_tables(database, locked, summing, say)
        _write_files(held, locked, summing)
        locked.write(line_of_part(summing.sums()))
        locked.close()
    return summing.sums()


def _applied(database: Any) -> list[list[str]]:
    with database.cursor() as cursor:
        cursor.execute("SELECT app, name FROM django_migrations ORDER BY id")
        return [list(row) for row in cursor.fetchall()]


def _write_tables(database: Any, locked: LockedWriter, summing: Summing, say: Say) -> None:
    for table in copied_tables():
        locked.write(line_of_part(TableBegins(table.name, table.columns, table.key)))
        for line in summing.add_table(table.name, lines(database, table)):
            locked.write(line)
        end = summing.tables[table.name]
        locked.write(line_of_part(end))
        if end.rows >= WORTH_A_WORD:
            say(f"{table.name}: {end.rows:,} rows")


def _write_files(held: HeldStill, locked: LockedWriter, summing: Summing) -> None:
    for name, path in held.files():
        digest, size = hashlib.sha256(), 0
        with path.open("rb") as file:
            while piece := file.read(PIECE):
                digest.update(piece)
                size += len(piece)
                locked.write(line_of_part(PieceOfFile(name, piece)))
        end = summing.files[name] = FileEnds(name, size, digest.hexdigest())
        locked.write(line_of_part(end))


@contextmanager
def _put_in_place_when_whole(to: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A file under another name beside its place, which it takes at the end; never half a file."""
    if to.exists():
        raise NoBackup(f"{to} is there already. A backup is never written over: name a new file.")
    beside = to.with_name(f".{to.name}.{secrets.token_hex(4)}.part")
    try:
        made = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise NoBackup(f"{to} cannot be written: {error.strerror}.") from error
    try:
        with os.fdopen(made, "wb") as file:
            yield file, beside
        give_name(beside, to)
    except FileExistsError:
        raise NoBackup(f"{to} was made by somebody else meanwhile. Name a new file.") from None
    except OSError as error:
        raise NoBackup(f"{to} could not be written: {error.strerror}.") from error
    finally:
        beside.unlink(missing_ok=True)
