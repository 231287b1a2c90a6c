"""What is asked before a child leaves a team or the council: what still runs, and what is overdue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from keepsight.actions.stepping import Around
from keepsight.actions.still_open import still_open
from keepsight.boards.people.child import child_board
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.writing.perform import Wrong

#: What must be over, and not only forgotten, before work with a child ends.
MUST_END = (
    "contact",
    "assessment",
    "child_in_need_plan",
    "strategy_minutes",
    "section_47_enquiry",
    "conference_request",
    "planned_conference",
    "protection_plan",
    "pre_birth_plan",
    "legal_gateway",
    "pre_proceedings",
    "proceedings",
    "emergency_application",
    "discharge_application",
    "court_report",
    "period_of_care",
    "placement",
    "temporary_approval",
    "unassessed_placement",
    "distant_placement",
    "placement_ending",
    "early_review_cause",
    "review_task",
    "visit_asked_for",
    "independent_visitor",
    "disruption",
    "secure_stay",
    "deprivation_of_liberty",
    "contact_restriction",
    "short_break",
    "transition_plan",
    "match",
    "adoptive_placement",
    "homeless_young_person",
    "bed_and_breakfast_stay",
    "missing_episode",
    "private_fostering",
    "step_down",
    "case_transfer",
)
#: For so long after a protection plan or care the ending of work is decided from above.
A_YEAR = timedelta(days=365)


def refuse_what_still_runs(around: Around) -> None:
    """Refuse (``Wrong``) to end work while something of it is open, naming all of it and how it ends."""
    running = still_open(around, MUST_END)
    if running:
        raise Wrong(f"Still open for this child: {'; '.join(running)}. End it first.")


def refuse_unsaid(around: Around, said: Any, field: str) -> None:
    """Refuse (``Wrong``, at a question) to hand on or end with dates overdue that nobody has spoken of."""
    overdue = what_is_overdue(around)
    if overdue and not (said or "").strip():
        raise Wrong(
            f"Overdue for this child: {', '.join(overdue)}. Say who puts it right.", field=field
        )


def what_is_overdue(around: Around) -> list[str]:
    """The titles of the child's dates that have passed, each once, in the order of the child's page."""
    doing = around.doing
    board = child_board(
        doing.by.authority_id or 0, around.child.pk, now=doing.now, today=doing.today, called=""
    )
    late = (one.title for one in board.dates if one.state == "overdue")
    return list(dict.fromkeys(late))


def protected_or_in_care_since(around: Around, day: date) -> Iterator[str]:
    """What protection plan or care the record shows in the year before a day, in words."""
    for record, words in ((ProtectionPlan, "a protection plan"), (PeriodOfCare, "care")):
        for row in record.objects.filter(person=around.child):
            if row.ended_on is None or row.ended_on > day - A_YEAR:
                until = f"until {row.ended_on:%d.%m.%Y}" if row.ended_on else "still"
                yield f"{words} {until}"
