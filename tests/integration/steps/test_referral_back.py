"""What inspectors and auditors send back: written down, answered the same day, taken further, ended."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import timedelta
from typing import Any

import pytest
import time_machine

from keepsight.boards.people.child_dates import all_dates
from keepsight.kernel.step import Step
from keepsight.kernel.unit import units_of
from keepsight.records.quality.referral_back import ReferralBack
from keepsight.records.quality.sampled_record import SampledRecord
from keepsight.writing.perform import Refused, Wrong
from tests.integration.review_house import does, founded
from tests.integration.small_council import NOW, TODAY
from tests.standing import standing

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
ANSWER = {
    "responded_on": TODAY,
    "response": "She was seen at noon and is safe.",
    "outcome_code": "acted",
}
FURTHER = {"escalated_on": TODAY, "why_escalated": "The answer changes nothing."}


@standing
def as_founded() -> Any:
    return founded("217")


@pytest.fixture
def house(as_founded: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        yield deepcopy(as_founded)


def step(house: Any, name: str, code: str, child: Any, **given: Any) -> Any:
    one = next(one for one in units_of("actions", Step).values() if one.code == code)
    return does(house, name, one, child=child.pk, **given)


def sent_back(house: Any, name: str = "manager", child: str = "tia", **more: Any) -> ReferralBack:
    said = {
        "said_on": TODAY,
        "source_code": "inspector",
        "said_by": "An inspector",
        "said": "Nobody has seen her alone since January.",
        "seriousness_code": "unsafe",
        "owner": house.manager.pk,
    }
    step(house, name, "log_referral_back", getattr(house, child), **(said | more))
    return ReferralBack.objects.latest("pk")


def test_it_goes_from_what_was_said_to_whether_they_are_satisfied(house: Any) -> None:
    made = sent_back(house)
    with pytest.raises(Wrong, match="no answer yet"):
        step(
            house,
            "manager",
            "close_referral_back",
            house.tia,
            satisfied_on=TODAY,
            satisfied_code="yes",
        )
    step(house, "manager", "answer_referral_back", house.tia, **ANSWER)
    made.refresh_from_db()
    assert (made.responded_at, made.responded_by_id) == (NOW, house.manager.pk)
    no = {"satisfied_on": TODAY, "satisfied_code": "no", "satisfied_words": "She is still unseen."}
    with pytest.raises(Wrong, match="further first"):
        step(house, "manager", "close_referral_back", house.tia, **no)
    step(
        house,
        "head",
        "escalate_referral_back",
        house.tia,
        **FURTHER,
        escalated_to=house.director.pk,
    )
    step(house, "head", "close_referral_back", house.tia, **no)
    made.refresh_from_db()
    assert (made.escalated_to_id, made.satisfied_code) == (house.director.pk, "no")


def test_an_answer_before_it_was_said_and_a_second_one_are_refused(house: Any) -> None:
    sent_back(house, said_on=TODAY - 2 * DAY)
    for day in (TODAY - 3 * DAY, TODAY + DAY):
        with pytest.raises(Wrong) as wrong:
            step(
                house,
                "manager",
                "answer_referral_back",
                house.tia,
                **(ANSWER | {"responded_on": day}),
            )
        assert wrong.value.field == "responded_on"
    step(house, "manager", "answer_referral_back", house.tia, **ANSWER)
    with pytest.raises(Wrong):
        step(house, "manager", "answer_referral_back", house.tia, **ANSWER)
    ends = {"satisfied_on": TODAY - DAY, "satisfied_code": "yes"}
    with pytest.raises(Wrong, match="before they were answered"):
        step(house, "manager", "close_referral_back", house.tia, **ends)


def test_a_manager_writes_it_and_an_auditor_of_a_record_drawn_for_them(house: Any) -> None:
    with pytest.raises(Refused):
        sent_back(house, "worker")
    with pytest.raises(Refused, match="reach"):
        sent_back(house, "auditor")
    house.council._new(
        SampledRecord,
        person=house.tia,
        worker=house.auditor,
        purpose_code="audit",
        started_on=TODAY - DAY,
        ended_on=TODAY + DAY,
    )
    assert sent_back(house, "auditor").worker_id == house.auditor.pk
    with pytest.raises(Refused, match="Your role does not write this"):
        step(house, "auditor", "answer_referral_back", house.tia, **ANSWER)


def test_it_is_due_the_same_day(house: Any) -> None:
    sent_back(house, said_on=TODAY - DAY)

    def reading() -> Any:
        found = all_dates(
            house.council.authority.pk, house.tia.pk, at=TODAY, day=TODAY, known_on=None
        )
        return next(one for one in found if one.limit == "T122")

    assert (reading().due_on, reading().state) == (TODAY - DAY, "overdue")
    step(house, "manager", "answer_referral_back", house.tia, **ANSWER)
    assert reading().state == "met_late"
