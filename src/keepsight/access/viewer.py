"""The person who looks: the account, the worker behind it, and the roles held on the day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Q

from keepsight.access.falling import fallen_to
from keepsight.access.question import Sql, among, answered, as_day, both, lasts, placed, visible
from keepsight.delegation.known_roles import known_roles, role_of
from keepsight.kernel.role import CAPABILITIES, Role
from keepsight.records.authority import Authority
from keepsight.records.workforce.account import Account

ENGLAND = ZoneInfo("Europe/London")


class NotInPost(Exception):
    """The account is closed, its worker not in post today, or no role is held in that council."""


@dataclass(frozen=True)
class Held:
    """One role held today: in which team (None: in none), and at which level it decides."""

    role: Role
    team_id: int | None
    level: int
    is_acting: bool = False


@dataclass(frozen=True)
class CouncilHeld:
    """A council for which someone may look today: the titles held there, and until when (None: open)."""

    authority_id: int
    name: str
    titles: tuple[str, ...]
    until_on: date | None


@dataclass(frozen=True)
class Viewer:
    """Who looks, for one council and one day.

    ``roles`` are those held on that day, highest level first. ``team_ids`` are the teams whose
    children are in reach: the own one of a role that reaches its team, with every team below it for
    one that reaches its service. ``councils``: all for which they may look today, this one and the
    worker's own among them; nothing else of another council is ever known to a viewer. ``fallen``: the
    locks that fall to them, for nobody named can act (``falling``). ``covers``: for somebody who is
    away that day, whose children they may then open (``covering``).
    """

    account_id: int
    worker_id: int | None
    name: str
    authority_id: int | None
    authority_code: str
    roles: tuple[Held, ...]
    is_machine: bool = False
    team_ids: frozenset[int] = frozenset()
    authority_name: str = ""
    councils: tuple[CouncilHeld, ...] = ()
    fallen: frozenset[int] = frozenset()
    covers: bool = False

    @property
    def title(self) -> str:
        """The role as the header says it: "Team manager"; "" where none is held."""
        if self.is_machine:
            return "The machine"
        if not self.roles:
            return ""
        highest = self.roles[0]
        return highest.role.title + (" (acting)" if highest.is_acting else "")

    @property
    def level(self) -> int:
        """The highest level of the roles held, 0 where none is."""
        return max((held.level for held in self.roles), default=0)

    def may(self, capability: str) -> bool:
        """Whether any role held allows it. Refuses (KeyError) what no role could allow."""
        if capability not in CAPABILITIES:
            raise KeyError(capability)
        return self.is_machine or any(capability in held.role.may for held in self.roles)

    def may_write(self, step: str) -> bool:
        """Whether a step of a child's journey is theirs to do: any step of whoever writes notes, else
        those of a role held."""
        return self.may("write_notes") or self.owns(step)

    def owns(self, step: str) -> bool:
        """Whether a step is a held role's own, so that no level is asked of them."""
        return any(step in held.role.writes for held in self.roles)

    @property
    def role_code(self) -> str:
        """The code of the highest role held, "" where none is: what the log keeps of who one was."""
        return self.roles[0].role.code if self.roles else ""

    @property
    def on_the_log(self) -> dict[str, int | None]:
        """The viewer as the log keeps it: account, worker and the council whose authority was used."""
        return {
            "account_id": self.account_id,
            "worker_id": self.worker_id,
            "authority_id": self.authority_id,
        }

    @property
    def reaches_council(self) -> bool:
        """Whether every child of the council is in reach."""
        return self.is_machine or any(held.role.reach == "council" for held in self.roles)

    @property
    def sees_index(self) -> bool:
        """Whether the name, age and worker of any child of the council may be told."""
        return self.is_machine or any(held.role.sees_index for held in self.roles)

    @property
    def may_look_for_children(self) -> bool:
        """Whether a search for a child can find anything: false for who sees no case."""
        return self.sees_index or any(held.role.reaches_children for held in self.roles)


def day_of(now: datetime) -> date:
    """The day in England of a moment. Refuses (ValueError) a moment without its zone."""
    if now.tzinfo is None:
        raise ValueError("A moment must bear its zone.")
    return now.astimezone(ENGLAND).date()


