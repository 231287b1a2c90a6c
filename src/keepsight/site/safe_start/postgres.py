"""PostgreSQL as it must be set up so that what it acknowledged is there after a power cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

LEAST_VERSION = 15
#: Seconds by which the database's clock may differ from this machine's.
CLOCKS_MAY_DIFFER = 60.0

#: Setting → what it must be, and what happens otherwise. PostgreSQL 15, chapters 20.5 (write-ahead
#: log), 20.11 (defaults of a client), 20.13 (errors) and 20.17 (for developers).
MUST_BE: Mapping[str, tuple[str, str]] = {
    "fsync": ("on", "a power cut could destroy the whole database"),
    "full_page_writes": ("on", "a power cut could leave half a page behind"),
    "synchronous_commit": ("on", "a power cut would take what was shown as saved"),
    "default_transaction_read_only": ("off", "nothing can be saved"),
    "default_transaction_isolation": ("read committed", "two who write at once would mix"),
    "data_sync_retry": ("off", "a failing disk could lose writes without a word"),
    "zero_damaged_pages": ("off", "damaged records would be emptied without a word"),
    "ignore_checksum_failure": ("off", "damaged records would be shown as sound"),
    "session_replication_role": ("origin", "the seal of the audit log would not hold"),
}
#: As good as ``on``: a standby has it too.
ALSO = {"synchronous_commit": {"remote_write", "remote_apply"}}
#: Where PostgreSQL lets a setting be given, as ``pg_settings`` names it → how to mend it there.
MEND = {
    "database": "ALTER DATABASE {database} RESET {name};",
    "user": "ALTER ROLE {role} RESET {name};",
    "database user": "ALTER ROLE {role} IN DATABASE {database} RESET {name};",
    "client": "Take it out of DATABASE_URL and of PGOPTIONS.",
    "session": "Take it out of DATABASE_URL and of PGOPTIONS.",
}


@dataclass(frozen=True)
class Told:
    """What a PostgreSQL tells of itself. ``settings``: name → value and where it is given; ``apart``:
    seconds between its clock and this machine's; ``unlogged``: a table it empties after a crash."""

    version: int
    is_standby: bool
    role: str
    database: str
    encoding: str
    settings: Mapping[str, tuple[str, str]]
    apart: float = 0.0
    unlogged: str = ""


def faults_of_postgres(database: Any) -> list[str]:
    """Sentences about a PostgreSQL connection whose settings could lose or mix up a write."""
    return list(faults_of_what_is_told(ask(database)))


def ask(database: Any) -> Told:
    """What the PostgreSQL of a connection tells of itself."""
    with database.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('server_version_num')::int / 10000, pg_is_in_recovery(), "
            "current_user, current_database(), current_setting('server_encoding')"
        )
        version, is_standby, role, name, encoding = cursor.fetchone()
        cursor.execute(
            "SELECT name, setting, source FROM pg_settings WHERE name = ANY(%s)", [list(MUST_BE)]
        )
        settings = {row[0]: (row[1], row[2]) for row in cursor.fetchall()}
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relpersistence = 'u' AND relkind = 'r' "
            "AND pg_table_is_visible(oid) ORDER BY relname LIMIT 1"
        )
        unlogged = cursor.fetchone()
        ours = datetime.now(UTC)
        cursor.execute("SELECT clock_timestamp()")
        apart = abs((cursor.fetchone()[0] - ours).total_seconds())
    emptied = unlogged[0] if unlogged else ""
    return Told(version, is_standby, role, name, encoding, settings, apart, emptied)


def faults_of_what_is_told(told: Told) -> Iterator[str]:
    """Sentences about what a PostgreSQL tells of itself, the gravest first."""
    if told.version < LEAST_VERSION:
        yield (
            f"This PostgreSQL is version {told.version}; Keepsight needs {LEAST_VERSION} or later. "
            "Upgrade it first."
        )
    if told.is_standby:
        yield (
            "This PostgreSQL is a standby and takes no writes. Name the primary in DATABASE_URL."
        )
    yield from faults_of_settings(told.settings, role=told.role, database=told.database)
    if told.encoding != "UTF8":
        yield (
            f"The database holds its text as {told.encoding}, which lacks letters of some names. "
            "Make one with ENCODING 'UTF8'."
        )
    if told.apart > CLOCKS_MAY_DIFFER:
        yield (
            f"The database's clock and this machine's differ by {told.apart:,.0f} seconds, so dates "
            "on records could not be trusted. Set both by one time server."
        )
    if told.unlogged:
        yield (
            f"PostgreSQL empties the table {told.unlogged} after a crash, because it is UNLOGGED. "
            f"Mend it: ALTER TABLE {told.unlogged} SET LOGGED;"
        )


def faults_of_settings(
    settings: Mapping[str, tuple[str, str]], *, role: str, database: str
) -> Iterator[str]:
    """Settings that are not as they must be; ``settings``: name → its value and where it is given.

    One that this PostgreSQL does not have is no fault.
    """
    for name, (wanted, otherwise) in MUST_BE.items():
        value, source = settings.get(name, (wanted, "default"))
        if value == wanted or value in ALSO.get(name, ()):
            continue
        how = MEND.get(source, "Set it in postgresql.conf, then reload PostgreSQL.")
        mend = how.format(name=name, role=f'"{role}"', database=f'"{database}"')
        yield f"PostgreSQL runs with {name}={value}, not {wanted}: {otherwise}. Mend it: {mend}"
