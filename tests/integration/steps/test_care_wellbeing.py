"""Health, school and the small things that a parent sees to: each is on file and ends its clock."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
import time_machine

from keepsight.access.record.open_now import open_now
from keepsight.actions.care.known_before import last_care_plan, last_placement_plan
from keepsight.records.care.conviction import Conviction
from keepsight.records.care.deprivation_of_liberty import DeprivationOfLiberty
from keepsight.records.care.education_plan import EducationPlan
from keepsight.records.care.ehc_assessment import EhcAssessment
from keepsight.records.care.ehc_plan import EhcPlan
from keepsight.records.care.ehc_review import EhcReview
from keepsight.records.care.health_check import HealthCheck
from keepsight.records.care.immunisation import Immunisation
from keepsight.records.care.independent_visitor import IndependentVisitor
from keepsight.records.care.life_story import LifeStory
from keepsight.records.care.secure_review import SecureReview
from keepsight.records.care.secure_stay import SecureStay
from keepsight.records.care.short_break import ShortBreak
from keepsight.records.care.special_need import SpecialNeed
from keepsight.records.care.strengths_questionnaire import StrengthsQuestionnaire
from keepsight.records.care.substance_misuse import SubstanceMisuse
from keepsight.records.permanence.adoption_plan import AdoptionPlan
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.caring import (
    DAY,
    NOW,
    TODAY,
    DecidingCouncil,
    does,
    house_of,
    limits,
    under_order,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

CHECK = {"kind_code": "health_assessment", "checked_on": TODAY, "status_code": "COMP"}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@standing
def as_founded() -> DecidingCouncil:
    made = house_of()
    under_order(made)
    return made


@pytest.fixture
def house(as_founded: DecidingCouncil) -> DecidingCouncil:
    return deepcopy(as_founded)


def nadia(house: DecidingCouncil, code: str, **given: Any) -> Any:
    return does(house, "nadia", code, house.tia, **given)


# --- health --------------------------------------------------------------------------------------


def test_a_health_assessment_meets_the_first_limit_and_starts_the_next(
    house: DecidingCouncil,
) -> None:
    nadia(house, "record_health_check", **CHECK, found="Well.", childs_words="No needles.")
    assert "T64" not in limits(house) and "T65" in limits(house)
    assert HealthCheck.objects.get().childs_words == "No needles."


@pytest.mark.parametrize("status", ["REFU", "CANC"])
def test_a_check_that_did_not_take_place_meets_nothing(house: DecidingCouncil, status: str) -> None:
    nadia(house, "record_health_check", **{**CHECK, "status_code": status})
    assert "T64" in limits(house)


def test_a_dental_check_counts_for_a_year(house: DecidingCouncil) -> None:
    nadia(house, "record_health_check", **{**CHECK, "kind_code": "dental_check"})
    assert "T64" in limits(house)
    with pytest.raises(Wrong, match="still to come"):
        nadia(house, "record_health_check", **{**CHECK, "checked_on": TODAY + DAY})


@pytest.mark.parametrize(
    ("code", "given", "field"),
    [
        ("record_health_check", {**CHECK, "kind_code": "surveillance"}, "kind_code"),
        (
            "record_immunisations",
            {"told_on": TODAY, "up_to_date": True, "lacking": "HPV"},
            "lacking",
        ),
        (
            "record_conviction",
            {"convicted_on": date(2024, 4, 30), "offence": "Theft"},
            "convicted_on",
        ),
        (
            "record_deprivation_of_liberty",
            {"started_on": TODAY, "until_on": TODAY - DAY, "limits": "Locked at night."},
            "until_on",
        ),
        (
            "direct_court_report",
            {"kind_code": "section_7", "directed_on": TODAY, "due_on": TODAY - DAY},
            "due_on",
        ),
        (
            "ask_for_visit",
            {"kind_code": "child", "asked_on": TODAY, "due_on": TODAY - DAY, "said": "Come."},
            "due_on",
        ),
    ],
)
def test_what_contradicts_itself_or_the_childs_age_is_refused(
    house: DecidingCouncil, code: str, given: dict[str, Any], field: str
) -> None:
    with pytest.raises(Wrong) as wrong:
        nadia(house, code, **given)
    assert wrong.value.field == field


def test_immunisations_are_as_somebody_told_them(house: DecidingCouncil) -> None:
    nadia(house, "record_immunisations", told_on=TODAY, up_to_date=False, lacking="HPV, in May")
    assert Immunisation.objects.get().lacking == "HPV, in May"


@pytest.mark.parametrize(
    ("score", "reason", "said"),
    [(41, None, "0 to 40"), (None, None, "the score, or"), (12, "SDQ2", "the score, or")],
)
def test_a_questionnaire_has_a_score_or_a_reason(
    house: DecidingCouncil, score: int | None, reason: str | None, said: str
) -> None:
    with pytest.raises(Wrong, match=said):
        nadia(house, "record_questionnaire", completed_on=TODAY, score=score, reason_code=reason)
    nadia(house, "record_questionnaire", completed_on=TODAY, score=12, reason_code=None)
    assert StrengthsQuestionnaire.objects.get().score == 12


def test_help_that_was_taken_was_offered(house: DecidingCouncil) -> None:
    misuse = {"identified_on": TODAY, "substance_code": "cannabis", "intervention_received": True}
    with pytest.raises(Wrong, match="was offered"):
        nadia(house, "record_substance_misuse", **misuse, intervention_offered=False)
    nadia(house, "record_substance_misuse", **misuse, intervention_offered=True)
    assert SubstanceMisuse.objects.get().substance_code == "cannabis"


def test_a_conviction_is_kept(house: DecidingCouncil) -> None:
    nadia(house, "record_conviction", convicted_on=TODAY, offence="Criminal damage")
    assert Conviction.objects.get().offence == "Criminal damage"


# --- school --------------------------------------------------------------------------------------


def test_an_education_plan_meets_its_limit(house: DecidingCouncil) -> None:
    before = limits(house)
    plan = {"agreed_on": TODAY, "school": "Millbrook, year 7", "goals": "To read a whole book."}
    nadia(house, "agree_education_plan", **plan, premium="", childs_words="Maths is fun.")
    assert "T68" in before
    assert EducationPlan.objects.get().period is not None
    page = text_of(
        client(house, "nadia").get(f"/child/C-{house.tia.pk}/write/agree_education_plan")
    )
    assert "From the last education plan" in page


def test_what_is_known_already_stands_in_the_next_plan(house: DecidingCouncil) -> None:
    sees = {"started_on": TODAY, "manner_code": "supervised", "childs_words": ""}
    nadia(house, "arrange_family_time", whom="Gran", how_often="Sundays", **sees)
    told = {"agreed_on": TODAY, "routines": "A light at night.", "carers_may_decide": "Haircuts."}
    nadia(house, "plan_placement", **told, family_time="Nobody yet.", childs_words="")
    found = open_now(house.council.authority.pk, house.tia.pk, TODAY)
    known = last_placement_plan(house.council.authority.pk, house.tia.pk, found)
    assert known == {
        "routines": "A light at night.",
        "carers_may_decide": "Haircuts.",
        "family_time": "Gran: Sundays (somebody of ours is there all the time)",
    }
    first = last_care_plan(house.council.authority.pk, house.tia.pk, found)
    assert first == {"family_plan": known["family_time"]}


def test_from_a_request_to_the_plan_and_its_end(house: DecidingCouncil) -> None:
    nadia(house, "request_ehc_assessment", requested_on=TODAY - 9 * DAY)
    nadia(house, "decide_ehc_request", outcome_on=TODAY - 5 * DAY, outcome_code="Y")
    assessment = EhcAssessment.objects.get()
    assert assessment.started_on == TODAY - 5 * DAY and assessment.request is not None
    done = {"outcome_on": TODAY - 2 * DAY, "outcome_code": "Y", "exceptions": "0"}
    nadia(house, "finish_ehc_assessment", **done)
    assert EhcPlan.objects.get().started_on == TODAY - 2 * DAY
    with pytest.raises(Wrong, match="education, health and care plan already"):
        nadia(house, "request_ehc_assessment", requested_on=TODAY)
    review = nadia(house, "review_ehc_plan", reviewed_on=TODAY, changed="More speech therapy.")
    assert review.request_id == assessment.request_id
    nadia(house, "record_special_need", need_code="SLCN", rank="1")
    for twice, field in (({"need_code": "SLCN", "rank": "2"}, "need_code"),
                         ({"need_code": "ASD", "rank": "1"}, "rank")):  # fmt: skip
        with pytest.raises(Wrong, match="already") as wrong:
            nadia(house, "record_special_need", **twice)
        assert wrong.value.field == field
    need = SpecialNeed.objects.get()
    assert (need.rank, need.review_id) == (1, EhcReview.objects.get().pk)
    nadia(house, "end_ehc_plan", ended_on=TODAY, end_reason_code="2")
    assert EhcPlan.objects.get().end_reason_code == "2"


def test_a_request_that_is_refused_leads_nowhere(house: DecidingCouncil) -> None:
    nadia(house, "request_ehc_assessment", requested_on=TODAY)
    nadia(house, "decide_ehc_request", outcome_on=TODAY, outcome_code="N")
    assert not EhcAssessment.objects.exists()


# --- somebody who comes, a story, a break --------------------------------------------------------


def test_an_independent_visitor_is_wanted_and_found(house: DecidingCouncil) -> None:
    nadia(house, "want_independent_visitor", wanted_on=TODAY - DAY, childs_words="Who likes dogs.")
    assert "T85" in limits(house)
    with pytest.raises(Wrong, match="wish for an independent visitor already"):
        nadia(house, "want_independent_visitor", wanted_on=TODAY)
    nadia(house, "match_independent_visitor", matched_on=TODAY, visitor_name="P. Marlow")
    assert IndependentVisitor.objects.get().visitor_name == "P. Marlow"
    assert "T85" not in limits(house)


def test_a_child_may_say_no(house: DecidingCouncil) -> None:
    nadia(house, "want_independent_visitor", wanted_on=TODAY - DAY)
    nadia(house, "decline_independent_visitor", declined_on=TODAY)
    assert "T85" not in limits(house)


def test_a_life_story_from_the_plan_to_the_letter(house: DecidingCouncil) -> None:
    nadia(house, "plan_life_story", agreed_on=TODAY - 5 * DAY, who_writes="Nadia")
    assert "T86A" in limits(house)
    nadia(house, "start_life_story", started_on=TODAY - 4 * DAY)
    assert "T86A" not in limits(house)
    nadia(house, "celebrate_adoption", celebrated_on=TODAY - DAY)
    assert "T86B" in limits(house)
    nadia(house, "send_later_life_letter", letter_on=TODAY)
    assert "T86B" not in limits(house)
    nadia(house, "plan_life_story", agreed_on=TODAY, who_writes="Nadia")
    nadia(house, "end_life_story", no_longer_on=TODAY)
    assert LifeStory.objects.filter(no_longer_on=TODAY).count() == 1


def finishes(house: DecidingCouncil, **more: Any) -> Any:
    said = {"finished_on": TODAY, "what_the_child_has": "A book, and Nadia’s number.", **more}
    return nadia(house, "finish_life_story", **said)


def test_a_life_story_is_finished_once_it_has_begun(house: DecidingCouncil) -> None:
    nadia(house, "plan_life_story", agreed_on=TODAY - 5 * DAY, who_writes="Nadia")
    with pytest.raises(Wrong, match="Say first when it began"):
        finishes(house)
    nadia(house, "start_life_story", started_on=TODAY - 2 * DAY)
    with pytest.raises(Wrong, match="before it began, on 29 March 2026"):
        finishes(house, finished_on=TODAY - 3 * DAY)
    story = finishes(house)
    assert (story.finished_on, story.ended_on) == (TODAY, TODAY)
    with pytest.raises(Wrong, match="There is no life story open"):
        finishes(house)
    nadia(house, "plan_life_story", agreed_on=TODAY, who_writes="Nadia")


def test_with_an_adoption_the_letter_is_still_owed(house: DecidingCouncil) -> None:
    house.council._new(AdoptionPlan, person=house.tia, identified_on=TODAY - 90 * DAY)
    nadia(house, "plan_life_story", agreed_on=TODAY - 5 * DAY, who_writes="Nadia")
    nadia(house, "start_life_story", started_on=TODAY - 4 * DAY)
    story = finishes(house)
    assert story.finished_on == TODAY and story.ended_on is None
    nadia(house, "send_later_life_letter", letter_on=TODAY)


def offered(house: DecidingCouncil) -> tuple[str, str]:
    """The page of what can be written on Tia's record: what can be now, and what cannot."""
    page = text_of(client(house, "nadia").get(f"/child/C-{house.tia.pk}/write"))
    now, _, not_now = page.partition("Not now")
    return now, not_now


