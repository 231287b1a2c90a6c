"""REL-02: whatever happens, in whatever order, a record opens to those with a live relationship alone.

A machine of rules gives children to workers, takes them away, moves, promotes, ends and begins
again, and lets days go by. After every step each worker is asked about each child in four ways, and
all four must agree with a model of the rule, written a second time over plain rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any
from unittest.mock import patch

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from keepsight.access.log import audit
from keepsight.access.question import Sql
from keepsight.access.reach import reach
from keepsight.access.record.children import names_for
from keepsight.access.search import index
from keepsight.access.search.find import find
from keepsight.access.viewer import NotInPost, Viewer, viewer_of
from keepsight.records.models import RECORDS
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, opens, reached

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

WORKERS, CHILDREN, TEAMS = 4, 5, 2
#: Roles of each kind, by code: what they hold as, whether they see families, how far they reach.
HOLDING = {"social_worker": ("lead", "co_worker"), "family_support_worker": ("lead", "co_worker")}
HOLDING |= {
    "team_manager": ("lead", "co_worker"),
    "independent_reviewing_officer": ("reviewing_officer",),
}
SEES_FAMILY = {"social_worker", "team_manager"}
ROLES = ["lawyer", "looked_after_nurse", "quality_auditor", "director"]
ROLES += [*HOLDING, "team_manager", "service_manager", "service_manager"]
KINDS = st.sampled_from(["lead", "co_worker", "reviewing_officer"])
WORKER, CHILD = st.integers(0, WORKERS - 1), st.integers(0, CHILDREN - 1)
TEAM = st.integers(0, TEAMS - 1)
NUMBERS = count(1)


@dataclass
class Spell:
    """Something between two days, as both the database and the model hold it."""

    row: Any
    what: tuple[Any, ...]
    begun: date
    over: date | None = None

    def is_live(self, day: date, *, to_the_end: bool = False) -> bool:
        """Whether it lasts on a day; a role and a post are still held on their last day."""
        last = self.over or date.max
        return self.begun <= day and (day <= last if to_the_end else day < last)

    def end(self, day: date) -> None:
        self.over = day
        self.row.ended_on = day
        self.row.save()


@dataclass
class Model:
    """Who may open whom, written again over plain rows. Locks and ties have a model of their own."""

    roles: list[Spell] = field(default_factory=list)  # (worker, role, team)
    held: list[Spell] = field(default_factory=list)  # (child, worker, kind)
    families: list[Spell] = field(default_factory=list)  # (child, other)
    cases: list[Spell] = field(default_factory=list)  # (child, team)
    times: list[Spell] = field(default_factory=list)  # (child, role, worker or None)
    last_days: dict[int, date] = field(default_factory=dict)

    def spells(self) -> list[Spell]:
        return [*self.roles, *self.held, *self.families, *self.cases, *self.times]

    def is_in(self, worker: int, day: date) -> bool:
        return day <= self.last_days.get(worker, date.max)

    def may_open(self, worker: int, child: int, day: date) -> bool:
        held = {
            s.what[1:]
            for s in self.roles
            if s.what[0] == worker and s.is_live(day, to_the_end=True)
        }
        codes = {role for role, _ in held}
        if not self.is_in(worker, day) or not codes:
            return False
        if "director" in codes:
            return True
        mine = self.own(worker, {k for code in codes for k in HOLDING.get(code, ())}, day)
        close = self.own(worker, {k for code in codes & SEES_FAMILY for k in HOLDING[code]}, day)
        family = {
            one
            for s in self.families
            if s.is_live(day)
            for one, other in (s.what, s.what[::-1])
            if other in close
        }
        if child in mine | family or any(
            s.is_live(day, to_the_end=s.what[1] != "looked_after_nurse")
            for s in self.times
            if s.what[0] == child and s.what[1] in codes and s.what[2] in (None, worker)
        ):
            return True
        teams = {team for role, team in held if role in ("team_manager", "service_manager")}
        return self.is_of(child, teams, day)

    def own(self, worker: int, kinds: set[str], day: date) -> set[int]:
        return {
            s.what[0]
            for s in self.held
            if s.what[1] == worker and s.what[2] in kinds and s.is_live(day)
        }

    def is_of(self, child: int, teams: set[int], day: date) -> bool:
        """Held by a worker of the teams, open in one, or last held there and left with nobody."""
        theirs = {w for w in range(WORKERS) if self.counts_for(w, teams, day)}
        if any(s.what[0] == child and s.what[1] in theirs and s.is_live(day) for s in self.held):
            return True
        is_open = [s for s in self.cases if s.what[0] == child and s.is_live(day)]
        if any(s.what[1] in teams for s in is_open):
            return True
        leads = [
            s for s in self.held if s.what[0] == child and s.what[2] == "lead" and s.begun <= day
        ]
        if not is_open or not leads or any(s.over is None or s.over > day for s in leads):
            return False
        latest = max(s.over for s in leads if s.over)
        return any(s.over == latest and s.what[1] in theirs for s in leads)

    def counts_for(self, worker: int, teams: set[int], day: date) -> bool:
        """Of a team while a role is held there, and after the last of all roles was."""
        mine = [s for s in self.roles if s.what[0] == worker and s.begun <= day]
        ends = [s.over or date.max for s in mine]
        return any(
            s.what[2] in teams
            and ((s.over or date.max) >= day or (s.over or date.max) >= max(ends))
            for s in mine
        )


class Reaching(RuleBasedStateMachine):
    """What happens in a children's service, and whom it lets see whom."""

    @initialize(
        roles=st.lists(st.sampled_from(ROLES), min_size=WORKERS, max_size=WORKERS),
        holders=st.lists(WORKER, min_size=CHILDREN, max_size=CHILDREN),
    )
    def begin(self, roles: list[str], holders: list[int]) -> None:
        """A council at work: everyone in a role, every child open and held by somebody."""
        self.council = SmallCouncil(f"{next(NUMBERS)}")
        self.day, self.model, self.asked = TODAY, Model(), 0
        self.teams = [self.council.team(f"Team {n}") for n in range(TEAMS)]
        self.workers = [self.council.worker(f"Worker {n}") for n in range(WORKERS)]
        self.accounts = [self.council.account(worker) for worker in self.workers]
        self.children = [self.council.child(f"Child{n}", "Brackley") for n in range(CHILDREN)]
        index.refresh([child.pk for child in self.children], self.council.authority.pk)
        for worker, code in enumerate(roles):
            self.give_role(worker, code, worker % TEAMS, 0)
        for child, worker in enumerate(holders):
            self.open_case(child, child % TEAMS)
            self.allocate(child, worker, "lead")

    @rule(
        worker=WORKER,
        role=st.sampled_from(ROLES),
        team=TEAM,
        when=st.integers(0, 1),
    )
    def give_role(self, worker: int, role: str, team: int, when: int) -> None:
        begun = self.day + DAY * when
        row = self.council.role(self.workers[worker], role, self.teams[team], started_on=begun)
        self._kept(self.model.roles, row, (worker, role, team), begun)

    @rule(
        child=CHILD,
        worker=WORKER,
        kind=KINDS,
    )
    def allocate(self, child: int, worker: int, kind: str) -> None:
        """A new lead worker takes over from the one before."""
        for spell in self.model.held:
            if (
                kind == "lead"
                and spell.what[0] == child
                and spell.what[2] == "lead"
                and spell.over is None
            ):
                spell.end(self.day)
        row = self.council.holds(
            self.workers[worker], self.children[child], kind, started_on=self.day
        )
        self._kept(self.model.held, row, (child, worker, kind), self.day)

    @rule(child=CHILD, team=TEAM)
    def open_case(self, child: int, team: int) -> None:
        row = self.council.open(self.children[child], self.teams[team], started_on=self.day)
        self._kept(self.model.cases, row, (child, team), self.day)

    @rule(one=CHILD, other=CHILD)
    def are_siblings(self, one: int, other: int) -> None:
        row = self.council.siblings(self.children[one], self.children[other], started_on=self.day)
        self._kept(self.model.families, row, (one, other), self.day)

    @rule(child=CHILD)
    def becomes_looked_after(self, child: int) -> None:
        row = self._new("PeriodOfCare", child, started_on=self.day)
        self.model.cases.append(Spell(row, (child, None), self.day))  # open to us meanwhile
        self._kept(self.model.times, row, (child, "looked_after_nurse", None), self.day)

    @rule(child=CHILD)
    def goes_to_court(self, child: int) -> None:
        row = self._new("Proceedings", child, issued_on=self.day)
        self._kept(self.model.times, row, (child, "lawyer", None), self.day)

    @rule(
        child=CHILD,
        worker=WORKER,
        days=st.integers(0, 3),
    )
    def draw_for_audit(self, child: int, worker: int, days: int) -> None:
        last = self.day + DAY * days
        row = self._new(
            "SampledRecord",
            child,
            worker=self.workers[worker],
            purpose_code="audit",
            started_on=self.day,
            ended_on=last,
        )
        self.model.times.append(Spell(row, (child, "quality_auditor", worker), self.day, last))

    @rule(number=st.integers(0, 99))
    def is_over(self, number: int) -> None:
        """A role, an allocation, a case, a time ends today; nothing ends before it began."""
        running = [s for s in self.model.spells() if s.over is None and s.begun <= self.day]
        if running:
            row = running[number % len(running)].row
            for spell in self.model.spells():
                if spell.row is row:
                    spell.end(self.day)

    @rule(worker=WORKER, days=st.integers(0, 2))
    def leaves(self, worker: int, days: int) -> None:
        last = self.day + DAY * days
        self.model.last_days[worker] = last
        self.workers[worker].ended_on = last
        self.workers[worker].save()

    @rule(worker=WORKER)
    def is_away(self, worker: int) -> None:
        """Being away takes nothing from anybody and gives nothing to anybody here."""
        self.council._new(
            RECORDS["Absence"],
            worker=self.workers[worker],
            started_on=self.day,
            reason_code="sickness",
        )

    @rule(days=st.integers(1, 4))
    def days_go_by(self, days: int) -> None:
        self.day += timedelta(days=days)

    @invariant()
    def everyone_is_asked(self) -> None:
        """The list of everyone; and of one worker, in turn, each child, each name, and the search."""
        if not hasattr(self, "council"):
            return
        now = NOW + (self.day - TODAY)
        self.asked = (self.asked + 1) % WORKERS
        for number, worker in enumerate(self.workers):
            wanted = {
                child.pk
                for n, child in enumerate(self.children)
                if self.model.may_open(number, n, self.day)
            }
            try:
                viewer = viewer_of(self.accounts[number], now=now)
            except NotInPost:
                assert not self.model.is_in(number, self.day), f"{worker} is turned away in post"
                continue
            assert self.model.is_in(number, self.day), f"{worker} is let in after the last day"
            assert reached(viewer, now) == wanted, "the list"
            if number == self.asked:
                self.one_by_one(viewer, now, wanted)

    def one_by_one(self, viewer: Viewer, now: datetime, wanted: set[int]) -> None:
        assert {c.pk for c in self.children if opens(viewer, c, now)} == wanted, "one by one"
        named = names_for(viewer, [c.pk for c in self.children], why="home", now=now)
        assert {c for c, line in named.items() if line.is_named} == wanted, "the names"
        found = find(viewer, "Brackley", now=now).rows
        assert {row.child_id for row in found if row.in_reach} == wanted, "the search"

    def _new(self, record: str, child: int, **values: Any) -> Any:
        return self.council._new(RECORDS[record], person=self.children[child], **values)

    def _kept(self, kept: list[Spell], row: Any, what: tuple[Any, ...], begun: date) -> None:
        kept.append(Spell(row, what, begun))


@contextmanager
def one_world() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def run(examples: int, steps: int) -> None:
    """So many lives of a council of so many steps. The log is not what is asked about here."""

    class Undone(Reaching):
        def __init__(self) -> None:
            super().__init__()
            self.world = one_world()
            self.world.__enter__()

        def teardown(self) -> None:
            self.world.__exit__(None, None, None)

    with patch.object(audit, "write_and_commit", return_value=""):
        run_state_machine_as_test(
            Undone,
            settings=settings(
                max_examples=examples,
                stateful_step_count=steps,
                deadline=None,
                derandomize=True,
                phases=(Phase.generate,),
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )


def test_a_record_opens_to_a_live_relationship_alone() -> None:
    run(examples=12, steps=18)


@pytest.mark.parametrize("guard", ["live", "_held_as", "_left_without_a_worker"])
def test_a_guard_left_out_is_caught(guard: str) -> None:
    with (
        patch.object(reach, guard, return_value=Sql("1 = 1")),
        pytest.raises(AssertionError, match="the list"),
    ):
        run(examples=20, steps=15)