def viewer_of(account: Account, *, now: datetime, authority_id: int | None = None) -> Viewer:
    """The viewer behind an account at ``now``: one question, a second where the council has locks that
    may fall to them.

    ``authority_id``: the council one looks for; by default the worker's own. Roles count from the
    first to the last day of their dates, as the post itself does. Refuses (``NotInPost``) an account
    that is closed, a worker who is not in post that day, and a council in which no role is held
    unless it is the worker's own.
    """
    day = day_of(now)
    if not account.is_active:
        raise NotInPost("This account is closed.")
    if account.is_machine:
        return _machine(account, authority_id)
    if account.worker_id is None:
        if authority_id is not None:
            raise NotInPost("This account holds no role in that council.")
        return Viewer(account.pk, None, "", None, "", ())
    rows = answered(_post_and_roles(account.worker_id, day))
    if not rows or rows[0]["kind"] != "role":
        raise NotInPost("This account's worker is not on file.")
    worker = _post_of(rows[0])
    roles_held = [_row_of(row) for row in rows if row["kind"] == "role" and row["number"]]
    begun = worker.started_on is None or worker.started_on <= day
    if not begun or (worker.ended_on is not None and worker.ended_on < day):
        raise NotInPost("This account's worker is not in post today.")
    asked = authority_id if authority_id is not None else worker.council.number
    here = [row for row in roles_held if row.council.number == asked]
    if not here and asked != worker.council.number:
        raise NotInPost("This account holds no role in that council.")
    council = here[0].council if here else worker.council
    roles = _held(here)
    parents = {
        row["number"]: row["team_id"]
        for row in rows
        if row["kind"] == "team" and row["authority_id"] == asked
    }
    team_ids = _teams_in_reach(roles, parents)
    held = [(one.role, one.level) for one in roles if any(row.has_locks for row in here)]
    return Viewer(
        account_id=account.pk,
        worker_id=account.worker_id,
        name=worker.name,
        authority_id=asked,
        authority_code=council.code,
        roles=roles,
        team_ids=team_ids,
        fallen=fallen_to(asked, held, team_ids, day),
        authority_name=council.name,
        councils=_councils(roles_held, worker),
        covers=any(row.covers for row in here),
    )


@dataclass(frozen=True)
class _Council:
    number: int
    code: str
    name: str


@dataclass(frozen=True)
class _Post:
    """The worker behind an account."""

    name: str
    council: _Council
    started_on: date | None
    ended_on: date | None


@dataclass(frozen=True)
class _Row:
    """One role held on the day, whether its council has a lock, and whether they cover for someone."""

    council: _Council
    role_code: str
    level: int | None
    is_acting: bool
    team_id: int | None
    ended_on: date | None
    has_locks: bool
    covers: bool


def _post_of(row: Mapping[str, Any]) -> _Post:
    council = _Council(row["own_id"], row["own_code"], row["own_name"])
    started_on, ended_on = as_day(row["worker_started_on"]), as_day(row["worker_ended_on"])
    return _Post(row["worker_name"], council, started_on, ended_on)


def _row_of(row: Mapping[str, Any]) -> _Row:
    return _Row(
        council=_Council(row["authority_id"], row["authority_code"], row["authority_name"]),
        role_code=row["role_code"],
        level=row["level"],
        is_acting=bool(row["is_acting"]),
        team_id=row["team_id"],
        ended_on=as_day(row["ended_on"]),
        has_locks=bool(row["has_locks"]),
        covers=bool(row["covers"]),
    )


