"""Where a placed child lives: with the carers, and not at the address the child came from; to whom it is told."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine

from keepsight.access.reach.reach import PARTIAL
from keepsight.boards.people.child import Placed
from keepsight.boards.refreshing import rebuild
from keepsight.pages.people.where_child_lives import ELSEWHERE, lives, words_of
from keepsight.records.care.foster_carer import FosterCarer
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.people.address import Address
from keepsight.returns.ssda903.tables import SSDA903
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.standing import standing

pytestmark = pytest.mark.django_db

HOME = "4 Mill Row"
BEGUN = TODAY - 90 * DAY


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    new, tia = made.council._new, made.tia
    new(Address, person=tia, lines=HOME, postcode="HX1 1AA", started_on=BEGUN - 900 * DAY)
    period = new(PeriodOfCare, person=tia, started_on=BEGUN)
    new(LegalStatus, person=tia, period=period, status_code="C2", started_on=BEGUN)
    new(
        Placement, person=tia, period=period, started_on=BEGUN, type_code="U6", carer_name="Jo Hill"
    )
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def fact_of(house: DecidingCouncil, short: str = "nadia", more: str = "") -> str:
    """What stands under "Lives" on Tia's page."""
    rebuild(house.council.authority.pk, today=TODAY)
    page = text_of(client(house, short).get(f"/child/C-{house.tia.pk}{more}"))
    return page.split("Lives", 1)[1].split("Dates", 1)[0]


@pytest.mark.both_databases
def test_a_fostered_child_lives_with_the_carers_and_not_at_home(house: DecidingCouncil) -> None:
    said = fact_of(house)
    assert "With foster carers" in said and "Jo Hill" in said and HOME not in said
    carer = house.council._new(FosterCarer, household_name="The Hills", reference="F1")
    Placement.objects.update(carer=carer)
    assert "The Hills" in fact_of(house)


def test_before_the_placement_and_after_it_the_child_lives_at_home(house: DecidingCouncil) -> None:
    said = fact_of(house, more=f"?as_at={BEGUN - DAY}")
    assert HOME in said and "foster" not in said
    for record in (Placement, PeriodOfCare, LegalStatus):
        record.objects.update(ended_on=TODAY - DAY)
    said = fact_of(house)
    assert HOME in said and "Jo Hill" not in said


def test_the_address_of_the_placement_itself_is_told(house: DecidingCouncil) -> None:
    Address.objects.update(ended_on=BEGUN)
    house.council._new(Address, person=house.tia, lines="9 Elm Way", postcode="", started_on=BEGUN)
    said = fact_of(house)
    assert "9 Elm Way" in said and HOME not in said


def test_short_breaks_are_no_home(house: DecidingCouncil) -> None:
    LegalStatus.objects.update(status_code="V4")
    said = fact_of(house)
    assert HOME in said and "Jo Hill" not in said


def test_who_adopts_is_told_on_no_page_of_the_child(house: DecidingCouncil) -> None:
    Placement.objects.update(type_code="A3")
    said = fact_of(house)
    assert "Placed for adoption" in said and "Jo Hill" not in said and HOME not in said


def test_an_address_kept_back_from_the_reader_keeps_the_carers_back(house: DecidingCouncil) -> None:
    Address.objects.update(is_kept_back=True)
    assert "Jo Hill" in fact_of(house), "her worker knows"
    for ground in PARTIAL:
        child = child_of(ground, is_told=False)
        found = lives(child, Placed("U6", BEGUN), "Jo Hill", None)
        assert found["kept_back"] and "Jo Hill" not in str(found)


def test_a_role_without_words_reads_no_carers(house: DecidingCouncil) -> None:
    faye = house.council.worker("Faye Orme")
    house.council.role(faye, "fostering_social_worker")
    house.people["faye"] = faye
    said = fact_of(house, "faye")
    assert "With foster carers" in said and "Jo Hill" not in said


# --- without the database ------------------------------------------------------------------------


def child_of(ground: str, *, is_told: bool = True, started_on: date | None = None) -> Any:
    here = SimpleNamespace(
        lines=HOME, postcode="", is_live=True, is_told=is_told, started_on=started_on
    )
    return SimpleNamespace(addresses=(here,), household=(), ground=ground)


def test_whoever_reads_in_part_learns_the_kind_alone() -> None:
    for ground in PARTIAL:
        child = child_of(ground, started_on=BEGUN)
        found = lives(child, Placed("U4", BEGUN), "Jo Hill", None)
        assert (found["said"], found["lines"]) == ("With foster carers", [])


def test_placed_with_parents_is_said_before_who_lives_there() -> None:
    found = lives(child_of("allocated"), Placed("P1", BEGUN), "Jo Hill", None)
    assert (found["said"], found["lines"]) == ("Placed with parents", [HOME])


def test_every_kind_of_placement_has_words_but_for_other() -> None:
    codes = {one.code for one in SSDA903.codes["PLACE"]}
    assert {code for code in codes if words_of(code) == ELSEWHERE} == {
        code for code in codes if code.startswith("Z")
    }
