"""Matters that are about no child: who learns that they are there, what their pages say, how they move on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.test import Client

from keepsight.access.models import AuditChild, AuditLine
from keepsight.actions.care.decide_on_foster_household import DECIDE_ON_FOSTER_HOUSEHOLD
from keepsight.actions.permanence.decide_on_adopters import DECIDE_ON_ADOPTERS
from keepsight.actions.quality.close_allegation import CLOSE_ALLEGATION
from keepsight.actions.quality.log_allegation import LOG_ALLEGATION
from keepsight.boards.refreshing import rebuild
from keepsight.records.care.foster_application import FosterApplication
from keepsight.records.care.foster_carer import FosterCarer
from keepsight.records.permanence.adopter import Adopter
from keepsight.records.quality.allegation import Allegation
from keepsight.records.quality.information_request import InformationRequest
from keepsight.records.reporting.coverage import Coverage
from keepsight.records.workforce.decision import Decision
from keepsight.writing.perform import Refused, Wrong, perform
from tests.integration.deciding_council import DecidingCouncil
from tests.integration.doors.signing_in import signed_in
from tests.integration.pages.test_decision_pages import client, on, sends
from tests.integration.pages.test_lists import heading, questions, text_of
from tests.integration.small_council import DAY, NOW, TODAY, SmallCouncil
from tests.integration.steps.journey import REASONS, papers

pytestmark = pytest.mark.django_db

TOLD: dict[str, Any] = {
    "known_on": TODAY - 4 * DAY,
    "told_on": TODAY - 3 * DAY,
    "told_by": "The head of a school",
    "about": "A teaching assistant",
    "work_code": "school",
    "harm_code": "harmed",
    "what": "He held a boy by the arm.",
    "safe_now": "He is at home.",
}


@pytest.fixture(autouse=True)
def at_nine() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def house() -> DecidingCouncil:
    """Lara and Lea are designated officers; Faye assesses adopters, Ada decides; Sid answers requests."""
    made = DecidingCouncil()
    for short, name, role in (
        ("lara", "Lara Quill", "designated_officer"),
        ("lea", "Lea Marsh", "designated_officer"),
        ("faye", "Faye Orme", "fostering_social_worker"),
        ("ada", "Ada Whitlow", "agency_decision_maker"),
        ("pia", "Pia Storr", "panel_adviser"),
        ("sid", "Sid Rowe", "subject_access_caseworker"),
    ):
        made.people[short] = made.council.worker(name)
        made.council.role(made.people[short], role)
    for table in ("allegation", "adopter", "information_request", "access_request"):
        made.council._new(Coverage, table_code=table, whom_code="all", is_whole=True)
    return made


def said(**given: Any) -> dict[str, Any]:
    """Answers as a form sends them: a date in its three boxes."""
    boxes: dict[str, Any] = {}
    for name, value in given.items():
        boxes |= on(name, value) if hasattr(value, "isoformat") else {name: value}
    return boxes


def posts(someone: Client, url: str, **given: Any) -> Any:
    answer = sends(someone, url, said(**given))
    assert answer.status_code == 302, text_of(answer)
    return answer


def logged(house: DecidingCouncil, **given: Any) -> Allegation:
    by = house.as_("lara")
    return perform(LOG_ALLEGATION, {**TOLD, **given}, by=by, now=NOW)  # type: ignore[no-any-return]


def test_an_allegation_goes_from_being_told_to_its_outcome(house: DecidingCouncil) -> None:
    lara = client(house, "lara")
    assert "None stands open." in text_of(lara.get("/allegations"))
    posts(lara, "/allegations/new", **TOLD)
    made = Allegation.objects.get()
    assert made.worker_id == house.people["lara"].pk
    here = f"/allegations/{made.pk}"
    page = text_of(lara.get("/allegations"))
    assert (
        "1 stands open, 1 of them with a date that is overdue." in page
        and "A teaching assistant" in page
        and "Lara Quill" in page
    )
    assert "First discussion of an allegation" in page and "Why this date" in page
    with pytest.raises(Wrong, match="This comes first: Discussed with the employer"):
        perform(CLOSE_ALLEGATION, {"matter": made.pk, "closed_on": TODAY, "outcome_code": "false"},
                by=house.as_("lara"), now=NOW)  # fmt: skip
    early = sends(lara, f"{here}/discuss_allegation",
                  said(discussed_on=TODAY - 5 * DAY, comes_to="meeting", discussion="x"))  # fmt: skip
    assert "before what came first: The employer learnt of it" in text_of(early)
    posts(lara, f"{here}/discuss_allegation",
          discussed_on=TODAY - 3 * DAY, comes_to="meeting", discussion="He stays at home.")  # fmt: skip
    page = text_of(lara.get(here))
    assert "Meeting on an allegation" in page and "First discussion of an allegation" not in page
    early = sends(lara, f"{here}/close_allegation",
                  said(closed_on=TODAY, outcome_code="false", outcome="x"))  # fmt: skip
    assert "One of these comes first: Found to need no meeting, or Meeting held" in text_of(early)
    posts(lara, f"{here}/meet_on_allegation", meeting_on=TODAY - DAY, meeting="Police, school.")
    posts(lara, f"{here}/close_allegation",
          closed_on=TODAY, outcome_code="unfounded", outcome="The boy had fallen.")  # fmt: skip
    page = text_of(lara.get(here))
    assert "It has ended." in page and "Unfounded: nothing supports it" in page
    assert "No date runs for it." in page
    assert "Allegation" in text_of(lara.get("/allegations?state=ended"))
    assert "None stands open." in text_of(lara.get("/allegations"))
    assert not Decision.objects.exists()


def test_below_the_threshold_it_ends_with_the_discussion(house: DecidingCouncil) -> None:
    made = logged(house)
    lara = client(house, "lara")
    posts(lara, f"/allegations/{made.pk}/discuss_allegation",
          discussed_on=TODAY, comes_to="no_threshold", discussion="Advice was given.")  # fmt: skip
    made.refresh_from_db()
    assert (made.closed_on, made.outcome_code) == (TODAY, "no_threshold")
    page = text_of(lara.get(f"/allegations/{made.pk}"))
    assert "The threshold was not met" in page


def test_a_director_sees_dates_and_no_word(house: DecidingCouncil) -> None:
    made = logged(house)
    ruth = client(house, "ruth")
    for url in ("/allegations", f"/allegations/{made.pk}"):
        page = text_of(ruth.get(url))
        assert f"Allegation {made.pk}" in page
        for word in ("teaching assistant", "held a boy", "head of a school", "at home"):
            assert word not in page, url
    assert ruth.get("/allegations/new").status_code == 403
    for code in ("discuss_allegation", "take_over_allegation"):
        assert ruth.get(f"/allegations/{made.pk}/{code}").status_code == 403


def test_whoever_it_is_against_never_learns_of_it(house: DecidingCouncil) -> None:
    made = logged(house, about_worker=house.people["ruth"].pk)
    ruth = client(house, "ruth")
    assert "None stands open." in text_of(ruth.get("/allegations"))
    assert ruth.get(f"/allegations/{made.pk}").status_code == 404
    against = logged(house, about_worker=house.people["lea"].pk)
    lea = client(house, "lea")
    assert text_of(lea.get("/allegations")).count("A teaching assistant") == 1
    assert lea.get(f"/allegations/{against.pk}").status_code == 404
    assert lea.get(f"/allegations/{against.pk}/discuss_allegation").status_code == 404
    with pytest.raises(Refused, match="This is about you"):
        logged(house, about_worker=house.people["lara"].pk)


@pytest.mark.both_databases
def test_nothing_else_tells_that_there_is_one(house: DecidingCouncil) -> None:
    """Not the list of dates about no child, nor the log of what a worker did, nor any child's log."""
    made = logged(house, known_on=TODAY - 40 * DAY, told_on=TODAY - 39 * DAY)
    assert not AuditChild.objects.exists()
    for short, role, sees in (("ana", "performance_analyst", False), ("ruth", "", True)):
        if role:
            house.people[short] = house.council.worker("Ana Poole")
            house.council.role(house.people[short], role)
        page = text_of(client(house, short).get("/due/not-about-a-child"))
        assert (f"Allegation {made.pk}" in page) is sees
    house.people["iggy"] = house.council.worker("Iggy Flint")
    house.council.role(house.people["iggy"], "information_governance")
    log = f"/worker/W-{house.people['lara'].pk}/looked-at"
    lara = client(house, "lara")
    lara.get("/allegations")
    theirs = client(house, "iggy").get(log)
    assert theirs.status_code == 200 and "llegation" not in text_of(theirs)
    assert "isted allegations" in text_of(lara.get("/what-i-looked-at"))
    house.people["ned"] = house.council.worker("Ned Ashby")
    house.council.role(house.people["ned"], "administrator")
    own = f"/workers/W-{house.people['lara'].pk}/changes"
    changes = client(house, "ned").get(own)
    assert changes.status_code == 200 and "llegation" not in text_of(changes)


