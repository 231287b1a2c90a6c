"""What a decision takes, what is missing, by when it is looked at again, and who is asked first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from keepsight.delegation.answers import AGE
from keepsight.delegation.deciding import (
    Needed,
    Standing,
    is_below_level,
    missing,
    needed,
    ratify_by,
    takes,
    unanswered,
    who_can,
)
from keepsight.delegation.known_decisions import decision_of, known_decisions, room_of
from keepsight.kernel.decision import Case, Rise
from keepsight.law.office_hours import ENGLAND

# --- what a case takes --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "case", "level", "by_role", "because"),
    [
        ("D37", {"amount": "100.00"}, 40, "", ()),
        ("D37", {"amount": "700"}, 60, "", ("over £100", "over £500")),
        ("D34", {"days": "8"}, 0, "court", ("longer than seven days",)),
        ("D12", {}, 0, "conference", ()),
        ("D29", {}, 60, "agency_decision_maker", ()),
        (
            "D32",
            {AGE: 16},
            80,
            "",
            ("the young person is 16 or 17, or of an age that nobody knows",),
        ),
    ],
)
def test_what_a_case_takes(
    code: str, case: Case, level: int, by_role: str, because: tuple[str, ...]
) -> None:
    assert needed(known_decisions()[code], case) == Needed(level, by_role, because)


def test_the_councils_own_scheme_is_said_where_it_is_what_counts() -> None:
    decision = known_decisions()["D02"]
    assert needed(decision, {}, council_level=50).because == ("the council’s own scheme",)
    assert needed(decision, {}, council_level=40).because == ()
    assert needed(known_decisions()["D12"], {}, council_level=80) == Needed(0, "conference")


def _large(case: Case) -> bool:
    return bool(case.get("large"))


def test_a_rise_to_a_level_or_a_role_leaves_both_a_way() -> None:
    decision = replace(
        known_decisions()["D02"],
        rises=(Rise(_large, "large", 60, by_role="agency_decision_maker"),),
    )
    assert needed(decision, {"large": True}) == Needed(60, "agency_decision_maker", ("large",))


def test_of_several_rises_the_highest_counts_in_whatever_order() -> None:
    decision = known_decisions()["D37"]
    turned = replace(decision, rises=decision.rises[::-1])
    assert needed(turned, {"amount": "5,000"}).level == 70
    assert needed(turned, {"amount": "700"}).level == 60


def test_a_case_with_an_open_question_is_not_complete() -> None:
    decision = known_decisions()["D37"]
    assert [one.field for one in unanswered(decision, {})] == ["amount"]
    assert unanswered(decision, {"amount": "0"}) == () == unanswered(decision, {"amount": False})


def test_what_is_missing_turns_on_the_case_and_on_the_hour() -> None:
    decision = known_decisions()["D21"]
    there = {one.code: date(2016, 9, 26) for one in decision.on_file}
    night = {code: day for code, day in there.items() if code != "on_call_senior"}
    assert missing(decision, {AGE: 9}, night) == ()
    (one,) = missing(decision, {AGE: 9}, night, office_is_closed=True)
    assert one.code == "on_call_senior"
    assert {one.code for one in missing(decision, {AGE: 16}, {})} >= {"own_consent"}


# --- ratifying, and below level -----------------------------------------------------------------


def test_an_out_of_hours_decision_is_looked_at_by_the_start_of_the_next_working_day() -> None:
    friday_night = datetime(2016, 12, 23, 22, 15, tzinfo=UTC)
    assert ratify_by(friday_night) == datetime(2016, 12, 28, 8, 30, tzinfo=ENGLAND)
    assert ratify_by(friday_night, [date(2016, 12, 28)]).astimezone(ENGLAND).day == 29


@pytest.mark.parametrize(
    ("level", "role", "actor", "by_role", "is_below"),
    [
        (60, "", 40, "", True),
        (60, "", 60, "", False),
        (60, "", None, "", False),  # nobody knows, and a blank is no breach
        (0, "conference", 80, "", True),
        (0, "conference", None, "conference", False),
        (0, "conference", 10, "conference", False),
        (60, "agency_decision_maker", 10, "agency_decision_maker", False),
        (60, "", None, "conference", True),  # a conference cannot do what takes a head of service
        (60, "", None, "court", False),
        (80, "", 10, "court", False),
    ],
)
def test_below_level(
    level: int, role: str, actor: int | None, by_role: str, is_below: bool
) -> None:
    assert is_below_level(level, role, actor, by_role) is is_below


# --- words, and finding one ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("takes_it", "words"),
    [
        (Needed(40), "a team manager or above"),
        (Needed(70), "an assistant director or above"),
        (Needed(80), "the director"),
        (Needed(45), "a service manager or above"),
        (Needed(0, "court"), "a court"),
        (Needed(60, "agency_decision_maker"), "a head of service or above, or the agency decision maker"),
    ],
)  # fmt: skip
def test_whom_it_takes_in_words(takes_it: Needed, words: str) -> None:
    assert takes(takes_it) == words


def test_a_decision_is_found_by_its_code_and_stands_in_a_room() -> None:
    assert decision_of("D21") is known_decisions()["D21"]
    assert decision_of("D48") is None
    assert room_of("D21") == "care"


def codes(found: Sequence[Standing]) -> list[int]:
    return [one.worker for one in found]


def test_the_nearest_manager_is_named_first_and_a_cover_after_who_is_there_anyway() -> None:
    decision = known_decisions()["D02"]
    staff = [
        Standing(1, "Dawn Keighley", "Service manager", 50),
        Standing(2, "Ann Ogden", "Team manager", 40, is_in=False),
        Standing(3, "Raj Patel", "Team manager", 40, covers="Ann Ogden"),
        Standing(4, "Zoe Bell", "Team manager", 40),
    ]
    found = who_can(decision, Needed(40), staff, asked_by=None, office_is_closed=False)
    assert codes(found) == [4, 3, 1, 2]
