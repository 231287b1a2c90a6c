"""The brake on reading: asked who one is after sixty children, stopped after two hundred."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import pytest

from keepsight.access.log.this_request import answering
from keepsight.access.models import AuditLine
from keepsight.access.reach.brake import ReadingStopped, ShowWhoYouAre, brake
from keepsight.access.record.child import child_for
from keepsight.access.viewer import Viewer
from keepsight.records.people.person import Person
from tests.integration.made_log import Said, write_log
from tests.integration.small_council import NOW, SmallCouncil, questions

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
MINUTE = timedelta(minutes=1)


@pytest.fixture
def council() -> SmallCouncil:
    return SmallCouncil()


@pytest.fixture
def director(council: SmallCouncil) -> Viewer:
    return council.viewer("director")


def read(viewer: Viewer, children: range, at: datetime = NOW, ground: str = "council") -> None:
    """The log says that these children were opened, all in one moment."""
    write_log(
        Said(
            at,
            viewer.account_id,
            viewer.worker_id or 0,
            viewer.authority_id or 0,
            "read_child",
            (child,),
            {"why": "child_page", "ground": ground},
        )
        for child in children
    )


def passes(
    viewer: Viewer, now: datetime = NOW, ground: str = "council", child: int = 9_999
) -> None:
    brake(viewer, child, ground, now=now)


def test_the_sixty_first_child_asks_who_one_is(director: Viewer) -> None:
    read(director, range(1, 60))
    passes(director)
    read(director, range(60, 61))
    with pytest.raises(ShowWhoYouAre):
        passes(director)
    line = AuditLine.objects.latest("pk")
    assert line.act == "reading_asked_again" and line.children == 1


def test_whoever_showed_it_a_moment_ago_reads_on(director: Viewer) -> None:
    read(director, range(1, 151))
    with answering("10.0.0.1") as request:
        with pytest.raises(ShowWhoYouAre):
            passes(director)
        request.showed_lately = lambda: True
        passes(director)


def test_the_two_hundred_and_first_child_is_not_opened(director: Viewer) -> None:
    read(director, range(1, 201), NOW - 20 * MINUTE)
    with answering("10.0.0.1") as request:
        request.showed_lately = lambda: True
        with pytest.raises(ReadingStopped) as stopped:
            passes(director)
    assert stopped.value.until == NOW + 40 * MINUTE
    assert AuditLine.objects.latest("pk").act == "reading_stopped"


def test_the_hour_goes_by(director: Viewer) -> None:
    read(director, range(1, 260), NOW - 61 * MINUTE)
    passes(director)


def test_one_child_a_hundred_times_is_one_child(director: Viewer) -> None:
    for _ in range(3):
        read(director, range(1, 60))
    passes(director)
    read(director, range(60, 61))
    passes(director, child=60)


@pytest.mark.parametrize("ground", ["own", "team", "service", "household", "conference_chair"])
def test_ones_own_children_never_count(ground: str, director: Viewer) -> None:
    read(director, range(1, 260), ground=ground)
    passes(director)
    with questions(0):
        passes(director, ground=ground)


def test_another_persons_reading_is_not_ones_own(council: SmallCouncil, director: Viewer) -> None:
    read(council.viewer("assistant_director"), range(1, 260))
    passes(director)


def test_a_record_is_opened_only_past_the_brake(council: SmallCouncil, director: Viewer) -> None:
    child: Person = council.child("Tia", "Brackley")
    read(
        director, range(child.pk + 1, child.pk + 201)
    )  # two hundred others, whatever number this one has
    with pytest.raises(ReadingStopped):
        child_for(director, f"C-{child.pk}", why="child_page", now=NOW)
    assert AuditLine.objects.latest("pk").act == "reading_stopped"
    worker = council.worker("Nadia Rahman")
    council.role(worker, "social_worker")
    council.holds(worker, child)
    assert child_for(council.looks(worker), f"C-{child.pk}", why="child_page", now=NOW)


def test_twenty_days_of_work_are_never_stopped(council: SmallCouncil, director: Viewer) -> None:
    """A director samples and answers for thirty or forty children on the busiest of days."""
    chance = random.Random(17)
    for day in range(20):
        begins = NOW + timedelta(days=day)
        moments = sorted(chance.randrange(8 * 60) for _ in range(chance.randrange(10, 45)))
        for minutes in moments:
            at = begins + timedelta(minutes=minutes)
            child = chance.randrange(1, 400)
            passes(director, at, child=child)
            read(director, range(child, child + 1), at)
    assert not AuditLine.objects.filter(act__startswith="reading_").exists()
