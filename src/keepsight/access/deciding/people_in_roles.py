"""The workers of a council in post with the roles they hold today, at which level, and who is away.

What deciding turns on is read here in one question: levels as the roles held say them, else as the
council gives them to a title, else the role's own; acting up with its last day; absence and cover.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from keepsight.access.deciding.scheme import OwnLevel, title_key
from keepsight.access.falling import able_readers, in_force
from keepsight.access.question import (
    Sql,
    answered,
    as_day,
    as_yes,
    both,
    joined,
    lasts,
    placed,
    visible,
)
from keepsight.access.viewer import Held, Viewer
from keepsight.delegation.known_roles import role_of

#: Whose level counts only while the office is closed: in then, and away in the day.
ON_DUTY = "emergency_duty_manager"
#: The council's own levels of titles: by title as compared, and role.
Titles = Mapping[tuple[str, str], int]


@dataclass(frozen=True)
class PersonInRoles:
    """A worker with the roles held today.

    ``acting_until``: by the place of a role held as acting, its last day. ``away_until``: the last
    day of an absence that lasts, None where nobody knows it. ``covers``: absent people by number.
    """

    number: int
    name: str
    telephone: str
    held: tuple[Held, ...]
    acting_until: Mapping[int, date | None]
    is_away: bool
    away_until: date | None
    covers: Mapping[int, str] = field(default_factory=dict)

    @property
    def best(self) -> int:
        """The place, among the roles held, of the one at the highest level."""
        return max(range(len(self.held)), key=lambda place: self.held[place].level)

    @property
    def level(self) -> int:
        return self.held[self.best].level

    @property
    def is_on_duty(self) -> bool:
        return any(one.role.code == ON_DUTY for one in self.held)

    @property
    def is_only_on_duty(self) -> bool:
        return all(one.role.code == ON_DUTY for one in self.held)

    @property
    def by_roles(self) -> frozenset[str]:
        return frozenset(one.role.decides_as for one in self.held if one.role.decides_as)


@dataclass(frozen=True)
class Near:
    """The tree of teams (each with its parent), and the teams and workers a child ever had to do with.

    ``is_locked``: some lock names the child.
    """

    parents: Mapping[int, int | None]
    teams: frozenset[int]
    workers: frozenset[int]
    is_locked: bool


@dataclass(frozen=True)
class InRoles:
    """The people of a council by number, its own bank holidays, and its own levels of decisions that
    count on the day, by code. ``near``: of the child asked about, None where none was. ``parents``,
    ``readers``, ``ties``: where they were asked for, the parent of each team, who of those named on a
    lock can open the child's record, and who is tied to which child."""

    people: Mapping[int, PersonInRoles]
    holidays: frozenset[date]
    levels: Mapping[str, OwnLevel]
    near: Near | None
    parents: Mapping[int, int | None] = field(default_factory=dict)
    readers: Mapping[int, frozenset[int]] = field(default_factory=dict)
    ties: Mapping[int, frozenset[int]] = field(default_factory=dict)


def people_in_roles(
    viewer: Viewer,
    day: date,
    *,
    only: int | None = None,
    child: int | None = None,
    above: bool = False,
) -> InRoles:
    """Those of the viewer's council on a day, in one question.

    ``only``: of one worker alone, who then covers for nobody. A role that the house does not know is
    none, and who holds no other is left out. ``child``: who was ever near this child is told too.
    ``above``: with the teams, locks and ties of the council, for what goes up from any child.
    """
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in answered(_question(viewer, day, only, child, above)):
        rows.setdefault(row["kind"], []).append(row)
    titles: Titles = {
        (title_key(row["title"]), row["role"]): row["level"] for row in rows.get("title", ())
    }
    by_worker: dict[int, list[dict[str, Any]]] = {}
    for row in rows.get("role", ()):
        if role_of(row["role"] or "") is not None:
            by_worker.setdefault(row["worker"], []).append(row)
    people = {number: _person(number, mine, titles) for number, mine in by_worker.items()}
    days = (as_day(row["until_on"]) for row in rows.get("holiday", ()))
    return InRoles(
        people=_with_covers(people, by_worker),
        holidays=frozenset(one for one in days if one is not None),
        levels={row["role"]: _level(row) for row in rows.get("level", ())},
        near=None if child is None else _near(rows),
        parents={row["id"]: row["team"] for row in rows.get("team", ())},
        readers=_workers_by_child(rows.get("reader", ())),
        ties=_workers_by_child(rows.get("tie", ())),
    )


