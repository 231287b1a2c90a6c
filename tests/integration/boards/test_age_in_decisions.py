"""A decision that turns on a child's age asks nobody for it: the record says it, for each child its own."""

from __future__ import annotations

from datetime import date
from itertools import count

import pytest

from keepsight.access.viewer import Viewer
from keepsight.actions.workforce.record_decision import RECORD_DECISION
from keepsight.boards.workforce.who_decides import who_decides
from keepsight.records.people.person import Person
from keepsight.writing.perform import perform
from tests.integration.small_council import NOW, SmallCouncil

pytestmark = pytest.mark.django_db

#: End a period of care: the director at 16 and 17, a head of service before.
CODE = "D32"


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil(numbers=count(100))


@pytest.fixture
def team(council: SmallCouncil):  # type: ignore[no-untyped-def]
    return council.team("Millbrook")


@pytest.fixture
def manager(council: SmallCouncil, team: object) -> Viewer:
    return council.viewer("team_manager", team, "Ann Ogden")  # type: ignore[arg-type]


def child(council: SmallCouncil, team: object, born_on: date | None) -> Person:
    made = council.child("Tia", "Brackley", born_on=born_on)
    council.open(made, team, started_on=date(2026, 1, 5))  # type: ignore[arg-type]
    return made


@pytest.mark.parametrize(
    ("born_on", "level"),
    [
        (date(2010, 4, 1), 60),  # 16 tomorrow
        (date(2010, 3, 31), 80),  # 16 today
        (date(2019, 6, 1), 60),
        (None, 80),  # nobody knows
    ],
)
def test_the_record_says_the_age_of_each_child(
    council: SmallCouncil, team: object, manager: Viewer, born_on: date | None, level: int
) -> None:
    one = child(council, team, born_on)
    found = who_decides(manager, one.pk, CODE, {}, now=NOW, asked_by=None)
    assert found.needed.level == level


def test_what_is_written_down_afterwards_goes_by_the_age_on_the_day_of_deciding(
    council: SmallCouncil, team: object, manager: Viewer
) -> None:
    one = child(council, team, date(2010, 3, 15))
    head = council.worker("Colin Threlfall")
    council.role(head, "head_of_service", started_on=date(2020, 1, 1))
    said = {
        "child": one.pk,
        "decision_code": CODE,
        "what": "Home to her aunt",
        "decided_by": "worker",
        "decider": head.pk,
        "decided_time": "11:00",
        "outcome_code": "agreed",
        "reasons": "The review agreed.",
        "options": "Staying, or home.",
    }
    levels = {
        day: perform(
            RECORD_DECISION, {**said, "decided_on": date(2026, 3, day)}, by=manager, now=NOW
        ).required_level
        for day in (14, 15)
    }
    assert levels == {14: 60, 15: 80}
