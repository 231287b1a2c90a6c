"""Children with no worker, from the minute there is none: every way of leaving, who looks, who is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.test import Client

from keepsight.actions.workforce.add_absence import ADD_ABSENCE
from keepsight.actions.workforce.change_worker import CHANGE_WORKER
from keepsight.actions.workforce.end_worker import END_WORKER
from keepsight.boards.look import look_of
from keepsight.boards.refreshing import rebuild
from keepsight.boards.workforce.handover import to_hand_over, who_goes
from keepsight.boards.workforce.unallocated import Asked, no_worker, rows
from keepsight.records.contact.referral import Referral
from keepsight.records.people.person import Person
from keepsight.records.people.visit import Visit
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.reporting.council_limit import CouncilLimit
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.unallocated_review import UnallocatedReview
from keepsight.records.workforce.worker import Worker
from keepsight.site.command_line import main
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_lists import heading, names_in, text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import DecidingCouncil, does
from tests.integration.steps.running import holds_in_full, running
from tests.standing import standing

pytestmark = pytest.mark.django_db

LONDON = ZoneInfo("Europe/London")
HELD = ("allocation", "visit", "episode_of_need", "protection_plan", "unallocated_review")
LOOK = {
    "reviewed_on": TODAY,
    "risk": "His mother keeps him from school; nobody has seen the baby.",
    "knows_whom_to_ring": True,
    "outcome_code": "raise",
    "decided": "Tom sees him on Thursday; Dawn is asked for a worker.",
    "next_review_on": TODAY + 7 * DAY,
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


def founded() -> DecidingCouncil:
    """Both children open and held by Nadia for long; everything is held in full."""
    house = DecidingCouncil()
    Allocation.objects.update(started_on=TODAY - 90 * DAY)
    for child in (house.tia, house.kai):
        child.born_on = date(2016, 5, 4)
        child.save()
    house.clerk = house.council.viewer("administrator")  # type: ignore[attr-defined]
    holds_in_full(house, *HELD)
    return house


as_founded = standing(founded)


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def listed(house: DecidingCouncil, now: datetime = NOW, short: str = "ruth", **asked: Any) -> list:
    found = rows(look_of(house.as_(short), now=now), Asked(**asked))
    return [(row.child, row.because) for row in found]


def reckon(house: DecidingCouncil) -> None:
    rebuild(house.council.authority.pk, today=TODAY)


def without(house: DecidingCouncil, child: Person, since: date) -> None:
    """The child's last day with a worker was the day before."""
    Allocation.objects.filter(person=child, role_code="lead").update(ended_on=since - DAY)
    reckon(house)


def by_clerk(house: DecidingCouncil, action: Any, **given: Any) -> Any:
    return perform(action, {"worker": house.people["nadia"].pk, **given}, by=house.clerk, now=NOW)  # type: ignore[attr-defined]


def client(house: DecidingCouncil, short: str) -> Client:
    return signed_in(house.account(short))


def midnight_after(day: date) -> datetime:
    return datetime.combine(day + DAY, time(0), LONDON).astimezone(UTC)


# --- every way of leaving, the same moment ------------------------------------------------------


@pytest.mark.both_databases
@pytest.mark.parametrize("is_agency", [False, True])
def test_who_is_said_to_have_left_leaves_the_children_at_once(
    house: DecidingCouncil, is_agency: bool
) -> None:
    Worker.objects.filter(pk=house.people["nadia"].pk).update(is_agency=is_agency)
    assert listed(house) == []
    by_clerk(house, END_WORKER, ended_on=TODAY - DAY)
    assert listed(house) == [(house.tia.pk, "worker_left"), (house.kai.pk, "worker_left")]


def test_an_agency_that_ends_the_contract_today_ends_it_at_midnight(house: DecidingCouncil) -> None:
    by_clerk(house, END_WORKER, ended_on=TODAY)
    last, first = midnight_after(TODAY) - timedelta(seconds=1), midnight_after(TODAY)
    assert listed(house, last) == []
    assert [one.child for one in to_hand_over(look_of(house.as_("ann"), now=last), None)] == [
        house.tia.pk,
        house.kai.pk,
    ]
    assert len(listed(house, first)) == 2
    assert to_hand_over(look_of(house.as_("ann"), now=first), None) == ()