def _workers_by_child(rows: Sequence[Mapping[str, Any]]) -> dict[int, frozenset[int]]:
    found: dict[int, set[int]] = {}
    for row in rows:
        found.setdefault(row["id"], set()).add(row["worker"])
    return {child: frozenset(workers) for child, workers in found.items()}


def _question(viewer: Viewer, day: date, only: int | None, child: int | None, above: bool) -> Sql:
    """Every kind of row in the same columns; ``until_on`` puts later titles and levels last."""
    ours = (viewer.authority_id,)
    some = [] if only is None else [Sql("h.worker_id = %s", (only,))]
    parts = [
        placed(
            "SELECT 'role' AS kind, h.id AS id, h.worker_id AS worker, "
            "COALESCE(NULLIF(w.name, ''), w.staff_number) AS name, w.job_title AS title, "
            "COALESCE(NULLIF(w.telephone, ''), t.telephone, '') AS telephone, "
            "h.role_code AS role, h.level AS level, h.is_acting AS acting, "
            "h.ended_on AS until_on, h.team_id AS team, a.id AS away, "
            "a.ended_on AS away_until, a.cover_id AS cover "
            "FROM records_roleheld h JOIN records_worker w ON w.id = h.worker_id "
            "LEFT JOIN records_team t ON t.id = h.team_id "
            "LEFT JOIN records_absence a ON a.worker_id = h.worker_id AND {away} WHERE {held}",
            away=both(lasts("a", day), visible("a")),
            held=both(
                Sql("h.authority_id = %s", ours),
                *some,
                lasts("h", day),
                lasts("w", day),
                visible("h"),
                visible("w"),
            ),
        ),
        placed(
            f"SELECT 'holiday', d.id, {_blank(until='d.day_on')} "
            "FROM records_councilholiday d WHERE {days}",
            days=both(Sql("d.authority_id = %s AND d.called_off_on IS NULL", ours), visible("d")),
        ),
        *(
            placed(
                f"SELECT '{kind}', l.id, "
                f"{_blank(title=title, role=role, level='l.level', until='l.started_on')} "
                f"FROM {table} l WHERE {{own}}",
                own=both(Sql("l.authority_id = %s", ours), lasts("l", day), visible("l")),
            )
            for kind, table, title, role in (
                ("title", "records_localtitle", "l.title", "l.role_code"),
                ("level", "records_councildelegation", "l.scheme", "l.decision_code"),
            )
        ),
    ]
    if child is not None or above:
        parts.append(_tree(viewer))
    if child is not None:
        parts += _near_rows(child)
    if above:
        parts += _locks_and_ties(viewer, day)
    whole = joined(" UNION ALL ", parts)
    return Sql(f"{whole.text} ORDER BY kind, until_on, id", whole.params)


def _tree(viewer: Viewer) -> Sql:
    """Every team with its parent."""
    tree = f"SELECT 'team', t.id, {_blank(team='t.parent_id')} FROM records_team t"
    return Sql(f"{tree} WHERE t.authority_id = %s", (viewer.authority_id,))


def _locks_and_ties(viewer: Viewer, day: date) -> list[Sql]:
    """Those named on a lock in force who can open it, and those tied to a child, by the child."""
    ours = (viewer.authority_id,)
    return [
        placed(
            f"SELECT 'reader', l.person_id, {_blank(worker='nr.worker_id')} "
            "FROM records_restriction l JOIN records_namedreader nr ON nr.restriction_id = l.id "
            "WHERE {locks} AND nr.worker_id IN ({able})",
            locks=both(Sql("l.authority_id = %s", ours), in_force("l", day)),
            able=able_readers("l", day),
        ),
        placed(
            f"SELECT 'tie', tied.person_id, {_blank(worker='tied.worker_id')} "
            "FROM records_stafftie tied WHERE {ties}",
            ties=both(Sql("tied.authority_id = %s", ours), lasts("tied", day), visible("tied")),
        ),
    ]


