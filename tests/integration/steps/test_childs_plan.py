"""A plan is read with the child: in words to the child, with who does what, and by nobody without the words."""

from __future__ import annotations

import pytest

from keepsight.records.need.plan_action import PlanAction
from keepsight.records.protection.protection_plan import ProtectionPlan
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY
from tests.integration.steps.journey import TODAY, DecidingCouncil

pytestmark = pytest.mark.django_db

CHANGE, ACTION = "Nobody shouts at night.", "Dad goes to the group on Mondays."


@pytest.fixture
def house() -> DecidingCouncil:
    made = DecidingCouncil()
    said = {"person": made.tia, "started_on": TODAY - 9 * DAY, "source": "eastfield"}
    made.council._new(ProtectionPlan, what_is_to_change=CHANGE, initial_category_code="NEG", **said)
    made.council._new(
        PlanAction, person=made.tia, plan_kind_code="protection_plan", written_on=TODAY,
        action=ACTION, owner_words="Dad", what_is_to_change="Home is calm", by_when_on=TODAY + DAY,
    )  # fmt: skip
    return made


def test_it_says_what_changes_and_who_does_what(house: DecidingCouncil) -> None:
    said = text_of(client(house, "nadia").get(f"/child/C-{house.tia.pk}/plan"))
    assert "Tia’s plan" in said and "The plan to keep you safe" in said
    assert CHANGE in said and ACTION in said and "Dad, by 1 April 2026" in said


def test_without_a_plan_it_says_so(house: DecidingCouncil) -> None:
    said = text_of(client(house, "nadia").get(f"/child/C-{house.kai.pk}/plan"))
    assert "No plan is open for Kai." in said


def test_a_role_without_the_words_reads_none(house: DecidingCouncil) -> None:
    analyst = house.council.worker("Ida Lund")
    house.council.role(analyst, "performance_analyst")
    said = text_of(signed_in(house.council.account(analyst)).get(f"/child/C-{house.tia.pk}/plan"))
    assert "Your role does not see the words" in said and CHANGE not in said
