"""Reach: the grounds on which a viewer may open a child, as conditions that a database answers.

Each ground is a set of rows that name a child. One child is checked by asking for the rows that name
it; a list is restricted by asking for all of them: one rule, read in two ways. No ground opens a
child who is closed to the viewer: by a lock on which they are not named, or by a tie of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from django.db.models import BigIntegerField, Q
from django.db.models.expressions import RawSQL

from keepsight.access.question import (
    Sql,
    among,
    answered,
    both,
    day_param,
    joined,
    live,
    placed,
    visible,
)
from keepsight.access.reach.covering import may_cover, teams_covered
from keepsight.access.reach.grounds_by_role import PARTIAL_BY_ROLE, WORDS_BY_ROLE, grounds_by_role
from keepsight.access.reach.locks import locked_to, named_on, secret_from
from keepsight.access.reach.openings import opened_now
from keepsight.access.reach.ties import tied_to
from keepsight.access.viewer import Viewer, day_of

#: Relations that make two children of one family, whichever way round the record has them; brothers
#: and sisters, half and step ones too, bear one code (the case list's).
SIBLINGS = ("sibling",)

#: Allocations of those who watch over a case from outside it; each is a ground of its own.
INDEPENDENT = frozenset({"conference_chair", "reviewing_officer"})

#: What each ground says to the person, the strongest first.
WORDS = {
    "named": "You are named on this locked record.",
    "falls_to": "This record is locked, nobody named on it is here, and so it falls to you.",
    "own": "Opened from your own list of children.",
    "conference_chair": "You chair this child's conferences.",
    "reviewing_officer": "You are this child's independent reviewing officer.",
    "team": "Held in your team.",
    "service": "Held in your service.",
    "cover": "You cover for the manager of this child’s team.",
    "opened": "You opened this record for a reason.",
    "household": "Lives in the same household as a child of yours.",
    "sibling": "Brother or sister of a child of yours.",
    **WORDS_BY_ROLE,
    "council": "Your role reaches every child of the council.",
    "purpose": "Your role may open this record {purpose}.",
    "machine": "Read by the command line.",
}
#: Grounds on which an address that is kept back is not told.
PARTIAL = frozenset({"household", "sibling", "purpose"}) | PARTIAL_BY_ROLE
#: Grounds on which one record is read, from a list of its own: the child stands on no other list of the reader's,
#: and is in none of their figures.
READ_ONE_BY_ONE = frozenset({"given_to_review"})


@dataclass(frozen=True)
class Ground:
    """One reason why a child may be opened: the rows of ``table`` (alias r) where ``holds``.

    ``column`` names the child.
    """

    code: str
    table: str
    column: str
    holds: Sql

    def rows(self, ids: Iterable[int] | None = None) -> Sql:
        """The children on this ground, of these ids or (None) all, as ``child`` and ``ground``."""
        of_these = [] if ids is None else [among(f"r.{self.column}", ids)]
        return placed(
            f"SELECT r.{self.column} AS child, '{self.code}' AS ground "
            f"FROM records_{self.table} r WHERE {{holds}}",
            holds=both(self.holds, visible("r"), *of_these),
        )


@dataclass(frozen=True)
class Reach:
    """The children a viewer may open at a moment.

    ``grounds`` are the reasons, of which each child needs one; with ``everything`` it is every child
    of the council, and there are none. ``team_ids`` are the teams whose children are in reach,
    ``worker_ids`` the workers who count as theirs, oneself among them.
    """

    viewer: Viewer
    moment: datetime
    everything: bool
    grounds: tuple[Ground, ...]

    @property
    def day(self) -> date:
        """The day in England of the moment."""
        return day_of(self.moment)

    @property
    def team_ids(self) -> frozenset[int]:
        return self.viewer.team_ids

    @cached_property
    def worker_ids(self) -> frozenset[int]:
        """Asked of the database once, and only where it is needed."""
        found: set[int] = set()
        if self.viewer.worker_id is not None:
            found.add(self.viewer.worker_id)
        if self.team_ids:
            found |= {row["worker_id"] for row in answered(workers_of(self.team_ids, self.day))}
        return frozenset(found)

    def on(self, child_field: str = "child_id") -> Q:
        """A condition for any table with the number of a child in ``child_field``.

        It is the very rule of ``child_for``, council included, so a list can hold no row whose
        child could not be opened. A column that is null is never in reach.
        """
        children = self.children()
        rows = RawSQL(children.text, children.params, output_field=BigIntegerField())
        return Q(**{f"{child_field}__in": rows})

    def on_open(self, child_field: str = "child_id") -> Q:
        """A condition for any table: that the child is not closed to the viewer; asks for no ground."""
        closed = self.closed()
        rows = RawSQL(closed.text, closed.params, output_field=BigIntegerField())
        return ~Q(**{f"{child_field}__in": rows})

    def on_known(self, child_field: str = "child_id") -> Q:
        """A condition for any table: that the viewer may know of the child."""
        unknown = self.unknown()
        rows = RawSQL(unknown.text, unknown.params, output_field=BigIntegerField())
        return ~Q(**{f"{child_field}__in": rows})

    def children(self, ids: Iterable[int] | None = None) -> Sql:
        """All children in reach, or those of ``ids`` that are, as a question with one column."""
        given = None if ids is None else tuple(ids)
        wanted = [
            Sql("p.authority_id = %s AND p.is_child", (self.viewer.authority_id,)),
            visible("p"),
            self.is_open("p.id"),
            *([] if given is None else [among("p.id", given)]),
        ]
        if not self.everything:
            # Worked out once, whatever the database takes the numbers of rows to be: PostgreSQL,
            # told of few, had asked it all again for each child of the council.
            wanted.append(
                placed(
                    "p.id IN (WITH reached AS MATERIALIZED ({rows}) SELECT child FROM reached)",
                    rows=self.rows(given),
                )
            )
        return placed("SELECT p.id FROM records_person p WHERE {wanted}", wanted=both(*wanted))

    def closed(self) -> Sql:
        """The children closed to the viewer, whatever the grounds, as a question with one column.

        Those whose records are locked to the viewer, and those to whom the viewer is tied. Nothing is
        closed to the command line: returns must hold every child.
        """
        if self.viewer.is_machine or self.viewer.worker_id is None:
            return self.locked()
        return joined(" UNION ALL ", (self.locked(), tied_to(self.viewer.worker_id, self.day)))

    def locked(self) -> Sql:
        """The children whose records are locked to the viewer, as a question with one column."""
        return locked_to(self.viewer, self.moment, self.day)

    def is_open(self, column: str) -> Sql:
        """That the child in a column is not closed to the viewer; no ground is asked for."""
        return placed(f"{column} NOT IN ({{closed}})", closed=self.closed())

    def may_be_known(self, column: str) -> Sql:
        """That the viewer may learn that there is a record of the child in a column.

        Of a child for whom it fails nothing is told at all: the child does not exist.
        """
        return placed(f"{column} NOT IN ({{unknown}})", unknown=self.unknown())

    def unknown(self) -> Sql:
        """The children of whom the viewer may not learn that there is a record, as a question with one column."""
        return secret_from(self.viewer, self.moment, self.day)

    def listed(self) -> Reach:
        """The reach of lists and figures: without the children whose records are read one by one."""
        return replace(
            self, grounds=tuple(one for one in self.grounds if one.code not in READ_ONE_BY_ONE)
        )

    def ids(self) -> frozenset[int]:
        """The numbers of all children in reach."""
        return frozenset(row["id"] for row in answered(self.children()))

    def rows(self, ids: Iterable[int] | None = None) -> Sql:
        """Each child with each ground on which it is in reach; not asked of who reaches everything."""
        given = None if ids is None else tuple(ids)
        if not self.grounds:
            return Sql("SELECT 0 AS child, '' AS ground WHERE 1 = 0")
        return joined(" UNION ALL ", (ground.rows(given) for ground in self.grounds))

    def strongest(self, codes: Iterable[str]) -> str:
        """The strongest of the grounds on which a child of the council is in reach; "" for none."""
        held = set(codes)
        if self.viewer.is_machine:
            held.add("machine")
        elif self.everything:
            held |= {
                "purpose" if one.role.purpose else "council"
                for one in self.viewer.roles
                if one.role.reach == "council"
            }
        return next((code for code in WORDS if code in held), "")

    def said(self, ground: str) -> str:
        """The sentence of a ground for the reader."""
        purposes = [held.role.purpose for held in self.viewer.roles if held.role.purpose]
        return WORDS[ground].format(purpose=purposes[0] if purposes else "")


def reach_of(viewer: Viewer, now: datetime) -> Reach:
    """The reach of a viewer at a moment; asks nothing of the database until it is used."""
    grounds = tuple(_grounds(viewer, now, day_of(now)))
    return Reach(viewer, now, viewer.reaches_council, grounds)


def workers_of(team_ids: Iterable[int], day: date) -> Sql:
    """The workers whose children are a team's: those with a role there today, and those who left.

    Who holds no role any more still counts for the team of the last one, so that a leaver's
    children never vanish from the manager's sight.
    """
    return _workers_in(_these(team_ids), day)


def _workers_in(teams: Sql, day: date) -> Sql:
    said = day_param(day)
    begun = "({0}.started_on IS NULL OR {0}.started_on <= %s)"
    return Sql(
        "SELECT held.worker_id FROM records_roleheld held "
        f"WHERE held.team_id IN ({teams.text}) AND {visible('held').text} "
        f"AND {begun.format('held')} AND (held.ended_on IS NULL OR held.ended_on >= %s "
        "OR NOT EXISTS (SELECT 1 FROM records_roleheld later "
        f"WHERE later.worker_id = held.worker_id AND {visible('later').text} "
        f"AND {begun.format('later')} "
        "AND (later.ended_on IS NULL OR later.ended_on > held.ended_on)))",
        (*teams.params, said, said, said),
    )


def _these(numbers: Iterable[int]) -> Sql:
    """These numbers, or (where there are none) nothing, as what stands within IN (…)."""
    given = tuple(sorted(numbers))
    return Sql(", ".join(["%s"] * len(given)) or "NULL", given)


def _grounds(viewer: Viewer, now: datetime, day: date) -> Iterator[Ground]:
    if viewer.authority_id is None or viewer.is_machine:
        return
    if viewer.worker_id is not None:
        if viewer.may_look_for_children:  # who sees no case sees none by being named on a lock
            yield from _by_name(viewer, now, day, viewer.worker_id)
        yield from _own(viewer, day)
        yield from (Ground(*rows) for rows in grounds_by_role(viewer, day))
    if viewer.team_ids:
        code = "service" if any(h.role.reach == "service" for h in viewer.roles) else "team"
        yield from _of_teams(viewer, day, code, _these(viewer.team_ids))
    if may_cover(viewer):
        yield from _of_teams(viewer, day, "cover", teams_covered(viewer, day))


def _by_name(viewer: Viewer, now: datetime, day: date, worker_id: int) -> Iterator[Ground]:
    """Children whose locked records name the viewer or fall to them, or that they opened for a reason."""
    ours = Sql("r.authority_id = %s", (viewer.authority_id,))
    yield Ground("named", "namedreader", "person_id", both(ours, named_on(viewer, day, "r")))
    if viewer.fallen:
        fallen = both(ours, among("r.id", sorted(viewer.fallen)))
        yield Ground("falls_to", "restriction", "person_id", fallen)
    if viewer.may("open_for_a_reason"):
        opened = both(ours, opened_now("r", worker_id, now))
        yield Ground("opened", "emergencyopening", "person_id", opened)


def _own(viewer: Viewer, day: date) -> Iterator[Ground]:
    """Children held in person; for those whose role sees the family, the family too."""
    codes = {code for held in viewer.roles for code in held.role.holds_as}
    for code in sorted(codes & INDEPENDENT):
        yield Ground(code, "allocation", "person_id", _held_as(viewer, day, {code}, "r"))
    holding = codes - INDEPENDENT
    if holding:
        yield Ground("own", "allocation", "person_id", _held_as(viewer, day, holding, "r"))
    families = {c for held in viewer.roles if held.role.with_household for c in held.role.holds_as}
    if families:
        held = _held_as(viewer, day, families, "own")
        own = placed(
            "SELECT own.person_id FROM records_allocation own WHERE {held}",
            held=both(held, visible("own")),
        )
        yield from _family(own, viewer, day)


def _held_as(viewer: Viewer, day: date, codes: set[str], alias: str) -> Sql:
    mine = Sql(
        f"{alias}.authority_id = %s AND {alias}.worker_id = %s",
        (viewer.authority_id, viewer.worker_id),
    )
    return both(mine, among(f"{alias}.role_code", sorted(codes)), live(alias, day))


def _family(own: Sql, viewer: Viewer, day: date) -> Iterator[Ground]:
    ours = Sql("r.authority_id = %s", (viewer.authority_id,))
    home = placed(
        "r.household <> '' AND r.household IN (SELECT home.household "
        "FROM records_householdmember home WHERE {home} AND home.person_id IN ({own}))",
        home=both(
            Sql("home.authority_id = %s", (viewer.authority_id,)),
            live("home", day),
            visible("home"),
        ),
        own=own,
    )
    yield Ground("household", "householdmember", "person_id", both(ours, live("r", day), home))
    siblings = both(ours, among("r.relation_code", SIBLINGS), live("r", day))
    for one, other in (("person_id", "other_id"), ("other_id", "person_id")):
        known = placed(f"r.{one} IN ({{own}})", own=own)
        yield Ground("sibling", "relationship", other, both(siblings, known))


def _of_teams(viewer: Viewer, day: date, code: str, teams: Sql) -> Iterator[Ground]:
    """Children of teams: held by their workers, by the team itself, or open or last held there."""
    ours = Sql("r.authority_id = %s", (viewer.authority_id,))
    by_team = both(ours, placed("r.team_id IN ({teams})", teams=teams))
    workers = placed("r.worker_id IN ({workers})", workers=_workers_in(teams, day))
    yield Ground(code, "episodeofneed", "person_id", both(by_team, live("r", day)))
    for theirs in (by_team, both(ours, workers)):
        yield Ground(code, "allocation", "person_id", both(theirs, live("r", day)))
        left = both(theirs, _left_without_a_worker(day))
        yield Ground(code, "allocation", "person_id", left)


def _left_without_a_worker(day: date) -> Sql:
    """Lead allocations that are over and have no successor, of children who are still open.

    The team that held a child last answers for it until another does.
    """
    said = day_param(day)
    over = Sql(
        "r.role_code = 'lead' AND r.ended_on <= %s AND NOT EXISTS (SELECT 1 "
        "FROM records_allocation later WHERE later.person_id = r.person_id "
        f"AND later.role_code = 'lead' AND {visible('later').text} "
        "AND (later.started_on IS NULL OR later.started_on <= %s) "
        "AND (later.ended_on IS NULL OR later.ended_on > r.ended_on))",
        (said, said),
    )
    return both(over, open_to_us("r.person_id", day))


def open_to_us(child: str, day: date) -> Sql:
    """Whether the child in the column ``child`` has an open episode of need or is looked after."""
    episode = both(Sql(f"need.person_id = {child}"), live("need", day), visible("need"))
    period = both(Sql(f"care.person_id = {child}"), live("care", day), visible("care"))
    return placed(
        "(EXISTS (SELECT 1 FROM records_episodeofneed need WHERE {episode}) "
        "OR EXISTS (SELECT 1 FROM records_periodofcare care WHERE {period}))",
        episode=episode,
        period=period,
    )
