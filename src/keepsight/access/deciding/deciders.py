"""Who can decide something for a child now: by level, by role, in or away, and who stands in for whom.

Whether one of them may open the child is asked by the very rule of reach, for all of them in one
question, so that nobody is named who would then be shown the door.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from keepsight.access.deciding.people_in_roles import InRoles, Near, PersonInRoles, people_in_roles
from keepsight.access.falling import fallen_to
from keepsight.access.question import Sql, answered, joined, placed
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer, below, day_of
from keepsight.delegation.deciding import Needed, Standing
from keepsight.kernel.decision import Decision
from keepsight.law.office_hours import closes_today, office_is_closed

#: Times in which somebody reads a child from outside the work: nobody is asked to decide for that alone, and
#: every manager is one of those who may be given a child to look at again.
NEVER_DECIDES = frozenset({"given_to_review"})


@dataclass(frozen=True)
class Decider:
    """Somebody who might decide.

    ``reference``: of the worker. ``is_away`` until ``away_until``, the last day of it (None: nobody
    knows). ``may_open``: the child is in reach; the emergency duty manager is named without that,
    since whoever is rung at night opens the record for a reason.
    """

    standing: Standing
    reference: str
    is_away: bool = False
    away_until: date | None = None
    may_open: bool = True


@dataclass(frozen=True)
class Deciders:
    """``mine``: the viewer's own standing. ``others``: everybody else who might decide.

    ``office_is_closed`` at that moment, by ``holidays``: the council's own one-off bank holidays.
    """

    mine: Standing
    others: tuple[Decider, ...]
    office_is_closed: bool
    holidays: frozenset[date]

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The others, as delegation wants them."""
        return tuple(one.standing for one in self.others)


def read_for(viewer: Viewer, child: int | None, *, now: datetime) -> InRoles:
    """What ``deciders_of`` is worked out of, for one child (None: none) at a moment; one question."""
    return people_in_roles(viewer, day_of(now), child=child)


def deciders_of(
    viewer: Viewer,
    child: int | None,
    cases: Sequence[tuple[Decision, Needed]],
    *,
    now: datetime,
    read: InRoles,
) -> Deciders:
    """Everybody who might decide one of these cases for a child at a moment, and the viewer's own
    standing.

    ``child``: None for what concerns no child; then whoever holds the level. Nobody is given who
    could not open the child. ``read``: what ``read_for`` gave. One question, however many people there
    are; of a child whose record is locked one more for each manager to whom the lock could fall.
    """
    people = read.people
    closed = office_is_closed(now, read.holidays)
    able = [
        one
        for one in people.values()
        if one.number != viewer.worker_id and any(_might(one, *case) for case in cases)
    ]
    opening = None
    if child is not None and read.near is not None:
        opening = _who_may_open(viewer, child, able, people, read.near, now, cases)
    others = []
    for one in able:
        may_open = opening is None or one.number in opening
        if may_open or one.is_on_duty:
            others.append(
                Decider(
                    standing=_standing(one, now, closed),
                    reference=reference_of("worker", one.number),
                    is_away=one.is_away,
                    away_until=one.away_until,
                    may_open=may_open,
                )
            )
    return Deciders(_mine(viewer, people, now, closed), tuple(others), closed, read.holidays)


def standing_of(viewer: Viewer, *, now: datetime) -> Deciders:
    """The viewer's own standing at a moment, and whether the office is closed; one question."""
    return standing_in(viewer, people_in_roles(viewer, day_of(now), only=viewer.worker_id), now=now)


def standing_in(viewer: Viewer, read: InRoles, *, now: datetime) -> Deciders:
    """The same from people who were read already."""
    closed = office_is_closed(now, read.holidays)
    return Deciders(_mine(viewer, read.people, now, closed), (), closed, read.holidays)


def standing_at(viewer: Viewer, worker: int, *, at: datetime) -> Standing | None:
    """The standing that a worker of the viewer's council had at a moment, by the roles then held.

    None for who held no role that day, or is of another council. One question.
    """
    read = people_in_roles(viewer, day_of(at), only=worker)
    one = read.people.get(worker)
    return _standing(one, at, office_is_closed(at, read.holidays)) if one else None


def _might(one: PersonInRoles, decision: Decision, needed: Needed) -> bool:
    """Whether somebody could decide by level or role, or while the office is closed."""
    by_level = bool(needed.level) and one.level >= needed.level
    at_night = bool(decision.out_of_hours) and one.is_on_duty
    return by_level or at_night or (bool(needed.by_role) and needed.by_role in one.by_roles)


