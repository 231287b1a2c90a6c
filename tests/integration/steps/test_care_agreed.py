"""Treatment and journeys of a child in care: decided by whoever may, and never against a parent unseen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import time_machine

from keepsight.records.care.foreign_travel import ForeignTravel
from keepsight.records.care.treatment_consent import TreatmentConsent
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.caring import (
    DAY,
    DECIDED,
    NOW,
    TODAY,
    DecidingCouncil,
    accommodated,
    does,
    house_of,
    papers,
    under_order,
)

pytestmark = pytest.mark.django_db

TREATED = {
    "treatment": "Her tonsils, at the infirmary in May.",
    "why_code": "not_reached",
    "parents_asked": "Her mother was called on three days.",
    "advised_on": TODAY - 3 * DAY,
    "childs_words": "Will it hurt?",
}
GOES = {
    "matter_code": "travel",
    "where_to": "To Brittany, with the Hartleys, on holiday.",
    "leaves_on": TODAY + 60 * DAY,
    "returns_on": TODAY + 70 * DAY,
    "parents_say": "Her mother agrees.",
    "childs_words": "I want to see the sea.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    made = house_of()
    under_order(made, "C2")
    return made


def consents(house: DecidingCouncil, short: str = "dawn", **more: Any) -> Any:
    given = {**TREATED, **DECIDED, **papers("D35"), **more}
    return does(house, short, "consent_to_treatment", house.tia, **given)


def allows(house: DecidingCouncil, short: str = "dawn", **more: Any) -> Any:
    given = {**GOES, **DECIDED, **papers("D36"), **more}
    given.pop("case_is_over_a_month")
    return does(house, short, "allow_foreign_travel", house.tia, **given)


@pytest.mark.parametrize(
    ("why", "too_low", "decides"),
    [
        ("not_reached", "ann", "dawn"),
        ("refuses", "dawn", "colin"),
        ("withdrawal", "colin", "ruth"),
    ],
)
def test_the_graver_it_is_the_higher_it_is_decided(
    house: DecidingCouncil, why: str, too_low: str, decides: str
) -> None:
    with pytest.raises(Refused):
        consents(house, too_low, why_code=why)
    made = consents(house, decides, why_code=why)
    assert (made.consented_on, made.why_code) == (TODAY, why)
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.case_answers["why"]) == ("D35", why)


def test_against_a_parent_only_whoever_has_parental_responsibility() -> None:
    made = house_of()
    accommodated(made)
    with pytest.raises(Wrong, match="parental responsibility") as wrong:
        consents(made, "colin", why_code="refuses")
    assert wrong.value.field == "why_code"
    consents(made)
    assert TreatmentConsent.objects.count() == 1


def test_a_social_worker_asks_for_it_on_the_page(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/write/consent_to_treatment"
    assert "Why the parent’s consent is not enough" not in text_of(nadia.get(url))
    said = {k: v for k, v in TREATED.items() if k != "advised_on"}
    page = sends(nadia, url, {**said, **on("advised_on", TODAY), "reasons": "She is in pain."})
    assert page.status_code == 302, text_of(page)
    request = DecisionRequest.objects.get()
    assert (request.step_code, request.case_answers) == (
        "consent_to_treatment",
        {"why": "not_reached"},
    )


def test_a_paper_that_the_answers_call_for_is_asked_and_nothing_is_lost(
    house: DecidingCouncil,
) -> None:
    colin = client(house, "colin")
    url = f"/child/C-{house.tia.pk}/write/consent_to_treatment"
    assert "Legal advice: the date on it" not in text_of(colin.get(url))
    said = {k: v for k, v in TREATED.items() if k != "advised_on"} | on("advised_on", TODAY)
    said |= {"why_code": "refuses", "reasons": "She is in pain."}
    page = sends(colin, url, said)
    assert page.status_code == 422
    assert "Legal advice: the date on it" in text_of(page)
    assert "She is in pain." in text_of(page) and not TreatmentConsent.objects.exists()
    assert sends(colin, url, said | on("dated_legal_advice", TODAY)).status_code == 302
    assert TreatmentConsent.objects.get().why_code == "refuses"


def test_a_journey_is_a_service_managers_and_a_passport_goes_higher(
    house: DecidingCouncil,
) -> None:
    with pytest.raises(Refused, match="Dawn Keighley"):
        allows(house, "ann")
    allows(house)
    case = Decision.objects.get().case_answers
    assert (case["matter"], case["is_over_a_month"]) == ("travel", False)
    with pytest.raises(Refused, match="Colin Threlfall"):
        allows(house, matter_code="passport", leaves_on=None, returns_on=None)
    allows(house, "colin", matter_code="passport", leaves_on=None, returns_on=None)
    assert set(ForeignTravel.objects.values_list("matter_code", flat=True)) == {
        "travel",
        "passport",
    }


def test_how_long_it_is_says_itself_whether_everybody_must_agree(house: DecidingCouncil) -> None:
    allows(house, returns_on=TODAY + 100 * DAY)
    assert Decision.objects.get().case_answers["is_over_a_month"] is True


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"leaves_on": None}, "leaves_on"),
        ({"returns_on": None}, "returns_on"),
        ({"returns_on": TODAY}, "returns_on"),
    ],
)
def test_a_journey_has_days_in_their_order(
    house: DecidingCouncil, more: dict[str, Any], field: str
) -> None:
    with pytest.raises(Wrong) as wrong:
        allows(house, **more)
    assert wrong.value.field == field and not ForeignTravel.objects.exists()
