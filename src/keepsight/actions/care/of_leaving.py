"""Ceasing to be looked after: everything that ends with a period of care, on one day."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.care.of_ages import refuse_grown_up
from keepsight.actions.care.of_episodes import latest, open_rows, refuse_beyond_the_law, said
from keepsight.actions.care.of_placements import left_strangers
from keepsight.actions.stepping import Around
from keepsight.actions.still_open import still_open
from keepsight.kernel.form import Question
from keepsight.records.workforce.allocation import Allocation
from keepsight.writing.perform import Wrong

#: What somebody must speak of before care ends by a decision: a word, a plan or a wish that would be lost.
SPOKEN_OF_FIRST = (
    "early_review_cause",
    "placement_ending",
    "distant_placement",
    "discharge_application",
    "review_task",
    "visit_asked_for",
    "independent_visitor",
)
#: What ends with care, and the column that ends it.
ENDS_WITH_CARE = {
    "placement": "ended_on",
    "legal_status": "ended_on",
    "care_plan": "ended_on",
    "independent_reviewer": "ended_on",
    "temporary_approval": "ended_on",
    "unassessed_placement": "left_on",
    "secure_stay": "ended_on",
    "long_term_match": "ended_on",
    "deprivation_of_liberty": "ended_on",
    "fewer_visits": "withdrawn_on",
    "family_time": "ended_on",
    "contact_restriction": "ended_on",
}
ENDED_ON = Question("ended_on", "When the child ceased to be looked after", kind="date")
DESTINATION = Question(
    "destination",
    "Where the child lives now, and with whom",
    most=300,
    required=False,
    means="period_of_care.destination",
)
SUPPORT_AFTER = Question(
    "support_after",
    "What help there is from now on, and who gives it",
    kind="long_text",
    required=False,
    most=4000,
    means="period_of_care.support_after",
)
WORDS_AT_END = Question(
    "words_at_end",
    "What the child says about leaving care",
    kind="long_text",
    hint="The child’s own words",
    required=False,
    most=8000,
    means="period_of_care.words_at_end",
)
REVIEWING_OFFICER = "reviewing_officer"
AGREEMENTS = ("V2", "V3", "V4")


def is_by_agreement(around: Around) -> bool:
    """Whether no order holds the child: who has parental responsibility may take them home."""
    statuses = open_rows(around, "legal_status")
    return bool(statuses) and all(one.status_code in AGREEMENTS for one in statuses)


def refuse_unspoken(around: Around) -> None:
    """Refuse (``Wrong``) to end care while something of it waits for an answer, naming it and its steps."""
    waiting = still_open(around, SPOKEN_OF_FIRST)
    if waiting:
        raise Wrong(f"Still open for this child: {'; '.join(waiting)}. End it first.")


def refuse_other_day(around: Around, on: date) -> None:
    """Refuse (``Wrong``) an end before the latest change of placement or legal status, or after 18."""
    refuse_beyond_the_law(around, on, "ended_on")
    refuse_grown_up(around, on, "ended_on")
    begun = [
        row.started_on
        for row in (
            *open_rows(around, "placement"),
            *open_rows(around, "legal_status"),
            latest(around),
        )
        if row is not None and row.started_on
    ]
    if begun and on < max(begun):
        raise Wrong(
            f"Placement or legal status changed last on {said(max(begun))}. Care ends later.",
            field="ended_on",
        )


def stands_beside(around: Around, role: str) -> list[Allocation]:
    """Who stands beside the child's worker in a role now."""
    return list(Allocation.objects.filter(person_id=around.child.pk, role_code=role, ended_on=None))


def left(around: Around, period: Any, given: dict[str, Any]) -> None:
    """The episode ends with the reason of the period; placement, status and plan end with it."""
    doing, on = around.doing, given["ended_on"]
    episode = latest(around)
    if episode is not None:
        doing.amend(
            episode, why="care ended", ended_on=on, end_reason_code=given["end_reason_code"]
        )
    for code, column in ENDS_WITH_CARE.items():
        for row in open_rows(around, code):
            doing.amend(row, why="care ended", **{column: on})
    left_strangers(around, on)
    for beside in stands_beside(around, REVIEWING_OFFICER):
        doing.amend(beside, why="care ended", ended_on=on)
