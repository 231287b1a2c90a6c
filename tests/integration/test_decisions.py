"""Decisions asked for and taken: by whom, by whom not, once, at night, with what was on file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from keepsight.access.deciding.deciders import deciders_of, read_for
from keepsight.access.models import AuditLine
from keepsight.access.viewer import Viewer
from keepsight.actions.workforce.add_to_request import ADD_TO_REQUEST
from keepsight.actions.workforce.answer_question_back import ANSWER_QUESTION_BACK
from keepsight.actions.workforce.confirm_on_file import CONFIRM_ON_FILE
from keepsight.actions.workforce.ratify_decision import RATIFY_DECISION
from keepsight.actions.workforce.record_decision import RECORD_DECISION
from keepsight.actions.workforce.send_back_request import SEND_BACK_REQUEST
from keepsight.actions.workforce.withdraw_request import WITHDRAW_REQUEST
from keepsight.boards.workforce.decisions_waiting import decisions_waiting
from keepsight.boards.workforce.who_decides import who_decides
from keepsight.delegation.deciding import needed
from keepsight.delegation.known_decisions import known_decisions
from keepsight.pages.workforce.decision_words import title_of
from keepsight.records.people.visit import Visit
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.records.workforce.local_title import LocalTitle
from keepsight.records.workforce.on_file_confirmation import OnFileConfirmation
from keepsight.records.workforce.ratification import Ratification
from keepsight.records.workforce.role_held import RoleHeld
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.deciding_council import ANSWER, NIGHT, DecidingCouncil, decided
from tests.integration.many_connections import all_at_once, shared_database
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil, questions

pytestmark = [pytest.mark.both_databases, pytest.mark.django_db]
__all__ = ["shared_database"]

ACCOMMODATE = {
    "decision_code": "D21",
    "what": "A bed tonight",
    "reasons": "Nobody at home.",
    "options": "Gran, who was not there.",
    "case_age": 3,
    "case_is_disputed": None,
    **{
        f"dated_{code}": TODAY
        for code in (
            "legal_advice",
            "childs_wishes",
            "parents_consent",
            "family_network",
            "on_call_senior",
        )
    },
}


@pytest.fixture
def house() -> DecidingCouncil:
    return DecidingCouncil()


def sentence(does: Callable[[], Any]) -> str:
    with pytest.raises(Refused) as refused:
        does()
    return str(refused.value)


# --- who decides --------------------------------------------------------------------------------


def test_the_manager_of_the_team_decides_what_was_asked(house: DecidingCouncil) -> None:
    request = house.ask()
    made = house.decide(request, "ann")
    request.refresh_from_db()
    assert (request.state, request.closed_at) == ("decided", NOW)
    assert (made.required_level, made.actor_level, made.mode) == (40, 40, "made_here")
    assert (made.decided_at, made.recorded_at, made.worker) == (NOW, NOW, house.people["ann"])
    assert not made.is_out_of_hours
    line = AuditLine.objects.get(act="decide_request")
    assert "Decision" in line.about and "not safe" not in line.about


def test_below_level_is_refused_with_who_can_and_logged(house: DecidingCouncil) -> None:
    request = house.waits()
    said = sentence(lambda: house.decide(request, "tom"))
    assert said == "You cannot decide this. Ann Ogden or Dawn Keighley can, now."
    request.refresh_from_db()
    assert request.state == "waiting" and not Decision.objects.exists()
    line = AuditLine.objects.get(act="refused")
    assert '"decision":"D11"' in line.about and '"needed":40' in line.about
    assert line.children == 1


def test_who_asks_never_decides(house: DecidingCouncil) -> None:
    request = house.waits("ann")
    said = sentence(lambda: house.decide(request, "ann"))
    assert (
        said
        == "You asked for this, so you cannot decide it. Dawn Keighley or Colin Threlfall can, now."
    )


def test_a_case_that_takes_more_goes_higher(house: DecidingCouncil) -> None:
    request = house.waits(case_is_disputed=True)
    assert "Dawn Keighley" in sentence(lambda: house.decide(request, "ann"))
    assert house.decide(request, "dawn").required_level == 50


def test_one_of_another_team_cannot_even_see_it(house: DecidingCouncil) -> None:
    request = house.waits()
    assert "not on your list" in sentence(lambda: house.decide(request, "raj"))


def test_a_conference_decides_by_role(house: DecidingCouncil) -> None:
    chair = house.council.worker("Gail Chair")
    house.council.role(chair, "conference_chair")
    house.council.holds(chair, house.tia, role="conference_chair")
    decision = known_decisions()["D12"]
    given = {f"case_{one.field}": _answer(one) for one in decision.asks}
    papers = {f"dated_{one.code}": TODAY for one in decision.on_file}
    request = house.waits(decision_code="D12", options="Weighed.", **given, **papers)
    said = sentence(lambda: house.decide(request, "ruth"))
    assert said.startswith("A conference decides this, not a manager.")
    made = decided(request, house.council.looks(chair), options="Weighed.")
    assert (made.by_role, made.required_role, made.required_level) == (
        "conference",
        "conference",
        0,
    )


def _answer(question: Any) -> Any:
    if question.kind == "choice":
        return question.choices[0][0]
    return {"yes_no": False, "number": 1, "date": TODAY}.get(question.kind, "said")


def test_acting_up_counts_on_its_days_and_on_no_other(house: DecidingCouncil) -> None:
    house.council.role(
        house.people["tom"],
        "team_manager",
        house.one,
        is_acting=True,
        started_on=TODAY - 2 * DAY,
        ended_on=TODAY,
    )
    before = house.waits(now=NOW - 3 * DAY, dated_child_seen=TODAY - 4 * DAY, **_earlier())
    with pytest.raises(Refused):
        house.decide(before, "tom", NOW - 3 * DAY)
    request = house.waits()
    deciders = _deciders(house, "nadia", "D11")
    assert [one.standing.acting_until for one in deciders if one.standing.name == "Tom Bexley"] == [
        TODAY
    ]
    assert house.decide(request, "tom").actor_level == 40
    after = house.waits(now=NOW + DAY)
    with pytest.raises(Refused):
        house.decide(after, "tom", NOW + DAY)


def test_who_acts_up_is_called_so_with_or_without_a_last_day(house: DecidingCouncil) -> None:
    acting = {"is_acting": True, "started_on": TODAY - DAY}
    house.council.role(house.people["tom"], "team_manager", house.one, **acting, ended_on=TODAY)
    house.council.role(house.people["nadia"], "team_manager", house.one, **acting)
    deciders = _deciders(house, "ann", "D11")
    said = {one.standing.name: title_of(one.standing) for one in deciders}
    assert said["Tom Bexley"] == "team manager, acting until 31 March 2026"
    assert said["Nadia Rahman"] == "team manager, acting"


def _earlier() -> dict[str, date]:
    return {
        f"dated_{code}": TODAY - 4 * DAY
        for code in ("strategy_discussion", "enquiry_outcome", "childs_wishes", "parents_told")
    }


def _deciders(house: DecidingCouncil, short: str, code: str, now: datetime = NOW) -> list[Any]:
    decision, viewer = known_decisions()[code], house.as_(short, now)
    read = read_for(viewer, house.tia.pk, now=now)
    case = [(decision, needed(decision, {}))]
    return list(deciders_of(viewer, house.tia.pk, case, now=now, read=read).others)


# --- away and covered ---------------------------------------------------------------------------


def test_a_cover_of_the_same_level_decides_and_has_it_on_the_list(house: DecidingCouncil) -> None:
    request = house.waits()
    assert not decisions_waiting(house.as_("raj"), now=NOW).mine
    house.away("ann", cover="raj", ended_on=TODAY)
    mine = decisions_waiting(house.as_("raj"), now=NOW).mine
    assert [one.number for one in mine] == [request.pk]
    said = sentence(lambda: house.decide(request, "tom"))
    assert said == "You cannot decide this. Raj Patel or Dawn Keighley can, now."
    (raj,) = [d for d in _deciders(house, "nadia", "D11") if d.standing.name == "Raj Patel"]
    assert raj.standing.covers == "Ann Ogden"
    assert house.decide(request, "raj").worker == house.people["raj"]
    assert not decisions_waiting(house.as_("raj", NOW + DAY), now=NOW + DAY).mine


def test_a_decision_is_not_passed_down_to_a_cover_below_its_level(house: DecidingCouncil) -> None:
    request = house.waits()
    house.away("ann", cover="tom")
    said = sentence(lambda: house.decide(request, "tom"))
    assert said == "You cannot decide this. Dawn Keighley or Colin Threlfall can, now."


def test_it_waits_for_the_nearest_who_is_there(house: DecidingCouncil) -> None:
    request = house.waits()
    for short, listed in (("ann", "mine"), ("dawn", "also"), ("ruth", "also")):
        waiting = decisions_waiting(house.as_(short), now=NOW)
        assert [one.number for one in getattr(waiting, listed)] == [request.pk], short
        assert len(waiting.mine) + len(waiting.also) == 1
    house.away("ann")
    assert decisions_waiting(house.as_("dawn"), now=NOW).mine
    assert decisions_waiting(house.as_("ruth"), now=NOW).also


def test_the_lists_cost_the_same_however_much_waits(house: DecidingCouncil) -> None:
    viewer = house.as_("dawn")
    for _ in range(3):
        house.waits()
    with questions(9):
        assert len(decisions_waiting(viewer, now=NOW).also) == 3


# --- once ---------------------------------------------------------------------------------------


def test_what_was_decided_meanwhile_is_said_with_who_and_when(house: DecidingCouncil) -> None:
    request = house.waits()
    house.decide(request, "dawn")
    assert (
        sentence(lambda: house.decide(request, "ann"))
        == "Dawn Keighley decided this at 10:00: yes."
    )
    later = NOW + 2 * DAY
    said = sentence(lambda: house.decide(request, "ann", later))
    assert said == "Dawn Keighley decided this on 31 March 2026, 10:00: yes."


@pytest.mark.django_db(transaction=True)
def test_of_two_deciders_at_once_one_wins(shared_database: None) -> None:
    house = DecidingCouncil()
    request = house.waits()

    def press(viewer: Viewer) -> Decision | str:
        try:
            return decided(request, viewer)
        except Refused as refused:
            return str(refused)

    ann, dawn = house.as_("ann"), house.as_("dawn")
    became = all_at_once(lambda: press(ann), lambda: press(dawn))
    won = [one for one in became if isinstance(one, Decision)]
    assert len(won) == 1 and won[0].worker is not None and Decision.objects.count() == 1
    lost = [one for one in became if isinstance(one, str)]
    assert lost == [f"{won[0].worker.name} decided this at 10:00: yes."]


def test_withdrawn_by_who_asked_and_nobody_else(house: DecidingCouncil) -> None:
    request = house.waits()
    given = {"request": request.pk, "why": "Gran came."}
    with pytest.raises(Refused, match="Only Nadia Rahman"):
        perform(WITHDRAW_REQUEST, given, by=house.as_("tom"), now=NOW)
    perform(WITHDRAW_REQUEST, given, by=house.as_("nadia"), now=NOW)
    assert "withdrew this" in sentence(lambda: house.decide(request, "ann"))


def test_sent_back_answered_and_added_to(house: DecidingCouncil) -> None:
    request = house.waits()
    given = {"request": request.pk, "question_back": "Seen by a doctor?"}
    with pytest.raises(Refused, match="Ann Ogden"):
        perform(SEND_BACK_REQUEST, given, by=house.as_("tom"), now=NOW)
    perform(SEND_BACK_REQUEST, given, by=house.as_("ann"), now=NOW)
    assert [one.number for one in decisions_waiting(house.as_("nadia"), now=NOW).back] == [
        request.pk
    ]
    assert not decisions_waiting(house.as_("ann"), now=NOW).mine
    answer = {"request": request.pk, "answer": "Yes, today."}
    perform(ANSWER_QUESTION_BACK, answer, by=house.as_("nadia"), now=NOW)
    words = {"request": request.pk, "words": "I saw her too."}
    perform(ADD_TO_REQUEST, words, by=house.as_("tom"), now=NOW)
    request.refresh_from_db()
    assert request.state == "waiting"
    assert request.reasons.startswith("Third assault at home this year.")
    for said in ("Ann Ogden asked, 31 March 2026, 10:00: Seen by a doctor?",
                 "Nadia Rahman answered, 31 March 2026, 10:00: Yes, today.",
                 "Tom Bexley added, 31 March 2026, 10:00: I saw her too."):  # fmt: skip
        assert said in request.reasons


# --- brothers and sisters, the case, what is on file ---------------------------------------------


def test_asked_for_brothers_and_sisters_each_is_decided_alone(house: DecidingCouncil) -> None:
    first = house.ask(**{f"also_{house.kai.pk}": True})
    both = list(DecisionRequest.objects.order_by("id"))
    assert {one.person_id for one in both} == {house.tia.pk, house.kai.pk}
    assert both[0].together == both[1].together != ""
    house.decide(first, "ann")
    assert [one.state for one in DecisionRequest.objects.order_by("id")] == ["decided", "waiting"]
    assert OnFileConfirmation.objects.count() == 10


def test_a_child_out_of_reach_is_not_asked_for(house: DecidingCouncil) -> None:
    far = house.council.child("Ellis", "Hodge")
    house.council.open(far, house.two)
    assert "not on your list" in sentence(lambda: house.ask(**{f"also_{far.pk}": True}))
    assert not DecisionRequest.objects.exists()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"case_is_disputed": None}, "case_is_disputed"),
        ({"wanted_on": TODAY - DAY}, "wanted_on"),
        ({"dated_parents_told": TODAY + DAY}, "dated_parents_told"),
        ({**ACCOMMODATE, "options": " "}, "options"),
    ],
)
def test_an_answer_that_cannot_stand_is_said(
    house: DecidingCouncil, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(Wrong) as wrong:
        house.ask(**given)
    assert wrong.value.field == field
    assert not DecisionRequest.objects.exists()


def test_missing_stops_the_decision_and_not_the_asking(house: DecidingCouncil) -> None:
    request = house.waits(dated_parents_told=None, dated_child_seen=None)
    said = sentence(lambda: house.decide(request, "ann"))
    assert said.startswith("This cannot be decided yet. Missing: the child seen, that each parent")
    house.council._new(
        Visit, person=house.tia, visited_on=TODAY, seen=False, kind_code="cp", source="case_list"
    )
    assert "the child seen" in sentence(lambda: house.decide(request, "ann"))
    house.council._new(
        Visit, person=house.tia, visited_on=TODAY, seen=True, kind_code="cp", source="case_list"
    )
    assert "the child seen" not in sentence(lambda: house.decide(request, "ann"))
    given = {"request": request.pk, "item_code": "parents_told", "dated_on": TODAY}
    perform(CONFIRM_ON_FILE, given, by=house.as_("nadia"), now=NOW)
    assert house.decide(request, "ann").case_answers == {"is_disputed": False}


def test_a_reason_why_it_is_missing_is_for_the_decider_to_accept(house: DecidingCouncil) -> None:
    request = house.waits(dated_parents_told=None, why_parents_told="Craig has no address")
    said = sentence(lambda: house.decide(request, "ann"))
    assert said.startswith("This cannot be decided yet. Missing: that each parent has been told.")
    assert sentence(lambda: house.decide(request, "ann", accepts_missing=False)) == said
    made = house.decide(request, "ann", accepts_missing=True)
    assert made.case_answers["decided_without"] == ["parents_told"]


def test_a_confirmation_is_changed_and_the_first_stays_in_its_history(
    house: DecidingCouncil,
) -> None:
    request = house.waits(dated_parents_told=None)
    viewer = house.as_("nadia")
    given = {"request": request.pk, "item_code": "parents_told"}
    for wrong in (
        {},
        {"dated_on": TODAY, "why_missing": "both"},
        {"dated_on": TODAY + DAY},
        {"item_code": "shoe_size", "dated_on": TODAY},
    ):
        with pytest.raises(Wrong):
            perform(CONFIRM_ON_FILE, {**given, **wrong}, by=viewer, now=NOW)
    for said in ({"why_missing": "No address"}, {"dated_on": TODAY}):
        perform(CONFIRM_ON_FILE, {**given, **said}, by=viewer, now=NOW)
    held = OnFileConfirmation.objects.get(request=request, item_code="parents_told")
    assert (held.dated_on, held.why_missing, held.history.count()) == (TODAY, "", 2)


# --- at night -----------------------------------------------------------------------------------


def at_night(house: DecidingCouncil) -> DecisionRequest:
    """A bed asked for at night, of the duty manager, to whom Tia is a stranger."""
    return house.waits("nadia", NIGHT, **ACCOMMODATE)


def test_at_night_the_duty_manager_decides_and_the_proper_level_agrees(
    house: DecidingCouncil,
) -> None:
    request = at_night(house)
    assert [one.number for one in decisions_waiting(house.as_("eve", NIGHT), now=NIGHT).mine] == [
        request.pk
    ]
    made = house.decide(request, "eve", NIGHT, options="Gran.")
    assert (made.required_level, made.actor_level, made.is_out_of_hours) == (60, 40, True)
    morning = datetime(2026, 4, 1, 7, 29, tzinfo=UTC)  # 08:29 in London
    for now, late in ((morning, False), (morning + timedelta(minutes=2), True)):
        (waits,) = decisions_waiting(house.as_("colin", now), now=now).ratify
        assert (waits.taken.number, waits.is_late) == (made.pk, late)
        assert waits.by == datetime(2026, 4, 1, 7, 30, tzinfo=UTC)
    assert not decisions_waiting(house.as_("dawn", morning), now=morning).ratify
    given = {"decision": made.pk, "answer_code": "agreed", "reasons": "Right."}
    with pytest.raises(Refused, match="Colin Threlfall"):
        perform(RATIFY_DECISION, given, by=house.as_("dawn", morning), now=morning)
    with pytest.raises(Refused, match="somebody else must agree"):
        perform(RATIFY_DECISION, given, by=house.as_("eve", morning), now=morning)
    answer = perform(RATIFY_DECISION, given, by=house.as_("colin", morning), now=morning)
    assert (answer.level, answer.answered_at) == (60, morning)
    with pytest.raises(Refused, match="Colin Threlfall agreed to this already"):
        perform(RATIFY_DECISION, given, by=house.as_("ruth", morning), now=morning)
    assert Ratification.objects.count() == 1
    assert not decisions_waiting(house.as_("colin", morning), now=morning).ratify


def test_by_day_the_duty_manager_decides_nothing_above_their_level(house: DecidingCouncil) -> None:
    house.council.holds(house.people["eve"], house.tia, role="co_worker")
    request = house.waits(**ACCOMMODATE)
    said = sentence(lambda: house.decide(request, "eve", options="Gran."))
    assert said == "You cannot decide this. Colin Threlfall or Ruth Adeyemi can, now."


def test_the_refusal_names_the_duty_manager_with_a_telephone(house: DecidingCouncil) -> None:
    for short in ("colin", "ruth"):
        house.away(short)
    request = house.waits(**ACCOMMODATE)
    said = sentence(lambda: house.decide(request, "ann"))
    assert "The emergency duty manager, Eve Marsh, can, from 17:30: 01632 960 999." in said
    at_ten = sentence(lambda: house.decide(request, "ann", NIGHT))
    assert "The emergency duty manager, Eve Marsh, can, now: 01632 960 999." in at_ten


# --- written down afterwards --------------------------------------------------------------------

ELSEWHERE = {
    "decision_code": "D21",
    "what": "A bed with foster carers",
    "decided_by": "worker",
    "decided_on": TODAY - DAY,
    "decided_time": "16:05",
    "outcome_code": "agreed",
    "reasons": "Nobody at home.",
    "options": "Gran.",
    "case_age": 3,
}


def record(house: DecidingCouncil, short: str, decider: str | None, **given: Any) -> Decision:
    who = {"decider": str(house.people[decider].pk)} if decider else {}
    whole = {**ELSEWHERE, **who, "child": house.tia.pk, **given}
    return perform(RECORD_DECISION, whole, by=house.as_(short), now=NOW)


def test_below_level_is_written_down_and_waits_to_be_agreed_to(house: DecidingCouncil) -> None:
    made = record(house, "nadia", "ann")
    assert (made.required_level, made.actor_level, made.mode) == (60, 40, "recorded_afterwards")
    assert made.decided_at == datetime(2026, 3, 30, 15, 5, tzinfo=UTC)
    assert made.recorded_at == NOW
    (waits,) = decisions_waiting(house.as_("colin"), now=NOW).ratify
    assert waits.by == datetime(2026, 4, 1, 7, 30, tzinfo=UTC)
    at_level = record(house, "nadia", "colin")
    assert [one.taken.number for one in decisions_waiting(house.as_("colin"), now=NOW).ratify] == [
        made.pk
    ]
    given = {"decision": at_level.pk, "answer_code": "agreed", "reasons": "Right."}
    with pytest.raises(Wrong, match="decided at its level"):
        perform(RATIFY_DECISION, given, by=house.as_("ruth"), now=NOW)


def test_nobody_writes_down_a_decision_of_their_own(house: DecidingCouncil) -> None:
    assert "of your own" in sentence(lambda: record(house, "colin", "colin"))


def test_a_court_and_a_panel_need_no_name_and_a_worker_does(house: DecidingCouncil) -> None:
    made = record(house, "nadia", None, decided_by="court")
    assert (made.worker, made.by_role, made.actor_level) == (None, "court", None)
    assert not decisions_waiting(house.as_("colin"), now=NOW).ratify
    with pytest.raises(Wrong, match="Say who it was"):
        record(house, "nadia", None)


@pytest.mark.parametrize("said", ["", "25:00", "noon", "9.5", "09:000"])
def test_a_time_that_is_none_is_refused(house: DecidingCouncil, said: str) -> None:
    with pytest.raises(Wrong, match="hours and minutes"):
        record(house, "nadia", "ann", decided_time=said)


def test_a_moment_to_come_is_refused(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="still to come"):
        record(house, "nadia", "ann", decided_on=TODAY, decided_time="23:59")


def test_it_is_judged_by_the_level_held_then(house: DecidingCouncil) -> None:
    RoleHeld.objects.filter(worker=house.people["colin"]).update(started_on=TODAY)
    house.council.role(house.people["colin"], "team_manager", house.two, ended_on=TODAY - DAY)
    assert record(house, "nadia", "colin").actor_level == 40


# --- the very rule of reach, and how much it asks ------------------------------------------------


def test_deciders_are_asked_in_few_questions_however_many_there_are(house: DecidingCouncil) -> None:
    viewer = house.as_("nadia")
    for _ in range(12):
        manager = house.council.worker("Another Manager")
        house.council.role(manager, "team_manager", house.one)
    with questions(4):
        found = who_decides(
            viewer, house.tia.pk, "D11", {"is_disputed": False}, now=NOW, asked_by=viewer.worker_id
        )
    assert len(found.able) == 17


def test_a_title_of_the_council_gives_its_level_from_its_day(house: DecidingCouncil) -> None:
    house.people["ann"].job_title = "  practice LEAD "
    house.people["ann"].save()
    said = {"title": "Practice lead", "role_code": "team_manager"}
    house.council._new(LocalTitle, level=35, started_on=TODAY - DAY, ended_on=TODAY, **said)
    request = house.waits()
    assert "Dawn Keighley" in sentence(lambda: house.decide(request, "ann"))
    assert house.decide(request, "ann", NOW + DAY).actor_level == 40


def test_another_council_neither_finds_nor_decides_it(house: DecidingCouncil) -> None:
    request = house.waits()
    far = SmallCouncil("997")
    with pytest.raises(Wrong, match="no such request"):
        decided(request, far.viewer("director"))
    assert ANSWER["outcome_code"] == "agreed" and not Decision.objects.exists()
