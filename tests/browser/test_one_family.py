"""One young person from a school's contact to a pathway plan: nine people, every decision at its level.

Each step is done on its page in a browser; whoever may not decide asks, and it is done when it is agreed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import burden
from tests.browser.scratch_house import ScratchHouse
from tests.browser.stepper import TODAY, Stepper, at_work

pytestmark = pytest.mark.browser

BORN, CAME_IN, LEFT_HOME = date(2008, 6, 2), date(2026, 3, 2), date(2026, 3, 20)
DUTY, FRONT_DOOR = "Bridget Halloran", "Gareth Lomax"
WORKER, MANAGER, CHAIR = "Nadia Rahman", "Ann Ogden", "Fiona Brathwaite"
HEAD, REVIEWER, ADVISER = "Colin Threlfall", "Leonard Osgood", "Kerry Nuttall"
SERVICE = "Dawn Keighley"
#: What the story must tell at the end, in the words of its lines.
TOLD = (
    "Contact", "Referral", "Assessment", "Strategy discussion", "Section 47", "onference",
    "Child protection plan", "Core group", "Became looked after", "Placed", "Health", "athway plan",
)  # fmt: skip


#: The commonest tasks among the steps, in the words of ``docs/reference/burden.md``.
COUNTED = {
    "hold_strategy_discussion": "Write down a strategy discussion",
    "finish_assessment": "Finish an assessment",
    "hold_initial_conference": "Make a plan at a conference",
    "hold_care_review": "Record a looked-after review",
    "move_placement": "Move a placement",
}


@pytest.fixture(scope="module")
def house(demo_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScratchHouse]:
    made = ScratchHouse(tmp_path_factory.mktemp("family") / "house", demo_home)
    made.start()
    yield made
    made.kill()


@dataclass
class People:
    """Everybody at work, each signed in once, and the child that they are at."""

    browser: Browser
    address: str
    child: str = ""
    here: dict[str, Stepper] = field(default_factory=dict)
    #: what each of the commonest tasks cost, as it was done
    costs: dict[str, dict[str, int]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Stepper:
        if name not in self.here:
            self.here[name] = at_work(self.browser, self.address, name)
        return self.here[name].at(self.child)

    def does(self, name: str, code: str, **answers: Any) -> str:
        """A step by whoever may do it all: what is due stands on the next page."""
        said = self[name].does(code, **answers)
        self.counts(code, self[name])
        assert self[name].page.url.split("?")[0].endswith("/next"), f"{code}: {said[:300]}"
        return said

    def counts(self, code: str, who: Stepper) -> None:
        if code in COUNTED:
            self.costs[COUNTED[code]] = dict(who.costs)

    def asks(self, name: str, code: str, decider: str, **answers: Any) -> None:
        """A step that somebody may not decide: asked for, then agreed to by whoever may."""
        asker = self[name]
        asker.does(code, **answers)
        self.counts(code, asker)
        found = re.search(r"/decision/\d+", asker.page.url)
        assert found, f"{code} was done and not asked for: {asker.page.url}"
        above = self[decider]
        above.page.goto(f"{found[0]}/decide")
        above.fills({"outcome_code": "agreed"})
        accepts = above.page.locator('input[name="accepts_missing"][value="yes"]')
        if accepts.count():
            accepts.check()
        above.sends()
        expect(above.page.get_by_role("main")).to_contain_text("It is decided.")


def test_from_a_schools_contact_to_a_pathway_plan(house: ScratchHouse, browser: Browser) -> None:
    people = People(browser, house.address)
    _front_door(people)
    _enquiry_and_plan(people)
    _into_care(people)
    _out_of_care(people)
    _is_told(people)
    assert len(people.here) == 9
    assert burden.held_to(people.costs) == []


def _front_door(people: People) -> None:
    duty = people[DUTY]
    duty.page.goto("/add-a-child")
    duty.sound()
    duty.pictured("add_child")
    duty.fills({"given_name": "Leah", "family_name": "Oakenshaw", "born_on": BORN, "sex_code": "F"})
    duty.sends()
    found = re.search(r"/child/C-\d+", duty.page.url)
    assert found
    people.child = found[0]
    said = people.does(
        DUTY, "log_contact", received_on=CAME_IN, source_code="2A", urgency_code="today",
        consent_code="told",
    )  # fmt: skip
    assert "Decision about a contact" in said
    people.asks(DUTY, "accept_referral", FRONT_DOOR, primary_need_code="N1")
    people.does(FRONT_DOOR, "give_child_to_worker", worker=WORKER, started_on=CAME_IN)


def _enquiry_and_plan(people: People) -> None:
    people.does(WORKER, "start_assessment", started_on=CAME_IN)
    people.asks(WORKER, "call_strategy_discussion", MANAGER)
    there = dict.fromkeys(("council_present", "police_present", "health_present"), "yes")
    people.asks(WORKER, "hold_strategy_discussion", MANAGER, threshold_code="joint", **there)
    _visit(people)
    people.does(MANAGER, "name_beside_worker", role_code="conference_chair", worker=CHAIR)
    people.asks(WORKER, "convene_conference", MANAGER, parents_told_on=TODAY)
    said = dict.fromkeys(("social_care_present", "police_present", "health_present"), "yes")
    people.does(
        CHAIR, "hold_initial_conference", made_plan="yes", category_code="NEG",
        what_is_to_change="Leah sleeps safely at home.", interval_code="standard",
        contingency="We ask the court.", **said,
    )  # fmt: skip
    people.does(WORKER, "hold_core_group")
    people.does(WORKER, "add_plan_action")
    people.does(WORKER, "finish_assessment", child_seen="yes", seen_alone="yes")
    people.does(MANAGER, "authorise_assessment")


def _visit(people: People) -> None:
    worker = people[WORKER]
    number = people.child.rpartition("-")[2]
    worker.page.goto(f"{people.child}/visit")
    worker.sound()
    worker.pictured("visit")
    worker.fills(
        {
            "place_code": "home", "notice_code": "unannounced", f"how_code_{number}": "alone",
            f"observed_{number}": "She was calm and made tea.",
            f"own_words_{number}": "I sleep at Jo’s when he shouts.",
        }
    )  # fmt: skip
    worker.sends()
    expect(worker.page.get_by_role("main")).to_contain_text("1 visit recorded")


def _into_care(people: People) -> None:
    home = {"type_code": "U4", "accommodation_code": "foster_home", "provider_code": "PR1"}
    people.asks(
        WORKER,
        "accommodate_child",
        HEAD,
        started_on=LEFT_HOME,
        area_code="ours",
        siblings_code="none",
        **home,
    )
    people.does(MANAGER, "name_independent_reviewer", worker=REVIEWER)
    people.asks(WORKER, "make_care_plan", SERVICE)
    people.does(WORKER, "record_health_check")
    people.does(
        REVIEWER, "hold_care_review", participation_code="PN1", childs_words="I want to stay."
    )

    people.asks(
        WORKER, "move_placement", MANAGER, type_code="U4", accommodation_code="foster_home",
        provider_code="PR1", area_code="ours", siblings_code="none",
    )  # fmt: skip


def _out_of_care(people: People) -> None:
    people.does(WORKER, "say_what_is_owed", eligibility_code="eligible")
    people.does(MANAGER, "name_beside_worker", role_code="personal_adviser", worker=ADVISER)
    people.does(WORKER, "appoint_adviser")
    people.does(ADVISER, "assess_leaving_needs")
    people.does(ADVISER, "make_pathway_plan")


def _is_told(people: People) -> None:
    worker = people[WORKER]
    worker.page.goto(people.child)
    expect(worker.page.get_by_role("main")).to_contain_text("Looked after")
    worker.sound()
    worker.page.goto(f"{people.child}/story")
    told = worker.page.get_by_role("main").inner_text()
    assert [one for one in TOLD if one not in told] == []
    worker.sound()
    worker.pictured("story")
    worker.page.goto(f"{people.child}/next")
    worker.sound()
    worker.pictured("next")
