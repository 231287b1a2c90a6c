"""A review of the whole caseload, from its group to its certificate: who is in it, who looks, who signs."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.db import IntegrityError, OperationalError, transaction

from keepsight.access.apart import places_in_reviews
from keepsight.access.apart.places_in_reviews import my_places, of_programme, place, places
from keepsight.access.models import AuditLine
from keepsight.access.question import Sql
from keepsight.actions.quality import of_reviews, review_child, share_out_reviews
from keepsight.actions.quality.give_review import GIVE_REVIEW
from keepsight.actions.quality.move_review_due import MOVE_REVIEW_DUE
from keepsight.actions.quality.of_reviews import drawn, sample
from keepsight.actions.quality.reopen_review import REOPEN_REVIEW
from keepsight.actions.quality.review_child import REVIEW_CHILD
from keepsight.actions.quality.say_why_not_reviewed import SAY_WHY_NOT_REVIEWED
from keepsight.actions.quality.sign_coverage import SIGN_COVERAGE
from keepsight.boards.look import look_of
from keepsight.boards.quality.population import Group, population, reckoned
from keepsight.boards.quality.review_progress import outside, progress
from keepsight.boards.quality.review_progress import standing as standing_of
from keepsight.boards.refreshing import rebuild
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.need.plan_action import PlanAction
from keepsight.records.quality.child_review import ChildReview
from keepsight.records.quality.coverage_certificate import CoverageCertificate
from keepsight.records.quality.review_programme import ReviewProgramme
from keepsight.records.quality.reviewed_child import ReviewedChild
from keepsight.records.quality.urgent_finding import UrgentFinding
from keepsight.writing.perform import Refused, Wrong
from tests.integration.review_house import (
    MORE,
    SAFE,
    URGENT,
    begun,
    does,
    founded,
    looks_at,
    place_of,
    shared,
    viewer,
)
from tests.integration.small_council import NOW, TODAY, opens, questions
from tests.standing import standing

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
DAY = timedelta(days=1)
#: Tia, Kai, Ivo, Ben and the others; and Wren, whose record is sealed.
KNOWN = 4 + MORE
EVERY_OPEN = Group("all_open")


@standing
def as_founded() -> Any:
    return founded()


@pytest.fixture
def house(as_founded: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        yield deepcopy(as_founded)


def seen_by(house: Any, name: str, programme: ReviewProgramme) -> set[int]:
    who = viewer(house, name)
    return {one.child for one in places(who, of_programme(who, programme.pk, NOW))}


def rest_of(*given: Any, **more: Any) -> Any:
    """What is still to be done in a review, as its page counts it."""
    return standing_of(*given, **more)[1]


def does_step(house: Any, name: str, code: str, child: Any, **given: Any) -> Any:
    step = next(one for one in units_of("actions", Step).values() if one.code == code)
    return does(house, name, step, child=child.pk, **given)


def all_looked_at(house: Any, programme: ReviewProgramme) -> None:
    """Every child shared out and looked at, the sealed one by whoever is named on it."""
    if ReviewedChild.objects.filter(programme=programme, reviewer=None).exists():
        shared(house, programme, "auditor", "second", "far")
    for name in ("auditor", "second", "far", "officer"):
        me = getattr(house, name).pk
        for one in my_places(viewer(house, name), now=NOW):
            if (one.second if one.second_reviewer == me else one.first) is None:
                does(house, name, REVIEW_CHILD, place=one.number, **SAFE)


def signs(house: Any, programme: ReviewProgramme, name: str = "leader") -> CoverageCertificate:
    made: CoverageCertificate = does(
        house, name, SIGN_COVERAGE, programme=programme.pk, statement="All were looked at."
    )
    return made


# --- who is in it -----------------------------------------------------------------------------------


def test_every_open_child_has_a_place_whoever_sets_it_up(house: Any) -> None:
    programme = begun(house)
    held = set(ReviewedChild.objects.filter(programme=programme).values_list("person", flat=True))
    open_now = [house.tia, house.kai, house.wren, house.ivy, house.ben, *house.more]
    assert held == {child.pk for child in open_now}
    one = place_of(programme, house.tia)
    assert (one.open_as, one.team_id, one.holder_id) == (
        "episode_of_need",
        house.mill.pk,
        house.worker.pk,
    )
    assert one.history.count() == 1 and one.source == "keepsight"


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({"code": "all_open"}, "tia kai wren ivy ben more"),
        ({"code": "open_as", "open_as": "episode_of_need"}, "tia kai wren ivy ben more"),
        ({"code": "open_as", "open_as": "need"}, ""),
        ({"code": "team", "teams": ("mill",)}, "tia kai wren"),
        ({"code": "worker", "worker": "holder"}, "ivy more"),
        ({"code": "ages", "youngest": 15}, "ivy"),
        ({"code": "ages", "youngest": 16}, ""),
        ({"code": "ages", "oldest": 1}, "ben"),
        ({"code": "ages", "youngest": 7, "oldest": 9}, "tia kai"),
        ({"code": "not_seen_since", "not_seen_since": TODAY}, "tia kai wren ivy ben more"),
    ],
)
def test_each_group_is_who_it_says(house: Any, asked: dict[str, Any], wanted: str) -> None:
    """Ages on 31 March 2026: Ivo and the others were born on 2 April, and so are a year younger."""
    given = dict(asked)
    if "teams" in given:
        given["teams"] = (house.mill.pk,)
    if "worker" in given:
        given["worker"] = house.holder.pk
    authority = house.council.authority.pk
    found = population(authority, Group(**given), as_at=TODAY, today=TODAY)
    names: set[int] = set()
    for word in wanted.split():
        names |= {c.pk for c in house.more} if word == "more" else {getattr(house, word).pk}
    assert {one.child for one in found} == names


def test_the_group_is_as_it_was_on_its_day_and_stays_so(house: Any) -> None:
    """Who closed later is in it and told as closed; who was opened later is outside; each by its own day."""
    before = date(2026, 1, 15)
    programme = begun(house, taken_as_at=before)
    assert place_of(programme, house.closed).team_id == house.mill.pk
    late = house.council.child("New", "Comer", born_on=date(2019, 1, 1))
    house.council.open(late, house.mill, started_on=TODAY - 2 * DAY)
    rebuild(house.council.authority.pk, today=TODAY, now=NOW)
    who = viewer(house, "leader")
    boards = reckoned(house.council.authority.pk, as_at=TODAY, today=TODAY)
    found = {
        one.child: one
        for one in places(who, of_programme(who, programme.pk, NOW), open_in=boards.pk)
    }
    assert late.pk not in found
    assert found[house.closed.pk].is_closed
    assert found[house.closed.pk].closed_on == date(2026, 2, 2)
    assert not found[house.tia.pk].is_closed
    given = (who, programme.pk, EVERY_OPEN, boards)
    assert outside(*given, now=NOW, today=TODAY) == (late.pk,)
    told = rest_of(*given, now=NOW, today=TODAY)
    assert (told.closed, told.outside) == (1, 1)


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"population_code": "open_as"}, "open_as_code"),
        ({"population_code": "team"}, "population_team"),
        ({"population_code": "worker"}, "population_worker"),
        ({"population_code": "not_seen_since"}, "not_seen_since"),
        ({"population_code": "ages"}, "youngest"),
        ({"population_code": "ages", "youngest": 26}, "youngest"),
        ({"population_code": "ages", "youngest": 9, "oldest": 8}, "oldest"),
        ({"open_as_code": "looked_after"}, "open_as_code"),
        ({"youngest": 3}, "youngest"),
        ({"taken_as_at": TODAY + DAY}, "taken_as_at"),
        ({"due_on": TODAY - DAY}, "due_on"),
        ({"leader": "worker"}, "leader"),
        (
            {
                "population_code": "not_seen_since",
                "not_seen_since": TODAY,
                "taken_as_at": TODAY - DAY,
            },
            "not_seen_since",
        ),
    ],
)
def test_a_review_that_cannot_stand_is_refused(
    house: Any, more: dict[str, Any], field: str
) -> None:
    if "leader" in more:
        more = {"leader": house.worker.pk}
    with pytest.raises(Wrong) as wrong:
        begun(house, **more)
    assert wrong.value.field == field
    assert not ReviewProgramme.objects.exists()


def test_only_who_leads_reviews_sets_one_up(house: Any) -> None:
    for name in ("manager", "worker", "auditor", "head", "clerk"):
        with pytest.raises(Refused):
            begun(house, name)


# --- who looks at whom ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("child", "name", "is_refused"),
    [
        ("tia", "auditor", False),
        ("tia", "far", False),
        ("tia", "worker", True),
        ("tia", "manager", True),
        ("tia", "head", True),  # above the manager, in the line
        ("ivy", "manager", False),
        ("ivy", "far", True),  # answers for the team
        ("ben", "far", True),  # and for its children without a worker
        ("kai", "second", True),  # knows the family
        ("kai", "clerk", True),
    ],
)
def test_nobody_looks_at_whom_they_hold_answer_for_or_know(
    house: Any, child: str, name: str, is_refused: bool
) -> None:
    programme = begun(house)
    held = place_of(programme, getattr(house, child))
    given = {"place": held.pk, "which": "first", "reviewer": getattr(house, name).pk}
    if is_refused:
        with pytest.raises(Wrong):
            does(house, "leader", GIVE_REVIEW, **given)
        assert place_of(programme, getattr(house, child)).reviewer_id is None
    else:
        assert does(house, "leader", GIVE_REVIEW, **given).reviewer_id == getattr(house, name).pk


def test_what_is_shared_out_is_even_and_within_the_rule(house: Any) -> None:
    programme = begun(house, second_share="50")
    told = shared(house, programme, "auditor", "second", "far")
    rows = ReviewedChild.objects.filter(programme=programme).exclude(person=house.wren)
    assert told.given == KNOWN and told.second == 8 and told.left == 0
    loads = [
        rows.filter(reviewer=one).count() + rows.filter(second_reviewer=one).count()
        for one in (house.auditor, house.second, house.far)
    ]
    assert sum(loads) == KNOWN + 8
    assert max(loads[:2]) - min(loads[:2]) <= 1  # the third may not look at its own team
    for row in rows:
        assert row.reviewer_id != row.second_reviewer_id
        assert row.person_id != house.kai.pk or house.second.pk not in (
            row.reviewer_id,
            row.second_reviewer_id,
        )
        if row.team_id == house.east.pk:
            assert house.far.pk not in (row.reviewer_id, row.second_reviewer_id)
    assert {row.is_sampled for row in rows if row.second_reviewer_id} == {True}
    with pytest.raises(Wrong):
        shared(house, programme, "auditor")


def test_whom_nobody_chosen_may_look_at_is_left_and_said(house: Any) -> None:
    programme = begun(house)
    assert shared(house, programme, "far") == share_out_reviews.Shared(2, 0, KNOWN - 2)
    assert shared(house, programme, "manager", team=house.east.pk).given == KNOWN - 2


def test_a_planted_missing_rule_is_caught(house: Any) -> None:
    """The rule taken out: somebody is then given a child of their own team, and the test above would see it."""
    programme = begun(house)
    with patch.object(share_out_reviews.WhoMayReview, "why_not", return_value=""):
        shared(house, programme, "far")
    assert ReviewedChild.objects.filter(reviewer=house.far, team=house.east).exists()


# --- reach ------------------------------------------------------------------------------------------


def test_a_reviewer_opens_the_child_from_the_giving_to_the_end(house: Any) -> None:
    programme = begun(house)
    assert not opens(viewer(house, "auditor"), house.tia)
    held = place_of(programme, house.tia)
    given = {"place": held.pk, "which": "first", "reviewer": house.auditor.pk}
    does(house, "leader", GIVE_REVIEW, **given)
    assert opens(viewer(house, "auditor"), house.tia)
    assert not opens(viewer(house, "auditor"), house.kai)
    late = NOW + timedelta(days=15)
    assert opens(viewer(house, "auditor", late - DAY), house.tia, late - DAY)
    assert not opens(viewer(house, "auditor", late), house.tia, late)
    does(
        house,
        "leader",
        MOVE_REVIEW_DUE,
        programme=programme.pk,
        due_on=TODAY + 20 * DAY,
        why_moved="Two reviewers are ill.",
    )
    assert opens(viewer(house, "auditor", late), house.tia, late)
    does(house, "leader", GIVE_REVIEW, **(given | {"reviewer": house.far.pk}))
    assert not opens(viewer(house, "auditor"), house.tia)


def test_who_is_looked_at_again_is_on_no_other_list_of_the_reviewer(house: Any) -> None:
    programme = begun(house)
    before = look_of(viewer(house, "far"), now=NOW).children
    held = place_of(programme, house.tia)
    given = {"place": held.pk, "which": "first", "reviewer": house.far.pk}
    does(house, "leader", GIVE_REVIEW, **given)
    assert opens(viewer(house, "far"), house.tia)
    after = look_of(viewer(house, "far"), now=NOW).children
    assert after == before and house.tia.pk not in (after or ())


def test_a_signature_ends_the_reach(house: Any) -> None:
    programme = begun(house)
    all_looked_at(house, programme)
    held = place_of(programme, house.tia)
    name = next(n for n in ("auditor", "second", "far") if getattr(house, n).pk == held.reviewer_id)
    assert opens(viewer(house, name), house.tia)
    signs(house, programme)
    assert not opens(viewer(house, name), house.tia)


# --- the look ---------------------------------------------------------------------------------------


@pytest.fixture
def given_tia(house: Any) -> ReviewProgramme:
    programme = begun(house)
    held = place_of(programme, house.tia)
    does(house, "leader", GIVE_REVIEW, place=held.pk, which="first", reviewer=house.auditor.pk)
    return programme


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"seen_on": TODAY + DAY}, "seen_on"),
        ({"seen_on": date(2016, 4, 1)}, "seen_on"),
        ({"manager_on": TODAY + DAY}, "manager_on"),
        ({"safe_code": "not_safe"}, "outcome_code"),
        ({"seen_code": "not_seen"}, "outcome_code"),
        ({"outcome_code": "action"}, "tasks"),
        ({"outcome_code": "urgent"}, "tasks"),
        (
            {"safe_code": "not_safe", "outcome_code": "action", "tasks": "x; y; 3 April 2026"},
            "outcome_code",
        ),
        ({"outcome_code": "action", "tasks": "Visit"}, "tasks"),
        ({"outcome_code": "action", "tasks": "Visit; Nadia Rahman; 3 April 2025"}, "tasks"),
    ],
)
def test_answers_that_do_not_go_together_are_refused(
    house: Any, given_tia: ReviewProgramme, more: dict[str, Any], field: str
) -> None:
    with pytest.raises(Wrong) as wrong:
        looks_at(house, "auditor", given_tia, house.tia, **more)
    assert wrong.value.field == field
    assert not ChildReview.objects.exists()


def test_a_look_is_kept_for_ever_and_its_tasks_are_actions(
    house: Any, given_tia: ReviewProgramme
) -> None:
    made = looks_at(
        house,
        "auditor",
        given_tia,
        house.tia,
        outcome_code="action",
        tasks="Visit at home; Nadia Rahman; 3 April 2026\nRing school; The head teacher; 2 April 2026",
    )
    assert place_of(given_tia, house.tia).first_review_id == made.pk
    first, second = PlanAction.objects.filter(person=house.tia).order_by("pk")
    assert (first.owner_id, second.owner_id) == (house.worker.pk, None)
    assert {first.plan_kind_code, second.plan_kind_code} == {"caseload_review"}
    who = viewer(house, "leader")
    boards = reckoned(house.council.authority.pk, as_at=TODAY, today=TODAY)
    told = rest_of(who, given_tia.pk, EVERY_OPEN, boards, now=NOW, today=TODAY)
    assert (told.actions, told.open, told.late, told.urgent) == (2, 2, 0, 0)
    later = rest_of(who, given_tia.pk, EVERY_OPEN, boards, now=NOW, today=date(2026, 4, 3))
    assert later.late == 1
    with pytest.raises(Wrong):
        looks_at(house, "auditor", given_tia, house.tia)
    with pytest.raises((IntegrityError, OperationalError)), transaction.atomic():
        ChildReview.objects.filter(pk=made.pk).update(outcome_words="Other words.")


def test_only_the_childs_reviewer_looks_and_not_once_they_hold_it(
    house: Any, given_tia: ReviewProgramme
) -> None:
    for name in ("second", "far", "leader"):
        with pytest.raises(Refused):
            looks_at(house, name, given_tia, house.tia)
    house.council.holds(house.auditor, house.tia, "co_worker", started_on=TODAY - DAY)
    with pytest.raises(Refused, match="You hold this child now"):
        looks_at(house, "auditor", given_tia, house.tia)


def test_when_the_time_is_up_nobody_looks(house: Any, given_tia: ReviewProgramme) -> None:
    late = NOW + timedelta(days=15)
    with pytest.raises(Refused, match="You cannot open this child"):
        does(house, "auditor", REVIEW_CHILD, late, place=place_of(given_tia, house.tia).pk, **SAFE)


# --- what is urgent goes up at once -----------------------------------------------------------------


def test_what_is_urgent_is_raised_at_once_and_answered_by_another(
    house: Any, given_tia: ReviewProgramme
) -> None:
    made = looks_at(house, "auditor", given_tia, house.tia, **URGENT)
    found = UrgentFinding.objects.get()
    assert (found.review_id, found.raised_at, found.answered_on) == (made.pk, NOW, None)
    answer = {"answer_code": "safe_now", "answer": "I saw her at 4 pm; she is with her aunt."}
    with pytest.raises(Refused):
        does_step(house, "worker", "answer_urgent_finding", house.tia, **answer)
    with pytest.raises(Wrong, match="no answer yet"):
        all_looked_at(house, given_tia)
        signs(house, given_tia)
    does_step(house, "manager", "answer_urgent_finding", house.tia, **answer)
    found.refresh_from_db()
    assert (found.answered_at, found.answered_by_id) == (NOW, house.manager.pk)
    boards = reckoned(house.council.authority.pk, as_at=TODAY, today=TODAY)
    told = rest_of(viewer(house, "leader"), given_tia.pk, EVERY_OPEN, boards, now=NOW, today=TODAY)
    assert (told.urgent, told.same_day, told.waiting) == (1, 1, 0)


def test_who_found_it_does_not_answer_it(house: Any) -> None:
    programme = begun(house)
    held = place_of(programme, house.ivy)
    does(house, "leader", GIVE_REVIEW, place=held.pk, which="first", reviewer=house.manager.pk)
    looks_at(house, "manager", programme, house.ivy, **URGENT)
    with pytest.raises(Refused, match="You found this yourself"):
        does_step(
            house, "manager", "answer_urgent_finding", house.ivy, answer_code="safe_now", answer="x"
        )


# --- the second look --------------------------------------------------------------------------------


def test_the_sample_is_chance_and_always_the_same() -> None:
    children = range(1, 1001)
    drawn_now = sample(7, children, frozenset(), 10)
    assert len(drawn_now) == 100
    assert drawn_now == sample(7, reversed(children), frozenset(), 10)
    assert drawn_now != sample(8, children, frozenset(), 10)
    low, high = (sum(one <= 500 for one in drawn_now), sum(one > 500 for one in drawn_now))
    assert min(low, high) > 30  # not the first in the list
    assert sample(7, children, frozenset(), 0) == set()
    assert sample(7, children, frozenset(), 100) == set(children)
    assert len(sample(7, range(1, 4), frozenset(), 10)) == 1


def test_a_locked_child_does_not_change_who_else_is_drawn() -> None:
    others = set(range(1, 100))
    for locked in range(100, 140):
        with_it = sample(7, others | {locked}, frozenset({locked}), 10)
        assert with_it - {locked} == sample(7, others, frozenset(), 10)
    apart = sum(drawn(7, one) * 100 < 10 * of_reviews.PARTS for one in range(1, 2001))
    assert 150 < apart < 250


def test_the_second_look_is_of_another_and_blind_to_the_first(house: Any) -> None:
    programme = begun(house, second_share="100")
    held = place_of(programme, house.tia)
    give = {"place": held.pk, "which": "second"}
    with pytest.raises(Wrong, match="first look"):
        does(house, "leader", GIVE_REVIEW, **give, reviewer=house.second.pk)
    does(house, "leader", GIVE_REVIEW, place=held.pk, which="first", reviewer=house.auditor.pk)
    with pytest.raises(Wrong, match="two people"):
        does(house, "leader", GIVE_REVIEW, **give, reviewer=house.auditor.pk)
    does(house, "leader", GIVE_REVIEW, **give, reviewer=house.second.pk)
    looks_at(house, "auditor", programme, house.tia)
    kept = place(viewer(house, "second"), held.pk, now=NOW)
    assert kept is not None and kept.is_kept and kept.found == "" == kept.first_found
    told = place(viewer(house, "leader"), held.pk, now=NOW)
    assert told is not None and told.found == "safe" and not told.is_settled
    looks_at(house, "second", programme, house.tia, **URGENT)
    told = place(viewer(house, "leader"), held.pk, now=NOW)
    assert told is not None and told.found == "urgent" and told.is_settled
    whole = progress(viewer(house, "leader"), programme.pk, now=NOW).whole
    assert (whole.second, whole.agreed, whole.agreement) == (1, 0, 0)
    assert whole.found == {"urgent": 1}


def test_one_person_cannot_take_both_looks_in_the_database(house: Any) -> None:
    held = place_of(begun(house), house.tia)
    with pytest.raises(IntegrityError), transaction.atomic():
        ReviewedChild.objects.filter(pk=held.pk).update(
            reviewer=house.auditor, second_reviewer=house.auditor
        )


# --- opened again, and left out with a reason -------------------------------------------------------


def test_a_review_is_opened_again_with_a_reason(house: Any, given_tia: ReviewProgramme) -> None:
    held = place_of(given_tia, house.tia)
    with pytest.raises(Wrong, match="Nobody has looked"):
        does(house, "leader", REOPEN_REVIEW, place=held.pk, why_reopened="She moved.")
    first = looks_at(house, "auditor", given_tia, house.tia)
    with pytest.raises(Refused):
        does(house, "auditor", REOPEN_REVIEW, place=held.pk, why_reopened="She moved.")
    does(house, "leader", REOPEN_REVIEW, place=held.pk, why_reopened="She moved.")
    told = place(viewer(house, "leader"), held.pk, now=NOW)
    assert told is not None and told.is_reopened and not told.is_settled
    assert progress(viewer(house, "leader"), given_tia.pk, now=NOW).whole.reopened == 1
    again = looks_at(house, "auditor", given_tia, house.tia)
    assert place_of(given_tia, house.tia).first_review_id == again.pk != first.pk
    assert ChildReview.objects.filter(person=house.tia).count() == 2


def test_who_is_left_out_has_a_reason_until_somebody_looks(
    house: Any, given_tia: ReviewProgramme
) -> None:
    held = place_of(given_tia, house.tia)
    why = {"not_reviewed_code": "moved", "why_not_reviewed": "Leeds has her since Monday."}
    does(house, "leader", SAY_WHY_NOT_REVIEWED, place=held.pk, **why)
    told = place(viewer(house, "leader"), held.pk, now=NOW)
    assert told is not None and told.is_settled
    looks_at(house, "auditor", given_tia, house.tia)
    assert place_of(given_tia, house.tia).not_reviewed_code == ""
    with pytest.raises(Wrong, match="was looked at"):
        does(house, "leader", SAY_WHY_NOT_REVIEWED, place=held.pk, **why)


# --- the certificate --------------------------------------------------------------------------------


def open_children(house: Any) -> set[int]:
    """Who is open today, told again from the rows themselves and not from the boards."""
    from keepsight.records.need.episode_of_need import EpisodeOfNeed

    rows = EpisodeOfNeed.objects.filter(authority=house.council.authority)
    return {row.person_id for row in rows if row.ended_on is None or row.ended_on > TODAY}


def test_a_review_of_every_open_child_ends_with_its_certificate(house: Any) -> None:
    programme = begun(house, second_share="20")
    ours = open_children(house)
    assert (
        set(ReviewedChild.objects.filter(programme=programme).values_list("person", flat=True))
        == ours
    )
    with pytest.raises(Wrong, match="16 children are not looked at"):
        signs(house, programme)
    all_looked_at(house, programme)
    made = signs(house, programme)
    whole = progress(viewer(house, "leader"), programme.pk, now=NOW)
    assert whole.is_signed and whole.certificates == {made.pk}
    sums = whole.whole
    assert sums.children == sums.reviewed + sums.excused + sums.left == len(ours - {house.wren.pk})
    assert sums.reviewed == sum(sums.found.values()) == KNOWN and sums.percent == 100
    assert sums.second == sums.sampled == 4 and sums.agreement == 100
    for parts in (whole.teams, whole.reviewers):
        assert sum(one.children for one in parts.values()) == sums.children
        assert sum(one.reviewed for one in parts.values()) == sums.reviewed


def test_a_planted_miss_is_caught(house: Any) -> None:
    """One child whom nobody looked at: nobody can sign, and the number says how many are left."""
    programme = begun(house)
    all_looked_at(house, programme)
    missed = place_of(programme, house.more[3])
    ReviewedChild.objects.filter(pk=missed.pk).update(first_review=None)
    with pytest.raises(Wrong, match="1 child is not looked at"):
        signs(house, programme)
    whole = progress(viewer(house, "leader"), programme.pk, now=NOW).whole
    assert whole.left == 1 and whole.percent == 93
    why = {
        "not_reviewed_code": "closed",
        "why_not_reviewed": "Closed on Monday, checked by Ivy Marsh.",
    }
    does(house, "leader", SAY_WHY_NOT_REVIEWED, place=missed.pk, **why)
    assert signs(house, programme).pk


def test_a_second_look_that_is_missing_is_a_miss(house: Any) -> None:
    programme = begun(house, second_share="100")
    all_looked_at(house, programme)
    ReviewedChild.objects.filter(person=house.tia).update(second_review=None)
    with pytest.raises(Wrong, match="1 child is not looked at"):
        signs(house, programme)


def test_what_is_signed_for_cannot_change(house: Any) -> None:
    programme = begun(house)
    all_looked_at(house, programme)
    made = signs(house, programme)
    held = place_of(programme, house.tia)
    for action, given in (
        (REOPEN_REVIEW, {"why_reopened": "x"}),
        (SAY_WHY_NOT_REVIEWED, {"not_reviewed_code": "other", "why_not_reviewed": "x"}),
        (GIVE_REVIEW, {"which": "first", "reviewer": house.far.pk}),
    ):
        with pytest.raises(Refused, match="signed"):
            does(house, "leader", action, place=held.pk, **given)
    with pytest.raises(Wrong, match="signed for already"):
        signs(house, programme)
    with pytest.raises(Wrong, match="signed for"):
        does(
            house,
            "leader",
            MOVE_REVIEW_DUE,
            programme=programme.pk,
            due_on=TODAY + 30 * DAY,
            why_moved="x",
        )
    for rows, values in (
        (ReviewedChild.objects.filter(pk=held.pk), {"first_review": None}),
        (CoverageCertificate.objects.filter(pk=made.pk), {"statement": "Other words."}),
        (ReviewedChild.history.filter(id=held.pk, certificate=made), {"certificate_id": None}),
    ):
        with pytest.raises((IntegrityError, OperationalError)), transaction.atomic():
            rows.update(**values)


def test_the_leader_signs_or_a_director_and_nobody_else(house: Any) -> None:
    council = house.council
    other = council.worker("Wyn Tarr")
    council.role(other, "head_of_service", house.service)
    house.other = other
    programme = begun(house)
    all_looked_at(house, programme)
    with pytest.raises(Refused, match="leads this review"):
        signs(house, programme, "other")
    assert signs(house, programme, "director").worker_id == house.director.pk


# --- locked records ---------------------------------------------------------------------------------


def test_a_sealed_child_is_there_for_the_named_alone(house: Any) -> None:
    """It goes to somebody named on the lock; for everybody else there is one child fewer, in every number."""
    programme = begun(house, second_share="100")
    assert (
        place_of(programme, house.wren).reviewer_id == house.officer.pk
    )  # the head stands in the line
    assert house.wren.pk not in seen_by(house, "leader", programme)
    assert house.wren.pk not in seen_by(house, "director", programme)
    assert house.wren.pk in seen_by(house, "head", programme)
    assert house.wren.pk not in seen_by(house, "manager", programme)
    assert [one.child for one in my_places(viewer(house, "officer"), now=NOW)] == [house.wren.pk]
    held = place_of(programme, house.wren)
    for action, given in (
        (GIVE_REVIEW, {"which": "first", "reviewer": house.auditor.pk}),
        (REOPEN_REVIEW, {"why_reopened": "x"}),
        (SAY_WHY_NOT_REVIEWED, {"not_reviewed_code": "other", "why_not_reviewed": "x"}),
    ):
        nobody = {"place": 999_999_999, **given}
        with pytest.raises(Refused) as there:
            does(house, "leader", action, place=held.pk, **given)
        with pytest.raises(Refused) as never:
            does(house, "leader", action, **nobody)
        assert str(there.value) == str(never.value)


def test_no_number_of_a_review_betrays_a_sealed_child(
    house: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same council without the sealed child: every number that its leader reads is the same.

    The lots of both reviews are drawn alike, whatever number the database gives the second.
    """

    monkeypatch.setattr(of_reviews, "drawn", lambda _, child: drawn(1, child))

    def numbers(programme: ReviewProgramme) -> Any:
        who = viewer(house, "leader")
        boards = reckoned(house.council.authority.pk, as_at=TODAY, today=TODAY)
        told = progress(who, programme.pk, now=NOW)
        rest = rest_of(who, programme.pk, EVERY_OPEN, boards, now=NOW, today=TODAY)
        return told.whole, told.teams, told.reviewers.keys(), rest

    with transaction.atomic():
        with_it = begun(house, second_share="20")
        shared(house, with_it, "auditor", "far", "manager", "officer")
        told = numbers(with_it)
        transaction.set_rollback(True)
    from keepsight.records.need.episode_of_need import EpisodeOfNeed

    EpisodeOfNeed.objects.filter(person=house.wren).update(ended_on=date(2025, 12, 1))
    rebuild(house.council.authority.pk, today=TODAY, now=NOW)
    without = begun(house, second_share="20")
    shared(house, without, "auditor", "far", "manager", "officer")
    assert numbers(without) == told


