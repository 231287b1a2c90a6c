"""Who may decide, whoever they are: properties, and a second model that says the same."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from keepsight.delegation.deciding import (
    Needed,
    Standing,
    is_below_level,
    may_decide,
    must_be_ratified,
    needed,
    who_can,
)
from keepsight.delegation.known_decisions import known_decisions
from keepsight.kernel.decision import BY_ROLE, LEVELS, Case, Decision
from tests.unit.delegation.random_matters import levels, matters, may, people, quick, workers

# --- properties ---------------------------------------------------------------------------------


@quick
@given(matters(), people, levels, workers, some.booleans())
def test_a_higher_level_never_loses_a_decision(
    matter: tuple[Decision, Case],
    who: Standing,
    other: int,
    asked_by: int | None,
    office_is_closed: bool,
) -> None:
    higher = replace(who, level=max(who.level, other))
    at: dict[str, Any] = {"asked_by": asked_by, "office_is_closed": office_is_closed}
    assert may(matter, higher, **at) or not may(matter, who, **at)


@quick
@given(matters(), people, some.sampled_from(list(LEVELS)), workers, some.booleans())
def test_a_councils_own_scheme_never_loosens(
    matter: tuple[Decision, Case],
    who: Standing,
    own: int,
    asked_by: int | None,
    office_is_closed: bool,
) -> None:
    at: dict[str, Any] = {"asked_by": asked_by, "office_is_closed": office_is_closed}
    assert may(matter, who, **at) or not may(matter, who, council_level=own, **at)
    plain, tightened = needed(*matter), needed(*matter, council_level=own)
    assert tightened.level >= plain.level and tightened.by_role == plain.by_role
    assert bool(tightened.level) == bool(plain.level)


@quick
@given(matters(), people, some.booleans())
def test_who_asks_never_decides(
    matter: tuple[Decision, Case], who: Standing, office_is_closed: bool
) -> None:
    assert not may(matter, who, asked_by=who.worker, office_is_closed=office_is_closed)


@quick
@given(matters(), people, workers)
def test_a_closed_office_only_adds_who_may_and_they_are_looked_at_again(
    matter: tuple[Decision, Case], who: Standing, asked_by: int | None
) -> None:
    decision, case = matter
    by_day = may(matter, who, asked_by=asked_by, office_is_closed=False)
    at_night = may(matter, who, asked_by=asked_by, office_is_closed=True)
    assert at_night or not by_day
    lent = must_be_ratified(decision, needed(decision, case), who, office_is_closed=True)
    if who.worker != asked_by:
        assert lent == (at_night and not by_day)
    assert not must_be_ratified(decision, needed(decision, case), who, office_is_closed=False)
    assert not lent or decision.code in ("D19", "D21")


@quick
@given(matters(), some.lists(people, max_size=6), workers, some.booleans())
def test_those_who_can_are_those_who_may_and_whoever_is_in_comes_first(
    matter: tuple[Decision, Case],
    everybody: list[Standing],
    asked_by: int | None,
    office_is_closed: bool,
) -> None:
    decision, case = matter
    takes = needed(decision, case)
    able = who_can(decision, takes, everybody, asked_by=asked_by, office_is_closed=office_is_closed)
    at: dict[str, Any] = {"asked_by": asked_by, "office_is_closed": office_is_closed}
    assert sorted(map(id, able)) == sorted(id(one) for one in everybody if may(matter, one, **at))
    assert [one.is_in for one in able] == sorted((one.is_in for one in able), reverse=True)


# --- the same once more, otherwise --------------------------------------------------------------


def ladder(decision: Decision, case: Case, own: int | None) -> tuple[set[int], set[str]]:
    """The levels and the roles that suffice, reckoned as sets instead of a lowest level."""
    met = [rise for rise in decision.rises if rise.when(case)]
    roles = {decision.by_role} - {""}
    for rise in met:
        roles = {rise.by_role} if rise.by_role else roles
    if not decision.level and not any(rise.level for rise in met):
        return set(), roles
    if any(rise.by_role and not rise.level for rise in met):
        return set(), roles
    every = {decision.level, own or 0} | {rise.level for rise in met}
    return {level for level in (0, *LEVELS) if all(level >= one for one in every)}, roles


def allowed(
    decision: Decision,
    case: Case,
    who: Standing,
    own: int | None,
    asked_by: int | None,
    office_is_closed: bool,
) -> bool:
    """Whether somebody may, by the ladder above."""
    rungs, roles = ladder(decision, case, own)
    reasons = [who.level in rungs, bool(roles & who.by_roles)]
    if office_is_closed and who.is_out_of_hours_duty and decision.out_of_hours and rungs:
        reasons.append(who.level in {one for one in LEVELS if one >= decision.out_of_hours})
    return any(reasons) and not (asked_by is not None and who.worker == asked_by)


@quick
@given(
    matters(),
    people,
    some.one_of(some.none(), some.sampled_from(list(LEVELS))),
    workers,
    some.booleans(),
)
def test_both_models_say_the_same(
    matter: tuple[Decision, Case],
    who: Standing,
    own: int | None,
    asked_by: int | None,
    office_is_closed: bool,
) -> None:
    said = may(
        matter,
        who,
        council_level=own,
        asked_by=asked_by,
        office_is_closed=office_is_closed,
    )
    assert said == allowed(*matter, who, own, asked_by, office_is_closed)


def test_the_second_model_would_notice_a_decision_that_the_author_may_take() -> None:
    decision, ann = known_decisions()["D02"], Standing(1, "Ann Ogden", "Team manager", 40)
    assert allowed(decision, {}, ann, None, None, False)
    assert not allowed(decision, {}, ann, None, ann.worker, False)


@quick
@given(levels, some.sampled_from(["", *BY_ROLE]), levels, some.sampled_from(["", *BY_ROLE]))
def test_whoever_may_is_never_below(level: int, role: str, held: int, by_role: str) -> None:
    decision = known_decisions()["D02"]
    who = Standing(1, "Ann Ogden", "Team manager", held, frozenset({by_role} - {""}))
    if may_decide(decision, Needed(level, role), who, asked_by=None, office_is_closed=False):
        used = by_role if by_role == role else ""
        assert not is_below_level(level, role, held, used)
