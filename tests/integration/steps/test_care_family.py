"""Whom a child sees, who cares for them, what a return asks once a year, and the way out of an order."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.boards.refreshing import rebuild
from keepsight.records.care.carer_review import CarerReview
from keepsight.records.care.carer_visit import CarerVisit
from keepsight.records.care.contact_restriction import ContactRestriction
from keepsight.records.care.discharge_application import DischargeApplication
from keepsight.records.care.disruption import Disruption
from keepsight.records.care.family_time import FamilyTime
from keepsight.records.care.foster_carer import FosterCarer
from keepsight.records.care.health_check import HealthCheck
from keepsight.records.care.immunisation import Immunisation
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.care.strengths_questionnaire import StrengthsQuestionnaire
from keepsight.records.care.substance_misuse import SubstanceMisuse
from keepsight.records.care.year_in_care import YearInCare
from keepsight.records.need.bed_and_breakfast_stay import BedAndBreakfastStay
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.caring import (
    BESIDE,
    DAY,
    DECIDED,
    MOVE,
    NOW,
    TODAY,
    DecidingCouncil,
    does,
    house_of,
    limits,
    moves,
    papers,
    under_order,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

SEES = {
    "started_on": TODAY - DAY,
    "whom": "Her mother",
    "how_often": "Saturdays, two hours, at the centre",
    "manner_code": "supervised",
    "childs_words": "Longer, please.",
}
APART = {
    "started_on": TODAY,
    "whom": "Her mother’s partner",
    "days": 5,
    "why_kept_apart": "He threatened her on the phone.",
    "childs_words": "Good.",
}
HOUSEHOLD = {
    "reference": "FH-104",
    "household_name": "The Hartleys",
    "approved_on": date(2009, 4, 1),
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = house_of()
    under_order(made)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def nadia(house: DecidingCouncil, code: str, **given: Any) -> Any:
    return does(house, "nadia", code, house.tia, **given)


# --- whom the child sees -------------------------------------------------------------------------


def test_family_time_is_arranged_and_ends_with_a_reason(house: DecidingCouncil) -> None:
    nadia(house, "arrange_family_time", **SEES)
    nadia(house, "end_family_time", ended_on=TODAY, why_ended="She asked for Sundays.")
    assert FamilyTime.objects.get().why_ended == "She asked for Sundays."


def test_of_several_arrangements_it_is_said_which(house: DecidingCouncil) -> None:
    nadia(house, "arrange_family_time", **SEES)
    other = nadia(house, "arrange_family_time", **{**SEES, "whom": "Gran"})
    ends = {"ended_on": TODAY, "why_ended": "Gran moved away."}
    with pytest.raises(Wrong, match="Say which arrangement of family time") as wrong:
        nadia(house, "end_family_time", **ends)
    assert wrong.value.field == "of_family_time"
    nadia(house, "end_family_time", **ends, of_family_time=str(other.pk))
    assert FamilyTime.objects.get(ended_on=TODAY).whom == "Gran"


def test_a_week_apart_is_a_service_managers_and_longer_a_courts(house: DecidingCouncil) -> None:
    given = {**APART, **DECIDED, **papers("D34")}
    given.pop("case_days", None)
    with pytest.raises(Refused, match="Dawn Keighley"):
        does(house, "ann", "restrict_contact", house.tia, **given)
    with pytest.raises(Refused, match="court"):
        does(house, "dawn", "restrict_contact", house.tia, **{**given, "days": 8})
    with pytest.raises(Wrong, match="one or more"):
        does(house, "dawn", "restrict_contact", house.tia, **{**given, "days": 0})
    does(house, "dawn", "restrict_contact", house.tia, **given)
    assert Decision.objects.get().case_answers["days"] == 5
    nadia(house, "end_contact_restriction", ended_on=TODAY)
    assert ContactRestriction.objects.get().ended_on == TODAY


# --- who cares -----------------------------------------------------------------------------------


def test_a_household_is_asked_about_once(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="say who they are") as wrong:
        nadia(house, "name_foster_carer", reference="FH-104", household_name=None, approved_on=None)
    assert wrong.value.field == "household_name"
    with pytest.raises(Wrong, match="still to come"):
        nadia(house, "name_foster_carer", **{**HOUSEHOLD, "approved_on": TODAY + DAY})
    nadia(house, "name_foster_carer", **HOUSEHOLD)
    carer = FosterCarer.objects.get()
    assert carer.approved_on == date(2009, 4, 1)
    does(house, "nadia", "look_after_under_order", house.kai, **{
        **MOVE, "status_code": "C1", "need_code": "N1", "why_in_care": "As his sister.",
    })  # fmt: skip
    only = {"reference": "FH-104", "household_name": None, "approved_on": None}
    does(house, "nadia", "name_foster_carer", house.kai, **only)
    assert set(Placement.objects.values_list("carer", flat=True)) == {carer.pk}


def test_carers_are_visited_and_reviewed_where_they_are_named(house: DecidingCouncil) -> None:
    visit = {"visited_on": TODAY, "was_unannounced": True, "found": "Tired, and kind."}
    with pytest.raises(Wrong, match="Say first who the foster carers are"):
        nadia(house, "visit_foster_carer", **visit)
    nadia(house, "name_foster_carer", **HOUSEHOLD)
    nadia(house, "visit_foster_carer", **visit)
    review = {"held_on": TODAY, "outcome_code": "stands", "came_of_it": "Approval goes on."}
    with pytest.raises(Refused, match="team manager"):
        nadia(house, "review_foster_carer", **review)
    does(house, "ann", "review_foster_carer", house.tia, **review)
    carer = FosterCarer.objects.get()
    assert CarerVisit.objects.get().carer_id == CarerReview.objects.get().carer_id == carer.pk


def test_an_approval_ends_once_and_nobody_is_placed_with_it_after(house: DecidingCouncil) -> None:
    over = {"ended_on": TODAY, "why_ended": "They resigned, after eleven years."}
    with pytest.raises(Wrong, match="Say first who the foster carers are"):
        does(house, "ann", "end_foster_carer", house.tia, **over)
    nadia(house, "name_foster_carer", **HOUSEHOLD)
    with pytest.raises(Refused, match="team manager"):
        nadia(house, "end_foster_carer", **over)
    does(house, "ann", "end_foster_carer", house.tia, **over)
    carer = FosterCarer.objects.get()
    assert (carer.ended_on, carer.why_ended) == (TODAY, over["why_ended"])
    with pytest.raises(Wrong, match="ended on 31 March 2026"):
        does(house, "ann", "end_foster_carer", house.tia, **over)
    moves(house)
    with pytest.raises(Wrong, match="approval of this household ended") as wrong:
        nadia(house, "name_foster_carer", **HOUSEHOLD)
    assert wrong.value.field == "reference"


def test_a_number_that_is_of_another_household_is_seen(house: DecidingCouncil) -> None:
    nadia(house, "name_foster_carer", **HOUSEHOLD)
    with pytest.raises(Wrong, match="look at the number") as wrong:
        nadia(house, "name_foster_carer", **{**HOUSEHOLD, "household_name": "The Bells"})
    assert wrong.value.field == "reference"


def test_only_fostering_has_foster_carers(house: DecidingCouncil) -> None:
    Placement.objects.update(type_code="K2")
    with pytest.raises(Wrong, match="not placed with foster carers"):
        nadia(house, "name_foster_carer", **HOUSEHOLD)


# --- places no child should sleep ----------------------------------------------------------------


def test_nights_among_strangers_are_counted(house: DecidingCouncil) -> None:
    given = {
        "home": "The Station Hotel",
        "terms": "Tonight.",
        "unsuitable_code": "bed_and_breakfast",
        "is_another_night": False,
    }
    does(house, "ruth", "approve_unsuitable_place", house.tia, **given, **DECIDED, **papers("D26"))
    hotel = {"type_code": "Z11", "accommodation_code": "bed_and_breakfast", "provider_code": "PR4"}
    nadia(house, "move_as_decided", **{**MOVE, **hotel, "started_on": TODAY - DAY})
    assert BedAndBreakfastStay.objects.get().started_on == TODAY - DAY
    again = {**given, "is_another_night": True, **DECIDED, **papers("D26")}
    night = does(house, "ruth", "approve_unsuitable_place", house.tia, **again)
    assert night.placement_id == Placement.objects.get(ended_on=None).pk
    moves(house)
    assert BedAndBreakfastStay.objects.get().ended_on == TODAY
    with pytest.raises(Wrong, match="in no unsuitable place now"):
        does(house, "ruth", "approve_unsuitable_place", house.tia, **again)


def test_a_meeting_may_be_waived_by_a_manager(house: DecidingCouncil) -> None:
    moves(house, was_planned=False)
    waived = {"not_needed_on": TODAY, "why_not_needed": "The carer died."}
    with pytest.raises(Refused, match="team manager"):
        nadia(house, "waive_disruption_meeting", **waived)
    does(house, "ann", "waive_disruption_meeting", house.tia, **waived)
    assert Disruption.objects.get().why_not_needed == "The carer died."
    assert "T87" not in limits(house)


def test_a_distant_placement_is_called_off(house: DecidingCouncil) -> None:
    plan = {"starts_on": TODAY + DAY, "area_name": "Devon", "why_not_nearer": "A bed."}
    nadia(house, "plan_distant_placement", **plan)
    nadia(house, "call_off_distant_placement", called_off_on=TODAY)
    assert not {"T81B", "T81C"} & limits(house)


# --- the way out of an order ---------------------------------------------------------------------


def test_ending_an_order_is_asked_of_a_court(house: DecidingCouncil) -> None:
    given = {"applied_on": TODAY, "why_ending": "He has changed.", "childs_words": "I want home."}
    decided = {**given, **DECIDED, **papers("D33")}
    with pytest.raises(Refused, match="Dawn Keighley"):
        does(house, "ann", "apply_to_discharge_order", house.tia, **decided)
    does(house, "dawn", "apply_to_discharge_order", house.tia, **decided)
    with pytest.raises(Wrong, match="application to end an order already"):
        does(house, "dawn", "apply_to_discharge_order", house.tia, **decided)
    nadia(house, "end_discharge_application", decided_on=TODAY, outcome_code="refused")
    assert DischargeApplication.objects.get().outcome_code == "refused"


def test_no_order_none_to_end() -> None:
    made = house_of(code=BESIDE)
    under_order(made, "J1")
    given = {"applied_on": TODAY, "why_ending": "It is over.", "childs_words": "Yes."}
    with pytest.raises(Wrong, match="No care order holds this child"):
        does(
            made, "dawn", "apply_to_discharge_order", made.tia, **given, **DECIDED, **papers("D33")
        )


# --- the year ------------------------------------------------------------------------------------


def test_the_year_is_added_up_from_what_is_on_file(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="not in care all through the year"):
        nadia(house, "add_up_year_in_care")
    PeriodOfCare.objects.update(started_on=date(2024, 1, 8))
    new, tia = house.council._new, house.tia
    new(HealthCheck, person=tia, kind_code="dental_check", status_code="COMP", checked_on=TODAY)
    new(
        HealthCheck, person=tia, kind_code="health_assessment", status_code="REFU", checked_on=TODAY
    )
    new(Immunisation, person=tia, told_on=date(2025, 6, 1), up_to_date=True)
    new(StrengthsQuestionnaire, person=tia, completed_on=date(2025, 9, 1), score=17)
    new(SubstanceMisuse, person=tia, identified_on=date(2024, 9, 1), intervention_offered=True)
    rebuild(house.council.authority.pk, today=TODAY)
    year = nadia(house, "add_up_year_in_care")
    assert year.year_ended_on == date(2026, 3, 31)
    assert (year.teeth_checked, year.health_assessed, year.immunised) == (True, False, True)
    assert (year.questionnaire_score, year.convicted, year.substance_misuse) == (17, False, False)
    assert year.health_check_done is None
    with pytest.raises(Wrong, match="added up already"):
        nadia(house, "add_up_year_in_care")
    assert YearInCare.objects.count() == 1


def test_a_step_without_questions_has_a_page_with_one_button(house: DecidingCouncil) -> None:
    PeriodOfCare.objects.update(started_on=date(2024, 1, 8))
    someone = client(house, "nadia")
    answer = sends(someone, f"/child/C-{house.tia.pk}/write/add_up_year_in_care", {})
    assert answer.status_code == 302, text_of(answer)
    assert YearInCare.objects.count() == 1
