"""What is kept for who reaches every child: the same as counted, and right after every change."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bench.made_up_council import MadeUpCouncil
from keepsight.access.reach.reach import reach_of
from keepsight.access.viewer import Viewer
from keepsight.boards.due_in_team import count_in_teams
from keepsight.boards.look import Look
from keepsight.boards.models import (
    ChildDates,
    DueInTeam,
    OpenRound,
    Reckoning,
    RecordedLate,
)
from keepsight.boards.people.due import Asked, due
from keepsight.boards.refreshing import rebuild, refresh
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.visit import Visit
from keepsight.records.workforce.allocation import Allocation

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]

NOW = datetime(2026, 3, 31, 11, 0, tzinfo=UTC)
TODAY = NOW.date()
MACHINE = Viewer(1, None, "", 1, "998", (), is_machine=True)


@pytest.fixture
def council() -> MadeUpCouncil:
    made = MadeUpCouncil(150, NOW)
    # A limit in hours that is open, one that is past, and children that nobody's team has.
    for child in EpisodeOfNeed.objects.order_by("pk").values_list("person_id", flat=True)[:3]:
        Allocation.objects.filter(person_id=child).delete()
        EpisodeOfNeed.objects.filter(person_id=child).update(started_on=TODAY, team_id=None)
    rebuild(made.authority, today=TODAY, now=NOW)
    return made


def looks(council: MadeUpCouncil) -> tuple[Look, Look]:
    """At every child as who reaches everything, and as who reaches the same children one by one."""
    standing = Reckoning.objects.get(authority_id=council.authority, dates="")
    reach = reach_of(MACHINE, NOW)
    everyone = frozenset(OpenRound.objects.exclude(child=None).values_list("child", flat=True))
    return Look(reach, standing, NOW, None, None), Look(reach, standing, NOW, None, everyone)


def kept(model: type[Any], authority: int) -> list[tuple[Any, ...]]:
    fields = [f.name for f in model._meta.concrete_fields if f.name not in ("id", "reckoning")]
    rows = model.objects.filter(reckoning__authority_id=authority, reckoning__dates="")
    return sorted(rows.values_list(*fields), key=repr)


def test_what_is_kept_is_what_is_counted(council: MadeUpCouncil) -> None:
    whole, one_by_one = (due(look, Asked())[0] for look in looks(council))
    assert whole.overdue > 20 and whole.due_soon > 20 and len(whole.teams) >= 1
    assert (whole.limits, whole.children, whole.teams) == (
        one_by_one.limits,
        one_by_one.children,
        one_by_one.teams,
    )
    assert {one.limit for one in whole.limits} >= {"T04", "T18"}, "limits in hours and in days"


def test_a_wrong_count_is_noticed(council: MadeUpCouncil) -> None:
    DueInTeam.objects.filter(pk=DueInTeam.objects.first().pk).update(overdue=999)  # type: ignore[union-attr]
    whole, one_by_one = (due(look, Asked())[0] for look in looks(council))
    assert whole.limits != one_by_one.limits


def test_after_a_change_the_counts_are_those_of_a_full_rebuild(council: MadeUpCouncil) -> None:
    kept_for = ChildDates.objects.exclude(child=None).order_by("child")
    some = list(kept_for.values_list("child", flat=True)[:40:7])
    unseen = OpenRound.objects.filter(clock="T18", due_on__gte=TODAY - timedelta(days=5))
    some += unseen.order_by("child").values_list("child", flat=True)[:3]
    Visit.objects.filter(person_id__in=some).update(visited_on=TODAY - timedelta(days=40))
    EpisodeOfNeed.objects.filter(person_id=some[0]).update(ended_on=TODAY - timedelta(days=1))
    Allocation.objects.filter(person_id=some[1]).update(ended_on=date(2026, 3, 1))
    before = kept(DueInTeam, council.authority)
    refresh(council.authority, some, today=TODAY)
    boards = (DueInTeam, ChildDates, OpenRound, RecordedLate)
    after = [kept(model, council.authority) for model in boards]
    assert after[0] != before
    rebuild(council.authority, today=TODAY, now=NOW)
    assert after == [kept(model, council.authority) for model in boards]


def test_teams_that_are_not_counted_stay_as_they_were(council: MadeUpCouncil) -> None:
    standing = Reckoning.objects.get(authority_id=council.authority, dates="")
    DueInTeam.objects.filter(team=council.teams[0]).update(overdue=777)
    count_in_teams(standing, TODAY, [0])
    assert DueInTeam.objects.filter(overdue=777).exists()
    count_in_teams(standing, TODAY, council.teams)
    assert not DueInTeam.objects.filter(overdue=777).exists()