@pytest.mark.both_databases
def test_the_children_it_concerns_are_seen_on_it_and_by_no_child_of_it(
    house: DecidingCouncil,
) -> None:
    tia, kai = house.tia, house.kai
    pages = [f"/child/C-{tia.pk}{more}" for more in ("", "/story", "/dates")]
    rebuild(house.council.authority.pk, today=TODAY)
    nadia = client(house, "nadia")
    nadia.get(pages[0])  # so that Nadia herself is among those who looked, before as after
    before = [text_of(nadia.get(url)) for url in pages]
    looks = AuditChild.objects.count()
    lara = client(house, "lara")
    posts(lara, "/allegations/new", **TOLD, children=f"c-{tia.pk}\n")
    made = Allegation.objects.get()
    here = f"/allegations/{made.pk}"
    assert f"C-{tia.pk}</textarea>" in lara.get(f"{here}/link_allegation").content.decode()
    posts(lara, f"{here}/link_allegation", children=f"C-{tia.pk}\nC-{kai.pk}\nC-{tia.pk}")
    page = lara.get(here).content.decode()
    for child in (tia, kai):
        assert f'href="/child/C-{child.pk}"' in page
    made.refresh_from_db()
    assert made.children == f"C-{tia.pk}\nC-{kai.pk}"
    assert AuditChild.objects.count() == looks, "no child's log tells of it"
    assert f"C-{tia.pk}" not in text_of(client(house, "ruth").get(here)), "who sees dates alone"
    assert [text_of(nadia.get(url)) for url in pages] == before


