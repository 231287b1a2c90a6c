"""Leaving care, day by day: keeping in touch, how a care leaver is, homes that are suitable and that are not."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.leaving.adviser_contact import AdviserContact
from keepsight.records.leaving.arranged_home import ArrangedHome
from keepsight.records.leaving.care_leaver import CareLeaver
from keepsight.records.leaving.pathway_review_cause import PathwayReviewCause
from keepsight.records.leaving.unsuitable_home import UnsuitableHome
from keepsight.records.need.episode_of_need import EpisodeOfNeed
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

FINE = {
    "known_on": TODAY,
    "in_touch_code": "YES",
    "accommodation_code": "U",
    "accommodation_suitable_code": "1",
    "activity_code": "F2",
}
HOME = {
    "provided_on": TODAY - 10 * DAY,
    "kind_code": "D",
    "why_suitable": "Ten minutes from college.",
    "own_words": "I chose it.",
}
HOSTEL = {
    "found_on": TODAY - 2 * DAY,
    "kind_code": "W",
    "why": "Adults nobody knows on the same floor.",
    "own_words": "I lock the door.",
    "risk": "Somebody calls each evening.",
    "way_out": "A room in supported lodgings.",
    "move_by_on": TODAY + 5 * DAY,
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    """Tia is 19, was looked after until 18, and nothing else is open for her."""
    made = DecidingCouncil()
    EpisodeOfNeed.objects.all().delete()
    made.tia.born_on = date(2007, 3, 31)
    made.tia.save()
    stay = {"started_on": date(2019, 2, 1), "ended_on": date(2025, 3, 31)}
    made.council._new(PeriodOfCare, person=made.tia, **stay)
    tables = ("adviser_contact", "arranged_home", "pathway_review_cause", "period_of_care")
    holds_in_full(made, *tables)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def is_how(house: DecidingCouncil, **given: Any) -> CareLeaver:
    return does(house, "nadia", "record_how_they_are", house.tia, **{**FINE, **given})  # type: ignore[no-any-return]


def test_a_call_keeps_in_touch_and_only_a_visit_is_a_visit(house: DecidingCouncil) -> None:
    does(house, "nadia", "provide_home", house.tia, **HOME)
    assert running(house, house.tia)["T103"].state == "overdue"
    assert running(house, house.tia)["T104"].due_on == date(2025, 5, 26)
    said = {"made_on": TODAY, "way_code": "telephone", "own_words": "I am all right."}
    call = does(house, "nadia", "keep_in_touch", house.tia, **said)
    assert (call.seen, call.worker_id) == (False, house.people["nadia"].pk)
    dates = running(house, house.tia)
    assert dates["T103"].state == "overdue" and dates["T104"].due_on == date(2026, 5, 26)
    visit = does(house, "nadia", "keep_in_touch", house.tia, **{**said, "way_code": "home"})
    assert visit.seen
    assert running(house, house.tia)["T103"].due_on == date(2026, 5, 31)
    with pytest.raises(Wrong, match="still to come"):
        does(house, "nadia", "keep_in_touch", house.tia, **{**said, "made_on": TODAY + DAY})
    assert AdviserContact.objects.count() == 2


def test_how_a_care_leaver_is_takes_along_what_is_known(house: DecidingCouncil) -> None:
    tom = house.people["tom"].pk
    owed = {"known_on": TODAY - 30 * DAY, "eligibility_code": "former_relevant"}
    does(house, "nadia", "say_what_is_owed", house.tia, **owed)
    does(house, "nadia", "appoint_adviser", house.tia, worker=tom, appointed_on=TODAY - 30 * DAY)
    told = {"made_on": TODAY - 3 * DAY, "way_code": "met", "own_words": "I start on Monday."}
    does(house, "nadia", "keep_in_touch", house.tia, **told)
    made = is_how(house)
    assert (made.eligibility_code, made.personal_adviser_id) == ("former_relevant", tom)
    assert (made.latest_contact_on, made.pathway_plan_reviewed_on) == (TODAY - 3 * DAY, None)
    gone = is_how(house, in_touch_code="REFU", accommodation_code="0", activity_code="0",
                  accommodation_suitable_code="")  # fmt: skip
    assert gone.latest_contact_on is None


@pytest.mark.parametrize(
    ("answers", "field", "said"),
    [
        ({"accommodation_code": "0"}, "accommodation_code", "say what you know"),
        ({"activity_code": "0"}, "activity_code", "say what you know"),
        ({"accommodation_suitable_code": ""}, "accommodation_suitable_code", "whether the home"),
        ({"accommodation_suitable_code": "2"}, "unsuitable_because", "why the home is not"),
        ({"accommodation_code": "X"}, "accommodation_suitable_code", "never a suitable home"),
        ({"accommodation_code": "S"}, "accommodation_suitable_code", "never a suitable home"),
        (
            {"accommodation_code": "W", "known_on": date(2025, 3, 30)},
            "accommodation_suitable_code",
            "For somebody under 18",
        ),
        (
            {"accommodation_code": "Z", "known_on": date(2025, 3, 30)},
            "accommodation_code",
            "Staying put begins at 18",
        ),
        ({"in_touch_code": "DIED"}, "in_touch_code", "No death is on file"),
    ],
)
def test_answers_that_cannot_stand_together_are_refused(
    house: DecidingCouncil, answers: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(Wrong, match=said) as wrong:
        is_how(house, **answers)
    assert wrong.value.field == field
    assert not CareLeaver.objects.exists()


def test_staying_put_on_the_eighteenth_birthday_stands(house: DecidingCouncil) -> None:
    made = is_how(house, accommodation_code="Z", known_on=date(2025, 3, 31))
    assert made.accommodation_code == "Z"
    made = is_how(house, accommodation_code="W", accommodation_suitable_code="2",
                  unsuitable_because="Strangers.")  # fmt: skip
    assert made.unsuitable_because == "Strangers."


def test_a_move_ends_the_home_before_and_asks_for_a_review(house: DecidingCouncil) -> None:
    first = does(house, "nadia", "provide_home", house.tia, **HOME)
    assert running(house, house.tia)["T101B"].due_on == date(2026, 4, 18)
    with pytest.raises(Wrong, match="provided later than this"):
        does(house, "nadia", "provide_home", house.tia, **{**HOME, "provided_on": TODAY - 11 * DAY})
    does(house, "nadia", "provide_home", house.tia, **{**HOME, "provided_on": TODAY})
    first.refresh_from_db()
    assert first.ended_on == TODAY
    assert [one.kind_code for one in PathwayReviewCause.objects.all()] == ["move", "move"]
    left = {"ended_on": TODAY, "where_next": "To her aunt."}
    does(house, "nadia", "end_arranged_home", house.tia, **left)
    assert not ArrangedHome.objects.filter(ended_on=None).exists()
    assert "T103" not in running(house, house.tia)
    with pytest.raises(Wrong, match="Staying put begins at 18"):
        does(house, "nadia", "provide_home", house.tia,
             **{**HOME, "provided_on": date(2025, 3, 1), "kind_code": "Z"})  # fmt: skip


def test_an_unsuitable_home_is_accepted_at_its_level(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="Dawn Keighley"):
        does(
            house, "ann", "accept_unsuitable_home", house.tia, **HOSTEL, **REASONS, **papers("D38")
        )
    with pytest.raises(Wrong, match="By when does it end") as wrong:
        does(house, "dawn", "accept_unsuitable_home", house.tia,
             **{**HOSTEL, "move_by_on": TODAY - DAY}, **REASONS, **papers("D38"))  # fmt: skip
    assert wrong.value.field == "move_by_on"
    assert not UnsuitableHome.objects.exists() and not Decision.objects.exists()
    does(house, "dawn", "accept_unsuitable_home", house.tia, **HOSTEL, **REASONS, **papers("D38"))
    assert Decision.objects.get().decision_code == "D38"
    with pytest.raises(Wrong, match="There is an unsuitable home already"):
        does(
            house, "dawn", "accept_unsuitable_home", house.tia, **HOSTEL, **REASONS, **papers("D38")
        )
    does(house, "nadia", "provide_home", house.tia, **{**HOME, "provided_on": TODAY})
    assert UnsuitableHome.objects.get().left_to == "To the next home on file"
    does(house, "dawn", "accept_unsuitable_home", house.tia, **HOSTEL, **REASONS, **papers("D38"))
    left = {"left_on": TODAY, "left_to": "Supported lodgings."}
    does(house, "nadia", "leave_unsuitable_home", house.tia, **left)
    assert UnsuitableHome.objects.last().left_on == TODAY  # type: ignore[union-attr]
    house.tia.born_on = date(2009, 3, 31)
    house.tia.save()
    with pytest.raises(Wrong, match="Under 18 only the director accepts this") as wrong:
        does(house, "dawn", "accept_unsuitable_home", house.tia,
             **HOSTEL, **REASONS, **papers("D38"))  # fmt: skip
    assert wrong.value.field == "kind_code"


def test_after_a_death_nothing_else_is_said(house: DecidingCouncil) -> None:
    house.tia.died_on = TODAY - 5 * DAY
    house.tia.save()
    with pytest.raises(Wrong, match="the young person had died") as wrong:
        is_how(house)
    assert wrong.value.field == "in_touch_code"
    unknown = {"accommodation_code": "0", "activity_code": "0", "accommodation_suitable_code": ""}
    assert is_how(house, in_touch_code="DIED", **unknown).known_on == TODAY


def test_it_is_asked_for_on_a_page_and_done_when_agreed(house: DecidingCouncil) -> None:
    nadia, dawn = client(house, "nadia"), client(house, "dawn")
    days = ("found_on", "move_by_on")
    given = {name: one for name, one in HOSTEL.items() if name not in days}
    for day in (*days, *(name for name in papers("D38") if name.startswith("dated_"))):
        given |= on(day, HOSTEL.get(day, TODAY))  # type: ignore[arg-type]
    url = f"/child/C-{house.tia.pk}/write/accept_unsuitable_home"
    answer = sends(nadia, url, {**given, "reasons": "Nothing else tonight."})
    assert answer.status_code == 302, text_of(answer)
    request = DecisionRequest.objects.get()
    assert (request.decision_code, request.step_code) == ("D38", "accept_unsuitable_home")
    assert not UnsuitableHome.objects.exists()
    answer = sends(dawn, f"/decision/{request.pk}/decide",
                   {"outcome_code": "agreed", "reasons": "Until Friday."})  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    home = UnsuitableHome.objects.get()
    assert (home.move_by_on, home.worker_id) == (TODAY + 5 * DAY, house.people["nadia"].pk)
