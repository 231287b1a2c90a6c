"""A child who was accommodated by agreement leaves care, because the council has decided it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from keepsight.actions.care.of_leaving import (
    DESTINATION,
    ENDED_ON,
    SUPPORT_AFTER,
    WORDS_AT_END,
    is_by_agreement,
    left,
    refuse_other_day,
    refuse_unspoken,
)
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.writing.perform import Wrong

REASONS = (
    ("E4A", "Home to parents or relatives, as planned"),
    ("E13", "To live with others who have no parental responsibility"),
    ("E5", "Into a home of their own, with regular support"),
    ("E6", "Into a home of their own, without regular support"),
    ("E16", "Moved abroad"),
    ("E8", "For another reason"),
)
#: Where nobody decided that care ends, these may not be known yet; here they are.
SAID = tuple(replace(one, required=True) for one in (DESTINATION, SUPPORT_AFTER, WORDS_AT_END))
ASKED = asking(
    ENDED_ON,
    Question("end_reason_code", "Why care ends", kind="choice", choices=REASONS),
    *SAID,
)


def may_leave(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) a child whom an order holds, one of whom nobody says where they go, and what of
    their care nobody has spoken of."""
    if not is_by_agreement(around):
        raise Wrong(
            "An order holds this child, and only a court ends it. When it has, use "
            "“Record that care ended”.",
            field="end_reason_code",
        )
    for one in SAID:
        if not given.get(one.field):
            raise Wrong("Say it: a child is not discharged to nowhere.", field=one.field)
    refuse_unspoken(around)
    refuse_other_day(around, given["ended_on"])


END_PERIOD_OF_CARE = completing(
    "period_of_care",
    ASKED,
    check=may_leave,
    then=left,
    why_changed="care ended",
    code="end_period_of_care",
    title="End a child’s time in care",
    why="A child goes home, or on, when a review has asked whether it will last.",
    level=30,
    decides="D32",
    shows={"childs_wishes": "words_at_end", "arrangements": "support_after"},
)
