"""Plans before a birth, and plans that move from one council to another."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.records.protection.plan_handover import PlanHandover
from keepsight.records.protection.pre_birth_plan import PreBirthPlan
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.protection.transfer_notice import TransferNotice
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.protecting import (
    DAY,
    NOW,
    PLAN,
    TODAY,
    ProtectingCouncil,
    confers,
    convened,
    does,
    on_a_plan,
    refused,
    states,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

EXPECTED = TODAY + 100 * DAY
WORRIES = {"worries": "Her first baby was hurt.", "hospital": "Eastgate maternity"}
NOTICE = {
    "notified_on": TODAY,
    "other_authority_code": "371",
    "plan_words": "Neglect, since last autumn.",
    "meanwhile": "Nadia visits on Thursday.",
}
HANDED = {"notified_on": TODAY, "other_authority_code": "371", "meanwhile": "We go every week."}


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


def expected(house: ProtectingCouncil) -> None:
    house.tia.expected_on = EXPECTED
    house.tia.save()


# --- before birth -------------------------------------------------------------------------------


def test_a_plan_before_birth_and_its_three_dates(house: ProtectingCouncil) -> None:
    said, _ = refused(house, "nadia", "start_pre_birth_plan", **WORRIES)
    assert said.startswith("Put the day on which the child is expected")
    expected(house)
    does(house, "nadia", "start_pre_birth_plan", house.tia, **WORRIES)
    plan = PreBirthPlan.objects.get()
    assert (plan.expected_on, plan.started_on) == (EXPECTED, TODAY)
    assert {"T23A", "T23B", "T23C"} <= {limit for limit, _ in states(house)}
    begun = {"assessment_started_on": TODAY}
    does(house, "nadia", "start_pre_birth_assessment", house.tia, **begun)
    said, _ = refused(house, "nadia", "start_pre_birth_assessment", **begun)
    assert said == "The assessment before birth has begun already."
    discharge = {"discharge_planned_on": TODAY, "discharge_plan": "To her grandmother."}
    does(house, "nadia", "plan_discharge", house.tia, **discharge)
    convened(house)
    confers(house, "hold_initial_conference", **PLAN)
    plan.refresh_from_db()
    assert plan.conference_held_on == TODAY
    met = {limit for limit, state in states(house) if state in ("met", "met_late")}
    assert {"T23B", "T23C"} <= met
    ended = {"end_reason_code": "born", "ended_on": TODAY}
    does(house, "nadia", "end_pre_birth_plan", house.tia, **ended)
    assert PreBirthPlan.objects.get().ended_on == TODAY


def test_a_child_who_is_born_has_none(house: ProtectingCouncil) -> None:
    house.tia.born_on = TODAY - DAY
    house.tia.save()
    said, _ = refused(house, "nadia", "start_pre_birth_plan", **WORRIES)
    assert said.startswith("This child is born")


# --- from another council -----------------------------------------------------------------------


def test_a_child_moves_in_and_the_plan_is_taken_over(house: ProtectingCouncil) -> None:
    does(house, "nadia", "note_transfer_in", house.tia, **NOTICE)
    assert "T22" in {limit for limit, _ in states(house)}
    planned = {"kind_code": "transfer_in", "planned_on": TODAY, "invited": "Both councils."}
    does(house, "nadia", "plan_conference", house.tia, **planned)
    held = confers(house, "hold_transfer_conference", **PLAN)
    notice, plan = TransferNotice.objects.get(), ProtectionPlan.objects.get()
    assert (held.kind_code, notice.held_on) == ("transfer_in", TODAY)
    assert (plan.other_authority_code, plan.conference_id) == ("371", held.pk)
    assert ("T22", "met") in states(house)
    said, _ = refused(house, "nadia", "note_transfer_in", **NOTICE)
    assert said.startswith("There is a child protection plan already")


@pytest.mark.parametrize(
    ("code", "said"), [("000", "No council has this number."), ("998", "No council has")]
)
def test_a_council_that_is_none_is_refused(house: ProtectingCouncil, code: str, said: str) -> None:
    given: dict[str, Any] = {**NOTICE, "other_authority_code": code}
    sentence, field = refused(house, "nadia", "note_transfer_in", **given)
    assert said in sentence and field == "other_authority_code"
    house.council.authority.code = "371"
    house.council.authority.save()
    sentence, _ = refused(house, "nadia", "note_transfer_in", **NOTICE)
    assert sentence == "This is our own number."


def test_a_notice_is_taken_back_by_a_manager(house: ProtectingCouncil) -> None:
    does(house, "nadia", "note_transfer_in", house.tia, **NOTICE)
    back = {"withdrawn_on": TODAY, "why_withdrawn": "They moved on the same day."}
    said, _ = refused(house, "nadia", "withdraw_transfer", **back)
    assert "that takes a team manager or above" in said
    does(house, "ann", "withdraw_transfer", house.tia, **back)
    assert TransferNotice.objects.get().withdrawn_on == TODAY
    assert ("T22", "due_soon") not in states(house) and ("T22", "not_due") not in states(house)


# --- to another council -------------------------------------------------------------------------


def test_our_plan_ends_when_their_conference_takes_it_over(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house)
    does(house, "nadia", "hand_over_plan", house.tia, **HANDED)
    assert PlanHandover.objects.get().plan_id == plan.pk
    plan.refresh_from_db()
    assert plan.ended_on is None, "until they have taken it over it is ours"
    early = {"their_conference_on": TODAY - DAY}
    said, field = refused(house, "ann", "finish_handover", **early)
    assert field == "their_conference_on" and "before the plan that is handed" in said
    does(house, "ann", "finish_handover", house.tia, their_conference_on=TODAY)
    plan.refresh_from_db()
    assert (plan.ended_on, plan.end_reason_code) == (TODAY, "moved")


def test_a_handover_is_taken_back(house: ProtectingCouncil) -> None:
    plan = on_a_plan(house)
    does(house, "nadia", "hand_over_plan", house.tia, **HANDED)
    said, _ = refused(house, "nadia", "hand_over_plan", **HANDED)
    assert said.startswith("There is a plan that is handed to another council already")
    does(house, "nadia", "withdraw_handover", house.tia, withdrawn_on=TODAY)
    plan.refresh_from_db()
    assert plan.ended_on is None and PlanHandover.objects.get().withdrawn_on == TODAY


def test_a_notice_is_written_on_its_page(house: ProtectingCouncil) -> None:
    nadia = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/write/note_transfer_in"
    wrong = sends(nadia, url, {**NOTICE, **on("notified_on", TODAY), "other_authority_code": "1"})
    assert "No council has this number." in text_of(wrong)
    answer = sends(nadia, url, {**NOTICE, **on("notified_on", TODAY)})
    assert answer.status_code == 302, text_of(answer)
    assert TransferNotice.objects.get().other_authority_code == "371"