def test_a_number_that_is_no_childs_and_one_of_a_locked_record_are_told_alike(
    house: DecidingCouncil,
) -> None:
    made = logged(house)
    lara = client(house, "lara")
    house.council.lock(house.tia, house.people["dawn"], kind="sealed")
    here = f"/allegations/{made.pk}/link_allegation"
    told = []
    for said in (f"C-{house.tia.pk}", "C-999999", "Tia Brackley"):
        answer = sends(lara, here, {"children": said})
        assert answer.status_code == 422
        assert "is the number of no child here" in text_of(answer)
        told.append(re.findall("Error: [^.]*\\.", text_of(answer).replace(said.upper(), "X")))
    assert told[0] == told[1] == told[2] != []
    made.refresh_from_db()
    assert made.children == ""


def test_when_the_officer_is_away_another_takes_it_over(house: DecidingCouncil) -> None:
    made = logged(house)
    lea = client(house, "lea")
    posts(lea, f"/allegations/{made.pk}/take_over_allegation")
    made.refresh_from_db()
    assert made.worker_id == house.people["lea"].pk
    again = sends(lea, f"/allegations/{made.pk}/take_over_allegation", {})
    assert "It is with you already." in text_of(again)


def test_each_look_is_on_the_log(house: DecidingCouncil) -> None:
    made = logged(house)
    lara = client(house, "lara")
    lara.get("/allegations")
    lara.get(f"/allegations/{made.pk}")
    acts = list(AuditLine.objects.order_by("id").values_list("act", flat=True))
    assert acts[-2:] == ["list_allegations", "read_allegation"]