def test_a_suspension_counts_from_the_first_day(house: DecidingCouncil) -> None:
    by_clerk(house, ADD_ABSENCE, started_on=TODAY, reason_code="suspended")
    assert [because for _, because in listed(house)] == ["worker_suspended"] * 2


def test_away_too_long_without_cover_counts_and_with_cover_does_not(house: DecidingCouncil) -> None:
    away = {"started_on": TODAY - 30 * DAY, "reason_code": "sickness"}
    by_clerk(house, ADD_ABSENCE, **away)
    assert [because for _, because in listed(house)] == ["worker_absent"] * 2


def test_away_with_cover_is_a_worker(house: DecidingCouncil) -> None:
    away = {"started_on": TODAY - 30 * DAY, "reason_code": "sickness"}
    by_clerk(house, ADD_ABSENCE, cover=house.people["tom"].pk, **away)
    assert listed(house) == []


def test_a_registration_that_lapses_counts_at_once(house: DecidingCouncil) -> None:
    nadia = house.people["nadia"]
    said = {"name": nadia.name, "staff_number": nadia.staff_number, "started_on": date(2020, 1, 6),
            "registration_number": "SW1", "registered_until": TODAY - DAY}  # fmt: skip
    by_clerk(house, CHANGE_WORKER, **said)
    assert [because for _, because in listed(house)] == ["registration_lapsed"] * 2


@pytest.mark.parametrize(
    ("role", "because"),
    [
        ("team_manager", "held_by_manager"),
        ("newly_qualified_social_worker", "newly_qualified_alone"),
        ("family_support_worker", "not_qualified"),
    ],
)
def test_a_role_given_here_is_at_its_own_level(
    house: DecidingCouncil, role: str, because: str
) -> None:
    """A role given without a level of its own says all the same whether its holder is a worker."""
    worker, child = house.council.worker("Lee Ash"), house.council.child("Mia", "Frost")
    house.council.role(worker, role, house.one)
    house.council.open(child, house.one, started_on=TODAY - 30 * DAY)
    house.council.holds(worker, child, started_on=TODAY - 30 * DAY)
    house.council._new(
        ProtectionPlan, person=child, started_on=TODAY - 20 * DAY, source="case_list"
    )
    reckon(house)
    assert listed(house) == [(child.pk, because)]


@pytest.mark.both_databases
def test_a_first_worker_is_waited_for_to_the_minute(house: DecidingCouncil) -> None:
    """Accepted at twelve minutes past two: with nobody from the very minute a day later."""
    accepted = datetime(2026, 3, 30, 13, 12, tzinfo=UTC)  # 14:12 in England
    child = house.council.child("Ruby", "Pell", born_on=date(2020, 1, 1))
    referral = house.council._new(Referral, person=child, accepted_at=accepted)
    house.council.open(child, house.one, started_on=accepted.date(), referral=referral)
    reckon(house)
    up = accepted + timedelta(hours=24)
    assert listed(house, up - timedelta(minutes=1)) == []
    assert listed(house, up) == [(child.pk, "never_allocated")]
    counted, _ = no_worker(look_of(house.as_("ruth"), now=up - timedelta(minutes=1)), Asked())
    assert counted.total.children == 0


# --- the command line and the page --------------------------------------------------------------


def test_the_command_and_the_page_agree_row_by_row(
    house: DecidingCouncil, capsys: pytest.CaptureFixture[str]
) -> None:
    council = house.council
    by_clerk(house, END_WORKER, ended_on=TODAY - 9 * DAY)
    for days, worker in ((40, None), (20, house.people["ann"]), (15, None)):
        child = council.child("Child", f"Of{days}", born_on=date(2019, 1, 1))
        council.open(child, house.two, started_on=TODAY - days * DAY)
        if worker:
            council.holds(worker, child, started_on=TODAY - days * DAY)
    council._new(ProtectionPlan, person=house.kai, started_on=TODAY - 60 * DAY, source="case_list")
    reckon(house)
    assert main(["unallocated", "--json", "--authority", council.code]) == 0
    said = json.loads(capsys.readouterr().out)
    page = client(house, "ruth").get("/no-worker")
    found = rows(look_of(house.as_("ruth"), now=NOW), Asked())
    assert heading(page) == f"Children with no worker: {len(said)}"
    assert len(said) == 5 and names_in(page)[0] == "Kai Brackley"
    assert [(r["child"], r["kind"], r["because"], r["since"], r["working_days"]) for r in said] == [
        (
            f"C-{r.child}",
            r.kind,
            r.because,
            r.since.isoformat() if r.since else None,
            r.working_days,
        )
        for r in found
    ]
    assert [r["open_as"] for r in said] == [list(r.card.open_as) for r in found]
    assert [r["last_seen_on"] for r in said] == [r.card.seen_on for r in found]


