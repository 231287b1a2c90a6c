"""Those who challenge for a child: the reviewing officer, the advocate; and the worst, told by the director."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.actions.quality.notify_serious_incident import NOTIFY_SERIOUS_INCIDENT
from keepsight.kernel.action import Action
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.quality.advocacy import Advocacy
from keepsight.records.quality.reviewer_dispute import ReviewerDispute
from keepsight.records.quality.serious_incident import SeriousIncident
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does, papers
from tests.integration.steps.running import holds_in_full, running
from tests.standing import standing

pytestmark = pytest.mark.django_db

DISPUTE = {
    "raised_on": TODAY - 12 * DAY,
    "about": "No plan for contact with her brother.",
    "own_words": "I miss Kai.",
    "wanted": "A visit before Easter.",
}
OFFER = {
    "offered_on": TODAY - 5 * DAY,
    "occasion_code": "conference",
    "answer_code": "accepted",
    "own_words": "I want someone to say it for me.",
}
INCIDENT = {
    "known_on": TODAY - 2 * DAY,
    "kind_code": "death",
    "abuse_code": "suspected",
    "what_happened": "The hospital rang.",
    "others_safe": "Kai is at his aunt’s.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    """Iris reviews Tia’s care."""
    made = DecidingCouncil()
    made.people["iris"] = made.council.worker("Iris Lowe")
    made.council.role(made.people["iris"], "independent_reviewing_officer")
    made.council.holds(made.people["iris"], made.tia, role="reviewing_officer")
    holds_in_full(made, "reviewer_dispute", "serious_incident")
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def test_only_a_reviewing_officer_raises_and_ends_a_dispute(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="Only a reviewing officer does this"):
        does(house, "ann", "raise_dispute", house.tia, **DISPUTE)
    does(house, "iris", "raise_dispute", house.tia, **DISPUTE)
    assert "T111A" in running(house, house.tia)
    ends = {"ended_on": TODAY, "outcome_code": "resolved", "outcome": "They meet on Saturday."}
    for code, given in (
        ("end_dispute", ends),
        ("make_dispute_formal", {"formal_on": TODAY, "formal_why": "x"}),
        ("withdraw_dispute", {"withdrawn_on": TODAY}),
    ):
        with pytest.raises(Refused, match="Only a reviewing officer does this"):
            does(house, "ann", code, house.tia, **given)
    does(house, "ann", "answer_dispute", house.tia, answered_on=TODAY, answer="On Saturday.")
    does(house, "iris", "end_dispute", house.tia, **ends)
    made = ReviewerDispute.objects.get()
    assert (made.ended_on, made.informal_ended_on, made.answer) == (TODAY, TODAY, "On Saturday.")
    assert made.worker_id == house.people["iris"].pk
    assert "T111A" not in running(house, house.tia)


def test_a_dispute_is_made_formal_once_and_then_ends(house: DecidingCouncil) -> None:
    does(house, "iris", "raise_dispute", house.tia, **DISPUTE)
    formal = {"formal_on": TODAY - 3 * DAY, "formal_why": "No answer in nine days."}
    does(house, "iris", "make_dispute_formal", house.tia, **formal)
    dates = running(house, house.tia)
    assert "T111B" in dates and "T111A" not in dates
    with pytest.raises(Wrong, match="formal already"):
        does(house, "iris", "make_dispute_formal", house.tia, **formal)
    ends = {"outcome_code": "cafcass", "outcome": "Nothing changed."}
    with pytest.raises(Wrong, match="before the dispute was made formal") as wrong:
        does(house, "iris", "end_dispute", house.tia, ended_on=TODAY - 4 * DAY, **ends)
    assert wrong.value.field == "ended_on"
    does(house, "iris", "end_dispute", house.tia, ended_on=TODAY, **ends)
    assert ReviewerDispute.objects.get().informal_ended_on == TODAY - 3 * DAY
    assert "T111B" not in running(house, house.tia)


def test_a_dispute_is_taken_back(house: DecidingCouncil) -> None:
    does(house, "iris", "raise_dispute", house.tia, **DISPUTE)
    does(house, "iris", "withdraw_dispute", house.tia, withdrawn_on=TODAY)
    assert "T111A" not in running(house, house.tia)


def test_an_advocate_is_offered_begins_and_ends(house: DecidingCouncil) -> None:
    does(house, "nadia", "offer_advocacy", house.tia, **OFFER)
    with pytest.raises(Wrong, match="There is an advocate who was asked for already"):
        does(house, "nadia", "offer_advocacy", house.tia, **OFFER)
    start = {"started_on": TODAY - 2 * DAY, "advocate": "Children’s Voice", "issue": "Contact."}
    with pytest.raises(Wrong, match="before the advocate who was asked for began"):
        does(
            house, "nadia", "start_advocacy", house.tia, **{**start, "started_on": TODAY - 6 * DAY}
        )
    does(house, "nadia", "start_advocacy", house.tia, **start)
    with pytest.raises(Wrong, match="has begun already"):
        does(house, "nadia", "start_advocacy", house.tia, **start)
    with pytest.raises(Wrong, match="This is before the advocate began"):
        does(house, "nadia", "end_advocacy", house.tia, ended_on=TODAY - 3 * DAY, what_came="x")
    does(house, "nadia", "end_advocacy", house.tia, ended_on=TODAY, what_came="They listened.")
    made = Advocacy.objects.get()
    assert (made.advocate, made.ended_on) == ("Children’s Voice", TODAY)


def test_a_no_to_an_advocate_is_kept_and_another_may_be_offered(house: DecidingCouncil) -> None:
    no = {**OFFER, "answer_code": "refused", "own_words": "I can say it myself."}
    does(house, "nadia", "offer_advocacy", house.tia, **no)
    assert Advocacy.objects.get().refused_on == OFFER["offered_on"]
    does(house, "nadia", "offer_advocacy", house.tia, **OFFER)
    assert Advocacy.objects.count() == 2


def test_a_page_offers_an_advocate(house: DecidingCouncil) -> None:
    given: dict[str, Any] = {**OFFER, **on("offered_on", TODAY)}
    given.pop("offered_on")
    nadia = client(house, "nadia")
    answer = sends(nadia, f"/child/C-{house.tia.pk}/write/offer_advocacy", given)
    assert answer.status_code == 302, text_of(answer)
    assert Advocacy.objects.get().own_words == "I want someone to say it for me."


def test_the_director_notifies_and_the_review_follows(house: DecidingCouncil) -> None:
    does(house, "nadia", "log_serious_incident", house.tia, **{**INCIDENT, "kind_code": "harm"})
    assert "T112A" in running(house, house.tia)
    found = {"rapid_review_on": TODAY, "learnt": "Nobody asked the school."}
    with pytest.raises(Wrong, match="The incident is notified first"):
        does(house, "colin", "record_rapid_review", house.tia, **found)
    with pytest.raises(Refused, match="Ruth Adeyemi"):
        does(house, "colin", "notify_serious_incident", house.tia, **REASONS, **papers("D43"))
    does(house, "ruth", "notify_serious_incident", house.tia, **REASONS, **papers("D43"))
    assert SeriousIncident.objects.get().notified_on == TODAY
    assert Decision.objects.get().decision_code == "D43"
    dates = running(house, house.tia)
    assert "T112B" in dates and "T112A" not in dates
    with pytest.raises(Wrong, match="notified already"):
        does(house, "ruth", "notify_serious_incident", house.tia, **REASONS, **papers("D43"))
    with pytest.raises(Wrong, match="has been notified"):
        does(house, "ruth", "find_not_notifiable", house.tia,
             not_notifiable_on=TODAY, not_notifiable_because="x")  # fmt: skip
    does(house, "colin", "record_rapid_review", house.tia, **found)
    assert "T112B" not in running(house, house.tia)


def test_it_is_asked_for_on_a_page_that_asks_nothing_twice(house: DecidingCouncil) -> None:
    does(house, "nadia", "log_serious_incident", house.tia, **INCIDENT)
    given: dict[str, Any] = {"reasons": "He died at home."}
    for paper in papers("D43"):
        given |= on(paper, TODAY)
    nadia, ruth = client(house, "nadia"), client(house, "ruth")
    answer = sends(nadia, f"/child/C-{house.tia.pk}/write/notify_serious_incident", given)
    assert answer.status_code == 302, text_of(answer)
    request = DecisionRequest.objects.get()
    answer = sends(ruth, f"/decision/{request.pk}/decide",
                   {"outcome_code": "agreed", "reasons": "Tonight."})  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    assert SeriousIncident.objects.get().notified_on == TODAY
    assert NOTIFY_SERIOUS_INCIDENT.form.questions == ()


def test_the_death_of_a_child_in_care_is_one_whatever_it_came_of(house: DecidingCouncil) -> None:
    said = {**INCIDENT, "kind_code": "death", "abuse_code": "in_care"}
    with pytest.raises(Wrong, match="only the death of a child whom we look after") as refusal:
        does(house, "nadia", "log_serious_incident", house.tia, **{**said, "kind_code": "harm"})
    assert refusal.value.field == "abuse_code"
    house.tia.died_on = TODAY - 3 * DAY
    house.tia.save()
    with pytest.raises(Wrong, match="shows no time in care on 28 March 2026"):
        does(house, "nadia", "log_serious_incident", house.tia, **said)
    time = house.council._new(
        PeriodOfCare, person=house.tia, started_on=TODAY - 99 * DAY, ended_on=TODAY - 4 * DAY
    )
    with pytest.raises(Wrong, match="no time in care"):
        does(house, "nadia", "log_serious_incident", house.tia, **said)
    time.ended_on = house.tia.died_on
    time.save()
    does(house, "nadia", "log_serious_incident", house.tia, **said)
    assert SeriousIncident.objects.get().abuse_code == "in_care"


def test_a_death_that_need_not_be_notified_is_said_to_be_so(house: DecidingCouncil) -> None:
    house.tia.died_on = TODAY - 3 * DAY
    house.tia.save()
    does(house, "nadia", "log_serious_incident", house.tia, **INCIDENT)
    said = {"not_notifiable_on": TODAY, "not_notifiable_because": "An illness from birth."}
    with pytest.raises(Refused, match="takes a director"):
        does(house, "colin", "find_not_notifiable", house.tia, **said)
    does(house, "ruth", "find_not_notifiable", house.tia, **said)
    assert SeriousIncident.objects.get().not_notifiable_because == "An illness from birth."


def test_no_step_on_a_childs_page_writes_of_an_allegation() -> None:
    """Allegations are about adults and kept apart: no child’s page leads to one."""
    steps = [one for one in units_of("actions", Action).values() if isinstance(one, Step)]
    assert len(steps) > 50
    assert not [one.code for one in steps if one.record == "Allegation"]
