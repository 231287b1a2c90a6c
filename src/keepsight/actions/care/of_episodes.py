"""The chain of care episodes: each change of legal status or placement ends one and begins the next.

A return counts episodes, and nobody is asked for them: they follow from what is written anyway. They
stand in order, without a gap and without an overlap, because every change goes through here.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from keepsight.access.record.open_now import record_of
from keepsight.actions.care.of_ages import refuse_at_age, refuse_grown_up
from keepsight.actions.stepping import Around
from keepsight.law.running_out import runs_out
from keepsight.records.care.care_episode import CareEpisode
from keepsight.records.care.emergency_extension import EmergencyExtension
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.invariants import LAWFUL_DAYS
from keepsight.writing.perform import Wrong

STARTED, GOES_ON = "S", "X1"
EMERGENCY_PROTECTION = "L2"
#: Of legal status and placement: what of the two changed on the first day of an episode, as the return
#: codes it. The second of each pair: the same carer goes on caring.
BOTH, PLACED = ("B", "U"), ("P", "T")
STATUS_ONLY = "L"


def begun(around: Around, period: Any, placement: Any, status: Any) -> None:
    """The first episode of a period of care."""
    _episode(around, period, placement, status, period.started_on, STARTED)


def turned(
    around: Around,
    period: Any,
    on: date,
    *,
    placement: Any = None,
    status: Any = None,
    same_carer: bool = False,
) -> None:
    """One episode ends on a day and the next begins on it.

    Where the open one began on that very day, it is changed instead: two changes of one day are one
    episode. ``placement``, ``status``: what is new; the other stays as it was.
    """
    open_one = latest(around)
    code = _why(placement is not None, status is not None, same_carer)
    placement = (
        placement or getattr(open_one, "placement", None) or _still_open(around, "placement")
    )
    status = (
        status or getattr(open_one, "legal_status", None) or _still_open(around, "legal_status")
    )
    if open_one is not None and open_one.started_on == on:
        around.doing.amend(
            open_one,
            why="changed again on the day on which it began",
            placement=placement,
            legal_status=status,
            legal_status_code=getattr(status, "status_code", ""),
            start_reason_code=_together(open_one.start_reason_code, code),
        )
        return
    if open_one is not None:
        around.doing.amend(open_one, why="the next began", ended_on=on, end_reason_code=GOES_ON)
    _episode(around, period, placement, status, on, code)


def latest(around: Around) -> CareEpisode | None:
    """The open episode of the child, the latest where another system sent several."""
    return (
        CareEpisode.objects.filter(person_id=around.child.pk, ended_on=None)
        .order_by("-started_on", "-id")
        .first()
    )


def refuse_out_of_order(around: Around, on: date, field: str) -> None:
    """Refuse (``Wrong``) a change before the latest one: changes are written in their order."""
    open_one = latest(around)
    if open_one is not None and open_one.started_on and on < open_one.started_on:
        raise Wrong(
            f"Placement or legal status changed last on {said(open_one.started_on)}. "
            "Write changes in the order in which they happened.",
            field=field,
        )


def new_status(around: Around, status: LegalStatus, on: date) -> None:
    """A new legal status ends those before it on its first day, and turns the episode."""
    for row in open_rows(around, "legal_status"):
        around.doing.amend(row, why="another status holds", ended_on=on)
    turned(around, status.period, on, status=status)


def refuse_status(around: Around, code: str, on: date, field: str) -> None:
    """Refuse (``Wrong``) a legal status that would overlap, leave a gap, or is there already, and one that
    the child's age does not allow."""
    refuse_grown_up(around, on, field)
    refuse_at_age(around, code, on, field)
    for row in open_rows(around, "legal_status"):
        if row.status_code == code:
            raise Wrong("This legal status holds already.", field=field)
        if row.started_on and on <= row.started_on:
            raise Wrong(
                f"The legal status before it began on {said(row.started_on)}. This one begins later.",
                field=field,
            )
    refuse_beyond_the_law(around, on, field)
    refuse_out_of_order(around, on, field)


def refuse_beyond_the_law(around: Around, on: date, field: str) -> None:
    """Refuse (``Wrong``) to end police protection and the like later than the law lets it last.

    Emergency protection lasts so long only where the court extended it.
    """
    for row in open_rows(around, "legal_status"):
        days = LAWFUL_DAYS.get(row.status_code)
        longer = EmergencyExtension.objects.filter(legal_status=row)
        if row.status_code == EMERGENCY_PROTECTION and row.started_on and not longer.exists():
            over = runs_out("care.emergency_protection", row.started_on)
            if over and on > over:
                raise Wrong(
                    f"Emergency protection ran out on {said(over)}. Where the court extended it, use "
                    "“Record that emergency protection was extended” first.",
                    field=field,
                )
        if days and row.started_on and on > row.started_on + timedelta(days=days):
            raise Wrong(
                f"The legal status that began on {said(row.started_on)} lasts {days} days at the most. "
                "Write first what held when it ran out.",
                field=field,
            )


def open_rows(around: Around, code: str) -> list[Any]:
    """The open rows of a record as the step found them, the oldest first."""
    numbers = [row.number for row in around.all_open(code)]
    found = {row.pk: row for row in record_of(code).objects.filter(pk__in=numbers)}
    return [found[number] for number in numbers if number in found]


def said(on: date | None) -> str:
    """A day in a sentence."""
    return f"{on.day} {on:%B %Y}" if on else "an unknown day"


def _still_open(around: Around, code: str) -> Any:
    rows = open_rows(around, code)
    return rows[-1] if rows else None


def _episode(around: Around, period: Any, placement: Any, status: Any, on: date, why: str) -> None:
    around.doing.create(
        CareEpisode,
        person_id=around.child.pk,
        period=period,
        placement=placement,
        legal_status=status,
        legal_status_code=getattr(status, "status_code", ""),
        need_code=period.need_code,
        started_on=on,
        start_reason_code=why,
    )


def _why(is_placed: bool, has_status: bool, same_carer: bool) -> str:
    if not is_placed:
        return STATUS_ONLY
    return (BOTH if has_status else PLACED)[same_carer]


def _together(before: str, now: str) -> str:
    """What changed on one day, of two changes: care that began on it began all the same."""
    if before in (STARTED, now):
        return before
    return BOTH[bool({before, now} & {PLACED[1], BOTH[1]})]