def _standing(one: PersonInRoles, now: datetime, closed: bool) -> Standing:
    """Somebody's standing: in while the office is open, or on duty while it is closed; never away."""
    best = one.held[one.best]
    is_in = not one.is_away and (one.is_on_duty if closed else not one.is_only_on_duty)
    return Standing(
        worker=one.number,
        name=one.name,
        title=best.role.title,
        level=best.level,
        by_roles=one.by_roles,
        is_in=is_in,
        in_until=closes_today(now) if is_in and not closed else None,
        telephone=one.telephone,
        is_out_of_hours_duty=one.is_on_duty,
        is_acting=best.is_acting,
        acting_until=one.acting_until.get(one.best),
        covers=next((name for _, name in sorted(one.covers.items())), ""),
    )


def _mine(
    viewer: Viewer, people: Mapping[int, PersonInRoles], now: datetime, closed: bool
) -> Standing:
    """The viewer's own standing, in because they are here; without a role nothing is theirs."""
    one = people.get(viewer.worker_id or 0)
    if one is None:
        return Standing(viewer.worker_id or 0, viewer.name, viewer.title, 0)
    return replace(_standing(one, now, closed), is_in=True)


# --- who may open the child ---------------------------------------------------------------------


def _who_may_open(
    viewer: Viewer,
    child: int,
    able: Sequence[PersonInRoles],
    people: Mapping[int, PersonInRoles],
    near: Near,
    now: datetime,
    cases: Sequence[tuple[Decision, Needed]],
) -> frozenset[int]:
    """Those who may open the child, by the rule that opens it for them; one question.

    Whoever decides one of the cases by what they are may, once they are asked: to them the child need
    only not be closed.
    """
    asked = []
    for one in able:
        if not _is_near(viewer, one, near, people):
            continue
        reach = reach_of(_with_locks(_viewer(viewer, one, near), near, now), now)
        opens = _unless_closed(reach, child) if _is_asked(one, cases) else reach.children([child])
        asked.append(
            placed(f"SELECT {int(one.number)} AS worker WHERE EXISTS ({{opens}})", opens=opens)
        )
    if not asked:
        return frozenset()
    return frozenset(row["worker"] for row in answered(joined(" UNION ALL ", asked)))


def _is_asked(one: PersonInRoles, cases: Sequence[tuple[Decision, Needed]]) -> bool:
    """Whether one of the cases is for somebody by a role that opens the child to whoever is asked."""
    by_role = {needed.by_role for _, needed in cases}
    return any(
        held.role.decides_as in by_role and "asked_to_decide" in held.role.reaches_while
        for held in one.held
    )


def _unless_closed(reach: Reach, child: int) -> Sql:
    return placed(
        "SELECT p.id FROM records_person p WHERE p.id = {child} AND {open}",
        child=Sql("%s", (child,)),
        open=reach.is_open("p.id"),
    )


def _is_near(
    viewer: Viewer, one: PersonInRoles, near: Near, people: Mapping[int, PersonInRoles]
) -> bool:
    """Whether somebody could reach the child at all; a wide net, for the rule itself is asked next."""
    looks = _viewer(viewer, one, near)
    covered = [people[number] for number in one.covers if number in people]
    teams = looks.team_ids.union(*(_viewer(viewer, other, near).team_ids for other in covered))
    return (
        looks.reaches_council
        or bool(teams & near.teams)
        or bool({one.number, *one.covers} & near.workers)
        or any(set(held.role.reaches_while) - NEVER_DECIDES for held in one.held)
    )


def _viewer(looker: Viewer, one: PersonInRoles, near: Near) -> Viewer:
    """Another worker as they would look at the children of the same council."""
    roles = tuple(sorted(one.held, key=lambda h: (-h.level, h.role.code, h.team_id or 0)))
    own = {h.team_id for h in roles if h.role.reach == "team" and h.team_id is not None}
    tops = {h.team_id for h in roles if h.role.reach == "service" and h.team_id is not None}
    return Viewer(
        account_id=0,
        worker_id=one.number,
        name=one.name,
        authority_id=looker.authority_id,
        authority_code=looker.authority_code,
        roles=roles,
        team_ids=frozenset(own | below(tops, near.parents)),
        covers=bool(one.covers),
    )


def _with_locks(one: Viewer, near: Near, now: datetime) -> Viewer:
    """Of a child whose record is locked: the viewer with the locks that fall to them; a question."""
    if not near.is_locked or one.authority_id is None:
        return one
    held = [(each.role, each.level) for each in one.roles]
    return replace(one, fallen=fallen_to(one.authority_id, held, one.team_ids, day_of(now)))
