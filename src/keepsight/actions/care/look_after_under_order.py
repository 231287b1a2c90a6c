"""Take a child into care under an order or power: a court, the police or a sentence decided it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.care.known_before import need_of
from keepsight.actions.care.of_becoming import fits, known_already, looked_after
from keepsight.actions.care.of_placements import AT_THE_START, without
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form
from keepsight.records.care.legal_status import FORM as STATUS
from keepsight.records.care.period_of_care import FORM, PeriodOfCare

ASKED = Form(
    sections=(*FORM.sections, *without(STATUS, "started_on"), *AT_THE_START),
    since=date(2016, 1, 1),
)


def under_order(around: Around, period: Any, given: dict[str, Any]) -> None:
    """The rest of what begins with care, with the order as its legal status."""
    looked_after(around, period, given, given["status_code"])


LOOK_AFTER_UNDER_ORDER = making(
    PeriodOfCare,
    ASKED,
    also=known_already,
    check=fits,
    then=under_order,
    first=need_of,
    first_from="The need for which the child is open",
    code="look_after_under_order",
    title="Take a child into care under an order",
    why="A court or the police can decide it in an hour; from then on the council is the parent.",
    bars=("period_of_care",),
    level=30,
)
