"""What of a child's record is still open, in words that say since when and with which step it ends."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from keepsight.access.record.open_now import opens
from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around
from keepsight.kernel.action import Action
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of

#: What ends a record without asking for what shows it, by the record: steps, and a visit.
ENDED_BESIDE = {
    "contact": ("accept_referral",),
    "assessment": ("authorise_assessment",),
    "section_47_enquiry": ("end_enquiry", "convene_conference"),
    "planned_conference": (
        "hold_initial_conference",
        "hold_review_conference",
        "cancel_conference",
    ),
    "strategy_minutes": ("hold_strategy_discussion", "call_off_strategy_discussion"),
    "conference_request": ("request_conference", "withdraw_conference_request"),
    "protection_plan": ("hold_review_conference",),
    "early_review_cause": ("hold_care_review",),
    "placement_ending": ("hold_care_review",),
    "visit_asked_for": ("record_visit",),
    "match": ("decide_match", "withdraw_match"),
}


def still_open(around: Around, codes: Iterable[str]) -> list[str]:
    """Each open row of these records: what it is, since when, and the steps that end it.

    "a case at court, since 3 March 2026 (“Record the end of care proceedings”)"
    """
    return [
        _said(code, len(rows), said_day(rows[0].begun_on))
        for code in codes
        if (rows := around.all_open(code))
    ]


def _said(code: str, number: int, since: str) -> str:
    words = opens()[code].words + (f", since {since}" if since else "")
    if number > 1:
        words += f", and {number - 1} more"
    steps = " or ".join(f"“{title}”" for title in ways_out(code))
    return f"{words} ({steps})" if steps else words


@cache
def ways_out(code: str) -> tuple[str, ...]:
    """The titles of what ends what is open: the steps that fill what shows it as ended, and some beside."""
    ends = set(opens()[code].ends)
    beside = ENDED_BESIDE.get(code, ())
    return tuple(
        sorted(
            action.title
            for action in units_of("actions", Action).values()
            if action.code in beside
            or (
                isinstance(action, Step)
                and action.completes == code
                and ends & {one.field for one in action.form.questions}
            )
        )
    )
