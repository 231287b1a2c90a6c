"""Placements and legal statuses: one ends where the next begins, and care episodes stand in order."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import time_machine

from keepsight.boards.refreshing import rebuild
from keepsight.records.care.care_episode import CareEpisode
from keepsight.records.care.disruption import Disruption
from keepsight.records.care.distant_placement import DistantPlacement
from keepsight.records.care.fewer_visits import FewerVisits
from keepsight.records.care.legal_status import LegalStatus
from keepsight.records.care.placement import Placement
from keepsight.records.care.placement_approval import PlacementApproval
from keepsight.records.care.placement_ending import PlacementEnding
from keepsight.records.care.secure_stay import SecureStay
from keepsight.records.care.temporary_approval import TemporaryApproval
from keepsight.records.care.temporary_approval_extension import TemporaryApprovalExtension
from keepsight.records.care.unassessed_placement import UnassessedPlacement
from keepsight.records.people.visit import Visit
from keepsight.records.workforce.decision import Decision
from keepsight.records.workforce.decision_request import DecisionRequest
from keepsight.writing.perform import Refused, Wrong
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import text_of
from tests.integration.steps.caring import (
    BEGAN,
    BESIDE,
    DAY,
    DECIDED,
    HOME,
    MOVE,
    NOW,
    TODAY,
    DecidingCouncil,
    chain,
    does,
    house_of,
    limits,
    moves,
    papers,
    under_order,
)
from tests.standing import standing

pytestmark = pytest.mark.django_db

AGREED = {"home": "With the grandparents in Leeds", "terms": "Looked at again in a month."}


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


def as_decided(house: DecidingCouncil, **more: Any) -> Any:
    return does(house, "nadia", "move_as_decided", house.tia, **{**MOVE, **more})


def agrees(house: DecidingCouncil, short: str, code: str, decision: str, **more: Any) -> Any:
    given = {**AGREED, **DECIDED, **papers(decision), **more}
    return does(house, short, code, house.tia, **given)


def status(house: DecidingCouncil, code: str, day: Any, short: str = "nadia") -> Any:
    return does(house, short, "change_legal_status", house.tia, status_code=code, started_on=day)


def seen(house: DecidingCouncil) -> None:
    """The first visit of the placement: from then on it goes by the circumstances."""
    house.council._new(Visit, person=house.tia, visited_on=TODAY, kind_code="cla", seen=True)
    rebuild(house.council.authority.pk, today=TODAY)


# --- moving --------------------------------------------------------------------------------------


def test_a_move_ends_the_old_placement_and_begins_the_new_the_same_day(
    house: DecidingCouncil,
) -> None:
    new = moves(house)
    old = Placement.objects.exclude(pk=new.pk).get()
    assert (old.ended_on, old.change_reason_code) == (TODAY, "CARPL")
    assert (new.started_on, new.ended_on, new.change_reason_code) == (TODAY, None, "")
    assert new.period_id == old.period_id
    assert chain(house.tia) == [
        (BEGAN, "S", TODAY, "X1", "C1"),
        (TODAY, "P", None, "", "C1"),
    ]
    last = CareEpisode.objects.get(ended_on=None)
    assert last.placement_id == new.pk
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.actor_level) == ("D23", 40)
    assert decision.case_answers["kind"] == "in_house"
    ending = PlacementEnding.objects.get()
    assert (ending.placement_id, ending.is_emergency) == (old.pk, False)
    assert not Disruption.objects.exists()
    assert {"T61", "T62", "T74", "T82"} <= limits(house)


def test_the_same_carer_is_another_reason(house: DecidingCouncil) -> None:
    moves(house, same_carer=True)
    assert chain(house.tia)[1][1] == "T"


def test_a_move_that_nobody_planned_asks_for_a_meeting(house: DecidingCouncil) -> None:
    moves(house, was_planned=False, change_reason_code="CREQB")
    disruption = Disruption.objects.get()
    assert disruption.ended_on == TODAY
    assert PlacementEnding.objects.get().is_emergency is True
    assert "T87" in limits(house) and "T82" not in limits(house)
    does(
        house, "nadia", "hold_disruption_meeting", house.tia,
        meeting_on=TODAY, learned="She was not asked.", childs_words="Nobody told me.",
    )  # fmt: skip
    assert "T87" not in limits(house)


def test_who_chooses_goes_by_the_kind_of_placement(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="Colin Threlfall"):
        does(house, "ann", "move_placement", house.tia, **{
            **MOVE, **DECIDED, **papers("D23"), "type_code": "K2",
            "accommodation_code": "childrens_home",
        })  # fmt: skip
    with pytest.raises(Refused, match="Dawn Keighley"):
        moves(house, provider_code="PR4")
    assert Placement.objects.get().ended_on is None


@pytest.mark.parametrize(
    ("more", "field", "said"),
    [
        ({"started_on": BEGAN}, "started_on", "moved to the placement before on 21 March 2026"),
        ({"started_on": BEGAN - DAY}, "started_on", "before the period of care began"),
        ({"started_on": TODAY + DAY}, "started_on", "still to come"),
        ({"type_code": "R2"}, "type_code", "no choice between placements"),
        ({"area_code": "adjoining", "authority_name": "Leeds"}, "area_code", "out of area first"),
    ],
)
def test_a_move_that_cannot_be_is_refused(
    house: DecidingCouncil, more: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(Wrong, match=said) as wrong:
        moves(house, **more)
    assert wrong.value.field == field
    assert Placement.objects.count() == CareEpisode.objects.count() == 1


def test_moves_are_written_in_their_order(house: DecidingCouncil) -> None:
    status(house, "C2", TODAY - DAY)
    with pytest.raises(Wrong, match="changed last on 30 March 2026"):
        moves(house, started_on=TODAY - 3 * DAY)


def test_no_gap_is_left_after_a_placement_that_ended(house: DecidingCouncil) -> None:
    Placement.objects.update(ended_on=TODAY - 2 * DAY)
    with pytest.raises(Wrong, match="ended on 29 March 2026"):
        moves(house)
    moves(house, started_on=TODAY - 2 * DAY)
    assert Placement.objects.filter(ended_on=None).count() == 1


def test_an_ordinary_placement_is_not_moved_to_without_a_choice(house: DecidingCouncil) -> None:
    with pytest.raises(Wrong, match="This placement is chosen"):
        as_decided(house)


def test_a_stay_in_hospital_is_recorded_as_it_is(house: DecidingCouncil) -> None:
    as_decided(house, type_code="R2", accommodation_code="hospital", provider_code="PR3")
    assert Placement.objects.get(ended_on=None).type_code == "R2"


# --- what must be agreed first -------------------------------------------------------------------


def test_out_of_area_is_agreed_first_and_found_by_the_move(house: DecidingCouncil) -> None:
    with pytest.raises(Refused, match="Colin Threlfall"):
        agrees(house, "dawn", "approve_out_of_area", "D24")
    approval = agrees(house, "colin", "approve_out_of_area", "D24")
    new = moves(house, area_code="adjoining", authority_name="Leeds", started_on=TODAY - DAY)
    approval.refresh_from_db()
    assert (approval.placement_id, approval.by_code) == (new.pk, "nominated_officer")
    assert new.location_code == "OUT" and "T81A" not in limits(house)
    with pytest.raises(Wrong, match="out of area first"):
        moves(house, area_code="adjoining", authority_name="Leeds")


def test_an_approval_after_the_move_is_of_the_placement_that_stands(house: DecidingCouncil) -> None:
    Placement.objects.update(location_code="OUT")
    approval = agrees(house, "colin", "approve_out_of_area", "D24")
    assert approval.placement_id == Placement.objects.get().pk


def test_a_distant_placement_takes_the_other_council_and_the_director(
    house: DecidingCouncil,
) -> None:
    far = {"area_code": "distant", "authority_name": "Devon"}
    plan = does(
        house, "nadia", "plan_distant_placement", house.tia,
        starts_on=TODAY + 5 * DAY, area_name="Devon", why_not_nearer="No secure bed nearer.",
    )  # fmt: skip
    assert {"T81B", "T81C"} <= limits(house)
    with pytest.raises(Wrong, match="Only the director"):
        moves(house, **far)
    does(house, "nadia", "consult_area", house.tia, area_consulted_on=TODAY, area_said="Agreed.")
    assert "T81C" not in limits(house)
    given = {**DECIDED, **papers("D25")}
    with pytest.raises(Refused, match="Ruth Adeyemi"):
        does(house, "colin", "approve_distance", house.tia, **given)
    does(house, "ruth", "approve_distance", house.tia, **given)
    assert DistantPlacement.objects.get().director_approved_on == TODAY
    with pytest.raises(Wrong, match="director agreed on 31 March 2026"):
        does(house, "ruth", "approve_distance", house.tia, **given)
    with pytest.raises(Wrong, match="on file already"):
        does(house, "nadia", "consult_area", house.tia, area_consulted_on=TODAY, area_said="Yes.")
    new = moves(house, **far)
    plan.refresh_from_db()
    assert plan.placement_id == new.pk
    approval = PlacementApproval.objects.get()
    assert (approval.placement_id, approval.by_code) == (new.pk, "director")


def test_an_unsuitable_place_is_the_directors_word_alone(house: DecidingCouncil) -> None:
    hotel = {"type_code": "Z11", "accommodation_code": "bed_and_breakfast", "provider_code": "PR4"}
    night = {
        "tried": "Eleven agencies said no.",
        "who_stays": "Two of our workers, awake.",
        "childs_words": "I am not sleeping there.",
    }
    kind = {"unsuitable_code": "bed_and_breakfast", "is_another_night": False, **night}
    with pytest.raises(Refused, match="Ruth Adeyemi"):
        agrees(house, "colin", "approve_unsuitable_place", "D26", **kind)
    with pytest.raises(Wrong, match="unless the director has said so"):
        as_decided(house, **hotel)
    agrees(house, "ruth", "approve_unsuitable_place", "D26", **kind)
    PlacementApproval.objects.update(approved_on=TODAY - 2 * DAY)
    with pytest.raises(Wrong, match="unless the director has said so"):
        as_decided(house, **hotel)
    PlacementApproval.objects.update(approved_on=TODAY)
    decision, approval = Decision.objects.get(), PlacementApproval.objects.get()
    assert decision.case_answers["kind"] == "bed_and_breakfast"
    assert (approval.tried, approval.who_stays) == (night["tried"], night["who_stays"])
    assert approval.childs_words == "I am not sleeping there."
    as_decided(house, **hotel)
    assert Placement.objects.get(ended_on=None).accommodation_code == "bed_and_breakfast"
    assert PlacementApproval.objects.get().placement is not None


def test_with_parents_before_the_assessment_the_child_is_visited_weekly(
    house: DecidingCouncil,
) -> None:
    agrees(
        house, "colin", "approve_placement_with_parents", "D27", is_before_assessment=True
    )  # fmt: skip
    assert Decision.objects.get().case_answers["is_emergency"] is True
    home = {"type_code": "P1", "provider_code": "PR0", "accommodation_code": "parents_home"}
    as_decided(house, **home, started_on=TODAY - DAY)
    assert UnassessedPlacement.objects.get().placed_on == TODAY - DAY
    seen(house)
    assert "T77" in limits(house)  # under an interim order at home
    does(house, "nadia", "finish_parents_assessment", house.tia, assessed_on=TODAY)
    assert UnassessedPlacement.objects.get().assessed_on == TODAY


def test_who_leaves_a_parent_before_the_assessment_waits_for_none(house: DecidingCouncil) -> None:
    agrees(
        house, "colin", "approve_placement_with_parents", "D27", is_before_assessment=True
    )  # fmt: skip
    home = {"type_code": "P1", "provider_code": "PR0", "accommodation_code": "parents_home"}
    as_decided(house, **home, started_on=TODAY - DAY)
    moves(house)
    left = UnassessedPlacement.objects.get()
    assert (left.left_on, left.assessed_on) == (TODAY, None)


def test_a_relative_is_approved_for_a_time_and_once_more(house: DecidingCouncil) -> None:
    carers = {"carers": "Her grandmother", "terms": "Checks and a full assessment."}
    given = {**carers, **DECIDED, **papers("D28")}
    does(house, "colin", "approve_connected_person", house.tia, **given)
    gran = {"type_code": "U3", "accommodation_code": "relatives_for_now"}
    new = moves(house, **gran, started_on=TODAY - DAY)
    approval = TemporaryApproval.objects.get()
    assert (approval.placement_id, approval.approved_on) == (new.pk, TODAY)
    seen(house)
    assert {"T80", "T77"} <= limits(house)
    longer = {"why_longer": "The medical is late.", **DECIDED, **papers("D28")}
    with pytest.raises(Refused, match="Colin Threlfall"):
        does(house, "dawn", "extend_temporary_approval", house.tia, **longer)
    does(house, "colin", "extend_temporary_approval", house.tia, **longer)
    with pytest.raises(Wrong, match="no second time"):
        does(house, "colin", "extend_temporary_approval", house.tia, **longer)
    assert TemporaryApprovalExtension.objects.get().decided_on == TODAY
    does(
        house, "nadia", "end_temporary_approval", house.tia,
        ended_on=TODAY, outcome_code="approved",
    )  # fmt: skip
    assert "T80" not in limits(house)
    new.refresh_from_db()
    assert new.accommodation_code == "relatives_home"


def test_what_ran_out_is_not_extended(house: DecidingCouncil) -> None:
    given = {"carers": "Her aunt", "terms": "Checks.", **DECIDED, **papers("D28")}
    does(house, "colin", "approve_connected_person", house.tia, **given)
    TemporaryApproval.objects.update(approved_on=TODAY - 113 * DAY)
    with pytest.raises(Wrong, match="ran out on 30 March 2026"):
        does(
            house, "colin", "extend_temporary_approval", house.tia,
            why_longer="Late.", **DECIDED, **papers("D28"),
        )  # fmt: skip


def test_a_secure_home_is_the_directors_and_has_its_own_clocks(house: DecidingCouncil) -> None:
    secure = {"type_code": "K1", "accommodation_code": "secure_home"}
    with pytest.raises(Wrong, match="secure home first"):
        as_decided(house, **secure)
    agrees(house, "ruth", "approve_secure_placement", "D20")
    as_decided(house, **secure, started_on=TODAY - DAY)
    assert {"T49A", "T49B"} <= limits(house)
    does(
        house, "nadia", "record_secure_order", house.tia,
        court_ordered_on=TODAY, order_until_on=TODAY + 60 * DAY,
    )  # fmt: skip
    assert "T49A" not in limits(house)
    moves(house)
    assert SecureStay.objects.get().ended_on == TODAY


# --- legal status --------------------------------------------------------------------------------


def test_an_order_ends_the_status_before_and_turns_the_episode(house: DecidingCouncil) -> None:
    status(house, "C2", TODAY)
    old = LegalStatus.objects.get(status_code="C1")
    assert old.ended_on == TODAY
    assert chain(house.tia) == [(BEGAN, "S", TODAY, "X1", "C1"), (TODAY, "L", None, "", "C2")]
    assert CareEpisode.objects.get(ended_on=None).placement_id == Placement.objects.get().pk


def test_a_move_and_an_order_on_one_day_are_one_episode(house: DecidingCouncil) -> None:
    status(house, "C2", TODAY)
    new = moves(house)
    assert chain(house.tia) == [(BEGAN, "S", TODAY, "X1", "C1"), (TODAY, "B", None, "", "C2")]
    assert CareEpisode.objects.get(ended_on=None).placement_id == new.pk


@pytest.mark.parametrize(
    ("code", "day", "said"),
    [
        ("C1", TODAY, "holds already"),
        ("C2", BEGAN, "before it began on 21 March 2026"),
        ("C2", TODAY + DAY, "still to come"),
    ],
)
def test_statuses_do_not_overlap(house: DecidingCouncil, code: str, day: Any, said: str) -> None:
    with pytest.raises(Wrong, match=said):
        status(house, code, day)
    assert LegalStatus.objects.count() == 1


def test_police_protection_is_not_ended_later_than_the_law_lets_it_last() -> None:
    made = house_of(code=BESIDE)
    under_order(made, "L1")
    with pytest.raises(Wrong, match="lasts 3 days at the most") as wrong:
        status(made, "C1", TODAY)
    assert wrong.value.field == "started_on"
    status(made, "C1", BEGAN + 3 * DAY)
    assert LegalStatus.objects.get(status_code="L1").ended_on == BEGAN + 3 * DAY


def test_staying_by_agreement_is_decided_as_at_the_start(house: DecidingCouncil) -> None:
    given = {"started_on": TODAY, **DECIDED, **papers("D21")}
    with pytest.raises(Refused, match="Colin Threlfall"):
        does(house, "dawn", "keep_by_agreement", house.tia, **given)
    does(house, "colin", "keep_by_agreement", house.tia, **given)
    assert LegalStatus.objects.get(ended_on=None).status_code == "V2"


def test_emergency_protection_is_extended_once(house: DecidingCouncil) -> None:
    longer = {"decided_on": TODAY, "why_more": "The hearing is on Friday."}
    with pytest.raises(Wrong, match="not under an emergency protection order"):
        does(house, "nadia", "extend_emergency_protection", house.tia, **longer)
    status(house, "L2", TODAY)
    assert "T46" in limits(house)
    does(house, "nadia", "extend_emergency_protection", house.tia, **longer)
    with pytest.raises(Wrong, match="no second time"):
        does(house, "nadia", "extend_emergency_protection", house.tia, **longer)


# --- small things of a placement -----------------------------------------------------------------


def test_the_plan_and_the_notices_of_a_placement_end_their_clocks(house: DecidingCouncil) -> None:
    assert {"T61", "T62"} <= limits(house)
    does(
        house, "nadia", "plan_placement", house.tia, agreed_on=TODAY, routines="A light at night.",
        carers_may_decide="Haircuts.", family_time="Gran on Sundays.", childs_words="No peas.",
    )  # fmt: skip
    does(house, "nadia", "tell_of_placement", house.tia, all_told_on=TODAY, told="School, doctor")
    assert not {"T61", "T62"} & limits(house)


def test_a_planned_ending_asks_for_a_review_first(house: DecidingCouncil) -> None:
    ends = {"decided_on": TODAY, "ends_on": TODAY + 20 * DAY, "why_ending": "Moving to her aunt."}
    does(house, "nadia", "plan_placement_ending", house.tia, **ends)
    assert "T82" in limits(house)
    with pytest.raises(Wrong, match="is planned already"):
        does(house, "nadia", "plan_placement_ending", house.tia, **ends)
    does(house, "nadia", "call_off_placement_ending", house.tia, called_off_on=TODAY)
    assert "T82" not in limits(house)


def test_an_ending_comes_on_the_day_of_the_move_and_the_next_can_be_planned(
    house: DecidingCouncil,
) -> None:
    ends = {"decided_on": TODAY, "ends_on": TODAY + 20 * DAY, "why_ending": "Moving to her aunt."}
    with pytest.raises(Wrong, match="cannot be before 31 March 2026"):
        does(house, "nadia", "plan_placement_ending", house.tia, **{**ends, "ends_on": TODAY - DAY})
    does(house, "nadia", "plan_placement_ending", house.tia, **ends)
    moves(house)
    assert PlacementEnding.objects.get().ends_on == TODAY
    does(house, "nadia", "plan_placement_ending", house.tia, **ends)
    assert PlacementEnding.objects.count() == 2


def test_fewer_visits_only_long_in_a_foster_home(house: DecidingCouncil) -> None:
    given = {"agreed_on": TODAY, "childs_words": "It is fine here.", **DECIDED, **papers("D14")}
    with pytest.raises(Wrong, match="meant to last"):
        does(house, "dawn", "agree_fewer_visits", house.tia, **given)
    Placement.objects.update(type_code="U4")
    with pytest.raises(Wrong, match="first year"):
        does(house, "dawn", "agree_fewer_visits", house.tia, **given)
    Placement.objects.update(started_on=TODAY - 500 * DAY)
    does(house, "dawn", "agree_fewer_visits", house.tia, **given)
    does(house, "nadia", "withdraw_fewer_visits", house.tia, withdrawn_on=TODAY)
    assert FewerVisits.objects.get().withdrawn_on == TODAY


def test_a_visit_that_a_child_asks_for_has_a_date(house: DecidingCouncil) -> None:
    does(
        house, "nadia", "ask_for_visit", house.tia,
        kind_code="child", asked_on=TODAY, due_on=TODAY + 2 * DAY, said="Please come.",
    )  # fmt: skip
    assert "T79" in limits(house)
    does(house, "nadia", "withdraw_visit_asked_for", house.tia, withdrawn_on=TODAY)
    assert "T79" not in limits(house)


# --- on the page ---------------------------------------------------------------------------------


def test_a_manager_moves_a_child_on_the_page(house: DecidingCouncil) -> None:
    ann = client(house, "ann")
    dated = {
        k: v
        for name in papers("D23")
        if name.startswith("dated_")
        for k, v in on(name, TODAY).items()
    }
    page = sends(
        ann, f"/child/C-{house.tia.pk}/write/move_placement",
        {**HOME, **on("started_on", TODAY), "childs_words": "Fine.", "change_reason_code": "CARPL",
         "was_planned": "yes", "same_carer": "no", **dated, **DECIDED},
    )  # fmt: skip
    assert page.status_code == 302, text_of(page)
    assert Placement.objects.count() == 2


def test_what_a_manager_may_not_choose_is_asked_of_whoever_may(house: DecidingCouncil) -> None:
    ann = client(house, "ann")
    url = f"/child/C-{house.tia.pk}/write/move_placement"
    assert "What kind of placement" not in text_of(ann.get(url))
    dated = {
        k: v
        for name in papers("D23")
        if name.startswith("dated_")
        for k, v in on(name, TODAY).items()
    }
    home = {
        **HOME,
        "type_code": "K2",
        "accommodation_code": "childrens_home",
        "provider_code": "PR4",
    }
    page = sends(
        ann, url,
        {**home, **on("started_on", TODAY), "childs_words": "No.", "change_reason_code": "CARPL",
         "was_planned": "yes", "same_carer": "no", **dated, **DECIDED},
    )  # fmt: skip
    assert page.status_code == 302, text_of(page)
    request = DecisionRequest.objects.get()
    assert (request.step_code, request.case_answers["kind"]) == ("move_placement", "residential")
    assert Placement.objects.count() == 1


def test_a_gap_is_a_sentence_beside_its_field_and_nothing_is_lost(house: DecidingCouncil) -> None:
    nadia = client(house, "nadia")
    page = sends(
        nadia, f"/child/C-{house.tia.pk}/write/change_legal_status",
        {"status_code": "C2", **on("started_on", BEGAN)},
    )  # fmt: skip
    assert page.status_code == 422
    assert "The legal status before it began on 21 March 2026." in text_of(page)
    assert LegalStatus.objects.count() == 1
