"""The allocation board in the browser: ten children get a worker with reasons, and nobody a thirty-eighth unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checked_pages import wrong_with
from tests.browser.demo import PEOPLE
from tests.browser.scratch_house import ScratchHouse
from tests.browser.writer import sign_in_as

pytestmark = pytest.mark.browser

DIRECTOR, MANAGER = PEOPLE["director"], PEOPLE["team manager"]
NOTE = "Room this week, and close to the school. See the child alone first."
TEN = 10


@pytest.fixture(scope="module")
def house(demo_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScratchHouse]:
    made = ScratchHouse(tmp_path_factory.mktemp("allocation") / "house", demo_home)
    made.start()
    yield made
    made.kill()


def as_(browser: Browser, house: ScratchHouse, name: str) -> Page:
    page = browser.new_context(base_url=house.address).new_page()
    sign_in_as(page, house.address, name)
    return page


def waiting(page: Page) -> int:
    """How many children have no worker, as the board's heading says."""
    said = page.get_by_role("heading", name=re.compile("^No worker")).inner_text()
    found = re.search(r"([\d,]+) child", said)
    return int(found[1].replace(",", "")) if found else 0


def fills_day(page: Page, name: str, day: date) -> None:
    for part in ("day", "month", "year"):
        page.locator(f'input[name="{name}-{part}"]').fill(str(getattr(day, part)))


def given(page: Page) -> int:
    """Who stands first gets whoever fits best, alone or with brothers and sisters; how many that were."""
    page.goto("/allocation-board")
    before = waiting(page)
    page.locator(".waiting li a[href*='child=']").first.click()
    page.goto(f"{page.url}&team=all")
    radios = page.locator('input[type="radio"][name="worker"]')
    expect(page.locator('input[type="radio"][name="worker"]:checked')).to_have_count(0)
    radios.first.check()
    page.locator('textarea[name="note"]').fill(NOTE)
    page.get_by_role("button", name=re.compile("^Give ")).click()
    expect(page).to_have_url(re.compile("/allocation-board$"))
    expect(page.locator("main, .notes, body").first).to_contain_text("First visit by")
    return before - waiting(page)


def test_ten_children_are_given_a_worker_with_reasons(
    house: ScratchHouse, browser: Browser
) -> None:
    page = as_(browser, house, DIRECTOR)
    page.goto("/allocation-board")
    assert list(wrong_with(page)) == []
    before, moved = waiting(page), 0
    assert before >= TEN
    while moved < TEN:
        more = given(page)
        assert more >= 1
        moved += more
    page.goto("/no-worker")
    heading = page.get_by_role("heading", level=1).inner_text()
    assert f"{before - moved:,}" in heading, "the list counts as many fewer"


def test_whoever_holds_37_gets_no_38th_from_a_team_manager(
    house: ScratchHouse, browser: Browser
) -> None:
    page = as_(browser, house, MANAGER)
    page.goto("/allocation-board")
    page.locator(".waiting li a[href*='child=']").first.click()
    alone = f"{page.url.split('&')[0]}&chosen=yes&team=all"
    page.goto(alone)
    assert list(wrong_with(page)) == []
    row = page.locator("table.choosing tbody tr", has_text=re.compile(r"37\s*→\s*38"))
    expect(row).to_have_count(1)
    name = row.locator("label").inner_text()
    row.locator('input[type="radio"]').check()
    page.locator('textarea[name="note"]').fill(NOTE)
    page.get_by_role("button", name=re.compile("^Give ")).click()
    expect(page.locator(".govuk-error-summary")).to_contain_text("would then hold 38 children")
    page.locator('textarea[name="over_limit_why"]').fill("Nobody else knows the family.")
    fills_day(page, "look_again_on", date(2026, 3, 31) + timedelta(days=7))
    with page.expect_response(lambda answer: "/allocation-board" in answer.url) as answered:
        page.get_by_role("button", name=re.compile("^Give ")).click()
    assert answered.value.status == 403
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text(re.compile("^You cannot decide this.*Dawn Keighley"))
    expect(heading).to_be_focused()
    expect(page.get_by_role("main")).to_contain_text(name)
    expect(page.get_by_role("main")).to_contain_text("Nobody else knows the family.")
    assert list(wrong_with(page)) == []
    page.get_by_role("button", name=re.compile("^Ask ")).click()
    expect(page).to_have_url(re.compile("/allocation-board$"))
    page.goto(alone)
    expect(
        page.locator("table.choosing tbody tr", has_text=re.compile(r"37\s*→\s*38"))
    ).to_have_count(1)
