"""Roles that write no notes and yet have steps of their own: they do exactly these, past every page and on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from keepsight.delegation.known_roles import known_roles
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.permanence.adoption_decision import AdoptionDecision
from keepsight.records.permanence.match import Match
from keepsight.records.quality.access_extension import AccessExtension
from keepsight.records.quality.access_request import AccessRequest
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does, papers
from tests.integration.steps.test_permanence_adoption import ALONE, MATCH, PLAN

pytestmark = pytest.mark.django_db

NOT_YOURS = "Your role does not write this"
WISH = {
    "received_on": TODAY - 10 * DAY,
    "asked_by_code": "themselves",
    "wanted": "Why did we move so often?",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    """Kai is two and looked after; Ada decides on adoption, Pia advises the panel, Sid answers requests."""
    made = DecidingCouncil()
    made.kai.born_on = TODAY - timedelta(days=800)
    made.kai.save()
    made.council._new(PeriodOfCare, person=made.kai, started_on=TODAY - 200 * DAY)
    for short, name, role in (
        ("ada", "Ada Whitlow", "agency_decision_maker"),
        ("pia", "Pia Storr", "panel_adviser"),
        ("sid", "Sid Rowe", "subject_access_caseworker"),
    ):
        made.people[short] = made.council.worker(name)
        made.council.role(made.people[short], role)
    return made


def test_each_own_step_is_a_step_of_the_house() -> None:
    known = {step.code for step in units_of("actions", Step).values()}
    for role in known_roles().values():
        assert role.writes <= known, role.code
        assert not (role.writes and "write_notes" in role.may), role.code
        writes = bool(role.writes) or "write_notes" in role.may
        assert ("write_steps" in role.may) == writes, role.code


def test_the_decision_maker_decides_on_the_page_itself_and_writes_nothing_else(
    house: DecidingCouncil,
) -> None:
    does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    ada = client(house, "ada")
    listed = text_of(ada.get(f"/child/C-{house.kai.pk}/write"))
    assert "Decide that a child should be placed for adoption" in listed
    assert "Drop a plan for adoption" not in listed and "Log a complaint" not in listed
    with pytest.raises(Refused, match=NOT_YOURS):
        does(house, "ada", "drop_adoption_plan", house.kai, dropped_on=TODAY, dropped_because="x")
    given = {"in_sibling_group": "no", "case_parents_consent": "no",
             "reasons": "Nobody else.", "options": "Guardianship: nobody."}  # fmt: skip
    for paper in papers("D30"):
        given |= on(paper, TODAY) if paper.startswith("dated_") else {}
    answer = sends(ada, f"/child/C-{house.kai.pk}/write/decide_for_adoption", given)
    assert answer.status_code == 302, text_of(answer)
    made = AdoptionDecision.objects.get()
    assert (made.decided_on, made.worker_id) == (TODAY, house.people["ada"].pk)
    said = {"reversed_reason_code": "RD3", "dropped_because": "Two years."}
    case = {**REASONS, **papers("D30"), "options": "None."}
    does(house, "ada", "reverse_adoption_decision", house.kai, **said, **case)
    made.refresh_from_db()
    assert made.reversed_on == TODAY


def test_the_panel_adviser_brings_a_match_and_decides_none(house: DecidingCouncil) -> None:
    does(house, "nadia", "plan_adoption", house.kai, **PLAN)
    does(house, "pia", "submit_decision_papers", house.kai, received_on=TODAY, papers="All.")
    case = {**ALONE, **REASONS, **papers("D30"), "options": "None."}
    with pytest.raises(Refused, match=NOT_YOURS):
        does(house, "pia", "decide_for_adoption", house.kai, **case)
    does(house, "ada", "decide_for_adoption", house.kai, **case)
    does(house, "pia", "propose_match", house.kai, **{**MATCH, "panel_on": TODAY})
    assert Match.objects.get().worker_id == house.people["pia"].pk
    with pytest.raises(Refused, match=NOT_YOURS):
        does(house, "pia", "review_family_finding", house.kai, reviewed_on=TODAY)


def test_the_caseworker_answers_a_request_and_opens_no_other_child(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="not in your reach"):
        does(house, "sid", "log_access_request", house.tia, **WISH)
    does(house, "nadia", "log_access_request", house.tia, **WISH)
    does(house, "sid", "ask_for_identity", house.tia, asked_on=TODAY)
    does(house, "sid", "record_identity", house.tia, proved_on=TODAY)
    does(house, "sid", "extend_access_request", house.tia, decided_on=TODAY, why="Forty boxes.")
    assert AccessExtension.objects.count() == 1
    with pytest.raises(Refused, match=NOT_YOURS):
        does(house, "sid", "log_complaint", house.tia, received_on=TODAY, by_code="child")
    sid = client(house, "sid")
    given = {"withheld": "", "reasons": "They want to know."}
    for paper in papers("D41"):
        given |= on(paper, TODAY) if paper.startswith("dated_") else {}
    answer = sends(sid, f"/child/C-{house.tia.pk}/write/answer_access_request", given)
    assert answer.status_code == 302, text_of(answer)
    assert answer["Location"].endswith(f"/child/C-{house.tia.pk}/next")
    request = DecisionRequest.objects.get()
    house.decide(request, "dawn")
    assert AccessRequest.objects.get().answered_on == TODAY
    with pytest.raises(Wrong, match="no request to see the record open"):
        does(house, "sid", "withdraw_access_request", house.tia, withdrawn_on=TODAY)