def test_a_count_that_leaves_out_the_lock_is_caught(house: Any) -> None:
    programme = begun(house)
    with patch.object(places_in_reviews, "known_places", return_value=Sql("1 = 1")):
        assert house.wren.pk in seen_by(house, "leader", programme)


def test_a_sealed_child_holds_up_no_signature_and_is_signed_for_by_the_named(house: Any) -> None:
    council = house.council
    programme = begun(house)
    shared(house, programme, "auditor", "second")
    for name in ("auditor", "second"):
        for one in my_places(viewer(house, name), now=NOW):
            does(house, name, REVIEW_CHILD, place=one.number, **SAFE)
    made = signs(house, programme)  # Wren is not looked at yet, and nobody here knows it
    assert progress(viewer(house, "leader"), programme.pk, now=NOW).is_signed
    assert not progress(viewer(house, "head"), programme.pk, now=NOW).is_signed
    does(house, "officer", REVIEW_CHILD, place=place_of(programme, house.wren).pk, **SAFE)
    council.role(house.head, "assistant_director", None)
    second = signs(house, programme, "head")
    assert place_of(programme, house.wren).certificate_id == second.pk
    assert progress(viewer(house, "leader"), programme.pk, now=NOW).certificates == {made.pk}
    assert progress(viewer(house, "head"), programme.pk, now=NOW).certificates == {
        made.pk,
        second.pk,
    }


