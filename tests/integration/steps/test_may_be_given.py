"""What is asked before a child is given to a worker: who could hold the child, which days stand, how many are too
many, and who was faster. Every refusal is a sentence at its question."""

from __future__ import annotations

import json
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from keepsight.access.models import AuditLine
from keepsight.actions.workforce.decided_steps import step_of
from keepsight.boards.refreshing import rebuild
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.people.person import Person
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.worker import Worker
from keepsight.writing.perform import Refused, Wrong, perform
from keepsight.writing.versions import newest_version
from tests.integration.small_council import DAY, NOW
from tests.integration.steps.journey import TODAY, DecidingCouncil, does
from tests.integration.steps.running import holds_in_full, running
from tests.standing import standing

pytestmark = pytest.mark.django_db

NOTE = "Tom met her mother in March. See her alone this week."
AGAIN = {"over_limit_why": "Nobody else knows the family.", "look_again_on": TODAY + 14 * DAY}


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    Allocation.objects.filter(role_code="lead").update(started_on=TODAY - 90 * DAY)
    EpisodeOfNeed.objects.update(started_on=TODAY - 100 * DAY)
    holds_in_full(made, "allocation", "visit", "episode_of_need", "protection_plan")
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def given_to(house: DecidingCouncil, worker: Worker | str, by: str = "ann", **more: Any) -> Any:
    who = house.people[worker] if isinstance(worker, str) else worker
    said = {"worker": str(who.pk), "started_on": TODAY, "note": NOTE,
            "first_visit_by": TODAY + 3 * DAY}  # fmt: skip
    child = more.pop("child", house.tia)
    return does(house, by, "give_child_to_worker", child, **{**said, **more})


def refused(house: DecidingCouncil, worker: Worker | str, **more: Any) -> tuple[str, str]:
    with pytest.raises(Wrong) as wrong:
        given_to(house, worker, **more)
    assert Allocation.objects.filter(person=house.tia, role_code="lead").count() == 1
    return wrong.value.field, str(wrong.value)


def newcomer(
    house: DecidingCouncil, role: str = "social_worker", team: Any = None, **values: Any
) -> Worker:
    made = house.council.worker("Lee Ash", **values)
    house.council.role(made, role, team or house.one)
    return made


def holds_many(house: DecidingCouncil, worker: Worker, many: int) -> None:
    for one in range(many):
        child = house.council.child(f"Child{one}", "Many")
        house.council.open(child, house.one, started_on=TODAY - 60 * DAY)
        house.council.holds(worker, child, started_on=TODAY - 60 * DAY)
    rebuild(house.council.authority.pk, today=TODAY)


def on_plan(house: DecidingCouncil, child: Person | None = None) -> None:
    said = {"started_on": TODAY - 30 * DAY, "source": "case_list"}
    house.council._new(ProtectionPlan, person=child or house.tia, **said)


# --- who could hold the child --------------------------------------------------------------------


def test_whoever_left_goes_or_has_notice_cannot_be_given_a_child(house: DecidingCouncil) -> None:
    left = newcomer(house, ended_on=TODAY - DAY)
    assert refused(house, left) == (
        "worker", "Lee Ash is not in post: they left on 30 March 2026."
    )  # fmt: skip
    goes = newcomer(house, ended_on=TODAY + 10 * DAY)
    assert "leaves on 10 April 2026" in refused(house, goes)[1]
    notice = newcomer(house, ended_on=TODAY + 10 * DAY, is_agency=True)
    assert "the agency’s notice ends on 10 April 2026" in refused(house, notice)[1]
    later = newcomer(house, ended_on=TODAY + 29 * DAY)
    assert given_to(house, later).worker == later


def test_away_and_suspended(house: DecidingCouncil) -> None:
    house.away("tom", started_on=TODAY - DAY, ended_on=TODAY + 60 * DAY)
    field, said = refused(house, "tom")
    assert field == "worker" and "away until 30 May 2026, without cover" in said
    short = newcomer(house)
    house.people["lee"] = short
    house.away("lee", started_on=TODAY - DAY, ended_on=TODAY + 3 * DAY)
    assert refused(house, short) == (
        "first_visit_by",
        "Lee Ash is away until 3 April 2026. Choose a later day, or somebody else.",
    )
    assert given_to(house, short, first_visit_by=TODAY + 4 * DAY).worker == short


def test_a_suspension_is_no_word_of_the_sentence(house: DecidingCouncil) -> None:
    house.away("tom", started_on=TODAY, reason_code="suspended")
    said = refused(house, "tom")[1]
    assert "not at work" in said and "suspend" not in said


def test_a_registration_that_lapsed_and_a_tie(house: DecidingCouncil) -> None:
    lapsed = newcomer(house, registration_number="SW1", registered_until=TODAY - DAY)
    assert "registration lapsed on 30 March 2026" in refused(house, lapsed)[1]
    house.council.tie(house.people["tom"], house.tia)
    field, said = refused(house, "tom")
    assert (field, "tie to the family" in said) == ("worker", True)


