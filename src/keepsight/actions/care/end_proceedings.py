"""Care proceedings end: with an order, which then holds, or with none."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from keepsight.actions.care.issue_proceedings import PLANS
from keepsight.actions.care.of_episodes import new_status, open_rows, refuse_status
from keepsight.actions.stepping import Around, asking, completing
from keepsight.kernel.form import Question
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.pre_proceedings import ISSUE, PreProceedings
from keepsight.writing.perform import Wrong

#: What the law gives a court: 26 weeks from issue.
LAWFUL = timedelta(weeks=26)
ORDERS = (
    ("care_order", "A care order"),
    ("placement_order", "A care order and a placement order"),
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
    Question("outcome_code", "How it ended", kind="choice", choices=ORDERS),
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
    """Refuses (``Wrong``) an end after 26 weeks without a reason, and an order that cannot hold."""
    case, on = around.rows["proceedings"], given["ended_on"]
    is_late = case.issued_on is not None and on > case.issued_on + LAWFUL
    if is_late and not given.get("why_late"):
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
    before = PreProceedings.objects.filter(
        person_id=child, outcome_code=ISSUE, outcome_on=case.issued_on
    ).first()
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
