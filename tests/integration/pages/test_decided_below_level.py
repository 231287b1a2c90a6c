"""Decided below level: every number is its list's, and the board is what a plain recount gives."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from html import unescape
from random import Random
from typing import Any

import pytest
import python_calamine
import time_machine

from keepsight.access.models import AuditLine
from keepsight.boards.look import look_of
from keepsight.boards.refreshing import rebuild
from keepsight.boards.workforce.decided_below_level import Wanted, decided_below_level
from keepsight.records.quality.restriction import Restriction
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.ratification import Ratification
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client, heading
from tests.integration.pages.test_lists import names_in, text_of
from tests.integration.small_council import DAY, NOW, TODAY, questions
from tests.standing import standing

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

AT = datetime(2026, 3, 10, 14, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    rebuild(made.council.authority.pk, today=TODAY)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def taken(house: DecidingCouncil, **values: Any) -> Decision:
    """A decision on file: of Ann, at 40, where 60 was needed, unless ``values`` say otherwise."""
    said = {
        "person": house.tia,
        "decision_code": "D21",
        "outcome_code": "agreed",
        "reasons": "Nobody at home.",
        "worker": house.people["ann"],
        "required_level": 60,
        "actor_level": 40,
        "mode": "imported",
        "source": "case_list",
        "decided_at": AT,
        "recorded_at": AT,
        **values,
    }
    return house.council._new(Decision, **said)


def ratified(house: DecidingCouncil, decision: Decision, answer: str = "agreed") -> None:
    house.council._new(
        Ratification,
        person=decision.person,
        decision=decision,
        worker=house.people["colin"],
        answer_code=answer,
        answered_at=AT + timedelta(hours=2),
        level=60,
    )


def below(house: DecidingCouncil, short: str = "ruth", **wanted: Any) -> Any:
    look = look_of(house.as_(short), now=NOW, as_at=TODAY)
    asked = {"since": TODAY - 400 * DAY, "until": TODAY, **wanted}
    return decided_below_level(look, Wanted(**asked), now=NOW)


def test_nothing_below_level_is_said_so(house: DecidingCouncil) -> None:
    house.decide(house.waits(), "ann")
    taken(house, actor_level=60)
    page = client(house, "ruth").get("/decided-below-level")
    assert heading(page) == "Decided below level: 0"
    assert "Every decision on file was taken at its level." in text_of(page)
    assert "Nothing was decided below level." in text_of(page)


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        ({}, True),
        ({"actor_level": 60}, False),
        ({"actor_level": 59}, True),
        ({"actor_level": None, "worker": None}, False),
        ({"required_level": 0, "required_role": "conference"}, True),
        ({"required_level": 0, "required_role": "conference", "by_role": "conference"}, False),
        ({"required_level": 0, "required_role": "panel", "by_role": "court"}, False),
        ({"mode": "recorded_afterwards"}, True),
        ({"mode": "made_here", "is_out_of_hours": True}, True),
        ({"decided_at": None}, False),
        ({"decided_at": datetime(2024, 1, 1, tzinfo=UTC)}, False),
    ],
)
def test_what_counts_as_below_level(
    house: DecidingCouncil, values: dict[str, Any], counts: bool
) -> None:
    taken(house, **values)
    assert below(house).total == counts


def test_what_was_taken_at_night_counts_until_somebody_looked_at_it(house: DecidingCouncil) -> None:
    night = taken(house, mode="made_here", is_out_of_hours=True)
    imported = taken(house)
    assert (below(house).total, below(house).waiting) == (2, 2)
    for decision in (night, imported):
        ratified(house, decision, "reversed")
    found = below(house)
    assert [one.number for one in found.rows] == [imported.pk]
    assert (found.rows[0].answer, found.waiting) == ("reversed", 0)


def test_it_is_late_from_the_start_of_the_next_working_day(house: DecidingCouncil) -> None:
    fresh = taken(house, recorded_at=NOW)
    old = taken(house, recorded_at=NOW - 2 * DAY)
    late = {one.number: one.is_late for one in below(house).rows}
    assert late == {fresh.pk: False, old.pk: True}
    assert below(house).late == 1


def test_a_manager_sees_their_own_children_alone_and_nobody_a_locked_one(
    house: DecidingCouncil,
) -> None:
    far = house.council.child("Ellis", "Hodge")
    house.council.open(far, house.two)
    taken(house)
    taken(house, person=far)
    assert [one.child for one in below(house, "ann").rows] == [house.tia.pk]
    assert [one.child for one in below(house, "raj").rows] == [far.pk]
    assert below(house, "ruth").total == 2
    house.council._new(
        Restriction, person=far, kind_code="sealed", ground_code="adoption", restricted_on=TODAY
    )
    assert below(house, "raj").total == 0


def test_the_team_is_that_of_who_held_the_child_then(house: DecidingCouncil) -> None:
    old = house.council.worker("Olive Old")
    house.council.role(old, "social_worker", house.two)
    moved = house.council.child("Moved", "Child")
    house.council.open(moved, house.one)
    then = {"started_on": AT.date() - 9 * DAY, "ended_on": AT.date() + DAY}
    house.council.holds(old, moved, **then)
    house.council.holds(house.people["nadia"], moved, started_on=AT.date() + DAY)
    first = taken(house, person=moved)
    second = taken(house, person=moved, decided_at=AT + 3 * DAY)
    nobody = taken(house, person=None, decision_code="D44", worker=house.people["raj"])
    teams = {one.number: one.team for one in below(house).rows}
    assert teams == {first.pk: house.two.pk, second.pk: house.one.pk, nobody.pk: house.two.pk}


def test_each_number_opens_exactly_its_list(house: DecidingCouncil) -> None:
    far = house.council.child("Ellis", "Hodge")
    house.council.open(far, house.two)
    house.council.holds(house.people["raj"], far)
    for n in range(7):
        taken(house, decided_at=AT - n * 12 * DAY, decision_code="D21" if n % 3 else "D37")
    for n in range(4):
        taken(house, person=far, decided_at=AT - n * 20 * DAY)
    ruth = client(house, "ruth")
    page = ruth.get("/decided-below-level")
    assert heading(page) == "Decided below level: 11"
    opened = re.findall(
        r'<a href="([^"]*decided-below-level\?[^"]*)">([0-9]+)</a>', page.content.decode()
    )
    assert len(opened) >= 7
    for url, count in opened:
        behind = ruth.get(unescape(url))
        assert len(names_in(behind)) == int(count), url
        assert heading(behind).endswith("11")
        assert heading(behind).startswith(f"Decided below level: {count}")
    for wrong in ("?month=soon", "?decision=D99", "?team=x", "?time=2"):
        assert ruth.get(f"/decided-below-level{wrong}").status_code == 404


def test_as_at_another_day_and_as_a_spreadsheet(house: DecidingCouncil) -> None:
    taken(house)
    ruth = client(house, "ruth")
    before = ruth.get(f"/decided-below-level?as_at={AT.date() - DAY}")
    assert heading(before) == "Decided below level: 0"
    saved = ruth.get("/decided-below-level/save")
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(saved.content))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][:3] == ["Reference", "Child", "Decision"] and len(rows) == 2
    assert rows[1][1:3] == ["Tia Brackley", "Accommodate a child"]
    assert AuditLine.objects.filter(act="save_list", about__contains="decided_below").exists()


def test_the_board_is_what_a_plain_recount_gives_in_few_questions(house: DecidingCouncil) -> None:
    said = Random(5)
    for _ in range(40):
        decision = taken(
            house,
            person=said.choice([house.tia, house.kai, None]),
            decision_code=said.choice(["D21", "D37", "D11"]),
            mode=said.choice(["imported", "recorded_afterwards", "made_here"]),
            required_level=said.choice([0, 40, 60]),
            required_role=said.choice(["", "conference"]),
            by_role=said.choice(["", "", "conference", "court"]),
            actor_level=said.choice([None, 30, 40, 60]),
            decided_at=AT - said.randrange(90) * DAY,
        )
        if said.random() < 0.4:
            ratified(house, decision)
    look = look_of(house.as_("ruth"), now=NOW, as_at=TODAY)
    with questions(5):
        found = decided_below_level(look, Wanted(since=TODAY - 400 * DAY, until=TODAY), now=NOW)
    counted = [one for one in Decision.objects.all() if _is_below(one)]
    assert {one.number for one in found.rows} == {one.pk for one in counted}
    assert found.codes == Counter(one.decision_code for one in counted)
    assert found.months == Counter(f"{one.decided_at:%Y-%m}" for one in counted)
    assert found.total == sum(found.teams.values()) == len(counted) > 8


def _is_below(one: Decision) -> bool:
    """Told again, in other words than the board's."""
    answered = Ratification.objects.filter(decision=one).exists()
    if one.mode == "made_here" and answered:
        return False
    if one.by_role == "court" or (one.by_role == one.required_role == "conference"):
        return False
    if one.actor_level is None:
        return one.by_role != ""
    return one.required_level == 0 or one.actor_level < one.required_level
