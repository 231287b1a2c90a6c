"""A decision from the asking to the answer: asked, refused to who asked with nothing lost, decided above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checked_pages import wrong_with
from tests.browser.demo import PEOPLE
from tests.browser.scratch_house import ScratchHouse
from tests.browser.writer import sign_in_as

pytestmark = pytest.mark.browser

WORKER, MANAGER = PEOPLE["social worker"], PEOPLE["team manager"]
ASKED, WROTE = "A conference, for the third time this year", "She plans where her brother hides."


@pytest.fixture(scope="module")
def house(demo_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScratchHouse]:
    made = ScratchHouse(tmp_path_factory.mktemp("decisions") / "house", demo_home)
    made.start()
    yield made
    made.kill()


def as_(browser: Browser, house: ScratchHouse, name: str) -> Page:
    page = browser.new_context(base_url=house.address).new_page()
    sign_in_as(page, house.address, name)
    return page


def sound(page: Page) -> None:
    assert list(wrong_with(page)) == []


def test_asked_refused_with_nothing_lost_and_decided(house: ScratchHouse, browser: Browser) -> None:
    worker = as_(browser, house, WORKER)
    worker.goto("/children")
    worker.locator('a[href^="/child/C-"]').first.click()
    child = worker.get_by_role("heading", level=1).inner_text()
    worker.get_by_role("link", name="Ask for a decision").click()
    sound(worker)
    worker.get_by_role("link", name="Hold, or not hold, an initial").click()
    expect(worker.get_by_role("heading", name="Who can decide")).to_be_visible()
    worker.get_by_label("What you ask").fill(ASKED)
    worker.locator('textarea[name="reasons"]').fill("Third assault at home.")
    for no in worker.get_by_role("radio", name="No", exact=True).all():
        no.check()
    for why in worker.get_by_label("Or why it is missing").all():
        why.fill("Not held yet")
    sound(worker)
    worker.get_by_role("button", name=re.compile("^Ask ")).click()
    expect(worker.get_by_role("main")).to_contain_text("Waiting for a decision.")
    expect(worker.get_by_role("link", name="Decide", exact=True)).to_have_count(0)
    sound(worker)
    request = worker.url

    # The address is made by hand: refused with 403, the sentence as heading, the words kept.
    worker.goto(f"{request}/decide")
    worker.get_by_role("radio", name="Yes", exact=True).first.check()
    worker.locator('textarea[name="reasons"]').fill(WROTE)
    with worker.expect_response(f"{request}/decide") as answered:
        worker.get_by_role("button", name="Decide", exact=True).click()
    assert answered.value.status in (403, 422)
    if answered.value.status == 422:  # something is missing: the decider says whether to go on
        worker.locator('input[name="accepts_missing"][value="yes"]').check()
        with worker.expect_response(f"{request}/decide") as answered:
            worker.get_by_role("button", name="Decide", exact=True).click()
        assert answered.value.status == 403
    heading = worker.get_by_role("heading", level=1)
    expect(heading).to_contain_text("You asked for this, so you cannot decide it")
    expect(heading).to_be_focused()
    expect(worker.get_by_role("main")).to_contain_text(WROTE)
    sound(worker)
    worker.get_by_role("button", name=re.compile("^Send what I wrote to ")).click()
    expect(worker.get_by_role("main")).to_contain_text(f"{WORKER} added")

    manager = as_(browser, house, MANAGER)
    manager.get_by_role("link", name="Decisions", exact=True).click()
    expect(manager.get_by_role("main")).to_contain_text(ASKED)
    sound(manager)
    row = manager.get_by_role("row").filter(has_text=ASKED)
    expect(row).to_contain_text(child.split(",")[0])
    row.get_by_role("link", name="Hold, or not hold").click()
    expect(manager.get_by_role("main")).to_contain_text(WROTE)
    manager.get_by_role("link", name="Decide", exact=True).click()
    sound(manager)
    manager.get_by_role("radio", name="Yes", exact=True).first.check()
    manager.locator('textarea[name="reasons"]').fill("She is not safe at home.")
    accepts = manager.locator('input[name="accepts_missing"][value="yes"]')
    if accepts.count():
        accepts.check()
    manager.get_by_role("button", name="Decide", exact=True).click()
    expect(manager.get_by_role("main")).to_contain_text(f"By {MANAGER}, team manager")
    sound(manager)
    worker.goto(request)
    worker.get_by_role("link", name="See what was decided, and why").click()
    expect(worker.get_by_role("main")).to_contain_text("She is not safe at home.")
