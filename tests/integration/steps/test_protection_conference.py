"""Conferences: planned, moved, postponed, held; only they make, change and end a protection plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.need.plan_action import PlanAction
from keepsight.records.protection.closure_agreement import ClosureAgreement
from keepsight.records.protection.conference import Conference
from keepsight.records.protection.conference_papers import ConferencePapers
from keepsight.records.protection.conference_request import ConferenceRequest
from keepsight.records.protection.core_group import CoreGroup
from keepsight.records.protection.planned_conference import PlannedConference
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.protection.protection_plan_review import ProtectionPlanReview
from keepsight.records.protection.section_47_enquiry import Section47Enquiry
from keepsight.records.protection.visit_interval import VisitInterval
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.protecting import (
    DAY,
    MEETING,
    NOW,
    PLAN,
    REASONS,
    REPORT,
    TODAY,
    ProtectingCouncil,
    changes,
    confers,
    convened,
    does,
    on_a_plan,
    refused,
    states,
    steps_to_enquiry,
    tags,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

PLANNED = {"kind_code": "initial", "planned_on": TODAY + 7 * DAY, "invited": "School, health."}
LATER = {
    "planned_on": TODAY + 42 * DAY,
    "why_cancelled": "The interpreter is ill.",
    "kept_safe": "She lives with her aunt.",
    "chair_agreed_on": TODAY,
}
REVIEW = {"decision_code": "continued"}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> ProtectingCouncil:
    return ProtectingCouncil()


@pytest.fixture
def house(as_founded: ProtectingCouncil) -> ProtectingCouncil:
    return deepcopy(as_founded)


def need_plan(house: ProtectingCouncil, **values: Any) -> ChildInNeedPlan:
    said = {"started_on": TODAY - 30 * DAY, **values}
    return house.council._new(ChildInNeedPlan, person=house.tia, **said)  # type: ignore[no-any-return]


# --- planning -----------------------------------------------------------------------------------


def test_planning_answers_the_request_and_the_report_is_due_before_it(
    house: ProtectingCouncil,
) -> None:
    convened(house)
    does(house, "nadia", "plan_conference", house.tia, **PLANNED)
    planned = PlannedConference.objects.get()
    assert (planned.arranged_on, planned.kind_code) == (TODAY, "initial")
    assert ConferenceRequest.objects.get().requested_on == TODAY
    found = states(house)
    assert ("T14", "met") in found and "T15" in {limit for limit, _ in found}
    does(house, "nadia", "share_conference_report", house.tia, report_shared_on=TODAY)
    assert ("T15", "met") in states(house)
    said, _ = refused(house, "nadia", "share_conference_report", report_shared_on=TODAY)
    assert said == "The report has been shared already."


@pytest.mark.parametrize(
    ("more", "said", "field"),
    [
        ({"planned_on": TODAY - DAY}, "This day has gone by.", "planned_on"),
        ({"planned_on": TODAY + 4 * DAY}, "not held on a Saturday or Sunday", "planned_on"),
        ({"kind_code": "review"}, "of a protection plan, and none is open", "kind_code"),
        ({"kind_code": "transfer_in"}, "No other council has told us", "kind_code"),
    ],
)
def test_a_conference_that_cannot_be_is_not_planned(
    house: ProtectingCouncil, more: dict[str, Any], said: str, field: str
) -> None:
    steps_to_enquiry(house)
    sentence, at = refused(house, "nadia", "plan_conference", **{**PLANNED, **more})
    assert said in sentence and at == field
    assert not PlannedConference.objects.exists()


def test_it_moves_within_its_limit_and_is_postponed_past_it(house: ProtectingCouncil) -> None:
    convened(house)
    does(house, "nadia", "plan_conference", house.tia, **PLANNED)
    again, _ = refused(house, "nadia", "plan_conference", **PLANNED)
    assert again == "Such a conference is planned already. Move that one."
    moves = {"planned_on": TODAY + 42 * DAY, "why_cancelled": "The chair is ill."}
    said, field = refused(house, "nadia", "move_conference", **moves)
    assert field == "planned_on" and "That is past its limit, 23 April 2026." in said
    does(house, "nadia", "move_conference", house.tia, **{**moves, "planned_on": TODAY + 8 * DAY})
    old, new = PlannedConference.objects.order_by("pk")
    assert (old.cancelled_on, old.planned_on) == (TODAY, TODAY + 7 * DAY)
    assert (new.planned_on, new.invited) == (TODAY + 8 * DAY, "School, health.")
    said, _ = refused(house, "ann", "postpone_conference", **LATER, **REASONS)
    assert "Colin Threlfall" in said
    does(house, "colin", "postpone_conference", house.tia, **LATER, **REASONS)
    last = PlannedConference.objects.order_by("pk").last()
    assert last is not None and last.planned_on == TODAY + 42 * DAY
    assert Decision.objects.filter(decision_code="D13").count() == 1


def test_a_cancelled_conference_leaves_the_enquiry_undecided(house: ProtectingCouncil) -> None:
    convened(house)
    does(house, "nadia", "plan_conference", house.tia, **PLANNED)
    off = {name: said for name, said in LATER.items() if name != "planned_on"}
    does(house, "colin", "cancel_conference", house.tia, **off, **REASONS)
    assert PlannedConference.objects.get().cancelled_on == TODAY
    enquiry = Section47Enquiry.objects.get()
    assert (enquiry.outcome_code, enquiry.ended_on) == ("", None)


# --- the initial conference ---------------------------------------------------------------------


@pytest.mark.both_databases
def test_an_initial_conference_makes_the_plan_in_place_of_the_other(
    house: ProtectingCouncil,
) -> None:
    need = need_plan(house)
    does(house, "nadia", "add_plan_action", house.tia, what_is_to_change="She eats at school",
         action="Free meals", owner_words="The head", by_when_on=TODAY)  # fmt: skip
    enquiry = convened(house)
    does(house, "nadia", "plan_conference", house.tia, **PLANNED)
    held = confers(house, "hold_initial_conference", **PLAN)
    plan, interval = ProtectionPlan.objects.get(), VisitInterval.objects.first()
    need.refresh_from_db()
    enquiry.refresh_from_db()
    assert (held.kind_code, held.was_quorate, held.decision_code) == ("initial", True, "made")
    assert held.enquiry_id == enquiry.pk and held.worker_id == house.people["iris"].pk
    assert (plan.started_on, plan.conference_id) == (TODAY, held.pk)
    assert (plan.initial_category_code, plan.latest_category_code) == ("PHY", "PHY")
    assert (plan.previous_plans, plan.worker_id) == (0, house.people["nadia"].pk)
    assert plan.contingency == PLAN["contingency"] and interval is None
    assert need.ended_on == TODAY and enquiry.ended_on == TODAY
    of_plan = PlanAction.objects.get(plan_kind_code="child_in_need_plan")
    assert of_plan.ended_on == TODAY, "it went with the plan it belonged to"
    assert PlannedConference.objects.get().held_on == TODAY
    assert Decision.objects.filter(decision_code="D12", by_role="conference").count() == 1
    found = states(house)
    assert ("T12", "met") in found
    assert {"T16", "T18", "T19", "T21A", "T21B"} <= {limit for limit, _ in found}
    assert tags(house) == ("Protection plan, physical abuse",)


def test_no_manager_makes_a_plan_however_senior(house: ProtectingCouncil) -> None:
    convened(house)
    given = {**MEETING, **PLAN, **REPORT, **REASONS}
    for short in ("ann", "ruth"):
        said, _ = refused(house, short, "hold_initial_conference", **given)
        assert said.startswith("A conference decides this, not a manager.")
    assert not Conference.objects.exists() and not ProtectionPlan.objects.exists()


def test_without_a_plan_the_enquiry_is_over_all_the_same(house: ProtectingCouncil) -> None:
    need = need_plan(house)
    convened(house)
    held = confers(house, "hold_initial_conference", made_plan=False)
    need.refresh_from_db()
    assert (held.made_plan, held.decision_code) == (False, "no_plan")
    assert not ProtectionPlan.objects.exists() and need.ended_on is None
    assert Section47Enquiry.objects.get().ended_on == TODAY
    assert ("T12", "met") in states(house)


@pytest.mark.parametrize(
    ("more", "said", "field"),
    [
        ({"held_on": TODAY + DAY}, "still to come", "held_on"),
        ({"police_present": False}, "make a quorum", "why_not_quorate"),
        ({"why_not_quorate": "Snow."}, "There was a quorum", "why_not_quorate"),
        ({"category_code": None}, "say its category", "category_code"),
        ({"contingency": ""}, "what happens if nothing changes", "contingency"),
    ],
)
def test_what_an_initial_conference_must_say(
    house: ProtectingCouncil, more: dict[str, Any], said: str, field: str
) -> None:
    steps_to_enquiry(house)
    given = {**MEETING, **PLAN, **REPORT, **REASONS, **more}
    sentence, at = refused(house, "iris", "hold_initial_conference", **given)
    assert said in sentence and at == field
    assert not Conference.objects.exists()


def test_without_a_quorum_it_goes_on_for_a_reason(house: ProtectingCouncil) -> None:
    convened(house)
    alone = {"police_present": False, "why_not_quorate": "Flood. The head has written."}
    held = confers(house, "hold_initial_conference", **PLAN, **alone)
    assert held.was_quorate is False
    made = Decision.objects.get(decision_code="D12")
    assert made.case_answers["decided_without"] == ["quorum"]


def test_a_second_plan_is_barred_and_an_earlier_one_counted(house: ProtectingCouncil) -> None:
    on_a_plan(house, started_on=TODAY - 400 * DAY, ended_on=TODAY - 200 * DAY, previous_plans=1)
    convened(house)
    confers(house, "hold_initial_conference", **PLAN)
    plan = ProtectionPlan.objects.get(ended_on__isnull=True)
    assert plan.previous_plans == 2
    steps_to = {**MEETING, **PLAN, **REPORT, **REASONS}
    said, _ = refused(house, "iris", "hold_initial_conference", **steps_to)
    assert said.startswith("There is a child protection plan already")


def test_the_conferences_own_interval_stands_with_the_plan(house: ProtectingCouncil) -> None:
    convened(house)
    confers(house, "hold_initial_conference", **{**PLAN, "interval_code": "weekly"})
    interval = VisitInterval.objects.get()
    assert (interval.interval_code, interval.set_on) == ("weekly", TODAY)
    assert interval.plan_id == ProtectionPlan.objects.get().pk


# --- reviews ------------------------------------------------------------------------------------


def test_a_review_continues_the_plan(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house)
    held = confers(house, "hold_review_conference", **REVIEW)
    review = ProtectionPlanReview.objects.get()
    assert (held.kind_code, held.enquiry_id) == ("review", None)
    assert (review.plan_id, review.held_on, review.continued) == (plan.pk, TODAY, True)
    assert (review.was_quorate, review.participation_code) == (True, "PN5")
    found = states(house)
    assert ("T19", "met") in found and "T20" in {limit for limit, _ in found}
    told = [text for text in changes(house) if "onference" in text]
    assert told == ["Review conference held: the plan goes on"]


def test_a_review_changes_the_category(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house)
    given = {**MEETING, **REPORT, **REASONS, "decision_code": "changed"}
    said, field = refused(house, "iris", "hold_review_conference", **given)
    assert field == "latest_category_code" and "in which other category" in said
    confers(house, "hold_review_conference", decision_code="changed", latest_category_code="EMO",
            new_interval_code="daily")  # fmt: skip
    plan.refresh_from_db()
    assert (plan.initial_category_code, plan.latest_category_code) == ("NEG", "EMO")
    assert VisitInterval.objects.get().interval_code == "daily"


def test_a_review_ends_the_plan_and_a_child_in_need_plan_follows(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house)
    does(house, "nadia", "set_closer_visits", house.tia,
         interval_code="weekly", set_on=TODAY, why="She cries.")  # fmt: skip
    given = {**MEETING, **REPORT, **REASONS, "decision_code": "ended"}
    said, field = refused(house, "iris", "hold_review_conference", **given)
    assert (said, field) == ("The plan ends, so say what follows it.", "next_code")
    confers(house, "hold_review_conference", decision_code="ended", next_code="child_in_need")
    plan.refresh_from_db()
    need = ChildInNeedPlan.objects.get()
    assert (plan.ended_on, plan.end_reason_code) == (TODAY, "conference")
    assert (need.started_on, need.worker_id) == (TODAY, house.people["nadia"].pk)
    assert ProtectionPlanReview.objects.get().continued is False
    assert VisitInterval.objects.get().ended_on == TODAY
    assert not any("Protection plan" in tag for tag in tags(house))


def test_a_conference_may_agree_to_close_early(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house)
    closing = {"decision_code": "ended", "next_code": "closing"}
    given = {**MEETING, **REPORT, **REASONS, **closing}
    said, field = refused(house, "iris", "hold_review_conference", **given)
    assert (said, field) == ("Say why the case may close so soon.", "closing_reasons")
    confers(house, "hold_review_conference", **closing, closing_reasons="They move abroad.")
    agreed = ClosureAgreement.objects.get()
    assert (agreed.plan_id, agreed.agreed_on) == (plan.pk, TODAY)


# --- papers -------------------------------------------------------------------------------------


def test_decisions_are_sent_and_then_the_minutes(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    confers(house, "hold_review_conference", **REVIEW)
    said, _ = refused(house, "nadia", "send_conference_minutes", minutes_sent_on=TODAY)
    assert said.endswith("have not been sent yet: send them first.")
    sent = {"decisions_sent_on": TODAY, "sent_to": "Both parents, school, health."}
    does(house, "nadia", "send_conference_decisions", house.tia, **sent)
    assert ("T21A", "met") in states(house)
    said, _ = refused(house, "nadia", "send_conference_decisions", **sent)
    assert said == "The decisions of this conference have been sent already."
    does(house, "nadia", "send_conference_minutes", house.tia, minutes_sent_on=TODAY)
    assert ("T21B", "met") in states(house)
    assert ConferencePapers.objects.get().minutes_sent_on == TODAY


def test_the_chair_writes_it_down_on_one_page(house: ProtectingCouncil) -> None:
    convened(house)
    iris = client(house, "iris")
    url = f"/child/C-{house.tia.pk}/write/hold_initial_conference"
    page = text_of(iris.get(url))
    assert "What the child wanted the conference to know" in page
    assert "What the child wishes and feels: the date on it" not in page
    words = {True: "yes", False: "no"}
    said = {name: words.get(value, value) if isinstance(value, bool) else value
            for name, value in {**MEETING, **PLAN, **REASONS}.items()}  # fmt: skip
    answer = sends(
        iris, url,
        {**said, **on("held_on", TODAY), **on("dated_report_to_conference", TODAY)},
    )  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    assert ProtectionPlan.objects.get().started_on == TODAY


def test_who_was_invited_stands_in_the_form_of_who_was_there(house: ProtectingCouncil) -> None:
    convened(house)
    nadia = client(house, "nadia")
    planning = nadia.get(f"/child/C-{house.tia.pk}/write/plan_conference").content.decode()
    assert re.search(r'value="initial"\s+checked', planning)
    does(house, "nadia", "plan_conference", house.tia, **PLANNED)
    url = f"/child/C-{house.tia.pk}/write/hold_initial_conference"
    page = client(house, "iris").get(url)
    assert "School, health.</textarea>" in page.content.decode()
    assert "Invited when the conference was planned" in text_of(page)
    confers(house, "hold_initial_conference", **PLAN)
    sending = nadia.get(f"/child/C-{house.tia.pk}/write/send_conference_decisions")
    assert f"{MEETING['attendees']}</textarea>" in sending.content.decode()


def test_a_core_group_opens_with_the_people_of_the_last(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house)
    house.council._new(
        CoreGroup, person=house.tia, plan=plan, held_on=TODAY - DAY, attendees="The nurse."
    )
    page = client(house, "nadia").get(f"/child/C-{house.tia.pk}/write/hold_core_group")
    assert "The nurse.</textarea>" in page.content.decode()
    assert "From the last core group" in text_of(page)


# --- the report is to this conference ------------------------------------------------------------


def reported(house: ProtectingCouncil, **days: Any) -> Any:
    """A planned conference with its report, of these days."""
    said = {"kind_code": "review", "planned_on": TODAY, "report_shared_on": TODAY - 2 * DAY, **days}
    return house.council._new(PlannedConference, person=house.tia, **said)


def lacks_its_report(house: ProtectingCouncil) -> bool:
    """Whether the conference, written down without saying anything of its report, is refused for it."""
    given = {**MEETING, **REVIEW, **REASONS}
    try:
        does(house, "iris", "hold_review_conference", house.tia, **given)
    except Wrong as wrong:
        return "report_to_conference" in wrong.field
    return False


@pytest.mark.parametrize("over", ["held_on", "cancelled_on"])
def test_the_report_to_an_earlier_conference_is_none_to_this_one(
    house: ProtectingCouncil, over: str
) -> None:
    on_a_plan(house)
    reported(house, **{over: TODAY - DAY})
    assert lacks_its_report(house)
    reported(house)
    assert not lacks_its_report(house)
    assert Conference.objects.get().kind_code == "review"
