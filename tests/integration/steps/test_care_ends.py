"""Care ends with every word spoken, at 18 at the latest, and what nobody decided is written down all the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.access.record.open_now import opens, record_of
from keepsight.actions.care.of_leaving import ENDS_WITH_CARE, SPOKEN_OF_FIRST
from keepsight.actions.still_open import ways_out
from keepsight.records.care.early_review_cause import EarlyReviewCause
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.period_of_care import PeriodOfCare
from keepsight.records.care.short_break import ShortBreak
from keepsight.writing.perform import Wrong
from tests.integration.steps.caring import (
    BEGAN,
    DAY,
    DECIDED,
    HOME,
    NOW,
    TODAY,
    DecidingCouncil,
    accommodated,
    does,
    house_of,
    moves,
    papers,
    under_order,
)

pytestmark = pytest.mark.django_db

LEAVES = {
    "ended_on": TODAY,
    "end_reason_code": "E4A",
    "destination": "With her mother, at home",
    "support_after": "The family worker comes on Mondays.",
    "words_at_end": "I get my own bed back.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    return house_of()


def ends(house: DecidingCouncil, **more: Any) -> Any:
    given = {**LEAVES, **DECIDED, **papers("D32"), **more}
    return does(house, "colin", "end_period_of_care", house.tia, **given)


def has(house: DecidingCouncil, *codes: str) -> None:
    """One open row of each of these records."""
    for code in codes:
        begins = {opens()[code].begins: TODAY - DAY}
        house.council._new(record_of(code), person=house.tia, **begins, source="list")


def test_what_waits_for_an_answer_is_named_with_its_day_and_its_step(
    house: DecidingCouncil,
) -> None:
    accommodated(house)
    has(house, *SPOKEN_OF_FIRST)
    with pytest.raises(Wrong) as wrong:
        ends(house)
    said = str(wrong.value)
    for code in SPOKEN_OF_FIRST:
        assert f"{opens()[code].words}, since 30 March 2026" in said and ways_out(code), code
        assert all(f"“{title}”" in said for title in ways_out(code)), code
    assert PeriodOfCare.objects.get().ended_on is None


@pytest.mark.parametrize("code", SPOKEN_OF_FIRST)
def test_each_of_them_alone_is_enough(house: DecidingCouncil, code: str) -> None:
    accommodated(house)
    has(house, code)
    with pytest.raises(Wrong, match=f"Still open for this child: {opens()[code].words}, since 30"):
        ends(house)


def test_when_it_is_spoken_of_care_ends(house: DecidingCouncil) -> None:
    accommodated(house)
    has(house, "early_review_cause")
    does(house, "nadia", "call_off_early_review", house.tia, called_off_on=TODAY)
    ends(house)
    assert PeriodOfCare.objects.get().ended_on == TODAY


def test_what_a_court_ended_is_not_held_up_and_stays_to_be_answered(house: DecidingCouncil) -> None:
    under_order(house, "C2")
    has(house, "early_review_cause")
    does(house, "nadia", "record_end_of_care", house.tia, ended_on=TODAY, end_reason_code="E45")
    assert PeriodOfCare.objects.get().ended_on == TODAY
    assert EarlyReviewCause.objects.get().called_off_on is None


def test_what_ends_with_care_ends_on_its_day(house: DecidingCouncil) -> None:
    under_order(house, "C2")
    beside = [code for code in ENDS_WITH_CARE if code not in ("placement", "legal_status")]
    has(house, *beside)
    does(house, "nadia", "record_end_of_care", house.tia, ended_on=TODAY, end_reason_code="E45")
    for code, column in ENDS_WITH_CARE.items():
        days = record_of(code).objects.values_list(column, flat=True)
        assert list(days) == [TODAY], code


def test_care_ends_on_the_eighteenth_birthday_at_the_latest() -> None:
    made = house_of(TODAY.replace(year=TODAY.year - 18) - DAY)
    under_order(made, "J1", **HOME)
    for on in (TODAY, TODAY - DAY):
        with pytest.raises(Wrong, match="turned 18 on 30 March 2026"):
            moves(made, started_on=on)
    with pytest.raises(Wrong, match="ended then at the latest") as wrong:
        does(made, "nadia", "record_end_of_care", made.tia, ended_on=TODAY, end_reason_code="E17")
    assert wrong.value.field == "ended_on"
    does(
        made, "nadia", "record_end_of_care", made.tia, ended_on=TODAY - DAY, end_reason_code="E17"
    )  # fmt: skip


def test_no_care_order_is_made_from_17_on() -> None:
    made = house_of(TODAY.replace(year=TODAY.year - 17))
    accommodated(made)
    given = {"status_code": "C2", "started_on": TODAY}
    with pytest.raises(Wrong, match="17 or older") as wrong:
        does(made, "nadia", "change_legal_status", made.tia, **given)
    assert wrong.value.field == "started_on"
    does(made, "nadia", "change_legal_status", made.tia, **{**given, "started_on": TODAY - DAY})
    assert LegalStatus.objects.get(ended_on=None).status_code == "C2"


def test_with_a_parent_by_agreement_nobody_is_looked_after(house: DecidingCouncil) -> None:
    home = {"type_code": "P1", "provider_code": "PR0", "accommodation_code": "parents_home"}
    with pytest.raises(Wrong, match="leaves care") as wrong:
        accommodated(house, **home)
    assert wrong.value.field == "type_code"
    under_order(house, "C1")
    house.tia.refresh_from_db()
    record_of("placement").objects.update(**home)
    with pytest.raises(Wrong, match="lives with a parent") as wrong:
        does(
            house, "colin", "keep_by_agreement", house.tia,
            started_on=TODAY, **DECIDED, **papers("D21"),
        )  # fmt: skip
    assert wrong.value.field == "started_on"


def test_a_short_break_is_over_where_care_begins(house: DecidingCouncil) -> None:
    given = {"started_on": BEGAN - DAY, "place": "At the Hartleys’."}
    does(house, "nadia", "begin_short_break", house.tia, **given)
    with pytest.raises(Wrong, match="on a short break since 20 March 2026"):
        accommodated(house, started_on=BEGAN - 2 * DAY)
    accommodated(house)
    assert ShortBreak.objects.get().ended_on == BEGAN


def test_an_emergency_order_that_ran_out_is_not_extended(house: DecidingCouncil) -> None:
    under_order(house, "L2")
    with pytest.raises(Wrong, match="Emergency protection ran out on 29 March 2026"):
        does(
            house, "nadia", "change_legal_status", house.tia, status_code="C1", started_on=TODAY
        )  # fmt: skip
    more = {"decided_on": TODAY, "why_more": "The hearing is on Friday."}
    with pytest.raises(Wrong, match="ran out on 29 March 2026") as wrong:
        does(house, "nadia", "extend_emergency_protection", house.tia, **more)
    assert wrong.value.field == "decided_on"
    more["decided_on"] = date(2026, 3, 28)
    does(house, "nadia", "extend_emergency_protection", house.tia, **more)
    does(house, "nadia", "change_legal_status", house.tia, status_code="C1", started_on=TODAY)
    assert LegalStatus.objects.get(ended_on=None).status_code == "C1"
