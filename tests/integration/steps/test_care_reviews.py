"""Care plans and reviews: what starts and ends their clocks, and a child of whom something is kept."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.records.care.care_episode import CareEpisode
from keepsight.records.care.care_plan import CarePlan
from keepsight.records.care.care_review import CareReview
from keepsight.records.care.early_review_cause import EarlyReviewCause
from keepsight.records.care.independent_reviewer import IndependentReviewer
from keepsight.records.care.placement_ending import PlacementEnding
from keepsight.records.care.review_decisions import ReviewDecisions
from keepsight.records.care.review_task import ReviewTask
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.caring import (
    BESIDE,
    DAY,
    DECIDED,
    NOW,
    TODAY,
    DecidingCouncil,
    does,
    house_of,
    limits,
    papers,
    under_order,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

PLAN = {
    "started_on": TODAY,
    "permanence_code": None,
    "needs": "To sleep; the school nurse sees her by May.",
    "family_plan": "Her mother on Saturdays.",
    "if_it_fails": "Her aunt in Leeds.",
    "childs_words": "I want to see Gran more.",
    "parents_say": "We want her home by summer.",
}
REVIEW = {
    "held_on": TODAY,
    "participation_code": "PN1",
    "childs_words": "I like it here, but I miss Kai.",
    "attended": "Tia, the Hartleys, her mother, the school.",
    "found": "The plan is right; her teeth are not seen to.",
    "is_plan_right": True,
}
TASK = {"what": "Tia sees the dentist", "owner": "The Hartleys", "due_on": TODAY + 14 * DAY}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = house_of()
    under_order(made)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def plans(house: DecidingCouncil, short: str = "dawn", **more: Any) -> Any:
    given = {**PLAN, **DECIDED, **papers("D15"), **more}
    given.pop("case_plan", None)
    return does(house, short, "make_care_plan", house.tia, **given)


def reviews(house: DecidingCouncil, **more: Any) -> Any:
    return does(house, "nadia", "hold_care_review", house.tia, **{**REVIEW, **more})


def nadia(house: DecidingCouncil, code: str, **given: Any) -> Any:
    return does(house, "nadia", code, house.tia, **given)


# --- plans ---------------------------------------------------------------------------------------


def test_a_care_plan_is_a_service_managers_and_nobody_is_asked_which_plan(
    house: DecidingCouncil,
) -> None:
    with pytest.raises(Refused, match="Dawn Keighley"):
        plans(house, "ann")
    plans(house)
    assert Decision.objects.get().case_answers["plan"] == "care"
    assert "T60" not in limits(house)


def test_the_next_plan_ends_the_one_before(house: DecidingCouncil) -> None:
    first = plans(house, started_on=TODAY - 2 * DAY)
    with pytest.raises(Wrong, match="that stands began on 29 March 2026"):
        plans(house, started_on=TODAY - 3 * DAY)
    second = plans(house)
    first.refresh_from_db()
    assert (first.ended_on, second.ended_on) == (TODAY, None)


def test_permanence_is_agreed_and_stands_in_the_care_plan(house: DecidingCouncil) -> None:
    plans(house)
    assert "T84" in limits(house)
    nadia(
        house, "agree_permanence", agreed_on=TODAY, plan_code="long_term_fostering",
        next_decision="Matching at panel in June.", childs_words="Here.",
    )  # fmt: skip
    assert CarePlan.objects.get().permanence_code == "long_term_fostering"
    assert "T84" not in limits(house)


def test_a_reviewing_officer_is_named_and_follows_another(house: DecidingCouncil) -> None:
    assert "T63" in limits(house)
    raj, eve = house.people["raj"], house.people["eve"]
    with pytest.raises(Refused, match="team manager"):
        nadia(house, "name_independent_reviewer", worker=str(raj.pk), appointed_on=TODAY)
    with pytest.raises(Wrong, match="work with this child") as wrong:
        does(
            house, "ann", "name_independent_reviewer", house.tia,
            worker=str(house.people["tom"].pk), appointed_on=TODAY,
        )  # fmt: skip
    assert wrong.value.field == "worker"
    for who, day in ((raj, TODAY - DAY), (eve, TODAY)):
        does(
            house, "ann", "name_independent_reviewer", house.tia,
            worker=str(who.pk), appointed_on=day,
        )  # fmt: skip
    assert "T63" not in limits(house)
    assert IndependentReviewer.objects.get(worker=raj).ended_on == TODAY
    with pytest.raises(Wrong, match="reviewing officer already"):
        does(
            house, "ann", "name_independent_reviewer", house.tia,
            worker=str(eve.pk), appointed_on=TODAY,
        )  # fmt: skip
    beside = Allocation.objects.filter(person=house.tia, role_code="reviewing_officer")
    assert [(one.worker_id, one.ended_on) for one in beside.order_by("pk")] == [
        (raj.pk, TODAY),
        (eve.pk, None),
    ]
    assert reviews(house).worker_id == eve.pk
    given = {"ended_on": TODAY, "end_reason_code": "E4B"}
    nadia(house, "record_end_of_care", **given)
    assert not beside.filter(ended_on=None).exists()


# --- reviews -------------------------------------------------------------------------------------


def test_a_review_meets_its_limit_and_starts_the_next(house: DecidingCouncil) -> None:
    assert "T69" in limits(house)
    review = reviews(house)
    assert review.period is not None
    running = limits(house)
    assert "T69" not in running
    assert {"T70", "T73A", "T73C", "T73D"} <= running
    assert CareEpisode.objects.get().independent_reviewer_contact_on == TODAY


@pytest.mark.parametrize(
    ("born", "more", "field", "said"),
    [
        (date(2014, 5, 1), {"participation_code": "PN0"}, "participation_code", "under four"),
        (date(2024, 5, 1), {}, "participation_code", "four or older"),
        (date(2014, 5, 1), {"childs_words": None}, "childs_words", "write down what they said"),
        (date(2014, 5, 1), {"held_on": TODAY + DAY}, "held_on", "still to come"),
        (date(2014, 5, 1), {"held_on": TODAY - 30 * DAY}, "held_on", "before the period of care"),
    ],
)
def test_a_review_that_contradicts_itself_is_refused(
    born: date, more: dict[str, Any], field: str, said: str
) -> None:
    made = house_of(born, BESIDE)
    under_order(made)
    with pytest.raises(Wrong, match=said) as wrong:
        reviews(made, **more)
    assert wrong.value.field == field
    assert not CareReview.objects.exists()


def test_a_child_who_said_nothing_need_not_be_quoted(house: DecidingCouncil) -> None:
    assert reviews(house, participation_code="PN7", childs_words=None).childs_words == ""


def test_a_review_satisfies_what_asked_for_one(house: DecidingCouncil) -> None:
    nadia(house, "call_early_review", cause_code="leaving", happens_on=TODAY + 9 * DAY, about="")
    nadia(
        house, "plan_placement_ending",
        decided_on=TODAY, ends_on=TODAY + 9 * DAY, why_ending="To her aunt.",
    )  # fmt: skip
    assert {"T72", "T82"} <= limits(house)
    reviews(house)
    assert not {"T72", "T82"} & limits(house)
    assert EarlyReviewCause.objects.get().reviewed_on == TODAY
    assert PlacementEnding.objects.get().reviewed_on == TODAY


def test_a_review_written_late_satisfies_nothing_that_was_asked_after_it(
    house: DecidingCouncil,
) -> None:
    nadia(
        house, "plan_placement_ending",
        decided_on=TODAY, ends_on=TODAY + 9 * DAY, why_ending="To her aunt.",
    )  # fmt: skip
    reviews(house, held_on=TODAY - DAY)
    assert PlacementEnding.objects.get().reviewed_on is None
    with pytest.raises(Wrong, match="of this day is on file already") as wrong:
        reviews(house, held_on=TODAY - DAY)
    assert wrong.value.field == "held_on"


def test_who_gets_the_record_gets_the_decisions(house: DecidingCouncil) -> None:
    reviews(house, held_on=TODAY - DAY)
    nadia(house, "finish_review_record", recorded_on=TODAY)
    nadia(house, "send_review_record", distributed_on=TODAY)
    assert ReviewDecisions.objects.get().issued_on == TODAY


def test_what_does_not_happen_needs_no_review(house: DecidingCouncil) -> None:
    nadia(house, "call_early_review", cause_code="leaving", happens_on=TODAY + 9 * DAY, about="")
    nadia(house, "call_off_early_review", called_off_on=TODAY)
    assert "T72" not in limits(house)


# --- what comes of a review ----------------------------------------------------------------------


def test_decisions_have_an_owner_and_a_day_and_are_carried_out(house: DecidingCouncil) -> None:
    reviews(house)
    task = nadia(house, "add_review_decision", **TASK)
    assert (task.review_id, task.decided_on) == (CareReview.objects.get().pk, TODAY)
    with pytest.raises(Wrong, match="on file already"):
        nadia(house, "add_review_decision", **TASK)
    nadia(house, "carry_out_review_decision", done_on=TODAY, came_of_it="Two fillings; no fear.")
    assert ReviewTask.objects.get().done_on == TODAY
    with pytest.raises(Wrong, match="There is no decision of a review open"):
        nadia(house, "carry_out_review_decision", done_on=TODAY, came_of_it="Again.")


def test_of_several_decisions_the_page_asks_which_in_their_own_words(
    house: DecidingCouncil,
) -> None:
    reviews(house)
    nadia(house, "add_review_decision", **TASK)
    other = nadia(house, "add_review_decision", **{**TASK, "what": "Kai comes on Sundays"})
    someone = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/write/carry_out_review_decision"
    said = text_of(someone.get(url))
    assert "Tia sees the dentist, since 31 March 2026" in said and "Kai comes on Sundays" in said
    given = {**on("done_on", TODAY), "came_of_it": "He came.", "of_review_task": str(other.pk)}
    assert sends(someone, url, given).status_code == 302
    assert ReviewTask.objects.get(done_on=TODAY).pk == other.pk


def test_a_decision_is_dropped_by_a_manager_with_a_reason(house: DecidingCouncil) -> None:
    reviews(house)
    nadia(house, "add_review_decision", **TASK)
    dropped = {"dropped_on": TODAY, "why_dropped": "She was seen in March."}
    with pytest.raises(Refused, match="team manager"):
        nadia(house, "drop_review_decision", **dropped)
    does(house, "ann", "drop_review_decision", house.tia, **dropped)
    assert ReviewTask.objects.get().why_dropped == "She was seen in March."


def test_decisions_are_sent_challenged_recorded_and_distributed(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="no review whose record is not sent open"):
        nadia(house, "issue_review_decisions", issued_on=TODAY)
    reviews(house, held_on=TODAY - DAY)
    with pytest.raises(Wrong, match="not been sent yet"):
        nadia(house, "challenge_review_decisions", challenged_on=TODAY, challenge="Her mother.")
    with pytest.raises(Wrong, match="not complete yet"):
        nadia(house, "send_review_record", distributed_on=TODAY)
    with pytest.raises(Wrong, match="before the review whose record is not sent began"):
        nadia(house, "issue_review_decisions", issued_on=TODAY - 2 * DAY)
    nadia(house, "issue_review_decisions", issued_on=TODAY)
    assert "T73A" not in limits(house) and "T73B" in limits(house)
    with pytest.raises(Wrong, match="on file already, of 31 March 2026"):
        nadia(house, "issue_review_decisions", issued_on=TODAY)
    with pytest.raises(Wrong, match="sent on 31 March 2026"):
        nadia(house, "challenge_review_decisions", challenged_on=TODAY - DAY, challenge="No.")
    nadia(house, "challenge_review_decisions", challenged_on=TODAY, challenge="Her mother.")
    assert "T73B" not in limits(house)
    nadia(house, "finish_review_record", recorded_on=TODAY)
    assert "T73C" not in limits(house)
    with pytest.raises(Wrong, match="complete on 31 March 2026"):
        nadia(house, "send_review_record", distributed_on=TODAY - DAY)
    nadia(house, "send_review_record", distributed_on=TODAY)
    assert "T73D" not in limits(house)
    decisions = ReviewDecisions.objects.get()
    assert (decisions.held_on, decisions.challenge) == (TODAY - DAY, "Her mother.")


# --- on the page ---------------------------------------------------------------------------------


def test_a_review_is_recorded_on_the_page(house: DecidingCouncil) -> None:
    someone = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/write"
    said = {**REVIEW, "is_plan_right": "yes", **on("held_on", TODAY)}
    wrong = sends(someone, f"{url}/hold_care_review", {**said, "childs_words": ""})
    assert wrong.status_code == 422
    assert "The child was heard: write down what they said." in text_of(wrong)
    assert sends(someone, f"{url}/hold_care_review", said).status_code == 302
    assert "Review whose record is not sent" in text_of(someone.get(url))


def test_a_manager_makes_a_care_plan_on_the_page_and_is_not_asked_which(
    house: DecidingCouncil,
) -> None:
    dawn = client(house, "dawn")
    url = f"/child/C-{house.tia.pk}/write/make_care_plan"
    page = text_of(dawn.get(url))
    assert "Which plan" not in page and "service manager" in page
    said = {k: v for k, v in PLAN.items() if v and k != "started_on"}
    dated = {
        k: v
        for name in papers("D15")
        if name.startswith("dated_")
        for k, v in on(name, TODAY).items()
    }
    answer = sends(
        dawn, url, {**said, **on("started_on", TODAY), **dated, "reasons": "It fits her."}
    )
    assert answer.status_code == 302, text_of(answer)
    assert CarePlan.objects.get().started_on == TODAY
