"""Adoption, from the plan to the order: each decision by the agency decision maker, each date met in turn."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.actions.permanence.place_for_adoption import NO_ORDER
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.placement import Placement
from keepsight.records.permanence.adoption_decision import AdoptionDecision
from keepsight.records.permanence.adoption_plan import AdoptionPlan
from keepsight.records.permanence.adoptive_placement import AdoptivePlacement
from keepsight.records.permanence.decision_notice import DecisionNotice
from keepsight.records.permanence.decision_papers import DecisionPapers
from keepsight.records.permanence.early_permanence import EarlyPermanence
from keepsight.records.permanence.match import Match
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.doubts import Doubted, seen_as
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does, papers
from tests.integration.steps.running import agreed, holds_in_full, running
from tests.standing import standing

pytestmark = pytest.mark.django_db

PLAN = {
    "identified_on": TODAY - 20 * DAY,
    "why": "No relative can keep him.",
    "own_words": "He holds out his arms to the carer.",
}
ALONE = {"in_sibling_group": False}
MATCH = {
    "panel_on": TODAY - 2 * DAY,
    "recommendation_code": "match",
    "family": "The family in report 12",
    "why": "They have time, and a garden.",
    "own_words": "He loves dogs.",
}
COUPLE = {
    "adopters": "2",
    "adopters_sex_code": "MF",
    "adopters_legal_status_code": "L11",
    "adopted_by_foster_carer": False,
}
PLACED = {
    "placed_on": TODAY,
    "introductions": "Ten days, at the carer’s first.",
    "own_words": "He slept through.",
    "support": "A worker each week.",
}
TABLES = (
    "adoption_plan",
    "adoption_decision",
    "adoptive_placement",
    "decision_papers",
    "decision_notice",
    "family_finding_review",
    "legal_status",
    "match",
    "period_of_care",
)


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    """Kai is two, has been looked after for 200 days, under a placement order for ten. Ada decides."""
    made = DecidingCouncil()
    made.kai.born_on = date(2024, 2, 1)
    made.kai.save()
    made.people["ada"] = made.council.worker("Ada Whitlow")
    made.council.role(made.people["ada"], "agency_decision_maker")
    new = made.council._new
    new(PeriodOfCare, person=made.kai, started_on=TODAY - 200 * DAY)
    new(LegalStatus, person=made.kai, status_code="E1", started_on=TODAY - 10 * DAY)
    new(Placement, person=made.kai, type_code="U6", started_on=TODAY - 190 * DAY)
    holds_in_full(made, *TABLES)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def decided(house: DecidingCouncil, **given: Any) -> AdoptionDecision:
    does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    agreed(house, "nadia", "ada", "decide_for_adoption", house.kai, **{**ALONE, **given})
    return AdoptionDecision.objects.get()


def matched(house: DecidingCouncil, **given: Any) -> AdoptionDecision:
    decided(house)
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    agreed(house, "nadia", "ada", "decide_match", house.kai, **{**COUPLE, **given})
    return AdoptionDecision.objects.get()


def test_the_plan_starts_the_way_to_the_decision(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="takes a social worker or above"):
        house.people["sam"] = house.council.worker("Sam Ives")
        house.council.role(house.people["sam"], "family_support_worker", house.one)
        house.council.holds(house.people["sam"], house.kai, role="co_worker")
        does(house, "sam", "plan_adoption", house.kai, **PLAN)
    with pytest.raises(Wrong, match="There is no plan for adoption open"):
        does(house, "nadia", "submit_decision_papers", house.kai, received_on=TODAY, papers="All.")
    does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    assert running(house, house.kai)["T90"].due_on == date(2026, 5, 11)
    with pytest.raises(Wrong, match="There is a plan for adoption already"):
        does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    with pytest.raises(Wrong, match="before the plan for adoption began"):
        does(house, "nadia", "submit_decision_papers", house.kai,
             received_on=TODAY - 30 * DAY, papers="All.")  # fmt: skip
    does(house, "nadia", "submit_decision_papers", house.kai, received_on=TODAY, papers="All.")
    assert "T91A" in running(house, house.kai)
    does(house, "nadia", "withdraw_decision_papers", house.kai, withdrawn_on=TODAY)
    assert "T91A" not in running(house, house.kai)
    with pytest.raises(Refused, match="takes a team manager or above"):
        does(house, "nadia", "drop_adoption_plan", house.kai, dropped_on=TODAY, dropped_because="x")
    does(house, "nadia", "submit_decision_papers", house.kai, received_on=TODAY, papers="All.")
    does(
        house, "ann", "drop_adoption_plan", house.kai, dropped_on=TODAY, dropped_because="An aunt."
    )
    assert AdoptionPlan.objects.get().dropped_because == "An aunt."
    assert not DecisionPapers.objects.filter(withdrawn_on=None).exists()
    assert not running(house, house.kai).keys() & {"T90", "T91A"}


def test_only_the_agency_decision_maker_decides(house: DecidingCouncil) -> None:
    does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    for short in ("nadia", "ruth"):
        with pytest.raises(Refused, match="Ada Whitlow"):
            does(house, short, "decide_for_adoption", house.kai, **ALONE, **REASONS,
                 **papers("D30"), options="None.")  # fmt: skip
    assert not AdoptionDecision.objects.exists() and not Decision.objects.exists()


def test_the_decision_meets_its_dates_and_starts_others(house: DecidingCouncil) -> None:
    early = {"kind_code": "fostering", "decided_on": TODAY - 150 * DAY,
             "placed_on": TODAY - 140 * DAY, "why": "One move.", "parents_words": "Told."}  # fmt: skip
    does(house, "ruth", "plan_early_permanence", house.kai, **early)
    does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    does(house, "nadia", "submit_decision_papers", house.kai, received_on=TODAY, papers="All.")
    agreed(house, "nadia", "ada", "decide_for_adoption", house.kai,
           in_sibling_group=True, siblings_together=2)  # fmt: skip
    made = AdoptionDecision.objects.get()
    assert (made.decided_on, made.siblings_together, made.siblings_apart) == (TODAY, 2, None)
    assert made.placement_order_on == TODAY - 10 * DAY
    assert made.fostering_for_adoption_placed_on == TODAY - 140 * DAY
    assert made.worker_id == house.people["nadia"].pk
    assert DecisionPapers.objects.get().decided_on == TODAY
    on_file = Decision.objects.get()
    assert (on_file.decision_code, on_file.case_answers["matter"]) == ("D30", "child")
    dates = running(house, house.kai)
    assert not dates.keys() & {"T90", "T91A"}
    assert dates.keys() >= {"T91B", "T91C", "T93B", "T93C", "T94", "T95"}


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"in_sibling_group": True}, "siblings_together"),
        ({"in_sibling_group": False, "siblings_apart": 1}, "in_sibling_group"),
        ({"in_sibling_group": True, "siblings_apart": -1}, "siblings_apart"),
        ({"in_sibling_group": True, "siblings_together": 1}, "siblings_together"),
        (
            {"in_sibling_group": True, "siblings_together": 0, "siblings_apart": 2},
            "siblings_together",
        ),
    ],
)
def test_counts_of_siblings_fit(house: DecidingCouncil, answers: Any, field: str) -> None:
    does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    with pytest.raises(Wrong, match="cannot be done as it stands") as wrong:
        agreed(house, "nadia", "ada", "decide_for_adoption", house.kai, **answers)
    assert isinstance(wrong.value.__cause__, Wrong) and wrong.value.__cause__.field == field
    assert not AdoptionDecision.objects.exists()


def test_the_parents_are_told_and_written_to(house: DecidingCouncil) -> None:
    decision = decided(house)
    told = {"told_on": TODAY, "told_code": "mother", "parents_words": "I knew."}
    does(house, "nadia", "tell_parents", house.kai, **told)
    assert DecisionNotice.objects.get().decision_id == decision.pk
    dates = running(house, house.kai)
    assert "T91B" not in dates and "T91C" in dates
    does(house, "nadia", "write_to_parents", house.kai, written_on=TODAY)
    assert "T91C" not in running(house, house.kai)
    with pytest.raises(Wrong, match="have been told of this decision already"):
        does(house, "nadia", "tell_parents", house.kai, **told)


def test_family_finding_is_reviewed(house: DecidingCouncil) -> None:
    decided(house)
    first = running(house, house.kai)
    said = {"reviewed_on": TODAY, "done": "Three profiles.", "asked_why_unmatched": False,
            "next_steps": "The national register."}  # fmt: skip
    does(house, "nadia", "review_family_finding", house.kai, **said)
    after = running(house, house.kai)
    assert first["T93B"].started_on == after["T93B"].started_on == TODAY and "T93C" in after
    does(
        house, "nadia", "review_family_finding", house.kai, **{**said, "asked_why_unmatched": True}
    )
    assert "T93C" not in running(house, house.kai)


def test_a_match_is_decided_and_the_child_placed(house: DecidingCouncil) -> None:
    decided(house)
    with pytest.raises(Wrong, match="The match is decided first"):
        does(house, "nadia", "place_for_adoption", house.kai, **PLACED)
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    assert "T93A" in running(house, house.kai)
    agreed(house, "nadia", "ada", "decide_match", house.kai, **COUPLE)
    made = AdoptionDecision.objects.get()
    assert (made.matched_on, made.adopters, made.adopters_sex_code) == (TODAY, 2, "MF")
    assert made.placed_with_carer_on is None
    assert Decision.objects.order_by("id").last().case_answers["matter"] == "match"  # type: ignore[union-attr]
    assert not running(house, house.kai).keys() & {"T93A", "T93B", "T93C", "T95"}
    with pytest.raises(Wrong, match="There is a match already"):
        does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    does(house, "nadia", "place_for_adoption", house.kai, **PLACED)
    assert "T94" not in running(house, house.kai)


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"adopters": "1"}, "adopters_sex_code"),
        ({"adopters_sex_code": "F1"}, "adopters_sex_code"),
        ({"adopters_legal_status_code": "L0"}, "adopters_legal_status_code"),
        ({"adopters": "1", "adopters_sex_code": "F1"}, "adopters_legal_status_code"),
    ],
)
def test_adopters_fit_each_other(house: DecidingCouncil, answers: Any, field: str) -> None:
    decided(house)
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    with pytest.raises(Wrong) as wrong:
        agreed(house, "nadia", "ada", "decide_match", house.kai, **{**COUPLE, **answers})
    assert isinstance(wrong.value.__cause__, Wrong) and wrong.value.__cause__.field == field
    assert AdoptionDecision.objects.get().matched_on is None


def test_foster_carers_who_adopt_have_had_the_child_since(house: DecidingCouncil) -> None:
    made = decided(house)
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    agreed(house, "nadia", "ada", "decide_match", house.kai,
           **{**COUPLE, "adopted_by_foster_carer": True})  # fmt: skip
    made.refresh_from_db()
    assert made.placed_with_carer_on == TODAY - 190 * DAY


def test_without_an_order_the_consent_is_asked_after(house: DecidingCouncil) -> None:
    LegalStatus.objects.all().delete()
    matched(house)
    with pytest.raises(Doubted, match="No placement order is on file"):
        does(house, "nadia", "place_for_adoption", house.kai, **PLACED)
    with pytest.raises(Wrong, match="before the decision for adoption began"):
        does(
            house, "nadia", "place_for_adoption", house.kai, **{**PLACED, "placed_on": TODAY - DAY}
        )
    sure = {"all_the_same": seen_as({"placed_on": NO_ORDER})}
    does(house, "nadia", "place_for_adoption", house.kai, **PLACED, **sure)
    with pytest.raises(Wrong, match="before the decision for adoption began"):
        does(house, "nadia", "record_adoption_order", house.kai, ordered_on=TODAY - DAY)


def test_the_order_ends_the_way(house: DecidingCouncil) -> None:
    decided(house)
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    agreed(house, "nadia", "ada", "decide_match", house.kai, **COUPLE)
    with pytest.raises(Wrong, match="There is no placement for adoption open"):
        does(house, "nadia", "record_adoption_order", house.kai, ordered_on=TODAY)
    does(house, "nadia", "place_for_adoption", house.kai, **PLACED)
    does(house, "nadia", "record_adoption_order", house.kai, ordered_on=TODAY)
    made = AdoptionDecision.objects.get()
    assert (made.ordered_on, made.order_code) == (TODAY, "Adoption")
    assert AdoptionPlan.objects.get().fulfilled_on == TODAY
    assert AdoptivePlacement.objects.get().adopted_on == TODAY


def test_what_falls_through_is_matched_anew(house: DecidingCouncil) -> None:
    decided(house)
    with pytest.raises(Wrong, match="There is no match"):
        does(house, "nadia", "end_match", house.kai, withdrawn_on=TODAY, withdrawn_because="x")
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    does(house, "nadia", "withdraw_match", house.kai, withdrawn_on=TODAY, withdrawn_because="Ill.")
    assert "T93A" not in running(house, house.kai)
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    agreed(house, "nadia", "ada", "decide_match", house.kai, **COUPLE)
    does(
        house, "nadia", "end_match", house.kai, withdrawn_on=TODAY, withdrawn_because="Moved away."
    )
    assert [one.withdrawn_because for one in Match.objects.order_by("id")] == [
        "Ill.",
        "Moved away.",
    ]
    made = AdoptionDecision.objects.get()
    assert (made.matched_on, made.adopters_sex_code) == (None, "")
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    agreed(house, "nadia", "ada", "decide_match", house.kai, **COUPLE)
    does(house, "nadia", "place_for_adoption", house.kai, **PLACED)
    ends = {"ended_on": TODAY, "end_reason_code": "RD4", "what_happened": "It was too much."}
    does(house, "nadia", "end_adoptive_placement", house.kai, **ends)
    made.refresh_from_db()
    assert (made.matched_on, made.reversed_on) == (None, None)


def test_a_reversal_ends_all_of_it(house: DecidingCouncil) -> None:
    decided(house)
    does(house, "nadia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    said = {"reversed_reason_code": "RD3", "dropped_because": "Two years."}
    with pytest.raises(Refused, match="The agency decision maker decides this, not a manager"):
        does(house, "ruth", "reverse_adoption_decision", house.kai, **said, **REASONS)
    agreed(house, "nadia", "ada", "reverse_adoption_decision", house.kai, **said)
    made = AdoptionDecision.objects.get()
    assert (made.reversed_on, made.reversed_reason_code) == (TODAY, "RD3")
    assert Decision.objects.order_by("id").last().case_answers["matter"] == "no_longer"  # type: ignore[union-attr]
    assert (AdoptionPlan.objects.get().dropped_on, Match.objects.get().withdrawn_on) == (
        TODAY,
        TODAY,
    )
    assert not running(house, house.kai).keys() & {"T93A", "T93B", "T94"}


def test_early_permanence_is_named_by_the_decision_whichever_comes_first(
    house: DecidingCouncil,
) -> None:
    made = decided(house)
    early = {"kind_code": "concurrent", "decided_on": TODAY - DAY, "why": "One move.",
             "parents_words": "Told."}  # fmt: skip
    with pytest.raises(Refused, match="takes a head of service or above"):
        does(house, "ann", "plan_early_permanence", house.kai, **early)
    with pytest.raises(Wrong, match="before it was decided"):
        does(house, "ruth", "plan_early_permanence", house.kai, **early, placed_on=TODAY - 2 * DAY)
    does(house, "ruth", "plan_early_permanence", house.kai, **early)
    made.refresh_from_db()
    assert made.fostering_for_adoption_decided_on == TODAY - DAY
    does(house, "nadia", "move_for_early_permanence", house.kai, placed_on=TODAY)
    made.refresh_from_db()
    assert made.fostering_for_adoption_placed_on == TODAY
    with pytest.raises(Wrong, match="on file already"):
        does(house, "nadia", "move_for_early_permanence", house.kai, placed_on=TODAY)
    with pytest.raises(Wrong, match="before the child moved there"):
        does(house, "nadia", "end_early_permanence", house.kai,
             ended_on=TODAY - DAY, what_became="Home.")  # fmt: skip
    ends = {"ended_on": TODAY, "what_became": "Home to his mother."}
    does(house, "nadia", "end_early_permanence", house.kai, **ends)
    assert EarlyPermanence.objects.get().what_became == "Home to his mother."


def test_nobody_is_asked_what_the_step_says_itself(house: DecidingCouncil) -> None:
    does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    nadia = client(house, "nadia")
    url = f"/child/C-{house.kai.pk}/write/decide_for_adoption"
    page = text_of(nadia.get(url))
    assert "Do the parents consent to adoption?" in page and "What is decided" not in page
    given: dict[str, Any] = {"in_sibling_group": "no", "case_parents_consent": "no",
                             "reasons": "Nobody else.", "options": "Guardianship: nobody."}  # fmt: skip
    for paper in papers("D30"):
        given |= on(paper, TODAY) if paper.startswith("dated_") else {}
    answer = sends(nadia, url, given)
    assert answer.status_code == 302, text_of(answer)
    request = DecisionRequest.objects.get()
    assert request.case_answers == {"matter": "child", "parents_consent": False}
    ada = client(house, "ada")
    answer = sends(ada, f"/decision/{request.pk}/decide",
                   {"outcome_code": "agreed", "reasons": "I have read it all.",
                    "options": "I looked at guardianship too."})  # fmt: skip
    assert answer.status_code == 302, text_of(answer)
    assert AdoptionDecision.objects.get().in_sibling_group is False
