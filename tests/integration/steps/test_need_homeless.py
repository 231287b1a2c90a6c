"""A homeless young person: answered on the day, assessed, told of their rights; and no bed and breakfast."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from keepsight.records.need.bed_and_breakfast_stay import BedAndBreakfastStay
from keepsight.records.need.homeless_young_person import HomelessYoungPerson
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does
from tests.integration.steps.need import need_house, papers, posted
from tests.integration.steps.running import running
from tests.standing import standing

pytestmark = pytest.mark.django_db

SIXTEEN = date(2009, 6, 1)
CAME = {
    "presented_on": TODAY,
    "why_homeless": "His mother changed the lock.",
    "sleeps_code": "friends",
    "childs_view": "I want my own key.",
}
SEEN = {
    "responded_on": TODAY,
    "housing_took_part": True,
    "sleeps_code": "care",
    "rights_told_on": TODAY,
    "rights_words": "In care he has a worker and a home; he wants to think.",
    "advocacy_offered_on": TODAY,
    "advocacy_code": "accepted",
}
ASSESSED = {"assessed_on": TODAY, "assessment_words": "He cannot go back.", "is_in_need": True}
REFUSED = {
    **REASONS,
    **papers("D22", "childs_wishes"),
    "case_ground": "own_refusal",
    "options": "Care; supported lodgings; his aunt.",
    "childs_words": "I am better off with my aunt.",
    "closed_words": "He stays with his aunt, and has our number.",
}
STAY = {
    "started_on": TODAY,
    "place": "The Crown, 01632 960 111",
    "other_places": "Eight carers, three homes.",
    "through_the_night": "A support worker sleeps next door.",
    "childs_words": "It smells of beer.",
    "look_again_on": TODAY + DAY,
}
ALLOWED = {
    **REASONS,
    **papers("D26", "childs_wishes", "what_was_tried", "who_stays", "looked_at_again"),
    "options": "His aunt; a carer at a distance.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    return need_house(SIXTEEN)


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def tia(house: DecidingCouncil, code: str, short: str = "nadia", **given: Any) -> Any:
    return does(house, short, code, house.tia, **given)


def came(house: DecidingCouncil) -> None:
    tia(house, "start_homeless_response", **CAME)


def row() -> HomelessYoungPerson:
    return HomelessYoungPerson.objects.get()


def test_the_clocks_of_the_day_begin_and_end(house: DecidingCouncil) -> None:
    came(house)
    assert {"T107A", "T107B", "T107C"} <= running(house, house.tia).keys()
    tia(house, "see_homeless_young_person", **SEEN)
    assert "T107A" not in running(house, house.tia)
    tia(house, "assess_homeless_young_person", **ASSESSED)
    assert not {"T107B", "T107C"} & running(house, house.tia).keys()
    assert (row().sleeps_code, row().advocacy_code, row().is_in_need) == ("care", "accepted", True)


@pytest.mark.parametrize("years", [10, 15, 18])
def test_it_is_for_16_and_17(house: DecidingCouncil, years: int) -> None:
    house.tia.born_on = date(TODAY.year - years, 1, 1)
    house.tia.save()
    with pytest.raises(Wrong, match=f"The child was {years} on that day") as wrong:
        came(house)
    assert wrong.value.field == "presented_on"


def test_a_home_is_refused_by_a_head_of_service_after_everything_was_done(
    house: DecidingCouncil,
) -> None:
    came(house)
    with pytest.raises(
        Wrong, match="assessed and not yet told of their rights and not yet offered"
    ):
        tia(house, "refuse_accommodation", "colin", **REFUSED)
    assert not Decision.objects.exists()
    tia(house, "see_homeless_young_person", **SEEN)
    tia(house, "assess_homeless_young_person", **ASSESSED)
    with pytest.raises(Refused, match="Colin Threlfall"):
        tia(house, "refuse_accommodation", "dawn", **REFUSED)
    tia(house, "refuse_accommodation", "colin", **REFUSED)
    assert (row().outcome_code, row().closed_on) == ("not_accommodated", TODAY)
    assert Decision.objects.get().decision_code == "D22"


def test_it_ends_after_the_assessment_and_by_a_manager(house: DecidingCouncil) -> None:
    came(house)
    end = {"closed_on": TODAY, "outcome_code": "home", "closed_words": "With his aunt."}
    with pytest.raises(Wrong, match="not assessed yet"):
        tia(house, "close_homeless", "ann", **end)
    tia(house, "assess_homeless_young_person", **ASSESSED)
    with pytest.raises(Refused, match="takes a team manager"):
        tia(house, "close_homeless", **end)
    tia(house, "close_homeless", "ann", **end)
    assert (row().outcome_code, row().closed_words) == ("home", "With his aunt.")


def test_not_to_accommodate_is_no_outcome_of_the_plain_form(house: DecidingCouncil) -> None:
    came(house)
    page = text_of(client(house, "ann").get(f"/child/C-{house.tia.pk}/write/close_homeless"))
    assert "We accommodate the young person" in page and "do not accommodate" not in page


# --- bed and breakfast --------------------------------------------------------------------------


def test_the_director_alone_decides_on_bed_and_breakfast(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="Ruth Adeyemi"):
        tia(house, "use_bed_and_breakfast", "colin", **STAY, **ALLOWED)
    assert not BedAndBreakfastStay.objects.exists()
    colin, url = client(house, "colin"), f"/child/C-{house.tia.pk}/write/use_bed_and_breakfast"
    assert "What kind of place" not in text_of(colin.get(url))
    answer = sends(colin, url, posted({**STAY, **ALLOWED}))
    assert answer.status_code == 302, text_of(answer)
    house.decide(DecisionRequest.objects.get(), "ruth", options="His aunt said no.")
    stay = BedAndBreakfastStay.objects.get()
    assert (stay.started_on, stay.place) == (TODAY, STAY["place"])
    assert Decision.objects.get().case_answers["kind"] == "bed_and_breakfast"
    assert "T107D" in running(house, house.tia)


def test_every_night_is_looked_at_again_until_the_last(house: DecidingCouncil) -> None:
    tia(house, "use_bed_and_breakfast", "ruth", **STAY, **ALLOWED)
    again = {
        **ALLOWED,
        "next_words": "A carer on Thursday.",
        "through_the_night": "The same.",
        "childs_words": "I slept.",
        "look_again_on": TODAY + DAY,
    }
    with pytest.raises(Wrong, match="tomorrow at the latest") as wrong:
        tia(
            house,
            "look_again_at_bed_and_breakfast",
            "ruth",
            **{**again, "look_again_on": TODAY + 2 * DAY},
        )
    assert wrong.value.field == "look_again_on"
    with pytest.raises(Refused, match="Ruth Adeyemi"):
        tia(house, "look_again_at_bed_and_breakfast", "colin", **again)
    tia(house, "look_again_at_bed_and_breakfast", "ruth", **again)
    tia(house, "leave_bed_and_breakfast", ended_on=TODAY, went_to="A carer in Holme")
    stay = BedAndBreakfastStay.objects.get()
    assert (stay.childs_words, stay.through_the_night) == ("I slept.", "The same.")
    assert (stay.looked_at_on, stay.ended_on, stay.went_to) == (TODAY, TODAY, "A carer in Holme")
    assert "T107D" not in running(house, house.tia)
    assert [one.decision_code for one in Decision.objects.all()] == ["D26", "D26"]


def test_a_grown_up_is_no_child_in_bed_and_breakfast(house: DecidingCouncil) -> None:
    house.tia.born_on = TODAY - timedelta(days=18 * 366)
    house.tia.save()
    with pytest.raises(Wrong, match="They were 18 by then") as wrong:
        tia(house, "use_bed_and_breakfast", "ruth", **STAY, **ALLOWED)
    assert wrong.value.field == "started_on"
    with pytest.raises(Wrong, match="no stay in bed and breakfast open"):
        tia(house, "leave_bed_and_breakfast", ended_on=TODAY + DAY, went_to="x")
