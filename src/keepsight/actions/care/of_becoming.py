"""Becoming looked after: the period of care, its legal status, placement and first episode in one step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.actions.care.of_episodes import begun, open_rows, said
from keepsight.actions.care.of_placements import (
    AT_THE_START,
    age_on,
    moved_in,
    refuse_unfit,
    values_of,
)
from keepsight.actions.stepping import Around
from keepsight.kernel.form import Form
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.writing.perform import Wrong

ADULT = 18
A_YEAR = timedelta(days=365)
#: Codes of need that the return for looked-after children knows too.
NEEDS = tuple(f"N{number}" for number in range(1, 9))
PLACED = Form(sections=AT_THE_START)


def fits(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an adult, a second period over an earlier one, and a placement that cannot be."""
    born = around.child.born_on
    if born is not None and age_on(born, given["started_on"]) >= ADULT:
        raise Wrong("Nobody becomes looked after at 18 or older.", field="started_on")
    for before in PeriodOfCare.objects.filter(person_id=around.child.pk).exclude(ended_on=None):
        if given["started_on"] < before.ended_on:
            raise Wrong(
                f"The child was looked after until {said(before.ended_on)}. This begins later.",
                field="started_on",
            )
    refuse_unfit(around, given)


def known_already(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    """Whether it is a repeat, and the need, where the child is open for one."""
    earlier = PeriodOfCare.objects.filter(
        person_id=around.child.pk, ended_on__gte=given["started_on"] - A_YEAR
    )
    episodes = open_rows(around, "episode_of_need")
    open_for = episodes[-1].primary_need_code if episodes else ""
    need = given.get("need_code") or (open_for if open_for in NEEDS else "")
    if not need:
        raise Wrong("Say what mainly brought the child into care.", field="need_code")
    return {"is_repeat": earlier.exists(), "need_code": need}


def looked_after(around: Around, period: Any, given: dict[str, Any], status_code: str) -> None:
    """Legal status, placement and first episode of a period of care that begins."""
    doing, on = around.doing, period.started_on
    of_child = {"person_id": around.child.pk, "period": period}
    status = doing.create(LegalStatus, **of_child, status_code=status_code, started_on=on)
    placement = doing.create(Placement, **of_child, **values_of(around, PLACED, given, on))
    begun(around, period, placement, status)
    moved_in(around, placement, given)