@pytest.mark.both_databases
def test_adopters_go_from_being_registered_to_the_decision(house: DecidingCouncil) -> None:
    faye, pia, ada = (client(house, short) for short in ("faye", "pia", "ada"))
    posts(faye, "/adopters/new", registered_on=TODAY - 200 * DAY, names="Jo and Sam Ridley",
          how_many_code="two", hopes="", worker=str(house.people["faye"].pk))  # fmt: skip
    made = Adopter.objects.get()
    here = f"/adopters/{made.pk}"
    page = text_of(ada.get("/adopters"))
    assert "Jo and Sam Ridley" in page and "Stage one of approving adopters" in page
    assert ada.get("/adopters/new").status_code == 403
    assert ada.get(f"{here}/end_stage_one").status_code == 403
    posts(faye, f"{here}/end_stage_one", stage_one_ended_on=TODAY - 190 * DAY,
          stage_one_code="goes_on", stage_one_found="All is well.")  # fmt: skip
    late = sends(faye, f"{here}/start_stage_two", said(stage_two_on=TODAY))
    assert "it is begun again: register them anew" in text_of(late)
    posts(faye, f"{here}/start_stage_two", stage_two_on=TODAY - 100 * DAY)
    assert "Stage two of approving adopters" in text_of(faye.get(here))
    posts(pia, f"{here}/record_adopter_panel",
          panel_on=TODAY - DAY, panel_code="suitable", panel_why="Patient, and near a school.")  # fmt: skip
    assert faye.get(f"{here}/decide_on_adopters").status_code == 403
    given = {"matter": made.pk, "decision_code": "approved", "terms": "One child to five.",
             **REASONS, **papers("D30"), "options": "None."}  # fmt: skip
    with pytest.raises(Refused, match="Ada Whitlow"):
        perform(DECIDE_ON_ADOPTERS, given, by=house.as_("faye"), now=NOW)
    form = text_of(ada.get(f"{here}/decide_on_adopters"))
    assert "The prospective adopters’ report" in form and "What is decided" not in form
    assert "What the adoption panel recommends" not in form
    asked = dict.fromkeys(("dated_medical_advice", "dated_adopters_report"), TODAY)
    posts(ada, f"{here}/decide_on_adopters", decision_code="approved", terms="One child to five.",
          reasons="I read it all.", options="None.", **asked)  # fmt: skip
    made.refresh_from_db()
    assert (made.decided_on, made.decision_code) == (TODAY, "approved")
    decision = Decision.objects.get()
    assert decision.person_id is None and decision.case_answers["matter"] == "adopters"
    assert decision.case_answers["on_file_by_hand"]["panel_recommendation"] == str(TODAY - DAY)


def test_whoever_is_not_suitable_after_stage_one_goes_no_further(house: DecidingCouncil) -> None:
    made = house.council._new(Adopter, registered_on=TODAY - 50 * DAY, names="A Family")
    posts(client(house, "faye"), f"/adopters/{made.pk}/end_stage_one", stage_one_ended_on=TODAY,
          stage_one_code="not_suitable", stage_one_found="A conviction.")  # fmt: skip
    made.refresh_from_db()
    assert made.withdrawn_on == TODAY
    other = house.council._new(Adopter, registered_on=TODAY - 50 * DAY, names="Others")
    posts(client(house, "pia"), f"/adopters/{other.pk}/withdraw_adopters",
          withdrawn_on=TODAY, withdrawn_because="A new job.")  # fmt: skip
    other.refresh_from_db()
    assert other.withdrawn_because == "A new job."


