"""A row of a record's history, as the log holds it: its hash, so that a changed row is noticed.

Every change writes the record as it then stood (one row of its history) and, in the same
transaction, the row's hash into the log, whose chain nobody can rewrite unseen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from keepsight.access.log.audit import canonical
from keepsight.access.models import AuditLine
from keepsight.records.models import RECORDS


class Written(NamedTuple):
    """What a line says was written: the record's name, its number, its history row and the hash."""

    record: str
    number: int
    row: int
    hash: str


def hash_of_history(row: Any) -> str:
    """SHA-256 over what a history row holds.

    A field that stands as it does where nobody filled it is left out, so that a column added years
    later changes no hash of before.
    """
    said = {
        field.attname: value
        for field in row._meta.concrete_fields
        if (value := getattr(row, field.attname)) not in (None, "")
        and not (field.has_default() and value == field.get_default())
    }
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def written_by(line: AuditLine) -> tuple[Written, ...]:
    """What a line of the log says was written with it, in its order; nothing of most lines."""
    about: Mapping[str, Any] = json.loads(line.about)
    records, hashes = about.get("records", ()), about.get("history", ())
    return tuple(
        Written(name, number, row, hashed)
        for (name, number, row), hashed in zip(records, hashes, strict=False)
        if name in RECORDS
    )


def rows_of(written: Iterable[Written]) -> dict[tuple[str, int], Any]:
    """The history rows themselves, by record and row; one question for each kind of record."""
    wanted: dict[str, set[int]] = {}
    for one in written:
        wanted.setdefault(one.record, set()).add(one.row)
    return {
        (name, row.history_id): row
        for name, numbers in wanted.items()
        for row in RECORDS[name].history.filter(history_id__in=numbers)
    }


def broken_history(lines: Iterable[AuditLine]) -> Iterator[tuple[int, Written]]:
    """The lines whose history is no longer what they say, each with what was changed or taken.

    Taken in handfuls, so that a log of any length is gone through in little memory.
    """
    waiting: list[tuple[int, Written]] = []
    for line in lines:
        waiting += [(line.id, one) for one in written_by(line)]
        if len(waiting) >= 500:
            yield from _broken(waiting)
            waiting = []
    yield from _broken(waiting)


def _broken(waiting: Iterable[tuple[int, Written]]) -> Iterator[tuple[int, Written]]:
    held = list(waiting)
    rows = rows_of(one for _, one in held)
    for number, one in held:
        row = rows.get((one.record, one.row))
        if row is None or row.id != one.number or hash_of_history(row) != one.hash:
            yield number, one
