"""The audit log: one line for every look and every change, each chained to the line before."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Any, NamedTuple

from django.db import DatabaseError, connection, transaction

from keepsight.access.log.this_request import this_request
from keepsight.access.models import AuditChild, AuditLine

#: What the first line is chained to.
BEGINNING = "0" * 64
#: The key of PostgreSQL's advisory lock that lets one transaction at a time append to the chain.
CHAIN_LOCK = 0x4B65657073
#: How a mapping is spelt, made once: a log has millions of lines.
_SPELLING = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True, default=str)
#: Children of one line that go to the database in one statement.
CHILDREN_AT_ONCE = 400


class NotWritten(Exception):
    """The log could not be written, so what was asked for is not shown and not done."""


@dataclass(frozen=True)
class Verdict:
    """What reading the whole log found: its length, its head, the first broken line if any."""

    lines: int
    head: str
    first_broken: int | None


def write(
    *,
    act: str,
    now: datetime,
    account_id: int | None = None,
    worker_id: int | None = None,
    authority_id: int | None = None,
    about: Mapping[str, Any] | None = None,
    children: Iterable[int] = (),
) -> str:
    """Append one line inside the caller's transaction and give its hash.

    ``act``: one of ``access.log.acts``, or the code of an action. ``about`` must hold no personal data
    of a child: codes, references and counts only; where a request is answered, the network address
    it came from is put beside them (``from``). ``children`` are the ids of every child the line
    concerns. Raises ``NotWritten`` outside a transaction, because a line that could be committed
    apart from what it tells of would be worth nothing.
    """
    if not connection.in_atomic_block:
        raise NotWritten("The log is written in the same transaction as what it tells of.")
    concerned = sorted(set(children))
    asked = this_request()
    whence = {"from": asked.address} if asked and asked.address else {}
    last_number, previous = _take_chain()
    number = last_number + 1
    line = AuditLine(
        id=number,
        at=now,
        account_id=account_id,
        worker_id=worker_id,
        authority_id=authority_id,
        act=act,
        about=canonical({**(about or {}), **whence}),
        children=len(concerned),
        previous_hash=previous,
    )
    line.hash = hash_of(line, concerned)
    _append(line, concerned)
    if asked and concerned:
        asked.lines.append(number)
    return line.hash


def write_and_commit(
    *,
    act: str,
    now: datetime,
    account_id: int | None = None,
    worker_id: int | None = None,
    authority_id: int | None = None,
    about: Mapping[str, Any] | None = None,
    children: Iterable[int] = (),
) -> str:
    """Append one line in a transaction of its own, committed when this returns; gives its hash.

    For a look: what was read may be shown only after this. Refuses (``NotWritten``) where the log
    cannot be written, for whatever reason, and (``RuntimeError``) inside a transaction, whose end
    could take the line back.
    """
    try:
        with transaction.atomic(durable=True):
            return write(
                act=act,
                now=now,
                account_id=account_id,
                worker_id=worker_id,
                authority_id=authority_id,
                about=about,
                children=children,
            )
    except DatabaseError as error:
        raise NotWritten("The log could not be written.") from error


def verify(
    *, head: tuple[int, str] | None = None, heads: Iterable[tuple[int, str]] = ()
) -> Verdict:
    """Read the whole log in order and recompute every hash.

    A line is broken when its number does not follow, its hash does not match what it says (its
    children included) or it is not chained to the line before. ``head`` and ``heads``: numbers and
    hashes of last lines as a witness outside the house once kept them; where the log is shorter now,
    or says otherwise at such a line, it was cut or written anew, and that line is broken.
    """
    kept = [pair for pair in (*heads, head) if pair is not None and pair[0] != 0]
    witnessed: dict[int, set[str]] = {}
    for number, hashed in kept:
        witnessed.setdefault(number, set()).add(hashed)
    previous, lines, first_broken = BEGINNING, 0, None
    for line, children in _lines_with_children():
        sound = line is not None
        if line is not None:
            lines += 1
            sound = (
                line.id == lines
                and line.previous_hash == previous
                and line.children == len(children)
                and line.hash == hash_of(line, children)
                and witnessed.get(lines, {line.hash}) == {line.hash}
            )
            previous = line.hash
        if not sound and first_broken is None:
            first_broken = max(lines, 1)
    if first_broken is None and any(number > lines for number in witnessed):
        first_broken = lines + 1
    return Verdict(lines=lines, head=previous, first_broken=first_broken)


def head() -> tuple[int, str]:
    """The number of lines and the hash of the last: what a witness outside the house keeps."""
    last = AuditLine.objects.order_by("-id").values_list("id", "hash").first()
    return last if last else (0, BEGINNING)


def canonical(about: Mapping[str, Any]) -> str:
    """The one spelling of a mapping as JSON, so that equal content has equal hashes."""
    return _SPELLING.encode(about)


class Line(NamedTuple):
    """A line as it is read to be checked: the columns of ``AuditLine``, without a model's weight."""

    id: int
    at: datetime
    account_id: int | None
    worker_id: int | None
    authority_id: int | None
    act: str
    about: str
    children: int
    previous_hash: str
    hash: str


