"""Checking uploaded returns outside any request: each may be killed and is then begun again."""

from __future__ import annotations

import logging
import posixpath
import traceback
from datetime import datetime

import polars as pl
from django_q.tasks import async_task

from keepsight.access.viewer import day_of
from keepsight.boards.own_findings import check_own_records
from keepsight.importers import incoming
from keepsight.importers.alone import alone
from keepsight.kernel.source import UnreadableFile
from keepsight.records.authority import Authority
from keepsight.returns.checking import check_files
from keepsight.returns.ssda903.lookups import read_postcodes, read_providers
from keepsight.writing.models import ReturnCheck
from keepsight.writing.return_checks import keep_report, remove_what_is_over

LOG = logging.getLogger("keepsight.returns")
WORK = "keepsight.importers.check_jobs.work"
OWN_WORK = "keepsight.importers.check_jobs.own_work"
State = ReturnCheck.State

#: Files of at most so many bytes together are checked at once, while the person waits.
SMALL_BYTES = 2 * 1024 * 1024
#: After so many rules the page is told how far it is.
RULES_A_STEP = 20

FAULT = (
    "Something went wrong in Keepsight while the return was checked. Tell whoever runs Keepsight."
)
GONE = "The files were no longer here when they were to be checked. Send them again."


def set_going(*, now: datetime, at_once: bool = False) -> None:
    """See to it that what waits is checked: now where ``at_once`` and nobody else is at work, else by
    the worker for long jobs. Must not be called inside a transaction."""
    if at_once:
        with alone() as got:
            if got:
                carry_on(now=now)
                return
    async_task(WORK, now.isoformat())


def work(moment: str) -> None:
    """A job of the worker: waits its turn, so that nothing is checked twice at once."""
    with alone(wait=True):
        carry_on(now=datetime.fromisoformat(moment))


def carry_on(*, now: datetime) -> None:
    """Check everything that waits, also what a stop cut short; and take away what is over. Call it
    under ``alone`` only: a check that somebody else is at would be made a second time."""
    for check in ReturnCheck.objects.filter(state__in=(State.WAITING, State.CHECKING)).order_by(
        "came_at"
    ):
        _check(check, now)
    remove_what_is_over(today=day_of(now))


def set_own_going(authority_id: int, *, now: datetime) -> None:
    """Have the worker check a council's own records. Must not be called inside a transaction."""
    async_task(OWN_WORK, authority_id, now.isoformat())


def own_work(authority_id: int, moment: str) -> None:
    """A job of the worker: the rules over one council's own records."""
    council = Authority.objects.get(pk=authority_id)
    check_own_records(council.pk, council.code, now=datetime.fromisoformat(moment))


def nightly(*, now: datetime) -> int:
    """What is done every night: each council's own records are checked, and what is over removed.

    Gives the number of findings. A fault in one council keeps nothing from the others.
    """
    found = 0
    for council in Authority.objects.order_by("pk"):
        try:
            found += check_own_records(council.pk, council.code, now=now)
        except (Exception, pl.exceptions.PanicException) as error:
            _tell(error)
    with alone(wait=True):
        carry_on(now=now)
    return found


def _tell(error: BaseException) -> None:
    """Where an error happened, without its words, which may quote a cell."""
    places = traceback.extract_tb(error.__traceback__)
    LOG.error("%s at %s", type(error).__name__, [f"{p.filename}:{p.lineno}" for p in places[-3:]])


def _check(check: ReturnCheck, now: datetime) -> None:
    check.state, check.done, check.of = State.CHECKING, 0, 0
    check.save()
    try:
        parts = _parts(check)
        checked = check_files(
            check.which,
            parts["this"],
            collection=check.collection or None,
            previous=parts.get("last"),
            authority=Authority.objects.get(pk=check.authority_id).code,
            lookups=_lookups(parts),
            progress=lambda done, of: _tell_how_far(check, done, of),
        )
        keep_report(check, checked, today=day_of(now))
    except FileNotFoundError:
        check.state, check.sentence = State.UNUSABLE, GONE
    except UnreadableFile as error:
        check.state, check.sentence = State.UNUSABLE, str(error)
    except (Exception, pl.exceptions.PanicException) as error:
        _tell(error)
        check.state, check.sentence = State.UNUSABLE, FAULT
    incoming.discard(check.folder)
    check.folder = ""
    check.save()


def _parts(check: ReturnCheck) -> dict[str, dict[str, bytes]]:
    """The files by what they are for: "this", "last", "providers", "postcodes"."""
    kept = incoming.Kept(check.folder, [entry[:3] for entry in check.files])
    contents = incoming.contents(kept)
    parts: dict[str, dict[str, bytes]] = {"this": {}}
    for _, called, _, part in check.files:
        parts.setdefault(str(part), {})[_own(str(called), parts.get(str(part), {}))] = contents[
            str(called)
        ]
    return parts


def _own(called: str, there: dict[str, bytes]) -> str:
    """The name without the folder that kept two of one name apart, where it is free."""
    plain = posixpath.basename(called)
    return called if plain in there else plain


def _lookups(parts: dict[str, dict[str, bytes]]) -> dict[str, pl.DataFrame]:
    found = {}
    if parts.get("providers"):
        found["providers"] = read_providers(parts["providers"])
    for name, content in list(parts.get("postcodes", {}).items())[:1]:
        found["postcodes"] = read_postcodes(content, name)
    return found


def _tell_how_far(check: ReturnCheck, done: int, of: int) -> None:
    if done % RULES_A_STEP == 0 or done == of:
        ReturnCheck.objects.filter(pk=check.pk).update(done=done, of=of)
