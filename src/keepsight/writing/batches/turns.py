"""Taking turns on SQLite: between two short transactions of an import, others get theirs."""

from __future__ import annotations

import time

from django.db import connection

#: SQLite has no queue: who waits looks again after a tenth of a second at the most, and an import
#: that begins its next transaction at once would be ahead every time.
A_TURN = 0.12


def let_others_in() -> None:
    """Wait long enough for everyone who waits to write; PostgreSQL needs none of this."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        time.sleep(A_TURN)