def test_on_another_day_the_command_and_the_page_agree_row_by_row_too(
    house: DecidingCouncil, capsys: pytest.CaptureFixture[str]
) -> None:
    """Three weeks ago two had nobody, of whom one has a worker by now; a third has had nobody since."""
    council, then = house.council, TODAY - 21 * DAY
    for days, until in ((40, 5), (30, None), (10, None)):
        child = council.child("Child", f"Of{days}", born_on=date(2019, 1, 1))
        council.open(child, house.two, started_on=TODAY - days * DAY)
        if until:
            council.holds(house.people["tom"], child, started_on=TODAY - until * DAY)
    reckon(house)
    code = ["unallocated", "--json", "--authority", council.code]
    for day, many in ((then, 2), (TODAY, 2)):
        assert main([*code, "--as-at", day.isoformat()]) == 0
        said = json.loads(capsys.readouterr().out)
        page = client(house, "ruth").get(f"/no-worker?as_at={day.isoformat()}")
        look = look_of(house.as_("ruth"), now=NOW, as_at=day)
        found = rows(look, Asked())
        assert len(said) == many and heading(page) == f"Children with no worker: {many}"
        assert [(r["child"], r["kind"], r["working_days"]) for r in said] == [
            (f"C-{r.child}", r.kind, r.working_days) for r in found
        ]
        assert len(names_in(page)) == many


# --- the weekly look ----------------------------------------------------------------------------


def looks(house: DecidingCouncil, short: str = "ann", child: Any = None, **given: Any) -> Any:
    said = {**LOOK, "seen_by": str(house.people["tom"].pk), **given}
    return does(house, short, "review_unallocated", child or house.kai, **said)


def test_a_manager_looks_and_the_next_week_is_counted_from_it(house: DecidingCouncil) -> None:
    without(house, house.kai, TODAY - 10 * DAY)
    assert running(house, house.kai)["T117"].due_on == TODAY - 3 * DAY
    page = text_of(client(house, "ann").get("/no-worker"))
    assert "never looked at" in page and "1 was not looked at this week" in page
    assert names_in(client(house, "ann").get("/no-worker?late=looked")) == ["Kai Brackley"]
    looks(house)
    made = UnallocatedReview.objects.get()
    assert (made.worker, made.actor_level) == (house.people["ann"], 40)
    assert running(house, house.kai)["T117"].due_on == TODAY + 7 * DAY
    page = text_of(client(house, "ann").get("/no-worker"))
    assert "Ann Ogden, 31 March 2026 again by 7 April 2026" in page
    assert "Tom Bexley sees the child meanwhile" in page
    assert "not looked at this week" not in page.split("The children")[0]
    assert names_in(client(house, "ann").get("/no-worker?late=looked")) == []


def test_an_earlier_day_to_look_again_counts(house: DecidingCouncil) -> None:
    without(house, house.kai, TODAY - 10 * DAY)
    looks(house, next_review_on=TODAY + 2 * DAY)
    (row,) = rows(look_of(house.as_("ann"), now=NOW), Asked())
    assert row.review_due_on == TODAY + 2 * DAY


def test_who_has_a_worker_is_not_looked_at_as_one_who_has_none(house: DecidingCouncil) -> None:
    without(house, house.kai, TODAY - 10 * DAY)
    with pytest.raises(Wrong, match="had a worker"):
        looks(house, child=house.tia)
    with pytest.raises(Wrong, match="had a worker"):
        looks(house, reviewed_on=TODAY - 11 * DAY, next_review_on=TODAY - 5 * DAY)
    with pytest.raises(Wrong, match="within a week: by 7 April 2026"):
        looks(house, next_review_on=TODAY + 8 * DAY)
    with pytest.raises(Wrong, match="after the one on which you looked"):
        looks(house, next_review_on=TODAY)
    with pytest.raises(Refused, match="team manager or above"):
        looks(house, short="nadia")
    assert not UnallocatedReview.objects.exists()