# --- the log, the history, the questions ------------------------------------------------------------


def test_a_set_of_places_stands_on_the_log_without_a_number(house: Any) -> None:
    programme = begun(house)
    line = AuditLine.objects.filter(act="make_review_programme").latest("id")
    assert '"sets":[["ReviewedChild"' in line.about.replace(" ", "")
    assert str(KNOWN + 1) not in line.about.split('"sets"')[0]
    shared(house, programme, "auditor", "second")
    held = place_of(programme, house.tia)
    assert [row.history_type for row in held.history.order_by("history_id")] == ["+", "~"]
    newest = held.history.latest("history_id")
    assert (newest.reviewer_id, newest.history_change_reason) == (
        held.reviewer_id,
        "given to a reviewer",
    )


def test_progress_is_a_few_questions_however_many_children(house: Any) -> None:
    programme = begun(house)
    who = viewer(house, "leader")
    boards = reckoned(house.council.authority.pk, as_at=TODAY, today=TODAY)
    with questions(1):
        progress(who, programme.pk, now=NOW)
    with questions(1):
        rest_of(who, programme.pk, EVERY_OPEN, boards, now=NOW, today=TODAY)


def test_the_questions_stay_those_of_the_day_it_was_set_up(house: Any) -> None:
    programme = begun(house)
    assert programme.questions_since == review_child.FORM.since
    shared(house, programme, "auditor")
    made = looks_at(house, "auditor", programme, house.tia)
    assert made.form_since == programme.questions_since