@pytest.mark.both_databases
def test_a_household_goes_from_its_application_to_a_place_for_children(
    house: DecidingCouncil,
) -> None:
    faye, pia, ada = (client(house, short) for short in ("faye", "pia", "ada"))
    posts(faye, "/foster-applications/new", applied_on=TODAY - 200 * DAY, names="Joy Amadi",
          wishes="A child of school age.", worker=str(house.people["faye"].pk))  # fmt: skip
    made = FosterApplication.objects.get()
    here = f"/foster-applications/{made.pk}"
    assert "Joy Amadi" in text_of(ada.get("/foster-applications"))
    assert client(house, "nadia").get(here).status_code == 403
    heard = {"panel_on": TODAY - 9 * DAY, "panel_why": "They have a spare room."}
    early = sends(pia, f"{here}/record_fostering_panel", said(**heard, panel_code="approve"))
    assert "This comes first: Full assessment finished" in text_of(early)
    posts(faye, f"{here}/end_fostering_checks", checked_on=TODAY - 150 * DAY,
          checks_code="goes_on", checks_found="All is well.")  # fmt: skip
    posts(faye, f"{here}/finish_fostering_assessment", assessed_on=TODAY - 40 * DAY,
          assessment="Patient, and near a school.")  # fmt: skip
    posts(pia, f"{here}/record_fostering_panel", **heard, panel_code="later")
    decided = {
        "decision_code": "approved",
        "terms": "Two children of 5 to 11.",
        "reasons": "I read it.",
    }
    assert "The panel wants to know more first" in text_of(
        sends(ada, f"{here}/decide_on_foster_household", decided)
    )
    posts(pia, f"{here}/record_fostering_panel", **heard, panel_code="approve")
    assert faye.get(f"{here}/decide_on_foster_household").status_code == 403
    given = {"matter": made.pk, **decided, **papers("D31"), "options": "None."}
    with pytest.raises(Refused, match="Ada Whitlow"):
        perform(DECIDE_ON_FOSTER_HOUSEHOLD, given, by=house.as_("faye"), now=NOW)
    form = text_of(ada.get(f"{here}/decide_on_foster_household"))
    for shown in ("full assessment of the carer", "panel recommends:", "checks on everyone"):
        assert shown not in form, "its day is on file already"
    house.council._new(FosterCarer, reference="F7", household_name="Others")
    taken = sends(ada, f"{here}/decide_on_foster_household", {**decided, "household_number": "F7"})
    assert "Another household has this number." in text_of(taken)
    assert not Decision.objects.exists(), "what was refused was not decided"
    posts(ada, f"{here}/decide_on_foster_household", **decided)
    made.refresh_from_db()
    assert (made.decided_on, made.decision_code) == (TODAY, "approved")
    assert made.carer is not None
    assert (made.carer.reference, made.carer.household_name, made.carer.approved_on) == (
        f"F-{made.pk}", "Joy Amadi", TODAY,
    )  # fmt: skip
    decision = Decision.objects.get()
    assert (decision.decision_code, decision.person_id) == ("D31", None)
    shown = decision.case_answers["on_file_by_hand"]
    assert shown["panel_recommendation"] == str(TODAY - 9 * DAY)
    assert shown["checks"] == str(TODAY - 150 * DAY)


def test_a_household_that_is_not_approved_is_no_place_for_children(house: DecidingCouncil) -> None:
    days = {"applied_on": TODAY - 90 * DAY, "checked_on": TODAY - 80 * DAY,
            "assessed_on": TODAY - 30 * DAY, "panel_on": TODAY - DAY}  # fmt: skip
    made = house.council._new(FosterApplication, names="A Family", panel_code="not_approve", **days)
    posts(client(house, "ada"), f"/foster-applications/{made.pk}/decide_on_foster_household",
          decision_code="not_approved", terms="The dog bit a child.", reasons="I read it.")  # fmt: skip
    made.refresh_from_db()
    assert made.decided_on == TODAY and made.carer is None
    assert not FosterCarer.objects.exists()


def test_a_household_that_goes_no_further_says_why(house: DecidingCouncil) -> None:
    unsuitable = house.council._new(FosterApplication, applied_on=TODAY - 9 * DAY, names="A")
    posts(client(house, "faye"), f"/foster-applications/{unsuitable.pk}/end_fostering_checks",
          checked_on=TODAY, checks_code="not_suitable", checks_found="A conviction.")  # fmt: skip
    unsuitable.refresh_from_db()
    assert unsuitable.withdrawn_on == TODAY
    other = house.council._new(FosterApplication, applied_on=TODAY - 9 * DAY, names="B")
    posts(client(house, "faye"), f"/foster-applications/{other.pk}/withdraw_foster_application",
          withdrawn_on=TODAY, withdrawn_because="A new job.")  # fmt: skip
    other.refresh_from_db()
    assert other.withdrawn_because == "A new job."


