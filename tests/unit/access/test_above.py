"""Who is told of a child at a level, against a plain reading of the rule on councils made up at random."""

from __future__ import annotations

import random

import pytest

from keepsight.access.deciding import above as unit
from keepsight.access.deciding.above import Above
from keepsight.access.deciding.people_in_roles import PersonInRoles
from keepsight.access.viewer import Held
from keepsight.delegation.known_roles import known_roles

ROLES = [role for role in known_roles().values() if role.is_in_line and role.level >= 40]


def drawn(draw: random.Random) -> Above:
    parents = {team: draw.choice([None, *range(1, team)]) for team in range(1, 8)}
    people = {}
    for number in range(1, 9):
        held = []
        for _ in range(draw.randint(1, 2)):
            role = draw.choice(ROLES)
            team = None if role.reach == "council" else draw.randint(1, 7)
            held.append(Held(role, team, role.level))
        covers = {draw.randint(1, 8): "x"} if draw.random() < 0.3 else {}
        people[number] = PersonInRoles(
            number, f"P{number}", "", tuple(held), {}, draw.random() < 0.3, None,
            {one: name for one, name in covers.items() if one != number},
        )  # fmt: skip
    return Above(
        people=people,
        parents=parents,
        readers={2: frozenset(draw.sample(range(1, 9), 2)), 3: frozenset()},
        ties={1: frozenset(draw.sample(range(1, 9), 2))},
    )


def chain(over: Above, team: int | None) -> list[int]:
    found: list[int] = []
    while team is not None:
        found.append(team)
        team = over.parents[team]
    return found


def said(over: Above, child: int, team: int | None, level: int) -> set[int]:
    """The rule, read slowly: level by level, and at each from the child's own team upwards."""
    readers = over.readers.get(child, frozenset())
    if readers:
        best = {one: over.people[one].level for one in readers}
        able = [one for one in best.values() if one >= level]
        wanted = min(able) if able else max(best.values())
        return {one for one, held in best.items() if held == wanted}
    tied = over.ties.get(child, frozenset())
    teams = chain(over, team)
    found: set[int] = set()
    for at in range(level, 90):
        for place in [*teams, "council"]:
            for number, person in over.people.items():
                for held in person.held:
                    here = held.team_id == place or (
                        place == "council"
                        and held.role.reach == "council"
                        and held.team_id not in teams
                    )
                    if held.level == at and here and number not in tied:
                        found.add(number)
            if found:
                away = {number for number in found if over.people[number].is_away}
                return found | {
                    number
                    for number, person in over.people.items()
                    if away & set(person.covers) and number not in tied
                }
    return set()


def differences() -> int:
    draw, wrong = random.Random(4), 0
    for _ in range(300):
        over = drawn(draw)
        for child in (1, 2, 3, 4):
            for level in (50, 60, 70):
                team = draw.choice([None, *over.parents])
                told = {one.number for one in over.told(child, team, level)}
                wrong += told != said(over, child, team, level)
    return wrong


def test_agrees_with_the_rule_read_slowly() -> None:
    assert differences() == 0


def test_who_looks_only_at_the_childs_own_team_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unit, "teams_above", lambda team, parents: [team] if team else [])
    assert differences() > 0


def test_a_list_of_teams_is_those_of_whose_children_one_is_told() -> None:
    draw = random.Random(9)
    for _ in range(50):
        over = drawn(draw)
        for number in over.people:
            for level in (50, 60):
                of_teams = {
                    team or 0
                    for team in (None, *over.parents)
                    if number in {one.number for one in over.told(99, team, level)}
                }
                assert over.teams_told(number, level) == of_teams
                mine = {2} if number in {one.number for one in over.told(2, 1, level)} else set()
                assert over.locked_told(number, level) == mine
