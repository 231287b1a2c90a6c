"""What is done under a protection plan: core groups, actions, closer visits, challenge, and its own end."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.need.plan_action import PlanAction
from keepsight.records.protection.core_group import CoreGroup
from keepsight.records.protection.plan_challenge import PlanChallenge
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.protection.visit_interval import VisitInterval
from keepsight.records.workforce.decision import Decision
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.protecting import (
    DAY,
    NOW,
    REASONS,
    TODAY,
    ProtectingCouncil,
    does,
    on_a_plan,
    refused,
    states,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

GROUP = {
    "held_on": TODAY,
    "attendees": "Mother, head teacher, nurse.",
    "parents_took_part": True,
    "childs_words": "Mum shouts less.",
    "progress": "She is at school every day.",
    "tasks": "Weigh her; the school nurse; 3 April 2026",
    "next_on": TODAY + 28 * DAY,
}
ACTION = {
    "what_is_to_change": "She sleeps in her own bed.",
    "action": "A lock on her door",
    "owner_words": "Her mother",
    "by_when_on": TODAY + 7 * DAY,
}
CHALLENGE = {
    "reviewed_on": TODAY,
    "legal_advice_taken": True,
    "findings": "Nothing has changed since the winter.",
    "outcome_code": "gateway",
    "reasons": "A third plan would say the same.",
}
CLOSER = {"interval_code": "weekly", "set_on": TODAY - DAY, "why": "Craig is back."}
ENDED = {"ended_on": TODAY, "end_words": "Told the family."}


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


def test_a_core_group_meets_and_the_next_is_due(house: ProtectingCouncil) -> None:
    said, _ = refused(house, "nadia", "hold_core_group", **GROUP)
    assert said == "There is no child protection plan open for this child."
    plan = on_a_plan(house)
    does(house, "nadia", "hold_core_group", house.tia, **GROUP)
    group = CoreGroup.objects.get()
    assert (group.plan_id, group.next_on) == (plan.pk, TODAY + 28 * DAY)
    found = states(house)
    assert ("T16", "met") in found and "T17" in {limit for limit, _ in found}


@pytest.mark.parametrize(
    ("more", "said", "field"),
    [
        ({"held_on": TODAY - 20 * DAY}, "before the child protection plan began", "held_on"),
        ({"held_on": TODAY + DAY}, "still to come", "held_on"),
        ({"next_on": TODAY}, "The group meets again after this meeting.", "next_on"),
    ],
)
def test_a_core_group_on_a_day_that_cannot_be(
    house: ProtectingCouncil, more: dict[str, Any], said: str, field: str
) -> None:
    on_a_plan(house)
    sentence, at = refused(house, "nadia", "hold_core_group", **{**GROUP, **more})
    assert said in sentence and at == field
    assert not CoreGroup.objects.exists()


def test_actions_belong_to_the_plan_that_is_open(house: ProtectingCouncil) -> None:
    said, _ = refused(house, "nadia", "add_plan_action", **ACTION)
    assert said.startswith("There is no plan open for this child")
    house.council._new(ChildInNeedPlan, person=house.tia, started_on=TODAY - 9 * DAY)
    does(house, "nadia", "add_plan_action", house.tia, **ACTION, owner=house.people["nadia"].pk)
    action = PlanAction.objects.get()
    assert (action.plan_kind_code, action.written_on) == ("child_in_need_plan", TODAY)
    assert action.owner_id == house.people["nadia"].pk
    early = {**ACTION, "by_when_on": TODAY - 10 * DAY}
    said, field = refused(house, "nadia", "add_plan_action", **early)
    assert (said, field) == ("This is before the plan began.", "by_when_on")
    done = {"done_on": TODAY, "outcome_words": "She sleeps."}
    does(house, "nadia", "finish_plan_action", house.tia, **done)
    action.refresh_from_db()
    assert (action.done_on, action.outcome_words) == (TODAY, "She sleeps.")


def test_of_several_actions_one_is_chosen(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    first = does(house, "nadia", "add_plan_action", house.tia, **ACTION)
    second = does(house, "nadia", "add_plan_action", house.tia, **{**ACTION, "action": "A bed"})
    done = {"done_on": TODAY, "outcome_words": "It is there."}
    said, field = refused(house, "nadia", "finish_plan_action", **done)
    assert (said, field) == ("Say which action of a plan it belongs to.", "of_plan_action")
    url = f"/child/C-{house.tia.pk}/write/finish_plan_action"
    page = text_of(client(house, "nadia").get(url))
    assert "A lock on her door, since 31 March 2026" in page and "A bed, since" in page
    does(house, "nadia", "finish_plan_action", house.tia, **done, of_plan_action=second.pk)
    assert list(PlanAction.objects.filter(done_on=None)) == [first]


def test_a_long_plan_is_challenged_by_a_service_manager(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house, started_on=TODAY - 300 * DAY)
    assert ("T24", "overdue") in states(house)
    said, _ = refused(house, "ann", "challenge_plan", **CHALLENGE)
    assert "that takes a service manager or above" in said
    does(house, "dawn", "challenge_plan", house.tia, **CHALLENGE)
    made = PlanChallenge.objects.get()
    assert (made.plan_id, made.outcome_code) == (plan.pk, "gateway")
    assert ("T24", "overdue") not in states(house)


def test_visits_come_closer_and_only_a_service_manager_ends_that(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house)
    does(house, "nadia", "set_closer_visits", house.tia, **CLOSER)
    weekly = VisitInterval.objects.get()
    assert (weekly.plan_id, weekly.interval_code) == (plan.pk, "weekly")
    said, field = refused(house, "nadia", "set_closer_visits", **CLOSER)
    assert field == "interval_code" and said.startswith("That is no closer than now.")
    daily = {**CLOSER, "interval_code": "daily", "set_on": TODAY}
    does(house, "nadia", "set_closer_visits", house.tia, **daily)
    weekly.refresh_from_db()
    assert weekly.ended_on == TODAY
    ends = {
        "ended_on": TODAY,
        "why_ended": "Craig has moved away.",
        "childs_words": "You come too often.",
        "chair_words": "Agreed.",
        "dated_statutory_interval": TODAY,
    }
    said, _ = refused(house, "ann", "end_closer_visits", **ends, **REASONS)
    assert "Dawn Keighley" in said
    does(house, "dawn", "end_closer_visits", house.tia, **ends, **REASONS)
    assert not VisitInterval.objects.filter(ended_on=None).exists()
    assert Decision.objects.filter(decision_code="D14").exists()


def test_a_plan_ends_of_itself_only_where_the_record_says_so(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    does(house, "nadia", "add_plan_action", house.tia, **ACTION)
    grown = {**ENDED, "end_reason_code": "eighteen"}
    house.tia.born_on = TODAY - 6000 * DAY
    house.tia.save()
    said, _ = refused(house, "nadia", "end_plan", **grown)
    assert "that takes a team manager or above" in said
    assert refused(house, "ann", "end_plan", **grown) == (
        "The young person is not 18 on this day.",
        "ended_on",
    )
    dead = {**ENDED, "end_reason_code": "died"}
    said, field = refused(house, "ann", "end_plan", **dead)
    assert (said, field) == ("No day of death is on file for this child.", "end_reason_code")
    house.tia.born_on = TODAY - 6600 * DAY
    house.tia.save()
    does(house, "ann", "end_plan", house.tia, **grown)
    plan = ProtectionPlan.objects.get()
    assert (plan.ended_on, plan.end_reason_code) == (TODAY, "eighteen")
    assert PlanAction.objects.get().ended_on == TODAY
    assert not {("T16", "not_due"), ("T16", "overdue"), ("T16", "due_soon")} & states(house)


def test_a_core_group_is_written_on_its_page(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    nadia = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/write/hold_core_group"
    said = {**GROUP, "parents_took_part": "yes"}
    dates = {**on("held_on", TODAY), **on("next_on", TODAY - DAY)}
    wrong = sends(nadia, url, {**said, **dates})
    assert wrong.status_code == 422
    assert "The group meets again after this meeting." in text_of(wrong)
    assert "She is at school every day." in text_of(wrong), "what was typed is kept"
    answer = sends(nadia, url, {**said, **dates, **on("next_on", TODAY + DAY)})
    assert answer.status_code == 302, text_of(answer)
    assert CoreGroup.objects.get().next_on == TODAY + DAY
