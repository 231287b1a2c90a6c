"""What the commonest tasks cost whoever does them, in a browser; no figure rises unseen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import burden
from tests.browser.burden import Hands
from tests.browser.demo import PEOPLE
from tests.browser.scratch_house import ScratchHouse
from tests.browser.writer import sign_in_as

pytestmark = pytest.mark.browser

WORKER, MANAGER = PEOPLE["social worker"], PEOPLE["team manager"]
TODAY = date(2026, 3, 31)
SENTENCE = "Mum rang: he came home late and would not say where he had been."


@pytest.fixture(scope="module")
def house(demo_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScratchHouse]:
    made = ScratchHouse(tmp_path_factory.mktemp("burden") / "house", demo_home)
    made.start()
    yield made
    made.kill()


@pytest.fixture(scope="module")
def costs(house: ScratchHouse, browser: Browser) -> dict[str, dict[str, int]]:
    """Every task done once, from the child's page on, by whoever does it in practice."""
    worker = Desk(browser, house, WORKER)
    child = worker.first_child()
    found = {}
    for words, who, task in TASKS:
        desk = worker if who == WORKER else Desk(browser, house, who)
        found[words] = desk.does(child, task)
    return found


class Desk:
    """Somebody signed in, who begins each task at a child's page."""

    def __init__(self, browser: Browser, house: ScratchHouse, name: str):
        self.page = browser.new_context(base_url=house.address).new_page()
        sign_in_as(self.page, house.address, name)

    def first_child(self) -> str:
        self.page.goto("/children")
        link = self.page.locator('main table a[href^="/child/C-"]').first
        return str(link.get_attribute("href"))

    def does(self, child: str, task: Callable[[Hands], None]) -> dict[str, int]:
        self.page.goto(child)
        hands = Hands(self.page)
        task(hands)
        return dict(hands.counted)


def log_a_contact(hands: Hands) -> None:
    hands.follows("Write on the record")
    hands.follows("Log a contact")
    hands.chooses("source_code", "2A")
    hands.types("concern", SENTENCE)
    hands.chooses("urgency_code", "today")
    hands.chooses("consent_code", "told")
    hands.presses("Put it on the record")
    expect(hands.page.get_by_role("main")).to_contain_text("Decision about a contact")


def write_a_note(hands: Hands) -> None:
    hands.follows("Write a note")
    hands.dates("happened_on", TODAY)
    hands.chooses("kind_code", "call")
    hands.types("words", SENTENCE)
    hands.presses(re.compile("^Finish"))
    expect(hands.page.get_by_role("main")).to_contain_text(SENTENCE)


def ask_for_a_decision(hands: Hands) -> None:
    hands.follows("Ask for a decision")
    hands.follows(re.compile("^Approve an assessment"))
    hands.types("what", "The assessment of this month")
    hands.types("reasons", SENTENCE)
    for why in hands.page.locator('input[name^="why_"]').all():
        hands.types(str(why.get_attribute("name")), "Not held yet")
    for no in hands.page.locator('input[type="radio"][value="no"]').all():
        hands.chooses(str(no.get_attribute("name")), "no")
    hands.presses(re.compile("^Ask "))
    expect(hands.page.get_by_role("main")).to_contain_text("Waiting for a decision.")


def decide_it(hands: Hands) -> None:
    hands.follows("Decisions")
    hands.clicks(hands.page.get_by_role("link", name=re.compile("^Approve an assessment")).first)
    hands.follows(re.compile("^Decide"))
    hands.chooses("outcome_code", "agreed")
    hands.types("reasons", "Yes: he is seen at school as well.")
    if hands.page.locator('input[name="accepts_missing"]').count():
        hands.chooses("accepts_missing", "yes")
    hands.presses(re.compile("^Decide"))
    expect(hands.page.get_by_role("main")).to_contain_text("team manager")


TASKS: tuple[tuple[str, str, Callable[[Hands], None]], ...] = (
    ("Log a contact", WORKER, log_a_contact),
    ("Write a case note", WORKER, write_a_note),
    ("Ask for a decision", WORKER, ask_for_a_decision),
    ("Decide it", MANAGER, decide_it),
)


def test_no_task_costs_more_than_it_did(costs: dict[str, dict[str, int]]) -> None:
    assert burden.held_to(costs) == []


def test_a_task_that_costs_more_or_is_new_is_noticed() -> None:
    before = {"a": {"pages": 1, "clicks": 4, "keystrokes": 9, "fields": 2}}
    dearer = {"a": {**before["a"], "clicks": 5}}
    assert burden.risen(before, dearer) == ["a: clicks 4 → 5"]
    assert burden.risen(before, before) == []
    assert burden.risen(before, {"b": before["a"]}) == ["b is new"] * 4
