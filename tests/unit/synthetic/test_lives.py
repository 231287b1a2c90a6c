"""The lives themselves: what must hold of every one of them, and a broken one that is caught."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from keepsight.synthetic import days
from keepsight.synthetic.council import make_council
from keepsight.synthetic.lives import Child
from keepsight.synthetic.world import Council


def broken(child: Child, today: int) -> Iterator[str]:
    """What is inconsistent in a child's life: the invariants that hold for the whole council."""
    yield from broken_need(child, today)
    yield from broken_care(child, today)
    leads = sorted((h for h in child.held if h.role == "lead"), key=lambda one: one.started)
    for before, after in pairwise(leads):
        if before.ended is None or after.started <= before.ended:
            yield "two lead workers at once"
    if any(held.ended is not None and held.ended < held.started for held in child.held):
        yield "an allocation ends before it starts"
    for visit in child.visits:
        if visit.on < child.born or visit.on > today or visit.recorded // 1440 < visit.on:
            yield "a visit before birth, to come, or recorded before it was made"
        if child.died is not None and visit.on >= child.died:
            yield "a visit after death"


def broken_need(child: Child, today: int) -> Iterator[str]:
    """Of the episode of need and of protection."""
    episode = child.episode
    if episode is None:
        return
    if (episode.closed is None) != (episode.closed_for is None):
        yield "a closed case has no reason, or an open one has one"
    ends = [episode.closed or today]
    held = {enquiry.conference for enquiry in episode.enquiries}
    for plan in episode.protection:
        if plan.started not in held or not days.is_working(plan.started):
            yield "a plan without a conference on a working day"
        if any(not days.is_working(day) or day <= plan.started for day in plan.reviews):
            yield "a review on a holiday, or before the plan"
        if plan.ended is not None and plan.ended not in plan.reviews:
            yield "a plan ended without a conference"
        for need in episode.need_plans:
            if need.started < (plan.ended or today + 1) and (need.ended or today) > plan.started:
                yield "a child in need plan beside a protection plan"
    if sum(plan.ended is None for plan in episode.need_plans) > 1:
        yield "two open child in need plans"
    dated = [a.started for a in episode.assessments] + [e.started for e in episode.enquiries]
    dated += [p.started for p in episode.need_plans]
    if any(day < episode.referred or day > ends[0] for day in dated):
        yield "something before the referral, after the closing, or to come"
    if any(a.authorised is not None and a.authorised < a.started for a in episode.assessments):
        yield "an assessment authorised before it began"


def broken_care(child: Child, today: int) -> Iterator[str]:
    """Of a period of care."""
    care = child.care
    if care is None:
        return
    if child.episode is None or child.episode.referred > care.started:
        yield "looked after without a referral"
    if care.episodes[0].started != care.started or care.episodes[0].reason != "S":
        yield "a period of care that does not start with its first episode"
    for before, after in pairwise(care.episodes):
        if before.ended != after.started or before.end_reason != "X1":
            yield "episodes of care that do not follow each other"
    if care.episodes[-1].ended != care.ended:
        yield "a period of care that does not end with its last episode"
    for episode in care.episodes:
        lasted = (episode.ended or today) - episode.started
        if {"L1": 3, "L2": 15}.get(episode.legal_status, 9999) < lasted:
            yield "an emergency status that lasted too long"
        if episode.placement.kind == "P1" and episode.legal_status != "C2":
            yield "placed with parents without a care order"
    if any(not days.is_working(held) or held <= care.started for held, _ in care.reviews):
        yield "a review on a holiday, or before care"
    if care.started < child.born or care.started > today:
        yield "looked after before birth, or to come"


def test_every_life_is_consistent(council: Council) -> None:
    found = {c.local_id: list(broken(c, council.today)) for c in council.children}
    assert {who: what for who, what in found.items() if what} == {}


@pytest.mark.parametrize("day", [date(2016, 3, 31), date(2025, 12, 27), date(2026, 7, 12)])
def test_lives_are_consistent_on_other_days_too(day: date) -> None:
    council = make_council(day=day, seed=3, children=400, workers=30)
    found = {c.local_id: list(broken(c, council.today)) for c in council.children}
    assert {who: what for who, what in found.items() if what} == {}


def _planned(council: Council) -> Child:
    return copy.deepcopy(next(c for c in council.children if c.episode and c.episode.protection))


def test_a_conference_on_a_sunday_is_caught(council: Council) -> None:
    child = _planned(council)
    assert child.episode is not None
    plan = child.episode.protection[0]
    while days.date_of(plan.started).weekday() != 6:
        plan.started += 1
    assert "a plan without a conference on a working day" in list(broken(child, council.today))


def test_two_workers_at_once_are_caught(council: Council) -> None:
    child = copy.deepcopy(next(c for c in council.children if len(c.held) > 1))
    child.held[0].ended = None
    assert "two lead workers at once" in list(broken(child, council.today))


def test_a_gap_in_care_is_caught(council: Council) -> None:
    child = copy.deepcopy(next(c for c in council.children if c.care and len(c.care.episodes) > 1))
    assert child.care is not None
    child.care.episodes[1].started += 1
    assert "episodes of care that do not follow each other" in list(broken(child, council.today))


def test_most_is_done_in_time(council: Council) -> None:
    """70 to 95 in 100 of what is done is done in time, as in councils that work."""
    episodes = {id(c.episode): c.episode for c in council.children if c.episode}.values()
    assessed = [
        days.between(a.started, a.authorised) <= 45
        for e in episodes
        for a in e.assessments
        if a.authorised is not None
    ]
    conferred = [
        days.between(e.started, e.conference) <= 15
        for one in episodes
        for e in one.enquiries
        if e.conference is not None
    ]
    for done in (assessed, conferred):
        assert 0.7 <= sum(done) / len(done) <= 0.95


def test_shares_are_like_those_of_england(council: Council) -> None:
    needs = [c.episode.need for c in council.children if c.episode]
    assert 0.4 <= needs.count("N1") / len(needs) <= 0.75
    plans = [p.first_category for c in council.children if c.episode for p in c.episode.protection]
    common = plans.count("NEG") + plans.count("EMO")
    assert common / len(plans) >= 0.65
    homes = [c.care.episodes[-1].placement.kind for c in council.children if c.care]
    assert max(set(homes), key=homes.count) == "U6"


def test_another_day_moves_the_whole_world(council: Council) -> None:
    """The same people with the same stories, a year earlier."""
    before = make_council(day=date(2025, 3, 31), seed=1, children=400, workers=30)
    assert [c.local_id for c in before.children] == [c.local_id for c in council.children]
    moved = [
        one.born - other.born
        for one, other in zip(council.children, before.children, strict=True)
        if one.family == other.family
    ]
    assert len(moved) > 390
    assert sum(360 <= by <= 370 for by in moved) / len(moved) > 0.95


def test_a_council_too_small_for_its_cast_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 200 children"):
        make_council(day=date(2026, 3, 31), seed=1, children=100, workers=30)
    with pytest.raises(ValueError, match="at least 30 workers"):
        make_council(day=date(2026, 3, 31), seed=1, children=400, workers=20)


def test_a_larger_council_has_more_of_everything() -> None:
    council = make_council(day=date(2026, 3, 31), seed=1, children=900, workers=60)
    assert len(council.children) == 900
    in_teams = [
        w
        for w in council.staff.workers
        if w.is_in_post(council.today) and w.team.team_id not in ("CS", "QA", "OOH")
    ]
    assert len(in_teams) == 60
    assert len({w.name for w in council.staff.workers}) == len(council.staff.workers)
    assert all(not list(broken(c, council.today)) for c in council.children)
