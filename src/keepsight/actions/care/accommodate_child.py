"""Accommodate a child by agreement: looked after from that day, under section 20."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.care.known_before import need_of
from keepsight.actions.care.of_becoming import fits, known_already, looked_after
from keepsight.actions.care.of_placements import AT_THE_START
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form
from keepsight.records.care.legal_status import BY_AGREEMENT
from keepsight.records.care.period_of_care import FORM, PeriodOfCare

ASKED = Form(sections=(*FORM.sections, *AT_THE_START), since=date(2016, 1, 1))


def by_agreement(around: Around, period: Any, given: dict[str, Any]) -> None:
    """The rest of what begins with care, with agreement as its legal status."""
    looked_after(around, period, given, BY_AGREEMENT)


ACCOMMODATE_CHILD = making(
    PeriodOfCare,
    ASKED,
    also=known_already,
    check=fits,
    then=by_agreement,
    first=need_of,
    first_from="The need for which the child is open",
    code="accommodate_child",
    title="Accommodate a child by agreement",
    why="A child who leaves home by agreement leaves it all the same: it is asked once and decided high.",
    bars=("period_of_care",),
    level=30,
    decides="D21",
    shows={"childs_wishes": "childs_words"},
)
