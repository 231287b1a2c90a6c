"""A log as long as one likes, written set-wise with a sound chain: what a month or a year leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any

from django.db import connection, transaction

from keepsight.access.log import audit

AT_ONCE = 20_000
LINE = (
    "INSERT INTO access_auditline (id, at, account_id, worker_id, authority_id, act, about, "
    "children, previous_hash, hash) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
)
CHILD = "INSERT INTO access_auditchild (line_id, child_id) VALUES (%s, %s)"


@dataclass(frozen=True)
class Said:
    """One line to be: when, who, what, about what and whom."""

    at: datetime
    account: int
    worker: int
    authority: int
    act: str
    children: Sequence[int] = ()
    about: dict[str, Any] = field(default_factory=dict)


def write_log(said: Iterable[Said]) -> int:
    """Append these lines, in their order; how many. The chain goes on where the log ends."""
    number, previous = audit.head()
    first, lines = number, iter(said)
    while some := list(islice(lines, AT_ONCE)):
        rows, children = [], []
        for one in some:
            number += 1
            concerned = sorted(set(one.children))
            line = audit.Line(
                id=number,
                at=one.at,
                account_id=one.account,
                worker_id=one.worker,
                authority_id=one.authority,
                act=one.act,
                about=audit.canonical(one.about),
                children=len(concerned),
                previous_hash=previous,
                hash="",
            )
            previous = audit.hash_of(line, concerned)
            at = connection.ops.adapt_datetimefield_value(one.at)
            rows.append(line._replace(at=at, hash=previous))
            children += [(number, child) for child in concerned]
        _insert(LINE, rows)
        _insert(CHILD, children)
    return number - first


def _insert(statement: str, rows: Sequence[Sequence[Any]]) -> None:
    if not rows:
        return
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            table = statement.split("INTO ")[1].split(" VALUES")[0]
            with cursor.copy(f"COPY {table} FROM STDIN") as copy:  # type: ignore[attr-defined]
                for row in rows:
                    copy.write_row(row)
        else:
            cursor.executemany(statement, rows)


def in_order(said: Iterable[Said]) -> Iterator[Said]:
    """The lines as they would have come: by their moments."""
    return iter(sorted(said, key=lambda one: one.at))