def hash_of(line: AuditLine | Line, children: Sequence[int]) -> str:
    """SHA-256 over the line before and everything this line says."""
    said = canonical(
        {
            "previous": line.previous_hash,
            "id": line.id,
            "at": line.at.astimezone(UTC).isoformat(timespec="microseconds"),
            "account": line.account_id,
            "worker": line.worker_id,
            "authority": line.authority_id,
            "act": line.act,
            "about": line.about,
            "children": list(children),
        }
    )
    return hashlib.sha256(said.encode()).hexdigest()


def _append(line: AuditLine, concerned: Sequence[int]) -> None:
    """Put a line and its children at the end, in two statements straight to the database."""
    said = (
        line.id,
        connection.ops.adapt_datetimefield_value(line.at),
        line.account_id,
        line.worker_id,
        line.authority_id,
        line.act,
        line.about,
        line.children,
        line.previous_hash,
        line.hash,
    )
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO access_auditline (id, at, account_id, worker_id, authority_id, act, about, "
            f"children, previous_hash, hash) VALUES ({', '.join(['%s'] * len(said))})",
            said,
        )
        for start in range(0, len(concerned), CHILDREN_AT_ONCE):
            some = concerned[start : start + CHILDREN_AT_ONCE]
            cursor.execute(
                "INSERT INTO access_auditchild (line_id, child_id) VALUES "
                + ", ".join(["(%s, %s)"] * len(some)),
                [value for child in some for value in (line.id, child)],
            )


def _take_chain() -> tuple[int, str]:
    """Let nobody else append until this transaction ends, and give the head of the chain.

    SQLite's IMMEDIATE has locked already. On PostgreSQL the lock and the question are two statements
    in one journey: in one statement the question would be answered as of before the lock was won.
    """
    if connection.vendor != "postgresql":
        return head()
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT pg_advisory_xact_lock({CHAIN_LOCK}); "
            "SELECT id, hash FROM access_auditline ORDER BY id DESC LIMIT 1"
        )
        cursor.nextset()
        last = cursor.fetchone()
    return (last[0], last[1]) if last else (0, BEGINNING)


def _lines_with_children() -> Iterator[tuple[Line | None, list[int]]]:
    """Every line in order with its children, read in two streams side by side.

    Children that belong to no line come with None for theirs: they were put there by hand.
    """
    with transaction.atomic():
        concerned = groupby(
            AuditChild.objects.order_by("line_id", "child_id")
            .values_list("line_id", "child_id")
            .iterator(chunk_size=20_000),
            key=lambda pair: pair[0],
        )
        waiting = next(concerned, None)
        rows = AuditLine.objects.order_by("id").values_list(*Line._fields)
        for line in map(Line._make, rows.iterator(chunk_size=20_000)):
            while waiting is not None and waiting[0] < line.id:
                yield None, [child for _, child in waiting[1]]
                waiting = next(concerned, None)
            children: list[int] = []
            if waiting is not None and waiting[0] == line.id:
                children = [child for _, child in waiting[1]]
                waiting = next(concerned, None)
            yield line, children
        while waiting is not None:
            yield None, [child for _, child in waiting[1]]
            waiting = next(concerned, None)
