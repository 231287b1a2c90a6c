"""Early help: agreed to, assessed, given and reviewed; up and down are two halves, each accepted."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.records.contact.contact import Contact
from keepsight.records.need.early_help_assessment import EarlyHelpAssessment
from keepsight.records.need.early_help_episode import EarlyHelpEpisode
from keepsight.records.need.step_down import StepDown
from keepsight.records.need.step_up import StepUp
from keepsight.writing.perform import Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does
from tests.integration.steps.need import need_house, papers, posted
from tests.integration.steps.running import running
from tests.integration.steps.test_front_door import NEED
from tests.standing import standing

pytestmark = pytest.mark.django_db

AGREED = {"consented_on": TODAY - DAY, "agreed_by": "His mother", "family_wants": "Calm mornings."}
BEGUN = {
    "started_on": TODAY,
    "reason": "school",
    "organisation": "Beck Primary School",
    "lead_practitioner": "Ms Ash",
}
RAISED = {
    "raised_on": TODAY,
    "step_up_concern": "He came with a mark on his arm.",
    "childs_view": "Dad was cross.",
}
OFFERED = {
    "offered_on": TODAY,
    "organisation": "Family Hub North",
    "handover": "Mornings are hard.",
}
TAKEN = {"accepted_on": TODAY, "lead_practitioner": "Jo Fell", "reason": "parenting"}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    return need_house()


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def kai(house: DecidingCouncil, code: str, short: str = "nadia", **given: Any) -> Any:
    return does(house, short, code, house.kai, **given)


def helped(house: DecidingCouncil) -> EarlyHelpEpisode:
    kai(house, "agree_early_help", **AGREED)
    episode: EarlyHelpEpisode = kai(house, "start_early_help", **BEGUN)
    return episode


def test_nothing_begins_without_consent(house: DecidingCouncil) -> None:
    begins = {"started_on": TODAY, "organisation": "Beck Primary School"}
    for code, given in (("start_early_help", BEGUN), ("start_early_help_assessment", begins)):
        with pytest.raises(Wrong, match="no consent to early help open"):
            kai(house, code, **given)


def test_consent_starts_the_clock_that_the_assessment_stops(house: DecidingCouncil) -> None:
    kai(house, "agree_early_help", **AGREED)
    assert "T34" in running(house, house.kai)
    kai(house, "start_early_help_assessment", started_on=TODAY, organisation="Beck Primary School")
    assert "T34" in running(house, house.kai)
    kai(house, "finish_early_help_assessment", completed_on=TODAY, found="Mornings.",
        childs_view="Wake me earlier.")  # fmt: skip
    assert "T34" not in running(house, house.kai)
    assert EarlyHelpAssessment.objects.get().childs_view == "Wake me earlier."


def test_consent_can_be_withdrawn(house: DecidingCouncil) -> None:
    kai(house, "agree_early_help", **AGREED)
    kai(house, "withdraw_early_help_consent", withdrawn_on=TODAY)
    assert "T34" not in running(house, house.kai)
    with pytest.raises(Wrong, match="no consent to early help open"):
        kai(house, "start_early_help", **BEGUN)


def test_it_is_reviewed_by_the_team_around_the_family_and_ends(house: DecidingCouncil) -> None:
    helped(house)
    first = running(house, house.kai)["T35"].due_on
    kai(house, "review_early_help", held_on=TODAY, met_words="School and mother came.",
        childs_view="Better.")  # fmt: skip
    assert running(house, house.kai)["T35"].due_on != first
    kai(house, "end_early_help", ended_on=TODAY, end_reason="outcomes_met", end_words="Calm.")
    assert "T35" not in running(house, house.kai)
    with pytest.raises(Wrong, match="no time of early help open"):
        kai(house, "end_early_help", ended_on=TODAY, end_reason="other", end_words="x")


def test_a_step_up_is_a_contact_in_the_same_words(house: DecidingCouncil) -> None:
    helped(house)
    kai(house, "step_up", **RAISED)
    contact, step = Contact.objects.get(), StepUp.objects.get()
    assert (contact.source_code, contact.concern, contact.childs_words) == (
        "5D", RAISED["step_up_concern"], "Dad was cross.",
    )  # fmt: skip
    assert (step.contact_id, step.decided_on) == (contact.pk, None)
    assert {"T36", "T01"} <= running(house, house.kai).keys()


def test_a_step_up_that_is_accepted_ends_early_help_there(house: DecidingCouncil) -> None:
    episode = helped(house)
    kai(house, "step_up", **RAISED)
    kai(house, "accept_referral", "ann", **NEED, **REASONS, **papers("D02"))
    step = StepUp.objects.get()
    episode.refresh_from_db()
    assert (step.decided_on, step.answer_code) == (TODAY, "referral")
    assert (episode.ended_on, episode.end_reason) == (TODAY, "step_up")
    assert "T36" not in running(house, house.kai)


def test_a_step_up_that_is_not_accepted_leaves_early_help_where_it_was(
    house: DecidingCouncil,
) -> None:
    episode = helped(house)
    kai(house, "step_up", **RAISED)
    kai(house, "close_contact", "ann", outcome_code="advice", **REASONS, **papers("D01"))
    episode.refresh_from_db()
    assert (episode.ended_on, StepUp.objects.get().answer_code) == (None, "advice")
    assert "T36" not in running(house, house.kai)


def test_a_step_down_waits_until_the_other_has_hold(house: DecidingCouncil) -> None:
    does(house, "nadia", "offer_step_down", house.tia, **OFFERED)
    assert "T37" in running(house, house.tia)
    with pytest.raises(Wrong, match="Whoever takes over accepts it"):
        does(house, "nadia", "accept_step_down", house.tia, **TAKEN)
    assert not EarlyHelpEpisode.objects.exists()
    does(house, "tom", "accept_step_down", house.tia, **TAKEN)
    episode = EarlyHelpEpisode.objects.get()
    assert (episode.started_on, episode.organisation) == (TODAY, "Family Hub North")
    assert episode.lead_practitioner == "Jo Fell"
    assert "T37" not in running(house, house.tia)


def test_a_step_down_that_is_taken_back_leaves_the_child_with_us(house: DecidingCouncil) -> None:
    does(house, "nadia", "offer_step_down", house.tia, **OFFERED)
    with pytest.raises(Wrong, match="a step down already"):
        does(house, "nadia", "offer_step_down", house.tia, **OFFERED)
    does(house, "nadia", "take_back_step_down", house.tia, withdrawn_on=TODAY, why_withdrawn="No.")
    assert StepDown.objects.get().withdrawn_on == TODAY
    assert "T37" not in running(house, house.tia)
    assert not EarlyHelpEpisode.objects.exists()


def test_early_help_on_its_page(house: DecidingCouncil) -> None:
    nadia, url = client(house, "nadia"), f"/child/C-{house.kai.pk}/write"
    assert "Note consent to early help" in text_of(nadia.get(url))
    late = sends(nadia, f"{url}/agree_early_help", posted({**AGREED, "consented_on": TODAY + DAY}))
    assert late.status_code == 422 and "This day is still to come." in text_of(late)
    assert "Calm mornings." in text_of(late)
    made = sends(nadia, f"{url}/agree_early_help", posted(AGREED))
    assert made.status_code == 302
    begun = sends(nadia, f"{url}/start_early_help", posted(BEGUN))
    assert begun.status_code == 302, text_of(begun)
    assert "Open now: Consent to early help, since 30 March 2026" in text_of(nadia.get(url))
