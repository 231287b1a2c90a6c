"""Court work: from the legal gateway to the end of proceedings, with every clock on the way."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.boards.people.child import child_board
from keepsight.records.care.court_hearing import CourtHearing
from keepsight.records.care.emergency_application import EmergencyApplication
from keepsight.records.care.legal_gateway import LegalGateway
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.pre_proceedings import PreProceedings
from keepsight.records.care.pre_proceedings_extension import PreProceedingsExtension
from keepsight.records.care.proceedings import Proceedings
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.caring import (
    BEGAN,
    BESIDE,
    DAY,
    DECIDED,
    NOW,
    TODAY,
    DecidingCouncil,
    chain,
    does,
    house_of,
    limits,
    papers,
    under_order,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

REQUEST = {"requested_on": TODAY, "is_urgent": False, "why_asked": "Third assault at home."}
MEETING = {
    "held_on": TODAY,
    "advice": "The threshold is met.",
    "threshold_met": True,
    "outcome_code": "B",
    "childs_words": "I am afraid of him.",
}
ENTERED = {
    "family_key": "F12",
    "what_must_change": "He moves out by May.",
    "childs_words": "That he goes.",
}
TABLE = {
    "held_on": TODAY,
    "attended": "Both parents, their lawyers, Gran.",
    "parents_represented": True,
    "group_offered": True,
    "group_held": False,
    "agreed": "Gran has her at weekends.",
}
ISSUED = {
    "issued_on": TODAY,
    "applied_for_code": "care",
    "court_name": "Family Court at Leeds",
    "court_number": "LS26C00001",
    "initial_plan": "A",
    "short_notice_reason": "none",
    "parents_represented_at_issue": True,
}
HEARING = {"held_on": TODAY, "kind_code": "case_management", "outcome": "Timetable set."}
ENDED = {
    "ended_on": TODAY,
    "outcome_code": "care_order",
    "final_plan": "A",
    "final_plan_approved": True,
    "childs_words": "Good.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    return house_of()


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def nadia(house: DecidingCouncil, code: str, **given: Any) -> Any:
    return does(house, "nadia", code, house.tia, **given)


def colin(house: DecidingCouncil, code: str, decision: str, **given: Any) -> Any:
    whole = {**given, **DECIDED, **papers(decision)}
    return does(house, "colin", code, house.tia, **whole)


def entered(house: DecidingCouncil, ago: int = 0) -> PreProceedings:
    case = colin(house, "enter_pre_proceedings", "D17", **ENTERED)
    if ago:
        PreProceedings.objects.update(decided_on=TODAY - ago * DAY)
    return case  # type: ignore[no-any-return]


def issued(house: DecidingCouncil, **more: Any) -> Proceedings:
    return colin(house, "issue_proceedings", "D18", **{**ISSUED, **more})  # type: ignore[no-any-return]


# --- the gateway ---------------------------------------------------------------------------------


def test_a_gateway_meeting_is_asked_for_and_held(house: DecidingCouncil) -> None:
    nadia(house, "request_legal_gateway", **REQUEST)
    assert "T40" in limits(house)
    with pytest.raises(Wrong, match="request for a legal gateway meeting already"):
        nadia(house, "request_legal_gateway", **REQUEST)
    with pytest.raises(Refused, match="team manager"):
        nadia(house, "hold_legal_gateway", **MEETING)
    does(house, "ann", "hold_legal_gateway", house.tia, **MEETING)
    assert "T40" not in limits(house)
    gateway = LegalGateway.objects.get()
    assert (gateway.outcome_code, gateway.childs_words) == ("B", "I am afraid of him.")


def test_a_request_is_withdrawn(house: DecidingCouncil) -> None:
    nadia(house, "request_legal_gateway", **REQUEST)
    nadia(house, "withdraw_legal_gateway", withdrawn_on=TODAY)
    assert "T40" not in limits(house)


# --- pre-proceedings -----------------------------------------------------------------------------


def test_entering_takes_a_head_of_service_and_counts_what_is_known(house: DecidingCouncil) -> None:
    house.council._new(LegalGateway, person=house.tia, held_on=TODAY - DAY, outcome_code="B")
    house.council._new(ProtectionPlan, person=house.tia, started_on=TODAY - 20 * DAY, source="ssd")
    house.council.open(house.tia, house.one, started_on=TODAY - 30 * DAY)
    with pytest.raises(Refused, match="Colin Threlfall"):
        does(
            house, "dawn", "enter_pre_proceedings", house.tia, **ENTERED, **DECIDED, **papers("D17")
        )
    case = entered(house)
    assert (case.decided_on, case.gateway_outcome_code, case.plans_in_referral) == (TODAY, "B", 1)
    assert (case.previous_for_child, case.previous_proceedings_for_child) == (0, 0)
    assert Decision.objects.get().case_answers["matter"] == "enter"
    assert "T41" in limits(house)
    with pytest.raises(Wrong, match="time of pre-proceedings already"):
        entered(house)


def test_letter_meetings_review_and_extension(house: DecidingCouncil) -> None:
    entered(house, ago=9)
    nadia(house, "send_letter_before_proceedings", letter_on=TODAY - 5 * DAY)
    assert {"T42", "T43A", "T43B"} <= limits(house) and "T41" not in limits(house)
    with pytest.raises(Wrong, match="on file already, of 26 March 2026"):
        nadia(house, "send_letter_before_proceedings", letter_on=TODAY)
    with pytest.raises(Wrong, match="was held was offered"):
        nadia(
            house,
            "hold_pre_proceedings_meeting",
            **{**TABLE, "group_offered": False, "group_held": True},
        )
    nadia(house, "hold_pre_proceedings_meeting", **{**TABLE, "parents_represented": False})
    nadia(house, "hold_pre_proceedings_meeting", **{**TABLE, "held_on": TODAY - DAY})
    case = PreProceedings.objects.get()
    assert (case.first_meeting_on, case.meetings) == (TODAY - DAY, 1)
    assert case.parents_represented is True and case.group_meeting_held is False
    assert "T42" not in limits(house)
    does(house, "ann", "review_pre_proceedings", house.tia, reviewed_on=TODAY, changed="He left.")
    assert "T43A" not in limits(house)


def test_more_time_before_court_takes_the_level_that_entered(house: DecidingCouncil) -> None:
    entered(house, ago=9)
    more = {"reason_code": "progress", "why_waiting": "She is safe at Gran’s."}
    for short in ("ann", "dawn"):
        with pytest.raises(Refused, match="Colin Threlfall"):
            whole = {**more, **DECIDED, **papers("D17")}
            does(house, short, "extend_pre_proceedings", house.tia, **whole)
    assert not PreProceedingsExtension.objects.exists()
    made = colin(house, "extend_pre_proceedings", "D17", **more)
    assert made.decided_on == TODAY
    assert Decision.objects.latest("pk").case_answers["matter"] == "extend"


def test_ending_without_court_is_the_same_decision(house: DecidingCouncil) -> None:
    entered(house, ago=9)
    nadia(house, "send_letter_before_proceedings", letter_on=TODAY)
    colin(house, "end_pre_proceedings", "D17", outcome_on=TODAY, why_ended="He moved out.")
    case = PreProceedings.objects.get()
    assert (case.outcome_code, case.outcome_on) == ("Decision to step down", TODAY)
    assert Decision.objects.order_by("-pk").first().case_answers["matter"] == "end"  # type: ignore[union-attr]
    assert "T43B" not in limits(house)


# --- proceedings ---------------------------------------------------------------------------------


def test_issuing_ends_pre_proceedings_and_starts_the_courts_clocks(house: DecidingCouncil) -> None:
    entered(house, ago=9)
    with pytest.raises(Wrong, match="before pre-proceedings began"):
        issued(house, issued_on=TODAY - 20 * DAY)
    issued(house)
    case = PreProceedings.objects.get()
    assert (case.outcome_on, case.applied_to_court_on) == (TODAY, TODAY)
    assert (case.outcome_code, case.initial_plan) == ("Decision to Issue Care Proceedings", "A")
    assert (case.court_reference, case.at_short_notice) == ("LS26C00001", False)
    assert case.short_notice_reason == "No short notice applications"
    assert {"T44", "T45A", "T45B", "T45E"} <= limits(house)
    with pytest.raises(Wrong, match="There is a case at court already"):
        issued(house)


def test_without_time_for_a_letter_what_the_dataset_asks_is_kept_all_the_same(
    house: DecidingCouncil,
) -> None:
    issued(house, short_notice_reason="A")
    row = PreProceedings.objects.get()
    assert (row.decided_on, row.outcome_on, row.initial_plan) == (None, TODAY, "A")
    assert (row.at_short_notice, row.short_notice_reason) == (True, "A")
    assert not {"T41", "T43B"} & limits(house)
    nadia(house, "end_proceedings", **{**ENDED, "outcome_code": "no_order"})
    row.refresh_from_db()
    assert (row.final_plan, row.final_plan_approved) == ("A", True)
    assert entered(house).previous_for_child == 0


def test_hearings_are_kept_and_end_their_limits(house: DecidingCouncil) -> None:
    entered(house, ago=60)
    issued(house, issued_on=TODAY - 22 * DAY)
    nadia(house, "record_gatekeeping", gatekept_on=TODAY - 21 * DAY, guardian_named="A. Guardian")
    assert Proceedings.objects.get().guardian == "A. Guardian"
    with pytest.raises(Wrong, match="Only a case management hearing"):
        nadia(
            house, "record_hearing", **{**HEARING, "kind_code": "final", "directed_early_on": TODAY}
        )
    with pytest.raises(Wrong, match="on file already"):
        nadia(house, "record_gatekeeping", gatekept_on=TODAY - 20 * DAY, guardian_named="B. Other")
    with pytest.raises(Wrong, match="before it sat") as wrong:
        nadia(
            house,
            "record_hearing",
            **{**HEARING, "held_on": TODAY - DAY, "directed_early_on": TODAY},
        )
    assert wrong.value.field == "directed_early_on"
    with pytest.raises(Wrong, match="lies after the hearing"):
        nadia(house, "record_hearing", **HEARING, issues_due_on=TODAY)
    nadia(house, "record_hearing", **HEARING, issues_due_on=TODAY + 90 * DAY)
    running = limits(house)
    assert not {"T45A", "T45B"} & running and "T45D" in running
    nadia(house, "record_hearing", **{**HEARING, "kind_code": "final"})
    case = Proceedings.objects.get()
    assert (case.case_management_on, case.final_hearing_on) == (TODAY, TODAY)
    with pytest.raises(Wrong, match="The court sat on 31 March 2026"):
        nadia(house, "end_proceedings", **{**ENDED, "ended_on": TODAY - DAY})
    nadia(house, "record_hearing", **{**HEARING, "held_on": TODAY - DAY})
    case.refresh_from_db()
    assert case.case_management_on == TODAY - DAY
    assert PreProceedings.objects.get().hearings == CourtHearing.objects.count() == 3
    assert "T45E" not in limits(house)


def test_an_end_after_26_weeks_says_why_and_the_order_holds(house: DecidingCouncil) -> None:
    under_order(house)
    issued(house, issued_on=TODAY - 200 * DAY)
    nadia(house, "extend_proceedings", decided_on=TODAY - 20 * DAY, why_court="An expert was late.")
    with pytest.raises(Wrong, match="longer than 26 weeks") as wrong:
        nadia(house, "end_proceedings", **ENDED)
    assert wrong.value.field == "why_late"
    nadia(house, "end_proceedings", **ENDED, why_late="An expert was late.")
    assert chain(house.tia) == [(BEGAN, "S", TODAY, "X1", "C1"), (TODAY, "L", None, "", "C2")]
    assert Proceedings.objects.get().outcome_code == "care_order"
    assert "T44" not in limits(house)


def test_which_week_of_proceedings_it_is_stands_at_the_top(house: DecidingCouncil) -> None:
    entered(house, ago=60)
    issued(house, issued_on=TODAY - 45 * DAY)
    who = house.tia.pk
    board = child_board(house.council.authority.pk, who, now=NOW, today=TODAY, called="Tia")
    assert "Care proceedings, week 7 of 26" in board.standing.tags
    nadia(house, "extend_proceedings", decided_on=TODAY, why_court="An expert was late.")
    board = child_board(house.council.authority.pk, who, now=NOW, today=TODAY, called="Tia")
    assert "Care proceedings, week 7 of 34" in board.standing.tags
    page = client(house, "nadia").get(f"/child/C-{who}")
    assert "Care proceedings, week 7 of 34" in text_of(page)


def test_nobody_of_seventeen_is_taken_to_court() -> None:
    made = house_of(TODAY.replace(year=TODAY.year - 17), BESIDE)
    with pytest.raises(Wrong, match="17 or older") as wrong:
        issued(made)
    assert wrong.value.field == "issued_on"


def test_an_order_for_a_child_at_home_changes_no_status(house: DecidingCouncil) -> None:
    entered(house, ago=9)
    issued(house)
    nadia(
        house,
        "end_proceedings",
        **{**ENDED, "outcome_code": "supervision_order", "final_plan": "D"},
    )
    case = PreProceedings.objects.get()
    assert (case.final_plan, case.final_plan_approved) == ("D", True)
    assert not LegalStatus.objects.exists()


def test_reports_that_a_court_directs(house: DecidingCouncil) -> None:
    nadia(house, "direct_court_report", kind_code="section_37", directed_on=TODAY, due_on=None)
    assert "T50" in limits(house)
    nadia(house, "file_court_report", filed_on=TODAY)
    assert "T50" not in limits(house)
    nadia(
        house, "direct_court_report", kind_code="section_7", directed_on=TODAY, due_on=TODAY + DAY
    )
    nadia(house, "withdraw_court_report", withdrawn_on=TODAY)
    assert "T50" not in limits(house)


# --- emergency protection ------------------------------------------------------------------------

DANGER = {"applied_on": TODAY, "danger": "He has a knife.", "tried": "Gran is away."}


def test_emergency_protection_is_decided_high_and_by_a_court(house: DecidingCouncil) -> None:
    under_order(house, "L1", started_on=TODAY - 2 * DAY)
    with pytest.raises(Refused, match="Colin Threlfall"):
        does(
            house,
            "ann",
            "apply_for_emergency_protection",
            house.tia,
            **DANGER,
            **DECIDED,
            **papers("D19"),
        )
    colin(house, "apply_for_emergency_protection", "D19", **DANGER)
    nadia(house, "end_emergency_application", decided_on=TODAY, outcome_code="made")
    assert EmergencyApplication.objects.get().outcome_code == "made"
    assert LegalStatus.objects.get(ended_on=None).status_code == "L2"
    assert "T46" in limits(house) and "T47" not in limits(house)


def test_an_order_that_is_refused_changes_nothing(house: DecidingCouncil) -> None:
    under_order(house, "L1")
    colin(house, "apply_for_emergency_protection", "D19", **DANGER)
    nadia(house, "end_emergency_application", decided_on=TODAY, outcome_code="refused")
    assert LegalStatus.objects.get().status_code == "L1"


# --- on the page ---------------------------------------------------------------------------------


def test_pre_proceedings_are_entered_on_the_page(house: DecidingCouncil) -> None:
    someone = client(house, "colin")
    url = f"/child/C-{house.tia.pk}/write/enter_pre_proceedings"
    assert "What is to happen" not in text_of(someone.get(url))
    dated = {
        k: v
        for name in papers("D17")
        if name.startswith("dated_")
        for k, v in on(name, TODAY).items()
    }
    answer = sends(someone, url, {**ENTERED, **dated, **DECIDED})
    assert answer.status_code == 302, text_of(answer)
    assert PreProceedings.objects.get().what_must_change == "He moves out by May."
