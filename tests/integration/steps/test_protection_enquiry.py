"""Section 47 enquiries: the child seen, the medical, the safety plan, and the two ways in which one ends."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

import pytest
import time_machine

from keepsight.records.protection.conference_request import ConferenceRequest
from keepsight.records.protection.enquiry_outcome import EnquiryOutcome
from keepsight.records.protection.medical_examination import MedicalExamination
from keepsight.records.protection.safety_plan import SafetyPlan
from keepsight.records.protection.section_47_enquiry import Section47Enquiry
from keepsight.records.workforce.decision import Decision
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.protecting import (
    AGREED,
    DAY,
    FOUND,
    NOW,
    REASONS,
    TODAY,
    ProtectingCouncil,
    convened,
    does,
    refused,
    seen,
    states,
    steps_to_enquiry,
    tags,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

ENDS = {**FOUND, "outcome_code": "no_continuing_risk", "next_words": "A child in need plan."}
MEDICAL = {
    "planned_on": TODAY + DAY,
    "place": "Children’s ward",
    "consent_code": "parent",
    "consented_on": TODAY,
    "doctors_advice": "Tomorrow at ten, two doctors.",
    "childs_words": "Will it hurt?",
}
SAFE = {
    "agreed_on": TODAY,
    "what_keeps_safe": "Craig stays away. She can ring her aunt.",
    "agreed_with": "Mother, aunt. Not Craig.",
    "childs_words": "I want a telephone.",
    "if_it_fails": "We ask the court.",
    "review_on": TODAY + 7 * DAY,
}


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


def test_it_ends_without_a_conference_and_its_clocks_with_it(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    seen(house, alone=False)
    seen(house, alone=True)
    does(house, "ann", "end_enquiry", house.tia, **ENDS, **REASONS)
    enquiry, outcome = Section47Enquiry.objects.get(), EnquiryOutcome.objects.get()
    assert (enquiry.ended_on, enquiry.conference_not_required) == (TODAY, True)
    assert (enquiry.outcome_code, enquiry.findings) == ("no_continuing_risk", FOUND["findings"])
    assert (enquiry.child_seen_on, enquiry.child_seen_alone) == (TODAY, True)
    assert (outcome.authorised_on, outcome.outcome_code) == (TODAY, "no_continuing_risk")
    assert outcome.enquiry_id == enquiry.pk
    assert Decision.objects.filter(decision_code="D10").count() == 1
    found = states(house)
    assert ("T13", "met") in found and not {("T12", "not_due"), ("T12", "due_soon")} & found
    assert not [tag for tag in tags(house) if "47" in tag]


def test_a_child_whom_nobody_has_seen_keeps_it_open(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    said, field = refused(house, "ann", "end_enquiry", **ENDS, **REASONS)
    assert "why it is missing: the child seen" in said and field == "dated_child_seen"
    assert Section47Enquiry.objects.get().ended_on is None and not EnquiryOutcome.objects.exists()


def test_whose_enquiry_it_is_does_not_end_it(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    seen(house)
    said, _ = refused(house, "nadia", "end_enquiry", **ENDS, **REASONS)
    assert "Ann Ogden" in said
    Section47Enquiry.objects.update(worker=house.people["ann"])
    said, _ = refused(house, "ann", "end_enquiry", **ENDS, **REASONS)
    assert said.startswith("You asked for this, so you cannot decide it.")


def test_a_conference_is_convened_and_the_enquiry_waits_for_it(house: ProtectingCouncil) -> None:
    enquiry = convened(house)
    enquiry.refresh_from_db()
    assert (enquiry.outcome_code, enquiry.ended_on) == ("continuing_risk", None)
    assert enquiry.conference_not_required is False
    request = ConferenceRequest.objects.get()
    assert (request.decided_on, request.requested_on) == (TODAY, None)
    assert request.enquiry_id == enquiry.pk
    assert Decision.objects.get(decision_code="D11").case_answers["on_file_by_hand"][
        "parents_told"
    ] == str(TODAY)
    found = states(house)
    assert ("T13", "met") in found and {"T12", "T14"} <= {limit for limit, _ in found}
    assert ("T14", "met") not in found
    does(house, "nadia", "request_conference", house.tia, requested_on=TODAY)
    assert ("T14", "met") in states(house)


def test_it_is_convened_once_and_not_ended_beside_it(house: ProtectingCouncil) -> None:
    convened(house)
    again = {**FOUND, **AGREED, "parents_told_on": TODAY}
    said, _ = refused(house, "ann", "convene_conference", **again)
    assert said == "A conference has been convened for this enquiry already."
    said, _ = refused(house, "ann", "end_enquiry", **ENDS, **REASONS)
    assert said == "A conference is to be asked for. That is withdrawn first."
    back = {
        "why_withdrawn": "The injury is explained.",
        "kept_safe": "She lives with her aunt.",
        "chair_agreed_on": TODAY,
    }
    said, _ = refused(house, "ann", "withdraw_conference_request", **back, **REASONS)
    assert "Colin Threlfall" in said
    does(house, "colin", "withdraw_conference_request", house.tia, **back, **REASONS)
    assert ConferenceRequest.objects.get().withdrawn_on == TODAY
    assert Section47Enquiry.objects.get().outcome_code == ""
    does(house, "ann", "end_enquiry", house.tia, **ENDS, **REASONS)
    assert Section47Enquiry.objects.get().ended_on == TODAY


def test_parents_are_told_or_it_is_said_why_not(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    seen(house)
    said, field = refused(house, "ann", "convene_conference", **FOUND, **AGREED)
    assert field == "parents_told_on" and said.startswith("Say when each parent was told")
    why = {"why_not_told": "Craig has no address."}
    does(house, "ann", "convene_conference", house.tia, **FOUND, **AGREED, **why)
    assert Decision.objects.get(decision_code="D11").case_answers["decided_without"] == [
        "parents_told"
    ]


def test_where_an_agency_disagrees_it_rises(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    seen(house)
    given = {**FOUND, **AGREED, "case_is_disputed": True, "parents_told_on": TODAY}
    said, _ = refused(house, "ann", "convene_conference", **given)
    assert "Dawn Keighley" in said
    does(house, "dawn", "convene_conference", house.tia, **given)
    assert ConferenceRequest.objects.exists()


def test_a_manager_agrees_that_the_child_is_seen_tomorrow(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    later = {"why_seen_later": "She is on the ward.", "see_by_on": TODAY + DAY}
    said, _ = refused(house, "nadia", "see_child_later", **later, **REASONS)
    assert "Ann Ogden" in said
    does(house, "ann", "see_child_later", house.tia, **later, **REASONS)
    assert Section47Enquiry.objects.get().see_by_on == TODAY + DAY
    assert Decision.objects.filter(decision_code="D08").exists()


def test_a_medical_is_arranged_with_consent_and_its_findings_kept(
    house: ProtectingCouncil,
) -> None:
    said, _ = refused(house, "ann", "arrange_medical_examination", **MEDICAL, **REASONS)
    assert said == "There is no section 47 enquiry open for this child."
    enquiry = steps_to_enquiry(house)
    does(house, "ann", "arrange_medical_examination", house.tia, **MEDICAL, **REASONS)
    medical = MedicalExamination.objects.get()
    assert (medical.enquiry_id, medical.arranged_on) == (enquiry.pk, TODAY)
    assert Decision.objects.filter(decision_code="D09").exists()
    done = {"held_on": TODAY, "was_held": True, "findings": "Two healed burns."}
    does(house, "nadia", "record_medical_examination", house.tia, **done)
    medical.refresh_from_db()
    assert (medical.held_on, medical.findings) == (TODAY, "Two healed burns.")
    said, _ = refused(house, "nadia", "record_medical_examination", **done)
    assert said == "There is no medical examination open for this child."


def test_a_safety_plan_is_agreed_and_ended(house: ProtectingCouncil) -> None:
    said, field = refused(house, "nadia", "agree_safety_plan", **{**SAFE, "review_on": TODAY})
    assert (said, field) == ("It is looked at again after it was agreed.", "review_on")
    does(house, "nadia", "agree_safety_plan", house.tia, **SAFE)
    assert SafetyPlan.objects.get().worker_id == house.people["nadia"].pk
    said, _ = refused(house, "nadia", "agree_safety_plan", **SAFE)
    assert said.startswith("There is a safety plan already")
    over = {"ended_on": TODAY, "why_ended": "The protection plan takes its place."}
    does(house, "nadia", "end_safety_plan", house.tia, **over)
    assert SafetyPlan.objects.get().ended_on == TODAY


def test_the_page_of_ending_asks_once_for_everything(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    seen(house)
    url = f"/child/C-{house.tia.pk}/write/end_enquiry"
    ann = client(house, "ann")
    page = text_of(ann.get(url))
    for words in ("What the enquiry found", "What the other agencies think", "Reasons"):
        assert words in page
    assert "The views of two other agencies" not in page, "the form asks for them itself"
    answer = sends(ann, url, {**ENDS, **REASONS})
    assert answer.status_code == 302, text_of(answer)
    assert Section47Enquiry.objects.get().ended_on == TODAY
    late = sends(
        ann, f"/child/C-{house.tia.pk}/write/agree_safety_plan",
        {**SAFE, **on("agreed_on", TODAY + DAY), **on("review_on", TODAY + 7 * DAY)},
    )  # fmt: skip
    assert "This day is still to come." in text_of(late)
