"""A child in need plan: agreed with consent, reviewed from its last version, looked at from above, ended."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.need.child_in_need_review import ChildInNeedReview
from keepsight.records.need.plan_action import PlanAction
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does
from tests.integration.steps.need import BEGUN, need_house, papers, posted
from tests.integration.steps.running import running
from tests.standing import standing

pytestmark = pytest.mark.django_db

PLAN = {
    "started_on": TODAY - DAY,
    "consent_code": "both",
    "what_changes": "Tia sleeps in a bed of her own by May.",
    "contingency": "Her aunt takes her in.",
    "childs_view": "I want a door.",
    "parents_view": "Her mother wants it; her father was not reached.",
}
DECIDED = {**REASONS, **papers("D15", "childs_wishes", "parents_views")}
MET = {
    "held_on": TODAY,
    "child_took_part": True,
    "review_words": "The bed has come.",
    "childs_words": "It is warm.",
    "outcome_code": "changed",
    "what_changes": "Tia is at school every day by June.",
    "contingency": "Her aunt takes her in.",
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


def made(house: DecidingCouncil, short: str = "ann", **given: Any) -> ChildInNeedPlan:
    said = {**PLAN, **DECIDED, **given}
    plan: ChildInNeedPlan = does(house, short, "make_child_in_need_plan", house.tia, **said)
    return plan


def test_a_manager_agrees_and_its_clocks_run(house: DecidingCouncil) -> None:
    plan = made(house)
    assert (plan.consent_code, plan.team_id) == ("both", house.one.pk)
    assert plan.episode is not None and plan.episode.started_on == BEGUN
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.case_answers["plan"]) == ("D15", "child_in_need")
    assert {"T31", "T32", "T32B"} <= running(house, house.tia).keys()
    with pytest.raises(Wrong, match="a child in need plan already"):
        made(house)


@pytest.mark.parametrize(
    ("code", "said"), [("nobody", "stands on consent"), ("young_person", "is not 16 yet")]
)
def test_a_plan_that_nobody_who_can_agrees_to_is_none(
    house: DecidingCouncil, code: str, said: str
) -> None:
    with pytest.raises(Wrong, match=said) as wrong:
        made(house, consent_code=code)
    assert wrong.value.field == "consent_code"
    assert not ChildInNeedPlan.objects.exists() and not Decision.objects.exists()


def test_below_the_level_it_is_asked_for_and_done_when_agreed(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="Ann Ogden"):
        made(house, "nadia")
    nadia, url = client(house, "nadia"), f"/child/C-{house.tia.pk}/write/make_child_in_need_plan"
    assert "Which plan" not in text_of(nadia.get(url))
    answer = sends(nadia, url, posted({**PLAN, **DECIDED}))
    assert answer.status_code == 302, text_of(answer)
    house.decide(DecisionRequest.objects.get(), "ann")
    plan = ChildInNeedPlan.objects.get()
    assert (plan.worker_id, plan.team_id) == (house.people["nadia"].pk, house.one.pk)


def test_a_closed_child_has_no_plan(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="no episode of need open"):
        does(house, "ann", "make_child_in_need_plan", house.kai, **PLAN, **DECIDED)


def test_a_review_writes_the_next_version_and_keeps_the_last(house: DecidingCouncil) -> None:
    plan = made(house)
    does(house, "nadia", "review_child_in_need_plan", house.tia, **MET)
    review = ChildInNeedReview.objects.get()
    assert (review.kind_code, review.plan_id, review.childs_words) == (
        "meeting",
        plan.pk,
        "It is warm.",
    )
    plan.refresh_from_db()
    assert plan.what_changes == MET["what_changes"]
    newest, before = plan.history.order_by("-history_id")[:2]
    assert before.what_changes == PLAN["what_changes"]
    assert newest.history_change_reason == "changed at a review"
    assert plan.childs_view == "I want a door."


def test_a_review_that_changes_nothing_makes_no_version(house: DecidingCouncil) -> None:
    plan = made(house)
    same = {name: PLAN[name] for name in ("what_changes", "contingency")}
    does(house, "nadia", "review_child_in_need_plan", house.tia, **{**MET, **same})
    assert plan.history.count() == 1


def test_the_last_version_is_the_draft_of_the_next(house: DecidingCouncil) -> None:
    made(house)
    nadia, url = client(house, "nadia"), f"/child/C-{house.tia.pk}/write/review_child_in_need_plan"
    page = text_of(nadia.get(url))
    assert "Tia sleeps in a bed of her own by May." in page
    assert "From the child in need plan of 30 March 2026" in page
    answer = sends(nadia, url, posted(MET))
    assert answer.status_code == 302, text_of(answer)
    assert ChildInNeedPlan.objects.get().what_changes == MET["what_changes"]


def test_what_the_child_said_then_is_not_what_it_says_now(house: DecidingCouncil) -> None:
    made(house)
    url = f"/child/C-{house.tia.pk}/write/review_child_in_need_plan"
    assert "I want a door." not in text_of(client(house, "nadia").get(url))


def test_the_managers_look_is_no_meeting(house: DecidingCouncil) -> None:
    made(house)
    look = {"held_on": TODAY, "review_words": "Until June.", "outcome_code": "as_is"}
    with pytest.raises(Refused, match="takes a team manager"):
        does(house, "nadia", "look_at_child_in_need_plan", house.tia, **look)
    meeting = running(house, house.tia)["T32"].due_on
    does(house, "ann", "look_at_child_in_need_plan", house.tia, **look)
    assert ChildInNeedReview.objects.get().kind_code == "manager"
    assert running(house, house.tia)["T32"].due_on == meeting


def test_it_ends_on_purpose(house: DecidingCouncil) -> None:
    made(house)
    does(house, "nadia", "add_plan_action", house.tia, what_is_to_change="She sleeps", action="A lock",
         who="Mum", by_when_on=TODAY)  # fmt: skip
    end = {"ended_on": TODAY, "end_reason_code": "done", "end_words": "She sleeps."}
    early = {**end, "ended_on": TODAY - 3 * DAY}
    with pytest.raises(Wrong, match="before the child in need plan began"):
        does(house, "ann", "end_child_in_need_plan", house.tia, **early)
    does(house, "ann", "end_child_in_need_plan", house.tia, **end)
    assert ChildInNeedPlan.objects.get().ended_on == TODAY
    assert PlanAction.objects.get().ended_on == TODAY
    assert not {"T31", "T32", "T32B"} & running(house, house.tia).keys()
