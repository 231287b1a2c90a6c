"""What children would weigh with a worker is what they do weigh once they are given, whoever has whom already."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

from keepsight.access.reach.reach import Reach
from keepsight.access.record.children import children_of
from keepsight.boards.models import WorkerLoad
from keepsight.boards.refreshing import rebuild, reckoning_for
from keepsight.boards.workforce.carried import SOMEBODY, carried, carried_with
from keepsight.boards.workforce.room import rooms
from keepsight.records.models import RECORDS
from keepsight.records.people.person import Person
from keepsight.records.workforce.worker import Worker
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, questions

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

HOMES = ("Mill Lane", "Weir Street", "")


def council(seed: int) -> tuple[SmallCouncil, list[Worker], list[Person]]:
    """Children in three homes and in none, under a plan or not, some with one of three workers."""
    rng, made = random.Random(seed), SmallCouncil()
    team = made.team("Millbrook")
    workers = [made.worker(name) for name in ("Nadia", "Tom", "Jakub")]
    for worker, role in zip(
        workers, ("social_worker", "social_worker", "newly_qualified_social_worker"), strict=True
    ):
        made.role(worker, role, team)
    children = []
    for number in range(12):
        child = made.child(f"Child {number}", "Plain", born_on=date(2015, 1, 1) + number * 60 * DAY)
        made.open(child, team, started_on=TODAY - 50 * DAY)
        if home := rng.choice(HOMES):
            made.lives(child, home, started_on=TODAY - 100 * DAY)
        if rng.random() < 0.5:
            new(made, "ProtectionPlan", source="ssd", person=child, started_on=TODAY - 40 * DAY)
        if rng.random() < 0.3:
            new(made, "Proceedings", person=child, issued_on=TODAY - 20 * DAY)
        if number < 8 and (worker := rng.choice([*workers, None])):
            made.holds(worker, child, started_on=TODAY - 45 * DAY)
        children.append(child)
    rebuild(made.authority.pk, today=TODAY)
    return made, workers, children


def everybody(made: SmallCouncil) -> Reach:
    """The reach of who runs the council."""
    return children_of(made.viewer("director"), now=NOW)


def new(council: SmallCouncil, name: str, **values: Any) -> Any:
    return RECORDS[name].objects.create(authority=council.authority, **values)


@pytest.mark.parametrize("seed", range(4))
def test_what_would_be_added_is_what_is_added(seed: int) -> None:
    made, workers, children = council(seed)
    given = children[8:11]
    kept = reckoning_for(made.authority.pk, today=TODAY)
    said = carried_with(kept, everybody(made), [child.pk for child in given], TODAY)
    worker = workers[seed % 3]
    before = said[worker.pk]
    for child in given:
        made.holds(worker, child, started_on=TODAY)
    rebuild(made.authority.pk, today=TODAY)
    after = WorkerLoad.objects.get(
        reckoning=reckoning_for(made.authority.pk, today=TODAY), worker=worker.pk
    )
    assert after.load == before.load + before.heavier
    assert after.children == before.children + 3
    assert before.heavier > 0


def test_a_brother_or_sister_weighs_less_with_who_has_one_already() -> None:
    made, (nadia, tom, _), children = council(9)
    one, other = children[8:10]
    RECORDS["HouseholdMember"].objects.filter(person__in=[one, other]).delete()
    RECORDS["ProtectionPlan"].objects.filter(person__in=[one, other]).delete()
    RECORDS["Proceedings"].objects.filter(person__in=[one, other]).delete()
    for child in (one, other):
        made.lives(child, "Beck Row", started_on=TODAY - 100 * DAY)
    made.holds(nadia, one, started_on=TODAY - 45 * DAY)
    rebuild(made.authority.pk, today=TODAY)
    kept = reckoning_for(made.authority.pk, today=TODAY)
    said = carried_with(kept, everybody(made), [other.pk], TODAY)
    assert said[nadia.pk].heavier < said[tom.pk].heavier == said[SOMEBODY].heavier


def test_one_question_and_the_limit_of_each_role() -> None:
    made, (nadia, _, jakub), children = council(1)
    kept = reckoning_for(made.authority.pk, today=TODAY)
    numbers = dict.fromkeys((nadia.pk, jakub.pk, 99_999), 1)
    reach = everybody(made)
    with questions(1):
        found = rooms(reach, numbers, day=TODAY, children=[children[9].pk], kept=kept)
    assert (found[nadia.pk].limit, found[jakub.pk].limit, found[99_999].limit) == (18, 12, 18)
    assert found[99_999].before == 0
    assert found[nadia.pk].before == carried(kept, reach, TODAY)[nadia.pk].children
    assert found[nadia.pk].load_after > found[nadia.pk].load


@pytest.mark.parametrize("kind", ["restricted", "sealed"])
def test_whom_the_reader_may_not_know_of_takes_no_room_and_makes_no_sister_lighter(
    kind: str,
) -> None:
    """Every number is what it is in a house where the locked child is with nobody."""
    made, (nadia, tom, _), children = council(9)
    locked, sister, given = children[8:11]
    for child in (locked, sister, given):
        RECORDS["HouseholdMember"].objects.filter(person=child).delete()
        made.lives(child, "Beck Row", started_on=TODAY - 100 * DAY)
    made.holds(nadia, sister, started_on=TODAY - 45 * DAY)
    rebuild(made.authority.pk, today=TODAY)

    def told() -> tuple[Any, Any]:
        kept, reach = reckoning_for(made.authority.pk, today=TODAY), everybody(made)
        adds = {nadia.pk: 1, tom.pk: 1}
        return (
            rooms(reach, adds, day=TODAY, kept=kept),
            rooms(reach, adds, day=TODAY, children=[given.pk], kept=kept),
        )

    without = told()
    made.holds(nadia, locked, started_on=TODAY - 45 * DAY)
    rebuild(made.authority.pk, today=TODAY)
    assert told() != without
    grace = made.worker("Grace")
    made.role(grace, "head_of_service")
    made.lock(locked, grace, kind="sealed")
    assert told() == without
