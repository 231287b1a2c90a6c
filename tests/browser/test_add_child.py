"""Search first: who is on file is shown while one types, and again on sending, with a script and without."""

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

WORKER = PEOPLE["social worker"]


@pytest.fixture(scope="module")
def house(demo_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScratchHouse]:
    made = ScratchHouse(tmp_path_factory.mktemp("adding") / "house", demo_home)
    made.start()
    yield made
    made.kill()


def as_worker(browser: Browser, house: ScratchHouse, *, javascript: bool = True) -> Page:
    page = browser.new_context(base_url=house.address, java_script_enabled=javascript).new_page()
    sign_in_as(page, house.address, WORKER)
    return page


def sound(page: Page) -> None:
    assert list(wrong_with(page)) == []


def first_child(page: Page) -> tuple[str, str]:
    """The first and the last name of a child of the worker's own."""
    page.goto("/children")
    said = page.locator('a[href^="/child/C-"]').first.inner_text()
    first, *_, last = said.split(",")[0].split()
    return first, last


def types(page: Page, first: str, last: str) -> None:
    page.goto("/add-a-child")
    page.get_by_label("First names").fill(first)
    page.get_by_label("Last name").fill(last)


def test_who_is_on_file_is_shown_while_one_types(house: ScratchHouse, browser: Browser) -> None:
    page = as_worker(browser, house)
    first, last = first_child(page)
    types(page, first, last)
    page.get_by_label("Postcode").focus()
    expect(page.locator("#alike")).to_contain_text("On file already, perhaps")
    expect(page.locator("#alike")).to_contain_text(last)
    sound(page)


def test_a_child_is_told_apart_added_and_drawn(house: ScratchHouse, browser: Browser) -> None:
    page = as_worker(browser, house, javascript=False)
    first, last = first_child(page)
    types(page, first, last)
    page.get_by_role("button", name="Look, then add").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Is it one of these?")
    expect(
        page.get_by_role("link", name=re.compile(f"This is the child.*{first}")).first
    ).to_be_visible()
    page.get_by_label("Why it is none of these").fill("Cousins of one name.")
    page.get_by_role("button", name="None of these: add the child").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Write on the record")
    expect(page.get_by_role("link", name="Log a contact")).to_be_visible()
    child = re.search(r"/child/(C-\d+)/", page.url)
    assert child is not None
    page.goto(f"/child/{child[1]}/family")
    expect(page.locator("figure.genogram svg")).to_be_visible()
    page.get_by_role("link", name="Add somebody to the family").click()
    page.get_by_label("An adult who is not on file").check()
    page.get_by_label("First names").fill("Morwenna")
    page.get_by_label("Last name").fill(last)
    page.get_by_label("What they are to the child").select_option("mother")
    page.get_by_role("button", name="Add to the family").click()
    expect(page.locator("figure.genogram")).to_contain_text("Morwenna")