def test_a_step_that_is_done_is_offered_no_more(house: DecidingCouncil) -> None:
    nadia(house, "plan_life_story", agreed_on=TODAY - 5 * DAY, who_writes="Nadia")
    title = "Start life-story work"
    assert title in offered(house)[0]
    nadia(house, "start_life_story", started_on=TODAY - 4 * DAY)
    now, not_now = offered(house)
    assert title not in now and f"{title}It is on file already." in not_now
    assert "Finish life-story work" in now
    with pytest.raises(Wrong, match="on file already, of 27 March 2026"):
        nadia(house, "start_life_story", started_on=TODAY)


def test_of_two_only_that_which_is_not_done_is_asked_about(house: DecidingCouncil) -> None:
    said = {"person": house.tia, "who_writes": "Nadia"}
    house.council._new(LifeStory, agreed_on=TODAY - 9 * DAY, started_on=TODAY - 8 * DAY, **said)
    new = house.council._new(LifeStory, agreed_on=TODAY - 3 * DAY, **said)
    url = f"/child/C-{house.tia.pk}/write/start_life_story"
    assert "Which life story" not in text_of(client(house, "nadia").get(url))
    nadia(house, "start_life_story", started_on=TODAY)
    new.refresh_from_db()
    assert new.started_on == TODAY


