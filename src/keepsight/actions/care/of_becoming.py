"""Becoming looked after: the period of care, its legal status, placement and first episode in one step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.actions.care.known_before import need_of
from keepsight.actions.care.of_ages import refuse_at_age, refuse_grown_up
from keepsight.actions.care.of_episodes import begun, open_rows, said
from keepsight.actions.care.of_placements import AT_THE_START, moved_in, refuse_unfit, values_of
from keepsight.actions.stepping import Around
from keepsight.kernel.form import Form
from keepsight.records.care.legal_status import BY_AGREEMENT, LegalStatus
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.writing.perform import Wrong

A_YEAR = timedelta(days=365)
PLACED = Form(sections=AT_THE_START)


def fits(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an adult, an order that the age does not allow, a second period over an earlier
    one, and a placement that cannot be."""
    on, status = given["started_on"], given.get("status_code", BY_AGREEMENT)
    refuse_grown_up(around, on, "started_on")
    refuse_at_age(around, status, on, "status_code")
    for before in PeriodOfCare.objects.filter(person_id=around.child.pk).exclude(ended_on=None):
        if on < before.ended_on:
            raise Wrong(
                f"The child was looked after until {said(before.ended_on)}. This begins later.",
                field="started_on",
            )
    for stay in open_rows(around, "short_break"):
        if on < stay.started_on:
            raise Wrong(
                f"The child is on a short break since {said(stay.started_on)}. This begins later.",
                field="started_on",
            )
    refuse_unfit(around, given, {status})


def known_already(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Whether it is a repeat, and the need, where the child is open for one."""
    earlier = PeriodOfCare.objects.filter(
        person_id=around.child.pk, ended_on__gte=given["started_on"] - A_YEAR
    )
    open_for = need_of(around.doing.by.authority_id or 0, around.child.pk, around.open)
    need = given.get("need_code") or open_for.get("need_code")
    if not need:
        raise Wrong("Say what mainly brought the child into care.", field="need_code")
    return {"is_repeat": earlier.exists(), "need_code": need}


def looked_after(around: Around, period: Any, given: dict[str, Any], status_code: str) -> None:
    """Legal status, placement and first episode of a period of care that begins; a short break is over."""
    doing, on = around.doing, period.started_on
    of_child = {"person_id": around.child.pk, "period": period}
    status = doing.create(LegalStatus, **of_child, status_code=status_code, started_on=on)
    placement = doing.create(Placement, **of_child, **values_of(around, PLACED, given, on))
    begun(around, period, placement, status)
    moved_in(around, placement, given)
    for stay in open_rows(around, "short_break"):
        doing.amend(stay, why="care began", ended_on=on)
