"""A child is missing: who was told, what was done, and who listened when the child came back."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.records.need.missing_episode import MissingEpisode
from keepsight.records.need.missing_response import MissingResponse
from keepsight.writing.perform import Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import DecidingCouncil, does
from tests.integration.steps.need import need_house, posted
from tests.integration.steps.running import running
from tests.standing import standing

pytestmark = pytest.mark.django_db

GONE = {
    "started_on": TODAY - 4 * DAY,
    "kind_code": "M",
    "risk_code": "high",
    "reported_by": "Her aunt",
    "last_seen": "At the bus station at six, in a red coat.",
}
TOLD = {"police_told_on": TODAY - 4 * DAY, "police_reference": "LOG 114"}
BACK = {
    "ended_on": TODAY - DAY,
    "found_words": "At a friend’s, hungry.",
    "childs_words": "I did not want to go home.",
    "interview_offered": True,
}
HEARD = {
    "interview_held_on": TODAY,
    "interviewer": "Bea Holt, Young Voices",
    "is_independent": True,
    "childs_words": "He shouts at night.",
    "learned": "Nights when her stepfather is in.",
    "exploitation_seen": False,
}


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


def tia(house: DecidingCouncil, code: str, short: str = "nadia", **given: Any) -> Any:
    return does(house, short, code, house.tia, **given)


def test_who_is_told_ends_each_clock(house: DecidingCouncil) -> None:
    tia(house, "report_missing", **GONE)
    assert {"T106A", "T106B", "T106C"} <= running(house, house.tia).keys()
    tia(house, "tell_police", **TOLD)
    tia(house, "hold_missing_meeting", meeting_held_on=TODAY, meeting_words="Police and aunt came.")
    tia(house, "tell_director_of_missing", director_told_on=TODAY)
    response = MissingResponse.objects.get()
    assert (response.police_reference, response.meeting_held_on) == ("LOG 114", TODAY)
    assert not {"T106A", "T106B", "T106C"} & running(house, house.tia).keys()


def test_the_word_to_the_police_can_stand_with_the_report(house: DecidingCouncil) -> None:
    tia(house, "report_missing", **GONE, **TOLD)
    assert "T106A" not in running(house, house.tia)
    with pytest.raises(Wrong, match="a time missing already"):
        tia(house, "report_missing", **GONE)


def test_after_the_return_somebody_independent_listens(house: DecidingCouncil) -> None:
    tia(house, "report_missing", **GONE, **TOLD)
    with pytest.raises(Wrong, match="still missing") as wrong:
        tia(house, "hold_return_interview", **HEARD)
    assert wrong.value.field == "interview_held_on"
    tia(house, "child_came_back", **BACK)
    assert "T105" in running(house, house.tia)
    with pytest.raises(Wrong, match="before the child came back"):
        tia(house, "hold_return_interview", **{**HEARD, "interview_held_on": TODAY - 2 * DAY})
    tia(house, "hold_return_interview", **HEARD)
    episode, response = MissingEpisode.objects.get(), MissingResponse.objects.get()
    assert (episode.interview_offered_code, episode.interview_accepted_code) == ("Y", "Y")
    assert (response.interview_offered_on, response.interview_held_at) == (TODAY - DAY, NOW)
    assert response.childs_words == "He shouts at night."
    assert "T105" not in running(house, house.tia)


def test_one_who_is_not_independent_leaves_it_owed(house: DecidingCouncil) -> None:
    tia(house, "report_missing", **GONE, **TOLD)
    tia(house, "child_came_back", **BACK)
    tia(house, "hold_return_interview", **{**HEARD, "is_independent": False})
    assert "T105" in running(house, house.tia)
    tia(house, "hold_return_interview", **HEARD)
    assert "T105" not in running(house, house.tia)
    assert MissingResponse.objects.count() == 2


def test_a_no_is_an_answer_with_a_reason(house: DecidingCouncil) -> None:
    no = {"interview_declined_on": TODAY, "why_declined": "“Leave me be.” Asked again on Friday."}
    tia(house, "report_missing", **GONE, **TOLD)
    with pytest.raises(Wrong, match="still missing"):
        tia(house, "decline_return_interview", **no)
    tia(house, "child_came_back", **BACK)
    tia(house, "decline_return_interview", **no)
    episode = MissingEpisode.objects.get()
    assert (episode.interview_offered_code, episode.interview_accepted_code) == ("Y", "N")
    assert "T105" not in running(house, house.tia)


def test_an_interview_that_was_not_offered_is_known_as_that(house: DecidingCouncil) -> None:
    tia(house, "report_missing", **GONE, **TOLD)
    tia(house, "child_came_back", **{**BACK, "interview_offered": False})
    assert MissingEpisode.objects.get().interview_offered_code == "N"
    assert MissingResponse.objects.get().interview_offered_on is None
    assert "T105" in running(house, house.tia)


def test_a_time_that_another_system_began_gets_its_response_on_the_return(
    house: DecidingCouncil,
) -> None:
    house.council._new(
        MissingEpisode, person=house.tia, started_on=GONE["started_on"], source="ssd"
    )
    tia(house, "child_came_back", **BACK)
    assert MissingResponse.objects.get().began_on == GONE["started_on"]
    tia(house, "hold_return_interview", **HEARD)
    assert "T105" not in running(house, house.tia)


def test_missing_on_its_page(house: DecidingCouncil) -> None:
    nadia, url = client(house, "nadia"), f"/child/C-{house.kai.pk}/write"
    early = sends(nadia, f"{url}/report_missing", posted({**GONE, "started_on": TODAY + DAY}))
    assert early.status_code == 422 and "This day is still to come." in text_of(early)
    made = sends(nadia, f"{url}/report_missing", posted(GONE))
    assert made.status_code == 302, text_of(made)
    assert "Open now: Time missing, since 27 March 2026" in text_of(nadia.get(url))
