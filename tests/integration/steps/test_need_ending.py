"""Work with a child ends with nothing open and nothing overdue unsaid, and is taken up again from there."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from keepsight.access.record.open_now import opens, record_of
from keepsight.actions.need.of_ending import MUST_END
from keepsight.actions.still_open import ways_out
from keepsight.boards.people.child import child_board
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.contact.referral import Referral
from keepsight.records.need.assessment import Assessment
from keepsight.records.need.case_transfer import CaseTransfer
from keepsight.records.need.child_in_need_plan import ChildInNeedPlan
from keepsight.records.need.episode_of_need import EpisodeOfNeed
from keepsight.records.need.step_down import StepDown
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.workforce.allocation import Allocation
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import REASONS, DecidingCouncil, does
from tests.integration.steps.need import BEGUN, need_house, papers, posted
from tests.integration.steps.running import running
from tests.standing import standing

pytestmark = pytest.mark.django_db

END = {
    "ended_on": TODAY,
    "end_reason_code": "RC7",
    "closing_summary": "She has a bed and is at school.",
    "would_bring_back": "Nights alone; her teacher would see it first.",
    "childs_view": "You can go now.",
    "left_undone": "Her mother was not told the outcome; the aunt does it.",
}
DECIDED = {**REASONS, **papers("D16", "summary", "childs_wishes")}
AGAIN = {
    "started_on": TODAY,
    "source_code": "2A",
    "primary_need_code": "N1",
    "why_reopened": "She was alone again last night.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    return need_house()


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def ends(house: DecidingCouncil, short: str = "ann", **given: Any) -> Any:
    return does(house, short, "close_episode", house.tia, **{**END, **DECIDED, **given})


def has(house: DecidingCouncil, record: type, **values: Any) -> Any:
    """Something on Tia's record that was there before."""
    return house.council._new(record, person=house.tia, **values)


def test_a_closed_child_is_on_nobodys_caseload_but_an_advisers(house: DecidingCouncil) -> None:
    later = has(house, Allocation, worker=house.people["raj"], role_code="co_worker",
                started_on=TODAY + DAY)  # fmt: skip
    adviser = has(house, Allocation, worker=house.people["raj"], role_code="personal_adviser",
                  started_on=TODAY - DAY)  # fmt: skip
    ends(house)
    lead = Allocation.objects.get(person=house.tia, role_code="lead")
    later.refresh_from_db(), adviser.refresh_from_db()
    assert (lead.ended_on, later.ended_on, adviser.ended_on) == (TODAY, TODAY + DAY, None)


def test_a_manager_ends_it_with_a_summary(house: DecidingCouncil) -> None:
    assert "T08A" in running(house, house.tia)
    with pytest.raises(Refused, match="Ann Ogden"):
        ends(house, "nadia")
    ends(house)
    episode = EpisodeOfNeed.objects.get()
    assert (episode.ended_on, episode.end_reason_code) == (TODAY, "RC7")
    assert episode.closing_summary == END["closing_summary"]
    assert episode.would_bring_back.startswith("Nights alone")
    assert Decision.objects.get().decision_code == "D16"
    assert not running(house, house.tia)


def test_what_is_still_open_is_named(house: DecidingCouncil) -> None:
    has(house, ChildInNeedPlan, started_on=TODAY - DAY)
    has(house, Assessment, started_on=TODAY - DAY)
    with pytest.raises(
        Wrong, match="Still open for this child: an assessment, since 30 March 2026"
    ):
        ends(house)
    assert EpisodeOfNeed.objects.get().ended_on is None and not Decision.objects.exists()


def test_every_thing_that_must_end_is_named_with_its_day_and_its_step(
    house: DecidingCouncil,
) -> None:
    """One of each, made at once: the refusal names them all, and where each of them ends."""
    for code in MUST_END:
        begins = opens()[code].begins
        moment = record_of(code)._meta.get_field(begins).get_internal_type() == "DateTimeField"
        has(house, record_of(code), **{begins: NOW - DAY if moment else TODAY - DAY}, source="list")
    with pytest.raises(Wrong) as wrong:
        ends(house)
    said = str(wrong.value)
    for code in MUST_END:
        assert f"{opens()[code].words}, since 30 March 2026" in said, code
        for title in ways_out(code):
            assert f"“{title}”" in said, code
    assert {code for code in MUST_END if not ways_out(code)} == {"placement", "secure_stay"}
    assert EpisodeOfNeed.objects.get().ended_on is None


@pytest.mark.parametrize("code", ["proceedings", "short_break", "review_task"])
def test_one_open_thing_is_enough(house: DecidingCouncil, code: str) -> None:
    has(house, record_of(code), **{opens()[code].begins: TODAY - DAY}, source="list")
    with pytest.raises(Wrong, match=f"Still open for this child: {opens()[code].words}, since 30"):
        ends(house)


