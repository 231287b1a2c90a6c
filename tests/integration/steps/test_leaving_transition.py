"""A disabled young person's plan for adult life: made from 14, looked at within a year, handed over by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.records.leaving.transition_plan import TransitionPlan
from keepsight.records.people.disability import Disability
from keepsight.writing.perform import Wrong
from tests.integration.pages.test_decision_pages import client
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import DecidingCouncil, does

pytestmark = pytest.mark.django_db

MADE = {
    "made_on": TODAY,
    "own_hopes": "My own flat, with Kai next door.",
    "adults_code": "asked",
    "after_18": "Short breaks end; a personal assistant begins.",
    "to_do": "Ring adults’ services again: Nadia, by May.",
    "review_on": TODAY + 180 * DAY,
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    """Tia is 15 and disabled."""
    made = DecidingCouncil()
    made.tia.born_on = date(2011, 3, 1)
    made.tia.save()
    made.council._new(Disability, person=made.tia, disability_code="LD")
    return made


def tia(house: DecidingCouncil, code: str, short: str = "nadia", **given: Any) -> Any:
    return does(house, short, code, house.tia, **given)


@pytest.mark.both_databases
def test_it_is_made_reviewed_and_handed_over(house: DecidingCouncil) -> None:
    first = tia(house, "make_transition_plan", **MADE)
    with pytest.raises(Wrong, match="plan for adult life already"):
        tia(house, "make_transition_plan", **MADE)
    page = client(house, "nadia").get(f"/child/C-{house.tia.pk}/write/review_transition_plan")
    assert "My own flat" in page.content.decode(), "the next version begins from the last"
    second = tia(house, "review_transition_plan", **{**MADE, "adults_code": "will_help"})
    first.refresh_from_db()
    assert (first.ended_on, second.ended_on) == (TODAY, None)
    end = {"ended_on": TODAY, "why_ended": "Mo Okafor of adults’ services."}
    tia(house, "end_transition_plan", **end)
    assert not TransitionPlan.objects.filter(ended_on=None).exists()
    story = text_of(client(house, "nadia").get(f"/child/C-{house.tia.pk}/story"))
    assert "Plan for adult life" in story


@pytest.mark.parametrize(("days", "said"), [(0, "still to come"), (400, "within a year")])
def test_it_is_looked_at_within_a_year(house: DecidingCouncil, days: int, said: str) -> None:
    for code in ("make_transition_plan", "review_transition_plan"):
        with pytest.raises(Wrong, match=said) as wrong:
            tia(house, code, **{**MADE, "review_on": TODAY + days * DAY})
        assert wrong.value.field == "review_on"
        TransitionPlan.objects.all().delete()
        tia(house, "make_transition_plan", **MADE)


def test_it_is_for_disabled_young_people_and_not_offered_to_children(
    house: DecidingCouncil,
) -> None:
    steps = f"/child/C-{house.tia.pk}/write"
    assert "write/make_transition_plan" in client(house, "nadia").get(steps).content.decode()
    house.tia.born_on = date(2013, 3, 1)
    house.tia.save()
    assert "write/make_transition_plan" not in client(house, "nadia").get(steps).content.decode()
    Disability.objects.all().delete()
    with pytest.raises(Wrong, match="No disability is on file"):
        tia(house, "make_transition_plan", **MADE)
