"""An assessment: begun, looked at, finished by its author, authorised by another, given to the family."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
import time_machine

from keepsight.records.need.assessment import Assessment
from keepsight.records.need.assessment_checkpoint import AssessmentCheckpoint
from keepsight.records.need.assessment_factor import AssessmentFactor
from keepsight.records.need.assessment_shared import AssessmentShared
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does
from tests.integration.steps.need import BEGUN, SEEN, dues, need_house, papers, posted
from tests.integration.steps.running import running
from tests.standing import standing

pytestmark = pytest.mark.django_db

START = {"started_on": BEGUN + DAY, "to_find_out": "Who looks after her at night."}
FOUND = {
    "child_seen": True,
    "seen_alone": True,
    "childs_view": SEEN,
    "past": "Two referrals before.",
    "needs_found": "A bed, and somebody who gets her to school.",
    "parenting_found": "Her mother works nights.",
    "surroundings_found": "Her aunt lives next door.",
    "risks": "Nobody at home at night.",
    "strengths": "She tells people what she needs.",
    "analysis": "Tired, and alone at night.",
    "factor_codes": ["3B", "16A"],
    "outcome_code": "child_in_need_plan",
}
AGREED = {"outcome_code": "child_in_need_plan", **REASONS, **papers("D05")}


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


def begun(house: DecidingCouncil) -> None:
    does(house, "nadia", "start_assessment", house.tia, **START)


def finished(house: DecidingCouncil, short: str = "nadia", **given: Any) -> None:
    does(house, short, "finish_assessment", house.tia, **{**FOUND, **given})


def test_it_begins_once_in_an_episode_and_by_a_social_worker(house: DecidingCouncil) -> None:
    begun(house)
    made = Assessment.objects.get()
    assert (made.worker_id, made.episode.started_on) == (house.people["nadia"].pk, BEGUN)
    assert "T08B" in running(house, house.tia)
    with pytest.raises(Wrong, match="There is an assessment already, since 18 March 2026"):
        begun(house)
    with pytest.raises(Wrong, match="no episode of need open"):
        does(house, "nadia", "start_assessment", house.kai, **START)


def test_it_does_not_begin_before_the_episode(house: DecidingCouncil) -> None:
    early = {**START, "started_on": BEGUN - DAY}
    with pytest.raises(Wrong, match="before the episode of need began") as wrong:
        does(house, "nadia", "start_assessment", house.tia, **early)
    assert wrong.value.field == "started_on"


def test_a_family_support_worker_does_not_write_one(house: DecidingCouncil) -> None:
    worker = house.council.worker("Fay Lund")
    house.people["fay"] = worker
    house.council.role(worker, "family_support_worker", house.one)
    house.council.holds(worker, house.tia, role="co_worker")
    with pytest.raises(Refused, match="takes a social worker or above"):
        does(house, "fay", "start_assessment", house.tia, **START)


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"seen_alone": False}, "why_not_seen", "Say why the child was not seen, or not alone"),
        ({"child_seen": False, "why_not_seen": "x"}, "seen_alone", "was not seen alone"),
        ({"factor_codes": ["21", "3B"]}, "factor_codes", "choose one or the other"),
    ],
)
def test_answers_that_contradict_each_other_are_refused(
    house: DecidingCouncil, given: dict[str, Any], field: str, said: str
) -> None:
    begun(house)
    with pytest.raises(Wrong, match=said) as wrong:
        finished(house, **given)
    assert wrong.value.field == field
    assert Assessment.objects.get().finished_on is None


def test_a_manager_authorises_and_the_factors_are_on_file(house: DecidingCouncil) -> None:
    begun(house)
    finished(house)
    assert not AssessmentFactor.objects.exists()
    does(house, "ann", "authorise_assessment", house.tia, **AGREED)
    made = Assessment.objects.get()
    assert (made.finished_on, made.authorised_on) == (TODAY, TODAY)
    assert {one.factor_code for one in AssessmentFactor.objects.all()} == {"3B", "16A"}
    assert (made.childs_view, made.child_seen, made.seen_alone) == (SEEN, True, True)
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.actor_level) == ("D05", 40)
    now = running(house, house.tia).keys()
    assert {"T09", "T30"} <= now and not {"T08A", "T08B", "T07"} & now


def test_that_it_is_finished_is_seen_and_not_asked(house: DecidingCouncil) -> None:
    begun(house)
    url = f"/child/C-{house.tia.pk}/write/authorise_assessment"
    assert "dated_assessment_finished" in client(house, "ann").get(url).content.decode()
    finished(house)
    page = client(house, "ann").get(url).content.decode()
    assert "dated_assessment_finished" not in page
    assert 'value="child_in_need_plan" selected' in page
    by_itself = {"dated_assessment_finished", "dated_childs_wishes"}
    assert "dated_childs_wishes" not in page
    given = {name: one for name, one in AGREED.items() if name not in by_itself}
    does(house, "ann", "authorise_assessment", house.tia, **given)
    assert Assessment.objects.get().authorised_on == TODAY


def test_nobody_authorises_what_is_not_finished(house: DecidingCouncil) -> None:
    begun(house)
    with pytest.raises(Wrong, match="not finished by its author"):
        does(house, "ann", "authorise_assessment", house.tia, **AGREED)


def test_its_author_never_authorises_it_alone_or_for_a_colleague(house: DecidingCouncil) -> None:
    begun(house)
    finished(house, "ann")
    with pytest.raises(Refused):
        does(house, "ann", "authorise_assessment", house.tia, **AGREED)
    request = house.waits(
        "nadia", decision_code="D05", what="Authorise an assessment", **papers("D05"),
        case_is_disputed=None, step_code="authorise_assessment",
    )  # fmt: skip
    DecisionRequest.objects.filter(pk=request.pk).update(
        step_code="authorise_assessment", step_answers={"outcome_code": "nfa"}
    )
    request.refresh_from_db()
    with pytest.raises(Refused, match="You wrote this assessment"):
        house.decide(request, "ann")
    assert Assessment.objects.get().authorised_on is None
    does(house, "dawn", "authorise_assessment", house.tia, **AGREED)
    assert Assessment.objects.get().authorised_on == TODAY


def test_a_manager_looks_at_it_on_its_way(house: DecidingCouncil) -> None:
    begun(house)
    look = {"reviewed_on": TODAY, "checkpoint_words": "See her alone.", "can_end_sooner": True}
    with pytest.raises(Refused, match="takes a team manager"):
        does(house, "tom", "check_assessment", house.tia, **look)
    day_25 = date(2026, 4, 23)
    assert dues(house, house.tia, "T07") == [TODAY, day_25]
    does(house, "ann", "check_assessment", house.tia, **look)
    made = AssessmentCheckpoint.objects.get()
    assert (made.episode.person_id, made.worker_id) == (house.tia.pk, house.people["ann"].pk)
    assert dues(house, house.tia, "T07") == [day_25]
    assert Assessment.objects.get().interim_review_on == TODAY


def test_nobody_looks_at_their_own_from_above(house: DecidingCouncil) -> None:
    does(house, "ann", "start_assessment", house.tia, **START)
    with pytest.raises(Wrong, match="another’s look"):
        does(house, "ann", "check_assessment", house.tia, reviewed_on=TODAY,
             checkpoint_words="x", can_end_sooner=False)  # fmt: skip


def longer(days: int) -> dict[str, Any]:
    return {
        **REASONS,
        **papers("D06", "safe_meanwhile"),
        "safe_meanwhile": "Her aunt.",
        "case_working_days": days,
    }


def test_more_time_is_decided_with_the_day_it_lasts_to(house: DecidingCouncil) -> None:
    begun(house)
    with pytest.raises(Wrong, match="nobody needs to decide"):
        does(house, "ann", "extend_assessment", house.tia, **longer(45))
    with pytest.raises(Refused, match="Dawn Keighley"):
        does(house, "ann", "extend_assessment", house.tia, **longer(56))
    does(house, "ann", "extend_assessment", house.tia, **longer(50))
    made = Assessment.objects.get()
    assert (made.extended_to_on, made.safe_meanwhile) == (date(2026, 6, 1), "Her aunt.")


def test_more_time_that_is_asked_for_lasts_as_long_as_was_asked(house: DecidingCouncil) -> None:
    begun(house)
    answer = sends(
        client(house, "nadia"), f"/child/C-{house.tia.pk}/write/extend_assessment",
        posted(longer(50)),
    )  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    house.decide(DecisionRequest.objects.get(), "ann")
    assert Assessment.objects.get().extended_to_on == date(2026, 6, 1)


def test_one_that_stops_is_over_and_answers_nothing(house: DecidingCouncil) -> None:
    begun(house)
    does(house, "ann", "stop_assessment", house.tia, ended_on=TODAY, why_ended="They moved.")
    made = Assessment.objects.get()
    assert (made.ended_on, made.authorised_on) == (TODAY, None)
    now = running(house, house.tia).keys()
    assert "T08A" in now and "T08B" not in now
    begun(house)


def test_the_family_is_owed_it_until_they_have_it(house: DecidingCouncil) -> None:
    begun(house)
    finished(house)
    does(house, "ann", "authorise_assessment", house.tia, **AGREED)
    given = {"shared_on": TODAY, "shared_with_code": "both", "family_said": "That is us."}
    does(house, "nadia", "share_assessment", house.tia, **given)
    assert AssessmentShared.objects.get().shared_on == TODAY
    assert "T09" not in running(house, house.tia)
    with pytest.raises(Wrong, match="no assessment to be shared open"):
        does(house, "nadia", "share_assessment", house.tia, **given)


def test_it_is_finished_on_a_page_and_opened_again_as_it_was(house: DecidingCouncil) -> None:
    begun(house)
    nadia, url = client(house, "nadia"), f"/child/C-{house.tia.pk}/write/finish_assessment"
    answer = sends(nadia, url, posted(FOUND))
    assert answer.status_code == 302, text_of(answer)
    again = nadia.get(url).content.decode()
    assert SEEN in again and 'value="16A" checked' in again
    assert "From the assessment of 18 March 2026" in again
    made = Assessment.objects.get()
    assert (made.factor_codes, made.finished_on) == (["3B", "16A"], TODAY)
    assert made.started_on == TODAY - timedelta(days=13)