def _post_and_roles(worker_id: int, day: date) -> Sql:
    """A worker and each role held on a day, a row each; one row with no role where none is. Then, where
    a role held reaches a service, each team of its council with the team above it (``team_id``).

    Asked at every request, and so in SQL of our own: to build it anew took longer than to answer.
    """
    return placed(
        "SELECT 'role' AS kind, w.name AS worker_name, w.started_on AS worker_started_on, "
        "w.ended_on AS worker_ended_on, w.authority_id AS own_id, own.code AS own_code, "
        "own.name AS own_name, h.id AS number, h.authority_id, a.code AS authority_code, "
        "a.name AS authority_name, h.role_code, h.level, h.is_acting, h.team_id, h.ended_on, "
        "EXISTS (SELECT 1 FROM records_restriction r WHERE r.authority_id = h.authority_id "
        "AND {lock}) AS has_locks, "
        "EXISTS (SELECT 1 FROM records_absence c WHERE c.cover_id = w.id "
        "AND c.authority_id = h.authority_id AND {absence}) AS covers "
        "FROM records_worker w JOIN records_authority own ON own.id = w.authority_id "
        "LEFT JOIN records_roleheld h ON h.worker_id = w.id AND {role} "
        "LEFT JOIN records_authority a ON a.id = h.authority_id "
        "WHERE {worker} UNION ALL "
        "SELECT 'team', NULL, NULL, NULL, NULL, NULL, NULL, t.id, t.authority_id, NULL, NULL, NULL, "
        "NULL, NULL, t.parent_id, NULL, NULL, NULL FROM records_team t WHERE {team} "
        "AND t.authority_id IN (SELECT h.authority_id FROM records_roleheld h "
        "WHERE h.worker_id = {number} AND {over_teams}) "
        "ORDER BY kind, number",
        lock=visible("r"),
        absence=both(lasts("c", day), visible("c")),
        role=both(lasts("h", day), visible("h")),
        worker=both(Sql("w.id = %s", (worker_id,)), visible("w")),
        team=visible("t"),
        number=Sql("%s", (worker_id,)),
        over_teams=both(lasts("h", day), visible("h"), among("h.role_code", _over_teams())),
    )


@cache
def _over_teams() -> tuple[str, ...]:
    """The roles that reach the children of a team and of every team under it."""
    return tuple(role.code for role in known_roles().values() if role.reach == "service")


def held_on(day: date) -> Q:
    """The condition of a role held on a day: its last day is still one of it."""
    return (Q(started_on__isnull=True) | Q(started_on__lte=day)) & (
        Q(ended_on__isnull=True) | Q(ended_on__gte=day)
    )


def _machine(account: Account, authority_id: int | None) -> Viewer:
    code = ""
    if authority_id is not None:
        code = Authority.objects.values_list("code", flat=True).get(pk=authority_id)
    return Viewer(account.pk, None, "The command line", authority_id, code, (), is_machine=True)


def _held(rows: Iterable[_Row]) -> tuple[Held, ...]:
    """What the house knows of the rows, highest first; a role it does not know grants nothing."""
    known = ((row, role_of(row.role_code)) for row in rows)
    held = [
        Held(role, row.team_id, role.level_of(row.level), row.is_acting)
        for row, role in known
        if role is not None
    ]
    return tuple(sorted(held, key=lambda one: (-one.level, one.role.code, one.team_id or 0)))


def _councils(rows: Iterable[_Row], worker: _Post) -> tuple[CouncilHeld, ...]:
    """The worker's own council and each in which a role is held, by name."""
    held: dict[_Council, list[_Row]] = {worker.council: []}
    for row in rows:
        held.setdefault(row.council, []).append(row)
    found = [
        CouncilHeld(
            authority_id=council.number,
            name=council.name,
            titles=tuple(dict.fromkeys(one.role.title for one in _held(theirs))),
            until_on=None
            if not theirs or any(row.ended_on is None for row in theirs)
            else max(row.ended_on for row in theirs if row.ended_on),
        )
        for council, theirs in held.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.name, one.authority_id)))


def _teams_in_reach(roles: Iterable[Held], parents: Mapping[int, int | None]) -> frozenset[int]:
    """The teams whose children these roles reach, by each team's parent."""
    own = {h.team_id for h in roles if h.role.reach == "team" and h.team_id is not None}
    tops = {h.team_id for h in roles if h.role.reach == "service" and h.team_id is not None}
    return frozenset(own | below(tops, parents))


def below(tops: set[int], parents: Mapping[int, int | None]) -> set[int]:
    """``tops`` and every team under them, by each team's parent; a circle in the tree ends."""
    children: dict[int, list[int]] = {}
    for team, parent in parents.items():
        if parent is not None:
            children.setdefault(parent, []).append(team)
    found, waiting = set(tops), list(tops)
    while waiting:
        new = [team for team in children.get(waiting.pop(), ()) if team not in found]
        found.update(new)
        waiting.extend(new)
    return found