def test_the_clock_ends_with_a_worker(house: DecidingCouncil) -> None:
    without(house, house.kai, TODAY - 10 * DAY)
    house.council.holds(house.people["tom"], house.kai, started_on=TODAY)
    reckon(house)
    assert {"T117", "T118"} & running(house, house.kai).keys() == set()


def test_the_child_is_still_seen_within_four_weeks_of_the_last_visit(
    house: DecidingCouncil,
) -> None:
    house.council._new(Visit, person=house.kai, visited_on=TODAY - 29 * DAY, seen=True,
                       kind_code="cin", worker=house.people["nadia"])  # fmt: skip
    without(house, house.kai, TODAY - 10 * DAY)
    without(house, house.tia, TODAY - 10 * DAY)
    assert running(house, house.kai)["T118"].due_on == TODAY - DAY
    assert running(house, house.tia)["T118"].due_on == TODAY + 18 * DAY
    page = client(house, "ann").get("/no-worker?late=seen")
    assert names_in(page) == ["Kai Brackley"] and "Not seen in time" in text_of(page)
    house.council._new(Visit, person=house.kai, visited_on=TODAY, seen=True,
                       kind_code="cin", worker=house.people["tom"])  # fmt: skip
    reckon(house)
    assert running(house, house.kai)["T118"].due_on == TODAY + 28 * DAY


# --- who is told --------------------------------------------------------------------------------


def told(house: DecidingCouncil, short: str) -> list[str]:
    return names_in(client(house, short).get("/no-worker?told=me"))


@pytest.mark.both_databases
def test_after_two_weeks_it_goes_up_by_name_and_stands_in_their_list(
    house: DecidingCouncil,
) -> None:
    without(house, house.kai, TODAY - 13 * DAY)
    assert told(house, "dawn") == told(house, "colin") == []
    assert "Not yet" in text_of(client(house, "ann").get("/no-worker"))
    without(house, house.kai, TODAY - 14 * DAY)
    assert told(house, "dawn") == told(house, "colin") == ["Kai Brackley"]
    assert told(house, "ann") == told(house, "ruth") == []
    assert "Dawn Keighley and Colin Threlfall" in text_of(client(house, "ann").get("/no-worker"))
    assert "1 went up to you" in text_of(client(house, "dawn").get("/"))
    assert "went up to you" not in text_of(client(house, "ruth").get("/"))


def test_a_child_on_a_plan_goes_up_the_first_day(house: DecidingCouncil) -> None:
    house.council._new(
        ProtectionPlan, person=house.kai, started_on=TODAY - 60 * DAY, source="case_list"
    )
    without(house, house.kai, TODAY)
    assert (told(house, "dawn"), told(house, "colin")) == (["Kai Brackley"], [])


def test_a_council_sets_its_own_days(house: DecidingCouncil) -> None:
    house.council._new(CouncilLimit, key="workforce.unallocated_raised", number=3,
                       unit_code="days", started_on=date(2026, 1, 1), why="Three days are enough.")  # fmt: skip
    without(house, house.kai, TODAY - 3 * DAY)
    assert (told(house, "dawn"), told(house, "colin")) == (["Kai Brackley"], [])


def test_where_nobody_holds_the_office_whoever_is_above_is_told(house: DecidingCouncil) -> None:
    without(house, house.kai, TODAY - 14 * DAY)
    Worker.objects.filter(pk=house.people["colin"].pk).update(ended_on=TODAY - DAY)
    assert told(house, "ruth") == ["Kai Brackley"]
    assert "Dawn Keighley and Ruth Adeyemi" in text_of(client(house, "ann").get("/no-worker"))


def test_who_is_away_is_told_with_their_cover(house: DecidingCouncil) -> None:
    without(house, house.kai, TODAY - 14 * DAY)
    house.away("dawn", cover="raj", ended_on=TODAY + DAY)
    assert "Dawn Keighley, Raj Patel and Colin" in text_of(client(house, "ruth").get("/no-worker"))


