"""What is done with an upload outside any request: reading it, accepting it, throwing it away.

Every step may be killed and is then carried on from what stands in the database: the state of the
upload says what is to be done, the states of its batches how far it came.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from django.db import OperationalError, transaction
from django.db.models import QuerySet
from django_q.tasks import async_task

from keepsight.importers import incoming
from keepsight.importers.alone import alone
from keepsight.importers.importing import take_in
from keepsight.importers.recognising import ORDER, Found, recognise
from keepsight.records.authority import Authority
from keepsight.records.batch import Batch
from keepsight.writing import bring_in
from keepsight.writing.batches import applying, staging
from keepsight.writing.batches.proposal import Proposal, pack, unpack
from keepsight.writing.models import Intake

LOG = logging.getLogger("keepsight.imports")
WORK = "keepsight.importers.jobs.work"
State = Intake.State

#: Uploads of at most so many bytes, and imports of so many rows, are dealt with at once.
SMALL_BYTES = 2 * 1024 * 1024
SMALL_ROWS = 5_000

FAULT = (
    "Something went wrong in Keepsight while {name} was read. Nothing of it was taken. "
    "Tell whoever runs Keepsight."
)
NOT_PUT = (
    "Something went wrong in Keepsight while {name} was put on the records. Nothing of it was kept. "
    "Tell whoever runs Keepsight."
)
GONE = "The files were no longer here when they were to be read. Send them again."


def set_going(*, now: datetime, at_once: bool = False) -> None:
    """See to it that all that is to be done gets done: now where ``at_once`` and nobody else is at
    work, else by the worker for long jobs. Must not be called inside a transaction."""
    if at_once:
        with alone() as got:
            if got:
                carry_on(now=now)
                return
    async_task(WORK, now.isoformat())


def work(moment: str) -> None:
    """A job of the worker: waits its turn, then does all that is to be done."""
    with alone(wait=True):
        carry_on(now=datetime.fromisoformat(moment))


def carry_on(*, now: datetime) -> None:
    """Do all that is to be done, whoever left it; call it under ``alone`` only.

    Accepted imports first, then what other ways in left unfinished, then uploads to be read.
    """
    for intake in Intake.objects.filter(state=State.THROWN_AWAY).order_by("came_at"):
        _throw_away(intake)
    for intake in Intake.objects.filter(state=State.ACCEPTED).order_by("decided_at"):
        _put_on_the_records(intake)
    try:
        bring_in.finish_what_was_cut_short(now=now, by=None)
    except Exception as error:
        _tell(error)
    to_read = Intake.objects.filter(state__in=(State.WAITING, State.READING))
    for intake in to_read.order_by("came_at"):
        _read(intake)
    waiting = Intake.objects.exclude(state=State.DONE)
    incoming.discard_all_but(waiting.values_list("folder", flat=True))


def _read(intake: Intake) -> None:
    """Read an upload: one staged batch for each return, one that says why for each file not read.

    What an earlier reading left is taken back first.
    """
    intake.state, intake.compared = State.READING, {}
    intake.save()
    for batch in _batches(intake).exclude(state=Batch.State.FINISHED):
        applying.sweep(batch)
        batch.delete()
    kept = incoming.Kept(intake.folder, intake.files)
    try:
        files = incoming.contents(kept)
    except FileNotFoundError:
        _refuse(intake, "The upload", GONE)
        files = {}
    for one in _recognised(intake, files):
        _read_return(intake, one)
    staged = _batches(intake).filter(state=Batch.State.STAGED).exists()
    intake.state = State.READ if staged else State.DONE
    intake.save()
    incoming.forget_files(kept)
    if not staged:
        incoming.discard(intake.folder)


def _recognised(intake: Intake, files: dict[str, bytes]) -> list[Found]:
    try:
        found, others = recognise(files)
    except Exception as error:
        _tell(error)
        _refuse(intake, "The upload", FAULT.format(name="the upload"))
        return []
    for name, sentence in others.items():
        _refuse(intake, name, sentence)
    return sorted(found, key=lambda one: ORDER.index(one.source))


def _read_return(intake: Intake, one: Found) -> None:
    """Stage one return. A fault of ours in one of them keeps nothing else from being read."""
    try:
        done = take_in(
            one.files,
            Authority.objects.get(pk=intake.authority_id),
            now=intake.came_at,
            by=intake.came_by_id,
            scheme=intake.scheme,
            collection=intake.collection,
            hold=True,
            keep=_keeping(intake),
        )
    except Exception as error:
        _tell(error)
        for batch in _batches(intake).filter(state=Batch.State.READING):
            applying.sweep(batch)
            batch.delete()
        _refuse(intake, one.name, FAULT.format(name=one.name))
        return
    for name, sentence in done.not_read.items():
        _refuse(intake, name, sentence)


def _keeping(intake: Intake) -> Callable[[Batch, Proposal], None]:
    def keep(batch: Batch, proposal: Proposal) -> None:
        incoming.keep_proposal(intake.folder, batch.pk, pack(proposal))
        _compared_now(intake, batch)

    return keep


def _put_on_the_records(intake: Intake) -> None:
    """Apply every batch of an accepted upload, earlier years first.

    One that was compared before something else went onto the records is compared anew: what was
    new then may be joined now, and a child in two files of one upload is one child.
    """
    for batch in sorted(_batches(intake), key=_order):
        try:
            _put(intake, batch)
        except OperationalError as error:  # the database is away or busy: carried on another time
            _tell(error)
            return
        except Exception as error:
            _tell(error)
            _take_back(intake, batch)
    intake.state = State.DONE
    intake.save()
    incoming.discard(intake.folder)


def _put(intake: Intake, batch: Batch) -> None:
    if batch.state in (Batch.State.FINISHED, Batch.State.NOT_READ):
        return
    if batch.state != Batch.State.APPLYING and not _is_fresh(intake, batch):
        _compare_anew(intake, batch)
    if batch.state in (Batch.State.STAGED, Batch.State.APPLYING):
        assert intake.decided_at is not None
        applying.apply(batch, now=intake.decided_at, by=intake.decided_by_id)


def _take_back(intake: Intake, batch: Batch) -> None:
    """After a fault of ours: what a batch wrote goes, unless it is on the records already."""
    batch.refresh_from_db()
    if batch.state != Batch.State.FINISHED:
        batch.state = Batch.State.THROWN_AWAY
        batch.save()
        applying.sweep(batch)
        assert intake.decided_at is not None
        bring_in.refuse(batch, NOT_PUT.format(name=batch.name), now=intake.decided_at)


def _throw_away(intake: Intake) -> None:
    """Take back what an upload wrote; what of it is on the records already stays there."""
    over = (Batch.State.FINISHED, Batch.State.THROWN_AWAY, Batch.State.NOT_READ)
    assert intake.decided_at is not None
    for batch in _batches(intake):
        if batch.state not in over:
            applying.throw_away(batch, now=intake.decided_at, by=intake.decided_by_id)
    intake.state = State.DONE
    intake.save()
    incoming.discard(intake.folder)


def _is_fresh(intake: Intake, batch: Batch) -> bool:
    if batch.state != Batch.State.STAGED:
        return False
    then = intake.compared.get(str(batch.pk))
    if then is None:  # it came by the command line
        since = {"state": Batch.State.FINISHED, "finished_at__gte": batch.started_at}
        return not Batch.objects.filter(authority_id=intake.authority_id, **since).exists()
    return bool(then == _on_the_records(intake.authority_id))


def _compare_anew(intake: Intake, batch: Batch) -> None:
    """Stage a batch again from what was kept of its file; it is thrown away where nothing was."""
    kept = incoming.proposal(intake.folder, batch.pk)
    if kept is None:
        if batch.state != Batch.State.THROWN_AWAY:
            assert intake.decided_at is not None
            applying.throw_away(batch, now=intake.decided_at, by=intake.decided_by_id)
        return
    remarks = tuple(batch.remarks)
    batch.state = Batch.State.READING  # before anything of it goes: a crash here is told apart
    batch.finished_at = batch.finished_by_id = None
    batch.chunks_applied = 0
    batch.save()
    applying.sweep(batch)
    _compared_now(intake, batch)
    staging.stage(batch, replace(unpack(kept), file_remarks=remarks), now=intake.came_at)


def _compared_now(intake: Intake, batch: Batch) -> None:
    intake.compared[str(batch.pk)] = _on_the_records(intake.authority_id)
    intake.save()


def _on_the_records(authority_id: int) -> int:
    """How many batches of a council are on the records: one more, and what was compared is old."""
    return Batch.objects.filter(authority_id=authority_id, state=Batch.State.FINISHED).count()


def _batches(intake: Intake) -> QuerySet[Batch]:
    return Batch.objects.filter(authority_id=intake.authority_id, started_at=intake.came_at)


def _order(batch: Batch) -> tuple[str, int, int]:
    place = ORDER.index(batch.source) if batch.source in ORDER else len(ORDER)
    return batch.collection or "9999", place, batch.pk


def _refuse(intake: Intake, name: str, sentence: str) -> None:
    """A batch that only says why a file was not read."""
    with transaction.atomic():
        batch = bring_in.open_batch(
            Authority.objects.get(pk=intake.authority_id),
            source="",
            scheme="",
            name=name[:255],
            content_hash="",
            now=intake.came_at,
            by=intake.came_by_id,
        )
        bring_in.refuse(batch, sentence, now=intake.came_at)


def _tell(error: Exception) -> None:
    """What went wrong and where, for the log: never the message, which may hold what a file says."""
    places = "".join(traceback.format_tb(error.__traceback__)[-6:])
    LOG.error("Reading a file failed: %s\n%s", type(error).__name__, places)