def test_what_is_overdue_is_said(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match=r"Overdue for this child: .*Child first seen") as wrong:
        ends(house, left_undone=None)
    assert wrong.value.field == "left_undone"


@pytest.mark.parametrize(
    ("record", "values", "said"),
    [
        (ProtectionPlan, {"started_on": TODAY - 300 * DAY}, "a protection plan until 31.12.2025"),
        (PeriodOfCare, {"started_on": TODAY - 300 * DAY}, "care until 31.12.2025"),
    ],
)
def test_a_protection_plan_or_care_in_the_year_before_takes_it_higher(
    house: DecidingCouncil, record: type, values: dict[str, Any], said: str
) -> None:
    has(house, record, **values, ended_on=TODAY - 90 * DAY, source="case_list")
    with pytest.raises(Wrong, match=said) as wrong:
        ends(house)
    assert wrong.value.field == "case_was_protected_or_in_care"
    with pytest.raises(Refused, match="Dawn Keighley"):
        ends(house, case_was_protected_or_in_care=True)
    ends(house, "dawn", case_was_protected_or_in_care=True)
    assert EpisodeOfNeed.objects.get().ended_on == TODAY


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("RC2", "do not agree on a death"),
        ("RC5", "No other council has taken the child"),
        ("RC8", "No assessment was authorised"),
        ("RC9", "No assessment was authorised"),
    ],
)
def test_a_reason_that_the_record_does_not_bear_out_is_refused(
    house: DecidingCouncil, reason: str, said: str
) -> None:
    with pytest.raises(Wrong, match=said) as wrong:
        ends(house, end_reason_code=reason)
    assert wrong.value.field == "end_reason_code"


def test_to_early_help_only_when_early_help_has_accepted(house: DecidingCouncil) -> None:
    has(house, Assessment, started_on=BEGUN, authorised_on=TODAY - DAY)
    ended = {"end_reason_code": "RC9", "case_steps_down": True}
    with pytest.raises(Wrong, match="Early help has not accepted the child"):
        ends(house, **ended)
    episode = EpisodeOfNeed.objects.get()
    row = has(house, StepDown, episode=episode, offered_on=TODAY - DAY)
    with pytest.raises(Wrong, match="Still open for this child: a step down"):
        ends(house, **ended)
    row.accepted_on = TODAY
    row.save()
    with pytest.raises(Wrong, match="as the reason says") as wrong:
        ends(house, end_reason_code="RC9")
    assert wrong.value.field == "case_steps_down"
    ends(house, **ended)
    assert EpisodeOfNeed.objects.get().end_reason_code == "RC9"


def test_a_death_ends_it_and_the_day_may_follow_it(house: DecidingCouncil) -> None:
    house.tia.died_on = TODAY - 5 * DAY
    house.tia.save()
    with pytest.raises(Wrong, match="do not agree on a death"):
        ends(house)
    ends(house, end_reason_code="RC2")
    assert EpisodeOfNeed.objects.get().end_reason_code == "RC2"


def test_it_is_taken_up_again_as_a_referral_with_what_was_known(house: DecidingCouncil) -> None:
    ends(house)
    house.council.opening(house.people["ann"], house.tia)
    with pytest.raises(Wrong, match="We still worked with the child") as wrong:
        does(house, "ann", "reopen_episode", house.tia, **{**AGAIN, "started_on": TODAY - DAY},
             **REASONS, **papers("D02"))  # fmt: skip
    assert wrong.value.field == "started_on"
    page = client(house, "ann").get(f"/child/C-{house.tia.pk}/write/reopen_episode")
    assert "From the time before" in text_of(page)
    assert '<option value="N1" selected' in page.content.decode()
    does(house, "ann", "reopen_episode", house.tia, **AGAIN, **REASONS, **papers("D02"))
    episode, referral = EpisodeOfNeed.objects.get(ended_on=None), Referral.objects.get()
    assert (episode.referral_id, episode.team_id) == (referral.pk, house.one.pk)
    assert (referral.source_code, referral.received_on) == ("2A", TODAY)
    assert episode.why_reopened == "She was alone again last night."
    assert {"T05", "T08A"} <= running(house, house.tia).keys()


def test_whoever_took_it_up_again_can_end_it(house: DecidingCouncil) -> None:
    ends(house)
    house.council.opening(house.people["ann"], house.tia)
    does(house, "ann", "reopen_episode", house.tia, **AGAIN, **REASONS, **papers("D02"))
    ends(house)
    assert not EpisodeOfNeed.objects.filter(ended_on=None).exists()


def test_who_was_never_open_is_not_taken_up_again(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="We never worked with this child"):
        does(house, "ann", "reopen_episode", house.kai, **AGAIN, **REASONS, **papers("D02"))
    with pytest.raises(Wrong, match="an episode of need already"):
        does(house, "ann", "reopen_episode", house.tia, **AGAIN, **REASONS, **papers("D02"))


