"""The returns made of the house's own facts: fields, sources, who is in them, and what is left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl
import pytest

from keepsight.facts.tables import empty
from keepsight.returns.cin_census import from_facts as cin_module
from keepsight.returns.cin_census.from_facts import cin_from_facts
from keepsight.returns.own_return import SOURCES_SCHEMA, OwnReturn
from keepsight.returns.ssda903 import from_facts as ssda903_module
from keepsight.returns.ssda903.from_facts import ssda903_from_facts
from keepsight.returns.validation import Validation, validate
from tests.unit.facts.made_facts import Row, frames

YEAR = "2025-26"
FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
#: A child of the council: the census speaks of person 7 and nobody else unless a test says so.
ORLA = 7
BORN = date(2015, 3, 2)


def cin(collection: str = YEAR, /, **rows: list[Row]) -> OwnReturn:
    people: dict[str, list[Row]] = {"person": [person()], **rows}
    made = frames(cin_module.NEEDS, **people)
    return cin_from_facts(made, collection=collection, authority="998")


def ssda903(collection: str = YEAR, /, **rows: list[Row]) -> OwnReturn:
    people: dict[str, list[Row]] = {"person": [person()], **rows}
    made = frames(ssda903_module.NEEDS, **people)
    return ssda903_from_facts(made, collection=collection, authority="998")


def person(id: int = ORLA, **values: Any) -> dict[str, Any]:
    return {"id": id, "child": id, "born_on": BORN, "sex_code": "F"} | values


def of(id: int, started: date | None, ended: date | None = None, **values: Any) -> Row:
    """A spell of the child."""
    return {"id": id, "child": ORLA, "started_on": started, "ended_on": ended} | values


def need(id: int = 100, started: date = date(2025, 5, 1), **values: Any) -> Row:
    return of(id, started, no_further_action=False, **values)


def care(id: int = 200, started: date = date(2025, 5, 1), **values: Any) -> Row:
    return of(id, started, start_reason_code="S", legal_status_code="C2", need_code="N1", **values)


def only(own: OwnReturn, table: str) -> dict[str, Any]:
    """The one row of a table."""
    assert own.tables[table].height == 1
    return own.tables[table].row(0, named=True)


def source(own: OwnReturn, table: str) -> list[tuple[Any, ...]]:
    assert own.sources[table].height == own.tables[table].height
    assert dict(own.sources[table].schema) == SOURCES_SCHEMA
    return own.sources[table].rows()


def checked(own: OwnReturn, *rules: str) -> Validation:
    return validate(
        own.name, own.tables, collection=own.collection, rules=rules or None, authority="998"
    )


def at_fault(own: OwnReturn, rule: str) -> set[tuple[Any, ...]]:
    """Whose record of which fact table a rule finds."""
    return set(own.traced(checked(own, rule).findings).select("person", "fact", "record").rows())


def covered(*tables: str, **values: Any) -> list[Row]:
    return [{"table": code, "whole": True, "whom": "all"} | values for code in tables]


# -- the tables of the census ------------------------------------------------------------------------


def test_the_header_of_the_census_says_what_the_collection_says() -> None:
    own = cin(episode_of_need=[need()])
    assert only(own, "Header") == {
        "Collection": "CIN",
        "Year": "2026",
        "ReferenceDate": LAST,
        "SourceLevel": "L",
        "LEA": "998",
    }
    assert source(own, "Header") == [(None, None, None)]
    assert checked(own, "100").findings.is_empty()


def test_a_child_of_the_census_with_its_numbers() -> None:
    own = cin(
        person=[
            person(
                expected_on=date(2015, 3, 9),
                died_on=date(2026, 1, 2),
                ethnicity_code="WBRI",
                upn_unknown_code="UN3",
            )
        ],
        identifier=[
            {"child": ORLA, "scheme": "local:carebase", "value": "L1"},
            {"child": ORLA, "scheme": "local:eastfield", "value": "M1", "source": "cin_census"},
            {"child": ORLA, "scheme": "upn", "value": "A1", "until_on": date(2020, 1, 1)},
            {"child": ORLA, "scheme": "upn", "value": "A2"},
            {"child": ORLA, "scheme": "former_upn", "value": "A0"},
        ],
        disability=[{"id": 5, "child": ORLA, "disability_code": "AUT"}],
        episode_of_need=[need()],
    )
    assert only(own, "ChildIdentifiers") == {
        "LAchildID": "M1",
        "UPN": "A2",
        "FormerUPN": "A0",
        "UPNunknown": "UN3",
        "PersonBirthDate": BORN,
        "ExpectedPersonBirthDate": None,
        "Sex": "F",
        "PersonDeathDate": date(2026, 1, 2),
    }
    assert source(own, "ChildIdentifiers") == [(ORLA, "person", ORLA)]
    assert only(own, "ChildCharacteristics") == {"LAchildID": "M1", "Ethnicity": "WBRI"}
    assert source(own, "ChildCharacteristics") == [(ORLA, "person", ORLA)]
    assert only(own, "Disabilities") == {"LAchildID": "M1", "Disability": "AUT"}
    assert source(own, "Disabilities") == [(ORLA, "disability", 5)]


def test_until_2023_24_the_census_asked_for_gender_in_digits() -> None:
    own = cin("2023-24", episode_of_need=[need(started=date(2023, 5, 1))])
    assert only(own, "ChildIdentifiers")["GenderCurrent"] == "2"
    assert "Sex" not in own.tables["ChildIdentifiers"].columns


def test_an_unborn_child_has_the_date_on_which_it_is_expected() -> None:
    unborn = person(born_on=None, expected_on=date(2026, 5, 5), sex_code="U")
    identifiers = only(cin(person=[unborn], episode_of_need=[need()]), "ChildIdentifiers")
    assert identifiers["ExpectedPersonBirthDate"] == date(2026, 5, 5)
    assert identifiers["PersonBirthDate"] is None


def test_a_child_born_after_the_year_was_unborn_in_it() -> None:
    born = person(born_on=date(2026, 5, 1), expected_on=date(2026, 5, 5))
    upn = {"child": ORLA, "scheme": "upn", "value": "A1"}
    own = cin(person=[born], identifier=[upn], episode_of_need=[need()])
    identifiers = only(own, "ChildIdentifiers")
    assert identifiers["ExpectedPersonBirthDate"] == date(2026, 5, 5)
    assert (identifiers["PersonBirthDate"], identifiers["Sex"], identifiers["UPN"]) == (
        None,
        "U",
        None,
    )
    never_expected = cin(person=[born | {"expected_on": None}], episode_of_need=[need()])
    assert at_fault(never_expected, "8520") == {(ORLA, "person", ORLA)}


def test_an_episode_of_need_is_a_cindetails() -> None:
    own = cin(
        episode_of_need=[
            need(
                source_code="1A",
                primary_need_code="N1",
                end_reason_code="RC7",
                ended_on=date(2026, 2, 1),
            )
        ],
        conference=[
            {"child": ORLA, "episode": 100, "kind_code": "initial", "held_on": date(2025, 7, 1)}
        ],
    )
    assert only(own, "CINdetails") == {
        "LAchildID": "C7",
        "CINdetailsID": "100",
        "CINreferralDate": date(2025, 5, 1),
        "ReferralSource": "1A",
        "PrimaryNeedCode": "N1",
        "CINclosureDate": date(2026, 2, 1),
        "ReasonForClosure": "RC7",
        "DateOfInitialCPC": date(2025, 7, 1),
        "ReferralNFA": "0",
    }
    assert source(own, "CINdetails") == [(ORLA, "episode_of_need", 100)]


def test_an_episode_without_a_pointer_takes_the_referral_of_its_day() -> None:
    """Annex A lists referrals and children in need apart."""
    own = cin(
        episode_of_need=[of(100, date(2025, 5, 1))],
        referral=[
            {
                "child": ORLA,
                "received_on": date(2025, 5, 1),
                "source_code": "6",
                "no_further_action": True,
            }
        ],
    )
    details = only(own, "CINdetails")
    assert (details["ReferralSource"], details["ReferralNFA"]) == ("6", "1")


def test_an_assessment_with_its_factors() -> None:
    own = cin(
        episode_of_need=[need()],
        assessment=[
            of(
                300,
                date(2025, 5, 2),
                episode=100,
                authorised_on=date(2025, 6, 1),
                interim_review_on=date(2025, 5, 12),
            )
        ],
        assessment_factor=[
            {"id": 31, "child": ORLA, "assessment": 300, "factor_code": "3B"},
            {"id": 32, "child": ORLA, "assessment": 300, "factor_code": "4B"},
        ],
    )
    assert only(own, "Assessments") == {
        "LAchildID": "C7",
        "CINdetailsID": "100",
        "AssessmentID": "300",
        "AssessmentActualStartDate": date(2025, 5, 2),
        "AssessmentInternalReviewDate": date(2025, 5, 12),
        "AssessmentAuthorisationDate": date(2025, 6, 1),
    }
    assert source(own, "Assessments") == [(ORLA, "assessment", 300)]
    assert own.tables["AssessmentFactorsList"].rows(named=True) == [
        {
            "LAchildID": "C7",
            "CINdetailsID": "100",
            "AssessmentID": "300",
            "AssessmentFactor": factor,
        }
        for factor in ("3B", "4B")
    ]
    assert source(own, "AssessmentFactorsList") == [
        (ORLA, "assessment_factor", 31),
        (ORLA, "assessment_factor", 32),
    ]


def test_a_child_in_need_plan() -> None:
    plan = of(400, date(2025, 6, 2), date(2025, 9, 1), episode=100)
    own = cin(episode_of_need=[need()], child_in_need_plan=[plan])
    assert only(own, "CINplanDates") == {
        "LAchildID": "C7",
        "CINdetailsID": "100",
        "CINPlanStartDate": date(2025, 6, 2),
        "CINPlanEndDate": date(2025, 9, 1),
    }
    assert source(own, "CINplanDates") == [(ORLA, "child_in_need_plan", 400)]


def test_an_enquiry_with_the_first_conference_it_led_to() -> None:
    held = {"child": ORLA, "episode": 100, "enquiry": 500}
    own = cin(
        episode_of_need=[need()],
        section_47_enquiry=[
            of(
                500,
                date(2025, 6, 2),
                episode=100,
                target_on=date(2025, 6, 23),
                conference_not_required=False,
            )
        ],
        conference=[
            held | {"kind_code": "initial", "held_on": date(2025, 6, 25)},
            held | {"kind_code": "initial", "held_on": date(2025, 6, 20)},
            held | {"kind_code": "review", "held_on": date(2025, 6, 10)},
        ],
    )
    assert only(own, "Section47") == {
        "LAchildID": "C7",
        "CINdetailsID": "100",
        "S47ActualStartDate": date(2025, 6, 2),
        "InitialCPCtarget": date(2025, 6, 23),
        "DateOfInitialCPC": date(2025, 6, 20),
        "ICPCnotRequired": "0",
    }
    assert source(own, "Section47") == [(ORLA, "section_47_enquiry", 500)]
    assert only(own, "CINdetails")["DateOfInitialCPC"] is None


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ({"source": "keepsight"}, date(2026, 4, 23)),  # Good Friday and Easter Monday lie between
        ({"source": "keepsight", "conference_not_required": True}, None),
        ({"source": "keepsight", "target_on": date(2026, 4, 20)}, date(2026, 4, 20)),
        ({"source": "cin_census"}, None),
    ],
)
def test_of_an_enquiry_begun_here_the_day_of_its_conference_is_reckoned(
    said: Row, target: date | None
) -> None:
    """Nobody stores it here; what another system left out stays out, and is found."""
    own = cin(
        episode_of_need=[need()],
        section_47_enquiry=[of(500, date(2026, 3, 31), episode=100, **said)],
    )
    assert only(own, "Section47")["InitialCPCtarget"] == target


def test_a_protection_plan_with_its_reviews() -> None:
    own = cin(
        episode_of_need=[need()],
        protection_plan=[
            of(
                600,
                date(2025, 6, 20),
                episode=100,
                initial_category_code="NEG",
                latest_category_code="EMO",
                previous_plans=1,
            )
        ],
        protection_plan_review=[
            {"id": 61, "child": ORLA, "plan": 600, "held_on": date(2025, 9, 1)}
        ],
    )
    assert only(own, "ChildProtectionPlans") == {
        "LAchildID": "C7",
        "CINdetailsID": "100",
        "CPPID": "600",
        "CPPstartDate": date(2025, 6, 20),
        "CPPendDate": None,
        "InitialCategoryOfAbuse": "NEG",
        "LatestCategoryOfAbuse": "EMO",
        "NumberOfPreviousCPP": "1",
    }
    assert source(own, "ChildProtectionPlans") == [(ORLA, "protection_plan", 600)]
    assert only(own, "Reviews") == {
        "LAchildID": "C7",
        "CINdetailsID": "100",
        "CPPID": "600",
        "CPPreviewDate": date(2025, 9, 1),
    }
    assert source(own, "Reviews") == [(ORLA, "protection_plan_review", 61)]


def test_pre_proceedings_are_asked_from_2026_27() -> None:
    begun = {
        "id": 700,
        "child": ORLA,
        "decided_on": date(2026, 5, 1),
        "letter_on": date(2026, 5, 2),
        "group_meeting_offered": True,
        "group_meeting_held": False,
        "first_meeting_on": date(2026, 5, 20),
        "meetings": 3,
        "outcome_on": date(2026, 9, 1),
        "outcome_code": "step_down",
        "applied_to_court_on": date(2026, 9, 2),
        "proceedings_letter_on": date(2026, 9, 3),
    }
    facts: dict[str, list[Row]] = {"episode_of_need": [need()], "pre_proceedings": [begun]}
    own = cin("2026-27", **facts)
    assert only(own, "PreProceedingsandFGDM") == {
        "LAchildID": "C7",
        "CINdetailsID": "100",
        "PPStartDate": date(2026, 5, 1),
        "LBPSentDate": date(2026, 5, 2),
        "FGDMMeetingOffer": "1",
        "FGDMMeetingFac": "0",
        "InitialPPMeetingDate": date(2026, 5, 20),
        "ReviewMeetingsCount": "3",
        "StepDecisionDate": date(2026, 9, 1),
        "PPOutcome": "step_down",
        "CourtAppDate": date(2026, 9, 2),
        "LetterInitCPDate": date(2026, 9, 3),
    }
    assert source(own, "PreProceedingsandFGDM") == [(ORLA, "pre_proceedings", 700)]
    assert "PreProceedingsandFGDM" not in cin(**facts).tables


# -- who and what is of the year ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("episode", "is_in"),
    [
        (need(started=date(2020, 1, 1)), True),
        (need(started=date(2024, 1, 1), ended_on=date(2025, 3, 31)), False),
        (need(started=date(2024, 1, 1), ended_on=FIRST), True),
        (need(started=LAST), True),
        (need(started=date(2026, 4, 1)), False),
        (of(100, date(2025, 3, 3), no_further_action=True), False),
        (of(100, date(2025, 4, 3), no_further_action=True), True),
    ],
)
def test_a_child_is_in_the_census_whose_episode_ran_in_the_year(episode: Row, is_in: bool) -> None:
    own = cin(episode_of_need=[episode], coverage=covered("episode_of_need", "person"))
    assert own.tables["CINdetails"].height == is_in
    assert own.tables["ChildIdentifiers"].height == is_in


CLOSED_BEFORE = need(started=date(2024, 1, 1), ended_on=date(2025, 3, 1))


@pytest.mark.parametrize(
    ("fact", "row", "table"),
    [
        ("assessment", of(1, date(2025, 2, 1), episode=100), "Assessments"),
        ("child_in_need_plan", of(1, date(2025, 2, 1), episode=100), "CINplanDates"),
        ("section_47_enquiry", of(1, date(2025, 2, 1), episode=100), "Section47"),
        ("protection_plan", of(1, date(2025, 2, 1), episode=100), "ChildProtectionPlans"),
    ],
)
def test_an_episode_that_was_closed_before_is_there_where_work_in_it_was_not(
    fact: str, row: Row, table: str
) -> None:
    own = cin(episode_of_need=[CLOSED_BEFORE], **{fact: [row]})
    assert only(own, table)["CINdetailsID"] == "100"
    assert only(own, "CINdetails")["CINdetailsID"] == "100"
    assert at_fault(own, "8620") == {(ORLA, "episode_of_need", 100)}


@pytest.mark.parametrize(
    ("fact", "row"),
    [
        ("assessment", of(1, date(2025, 2, 1), authorised_on=date(2025, 3, 31))),
        ("assessment", of(1, date(2025, 2, 1), date(2025, 3, 1))),
        ("child_in_need_plan", of(1, date(2025, 2, 1), date(2025, 3, 31))),
        ("section_47_enquiry", of(1, date(2025, 2, 1), date(2025, 3, 31))),
        ("section_47_enquiry", of(1, date(2025, 2, 1), conference_not_required=True)),
        ("protection_plan", of(1, date(2025, 2, 1), date(2025, 3, 31))),
        ("assessment", of(1, date(2026, 4, 1))),
        ("protection_plan", of(1, date(2026, 4, 1))),
    ],
)
def test_what_was_over_before_the_year_or_came_after_it_is_not_there(fact: str, row: Row) -> None:
    own = cin(**{fact: [row]})
    assert set(own.tables) == {"Header"}


@pytest.mark.parametrize(
    ("fact", "row", "rule"),
    [
        ("episode_of_need", need(1, ended_on=date(2015, 6, 1)), "8630"),
        ("assessment", of(1, date(2025, 5, 1), authorised_on=date(2015, 6, 1)), "8608"),
        ("child_in_need_plan", of(1, date(2025, 5, 1), date(2015, 6, 1)), "4011"),
    ],
)
def test_what_began_in_the_year_is_there_whatever_its_end_is_said_to_be(
    fact: str, row: Row, rule: str
) -> None:
    assert at_fault(cin(**{fact: [row]}), rule) == {(ORLA, fact, 1)}


def test_what_ended_after_the_year_has_no_end_yet() -> None:
    late = date(2026, 4, 20)
    own = cin(
        episode_of_need=[need(ended_on=late, end_reason_code="RC7")],
        assessment=[of(300, date(2026, 3, 1), episode=100, authorised_on=late)],
    )
    details = only(own, "CINdetails")
    assert (details["CINclosureDate"], details["ReasonForClosure"]) == (None, None)
    assert only(own, "Assessments")["AssessmentAuthorisationDate"] is None
    assert checked(own, "8620", "8696").findings.is_empty()


def test_what_points_to_no_episode_stands_in_the_one_that_ran() -> None:
    own = cin(
        episode_of_need=[
            need(100, date(2025, 4, 1), ended_on=date(2025, 6, 1)),
            need(101, date(2025, 8, 1)),
        ],
        assessment=[
            of(1, date(2025, 5, 1)),
            of(2, date(2025, 7, 1)),
            of(3, date(2025, 8, 1)),
            of(4, None),
        ],
    )
    assert own.tables["Assessments"]["CINdetailsID"].to_list() == ["100", None, "101", None]


# -- the tables of the return for looked-after children ----------------------------------------------


def test_the_header_of_a_looked_after_child() -> None:
    own = ssda903(
        person=[person(ethnicity_code="MWBC", is_mother=True)],
        own_child=[
            {"child": ORLA, "born_on": date(2025, 9, 9)},
            {"child": ORLA, "born_on": date(2024, 9, 9)},
        ],
        identifier=[
            {"child": ORLA, "scheme": "local:ssda903", "value": "L1"},
            {"child": ORLA, "scheme": "upn", "value": "A1"},
        ],
        care_episode=[care()],
    )
    assert only(own, "Header") == {
        "CHILD": "L1",
        "SEX": "F",
        "DOB": BORN,
        "ETHNIC": "MWBC",
        "UPN": "A1",
        "MOTHER": "1",
        "MC_DOB": date(2024, 9, 9),
    }
    assert source(own, "Header") == [(ORLA, "person", ORLA)]


def test_in_place_of_a_pupil_number_the_header_says_why_there_is_none() -> None:
    own = ssda903(person=[person(upn_unknown_code="UN4")], care_episode=[care()])
    assert only(own, "Header")["UPN"] == "UN4"


def test_until_2023_24_the_return_asked_for_sex_in_digits() -> None:
    own = ssda903("2023-24", care_episode=[care(started=date(2023, 5, 1))])
    assert only(own, "Header")["SEX"] == "2"


HOME = {
    "id": 20,
    "child": ORLA,
    "type_code": "U6",
    "provider_code": "PR1",
    "urn": "SC1",
    "postcode": "AB1 2CD",
    "home_postcode": "AB9 9ZZ",
    "change_reason_code": "CARPL",
}


def test_an_episode_of_care_with_its_placement() -> None:
    moved = date(2025, 8, 1)
    own = ssda903(
        placement=[HOME],
        care_episode=[
            care(200, placement=20, ended_on=date(2025, 6, 1), end_reason_code="X1"),
            care(201, date(2025, 6, 1), placement=20, ended_on=moved, end_reason_code="X1"),
        ],
    )
    first, second = own.tables["Episodes"].rows(named=True)
    assert second == {
        "CHILD": "C7",
        "DECOM": date(2025, 6, 1),
        "RNE": "S",
        "LS": "C2",
        "CIN": "N1",
        "PLACE": "U6",
        "PLACE_PROVIDER": "PR1",
        "DEC": moved,
        "REC": "X1",
        "REASON_PLACE_CHANGE": "CARPL",
        "HOME_POST": "AB9 9ZZ",
        "PL_POST": "AB1 2CD",
        "URN": "SC1",
    }
    assert first["REASON_PLACE_CHANGE"] is None  # the placement went on
    assert source(own, "Episodes") == [(ORLA, "care_episode", 200), (ORLA, "care_episode", 201)]


def test_reviews_of_the_year() -> None:
    held = {"child": ORLA, "participation_code": "PN1"}
    own = ssda903(
        care_episode=[care()],
        care_review=[
            {"id": 1, "held_on": date(2025, 3, 31), **held},
            {"id": 2, "held_on": date(2025, 6, 1), **held},
        ],
    )
    assert only(own, "Reviews") == {
        "CHILD": "C7",
        "DOB": BORN,
        "REVIEW": date(2025, 6, 1),
        "REVIEW_CODE": "PN1",
    }
    assert source(own, "Reviews") == [(ORLA, "care_review", 2)]


@pytest.mark.parametrize(
    ("told", "ceased"),
    [
        (date(2025, 12, 1), date(2025, 12, 1)),
        (date(2033, 3, 2), date(2033, 3, 2)),  # the 18th birthday, told ahead
        (date(2026, 6, 1), None),  # it ceased after the year
        (None, None),
    ],
)
def test_an_unaccompanied_child(told: date | None, ceased: date | None) -> None:
    came = of(8, None, told, status_code="UASC")
    own = ssda903(care_episode=[care()], immigration_status=[came])
    assert only(own, "UASC") == {"CHILD": "C7", "SEX": "F", "DOB": BORN, "DUC": ceased}
    assert source(own, "UASC") == [(ORLA, "immigration_status", 8)]


def test_the_yearly_questions() -> None:
    asked = {
        "child": ORLA,
        "questionnaire_score": 12,
        "convicted": False,
        "immunised": True,
        "substance_misuse": True,
        "intervention_received": False,
        "intervention_offered": True,
    }
    own = ssda903(
        care_episode=[care()],
        year_in_care=[
            {"id": 1, "year_ended_on": date(2025, 3, 31), **asked},
            {"id": 2, "year_ended_on": LAST, **asked},
        ],
    )
    assert only(own, "OC2") == {
        "CHILD": "C7",
        "DOB": BORN,
        "SDQ_SCORE": "12",
        "SDQ_REASON": None,
        "CONVICTED": "0",
        "HEALTH_CHECK": None,
        "IMMUNISATIONS": "1",
        "TEETH_CHECK": None,
        "HEALTH_ASSESSMENT": None,
        "SUBSTANCE_MISUSE": "1",
        "INTERVENTION_RECEIVED": "0",
        "INTERVENTION_OFFERED": "1",
    }
    assert source(own, "OC2") == [(ORLA, "year_in_care", 2)]


def test_a_care_leaver_as_of_the_birthday() -> None:
    left = {
        "child": ORLA,
        "in_touch_code": "YES",
        "activity_code": "F2",
        "accommodation_code": "U",
        "accommodation_suitable_code": "1",
    }
    own = ssda903(
        person=[person(born_on=date(2007, 7, 4))],
        care_leaver=[
            {"id": 1, "known_on": date(2025, 7, 4), **left},
            {"id": 2, "known_on": date(2026, 2, 1), **left},
            {"id": 3, "known_on": date(2025, 3, 1), **left},
        ],
    )
    assert only(own, "OC3") == {
        "CHILD": "C7",
        "DOB": date(2007, 7, 4),
        "IN_TOUCH": "YES",
        "ACTIV": "F2",
        "ACCOM": "U1",
    }
    assert source(own, "OC3") == [(ORLA, "care_leaver", 1)]
    assert only(own, "Header")["CHILD"] == "C7"


@pytest.mark.parametrize(
    ("code", "fit", "written"),
    [("0", "0", "0"), ("0", None, "0"), ("B", "2", "B2"), (None, "1", None)],
)
def test_home_and_whether_it_is_suitable_are_one_code(
    code: str | None, fit: str | None, written: str | None
) -> None:
    asked = {"child": ORLA, "known_on": date(2025, 7, 4), "accommodation_code": code}
    own = ssda903(care_leaver=[asked | {"accommodation_suitable_code": fit}])
    assert only(own, "OC3")["ACCOM"] == written


def test_who_is_still_eligible_is_no_care_leaver_yet() -> None:
    asked = {"child": ORLA, "known_on": date(2025, 7, 4), "eligibility_code": "eligible"}
    assert "OC3" not in ssda903(care_leaver=[asked]).tables


def test_an_adoption_of_the_year_with_the_decision_that_stands() -> None:
    adopted = care(ended_on=date(2026, 1, 5), end_reason_code="E11")
    decisions: list[Row] = [
        {
            "id": 1,
            "child": ORLA,
            "decided_on": date(2025, 6, 1),
            "matched_on": date(2025, 8, 1),
            "adopted_by_foster_carer": False,
            "adopters": 2,
            "adopters_sex_code": "MF",
            "adopters_legal_status_code": "L11",
        },
        {
            "id": 2,
            "child": ORLA,
            "decided_on": date(2025, 7, 1),
            "reversed_on": date(2025, 7, 9),
        },
    ]
    own = ssda903(care_episode=[adopted], adoption_decision=decisions)
    assert only(own, "AD1") == {
        "CHILD": "C7",
        "DOB": BORN,
        "DATE_INT": date(2025, 6, 1),
        "DATE_MATCH": date(2025, 8, 1),
        "FOSTER_CARE": "0",
        "NB_ADOPTR": "2",
        "SEX_ADOPTR": "MF",
        "LS_ADOPTR": "L11",
    }
    assert source(own, "AD1") == [(ORLA, "adoption_decision", 1)]
    assert "AD1" not in ssda903(care_episode=[care()], adoption_decision=decisions).tables


def test_a_child_placed_for_adoption() -> None:
    placed = {"id": 9, "child": ORLA, "placed_on": date(2025, 2, 1)}
    ended = {"ended_on": date(2025, 6, 1), "end_reason_code": "RD1"}
    over = placed | {"id": 8, "ended_on": date(2025, 3, 1)}
    own = ssda903(care_episode=[care()], adoptive_placement=[placed | ended, over])
    assert only(own, "PlacedAdoption") == {
        "CHILD": "C7",
        "DOB": BORN,
        "DATE_PLACED": date(2025, 2, 1),
        "DATE_PLACED_CEASED": date(2025, 6, 1),
        "REASON_PLACED_CEASED": "RD1",
    }
    assert source(own, "PlacedAdoption") == [(ORLA, "adoptive_placement", 9)]


def test_the_latest_of_earlier_permanence_orders() -> None:
    order = {"child": ORLA, "kind_code": "P2", "authority_name": "302"}
    own = ssda903(
        care_episode=[care()],
        previous_permanence=[
            {"id": 1, "ordered_on": date(2020, 1, 1), **order},
            {"id": 2, "ordered_on": None, **order},
        ],
    )
    assert only(own, "PrevPerm") == {
        "CHILD": "C7",
        "DOB": BORN,
        "PREV_PERM": "P2",
        "LA_PERM": "302",
        "DATE_PERM": date(2020, 1, 1),
    }
    assert source(own, "PrevPerm") == [(ORLA, "previous_permanence", 1)]


def test_absences_are_those_from_care() -> None:
    own = ssda903(
        care_episode=[care(ended_on=date(2025, 12, 1), end_reason_code="E4A")],
        missing_episode=[
            of(1, date(2025, 4, 10), date(2025, 4, 11), kind_code="M"),  # before care
            of(2, date(2025, 6, 1), date(2025, 6, 2), kind_code="A"),
            of(3, date(2025, 11, 30), date(2025, 12, 5), kind_code="M"),  # beyond it
            of(4, date(2026, 1, 1), kind_code="M"),  # after it
            of(5, date(2025, 11, 1), date(2025, 4, 1), kind_code="M"),
        ],
    )
    assert own.tables["Missing"].row(0, named=True) == {
        "CHILD": "C7",
        "DOB": BORN,
        "MISSING": "A",
        "MIS_START": date(2025, 6, 1),
        "MIS_END": date(2025, 6, 2),
    }
    assert source(own, "Missing") == [(ORLA, "missing_episode", n) for n in (2, 3, 5)]
    assert at_fault(own, "577") >= {(ORLA, "missing_episode", 3)}
    assert at_fault(own, "567") == {(ORLA, "missing_episode", 5)}


def test_social_workers_came_for_the_reason_for_which_the_one_before_went() -> None:
    def held(id: int, started: date, ended: date | None = None, why: str | None = None) -> Row:
        return of(id, started, ended, worker=id, role_code="lead", end_reason_code=why)

    moved, left = date(2025, 7, 1), date(2025, 9, 1)
    own = ssda903(
        care_episode=[care()],
        worker=[{"id": n, "registration_number": f"SW{n}"} for n in (1, 2, 3, 4)],
        allocation=[
            held(2, moved, left, "worker_left"),
            held(1, date(2025, 5, 1), moved, "PCCHAN"),
            held(3, left),
            of(4, moved, worker=4, role_code="co_worker"),
            of(5, moved, role_code="lead"),  # a team, nobody
        ],
    )
    workers = own.tables["SWEpisodes"]
    assert workers.row(0, named=True) == {
        "CHILD": "C7",
        "DOB": BORN,
        "SW_ID": "SW1",
        "SW_DECOM": date(2025, 5, 1),
        "SW_DEC": moved,
        "SW_REASON": "FCONTA",
    }
    assert workers["SW_REASON"].to_list() == ["FCONTA", "PCCHAN", "LEFTRL"]
    assert source(own, "SWEpisodes") == [(ORLA, "allocation", n) for n in (1, 2, 3)]
    assert "SWEpisodes" not in ssda903("2022-23", care_episode=[care()]).tables


def test_deprivations_of_liberty_are_asked_from_2026_27() -> None:
    facts = {
        "care_episode": [care()],
        "deprivation_of_liberty": [of(9, date(2026, 4, 5), date(2026, 6, 5))],
    }
    own = ssda903("2026-27", **facts)
    assert only(own, "DoLo") == {
        "CHILD": "C7",
        "DOB": BORN,
        "DOLO_START": date(2026, 4, 5),
        "DOLO_END": date(2026, 6, 5),
    }
    assert source(own, "DoLo") == [(ORLA, "deprivation_of_liberty", 9)]
    assert "DoLo" not in ssda903(**facts).tables


@pytest.mark.parametrize(
    ("episode", "is_in"),
    [
        (care(started=date(2020, 1, 1)), True),
        (care(started=date(2020, 1, 1), ended_on=date(2025, 3, 31)), False),
        (care(started=date(2020, 1, 1), ended_on=FIRST), True),
        (care(started=LAST), True),
        (care(started=date(2026, 4, 1)), False),
    ],
)
def test_a_child_is_in_the_return_who_was_in_care_in_the_year(episode: Row, is_in: bool) -> None:
    own = ssda903(care_episode=[episode], coverage=covered("care_episode", "person"))
    assert own.tables["Episodes"].height == is_in
    assert own.tables["Header"].height == is_in


# -- what the house does not hold --------------------------------------------------------------------


def reasons(own: OwnReturn, *rules: str) -> list[tuple[str, str | None]]:
    return checked(own, *rules).status.select("status", "reason").rows()


def test_a_table_that_nobody_holds_is_left_out_and_its_rules_are_not_run() -> None:
    own = cin(episode_of_need=[need()])
    assert "Disabilities" not in own.tables
    assert reasons(own, "8540") == [("not_run", "needs the table Disabilities")]


def test_a_table_of_which_a_source_holds_that_there_is_no_row_is_there() -> None:
    own = cin(episode_of_need=[need()], coverage=covered("disability"))
    assert own.tables["Disabilities"].is_empty()
    assert at_fault(own, "8540") == {(ORLA, "person", ORLA), (ORLA, "episode_of_need", 100)}


def test_what_a_source_held_of_another_year_says_nothing_of_this_one() -> None:
    before = covered("year_in_care", from_on=date(2024, 4, 1), to_on=date(2025, 3, 31))
    own = ssda903(
        care_episode=[care(started=date(2020, 1, 1))],
        year_in_care=[{"child": ORLA, "year_ended_on": date(2025, 3, 31)}],
        coverage=before,
    )
    assert "OC2" not in own.tables
    assert reasons(own, "191") == [("not_run", "needs the table OC2")]


def test_last_year_is_told_by_what_a_source_holds_of_all_of_it() -> None:
    """A return of this year alone tells some episodes of the last, and not who had left by then."""
    facts = {"care_episode": [care(started=date(2020, 1, 1))]}
    own = ssda903("2024-25", **facts, coverage=covered("care_episode", from_on=FIRST))
    assert own.tables["Episodes"].height == 1
    assert own.as_last_year() == {}
    half = covered("care_episode", from_on=date(2024, 9, 1))
    assert ssda903("2024-25", **facts, coverage=half).as_last_year() == {}
    listed = covered("care_episode", whole=False)
    assert ssda903("2024-25", **facts, coverage=listed).as_last_year() == {}
    whole = ssda903("2024-25", **facts, coverage=covered("care_episode", to_on=LAST))
    assert set(whole.as_last_year()) == whole.whole == {"Episodes"}


def test_columns_of_a_fact_table_that_nobody_holds_are_left_out() -> None:
    own = ssda903(care_episode=[care()])
    assert "UPN" not in own.tables["Header"].columns
    assert not {"PLACE", "HOME_POST", "PL_POST", "URN"} & set(own.tables["Episodes"].columns)
    assert reasons(own, "392b", "442") == [
        ("not_run", "needs the column HOME_POST of the table Episodes"),
        ("not_run", "needs the column UPN of the table Header"),
    ]


def test_no_facts_at_all_are_a_return_in_which_nothing_is_found() -> None:
    for made in (cin_from_facts, ssda903_from_facts):
        own = made({}, collection=YEAR, authority=None)
        assert checked(own).findings.is_empty()
        assert "crashed" not in checked(own).status["status"]


@pytest.mark.parametrize("module", [cin_module, ssda903_module])
def test_what_is_not_needed_changes_nothing(module: Any) -> None:
    """``needs`` names every fact table that is read."""
    made = cin_from_facts if module is cin_module else ssda903_from_facts

    class Watched(dict[str, pl.DataFrame]):
        asked: set[str] = set()

        def get(self, code: str, default: Any = None) -> Any:
            self.asked.add(code)
            return super().get(code, default)

    facts = Watched({code: empty(code) for code in module.NEEDS})
    assert made(facts, collection=YEAR, authority="998").needs == module.NEEDS
    assert facts.asked == set(module.NEEDS)


# -- numbers -----------------------------------------------------------------------------------------


def local(child: int, value: str, system: str = "eastfield", source: str = "cin_census") -> Row:
    return {"child": child, "scheme": f"local:{system}", "value": value, "source": source}


@pytest.mark.parametrize(
    ("identifiers", "numbers"),
    [
        ([], ["C1", "C2"]),
        ([local(1, "M1")], ["M1", "C2"]),
        ([local(1, "L1", "carebase", "ssda903"), local(2, "M2")], ["L1", "M2"]),
        ([local(1, "L1", "carebase", "ssda903"), local(1, "M1")], ["M1", "C2"]),
        (
            [
                local(1, "9", "a_list", "case_list"),
                local(1, "M1", source="annex_a"),
                local(2, "M2"),
            ],
            ["M1", "M2"],
        ),
        ([local(1, "M1"), local(2, "M1", "carebase")], ["C1", "C2"]),  # two children, one number
        ([local(1, "C2")], ["C1", "C2"]),  # it looks like the house's own
        ([local(1, "M8"), local(1, "M9"), local(2, "M2")], ["M8", "M2"]),
    ],
)
def test_no_two_children_have_one_number(identifiers: list[Row], numbers: list[str]) -> None:
    own = cin(
        person=[person(1), person(2)],
        identifier=identifiers,
        episode_of_need=[need(n, child=n) for n in (1, 2)],
    )
    assert own.tables["ChildIdentifiers"]["LAchildID"].to_list() == numbers
    assert own.tables["CINdetails"]["LAchildID"].to_list() == numbers
    assert checked(own, "1570", "1580", "8500", "8510").findings.is_empty()


# -- from a fault in the facts to the child and the record -------------------------------------------


def two_children() -> Mapping[str, list[Row]]:
    return {"person": [person(), person(8)]}


def test_an_assessment_that_began_before_its_referral_is_found() -> None:
    own = cin(
        **two_children(),
        episode_of_need=[need(), need(101, child=8)],
        assessment=[
            of(300, date(2025, 5, 1), episode=100),
            of(301, date(2025, 4, 30), episode=101, child=8),
        ],
    )
    assert at_fault(own, "1103") == {(8, "assessment", 301), (8, "episode_of_need", 101)}


def test_an_episode_of_care_that_overlaps_another_is_found() -> None:
    ends: dict[str, Any] = {"ended_on": date(2025, 8, 1), "end_reason_code": "X1"}
    own = ssda903(
        **two_children(),
        care_episode=[
            care(200, **ends),
            care(201, date(2025, 8, 1)),
            care(202, child=8, **ends),
            care(203, date(2025, 7, 31), child=8),
        ],
    )
    assert at_fault(own, "501") == {(8, "care_episode", 203)}


def test_findings_are_traced_in_their_order_also_on_the_whole_return() -> None:
    own = cin(
        **two_children(),
        episode_of_need=[need(), need(101, child=8)],
        disability=[{"id": 5, "child": 8, "disability_code": "AUT"}],
    )
    findings = checked(own).findings
    traced = own.traced(findings)
    assert traced.drop("person", "fact", "record").equals(findings)
    whole = traced.filter(pl.col("table").is_null())
    assert not whole.is_empty()
    assert whole.select("person", "fact", "record").null_count().row(0) == (whole.height,) * 3
    rows = traced.filter(pl.col("table").is_not_null())
    assert rows.select(pl.col("person", "fact", "record").null_count()).row(0) == (0, 0, 0)
