"""Flags, risk plans, management oversight and the child's own answers: written down, looked at again, ended."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.boards.refreshing import rebuild
from keepsight.records.people.flag import Flag
from keepsight.records.people.oversight import Oversight
from keepsight.records.people.risk_plan import RiskPlan
from keepsight.records.people.voice_of_child import VoiceOfChild
from keepsight.writing.perform import Refused, Wrong
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.small_council import DAY, NOW, TODAY
from tests.integration.steps.journey import does
from tests.standing import standing

pytestmark = pytest.mark.django_db

LATER = TODAY + 30 * DAY
FLAG = {
    "kind_code": "violence_to_staff",
    "told_by": "Police, 3 March 2026",
    "raised_on": TODAY,
    "what_to_do": "Visit in twos, never after dark.",
    "review_on": LATER,
}
PLAN = {
    "started_on": TODAY,
    "worry": "Older boys wait for her after school.",
    "keeps_safe": "Gran walks her home.",
    "childs_plan": "I ring gran before I go out.",
    "who_does_what": "School: lets her out by the back, from today.",
    "if_it_happens": "Ring 999, then the duty team.",
    "review_on": LATER,
}
OVERSIGHT = {
    "given_on": TODAY,
    "looked_at": "The last three visits.",
    "direction": "Nadia sees Tia alone at school by Friday.",
    "rationale": "She has not been alone with us since January.",
    "review_on": LATER,
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = DecidingCouncil()
    rebuild(made.council.authority.pk, today=TODAY)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def wrong(
    house: DecidingCouncil, code: str, field: str, sentence: str, who: str = "nadia", **given: Any
) -> None:
    with pytest.raises(Wrong, match=sentence) as caught:
        does(house, who, code, house.tia, **given)
    assert caught.value.field == field


def page(house: DecidingCouncil) -> str:
    return text_of(client(house, "nadia").get(f"/child/C-{house.tia.pk}"))


# --- flags --------------------------------------------------------------------------------------


def test_a_flag_stands_at_the_top_of_the_page_with_its_source_and_until_when(
    house: DecidingCouncil,
) -> None:
    assert "Take care" not in page(house)
    flag = does(house, "nadia", "raise_flag", house.tia, **FLAG)
    assert (flag.kind_code, flag.worker_id) == ("violence_to_staff", house.people["nadia"].pk)
    words = page(house)
    assert (
        "Violence or threats to staff: Visit in twos, never after dark. Known from: Police, 3 March "
        "2026. until 30 April 2026" in words
    )
    with time_machine.travel(NOW + 40 * DAY, tick=False):
        assert "To be looked at again since 30 April 2026." in page(house)
    assert "Take care" not in text_of(client(house, "nadia").get(f"/child/C-{house.kai.pk}"))


def test_a_flag_is_looked_at_again_and_ended(house: DecidingCouncil) -> None:
    flag = does(house, "nadia", "raise_flag", house.tia, **FLAG)
    again = {"last_review": "The police say nothing has changed.", "review_on": LATER + 30 * DAY}
    does(house, "nadia", "review_flag", house.tia, **again)
    flag.refresh_from_db()
    assert flag.review_on == LATER + 30 * DAY and flag.ended_on is None
    ended = {"ended_on": TODAY, "why_ended": "He has moved to another town."}
    does(house, "nadia", "end_flag", house.tia, **ended)
    assert "Take care" not in page(house)
    assert list(flag.history.values_list("history_change_reason", flat=True)) == [
        "ended",
        "looked at again",
        "written here",
    ]
    wrong(house, "end_flag", "", "no flag open", **ended)


def test_of_several_flags_one_is_chosen_by_its_name(house: DecidingCouncil) -> None:
    does(house, "nadia", "raise_flag", house.tia, **FLAG)
    dog = does(house, "nadia", "raise_flag", house.tia, **{**FLAG, "kind_code": "dog"})
    url = f"/child/C-{house.tia.pk}/write/end_flag"
    nadia = client(house, "nadia")
    assert "A dog that may bite, since 31 March 2026" in text_of(nadia.get(url))
    said = {**on("ended_on", TODAY), "why_ended": "The dog is gone.", "of_flag": str(dog.pk)}
    assert sends(nadia, url, said).status_code == 302
    assert set(Flag.objects.filter(ended_on=None).values_list("kind_code", flat=True)) == {
        "violence_to_staff"
    }


def test_what_a_flag_must_say(house: DecidingCouncil) -> None:
    does(house, "nadia", "raise_flag", house.tia, **FLAG)
    wrong(house, "raise_flag", "kind_code", "There is a flag already", **FLAG)
    late = {**FLAG, "kind_code": "dog", "review_on": TODAY}
    wrong(house, "raise_flag", "review_on", "still to come", **late)
    ahead = {**FLAG, "kind_code": "dog", "raised_on": TODAY + DAY}
    wrong(house, "raise_flag", "raised_on", "still to come", **ahead)
    unjudged = {**FLAG, "kind_code": "criminal_exploitation"}
    wrong(house, "raise_flag", "risk_code", "how great", **unjudged)
    misplaced = {**FLAG, "kind_code": "dog", "risk_code": "moderate"}
    wrong(house, "raise_flag", "risk_code", "exploitation and trafficking alone", **misplaced)
    does(house, "nadia", "raise_flag", house.tia, **{**unjudged, "risk_code": "significant"})
    assert "Risk of criminal exploitation, significant:" in page(house)


# --- risk plans ---------------------------------------------------------------------------------


def test_a_risk_plan_is_made_reviewed_from_its_last_version_and_ended(
    house: DecidingCouncil,
) -> None:
    first = does(house, "nadia", "make_risk_plan", house.tia, **PLAN)
    assert first.childs_plan == "I ring gran before I go out."
    url = f"/child/C-{house.tia.pk}/write/review_risk_plan"
    words = text_of(client(house, "nadia").get(url))
    assert "Older boys wait for her" in words and "From the risk plan of 31 March 2026" in words
    new = {**PLAN, "keeps_safe": "Gran and Kai walk her home."}
    second = does(house, "nadia", "review_risk_plan", house.tia, **new)
    first.refresh_from_db()
    assert (first.ended_on, second.ended_on) == (TODAY, None)
    assert first.keeps_safe == "Gran walks her home."
    does(house, "nadia", "end_risk_plan", house.tia, ended_on=TODAY, why_ended="She feels safe.")
    assert not RiskPlan.objects.filter(ended_on=None).exists()


def test_one_risk_plan_at_once_and_none_to_review_without_one(house: DecidingCouncil) -> None:
    wrong(house, "review_risk_plan", "", "no risk plan open", **PLAN)
    wrong(house, "make_risk_plan", "review_on", "to come", **{**PLAN, "review_on": TODAY})
    does(house, "nadia", "make_risk_plan", house.tia, **PLAN)
    wrong(house, "make_risk_plan", "", "There is a risk plan already", **PLAN)
    early = {"ended_on": TODAY - DAY, "why_ended": "Over."}
    wrong(house, "end_risk_plan", "ended_on", "before the risk plan began", **early)


# --- management oversight, and the child --------------------------------------------------------


def test_a_manager_says_what_is_to_happen_and_why(house: DecidingCouncil) -> None:
    made = does(house, "ann", "give_oversight", house.tia, **OVERSIGHT)
    assert (made.worker_id, made.actor_level) == (house.people["ann"].pk, 40)
    wrong(
        house, "give_oversight", "review_on", "to come", "ann", **{**OVERSIGHT, "review_on": TODAY}
    )
    with pytest.raises(Refused, match="team manager or above"):
        does(house, "nadia", "give_oversight", house.tia, **OVERSIGHT)
    with pytest.raises(Refused, match="not in your reach"):
        does(house, "raj", "give_oversight", house.tia, **OVERSIGHT)
    assert Oversight.objects.count() == 1


def test_what_a_child_answers_is_kept_in_the_childs_words(house: DecidingCouncil) -> None:
    url = f"/child/C-{house.tia.pk}/write/ask_child"
    said = {**on("asked_on", TODAY), "felt_plan_safe": "No", "added_words": "Ask Kai too."}
    assert sends(client(house, "nadia"), url, said).status_code == 302
    voice = VoiceOfChild.objects.get()
    assert (voice.felt_plan_safe, voice.explained_worries) == ("No", "")
    assert voice.added_words == "Ask Kai too."
    wrong(house, "ask_child", "explained_worries", "at least one thing", asked_on=TODAY)
