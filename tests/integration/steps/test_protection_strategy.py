"""Strategy discussions: called, held with a quorum or a reason, and the enquiry that begins with one."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.records.protection.section_47_enquiry import Section47Enquiry
from keepsight.records.protection.strategy_discussion import StrategyDiscussion
from keepsight.records.protection.strategy_minutes import StrategyMinutes
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from tests.integration.deciding_council import NIGHT
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.protecting import (
    CALLED,
    DAY,
    NOW,
    REASONS,
    STRATEGY,
    TODAY,
    ProtectingCouncil,
    does,
    refused,
    states,
    steps_to_enquiry,
    tags,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db


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


def called(house: ProtectingCouncil, **more: Any) -> StrategyMinutes:
    given = {**CALLED, **REASONS, **more}
    return does(house, "ann", "call_strategy_discussion", house.tia, **given)  # type: ignore[no-any-return]


@pytest.mark.both_databases
def test_a_discussion_is_called_held_and_begins_an_enquiry(house: ProtectingCouncil) -> None:
    minutes = called(house)
    assert (minutes.decided_on, minutes.decided_at) == (TODAY, NOW)
    assert ("T10B", "due_soon") in states(house)
    does(house, "ann", "hold_strategy_discussion", house.tia, **STRATEGY, **REASONS)
    minutes.refresh_from_db()
    discussion, enquiry = StrategyDiscussion.objects.get(), Section47Enquiry.objects.get()
    assert (minutes.held_on, minutes.held_at, minutes.began_enquiry) == (TODAY, NOW, True)
    assert (minutes.discussion_id, minutes.enquiry_id) == (discussion.pk, enquiry.pk)
    assert (discussion.held_on, discussion.started_enquiry) == (TODAY, True)
    assert (enquiry.started_on, enquiry.kind_code) == (TODAY, "joint")
    assert enquiry.discussion_id == discussion.pk
    assert enquiry.episode_id == discussion.episode_id is not None
    assert enquiry.worker_id == house.people["nadia"].pk, "it is hers who holds the child"
    said = [(one.decision_code, one.case_answers["matter"]) for one in Decision.objects.all()]
    assert said == [("D07", "discussion"), ("D07", "enquiry")]
    found = states(house)
    assert {("T10B", "met"), ("T11", "met")} <= found
    assert {limit for limit, _ in found} >= {"T12", "T13", "T06B"}
    assert tags(house) == ("Section 47 enquiry, day 0 of 15",)


def test_where_the_child_is_in_danger_the_same_day_counts(house: ProtectingCouncil) -> None:
    called(house, is_immediate=True)
    assert "T10A" in {limit for limit, _ in states(house)}
    does(house, "ann", "hold_strategy_discussion", house.tia, **STRATEGY, **REASONS)
    assert {("T10A", "met")} <= states(house)
    assert "T06A" in {limit for limit, _ in states(house)}


def test_without_the_threshold_no_enquiry_begins(house: ProtectingCouncil) -> None:
    called(house)
    given = {**STRATEGY, "threshold_code": "no_enquiry"}
    does(house, "ann", "hold_strategy_discussion", house.tia, **given, **REASONS)
    assert StrategyDiscussion.objects.get().started_enquiry is False
    assert not Section47Enquiry.objects.exists()
    assert not {"T12", "T13"} & {limit for limit, _ in states(house)}


def test_a_missing_agency_needs_a_reason_and_is_seen_as_no_quorum(house: ProtectingCouncil) -> None:
    called(house)
    absent = {**STRATEGY, "health_present": False, **REASONS}
    said, field = refused(house, "ann", "hold_strategy_discussion", **absent)
    assert field == "why_not_quorate" and said.startswith("Police, health and children’s services")
    absent["why_not_quorate"] = "Nobody on call; the ward rings at ten."
    does(house, "ann", "hold_strategy_discussion", house.tia, **absent)
    assert ("T11", "met") not in states(house)
    assert "T11" in {limit for limit, _ in states(house)}


@pytest.mark.parametrize(
    ("more", "said", "field"),
    [
        ({"held_on": TODAY + DAY}, "This day is still to come.", "held_on"),
        ({"held_on": TODAY - DAY}, "before the strategy discussion that is called", "held_on"),
        ({"threshold_code": "goes_on"}, "No section 47 enquiry is under way.", "threshold_code"),
        (
            {"police_present": False, "why_not_quorate": "None free."},
            "An enquiry is joint where the police agreed",
            "threshold_code",
        ),
    ],
)
def test_what_cannot_stand_is_refused_at_its_question(
    house: ProtectingCouncil, more: dict[str, Any], said: str, field: str
) -> None:
    called(house)
    given = {**STRATEGY, **more, **REASONS}
    sentence, at = refused(house, "ann", "hold_strategy_discussion", **given)
    assert said in sentence and at == field
    assert not StrategyDiscussion.objects.exists() and Decision.objects.count() == 1


def test_a_second_enquiry_is_refused_and_the_first_goes_on(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    called(house)
    said, field = refused(house, "ann", "hold_strategy_discussion", **STRATEGY, **REASONS)
    assert (said, field) == ("A section 47 enquiry is under way already.", "threshold_code")
    given = {**STRATEGY, "threshold_code": "goes_on", **REASONS}
    does(house, "ann", "hold_strategy_discussion", house.tia, **given)
    assert Section47Enquiry.objects.count() == 1 and StrategyDiscussion.objects.count() == 2


def test_one_is_called_at_a_time_and_only_for_an_open_case(house: ProtectingCouncil) -> None:
    called(house)
    said, _ = refused(house, "ann", "call_strategy_discussion", **CALLED, **REASONS)
    assert said.startswith("There is a strategy discussion that is called already")
    said, _ = refused(house, "nadia", "call_off_strategy_discussion", why_called_off="No need.")
    assert "that takes a team manager or above" in said
    does(house, "ann", "call_off_strategy_discussion", house.tia, why_called_off="An old scar.")
    assert StrategyMinutes.objects.get().called_off_on == TODAY
    said, _ = refused(house, "ann", "hold_strategy_discussion", **STRATEGY, **REASONS)
    assert said == "There is no strategy discussion that is called open for this child."


def test_at_night_the_duty_manager_decides_in_her_own_right(house: ProtectingCouncil) -> None:
    house.council.holds(house.people["eve"], house.tia, role="co_worker")
    with time_machine.travel(NIGHT, tick=False):
        does(house, "eve", "call_strategy_discussion", house.tia, **CALLED, **REASONS, now=NIGHT)
        given = {**STRATEGY, **REASONS, "now": NIGHT}
        does(house, "eve", "hold_strategy_discussion", house.tia, **given)
    made = Decision.objects.first()
    assert made is not None and made.actor_level == 40 and not made.is_out_of_hours
    assert Section47Enquiry.objects.get().worker_id == house.people["nadia"].pk


def test_a_social_worker_fills_in_the_form_and_her_manager_agrees(house: ProtectingCouncil) -> None:
    called(house)
    url = f"/child/C-{house.tia.pk}/write/hold_strategy_discussion"
    nadia = client(house, "nadia")
    asked = text_of(nadia.get(url))
    assert "What each agency knows" in asked and "What is to happen" not in asked
    yes = {name: "yes" if said is True else said for name, said in STRATEGY.items()}
    answers = {**yes, **on("held_on", TODAY), **REASONS}
    short = sends(nadia, url, {**answers, "police_present": "no"})
    assert "Say why one did not." in text_of(short), "told before it is asked"
    answer = sends(nadia, url, answers)
    assert answer.status_code == 302, text_of(answer)
    request = DecisionRequest.objects.get()
    assert (request.step_code, request.case_answers) == (
        "hold_strategy_discussion",
        {"matter": "enquiry"},
    )
    decided = sends(
        client(house, "ann"), f"/decision/{request.pk}/decide",
        {"outcome_code": "agreed", "reasons": "Yes, jointly."},
    )  # fmt: skip
    assert decided.status_code == 302, text_of(decided)
    assert Section47Enquiry.objects.get().started_on == TODAY
    assert "Section 47 enquiry, since 31 March 2026" in text_of(
        nadia.get(f"/child/C-{house.tia.pk}/write")
    )