def test_short_breaks_do_not_overlap_and_are_no_way_into_care(house: DecidingCouncil) -> None:
    begins = {"started_on": TODAY - 4 * DAY, "place": "With the Bells"}
    with pytest.raises(Wrong, match="There is a period of care already"):
        nadia(house, "begin_short_break", **begins)
    kai = house.kai
    does(house, "nadia", "begin_short_break", kai, **begins)
    assert {"T83A", "T83B"} <= limits(house, kai)
    with pytest.raises(Wrong, match="There is a short break already"):
        does(house, "nadia", "begin_short_break", kai, **begins)
    does(house, "nadia", "end_short_break", kai, ended_on=TODAY - DAY)
    assert not {"T83A", "T83B"} & limits(house, kai)
    with pytest.raises(Wrong, match="an earlier short break went on"):
        does(house, "nadia", "begin_short_break", kai, started_on=TODAY - 2 * DAY, place="There")
    assert ShortBreak.objects.count() == 1


# --- liberty -------------------------------------------------------------------------------------


def test_an_order_deprives_of_liberty_for_a_time(house: DecidingCouncil) -> None:
    order = {"started_on": TODAY - DAY, "limits": "Doors are locked at night.", "childs_words": ""}
    with pytest.raises(Wrong, match="cannot be before 30 March 2026"):
        nadia(house, "record_deprivation_of_liberty", **order, until_on=TODAY - 2 * DAY)
    nadia(house, "record_deprivation_of_liberty", **order, until_on=TODAY + 30 * DAY)
    nadia(house, "end_deprivation_of_liberty", ended_on=TODAY)
    assert DeprivationOfLiberty.objects.get().ended_on == TODAY


