"""Checks any answer against the log: no child is named without a line that names the child.

Made for walks over many pages: give it what was known of the log before a request and what came back.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from urllib.parse import unquote_plus
from zipfile import ZipFile

from django.db import connection, transaction

from keepsight.access.log import audit
from keepsight.access.models import AuditChild

FULL = "The disk of the log is full."


def log_stands_at() -> int:
    """The number of the newest line: to be asked before a request."""
    return audit.head()[0]


def unlogged(text: str, canaries: Mapping[str, int], *, since: int, account: int) -> list[str]:
    """The canaries told in an answer without a line of this account, written since, on their child.

    ``canaries``: words found nowhere but on one child's record, with the child's number. ``text``: the
    whole answer, headers too. It is read as it stands, and as a browser would: entities, addresses and
    JSON undone.
    """
    read = {text, html.unescape(text), unquote_plus(text), _plain(text)}
    told = [canary for canary in canaries if any(canary in one for one in read)]
    if not told:
        return []
    named = set(
        AuditChild.objects.filter(line_id__gt=since, line__account_id=account).values_list(
            "child_id", flat=True
        )
    )
    return [canary for canary in told if canaries[canary] not in named]


def unpacked(answer: bytes) -> str:
    """What an answer holds, to be read: of a spreadsheet, which is packed, every part unpacked."""
    if not answer.startswith(b"PK"):
        return answer.decode("utf-8", "replace")
    with ZipFile(BytesIO(answer)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


def _plain(text: str) -> str:
    try:
        return json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        return text


@contextmanager
def read_only_log() -> Iterator[None]:
    """While it lasts the database takes nothing at all, as where its disk can only be read."""
    on, off = "PRAGMA query_only = 1", "PRAGMA query_only = 0"
    before = transaction.savepoint()
    if connection.vendor == "postgresql":  # going back to before is what ends it
        on, off = "SET TRANSACTION READ ONLY", ""
    with connection.cursor() as cursor:
        cursor.execute(on)
    try:
        yield
    finally:
        if off:
            with connection.cursor() as cursor:
                cursor.execute(off)
        transaction.savepoint_rollback(before)


@contextmanager
def full_log() -> Iterator[None]:
    """While it lasts the database itself refuses every new line, as a full disk would."""
    postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        if postgresql:
            cursor.execute(
                "CREATE OR REPLACE FUNCTION full_log() RETURNS trigger AS $$ "
                f"BEGIN RAISE EXCEPTION '{FULL}'; END $$ LANGUAGE plpgsql"
            )
        does = (
            "EXECUTE FUNCTION full_log()"
            if postgresql
            else f"BEGIN SELECT RAISE(FAIL, '{FULL}'); END"
        )
        each = "FOR EACH ROW " if postgresql else ""
        cursor.execute(
            f"CREATE TRIGGER access_auditline_full BEFORE INSERT ON access_auditline {each}{does}"
        )
    try:
        yield
    finally:
        on = " ON access_auditline" if postgresql else ""
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER access_auditline_full{on}")
