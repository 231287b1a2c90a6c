"""What tests of child protection share: the answers to its longer forms, and a child as far as each stage."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from keepsight.actions.reporting.record_here_from import ALL_CHILDREN, tables_of_steps
from keepsight.boards.people.child import child_board
from keepsight.boards.people.child_dates import all_dates
from keepsight.records.people.visit import Visit
from keepsight.records.protection.conference import Conference
from keepsight.records.protection.protection_plan import ProtectionPlan
from keepsight.records.protection.section_47_enquiry import Section47Enquiry
from keepsight.records.reporting.coverage import Coverage
from keepsight.writing.perform import Refused, Wrong
from tests.integration.small_council import DAY
from tests.integration.steps.journey import NOW, REASONS, TODAY, DecidingCouncil, does, papers

CALLED = {"concern": "A burn that nobody can explain.", "is_immediate": False}
STRATEGY = {
    "held_on": TODAY,
    "council_present": True,
    "police_present": True,
    "health_present": True,
    "attendees": "PC, police. Dr, paediatrician. Us.",
    "information_shared": "Two earlier burns, seen by the school nurse.",
    "childs_words": "Mum said not to tell.",
    "threshold_code": "joint",
    "safety_plan": "She stays with her aunt tonight.",
    "tasks": "See her alone; Nadia Rahman; 31 March 2026",
}
FOUND = {
    "findings": "The burns do not fit what was said.",
    "childs_words": "I want to stay at my aunt’s.",
    "parents_words": "They deny it.",
    "agencies_words": "School: afraid at home time. Nurse: the third burn.",
}
#: How an enquiry is decided on: with a disagreement or none.
AGREED = {"case_is_disputed": False, **REASONS}
MEETING = {
    "held_on": TODAY,
    "social_care_present": True,
    "police_present": True,
    "health_present": False,
    "education_present": True,
    "others_present": False,
    "attendees": "PC, police. Head teacher. Parents.",
    "participation_code": "PN5",
    "advocate_present": True,
    "childs_words": "I want to be safe and to see Mum.",
    "parents_words": "They will work with us.",
    "agreed_words": "All agencies.",
    "dissent_words": "Father: nothing happened.",
}
PLAN = {
    "made_plan": True,
    "category_code": "PHY",
    "what_is_to_change": "Nobody hurts her.",
    "contingency": "We go to the legal gateway.",
    "interval_code": "standard",
}
#: The report to a conference, said by hand where no conference was planned.
REPORT = {"dated_report_to_conference": TODAY}


class ProtectingCouncil(DecidingCouncil):
    """The deciding council, which has recorded everything here for three years, with Iris, who chairs
    Tia's conferences."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.people["iris"] = self.council.worker("Iris Quinn")
        self.council.role(self.people["iris"], "conference_chair", None)
        self.council.holds(self.people["iris"], self.tia, role="conference_chair")
        for table in tables_of_steps():
            self.council._new(
                Coverage, table_code=table, whom_code=ALL_CHILDREN, from_on=TODAY - 1096 * DAY
            )


def steps_to_enquiry(house: DecidingCouncil, **more: Any) -> Section47Enquiry:
    """A strategy discussion called and held by Ann, and the enquiry that began with it."""
    does(house, "ann", "call_strategy_discussion", house.tia, **CALLED, **REASONS)
    does(house, "ann", "hold_strategy_discussion", house.tia, **{**STRATEGY, **more}, **REASONS)
    return Section47Enquiry.objects.get()


def seen(house: DecidingCouncil, on: date = TODAY, alone: bool = True) -> Visit:
    """A visit at which Tia was seen."""
    made: Visit = house.council._new(
        Visit, person=house.tia, kind_code="cp", visited_on=on, seen=True, seen_alone=alone,
        worker=house.people["nadia"],
    )  # fmt: skip
    return made


def convened(house: DecidingCouncil) -> Section47Enquiry:
    """An enquiry that found continuing risk, and the conference that is to be asked for."""
    enquiry = steps_to_enquiry(house)
    seen(house)
    told = {"parents_told_on": TODAY}
    does(house, "ann", "convene_conference", house.tia, **FOUND, **told, **AGREED)
    return enquiry


def on_a_plan(house: DecidingCouncil, **more: Any) -> ProtectionPlan:
    """A plan since two weeks ago, as another system sent it, without its conference."""
    said = {
        "source": "case_list",
        "started_on": TODAY - 14 * DAY,
        "initial_category_code": "NEG",
        **more,
    }
    made: ProtectionPlan = house.council._new(
        ProtectionPlan, person=house.tia, latest_category_code="NEG", **said
    )
    return made


def confers(house: DecidingCouncil, code: str, **more: Any) -> Conference:
    """A conference written down by Iris, its chair."""
    given: Mapping[str, Any] = {**MEETING, **REPORT, **REASONS, **more}
    made: Conference = does(house, "iris", code, house.tia, **given)
    return made


def states(house: DecidingCouncil, at: datetime = NOW) -> set[tuple[str, str]]:
    """The dates of Tia's that can be told, each by its limit and its state."""
    dates = all_dates(house.council.authority.pk, house.tia.pk, at=at, day=at.date(), known_on=None)
    return {(one.limit, one.state) for one in dates if one.state != "cannot_be_told"}


def refused(house: DecidingCouncil, short: str, code: str, **given: Any) -> tuple[str, str]:
    """The sentence with which a step is refused, and the question it stands beside, "" for none."""
    try:
        does(house, short, code, house.tia, **given)
    except (Wrong, Refused) as said:
        return str(said), getattr(said, "field", "")
    raise AssertionError(f"{code} was done.")


def changes(house: DecidingCouncil) -> list[str]:
    """What Tia's page says has changed, in words."""
    board = child_board(
        house.council.authority.pk, house.tia.pk, now=NOW, today=TODAY, called="Tia"
    )
    return [change.text for change in board.changes]


def tags(house: DecidingCouncil) -> tuple[str, ...]:
    """As what Tia's page says that she is open."""
    board = child_board(
        house.council.authority.pk, house.tia.pk, now=NOW, today=TODAY, called="Tia"
    )
    return board.standing.tags


__all__ = [
    "AGREED",
    "CALLED",
    "DAY",
    "FOUND",
    "MEETING",
    "NOW",
    "PLAN",
    "REASONS",
    "REPORT",
    "STRATEGY",
    "TODAY",
    "ProtectingCouncil",
    "changes",
    "confers",
    "convened",
    "does",
    "on_a_plan",
    "papers",
    "refused",
    "seen",
    "states",
    "steps_to_enquiry",
    "tags",
]  # fmt: skip
