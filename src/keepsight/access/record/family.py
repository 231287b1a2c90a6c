"""A child's family as its pages draw it: the people, the ties between them, and who lives together.

Asked for a child whom ``child_for`` has given, whose look is on the log by then. Of ties among the others
only those are told that stand on a record which the viewer may open, and nobody of whom they may not know.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from keepsight.access.question import (
    Sql,
    among,
    answered,
    as_day,
    as_yes,
    both,
    live,
    placed,
    visible,
)
from keepsight.access.reach.reach import Reach, reach_of
from keepsight.access.record.child import Child
from keepsight.access.record.entry import Line, lines_of
from keepsight.access.record.family_tree import Family, FamilyTie, Member
from keepsight.access.reference import reference_of
from keepsight.access.viewer import Viewer


def family_of(viewer: Viewer, child: Child, *, now: datetime) -> Family:
    """The family of a child; seven questions at most. Adults have no record that could be opened."""
    reach = reach_of(viewer, now)
    close = _people(child.id, _close_to(child.id, reach), reach, is_close=True)
    open_ones = [one.number for one in close.values() if one.in_reach or one.number == child.id]
    ties = _ties(open_ones, reach)
    adults = {number for number, one in close.items() if not one.is_child}
    between = _ties(sorted(adults), reach) if adults else []
    ties += [tie for tie in between if {tie.person, tie.other} <= adults]
    further = {end for tie in ties for end in (tie.person, tie.other)} - set(close)
    members = close
    if further:
        members |= _people(child.id, among("p.id", sorted(further)), reach, is_close=False)
    told = {tie.number: tie for tie in ties if {tie.person, tie.other} <= set(members)}
    return Family(child.id, members, tuple(told[number] for number in sorted(told)))


def _close_to(child: int, reach: Reach) -> Sql:
    return placed(
        "(p.id = {self} OR p.id IN (SELECT r.other_id FROM records_relationship r "
        "WHERE r.person_id = {one} AND {seen} UNION ALL "
        "SELECT q.person_id FROM records_relationship q WHERE q.other_id = {two} AND {also} "
        "UNION ALL {home}))",
        self=Sql("%s", (child,)),
        one=Sql("%s", (child,)),
        seen=visible("r"),
        two=Sql("%s", (child,)),
        also=visible("q"),
        home=_at_home_with(child, reach),
    )


def _at_home_with(child: int, reach: Reach) -> Sql:
    """Everybody in the child's household today, the child among them; nobody where it has none."""
    ours = Sql("h.authority_id = %s", (reach.viewer.authority_id,))
    mine = placed(
        "h.household IN (SELECT m.household FROM records_householdmember m "
        "WHERE m.person_id = {child} AND m.household <> '' AND {here})",
        child=Sql("%s", (child,)),
        here=both(live("m", reach.day), visible("m")),
    )
    return placed(
        "SELECT h.person_id FROM records_householdmember h WHERE {home}",
        home=both(ours, mine, live("h", reach.day), visible("h")),
    )


def _people(child: int, wanted: Sql, reach: Reach, *, is_close: bool) -> dict[int, Member]:
    """People by their numbers, the oldest first; whoever may not be known of is not among them."""
    ours = Sql("p.authority_id = %s", (reach.viewer.authority_id,))
    found = lines_of(
        both(ours, wanted, reach.may_be_known("p.id")),
        Sql("p.sex_code"),
        placed(
            "CASE WHEN p.id IN ({home}) THEN 1 ELSE 0 END AS lives_here",
            home=_at_home_with(child, reach),
        ),
        order="CASE WHEN p.born_on IS NULL THEN 1 ELSE 0 END, p.born_on, p.id",
    )
    open_ones = {
        row["id"]
        for row in (
            answered(reach.children([one.id for one in found if one.is_child])) if found else ()
        )
    }
    return {
        one.id: _member(one, reach, in_reach=one.id in open_ones, is_close=is_close)
        for one in found
    }


def _member(line: Line, reach: Reach, *, in_reach: bool, is_close: bool) -> Member:
    may_know = line.is_child and reach.viewer.sees_index
    return Member(
        number=line.id,
        name=line.name if line.has_name or line.expected_on else "Name not on file",
        first_name=line.given_name or ("Unborn" if line.born_on is None else "Not on file"),
        age=line.age(reach.day),
        sex_code=line.also["sex_code"] or "",
        given_name=line.given_name or "",
        family_name=line.family_name or "",
        born_on=line.born_on,
        expected_on=line.expected_on,
        died_on=line.died_on,
        is_child=line.is_child,
        lives_here=bool(line.also["lives_here"]),
        in_reach=in_reach,
        is_close=is_close,
        reference=reference_of("child", line.id) if may_know else "",
    )


def _ties(numbers: Iterable[int], reach: Reach) -> list[FamilyTie]:
    given = sorted(numbers)
    ends = Sql(
        f"({among('r.person_id', given).text} OR {among('r.other_id', given).text})",
        (*given, *given),
    )
    ours = Sql("r.authority_id = %s", (reach.viewer.authority_id,))
    wanted = both(ours, ends, visible("r"))
    rows = answered(
        Sql(
            "SELECT r.id, r.person_id, r.other_id, r.relation_code, "
            "r.has_parental_responsibility AS responsible, r.started_on, r.ended_on "
            f"FROM records_relationship r WHERE {wanted.text} ORDER BY r.id",
            wanted.params,
        )
    )
    return [
        FamilyTie(
            row["id"],
            row["person_id"],
            row["other_id"],
            row["relation_code"],
            as_yes(row["responsible"]),
            as_day(row["started_on"]),
            as_day(row["ended_on"]),
        )
        for row in rows
    ]
