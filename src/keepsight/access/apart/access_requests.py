"""Requests to see a record, as a list shows them: of the people in the reader's reach, and of nobody else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q, QuerySet
from django.db.models.expressions import RawSQL

from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer
from keepsight.records.quality.access_extension import AccessExtension
from keepsight.records.quality.access_request import ASKED_BY, AccessRequest
from keepsight.records.quality.identity_check import IdentityCheck

ROWS_A_PAGE = 25
OPEN = Q(answered_on=None, withdrawn_on=None)
BY_WORDS = dict(ASKED_BY)


@dataclass(frozen=True)
class AskedFor:
    """One request. ``by``: who asks, in words. ``proof_since``: since when proof of identity is waited for;
    ``extended_on``: when more time was taken; ``wanted`` and the rest as they were written."""

    number: int
    child: int
    received_on: date | None
    answered_on: date | None
    withdrawn_on: date | None
    by: str
    wanted: str
    support: str
    withheld: str
    worker: int | None
    proof_since: date | None
    extended_on: date | None


@dataclass(frozen=True)
class AskedForPage:
    """A page of requests. ``total``: of the whole list; ``open``: the numbers of those not
    answered yet."""

    rows: tuple[AskedFor, ...]
    total: int
    open: tuple[int, ...]


def access_requests_of(
    viewer: Viewer, *, now: datetime, ended: bool = False, page: int = 1
) -> AskedForPage:
    """A page of what is not answered yet, oldest first, or of what is, latest first; six questions at most.

    Says no name: ``children.names_for`` does, and writes the look on the log.
    """
    everything = _mine(viewer, now)
    found = everything.exclude(OPEN) if ended else everything.filter(OPEN)
    begins = F("received_on")
    order = begins.desc(nulls_last=True) if ended else begins.asc(nulls_first=True)
    start = (max(page, 1) - 1) * ROWS_A_PAGE
    rows = _read(found.order_by(order, "pk")[start : start + ROWS_A_PAGE])
    waiting = tuple(everything.filter(OPEN).values_list("pk", flat=True))
    return AskedForPage(rows, found.count() if ended else len(waiting), waiting)


def access_requests_about(viewer: Viewer, child: int) -> tuple[AskedFor, ...]:
    """Every request for one person's record, the latest first. For whoever has read the child."""
    mine = AccessRequest.objects.filter(authority_id=viewer.authority_id, person_id=child)
    return _read(mine.order_by(F("received_on").desc(nulls_last=True), "-pk"))


def _mine(viewer: Viewer, now: datetime) -> QuerySet[AccessRequest]:
    reached = reach_of(viewer, now).children()
    mine = RawSQL(reached.text, reached.params)
    return AccessRequest.objects.filter(authority_id=viewer.authority_id, person_id__in=mine)


def _read(rows: QuerySet[AccessRequest]) -> tuple[AskedFor, ...]:
    found = list(rows)
    numbers = [row.pk for row in found]
    waits = IdentityCheck.objects.filter(request__in=numbers, proved_on=None, withdrawn_on=None)
    proof = dict(waits.values_list("request_id", "asked_on"))
    more = AccessExtension.objects.filter(request__in=numbers)
    extended = dict(more.values_list("request_id", "decided_on"))
    return tuple(
        AskedFor(
            number=row.pk,
            child=row.person_id,
            received_on=row.received_on,
            answered_on=row.answered_on,
            withdrawn_on=row.withdrawn_on,
            by=BY_WORDS.get(row.asked_by_code, ""),
            wanted=row.wanted,
            support=row.support,
            withheld=row.withheld,
            worker=row.worker_id,
            proof_since=proof.get(row.pk),
            extended_on=extended.get(row.pk),
        )
        for row in found
    )