def test_a_locked_record_goes_up_among_those_who_may_open_it(house: DecidingCouncil) -> None:
    without(house, house.kai, TODAY - 14 * DAY)
    house.council.lock(house.kai, house.people["ann"], house.people["ruth"])
    assert told(house, "dawn") == told(house, "colin") == []
    assert "Kai" not in text_of(client(house, "dawn").get("/no-worker"))
    assert told(house, "ruth") == ["Kai Brackley"]
    said = text_of(client(house, "ann").get("/no-worker"))
    assert "Ruth Adeyemi" in said and "Dawn Keighley" not in said


def test_who_is_tied_to_the_child_is_not_told(house: DecidingCouncil) -> None:
    without(house, house.kai, TODAY - 14 * DAY)
    house.council.tie(house.people["dawn"], house.kai)
    assert "Dawn" not in text_of(client(house, "ann").get("/no-worker"))
    assert told(house, "dawn") == []


def test_a_team_manager_sees_their_own_and_the_director_all(house: DecidingCouncil) -> None:
    other = house.council.child("Mason", "Teale", born_on=date(2015, 1, 1))
    house.council.open(other, house.two, started_on=TODAY - 20 * DAY)
    without(house, house.kai, TODAY - 14 * DAY)
    assert names_in(client(house, "ann").get("/no-worker")) == ["Kai Brackley"]
    assert names_in(client(house, "raj").get("/no-worker")) == ["Mason Teale"]
    assert len(names_in(client(house, "ruth").get("/no-worker"))) == 2


# --- to be handed over before the last day ------------------------------------------------------


def test_a_leavers_children_are_listed_before_the_last_day(house: DecidingCouncil) -> None:
    last = TODAY + 20 * DAY
    by_clerk(house, END_WORKER, ended_on=last)
    page = client(house, "ann").get("/handover")
    assert heading(page) == "Children to hand over: 2"
    said = text_of(page)
    assert "Nadia Rahman: last day 20 April 2026" in said and "21 April 2026" in said
    assert "Give to a worker" in said
    assert "Nadia Rahman leaves on 20 April 2026: 2 children to hand over" in text_of(
        client(house, "ann").get("/")
    )
    assert "2 children to hand over" in text_of(client(house, "nadia").get("/"))
    own = client(house, "nadia").get("/handover")
    assert heading(own) == "Children to hand over: 2" and "Give to a worker" not in text_of(own)
    assert client(house, "raj").get("/handover").status_code == 200
    assert "No worker with children goes" in text_of(client(house, "raj").get("/handover"))
    nadia = house.people["nadia"].pk
    one = client(house, "ann").get(f"/handover?worker=W-{nadia}")
    assert "2 children of Nadia Rahman" in text_of(one)
    assert client(house, "raj").get(f"/handover?worker=W-{nadia}").status_code == 404


def test_who_is_handed_over_leaves_the_list(house: DecidingCouncil) -> None:
    by_clerk(house, END_WORKER, ended_on=TODAY + 20 * DAY)
    Allocation.objects.filter(person=house.kai, role_code="lead").update(ended_on=TODAY)
    house.council.holds(house.people["tom"], house.kai, started_on=TODAY)
    reckon(house)
    (one,) = who_goes(look_of(house.as_("ann"), now=NOW))
    assert (one.worker, one.children) == (house.people["nadia"].pk, 1)


def test_further_ahead_than_four_weeks_nobody_is_listed(house: DecidingCouncil) -> None:
    by_clerk(house, END_WORKER, ended_on=TODAY + 27 * DAY)
    assert len(who_goes(look_of(house.as_("ann"), now=NOW))) == 1


def test_a_day_further_nobody_is(house: DecidingCouncil) -> None:
    by_clerk(house, END_WORKER, ended_on=TODAY + 28 * DAY)
    assert who_goes(look_of(house.as_("ann"), now=NOW)) == ()


def test_a_locked_child_of_a_leaver_stands_in_no_list_of_others(house: DecidingCouncil) -> None:
    house.council.lock(house.kai, house.people["nadia"], house.people["ruth"])
    by_clerk(house, END_WORKER, ended_on=TODAY + 20 * DAY)
    assert heading(client(house, "ann").get("/handover")) == "Children to hand over: 1"
    assert heading(client(house, "ruth").get("/handover")) == "Children to hand over: 2"
