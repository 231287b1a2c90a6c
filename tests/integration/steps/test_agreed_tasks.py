"""What a meeting agrees is an action with an owner and a day: carried on, late in sight, until it is done."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.actions.need.agreed_tasks import DAYS, tasks_of
from keepsight.records.need.plan_action import PlanAction
from keepsight.records.protection.strategy_minutes import StrategyMinutes
from keepsight.writing.perform import Wrong
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.protecting import (
    AGREED,
    CALLED,
    DAY,
    FOUND,
    NOW,
    PLAN,
    REASONS,
    STRATEGY,
    TODAY,
    ProtectingCouncil,
    confers,
    does,
    on_a_plan,
    refused,
    seen,
    states,
    steps_to_enquiry,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

GROUP = {
    "held_on": TODAY,
    "attendees": "Nadia. The school nurse.",
    "parents_took_part": True,
    "progress": "She is at school every day.",
}
DONE = {"done_on": TODAY, "outcome_words": "She is heavier."}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> ProtectingCouncil:
    return ProtectingCouncil()


@pytest.fixture
def house(as_founded: ProtectingCouncil) -> ProtectingCouncil:
    return deepcopy(as_founded)


def kept() -> list[tuple[str, str, date | None]]:
    return [(one.action, one.plan_kind_code, one.by_when_on) for one in PlanAction.objects.all()]


# --- how a line is read --------------------------------------------------------------------------


def test_tasks_are_read_as_they_are_written_in_every_way_of_writing_a_day() -> None:
    """Against a reading that is made the other way round: from the tasks to the lines."""
    draw = random.Random(4)
    for _ in range(200):
        wanted, lines = [], []
        for number in range(draw.randint(0, 6)):
            on = date(2026, draw.randint(1, 12), draw.randint(1, 28))
            told = (f"Task {number}", f"Owner {draw.randint(1, 3)}", on)
            wanted.append(told)
            pad = " " * draw.randint(0, 3)
            lines.append(
                f"{pad}{told[0]};{pad}{told[1]};{pad}{on.strftime(draw.choice(DAYS))}{pad}"
            )
            lines.extend([""] * draw.randint(0, 2))
        found = tasks_of("\n".join(lines), date(2026, 1, 1))
        assert [(one.action, one.who, one.by_when_on) for one in found] == wanted


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("See her; Nadia", "Line 1: write the task, who does it and the day"),
        ("See her; Nadia; 3 April 2026\nSee Kai;; 3 April 2026", "Line 2: write the task"),
        ("See her; Nadia; Friday", "Line 1: “Friday” is no day that can be kept"),
        ("See her; Nadia; 31 June 2026", "Line 1: “31 June 2026” is no day"),
        ("See her; Nadia; 30 March 2026", "Line 1: this day is before the meeting"),
        ("A; B; 3 April 2026\n\nA; C; 4 April 2026", "Line 3: this task stands there twice"),
        (f"A; {'B' * 201}; 3 April 2026", "Line 1: write the task"),
    ],
)
def test_a_line_that_is_no_task_says_which_and_what_to_write(said: str, wrong: str) -> None:
    with pytest.raises(Wrong, match=wrong) as refusal:
        tasks_of(said, TODAY)
    assert refusal.value.field == "tasks"


# --- strategy discussions ------------------------------------------------------------------------


@pytest.mark.both_databases
def test_tasks_of_a_strategy_discussion_are_due_until_they_are_done(
    house: ProtectingCouncil,
) -> None:
    name = house.people["nadia"].name
    steps_to_enquiry(
        house, tasks=f"See her alone; {name}; 3 April 2026\nAsk the GP; Dr Ali; 2/4/2026"
    )
    assert sorted(kept()) == [
        ("Ask the GP", "strategy_discussion", date(2026, 4, 2)),
        ("See her alone", "strategy_discussion", date(2026, 4, 3)),
    ]
    owners = {one.action: one.owner_id for one in PlanAction.objects.all()}
    assert owners == {"See her alone": house.people["nadia"].pk, "Ask the GP": None}
    assert StrategyMinutes.objects.get().actions_are_assigned
    assert ("T38", "due_soon") in states(house) or ("T38", "not_due") in states(house)
    assert ("T38", "overdue") in states(house, NOW + 4 * DAY)
    for number in PlanAction.objects.values_list("pk", flat=True):
        does(house, "nadia", "finish_plan_action", house.tia, **DONE, of_plan_action=number)
    assert {state for limit, state in states(house, NOW + 4 * DAY) if limit == "T38"} == {"met"}


def test_a_task_without_owner_or_day_is_refused_before_it_is_decided(
    house: ProtectingCouncil,
) -> None:
    does(house, "ann", "call_strategy_discussion", house.tia, **CALLED, **REASONS)
    given = {**STRATEGY, "tasks": "Nadia sees her today.", **REASONS}
    said, field = refused(house, "ann", "hold_strategy_discussion", **given)
    assert said.startswith("Line 1: write the task") and field == "tasks"
    assert not PlanAction.objects.exists() and StrategyMinutes.objects.get().held_on is None


def test_they_outlast_the_conference_and_the_need_plan(house: ProtectingCouncil) -> None:
    steps_to_enquiry(house)
    seen(house)
    does(house, "ann", "convene_conference", house.tia, **FOUND, parents_told_on=TODAY, **AGREED)
    confers(house, "hold_initial_conference", **PLAN)
    assert PlanAction.objects.get().ended_on is None


# --- core groups ---------------------------------------------------------------------------------


def test_what_a_core_group_agrees_is_carried_to_the_next(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    tasks = "Weigh her; the school nurse; 3 April 2026\nA bed; her aunt; 31 March 2026"
    does(house, "nadia", "hold_core_group", house.tia, **GROUP, tasks=tasks)
    assert {kind for _, kind, _ in kept()} == {"protection_plan"}
    bed = PlanAction.objects.get(action="A bed")
    does(house, "nadia", "finish_plan_action", house.tia, **DONE, of_plan_action=bed.pk)
    page = text_of(client(house, "nadia").get(f"/child/C-{house.tia.pk}/write/hold_core_group"))
    assert "Agreed before, and not done yet" in page
    assert "Weigh her: the school nurse" in page and "A bed: her aunt" not in page


def test_a_core_group_that_agrees_nothing_new_is_one(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    does(house, "nadia", "hold_core_group", house.tia, **GROUP)
    assert not PlanAction.objects.exists()


def test_it_stands_on_the_childs_page_and_says_that_it_is_late(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    does(
        house,
        "nadia",
        "hold_core_group",
        house.tia,
        **GROUP,
        tasks="Weigh her; Nurse; 31 March 2026",
    )
    url = f"/child/C-{house.tia.pk}"
    nadia = client(house, "nadia")
    assert "Weigh her: Nurse By 31 March 2026" in text_of(nadia.get(url))
    with time_machine.travel(NOW + DAY, tick=False):
        late = text_of(client(house, "nadia").get(url))
    assert "Weigh her: Nurse Late: it was to be done by 31 March 2026" in late
    assert "Action agreed for the child" in late


def test_a_role_without_the_words_reads_none_of_them(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    does(
        house,
        "nadia",
        "hold_core_group",
        house.tia,
        **GROUP,
        tasks="Weigh her; Nurse; 3 April 2026",
    )
    analyst = house.council.worker("Ida Lund")
    house.council.role(analyst, "performance_analyst")
    page = text_of(signed_in(house.council.account(analyst)).get(f"/child/C-{house.tia.pk}"))
    assert "Weigh her" not in page


def test_what_agencies_agreed_of_a_danger_is_not_read_with_the_child(
    house: ProtectingCouncil,
) -> None:
    on_a_plan(house)
    house.council._new(
        PlanAction, person=house.tia, plan_kind_code="strategy_discussion", written_on=TODAY,
        action="Arrest her uncle", owner_words="PC Hart", by_when_on=TODAY + DAY,
    )  # fmt: skip
    does(
        house, "nadia", "hold_core_group", house.tia, **GROUP, tasks="A bed; her aunt; 3 April 2026"
    )
    page = text_of(client(house, "nadia").get(f"/child/C-{house.tia.pk}/plan"))
    assert "A bed" in page and "Arrest her uncle" not in page


# --- how an action ends that is not done ---------------------------------------------------------


def dropped(**more: Any) -> dict[str, Any]:
    return {"ended_on": TODAY, "why_ended": "Her aunt has moved away.", **more}


def test_an_action_is_dropped_by_a_manager_who_says_why(house: ProtectingCouncil) -> None:
    on_a_plan(house)
    does(
        house, "nadia", "hold_core_group", house.tia, **GROUP, tasks="A bed; her aunt; 3 April 2026"
    )
    said, _ = refused(house, "nadia", "drop_plan_action", **dropped())
    assert "that takes a team manager or above" in said
    does(house, "ann", "drop_plan_action", house.tia, **dropped())
    action = PlanAction.objects.get()
    assert (action.ended_on, action.why_ended) == (TODAY, "Her aunt has moved away.")
    assert ("T38", "ended") in states(house)
