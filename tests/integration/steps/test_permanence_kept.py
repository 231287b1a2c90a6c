"""Homes for good without adoption: special guardians, long-term carers, and an order that did not last."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.permanence.guardianship_support import GuardianshipSupport
from keepsight.records.permanence.guardianship_support_review import GuardianshipSupportReview
from keepsight.records.permanence.long_term_match import LongTermMatch
from keepsight.records.permanence.previous_permanence import PreviousPermanence
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does, papers
from tests.integration.steps.running import holds_in_full, running
from tests.standing import standing

pytestmark = pytest.mark.django_db

SUPPORT = {
    "agreed_on": date(2025, 4, 15),
    "guardians": "Grandmother",
    "own_words": "Nan has my room ready.",
    "support": "A worker twice a year.",
}
REVIEW = {
    "reviewed_on": TODAY,
    "own_words": "It is good.",
    "guardians_words": "The money is tight.",
}
LASTING = {
    "panel_on": TODAY - 3 * DAY,
    "carers": "The carers of report 9",
    "why": "He has been there for two years.",
    "own_words": "I want to stay till I am big.",
    "support": "Respite in August.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    made.kai.born_on = date(2018, 2, 1)
    made.kai.save()
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def test_support_is_agreed_and_reviewed_each_year(house: DecidingCouncil) -> None:
    holds_in_full(house, "guardianship_support", "guardianship_support_review")
    with pytest.raises(Wrong, match="There is no support plan for special guardians"):
        does(house, "nadia", "review_guardianship_support", house.kai, **REVIEW, is_enough=True)
    support = does(house, "nadia", "agree_guardianship_support", house.kai, **SUPPORT)
    assert running(house, house.kai)["T96"].due_on == date(2026, 4, 15)
    with pytest.raises(Wrong, match="Say what changes") as wrong:
        does(house, "nadia", "review_guardianship_support", house.kai, **REVIEW, is_enough=False)
    assert wrong.value.field == "changes"
    does(house, "nadia", "review_guardianship_support", house.kai, **REVIEW, is_enough=True)
    assert GuardianshipSupportReview.objects.get().support_id == support.pk
    assert running(house, house.kai)["T96"].due_on == date(2027, 3, 31)
    with pytest.raises(Refused, match="takes a team manager or above"):
        does(
            house, "nadia", "end_guardianship_support", house.kai, ended_on=TODAY, ended_because="x"
        )
    does(
        house, "ann", "end_guardianship_support", house.kai, ended_on=TODAY, ended_because="Moved."
    )
    assert GuardianshipSupport.objects.get().ended_because == "Moved."
    assert "T96" not in running(house, house.kai)


def test_a_page_agrees_support_for_a_child_with_whom_nothing_is_open(
    house: DecidingCouncil,
) -> None:
    EpisodeOfNeed.objects.all().delete()
    given: dict[str, Any] = {**SUPPORT, **on("agreed_on", TODAY)}
    given.pop("agreed_on")
    nadia = client(house, "nadia")
    answer = sends(nadia, f"/child/C-{house.kai.pk}/write/agree_guardianship_support", given)
    assert answer.status_code == 302, text_of(answer)
    assert GuardianshipSupport.objects.get().agreed_on == TODAY


def test_carers_for_good_are_decided_at_their_level(house: DecidingCouncil) -> None:
    given = {**LASTING, **REASONS, **papers("D29"), "options": "None better."}
    with pytest.raises(Wrong, match="There is no period of"):
        does(house, "colin", "match_long_term", house.kai, **given)
    house.council._new(PeriodOfCare, person=house.kai, started_on=TODAY - 900 * DAY)
    with pytest.raises(Refused, match="Colin Threlfall"):
        does(house, "dawn", "match_long_term", house.kai, **given)
    with pytest.raises(Wrong, match="Say which options were considered"):
        does(house, "colin", "match_long_term", house.kai, **{**given, "options": " "})
    assert not LongTermMatch.objects.exists()
    does(house, "colin", "match_long_term", house.kai, **given)
    assert LongTermMatch.objects.get().decided_on == TODAY
    assert Decision.objects.get().decision_code == "D29"
    with pytest.raises(Wrong, match="There is a long-term match already"):
        does(house, "colin", "match_long_term", house.kai, **given)
    ends = {"ended_on": TODAY, "ended_because": "The carer is ill."}
    does(house, "nadia", "end_long_term_match", house.kai, **ends)
    assert LongTermMatch.objects.get().ended_on == TODAY


def test_an_order_that_did_not_last(house: DecidingCouncil) -> None:
    before = {"kind_code": "P2", "authority_name": "998", "ordered_on": date(2021, 5, 4)}
    does(house, "nadia", "record_previous_permanence", house.kai, **before)
    assert PreviousPermanence.objects.get().authority_name == "998"
    with pytest.raises(Wrong, match="There was no order before") as wrong:
        does(house, "nadia", "record_previous_permanence", house.kai,
             kind_code="Z1", ordered_on=TODAY)  # fmt: skip
    assert wrong.value.field == "ordered_on"
    with pytest.raises(Wrong, match="before the child was born"):
        does(house, "nadia", "record_previous_permanence", house.kai,
             **{**before, "ordered_on": date(2017, 5, 4)})  # fmt: skip
