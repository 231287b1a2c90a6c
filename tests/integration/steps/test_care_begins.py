"""Becoming looked after, and ceasing to be: one step makes what a return counts four times."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.records.care.care_episode import CareEpisode
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.people.address import Address
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.caring import (
    BEGAN,
    BESIDE,
    DAY,
    DECIDED,
    HOME,
    INTO_CARE,
    NOW,
    TODAY,
    DecidingCouncil,
    accommodated,
    chain,
    does,
    house_of,
    limits,
    papers,
    under_order,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

LEAVES = {
    "ended_on": TODAY,
    "end_reason_code": "E4A",
    "destination": "With her mother, at home",
    "support_after": "A child in need plan; the family worker comes on Mondays.",
    "words_at_end": "I get my own bed back.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    return house_of()


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def test_one_step_makes_the_period_status_placement_and_episode(house: DecidingCouncil) -> None:
    house.council._new(Address, person=house.tia, postcode="ZZ1 1ZZ", started_on=date(2020, 1, 1))
    period = accommodated(house)
    status, placement = LegalStatus.objects.get(), Placement.objects.get()
    episode = CareEpisode.objects.get()
    assert (period.started_on, period.need_code, period.is_repeat) == (BEGAN, "N1", False)
    assert (status.status_code, status.started_on, status.period_id) == ("V2", BEGAN, period.pk)
    assert (placement.started_on, placement.period_id) == (BEGAN, period.pk)
    assert (placement.location_code, placement.home_postcode) == ("IN", "ZZ1 1ZZ")
    assert (placement.childs_words, period.childs_words) == ("", "I want my bear.")
    assert (episode.placement_id, episode.legal_status_id) == (placement.pk, status.pk)
    assert chain(house.tia) == [(BEGAN, "S", None, "", "V2")]
    assert episode.need_code == "N1"
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.actor_level) == ("D21", 60)


def test_its_clocks_run_on_the_childs_page(house: DecidingCouncil) -> None:
    accommodated(house)
    assert {"T60", "T61", "T62", "T63", "T64", "T66", "T67", "T68", "T69", "T74"} <= limits(house)


def test_the_need_is_taken_from_what_the_child_is_open_for(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="what mainly brought") as wrong:
        accommodated(house, need_code=None)
    assert wrong.value.field == "need_code"
    house.council.open(house.tia, house.one, primary_need_code="N4")
    assert accommodated(house, need_code=None).need_code == "N4"


def test_below_the_level_it_is_refused_with_a_name(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="Colin Threlfall"):
        does(house, "dawn", "accommodate_child", house.tia, **INTO_CARE, **DECIDED, **papers("D21"))
    assert not PeriodOfCare.objects.exists() and not Decision.objects.exists()


def test_a_second_open_period_is_refused(house: DecidingCouncil) -> None:
    accommodated(house)
    with pytest.raises(Wrong, match="There is a period of care already, since 21 March 2026"):
        under_order(house)
    assert PeriodOfCare.objects.count() == 1


@pytest.mark.parametrize(
    ("more", "field", "said"),
    [
        ({"started_on": TODAY + DAY}, "started_on", "still to come"),
        ({"started_on": date(2014, 4, 1)}, "started_on", "before the child was born"),
        ({"provider_code": "PR0"}, "provider_code", "With parents"),
        ({"area_code": "adjoining"}, "authority_name", "which council"),
        (
            {"area_code": "adjoining", "authority_name": "Leeds"},
            "area_code",
            "Agree to a placement out of area",
        ),
        ({"area_code": "distant", "authority_name": "Devon"}, "area_code", "Only the director"),
        ({"accommodation_code": "hostel"}, "accommodation_code", "unless the director has said so"),
        ({"type_code": "P1", "provider_code": "PR0"}, "type_code", "with parents first"),
        ({"type_code": "K1"}, "type_code", "secure home first"),
        ({"accommodation_code": "supported"}, "accommodation_code", "unless the director"),
        ({"distance": -3}, "distance", "counted from nought"),
        (
            {"type_code": "U3", "accommodation_code": "relatives_for_now"},
            "accommodation_code",
            "relative or friend",
        ),
        ({"accommodation_code": "relatives_for_now"}, "accommodation_code", "in: a foster home"),
        (
            {"type_code": "K2", "accommodation_code": "secure_home"},
            "accommodation_code",
            "registered children’s home",
        ),
        ({"type_code": "T4", "accommodation_code": "secure_home"}, "type_code", "is K1"),
        ({"type_code": "Z11", "accommodation_code": "parents_home"}, "type_code", "is P1"),
        ({"status_code": "J1", "started_on": date(2024, 4, 30)}, "status_code", "under ten"),
    ],
)
def test_what_cannot_stand_is_refused_beside_its_question(
    house: DecidingCouncil, more: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(Wrong, match=said) as wrong:
        under_order(house, **more)
    assert wrong.value.field == field
    assert not PeriodOfCare.objects.exists() and not Placement.objects.exists()


def test_supported_accommodation_is_for_sixteen_and_over_and_care_for_children() -> None:
    made = house_of(TODAY - 19 * 366 * DAY, BESIDE)
    with pytest.raises(Wrong, match="at 18 or older") as wrong:
        under_order(made)
    made.tia.born_on = TODAY - 17 * 366 * DAY
    made.tia.save()
    grown = {"accommodation_code": "supported", "type_code": "K3"}
    with pytest.raises(Wrong, match="17 or older"):
        under_order(made, **grown)
    under_order(made, "J1", **grown)
    assert Placement.objects.get().accommodation_code == "supported"
    assert wrong.value.field == "started_on"


def test_under_an_order_no_decision_is_taken(house: DecidingCouncil) -> None:
    under_order(house, "L1", started_on=TODAY)
    assert chain(house.tia) == [(TODAY, "S", None, "", "L1")]
    assert not Decision.objects.exists()
    assert "T47" in limits(house)


# --- leaving -------------------------------------------------------------------------------------


def ends(house: DecidingCouncil, **more: Any) -> Any:
    given = {**LEAVES, **DECIDED, **papers("D32"), **more}
    return does(house, "colin", "end_period_of_care", house.tia, **given)


def test_everything_that_ends_with_care_ends_on_one_day(house: DecidingCouncil) -> None:
    period = accommodated(house)
    ends(house)
    period.refresh_from_db()
    assert (period.ended_on, period.end_reason_code) == (TODAY, "E4A")
    assert period.words_at_end == "I get my own bed back."
    assert Placement.objects.get().ended_on == LegalStatus.objects.get().ended_on == TODAY
    assert chain(house.tia) == [(BEGAN, "S", TODAY, "E4A", "V2")]
    assert not {"T69", "T74", "T60"} & limits(house)


def test_a_child_comes_into_care_again_and_it_is_a_repeat(house: DecidingCouncil) -> None:
    accommodated(house)
    ends(house, ended_on=TODAY - DAY)
    with pytest.raises(Wrong, match="looked after until 30 March 2026") as wrong:
        accommodated(house, started_on=TODAY - 2 * DAY)
    assert wrong.value.field == "started_on"
    assert accommodated(house, started_on=TODAY).is_repeat is True


def test_nobody_is_discharged_to_nowhere_or_against_an_order(house: DecidingCouncil) -> None:
    accommodated(house)
    with pytest.raises(Wrong, match="discharged to nowhere") as wrong:
        ends(house, destination=None)
    assert wrong.value.field == "destination"
    with pytest.raises(Wrong, match="This is before the period of care began"):
        ends(house, ended_on=BEGAN - DAY)
    does(house, "nadia", "change_legal_status", house.tia, status_code="C1", started_on=TODAY - DAY)
    with pytest.raises(Wrong, match="only a court ends it"):
        ends(house)
    assert PeriodOfCare.objects.get().ended_on is None


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("E17", "not yet 18"),
        ("E13", "decision of ours"),
        ("X1", "ends an episode"),
        ("E2", "day on which the child died"),
    ],
)
def test_what_is_no_end_or_ours_to_decide_is_refused(
    house: DecidingCouncil, code: str, said: str
) -> None:
    accommodated(house)
    with pytest.raises(Wrong, match=said):
        does(house, "nadia", "record_end_of_care", house.tia, ended_on=TODAY, end_reason_code=code)


def test_what_a_court_ended_is_recorded(house: DecidingCouncil) -> None:
    under_order(house, "C2")
    with pytest.raises(Wrong, match="before the period of care began"):
        does(
            house,
            "nadia",
            "record_end_of_care",
            house.tia,
            ended_on=BEGAN - DAY,
            end_reason_code="E4A",
        )
    does(house, "nadia", "record_end_of_care", house.tia, ended_on=TODAY, end_reason_code="E45")
    assert chain(house.tia) == [(BEGAN, "S", TODAY, "E45", "C2")]


# --- on the page ---------------------------------------------------------------------------------


def test_a_social_worker_asks_on_the_page_and_it_is_done_when_agreed(
    house: DecidingCouncil,
) -> None:
    nadia = client(house, "nadia")
    said = {k: v for k, v in INTO_CARE.items() if k != "started_on"}
    dated = {
        k: v
        for name in papers("D21")
        if name.startswith("dated_")
        for k, v in on(name, TODAY).items()
    }
    page = sends(
        nadia, f"/child/C-{house.tia.pk}/write/accommodate_child",
        {**said, **on("started_on", BEGAN), **dated, **DECIDED},
    )  # fmt: skip
    assert page.status_code == 302, text_of(page)
    request = DecisionRequest.objects.get()
    assert request.step_code == "accommodate_child" and not PeriodOfCare.objects.exists()
    colin = client(house, "colin")
    answer = sends(colin, f"/decision/{request.pk}/decide",
                   {"outcome_code": "agreed", "reasons": "Yes.", "options": "None nearer."})  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    assert chain(house.tia) == [(BEGAN, "S", None, "", "V2")]
    assert Placement.objects.get().carer_name == HOME["carer_name"]


def test_an_order_is_written_on_the_page(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    said = {k: v for k, v in INTO_CARE.items() if k != "started_on"}
    url = f"/child/C-{house.tia.pk}/write"
    page = sends(
        nadia, f"{url}/look_after_under_order", {**said, **on("started_on", BEGAN), "status_code": "C1"}
    )  # fmt: skip
    assert page.status_code == 302, text_of(page)
    after = text_of(nadia.get(url))
    assert "Period of care, since 21 March 2026" in after
    assert "There is a period of care already." in after
