"""Applying a staged batch: chunk by chunk, each in a short transaction, then revealed as a whole."""

from __future__ import annotations

import hashlib
from datetime import datetime
from zoneinfo import ZoneInfo

import polars as pl
from django.db import connection, transaction

from keepsight.access.log import audit
from keepsight.access.search import index
from keepsight.boards import refreshing
from keepsight.records.batch import Batch
from keepsight.records.models import RECORDS
from keepsight.records.record import Record
from keepsight.records.workforce.worker import Worker
from keepsight.writing.batches import alike, tables
from keepsight.writing.batches.staging import staged_rows
from keepsight.writing.batches.turns import let_others_in
from keepsight.writing.models import LedgerRow, LedgerTotal, Question, Remark, StagedPart

WHY = "import"
#: People whose search keys are made anew in one transaction.
PEOPLE_AT_ONCE = 2_000
LONDON = ZoneInfo("Europe/London")


class NotNow(Exception):
    """The batch is not in a state to be applied or thrown away; the sentence says why."""


def apply(batch: Batch, *, now: datetime, by: int | None) -> None:
    """Put a staged batch on the records, or resume one that was cut short; then search and boards.

    ``by`` is the account's id. Raises ``NotNow`` for a batch that was thrown away or never fully
    read.
    """
    put_on_the_records(batch, now=now, by=by)
    if batch.refreshed_at is None:
        refresh(batch, now=now)


def put_on_the_records(batch: Batch, *, now: datetime, by: int | None) -> None:
    """Write a staged batch's chunks, then reveal it.

    Until the last step everything written is invisible; that step changes records already held,
    lets the new ones be seen and writes the log, in one transaction.
    """
    if batch.state not in (Batch.State.STAGED, Batch.State.APPLYING, Batch.State.FINISHED):
        raise NotNow("This import was not read to its end. Read the file again.")
    if batch.state != Batch.State.FINISHED:
        batch.state = Batch.State.APPLYING
        batch.save(update_fields=["state"])
        todo = StagedPart.objects.filter(batch=batch, when=StagedPart.When.CHUNK, applied_at=None)
        for chunk in sorted(set(todo.values_list("chunk", flat=True))):
            _apply_chunk(batch, chunk, now=now, by=by)
            let_others_in()
        _reveal(batch, now=now, by=by)


def throw_away(batch: Batch, *, now: datetime, by: int | None) -> None:
    """Take back everything an unfinished batch wrote, its ledger too. A finished one stays.

    The batch is marked first and swept in short transactions; what a crash leaves behind is
    invisible, and swept at the next start.
    """
    if batch.state in (Batch.State.FINISHED, Batch.State.THROWN_AWAY):
        raise NotNow("This import is on the records already, or was thrown away before.")
    with transaction.atomic():
        batch.state = Batch.State.THROWN_AWAY
        batch.finished_at, batch.finished_by_id = now, by
        batch.save()
        _log(batch, "throw_away_import", now=now, by=by)
    sweep(batch)


def sweep(batch: Batch) -> None:
    """Delete what a batch that was thrown away has written; its staged parts last."""
    names = StagedPart.objects.filter(
        batch=batch, when=StagedPart.When.CHUNK, applied_at__isnull=False
    )
    order = list(dict.fromkeys(names.order_by("-place").values_list("record", flat=True)))
    for name in order:
        model = RECORDS[name]
        for table in (model._meta.db_table, model.history.model._meta.db_table):
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(f'DELETE FROM "{table}" WHERE batch_number = %s', [batch.pk])
    for kept in (LedgerRow, LedgerTotal, Remark, Question, StagedPart):
        with transaction.atomic():
            kept.objects.filter(batch=batch)._raw_delete("default")


def refresh(batch: Batch, *, now: datetime) -> None:
    """Let search and boards show what a finished batch brought; again if it was cut short."""
    people = people_of(batch)
    count_anew()
    for start in range(0, len(people), PEOPLE_AT_ONCE):
        index.refresh(people[start : start + PEOPLE_AT_ONCE], batch.authority_id)
    alike.list_alike(batch, people)
    workers = Worker.objects.filter(authority_id=batch.authority_id).values_list("pk", flat=True)
    today = now.astimezone(LONDON).date()
    refreshing.refresh(batch.authority_id, people, today=today, workers=list(workers))
    batch.refreshed_at = now
    batch.save(update_fields=["refreshed_at"])
    StagedPart.objects.filter(batch=batch)._raw_delete("default")
    count_anew()


