"""One child and all children are one rule: random small worlds against the rule written again."""

from __future__ import annotations

import random
from datetime import date
from unittest.mock import patch

import pytest

from keepsight.access.question import Sql
from keepsight.access.reach import reach
from keepsight.access.record.children import names_for
from keepsight.delegation.known_roles import known_roles
from keepsight.records.people.person import Person
from tests.integration.small_council import (
    COUNCIL_WIDE,
    DAY,
    NOW,
    TODAY,
    SmallCouncil,
    opens,
    reached,
)

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]


class World:
    """A random small world, and the rule of reach written a second time, over plain rows."""

    def __init__(self, seed: int):
        self.draw = random.Random(seed)
        self.council = SmallCouncil(str(100 + seed))
        pick = self.draw.choice
        top = self.council.team("Top")
        self.teams = [top]
        for n in range(3):
            self.teams.append(self.council.team(f"Team {n}", pick([None, *self.teams])))
        self.workers = [self.council.worker(f"W{n}") for n in range(6)]
        self.children = [self.council.child(f"C{n}", "X") for n in range(10)]
        codes = sorted(known_roles().keys() - COUNCIL_WIDE)
        codes += ["social_worker", "team_manager", "service_manager"] * 10
        self.roles = []
        for worker in self.workers:
            for _ in range(self.draw.randint(0, 3)):
                made = (worker, pick(codes), pick([None, *self.teams]), *self.span())
                self.roles.append(made)
                self.council.role(made[0], made[1], made[2], started_on=made[3], ended_on=made[4])
        self.held, leads = [], set()
        kinds = ["lead", "lead", "lead", "co_worker", "reviewing_officer", "conference_chair"]
        for _ in range(22):
            begun, over = self.span()
            kind, child = pick(kinds), pick(self.children)
            if kind == "lead" and over is None and child.pk in leads:
                continue
            leads |= {child.pk} if kind == "lead" and over is None else set()
            row = (child, pick([None, *self.workers]), pick([None, *self.teams]), kind, begun, over)
            self.held.append(row)
            self.council.holds(row[1], child, kind, team=row[2], started_on=begun, ended_on=over)
        self.episodes = [
            (pick(self.children), pick([None, *self.teams]), *self.span()) for _ in range(7)
        ]
        for child, team, begun, over in self.episodes:
            self.council.open(child, team, started_on=begun, ended_on=over)
        self.homes = [(pick(self.children), pick(["", "H1", "H2"]), *self.span()) for _ in range(6)]
        for child, home, begun, over in self.homes:
            self.council.lives(child, home, started_on=begun, ended_on=over)
        self.families = [(*self.draw.sample(self.children, 2), *self.span()) for _ in range(3)]
        for one, other, begun, over in self.families:
            self.council.siblings(one, other, started_on=begun, ended_on=over)

    def span(self) -> tuple[date | None, date | None]:
        days = [TODAY + DAY * n for n in (-9, -3, -1, 0, 1, 5)]
        begun = self.draw.choice([None, *days[:5]])
        later = [day for day in days if begun is None or day >= begun]
        return begun, self.draw.choice([None, None, *later])

    def live(self, begun: date | None, over: date | None) -> bool:
        return (begun is None or begun <= TODAY) and (over is None or over > TODAY)

    def may_open(self, worker: object, child: Person) -> bool:
        held = [
            (known_roles()[code], team)
            for who, code, team, begun, over in self.roles
            if who == worker and self.live(begun, over + DAY if over else None)
        ]
        own = self.own(worker, {code for role, _ in held for code in role.holds_as})
        family = self.own(
            worker, {code for role, _ in held if role.with_household for code in role.holds_as}
        )
        homes = {h for c, h, b, o in self.homes if c.pk in family and h and self.live(b, o)}
        if child.pk in own or any(
            c == child and h in homes and self.live(b, o) for c, h, b, o in self.homes
        ):
            return True
        for one, other, begun, over in self.families:
            pair = {one.pk, other.pk}
            if self.live(begun, over) and child.pk in pair and (pair - {child.pk}) & family:
                return True
        teams = {t.pk for role, t in held if role.reach == "team" and t}
        tops = {t.pk for role, t in held if role.reach == "service" and t}
        teams |= {t.pk for t in self.teams if self.above(t) & tops}
        return self.is_of(child, teams)

    def own(self, worker: object, codes: set[str]) -> set[int]:
        return {
            c.pk
            for c, who, _, kind, b, o in self.held
            if who == worker and kind in codes and self.live(b, o)
        }

    def above(self, team: object) -> set[int]:
        found = set()
        while team is not None:
            found.add(team.pk)
            team = team.parent
        return found

    def is_of(self, child: Person, teams: set[int]) -> bool:
        far = date.max
        workers = set()
        for who, _, team, begun, over in self.roles:
            if not team or team.pk not in teams or (begun and begun > TODAY):
                continue
            ends = [o or far for w, _, _, b, o in self.roles if w == who and not (b and b > TODAY)]
            if (over or far) >= TODAY or (over or far) >= max(ends):
                workers.add(who.pk)
        mine = [
            row
            for row in self.held
            if row[0] == child
            and ((row[2] and row[2].pk in teams) or (row[1] and row[1].pk in workers))
        ]
        if any(self.live(row[4], row[5]) for row in mine):
            return True
        live = [(t, b, o) for c, t, b, o in self.episodes if c == child and self.live(b, o)]
        if any(t and t.pk in teams for t, _, _ in live):
            return True
        leads = [r for r in self.held if r[0] == child and r[3] == "lead"]
        ends = [r[5] or far for r in leads if not (r[4] and r[4] > TODAY)]
        return bool(live) and any(
            row[3] == "lead" and row[5] and row[5] <= TODAY and row[5] >= max(ends, default=row[5])
            for row in mine
        )


@pytest.mark.parametrize("seed", range(12))
def test_one_child_and_all_children_are_one_rule(seed: int) -> None:
    world = World(seed)
    some = 0
    for worker in world.workers:
        viewer = world.council.looks(worker)
        wanted = {child.pk for child in world.children if world.may_open(worker, child)}
        assert reached(viewer) == wanted, f"seed {seed}, {worker.name}, {viewer.title}"
        assert {child.pk for child in world.children if opens(viewer, child)} == wanted
        named = names_for(viewer, [c.pk for c in world.children], why="unallocated", now=NOW)
        assert {child for child, line in named.items() if line.is_named} == wanted
        some += len(wanted)
    assert some, "a world in which nobody reaches anyone tests nothing"


def differs(seed: int) -> bool:
    """Whether in this world the rule and its second writing disagree about anyone."""
    world = World(seed)
    return any(
        reached(world.council.looks(worker))
        != {child.pk for child in world.children if world.may_open(worker, child)}
        for worker in world.workers
    )


@pytest.mark.parametrize("what", ["_family", "_own", "_of_teams"])
def test_a_ground_left_out_is_noticed(what: str) -> None:
    with patch.object(reach, what, return_value=()):
        assert any(differs(seed) for seed in range(12))


@pytest.mark.parametrize("what", ["live", "_left_without_a_worker", "_held_as"])
def test_a_condition_left_out_is_noticed(what: str) -> None:
    with patch.object(reach, what, return_value=Sql("1 = 1")):
        assert any(differs(seed) for seed in range(12))