def test_a_manager_is_nobodys_worker_not_even_their_own(house: DecidingCouncil) -> None:
    field, said = refused(house, "ann")
    assert (field, "is a manager" in said) == ("worker", True)
    both = newcomer(house)
    house.council.role(both, "team_manager", house.two)
    assert "is a manager" in refused(house, both)[1], "a manager who is a social worker as well"
    assert "holds no child" in refused(house, "ruth")[1]


def test_a_worker_in_two_teams_is_one_worker(house: DecidingCouncil) -> None:
    both = newcomer(house)
    house.council.role(both, "social_worker", house.two)
    made = given_to(house, both)
    assert (made.worker, made.team) == (both, None)
    assert Allocation.objects.filter(person=house.tia, ended_on=None, role_code="lead").count() == 1


def test_who_is_not_qualified_for_a_plan(house: DecidingCouncil) -> None:
    support = newcomer(house, "family_support_worker")
    assert given_to(house, support, child=house.kai).worker == support
    on_plan(house)
    assert "Not a registered social worker".lower() in refused(house, support)[1].lower()


def test_a_newly_qualified_worker_has_somebody_beside_them(house: DecidingCouncil) -> None:
    new = newcomer(house, "newly_qualified_social_worker")
    on_plan(house)
    Allocation.objects.filter(role_code="co_worker").delete()
    assert refused(house, new)[0] == "co_worker"
    support = newcomer(house, "family_support_worker")
    assert refused(house, new, co_worker=str(support.pk))[0] == "co_worker"
    assert refused(house, new, co_worker=str(new.pk))[0] == "co_worker"
    tom = str(house.people["tom"].pk)
    assert refused(house, new, co_worker=tom)[0] == "supervised"
    given_to(house, new, co_worker=tom, supervised="Every week with Ann")
    beside = Allocation.objects.get(person=house.tia, role_code="co_worker")
    assert (beside.worker, beside.started_on) == (house.people["tom"], TODAY)
    assert set(Decision.objects.values_list("decision_code", flat=True)) == {"D04", "D46"}


# --- the days ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "field", "sentence"),
    [
        ({"started_on": TODAY + DAY}, "started_on", "still to come"),
        ({"started_on": TODAY - 101 * DAY, "first_visit_by": TODAY}, "started_on", "referral"),
        ({"started_on": TODAY - 95 * DAY}, "started_on", "began after this day"),
        ({"first_visit_by": TODAY - DAY, "started_on": TODAY - 5 * DAY}, "first_visit_by", "gone by"),
        ({"first_visit_by": TODAY - DAY}, "first_visit_by", "before the worker has the child"),
        ({"first_visit_by": TODAY + 29 * DAY}, "first_visit_by", "by 28 April 2026"),
        ({"first_visit_by": date(2206, 4, 1)}, "first_visit_by", "within four weeks"),
    ],
)  # fmt: skip
def test_days_that_cannot_stand(
    house: DecidingCouncil, said: dict[str, Any], field: str, sentence: str
) -> None:
    where, words = refused(house, "tom", **said)
    assert where == field and sentence in words


def test_a_day_on_which_somebody_else_still_had_the_child(house: DecidingCouncil) -> None:
    Allocation.objects.filter(person=house.tia, role_code="lead").update(ended_on=TODAY - 2 * DAY)
    field, said = refused(house, "tom", started_on=TODAY - 9 * DAY)
    assert field == "started_on" and "until 29 March 2026" in said
    assert given_to(house, "tom", started_on=TODAY - 2 * DAY).worker == house.people["tom"]


def test_a_child_just_closed_is_given_to_nobody(house: DecidingCouncil) -> None:
    EpisodeOfNeed.objects.filter(person=house.tia).update(ended_on=TODAY)
    field, said = refused(house, "tom")
    assert (field, "Nothing is open" in said) == ("", True)


def test_the_first_visit_is_due_by_its_day(house: DecidingCouncil) -> None:
    given_to(house, "tom")
    assert running(house, house.tia)["T119"].due_on == TODAY + 3 * DAY


# --- the limit -----------------------------------------------------------------------------------