def count_anew() -> None:
    """Have PostgreSQL count its tables, which it believes to be as small as before the import.

    It plans by those numbers, and counts by itself only some time after: until then a page that
    names a hundred children read every name on file for each of them.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def people_of(batch: Batch) -> list[int]:
    """The ids of everyone a batch wrote about."""
    found: set[int] = set()
    for part in StagedPart.objects.filter(batch=batch):
        frame = staged_rows(part)
        if part.record == "Person":
            found.update(frame["id"].to_list())
        elif part.when == StagedPart.When.CHANGE:
            model = RECORDS[part.record]
            if "person_id" in tables.columns_of(model):
                ids = frame["id"].to_list()
                for start in range(0, len(ids), 500):
                    some = model.everything.filter(id__in=ids[start : start + 500])
                    found.update(some.values_list("person_id", flat=True))
        elif "person_id" in frame.columns:
            found.update(frame["person_id"].drop_nulls().to_list())
    return sorted(found)


def _apply_chunk(batch: Batch, chunk: int, *, now: datetime, by: int | None) -> None:
    parts = list(
        StagedPart.objects.filter(
            batch=batch, chunk=chunk, when=StagedPart.When.CHUNK, applied_at=None
        )
    )
    frames = [(RECORDS[part.record], staged_rows(part)) for part in parts]
    digest = hashlib.sha256()
    people: set[int] = set()
    for part, (_model, frame) in zip(parts, frames, strict=True):
        digest.update(bytes(part.payload))
        of = "id" if part.record == "Person" else "person_id"
        if of in frame.columns:
            people.update(frame[of].drop_nulls().to_list())
    with transaction.atomic():
        for model, frame in frames:
            tables.insert(model, frame)
            tables.keep_history(model, frame["id"].to_list(), kind="+", now=now, by=by, why=WHY)
        StagedPart.objects.filter(id__in=[part.pk for part in parts]).update(applied_at=now)
        batch.chunks_applied += 1
        batch.save(update_fields=["chunks_applied"])
        audit.write(
            act="import_chunk",
            now=now,
            account_id=by,
            authority_id=batch.authority_id,
            about={"batch": batch.pk, "chunk": chunk, "content": digest.hexdigest()},
            children=people,
        )


def _reveal(batch: Batch, *, now: datetime, by: int | None) -> None:
    """The step after which the batch is seen: changes of records held, the state, the log."""
    changes = [
        (RECORDS[part.record], staged_rows(part))
        for part in StagedPart.objects.filter(batch=batch, when=StagedPart.When.CHANGE)
    ]
    late = [
        (RECORDS[part.record], staged_rows(part))
        for part in StagedPart.objects.filter(batch=batch, when=StagedPart.When.LATE)
    ]
    with transaction.atomic():
        for model, frame in changes:
            kept = _not_changed_here_since(model, frame, batch)
            moved = kept.with_columns(source=pl.lit(batch.source))
            tables.update(model, moved)
            tables.keep_history(model, kept["id"].to_list(), kind="~", now=now, by=by, why=WHY)
        for model, frame in late:
            tables.insert(model, frame)
            tables.keep_history(model, frame["id"].to_list(), kind="+", now=now, by=by, why=WHY)
        batch.state = Batch.State.FINISHED
        batch.finished_at, batch.finished_by_id = now, by
        batch.save()
        about = {"changes": {model.__name__: frame.height for model, frame in changes}}
        _log(batch, "import", now=now, by=by, **about)


def _not_changed_here_since(model: type[Record], frame: pl.DataFrame, batch: Batch) -> pl.DataFrame:
    """Leave out rows that somebody changed here between the reading and now: theirs stands."""
    since = model.history.filter(history_date__gt=batch.started_at, source="keepsight")
    newer = set(since.values_list("id", flat=True))
    return frame.filter(~pl.col("id").is_in(list(newer))) if newer else frame


def _log(batch: Batch, act: str, *, now: datetime, by: int | None, **about: object) -> None:
    audit.write(
        act=act,
        now=now,
        account_id=by,
        authority_id=batch.authority_id,
        about={"batch": batch.pk, "source": batch.source, "rows": batch.rows_read, **about},
    )