def _near_rows(child: int) -> list[Sql]:
    """The teams, workers and locks that a child ever had to do with."""
    held = "records_roleheld n JOIN records_allocation o ON o.worker_id = n.worker_id"
    near = (
        ("near", "team", "n.team_id", "records_episodeofneed n WHERE n.person_id = %s"),
        ("near", "team", "n.team_id", "records_allocation n WHERE n.person_id = %s"),
        ("near", "team", "n.team_id", f"{held} WHERE o.person_id = %s"),
        ("near_worker", "worker", "n.worker_id", "records_allocation n WHERE n.person_id = %s"),
        ("near_worker", "worker", "n.worker_id", "records_namedreader n WHERE n.person_id = %s"),
        ("lock", "team", "NULL", "records_restriction n WHERE n.person_id = %s"),
    )
    return [
        Sql(f"SELECT '{kind}', n.id, {_blank(**{name: column})} FROM {rows}", (child,))
        for kind, name, column, rows in near
    ]


def _blank(
    worker: str = "NULL",
    title: str = "''",
    role: str = "''",
    level: str = "NULL",
    until: str = "NULL",
    team: str = "NULL",
) -> str:
    """The columns after the number of a row that is no role held: empty but for those given."""
    return f"{worker}, '', {title}, '', {role}, {level}, NULL, {until}, {team}, NULL, NULL, NULL"


def _level(row: Mapping[str, Any]) -> OwnLevel:
    started = as_day(row["until_on"])
    assert started is not None, "a level begins on a day"
    return OwnLevel(row["id"], row["role"], row["level"], started, None, row["title"] or "")


def _near(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> Near:
    def numbers(kind: str, column: str) -> frozenset[int]:
        return frozenset(row[column] for row in rows.get(kind, ()) if row[column])

    return Near(
        parents={row["id"]: row["team"] for row in rows.get("team", ())},
        teams=numbers("near", "team"),
        workers=numbers("near_worker", "worker"),
        is_locked=bool(rows.get("lock")),
    )


def _person(number: int, rows: Sequence[Mapping[str, Any]], titles: Titles) -> PersonInRoles:
    held: list[Held] = []
    acting: dict[int, date | None] = {}
    for row in {row["id"]: row for row in rows}.values():
        role = role_of(row["role"])
        assert role is not None, "roles the house does not know were left out"
        own = row["level"]
        if own is None:
            own = titles.get((title_key(row["title"] or ""), role.code))
        held.append(Held(role, row["team"], role.level_of(own), bool(as_yes(row["acting"]))))
        if held[-1].is_acting:
            acting[len(held) - 1] = as_day(row["until_on"])
    until = [as_day(row["away_until"]) for row in rows if row["away"] is not None]
    known = [one for one in until if one is not None]
    return PersonInRoles(
        number=number,
        name=rows[0]["name"],
        telephone=next((row["telephone"] for row in rows if row["telephone"]), ""),
        held=tuple(held),
        acting_until=acting,
        is_away=bool(until),
        away_until=max(known) if known and len(known) == len(until) else None,
    )


def _with_covers(
    people: dict[int, PersonInRoles], rows: Mapping[int, Sequence[Mapping[str, Any]]]
) -> dict[int, PersonInRoles]:
    """Everybody with the absent people whom they cover for."""
    covers: dict[int, dict[int, str]] = {}
    for number, mine in rows.items():
        for cover in {row["cover"] for row in mine} - {None, number}:
            covers.setdefault(cover, {})[number] = people[number].name
    return {number: replace(one, covers=covers.get(number, {})) for number, one in people.items()}
