"""Imports as pages show them: what was read together, how it stands, and its ledger's totals.

An import is all batches of a council that began at one moment: the files of one upload, or of one
command. Pages count with totals, never with the rows themselves.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, F, Min, Q, QuerySet, Sum

from keepsight.access.reach.locked_questions import about_secret, known_questions
from keepsight.access.viewer import Viewer
from keepsight.records.batch import Batch
from keepsight.records.workforce.account import Account
from keepsight.writing.batches.as_seen import (
    Total,
    hidden_rows,
    remarks_said_to,
    sums_as_seen,
    totals_as_seen,
)
from keepsight.writing.models import Intake, LedgerTotal, Question, Remark, UnheldQuestion

OUTCOMES = ("new", "merged", "waiting", "rejected")
#: Batches that write what a person answered are shown with the answers, not as imports.
ANSWERS = "Answer to question "


@dataclass(frozen=True)
class Part:
    """One batch of an import: one return, or a file that could not be read (``source`` is "")."""

    number: int
    source: str
    name: str
    state: str
    collection: str
    rows_read: int
    chunks: int
    chunks_applied: int
    remarks: tuple[str, ...]
    content_hash: str
    finished_at: datetime | None
    finished_by: str


@dataclass(frozen=True)
class Remarked:
    """Rows that were taken all the same, with one oddity: how many, and the first as an example."""

    reason: str
    column: str
    rows: int
    file: str
    table: str
    first_row: int
    sentence: str


@dataclass(frozen=True)
class Import:
    """One import. ``upload``: the state of its upload, "" where it has none (the command line).

    ``totals`` are by batch, file, table, outcome and reason; in a list by batch and outcome alone.
    """

    moment: datetime
    by: str
    upload: str
    files: tuple[str, ...]
    parts: tuple[Part, ...]
    totals: tuple[Total, ...]
    remarked: tuple[Remarked, ...] = ()
    asks: tuple[tuple[str, int], ...] = ()  # kind of question, how many wait
    before: tuple[tuple[int, datetime], ...] = ()  # batch, when the same content was read before
    decided_at: datetime | None = None

    def counts(self, totals: Iterable[Total] | None = None) -> Counter[str]:
        """Rows by outcome."""
        found: Counter[str] = Counter()
        for total in self.totals if totals is None else totals:
            found[total.outcome] += total.rows
        return found

    @property
    def rows_read(self) -> int:
        return sum(part.rows_read for part in self.parts)

    def states(self) -> set[str]:
        return {part.state for part in self.parts}


@dataclass
class _Found:
    batches: list[Batch] = field(default_factory=list)
    intake: Intake | None = None
    sender: str = ""


def imports(viewer: Viewer, *, first: int, most: int, now: datetime) -> tuple[list[Import], int]:
    """Imports of the viewer's council, newest first, from the ``first`` on; and how many there are.
    Six questions, however many rows they had."""
    if viewer.authority_id is None:
        return [], 0
    authority_id = viewer.authority_id
    moments = (
        batches_of(authority_id)
        .order_by()
        .values_list("started_at")
        .union(Intake.objects.filter(authority_id=authority_id).values_list("came_at"))
    )
    total = moments.count()
    wanted = [row[0] for row in moments.order_by("-started_at")[first : first + most]]
    found = _found(authority_id, wanted)
    numbers = [batch.pk for one in found.values() for batch in one.batches]
    sums = sums_as_seen(_sums(numbers), hidden_rows(viewer, numbers, now=now))
    return [_import(moment, found[moment], sums) for moment in wanted], total


def last_import(authority_id: int) -> datetime | None:
    """When a file was last read for a council, None where none was; one question."""
    moments = batches_of(authority_id).order_by("-started_at").values_list("started_at", flat=True)
    found: datetime | None = moments.first()
    return found


def one_import(viewer: Viewer, moment: datetime, *, now: datetime) -> Import | None:
    """One import of the viewer's council with all its totals, or None; nine questions at most.

    All of it as the viewer may see it: of children unknown to them as if nobody held them.
    """
    if viewer.authority_id is None:
        return None
    authority_id = viewer.authority_id
    found = _found(authority_id, [moment])[moment]
    if not found.batches and found.intake is None:
        return None
    numbers = [batch.pk for batch in found.batches]
    totals = [
        Total(
            t.batch_id, t.file, t.table, t.outcome, t.reason, t.rows, t.changed, t.first_row,
            t.first_column, t.first_sentence,
        )
        for t in LedgerTotal.objects.filter(batch__in=numbers).order_by("id")
    ]  # fmt: skip
    return _import(
        moment,
        found,
        totals_as_seen(totals, hidden_rows(viewer, numbers, now=now)),
        remarked=_remarked(remarks_said_to(viewer, numbers, now=now)),
        asks=_asks(viewer, numbers, now),
        before=_before(authority_id, found.batches),
    )


def batches_of(authority_id: int) -> QuerySet[Batch]:
    """The batches of a council that pages show as imports."""
    return Batch.objects.filter(authority_id=authority_id).exclude(name__startswith=ANSWERS)


def _found(authority_id: int, moments: list[datetime]) -> dict[datetime, _Found]:
    found = {moment: _Found() for moment in moments}
    batches = batches_of(authority_id).filter(started_at__in=moments)
    with_names = batches.select_related("started_by__worker", "finished_by__worker")
    for batch in with_names.order_by("id"):
        found[batch.started_at].batches.append(batch)
    for intake in Intake.objects.filter(authority_id=authority_id, came_at__in=moments):
        found[intake.came_at].intake = intake
    unread = [one for one in found.values() if one.intake and not one.batches]
    senders = {one.intake.came_by_id for one in unread if one.intake}
    if senders:
        names = Account.objects.select_related("worker").in_bulk(senders)
        for one in unread:
            one.sender = _name(names.get(one.intake.came_by_id)) if one.intake else ""
    return found


def _import(moment: datetime, found: _Found, totals: Iterable[Total], **more: Any) -> Import:
    numbers = {batch.pk for batch in found.batches}
    intake = found.intake
    by = next((_name(batch.started_by) for batch in found.batches), found.sender)
    return Import(
        moment=moment,
        by=by,
        upload=intake.state if intake else "",
        files=tuple(str(file[1]) for file in intake.files) if intake else (),
        parts=tuple(_part(batch) for batch in found.batches),
        totals=tuple(total for total in totals if total.batch in numbers),
        decided_at=intake.decided_at if intake else None,
        **more,
    )


def _part(batch: Batch) -> Part:
    return Part(
        number=batch.pk,
        source=batch.source,
        name=batch.name,
        state=batch.state,
        collection=batch.collection,
        rows_read=batch.rows_read,
        chunks=batch.chunks,
        chunks_applied=batch.chunks_applied,
        remarks=tuple(batch.remarks),
        content_hash=batch.content_hash,
        finished_at=batch.finished_at,
        finished_by=_name(batch.finished_by),
    )


def _name(account: Any) -> str:
    if account is None:
        return ""
    if account.is_machine:
        return "the command line"
    return account.worker.name if account.worker else "a colleague"


def _sums(numbers: list[int]) -> list[Total]:
    """The totals by batch and outcome alone."""
    rows = LedgerTotal.objects.filter(batch__in=numbers).values("batch_id", "outcome").order_by()
    summed = rows.annotate(all=Sum("rows"), moved=Sum("changed"))
    return [
        Total(row["batch_id"], "", "", row["outcome"], "", row["all"], row["moved"])
        for row in summed
    ]


def _asks(viewer: Viewer, numbers: list[int], now: datetime) -> tuple[tuple[str, int], ...]:
    """How many questions of each kind wait, as far as the viewer may know; one question."""
    secret = about_secret(viewer, person="writing_unheldquestion.person_id", now=now)
    waiting = (
        Question.objects.filter(batch__in=numbers)
        .filter(Q(answer="") | Q(answer=Question.Answer.CANNOT_TELL))
        .filter(known_questions(viewer, Question.CONCERNS, now=now))
    )
    unheld = UnheldQuestion.objects.filter(secret, batch__in=numbers)
    mine, theirs = (
        rows.order_by().values_list("kind").annotate(number=Count("id"))
        for rows in (waiting, unheld)
    )
    found: Counter[str] = Counter()
    for kind, number in mine.union(theirs, all=True):
        found[kind] += number
    return tuple(sorted(found.items(), key=lambda each: (-each[1], each[0])))


def _remarked(remarks: QuerySet[Remark]) -> tuple[Remarked, ...]:
    grouped = list(
        remarks.values("reason", "column")
        .annotate(rows=Count("id"), first=Min("id"))
        .order_by("-rows", "reason", "column")
    )
    firsts = Remark.objects.in_bulk([row["first"] for row in grouped])
    return tuple(
        Remarked(row["reason"], row["column"], row["rows"], first.file, first.table, first.row,
                 first.sentence)
        for row in grouped
        for first in (firsts[row["first"]],)
    )  # fmt: skip


def _before(authority_id: int, batches: list[Batch]) -> tuple[tuple[int, datetime], ...]:
    """For each batch the last time the very same content was put on this council's records before."""
    hashes = {batch.content_hash for batch in batches} - {""}
    own = [batch.pk for batch in batches]
    earlier = Batch.objects.filter(
        authority_id=authority_id, content_hash__in=hashes, state=Batch.State.FINISHED
    ).exclude(pk__in=own)
    seen: dict[str, list[datetime]] = {}
    for content, at in earlier.order_by("id").values_list("content_hash", F("finished_at")):
        seen.setdefault(content, []).append(at)
    found = []
    for batch in batches:
        times = [at for at in seen.get(batch.content_hash, []) if at and _was_before(at, batch)]
        if times:
            found.append((batch.pk, max(times)))
    return tuple(found)


def _was_before(at: datetime, batch: Batch) -> bool:
    return batch.finished_at is None or at <= batch.finished_at
