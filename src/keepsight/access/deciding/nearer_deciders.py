"""Whether somebody nearer than the viewer is there to decide: then it waits for them first.

A director may decide what a team manager decides; it belongs on the director's list only where nobody
of the team, the service or a level between is in post, present or covered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from keepsight.access.answering import team_answering
from keepsight.access.deciding.people_in_roles import InRoles, PersonInRoles
from keepsight.access.question import Sql, among, answered
from keepsight.access.viewer import Viewer, day_of


def somebody_is_nearer(
    viewer: Viewer, wanted: Iterable[tuple[int, int]], *, level: int, now: datetime, read: InRoles
) -> frozenset[tuple[int, int]]:
    """Those of some pairs (child, level that it takes) for which somebody below ``level``, the
    viewer's own, is there: they hold the level that it takes, in the team that answers for the child
    or one above it, and are not away, or their cover holds it too. ``read``: the people of the council.
    One question, or none.
    """
    pairs = {(child, takes) for child, takes in wanted if takes < level}
    if not pairs:
        return frozenset()
    people = read.people
    below = [one for one in people.values() if one.level < level]
    teams, parents = _teams(viewer, {child for child, _ in pairs}, now)
    return frozenset(
        (child, takes)
        for child, takes in pairs
        if any(
            _is_there(one, takes, set(teams_above(teams.get(child), parents)), people)
            for one in below
        )
    )


def _is_there(
    one: PersonInRoles, takes: int, teams: set[int], people: Mapping[int, PersonInRoles]
) -> bool:
    holds = any(
        held.level >= takes and (held.team_id in teams or held.role.reach == "council")
        for held in one.held
    )
    if not holds or not one.is_away:
        return holds
    covering = (other for other in people.values() if one.number in other.covers)
    return any(other.level >= takes and not other.is_away for other in covering)


def teams_above(team: int | None, parents: Mapping[int, int | None]) -> Iterator[int]:
    """A team and those above it; a circle in the tree ends."""
    seen: set[int] = set()
    while team is not None and team not in seen:
        yield team
        seen.add(team)
        team = parents.get(team)


def _teams(
    viewer: Viewer, children: set[int], now: datetime
) -> tuple[dict[int, int | None], dict[int, int | None]]:
    """The team that answers for each child, and the parent of every team; one question."""
    team = team_answering("p.id", day_of(now))
    some = among("p.id", sorted(children))
    rows = answered(
        Sql(
            "SELECT 'team' AS kind, id AS number, parent_id AS other FROM records_team "
            "WHERE authority_id = %s "
            f"UNION ALL SELECT 'child', p.id, {team.text} FROM records_person p WHERE {some.text}",
            (viewer.authority_id, *team.params, *some.params),
        )
    )
    found: dict[str, dict[int, int | None]] = {"team": {}, "child": {}}
    for row in rows:
        found[row["kind"]][row["number"]] = row["other"]
    return found["child"], found["team"]