def test_ending_is_asked_for_on_its_page(house: DecidingCouncil) -> None:
    nadia, url = client(house, "nadia"), f"/child/C-{house.tia.pk}/write/close_episode"
    answer = sends(nadia, url, posted({**END, **DECIDED}))
    assert answer.status_code == 302, text_of(answer)
    assert EpisodeOfNeed.objects.get().ended_on is None
    assert Allocation.objects.filter(person=house.tia, ended_on=None).exists()
    house.decide(DecisionRequest.objects.get(), "ann")
    assert EpisodeOfNeed.objects.get().ended_on == TODAY


# --- handed on ----------------------------------------------------------------------------------


def offered(house: DecidingCouncil, **given: Any) -> Any:
    said = {
        "to_team": str(house.two.pk),
        "offered_on": TODAY,
        "summary": "A girl of ten who is alone at night.",
        "next_dates": "A visit on Thursday, by Nadia.",
        "childs_view": "Will she be nice?",
        "left_undone": "The first visit: Nadia, today.",
    }
    return does(house, "nadia", "offer_transfer", house.tia, **{**said, **given})


TAKEN = {"accepted_on": TODAY, "accepted_words": "Sam Lyle, with Nadia on Thursday."}


def test_a_child_is_the_other_teams_when_they_accept(house: DecidingCouncil) -> None:
    offered(house)
    assert EpisodeOfNeed.objects.get().team_id == house.one.pk
    with pytest.raises(Wrong, match="Eastgate accepts the child, and not who offers it"):
        does(house, "ann", "accept_transfer", house.tia, **TAKEN)
    does(house, "raj", "accept_transfer", house.tia, **TAKEN)
    transfer = CaseTransfer.objects.get()
    assert (transfer.from_team_id, transfer.accepted_on) == (house.one.pk, TODAY)
    assert EpisodeOfNeed.objects.get().team_id == house.two.pk


def test_who_is_asked_reads_the_record_and_no_longer_when_they_do_not_take_it(
    house: DecidingCouncil,
) -> None:
    raj, url = client(house, "raj"), f"/child/C-{house.tia.pk}/write"
    assert raj.get(url).status_code != 200
    offered(house)
    assert "Accept a child from another team" in text_of(raj.get(url))
    board = child_board(
        house.council.authority.pk, house.tia.pk, now=NOW, today=TODAY, called="Tia"
    )
    assert board.holder.worker == house.people["nadia"].pk
    does(house, "raj", "take_back_transfer", house.tia, withdrawn_on=TODAY, why_withdrawn="Full.")
    assert raj.get(url).status_code != 200
    assert EpisodeOfNeed.objects.get().team_id == house.one.pk


def test_a_handover_says_what_is_overdue_and_goes_elsewhere(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="Overdue for this child: Child first seen") as wrong:
        offered(house, left_undone=" ")
    assert wrong.value.field == "left_undone"
    with pytest.raises(Wrong, match="has the child already") as wrong:
        offered(house, to_team=str(house.one.pk))
    assert wrong.value.field == "to_team"
    offered(house)
    with pytest.raises(Wrong, match="a transfer already"):
        offered(house)


def test_another_council_takes_a_child_before_work_ends_here(house: DecidingCouncil) -> None:
    said = {
        "council": "Northmoor; Ms Lee", "offered_on": TODAY - DAY, "summary": "A girl of ten.",
        "next_dates": "A visit on Thursday, by Nadia.", "left_undone": "The first visit.",
    }  # fmt: skip
    with pytest.raises(Refused, match="takes a team manager"):
        does(house, "nadia", "offer_child_to_council", house.tia, **said)
    does(house, "ann", "offer_child_to_council", house.tia, **said)
    with pytest.raises(Wrong, match="answers for itself"):
        does(house, "dawn", "accept_transfer", house.tia, **TAKEN)
    with pytest.raises(Wrong, match="Still open for this child: a transfer"):
        ends(house, end_reason_code="RC5")
    took = {"accepted_on": TODAY, "accepted_by": "Ms Lee, manager, letter of today"}
    does(house, "ann", "note_council_took_child", house.tia, **took)
    ends(house, end_reason_code="RC5")
    assert EpisodeOfNeed.objects.get().end_reason_code == "RC5"


def test_a_team_of_ours_is_no_other_council(house: DecidingCouncil) -> None:
    offered(house)
    with pytest.raises(Wrong, match="a team of ours"):
        does(house, "ann", "note_council_took_child", house.tia, accepted_on=TODAY, accepted_by="x")


def test_nobody_is_taken_before_they_were_offered(house: DecidingCouncil) -> None:
    offered(house)
    early = {**TAKEN, "accepted_on": TODAY - timedelta(days=1)}
    with pytest.raises(Wrong, match="before the transfer began") as wrong:
        does(house, "raj", "accept_transfer", house.tia, **early)
    assert wrong.value.field == "accepted_on"
