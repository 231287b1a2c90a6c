"""Locked records that fall to somebody who is not named: a lock never makes a task vanish.

Where none of the people named on a lock can act on a day, or none of them in post may lift it, it
falls to whoever would approve a lock: the managers of a service above the child's team; where none of
them is here, the directors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from keepsight.access.answering import has_a_role, is_away, not_tied, team_answering
from keepsight.access.question import (
    Sql,
    among,
    answered,
    both,
    day_param,
    joined,
    lasts,
    live,
    placed,
    visible,
)
from keepsight.delegation.known_roles import known_roles
from keepsight.kernel.role import Role

#: From which level a lock is approved (D39), and falls to someone who is not named on it.
APPROVES_FROM = 50
#: From which level a role that reaches the whole council answers where no service manager is here.
ANSWERS_FROM = 70


def fallen_to(
    authority_id: int, held: Iterable[tuple[Role, int]], teams: Collection[int], day: date
) -> frozenset[int]:
    """The numbers of the locks that fall to who holds these roles; no question where none can.

    ``held``: each role with its level. ``teams``: those in reach of the roles. One question; two where
    there are such locks and one of the roles answers for the council.
    """
    of_service = of_council = False
    for role, level in held:
        of_service |= role.reach == "service" and level >= APPROVES_FROM
        of_council |= role.reach == "council" and not role.purpose and level >= ANSWERS_FROM
    if not (of_service or of_council):
        return frozenset()
    locks = _without_a_reader(authority_id, day)
    mine = {lock for lock, team in locks.items() if of_service and team in teams}
    if of_council and locks:
        mine |= locks.keys() - _with_a_manager(locks, day)
    return frozenset(mine)


def able_readers(lock: str, day: date) -> Sql:
    """The named readers of a lock (in the alias) who can act on a day, as ``worker``.

    In post, in some role, not tied to the child, and not away. Of a restricted record the cover of
    one who is away counts; a sealed one opens to the named alone.
    """
    covered = both(
        lasts("c", day), has_a_role("c.id", day), not_tied("c.id", f"{lock}.person_id", day)
    )
    away = placed(
        "EXISTS (SELECT 1 FROM records_absence a WHERE {away} "
        f"AND NOT ({lock}.kind_code = 'restricted' AND EXISTS (SELECT 1 FROM records_worker c "
        "WHERE c.id = a.cover_id AND {covered})))",
        away=is_away("n.worker_id", day),
        covered=covered,
    )
    return placed(
        "{readers} AND {role} AND NOT ({away})",
        readers=_readers(lock, day),
        role=has_a_role("w.id", day),
        away=away,
    )


def approving_readers(lock: str, day: date) -> Sql:
    """The named readers of a lock (in the alias) who may lift it, away or not, as ``worker``."""
    roles = sorted(role.code for role in known_roles().values() if role.level >= APPROVES_FROM)
    approves = joined(
        " OR ",
        (
            Sql("h.level >= %s", (APPROVES_FROM,)),
            both(Sql("h.level IS NULL"), among("h.role_code", roles)),
        ),
    )
    return placed(
        "{readers} AND {role}",
        readers=_readers(lock, day),
        role=has_a_role("w.id", day, placed("({approves})", approves=approves)),
    )


def _readers(lock: str, day: date) -> Sql:
    """The named readers of a lock who are in post and not tied to the child."""
    named = both(
        Sql(f"n.restriction_id = {lock}.id"),
        live("n", day),
        lasts("w", day),
        visible("n"),
        not_tied("w.id", f"{lock}.person_id", day),
    )
    return placed(
        "SELECT n.worker_id AS worker FROM records_namedreader n "
        "JOIN records_worker w ON w.id = n.worker_id WHERE {named}",
        named=named,
    )


def in_force(lock: str, day: date) -> Sql:
    """That a lock (in the alias) is approved and not lifted; one only asked for locks nothing."""
    said = day_param(day)
    return both(
        Sql(
            f"{lock}.restricted_on IS NOT NULL AND {lock}.restricted_on <= %s "
            f"AND ({lock}.lifted_on IS NULL OR {lock}.lifted_on > %s)",
            (said, said),
        ),
        visible(lock),
    )


def _without_a_reader(authority_id: int, day: date) -> dict[int, int | None]:
    """The locks in force on which nobody can act, or that nobody can lift, each with the team that
    answers for the child."""
    rows = answered(
        placed(
            "SELECT l.id AS id, {team} AS team FROM records_restriction l "
            "WHERE {locks} AND (NOT EXISTS ({able}) OR NOT EXISTS ({approving}))",
            team=team_answering("l.person_id", day),
            locks=both(Sql("l.authority_id = %s", (authority_id,)), in_force("l", day)),
            able=able_readers("l", day),
            approving=approving_readers("l", day),
        )
    )
    return {row["id"]: row["team"] for row in rows}


def _with_a_manager(locks: Iterable[int], day: date) -> set[int]:
    """Those of the locks whose child's team has a service manager above it who can act."""
    above = both(
        placed("above.team = {team}", team=team_answering("l.person_id", day)),
        not_tied("above.worker", "l.person_id", day),
    )
    rows = answered(
        placed(
            "SELECT l.id AS id FROM records_restriction l WHERE {locks} "
            "AND EXISTS (SELECT 1 FROM ({managers}) above WHERE {above})",
            locks=among("l.id", sorted(locks)),
            managers=_service_managers(day),
            above=above,
        )
    )
    return {row["id"] for row in rows}


def _service_managers(day: date) -> Sql:
    """Everyone present who manages a service, with each team of it, as ``worker`` and ``team``."""
    roles = sorted(
        role.code
        for role in known_roles().values()
        if role.reach == "service" and role.level >= APPROVES_FROM
    )
    present = both(
        among("r.role_code", roles),
        Sql("(r.level IS NULL OR r.level >= %s) AND r.team_id IS NOT NULL", (APPROVES_FROM,)),
        lasts("r", day),
        lasts("w", day),
        visible("r"),
    )
    return placed(
        "WITH RECURSIVE below(worker, team) AS (SELECT r.worker_id, r.team_id "
        "FROM records_roleheld r JOIN records_worker w ON w.id = r.worker_id WHERE {present} "
        "AND NOT EXISTS (SELECT 1 FROM records_absence a WHERE {away}) "
        "UNION SELECT below.worker, t.id FROM below JOIN records_team t "
        "ON t.parent_id = below.team) SELECT worker, team FROM below",
        present=present,
        away=is_away("r.worker_id", day),
    )