def test_over_the_limit_it_takes_a_reason_a_day_and_the_level(house: DecidingCouncil) -> None:
    tom = house.people["tom"]
    holds_many(house, tom, 18)
    assert refused(house, "tom", by="dawn") == (
        "over_limit_why",
        "Tom Bexley would then hold 19 children, and the limit is 18. Say why it is them all the same.",
    )
    assert refused(house, "tom", by="dawn", over_limit_why="X")[0] == "look_again_on"
    late = {**AGAIN, "look_again_on": TODAY + 29 * DAY}
    assert refused(house, "tom", by="dawn", **late) == (
        "look_again_on",
        "Look again within four weeks: by 28 April 2026.",
    )
    assert (
        refused(house, "tom", by="dawn", **{**AGAIN, "look_again_on": TODAY})[0] == "look_again_on"
    )
    with pytest.raises(Refused, match="Dawn Keighley"):
        given_to(house, "tom", **AGAIN)
    line = AuditLine.objects.filter(act="refused").latest("pk")
    assert (about := json.loads(line.about))["decision"] == "D04" and about["needed"] == 50
    made = given_to(house, "tom", by="dawn", **AGAIN)
    assert (made.over_limit_why, made.look_again_on) == tuple(AGAIN.values())
    taken = Decision.objects.get()
    assert (taken.required_level, taken.actor_level) == (50, 50)


def test_at_the_limit_it_is_a_team_managers_and_no_reason_is_kept(house: DecidingCouncil) -> None:
    holds_many(house, house.people["tom"], 17)
    made = given_to(house, "tom", **AGAIN)
    assert (made.over_limit_why, made.look_again_on) == ("", None)
    assert Decision.objects.get().required_level == 40


def test_a_refusal_for_the_limit_tells_of_no_locked_child(house: DecidingCouncil) -> None:
    """Ann may not know of Tom's eighteen, and so is answered as if he held nobody; Dawn is named on the locks."""
    tom, dawn = house.people["tom"], house.people["dawn"]
    holds_many(house, tom, 18)
    for child in Person.objects.filter(pk__gt=house.kai.pk):
        house.council.lock(child, tom, dawn)
    with pytest.raises(Wrong, match="would then hold 19 children, and the limit is 18"):
        given_to(house, "tom", by="dawn")
    made = given_to(house, "tom", **AGAIN)
    assert (made.over_limit_why, made.look_again_on) == ("", None)
    assert Decision.objects.get().required_level == 40


def test_when_its_day_has_come_it_is_due_and_is_looked_at_again(house: DecidingCouncil) -> None:
    tom = house.people["tom"]
    holds_many(house, tom, 18)
    made = given_to(house, "tom", by="dawn", **AGAIN)
    assert running(house, house.tia)["T120"].due_on == TODAY + 14 * DAY
    later = {"over_limit_why": "Until Lee starts.", "look_again_on": TODAY + 20 * DAY}
    with pytest.raises(Refused, match="Dawn Keighley"):
        does(house, "ann", "look_again_over_limit", house.tia, **later)
    with pytest.raises(Wrong, match="Say when"):
        does(house, "dawn", "look_again_over_limit", house.tia, **{**later, "look_again_on": None})
    does(house, "dawn", "look_again_over_limit", house.tia, **later)
    made.refresh_from_db()
    assert (made.over_limit_why, made.look_again_on) == tuple(later.values())
    assert Decision.objects.count() == 2
    assert running(house, house.tia)["T120"].due_on == TODAY + 20 * DAY
    others = Allocation.objects.filter(worker=tom).exclude(person=house.tia)
    others.update(ended_on=TODAY - DAY)
    rebuild(house.council.authority.pk, today=TODAY)
    does(house, "ann", "look_again_over_limit", house.tia)
    made.refresh_from_db()
    assert made.look_again_on is None, "within the limit by now"
    with pytest.raises(Wrong, match="nothing to look at again"):
        does(house, "dawn", "look_again_over_limit", house.tia, **later)


# --- two at once ---------------------------------------------------------------------------------


def test_the_second_is_told_who_has_the_child_and_what_the_first_wrote(
    house: DecidingCouncil,
) -> None:
    Allocation.objects.filter(person=house.tia).delete()
    step, opened = step_of("give_child_to_worker"), newest_version("Allocation")
    assert step is not None
    said = {"child": house.tia.pk, "started_on": TODAY, "note": NOTE,
            "first_visit_by": TODAY + DAY}  # fmt: skip
    by_ann = {**said, "worker": str(house.people["tom"].pk)}
    by_dawn = {**said, "worker": str(house.people["nadia"].pk), "note": "Nadia knows her."}
    perform(step, by_ann, by=house.as_("ann"), now=NOW, opened_version=opened)
    with pytest.raises(Wrong) as told:
        perform(step, by_dawn, by=house.as_("dawn"), now=NOW, opened_version=opened)
    assert str(told.value).startswith(f"Ann Ogden gave Tia to Tom Bexley at 10:00 on 31 March 2026. "
                                      f"They wrote: “{NOTE}”")  # fmt: skip
    assert Allocation.objects.filter(person=house.tia, role_code="lead").count() == 1
    knowing = newest_version("Allocation")
    perform(step, by_dawn, by=house.as_("dawn"), now=NOW, opened_version=knowing)
    now = Allocation.objects.get(person=house.tia, role_code="lead", ended_on=None)
    assert now.worker == house.people["nadia"], "whoever knows of it may still change it"
