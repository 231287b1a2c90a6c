"""Who may look again at which child: nobody who holds it, stands in its line, or is tied to it.

A locked record is looked at by those named on the lock who can act, and by nobody else; where nobody
named can, by those to whom the lock falls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from keepsight.access.deciding.above import Above, above
from keepsight.access.deciding.people_in_roles import PersonInRoles
from keepsight.access.falling import APPROVES_FROM, in_force
from keepsight.access.question import Sql, answered, both, live, placed, visible
from keepsight.access.reach.reach import INDEPENDENT
from keepsight.access.staff.supervising import supervising
from keepsight.access.viewer import Viewer, day_of

REVIEWS = "review_children"
NOT_A_REVIEWER = "Their role does not look at children again. Choose somebody else."
HOLDS = "They hold this child. Choose somebody who does not."
IN_LINE = "They answer for the work with this child. Choose somebody outside that line."
TIED = "They know this child or the family. Choose somebody else."
NOT_NAMED = "The record is locked, and they are not named on it. Choose somebody who is."


@dataclass(frozen=True)
class Case:
    """A child as a reviewer is sought for it: the team, and the worker on the day of the review (or None)."""

    child: int
    team: int | None
    holder: int | None


@dataclass(frozen=True)
class WhoMayReview:
    """``above``: the people of the council with their roles, who reads which locked record, who is tied.
    ``holders``: of each child the workers who hold it today. ``supervisor``: of each worker. ``locked``:
    the children whose records are locked."""

    above: Above
    holders: Mapping[int, frozenset[int]]
    supervisor: Mapping[int, int]
    locked: frozenset[int]

    @property
    def reviewers(self) -> tuple[PersonInRoles, ...]:
        """Everybody whose role looks at children again, by name; who is away today is among them."""
        people = [one for one in self.above.people.values() if may_review(one)]
        return tuple(sorted(people, key=lambda one: (one.name, one.number)))

    def why_not(self, worker: int, case: Case) -> str:
        """Why a worker may not look at a child again, in a sentence; "" where they may."""
        person = self.above.people.get(worker)
        if person is None or not may_review(person):
            return NOT_A_REVIEWER
        if worker in self._holders(case):
            return HOLDS
        if worker in self.above.ties.get(case.child, ()):
            return TIED
        if worker in self._line(case):
            return IN_LINE
        if case.child in self.locked and not self.opens(person, case.child):
            return NOT_NAMED
        return ""

    def named(self, case: Case) -> int | None:
        """Who looks again at a locked child, of those who can open it; None where nobody may.

        Somebody outside the line first; where there is nobody, one of the line, never the holder: a lock
        must not make the child vanish. Of several the highest, then by number.
        """
        able = [
            one
            for one in self.reviewers
            if self.opens(one, case.child) and self.why_not(one.number, case) in ("", IN_LINE)
        ]
        able.sort(
            key=lambda one: (
                self.why_not(one.number, case) != "",
                one.is_away,
                -one.level,
                one.number,
            )
        )
        return able[0].number if able else None

    def opens(self, person: PersonInRoles, child: int) -> bool:
        """Whether somebody can open the locked record of a child."""
        readers = self.above.readers.get(child)
        if readers:
            return person.number in readers
        return any(
            held.role.reach in ("service", "council")
            and not held.role.purpose
            and held.level >= APPROVES_FROM
            for held in person.held
        )

    def _holders(self, case: Case) -> frozenset[int]:
        then = () if case.holder is None else (case.holder,)
        return self.holders.get(case.child, frozenset()).union(then)

    def _line(self, case: Case) -> set[int]:
        """Those who supervise whoever holds the child, up to the top, and who manages the child's team."""
        found: set[int] = set()
        for one in self._holders(case):
            boss = self.supervisor.get(one)
            while boss is not None and boss not in found:
                found.add(boss)
                boss = self.supervisor.get(boss)
        return found | self._managers.get(case.team or 0, set())

    @cached_property
    def _managers(self) -> Mapping[int, set[int]]:
        """Who answers for each team, in a role that reaches the team."""
        found: dict[int, set[int]] = {}
        for one in self.above.people.values():
            for held in one.held:
                if held.role.reach == "team" and held.team_id is not None:
                    found.setdefault(held.team_id, set()).add(one.number)
        return found


def may_review(person: PersonInRoles) -> bool:
    """Whether any role that somebody holds today looks at children again."""
    return any(REVIEWS in held.role.may for held in person.held)


def who_may_review(
    viewer: Viewer, *, now: datetime, children: Iterable[int] | None = None
) -> WhoMayReview:
    """Who may review whom in the viewer's council today; four questions.

    ``children``: only of these it is asked who holds them; None: of all. What it knows of locked records
    is for deciding alone, and never shown.
    """
    day, ours = day_of(now), (viewer.authority_id or 0,)
    some = [] if children is None else [_these("a.person_id", children)]
    independent = ", ".join(f"'{one}'" for one in sorted(INDEPENDENT))
    held = placed(
        "SELECT a.person_id AS child, a.worker_id AS worker FROM records_allocation a WHERE {held}",
        held=both(
            Sql(
                "a.authority_id = %s AND a.worker_id IS NOT NULL "
                f"AND a.role_code NOT IN ({independent})",
                ours,
            ),
            live("a", day),
            visible("a"),
            *some,
        ),
    )
    holders: dict[int, set[int]] = {}
    for row in answered(held):
        holders.setdefault(row["child"], set()).add(row["worker"])
    locked = placed(
        "SELECT l.person_id AS child FROM records_restriction l WHERE {locks}",
        locks=both(Sql("l.authority_id = %s", ours), in_force("l", day)),
    )
    return WhoMayReview(
        above=above(viewer, now=now),
        holders={child: frozenset(workers) for child, workers in holders.items()},
        supervisor=supervising(viewer, day=day).supervisor,
        locked=frozenset(row["child"] for row in answered(locked)),
    )


def _these(column: str, children: Iterable[int]) -> Sql:
    numbers = ", ".join(str(int(one)) for one in sorted(set(children)))
    return Sql(f"{column} IN ({numbers or 'NULL'})")


def choices_of_reviewers(found: WhoMayReview) -> list[tuple[str, str]]:
    """The reviewers for a form: number, and name with role; who is away says so."""
    return [
        (
            str(one.number),
            f"{one.name}, {one.held[one.best].role.title.lower()}{', away' * one.is_away}",
        )
        for one in found.reviewers
    ]
