"""Care proceedings end: with an order, which then holds, or with none."""

from __future__ import annotations

from typing import Any

from keepsight.actions.care.issue_proceedings import PLANS
from keepsight.actions.care.of_court import led_to
from keepsight.actions.care.of_episodes import new_status, open_rows, refuse_status
from keepsight.actions.step_days import said_day
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.law.running_out import runs_out
from keepsight.records.care.court_hearing import CourtHearing
from keepsight.records.care.legal_status import LegalStatus
from keepsight.writing.perform import Wrong

ORDERS = (
    ("care_order", "A care order"),
    ("placement_order", "A placement order, with a care order or beside one"),
    ("supervision_order", "A supervision order"),
    ("guardianship", "A special guardianship order"),
    ("arrangements", "A child arrangements order"),
    ("no_order", "No order"),
    ("withdrawn", "The application was withdrawn"),
)
#: The legal status that an order brings for a child who is looked after.
STATUS = {"care_order": "C2", "placement_order": "E1"}
ASKED = asking(
    Question("ended_on", "When the case at court ended", kind="date"),
    Question(
        "outcome_code",
        "How it ended",
        kind="choice",
        choices=ORDERS,
        hint="With no care order an interim order ends on that day: record next how care goes on, or ends",
    ),
    Question(
        "final_plan",
        "Our plan for the child at the final hearing",
        kind="choice",
        choices=PLANS,
    ),
    Question("final_plan_approved", "Did the court approve our plan?", kind="yes_no"),
    Question(
        "why_late",
        "Why it took longer than 26 weeks",
        kind="long_text",
        required=False,
        most=4000,
    ),
    Question(
        "childs_words",
        "What the child says about the judge’s decision",
        kind="long_text",
        hint="The child’s own words",
        required=False,
        most=8000,
        means="proceedings.childs_words",
    ),
)


def can_end(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an end before a hearing, or after 26 weeks without a reason, and an order that
    cannot hold."""
    case, on = around.rows["proceedings"], given["ended_on"]
    sat = CourtHearing.objects.filter(proceedings=case).order_by("-held_on").first()
    if sat is not None and sat.held_on and on < sat.held_on:
        raise Wrong(f"The court sat on {said_day(sat.held_on)}.", field="ended_on")
    over = case.issued_on and runs_out("care.proceedings_length", case.issued_on)
    if over and on > over and not given.get("why_late"):
        raise Wrong("It took longer than 26 weeks: say why.", field="why_late")
    code = STATUS.get(given["outcome_code"])
    if code and around.all_open("period_of_care") and not _holds(around, code):
        refuse_status(around, code, on, "ended_on")


def order_holds(around: Around, case: Any, given: dict[str, Any]) -> None:
    """The order is the legal status of a looked-after child; the dataset’s row is completed."""
    doing, child, on = around.doing, around.child.pk, given["ended_on"]
    code = STATUS.get(given["outcome_code"])
    periods = open_rows(around, "period_of_care")
    if code and periods and not _holds(around, code):
        status = doing.create(
            LegalStatus, person_id=child, period=periods[-1], status_code=code, started_on=on
        )
        new_status(around, status, on)
    before = led_to(around, case)
    if before is not None:
        plan = {key: given[key] for key in ("final_plan", "final_plan_approved")}
        doing.amend(before, why="the case ended", **plan)


def _holds(around: Around, code: str) -> bool:
    return any(row.status_code == code for row in open_rows(around, "legal_status"))


END_PROCEEDINGS = completing(
    "proceedings",
    ASKED,
    check=can_end,
    then=order_holds,
    why_changed="the case ended",
    code="end_proceedings",
    title="Record the end of care proceedings",
    why="A child’s whole childhood waited on this day.",
    level=30,
    meets=("T44",),
)