def test_a_secure_stay_is_reviewed_by_three(house: DecidingCouncil) -> None:
    house.council._new(SecureStay, person=house.tia, started_on=TODAY - 5 * DAY)
    review = {"held_on": TODAY, "panel": "A, B, and C from outside", "still_needed": True}
    with pytest.raises(Refused, match="team manager"):
        nadia(
            house, "review_secure_stay", **review, why_secure="She runs.", childs_words="Let me go."
        )
    does(
        house, "ann", "review_secure_stay", house.tia,
        **review, why_secure="She runs.", childs_words="Let me go.",
    )  # fmt: skip
    assert SecureReview.objects.get().stay is not None
    assert "T49B" in limits(house)


# --- on the page, and without care ---------------------------------------------------------------


def test_what_belongs_to_care_needs_care(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="There is no period of care open for this child"):
        does(house, "nadia", "record_health_check", house.kai, **CHECK)


def test_a_dentist_is_written_down_on_the_page(house: DecidingCouncil) -> None:
    someone = client(house, "nadia")
    url = f"/child/C-{house.tia.pk}/write/record_health_check"
    said = {**CHECK, "kind_code": "dental_check", **on("checked_on", TODAY)}
    answer = sends(someone, url, said)
    assert answer.status_code == 302, text_of(answer)
    assert HealthCheck.objects.get().kind_code == "dental_check"
