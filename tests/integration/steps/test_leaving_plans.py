"""Leaving care, the plan: what is owed, the adviser, the assessment, the pathway plan and its reviews."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.leaving.adviser import Adviser
from keepsight.records.leaving.care_leaver import CareLeaver
from keepsight.records.leaving.needs_assessment import NeedsAssessment
from keepsight.records.leaving.pathway_plan import PathwayPlan
from keepsight.records.leaving.pathway_review_cause import PathwayReviewCause
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, heading, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import DecidingCouncil, does
from tests.integration.steps.running import holds_in_full, running
from tests.standing import standing

pytestmark = pytest.mark.django_db

ASSESSED = {
    "completed_on": TODAY - 60 * DAY,
    "own_words": "I want to be a joiner like Dad was.",
    "home": "Near the college.",
    "learning": "A place on the joinery course.",
    "money": "Has never had a bank account.",
    "health": "Asthma.",
}
PLANNED = {
    "made_on": TODAY - 30 * DAY,
    "own_words": "I want my own key.",
    "home": "Supported lodgings first.",
    "learning": "Joinery, level one.",
    "money": "An account opened in May.",
    "health": "I ring the nurse.",
    "contingency": "I ring Nadia, at night the duty team.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    """Tia is 17 and has been looked after for two years."""
    made = DecidingCouncil()
    made.tia.born_on = date(2009, 3, 1)
    made.tia.save()
    made.council._new(PeriodOfCare, person=made.tia, started_on=date(2024, 2, 1))
    holds_in_full(
        made,
        "adviser",
        "needs_assessment",
        "pathway_plan",
        "pathway_review_cause",
        "period_of_care",
    )
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def planned(house: DecidingCouncil) -> PathwayPlan:
    does(house, "nadia", "assess_leaving_needs", house.tia, **ASSESSED)
    return does(house, "nadia", "make_pathway_plan", house.tia, **PLANNED)  # type: ignore[no-any-return]


def test_what_is_owed_is_said_and_fits_the_age(house: DecidingCouncil) -> None:
    said = {"known_on": date(2025, 3, 1), "eligibility_code": "eligible"}
    made = does(house, "nadia", "say_what_is_owed", house.tia, **said)
    assert (made.eligibility_code, made.worker_id) == ("eligible", house.people["nadia"].pk)
    with pytest.raises(Wrong, match=r"was 17; this is for those of 18 to 25") as wrong:
        does(
            house,
            "nadia",
            "say_what_is_owed",
            house.tia,
            known_on=TODAY,
            eligibility_code="former_relevant",
        )
    assert wrong.value.field == "eligibility_code"
    with pytest.raises(Wrong, match="still looked after is eligible, and not yet relevant"):
        does(house, "nadia", "say_what_is_owed", house.tia,
             known_on=TODAY, eligibility_code="relevant")  # fmt: skip
    PeriodOfCare.objects.update(ended_on=TODAY - DAY)
    with pytest.raises(Wrong, match="not looked after any more is relevant or qualifying"):
        does(house, "nadia", "say_what_is_owed", house.tia, **{**said, "known_on": TODAY})
    assert CareLeaver.objects.count() == 1


def test_an_adviser_is_named_and_the_date_is_met(house: DecidingCouncil) -> None:
    nadia, tom = house.people["nadia"].pk, house.people["tom"].pk
    assert "T100" in running(house, house.tia)
    first = does(
        house, "nadia", "appoint_adviser", house.tia, worker=tom, appointed_on=TODAY - 9 * DAY
    )
    assert first.worker_id == tom
    assert "T102" not in running(house, house.tia)
    with pytest.raises(Wrong, match="This is the personal adviser already"):
        does(house, "nadia", "appoint_adviser", house.tia, worker=tom, appointed_on=TODAY)
    with pytest.raises(Wrong, match="The adviser before began later than this"):
        does(
            house,
            "nadia",
            "appoint_adviser",
            house.tia,
            worker=nadia,
            appointed_on=TODAY - 10 * DAY,
        )
    does(house, "nadia", "appoint_adviser", house.tia, worker=nadia, appointed_on=TODAY)
    first.refresh_from_db()
    assert (first.ended_on, first.end_reason_code) == (TODAY, "another")
    with pytest.raises(Wrong, match=r"they were 17\. Until 21 one is owed"):
        does(house, "nadia", "end_adviser", house.tia, ended_on=TODAY, end_reason_code="of_age")
    does(house, "nadia", "end_adviser", house.tia, ended_on=TODAY, end_reason_code="not_wanted")
    assert not Adviser.objects.filter(ended_on=None).exists()


def test_without_an_adviser_it_is_due(house: DecidingCouncil) -> None:
    does(
        house,
        "nadia",
        "keep_in_touch",
        house.tia,
        made_on=TODAY,
        way_code="telephone",
        own_words="Fine.",
    )
    assert running(house, house.tia).keys() >= {"T100", "T101A", "T102"}


def test_a_child_of_ten_is_not_assessed_for_leaving(house: DecidingCouncil) -> None:
    house.kai.born_on = TODAY - 3700 * DAY
    house.kai.save()
    with pytest.raises(Wrong, match=r"the child was 9\. This is for young people from 15") as wrong:
        does(house, "nadia", "assess_leaving_needs", house.kai, **ASSESSED)
    assert wrong.value.field == "completed_on"
    with pytest.raises(Wrong, match="the child was 10"):
        does(
            house,
            "nadia",
            "appoint_adviser",
            house.kai,
            worker=house.people["tom"].pk,
            appointed_on=TODAY,
        )
    assert not NeedsAssessment.objects.exists() and not Adviser.objects.exists()


def test_a_plan_needs_an_assessment_and_meets_the_date(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="There is no assessment of needs on leaving care"):
        does(house, "nadia", "make_pathway_plan", house.tia, **PLANNED)
    plan = planned(house)
    assert plan.own_words == "I want my own key." and not plan.is_review
    assert NeedsAssessment.objects.get().planned_on == PLANNED["made_on"]
    assert "T100" not in running(house, house.tia)
    assert running(house, house.tia)["T101A"].due_on == date(2026, 9, 1)
    with pytest.raises(Wrong, match="There is a pathway plan already, since 1 March 2026"):
        does(house, "nadia", "make_pathway_plan", house.tia, **PLANNED)


def test_of_two_assessments_the_later_is_planned_on(house: DecidingCouncil) -> None:
    older = does(house, "nadia", "assess_leaving_needs", house.tia, **ASSESSED)
    does(house, "nadia", "assess_leaving_needs", house.tia, **{**ASSESSED, "completed_on": TODAY})
    older.refresh_from_db()
    assert older.planned_on == TODAY
    with pytest.raises(Wrong, match="before the assessment of needs") as wrong:
        does(house, "nadia", "make_pathway_plan", house.tia, **PLANNED)
    assert wrong.value.field == "made_on"


def test_a_review_follows_the_plan_and_answers_what_asked_for_it(house: DecidingCouncil) -> None:
    plan = planned(house)
    wish = {
        "happened_on": TODAY - 3 * DAY,
        "asked_by_code": "young_person",
        "own_words": "I hate it.",
    }
    cause = does(house, "nadia", "ask_for_pathway_review", house.tia, **wish)
    assert cause.kind_code == "wish" and "T101B" in running(house, house.tia)
    made = does(house, "nadia", "review_pathway_plan", house.tia, **{**PLANNED, "made_on": TODAY})
    plan.refresh_from_db()
    cause.refresh_from_db()
    assert (plan.ended_on, made.is_review, cause.reviewed_on) == (TODAY, True, TODAY)
    assert "T101B" not in running(house, house.tia)
    assert running(house, house.tia)["T101A"].due_on == date(2026, 9, 30)
    with pytest.raises(Wrong, match="before the pathway plan began, on 31 March 2026"):
        does(
            house, "nadia", "review_pathway_plan", house.tia, **{**PLANNED, "made_on": TODAY - DAY}
        )
    assert PathwayPlan.objects.filter(ended_on=None).count() == 1


def test_a_wish_can_be_taken_back_and_needs_a_plan(house: DecidingCouncil) -> None:
    wish = {"happened_on": TODAY, "asked_by_code": "adviser", "own_words": "He moves in May."}
    with pytest.raises(Wrong, match="There is no pathway plan open"):
        does(house, "nadia", "ask_for_pathway_review", house.tia, **wish)
    planned(house)
    does(house, "nadia", "ask_for_pathway_review", house.tia, **wish)
    does(house, "nadia", "withdraw_pathway_review", house.tia, withdrawn_on=TODAY)
    assert PathwayReviewCause.objects.get().withdrawn_on == TODAY
    assert "T101B" not in running(house, house.tia)
    PathwayReviewCause.objects.update(withdrawn_on=None, kind_code="move")
    with pytest.raises(Wrong, match="After a move the plan is reviewed"):
        does(house, "nadia", "withdraw_pathway_review", house.tia, withdrawn_on=TODAY)


def test_the_page_of_a_review_holds_the_last_plan(house: DecidingCouncil) -> None:
    planned(house)
    nadia = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/write/review_pathway_plan"
    page = nadia.get(url)
    assert heading(page) == "Review the pathway plan: Tia Brackley"
    shown = page.content.decode()
    assert "I ring Nadia, at night the duty team." in shown
    assert "From the pathway plan of 1 March 2026" in shown
    given: dict[str, Any] = {**PLANNED, "own_words": "I got my key.", **on("made_on", TODAY)}
    given.pop("made_on")
    answer = sends(nadia, url, given)
    assert answer.status_code == 302, text_of(answer)
    assert PathwayPlan.objects.get(ended_on=None).own_words == "I got my key."


def test_an_adviser_writes_the_plan_from_eighteen_on(house: DecidingCouncil) -> None:
    tom = house.people["tom"]
    house.council.holds(tom, house.tia, role="co_worker")
    does(house, "nadia", "assess_leaving_needs", house.tia, **ASSESSED)
    does(house, "nadia", "appoint_adviser", house.tia, worker=tom.pk, appointed_on=TODAY)
    for code, said in (("assess_leaving_needs", ASSESSED), ("make_pathway_plan", PLANNED)):
        with pytest.raises(Refused, match="Until 18 the social worker writes this"):
            does(house, "tom", code, house.tia, **said)
    house.tia.born_on = date(2008, 3, 31)
    house.tia.save()
    does(house, "tom", "make_pathway_plan", house.tia, **PLANNED)


def test_a_personal_adviser_does_all_of_it_for_their_own_and_for_nobody_else(
    house: DecidingCouncil,
) -> None:
    pat = house.people["pat"] = house.council.worker("Pat Moss")
    house.council.role(pat, "personal_adviser", house.one)
    house.council.holds(pat, house.tia, role="personal_adviser")
    does(house, "pat", "assess_leaving_needs", house.tia, **ASSESSED)
    plan = does(house, "pat", "make_pathway_plan", house.tia, **PLANNED)
    assert plan.worker_id == pat.pk
    with pytest.raises(Refused, match="not in your reach"):
        does(house, "pat", "assess_leaving_needs", house.kai, **ASSESSED)
    with pytest.raises(Refused, match="takes a social worker or above"):
        does(house, "pat", "plan_adoption", house.tia, identified_on=TODAY, why="x", own_words="x")
