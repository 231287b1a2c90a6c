"""What follows a contact besides its decision: word to whoever made it, and what partners know."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.pages.resuming import CARRY_ON
from keepsight.records.contact.agency_reply import AgencyReply
from keepsight.records.contact.contact_decision import ContactDecision
from keepsight.records.contact.partner_check import PartnerCheck
from keepsight.writing.perform import Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does
from tests.integration.steps.need import need_house, papers, posted
from tests.integration.steps.running import running
from tests.integration.steps.test_front_door import CONTACT, NEED
from tests.standing import standing

pytestmark = pytest.mark.django_db

CHECK = {
    "rating_code": "red",
    "agencies": ["police", "school"],
    "lawful_basis_code": "safeguarding",
    "asked_words": "What do you know of the father?",
}
ANSWER = {"answered_on": TODAY, "answer_code": "told", "answer_words": "Called out twice."}
END = {"analysis": "Two calls in a month, both at night.", "rating_after_code": "amber"}
TOLD = {"referrer_told_on": TODAY, "told_words": "A social worker sees the child this week."}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    """Kai is open to nobody, and somebody rang about him yesterday."""
    made = need_house()
    does(made, "nadia", "log_contact", made.kai, **CONTACT)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def decided(house: DecidingCouncil, outcome: str = "advice") -> None:
    does(house, "ann", "close_contact", house.kai, outcome_code=outcome, **REASONS, **papers("D01"))


def reply(agency: str) -> AgencyReply:
    return AgencyReply.objects.get(agency_code=agency)


def answers(house: DecidingCouncil, agency: str, **given: Any) -> None:
    which = {"of_agency_reply": reply(agency).pk}
    does(house, "nadia", "note_agency_reply", house.kai, **{**ANSWER, **which, **given})


# --- whoever told us ----------------------------------------------------------------------------


def test_that_a_contact_arrived_is_said_once(house: DecidingCouncil) -> None:
    assert "T01B" in running(house, house.kai)
    does(house, "nadia", "acknowledge_contact", house.kai, acknowledged_on=TODAY)
    assert "T01B" not in running(house, house.kai)
    with pytest.raises(Wrong, match="told already"):
        does(house, "nadia", "acknowledge_contact", house.kai, acknowledged_on=TODAY)


def test_the_decision_stands_on_the_row_that_says_it_arrived(house: DecidingCouncil) -> None:
    does(house, "nadia", "acknowledge_contact", house.kai, acknowledged_on=TODAY)
    decided(house)
    row = ContactDecision.objects.get()
    assert (row.acknowledged_on, row.decided_on, row.decision_code) == (TODAY, TODAY, "advice")


def test_who_hears_the_outcome_hears_that_it_arrived(house: DecidingCouncil) -> None:
    decided(house)
    assert {"T01B", "T03", "T03B"} <= running(house, house.kai).keys()
    does(house, "nadia", "tell_referrer", house.kai, **TOLD)
    row = ContactDecision.objects.get()
    assert (row.referrer_told_on, row.acknowledged_on) == (TODAY, TODAY)
    assert not {"T01B", "T03", "T03B"} & running(house, house.kai).keys()
    with pytest.raises(Wrong, match="no decision that the referrer has not heard"):
        does(house, "nadia", "tell_referrer", house.kai, **TOLD)


def test_nothing_is_told_before_the_decision(house: DecidingCouncil) -> None:
    does(house, "nadia", "acknowledge_contact", house.kai, acknowledged_on=TODAY)
    with pytest.raises(Wrong, match="not decided yet"):
        does(house, "nadia", "tell_referrer", house.kai, **TOLD)


def test_of_a_voice_without_a_name_nobody_is_told(house: DecidingCouncil) -> None:
    decided(house)
    does(house, "nadia", "tell_referrer", house.kai, **TOLD)
    does(house, "nadia", "log_contact", house.kai, **{**CONTACT, "source_code": "9"})
    assert "T01" in running(house, house.kai) and "T01B" not in running(house, house.kai)
    decided(house)
    assert not {"T03", "T03B"} & running(house, house.kai).keys()
    with pytest.raises(Wrong, match="no decision that the referrer has not heard"):
        does(house, "nadia", "tell_referrer", house.kai, **TOLD)


# --- partners -----------------------------------------------------------------------------------


def test_each_agency_asked_has_a_row_until_it_answers(house: DecidingCouncil) -> None:
    check = does(house, "nadia", "start_partner_check", house.kai, **CHECK)
    assert (check.rated_on, check.rated_at, check.contact.source_code) == (TODAY, NOW, "2A")
    assert {one.agency_code for one in AgencyReply.objects.all()} == {"police", "school"}
    assert "T02" in running(house, house.kai)
    answers(house, "police")
    assert (reply("police").answered_at, reply("police").answer_words) == (NOW, "Called out twice.")
    assert reply("school").answer_code == ""
    with pytest.raises(Wrong, match="not open any more"):
        answers(house, "police")
    with pytest.raises(Wrong, match="a check with partners already"):
        does(house, "nadia", "start_partner_check", house.kai, **CHECK)


def test_of_several_agencies_it_is_said_which_answered_and_what(house: DecidingCouncil) -> None:
    does(house, "nadia", "start_partner_check", house.kai, **CHECK)
    with pytest.raises(Wrong, match="Say which agency asked"):
        does(house, "nadia", "note_agency_reply", house.kai, **ANSWER)
    with pytest.raises(Wrong, match="Write down what they know") as wrong:
        answers(house, "school", answer_words=None)
    assert wrong.value.field == "answer_words"


def test_a_check_ends_with_what_it_means_and_who_was_silent(house: DecidingCouncil) -> None:
    does(house, "nadia", "start_partner_check", house.kai, **CHECK)
    answers(house, "police")
    check = does(house, "nadia", "close_partner_check", house.kai, **END)
    assert (check.rating_code, check.rating_after_code, check.closed_at) == ("red", "amber", NOW)
    assert (reply("police").answer_code, reply("school").answer_code) == ("told", "no_answer")
    assert "T02" not in running(house, house.kai)


def test_a_contact_that_is_decided_stops_the_check(house: DecidingCouncil) -> None:
    does(house, "nadia", "start_partner_check", house.kai, **CHECK)
    does(house, "ann", "accept_referral", house.kai, **NEED, **REASONS, **papers("D02"))
    assert PartnerCheck.objects.get().stopped_on == TODAY
    assert {one.answer_code for one in AgencyReply.objects.all()} == {"not_needed"}
    assert "T02" not in running(house, house.kai)


def test_several_are_ticked_and_one_of_several_is_chosen_by_its_name(
    house: DecidingCouncil,
) -> None:
    nadia = client(house, "nadia")
    url = f"/child/C-{house.kai.pk}/write"
    page = nadia.get(f"{url}/start_partner_check").content.decode()
    assert page.count('type="checkbox"') == 14
    none = sends(nadia, f"{url}/start_partner_check", posted({**CHECK, "agencies": []}))
    assert none.status_code == 422 and "Whom you ask is missing" in text_of(none)
    other = sends(nadia, f"{url}/start_partner_check", posted({**CHECK, "agencies": ["press"]}))
    assert other.status_code == 422 and "choose of the list" in text_of(other)
    short = sends(nadia, f"{url}/start_partner_check", posted({**CHECK, "asked_words": ""}))
    assert short.status_code == 422
    assert short.content.decode().count(" checked") == 4  # two agencies, the rating, the ground
    made = sends(nadia, f"{url}/start_partner_check", posted(CHECK))
    assert made.status_code == 302, text_of(made)
    asked = text_of(nadia.get(f"{url}/note_agency_reply"))
    assert "Police, since 31 March 2026" in asked
    assert "School, college or nursery, since 31 March 2026" in asked
    which = {"of_agency_reply": str(reply("school").pk)}
    answer = sends(nadia, f"{url}/note_agency_reply", posted({**ANSWER, **which}))
    assert answer.status_code == 302, text_of(answer)
    assert reply("school").answer_code == "told"


def test_what_was_ticked_is_kept_and_carried_on(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    url = f"/child/C-{house.kai.pk}/write/start_partner_check"
    later = sends(nadia, url, posted({"agencies": ["gp", "housing"], "later": "1"}))
    assert later.status_code == 302
    page = nadia.get(f"{url}?{CARRY_ON}=newest").content.decode()
    assert 'value="gp" checked' in page and 'value="housing" checked' in page
    assert page.count(" checked") == 2
