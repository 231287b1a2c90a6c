"""Write down a review conference: the plan goes on, changes its category, or ends."""

from __future__ import annotations

from datetime import date
from typing import Any

from keepsight.actions.need.of_plan_actions import still_to_be_done
from keepsight.actions.protection.known_before import invited_to_review
from keepsight.actions.protection.of_conferences import (
    EXCUSES,
    SHOWS,
    after,
    held_as,
    quorum_is_said,
)
from keepsight.actions.protection.of_enquiries import episode_of, whose
from keepsight.actions.protection.of_plans import plan_ended, set_interval
from keepsight.actions.stepping import Around, making
from keepsight.kernel.form import Form, Question, Section
from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.protection.closure_agreement import ClosureAgreement
from keepsight.records.protection.conference import AGREED, CHILD, HELD_ON, THERE, Conference
from keepsight.records.protection.protection_plan_review import ProtectionPlanReview
from keepsight.records.protection.visit_interval import INTERVALS
from keepsight.writing.perform import Wrong

DECISIONS = (
    ("continued", "The plan goes on"),
    ("changed", "The plan goes on in another category"),
    ("ended", "The plan ends"),
)
NEXT = (
    ("child_in_need", "A child in need plan"),
    ("care", "The child is looked after"),
    ("closing", "The case may close before three months are up"),
)
ASKED = Form(
    sections=(
        Section("", (HELD_ON,)),
        THERE,
        CHILD,
        Section(
            "What the review decided",
            (
                Question(
                    "decision_code",
                    "What becomes of the plan",
                    kind="choice",
                    choices=DECISIONS,
                ),
                *AGREED,
            ),
        ),
        Section(
            "Where the plan goes on",
            (
                Question(
                    "latest_category_code",
                    "The new category of abuse",
                    kind="choice",
                    choices="cin:LatestCategoryOfAbuse",
                    required=False,
                ),
                Question(
                    "new_interval_code",
                    "Visits closer than now",
                    kind="choice",
                    choices=INTERVALS,
                    hint="Leave it empty where they stay as they are",
                    required=False,
                ),
            ),
        ),
        Section(
            "Where the plan ends",
            (
                Question(
                    "next_code",
                    "What follows the plan",
                    kind="choice",
                    choices=NEXT,
                    required=False,
                ),
                Question(
                    "closing_reasons",
                    "Why the child needs no three months of help after the plan",
                    kind="long_text",
                    required=False,
                    most=2_000,
                ),
            ),
        ),
    ),
    since=date(2016, 1, 1),
)


def stands(around: Around, given: dict[str, Any]) -> None:
    """Refuse (``Wrong``) a quorum not told, and a decision that leaves open what it must say."""
    quorum_is_said(given)
    decision, category = given["decision_code"], given.get("latest_category_code")
    now = around.rows["protection_plan"].latest_category_code
    if decision == "changed" and category in (None, "", now):
        raise Wrong("Say in which other category the plan goes on.", field="latest_category_code")
    if decision != "changed" and category not in (None, "", now):
        raise Wrong("The category changes, so say so above.", field="decision_code")
    if decision != "ended":
        return
    if not given.get("next_code"):
        raise Wrong("The plan ends, so say what follows it.", field="next_code")
    if given["next_code"] == "closing" and not given.get("closing_reasons"):
        raise Wrong("Say why the case may close so soon.", field="closing_reasons")


def review(around: Around, given: dict[str, Any]) -> dict[str, Any]:
    return held_as(around, given, "review")


def followed(around: Around, conference: Any, given: dict[str, Any]) -> None:
    """The review stands on the plan, and the plan goes on, changes or ends as it decided."""
    plan, ends = around.rows["protection_plan"], given["decision_code"] == "ended"
    around.doing.create(
        ProtectionPlanReview,
        person_id=around.child.pk,
        plan=plan,
        held_on=conference.held_on,
        continued=not ends,
        was_quorate=conference.was_quorate,
        participation_code=conference.participation_code,
    )
    if ends:
        plan_ended(around, plan, conference.held_on, end_reason_code="conference")
        _what_follows(around, plan, conference, given)
    else:
        if given["decision_code"] == "changed":
            category = given["latest_category_code"]
            around.doing.amend(plan, why="another category", latest_category_code=category)
        set_interval(around, plan, given.get("new_interval_code") or "", conference.held_on)
    after(around, conference)


def _what_follows(around: Around, plan: Any, conference: Any, given: dict[str, Any]) -> None:
    """A child in need plan from the same day, or the agreement that the case may close early."""
    child = around.child.pk
    if given["next_code"] == "child_in_need":
        around.doing.create(
            ChildInNeedPlan,
            person_id=child,
            started_on=conference.held_on,
            **episode_of(around),
            **whose(around, given),
        )
    if given["next_code"] == "closing":
        around.doing.create(
            ClosureAgreement,
            person_id=child,
            plan=plan,
            agreed_on=conference.held_on,
            reasons=given["closing_reasons"],
        )


HOLD_REVIEW_CONFERENCE = making(
    Conference,
    ASKED,
    also=review,
    check=stands,
    then=followed,
    first=invited_to_review,
    first_from="Invited when the conference was planned",
    code="hold_review_conference",
    title="Write down a review conference",
    why="Only a conference ends a protection plan, and a plan that is not reviewed drifts.",
    needs=("protection_plan",),
    level=30,
    decides="D12",
    shows=SHOWS,
    excuses=EXCUSES,
    meets=("T19", "T20"),
    beside=still_to_be_done,
)