def test_a_request_for_information_is_answered(house: DecidingCouncil) -> None:
    sid = client(house, "sid")
    posts(sid, "/information-requests/new", received_on=TODAY - 30 * DAY, asked_by="A reader",
          wanted="How many children have no worker?", worker=str(house.people["sid"].pk))  # fmt: skip
    made = InformationRequest.objects.get()
    page = text_of(sid.get("/information-requests"))
    assert "How many children have no worker?" in page and "Twenty working days" in page
    posts(sid, f"/information-requests/{made.pk}/answer_information_request",
          answered_on=TODAY, answer_code="all", answer="258.")  # fmt: skip
    assert "All of it was given" in text_of(sid.get(f"/information-requests/{made.pk}"))
    other = house.council._new(InformationRequest, received_on=TODAY)
    posts(sid, f"/information-requests/{other.pk}/withdraw_information_request", withdrawn_on=TODAY)
    again = sid.get(f"/information-requests/{other.pk}/answer_information_request")
    assert again.status_code == 200
    refused = sends(sid, f"/information-requests/{other.pk}/answer_information_request",
                    said(answered_on=TODAY, answer_code="all", answer="x"))  # fmt: skip
    assert "It has ended." in text_of(refused)


@pytest.mark.both_databases
def test_a_long_list_has_pages_and_asks_no_more_for_it(house: DecidingCouncil) -> None:
    sid = client(house, "sid")
    house.council._new(InformationRequest, received_on=TODAY)
    few = len(questions(sid, "/information-requests"))
    for ago in range(30):
        house.council._new(InformationRequest, received_on=TODAY - ago * DAY)
    assert len(questions(sid, "/information-requests")) <= few
    assert "1 to 25 of 31" in text_of(sid.get("/information-requests"))
    assert "26 to 31 of 31" in text_of(sid.get("/information-requests?page=2"))
    assert sid.get("/information-requests?page=3").status_code == 404
    assert sid.get("/information-requests?state=lost").status_code == 404


def test_another_council_has_its_own(house: DecidingCouncil) -> None:
    made = logged(house)
    far = SmallCouncil("997")
    officer = far.worker("Far officer")
    far.role(officer, "designated_officer")
    theirs = signed_in(far.account(officer))
    assert "None stands open." in text_of(theirs.get("/allegations"))
    assert theirs.get(f"/allegations/{made.pk}").status_code == 404


@pytest.mark.both_databases
def test_requests_to_see_a_record_are_listed_with_whose_they_are(house: DecidingCouncil) -> None:
    sid = client(house, "sid")
    assert "None waits for an answer." in text_of(sid.get("/requests-to-see"))
    posts(client(house, "nadia"), f"/child/C-{house.tia.pk}/write/log_access_request",
          received_on=TODAY - 10 * DAY, asked_by_code="themselves", wanted="Why so often?", support="")  # fmt: skip
    page = sid.get("/requests-to-see")
    assert "1 waits for an answer; none is late." in text_of(page) and "Tia Brackley" in text_of(
        page
    )
    assert "One month from the request on 21 March 2026" in text_of(page)
    assert AuditLine.objects.filter(act="list_access_requests").exists()
    here = f"/child/C-{house.tia.pk}/requests"
    one = sid.get(here)
    assert heading(one) == "Requests to see the record: Tia Brackley"
    assert "Ask for proof of identity" in text_of(one) and "Log a complaint" not in text_of(one)
    posts(sid, f"/child/C-{house.tia.pk}/write/ask_for_identity", asked_on=TODAY)
    assert "Waits for proof of identity, since 31 March 2026" in text_of(sid.get(here))
    assert sid.get(f"/child/C-{house.kai.pk}/requests").status_code == 403
    assert client(house, "nadia").get(here).status_code == 403
