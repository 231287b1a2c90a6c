"""Complaints through their stages, and requests to see the record: each in its turn, each date met."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from keepsight.records.quality.access_extension import AccessExtension
from keepsight.records.quality.access_request import AccessRequest
from keepsight.records.quality.complaint import Complaint
from keepsight.records.quality.complaint_extension import ComplaintExtension
from keepsight.records.quality.identity_check import IdentityCheck
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does, papers
from tests.integration.steps.running import holds_in_full, running
from tests.standing import standing

pytestmark = pytest.mark.django_db

COMPLAINT = {
    "received_on": TODAY - 70 * DAY,
    "by_code": "child",
    "own_words": "Nobody told me about the move.",
}
ANSWERED = {"stage_one_code": "partly", "stage_one_answer": "We should have told you."}
AGAIN = {"stage_two_code": "upheld", "stage_two_answer": "It was wrong."}
ASKED = {
    "received_on": TODAY - 10 * DAY,
    "asked_by_code": "themselves",
    "wanted": "Why was I taken away?",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    made.tia.born_on = TODAY - 4000 * DAY
    made.tia.save()
    holds_in_full(
        made,
        "complaint",
        "complaint_extension",
        "access_request",
        "identity_check",
        "access_extension",
    )
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def logged(house: DecidingCouncil, **given: Any) -> Complaint:
    return does(house, "nadia", "log_complaint", house.tia, **{**COMPLAINT, **given})  # type: ignore[no-any-return]


def ago(days: int) -> Any:
    return TODAY - timedelta(days=days)


def test_a_complaint_goes_through_its_stages_in_turn(house: DecidingCouncil) -> None:
    complaint = logged(house)
    tia = house.tia
    with pytest.raises(Wrong, match="First comes the answer at stage one") as wrong:
        does(
            house, "nadia", "ask_for_stage_two", tia, stage_two_asked_on=ago(60), stage_two_why="x"
        )
    assert wrong.value.field == "stage_two_asked_on"
    assert running(house, tia)["T110A"].state == "overdue"
    with pytest.raises(Refused, match="takes a team manager or above"):
        does(house, "nadia", "answer_complaint", tia, stage_one_answered_on=ago(60), **ANSWERED)
    does(house, "ann", "answer_complaint", tia, stage_one_answered_on=ago(60), **ANSWERED)
    assert not running(house, tia).keys() & {"T110A", "T110B"}
    with pytest.raises(Wrong, match="It is on file already: the answer at stage one"):
        does(house, "ann", "answer_complaint", tia, stage_one_answered_on=ago(59), **ANSWERED)
    with pytest.raises(Wrong, match="This is before the answer at stage one"):
        does(
            house, "nadia", "ask_for_stage_two", tia, stage_two_asked_on=ago(61), stage_two_why="x"
        )
    does(house, "nadia", "ask_for_stage_two", tia, stage_two_asked_on=ago(50), stage_two_why="No.")
    assert "T110B" in running(house, tia)
    with pytest.raises(Wrong, match="First comes the answer at stage two"):
        does(house, "ann", "close_complaint", tia, closed_on=TODAY, learnt="Tell them.")
    more = {"stage_code": "two", "decided_on": ago(55), "why": "x"}
    with pytest.raises(Wrong, match="This is before the stage began"):
        does(house, "ann", "extend_complaint", tia, **more)
    does(house, "dawn", "answer_stage_two", tia, stage_two_answered_on=ago(40), **AGAIN)
    assert "T110B" not in running(house, tia)
    does(house, "nadia", "ask_for_panel", tia, panel_asked_on=ago(30))
    assert "T110C" in running(house, tia)
    does(house, "ann", "hold_panel", tia, panel_held_on=ago(20))
    assert "T110D" in running(house, tia) and "T110C" not in running(house, tia)
    does(house, "ann", "give_panel_findings", tia, findings_on=ago(15), findings="She was right.")
    assert "T110E" in running(house, tia) and "T110D" not in running(house, tia)
    does(house, "colin", "respond_to_panel", tia, responded_on=ago(10), response="We agree.")
    assert "T110E" not in running(house, tia)
    with pytest.raises(Wrong, match="This is before the response to the panel"):
        does(house, "ann", "close_complaint", tia, closed_on=ago(11), learnt="x")
    does(house, "ann", "close_complaint", tia, closed_on=TODAY, learnt="Tell them first.")
    complaint.refresh_from_db()
    assert (complaint.closed_on, complaint.learnt) == (TODAY, "Tell them first.")
    with pytest.raises(Wrong, match="There is no complaint open"):
        does(house, "nadia", "withdraw_complaint", tia, withdrawn_on=TODAY)


def test_more_time_is_taken_once_a_stage(house: DecidingCouncil) -> None:
    logged(house, received_on=ago(5))
    before = running(house, house.tia)["T110A"].due_on
    more = {"stage_code": "one", "decided_on": TODAY, "why": "Three people must be heard."}
    with pytest.raises(Wrong, match="This stage has not begun") as wrong:
        does(house, "ann", "extend_complaint", house.tia, **{**more, "stage_code": "two"})
    assert wrong.value.field == "stage_code"
    does(house, "ann", "extend_complaint", house.tia, **more)
    after = running(house, house.tia)["T110A"].due_on
    assert before and after and after > before
    with pytest.raises(Wrong, match="had more time already"):
        does(house, "ann", "extend_complaint", house.tia, **more)
    does(house, "ann", "answer_complaint", house.tia, stage_one_answered_on=TODAY, **ANSWERED)
    with pytest.raises(Wrong, match="This stage is answered"):
        does(house, "ann", "extend_complaint", house.tia, **more)
    assert ComplaintExtension.objects.count() == 1


def test_of_two_complaints_one_says_which(house: DecidingCouncil) -> None:
    first = logged(house)
    logged(house, received_on=ago(3))
    with pytest.raises(Wrong, match="Say which complaint it belongs to") as wrong:
        does(house, "nadia", "withdraw_complaint", house.tia, withdrawn_on=TODAY)
    assert wrong.value.field == "of_complaint"
    does(house, "nadia", "withdraw_complaint", house.tia, withdrawn_on=TODAY, of_complaint=first.pk)
    assert Complaint.objects.get(withdrawn_on=None).pk != first.pk


def test_a_complaint_can_be_made_after_a_child_died(house: DecidingCouncil) -> None:
    house.tia.died_on = ago(20)
    house.tia.save()
    made = logged(house, received_on=ago(5), by_code="parent")
    assert made.received_on == ago(5)
    with pytest.raises(Wrong, match="The child died on"):
        does(house, "nadia", "offer_advocacy", house.tia, offered_on=ago(5),
             occasion_code="other", answer_code="refused", own_words="x")  # fmt: skip


def test_a_page_logs_a_complaint(house: DecidingCouncil) -> None:
    given: dict[str, Any] = {**COMPLAINT, **on("received_on", TODAY)}
    given.pop("received_on")
    nadia = client(house, "nadia")
    answer = sends(nadia, f"/child/C-{house.tia.pk}/write/log_complaint", given)
    assert answer.status_code == 302, text_of(answer)
    assert Complaint.objects.get().own_words == "Nobody told me about the move."


def test_the_record_is_asked_for_and_released(house: DecidingCouncil) -> None:
    tia = house.tia
    does(house, "nadia", "log_access_request", tia, **ASKED)
    first = running(house, tia)["T113"].due_on
    does(house, "nadia", "ask_for_identity", tia, asked_on=ago(9))
    given = {**REASONS, **papers("D41"), "withheld": "One page of his brother’s."}
    with pytest.raises(Wrong, match="unanswered question for proof of identity already"):
        does(house, "dawn", "answer_access_request", tia, **given)
    does(house, "nadia", "record_identity", tia, proved_on=ago(4))
    proved = running(house, tia)["T113"].due_on
    assert first and proved and proved > first
    assert IdentityCheck.objects.get().request_id == AccessRequest.objects.get().pk
    does(house, "ann", "extend_access_request", tia, decided_on=TODAY, why="Forty boxes.")
    extended = running(house, tia)["T113"].due_on
    assert extended and extended > proved
    with pytest.raises(Wrong, match="had more time already"):
        does(house, "ann", "extend_access_request", tia, decided_on=TODAY, why="More.")
    assert AccessExtension.objects.count() == 1
    with pytest.raises(Refused, match="Dawn Keighley"):
        does(house, "ann", "answer_access_request", tia, **given)
    does(house, "dawn", "answer_access_request", tia, **given)
    assert AccessRequest.objects.get().answered_on == TODAY
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.case_answers["matter"]) == ("D41", "withhold")
    assert "T113" not in running(house, tia)


def test_a_request_for_the_record_is_taken_back(house: DecidingCouncil) -> None:
    does(house, "nadia", "log_access_request", house.tia, **ASKED)
    with pytest.raises(Wrong, match="There is a request to see the record already"):
        does(house, "nadia", "log_access_request", house.tia, **ASKED)
    does(house, "nadia", "withdraw_access_request", house.tia, withdrawn_on=TODAY)
    assert AccessRequest.objects.get().withdrawn_on == TODAY
    does(house, "nadia", "log_access_request", house.tia, **ASKED)
    does(house, "nadia", "ask_for_identity", house.tia, asked_on=TODAY)
    does(house, "nadia", "withdraw_access_request", house.tia, withdrawn_on=TODAY)
    assert IdentityCheck.objects.get().withdrawn_on == TODAY
    assert "T113" not in running(house, house.tia)
