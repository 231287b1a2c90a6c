"""Apply to the court for a care or supervision order: pre-proceedings end with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.care.of_ages import CARE_ORDERS, refuse_at_age
from keepsight.actions.care.of_episodes import open_rows
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.care.pre_proceedings import ISSUE, PreProceedings
from keepsight.records.care.proceedings import FORM, Proceedings
from keepsight.writing.perform import Wrong

NO_SHORT_NOTICE = "No short notice applications"
SHORT_NOTICE = (
    ("none", "No"),
    ("A", "Yes: the child would not be safe without an order now"),
    ("B", "Yes: an emergency protection order"),
    ("C", "Yes: for another reason"),
)
#: What we plan for the child, as the dataset codes it.
PLANS = (
    ("A", "A care order"),
    ("B", "A care order, the child with the parents"),
    ("C", "Adoption"),
    ("D", "A supervision order"),
    ("E", "Special guardianship"),
    ("F", "Another private order"),
    ("G", "Something else"),
)
ASKED = Form(
    sections=(
        *FORM.sections,
        Section(
            "How it comes to court",
            (
                Question(
                    "initial_plan",
                    "Our plan for the child at the first hearing",
                    kind="choice",
                    choices=PLANS,
                ),
                Question(
                    "short_notice_reason",
                    "Is it asked at short notice?",
                    kind="choice",
                    choices=SHORT_NOTICE,
                ),
                Question(
                    "parents_represented_at_issue",
                    "Do the parents have a lawyer?",
                    kind="yes_no",
                ),
                Question(
                    "proceedings_letter_on",
                    "When the parents were told in writing that we go to court",
                    kind="date",
                    required=False,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def warned_first(around: Around, given: dict[str, Any]) -> None:
    """Refuses (``Wrong``) an issue before the pre-proceedings that it ends, and of whom no order is made."""
    refuse_at_age(around, CARE_ORDERS[0], given["issued_on"], "issued_on")
    for case in open_rows(around, "pre_proceedings"):
        if case.decided_on and given["issued_on"] < case.decided_on:
            raise Wrong("This is before pre-proceedings began.", field="issued_on")


def ends_pre_proceedings(around: Around, proceedings: Any, given: dict[str, Any]) -> None:
    """What the dataset keeps with pre-proceedings is written there.

    Where there was no time for any, a row that nobody decided on and no clock counts holds it.
    """
    doing, on = around.doing, proceedings.issued_on
    at_short_notice = given["short_notice_reason"] != "none"
    reason = given["short_notice_reason"] if at_short_notice else NO_SHORT_NOTICE
    values = {
        "outcome_code": ISSUE,
        "outcome_on": on,
        "applied_to_court_on": on,
        "proceedings_letter_on": given.get("proceedings_letter_on"),
        "parents_represented_at_issue": given["parents_represented_at_issue"],
        "court_reference": proceedings.court_number,
        "initial_plan": given["initial_plan"],
        "at_short_notice": at_short_notice,
        "short_notice_reason": reason,
        "hearings": 0,
    }
    cases = open_rows(around, "pre_proceedings")
    for case in cases:
        doing.amend(case, why="proceedings were issued", **values)
    if not cases:
        doing.create(PreProceedings, person_id=around.child.pk, **values)


ISSUE_PROCEEDINGS = making(
    Proceedings,
    ASKED,
    check=warned_first,
    then=ends_pre_proceedings,
    code="issue_proceedings",
    title="Apply for a care or supervision order",
    why="A panel advises; one named person answers for taking a family to court.",
    bars=("proceedings",),
    level=30,
    decides="D18",
    meets=("T43B",),
)
